//! The time that a form says it is of: `Quý II năm 2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)`.

use jiff::civil::Date;

use super::count::words_alone;
use super::head::Head;
use super::heading::words;
use crate::diagnostic::{Few, Finding, codes};
use crate::import::file::table::{Line, Table, covered};
use crate::model::{Period, PeriodKind};
use crate::words::fold::fold;

/// A time that words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    /// From a day to a day.
    Days([Date; 2]),
    /// A quarter of a year.
    Quarter(i16, i16),
    /// So many months of a year, the first or the last.
    Months { count: i16, first: bool, year: i16 },
    /// A month of a year.
    Month(i16, i16),
    /// A whole year.
    Year(i16),
}

/// Says where the lines above the head, those that begin another table below it, or the sheet's name speak of another time than the period.
pub fn check(table: &Table, head: &Head, period: &Period, few: &mut Few) {
    let say = |finding: Finding| {
        let finding = finding.fact("period", &period.key);
        finding.fact("from", period.from.to_string()).fact("to", period.to.to_string())
    };
    let (above, below) = table.lines.split_at(head.body.min(table.lines.len()));
    let lent = Lent::of(above);
    let other = |said: &str| lent.named(said).is_some_and(|said| said.is_other(period));
    for line in above.iter().chain(below.iter().filter(|line| begins_again(line))) {
        let texts = line.cells.iter().filter_map(|cell| Some((cell.column, line.text(cell.column)?)));
        let own: Vec<u32> =
            texts.filter(|(_, text)| other(&words(&fold(text)))).map(|(column, _)| column).collect();
        let is_torn = own.is_empty() && (other(&said(line)) || begins(line, "luy ke"));
        let first = line.cells.first().map(|cell| cell.column).filter(|_| is_torn);
        for column in own {
            few.push(say(table.say(&codes::IMPORT_OTHER_PERIOD, line, column)));
        }
        if let Some(column) = first {
            few.push(say(table.say(&codes::IMPORT_OTHER_PERIOD, line, column).value(covered(&shown(line)))));
        }
    }
    if other(&words(&fold(&table.sheet))) {
        few.push(say(table.say_of_name(&codes::IMPORT_OTHER_PERIOD)));
    }
}

/// What all cells of a line say together: `Quý` and `2` and `Năm` and `2024` may stand in four.
fn shown(line: &Line) -> String {
    line.cells.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>().join(" ")
}

/// The same, folded.
fn said(line: &Line) -> String {
    words(&fold(&shown(line)))
}

/// The year that a line of its own names, where another names a quarter or so many months without one.
struct Lent(Option<i16>);

impl Lent {
    fn of(above: &[Line]) -> Lent {
        let all: Vec<String> = above.iter().map(said).collect();
        let years = all.iter().filter_map(|said| match named(said) {
            Some(Named::Year(year)) => Some(year),
            _ => None,
        });
        let lacks = |year: &i16| all.iter().any(|said| with(said, *year).is_some());
        Lent(years.into_iter().find(lacks))
    }

    /// The time that folded words name; the year that was lent is none by itself.
    fn named(&self, said: &str) -> Option<Named> {
        let lent = self.0.and_then(|year| with(said, year));
        lent.or_else(|| named(said).filter(|own| !matches!(own, Named::Year(year) if self.0 == Some(*year))))
    }
}

/// The one time that words name with this year, and without it not: a title that lists what reports there are names none.
fn with(said: &str, year: i16) -> Option<Named> {
    let kinds = said.replace("dau nam", "").replace("cuoi nam", "");
    let kinds = kinds.split(' ').filter(|word| ["quy", "qui", "q", "thang", "nam"].contains(word)).count();
    let own = || named(&format!("{said} nam {year}"));
    own().filter(|_| kinds == 1 && named(said).is_none())
}

/// Whether a line of words below the head is the title of another table.
fn begins_again(line: &Line) -> bool {
    words_alone(line) && ["ky bao cao", "tu ngay", "luy ke"].into_iter().any(|title| begins(line, title))
}

fn begins(line: &Line, title: &str) -> bool {
    line.cells
        .first()
        .and_then(|cell| line.text(cell.column))
        .is_some_and(|text| words(&fold(text)).starts_with(title))
}

impl Named {
    /// Whether it is another time than a period.
    fn is_other(self, period: &Period) -> bool {
        let has_days = matches!(self, Named::Days(_));
        !self.is_same(period) && (has_days || !matches!(period.kind, PeriodKind::Day | PeriodKind::Other))
    }

