//! Figures of measures that are computed from results, and of what was reported of them.

use super::{Figure, FigureOrigin, FigureUnit, Figures};
use crate::measure::{Measured, Point};
use crate::model::{Address, Decimal, Fraction, Measure, Model, Quantity, Series};

/// Whether what is observed of a measure is a report beside what is computed.
pub fn is_computed(measure: &Measure) -> bool {
    matches!(measure.series, Series::Results { .. })
}

/// Adds the computed values of all measures, and their differences from what was reported.
pub fn gather(model: &Model, measures: &[Measured], figures: &mut Figures) {
    for (measure, measured) in model.measures.iter().zip(measures) {
        if !is_computed(measure) || measure.same_as.is_some() {
            continue;
        }
        for point in measured.parts.iter().flat_map(|part| &part.series) {
            value(measure, point, figures);
        }
        let series = measured.parts.first().map(|part| part.series.as_slice()).unwrap_or_default();
        differences(model, measure, series, figures);
    }
}

fn value(measure: &Measure, point: &Point, figures: &mut Figures) {
    let from = vec![point.from.clone()];
    let unit = FigureUnit::of(measure.unit);
    let value =
        Figure::derived(point.address.clone(), point.value.clone(), point.printed, unit, from.clone());
    figures.put(value.resting_on(point));
    let Some((numerator, denominator)) = point.counts else { return };
    for (key, count) in [("numerator", numerator), ("denominator", denominator)] {
        let printed = Decimal::from_int(count.into());
        let figure =
            Figure::derived(point.sibling(key), count.into(), printed, FigureUnit::Count, from.clone());
        figures.put(figure.resting_on(point));
    }
}

/// What was reported less what is computed, where both speak of one period.
fn differences(model: &Model, measure: &Measure, series: &[Point], figures: &mut Figures) {
    for (at, seen) in model.observations.iter().enumerate() {
        if seen.measure != measure.id || seen.aside.is_some() {
            continue;
        }
        let reported = match seen.quantity {
            Quantity::Value(value) => value.fraction(),
            Quantity::Counts { numerator, denominator } => {
                Fraction::percent_of(numerator, denominator).unwrap_or_default()
            }
            Quantity::Change(_) | Quantity::Status(_) | Quantity::Gap(_) => continue,
        };
        let Some(point) = series.iter().find(|point| point.period.key == seen.period.key) else { continue };
        let exact = reported - point.value.clone();
        let unit = FigureUnit::of(measure.unit);
        let printed = exact.round(if unit == FigureUnit::Percent { 1 } else { 0 });
        let address = Address::new(measure.id.clone(), seen.period.key.clone(), "reported_difference");
        let from = vec![FigureOrigin::Observation(at), point.from.clone()];
        let difference = Figure::derived(address, exact, printed, unit.difference(), from);
        figures
            .put(Figure { proxy: difference.proxy || seen.proxy.is_some(), ..difference.resting_on(point) });
    }
}
