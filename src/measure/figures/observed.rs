//! Figures of observations, those put aside included.

use std::collections::BTreeMap;

use super::{Asides, Figure, FigureOrigin, FigureUnit, Figures};
use crate::measure::series::subject;
use crate::model::{Address, Decimal, Fraction, Measure, Model, Observation, Quantity};

/// Adds the figures of all observations.
pub fn gather(model: &Model, figures: &mut Figures) {
    let units: BTreeMap<&str, FigureUnit> = model
        .measures
        .iter()
        .map(|measure: &Measure| (measure.id.as_str(), FigureUnit::of(measure.unit)))
        .collect();
    let mut asides = Asides::default();
    for (at, observation) in model.observations.iter().enumerate() {
        let unit = units.get(observation.measure.as_str()).copied().unwrap_or(FigureUnit::Count);
        one(observation, FigureOrigin::Observation(at), unit, &mut asides, figures);
    }
}

fn one(
    observation: &Observation,
    from: FigureOrigin,
    unit: FigureUnit,
    asides: &mut Asides,
    figures: &mut Figures,
) {
    let subject = subject(&observation.measure, observation.part.as_deref());
    let period = &observation.period.key;
    let prefix = asides.prefix(&subject, period, observation.aside.is_some());
    let mut put = |key: &str, exact: Fraction, value: Decimal, unit: FigureUnit| {
        let address = Address::new(subject.clone(), period.clone(), format!("{prefix}{key}"));
        let (basis, proxy) = (observation.basis, observation.proxy.is_some());
        figures.put(Figure { address, value, unit, exact, basis, proxy, from: vec![from.clone()] });
    };
    match observation.quantity {
        Quantity::Value(value) => put("value", value.fraction(), value, unit),
        Quantity::Change(change) => put("change", change.fraction(), change, FigureUnit::Percent),
        Quantity::Counts { numerator, denominator } => {
            if let Some(share) = Fraction::percent_of(numerator, denominator) {
                put("value", share.clone(), share.round(1), unit);
            }
            for (key, count) in [("numerator", numerator), ("denominator", denominator)] {
                put(key, count.into(), Decimal::from_int(count.into()), FigureUnit::Count);
            }
        }
        Quantity::Status(_) | Quantity::Gap(_) => {}
    }
}
