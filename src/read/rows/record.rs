//! Lines of a table as records: cells and their places in one pass.
//!
//! A cell is what stands between separators, or between quotation marks that open it and close it; inside these a separator and
//! a line end are text, and two quotation marks are one. What opens and does not close so is said, and cut at the separators of
//! its line: a forgotten mark costs one line, never the rest of the table.

use memchr::{memchr, memchr2};

use super::Cell;
use crate::diagnostic::{Finding, Origin, Span, codes};

/// A cell that is written in no good way.
#[derive(Debug, PartialEq, Eq)]
pub struct Odd<'t> {
    /// [`codes::QUOTE_IN_CELL`] where a quotation mark opens it and none closes it, [`codes::LINE_IN_CELL`] where it has more
    /// than one line.
    code: &'static codes::Code,
    span: Span,
    text: &'t str,
}

impl Odd<'_> {
    /// What is said of it.
    pub fn finding(&self, file: &str) -> Finding {
        Finding::new(self.code, Origin::span(file, self.span)).value(self.text.replace('\n', " "))
    }
}

/// A line of the table, or several where a cell has a line end within.
#[derive(Debug, Default)]
pub struct Record<'t> {
    /// Its cells in order; the text of a quoted one without the marks around it, otherwise as written.
    pub cells: Vec<Cell<'t>>,
    /// Cells that are written in no good way.
    pub odd: Vec<Odd<'t>>,
    /// Its first line, from 1.
    pub line: usize,
}

/// Reads record by record.
#[derive(Clone, Debug)]
pub struct Records<'t> {
    rest: &'t str,
    line: usize,
    separator: u8,
    /// No quotation mark stands in what is left that could close one: nobody looks again.
    open_ended: bool,
}

impl<'t> Records<'t> {
    /// Of a text that begins with this line of the file.
    pub fn new(text: &'t str, line: usize, separator: u8) -> Records<'t> {
        Records { rest: text, line, separator, open_ended: false }
    }

    /// Reads the next record into the one given; `false` at the end. Lines without any text in their cells are none.
    pub fn read(&mut self, record: &mut Record<'t>) -> bool {
        while !self.rest.is_empty() {
            self.record(record);
            let blank = record.odd.is_empty() && record.cells.iter().all(|cell| cell.text.is_none());
            if !blank {
                return true;
            }
        }
        false
    }

    fn record(&mut self, record: &mut Record<'t>) {
        record.cells.clear();
        record.odd.clear();
        record.line = self.line;
        let mut ruler = Ruler::new(self.rest, self.line);
        let mut at = 0;
        loop {
            let (text, end, odd) = self.cell(at);
            let span = ruler.span(at, end);
            if let Some(code) = odd {
                record.odd.push(Odd { code, span, text });
            }
            let bare = text.trim_matches(BLANKS);
            record.cells.push(Cell {
                key: None,
                text: (!bare.is_empty()).then_some(bare),
                nested: false,
                span,
            });
            match self.rest.as_bytes().get(end) {
                Some(byte) if *byte == self.separator => at = end + 1,
                _ => {
                    self.line = ruler.line + 1;
                    self.rest = self.rest.get(end + 1..).unwrap_or_default();
                    return;
                }
            }
        }
    }

    /// The text of the cell that begins at this byte, the byte behind it, and what is odd about it.
    fn cell(&mut self, at: usize) -> (&'t str, usize, Option<&'static codes::Code>) {
        let rest: &'t str = self.rest.get(at..).unwrap_or_default();
        let bytes = rest.as_bytes();
        let plain = memchr2(self.separator, b'\n', bytes).unwrap_or(bytes.len());
        let blanks = bytes.iter().take_while(|byte| **byte == b' ').count();
        if bytes.get(blanks) != Some(&b'"') {
            return (rest.get(..plain).unwrap_or_default(), at + plain, None);
        }
        let Some((close, end)) = self.closed(bytes, blanks + 1) else {
            return (rest.get(..plain).unwrap_or_default(), at + plain, Some(&codes::QUOTE_IN_CELL));
        };
        let text = rest.get(blanks + 1..close).unwrap_or_default();
        (text, at + end, text.contains('\n').then_some(&codes::LINE_IN_CELL))
    }

    /// Where the quotation closes whose text begins at this byte, and where its cell ends.
    fn closed(&mut self, bytes: &[u8], from: usize) -> Option<(usize, usize)> {
        let mut at = from;
        while !self.open_ended {
            let Some(mark) = memchr(b'"', bytes.get(at..)?) else {
                self.open_ended = true;
                break;
            };
            let close = at + mark;
            if bytes.get(close + 1) == Some(&b'"') {
                at = close + 2;
                continue;
            }
            let behind = bytes.get(close + 1..)?.iter().take_while(|byte| **byte == b' ').count();
            let end = close + 1 + behind;
            let ends = bytes.get(end).is_none_or(|byte| *byte == b'\n' || *byte == self.separator);
            return ends.then_some((close, end));
        }
        None
    }
}

/// What stands around a cell's text and is none of it.
const BLANKS: [char; 3] = [' ', '\t', '\u{a0}'];

/// From bytes to lines and columns, going forward.
struct Ruler<'t> {
    text: &'t str,
    line: usize,
    /// The byte and the column that are known.
    at: (usize, usize),
}

