//! Who is silent for too long.

use jiff::ToSpan;
use jiff::civil::Date;

use super::path::days_between;
use super::series;
use crate::model::{Cadence, Every, Gap, Measure, MeasureOwner, Model, Plan, Series};

/// A figure that was due and did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The last day of the newest period that is covered; `None` where nothing ever came.
    pub covered_to: Option<Date>,
    /// The last day on which the next figure was in time.
    pub due: Date,
    /// How many days have passed since then, at least 1.
    pub days: i32,
}

/// The cadence of a measure: its own, else its series'; of indices every year without a due day; else the plan's reporting.
pub fn cadence(model: &Model, measure: &Measure) -> Option<Cadence> {
    let owner = series::owner(model, measure);
    let own = measure.cadence.or(owner.cadence);
    let yearly = || Some(Cadence { every: Every::Year, due_days: None, working_days: false });
    own.or_else(|| match owner.series {
        Series::Index { .. } => yearly(),
        Series::Observations | Series::Results { .. } => {
            plan(model, measure)?.reporting.as_ref().map(|reporting| Cadence {
                every: reporting.every,
                due_days: reporting.due_days,
                working_days: reporting.working_days,
            })
        }
    })
}

/// The plan that asks for a measure.
fn plan<'a>(model: &'a Model, measure: &Measure) -> Option<&'a Plan> {
    match &measure.owner {
        MeasureOwner::Target { plan, .. } => model.plan(plan),
        MeasureOwner::Nobody => None,
    }
}

/// The next figure of a measure, with a day by which it has to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day of the newest period that is covered; `None` where nothing ever came.
    pub covered_to: Option<Date>,
    /// The last day of the period that it will speak of.
    pub to: Date,
    /// The last day on which it is in time.
    pub due: Date,
}

/// The next figure, where a day is named for it.
///
/// "A measure is overdue when the newest period covered ended more than one cadence step plus the due days ago" (DESIGN §4.4);
/// without a due day nobody can be. A period is covered by a figure, a status, or the word that it does not apply or is
/// suppressed. Where nothing ever came, the first step runs from the plan's own day. No figure is due that would speak of a
/// time past the deadline.
pub fn next(
    model: &Model,
    measure: &Measure,
    covered_to: Option<Date>,
    deadline: Option<Date>,
) -> Option<Due> {
    let cadence = cadence(model, measure)?;
    let days = cadence.due_days?;
    let from = covered_to.or_else(|| plan(model, measure).map(|plan| plan.date))?;
    let to = step_after(from, cadence.every)?;
    if deadline.is_some_and(|deadline| to > deadline) {
        return None;
    }
    let due = model.calendar.days_after(to, days, cadence.working_days)?;
    Some(Due { covered_to, to, due })
}

impl Due {
    /// Whether it is overdue on a day.
    pub fn overdue(self, as_of: Date) -> Option<Overdue> {
        let Due { covered_to, due, .. } = self;
        (as_of > due).then(|| Overdue { covered_to, due, days: days_between(due, as_of) })
    }
}

/// Whether a gap says that somebody spoke of the period.
pub fn covers(gap: Gap) -> bool {
    matches!(gap, Gap::NotApplicable | Gap::Suppressed)
}

/// The end of the period that follows one which ends on `end`: months are counted from the day after it, so that the end of June
/// is followed by the end of September.
fn step_after(end: Date, every: Every) -> Option<Date> {
    let start = end.tomorrow().ok()?;
    start.checked_add(every.months().months()).ok()?.yesterday().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::testing::{measure_of, model_of, reporting};

    fn overdue(
        model: &Model,
        measure: &Measure,
        covered_to: Option<Date>,
        deadline: Option<Date>,
        as_of: Date,
    ) -> Option<Overdue> {
        next(model, measure, covered_to, deadline).and_then(|next| next.overdue(as_of))
    }

    #[test]
    fn a_step_ends_where_the_next_period_ends() {
        for (end, every, next) in [
            (date(2024, 6, 30), Every::Quarter, date(2024, 9, 30)),
            (date(2024, 9, 30), Every::Quarter, date(2024, 12, 31)),
            (date(2024, 3, 14), Every::Quarter, date(2024, 6, 14)),
            (date(2024, 1, 31), Every::Month, date(2024, 2, 29)),
            (date(2024, 6, 30), Every::Half, date(2024, 12, 31)),
            (date(2023, 12, 31), Every::Year, date(2024, 12, 31)),
        ] {
            assert_eq!(step_after(end, every), Some(next));
        }
        assert_eq!(step_after(Date::MAX, Every::Month), None);
    }

    #[test]
    fn nobody_is_late_without_a_due_day() {
        let model = model_of(vec![measure_of("m")]);
        let late = overdue(&model, &model.measures[0], Some(date(2021, 3, 31)), None, date(2024, 12, 31));
        assert_eq!(late, None);
    }

    #[test]
    fn late_after_a_step_and_the_due_days() {
        let mut model = model_of(vec![measure_of("m")]);
        model.plans[0].reporting = Some(reporting(Every::Quarter, Some(10), false));
        let late = |as_of| overdue(&model, &model.measures[0], Some(date(2024, 6, 30)), None, as_of);
        assert_eq!(late(date(2024, 10, 10)), None);
        let found = late(date(2024, 10, 12)).unwrap();
        assert_eq!((found.due, found.days), (date(2024, 10, 10), 2));
        let past_the_deadline = overdue(
            &model,
            &model.measures[0],
            Some(date(2024, 6, 30)),
            Some(date(2024, 8, 1)),
            date(2025, 1, 1),
        );
        assert_eq!(past_the_deadline, None);
    }

    #[test]
    fn working_days_skip_holidays() {
        let mut model = model_of(vec![measure_of("m")]);
        model.plans[0].reporting = Some(reporting(Every::Quarter, Some(1), true));
        model.calendar.holidays.insert(date(2024, 7, 1));
        let late = |as_of| overdue(&model, &model.measures[0], Some(date(2024, 3, 31)), None, as_of);
        // 30/6/2024 is a Sunday, the Monday after it a day off here.
        assert_eq!(late(date(2024, 7, 2)), None);
        assert_eq!(late(date(2024, 7, 3)).unwrap().due, date(2024, 7, 2));
    }

    #[test]
    fn where_nothing_came_the_plan_starts_the_clock() {
        let mut model = model_of(vec![measure_of("m")]);
        model.plans[0].reporting = Some(reporting(Every::Quarter, Some(10), false));
        let late = overdue(&model, &model.measures[0], None, None, date(2024, 12, 31)).unwrap();
        assert_eq!(late.covered_to, None);
    }
}
