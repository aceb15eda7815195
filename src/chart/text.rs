//! Figures as they are printed.

use crate::measure::results::Number;
use crate::measure::{Figure, FigureUnit, Point};
use crate::model::{Decimal, Lang, Unit};
use crate::words::number;
use crate::words::phrase::{FigureHtml, FigureText};

/// A figure as it is printed: `75,9%`, `229.704`, `+19`. Percentage points are the number alone; the words around it say what
/// they are. Changes and differences bear their sign.
pub fn figure_text(figure: &Figure, lang: Lang) -> FigureText {
    let key = figure.address.key.as_str();
    printed(figure.address.to_string(), &figure.value, figure.unit, is_signed(key), lang)
}

/// The figure of a series as it is printed; `unit` is the measure's.
pub fn point_text(point: &Point, unit: Unit, lang: Lang) -> FigureText {
    printed(point.address.to_string(), &point.printed, unit_of(unit, point.change), point.change, lang)
}

/// A number of results at its address, as it is printed. Changes and differences bear their sign.
pub fn number_text(address: String, number: &Number, lang: Lang) -> FigureText {
    let key = address.rsplit(':').next().unwrap_or_default();
    let signed = is_signed(key);
    printed(address, &number.printed, number.unit, signed, lang)
}

/// The same, written as HTML; the address comes without its key. There are hundreds of thousands, so it is written in one go.
pub fn number_html(prefix: &str, key: &str, number: &Number, lang: Lang) -> FigureHtml {
    let machine = machine(&number.printed);
    FigureHtml::new(&[prefix, ":", key], &machine, |html| {
        push_shown(html, &machine, number.unit, is_signed(key), lang);
    })
}

/// What a measure's figures are; published changes are in percent whatever it measures.
pub(super) fn unit_of(unit: Unit, change: bool) -> FigureUnit {
    FigureUnit::of(if change { Unit::Share } else { unit })
}

/// A number at an address.
pub(super) fn printed(
    address: String,
    value: &Decimal,
    unit: FigureUnit,
    signed: bool,
    lang: Lang,
) -> FigureText {
    FigureText { address, value: value.to_string(), text: shown(value, unit, signed, lang), was: None }
}

/// A number under a key as it is printed, wherever it comes from.
pub fn value_text(value: &Decimal, unit: FigureUnit, key: &str, lang: Lang) -> String {
    shown(value, unit, is_signed(key), lang)
}

/// A number for people.
fn shown(value: &Decimal, unit: FigureUnit, signed: bool, lang: Lang) -> String {
    let mut shown = String::new();
    push_shown(&mut shown, &machine(value), unit, signed, lang);
    shown
}

/// A number for machines.
fn machine(value: &Decimal) -> String {
    let mut machine = String::with_capacity(16);
    value.push_to(&mut machine);
    machine
}

/// Appends a number for people. With its sign unless it is zero, where it is a change: `+0,8`, `−19,2`, `0,0`; a percentage without a space
/// before its sign.
fn push_shown(shown: &mut String, machine: &str, unit: FigureUnit, signed: bool, lang: Lang) {
    let grows = !machine.starts_with('-') && machine.contains(|digit| matches!(digit, '1'..='9'));
    shown.push_str(if signed && grows { "+" } else { "" });
    number::push_readable(shown, machine, lang);
    shown.push_str(if unit == FigureUnit::Percent { "%" } else { "" });
}

/// Whether a key names a change or a difference, e.g. `score_difference`, `aside_change`.
fn is_signed(key: &str) -> bool {
    key.ends_with("difference") || key.ends_with("change") || key == "change_from_base"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Basis};

    #[test]
    fn the_html_of_tables_is_that_of_sentences() {
        for (key, number) in [
            ("received", Number::count(1234)),
            ("online_share", Number::share(1, 3).unwrap()),
            ("online_share_change", Number::share(1, 3).unwrap()),
        ] {
            for lang in [Lang::Vi, Lang::En] {
                let text = number_text(format!("results@2024:{key}"), &number, lang);
                assert_eq!(number_html("results@2024", key, &number, lang), FigureHtml::from(text));
            }
        }
    }

    fn shown(key: &str, value: &str, unit: FigureUnit, lang: Lang) -> String {
        let value = Decimal::parse(value).unwrap();
        let figure = Figure {
            address: Address::new("m", "2024", key),
            value,
            unit,
            exact: value.fraction(),
            basis: Basis::Reported,
            proxy: false,
            provisional: false,
            from: Vec::new(),
        };
        let text = figure_text(&figure, lang);
        assert_eq!(text.address, format!("m@2024:{key}"));
        assert_eq!(text.value, value.to_string());
        text.text
    }

    #[test]
    fn every_unit() {
        for (key, value, unit, vi, en) in [
            ("value", "75.9", FigureUnit::Percent, "75,9%", "75.9%"),
            ("goal", "50", FigureUnit::Percent, "50%", "50%"),
            ("change", "-8.5", FigureUnit::Percent, "−8,5%", "−8.5%"),
            ("change", "0.80", FigureUnit::Score, "+0,80", "+0.80"),
            ("difference", "26.4", FigureUnit::Points, "+26,4", "+26.4"),
            ("difference", "-2", FigureUnit::Rank, "−2", "−2"),
            ("difference", "0.0", FigureUnit::Points, "0,0", "0.0"),
            ("parts_difference", "1500", FigureUnit::Count, "+1.500", "+1,500"),
            ("per_quarter", "1.2", FigureUnit::Points, "1,2", "1.2"),
            ("numerator", "229704", FigureUnit::Count, "229.704", "229,704"),
            ("score", "6.0", FigureUnit::Score, "6,0", "6.0"),
            ("rank", "54", FigureUnit::Rank, "54", "54"),
            ("path_ratio", "5.17", FigureUnit::Ratio, "5,17", "5.17"),
            ("days_total", "1126", FigureUnit::Days, "1.126", "1,126"),
        ] {
            assert_eq!(shown(key, value, unit, Lang::Vi), vi, "{key}");
            assert_eq!(shown(key, value, unit, Lang::En), en, "{key}");
        }
    }
}
