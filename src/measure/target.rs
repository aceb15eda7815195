//! Targets: their measures' standings in one, with counts.

use jiff::civil::Date;

use super::part::rests_on_proxy;
use super::{Measured, PartMeasured, Standing};
use crate::model::{Measure, MeasureOwner, Model, Plan, Target};

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

/// Measures the targets of a plan, in its order.
pub fn measured(plan: &Plan, measures: &[Measured], as_of: Date) -> Vec<TargetMeasured> {
    plan.targets.iter().map(|target| one(plan, target, measures, as_of)).collect()
}

fn one(plan: &Plan, target: &Target, measures: &[Measured], as_of: Date) -> TargetMeasured {
    let own: Vec<&Measured> =
        target.measures.iter().filter_map(|id| measures.iter().find(|measured| measured.id == *id)).collect();
    let standing = match is_over(target, as_of) {
        true => Standing::Superseded,
        false => counted(Standing::combine(
            own.iter().map(|measured| (measured.standing, measured.counts.with_figures > 0)),
        )),
    };
    let by_proxy =
        rests_on_proxy(standing, own.iter().map(|measured| (measured.standing, measured.by_proxy)));
    let counts = Parts::of_measures(&own);
    TargetMeasured { plan: plan.id.clone(), number: target.number, standing, by_proxy, counts }
}

/// A target whose measures are all only followed has nothing that could show it met.
fn counted(standing: Standing) -> Standing {
    if standing == Standing::Followed { Standing::Unknown } else { standing }
}

/// Whether a target no longer makes sense on a day.
fn is_over(target: &Target, as_of: Date) -> bool {
    target.superseded.as_ref().is_some_and(|superseded| superseded.date <= as_of)
}

/// Whether the target that asks for a measure no longer makes sense on a day.
pub fn is_superseded(model: &Model, measure: &Measure, as_of: Date) -> bool {
    match &measure.owner {
        MeasureOwner::Nobody => false,
        MeasureOwner::Target { plan, number } => model.plan(plan).is_some_and(|plan| {
            plan.targets.iter().any(|target| target.number == *number && is_over(target, as_of))
        }),
    }
}

impl Parts {
    /// Counts the parts of a measure.
    pub fn of_parts(parts: &[PartMeasured]) -> Parts {
        let judged = parts.iter().filter(|part| part.standing != Standing::Followed);
        judged.fold(Parts::default(), |counts, part| {
            counts.with(part.standing.is_achieved(), part.is_met_by_proxy(), part.has_figures())
        })
    }

    /// Counts the measures of a target. A measure with parts is met by proxy when all its parts are met and one of them only by
    /// proxy; it has figures when one of its parts has.
    pub fn of_measures(measures: &[&Measured]) -> Parts {
        let judged = measures.iter().filter(|measured| !measured.is_followed());
        judged.fold(Parts::default(), |counts, measured| {
            let parts = measured.counts;
            let met = parts.met == parts.of;
            counts.with(met, !met && parts.met + parts.met_by_proxy == parts.of, parts.with_figures > 0)
        })
    }

    fn with(self, met: bool, met_by_proxy: bool, has_figures: bool) -> Parts {
        Parts {
            of: self.of + 1,
            met: self.met + usize::from(met),
            met_by_proxy: self.met_by_proxy + usize::from(met_by_proxy),
            with_figures: self.with_figures + usize::from(has_figures),
            unpublished: self.unpublished + usize::from(!has_figures),
        }
    }
}

#[cfg(test)]
mod tests;
