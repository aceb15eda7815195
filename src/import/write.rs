//! The text of a file of results: a new one, or one that exists with its rows replaced.

mod change;
mod effect;
mod remarks;

use std::collections::BTreeMap;

use super::rows::{Row, Rows};
use super::{Imported, Wanted};
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::Grain;
use crate::raw::{self, COUNTS, RowsHere};
use crate::read;
use change::{Counts, holding, known};
use remarks::Remarks;

pub use change::{Change, Changed, Keys};
pub use effect::without_effect;

/// A file that exists already.
#[derive(Clone, Copy, Debug)]
pub struct Old<'o> {
    /// Its text.
    pub text: &'o str,
    /// What it says.
    pub raw: &'o raw::Results,
}

/// The text of the file at `path`, and what is new in it. Of a file that exists everything above its rows is kept, and so are the comments
/// among them and the columns that the spreadsheet does not have.
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
        let added = rows.rows.iter().map(|row| row.keys.clone()).collect();
        let text = head(title, sheet, rows, wanted) + &lines(rows, Remarks::default());
        return Ok((text, Change { added, ..Change::default() }));
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
    let (Some((head, below)), Some(RowsHere::Here(old_rows))) =
        (read::results_head(path, old.text), &old.raw.rows)
    else {
        let elsewhere = old.raw.rows.as_ref().map_or("", |rows| match rows {
            RowsHere::File(file) => file.0.trim(),
            RowsHere::Here(_) => "",
        });
        return misfit("rows", elsewhere, "rows:");
    };
    let before = known(old.raw);
    if let Some(wrong) = wrong(old_rows, before.len()) {
        return Err(Box::new(Finding::new(&codes::IMPORT_OLD_IS_WRONG, Origin::file(path)).value(wrong)));
    }
    let (kept, dropped) = other_columns(old_rows, rows);
    let rows = &with_kept(rows, &kept, &before);
    let names = columns(rows);
    let written: Vec<&str> = old.raw.columns.iter().flatten().map(|text| text.0.trim()).collect();
    let head = match written == names {
        true => head.to_owned(),
        false => with_columns(head, &names),
    };
    let text = format!("{head}{}", lines(rows, Remarks::of(below, old_rows)));
    let (kept, dropped) = (holding(old_rows, &kept), holding(old_rows, &dropped));
    Ok((text, Change { kept, dropped, ..Change::between(before, &rows.columns, &rows.rows) }))
}

/// What in the rows of a file is wrong, so that it would be lost with them.
fn wrong(rows: &raw::Rows, different: usize) -> Option<String> {
    let odd = rows.odd.first().map(|cell| format!("{}: {}", cell.column, cell.text));
    let lossy = || rows.lossy.then(|| "columns".to_owned());
    let is_misfit = !rows.misfits.is_empty() || different < rows.len;
    odd.or_else(lossy).or_else(|| is_misfit.then(|| "rows".to_owned()))
}

/// The columns of a file that the spreadsheet does not have: those that keep what they hold, and those whose dossiers it counts otherwise.
fn other_columns(old: &raw::Rows, rows: &Rows) -> (Vec<&'static str>, Vec<&'static str>) {
    let has = |name: &str| rows.columns.contains(&name);
    let otherwise = |name: &&'static str| match *name {
        "direct" | "postal" => has("direct_or_postal"),
        "direct_or_postal" => has("direct") || has("postal"),
        _ => false,
    };
    let other = old.counts.iter().map(|column| column.name).filter(|name| !has(name));
    other.partition(|name| !otherwise(name))
}

/// The rows with what their columns held that are kept.
fn with_kept(rows: &Rows, kept: &[&'static str], before: &BTreeMap<Keys, Counts>) -> Rows {
    let is_column = |name: &&'static str| rows.columns.contains(name) || kept.contains(name);
    let columns: Vec<&'static str> = COUNTS.into_iter().filter(is_column).collect();
    let count = |row: &Row, name: &'static str| match rows.columns.iter().position(|own| *own == name) {
        Some(at) => row.counts.get(at).copied().flatten(),
        None => before.get(&row.keys).and_then(|counts| counts.get(name)).copied(),
    };
    let all = rows.rows.iter().map(|row| {
        let counts = columns.iter().map(|name| count(row, name)).collect();
        Row { keys: row.keys.clone(), counts }
    });
    Rows { grain: rows.grain, rows: all.collect(), columns: columns.clone() }
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

/// A head with the columns named anew; a list over several lines is replaced whole, and the comments in it are kept.
fn with_columns(head: &str, names: &[&str]) -> String {
    let (mut new, mut beside) = (String::new(), String::new());
    let mut within = false;
    for line in head.split_inclusive('\n') {
        let first = line.chars().next().unwrap_or(' ');
        let is_comment = line.trim_start().starts_with('#');
        within = match ["columns:", "\"columns\":", "'columns':"].iter().any(|key| line.starts_with(key)) {
            true => true,
            false => {
                within
                    && (first.is_whitespace() || matches!(first, '-' | ']') || is_comment)
                    && !line.trim().is_empty()
            }
        };
        match within && !is_comment {
            true => beside.extend(remarks::comment(line).map(|comment| format!(" {}", comment.trim_end()))),
            false => new.push_str(line),
        }
    }
    format!("{new}columns: [{}]{beside}\n", names.join(", "))
}

fn lines(rows: &Rows, mut remarks: Remarks) -> String {
    let mut text = format!("rows:{}\n", remarks.of_all());
    for row in &rows.rows {
        let keys = row.keys.iter().map(|key| if is_plain(key) { key.clone() } else { quoted(key) });
        let counts =
            row.counts.iter().map(|count| count.map_or_else(|| "~".to_owned(), |count| count.to_string()));
        let line = format!("  - [{}]", keys.chain(counts).collect::<Vec<_>>().join(", "));
        text.push_str(&remarks.with(&row.keys, &line));
    }
    text + &remarks.rest()
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
