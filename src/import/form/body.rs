//! The lines below a head: rows with figures, groups, totals, and what else stands there.

use super::count::count;
use super::head::Head;
use super::heading::{Meaning, words};
use super::outline::{self, Style};
use super::total;
use crate::diagnostic::{Few, Said, codes};
use crate::import::file::table::{Line, Table, Value};
use crate::words::fold::fold;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A row.
    Row,
    /// Words above rows; with figures where they are the sum of what stands below.
    Group,
    /// The sum of the rows above.
    Total,
}

/// A line with what it counts.
#[derive(Debug)]
pub struct Entry<'t> {
    /// The line.
    pub line: &'t Line,
    /// What it is.
    pub kind: Kind,
    /// The position behind the last of the entries that stand below it by their numbers.
    pub end: usize,
    /// A count for each of the head's columns that counts, in their order.
    pub counts: Vec<Option<u32>>,
    /// Those of the columns that hold something else.
    pub odd: Vec<usize>,
}

impl Entry<'_> {
    /// Whether its cells that could count are all empty.
    pub fn is_words_alone(&self) -> bool {
        self.counts.is_empty()
    }

    /// Whether it counts anything.
    pub fn counts_anything(&self) -> bool {
        self.counts.iter().any(Option::is_some)
    }
}

/// The columns of a head that count.
pub fn counting(head: &Head) -> impl Iterator<Item = (u32, Meaning)> {
    let counts = |meaning: &Meaning| matches!(meaning, Meaning::Count(_) | Meaning::All);
    head.columns.iter().map(|column| (column.at, column.meaning)).filter(move |(_, meaning)| counts(meaning))
}

/// The columns of a head that say whose a row is.
pub fn keys(head: &Head) -> impl Iterator<Item = u32> {
    head.columns.iter().filter(|column| column.meaning == Meaning::Key).map(|column| column.at)
}

/// The cell that names a line, or should: the first column of names that holds anything.
pub fn named_at(line: &Line, head: &Head) -> u32 {
    let held = keys(head).find(|column| line.cell(*column).is_some());
    held.or_else(|| keys(head).next()).unwrap_or(0)
}

/// Reads the lines; what is no count is said at its cell.
pub fn entries<'t>(table: &'t Table, head: &Head, few: &mut Few) -> Vec<Entry<'t>> {
    let mut body = Body { table, head, entries: Vec::new(), torn: Vec::new(), ended: false };
    let lines = table.lines.get(head.body..).unwrap_or_default();
    for line in lines.iter().filter(|line| !head.repeats(table, line)) {
        match figures(line, head) {
            true => body.figures(line, few),
            false => body.words(line, few),
        }
    }
    let Body { mut entries, torn, .. } = body;
    say_torn(table, &torn, &entries, few);
    groups(&mut entries, head);
    entries
}

/// Lines on their way to entries.
struct Body<'t, 'h> {
    table: &'t Table,
    head: &'h Head,
    entries: Vec<Entry<'t>>,
    /// Lines that go on with the one above, each behind so many entries and torn in this column.
    torn: Vec<(usize, &'t Line, u32)>,
    /// A total or a signature was seen: what has no figures there is no part of the table.
    ended: bool,
}

impl<'t> Body<'t, '_> {
    fn figures(&mut self, line: &'t Line, few: &mut Few) {
        let Body { table, head, .. } = *self;
        let label = label(line, head);
        if label.as_deref().is_some_and(|label| fold(label).starts_with("luy ke")) {
            few.push(table.say(&codes::IMPORT_NOTICED, line, first_column(line)).said("detail", NOT_TAKEN));
            return;
        }
        let is_total = label.as_deref().is_some_and(total::is_total);
        // A total may stand above its rows.
        self.ended |= is_total && self.entries.iter().any(|entry| entry.kind == Kind::Row);
        say_odd(table, head, line, few);
        let read = |(column, _): (u32, Meaning)| line.cell(column).map(|cell| count(&cell.value));
        let (mut counts, mut odd) = (Vec::new(), Vec::new());
        for (at, read) in counting(head).map(read).enumerate() {
            odd.extend(matches!(read, Some(Err(_))).then_some(at));
            counts.push(read.and_then(|read| read.ok().flatten()));
        }
        let kind = if is_total { Kind::Total } else { Kind::Row };
        self.entries.push(Entry { line, kind, end: 0, counts, odd });
    }

