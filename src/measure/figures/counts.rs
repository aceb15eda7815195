//! Counts of targets, measures and parts as figures.

use jiff::civil::Date;

use super::{Figure, FigureOrigin, FigureUnit, Figures};
use crate::measure::{Measured, Parts, PlanCounts, TargetMeasured};
use crate::model::{Address, Decimal};

/// Adds the counts of plans, targets, and measures with goals by part.
pub fn gather(
    as_of: Date,
    measures: &[Measured],
    targets: &[TargetMeasured],
    plans: &[PlanCounts],
    figures: &mut Figures,
) {
    let mut put = |subject: &str, key: &str, count: usize, from: FigureOrigin| {
        let address = Address::new(subject, as_of.to_string(), key);
        let printed = Decimal::from_int(i128::try_from(count).unwrap_or(i128::MAX));
        figures.put(Figure::derived(address, count.into(), printed, FigureUnit::Count, vec![from]));
    };
    for plan in plans {
        for (key, count) in plan.by_key() {
            put(&format!("plan/{}", plan.plan), key, count, FigureOrigin::Plan(plan.plan.clone()));
        }
    }
    for target in targets {
        let subject = format!("plan/{}/{}", target.plan, target.number);
        for (key, count) in TARGET.into_iter().zip(in_order(target.counts)) {
            put(&subject, key, count, FigureOrigin::Plan(target.plan.clone()));
        }
    }
    for measured in measures.iter().filter(|measured| measured.whole().is_none()) {
        for (key, count) in MEASURE.into_iter().zip(in_order(measured.counts)) {
            put(&measured.id, key, count, FigureOrigin::Measure(measured.id.clone()));
        }
    }
}

/// The keys of a target's counts.
const TARGET: [&str; 5] = ["measures", "met", "met_by_proxy", "with_figures", "unpublished"];

/// The keys of the counts of a measure with parts.
const MEASURE: [&str; 5] =
    ["parts", "parts_met", "parts_met_by_proxy", "parts_with_figures", "parts_unpublished"];

fn in_order(parts: Parts) -> [usize; 5] {
    [parts.of, parts.met, parts.met_by_proxy, parts.with_figures, parts.unpublished]
}
