//! Which of a form's columns are taken, and which are not.

use super::head::Head;
use super::heading::Meaning;
use crate::diagnostic::{Few, Finding, Said, codes};
use crate::import::file::table::{Table, Value};

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
            .find(|cell| !known.contains(&cell.column) && matches!(cell.value, Value::Number(_)))?;
        Some((line, odd.column))
    });
    if let Some((line, column)) = unnamed {
        few.push(table.say(&codes::IMPORT_UNKNOWN_COLUMN, line, column));
    }
    if !seen.contains(&Meaning::Key) {
        few.push(table.say_of_all(&codes::IMPORT_NO_NAMES).value(table.sheet.clone()));
    }
}

const HIDDEN_COLUMN: Said =
    Said { vi: "cột bị ẩn, vẫn được đọc", en: "this column is hidden, and was read" };
const LEFT_OUT: Said = Said { vi: "cột này không được lấy", en: "this column was not taken" };
