//! The figures of a period that are sealed: what was published of it, and the sums and shares that were printed.

use crate::measure::results::{Covered, Key, Number, Offered, PeriodResults, Share, Subject};
use crate::measure::{Figure, Measures};
use crate::model::{Address, Count, Model, Period};

/// Keys of measures and indices that do not depend on the day of judgement. What follows from several periods (differences, the
/// path) is not sealed: each of the figures it follows from is.
pub const KEYS: [&str; 12] = [
    "value",
    "numerator",
    "denominator",
    "change",
    "reported",
    "reported_numerator",
    "reported_denominator",
    "rank",
    "of",
    "score",
    "region_rank",
    "region_of",
];

/// Every figure of the period, by address: those of measures and indices whose own period ends in it, and the sums, shares and
/// ranks of its results.
pub fn figures(model: &Model, measures: &Measures, period: &Period) -> Vec<(String, String)> {
    let ends = |figure: &&Figure| {
        let last = model.calendar.read(&figure.address.period).map(|period| period.to);
        KEYS.contains(&figure.address.key.as_str())
            && last.is_some_and(|last| period.from <= last && last <= period.to)
    };
    let own = measures.figures.iter().filter(ends);
    let mut all: Vec<(String, String)> =
        own.map(|figure| (figure.address.to_string(), figure.value.to_string())).collect();
    if let Some(results) = measures.results.period(&period.key) {
        sums(model, measures, results, &mut all);
        counted(model, results, &mut all);
    }
    all.sort_unstable();
    all
}

fn sums(model: &Model, measures: &Measures, results: &PeriodResults, all: &mut Vec<(String, String)>) {
    let mut subjects = vec![Subject::Province];
    subjects.extend(results.levels.iter().map(|(level, _)| Subject::Level(*level)));
    subjects.extend(results.agencies.iter().map(|(at, _)| Subject::Agency(*at)));
    subjects.extend(results.fields.iter().map(|(at, _)| Subject::Field(*at)));
    subjects.extend(results.procedures.iter().map(|(at, _)| Subject::Procedure(*at)));
    let counts = Count::ALL.into_iter().map(Key::Count).chain([Key::ResolvedInTime, Key::Total]);
    let ranks = Share::RANKED.into_iter().flat_map(|share| [Key::Rank(share), Key::RankOf(share)]);
    let keys: Vec<Key> = counts.chain(Share::ALL.into_iter().map(Key::Share)).chain(ranks).collect();
    for subject in subjects {
        let text = subject.text(model);
        let number = |key: &Key| measures.results.number(model, results, subject, *key);
        let of = |key: &Key| Some(line(&text, results, &key.text(), &number(key)?));
        all.extend(keys.iter().filter_map(of));
    }
}

/// What of the catalogue and of publication belongs to the period.
fn counted(model: &Model, results: &PeriodResults, all: &mut Vec<(String, String)>) {
    let mut offered = |subject: &str, own: &Offered| {
        let of = |key: &str| Some(line(subject, results, key, &own.number(key)?));
        all.extend(Offered::KEYS.into_iter().filter_map(of));
    };
    if !model.catalogue.procedures.is_empty() {
        offered("procedures", &results.offered.all);
    }
    for (field, own) in model.catalogue.fields.iter().zip(&results.offered.fields) {
        offered(&format!("procedures/{}", field.id), own);
    }
    let mut covered = |subject: &str, own: Covered| {
        let of = |key: &str| Some(line(subject, results, key, &own.number(key)?));
        all.extend(Covered::KEYS.into_iter().filter_map(of));
    };
    covered("coverage", results.coverage);
    for (at, own) in &results.covered {
        let id = model.agencies.list.get(*at).map_or("", |agency| agency.id.as_str());
        covered(&format!("coverage/{id}"), *own);
    }
}

fn line(subject: &str, results: &PeriodResults, key: &str, number: &Number) -> (String, String) {
    let address = Address::new(subject, results.period.key.as_str(), key);
    (address.to_string(), number.printed.to_string())
}
