//! The path from the base through announced steps to the goal, and how far along it a figure lies.

use jiff::civil::Date;

use super::base::Base;
use crate::model::{Decimal, Fraction};

/// The numbers of the path method, exact and as printed. What is not defined is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// Where the path starts.
    pub base: Base,
    /// What is to be reached, in the unit of the figure judged (for `reduce_by`: the base less the goal's percent).
    pub goal: Rounded,
    /// The last day.
    pub deadline: Option<Date>,
    /// Days from the base to the figure judged; negative where that is the older one.
    pub days_elapsed: i32,
    /// Days from the base to the deadline.
    pub days_total: Option<i32>,
    /// Days from the day of judgement to the deadline; `None` when it is over or there is none.
    pub days_left: Option<i32>,
    /// Where the path is on the figure's day.
    pub path_value: Option<Rounded>,
    /// `(y - y0) / (path(t) - y0)`, printed with two decimals. `None` where the path has not moved towards the goal.
    pub ratio: Option<Rounded>,
    /// `(y - y0) / (goal - y0)` in percent, one decimal. `None` where the base is at or past the goal.
    pub distance_share: Option<Rounded>,
    /// `(goal - y)` over the quarters left, signed, in the unit (percentage points for shares). A quarter is a fourth of
    /// 365.25 days. `None` where the goal is met or the deadline is over.
    pub per_quarter: Option<Rounded>,
}

/// An exact number with its printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// Unrounded.
    pub exact: Fraction,
    /// Rounded half away from zero.
    pub printed: Decimal,
}
