//! Where the head of a file of results ends and its rows begin.

use crate::diagnostic::{Finding, Origin, Span, codes};
use crate::read::syntax;

/// So many bytes are looked at in one go.
const BLOCK: usize = 64;

/// A file of results in its two halves.
#[derive(Debug, PartialEq, Eq)]
pub struct Cut<'t> {
    /// The keys before `rows`, and `rows` itself where it names another file.
    pub head: &'t str,
    /// From the line `rows:` to the end, and the number of that line; `None` where the rows are elsewhere or missing.
    pub rows: Option<(&'t str, usize)>,
}

/// Cuts the text at `rows:` at the beginning of a line.
///
/// # Errors
/// A key that stands behind the rows: it would have to be looked for in a hundred thousand lines.
pub fn cut<'t>(file: &str, text: &'t str) -> Result<Cut<'t>, Box<Finding>> {
    let Some((at, line)) = start(text) else { return Ok(Cut { head: text, rows: None }) };
    let (head, rows) = text.split_at(at);
    let own = rows.lines().next().and_then(behind_key).unwrap_or_default().trim();
    let elsewhere = !own.is_empty() && !own.starts_with(['#', '[']);
    match behind(rows, line) {
        Some(span) => {
            let words = rows.lines().nth(span.line - line).unwrap_or_default();
            Err(Box::new(not_a_row(file, words, span, line)))
        }
        None if elsewhere => Ok(Cut { head: text, rows: None }),
        None => Ok(Cut { head, rows: Some((rows, line)) }),
    }
}

/// What is said of a line behind the rows, which begin with this `first` one.
fn not_a_row(file: &str, words: &str, span: Span, first: usize) -> Finding {
    if let Some(space) = words.chars().next().filter(syntax::is_odd_space) {
        return syntax::no_break(file, span, space);
    }
    let key = words.split(':').next().unwrap_or_default().trim();
    let say = |code| Finding::new(code, Origin::span(file, span)).value(key);
    match behind_key(words) {
        Some(_) => say(&codes::DUPLICATE_KEY).fact("first", first.to_string()),
        None => say(&codes::ROWS_NOT_LAST),
    }
}

/// The byte at which the line `rows:` begins, and the line's number.
fn start(text: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if behind_key(line).is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
            return Some((at, index + 1));
        }
        at += line.len();
    }
    None
}

/// What stands behind the key `rows` and its colon, the key in quotation marks or not.
fn behind_key(line: &str) -> Option<&str> {
    let keys = ["rows", "\"rows\"", "'rows'"];
    keys.iter()
        .find_map(|key| line.strip_prefix(key))
        .and_then(|rest| rest.trim_start_matches(' ').strip_prefix(':'))
}

/// The first line after `rows:` that begins with neither a row nor a space nor a comment.
fn behind(rows: &str, first: usize) -> Option<Span> {
    let bytes = rows.as_bytes();
    let goes_on = |byte: u8| matches!(byte, b' ' | b'\n' | b'#' | b'-' | b'\t' | b']');
    let ends = |pair: (&u8, &u8)| *pair.0 == b'\n' && !goes_on(*pair.1);
    let next = bytes.get(1..).unwrap_or_default();
    // Looked for block by block, without a branch for each byte: there is hardly ever one.
    let blocks = bytes.chunks(BLOCK).zip(next.chunks(BLOCK));
    let clean =
        blocks.take_while(|(one, two)| !one.iter().zip(*two).fold(false, |found, pair| found | ends(pair)));
    let from = clean.count() * BLOCK;
    let at = from + bytes.iter().zip(next).skip(from).position(ends)?;
    let line = first + rows.get(..=at)?.matches('\n').count();
    Some(Span { line, column: 1, len: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_ends_where_the_rows_begin() {
        let text = "period: 2024-q1\ncolumns: [online]\nrows:   # dòng\n  - [1]\n\n# hết\n- [2]\n";
        let halves = cut("a.yaml", text).unwrap();
        assert_eq!(halves.head, "period: 2024-q1\ncolumns: [online]\n");
        assert_eq!(halves.rows.map(|(rows, line)| (rows.starts_with("rows:   #"), line)), Some((true, 3)));
        assert_eq!(cut("a.yaml", "a: 1\nrows: b.csv\n").unwrap().rows, None);
        assert_eq!(cut("a.yaml", "a: 1\n").unwrap(), Cut { head: "a: 1\n", rows: None });
        for text in ["rows: [[1]]\n", "\"rows\":\n- [1]\n", "'rows' : # đây\n- [1]\n", "rows :\n- [1]\n"] {
            assert_eq!(cut("a.yaml", text).unwrap().rows, Some((text, 1)), "{text}");
        }
        assert_eq!(cut("a.yaml", "\"rows\": b.csv\n").unwrap().rows, None);
    }

    #[test]
    fn nothing_stands_behind_the_rows() {
        let finding = cut("a.yaml", "rows:\n  - [1]\nquality: official\n").unwrap_err();
        assert_eq!((finding.code.id, finding.value.as_deref()), ("rows/not-last", Some("quality")));
        assert_eq!(finding.origin, Origin::span("a.yaml", Span { line: 3, column: 1, len: 1 }));
        for (behind, code, value) in [
            ("rows:\n  - [2]\n", "yaml/duplicate-key", "rows"),
            ("\u{a0} - [2]\n", "yaml/odd-space", "U+00A0"),
        ] {
            let finding = cut("a.yaml", &format!("a: 1\nrows:\n  - [1]\n{behind}")).unwrap_err();
            assert_eq!((finding.code.id, finding.value.as_deref()), (code, Some(value)));
        }
    }
}
