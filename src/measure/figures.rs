//! Every figure that a page may print, by its address `SUBJECT@PERIOD:KEY` (DESIGN §4.6).
//!
//! This table is complete: `tests/recompute.py` recomputes each figure from the content alone. Rounding is half away from zero on
//! exact numbers. *As written* means with the decimals of the content (`6.0` keeps its zero); shares and ratios are percent
//! numbers (`75.9` for 75,9%). D is the deadline in force on `as_of`, or `as_of` where there is none; B the base, P the figure
//! that is judged, each with the key of its period; `as_of` is written `2024-12-31`.
//!
//! **Observations** (also of days after `as_of`), SUBJECT `<measure>[/<part>]`, PERIOD as the observation writes it (a key of
//! `periods.yaml`, a year, `from--to`, or a day):
//!
//! | KEY | decimals | what |
//! |---|---|---|
//! | `value` | as written; from counts 1 | the value, or 100 × numerator / denominator |
//! | `numerator`, `denominator` | 0 | the counts |
//! | `change` | as written | percent of change since the base year |
//! | `difference` | percent 1, count and rank 0, score the more of the two | the value (or change) less the nearest earlier one of the series, up to `as_of`, that is comparable: same measure and part, no break between, same kind of period, both proxies or none, both values or both changes; from the unrounded values; percentage points for percent |
//! | `aside_value`, `aside_numerator`, … | as without `aside_` | of an observation put aside; the second one of the same subject and period has `aside_2_value`, the third `aside_3_value`, by the paths of the files, then from top to bottom |
//!
//! A kind of period is that of `periods.yaml`, *year* for a year, *day* for `on`, *other* for `from`/`to`. A measure that is
//! `same_as` another has no figures of its own here; those of the other are shown. `computed_by: indices.…` has them at the index.
//!
//! **Indices**, SUBJECT `<index>` for the province's own, `<index>/<agency>` for an agency's, PERIOD the year:
//!
//! | KEY | decimals | what |
//! |---|---|---|
//! | `rank`, `of`, `region_rank`, `region_of` | 0 | as published |
//! | `score`, `change` | as written | as published; the change is one of the score |
//! | `difference` | 0 | rank less the rank of the year before in the same series (asides apart); none where that is missing |
//! | `score_difference` | the more of the two | the same for scores |
//! | `rank`, `score` of `SUBJECT/part/<part>` | 0, as written | a part's |
//! | `rank`, `score` of `<index>/<comparator>` | 0, as written | somebody else's |
//! | `aside_rank`, `aside_2_score`, … | | of values put aside, numbered as above |
//!
//! **Definitions**, SUBJECT `<measure>[/<part>]` of the measure itself (also of a `same_as` one):
//!
//! | KEY | PERIOD | decimals | what |
//! |---|---|---|---|
//! | `goal` | D | as written | the goal in force on `as_of`: in percent for `reduce_by`, else in the measure's unit |
//! | `goal_old`, `goal_new` | day of the amendment | as written | an amendment of the goal; of the whole, so without part |
//! | `step` | its day | as written | an announced step, in the measure's unit |
//! | `baseline` | B | as written; from counts 1 | the baseline of the content, and the base of P; where P is a `change` the base is 0 and has no address |
//!
//! **The path** to P, where it has a base, SUBJECT as before. All from unrounded values; y is P's value, y0 B's, t the last day of
//! P, t0 the last day of B. What speaks of D stands only where there is a deadline, `goal_value` apart. S is 1, and for scores the most decimals of base, goal and P as written, at least 1:
//!
//! | KEY | PERIOD | decimals | what |
//! |---|---|---|---|
//! | `goal_value` | D | S | `reduce_by` only: y0 × (1 − goal / 100); where P is a change: − goal |
//! | `path_value` | P | S | path(t): straight from (t0, y0) through steps strictly between t0 and D to (D, goal), in days; the goal after D; only where t > t0 and D > t0; where P is a change a step s is 100 × (s − b) / b with b the base year's value, and no step where that is not known |
//! | `path_ratio` | P | 2 | (y − y0) / (path(t) − y0); only where path(t) rounded to S differs from y0 rounded to S in the goal's direction, and y0 does not reach the goal |
//! | `distance_share` | P | 1 | 100 × (y − y0) / (goal − y0); only where y0 does not reach the goal and B is not P itself |
//! | `per_quarter` | P | S | (goal − y) × 1461 / (16 × days from `as_of` to D); only where days > 0 and y does not reach the goal; percentage points for percent |
//! | `change_from_base` | P | 1 | `reduce_by` by values only: 100 × (y − y0) / y0, where y0 is not 0 and B is not P itself |
//! | `days_elapsed`, `days_total` | P | 0 | days from t0 to t, and from t0 to D |
//! | `days_left` | P | 0 | days from `as_of` to D, where D is not over |
//! | `age_days` | newest figure | 0 | days from its last day to `as_of`; of a deliverable from its newest status; also without a base |
//!
//! *The series* of a part: its observations (or the province's values of its index) with a value, or for `reduce_by` also with a
//! change, without asides, whose last day is not after `as_of`; by last day, of two that end together the longer later, of two
//! for one period the one that is no proxy later. A figure lies behind a break when its first day is on or after the break's.
//! *Reaches* is ≥ for `at_least`, ≤ for every other kind. *In force*: of all amendments after `as_of` the earliest one's `old`
//! holds, else what the content says now.
//!
//! *P*: where D is not over (or there is none), the newest figure; where D is over, the last one that ends by D, else the first
//! of all. If P reaches its goal, but is a proxy, and a figure that is none stands in the unbroken run of figures up to P that
//! reach theirs (for the first of all: P alone), the newest of these is P instead. If D is over and P does not reach the goal, or
//! does so by proxy only: the oldest figure that is no proxy in the unbroken run of newest figures after D that all reach the
//! goal is P instead, where there is one.
//!
//! *B* of a figure: the baseline of the content, when it has a value, is over by `as_of`, and as many breaks lie before its period
//! as before the figure's; else the first figure of the series behind the same breaks. For `reduce_by` with a base year
//! (`baseline.period`): of a change 0 at that year; of a value the baseline's, else the series' figure for that very period,
//! else none; none either where a break lies between that year and the figure. Without a base year a change has none. A baseline
//! holds for each part of its measure. A figure without base has no numbers of the path, a `reduce_by` value then no goal.
//!
//! **Computed measures** (`computed_by: results.…`), SUBJECT `<measure>`, PERIOD an id of `periods.yaml` of the measure's step: `value` (shares 1,
//! counts 0), `numerator`, `denominator` (0), `difference` as above; everything about the way and the path as for observations.
//! Observations of such a measure are what somebody reported: `reported` (as `value` above), `reported_numerator`, `reported_denominator`,
//! and `reported_difference` (percent 1, count 0): reported less computed for the same PERIOD, from unrounded values.
//! A point is computed for each period with results ([`super::results::figures`] tells what they are), of `report_punctuality` for
//! each period for which reports are due; it lies behind one break more when any procedure in force at its end is offered by the
//! levels of Nghị định 42/2022/NĐ-CP (`partial`, `full`), where it is a share of procedures.
//!
//! Figures of results, the catalogue, coverage and reports have a table of their own: [`super::results::figures`].
//!
//! **Counts** for a day, PERIOD `as_of`, no decimals:
//!
//! | SUBJECT | KEYs |
//! |---|---|
//! | `plan/<plan>` | `targets, achieved, achieved_late, on_path, too_early, behind, missed, incomplete, superseded, unknown`; `achieved` holds `achieved_late` |
//! | `plan/<plan>/<n>` | `measures, met, met_by_proxy, with_figures, unpublished` |
//! | `<measure>` with goals by part | `parts, parts_met, parts_met_by_proxy, parts_with_figures, parts_unpublished` |

