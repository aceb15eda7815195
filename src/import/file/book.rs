//! Sheets of an XLSX file: looked through for what must not be in it first, read by calamine then.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx};
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::parts::{self, Marks};
use super::table::{CELLS, COLUMNS, Cell, Line, Table, Value};
use super::trouble::{BROKEN, TOO_LARGE, TOO_MANY_CELLS, TOO_WIDE, Trouble, ZIPPED_SECRET};
use crate::diagnostic::Said;

/// Most bytes of text in all cells: a long text may be written once and shown in every cell.
const TEXT: usize = 32 << 20;

/// A sheet of a book.
#[derive(Debug)]
pub struct Sheet {
    /// Its cells.
    pub table: Table,
    /// It is shown.
    pub visible: bool,
}

/// Reads every sheet.
///
/// # Errors
/// An archive that is encrypted, broken or made to be a burden; a sheet past its limits.
pub fn sheets(file: &Arc<str>, bytes: &[u8]) -> Result<Vec<Sheet>, Trouble> {
    const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(OLE) {
        return Err(ZIPPED_SECRET.into());
    }
    let looked = parts::look(bytes)?;
    let broken = |part: &str| Trouble { part: part.to_owned(), ..BROKEN.into() };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken("xl/workbook.xml"))?;
    let known = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    let (mut left, mut letters) = (CELLS, TEXT);
    for sheet in known.iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet) {
        let visible = sheet.visible == SheetVisible::Visible;
        let marks = looked.of_sheet(&sheet.name);
        let mut table = Table { file: file.clone(), sheet: plain(&sheet.name), ..Table::default() };
        let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(|_| broken(&sheet.name))?;
        while let Some(cell) = reader.next_cell().map_err(|_| broken(&sheet.name))? {
            let ((row, column), value) = (cell.get_position(), value(cell.get_value()));
            let number = row.saturating_add(1);
            let value = match value {
                None if marks.empty_formulas.contains(&(number, column)) => Value::Formula,
                None => continue,
                Some(Value::Number(share)) if marks.shares.contains(&(number, column)) => {
                    Value::Text(format!("{}%", share * 100.0))
                }
                Some(value) => value,
            };
            left = left
                .checked_sub(1)
                .ok_or_else(|| Trouble { part: table.sheet.clone(), ..TOO_MANY_CELLS.into() })?;
            if let Value::Text(text) = &value {
                letters = letters.checked_sub(text.len()).ok_or_else(|| in_sheet(TOO_LARGE, &table.sheet))?;
            }
            if column >= COLUMNS {
                return Err(Trouble { part: table.place(number, column), ..TOO_WIDE.into() });
            }
            put(&mut table, number, Cell { column, value, span: None });
        }
        if !marked(&mut table, marks) {
            return Err(broken(&table.sheet));
        }
        sheets.push(Sheet { table, visible });
    }
    Ok(sheets)
}

fn in_sheet(detail: Said, sheet: &str) -> Trouble {
    Trouble { part: sheet.to_owned(), detail }
}

/// Puts a cell where it belongs. Files list cells in order; those that do not are put right afterwards.
fn put(table: &mut Table, number: u32, cell: Cell) {
    match table.lines.last_mut() {
        Some(line) if line.number == number => line.cells.push(cell),
        _ => table.lines.push(Line { number, hidden: false, width: 0, cells: vec![cell] }),
    }
}

/// Puts lines and cells in order, and says which are not shown; false where a cell is there twice.
fn marked(table: &mut Table, marks: &Marks) -> bool {
    table.lines.sort_by_key(|line| line.number);
    table.lines.dedup_by(|line, before| {
        let same = line.number == before.number;
        if same {
            before.cells.append(&mut line.cells);
        }
        same
    });
    for line in &mut table.lines {
        line.hidden = marks.hidden_rows.contains(&line.number);
        line.cells.sort_by_key(|cell| cell.column);
    }
    table.merged.clone_from(&marks.merged);
    table.hidden = (0..COLUMNS).filter(|column| marks.hides(*column)).collect();
    let is_twice = |pair: &[Cell]| matches!(pair, [one, other] if one.column == other.column);
    !table.lines.iter().any(|line| line.cells.windows(2).any(is_twice))
}

fn value(value: &DataRef) -> Option<Value> {
    let text = |text: &str| Some(plain(text)).filter(|text| !text.is_empty()).map(Value::Text);
    match value {
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(own) => text(own),
        DataRef::SharedString(own) => text(own),
        DataRef::Bool(own) => Some(Value::Text(if *own { "TRUE" } else { "FALSE" }.to_owned())),
        DataRef::DateTime(time) => Some(Value::Day(day(*time))),
        DataRef::DateTimeIso(time) => Some(Value::Day(time.get(..10).and_then(|day| day.parse().ok()))),
        DataRef::DurationIso(_) => Some(Value::Day(None)),
        DataRef::Error(error) => Some(Value::Error(error.to_string())),
        DataRef::Empty => None,
    }
}

/// The day of a time; none of a duration.
fn day(time: ExcelDateTime) -> Option<Date> {
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let part = |number: u8| i8::try_from(number).ok();
    Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok().filter(|_| time.is_datetime())
}

/// A text in NFC, blanks of any kind single, none around it.
pub fn plain(text: &str) -> String {
    let shown: String =
        text.nfc().filter(|c| !is_invisible(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nobody sees a character: it came with a copy from elsewhere.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
