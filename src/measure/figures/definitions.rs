//! Figures of a measure's definition: goals, steps, amendments, baselines.

use jiff::civil::Date;

use super::{Figure, FigureOrigin, FigureUnit, Figures, goal_address};
use crate::measure::series::subject;
use crate::measure::{Measured, PartMeasured};
use crate::model::{Address, Amended, Basis, Decimal, Kind, Measure};

/// Adds the figures of a measure's definition.
pub fn gather(measure: &Measure, measured: &Measured, as_of: Date, figures: &mut Figures) {
    for part in &measured.parts {
        goal(measure, part, as_of, figures);
        steps(measure, part, figures);
        baseline(measure, part, figures);
    }
    amendments(measure, figures);
}

/// Goals of a reduction are in percent, else in the measure's unit.
fn goal_unit(measure: &Measure) -> FigureUnit {
    match measure.kind {
        Some(Kind::ReduceBy) => FigureUnit::Percent,
        _ => FigureUnit::of(measure.unit),
    }
}

fn put(measure: &Measure, address: Address, value: Decimal, unit: FigureUnit, figures: &mut Figures) {
    let from = FigureOrigin::Measure(measure.id.clone());
    figures.put(Figure::written(address, value, unit, Basis::Reported, from));
}

fn goal(measure: &Measure, part: &PartMeasured, as_of: Date, figures: &mut Figures) {
    let Some(goal) = part.goal else { return };
    put(measure, goal_address(&measure.id, part, as_of, "goal"), goal, goal_unit(measure), figures);
}

fn steps(measure: &Measure, part: &PartMeasured, figures: &mut Figures) {
    let subject = subject(&measure.id, part.part.as_deref());
    for step in measure.path.iter().filter(|step| step.part.is_none() || step.part == part.part) {
        let address = Address::new(subject.clone(), step.by.to_string(), "step");
        put(measure, address, step.value, FigureUnit::of(measure.unit), figures);
    }
}

/// The baseline of the content; a base that is a figure of the series is added with the path.
fn baseline(measure: &Measure, part: &PartMeasured, figures: &mut Figures) {
    let Some(baseline) = &measure.baseline else { return };
    let (Ok(value), Some(period)) = (&baseline.value, &baseline.period) else { return };
    let subject = subject(&measure.id, part.part.as_deref());
    let address = Address::new(subject, period.key.clone(), "baseline");
    put(measure, address, *value, FigureUnit::of(measure.unit), figures);
}

fn amendments(measure: &Measure, figures: &mut Figures) {
    for amendment in &measure.amendments {
        let Amended::Goal { old, new } = &amendment.amended else { continue };
        for (key, value) in [("goal_old", old), ("goal_new", new)] {
            let address = Address::new(measure.id.clone(), amendment.date.to_string(), key);
            put(measure, address, *value, goal_unit(measure), figures);
        }
    }
}
