//! Rows in the layouts that most files have, byte by byte: flow lists and block mappings of plain or quoted cells.
//!
//! It understands a part of YAML and knows where that part ends: at the first line that is not surely read as
//! [`events`](super::events) would read it, it gives up, and that one starts from the beginning. Lines are ASCII, rows of one
//! form at one indent; quoted cells hold neither quotes nor backslashes; plain cells hold letters, digits and `. _ / -`.

use super::{Cell, Form, Row, is_nothing};
use crate::diagnostic::Span;

/// Hands every row to the sink, until that has seen enough; `false` where the text is not understood to the end.
pub fn rows(text: &str, line: usize, sink: &mut impl FnMut(&Row) -> bool) -> bool {
    let mut lines = Lines { rest: text, number: line };
    if lines.next().is_none_or(|(first, _)| !opens(first)) {
        return false;
    }
    let mut scan = Scan { cells: Vec::new(), row: None, indent: None, sink };
    for (words, number) in lines {
        let went = match line_of(words) {
            Some(Line::Blank) => Some(true),
            Some(Line::Row(indent, after)) => scan.row(words, indent, after, number),
            Some(Line::Key(indent)) => scan.key(words, indent, number),
            None => None,
        };
        match went {
            Some(true) => {}
            Some(false) => return true,
            None => return false,
        }
    }
    // No row at all is for the other reader to judge.
    scan.indent.is_some() && scan.flush().is_some()
}

/// Whether the first line is `rows:` and nothing else.
fn opens(line: &str) -> bool {
    line.strip_prefix("rows:").is_some_and(|rest| rest.bytes().all(|byte| byte == b' '))
}

/// Lines and their numbers.
struct Lines<'t> {
    rest: &'t str,
    number: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = (&'t str, usize);

    fn next(&mut self) -> Option<(&'t str, usize)> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest.as_bytes());
        let (line, rest) = match end {
            Some(end) => (self.rest.get(..end)?, self.rest.get(end + 1..)?),
            None => (self.rest, ""),
        };
        self.rest = rest;
        self.number += 1;
        Some((line, self.number - 1))
    }
}

/// What a line is.
enum Line {
    /// Nothing, or a comment.
    Blank,
    /// `- ` after so many spaces; where what follows begins.
    Row(usize, usize),
    /// Something else after so many spaces.
    Key(usize),
}

fn line_of(line: &str) -> Option<Line> {
    let bytes = line.as_bytes();
    let indent = bytes.iter().take_while(|byte| **byte == b' ').count();
    match (bytes.get(indent), bytes.get(indent + 1)) {
        (None | Some(b'#'), _) => Some(Line::Blank),
        _ if !line.is_ascii() => None,
        (Some(b'-'), Some(b' ')) => {
            let blanks = bytes.iter().skip(indent + 1).take_while(|byte| **byte == b' ').count();
            Some(Line::Row(indent, indent + 1 + blanks))
        }
        _ => Some(Line::Key(indent)),
    }
}

struct Scan<'t, 's, S> {
    cells: Vec<Cell<'t>>,
    /// Where the mapping begins whose keys are being read.
    row: Option<Span>,
    /// The indent of every row.
    indent: Option<usize>,
    sink: &'s mut S,
}

