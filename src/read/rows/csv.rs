//! Rows of a table saved by a spreadsheet: its first line names the columns; commas, semicolons or tabs part them.

use super::heading::{Heading, headings};
use super::opening::{Opened, begin, open};
use super::record::{Record, Records};
use super::{Collected, Collector, Form, Row};
use crate::diagnostic::{Few, Finding, Origin, Span, codes};

/// Reads a table into columns.
pub fn table(file: &str, text: &str) -> Collected {
    let mut few = Few::default();
    let Opened { columns, unnamed, lossy, unusable, mut records, .. } = open(file, text, &mut few);
    let mut unnamed = Unnamed { at: unnamed, said: Vec::new() };
    let mut collector = Collector::new(file, Some(&columns));
    let mut record = Record::default();
    while records.read(&mut record) {
        known(&mut record, columns.len());
        for odd in &record.odd {
            few.push(odd.finding(file));
        }
        let named = unnamed.are_empty(file, &record, &mut few);
        match (record.odd.is_empty() && !unusable, named) {
            (true, true) => collector.row(&row(&record)),
            (true, false) => {
                unnamed.leave_out(&mut record);
                collector.misfit(&row(&record));
            }
            (false, _) => collector.leave_out(),
        }
    }
    let mut collected = collector.collected();
    collected.rows.lossy = lossy || unusable || !unnamed.said.is_empty();
    collected.findings.splice(..0, few.into_findings(file));
    collected
}

/// The columns that the headings name.
pub fn names(text: &str) -> Vec<Option<&'static str>> {
    open("", text, &mut Few::default()).columns
}

/// Hands every row behind the headings to the sink, until that has seen enough. Lines of separators alone are none.
pub fn rows(text: &str, sink: &mut impl FnMut(&Row) -> bool) {
    let Opened { mut records, .. } = open("", text, &mut Few::default());
    let mut record = Record::default();
    while records.read(&mut record) && sink(&row(&record)) {}
}

/// A line of a table with nothing understood yet.
#[derive(Debug)]
pub struct TableLine {
    /// The line of the file on which it begins, from 1.
    pub number: usize,
    /// Its cells and where each stands; empty where nothing is written.
    pub cells: Vec<(String, Span)>,
    /// Quotation marks that do not close.
    pub torn: Vec<Finding>,
}

/// The lines of a table, whatever stands above its headings, and what parts their cells.
pub fn lines(file: &str, text: &str) -> (Vec<TableLine>, u8) {
    let (text, line, separator) = begin(text);
    let mut records = Records::new(text, line, separator);
    let mut record = Record::default();
    let mut lines = Vec::new();
    while records.read(&mut record) {
        let unmarked = |text: &str| text.replace("\"\"", "\"");
        let cell = |cell: &super::Cell| (cell.text.map(unmarked).unwrap_or_default(), cell.span);
        let torn = record.odd.iter().map(|odd| odd.finding(file));
        let torn = torn.filter(|finding| finding.code == &codes::QUOTE_IN_CELL).collect();
        lines.push(TableLine { number: record.line, cells: record.cells.iter().map(cell).collect(), torn });
    }
    (lines, separator)
}

/// The column that a heading names by itself, whatever stands beside it.
pub fn column_named(heading: &str) -> Option<&'static str> {
    match headings([heading]).first() {
        Some(Heading::Column(name)) => Some(name),
        _ => None,
    }
}

fn row<'r>(record: &'r Record<'r>) -> Row<'r> {
    let begin = Span { line: record.line, column: 1, len: 1 };
    let span = record.cells.first().map_or(begin, |cell| cell.span);
    Row { cells: &record.cells, form: Form::Record, span }
}

/// Takes out what says that nothing is known, and empty cells behind the last column.
fn known(record: &mut Record, columns: usize) {
    for cell in &mut record.cells {
        cell.text = cell.text.filter(|text| !matches!(*text, "-" | "–" | "—" | "~"));
    }
    while record.cells.len() > columns && record.cells.last().is_some_and(|cell| cell.text.is_none()) {
        record.cells.pop();
    }
}

/// Columns without a heading: where one holds something, that is said once.
struct Unnamed {
    /// Their positions.
    at: Vec<usize>,
    /// Those of which it was said.
    said: Vec<usize>,
}

impl Unnamed {
    fn are_empty(&mut self, file: &str, record: &Record, few: &mut Few) -> bool {
        let mut empty = true;
        for at in &self.at {
            let Some(cell) = record.cells.get(*at) else { continue };
            let Some(text) = cell.text else { continue };
            empty = false;
            if !self.said.contains(at) {
                self.said.push(*at);
                let finding = Finding::new(&codes::UNNAMED_COLUMN, Origin::span(file, cell.span)).value(text);
                few.push(finding.fact("column", (at + 1).to_string()));
            }
        }
        empty
    }

    /// Takes the cells of the last columns out of a row, whatever they hold: of them it was said.
    fn leave_out(&self, record: &mut Record) {
        let last = |record: &Record| record.cells.len().checked_sub(1);
        while last(record).is_some_and(|last| self.at.contains(&last)) {
            record.cells.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::NOTHING;

    #[test]
    fn what_excel_saves_is_read() {
        let text = "Mã cơ quan;Thủ tục;Trực tuyến;Quá hạn\nso-a;\"1.001\";12;-\n;;;\nso-b;1.001;;x\n";
        let Collected { rows, findings } = table("a.csv", text);
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(findings[0].origin, Origin::span("a.csv", Span { line: 1, column: 31, len: 7 }));
        assert_eq!((rows.len, rows.keys[0].cells.len()), (2, 2));
        assert_eq!(rows.counts[0].cells, [12, NOTHING]);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "agency,online\n\"so\na\",5\nso-b,1,2\n";
        let Collected { findings, .. } = table("a.csv", text);
        let said: Vec<(&str, &Origin)> = findings.iter().map(|one| (one.code.id, &one.origin)).collect();
        let at = |line, column, len| Origin::span("a.csv", Span { line, column, len });
        assert_eq!(said, [("rows/line-in-cell", &at(2, 1, 3)), ("rows/cell-count", &at(4, 1, 4))]);
    }
}
