//! Judges of numbers.

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Code, Finding, Said, codes};
use crate::model::decimal::DecimalError;
use crate::model::{Decimal, Unit};
use crate::raw::Text;

impl Context<'_> {
    /// A value in this unit, in percent for shares and ratios.
    pub fn figure(&mut self, at: &At, text: &Text, unit: Unit) -> Option<Decimal> {
        let written = text.0.trim();
        let (number, percent) = split_percent(written);
        let value = match unit {
            Unit::Count | Unit::Rank => self.whole(at, number, written)?,
            Unit::Share | Unit::Ratio | Unit::Score | Unit::Done => self.decimal(at, number, written)?,
        };
        match (unit.is_percent(), percent) {
            (true, false) => self.say(&codes::NO_PERCENT_SIGN, at, written),
            (false, true) => {
                self.push(
                    Finding::new(&codes::PERCENT_HERE, at.origin()).value(written).said("unit", said(unit)),
                );
            }
            _ => return self.in_range(at, value, unit, written),
        }
        None
    }

    fn in_range(&mut self, at: &At, value: Decimal, unit: Unit, written: &str) -> Option<Decimal> {
        let (low, high, allowed) = match unit {
            Unit::Share => (0, Some(100), "0%–100%"),
            Unit::Ratio => (0, None, "≥ 0%"),
            Unit::Rank => (1, None, "≥ 1"),
            Unit::Count | Unit::Score | Unit::Done => (0, None, "≥ 0"),
        };
        let fits =
            value >= Decimal::from_int(low) && high.is_none_or(|high| value <= Decimal::from_int(high));
        if !fits {
            self.push(
                Finding::new(&codes::OUT_OF_RANGE, at.origin()).value(written).fact("allowed", allowed),
            );
        }
        fits.then_some(value)
    }

    /// A percentage that may be negative, e.g. `-8.5%`.
    pub fn change(&mut self, at: &At, text: &Text) -> Option<Decimal> {
        let written = text.0.trim();
        let (number, percent) = split_percent(written);
        let value = self.decimal(at, number, written)?;
        if !percent {
            self.say(&codes::NO_PERCENT_SIGN, at, written);
        }
        percent.then_some(value)
    }

    /// A whole number that is not negative.
    pub fn count(&mut self, at: &At, text: &Text) -> Option<u64> {
        let written = text.0.trim();
        let value = self.whole(at, written, written)?.as_count()?;
        if value < 0 {
            self.push(Finding::new(&codes::OUT_OF_RANGE, at.origin()).value(written).fact("allowed", "≥ 0"));
        }
        u64::try_from(value).ok()
    }

    /// A rank, or another number from 1.
    pub fn ordinal(&mut self, at: &At, text: &Text) -> Option<u32> {
        let value = self.figure(at, text, Unit::Rank)?.as_count()?;
        let number = u32::try_from(value).ok();
        if number.is_none() {
            self.push(
                Finding::new(&codes::OUT_OF_RANGE, at.origin())
                    .value(text.0.trim())
                    .fact("allowed", "1–4294967295"),
            );
        }
        number
    }

    /// A number of days.
    pub fn days(&mut self, at: &At, text: &Text) -> Option<u16> {
        let value = self.count(at, text)?;
        let days = u16::try_from(value).ok().filter(|days| *days <= 366);
        if days.is_none() {
            self.push(
                Finding::new(&codes::OUT_OF_RANGE, at.origin()).value(text.0.trim()).fact("allowed", "0–366"),
            );
        }
        days
    }

    /// A score, as published.
    pub fn score(&mut self, at: &At, text: &Text) -> Option<Decimal> {
        self.figure(at, text, Unit::Score)
    }

    /// A number with any sign.
    pub fn signed(&mut self, at: &At, text: &Text) -> Option<Decimal> {
        let written = text.0.trim();
        self.decimal(at, written, written)
    }

    /// A number in whatever unit.
    pub fn number(&mut self, at: &At, text: &Text) -> Option<Decimal> {
        let written = text.0.trim();
        self.decimal(at, split_percent(written).0, written)
    }

    /// A year of four digits.
    pub fn year(&mut self, at: &At, text: &Text) -> Option<i16> {
        let written = text.0.trim();
        let year =
            written.parse::<i16>().ok().filter(|year| written.len() == 4 && (1945..=2199).contains(year));
        if year.is_none() {
            self.say(&codes::NOT_A_YEAR, at, written);
        }
        year
    }

    fn decimal(&mut self, at: &At, number: &str, written: &str) -> Option<Decimal> {
        Decimal::parse(number).map_err(|error| self.misread(at, error, written, &codes::GROUPED_NUMBER)).ok()
    }

    fn whole(&mut self, at: &At, number: &str, written: &str) -> Option<Decimal> {
        let value = Decimal::parse(number)
            .map_err(|error| self.misread(at, error, written, &codes::NOT_A_COUNT))
            .ok()?;
        if value.as_count().is_none() {
            self.grouped(at, &codes::NOT_A_COUNT, written);
            return None;
        }
        Some(value)
    }

    fn misread(&mut self, at: &At, error: DecimalError, written: &str, grouped: &'static Code) {
        let (number, percent) = split_percent(written);
        match error {
            DecimalError::Comma if *grouped == codes::NOT_A_COUNT && !percent => {
                self.grouped(at, grouped, written);
            }
            DecimalError::Comma => {
                let dotted = number.replace(',', ".") + if percent { "%" } else { "" };
                self.push(
                    Finding::new(&codes::DECIMAL_COMMA, at.origin()).value(written).fact("dotted", dotted),
                );
            }
            DecimalError::Grouped => self.grouped(at, grouped, written),
            DecimalError::TooLong => self.say(&codes::TOO_LONG, at, written),
            DecimalError::Empty => self.say(&codes::EMPTY, at, written),
            DecimalError::Exponent | DecimalError::Plus | DecimalError::Minus | DecimalError::NotANumber => {
                self.say(&codes::NOT_A_NUMBER, at, written);
            }
        }
    }

    /// Digits that something stands between. What is advised holds all of them, or nothing is advised.
    fn grouped(&mut self, at: &At, code: &'static Code, written: &str) {
        let (number, percent) = split_percent(written);
        let (whole, fraction) = match number.rsplit_once(['.', ',']) {
            Some((whole, fraction)) if !is_thousand(fraction) => (whole, Some(fraction)),
            _ => (number, None),
        };
        let thousands = whole.split(|c: char| !c.is_ascii_digit()).skip(1).all(is_thousand);
        if *code == codes::NOT_A_COUNT && (fraction.is_some() || !thousands) {
            return self.say(&codes::NOT_WHOLE, at, written);
        }
        let digits = |c: &char| c.is_ascii_digit() || *c == '-';
        let mut plain: String = whole.chars().filter(digits).collect();
        plain.extend(fraction.into_iter().flat_map(|fraction| ['.'].into_iter().chain(fraction.chars())));
        plain.extend(percent.then_some('%'));
        self.push(Finding::new(code, at.origin()).value(written).fact("plain", plain));
    }
}

/// The number before the sign, and whether there is one; both `50%` and `50 %` are official style.
pub fn split_percent(written: &str) -> (&str, bool) {
    match written.strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (written, false),
    }
}

/// Three digits, as between separators of thousands.
fn is_thousand(part: &str) -> bool {
    part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A unit in words, for messages.
pub fn said(unit: Unit) -> Said {
    match unit {
        Unit::Share => Said { vi: "phần của tổng (share, %)", en: "a share (%)" },
        Unit::Ratio => Said { vi: "tỷ lệ (ratio, %)", en: "a ratio (%)" },
        Unit::Count => Said { vi: "số đếm (count)", en: "a count" },
        Unit::Score => Said { vi: "điểm (score)", en: "a score" },
        Unit::Rank => Said { vi: "hạng (rank)", en: "a rank" },
        Unit::Done => Said { vi: "đã làm hay chưa (done)", en: "done or not" },
    }
}
