//! The rows of agencies in a sealed period: sums alone would let figures be moved from one row to another without a word.
//!
//! A row is a line: its address without a key, then its counts in the order in which the line `columns` names them, `~` where one is
//! not known. A row that is withheld is not written: whoever has the file would know it. Periods that were sealed before rows were
//! have none.

use std::iter::once;

use super::compare::Changed;
use crate::measure::Measures;
use crate::measure::results::{PeriodResults, Subject};
use crate::model::{Address, Count, Counts, Grain, Model, Period, Release};

/// What stands before the names of the counts.
const COLUMNS: &str = "columns";

/// What stands for a count that is not known.
const UNKNOWN: &str = "~";

/// The lines of a period's rows; none where it has none that are shown.
pub fn rows(model: &Model, measures: &Measures, period: &Period) -> Vec<(String, String)> {
    let Some(results) = measures.results.period(&period.key) else { return Vec::new() };
    let shown = subjects(model, results).filter_map(|subject| {
        let sum = subject.sum(model, &measures.results, results).filter(|sum| !sum.hidden)?;
        Some((format!("{}@{}", subject.text(model), period.key), sum.counts))
    });
    let shown: Vec<(String, Counts)> = shown.collect();
    let is_known = |count: &Count| shown.iter().any(|(_, counts)| counts.get(*count).is_some());
    let columns: Vec<Count> = Count::ALL.into_iter().filter(is_known).collect();
    if columns.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = columns.iter().map(|count| count.key()).collect();
    let lines = shown.iter().map(|(row, counts)| (row.clone(), line(counts, &columns)));
    once((COLUMNS.to_owned(), names.join(" "))).chain(lines).collect()
}

fn subjects<'m>(model: &'m Model, results: &PeriodResults) -> impl Iterator<Item = Subject> + 'm {
    let of = |grain, subject: fn(usize, usize) -> Subject| {
        let sheet = model.results.sheet(results.position, grain);
        sheet.into_iter().flat_map(move |sheet| {
            (0..sheet.len()).filter_map(move |row| Some(subject(sheet.agency(row)?, sheet.item(row)?)))
        })
    };
    of(Grain::AgencyProcedure, Subject::AgencyProcedure).chain(of(Grain::AgencyField, Subject::AgencyField))
}

fn line(counts: &Counts, columns: &[Count]) -> String {
    let number = |count: &Count| counts.get(*count).map_or(UNKNOWN.to_owned(), |number| number.to_string());
    columns.iter().map(number).collect::<Vec<_>>().join(" ")
}

/// Counts of rows that are not what was sealed.
pub fn changed(model: &Model, measures: &Measures, release: &Release) -> Vec<Changed> {
    let columns = release.lines().find(|(_, name, _)| *name == COLUMNS);
    let Some((_, _, names)) = columns else { return Vec::new() };
    let columns: Vec<Option<Count>> = names.split(' ').map(Count::from_key).collect();
    let rows = release.lines().filter(|(_, row, _)| *row != COLUMNS && Address::parse(row).is_none());
    rows.flat_map(|(line, row, counts)| {
        let all = of_row(model, measures, row, &columns, counts).unwrap_or_default();
        all.into_iter().map(move |(address, sealed, now)| Changed {
            line,
            len: row.chars().count(),
            address,
            sealed,
            now,
        })
    })
    .collect()
}

/// What changed in a row: the address of a count, what was sealed, and what it is now.
fn of_row(
    model: &Model,
    measures: &Measures,
    row: &str,
    columns: &[Option<Count>],
    counts: &str,
) -> Option<Vec<(Address, String, Option<String>)>> {
    let (subject, period) = row.split_once('@')?;
    let sum = measures.results.sum_at(model, subject, period);
    // That it is withheld since is no change of it.
    if sum.as_ref().is_some_and(|sum| sum.hidden) {
        return None;
    }
    let sealed = columns.iter().zip(counts.split(' ')).filter(|(_, sealed)| *sealed != UNKNOWN);
    let changed = sealed.filter_map(|(count, sealed)| {
        let count = (*count)?;
        let now = sum.as_ref().and_then(|sum| sum.get(count)).map(|number| number.to_string());
        let address = || Address::new(subject, period, count.key());
        (now.as_deref() != Some(sealed)).then(|| (address(), sealed.to_owned(), now))
    });
    Some(changed.collect())
}
