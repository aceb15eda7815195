//! The days and the quarter that a form says it is of: `Quý II năm 2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)`.

use jiff::civil::Date;

use super::head::Head;
use super::heading::words;
use crate::diagnostic::{Few, codes};
use crate::import::file::table::{Table, Value};
use crate::model::{Period, PeriodKind};
use crate::words::fold::fold;

/// Says where the lines above the head name other days, or another quarter, than the period's.
pub fn check(table: &Table, head: &Head, period: &Period, few: &mut Few) {
    for line in table.lines.iter().take(head.body) {
        for cell in &line.cells {
            let Value::Text(text) = &cell.value else { continue };
            let said = words(&fold(text));
            let is_other = match days(&said) {
                Some(days) => days != [period.from, period.to],
                None => quarter(&said).is_some_and(|said| is_other_quarter(said, period)),
            };
            if is_other {
                let finding =
                    table.say(&codes::IMPORT_OTHER_PERIOD, line, cell.column).fact("period", &period.key);
                few.push(finding.fact("from", period.from.to_string()).fact("to", period.to.to_string()));
            }
        }
    }
}

/// The first and the last day in folded words, as `tu ngay 15 6 2024 den ngay 14 thang 9 nam 2024`; a year may stand at the last alone.
fn days(words: &str) -> Option<[Date; 2]> {
    let (_, said) =
        format!(" {words} ").split_once(" tu ").map(|(before, after)| (before.len(), after.to_owned()))?;
    let (first, last) = said.split_once(" den ")?;
    let (first, last) = (numbers(first), numbers(last));
    let year = |numbers: &[i16]| numbers.get(2).map(|year| if *year < 100 { 2000 + year } else { *year });
    let last_year = year(&last)?;
    let day = |numbers: &[i16], year: i16| {
        let [day, month, ..] = numbers else { return None };
        Date::new(year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
    };
    Some([day(&first, year(&first).unwrap_or(last_year))?, day(&last, last_year)?])
}

fn numbers(words: &str) -> Vec<i16> {
    words.split(' ').filter_map(|word| word.parse().ok()).take(3).collect()
}

/// The quarter and the year in `quy ii nam 2024`, `quy 2 2024`.
fn quarter(words: &str) -> Option<(i8, i16)> {
    let mut words = words.split(' ').skip_while(|word| *word != "quy").skip(1);
    let quarter = match words.next()? {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    let year = words.find(|word| *word != "nam")?.parse().ok()?;
    Some((quarter, year))
}

/// Whether a quarter is not the period's: offices count it from the fifteenth of the month before (Thông tư 01/2020/TT-VPCP).
fn is_other_quarter((quarter, year): (i8, i16), period: &Period) -> bool {
    period.kind == PeriodKind::Quarter && ((period.to.month() + 2) / 3, period.to.year()) != (quarter, year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_as_forms_write_them() {
        let own = Some([date(2024, 3, 15), date(2024, 6, 14)]);
        for text in [
            "(Từ ngày 15/3/2024 đến ngày 14/6/2024)",
            "Kỳ báo cáo: Quý II năm 2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)",
            "(Từ 15/3 đến 14/6/2024)",
            "từ ngày 15 tháng 3 năm 2024 đến ngày 14 tháng 6 năm 2024",
            "(Từ 15/03/24 đến 14/06/24)",
        ] {
            assert_eq!(days(&words(&fold(text))), own, "{text}");
        }
        for text in ["Từ kỳ trước", "Từ đầu năm đến nay", "Quý II năm 2024"] {
            assert_eq!(days(&words(&fold(text))), None, "{text}");
        }
    }

    #[test]
    fn quarters_as_forms_write_them() {
        for (text, own) in [
            ("BÁO CÁO QUÝ II NĂM 2024", Some((2, 2024))),
            ("Quý 4/2024", Some((4, 2024))),
            ("Kính gửi: Quý cơ quan", None),
            ("năm 2024", None),
        ] {
            assert_eq!(quarter(&words(&fold(text))), own, "{text}");
        }
    }
}
