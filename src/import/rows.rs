//! From lines to rows of results: whose each is, and what it counts.

use std::collections::{BTreeMap, BTreeSet};

use super::file::font;
use super::file::table::{Table, Value};
use super::form::body::{Entry, Kind, counting, named_at};
use super::form::head::Head;
use super::form::heading::Meaning;
use super::whose::names::{Names, Subject};
use super::whose::subjects;
use crate::diagnostic::{Few, Finding, Said, codes};
use crate::model::Grain;
use crate::raw::COUNTS;

/// For so many names the nearest are looked for: that is slow, and more are not said one by one.
const ENOUGH: usize = 100;

/// Rows as they go into a file of results.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// Whose they are.
    pub grain: Grain,
    /// The names of the columns that count, in the form's order.
    pub columns: Vec<&'static str>,
    /// The rows, in the order of the sheet.
    pub rows: Vec<Row>,
}

impl Rows {
    /// Whether they are an agency's own figures by field or procedure.
    pub fn are_of(&self, agency: &str) -> bool {
        let is_its = |row: &Row| row.keys.first().is_some_and(|own| own == agency);
        self.grain != Grain::Agency && self.rows.iter().all(is_its)
    }
}

/// A row.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The agency, and the field or procedure where the grain asks for one.
    pub keys: Vec<String>,
    /// A count for each column; nothing where it is unknown.
    pub counts: Vec<Option<u32>>,
}

/// Rows of the one grain that all of them have; what cannot be taken is said cell by cell.
pub fn rows(
    table: &Table,
    head: &Head,
    entries: &mut [Entry],
    names: &Names,
    agency: &str,
    few: &mut Few,
) -> Rows {
    let meant: Vec<BTreeSet<Subject>> =
        entries.iter().map(|entry| subjects::meant(entry, head, names)).collect();
    let grain = subjects::grain(entries, &meant);
    subjects::fields_above(entries, &meant, grain);
    let is_compiled = subjects::are_compiled(entries, &meant, grain);
    if grain != Grain::Agency && !is_compiled {
        of_others(table, head, entries, &meant, grain, agency, few);
    }
    without_figures(table, head, entries, &meant, grain, few);
    sums_of_others(table, head, entries, &meant, grain, few);
    let columns: Vec<&'static str> = COUNTS
        .into_iter()
        .filter(|name| counting(head).any(|(_, own)| own == Meaning::Count(name)))
        .collect();
    let mut rows = Vec::new();
    let mut seen: BTreeMap<Vec<String>, u32> = BTreeMap::new();
    let mut unknown = 0;
    for (entry, meant) in entries.iter().zip(&meant).filter(|(entry, _)| entry.kind == Kind::Row) {
        let own: Vec<&Subject> = meant.iter().filter(|subject| subject.grain == grain).collect();
        let column = named_at(entry.line, head);
        let [subject] = own.as_slice() else {
            unknown += 1;
            let names = (unknown <= ENOUGH).then_some(names);
            few.push(unnamed(table, entry, column, meant, own.len(), names));
            continue;
        };
        let of_row = || meant.iter().find(|own| is_compiled && own.grain == Grain::Agency);
        let keys = match grain {
            Grain::Agency => vec![subject.id.clone()],
            _ => vec![of_row().map_or_else(|| agency.to_owned(), |own| own.id.clone()), subject.id.clone()],
        };
        if let Some(first) = seen.insert(keys.clone(), entry.line.number) {
            let finding = table.say(&codes::IMPORT_ROW_TWICE, entry.line, column).fact("id", &subject.id);
            few.push(finding.fact("first", table.place(first, column)));
            continue;
        }
        let counts = columns.iter().map(|name| {
            let at = counting(head).position(|(_, own)| own == Meaning::Count(name))?;
            entry.counts.get(at).copied().flatten()
        });
        rows.push(Row { keys, counts: counts.collect() });
    }
    Rows { grain, columns, rows }
}

