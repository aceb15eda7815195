//! What an import changes in a file that there is.

use std::collections::BTreeMap;

use crate::import::rows::Row;
use crate::raw::{self, KEYS, NOTHING, RowsHere};

/// The keys of a row: the agency, and the field or procedure.
pub type Keys = Vec<String>;

/// The counts of a row by the names of their columns; what is unknown is not among them.
pub type Counts = BTreeMap<&'static str, u32>;

/// What changes in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Rows that were not there.
    pub added: Vec<Keys>,
    /// Rows of which a count is another.
    pub changed: Vec<Changed>,
    /// Rows that are gone.
    pub removed: Vec<Keys>,
    /// How many rows stay as they are.
    pub same: usize,
    /// Columns that the spreadsheet does not have and that keep what they held.
    pub kept: Vec<&'static str>,
    /// Columns that are gone, as the spreadsheet counts the same dossiers otherwise.
    pub dropped: Vec<&'static str>,
}

/// A row of which counts are others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its keys.
    pub keys: Keys,
    /// The columns with what they held and what they hold now; nothing where that is unknown.
    pub counts: Vec<(&'static str, Option<u32>, Option<u32>)>,
}

impl Change {
    /// Compares rows with those that a file had.
    pub fn between(mut before: BTreeMap<Keys, Counts>, columns: &[&'static str], rows: &[Row]) -> Change {
        let mut change = Change::default();
        for row in rows {
            let Some(old) = before.remove(&row.keys) else {
                change.added.push(row.keys.clone());
                continue;
            };
            let pairs =
                columns.iter().zip(&row.counts).map(|(name, now)| (*name, old.get(name).copied(), *now));
            let gone = old.iter().filter(|(name, _)| !columns.contains(name));
            let gone = gone.map(|(name, count)| (*name, Some(*count), None));
            let counts: Vec<_> = pairs.chain(gone).filter(|(_, old, now)| old != now).collect();
            match counts.is_empty() {
                true => change.same += 1,
                false => change.changed.push(Changed { keys: row.keys.clone(), counts }),
            }
        }
        change.removed = before.into_keys().collect();
        change
    }
}

/// The counts of a file by the keys of their rows.
pub fn known(old: &raw::Results) -> BTreeMap<Keys, Counts> {
    let Some(RowsHere::Here(rows)) = &old.rows else { return BTreeMap::new() };
    let counts = |row: usize| {
        let cells = rows.counts.iter().filter_map(|column| Some((column.name, *column.cells.get(row)?)));
        cells.filter(|(_, count)| *count != NOTHING).collect()
    };
    (0..rows.len).map(|row| (keys(rows, row), counts(row))).collect()
}

/// The keys of a row by its position, in the order of [`KEYS`] whatever the order of the file's columns.
pub fn keys(rows: &raw::Rows, row: usize) -> Keys {
    let column = |name: &&str| rows.keys.iter().find(|column| column.name == *name);
    let names = KEYS.iter().filter_map(column).map(|column| {
        let cell = column.cells.get(row)?;
        rows.names.get(*cell as usize)
    });
    names.map(|name| name.map_or_else(String::new, |name| name.trim().to_owned())).collect()
}

/// Columns that hold anything, of these.
pub fn holding(rows: &raw::Rows, names: &[&'static str]) -> Vec<&'static str> {
    let column = |name: &str| rows.counts.iter().find(|column| column.name == name);
    let holds =
        |name: &&str| column(name).is_some_and(|column| column.cells.iter().any(|cell| *cell != NOTHING));
    names.iter().copied().filter(holds).collect()
}
