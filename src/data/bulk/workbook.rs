//! The summary as an XLSX workbook: typed cells, no formula, and the same bytes whenever and wherever it is made.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::sheets::{Page, pages};
use super::styles::Styles;
use crate::data::csv::safe;
use crate::data::digest::Made;
use crate::data::json::Meta;
use crate::data::table::{Cell, Column, ColumnKind};
use crate::data::{Data, GENERATOR, portal};
use crate::model::Decimal;

/// Words, then names of columns.
const HEADS: u32 = 2;

/// So many rows a sheet may have; what is over them stands on another.
const MOST_ROWS: usize = 1_048_576 - HEADS as usize;

/// So many UTF-16 units a cell may have.
const MOST_UNITS: usize = 32_767;

/// The workbook; nothing where its writer refuses it.
pub fn made(data: &Data) -> Option<Made> {
    let pages = pages(data);
    let rows = pages.iter().map(|page| page.rows.len()).sum();
    Some(Made { bytes: bytes(data, &pages).ok()?, rows })
}

fn bytes(data: &Data, pages: &[Page]) -> Result<Vec<u8>, XlsxError> {
    let (mut book, styles) = (Workbook::new(), Styles::new());
    let lang = data.lang();
    // Without a day of its own the writer would ask the clock.
    let properties = DocProperties::new()
        .set_title(portal::title(data).get(lang))
        .set_author(portal::publisher(data).get(lang))
        .set_creation_datetime(&day(data.measures.as_of)?);
    book.set_properties(&properties);
    about(data, pages, book.add_worksheet(), &styles)?;
    for page in pages {
        for (part, rows) in page.rows.chunks(MOST_ROWS).enumerate() {
            let name =
                if part == 0 { page.title.to_owned() } else { format!("{} ({})", page.title, part + 1) };
            sheet(page, rows, book.add_worksheet().set_name(name)?, &styles)?;
        }
    }
    book.save_to_buffer()
}

/// The first sheet: whose figures these are, of which day, under which licence, and what the others hold.
fn about(data: &Data, pages: &[Page], sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    let (lang, meta) = (data.lang(), Meta::of(data));
    let licence = meta.licence.map(|(name, url)| url.map_or(name.clone(), |url| format!("{name}, {url}")));
    let facts = [
        (lang.pick("Người công bố", "Publisher"), Some(portal::publisher(data).get(lang).to_owned())),
        (lang.pick("Nguồn", "Source"), meta.source.map(|_| data.addresses.url("/du-lieu/"))),
        (lang.pick("Giấy phép", "Licence"), licence),
        (lang.pick("Tạo bởi", "Made by"), Some(GENERATOR.to_owned())),
    ];
    sheet.set_name(lang.pick("Giới thiệu", "About"))?.set_column_width(0, 24)?.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, shortened(portal::title(data).get(lang)), &styles.title)?;
    let mut row = 1;
    if meta.illustrative {
        let words = lang.pick("SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT", "MADE-UP FIGURES FOR ILLUSTRATION");
        sheet.write_string_with_format(row, 0, words, &styles.warning)?;
        row += 1;
    }
    sheet.write_string_with_format(row, 0, lang.pick("Ngày chốt số liệu", "As of"), &styles.label)?;
    sheet.write_datetime_with_format(row, 1, &day(meta.as_of)?, &styles.day)?;
    let sheets = pages.iter().map(|page| (page.title, Some(page.about.to_owned())));
    for (label, value) in facts.into_iter().chain(sheets) {
        let Some(value) = value else { continue };
        row += 1;
        sheet.write_string_with_format(row, 0, label, &styles.label)?;
        sheet.write_string_with_format(row, 1, shortened(&value), &styles.wrapped)?;
    }
    Ok(())
}

fn sheet(page: &Page, rows: &[Vec<Cell>], sheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    for (at, column) in (0u16..).zip(&page.columns) {
        sheet.write_string_with_format(0, at, column.about(page.lang), &styles.words)?;
        sheet.write_string_with_format(1, at, column.name, &styles.names)?;
        sheet.set_column_width(at, width(column, rows.iter().filter_map(|row| row.get(usize::from(at)))))?;
    }
    for (down, row) in (HEADS..).zip(rows) {
        for ((at, column), cell) in (0u16..).zip(&page.columns).zip(row) {
            write(sheet, styles, (down, at), (page, row, column), cell)?;
        }
    }
    let (last_row, last_column) = (HEADS as usize + rows.len() - 1, page.columns.len().saturating_sub(1));
    if let (Ok(row), Ok(column)) = (u32::try_from(last_row), u16::try_from(last_column)) {
        sheet.autofilter(HEADS - 1, 0, row, column)?;
    }
    sheet.set_freeze_panes(HEADS, 0)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    (down, at): (u32, u16),
    (page, row, column): (&Page, &[Cell], &Column),
    cell: &Cell,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) if safe(text) != *text => {
            sheet.write_string_with_format(down, at, shortened(text), &styles.quoted)?
        }
        Cell::Text(text) => sheet.write_string(down, at, shortened(text))?,
        // As the CSV has it: a cell that is true by its type becomes the formula `=TRUE()` in LibreOffice.
        Cell::Bool(yes) => sheet.write_string(down, at, if *yes { "true" } else { "false" })?,
        Cell::Date(own) => sheet.write_datetime_with_format(down, at, &day(*own)?, &styles.day)?,
        Cell::Int(number) => {
            return write(
                sheet,
                styles,
                (down, at),
                (page, row, column),
                &Cell::Number(Decimal::from_int((*number).into())),
            );
        }
        Cell::Number(number) => {
            let text = number.to_string();
            match (styles.number(&page.columns, row, column, number), text.parse::<f64>()) {
                (Some(style), Ok(value)) => sheet.write_number_with_format(down, at, value, style)?,
                _ => sheet.write_string(down, at, text)?,
            }
        }
    };
    Ok(())
}

/// Days before 1900 no spreadsheet knows; there are none.
fn day(day: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), part(day.month()), part(day.day()))
}

/// A text that fits into a cell; one that was cut says so at its end.
fn shortened(text: &str) -> String {
    if text.encode_utf16().count() <= MOST_UNITS {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units < MOST_UNITS
    };
    text.chars().take_while(fits).collect::<String>() + "…"
}

/// In characters: as wide as its cells, within reason.
fn width<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell>) -> f64 {
    const WIDEST: usize = 48;
    const NARROWEST: usize = 12;
    let longest = cells.map(|cell| if let Cell::Text(text) = cell { text.chars().count() } else { 0 }).max();
    let wanted = if column.kind == ColumnKind::Text { longest.unwrap_or_default() + 2 } else { 0 };
    let width = wanted.max(column.name.len() + 4).clamp(NARROWEST, WIDEST);
    u32::try_from(width).map_or(12.0, f64::from)
}
