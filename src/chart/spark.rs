//! Shares over time as tiny columns beside a table that has the figures.

use std::fmt::Write;

use serde::Serialize;

/// Height of the tallest column, in pixels.
pub const HEIGHT: i64 = 32;

/// Width of the view box, whatever width there is on the page.
const WIDTH: i64 = 1000;

/// Tiny columns; they stand beside the table that they draw, so that they need no words of their own. Each field is the path of
/// some of them in a view box of 1000 × 32 that is stretched to the width there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spark {
    /// In pixels.
    pub height: i64,
    /// Columns of the past, oldest first.
    pub past: String,
    /// The newest one.
    pub now: String,
    /// Frames where a period has no figure.
    pub none: String,
}

/// Columns from 0 to 100 per cent for shares, `None` where a period has none. Nothing where fewer than two periods have one.
pub fn spark(shares: &[Option<(u64, u64)>]) -> Option<Spark> {
    let known = shares.iter().flatten().filter(|(_, whole)| *whole > 0).count();
    let count = i64::try_from(shares.len()).ok().filter(|_| known >= 2)?;
    let step = WIDTH / count;
    let mut spark = Spark { height: HEIGHT, ..Spark::default() };
    for (at, share) in (0..).zip(shares) {
        let (path, tenths) = match share.filter(|(_, whole)| *whole > 0) {
            Some((part, whole)) if at + 1 == count => (&mut spark.now, tall(part, whole)),
            Some((part, whole)) => (&mut spark.past, tall(part, whole)),
            None => (&mut spark.none, HEIGHT * 10),
        };
        let (x, width) = (at * step, step * 7 / 10);
        // Writing into a String cannot fail.
        let _ = write!(path, "M{x} {HEIGHT}v-{}.{}h{width}V{HEIGHT}z", tenths / 10, tenths % 10);
    }
    Some(spark)
}

/// How tall a column is, in tenths of a pixel: one pixel at least, so that a zero is seen to be there.
fn tall(part: u64, whole: u64) -> i64 {
    let tall = u128::from(part) * 10 * u128::from(HEIGHT.unsigned_abs()) / u128::from(whole);
    i64::try_from(tall).unwrap_or(HEIGHT * 10).clamp(10, HEIGHT * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_on_the_ground_and_gaps_are_frames() {
        let spark = spark(&[Some((1, 2)), None, Some((0, 5)), Some((9, 9))]).unwrap();
        assert_eq!(spark.past, "M0 32v-16.0h175V32zM500 32v-1.0h175V32z");
        assert_eq!(spark.none, "M250 32v-32.0h175V32z");
        assert_eq!(spark.now, "M750 32v-32.0h175V32z");
        assert_eq!(super::spark(&[Some((1, 2)), None]), None);
    }
}
