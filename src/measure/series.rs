//! The figures of a part of a measure that make a series: oldest first, without gaps and asides, cut at breaks.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{FigureOrigin, ResultsMeasured, results};
use crate::model::{
    Address, Basis, Decimal, Fraction, Gap, Index, IndexValue, Kind, Measure, Model, Observation, Period,
    Quantity, Series,
};

/// A denominator below this is marked small (DESIGN §5).
pub const SMALL: u64 = 30;

/// One figure of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Of when; it sits at its end on every time axis.
    pub period: Period,
    /// Unrounded; shares and ratios in percent.
    pub value: Fraction,
    /// As published, or rounded to one decimal where it comes from counts.
    pub printed: Decimal,
    /// Numerator and denominator, where it comes from counts.
    pub counts: Option<(u64, u64)>,
    /// Whether the denominator is below [`SMALL`].
    pub small: bool,
    /// Whether it is not exactly what the measure asks for.
    pub proxy: bool,
    /// Whether results that it is computed from may still change.
    pub provisional: bool,
    /// Whether it is a published change in percent since the base year, not a value in the measure's unit.
    pub change: bool,
    /// How many breaks lie before it. No line, trend or difference joins two points where this differs.
    pub after_breaks: usize,
    /// How it is known.
    pub basis: Basis,
    /// The address of its figure, e.g. `may-tinh/xa@2022-12-31:value` or `par-index@2023:rank`.
    pub address: Address,
    /// Where it was written.
    pub from: FigureOrigin,
}

impl Point {
    /// The address of another figure of the same subject and period, e.g. `numerator` or `difference`.
    pub fn sibling(&self, key: &str) -> Address {
        Address { key: key.to_owned(), ..self.address.clone() }
    }

    /// Whether a line, trend or difference may join the two: no break between them, periods of one kind, both or none a proxy,
    /// both values or both changes.
    pub fn is_comparable(&self, other: &Point) -> bool {
        self.after_breaks == other.after_breaks
            && self.period.kind == other.period.kind
            && self.proxy == other.proxy
            && self.change == other.change
    }

    /// What two points have in common that are comparable, e.g. `quarter`, `year, proxy`, `year, after 1 break`.
    pub fn comparable(&self) -> String {
        let mut said = self.period.kind.key().to_owned();
        let parts = [(self.proxy, ", proxy"), (self.change, ", change")];
        parts.iter().filter(|(holds, _)| *holds).for_each(|(_, word)| said.push_str(word));
        match self.after_breaks {
            0 => said,
            1 => said + ", after 1 break",
            several => format!("{said}, after {several} breaks"),
        }
    }
}

/// The measure whose observations, index and breaks make the series: itself, or the one it is the same as.
pub fn owner<'a>(model: &'a Model, measure: &'a Measure) -> &'a Measure {
    measure.same_as.as_deref().and_then(|id| model.measure(id)).unwrap_or(measure)
}

/// The subject of a measure's or a part's figures: `<id>[/<part>]`.
pub fn subject(id: &str, part: Option<&str>) -> String {
    part.map_or_else(|| id.to_owned(), |part| format!("{id}/{part}"))
}

/// How many breaks lie before a period: "a value lies after a break only when its period starts on or after the date"
/// (DESIGN §4.1).
pub fn breaks_before(owner: &Measure, measure: &Measure, from: Date) -> usize {
    let own = if owner.id == measure.id { &[] } else { measure.breaks.as_slice() };
    owner.breaks.iter().chain(own).filter(|cut| from >= cut.date).count()
}

/// The observations of a part up to a day that are not put aside, with their positions in the model.
pub fn observations<'a>(
    model: &'a Model,
    measure: &'a Measure,
    part: Option<&'a str>,
    as_of: Date,
) -> impl Iterator<Item = (usize, &'a Observation)> {
    let id = &owner(model, measure).id;
    model.observations.iter().enumerate().filter(move |(_, observation)| {
        observation.measure == *id
            && observation.part.as_deref() == part
            && observation.aside.is_none()
            && observation.period.to <= as_of
    })
}

/// The province's values of an index up to a day that are not put aside, with their positions.
fn index_values(index: &Index, as_of: Date) -> impl Iterator<Item = (usize, &IndexValue)> {
    index.values.iter().enumerate().filter(move |(_, value)| {
        value.agency.is_none() && value.aside.is_none() && Period::year(value.year).to <= as_of
    })
}

