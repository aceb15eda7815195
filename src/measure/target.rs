//! Targets: their measures' standings in one, with counts.

use super::{Measured, PartMeasured, Standing};
use crate::model::{Plan, Target};
use jiff::civil::Date;

/// A target on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetMeasured {
    /// Id of its plan.
    pub plan: String,
    /// Its number.
    pub number: u32,
    /// How it stands.
    pub standing: Standing,
    /// That standing rests on proxies.
    pub by_proxy: bool,
    /// How many of its measures are met, met by proxy, unpublished. Measures that are only followed are not counted.
    pub counts: Parts,
}

/// How many of several measures (of a target) or parts (of a measure) are met; `of = with_figures + unpublished`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// How many there are that have a goal.
    pub of: usize,
    /// Achieved, in time or late.
    pub met: usize,
    /// Goal met by proxies: never achieved.
    pub met_by_proxy: usize,
    /// With at least one figure (or status).
    pub with_figures: usize,
    /// Without any.
    pub unpublished: usize,
}
