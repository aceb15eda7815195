//! Where the names of the columns are: one line of them or several, with titles above and a line of numbers below.

use super::count::words_alone;
use super::heading::{self, Meaning};
use crate::import::file::table::{Line, Table, Value};

/// So many lines are looked through for the names of columns.
const LOOKED_AT: usize = 100;

/// Most lines of a head above its lowest.
const LEVELS: usize = 4;

/// The columns of a table.
#[derive(Debug)]
pub struct Head {
    /// Columns that have a heading, from the left.
    pub columns: Vec<Column>,
    /// The first of its lines, among the table's.
    pub first: usize,
    /// The line, among the table's, with most of them.
    pub lowest: usize,
    /// Another line that names columns, and others than the first: it is of a second table.
    pub second: Option<usize>,
    /// The line, among the table's, with which the rows begin.
    pub body: usize,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its position, from 0.
    pub at: u32,
    /// What it is.
    pub meaning: Meaning,
    /// The line, among the table's, where its own words stand.
    pub line: usize,
}

/// Finds the head of a table; none where no line has three headings of the form.
pub fn find(table: &Table) -> Option<Head> {
    let looked = || table.lines.iter().enumerate().take(LOOKED_AT);
    let count = |line: &Line| texts(line).filter(|(_, text)| heading::is_leaf(text)).count();
    let most = looked().map(|(_, line)| count(line)).max().filter(|most| *most >= 3)?;
    let (lowest, _) = looked().find(|(_, line)| count(line) == most)?;
    // A cell alone in its line is a title.
    let is_group =
        |at: &usize| is_head(table, *at) && table.lines.get(*at).is_some_and(|line| line.cells.len() > 1);
    let first = (lowest.saturating_sub(LEVELS)..lowest).rev().take_while(is_group).last().unwrap_or(lowest);
    let below = (lowest + 1..table.lines.len()).take_while(|at| is_head(table, *at)).take(LEVELS).last();
    let last = below.unwrap_or(lowest);
    let lines = table.lines.get(first..=last)?;
    let numbers = table.lines.get(last + 1).is_some_and(are_numbers);
    let names = |line: &Line| {
        let leaves = texts(line).filter(|(_, text)| heading::is_leaf(text)).count();
        leaves >= 3 || (leaves == 2 && words_alone(line))
    };
    let other = |at: &usize| !(first..=last).contains(at) && table.lines.get(*at).is_some_and(names);
    let body = last + 1 + usize::from(numbers);
    let mut head = Head { columns: columns(first, lines), first, lowest, second: None, body };
    head.second = (0..table.lines.len())
        .filter(other)
        .find(|at| !table.lines.get(*at).is_some_and(|line| head.repeats(table, line)));
    Some(head)
}

impl Head {
    /// Whether a line is one of the head's once more, as at the top of every printed page.
    pub fn repeats(&self, table: &Table, line: &Line) -> bool {
        let own = table.lines.get(self.first..self.body).unwrap_or_default();
        let is_same = |own: &Line| {
            own.cells.len() == line.cells.len()
                && own.cells.iter().zip(&line.cells).all(|(a, b)| a.column == b.column && a.value == b.value)
        };
        own.iter().any(|own| own.number != line.number && is_same(own))
    }
}

fn texts(line: &Line) -> impl Iterator<Item = (u32, &str)> {
    line.cells.iter().filter_map(|cell| match &cell.value {
        Value::Text(text) => Some((cell.column, text.as_str())),
        _ => None,
    })
}

/// Whether a line is part of a head: it holds words alone, headings among them.
fn is_head(table: &Table, at: usize) -> bool {
    table.lines.get(at).is_some_and(|line| {
        let digits = |cell: &crate::import::file::table::Cell| match &cell.value {
            Value::Text(text) => text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-'),
            _ => true,
        };
        let heads = texts(line).filter(|(_, text)| heading::is_head(text)).count();
        !line.cells.iter().any(digits) && heads * 2 > line.cells.len()
    })
}

/// Whether a line numbers the columns: `(1) (2) (3)=(4)+(5)+(6) …`, `A B 1 2 3=4+5`.
fn are_numbers(line: &Line) -> bool {
    let mut last: Option<f64> = None;
    let (mut numbers, mut letters) = (0, 0);
    for cell in &line.cells {
        match number_of_column(&cell.value) {
            // The first columns may have no number, and `(1)` becomes -1 in a spreadsheet.
            Some(number) if last.map_or((1.0..=3.0).contains(&number), |last| number == last + 1.0) => {
                last = Some(number);
                numbers += 1;
            }
            // Some forms number the columns of names with letters, or with nothing.
            None if matches!(&cell.value, Value::Text(text) if text.len() == 1) => letters += 1,
            _ => return false,
        }
    }
    numbers > 2 && numbers + letters == line.cells.len()
}

/// `3`, `(3)`, `3=4+5+6`, `(14)=(8+9)/(7)*100`: the number of a column, and how it is worked out.
fn number_of_column(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.abs()),
        Value::Text(text) => {
            let sign = |c: char| c.is_ascii_digit() || "()[]=+-/*%:;., x".contains(c);
            let inner = text.trim_start_matches(['(', '[', ' ']);
            let digits: String = inner.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok().filter(|_| text.chars().all(sign) && digits.len() <= 2)
        }
        _ => None,
    }
}

/// The columns that the lines of a head name, the first of them at this position.
fn columns(first: usize, lines: &[Line]) -> Vec<Column> {
    let mut at: Vec<u32> = lines.iter().flat_map(|line| line.cells.iter().map(|cell| cell.column)).collect();
    at.sort_unstable();
    at.dedup();
    let mut columns = Vec::new();
    let mut meanings: Vec<Meaning> = Vec::new();
    for at in at {
        let own = lines.iter().enumerate().rev().find_map(|(level, line)| Some((level, line.text(at)?)));
        let Some((level, own)) = own else { continue };
        let mut above: Vec<&str> = lines.iter().take(level).filter_map(|line| spanning(line, at)).collect();
        // "SL" alone, beside "%": it counts what stands above it.
        let own = if heading::is_amount(own) { above.pop().unwrap_or(own) } else { own };
        let meaning = heading::meaning(&above.join(" "), own, &meanings);
        meanings.push(meaning);
        columns.push(Column { at, meaning, line: first + level });
    }
    columns
}

/// The words above a column: its own cell, else the nearest to the left, which spans it.
fn spanning(line: &Line, at: u32) -> Option<&str> {
    texts(line).take_while(|(column, _)| *column <= at).last().map(|(_, text)| text)
}