/// Rows, or words above them, of another agency than the one that is asked for.
fn of_others(
    table: &Table,
    head: &Head,
    entries: &[Entry],
    meant: &[BTreeSet<Subject>],
    grain: Grain,
    agency: &str,
    few: &mut Few,
) {
    for (entry, meant) in entries.iter().zip(meant) {
        let mut agencies = meant.iter().filter(|subject| subject.grain == Grain::Agency);
        // A row that is nothing but an agency's is of another kind, which is said of it already.
        let is_mixed = entry.kind == Kind::Row && !meant.iter().any(|subject| subject.grain == grain);
        let is_other =
            !is_mixed && entry.kind != Kind::Total && !agencies.clone().any(|subject| subject.id == agency);
        if let Some(other) = agencies.next().filter(|_| is_other) {
            let column = named_at(entry.line, head);
            let finding = table.say(&codes::IMPORT_OTHER_AGENCY, entry.line, column);
            few.push(finding.fact("other", &other.id).fact("agency", agency));
        }
    }
}

/// Says how many lines that would be rows have no figure at all.
fn without_figures(
    table: &Table,
    head: &Head,
    entries: &[Entry],
    meant: &[BTreeSet<Subject>],
    grain: Grain,
    few: &mut Few,
) {
    let is_alone = |meant: &BTreeSet<Subject>| meant.len() == 1 && meant.iter().all(|own| own.grain == grain);
    let lines: Vec<&Entry> = entries
        .iter()
        .zip(meant)
        .enumerate()
        .filter(|(at, (entry, meant))| entry.is_words_alone() && entry.end == at + 1 && is_alone(meant))
        .map(|(_, (entry, _))| entry)
        .collect();
    let Some(first) = lines.first() else { return };
    let column = named_at(first.line, head);
    let finding = table.say(&codes::IMPORT_NO_FIGURES, first.line, column);
    few.push(finding.fact("lines", lines.len().to_string()));
}

/// Says which lines could be rows and are not taken, as they are the sums of what stands below them.
fn sums_of_others(
    table: &Table,
    head: &Head,
    entries: &[Entry],
    meant: &[BTreeSet<Subject>],
    grain: Grain,
    few: &mut Few,
) {
    for (entry, meant) in entries.iter().zip(meant).filter(|(entry, _)| entry.kind == Kind::Group) {
        if entry.counts_anything() && meant.iter().any(|own| own.grain == grain) {
            let column = named_at(entry.line, head);
            few.push(table.say(&codes::IMPORT_NOTICED, entry.line, column).said("detail", SUM));
        }
    }
}

const SUM: Said = Said {
    vi: "dòng này là tổng của các dòng dưới nó, không được lấy",
    en: "this line is the sum of those below it and was not taken",
};

/// What is said of a row that is nobody's, or of several.
fn unnamed(
    table: &Table,
    entry: &Entry,
    column: u32,
    meant: &BTreeSet<Subject>,
    own: usize,
    names: Option<&Names>,
) -> Finding {
    let listed = || meant.iter().map(|subject| subject.id.as_str()).collect::<Vec<_>>().join(", ");
    if own > 1 {
        return table.say(&codes::IMPORT_AMBIGUOUS_NAME, entry.line, column).fact("known", listed());
    }
    if !meant.is_empty() {
        return table.say(&codes::IMPORT_MIXED_ROWS, entry.line, column).fact("known", listed());
    }
    if entry.line.cell(column).is_none() {
        let finding = table.say(&codes::IMPORT_NAMELESS, entry.line, column);
        return finding.fact("line", entry.line.number.to_string());
    }
    if entry.line.text(column).is_some_and(font::is_odd) {
        return table.say(&codes::IMPORT_OLD_FONT, entry.line, column);
    }
    let near = match entry.line.cell(column).map(|cell| &cell.value) {
        Some(Value::Text(text)) => names.map_or_else(Vec::new, |names| names.near(text)),
        _ => Vec::new(),
    };
    let near = if near.is_empty() { "–".to_owned() } else { near.join(", ") };
    table.say(&codes::IMPORT_UNKNOWN_NAME, entry.line, column).fact("near", near)
}