impl<'t, S: FnMut(&Row) -> bool> Scan<'t, '_, S> {
    /// A line that begins a row: `None` where it is not understood, `false` where the sink has seen enough.
    fn row(&mut self, words: &'t str, indent: usize, after: usize, number: usize) -> Option<bool> {
        if *self.indent.get_or_insert(indent) != indent || !self.flush()? {
            return (self.indent == Some(indent)).then_some(false);
        }
        let span = Span { line: number, column: after + 1, len: 1 };
        if words.as_bytes().get(after) == Some(&b'[') {
            list(words, after + 1, number, &mut self.cells)?;
            return Some(self.emit(Form::List, span));
        }
        self.row = Some(span);
        self.pair(words, after, number)
    }

    /// A line of a mapping that goes on.
    fn key(&mut self, words: &'t str, indent: usize, number: usize) -> Option<bool> {
        // Keys stand below the first one.
        if self.row?.column != indent + 1 {
            return None;
        }
        self.pair(words, indent, number)
    }

    fn pair(&mut self, words: &'t str, at: usize, number: usize) -> Option<bool> {
        let bytes = words.as_bytes();
        let end = at + bytes.get(at..)?.iter().take_while(|byte| is_key(**byte)).count();
        if end == at || bytes.get(end) != Some(&b':') || bytes.get(end + 1) != Some(&b' ') {
            return None;
        }
        let key = words.get(at..end)?;
        let key_span = Span { line: number, column: at + 1, len: end - at };
        let value = words.get(end + 2..)?;
        let start = end + 2 + value.bytes().take_while(|byte| *byte == b' ').count();
        let value = value.trim_matches(' ');
        let (text, len) = match value.strip_prefix('"') {
            Some(rest) => {
                let inner = rest.strip_suffix('"').filter(|inner| inner.bytes().all(is_quotable))?;
                (Some(inner), value.len())
            }
            None => {
                if !is_plain(value.as_bytes(), b',') {
                    return None;
                }
                (Some(value).filter(|text| !is_nothing(text)), value.len())
            }
        };
        let span = Span { line: number, column: start + 1, len };
        self.cells.push(Cell { key: Some((key, key_span)), text, nested: false, span });
        Some(true)
    }

    /// Hands over the mapping that is open, where one is; `None` never, `false` where the sink has seen enough.
    fn flush(&mut self) -> Option<bool> {
        match self.row.take() {
            Some(span) => Some(self.emit(Form::Mapping, span)),
            None => Some(true),
        }
    }

    fn emit(&mut self, form: Form, span: Span) -> bool {
        let more = (self.sink)(&Row { cells: &self.cells, form, span });
        self.cells.clear();
        more
    }
}

/// The cells of `[a, "b", 1]` from behind its bracket.
fn list<'t>(words: &'t str, mut at: usize, number: usize, cells: &mut Vec<Cell<'t>>) -> Option<()> {
    let bytes = words.as_bytes();
    loop {
        at += bytes.get(at..)?.iter().take_while(|byte| **byte == b' ').count();
        let (text, end) = match bytes.get(at)? {
            b'"' => {
                let inner = at + 1;
                let end = inner + bytes.get(inner..)?.iter().take_while(|byte| is_quotable(**byte)).count();
                (bytes.get(end) == Some(&b'"')).then_some((Some(words.get(inner..end)?), end + 1))?
            }
            _ => {
                let end = at + bytes.get(at..)?.iter().take_while(|byte| !b" ,]".contains(byte)).count();
                let plain = words.get(at..end)?;
                is_plain(plain.as_bytes(), b'.').then_some(())?;
                (Some(plain).filter(|text| !is_nothing(text)), end)
            }
        };
        let span = Span { line: number, column: at + 1, len: end - at };
        cells.push(Cell { key: None, text, nested: false, span });
        at = end + bytes.get(end..)?.iter().take_while(|byte| **byte == b' ').count();
        match bytes.get(at)? {
            b',' => at += 1,
            b']' => return bytes.get(at + 1..)?.iter().all(|byte| *byte == b' ').then_some(()),
            _ => return None,
        }
    }
}

fn is_key(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte == b'_'
}

/// What may stand between quotation marks: no quotes, no backslashes.
fn is_quotable(byte: u8) -> bool {
    byte != b'"' && byte != b'\\' && (b' '..0x7F).contains(&byte)
}

/// Whether a scalar without quotes is surely one: `~` alone, or letters, digits and `. _ / -` (and `also`) that do not begin like
/// something else.
fn is_plain(value: &[u8], also: u8) -> bool {
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"._/-".contains(byte) || *byte == also;
    match value {
        [] => false,
        [b'~'] => true,
        [b'-', next, ..] if !next.is_ascii_digit() => false,
        [b'-'] => false,
        [b'.' | b',' | b'/' | b'_', ..] => false,
        _ => value.iter().all(inside),
    }
}
