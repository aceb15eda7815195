//! Shares over time as tiny columns beside a table that has the figures.

use serde::Serialize;

use super::Element;
use super::block::rect;
use super::space::FULL;

/// Height of the tallest column, in pixels.
pub const HEIGHT: i64 = 32;

/// Tiny columns; they stand beside the table that they draw, so that they need no words of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spark {
    /// In pixels.
    pub height: i64,
    /// A column for each period, oldest first; a period without a figure has an empty one.
    pub elements: Vec<Element>,
}

/// Columns from 0 to 100 per cent for shares, `None` where a period has none. Nothing where fewer than two periods have one.
pub fn spark(shares: &[Option<(u64, u64)>]) -> Option<Spark> {
    let known = shares.iter().flatten().filter(|(_, whole)| *whole > 0).count();
    let count = i64::try_from(shares.len()).ok().filter(|_| known >= 2)?;
    let step = FULL / count;
    let column = |(at, share): (i64, &Option<(u64, u64)>)| {
        let (x, width) = (at * step, step * 7 / 10);
        match share.filter(|(_, whole)| *whole > 0) {
            Some((part, whole)) => {
                let tall = u128::from(part) * 10 * u128::from(HEIGHT.unsigned_abs()) / u128::from(whole);
                let tall = i64::try_from(tall).unwrap_or(HEIGHT * 10).clamp(10, HEIGHT * 10);
                let class = if at + 1 == count { "col now" } else { "col" };
                rect(class, (x, HEIGHT * 10 - tall), width, tall)
            }
            None => rect("col none", (x, 0), width, HEIGHT * 10),
        }
    };
    Some(Spark { height: HEIGHT, elements: (0..).zip(shares).map(column).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_on_the_ground_and_gaps_are_empty() {
        let spark = spark(&[Some((1, 2)), None, Some((0, 5)), Some((9, 9))]).unwrap();
        let drawn: Vec<(String, String)> = spark
            .elements
            .into_iter()
            .map(|element| match element {
                Element::Rect { class, height, .. } => (class, height),
                other => panic!("{other:?}"),
            })
            .collect();
        let wanted = [("col", "16"), ("col none", "32"), ("col", "1"), ("col now", "32")];
        assert_eq!(drawn, wanted.map(|(class, height)| (class.to_owned(), height.to_owned())));
        assert_eq!(super::spark(&[Some((1, 2)), None]), None);
    }
}
