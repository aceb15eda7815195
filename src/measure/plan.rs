//! Plans: how many targets stand how.

use super::{Standing, TargetMeasured};

/// How many targets of a plan stand how; all but `achieved_late` (which is within `achieved`) add up to `targets`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Id of the plan.
    pub plan: String,
    /// All targets.
    pub targets: usize,
    /// Achieved, in time or late.
    pub achieved: usize,
    /// Of those, late.
    pub achieved_late: usize,
    /// On path.
    pub on_path: usize,
    /// Too early to say.
    pub too_early: usize,
    /// Slow, off path or worsening.
    pub behind: usize,
    /// Deadline over, goal not met.
    pub missed: usize,
    /// Some measures without figures.
    pub incomplete: usize,
    /// No longer meaningful.
    pub superseded: usize,
    /// Without figures.
    pub unknown: usize,
}
