//! From a spreadsheet to a file of results: forms II.06a/VPCP/KSTT and 06 (Thông tư 01/2020/TT-VPCP) as offices really save them.
//!
//! `book` and `text` read the sheets of a file within bounds (`parts`); `head` finds the names of the columns, which
//! `heading` understands; `body` tells rows from groups, totals and notes; `sums` does the form's arithmetic; `rows` finds
//! out whose each row is by `names`; `write` makes the text of the file. Nothing is guessed: what is not surely known is said at its cell,
//! and then nothing is written.

mod body;
mod book;
mod change;
mod chosen;
mod count;
mod dates;
mod effect;
mod font;
mod head;
mod heading;
mod names;
mod outline;
mod parts;
mod remarks;
mod rows;
mod spelling;
mod subjects;
mod sums;
mod table;
mod text;
mod trouble;
mod who;
mod write;

use std::sync::Arc;

use crate::diagnostic::{Few, Finding, Said, Warned, codes};
use crate::model::{Model, Period};
use book::Sheet;
use head::Head;
use heading::Meaning;
use names::Names;
use table::Table;

pub use change::{Change, Changed, Keys};
pub use effect::without_effect;
pub use rows::{Row, Rows};
pub use trouble::Trouble;
pub use write::{Old, merged};

/// Largest file, in bytes.
pub const LIMIT: u64 = 20 << 20;

/// What is to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'w> {
    /// The sheet, where the command names one.
    pub sheet: Option<&'w str>,
    /// Id of the agency that reports.
    pub agency: &'w str,
    /// The period it reports on.
    pub period: &'w Period,
}

/// What a file gave.
#[derive(Debug)]
pub struct Imported {
    /// The sheet's name; empty for a CSV file.
    pub sheet: String,
    /// Its rows.
    pub rows: Rows,
}

/// Reads a file; `None` where an error is among the findings.
pub fn import(file: &Arc<str>, bytes: &[u8], wanted: Wanted, model: &Model) -> Warned<Option<Imported>> {
    let mut few = Few::default();
    let chosen = tables(file, bytes).and_then(|sheets| chosen::choose(file, sheets, wanted.sheet, &mut few));
    let value = match chosen {
        Err(findings) => {
            few.extend(findings);
            None
        }
        Ok((table, head)) => match second_head(&table, &head) {
            Some(finding) => {
                few.push(finding);
                None
            }
            None => Some(read(table, &head, wanted, model, &mut few)),
        },
    };
    let findings = few.into_findings(file);
    let value = value.filter(|_| !findings.iter().any(Finding::is_error));
    Warned { value, findings }
}

/// Why a file of this size or name is not read at all.
pub fn unreadable(file: &Arc<str>, too_large: bool) -> Finding {
    Trouble::from(if too_large { trouble::TOO_LARGE_FILE } else { trouble::KIND }).finding(file)
}

fn tables(file: &Arc<str>, bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Finding>> {
    let name = file.to_lowercase();
    if name.ends_with(".csv") {
        return text::table(file, bytes).map(|table| vec![Sheet { table, visible: true }]);
    }
    if !name.ends_with(".xlsx") {
        return Err(vec![unreadable(file, false)]);
    }
    book::sheets(file, bytes).map_err(|trouble| vec![trouble.finding(file)])
}

/// Says that columns are named twice: what stands below cannot be read by one head.
fn second_head(table: &Table, head: &Head) -> Option<Finding> {
    let (line, first) = (table.lines.get(head.second?)?, table.lines.get(head.lowest)?);
    let at = line.cells.first().map_or(0, |cell| cell.column);
    let finding = table.say(&codes::IMPORT_SECOND_HEAD, line, at).value(line.number.to_string());
    Some(finding.fact("first", first.number.to_string()))
}

fn read(table: Table, head: &Head, wanted: Wanted, model: &Model, few: &mut Few) -> Imported {
    few.extend(chosen::old_font(&table));
    columns(&table, head, few);
    dates::check(&table, head, wanted.period, few);
    let mut entries = body::entries(&table, head, few);
    for entry in entries.iter().filter(|entry| entry.line.hidden && entry.counts_anything()) {
        few.push(table.say(&codes::IMPORT_NOTICED, entry.line, 0).said("detail", HIDDEN_ROW));
    }
    let names = Names::of(model);
    let rows = rows::rows(&table, head, &mut entries, &names, wanted.agency, few);
    if rows.are_of(wanted.agency) {
        who::check(&table, head, &names, model, wanted.agency, few);
    }
    sums::check(&table, head, &entries, few);
    if !entries.iter().any(|entry| entry.kind == body::Kind::Row)
        && head.columns.iter().any(|column| column.meaning == Meaning::Key)
    {
        few.push(table.say_of_all(&codes::IMPORT_NO_ROWS).value(table.sheet.clone()));
    }
    Imported { sheet: table.sheet, rows }
}

/// Says which columns cannot be taken, which stand twice and which are missing.
fn columns(table: &Table, head: &Head, few: &mut Few) {
    let filled = |at: u32| table.lines.iter().skip(head.body).any(|line| line.cell(at).is_some());
    let mut seen: Vec<Meaning> = Vec::new();
    for column in &head.columns {
        let Some(line) = table.lines.get(column.line) else { continue };
        let say = |code| table.say(code, line, column.at);
        match column.meaning {
            Meaning::Personal => few.push(say(&codes::IMPORT_PERSONAL)),
            Meaning::Unknown if filled(column.at) => few.push(say(&codes::IMPORT_UNKNOWN_COLUMN)),
            Meaning::Left if filled(column.at) => {
                few.push(say(&codes::IMPORT_NOTICED).said("detail", LEFT_OUT))
            }
            own @ (Meaning::Count(_) | Meaning::All) if seen.contains(&own) => {
                few.push(say(&codes::IMPORT_COLUMN_TWICE))
            }
            _ => {}
        }
        if table.hidden.contains(&column.at) {
            few.push(say(&codes::IMPORT_NOTICED).said("detail", HIDDEN_COLUMN));
        }
        seen.push(column.meaning);
    }
    let known: Vec<u32> = head.columns.iter().map(|column| column.at).collect();
    let unnamed = table.lines.iter().skip(head.body).find_map(|line| {
        let odd = line
            .cells
            .iter()
            .find(|cell| !known.contains(&cell.column) && matches!(cell.value, table::Value::Number(_)))?;
        Some((line, odd.column))
    });
    if let Some((line, column)) = unnamed {
        few.push(table.say(&codes::IMPORT_UNKNOWN_COLUMN, line, column));
    }
    if !seen.contains(&Meaning::Key) {
        few.push(table.say_of_all(&codes::IMPORT_NO_NAMES).value(table.sheet.clone()));
    }
}

const HIDDEN_ROW: Said =
    Said { vi: "dòng bị ẩn, vẫn được lấy", en: "this row is hidden, and was taken" };
const HIDDEN_COLUMN: Said =
    Said { vi: "cột bị ẩn, vẫn được đọc", en: "this column is hidden, and was read" };
const LEFT_OUT: Said = Said { vi: "cột này không được lấy", en: "this column was not taken" };
