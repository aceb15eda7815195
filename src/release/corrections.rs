//! Corrections against what they correct.
//!
//! What is not published now, because it is withheld or was never there, is not compared: a finding would tell it. An entry may say in
//! words what a figure was or is ("chưa công bố").

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Finding, codes};
use crate::measure::{Figure, FigureOrigin, FigureUnit, Measures};
use crate::model::{Address, Correction, Count, Decimal, Lang, Model, Words};

/// Corrections that say what cannot be, or not yet, or what the site does not.
pub fn doubtful(model: &Model, measures: &Measures) -> Vec<Finding> {
    let alone = model.corrections.iter().flat_map(|one| {
        let figure = measures.figure(model, &one.figure.value);
        match measures.results.hides(model, &one.figure.value) {
            true => Vec::from_iter(later(one, measures.as_of).map(withheld)),
            false => of_entry(model, measures.as_of, one, figure.as_deref()),
        }
    });
    let newest = newest(model, measures.as_of).into_iter();
    alone.chain(newest.filter_map(|(figure, entries)| not_now(model, measures, figure, &entries))).collect()
}

/// What is wrong with an entry by itself.
fn of_entry(model: &Model, as_of: Date, one: &Correction, figure: Option<&Figure>) -> Vec<Finding> {
    let early = figure.and_then(|figure| too_early(model, one, figure));
    let count = figure.and_then(|figure| no_count(one, figure));
    [later(one, as_of), no_change(one), early, count].into_iter().flatten().collect()
}

/// The line has the numbers.
fn withheld(mut finding: Finding) -> Finding {
    finding.withhold();
    finding
}

fn later(one: &Correction, as_of: Date) -> Option<Finding> {
    let finding = Finding::new(&codes::CORRECTION_LATER, one.origin.below("date"));
    (one.date > as_of).then(|| finding.value(one.date.to_string()).fact("as_of", as_of.to_string()))
}

fn no_change(one: &Correction) -> Option<Finding> {
    let (old, new) = (Correction::plain(&one.old), Correction::plain(&one.new));
    let numbers = Decimal::parse(&old).ok().zip(Decimal::parse(&new).ok());
    let same = old == new || numbers.is_some_and(|(old, new)| old == new);
    same.then(|| {
        let finding = Finding::new(&codes::CORRECTION_NO_CHANGE, one.origin.below("new"));
        finding.value(text(&one.new)).fact("figure", one.figure.value.to_string())
    })
}

/// Goals and steps may be changed before their day; what happened in a period may not.
fn too_early(model: &Model, one: &Correction, figure: &Figure) -> Option<Finding> {
    let is_promised = figure.from.iter().all(|from| matches!(from, FigureOrigin::Measure(_)));
    let period = model.calendar.read(&one.figure.value.period)?;
    (!is_promised && one.date < period.from).then(|| {
        let finding = Finding::new(&codes::CORRECTION_TOO_EARLY, one.origin.below("date"));
        let finding = finding.value(one.date.to_string()).fact("from", period.from.to_string());
        finding.fact("figure", one.figure.value.to_string())
    })
}

fn no_count(one: &Correction, figure: &Figure) -> Option<Finding> {
    let counted = matches!(figure.unit, FigureUnit::Count | FigureUnit::Rank);
    // What follows from counts may be below zero, or no whole number: a difference, a point of a path.
    let is_count = counted && is_counted(&figure.address.key);
    let numbers = readings(text(&one.old));
    let may_be = |number: &Decimal| !number.is_negative() && number.fraction().round(0) == *number;
    (is_count && !numbers.is_empty() && !numbers.iter().any(may_be)).then(|| {
        let finding = Finding::new(&codes::CORRECTION_NO_COUNT, one.origin.below("old"));
        finding.value(text(&one.old)).fact("figure", one.figure.value.to_string())
    })
}

fn is_counted(key: &str) -> bool {
    Count::from_key(key).is_some() || matches!(key, "value" | "numerator" | "denominator" | "rank" | "of")
}

/// The entries of the newest day of each figure that was corrected by a day.
fn newest(model: &Model, as_of: Date) -> BTreeMap<&Address, Vec<&Correction>> {
    let mut all: BTreeMap<&Address, Vec<&Correction>> = BTreeMap::new();
    for one in model.corrections.iter().filter(|one| one.date <= as_of) {
        let entries = all.entry(&one.figure.value).or_default();
        if entries.first().is_none_or(|newest| newest.date == one.date) {
            entries.push(one);
        }
    }
    all
}

