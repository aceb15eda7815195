//! Who is silent for too long.

use jiff::civil::Date;

/// A figure that was due and did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The last day of the newest period that is covered; `None` where nothing ever came.
    pub covered_to: Option<Date>,
    /// The last day on which the next figure was in time.
    pub due: Date,
    /// How many days have passed since then, at least 1.
    pub days: u32,
}
