//! Where a path starts: at the baseline, else at the first figure; after a break at the first figure behind it.

use jiff::civil::Date;

use super::judge::Case;
use super::series::Point;
use super::{FigureOrigin, Reason};
use crate::model::{Basis, Decimal, Fraction, Kind, Period};

/// Where a path starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The end of its period; the path runs from here.
    pub date: Date,
    /// Unrounded, in the unit of the figure that is judged.
    pub value: Fraction,
    /// As published or rounded, see [`Point::printed`].
    pub printed: Decimal,
    /// Its period as it stands in addresses.
    pub period: String,
    /// No baseline is known: this is the first figure there is.
    pub first_observation: bool,
    /// A break lies between the start and the figure judged: this is the first figure after it.
    pub from_break: bool,
    /// It is not exactly what the measure asks for.
    pub proxy: bool,
    /// It comes from a file of results whose figures may still change.
    pub provisional: bool,
    /// How it is known.
    pub basis: Basis,
    /// Where it was written.
    pub from: FigureOrigin,
}

/// The base for judging a figure.
///
/// "A `reduce_by` whose base year the plan names never takes a first observation for base. … After a break the first figure is
/// the new base." (DESIGN §5). `Ok(None)` where a published change names no base year.
///
/// # Errors
/// The reason why a reduction cannot be judged: its base year has no figure, or lies before a break.
pub fn find(case: &Case, point: &Point) -> Result<Option<Base>, Reason> {
    let named = case.measure.baseline.as_ref().and_then(|baseline| baseline.period.as_ref());
    match (case.measure.kind, named) {
        (Some(Kind::ReduceBy), Some(year)) if case.breaks_before(year.from) != point.after_breaks => {
            Err(Reason::BaseBeforeBreak)
        }
        (Some(Kind::ReduceBy), Some(year)) if point.change => Ok(Some(unchanged(case, year))),
        (Some(Kind::ReduceBy), Some(year)) => {
            let base = baseline(case).or_else(|| observed_in(case, year));
            base.map(Some).ok_or(Reason::BaseUnknown)
        }
        (Some(Kind::ReduceBy), None) if point.change => Ok(None),
        _ => Ok(baseline_of_segment(case, point).or_else(|| first_of_segment(case, point))),
    }
}

/// The baseline that the content gives, where its period is over by the day of judgement. It holds for each part of its measure.
pub fn baseline(case: &Case) -> Option<Base> {
    let baseline = case.measure.baseline.as_ref()?;
    let (value, period) = (*baseline.value.as_ref().ok()?, baseline.period.as_ref()?);
    (period.to <= case.as_of).then(|| Base {
        date: period.to,
        value: value.fraction(),
        printed: value,
        period: period.key.clone(),
        first_observation: false,
        from_break: false,
        proxy: false,
        provisional: false,
        basis: Basis::Reported,
        from: FigureOrigin::Measure(case.measure.id.clone()),
    })
}

/// The value of the base year that a reduction names, where it is known.
pub fn base_year_value(case: &Case) -> Option<Fraction> {
    let year = case.measure.baseline.as_ref()?.period.as_ref()?;
    baseline(case).or_else(|| observed_in(case, year)).map(|base| base.value)
}

fn baseline_of_segment(case: &Case, point: &Point) -> Option<Base> {
    let period = case.measure.baseline.as_ref()?.period.as_ref()?;
    baseline(case).filter(|_| case.breaks_before(period.from) == point.after_breaks)
}

/// The first figure between two breaks. It is there for want of a baseline, or because a break cut off what lies before.
fn first_of_segment(case: &Case, point: &Point) -> Option<Base> {
    let first = case
        .series
        .iter()
        .find(|other| other.after_breaks == point.after_breaks && other.change == point.change)?;
    let cut = |other: &Point| other.after_breaks < point.after_breaks;
    let from_break = point.after_breaks > 0 && (baseline(case).is_some() || case.series.iter().any(cut));
    Some(Base { first_observation: true, from_break, ..of_point(first) })
}

/// The figure that was observed for the base year itself.
fn observed_in(case: &Case, year: &Period) -> Option<Base> {
    case.series.iter().find(|point| !point.change && point.period.key == year.key).map(of_point)
}

/// The base of a published change: none yet, in the base year.
fn unchanged(case: &Case, year: &Period) -> Base {
    Base {
        date: year.to,
        value: Fraction::zero(),
        printed: Decimal::from_int(0),
        period: year.key.clone(),
        first_observation: false,
        from_break: false,
        proxy: false,
        provisional: false,
        basis: Basis::Reported,
        from: FigureOrigin::Measure(case.measure.id.clone()),
    }
}

fn of_point(point: &Point) -> Base {
    Base {
        date: point.period.to,
        value: point.value.clone(),
        printed: point.printed,
        period: point.period.key.clone(),
        first_observation: false,
        from_break: false,
        proxy: point.proxy,
        provisional: point.provisional,
        basis: point.basis,
        from: point.from.clone(),
    }
}
