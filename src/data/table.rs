//! Tables: columns that explain themselves, rows of typed cells.

use jiff::civil::Date;

use super::source::{self, SourceRecord};
use crate::model::{Decimal, Lang};

/// A table of the open data.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name, and that of its files, e.g. `observations`.
    pub key: &'static str,
    /// Its title in Vietnamese.
    pub title_vi: &'static str,
    /// Its title in English.
    pub title_en: &'static str,
    /// What a row is, in Vietnamese.
    pub about_vi: &'static str,
    /// What a row is, in English.
    pub about_en: &'static str,
    /// Its columns; `illustrative` is always the last.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
    /// The rows have sources: the columns hold the first one, JSON all.
    pub sourced: bool,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// In the order of the columns.
    pub cells: Vec<Cell>,
    /// Where all this was published.
    pub sources: Vec<SourceRecord>,
}

/// A column and what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, a key of the content where there is one, e.g. `numerator`.
    pub name: &'static str,
    /// What it holds, in Vietnamese.
    pub about_vi: &'static str,
    /// What it holds, in English.
    pub about_en: &'static str,
    /// What its cells are, where they are not empty.
    pub kind: ColumnKind,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ColumnKind {
    Text,
    Number,
    Date,
    Boolean,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, ids, addresses.
    Text(String),
    /// A figure as published or printed: `75.9`, and `6.0` keeps its zero.
    Number(Decimal),
    /// A whole number.
    Int(i64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Bool(bool),
    /// Nothing is known; never a zero.
    Empty,
}

/// The columns that together tell the rows of a table apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// None of them is ever empty.
    Primary(&'static [&'static str]),
    /// One of them may be empty.
    Unique(&'static [&'static str]),
    /// Two rows may be alike.
    None,
}

/// What a table is, before it has rows.
pub struct Sheet {
    /// The table's key.
    pub key: &'static str,
    /// Its title: Vietnamese, English.
    pub title: (&'static str, &'static str),
    /// What a row is: Vietnamese, English.
    pub about: (&'static str, &'static str),
    /// Its own columns, without sources and `illustrative`.
    pub columns: &'static [Column],
    /// What tells its rows apart.
    pub identity: Identity,
    /// Its rows have sources.
    pub sourced: bool,
    /// The column with the address of a row's figures, key or not, where they may have been corrected.
    pub figures: Option<&'static str>,
}

/// What was corrected in a row.
pub const CORRECTED: Column = text(
    "corrected",
    "Những con số của dòng này đã sửa sau khi công bố, dạng KHÓA=SỐ TRƯỚC KHI SỬA, cách nhau bằng dấu chấm phẩy; vì sao thì xem bảng corrections",
    "Figures of this row that were corrected after they were published, as KEY=FIGURE BEFORE, separated by semicolons; the table of corrections says why",
);

const ILLUSTRATIVE: Column = boolean(
    "illustrative",
    "true: số liệu minh họa, không có thật; false: số liệu thật",
    "true: made-up figures for illustration; false: real figures",
);

impl Sheet {
    /// The table with these rows; sources and `illustrative` are added to each.
    pub fn table(&self, illustrative: bool, rows: Vec<Row>) -> Table {
        let columns = self.columns();
        let rows = rows.into_iter().map(|row| self.closed(row, illustrative)).collect();
        let (title, about) = (self.title, self.about);
        Table {
            key: self.key,
            title_vi: title.0,
            title_en: title.1,
            about_vi: about.0,
            about_en: about.1,
            columns,
            rows,
            sourced: self.sourced,
        }
    }

    /// All its columns.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns = self.columns.to_vec();
        columns.extend(self.figures.map(|_| CORRECTED));
        if self.sourced {
            columns.extend(source::COLUMNS);
        }
        columns.push(ILLUSTRATIVE);
        columns
    }

    fn closed(&self, mut row: Row, illustrative: bool) -> Row {
        if self.sourced {
            row.cells.extend(source::cells(row.sources.first()));
        }
        row.cells.push(Cell::Bool(illustrative));
        row
    }
}

impl Table {
    /// Its title in a language.
    pub fn title(&self, lang: Lang) -> &'static str {
        lang.pick(self.title_vi, self.title_en)
    }

    /// What a row is, in a language.
    pub fn about(&self, lang: Lang) -> &'static str {
        lang.pick(self.about_vi, self.about_en)
    }
}

impl Row {
    /// A row without sources.
    pub fn new(cells: Vec<Cell>) -> Row {
        Row { cells, sources: Vec::new() }
    }
}

impl Column {
    /// What it holds, in a language.
    pub fn about(&self, lang: Lang) -> &'static str {
        lang.pick(self.about_vi, self.about_en)
    }
}

impl ColumnKind {
    /// As data files write it.
    pub fn key(self) -> &'static str {
        match self {
            ColumnKind::Text => "text",
            ColumnKind::Number => "number",
            ColumnKind::Date => "date",
            ColumnKind::Boolean => "boolean",
        }
    }
}

impl Cell {
    /// The cell, empty where its text is.
    pub fn or_empty(self) -> Cell {
        match self {
            Cell::Text(text) if text.is_empty() => Cell::Empty,
            cell => cell,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned()).or_empty()
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Cell {
        Cell::Number(number)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Cell {
        Cell::Date(day)
    }
}

impl From<bool> for Cell {
    fn from(yes: bool) -> Cell {
        Cell::Bool(yes)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Cell {
        Cell::Int(number.into())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Int(number.into())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        Cell::Number(Decimal::from_int(number.into()))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::from(number as u64)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// A column of words, ids or addresses.
pub const fn text(name: &'static str, about_vi: &'static str, about_en: &'static str) -> Column {
    Column { name, about_vi, about_en, kind: ColumnKind::Text }
}

/// A column of numbers.
pub const fn number(name: &'static str, about_vi: &'static str, about_en: &'static str) -> Column {
    Column { name, about_vi, about_en, kind: ColumnKind::Number }
}

/// A column of days.
pub const fn date(name: &'static str, about_vi: &'static str, about_en: &'static str) -> Column {
    Column { name, about_vi, about_en, kind: ColumnKind::Date }
}

/// A column of yes or no.
pub const fn boolean(name: &'static str, about_vi: &'static str, about_en: &'static str) -> Column {
    Column { name, about_vi, about_en, kind: ColumnKind::Boolean }
}
