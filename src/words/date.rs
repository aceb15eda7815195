//! Dates and spans of time, in digits and in words.

mod span;
mod time;

use jiff::civil::Date;

use super::Lang;

pub use span::span;
pub use time::{age, days, days_allowed, days_between, late, months, months_between, until};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: `19/3/2021`, `19 March 2021`. In Vietnamese digits no zero is put before a day or month.
pub fn short(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{}/{}/{}", date.day(), date.month(), date.year()),
        Lang::En => format!("{} {} {}", date.day(), month_name(date), date.year()),
    }
}

/// A day in words: `ngày 19 tháng 3 năm 2021`, `ngày 05 tháng 01 năm 2021`, `19 March 2021`.
///
/// Days below 10 and the months 1 and 2 get a zero in front, as Nghị định 30/2020/NĐ-CP asks.
pub fn in_words(date: Date, lang: Lang) -> String {
    if lang == Lang::En {
        return short(date, lang);
    }
    let month = if date.month() <= 2 { format!("0{}", date.month()) } else { date.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// A year: `năm 2024`, `2024`.
pub fn year_label(year: i16, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("năm {year}"),
        Lang::En => year.to_string(),
    }
}

/// A month: `tháng 3/2024`, `March 2024`.
pub fn month_label(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("tháng {}/{}", date.month(), date.year()),
        Lang::En => format!("{} {}", month_name(date), date.year()),
    }
}

/// The English name of a date's month: `March`.
fn month_name(date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_day() {
        for (day, short_vi, words_vi, en) in [
            (date(2021, 3, 19), "19/3/2021", "ngày 19 tháng 3 năm 2021", "19 March 2021"),
            (date(2021, 1, 5), "5/1/2021", "ngày 05 tháng 01 năm 2021", "5 January 2021"),
            (date(2023, 2, 28), "28/2/2023", "ngày 28 tháng 02 năm 2023", "28 February 2023"),
            (date(2025, 12, 29), "29/12/2025", "ngày 29 tháng 12 năm 2025", "29 December 2025"),
        ] {
            assert_eq!(short(day, Lang::Vi), short_vi);
            assert_eq!(in_words(day, Lang::Vi), words_vi);
            assert_eq!(short(day, Lang::En), en);
            assert_eq!(in_words(day, Lang::En), en);
        }
    }

    #[test]
    fn labels() {
        assert_eq!(year_label(2024, Lang::Vi), "năm 2024");
        assert_eq!(month_label(date(2024, 3, 1), Lang::Vi), "tháng 3/2024");
        assert_eq!(month_label(date(2024, 3, 1), Lang::En), "March 2024");
    }
}