mod asides;
mod computed;
mod counts;
mod definitions;
mod indices;
mod observed;
mod ways;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Measured, PlanCounts, Point, TargetMeasured};
use crate::model::{Address, Basis, Decimal, Fraction, Model, Unit};

pub use asides::Asides;
pub use ways::{goal_address, path_address};

/// All figures by address.
#[derive(Clone, Debug, Default)]
pub struct Figures(BTreeMap<Address, Figure>);

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its address.
    pub address: Address,
    /// As printed.
    pub value: Decimal,
    /// What it is.
    pub unit: FigureUnit,
    /// Unrounded.
    pub exact: Fraction,
    /// How it is known; what is computed here is derived.
    pub basis: Basis,
    /// It is not exactly what the measure asks for, or rests on such a figure.
    pub proxy: bool,
    /// It comes from results that may still change, or rests on such a figure.
    pub provisional: bool,
    /// What it was published or computed from.
    pub from: Vec<FigureOrigin>,
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureUnit {
    /// Percent: 75.9 is printed 75,9%.
    Percent,
    /// Percentage points.
    Points,
    /// A number of things.
    Count,
    /// A score.
    Score,
    /// A rank, or a number of ranks.
    Rank,
    /// A plain number.
    Ratio,
    /// Days.
    Days,
}

