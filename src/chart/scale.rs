//! From values to heights.

use super::space::{BASE, TOP};
use crate::model::{Decimal, Fraction};

/// The values at the top and the bottom of the plotted area; for ranks the top is the smaller one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    top: Fraction,
    bottom: Fraction,
}

impl Scale {
    /// For shares: from 0 to 100. What lies outside (a ratio above 100, a change below 0) widens it.
    pub fn percent(values: &[Fraction]) -> Scale {
        let hundred = Fraction::from(100);
        match values.iter().all(|value| !value.is_negative() && *value <= hundred) {
            true => Scale { top: hundred, bottom: Fraction::zero() },
            false => Scale::from_zero(values),
        }
    }

    /// From zero to a round number above (and, where there are values below zero, below) all values.
    pub fn from_zero(values: &[Fraction]) -> Scale {
        let (top, bottom) = (values.iter().max(), values.iter().min());
        let top = top.filter(|top| !top.is_negative()).map_or_else(Fraction::zero, round_above);
        let bottom = bottom.filter(|bottom| bottom.is_negative());
        let bottom = bottom.map_or_else(Fraction::zero, |bottom| -round_above(&bottom.abs()));
        match top == bottom {
            true => Scale { top: Fraction::from(1), bottom },
            false => Scale { top, bottom },
        }
    }

    /// From zero to a known maximum, e.g. of an index; a value above it widens the scale.
    pub fn up_to(max: Decimal, values: &[Fraction]) -> Scale {
        let top = max.fraction();
        let fits = values.iter().all(|value| !value.is_negative() && *value <= top);
        if fits && !top.is_zero() {
            Scale { top, bottom: Fraction::zero() }
        } else {
            Scale::from_zero(values)
        }
    }

    /// For ranks: 1 at the top, the number of those ranked at the bottom.
    pub fn ranks(of: Fraction) -> Scale {
        Scale { top: Fraction::from(1), bottom: of.max(Fraction::from(2)) }
    }

    /// The height of a value, in tenths of a pixel.
    pub fn y(&self, value: &Fraction) -> i64 {
        let share = (&self.top - value).checked_div(&(&self.top - &self.bottom)).unwrap_or_default();
        TOP + whole(&(share * Fraction::from(BASE - TOP)))
    }

    /// The share of a value in the whole scale, in tenths of a per cent, for bars.
    pub fn share(&self, value: &Fraction) -> i64 {
        let share = (value - &self.bottom).checked_div(&(&self.top - &self.bottom)).unwrap_or_default();
        whole(&(share * Fraction::from(1000)))
    }

    /// The value at the top, with as many decimals as it needs.
    pub fn top(&self) -> Decimal {
        shortest(&self.top)
    }

    /// The value at the bottom, with as many decimals as it needs.
    pub fn bottom(&self) -> Decimal {
        shortest(&self.bottom)
    }
}

/// A whole number, rounded half away from zero.
fn whole(value: &Fraction) -> i64 {
    value.round(0).as_count().and_then(|count| i64::try_from(count).ok()).unwrap_or_default()
}

fn shortest(value: &Fraction) -> Decimal {
    (0..9).map(|scale| value.round(scale)).find(|round| round.fraction() == *value).unwrap_or(value.round(9))
}

/// The smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below a value; nothing for nothing.
fn round_above(value: &Fraction) -> Fraction {
    if value.is_zero() {
        return Fraction::zero();
    }
    let mut power = Fraction::ratio(1, 2_000_000_000_i64).unwrap_or_default();
    for _ in 0..40 {
        for step in [2, 3, 4, 6, 8, 10, 12, 16] {
            let candidate = &power * &Fraction::from(step);
            if candidate >= *value {
                return candidate;
            }
        }
        power = power * Fraction::from(10);
    }
    value.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(texts: &[&str]) -> Vec<Fraction> {
        texts.iter().map(|text| Decimal::parse(text).unwrap().fraction()).collect()
    }

    #[test]
    fn scales_end_at_round_numbers() {
        for (texts, top, bottom) in [
            (vec!["0", "0"], "1", "0"),
            (vec!["1762"], "2000", "0"),
            (vec!["0.03"], "0.03", "0"),
            (vec!["0.13"], "0.15", "0"),
            (vec!["9"], "10", "0"),
            (vec!["-8.5", "0"], "0", "-10"),
            (vec!["100"], "100", "0"),
            (vec!["101"], "150", "0"),
            (vec!["999999999999999"], "1000000000000000", "0"),
        ] {
            let scale = Scale::from_zero(&values(&texts));
            let ends = (scale.top().to_string(), scale.bottom().to_string());
            assert_eq!(ends, (top.to_owned(), bottom.to_owned()), "{texts:?}");
        }
    }

    #[test]
    fn heights() {
        let scale = Scale::percent(&values(&["38.6", "100"]));
        assert_eq!(scale.y(&Fraction::from(100)), TOP);
        assert_eq!(scale.y(&Fraction::from(50)), 1560);
        assert_eq!(scale.y(&Fraction::zero()), BASE);
        assert_eq!(scale.share(&values(&["75.9"])[0]), 759);
        let ranks = Scale::ranks(Fraction::from(63));
        assert_eq!((ranks.y(&Fraction::from(1)), ranks.y(&Fraction::from(63))), (TOP, BASE));
        assert!(ranks.y(&Fraction::from(37)) < ranks.y(&Fraction::from(54)));
    }
}
