//! Numbers: `1.234,5` in Vietnamese, `1,234.5` in English.

use super::Lang;
use crate::model::decimal::Decimal;

/// The sign of negative numbers in print, as wide as the plus.
pub const MINUS: char = '\u{2212}';

/// A number with its published decimals: `1.234,5`, `−3`, `6,0`.
pub fn decimal(value: &Decimal, lang: Lang) -> String {
    let mut machine = String::new();
    value.push_to(&mut machine);
    readable(&machine, lang)
}

/// A whole number: `229.704`.
pub fn count(value: impl Into<i128>, lang: Lang) -> String {
    readable(&value.into().to_string(), lang)
}

/// A percentage, without a space before its sign: `75,9%`.
pub fn percent(value: &Decimal, lang: Lang) -> String {
    decimal(value, lang) + "%"
}

fn readable(machine: &str, lang: Lang) -> String {
    // Room for separators, a sign and what follows the number.
    let mut out = String::with_capacity(machine.len() * 2 + 4);
    push_readable(&mut out, machine, lang);
    out
}

/// Appends a number that was written for machines (`-1234.5`) as readers write it (`−1.234,5`).
pub fn push_readable(out: &mut String, machine: &str, lang: Lang) {
    let (group, point) = lang.pick(('.', ','), (',', '.'));
    let unsigned = machine.strip_prefix('-').unwrap_or(machine);
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if unsigned.len() < machine.len() {
        out.push(MINUS);
    }
    let first = match whole.len() % 3 {
        0 => whole.len().min(3),
        first => first,
    };
    let (mut head, mut rest) = whole.split_at_checked(first).unwrap_or((whole, ""));
    out.push_str(head);
    while !rest.is_empty() {
        (head, rest) = rest.split_at_checked(3).unwrap_or((rest, ""));
        out.push(group);
        out.push_str(head);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn decimals() {
        for (value, vi, en) in [
            ("0", "0", "0"),
            ("6.0", "6,0", "6.0"),
            ("999", "999", "999"),
            ("1234.5", "1.234,5", "1,234.5"),
            ("-3", "−3", "−3"),
            ("-1234567.0010", "−1.234.567,0010", "−1,234,567.0010"),
        ] {
            assert_eq!(decimal(&number(value), Lang::Vi), vi);
            assert_eq!(decimal(&number(value), Lang::En), en);
        }
    }

    #[test]
    fn counts() {
        assert_eq!(count(229_704, Lang::Vi), "229.704");
        assert_eq!(count(229_704_u64, Lang::En), "229,704");
        assert_eq!(count(-1000, Lang::Vi), "−1.000");
    }

    #[test]
    fn percentages() {
        assert_eq!(percent(&number("75.9"), Lang::Vi), "75,9%");
        assert_eq!(percent(&number("75.9"), Lang::En), "75.9%");
        assert_eq!(percent(&number("100"), Lang::Vi), "100%");
    }
}