/// Where a figure was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureOrigin {
    /// Position in `model.observations`.
    Observation(usize),
    /// A value of an index.
    Index {
        /// Id of the index.
        index: String,
        /// Position in the index's `values`.
        at: usize,
    },
    /// The definition of the measure with this id: its goal, baseline, steps, amendments.
    Measure(String),
    /// The targets of the plan with this id.
    Plan(String),
    /// The results of the period at this position in the calendar; of what belongs to no period the greatest number.
    Results(usize),
}

/// Gathers every figure.
pub fn figures(
    model: &Model,
    as_of: Date,
    measures: &[Measured],
    targets: &[TargetMeasured],
    plans: &[PlanCounts],
) -> Figures {
    let mut figures = Figures::default();
    observed::gather(model, &mut figures);
    computed::gather(model, measures, &mut figures);
    indices::gather(model, &mut figures);
    for (measure, measured) in model.measures.iter().zip(measures) {
        definitions::gather(measure, measured, as_of, &mut figures);
        ways::gather(measure, measured, as_of, &mut figures);
    }
    counts::gather(as_of, measures, targets, plans, &mut figures);
    figures
}

impl Figures {
    /// The figure at this address.
    pub fn get(&self, address: &Address) -> Option<&Figure> {
        self.0.get(address)
    }

    /// All, in the order of their addresses.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.0.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a figure; what already stands at the address stays.
    fn put(&mut self, figure: Figure) {
        self.0.entry(figure.address.clone()).or_insert(figure);
    }
}

impl Figure {
    /// A figure as written.
    fn written(
        address: Address,
        value: Decimal,
        unit: FigureUnit,
        basis: Basis,
        from: FigureOrigin,
    ) -> Figure {
        let (exact, from) = (value.fraction(), vec![from]);
        Figure { address, exact, value, unit, basis, proxy: false, provisional: false, from }
    }

    /// A figure that is computed here.
    fn derived(
        address: Address,
        exact: Fraction,
        value: Decimal,
        unit: FigureUnit,
        from: Vec<FigureOrigin>,
    ) -> Figure {
        let basis = Basis::Derived;
        Figure { address, value, unit, exact, basis, proxy: false, provisional: false, from }
    }

    /// What has to be said of it as of the point that it rests on.
    fn resting_on(self, point: &Point) -> Figure {
        let (proxy, provisional) = (self.proxy || point.proxy, self.provisional || point.provisional);
        Figure { proxy, provisional, ..self }
    }
}

impl FigureUnit {
    /// What the values of a measure are.
    pub fn of(unit: Unit) -> FigureUnit {
        match unit {
            Unit::Share | Unit::Ratio => FigureUnit::Percent,
            Unit::Count | Unit::Done => FigureUnit::Count,
            Unit::Score => FigureUnit::Score,
            Unit::Rank => FigureUnit::Rank,
        }
    }

    /// What the difference of two such figures is.
    #[must_use]
    pub fn difference(self) -> FigureUnit {
        if self == FigureUnit::Percent { FigureUnit::Points } else { self }
    }

    /// The unit that data files write so.
    pub fn named(key: &str) -> Option<FigureUnit> {
        use FigureUnit::{Count, Days, Percent, Points, Rank, Ratio, Score};
        [Percent, Points, Count, Score, Rank, Ratio, Days].into_iter().find(|unit| unit.key() == key)
    }

    /// As data files write it.
    pub fn key(self) -> &'static str {
        match self {
            FigureUnit::Percent => "percent",
            FigureUnit::Points => "points",
            FigureUnit::Count => "count",
            FigureUnit::Score => "score",
            FigureUnit::Rank => "rank",
            FigureUnit::Ratio => "ratio",
            FigureUnit::Days => "days",
        }
    }
}

#[cfg(test)]
mod tests;
