//! Rows of a table saved by a spreadsheet: commas or semicolons, its first line the names of the columns.

use super::heading::{Heading, headings};
use super::{Cell, Collected, Collector, Form, Row};
use crate::diagnostic::{Few, Finding, Origin, Span, codes};
use crate::raw::{COUNTS, KEYS};

/// Reads a table into columns.
pub fn table(file: &str, text: &str) -> Collected {
    let mut few = Few::default();
    let columns = columns(file, text, &mut few);
    let mut collector = Collector::new(file, Some(&columns));
    rows(text, &mut |row| {
        let in_two_lines = |cell: &&Cell| cell.text.is_some_and(|text| text.contains('\n'));
        let broken: Vec<&Cell> = row.cells.iter().filter(in_two_lines).collect();
        match broken.as_slice() {
            [] => collector.row(row),
            _ => collector.leave_out(),
        }
        for cell in broken {
            let value = cell.text.unwrap_or_default().replace('\n', " ");
            few.push(Finding::new(&codes::LINE_IN_CELL, Origin::span(file, cell.span)).value(value));
        }
        true
    });
    let mut collected = collector.collected();
    collected.findings.splice(..0, few.into_findings(file));
    collected
}

/// The same, and what is wrong with them.
fn columns(file: &str, text: &str, few: &mut Few) -> Vec<Option<&'static str>> {
    let mut names: Vec<Option<&'static str>> = Vec::new();
    each(text, &mut |record| {
        let written: Vec<&str> = record.cells.iter().map(|cell| cell.text.unwrap_or_default()).collect();
        for (meant, cell) in headings(written).into_iter().zip(record.cells) {
            let place = Origin::span(file, cell.span);
            let value = cell.text.unwrap_or_default();
            names.push(match meant {
                Heading::Column(name) if names.contains(&Some(name)) => {
                    few.push(Finding::new(&codes::COLUMN_TWICE, place).value(value).fact("column", name));
                    None
                }
                Heading::Column(name) => Some(name),
                Heading::Ambiguous => {
                    few.push(Finding::new(&codes::AMBIGUOUS_HEADING, place).value(value));
                    None
                }
                Heading::Unknown => {
                    let known: Vec<&str> = KEYS.into_iter().chain(COUNTS).collect();
                    let finding = Finding::new(&codes::UNKNOWN_COLUMN, place).value(value);
                    few.push(finding.fact("known", known.join(", ")).near(known));
                    None
                }
            });
        }
        false
    });
    names
}

/// The columns that the first line names.
pub fn names(text: &str) -> Vec<Option<&'static str>> {
    columns("", text, &mut Few::default())
}

/// Hands every row behind the heading to the sink, until that has seen enough. Lines of separators alone are none.
pub fn rows(text: &str, sink: &mut impl FnMut(&Row) -> bool) {
    let mut heading = true;
    each(text, &mut |row| {
        let skipped = std::mem::take(&mut heading) || row.cells.iter().all(|cell| cell.text.is_none());
        skipped || sink(row)
    });
}

/// Every record of the table, its heading first.
fn each(text: &str, sink: &mut impl FnMut(&Row) -> bool) {
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Reading from memory fails for bytes that are no UTF-8 alone, and the text is.
    while reader.read_record(&mut record).unwrap_or(false) {
        let (at, line) = record.position().map_or((0, 1), |place| (place.byte(), place.line()));
        let (at, line) = (usize::try_from(at).unwrap_or_default(), usize::try_from(line).unwrap_or(1));
        let starts = starts(text.get(at..).unwrap_or_default(), separator, line);
        let cells: Vec<Cell> = record
            .iter()
            .zip(&starts)
            .map(|(written, span)| {
                let text = written.trim_matches([' ', '\u{a0}']);
                let text = (!matches!(text, "" | "-" | "–")).then_some(text);
                Cell { key: None, text, nested: false, span: *span }
            })
            .collect();
        let span = starts.first().copied().unwrap_or(Span { line, column: 1, len: 1 });
        if !sink(&Row { cells: &cells, form: Form::Record, span }) {
            return;
        }
    }
}

/// Semicolons where the first line has more of them: what Excel writes where the comma is the decimal mark.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.chars().filter(|c| *c == mark).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// Where the cells of the record begin that the text begins with.
fn starts(text: &str, separator: u8, first: usize) -> Vec<Span> {
    let mut cells = Vec::new();
    let (mut line, mut column, mut quoted) = (first, 1, false);
    let mut cell = Span { line, column, len: 0 };
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            '\n' if quoted => (line, column) = (line + 1, 0),
            '\n' => break,
            _ if !quoted && character == char::from(separator) => {
                cells.push(Span { len: cell.len.max(1), ..cell });
                column += 1;
                cell = Span { line, column, len: 0 };
                continue;
            }
            _ => {}
        }
        column += 1;
        cell.len += 1;
    }
    cells.push(Span { len: cell.len.max(1), ..cell });
    cells
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
        assert_eq!(said, [("rows/line-in-cell", &at(2, 1, 6)), ("rows/cell-count", &at(4, 1, 4))]);
    }
}