    /// Whether it is a period's time; offices count quarters from the fifteenth of the month before (Thông tư 01/2020/TT-VPCP).
    fn is_same(self, period: &Period) -> bool {
        let (kind, year, month) = (period.kind, period.to.year(), i16::from(period.to.month()));
        match self {
            Named::Days(days) => days == [period.from, period.to],
            Named::Quarter(quarter, of) => {
                (kind, (month + 2) / 3, year) == (PeriodKind::Quarter, quarter, of)
            }
            Named::Months { count: 6, first, year: of } => {
                kind == PeriodKind::Half && year == of && first == (month < 9)
            }
            Named::Months { count: 3, first: true, year: of } => Named::Quarter(1, of).is_same(period),
            Named::Months { count: 9, first: true, year: of } => (kind, year) == (PeriodKind::NineMonths, of),
            Named::Months { count: 12, first: true, year: of } => Named::Year(of).is_same(period),
            Named::Year(of) => (kind, year) == (PeriodKind::Year, of),
            Named::Months { .. } | Named::Month(..) => false,
        }
    }
}

/// The time that folded words name.
fn named(words: &str) -> Option<Named> {
    let list: Vec<&str> = words.split(' ').collect();
    days(words).map(Named::Days).or_else(|| quarter(words)).or_else(|| months(&list)).or_else(|| year(&list))
}

/// `6 thang dau nam 2024`, `thang 12 nam 2024`; the month of a day, as beside signatures, is none.
fn months(words: &[&str]) -> Option<Named> {
    let at = words.iter().position(|word| *word == "thang")?;
    let number = |at: Option<usize>| words.get(at?).and_then(|word| word.parse::<i16>().ok());
    let year = words
        .iter()
        .skip(at + 1)
        .filter_map(|word| word.parse().ok())
        .find(|year| (2000..2100).contains(year))?;
    let is_day = at >= 2 && words.get(at - 2) == Some(&"ngay");
    match (number(at.checked_sub(1)), number(Some(at + 1))) {
        (Some(_), _) if is_day => None,
        (Some(count @ 1..=12), _) => Some(Named::Months { count, first: !words.contains(&"cuoi"), year }),
        (_, Some(month @ 1..=12)) if at == 0 || words.contains(&"bao") => Some(Named::Month(month, year)),
        _ => None,
    }
}

/// `nam 2024`, alone or as what is reported on.
fn year(words: &[&str]) -> Option<Named> {
    let said = words.strip_prefix(["ky", "bao", "cao"].as_slice()).unwrap_or(words);
    let said = said.strip_prefix(["bao", "cao"].as_slice()).unwrap_or(said);
    match said {
        ["nam", year] => year.parse().ok().filter(|year| (2000..2100).contains(year)).map(Named::Year),
        _ => None,
    }
}

