//! Cells of a row in brackets in which nothing is written, or a dash alone: what people put where no figure is, and no parser reads.

use crate::diagnostic::{Finding, Origin, Span, codes};

/// Says the first such cell of the rows that begin with this line of the file.
pub fn blank(file: &str, rows: &str, line: usize) -> Option<Finding> {
    let (span, cell) = (line..).zip(rows.lines()).find_map(|(line, words)| in_row(words, line))?;
    Some(Finding::new(&codes::BLANK_CELL, Origin::span(file, span)).fact("cell", cell.to_string()))
}

/// The place of such a cell in a line `- [a, , 1]`, and which of its cells it is.
fn in_row(words: &str, line: usize) -> Option<(Span, usize)> {
    let opens = words.trim_start().strip_prefix('-')?.trim_start().strip_prefix('[')?;
    let (mut column, mut quote) = (words.chars().count() - opens.chars().count() + 1, None);
    let (mut cell, mut number) = (String::new(), 1);
    for character in opens.chars() {
        match (quote, character) {
            (Some(mark), _) if character == mark => quote = None,
            (None, '"' | '\'') if cell.trim().is_empty() => quote = Some(character),
            (None, ',' | ']') => {
                if is_nothing(&cell, character) {
                    let before = cell.chars().count() - cell.trim_start().chars().count();
                    let before = if cell.trim().is_empty() { 0 } else { before };
                    let from = column - cell.chars().count() + before;
                    return Some((Span { line, column: from, len: 1 }, number));
                }
                (cell, number) = (String::new(), number + 1);
                column += 1;
                continue;
            }
            _ => {}
        }
        cell.push(character);
        column += 1;
    }
    None
}

/// Whether a cell that ends with this sign holds nothing or a dash; behind the last comma there may be nothing.
fn is_nothing(cell: &str, end: char) -> bool {
    cell.trim() == "-" || (cell.trim().is_empty() && end == ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_between_commas_and_a_dash_alone_are_found() {
        for (row, column, cell) in [
            ("- [a, , 4]", 6, 2),
            ("  - [\"a, , b\", -, 4]", 16, 2),
            ("- [a, 4, -]", 10, 3),
            ("- [, 4]", 4, 1),
        ] {
            let found = in_row(row, 7).map(|(span, cell)| (span.line, span.column, cell));
            assert_eq!(found, Some((7, column, cell)), "{row}");
        }
        for row in ["- [a, ~, -4]", "- [a, 4, ]", "- { a: , b: 1 }", "# [a, , 4]"] {
            assert_eq!(in_row(row, 7), None, "{row}");
        }
    }
}
