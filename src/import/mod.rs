//! From a spreadsheet to a file of results: forms II.06a/VPCP/KSTT and 06 (Thông tư 01/2020/TT-VPCP) as offices really save them.
//!
//! `file` reads the sheets of a file; `form` understands what stands in one; `whose` knows names; `rows` makes rows of all that, and
//! `write` the text of a file of results. Nothing is guessed: what is not surely known is said at its cell, and then nothing is written.

mod file;
mod form;
mod rows;
mod whose;
mod write;

use std::sync::Arc;

use crate::diagnostic::{Few, Finding, Said, Warned, codes};
use crate::model::{Model, Period};
use file::table::Table;
use form::head::Head;
use form::{body, chosen, columns, cut, dates, sums};
use whose::{names::Names, who};

pub use file::{LIMIT, unreadable};
pub use rows::{Row, Rows};
pub use write::{Change, Changed, Keys, Old, merged, without_effect};

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
    let chosen =
        file::sheets(file, bytes).and_then(|sheets| chosen::choose(file, sheets, wanted.sheet, &mut few));
    let value = match chosen {
        Err(findings) => {
            few.extend(findings);
            None
        }
        Ok((table, head)) => match columns::second_head(&table, &head) {
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

fn read(table: Table, head: &Head, wanted: Wanted, model: &Model, few: &mut Few) -> Imported {
    few.extend(chosen::old_font(&table));
    columns::check(&table, head, few);
    cut::check(&table, head, few);
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
    if !few.has_errors() && !entries.iter().any(|entry| entry.kind == body::Kind::Row) {
        few.push(table.say_of_all(&codes::IMPORT_NO_ROWS).value(table.sheet.clone()));
    }
    Imported { sheet: table.sheet, rows }
}

const HIDDEN_ROW: Said =
    Said { vi: "dòng bị ẩn, vẫn được lấy", en: "this row is hidden, and was taken" };