/// The first and the last day in folded words, as `tu ngay 15 6 2024 den ngay 14 thang 9 nam 2024`; a year may stand at the last alone.
fn days(words: &str) -> Option<[Date; 2]> {
    let whole = format!(" {words} ");
    let is_day = |said: &&str| said.starts_with("ngay ") || said.starts_with(|c: char| c.is_ascii_digit());
    let said = whole.match_indices(" tu ").filter_map(|(at, tu)| whole.get(at + tu.len()..)).find(is_day)?;
    let (first, last) = match said.split_once(" den ") {
        Some((first, last)) => (numbers(first), numbers(last)),
        // `(Từ 15/9/2024 - 14/12/2024)`
        None => {
            (numbers(said), said.split(' ').filter_map(|word| word.parse().ok()).skip(3).take(3).collect())
        }
    };
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

/// `quy ii nam 2024`, `qui 2 2024`, `q ii 2024`.
fn quarter(words: &str) -> Option<Named> {
    let mut words = words.split(' ').skip_while(|word| !["quy", "qui", "q"].contains(word)).skip(1);
    let quarter = match words.next()? {
        "i" | "1" | "01" => 1,
        "ii" | "2" | "02" => 2,
        "iii" | "3" | "03" => 3,
        "iv" | "4" | "04" => 4,
        _ => return None,
    };
    let year = words.find(|word| *word != "nam")?.parse().ok()?;
    Some(Named::Quarter(quarter, year))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::import::file::table::{Cell, Value};

    #[test]
    fn days_as_forms_write_them() {
        let own = Some([date(2024, 3, 15), date(2024, 6, 14)]);
        for text in [
            "(Từ ngày 15/3/2024 đến ngày 14/6/2024)",
            "Kỳ báo cáo: Quý II năm 2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)",
            "(Từ 15/3 đến 14/6/2024)",
            "từ ngày 15 tháng 3 năm 2024 đến ngày 14 tháng 6 năm 2024",
            "(Từ 15/03/24 đến 14/06/24)",
            "(Từ 15/3/2024 - 14/6/2024)",
            "Hồ sơ chuyển từ kỳ trước và tiếp nhận từ ngày 15/3/2024 đến ngày 14/6/2024",
        ] {
            assert_eq!(days(&words(&fold(text))), own, "{text}");
        }
        let numbered = "Từ kỳ trước (6) Tổng số (7) Trước hạn (8) Đúng hạn (9) Quá hạn (10) Tổng số (11)";
        for text in ["Từ kỳ trước", numbered, "Từ đầu năm đến nay", "Quý II năm 2024"] {
            assert_eq!(days(&words(&fold(text))), None, "{text}");
        }
    }

    #[test]
    fn times_as_forms_write_them() {
        let months = |count, first| Some(Named::Months { count, first, year: 2024 });
        for (text, own) in [
            ("BÁO CÁO QUÝ II NĂM 2024", Some(Named::Quarter(2, 2024))),
            ("Quý 4/2024", Some(Named::Quarter(4, 2024))),
            ("Quí IV/2024", Some(Named::Quarter(4, 2024))),
            ("Q.IV/2024", Some(Named::Quarter(4, 2024))),
            ("6 THÁNG ĐẦU NĂM 2024", months(6, true)),
            ("Báo cáo 6 tháng cuối năm 2024", months(6, false)),
            ("9 tháng năm 2024", months(9, true)),
            ("THÁNG 12 NĂM 2024", Some(Named::Month(12, 2024))),
            ("NĂM 2024", Some(Named::Year(2024))),
            ("Báo cáo năm 2024", Some(Named::Year(2024))),
            ("Bến Tre, ngày 15 tháng 12 năm 2024", None),
            ("Tỉnh A, tháng 12 năm 2024", None),
            ("Kính gửi: Quý cơ quan", None),
            ("Kế hoạch số 12 năm 2024", None),
            ("Từ kỳ trước", None),
        ] {
            assert_eq!(named(&words(&fold(text))), own, "{text}");
        }
    }

    #[test]
    fn times_in_several_cells_and_lines() {
        let line = |values: &[Value]| {
            let cell = |(column, value): (u32, &Value)| Cell { column, value: value.clone(), span: None };
            Line { cells: (0..).zip(values).map(cell).collect(), ..Line::default() }
        };
        let (text, number) = (|text: &str| Value::Text(text.into()), Value::Number);
        let quarter = [text("Quý"), number(2.0), text("Năm:"), number(2024.0)];
        assert_eq!(named(&said(&line(&quarter))), Some(Named::Quarter(2, 2024)));
        let day = |month, day| Value::Day(Some(date(2024, month, day)));
        let days = [text("Từ ngày"), day(3, 15), text("đến ngày"), day(6, 14)];
        assert_eq!(named(&said(&line(&days))), Some(Named::Days([date(2024, 3, 15), date(2024, 6, 14)])));
        let lent = Lent::of(&[line(&[text("Năm"), number(2024.0)]), line(&[text("Quý"), number(2.0)])]);
        assert_eq!(lent.named("quy 2"), Some(Named::Quarter(2, 2024)));
        assert_eq!(lent.named("nam 2024"), None, "the quarter says it");
        assert_eq!(lent.named("nam 2023"), Some(Named::Year(2023)));
        let half = Lent::of(&[line(&[text("6 THÁNG ĐẦU NĂM")]), line(&[text("Năm 2024")])]);
        assert_eq!(half.named("6 thang dau nam"), Some(Named::Months { count: 6, first: true, year: 2024 }));
        for title in ["Kính gửi: Quý cơ quan", "BÁO CÁO QUÝ, 6 THÁNG, NĂM", "BÁO CÁO QUÝ I, II, 6 THÁNG"]
        {
            let lent = Lent::of(&[line(&[text("Năm 2024")]), line(&[text(title)])]);
            assert_eq!(lent.named("nam 2024"), Some(Named::Year(2024)), "{title}");
        }
    }

    #[test]
    fn one_time_has_several_names() {
        let period = |kind, from: Date, to: Date| Period { key: "k".to_owned(), from, to, label: None, kind };
        let is_other = |text: &str, period: &Period| named(&words(&fold(text))).unwrap().is_other(period);
        let first = period(PeriodKind::Quarter, date(2023, 12, 15), date(2024, 3, 14));
        for text in ["Quý I năm 2024", "3 tháng đầu năm 2024", "Từ ngày 15/12/2023 đến ngày 14/3/2024"]
        {
            assert!(!is_other(text, &first), "{text}");
        }
        for text in
            ["Quý II năm 2024", "3 tháng cuối năm 2024", "3 tháng đầu năm 2023", "6 tháng đầu năm 2024"]
        {
            assert!(is_other(text, &first), "{text}");
        }
        let year = period(PeriodKind::Year, date(2023, 12, 15), date(2024, 12, 14));
        assert!(!is_other("Báo cáo năm 2024", &year) && !is_other("12 tháng năm 2024", &year));
        let half = period(PeriodKind::Half, date(2024, 6, 15), date(2024, 12, 14));
        assert!(!is_other("6 tháng cuối năm 2024", &half) && is_other("6 tháng đầu năm 2024", &half));
    }
}
