//! What there is to tell of an agency: its new periods, corrections of its figures, its late reports.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::address;
use super::entries::{corrections, is_below, period};
use crate::data::feed::Entry;
use crate::measure::results::{Report, ReportState, Reporting, Subject};
use crate::model::{Address, Agency, MeasureOwner};
use crate::site::at::At;
use crate::site::chrome::plain;
use crate::words::date;
use crate::words::phrase::{Phrase, escaped};

/// All entries of an agency, by its position.
pub fn entries(at: &At, place: usize) -> Vec<Entry> {
    let Some(agency) = at.model.agencies.list.get(place) else { return Vec::new() };
    let Some(page) = address(at, &format!("/co-quan/{}/", agency.id)) else { return Vec::new() };
    let own = at.measures.results.periods.iter().filter(|results| !results.is_added_up);
    let own = own.filter(|results| results.agency(place).is_some()).filter_map(|results| {
        let id = format!("{page}#results/agency/{}@{}", agency.id, results.period.key);
        period(at, results, Subject::Agency(place), id, page.clone())
    });
    let duties = at.measures.results.reporting.iter();
    let reports = duties.flat_map(|duty| {
        duty.of_agency(place).filter_map(|report| late(at, duty, report, agency, &page)).collect::<Vec<_>>()
    });
    let leads = leads(at, agency);
    let concerns = |figure: &Address| concerns(figure, agency, &leads);
    own.chain(reports).chain(corrections(at, concerns)).collect()
}

/// Ids of the measures of the targets that the agency leads.
fn leads<'a>(at: &At<'a>, agency: &Agency) -> BTreeSet<&'a str> {
    let leads = |plan: &str, number: u32| {
        let plan = at.model.plan(plan);
        let target = plan.and_then(|plan| plan.targets.iter().find(|target| target.number == number));
        target.is_some_and(|target| target.lead.contains(&agency.id))
    };
    let own = at.model.measures.iter().filter(|measure| match &measure.owner {
        MeasureOwner::Target { plan, number } => leads(plan, *number),
        MeasureOwner::Nobody => false,
    });
    own.map(|measure| measure.id.as_str()).collect()
}

/// The figure is the agency's, or of a measure of a target that it leads.
fn concerns(figure: &Address, agency: &Agency, leads: &BTreeSet<&str>) -> bool {
    let subject = figure.subject.as_str();
    let measure = subject.split('/').next().unwrap_or_default();
    let below = |kind: &str| is_below(subject, &format!("{kind}/{}", agency.id));
    // `reports/<plan>/<agency>` for a plan that is not home's; `<index>/<agency>` for what agencies are given.
    let last = subject
        .rsplit_once('/')
        .is_some_and(|(before, last)| last == agency.id && !before.starts_with("results"));
    leads.contains(measure) || below("results/agency") || last
}

/// A report that came late or is missing. Its name stays when it comes in at last; how late a missing one is by now is not said, as
/// that changes every day.
fn late(at: &At, duty: &Reporting, report: &Report, agency: &Agency, page: &str) -> Option<Entry> {
    let due = report.due?;
    let missed = due.checked_add(1.day()).ok()?;
    let due_words = date::short(due, at.lang);
    let (updated, said) = match report.state {
        ReportState::Late(days) => {
            let received = report.received?;
            let (came, late) = (date::short(received, at.lang), date::late(days.into(), at.lang));
            let said = at.lang.pick(["nhận ngày ", ", hạn "], ["received on ", ", due on "]);
            (received, format!("{}{came}{}{due_words} ({late})", said[0], said[1]))
        }
        ReportState::Missing(_) => {
            (missed, format!("{}{due_words}", at.pick("chưa nhận, hạn ", "not received, due on ")))
        }
        _ => return None,
    };
    let name = Phrase::new().say(at.pick("Báo cáo ", "Report of ")).then(at.period(&report.period));
    let title = format!("{}: {said}", plain(&name));
    let plan = at.model.plan(&duty.plan).map(|plan| plain(&at.plan(plan).label)).unwrap_or_default();
    let of = if duty.home { "reports".to_owned() } else { format!("reports/{}", duty.plan) };
    Some(Entry {
        id: format!("{page}#{of}/{}@{}", agency.id, report.period.key),
        html: Some(format!("<p>{}</p><p>{}</p>", escaped(&title), escaped(&plan))),
        summary: Some(plan),
        title,
        url: page.to_owned(),
        updated,
        published: missed,
    })
}
