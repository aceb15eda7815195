//! A sheet as it stands in the file: lines of cells, nothing understood yet.

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Finding, Origin, Said, Span};

/// Most cells of a sheet that hold anything.
pub const CELLS: usize = 600_000;

/// Most columns; the forms have thirteen.
pub const COLUMNS: u32 = 256;

/// A sheet.
#[derive(Debug, Default)]
pub struct Table {
    /// The file, as findings name it.
    pub file: Arc<str>,
    /// The sheet's name; empty for a CSV file.
    pub sheet: String,
    /// Its lines that hold anything, from the top.
    pub lines: Vec<Line>,
    /// Columns that are not shown, from 0.
    pub hidden: Vec<u32>,
    /// Cells that are one: what the first of them holds is shown in all.
    pub merged: Vec<Area>,
    /// It is text whose cells are parted by commas.
    pub commas: bool,
    /// It is text in an older code than Unicode: which one nobody can be sure of.
    pub old_code: bool,
}

/// Cells from one to another: first and last line, from 1; first and last column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First and last line.
    pub lines: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

/// A line that holds something.
#[derive(Debug, Default)]
pub struct Line {
    /// Its number, from 1.
    pub number: u32,
    /// It is not shown.
    pub hidden: bool,
    /// How many cells are written in a text file, empty ones too.
    pub width: usize,
    /// Its cells that hold anything, from the left.
    pub cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// What it holds.
    pub value: Value,
    /// Where that is in a text file.
    pub span: Option<Span>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, in NFC, without blanks around it; never empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A day or a time; which day, where that is known.
    Day(Option<Date>),
    /// An error of the spreadsheet, e.g. `#REF!`.
    Error(String),
    /// A formula whose value the file does not hold.
    Formula,
}

impl Value {
    /// As a person would write it.
    pub fn shown(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Day(day) => {
                day.map_or_else(|| "dd/mm".to_owned(), |day| day.strftime("%d/%m/%Y").to_string())
            }
            Value::Error(error) => error.clone(),
            Value::Formula => "=…".to_owned(),
        }
    }
}

impl Line {
    /// The cell in a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(at)
    }

    /// The text in a column.
    pub fn text(&self, column: u32) -> Option<&str> {
        match &self.cell(column)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Table {
    /// A finding about the cell in this line and column; its value is what the cell holds, long digits covered.
    pub fn say(&self, code: &'static Code, line: &Line, column: u32) -> Finding {
        let cell = line.cell(column);
        let beside = || Span { line: line.number as usize, column: column as usize + 1, len: 1 };
        let span = cell.and_then(|cell| cell.span).unwrap_or_else(beside);
        let value = cell.map(|cell| covered(&cell.value.shown())).unwrap_or_default();
        let finding = Finding::new(code, Origin::span(self.file.clone(), span)).value(value);
        finding.fact("cell", self.place(line.number, column))
    }

    /// A finding about the sheet as a whole.
    pub fn say_of_all(&self, code: &'static Code) -> Finding {
        Finding::new(code, Origin::file(self.file.clone()))
    }

    /// A finding about the sheet's name.
    pub fn say_of_name(&self, code: &'static Code) -> Finding {
        self.say_of_all(code).value(self.sheet.clone()).said("cell", NAME)
    }

    /// A cell as spreadsheets name it: `Biểu 06!C12`; `C12` in a CSV file.
    pub fn place(&self, line: u32, column: u32) -> String {
        let cell = format!("{}{line}", letters(column));
        if self.sheet.is_empty() { cell } else { format!("{}!{cell}", self.sheet) }
    }
}

const NAME: Said = Said { vi: "tên trang tính", en: "name of the sheet" };

/// A column's letters: `A`, `Z`, `AA`.
pub fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

/// A text with every long number covered, blanks, dots and hyphens within it or not: what may be somebody's is repeated nowhere.
pub fn covered(text: &str) -> String {
    const LONG: usize = 9;
    let within = |c: char| c.is_ascii_digit() || " .-".contains(c);
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let (run, after) = from.split_at(from.find(|c| !within(c)).unwrap_or(from.len()));
        let digits = run.chars().filter(char::is_ascii_digit).count();
        shown.push_str(before);
        match digits < LONG || is_procedure(run) {
            true => shown.push_str(run),
            false => shown.extend(run.chars().map(|c| if c.is_ascii_digit() { '*' } else { c })),
        }
        rest = after;
    }
    shown + rest
}

/// Whether a number begins as the code of a procedure does: `1.001193.000.00.00.`
fn is_procedure(run: &str) -> bool {
    let parts: Vec<&str> = run.split('.').collect();
    matches!(parts.as_slice(), [first, second, ..] if first.len() == 1 && second.len() == 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")];
        for (column, name) in named {
            assert_eq!(letters(column), name);
        }
        assert_eq!(letters(u32::MAX), "MWLQKWV");
    }

    #[test]
    fn what_may_be_a_persons_number_is_covered() {
        assert_eq!(covered("CCCD 083 123456789"), "CCCD *** *********");
        assert_eq!(covered("Ông A, 0912 345 678 (nhà)"), "Ông A, **** *** *** (nhà)");
        assert_eq!(covered("1.001193.000.00.00.H07 và 12"), "1.001193.000.00.00.H07 và 12");
        assert_eq!(covered("Hộ tịch"), "Hộ tịch");
    }
}
