//! Figures of observations, those put aside included.

use std::collections::{BTreeMap, BTreeSet};

use super::computed::is_computed;
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
    let computed: BTreeSet<&str> =
        model.measures.iter().filter(|one| is_computed(one)).map(|measure| measure.id.as_str()).collect();
    let mut asides = Asides::default();
    for (at, observation) in model.observations.iter().enumerate() {
        let id = observation.measure.as_str();
        let seen = Seen {
            observation,
            from: FigureOrigin::Observation(at),
            unit: units.get(id).copied().unwrap_or(FigureUnit::Count),
            reported: computed.contains(id) && observation.aside.is_none(),
        };
        one(&seen, &mut asides, figures);
    }
}

/// An observation on its way to its figures.
struct Seen<'a> {
    observation: &'a Observation,
    from: FigureOrigin,
    unit: FigureUnit,
    /// The measure is computed: this is what somebody reported, beside the figure.
    reported: bool,
}

fn one(seen: &Seen, asides: &mut Asides, figures: &mut Figures) {
    let observation = seen.observation;
    let subject = subject(&observation.measure, observation.part.as_deref());
    let period = &observation.period.key;
    let prefix = asides.observation(observation);
    let named = |key: &str| match (seen.reported, key) {
        (false, _) => format!("{prefix}{key}"),
        (true, "value") => "reported".to_owned(),
        (true, _) => format!("reported_{key}"),
    };
    let mut put = |key: &str, exact: Fraction, value: Decimal, unit: FigureUnit| {
        let address = Address::new(subject.clone(), period.clone(), named(key));
        let (basis, proxy) = (observation.basis, observation.proxy.is_some());
        let (provisional, from) = (false, vec![seen.from.clone()]);
        figures.put(Figure { address, value, unit, exact, basis, proxy, provisional, from });
    };
    let unit = seen.unit;
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