    fn words(&mut self, line: &'t Line, few: &mut Few) {
        let Body { table, head, .. } = *self;
        let written = || counting(head).filter_map(|(column, _)| line.cell(column));
        let is_named = label(line, head).is_some();
        if is_named && written().any(|cell| begins_with_digit(&cell.value)) {
            say_odd(table, head, line, few);
        } else if self.ended {
        } else if total::is_signature(line) || (is_unnumbered(line, head) && written().next().is_some()) {
            // Signatures and notes have no number, where rows have one.
            self.ended = true;
        } else if heads_a_part(line, head) || only_words(line, head) {
            self.torn.extend(torn_at(line, head).map(|column| (self.entries.len(), line, column)));
            self.entries.push(Entry { line, kind: Kind::Group, end: 0, counts: Vec::new(), odd: Vec::new() });
        } else if is_named && written().next().is_some() {
            say_odd(table, head, line, few);
        }
    }
}

/// Whether a line has no number of its own, where lines have one.
fn is_unnumbered(line: &Line, head: &Head) -> bool {
    let mut numbers = head.columns.iter().filter(|column| column.meaning == Meaning::Index).peekable();
    numbers.peek().is_some() && !numbers.any(|own| line.cell(own.at).is_some())
}

/// The cell of a line without a number that goes on with what the line above says: the rest of its name, or what is among it.
fn torn_at(line: &Line, head: &Head) -> Option<u32> {
    let column = keys(head).find(|column| line.text(*column).is_some())?;
    let begins = |c: char| c.is_lowercase() || c == '(';
    let text = line.text(column).filter(|_| outline::style(line, head).is_none())?;
    (text.starts_with(begins) || is_among(text)).then_some(column)
}

fn is_among(text: &str) -> bool {
    fold(text).starts_with("trong do")
}

/// Says where names go on, or what is among a row is listed, with rows above and below.
fn say_torn(table: &Table, torn: &[(usize, &Line, u32)], entries: &[Entry], few: &mut Few) {
    let last = entries.iter().rposition(|entry| entry.kind == Kind::Row).unwrap_or_default();
    for (at, line, column) in torn {
        let above = at.checked_sub(1).and_then(|above| entries.get(above));
        if *at < last && above.is_some_and(|above| above.kind == Kind::Row) {
            let is_among = line.text(*column).is_some_and(is_among);
            few.push(table.say(
                if is_among { &codes::IMPORT_AMONG } else { &codes::IMPORT_NAME_GOES_ON },
                line,
                *column,
            ));
        }
    }
}

/// Whether a line has figures, or what stands for them.
pub fn figures(line: &Line, head: &Head) -> bool {
    let written = counting(head).filter_map(|(column, _)| line.cell(column));
    written.into_iter().any(|cell| !matches!(cell.value, Value::Text(_)) || count(&cell.value).is_ok())
}

fn first_column(line: &Line) -> u32 {
    line.cells.first().map_or(0, |cell| cell.column)
}

/// What has rows with figures below it by the numbers of the lines is the sum of them.
fn groups(entries: &mut [Entry], head: &Head) {
    let styles: Vec<Option<Style>> = entries
        .iter()
        .map(|entry| outline::style(entry.line, head).filter(|_| entry.kind != Kind::Total))
        .collect();
    let ends = outline::ends(&styles);
    let has_rows = |(at, end): (usize, usize)| {
        let below = entries.get(at + 1..end).unwrap_or_default();
        below.iter().any(|entry| entry.kind == Kind::Row && entry.counts_anything())
    };
    let parents: Vec<bool> = ends.iter().copied().enumerate().map(has_rows).collect();
    for ((entry, end), is_parent) in entries.iter_mut().zip(ends).zip(parents) {
        entry.end = end;
        if is_parent && entry.kind == Kind::Row {
            entry.kind = Kind::Group;
        }
    }
}

fn say_odd(table: &Table, head: &Head, line: &Line, few: &mut Few) {
    for (column, _) in counting(head) {
        let Some(cell) = line.cell(column) else { continue };
        if let Err(why) = count(&cell.value) {
            few.push(table.say(&codes::IMPORT_NOT_A_COUNT, line, column).said("detail", why));
        }
    }
}

/// The words that name a line: in a column of names, else in the first cell.
fn label(line: &Line, head: &Head) -> Option<String> {
    let named = keys(head).find_map(|column| line.text(column));
    let first = || line.cells.first().and_then(|cell| line.text(cell.column));
    named.or_else(first).map(|text| words(&text.to_lowercase()))
}

/// `12,345`, `45 hồ sơ`: it was meant for a number.
fn begins_with_digit(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a line is numbered as the heads of parts are: `I`, `A`.
fn heads_a_part(line: &Line, head: &Head) -> bool {
    outline::style(line, head).is_some_and(Style::is_of_parts)
}

/// Whether a line holds nothing but one name, in the columns of names and numbers.
fn only_words(line: &Line, head: &Head) -> bool {
    let named = |column: u32| {
        head.columns
            .iter()
            .any(|own| own.at == column && matches!(own.meaning, Meaning::Key | Meaning::Index))
    };
    line.cells.iter().all(|cell| named(cell.column))
}

const NOT_TAKEN: Said = Said { vi: "dòng này không được lấy", en: "this line was not taken" };
