//! The path from the base through announced steps to the goal, and how far along it a figure lies.
//!
//! The reasons for this method and its six test cases: `reference/PEERS.md` §4.3. "Recommended default: ratio to the announced
//! path = (y - y0)/(path(t) - y0), path = linear between base, declared milestones and target."

use jiff::civil::Date;

use super::base::Base;
use super::judge::{Aim, Case};
use super::series::Point;
use crate::model::{Decimal, Fraction, Kind, Unit};

/// The numbers of the path method, exact and as printed. What is not defined is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// Where the path starts.
    pub base: Base,
    /// What is to be reached, in the unit of the figure judged (for `reduce_by`: the base less the goal's percent).
    pub goal: Rounded,
    /// The last day.
    pub deadline: Option<Date>,
    /// Days from the base to the figure judged; negative where that is the older one.
    pub days_elapsed: i32,
    /// Days from the base to the deadline.
    pub days_total: Option<i32>,
    /// Days from the day of judgement to the deadline; `None` when it is over or there is none.
    pub days_left: Option<i32>,
    /// Where the path is on the figure's day; `None` where that is not after the base, or there is no deadline after it.
    pub path_value: Option<Rounded>,
    /// `(y - y0) / (path(t) - y0)`, printed with two decimals. `None` where the path has not moved towards the goal.
    pub ratio: Option<Rounded>,
    /// `(y - y0) / (goal - y0)` in percent, one decimal. `None` where the base is at or past the goal.
    pub distance_share: Option<Rounded>,
    /// `(goal - y)` over the quarters left, signed, in the unit (percentage points for shares). A quarter is a fourth of
    /// 365.25 days. `None` where the goal is met or no day is left.
    pub per_quarter: Option<Rounded>,
}

/// An exact number with its printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// Unrounded.
    pub exact: Fraction,
    /// Rounded half away from zero.
    pub printed: Decimal,
}

impl Rounded {
    /// Rounds to `scale` decimals.
    pub fn new(exact: Fraction, scale: u32) -> Rounded {
        let printed = exact.round(scale);
        Rounded { exact, printed }
    }
}

/// Days from one day to another; negative backwards.
pub fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(i32::MAX)
}

/// The value of the path on a day: straight between what is known. Days before the first are at the first, after the last at
/// the last. `nodes` are in the order of their days; `None` when there are none.
pub fn value_at(nodes: &[(Date, Fraction)], day: Date) -> Option<Fraction> {
    let next = nodes.iter().position(|(date, _)| *date >= day);
    match next {
        None => nodes.last().map(|(_, value)| value.clone()),
        Some(0) => nodes.first().map(|(_, value)| value.clone()),
        Some(next) => {
            let ((from, start), (to, end)) = (nodes.get(next - 1)?, nodes.get(next)?);
            let way = Fraction::ratio(days_between(*from, day), days_between(*from, *to))?;
            Some(start + &(&(end - start) * &way))
        }
    }
}

/// How many decimals values on the path print with: one; for scores as many as any of the numbers was published with.
fn scale(case: &Case, base: &Base, point: &Point) -> u32 {
    match case.measure.unit {
        Unit::Score => {
            [base.printed, case.goal, point.printed].iter().map(Decimal::scale).max().unwrap_or(1).max(1)
        }
        _ => 1,
    }
}

/// The path for judging a figure: base, announced steps between base and deadline, goal.
fn nodes(case: &Case, base: &Base, goal: &Fraction, deadline: Date, change: bool) -> Vec<(Date, Fraction)> {
    let steps = case.steps().filter(|step| base.date < step.by && step.by < deadline);
    let mut nodes = vec![(base.date, base.value.clone())];
    nodes.extend(steps.map(|step| (step.by, case.to_reach(step.value, &base.value, change))));
    nodes.push((deadline, goal.clone()));
    nodes
}

/// The path method's numbers for a figure; `None` where no base is known.
pub fn arithmetic(case: &Case, point: &Point, aim: &Aim) -> Option<Arithmetic> {
    let base = aim.base.clone()?;
    let (day, scale) = (point.period.to, scale(case, &base, point));
    let after_base = case.deadline.filter(|deadline| *deadline > base.date && day > base.date);
    let path = after_base
        .and_then(|deadline| value_at(&nodes(case, &base, &aim.goal, deadline, point.change), day))
        .map(|value| Rounded::new(value, scale));
    let past_goal = case.reaches(&base.value, &aim.goal);
    let way = &point.value - &base.value;
    Some(Arithmetic {
        goal: Rounded::new(aim.goal.clone(), scale),
        deadline: case.deadline,
        days_elapsed: days_between(base.date, day),
        days_total: case.deadline.map(|deadline| days_between(base.date, deadline)),
        days_left: case.days_left(),
        ratio: path.as_ref().filter(|_| !past_goal).and_then(|path| ratio(case, &base, path, &way, scale)),
        path_value: path,
        distance_share: distance_share(&base, &aim.goal, &way).filter(|_| !past_goal),
        per_quarter: per_quarter(case, point, &aim.goal, scale),
        base,
    })
}

/// "ratio = (y − y0) / (path(t) − y0), unrounded"; none "where the path has not moved at the printed precision" (DESIGN §5)
/// towards the goal. Numerator and denominator of what is to fall are both negative, which turns the sign.
fn ratio(case: &Case, base: &Base, path: &Rounded, way: &Fraction, scale: u32) -> Option<Rounded> {
    let (start, there) = (base.value.round(scale), path.printed);
    let moved = if case.falls() { there < start } else { there > start };
    if !moved {
        return None;
    }
    Some(Rounded::new(way.checked_div(&(&path.exact - &base.value))?, 2))
}

/// The share of the distance from base to goal that is done, in percent.
fn distance_share(base: &Base, goal: &Fraction, way: &Fraction) -> Option<Rounded> {
    Some(Rounded::new(Fraction::percent_of(way, goal - &base.value)?, 1))
}

/// What every quarter left must bring: `(goal − y) / (days left / (365.25 / 4))`, and 365.25 / 4 = 1461 / 16.
fn per_quarter(case: &Case, point: &Point, goal: &Fraction, scale: u32) -> Option<Rounded> {
    let days = case.days_left().filter(|days| *days > 0)?;
    if case.reaches(&point.value, goal) {
        return None;
    }
    let quarters = Fraction::ratio(16 * i64::from(days), 1461)?;
    Some(Rounded::new((goal - &point.value).checked_div(&quarters)?, scale))
}

impl Case<'_> {
    /// Days from the day of judgement to the deadline; none when it is over.
    fn days_left(&self) -> Option<i32> {
        self.deadline.map(|deadline| days_between(self.as_of, deadline)).filter(|days| *days >= 0)
    }

    /// A goal or step in the unit of the figure judged: for a reduction the base less so many percent, or the change itself.
    pub fn to_reach(&self, goal: Decimal, base: &Fraction, change: bool) -> Fraction {
        match (self.measure.kind, change) {
            (Some(Kind::ReduceBy), true) => -goal.fraction(),
            (Some(Kind::ReduceBy), false) => {
                let left = Fraction::from(100) - goal.fraction();
                Fraction::ratio(base * &left, 100).unwrap_or_default()
            }
            _ => goal.fraction(),
        }
    }
}
