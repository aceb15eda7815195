//! Which of a form's columns are taken, and which are not.

use super::body::counting;
use super::count::count;
use super::head::Head;
use super::heading::{Meaning, words};
use crate::diagnostic::{Few, Finding, Said, codes};
use crate::import::file::table::Table;
use crate::words::fold::fold;

/// Says that columns are named twice: what stands below cannot be read by one head.
pub fn second_head(table: &Table, head: &Head) -> Option<Finding> {
    let (line, first) = (table.lines.get(head.second?)?, table.lines.get(head.lowest)?);
    let at = line.cells.first().map_or(0, |cell| cell.column);
    let finding = table.say(&codes::IMPORT_SECOND_HEAD, line, at).value(line.number.to_string());
    Some(finding.fact("first", first.number.to_string()))
}

/// Says which columns cannot be taken, which stand twice and which are missing.
pub fn check(table: &Table, head: &Head, few: &mut Few) {
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
            .find(|cell| !known.contains(&cell.column) && matches!(count(&cell.value), Ok(Some(_))))?;
        Some((line, odd.column))
    });
    if let Some((line, column)) = unnamed {
        few.push(table.say(&codes::IMPORT_UNNAMED_COLUMN, line, column));
    }
    merged(table, head, few);
    units(table, head, few);
    if !seen.contains(&Meaning::Key) {
        few.push(table.say_of_all(&codes::IMPORT_NO_NAMES).value(table.sheet.clone()));
    }
}

/// Says where one figure stands in cells of several lines or columns: whose it is nobody can tell.
fn merged(table: &Table, head: &Head, few: &mut Few) {
    for area in &table.merged {
        let (top, left) = (area.lines.0, area.columns.0);
        let below = table.lines.get(head.body..).unwrap_or_default();
        let Ok(at) = below.binary_search_by_key(&top, |line| line.number) else { continue };
        let Some(line) = below.get(at) else { continue };
        let within = |column: &u32| (left..=area.columns.1).contains(column);
        let columns = counting(head).filter(|(column, _)| within(column)).count();
        let figure = line.cell(left).is_some_and(|cell| matches!(count(&cell.value), Ok(Some(_))));
        if figure && (columns > 1 || (columns > 0 && area.lines.1 > top)) {
            few.push(table.say(&codes::IMPORT_NOT_A_COUNT, line, left).said("detail", MERGED));
        }
    }
}

/// Says where figures are counted in another unit than dossiers, one by one.
fn units(table: &Table, head: &Head, few: &mut Few) {
    const UNIT: [&str; 3] = ["don vi tinh", "dvt", "dv tinh"];
    for line in table.lines.iter().take(head.body) {
        for cell in &line.cells {
            let said = line.text(cell.column).map(|text| words(&fold(text))).unwrap_or_default();
            let unit = UNIT.iter().find_map(|unit| said.split_once(unit)).map_or("", |(_, unit)| unit.trim());
            let many = ["nghin", "ngan", "tram", "trieu", "%", "phan tram", "1000", "1 000"];
            if many.iter().any(|many| unit.starts_with(many)) {
                few.push(table.say(&codes::IMPORT_UNIT, line, cell.column));
            }
        }
    }
}

const MERGED: Said = Said {
    vi: "ô này gộp nhiều ô, không rõ số là của dòng nào, cột nào; hãy tách ra",
    en: "this cell is merged of several, and whose the figure is cannot be told; split it",
};
const HIDDEN_COLUMN: Said =
    Said { vi: "cột bị ẩn, vẫn được đọc", en: "this column is hidden, and was read" };
const LEFT_OUT: Said = Said { vi: "cột này không được lấy", en: "this column was not taken" };
