//! A CSV file as a table: whatever it was saved in, whatever parts its cells.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::{Encoding, WINDOWS_1258};

use super::book::{is_invisible, plain};
use super::table::{CELLS, COLUMNS, Cell, Line, Table, Value};
use super::trouble::{EMPTY, ENCODING, TOO_MANY_CELLS, TOO_WIDE, Trouble};
use crate::diagnostic::Finding;
use crate::read;

/// Reads the lines of a CSV file.
///
/// # Errors
/// Text that is none, quotation marks that do not close, too many cells.
pub fn table(file: &Arc<str>, bytes: &[u8]) -> Result<Table, Vec<Finding>> {
    let trouble = |trouble: Trouble| vec![trouble.finding(file)];
    let text = decoded(bytes).ok_or_else(|| trouble(ENCODING.into()))?;
    if !text.chars().any(char::is_alphanumeric) {
        return Err(trouble(EMPTY.into()));
    }
    let old_code = Encoding::for_bom(bytes).is_none() && std::str::from_utf8(bytes).is_err();
    // Empty cells cost as much as others until they are passed over.
    if text.bytes().filter(|byte| b",;\t|\n".contains(byte)).count() > 2 * CELLS {
        return Err(trouble(TOO_MANY_CELLS.into()));
    }
    let (lines, separator) = read::table_lines(file, visible(&text).into_bytes())?;
    let mut table = Table { file: file.clone(), commas: separator == b',', old_code, ..Table::default() };
    let mut left = CELLS;
    let mut findings = Vec::new();
    for line in lines {
        findings.extend(line.torn);
        let width = line.cells.len();
        let mut cells = Vec::new();
        for (column, (text, span)) in (0..).zip(line.cells) {
            let text = plain(&text);
            if text.is_empty() {
                continue;
            }
            left = left.checked_sub(1).ok_or_else(|| trouble(TOO_MANY_CELLS.into()))?;
            if column >= COLUMNS {
                return Err(trouble(TOO_WIDE.into()));
            }
            cells.push(Cell { column, value: Value::Text(text), span: Some(span) });
        }
        if !cells.is_empty() {
            table.lines.push(Line {
                number: u32::try_from(line.number).unwrap_or(u32::MAX),
                hidden: false,
                width,
                cells,
            });
        }
    }
    if findings.is_empty() { Ok(table) } else { Err(findings) }
}

/// The text: UTF-8, UTF-16 where a mark says so, else windows-1258, which is what Vietnamese Windows saves.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _, wrong) = encoding.decode(bytes);
        return (!wrong).then_some(text);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let (text, _, wrong) = WINDOWS_1258.decode(bytes);
    (!wrong && !bytes.contains(&0)).then_some(text)
}

/// The text as people see it: nothing in it that is invisible, lines ended by one sign, also those of old Macs.
fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let end = if text.contains('\n') { ' ' } else { '\n' };
    text.chars().filter(|c| !is_invisible(*c)).map(|c| if c == '\r' { end } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_windows_saves_is_read() {
        let utf16: Vec<u8> = "\u{FEFF}Hộ".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&utf16).as_deref(), Some("Hộ"));
        assert_eq!(decoded("\u{FEFF}Hộ".as_bytes()).as_deref(), Some("Hộ"));
        // o with circumflex, then the dot below: 1258 writes marks of tone behind their letter.
        let table = table(&"a.csv".into(), b"H\xF4\xF2 t\xEDch;1\n").unwrap();
        assert_eq!(table.lines[0].text(0), Some("Hộ tích"));
        assert_eq!(decoded(b"\xFF\x00\x01"), None);
        assert_eq!(visible("H\u{200B}\u{1ED9};1\rT;2\r"), "Hộ;1\nT;2\n");
        assert_eq!(visible("a\rb;1\r\nc;2\n"), "a b;1\nc;2\n");
    }
}
