//! From one day to another, as short as it can be said.

use jiff::civil::Date;

use super::{month_label, month_name, short, year_label};
use crate::words::Lang;

/// A span with both ends in it: `năm 2024`, `tháng 1–11/2024`, `1/1–1/12/2022`, `15/12/2020–14/3/2021`.
///
/// Whole months and years of the calendar are named. Quarters and halves are not: those of the reports are other spans
/// (Quý I/2021 is 15/12/2020–14/3/2021), so that only periods.yaml may name them.
pub fn span(from: Date, to: Date, lang: Lang) -> String {
    if from == to {
        return short(from, lang);
    }
    let whole_months = from.day() == 1 && to == to.last_of_month() && from < to;
    let whole_years = whole_months && from.month() == 1 && to.month() == 12;
    if whole_years {
        years(from, to, lang)
    } else if whole_months {
        months(from, to, lang)
    } else {
        days(from, to, lang)
    }
}

fn years(from: Date, to: Date, lang: Lang) -> String {
    if from.year() == to.year() {
        return year_label(from.year(), lang);
    }
    format!("{}{}–{}", lang.pick("giai đoạn ", ""), from.year(), to.year())
}

fn months(from: Date, to: Date, lang: Lang) -> String {
    let same_year = from.year() == to.year();
    match lang {
        _ if same_year && from.month() == to.month() => month_label(from, lang),
        Lang::Vi if same_year => format!("tháng {}–{}/{}", from.month(), to.month(), to.year()),
        Lang::Vi => format!("tháng {}/{}–{}/{}", from.month(), from.year(), to.month(), to.year()),
        Lang::En if same_year => format!("{}–{}", month_name(from), month_label(to, lang)),
        Lang::En => format!("{} – {}", month_label(from, lang), month_label(to, lang)),
    }
}

fn days(from: Date, to: Date, lang: Lang) -> String {
    let end = short(to, lang);
    let same_year = from.year() == to.year();
    match lang {
        _ if same_year && from.month() == to.month() => format!("{}–{end}", from.day()),
        Lang::Vi if same_year => format!("{}/{}–{end}", from.day(), from.month()),
        Lang::Vi => format!("{}–{end}", short(from, lang)),
        Lang::En if same_year => format!("{} {} – {end}", from.day(), month_name(from)),
        Lang::En => format!("{} – {end}", short(from, lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans() {
        for (from, to, vi, en) in [
            ("2024-01-01", "2024-12-31", "năm 2024", "2024"),
            ("2021-01-01", "2025-12-31", "giai đoạn 2021–2025", "2021–2025"),
            ("2022-12-31", "2022-12-31", "31/12/2022", "31 December 2022"),
            ("2024-02-01", "2024-02-29", "tháng 2/2024", "February 2024"),
            ("2023-02-01", "2023-02-27", "1–27/2/2023", "1–27 February 2023"),
            ("2024-01-01", "2024-11-30", "tháng 1–11/2024", "January–November 2024"),
            ("2023-12-01", "2024-01-31", "tháng 12/2023–1/2024", "December 2023 – January 2024"),
            ("2022-01-01", "2022-12-01", "1/1–1/12/2022", "1 January – 1 December 2022"),
            ("2024-01-01", "2024-11-14", "1/1–14/11/2024", "1 January – 14 November 2024"),
            ("2020-12-15", "2021-03-14", "15/12/2020–14/3/2021", "15 December 2020 – 14 March 2021"),
        ] {
            let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
            assert_eq!(span(from, to, Lang::Vi), vi);
            assert_eq!(span(from, to, Lang::En), en);
        }
    }
}
