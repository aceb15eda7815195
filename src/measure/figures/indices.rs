//! Figures of indices: ranks and scores, of parts and of others, and how they differ from the year before.

use std::collections::BTreeMap;

use super::{Asides, Figure, FigureOrigin, FigureUnit, Figures};
use crate::model::{Address, Decimal, Fraction, Index, IndexValue, Model};

/// Adds the figures of all indices.
pub fn gather(model: &Model, figures: &mut Figures) {
    for index in &model.indices {
        let mut asides = Asides::default();
        for (at, value) in index.values.iter().enumerate() {
            let prefix = asides.value(index, value);
            Entry { index, value, at, prefix }.gather(figures);
        }
        differences(index, figures);
    }
}

fn subject(index: &Index, value: &IndexValue) -> String {
    super::super::series::subject(&index.id, value.agency.as_deref())
}

fn origin(index: &Index, at: usize) -> FigureOrigin {
    FigureOrigin::Index { index: index.id.clone(), at }
}

/// A value of an index that is turned into figures.
struct Entry<'a> {
    index: &'a Index,
    value: &'a IndexValue,
    at: usize,
    prefix: String,
}

impl Entry<'_> {
    fn gather(&self, figures: &mut Figures) {
        let (value, subject) = (self.value, subject(self.index, self.value));
        let region = value.region.as_ref();
        self.put(figures, &subject, "rank", value.rank.map(whole), FigureUnit::Rank);
        self.put(figures, &subject, "of", value.of.map(whole), FigureUnit::Count);
        self.put(figures, &subject, "score", value.score, FigureUnit::Score);
        self.put(figures, &subject, "change", value.change, FigureUnit::Score);
        self.put(figures, &subject, "region_rank", region.map(|at| whole(at.rank)), FigureUnit::Rank);
        self.put(figures, &subject, "region_of", region.and_then(|at| at.of).map(whole), FigureUnit::Count);
        for part in &value.parts {
            self.pair(figures, &format!("{subject}/part/{}", part.id), part.rank, part.score);
        }
        for other in &value.comparators {
            self.pair(figures, &format!("{}/{}", self.index.id, other.id), other.rank, other.score);
        }
    }

    fn pair(&self, figures: &mut Figures, subject: &str, rank: Option<u32>, score: Option<Decimal>) {
        self.put(figures, subject, "rank", rank.map(whole), FigureUnit::Rank);
        self.put(figures, subject, "score", score, FigureUnit::Score);
    }

    fn put(&self, figures: &mut Figures, subject: &str, key: &str, value: Option<Decimal>, unit: FigureUnit) {
        let Some(value) = value else { return };
        let address = Address::new(subject, self.value.year.to_string(), format!("{}{key}", self.prefix));
        let from = origin(self.index, self.at);
        figures.put(Figure::written(address, value, unit, self.value.basis, from));
    }
}

fn whole(number: u32) -> Decimal {
    Decimal::from_int(number.into())
}

/// The differences of each series (the province's, an agency's) from year to year.
fn differences(index: &Index, figures: &mut Figures) {
    let mut series: BTreeMap<Option<&str>, Vec<(usize, &IndexValue)>> = BTreeMap::new();
    for (at, value) in index.values.iter().enumerate().filter(|(_, value)| value.aside.is_none()) {
        series.entry(value.agency.as_deref()).or_default().push((at, value));
    }
    for mut values in series.into_values() {
        values.sort_by_key(|(_, value)| value.year);
        let ranks = |value: &IndexValue| value.rank.map(whole);
        along(index, &values, "difference", FigureUnit::Rank, ranks, figures);
        along(index, &values, "score_difference", FigureUnit::Score, |value| value.score, figures);
    }
}

fn along(
    index: &Index,
    values: &[(usize, &IndexValue)],
    key: &str,
    unit: FigureUnit,
    number: impl Fn(&IndexValue) -> Option<Decimal>,
    figures: &mut Figures,
) {
    let mut known = values.iter().filter_map(|(at, value)| Some((*at, *value, number(value)?)));
    let Some(mut before) = known.next() else { return };
    for now in known {
        let then = std::mem::replace(&mut before, now);
        if then.1.year.checked_add(1) != Some(now.1.year) {
            continue;
        }
        let exact: Fraction = now.2.fraction() - then.2.fraction();
        let printed = exact.round(now.2.scale().max(then.2.scale()));
        let address = Address::new(subject(index, now.1), now.1.year.to_string(), key);
        let from = vec![origin(index, now.0), origin(index, then.0)];
        figures.put(Figure::derived(address, exact, printed, unit, from));
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::measure::measure;
    use crate::measure::testing::{decimal, index, model_of, words};
    use crate::model::{Address, Comparator, IndexPart, Region};

    #[test]
    fn everything_an_index_says_has_an_address() {
        let mut pci = index("pci", &[(2022, 13), (2023, 7), (2023, 9), (2020, 20)]);
        pci.values[0].score = Some(decimal("68.4"));
        let newest = &mut pci.values[1];
        newest.score = Some(decimal("69.20"));
        newest.change = Some(decimal("0.8"));
        newest.region = Some(Region { name: words("ĐBSCL"), rank: 3, of: Some(13) });
        newest.parts = vec![IndexPart { id: "the-che".into(), name: words("x"), rank: Some(6), score: None }];
        newest.comparators = vec![Comparator {
            id: "vinh-long".into(),
            name: words("x"),
            rank: None,
            score: Some(decimal("6.0")),
            sources: Vec::new(),
        }];
        pci.values[2].aside = Some(words("x"));
        let mut model = model_of(Vec::new());
        model.indices = vec![pci];
        let figures = measure(&model, date(2024, 12, 31)).figures;
        assert_eq!(figures.get(&Address::parse("pci@2022:difference").unwrap()), None, "2021 is missing");
        for (address, value) in [
            ("pci@2023:rank", "7"),
            ("pci@2023:score", "69.20"),
            ("pci@2023:change", "0.8"),
            ("pci@2023:difference", "-6"),
            ("pci@2023:score_difference", "0.80"),
            ("pci@2023:region_rank", "3"),
            ("pci@2023:region_of", "13"),
            ("pci/part/the-che@2023:rank", "6"),
            ("pci/vinh-long@2023:score", "6.0"),
            ("pci@2023:aside_rank", "9"),
        ] {
            let figure = figures.get(&Address::parse(address).unwrap());
            assert_eq!(figure.map(|figure| figure.value.to_string()).as_deref(), Some(value), "{address}");
        }
    }
}