impl<'t> Ruler<'t> {
    fn new(text: &'t str, line: usize) -> Ruler<'t> {
        Ruler { text, line, at: (0, 1) }
    }

    /// The place of a cell between two bytes: its length is that of its first line, separators between cells aside.
    fn span(&mut self, from: usize, to: usize) -> Span {
        self.go(from);
        let (line, column) = (self.line, self.at.1);
        let first = self.text.get(from..to).unwrap_or_default().split('\n').next().unwrap_or_default();
        let len = first.chars().count().max(1);
        self.go(to);
        Span { line, column, len }
    }

    fn go(&mut self, to: usize) {
        let between = self.text.get(self.at.0..to).unwrap_or_default();
        match between.rsplit_once('\n') {
            None => self.at = (to, self.at.1 + between.chars().count()),
            Some((before, last)) => {
                self.line += before.matches('\n').count() + 1;
                self.at = (to, last.chars().count() + 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell's text, line, column and length.
    type Seen = (String, (usize, usize, usize));

    /// Cells of all records, with the place of each.
    fn cells(text: &str) -> Vec<Vec<Seen>> {
        let (mut records, mut record, mut all) = (Records::new(text, 1, b';'), Record::default(), Vec::new());
        while records.read(&mut record) {
            let place = |span: Span| (span.line, span.column, span.len);
            let cell = |cell: &Cell| (cell.text.unwrap_or_default().to_owned(), place(cell.span));
            all.push(record.cells.iter().map(cell).collect());
        }
        all
    }

    #[test]
    fn blank_lines_are_none_and_places_stay_right() {
        let found = cells("\n  \nsở;1\n;;;\n\"\";\n \"a;b\" ;c\"d\n");
        let row = |cells: &[(&str, (usize, usize, usize))]| -> Vec<_> {
            cells.iter().map(|(text, place)| ((*text).to_owned(), *place)).collect()
        };
        assert_eq!(
            found,
            [row(&[("sở", (3, 1, 2)), ("1", (3, 4, 1))]), row(&[("a;b", (6, 1, 7)), ("c\"d", (6, 9, 3))]),]
        );
    }

    #[test]
    fn a_mark_that_does_not_close_costs_its_line_alone() {
        let (mut records, mut record) =
            (Records::new("\"a;1\n\"b\"c;2\nd;\"3\n", 1, b';'), Record::default());
        let mut odd = Vec::new();
        while records.read(&mut record) {
            let Odd { code, span, .. } = record.odd[0];
            odd.push((code.id, span.line, span.column, record.cells.len()));
        }
        let unclosed = "rows/quote-in-cell";
        assert_eq!(odd, [(unclosed, 1, 1, 2), (unclosed, 2, 1, 2), (unclosed, 3, 3, 2)]);
    }

    #[test]
    fn a_line_end_within_marks_is_part_of_the_cell() {
        let (mut records, mut record) =
            (Records::new("\"so\n\"\"a\"\"\";5\nb;6", 1, b';'), Record::default());
        assert!(records.read(&mut record));
        let span = Span { line: 1, column: 1, len: 3 };
        assert_eq!(record.odd, [Odd { code: &codes::LINE_IN_CELL, span, text: "so\n\"\"a\"\"" }]);
        assert_eq!(record.cells[1].span, Span { line: 2, column: 8, len: 1 });
        assert!(records.read(&mut record));
        assert_eq!((record.line, record.cells.len()), (3, 2));
        assert!(!records.read(&mut record));
    }
}
