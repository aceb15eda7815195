//! Who reports in time.

use super::*;
use crate::measure::results::{Kept, ReportState, measure};
use crate::measure::testing::reporting;
use crate::model::{Every, Report};

/// A duty of five working days after each quarter for three agencies; 2/4/2024 is a holiday.
fn owed() -> Model {
    let mut model = province();
    model.calendar.holidays = [date(2024, 4, 2)].into();
    let duty = reporting(Every::Quarter, Some(5), true);
    model.plans[0].reporting =
        Some(crate::model::Reporting { from: ["so-a", "so-b", "so-c"].map(String::from).into(), ..duty });
    model
}

fn came_in(model: &mut Model, agency: &str, received: Date) {
    let period = model.calendar.period("q1").unwrap().clone();
    model.reports.push(Report {
        plan: "p".into(),
        agency: agency.into(),
        period,
        received,
        document: None,
        note: None,
        origin: Origin::nowhere(),
    });
}

fn states(model: &Model, as_of: Date) -> Vec<ReportState> {
    let of = measure(model, as_of);
    of.reporting[0].of_period("q1").map(|report| report.state).collect()
}

#[test]
fn working_days_make_the_due_day_and_days_late_are_calendar_days() {
    let mut model = owed();
    // Five working days after 31/3/2024 without 2/4: 1, 3, 4, 5 and 8 April.
    came_in(&mut model, "so-a", date(2024, 4, 8));
    came_in(&mut model, "so-b", date(2024, 4, 10));
    let of = measure(&model, date(2024, 4, 15));
    let reports: Vec<_> = of.reporting[0].of_period("q1").collect();
    assert!(reports.iter().all(|report| report.due == Some(date(2024, 4, 8))));
    let wanted = [ReportState::OnTime, ReportState::Late(2), ReportState::Missing(7)];
    assert_eq!(states(&model, date(2024, 4, 15)), wanted);
    let kept = Kept::of(reports);
    assert_eq!(kept, Kept { expected: 3, received: 2, on_time: 1, late: 1, missing: 1 });
}

#[test]
fn nobody_is_late_before_the_day_is_over() {
    let mut model = owed();
    came_in(&mut model, "so-a", date(2024, 4, 3));
    came_in(&mut model, "so-b", date(2024, 4, 10));
    // What comes in later is not known yet.
    let wanted = [ReportState::Early, ReportState::NotYetDue, ReportState::NotYetDue];
    assert_eq!(states(&model, date(2024, 4, 8)), wanted);
    assert_eq!(Kept::of(measure(&model, date(2024, 4, 8)).reporting[0].of_period("q1")), Kept::default());
    assert_eq!(states(&model, date(2024, 3, 30)), [], "the quarter is not over");
}

#[test]
fn without_a_register_or_a_day_nothing_is_said() {
    let mut model = owed();
    assert_eq!(states(&model, date(2024, 6, 1)), [ReportState::Unknown; 3], "nobody keeps a register");
    came_in(&mut model, "so-a", date(2024, 4, 3));
    if let Some(duty) = &mut model.plans[0].reporting {
        duty.due_days = None;
    }
    assert_eq!(states(&model, date(2024, 6, 1)), [ReportState::Unknown; 3], "nobody named a day");
}
