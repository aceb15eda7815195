//! How long from one day to another.

use jiff::civil::Date;

use crate::words::Lang;
use crate::words::number::count;

/// From how many whole months on a wait is told in months instead of days.
const MONTHS_FROM: i64 = 2;

/// The days from one date to another; below zero where the second comes first.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// The whole months from one date to a later one: 12 from 31/12/2024 to 31/12/2025, 0 from 31/1 to 27/2.
///
/// The last day of a short month completes it. 0 where the second date comes first.
pub fn months_between(from: Date, to: Date) -> i64 {
    let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month() - from.month());
    let complete = to.day() >= from.day() || to == to.last_of_month();
    (months - i64::from(!complete)).max(0)
}

/// So many days: `1.065 ngày`, `1 day`, `396 days`.
pub fn days(number: i64, lang: Lang) -> String {
    counted(number, lang.pick("ngày", "day"), lang)
}

/// So many days that somebody has: `5 ngày làm việc`, `1 working day`, `10 days`.
pub fn days_allowed(number: u16, working: bool, lang: Lang) -> String {
    let noun =
        if working { lang.pick("ngày làm việc", "working day") } else { lang.pick("ngày", "day") };
    counted(number.into(), noun, lang)
}

/// So many months: `13 tháng`, `1 month`, `13 months`.
pub fn months(number: i64, lang: Lang) -> String {
    counted(number, lang.pick("tháng", "month"), lang)
}

fn counted(number: i64, noun: &str, lang: Lang) -> String {
    let plural = if lang == Lang::En && number != 1 { "s" } else { "" };
    format!("{} {noun}{plural}", count(number, lang))
}

/// How old something is, in days: `396 ngày`, `396 days`.
pub fn age(since: Date, today: Date, lang: Lang) -> String {
    days(days_between(since, today), lang)
}

/// How a day stands to a deadline: `còn 13 tháng`, `còn 12 ngày`, `hôm nay là hạn`, `trễ 1.065 ngày`.
pub fn until(deadline: Date, today: Date, lang: Lang) -> String {
    let left = days_between(today, deadline);
    let whole_months = months_between(today, deadline);
    if left < 0 {
        return late(-left, lang);
    }
    if left == 0 {
        return lang.pick("hôm nay là hạn", "due today").to_owned();
    }
    let wait = if whole_months >= MONTHS_FROM { months(whole_months, lang) } else { days(left, lang) };
    match lang {
        Lang::Vi => format!("còn {wait}"),
        Lang::En => format!("{wait} left"),
    }
}

/// So many days after a deadline: `trễ 1.065 ngày`, `1,065 days late`.
pub fn late(number: i64, lang: Lang) -> String {
    let wait = days(number, lang);
    match lang {
        Lang::Vi => format!("trễ {wait}"),
        Lang::En => format!("{wait} late"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn deadlines() {
        for (deadline, today, vi, en) in [
            ("2025-12-31", "2024-11-30", "còn 13 tháng", "13 months left"),
            ("2025-12-31", "2024-12-31", "còn 12 tháng", "12 months left"),
            ("2025-03-01", "2024-12-31", "còn 2 tháng", "2 months left"),
            ("2025-02-27", "2024-12-31", "còn 58 ngày", "58 days left"),
            ("2025-01-01", "2024-12-31", "còn 1 ngày", "1 day left"),
            ("2024-12-31", "2024-12-31", "hôm nay là hạn", "due today"),
            ("2024-12-30", "2024-12-31", "trễ 1 ngày", "1 day late"),
            ("2022-01-31", "2024-12-31", "trễ 1.065 ngày", "1,065 days late"),
        ] {
            assert_eq!(until(day(deadline), day(today), Lang::Vi), vi);
            assert_eq!(until(day(deadline), day(today), Lang::En), en);
        }
    }

    #[test]
    fn ages() {
        assert_eq!(age(day("2023-12-01"), day("2024-12-31"), Lang::Vi), "396 ngày");
        assert_eq!(age(day("2023-12-01"), day("2024-12-31"), Lang::En), "396 days");
        assert_eq!(months(1, Lang::En), "1 month");
    }

    #[test]
    fn whole_months() {
        for (from, to, months) in [
            ("2024-01-31", "2024-02-29", 1),
            ("2024-01-31", "2024-02-28", 0),
            ("2024-01-15", "2024-03-14", 1),
            ("2024-01-15", "2024-03-15", 2),
            ("2024-03-15", "2024-01-15", 0),
        ] {
            assert_eq!(months_between(day(from), day(to)), months, "{from} {to}");
        }
    }

    #[test]
    fn days_have_a_direction() {
        assert_eq!(days_between(day("2024-02-28"), day("2024-03-01")), 2);
        assert_eq!(days_between(day("2024-03-01"), day("2024-02-28")), -2);
        assert_eq!(days_between(day("0001-01-01"), day("9999-12-31")), 3_652_058);
    }
}
