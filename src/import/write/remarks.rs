//! What people wrote among the rows of a file: it stays with its rows.

use std::collections::BTreeMap;

use super::change::{Keys, keys};
use crate::raw;

/// Comments of a file's rows.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What stands beside `rows:`.
    first: String,
    /// By the keys of the rows they belong to.
    of_rows: BTreeMap<Keys, Remark>,
    /// Lines that belong to no row: they stand behind the last.
    last: String,
}

/// Comments of a row.
#[derive(Debug, Default, PartialEq, Eq)]
struct Remark {
    /// Whole lines above it.
    above: String,
    /// What stands beside it, from its `#`.
    beside: Vec<String>,
}

impl Remarks {
    /// The comments in the text of these rows, from the line `rows:`.
    pub fn of(text: &str, rows: &raw::Rows) -> Remarks {
        let mut found: Vec<Remark> = Vec::new();
        let (mut above, mut indent) = (String::new(), None);
        for line in text.lines().skip(1) {
            let start = line.len() - line.trim_start().len();
            if line.trim_start().starts_with('#') {
                above.push_str(&format!("{}\n", line.trim_end()));
                continue;
            }
            if line.trim_start().starts_with("- ") && *indent.get_or_insert(start) == start {
                found.push(Remark { above: std::mem::take(&mut above), beside: Vec::new() });
            }
            if let (Some(row), Some(comment)) = (found.last_mut(), comment(line)) {
                row.beside.push(comment.trim_end().to_owned());
            }
        }
        let first = text.lines().next().and_then(comment).map(|comment| format!(" {}", comment.trim_end()));
        let mut remarks = Remarks { first: first.unwrap_or_default(), last: above, ..Remarks::default() };
        // Rows that are written in another way than a line or a mapping each cannot be told apart here.
        match found.len() == rows.len {
            true => remarks.of_rows = (0..).map(|row| keys(rows, row)).zip(found).collect(),
            false => found.into_iter().for_each(|remark| remarks.last.push_str(&remark.as_lines("…"))),
        }
        remarks
    }

    /// What stands beside `rows:`, with a blank before it.
    pub fn of_all(&self) -> &str {
        &self.first
    }

    /// A row's line with what belongs to it.
    pub fn with(&mut self, keys: &Keys, line: &str) -> String {
        let Remark { above, beside } = self.of_rows.remove(keys).unwrap_or_default();
        let beside: String = beside.iter().map(|comment| format!(" {comment}")).collect();
        format!("{above}{line}{beside}\n")
    }

    /// What is left once every row has its own: the comments of rows that are gone, and those behind the last row.
    pub fn rest(self) -> String {
        let gone = self.of_rows.iter().map(|(keys, remark)| remark.as_lines(&keys.join(" ")));
        gone.collect::<String>() + &self.last
    }
}

impl Remark {
    /// As lines of their own; what stood beside a row begins with its name.
    fn as_lines(&self, name: &str) -> String {
        let beside = self
            .beside
            .iter()
            .map(|comment| format!("  # {name}: {}\n", comment.trim_start_matches(['#', ' '])));
        self.above.clone() + &beside.collect::<String>()
    }
}

/// The comment at the end of a line, from its `#`; a `#` between quotation marks or within a word is none.
pub fn comment(line: &str) -> Option<&str> {
    let (mut quote, mut before) = (None, ' ');
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '#' && before.is_whitespace() => return line.get(at..),
            None if matches!(c, '"' | '\'') && !before.is_alphanumeric() => quote = Some(c),
            None => {}
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_begins_behind_a_blank_and_outside_quotation_marks() {
        assert_eq!(comment("- [a, 1] # đã rà"), Some("# đã rà"));
        assert_eq!(comment("- [\"a # b\", 1]\t# c"), Some("# c"));
        assert_eq!(comment("- ['a #1', b#2, 1]"), None);
        assert_eq!(comment("- [d'a, 1] # c"), Some("# c"));
    }
}
