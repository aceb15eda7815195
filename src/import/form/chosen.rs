//! Which sheet of a book is meant.

use std::sync::Arc;

use super::head::{self, Head};
use crate::diagnostic::{Code, Few, Finding, Said, codes};
use crate::import::file::book::Sheet;
use crate::import::file::font;
use crate::import::file::table::{Table, Value};
use crate::import::file::trouble::{LETTERS_LOST, OLD_CODE, Trouble};
use crate::read;
use crate::words::fold::fold;

/// The sheet that is meant: the one that is named, else the only one that is shown and holds a form.
///
/// # Errors
/// No sheet, or several, that could be meant.
pub fn choose(
    file: &Arc<str>,
    sheets: Vec<Sheet>,
    wanted: Option<&str>,
    few: &mut Few,
) -> Result<(Table, Head), Vec<Finding>> {
    let all = listed(sheets.iter());
    if let Some(name) = wanted {
        let sheet = named(sheets, name);
        let sheet = sheet.ok_or_else(|| vec![refused(file, &codes::IMPORT_WHICH_SHEET, name, &all)])?;
        return match head::find(&sheet.table) {
            Some(head) => Ok((sheet.table, head)),
            None => Err(vec![no_form(file, &[sheet], name, &all)]),
        };
    }
    let (shown, hidden): (Vec<_>, Vec<_>) = sheets.into_iter().partition(|sheet| sheet.visible);
    few.extend(not_read(file, &hidden));
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for sheet in shown {
        match head::find(&sheet.table) {
            Some(head) => found.push((sheet, head)),
            None => others.push(sheet),
        }
    }
    match (found.pop(), found.is_empty()) {
        (Some((sheet, head)), true) => Ok((sheet.table, head)),
        (None, _) => Err(vec![no_form(file, &others, file, &all)]),
        (Some(last), false) => {
            let several = listed(found.iter().chain([&last]).map(|(sheet, _)| sheet));
            Err(vec![refused(file, &codes::IMPORT_WHICH_SHEET, &several, &several)])
        }
    }
}

/// The sheet of this name; where none is spelt so, the only one that differs in marks and case alone.
fn named(sheets: Vec<Sheet>, name: &str) -> Option<Sheet> {
    let alike = |sheet: &&Sheet| fold(sheet.table.sheet.trim()) == fold(name.trim());
    let exact = sheets.iter().position(|sheet| sheet.table.sheet == name);
    let only =
        || sheets.iter().position(|sheet| alike(&sheet)).filter(|_| sheets.iter().filter(alike).count() == 1);
    let at = exact.or_else(only)?;
    sheets.into_iter().nth(at)
}

fn listed<'s>(sheets: impl Iterator<Item = &'s Sheet>) -> String {
    sheets.map(|sheet| sheet.table.sheet.as_str()).collect::<Vec<_>>().join(", ")
}

fn of_file(file: &Arc<str>) -> Table {
    Table { file: file.clone(), ..Table::default() }
}

fn refused(file: &Arc<str>, code: &'static Code, value: &str, known: &str) -> Finding {
    let known = if known.is_empty() { "–" } else { known };
    of_file(file).say_of_all(code).value(value).fact("known", known)
}

/// What is said where none of these sheets has a head: perhaps nobody can read their letters.
fn no_form(file: &Arc<str>, sheets: &[Sheet], value: &str, known: &str) -> Finding {
    let old = sheets.iter().find_map(|sheet| old_font(&sheet.table));
    let unread = || sheets.iter().find_map(|sheet| unread_letters(&sheet.table));
    let said = old.or_else(|| Some(Trouble::from(unread()?).finding(file)));
    said.unwrap_or_else(|| refused(file, &codes::IMPORT_NO_FORM, value, known))
}

/// Why the letters of a sheet cannot be what was written.
fn unread_letters(table: &Table) -> Option<Said> {
    let texts = table.lines.iter().flat_map(|line| &line.cells).filter_map(|cell| match &cell.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    });
    // A workbook is in Unicode always.
    if !table.sheet.is_empty() {
        return None;
    }
    let lost = read::has_lost_letters(&texts.collect::<Vec<_>>().join(";"));
    lost.then_some(LETTERS_LOST).or(table.old_code.then_some(OLD_CODE))
}

/// Says that a sheet is typed for a font of before Unicode.
pub fn old_font(table: &Table) -> Option<Finding> {
    font::old(table).map(|(line, column)| table.say(&codes::IMPORT_OLD_FONT, line, column))
}

/// Says which sheets are hidden.
fn not_read(file: &Arc<str>, hidden: &[Sheet]) -> Option<Finding> {
    let names = listed(hidden.iter());
    let finding = of_file(file).say_of_all(&codes::IMPORT_NOTICED).value(&names).fact("cell", &names);
    (!hidden.is_empty()).then(|| finding.said("detail", HIDDEN_SHEET))
}

const HIDDEN_SHEET: Said =
    Said { vi: "trang tính bị ẩn, không được đọc", en: "this sheet is hidden and was not read" };
