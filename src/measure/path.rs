//! The path from the base through announced steps to the goal, and how far along it a figure lies.
//!
//! The reasons for this method and its six test cases: `reference/PEERS.md` §4.3. "Recommended default: ratio to the announced
//! path = (y - y0)/(path(t) - y0), path = linear between base, declared milestones and target."

use jiff::civil::Date;

use super::base::{self, Base};
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
    /// `(y - y0) / (goal - y0)` in percent, one decimal. `None` where the base is at or past the goal,
    /// or is the figure itself.
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
    nodes.extend(steps.filter_map(|step| Some((step.by, case.step_value(step.value, change)?))));
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
    let alone = base.from == point.from;
    let way = &point.value - &base.value;
    Some(Arithmetic {
        goal: Rounded::new(aim.goal.clone(), scale),
        deadline: case.deadline,
        days_elapsed: days_between(base.date, day),
        days_total: case.deadline.map(|deadline| days_between(base.date, deadline)),
        days_left: case.days_left(),
        ratio: path.as_ref().filter(|_| !past_goal).and_then(|path| ratio(case, &base, path, &way, scale)),
        path_value: path,
        distance_share: distance_share(&base, &aim.goal, &way).filter(|_| !past_goal && !alone),
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

    /// An announced step in the unit of the figure judged. It is written in the measure's unit, so that a published change can
    /// only be held against it where the value it changed from is known.
    fn step_value(&self, step: Decimal, change: bool) -> Option<Fraction> {
        if !change {
            return Some(step.fraction());
        }
        let base = base::base_year_value(self)?;
        Fraction::percent_of(step.fraction() - base.clone(), base)
    }

    /// A goal in the unit of the figure judged: for a reduction the base less so many percent, or the change itself.
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::testing::{measure_of, one, value};
    use crate::measure::{PartMeasured, Standing};
    use crate::model::{Measure, Observation};

    fn fraction(n: i64, d: i64) -> Fraction {
        Fraction::ratio(n, d).unwrap()
    }

    fn numbers(measure: Measure, observations: Vec<Observation>) -> (PartMeasured, Arithmetic) {
        let part = one(measure, observations, date(2024, 12, 31));
        let arithmetic = part.arithmetic.clone().unwrap();
        (part, arithmetic)
    }

    /// PEERS §4.3: base, goal, base year, year, value; ratio exactly and printed, share of the distance, standing. From the end
    /// of 2020 to the end of 2025 there are 1826 days, to the end of 2022 there are 730, to the end of 2024 there are 1461;
    /// from the end of 2021 to the end of 2025 there are 1461. Counted in years the last case would be 1.125.
    #[test]
    fn the_six_cases() {
        let share = || measure_of("m");
        let cases = [
            (
                share().base(2020, "2"),
                2022,
                "7",
                fraction(5 * 1826, 48 * 730),
                "0.26",
                "10.4",
                Standing::OffPath,
            ),
            (
                share().base(2020, "5"),
                2022,
                "12",
                fraction(7 * 1826, 45 * 730),
                "0.39",
                "15.6",
                Standing::OffPath,
            ),
            (
                share().base(2020, "10"),
                2022,
                "26",
                fraction(16 * 1826, 40 * 730),
                "1.00",
                "40.0",
                Standing::OnPath,
            ),
            (
                share().goal(Kind::RankWithin, Unit::Rank, "20").base(2020, "40"),
                2024,
                "24",
                fraction(16 * 1826, 20 * 1461),
                "1.00",
                "80.0",
                Standing::OnPath,
            ),
            (
                share().goal(Kind::ReduceBy, Unit::Count, "10").base(2021, "500"),
                2023,
                "470",
                fraction(30 * 1461, 50 * 730),
                "1.20",
                "60.0",
                Standing::OnPath,
            ),
            (
                share().goal(Kind::AtMost, Unit::Count, "0").base(2020, "200"),
                2024,
                "20",
                fraction(180 * 1826, 200 * 1461),
                "1.12",
                "90.0",
                Standing::OnPath,
            ),
        ];
        for (measure, year, seen, exact, printed, share, standing) in cases {
            let (part, arithmetic) = numbers(measure, vec![value("m", year, seen)]);
            let ratio = arithmetic.ratio.unwrap();
            assert_eq!(ratio.exact, exact, "{seen}");
            assert_eq!(ratio.printed.to_string(), printed);
            assert_eq!(arithmetic.distance_share.unwrap().printed.to_string(), share);
            assert_eq!(part.standing, standing);
        }
    }

    #[test]
    fn a_change_is_judged_like_the_values_it_stands_for() {
        let reduce = || measure_of("m").goal(Kind::ReduceBy, Unit::Count, "10");
        let change = crate::measure::testing::seen(
            "m",
            crate::model::Period::year(2023),
            crate::model::Quantity::Change(crate::measure::testing::decimal("-6")),
        );
        let (_, by_value) = numbers(reduce().base(2021, "500"), vec![value("m", 2023, "470")]);
        let (_, by_change) = numbers(reduce().base_unknown(2021), vec![change]);
        assert_eq!(by_value.ratio, by_change.ratio);
        assert_eq!(by_value.goal.printed.to_string(), "450.0");
        assert_eq!(by_change.goal.printed.to_string(), "-10.0");
    }

    #[test]
    fn announced_steps_bend_the_path() {
        let measure = measure_of("m").base(2020, "10").step(date(2022, 12, 31), "40");
        let (_, arithmetic) = numbers(measure, vec![value("m", 2022, "25")]);
        assert_eq!(arithmetic.path_value.unwrap().printed.to_string(), "40.0");
        assert_eq!(arithmetic.ratio.unwrap().exact, fraction(1, 2));
        let measure = measure_of("m").base(2020, "10").step(date(2022, 12, 31), "40");
        let (_, later) = numbers(measure, vec![value("m", 2023, "42")]);
        assert_eq!(later.path_value.unwrap().exact, Fraction::from(40) + fraction(10 * 365, 1096));
    }

    #[test]
    fn steps_of_a_reduction_are_values() {
        let reduce =
            || measure_of("m").goal(Kind::ReduceBy, Unit::Count, "10").step(date(2023, 12, 31), "490");
        let change = || {
            use crate::measure::testing::{decimal, seen};
            use crate::model::{Period, Quantity};
            seen("m", Period::year(2023), Quantity::Change(decimal("-1")))
        };
        let (_, by_value) = numbers(reduce().base(2021, "500"), vec![value("m", 2023, "495")]);
        let (_, by_change) = numbers(reduce().base(2021, "500"), vec![change()]);
        assert_eq!(by_value.ratio.as_ref().unwrap().exact, fraction(1, 2));
        assert_eq!(by_value.ratio, by_change.ratio);
        let (_, without) = numbers(reduce().base_unknown(2021), vec![change()]);
        assert_eq!(without.ratio.unwrap().exact, fraction(1461, 5 * 1460) * Fraction::from(1));
    }

    #[test]
    fn a_path_is_straight_between_its_nodes() {
        let nodes = [(date(2021, 1, 1), Fraction::from(0)), (date(2021, 1, 11), Fraction::from(20))];
        for (day, expected) in [
            (date(2020, 1, 1), 0),
            (date(2021, 1, 1), 0),
            (date(2021, 1, 6), 10),
            (date(2021, 1, 11), 20),
            (date(2022, 1, 1), 20),
        ] {
            assert_eq!(value_at(&nodes, day), Some(Fraction::from(expected)));
        }
        assert_eq!(value_at(&[], date(2021, 1, 1)), None);
    }

    #[test]
    fn what_every_quarter_must_bring() {
        // 365 days are left: (50 - 26) * 1461 / (16 * 365) = 6.0041…
        let (_, arithmetic) = numbers(measure_of("m").base(2020, "10"), vec![value("m", 2022, "26")]);
        let per_quarter = arithmetic.per_quarter.unwrap();
        assert_eq!(per_quarter.exact, fraction(24 * 1461, 16 * 365));
        assert_eq!(per_quarter.printed.to_string(), "6.0");
        let (_, met) = numbers(measure_of("m").base(2020, "10"), vec![value("m", 2022, "60")]);
        assert_eq!(met.per_quarter, None);
        assert_eq!(met.distance_share.unwrap().printed.to_string(), "125.0");
        let over = measure_of("m").base(2020, "10").by(date(2022, 12, 31));
        let (_, over) = numbers(over, vec![value("m", 2022, "26")]);
        assert_eq!((over.per_quarter, over.days_left), (None, None));
    }

    #[test]
    fn scores_keep_their_decimals() {
        let measure = measure_of("m").goal(Kind::AtLeast, Unit::Score, "0.8000").base(2020, "0.6");
        let (part, arithmetic) = numbers(measure, vec![value("m", 2022, "0.6077")]);
        assert_eq!(arithmetic.path_value.unwrap().printed.to_string(), "0.6800");
        assert_eq!(part.standing, Standing::OffPath);
    }

    #[test]
    fn days_run_backwards_too() {
        assert_eq!(days_between(date(2024, 2, 28), date(2024, 3, 1)), 2);
        assert_eq!(days_between(date(2024, 3, 1), date(2024, 2, 28)), -2);
        assert_eq!(days_between(Date::MIN, Date::MAX), 7_304_483);
    }
}
