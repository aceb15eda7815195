//! Exact arithmetic, and the one way back to a printable number.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{Decimal, MAX_SCALE, power_of_ten};

/// An exact quotient of two whole numbers.
///
/// A share is kept in percent: three quarters is 75.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fraction(BigRational);

impl Fraction {
    /// Nothing.
    pub fn zero() -> Self {
        Self::default()
    }

    /// `n / d`, or nothing where `d` is zero.
    pub fn ratio(n: impl Into<Self>, d: impl Into<Self>) -> Option<Self> {
        n.into().checked_div(&d.into())
    }

    /// How many percent of `d` is `n`: 75 for 3 of 4. Nothing where `d` is zero.
    pub fn percent_of(n: impl Into<Self>, d: impl Into<Self>) -> Option<Self> {
        Self::ratio(n.into() * Self::from(100), d)
    }

    /// `self / divisor`, or nothing where the divisor is zero.
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The value without its sign.
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Rounds to `scale` decimals (at most 9), half away from zero: the one rounding rule.
    ///
    /// The digits are an `i128`. A published figure is below 10^15 and the quotient of two is below 10^24, so that even
    /// a million of them added up at 9 decimals fit. What would not fit (only nonsense can: figures a hundred billion
    /// billion times apart) gets fewer decimals, each of them right; past 10^38 it is the greatest number there is.
    pub fn round(&self, scale: u32) -> Decimal {
        let scale = scale.min(MAX_SCALE);
        let fits = (0..=scale).rev().find_map(|scale| Some(Decimal { digits: self.digits(scale)?, scale }));
        fits.unwrap_or(Decimal::from_int(if self.is_negative() { -i128::MAX } else { i128::MAX }))
    }

    /// The value in units of the decimal `scale`, rounded half away from zero, where it fits.
    fn digits(&self, scale: u32) -> Option<i128> {
        // BigRational's `round` is half away from zero too; the tests below hold it to that.
        (&self.0 * BigInt::from(power_of_ten(scale))).round().to_integer().to_i128()
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<Decimal> for Fraction {
    fn from(decimal: Decimal) -> Self {
        let unit = BigInt::from(power_of_ten(decimal.scale));
        Self(BigRational::new(BigInt::from(decimal.digits), unit))
    }
}

impl From<&Decimal> for Fraction {
    fn from(decimal: &Decimal) -> Self {
        Self::from(*decimal)
    }
}

impl From<&Fraction> for Fraction {
    fn from(fraction: &Fraction) -> Self {
        fraction.clone()
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Fraction {
            fn from(value: $integer) -> Self {
                Self(BigRational::from_integer(BigInt::from(value)))
            }
        }
    )*};
}
from_integers!(i32, i64, u32, u64, usize, i128);

macro_rules! operators {
    ($($trait:ident $method:ident),*) => {$(
        impl $trait for Fraction {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                Self(self.0.$method(other.0))
            }
        }
        impl $trait for &Fraction {
            type Output = Fraction;
            fn $method(self, other: Self) -> Fraction {
                Fraction((&self.0).$method(&other.0))
            }
        }
    )*};
}
operators!(Add add, Sub sub, Mul mul);

impl Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::zero(), |sum, value| sum + value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn rounds_half_away_from_zero() {
        for (value, scale, rounded) in [
            ("0.05", 1, "0.1"),
            ("-0.05", 1, "-0.1"),
            ("0.049999999", 1, "0.0"),
            ("-0.049999999", 1, "0.0"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("3.5", 0, "4"),
            ("1.005", 2, "1.01"),
            ("75.95", 1, "76.0"),
            ("99.95", 1, "100.0"),
            ("6", 1, "6.0"),
            ("0.000000001", 9, "0.000000001"),
            ("0.5", 40, "0.500000000"),
        ] {
            assert_eq!(decimal(value).fraction().round(scale).to_string(), rounded, "{value} at {scale}");
        }
    }

    #[test]
    fn shares_are_percent_numbers() {
        for (n, d, share) in [
            (174_411, 229_704, "75.9"),
            (50_911, 131_788, "38.6"),
            (1542, 1871, "82.4"),
            (1, 3, "33.3"),
            (0, 7, "0.0"),
        ] {
            assert_eq!(Fraction::percent_of(n, d).unwrap().round(1).to_string(), share);
        }
        assert_eq!(Fraction::percent_of(5, 0), None);
        assert_eq!(Fraction::ratio(0, 0), None);
    }

    #[test]
    fn arithmetic_is_exact() {
        let third = Fraction::ratio(1, 3).unwrap();
        assert_eq!(&(&third + &third) + &third, Fraction::from(1));
        assert_eq!(third.clone() * Fraction::from(3) - Fraction::from(1), Fraction::zero());
        assert_eq!(decimal("0.1").fraction() + decimal("0.2").fraction(), decimal("0.30").fraction());
        assert_eq!([1, 2, 3].map(Fraction::from).into_iter().sum::<Fraction>(), Fraction::from(6));
        assert_eq!(-third.clone(), Fraction::ratio(-1, 3).unwrap());
        assert_eq!((-third.clone()).abs(), third);
        assert!(Fraction::ratio(1, -3).unwrap().is_negative());
        assert_eq!(third.checked_div(&Fraction::zero()), None);
    }

    #[test]
    fn what_does_not_fit_loses_decimals_first() {
        let million = || Fraction::from(1_000_000_000_000_000_i64);
        let (e30, e45) = (million() * million(), million() * million() * million());
        assert_eq!(e30.round(9).scale(), 8);
        assert_eq!(e30.round(9), Decimal::from_int(10_i128.pow(30)));
        assert_eq!(e45.round(1), Decimal::from_int(i128::MAX));
        assert_eq!((-e45).round(1), Decimal::from_int(-i128::MAX));
    }
}
