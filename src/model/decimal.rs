//! Exact figures: [`Decimal`], a number as it was published, and [`Fraction`], for arithmetic without loss.
//!
//! No figure is ever a binary float. A fraction becomes printable only through [`Fraction::round`], the one rounding rule.

mod fraction;
mod parse;

use std::cmp::Ordering;
use std::fmt;

pub use fraction::Fraction;
pub use parse::DecimalError;

/// The most digits a published figure may have before its decimal point.
pub const MAX_INTEGER_DIGITS: usize = 15;

/// The most decimals a figure may have.
pub const MAX_SCALE: u32 = 9;

/// A number as it was published: `75.9`, and `6.0` keeps its zero.
///
/// Two decimals are equal when their values are, however they are written: `6.0 == 6`. Compare their
/// [`Display`](fmt::Display) forms where the writing matters.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    /// The value times ten to the power of `scale`; zero has no sign.
    digits: i128,
    /// How many digits stand after the point, at most [`MAX_SCALE`].
    scale: u32,
}

impl Decimal {
    /// A whole number, without decimals.
    pub const fn from_int(value: i128) -> Self {
        Self { digits: value, scale: 0 }
    }

    /// So many tenths, written with one decimal.
    pub const fn from_tenths(tenths: i128) -> Self {
        Self { digits: tenths, scale: 1 }
    }

    /// Reads `-?\d+(\.\d+)?`, with at most 15 digits before the point and 9 after it.
    ///
    /// A percent sign, spaces and a plus sign are the caller's to take off first.
    ///
    /// # Errors
    /// What kind of other thing it is: see [`DecimalError`].
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        parse::parse(text)
    }

    /// How many digits are written after the point: 1 for `6.0`.
    pub const fn scale(&self) -> u32 {
        self.scale
    }

    /// The value, when it is written without decimals: `1364` is, `1364.0` and `1.364` are not.
    pub const fn as_count(&self) -> Option<i128> {
        match self.scale {
            0 => Some(self.digits),
            _ => None,
        }
    }

    /// Appends the machine form, as published: `75.9`, `6.0`, `-3`.
    pub fn push_to(&self, out: &mut String) {
        let size = self.digits.unsigned_abs();
        let (mut small, mut large) = (itoa::Buffer::new(), itoa::Buffer::new());
        // 64 bits hold nearly every figure and are divided much faster than 128.
        let digits = u64::try_from(size).map_or_else(|_| large.format(size), |size| small.format(size));
        let scale = self.scale as usize;
        if self.is_negative() {
            out.push('-');
        }
        match digits.split_at_checked(digits.len().saturating_sub(scale)) {
            Some((whole, rest)) if digits.len() > scale => {
                out.push_str(whole);
                out.push_str(if scale == 0 { "" } else { "." });
                out.push_str(rest);
            }
            _ => {
                out.push_str("0.");
                out.extend(std::iter::repeat_n('0', scale - digits.len()));
                out.push_str(digits);
            }
        }
    }

    /// The same value for exact arithmetic.
    pub fn fraction(&self) -> Fraction {
        Fraction::from(*self)
    }

    /// Whether it is below zero; `-0` is not.
    pub const fn is_negative(&self) -> bool {
        self.digits < 0
    }

    /// Whether it is zero, however many decimals are written.
    pub const fn is_zero(&self) -> bool {
        self.digits == 0
    }

    /// The whole part, rounded down, and the rest above it in units of the last possible decimal.
    ///
    /// Comparing these two never overflows, as bringing two numbers to one scale could.
    const fn parts(&self) -> (i128, i128) {
        let unit = power_of_ten(self.scale);
        (self.digits.div_euclid(unit), self.digits.rem_euclid(unit) * power_of_ten(MAX_SCALE - self.scale))
    }
}

/// `10^exponent`; exponents here are at most [`MAX_SCALE`].
const fn power_of_ten(exponent: u32) -> i128 {
    10_i128.pow(exponent)
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl fmt::Display for Decimal {
    /// The machine form, as published: `75.9`, `6.0`, `-3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn prints_as_published() {
        for text in ["0", "6.0", "75.9", "-3", "-0.5", "0.000000001", "999999999999999.999999999"] {
            assert_eq!(decimal(text).to_string(), text);
        }
        assert_eq!(decimal("-0.0").to_string(), "0.0");
        assert_eq!(decimal("06").to_string(), "6");
        assert_eq!(Decimal::from_int(i128::MIN).to_string(), i128::MIN.to_string());
    }

    #[test]
    fn is_ordered_by_value() {
        assert_eq!(decimal("6.0"), decimal("6"));
        assert_ne!(decimal("6.01"), decimal("6"));
        for (less, more) in [("-3", "-2.9"), ("-0.1", "0"), ("0.09", "0.1"), ("9.9", "10"), ("-10", "-9.99")]
        {
            assert!(decimal(less) < decimal(more), "{less} < {more}");
        }
        assert!(Decimal::from_int(i128::MAX) > decimal("999999999999999.999999999"));
        assert!(Decimal::from_int(i128::MIN) < decimal("-0.000000001"));
    }

    #[test]
    fn knows_a_count() {
        assert_eq!(decimal("1364").as_count(), Some(1364));
        assert_eq!(decimal("1.364").as_count(), None);
        assert_eq!(decimal("20.0").as_count(), None);
    }

    #[test]
    fn knows_its_sign() {
        assert!(decimal("-0.1").is_negative() && !decimal("-0.0").is_negative());
        assert!(decimal("0.00").is_zero() && !decimal("0.01").is_zero());
    }
}
