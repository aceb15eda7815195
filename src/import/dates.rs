//! The days that a form says it is of: `(Từ ngày 15/6/2024 đến ngày 14/9/2024)`.

use jiff::civil::Date;

use super::head::Head;
use super::heading::plain;
use super::table::{Table, Value};
use crate::diagnostic::{Few, codes};
use crate::model::Period;

/// Says where the lines above the head name other days than the period's.
pub fn check(table: &Table, head: &Head, period: &Period, few: &mut Few) {
    for line in table.lines.iter().take(head.body) {
        for cell in &line.cells {
            let Value::Text(text) = &cell.value else { continue };
            let bare = text.replace(['(', ')'], " ");
            let words = plain(&bare);
            if !words.contains("tu ngay") || !words.contains("den ") {
                continue;
            }
            let days = days(&words);
            if days.len() == 2 && days != [period.from, period.to] {
                let finding =
                    table.say(&codes::IMPORT_OTHER_PERIOD, line, cell.column).fact("period", &period.key);
                few.push(finding.fact("from", period.from.to_string()).fact("to", period.to.to_string()));
            }
        }
    }
}

/// The days in a folded text, as `15 6 2024` or `15 thang 6 nam 2024`.
fn days(words: &str) -> Vec<Date> {
    let numbers: Vec<i16> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
    let day = |three: &[i16]| match three {
        [day, month, year] => Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok(),
        _ => None,
    };
    numbers.chunks(3).filter_map(day).collect()
}
