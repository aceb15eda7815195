//! Periodic reports that came in.

use jiff::civil::Date;

use super::at::At;
use super::context::Context;
use super::results::named_period;
use crate::diagnostic::{Finding, codes};
use crate::model::{Agencies, Every, Period, PeriodKind, Plan, Report};
use crate::raw;

/// All reports, by plan, agency and period. Without a plan of their own they belong to the one on the home page.
pub fn reports(cx: &mut Context, plans: &[Plan], home: Option<&str>, agencies: &Agencies) -> Vec<Report> {
    let mut all: Vec<Report> = Vec::new();
    let home = home.or_else(|| plans.first().map(|plan| plan.id.as_str()));
    for entry in &cx.sources.reports {
        let top = At::top(&entry.file);
        let here = top.key("reports");
        let list = cx.required_list(&top, "reports", &entry.raw.reports);
        for (index, raw) in list.iter().enumerate() {
            let at = here.index(index);
            let Some(report) = report(cx, &at, raw, home) else { continue };
            is_asked_for(cx, &at, &report, plans, agencies);
            all.push(report);
        }
    }
    all.sort_by(|a, b| {
        (&a.plan, &a.agency, a.period.to, &a.period.key).cmp(&(
            &b.plan,
            &b.agency,
            b.period.to,
            &b.period.key,
        ))
    });
    all
}

fn report(cx: &mut Context, at: &At, raw: &raw::Report, home: Option<&str>) -> Option<Report> {
    let plan = cx.optional(at, "plan", &raw.plan, Context::plan_id);
    let agency = cx.required(at, "agency", &raw.agency, Context::one_agency);
    let period = cx.required(at, "period", &raw.period, named_period);
    let received = cx.required(at, "received", &raw.received, Context::date);
    let document = cx.optional(at, "document", &raw.document, Context::document_id);
    let note = cx.optional(at, "note", &raw.note, Context::words);
    if let (Some(period), Some(received)) = (&period, received) {
        came_after(cx, &at.key("received"), period, received);
    }
    let plan = plan.or_else(|| home.map(str::to_owned))?;
    let (agency, period) = (agency?, period?);
    cx.claim("report", &format!("{plan}/{agency}@{}", period.key), at);
    Some(Report { plan, agency, period, received: received?, document, note, origin: at.origin() })
}

/// A report comes when its period is over, or on its last day.
fn came_after(cx: &mut Context, at: &At, period: &Period, received: Date) {
    let (code, name, day) = match () {
        () if received < period.from => (&codes::REPORT_TOO_EARLY, "from", period.from),
        () if received < period.to => (&codes::REPORT_BEFORE_END, "to", period.to),
        () => return,
    };
    cx.push(Finding::new(code, at.origin()).value(received.to_string()).fact(name, day.to_string()));
}

/// A report that nobody asked for is not counted, and mostly has a wrong name in it.
fn is_asked_for(cx: &mut Context, at: &At, report: &Report, plans: &[Plan], agencies: &Agencies) {
    let Some(plan) = plans.iter().find(|plan| plan.id == report.plan) else { return };
    let Some(duty) = &plan.reporting else {
        cx.say(&codes::NO_DUTY, &at.key("plan"), &plan.id);
        return;
    };
    let names =
        |id: &String| agencies.resolve(id, report.period.to).iter().any(|one| one.id == report.agency);
    let asked = (duty.from.iter().any(names) || names_nobody_knows(cx, &plan.id))
        && is_of_step(&report.period, duty.every)
        && plan.date <= report.period.from;
    // An agency that is wrong itself has said so.
    let Some(agency) = agencies.get(&report.agency) else { return };
    // Whoever is there when the period ends reports for it: an agency that ended in it leaves that to the one that took over.
    let code = match agency.in_force(report.period.to) {
        false => &codes::REPORT_NOT_IN_FORCE,
        true if !asked => &codes::REPORT_NOT_ASKED,
        true => return,
    };
    let finding = Finding::new(code, at.origin()).value(&report.agency);
    cx.push(finding.fact("period", &report.period.key).fact("to", report.period.to.to_string()));
}

/// Whether a plan asks for reports from somebody who is not known: any of the others may be meant, until that is mended.
fn names_nobody_knows(cx: &Context, plan: &str) -> bool {
    let plans = cx.sources.plans.iter().filter(|entry| entry.plan == plan);
    let mut from =
        plans.filter_map(|entry| Some((&entry.file, entry.raw.reporting.as_ref()?.from.as_ref()?)));
    let unknown = |id: &raw::Text| !cx.known.agencies.contains(id.0.trim());
    from.any(|(file, from)| {
        let (top, lost) = (At::top(file), |key: &At| cx.has_lost(&key.key("from")));
        lost(&top.key("reporting")) || from.iter().any(unknown)
    })
}

fn is_of_step(period: &Period, every: Every) -> bool {
    PeriodKind::of_step(every) == Some(period.kind)
}