/// The series of a part up to a day, by the ends of the periods. Of two periods that end together the longer comes last, of
/// two figures for one period the one that is no proxy.
pub fn points(
    model: &Model,
    results: &ResultsMeasured,
    measure: &Measure,
    part: Option<&str>,
    as_of: Date,
) -> Vec<Point> {
    let owner = owner(model, measure);
    let mut points: Vec<Point> = match &owner.series {
        Series::Observations => observations(model, measure, part, as_of)
            .filter_map(|(at, observation)| observed(owner, measure, at, observation))
            .collect(),
        Series::Index { index, rank } => model.index(index).map_or_else(Vec::new, |index| {
            index_values(index, as_of)
                .filter_map(|(at, value)| ranked(owner, measure, index, at, value, *rank))
                .collect()
        }),
        Series::Results { computation, scope } => {
            results::points(model, results, owner, measure, *computation, scope, as_of)
        }
    };
    points.sort_by_key(|point| (point.period.to, Reverse(point.period.from), !point.proxy));
    points
}

/// The point of an observation, where it is a figure. A change is one only for a reduction.
fn observed(owner: &Measure, measure: &Measure, at: usize, observation: &Observation) -> Option<Point> {
    let (value, printed, counts, key) = match observation.quantity {
        Quantity::Value(value) => (value.fraction(), value, None, "value"),
        Quantity::Counts { numerator, denominator } => {
            let share = Fraction::percent_of(numerator, denominator)?;
            let printed = share.round(1);
            (share, printed, Some((numerator, denominator)), "value")
        }
        Quantity::Change(change) if measure.kind == Some(Kind::ReduceBy) => {
            (change.fraction(), change, None, "change")
        }
        Quantity::Change(_) | Quantity::Status(_) | Quantity::Gap(_) => return None,
    };
    let subject = subject(&owner.id, observation.part.as_deref());
    Some(Point {
        value,
        printed,
        counts,
        small: counts.is_some_and(|(_, denominator)| denominator < SMALL),
        proxy: observation.proxy.is_some(),
        change: key == "change",
        provisional: false,
        after_breaks: breaks_before(owner, measure, observation.period.from),
        basis: observation.basis,
        address: Address::new(subject, observation.period.key.clone(), key),
        from: FigureOrigin::Observation(at),
        period: observation.period.clone(),
    })
}

/// The point of an index's value, where it has a rank or a score.
fn ranked(
    owner: &Measure,
    measure: &Measure,
    index: &Index,
    at: usize,
    value: &IndexValue,
    rank: bool,
) -> Option<Point> {
    let (printed, key) = match rank {
        true => (Decimal::from_int(value.rank?.into()), "rank"),
        false => (value.score?, "score"),
    };
    let period = Period::year(value.year);
    Some(Point {
        value: printed.fraction(),
        printed,
        counts: None,
        small: false,
        proxy: false,
        change: false,
        provisional: false,
        after_breaks: breaks_before(owner, measure, period.from),
        basis: value.basis,
        address: Address::new(index.id.clone(), period.key.clone(), key),
        from: FigureOrigin::Index { index: index.id.clone(), at },
        period,
    })
}

/// All gaps, each with the last day of its period, oldest first: those that were said, and for a measure of results the periods in which
/// there was nothing to take a share of.
pub fn gaps(
    model: &Model,
    results: &ResultsMeasured,
    measure: &Measure,
    part: Option<&str>,
) -> Vec<(Gap, Date)> {
    let said = observations(model, measure, part, Date::MAX).filter_map(|(_, observation)| match observation
        .quantity
    {
        Quantity::Gap(gap) => Some((gap, observation.period.to)),
        _ => None,
    });
    let mut gaps: Vec<(Gap, Date)> = match &owner(model, measure).series {
        Series::Observations => said.collect(),
        Series::Results { computation, scope } => {
            let empty = results::of_nothing(model, results, measure, *computation, scope);
            said.chain(empty.into_iter().map(|to| (Gap::NotApplicable, to))).collect()
        }
        Series::Index { index, .. } => model.index(index).map_or_else(Vec::new, |index| {
            let gap = |value: &IndexValue| Some((value.gap?, Period::year(value.year).to));
            index_values(index, Date::MAX).filter_map(|(_, value)| gap(value)).collect()
        }),
    };
    gaps.sort_by_key(|(_, to)| *to);
    gaps
}

/// Why there is no figure of a year: what the content says, or that its time has not come, or that nobody published one.
pub fn gap_of_year(year: i16, said: Option<Gap>, as_of: Date) -> Gap {
    match said {
        Some(Gap::NotApplicable) => Gap::NotApplicable,
        Some(Gap::Suppressed) => Gap::Suppressed,
        _ if Period::year(year).to > as_of => Gap::NotYetDue,
        said => said.unwrap_or(Gap::NotPublished),
    }
}
