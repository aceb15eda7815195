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

/// A rank among many: `54/63`.
pub fn rank_of(rank: impl Into<i128>, of: impl Into<i128>) -> String {
    format!("{}/{}", rank.into(), of.into())
}

/// A Roman numeral from 1 to 39, for quarters and parts of a plan: `III`. Other numbers stay as they are.
pub fn roman(number: u32) -> String {
    if !(1..40).contains(&number) {
        return number.to_string();
    }
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let one = ones.get(number as usize % 10).copied().unwrap_or_default();
    "X".repeat(number as usize / 10) + one
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
    fn counts_and_ranks() {
        assert_eq!(count(229_704, Lang::Vi), "229.704");
        assert_eq!(count(229_704_u64, Lang::En), "229,704");
        assert_eq!(count(-1000, Lang::Vi), "−1.000");
        assert_eq!(rank_of(54, 63), "54/63");
    }

    #[test]
    fn percentages() {
        assert_eq!(percent(&number("75.9"), Lang::Vi), "75,9%");
        assert_eq!(percent(&number("75.9"), Lang::En), "75.9%");
        assert_eq!(percent(&number("100"), Lang::Vi), "100%");
    }

    #[test]
    fn roman_numerals() {
        for (value, numeral) in
            [(1, "I"), (3, "III"), (4, "IV"), (9, "IX"), (10, "X"), (24, "XXIV"), (0, "0"), (40, "40")]
        {
            assert_eq!(roman(value), numeral);
        }
    }
}
