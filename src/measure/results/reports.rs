//! Who reports in time: due days, days late, punctuality.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::measure::path::days_between;
use crate::model::{Calendar, Model, Period, PeriodKind, Plan};

/// The duty to report of a plan.
#[derive(Clone, Debug)]
pub struct Reporting {
    /// Id of the plan.
    pub plan: String,
    /// It is the home page's plan, whose addresses need no plan in them.
    pub home: bool,
    /// Reports that are asked for, by period (oldest first) and agency.
    pub reports: Vec<Report>,
    /// Days and a register are known, so that somebody can be late.
    pub is_kept: bool,
}

/// A report that is asked for.
#[derive(Clone, Debug)]
pub struct Report {
    /// Position of the agency.
    pub agency: usize,
    /// Of when.
    pub period: Period,
    /// The last day on which it is in time.
    pub due: Option<Date>,
    /// When it came in, as far as is known on the day of judgement.
    pub received: Option<Date>,
    /// Position in `model.reports` of what came in.
    pub at: Option<usize>,
    /// How it stands.
    pub state: ReportState,
}

/// How a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportState {
    /// It came by the due day, which is over.
    OnTime,
    /// It is there, and its day is not over.
    Early,
    /// It came after it, by so many days.
    Late(i32),
    /// It did not come, and is late by so many days so far.
    Missing(i32),
    /// Its day is not over.
    NotYetDue,
    /// Nobody named a day, or nobody keeps a register: nothing can be said.
    Unknown,
}

/// How many reports of those whose day is over came in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in addresses")]
pub struct Kept {
    pub expected: u64,
    pub received: u64,
    pub on_time: u64,
    pub late: u64,
    pub missing: u64,
}

/// The duty of every plan that has one.
pub fn reporting(model: &Model, as_of: Date) -> Vec<Reporting> {
    let home = model.home_plan().map(|plan| plan.id.as_str());
    let duties = model.plans.iter().filter(|plan| plan.reporting.is_some());
    duties.map(|plan| of_plan(model, plan, home == Some(plan.id.as_str()), as_of)).collect()
}

fn of_plan(model: &Model, plan: &Plan, home: bool, as_of: Date) -> Reporting {
    let is_kept = plan.reporting.as_ref().is_some_and(|duty| duty.due_days.is_some())
        && model.reports.iter().any(|report| report.plan == plan.id);
    let came = came(model, plan);
    let mut reports = Vec::new();
    for period in periods(&model.calendar, plan, as_of) {
        for agency in agencies(model, plan, period.to) {
            let id = model.agencies.list.get(agency).map_or("", |agency| agency.id.as_str());
            let at = came.get(&(id, period.key.as_str())).copied();
            reports.push(report(model, plan, agency, period, at, is_kept, as_of));
        }
    }
    Reporting { plan: plan.id.clone(), home, reports, is_kept }
}

/// The named periods of the duty's step that lie after the plan's day and are over.
fn periods<'m>(calendar: &'m Calendar, plan: &Plan, as_of: Date) -> Vec<&'m Period> {
    let kind = plan.reporting.as_ref().and_then(|duty| PeriodKind::of_step(duty.every));
    let named = calendar.periods.iter().map(|named| &named.period);
    named
        .filter(|period| Some(period.kind) == kind && period.from >= plan.date && period.to <= as_of)
        .collect()
}

/// Positions of the agencies that owe a report for a period that ends on this day.
fn agencies(model: &Model, plan: &Plan, day: Date) -> Vec<usize> {
    let from = plan.reporting.iter().flat_map(|duty| &duty.from);
    let meant = from.flat_map(|id| model.agencies.resolve(id, day)).filter(|agency| agency.in_force(day));
    let mut positions: Vec<usize> = meant.filter_map(|agency| model.agencies.position(&agency.id)).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// What came in for a plan: positions in `model.reports` by agency and period.
fn came<'m>(model: &'m Model, plan: &Plan) -> BTreeMap<(&'m str, &'m str), usize> {
    let own = model.reports.iter().enumerate().filter(|(_, report)| report.plan == plan.id);
    own.map(|(at, report)| ((report.agency.as_str(), report.period.key.as_str()), at)).collect()
}

fn report(
    model: &Model,
    plan: &Plan,
    agency: usize,
    period: &Period,
    at: Option<usize>,
    is_kept: bool,
    as_of: Date,
) -> Report {
    let received = at.and_then(|at| model.reports.get(at)).map(|report| report.received);
    let received = received.filter(|received| *received <= as_of);
    let duty = plan.reporting.as_ref();
    let due = duty.and_then(|duty| model.calendar.days_after(period.to, duty.due_days?, duty.working_days));
    let state = match (due.filter(|_| is_kept), received) {
        (None, _) => ReportState::Unknown,
        (Some(due), Some(_)) if as_of <= due => ReportState::Early,
        (Some(due), Some(received)) if received <= due => ReportState::OnTime,
        (Some(due), Some(received)) => ReportState::Late(days_between(due, received)),
        (Some(due), None) if as_of > due => ReportState::Missing(days_between(due, as_of)),
        (Some(_), None) => ReportState::NotYetDue,
    };
    Report { agency, period: period.clone(), due, received, at: at.filter(|_| received.is_some()), state }
}

impl Kept {
    /// Counts reports.
    pub fn of<'r>(reports: impl IntoIterator<Item = &'r Report>) -> Kept {
        reports.into_iter().fold(Kept::default(), |kept, report| kept.with(report.state))
    }

    fn with(mut self, state: ReportState) -> Kept {
        let count = match state {
            ReportState::OnTime => &mut self.on_time,
            ReportState::Late(_) => &mut self.late,
            ReportState::Missing(_) => &mut self.missing,
            ReportState::Early | ReportState::NotYetDue | ReportState::Unknown => return self,
        };
        *count += 1;
        self.expected += 1;
        self.received += u64::from(!matches!(state, ReportState::Missing(_)));
        self
    }
}

impl ReportState {
    /// As data and pages name it.
    pub fn key(self) -> &'static str {
        match self {
            ReportState::OnTime | ReportState::Early => "on_time",
            ReportState::Late(_) => "late",
            ReportState::Missing(_) => "missing",
            ReportState::NotYetDue => "not_yet_due",
            ReportState::Unknown => "unknown",
        }
    }
}

impl Report {
    /// How many days it was or is late.
    pub fn days_late(&self) -> Option<i32> {
        match self.state {
            ReportState::Late(days) | ReportState::Missing(days) => Some(days),
            _ => None,
        }
    }
}

impl Reporting {
    /// The reports of an agency.
    pub fn of_agency(&self, agency: usize) -> impl DoubleEndedIterator<Item = &Report> {
        self.reports.iter().filter(move |report| report.agency == agency)
    }

    /// The reports of a period.
    pub fn of_period<'r>(&'r self, period: &'r str) -> impl DoubleEndedIterator<Item = &'r Report> {
        self.reports.iter().filter(move |report| report.period.key == period)
    }
}