/// Of entries of one day nobody knows which is the last: one that is right is enough.
fn not_now(model: &Model, measures: &Measures, figure: &Address, entries: &[&Correction]) -> Option<Finding> {
    if measures.results.hides(model, figure) {
        return None;
    }
    let now = measures.figure(model, figure)?.value;
    // Of words without a number, or with one behind several, nobody knows what they say.
    let says_so = |one: &&Correction| {
        let readings = readings(text(&one.new));
        readings.is_empty() || readings.into_iter().any(|new| agree(new, now))
    };
    let last = entries.last().filter(|_| !entries.iter().any(says_so))?;
    let finding = Finding::new(&codes::CORRECTION_NOT_NOW, last.origin.below("new")).value(text(&last.new));
    Some(finding.fact("figure", figure.to_string()).fact("now", now.to_string()))
}

/// Whether two numbers are the same as precisely as both are written. Of a whole number nothing is left out.
fn agree(new: Decimal, now: Decimal) -> bool {
    let scale = if now.scale() == 0 { new.scale() } else { new.scale().min(now.scale()) };
    new.fraction().round(scale) == now.fraction().round(scale)
}

fn text(words: &Words) -> &str {
    words.get(Lang::Vi).0
}

/// The numbers that a text may begin with: a point may stand before decimals, as content writes it, or between thousands, as pages
/// print it; spaces may too.
fn readings(text: &str) -> Vec<Decimal> {
    let Some((sign, number)) = number(text) else { return Vec::new() };
    let texts =
        [Some(Correction::plain_text(&number)), ungrouped(&number, '.', ','), ungrouped(&number, ',', '.')];
    texts.iter().flatten().filter_map(|text| Decimal::parse(&format!("{sign}{text}")).ok()).collect()
}

/// `1.234,5`, or in English `1,234.5`, as a plain number; nothing where no groups of three stand before the decimals.
fn ungrouped(number: &str, between: char, decimal: char) -> Option<String> {
    let (whole, _) = number.split_once(decimal).unwrap_or((number, ""));
    let mut groups = whole.split(between).skip(1).peekable();
    let is_grouped = groups.peek().is_some() && groups.all(|group| group.len() == 3);
    is_grouped.then(|| number.replace(between, "").replace(decimal, "."))
}

/// The first number of a text without spaces, and its sign before it: `hạng 34` is 34.
fn number(text: &str) -> Option<(&'static str, String)> {
    let (before, rest) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    if before.split_whitespace().count() > 1 {
        return None;
    }
    let sign = if before.trim_end().ends_with(['-', '\u{2212}', '\u{2013}']) { "-" } else { "" };
    let is_of_it = |c: &char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',');
    let number: String = rest.chars().take_while(is_of_it).filter(|c| !c.is_whitespace()).collect();
    Some((sign, number.trim_end_matches(['.', ',']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        readings(text).iter().map(Decimal::to_string).collect()
    }

    #[test]
    fn numbers_are_read_as_content_and_as_pages_write_them() {
        assert_eq!(numbers("64.5%"), ["64.5"]);
        assert_eq!(numbers("64,5%"), ["64.5"]);
        assert_eq!(numbers("1.234"), ["1.234", "1234"]);
        assert_eq!(numbers("1.234,5"), ["1234.5"]);
        assert_eq!(numbers("229,704"), ["229.704", "229704"]);
        assert_eq!(numbers("đã kiểm tra ngày 5/3: 200"), [] as [&str; 0]);
        assert_eq!(numbers("1 234,5 hồ sơ"), ["1234.5"]);
        assert_eq!(numbers("hạng 34"), ["34"]);
        assert_eq!(numbers("−3"), ["-3"]);
        assert_eq!(numbers("bốn mươi"), [] as [&str; 0]);
    }

    #[test]
    fn numbers_agree_as_precisely_as_they_are_written() {
        let same = |new: &str, now: &str| agree(Decimal::parse(new).unwrap(), Decimal::parse(now).unwrap());
        assert!(same("64.5", "64.5") && same("65", "64.5") && same("64.52", "64.5") && same("92", "92"));
        assert!(!same("64.4", "64.5") && !same("92.4", "92") && !same("1.234", "1") && !same("-3", "3"));
    }
}
