//! The text of a file of results: a new one, or one that exists with its rows replaced.

use std::collections::BTreeMap;

use super::rows::Rows;
use super::{Imported, Wanted};
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::Grain;
use crate::raw::{self, NOTHING, RowsHere};
use crate::read;

/// A file that exists already.
#[derive(Clone, Copy, Debug)]
pub struct Old<'o> {
    /// Its text.
    pub text: &'o str,
    /// What it says.
    pub raw: &'o raw::Results,
}

/// What changes in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Rows that were not there.
    pub added: usize,
    /// Rows of which a count is another.
    pub changed: usize,
    /// Rows that are gone.
    pub removed: usize,
    /// Rows that stay as they are.
    pub same: usize,
}

/// The text of the file at `path`, and what is new in it. Of a file that exists everything above its rows is kept.
///
/// # Errors
/// A file that exists and whose head does not fit.
pub fn merged(
    path: &str,
    title: &str,
    imported: &Imported,
    wanted: Wanted,
    old: Option<Old>,
) -> Result<(String, Change), Box<Finding>> {
    let Imported { sheet, rows } = imported;
    let Some(old) = old else {
        let change = Change { added: rows.rows.len(), ..Change::default() };
        return Ok((head(title, sheet, rows, wanted) + &lines(rows), change));
    };
    let misfit = |key: &'static str, value: &str, expected: &str| {
        let finding = Finding::new(&codes::IMPORT_OTHER_FILE, Origin::file(path)).value(value);
        Err(Box::new(finding.fact("key", key).fact("expected", expected)))
    };
    let period = old.raw.period.as_ref().map_or("", |text| text.0.trim());
    if period != wanted.period.key {
        return misfit("period", period, &wanted.period.key);
    }
    let grain = old.raw.grain.map_or("", of_raw);
    if grain != rows.grain.key() {
        return misfit("grain", grain, rows.grain.key());
    }
    let Some((head, _)) = read::results_head(path, old.text) else {
        return misfit("rows", "", "rows:");
    };
    let names = columns(rows);
    let kept: Vec<&str> = old.raw.columns.iter().flatten().map(|text| text.0.trim()).collect();
    let head = match kept == names {
        true => head.to_owned(),
        false => with_columns(head, &names),
    };
    let text = format!("{head}{}", lines(rows));
    Ok((text, change(old.raw, rows)))
}

fn of_raw(grain: raw::Grain) -> &'static str {
    match grain {
        raw::Grain::Province => Grain::Province,
        raw::Grain::Agency => Grain::Agency,
        raw::Grain::AgencyField => Grain::AgencyField,
        raw::Grain::AgencyProcedure => Grain::AgencyProcedure,
    }
    .key()
}

/// The names of all columns.
fn columns(rows: &Rows) -> Vec<&'static str> {
    rows.grain.keys().iter().chain(&rows.columns).copied().collect()
}

fn head(title: &str, sheet: &str, rows: &Rows, wanted: Wanted) -> String {
    let period = &wanted.period.key;
    let title = if sheet.is_empty() { quoted(title) } else { quoted(&format!("{title}, {sheet}")) };
    let (grain, columns) = (rows.grain.key(), columns(rows).join(", "));
    format!(
        "# Nhập bằng congkhai import. Báo cáo đã ban hành thì ghi nguồn của nó vào source và đổi quality thành official.\n\
         period: {period}\nsource: {{ title: {title} }}\nquality: provisional\ngrain: {grain}\ncolumns: [{columns}]\n"
    )
}

/// A head with the columns named anew; a list over several lines is replaced whole.
fn with_columns(head: &str, names: &[&str]) -> String {
    let mut new = String::new();
    let mut within = false;
    for line in head.split_inclusive('\n') {
        let first = line.chars().next().unwrap_or(' ');
        within = match line.starts_with("columns:") {
            true => true,
            false => {
                within && (first.is_whitespace() || matches!(first, '-' | ']')) && !line.trim().is_empty()
            }
        };
        if !within {
            new.push_str(line);
        }
    }
    format!("{new}columns: [{}]\n", names.join(", "))
}

fn lines(rows: &Rows) -> String {
    let mut text = "rows:\n".to_owned();
    for row in &rows.rows {
        let keys = row.keys.iter().map(|key| if is_plain(key) { key.clone() } else { quoted(key) });
        let counts =
            row.counts.iter().map(|count| count.map_or_else(|| "~".to_owned(), |count| count.to_string()));
        text.push_str(&format!("  - [{}]\n", keys.chain(counts).collect::<Vec<_>>().join(", ")));
    }
    text
}

/// Whether an id is surely read as text without quotation marks.
fn is_plain(id: &str) -> bool {
    let word = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    word && id.contains('-') && id.starts_with(|c: char| c.is_ascii_lowercase())
}

/// A text as YAML and JSON both read it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What is new in the rows.
fn change(old: &raw::Results, rows: &Rows) -> Change {
    let mut before = known(old);
    let mut change = Change::default();
    for row in &rows.rows {
        let counts = rows
            .columns
            .iter()
            .zip(&row.counts)
            .filter_map(|(name, count)| Some((*name, (*count)?)))
            .collect::<BTreeMap<_, _>>();
        match before.remove(&row.keys) {
            None => change.added += 1,
            Some(old) if old == counts => change.same += 1,
            Some(_) => change.changed += 1,
        }
    }
    change.removed = before.len();
    change
}

/// The counts of a file by the keys of their rows.
fn known(old: &raw::Results) -> BTreeMap<Vec<String>, BTreeMap<&'static str, u32>> {
    let Some(RowsHere::Here(rows)) = &old.rows else { return BTreeMap::new() };
    let key = |row: usize| {
        let names = rows
            .keys
            .iter()
            .map(|column| column.cells.get(row).and_then(|cell| rows.names.get(*cell as usize)));
        names.map(|name| name.map_or_else(String::new, |name| name.trim().to_owned())).collect()
    };
    let counts = |row: usize| {
        let cells = rows.counts.iter().filter_map(|column| Some((column.name, *column.cells.get(row)?)));
        cells.filter(|(_, count)| *count != NOTHING).collect()
    };
    (0..rows.len).map(|row| (key(row), counts(row))).collect()
}
