//! Documents that came, went, or are now described otherwise; periods that have results now.

use std::collections::BTreeMap;

use super::changes::{Change, DocumentChange, NewPeriod};
use super::names::{Name, Names};
use super::portal::Portal;
use super::table::{Row, Table};

/// What a document is known by; notes of ours are no part of it.
const COLUMNS: [&str; 7] = ["number", "date", "issuer", "kind", "title", "file", "link"];

/// The documents: those of the newer portal in its order, then those that are gone.
pub fn documents(old: &Portal, new: &Portal) -> Vec<DocumentChange> {
    let known = |portal| -> BTreeMap<&str, Row> {
        Portal::rows(portal, "documents").map(|row| (row.get("id"), row)).collect()
    };
    let (before, now) = (known(old), known(new));
    let of = |row: Row| match before.get(row.get("id")) {
        None => Some(change(row, Change::Added, Vec::new())),
        Some(earlier) => {
            let columns: Vec<_> =
                COLUMNS.into_iter().filter(|column| earlier.get(column) != row.get(column)).collect();
            (!columns.is_empty()).then(|| change(row, Change::Changed, columns))
        }
    };
    let gone = old.rows("documents").filter(|row| !now.contains_key(row.get("id")));
    new.rows("documents")
        .filter_map(of)
        .chain(gone.map(|row| change(row, Change::Removed, Vec::new())))
        .collect()
}

fn change(row: Row, change: Change, columns: Vec<&'static str>) -> DocumentChange {
    DocumentChange {
        id: row.get("id").to_owned(),
        title: Name::of(row, "title"),
        date: row.get("date").parse().ok(),
        change,
        columns,
    }
}

/// Periods with results that the older portal did not have, the oldest first.
pub fn periods(old: &Portal, new: &Portal, names: &Names) -> Vec<NewPeriod> {
    let known = new.sums().filter(|(period, _)| old.sums_of(period).is_none());
    let of = |(period, table): (&str, &Table)| NewPeriod {
        period: period.to_owned(),
        name: names.period(period),
        quality: table.rows().next().map(|row| row.get("quality").to_owned()).unwrap_or_default(),
    };
    known.map(of).collect()
}
