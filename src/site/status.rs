//! What is late, what comes next, what nobody published: the page of it, and what `--strict` and a page gone stale speak of.

use jiff::ToSpan;
use jiff::civil::Date;

use super::views::{ComingView, FreshView, LinkText, StatusView, WaitingRow};
use super::{At, Site, report};
use crate::diagnostic::{Finding, Said, codes};
use crate::measure::cadence::cadence;
use crate::measure::results::ReportState;
use crate::measure::{Due, Overdue, PartMeasured, Standing};
use crate::model::{Measure, MeasureOwner, Model};
use crate::words::date;
use crate::words::phrase::Phrase;

/// A part of a measure whose next figure somebody waits for.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// Its part.
    pub part: &'a PartMeasured,
    /// How it is waited for.
    pub state: State,
}

/// How a figure is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its day is over.
    Overdue(Overdue),
    /// Its day is named and not over.
    Coming(Due),
    /// There is none at all, and no day is named for the first.
    Silent,
    /// There are figures, and no day is named for the next.
    Undated,
}

/// Everything waited for, in the order of the measures. Nobody waits for what a plan no longer asks for, for a second report
/// that a thing is done, or for figures of a time past the deadline.
pub fn waiting(site: &Site) -> Vec<Waiting<'_>> {
    let all = site.model.measures.iter().zip(&site.measures.measures);
    let open = all.filter(|(_, measured)| measured.standing != Standing::Superseded);
    let parts = open.flat_map(|(measure, measured)| measured.parts.iter().map(move |part| (measure, part)));
    parts
        .filter(|(_, part)| !part.is_done())
        .filter_map(|(measure, part)| Some(Waiting { measure, part, state: state(site, measure, part)? }))
        .collect()
}

fn state(site: &Site, measure: &Measure, part: &PartMeasured) -> Option<State> {
    match (part.overdue, part.next) {
        (Some(overdue), _) => Some(State::Overdue(overdue)),
        (None, Some(next)) => Some(State::Coming(next)),
        (None, None) if !part.has_figures() => Some(State::Silent),
        (None, None) => {
            let dated = cadence(&site.model, measure).is_some_and(|cadence| cadence.due_days.is_some());
            (!dated).then_some(State::Undated)
        }
    }
}

/// The page.
pub fn status(at: &At) -> StatusView {
    let all = waiting(at.site);
    let mut overdue: Vec<(Overdue, WaitingRow)> = Vec::new();
    let mut coming: Vec<(Due, WaitingRow)> = Vec::new();
    let (mut silent, mut undated) = (Vec::new(), Vec::new());
    for one in &all {
        let row = row(at, one);
        match one.state {
            State::Overdue(late) => overdue.push((late, row)),
            State::Coming(next) => coming.push((next, row)),
            State::Silent => silent.push(row),
            State::Undated => undated.push(row),
        }
    }
    overdue.sort_by_key(|(late, _)| std::cmp::Reverse(late.days));
    coming.sort_by_key(|(next, _)| next.due);
    let overdue: Vec<WaitingRow> = overdue.into_iter().map(|(_, row)| row).collect();
    StatusView {
        answer: answer(at, overdue.len(), silent.len()),
        overdue,
        coming: coming.into_iter().map(|(_, row)| row).collect(),
        silent,
        undated,
        duties: report::briefs(at, 0),
        results: at
            .measures
            .results
            .periods
            .iter()
            .max_by_key(|own| (own.period.to, own.period.from))
            .map(|own| at.period_link(&own.period)),
    }
}

/// The day on which the next figures have to be there, and which; nothing where no day is named.
pub fn coming(at: &At) -> Option<ComingView> {
    let all = waiting(at.site);
    let due = |one: &Waiting| match one.state {
        State::Coming(next) => Some(next.due),
        _ => None,
    };
    let nearest = all.iter().filter_map(due).min()?;
    let mut measures: Vec<&Measure> =
        all.iter().filter(|one| due(one) == Some(nearest)).map(|one| one.measure).collect();
    measures.dedup_by_key(|measure| &measure.id);
    let figures = measures.into_iter().map(|measure| at.measure_link(measure)).collect();
    Some(ComingView { due: at.day(nearest), figures })
}

/// "2 số liệu đã quá hạn, 3 chưa ai công bố"; what was never published comes first where nothing is overdue.
fn answer(at: &At, overdue: usize, silent: usize) -> Phrase {
    let late = match overdue {
        0 => at.pick("không số liệu nào quá hạn", "no figure is overdue").to_owned(),
        1 => at.pick("1 số liệu đã quá hạn", "1 figure is overdue").to_owned(),
        n => format!("{n} {}", at.pick("số liệu đã quá hạn", "figures are overdue")),
    };
    let unsaid = match silent {
        0 => String::new(),
        1 => at.pick("1 số liệu chưa ai công bố", "1 figure was never published").to_owned(),
        n => format!("{n} {}", at.pick("số liệu chưa ai công bố", "figures were never published")),
    };
    let said = match (overdue, silent) {
        (0, 0) => at.pick("Không số liệu nào quá hạn", "No figure is overdue").to_owned(),
        (_, 0) => late,
        (0, _) => format!("{unsaid}, {late}"),
        _ => format!("{late}, {unsaid}"),
    };
    Phrase::new().say(said)
}

fn row(at: &At, waiting: &Waiting) -> WaitingRow {
    let Waiting { measure, part, state } = *waiting;
    let newest = part.latest().map(|point| point.period.to);
    let newest = newest.into_iter().chain(part.status.as_ref().map(|seen| seen.date)).max();
    let (next, late) = match state {
        State::Overdue(overdue) => (part.next, Some(date::late(overdue.days.into(), at.lang))),
        State::Coming(next) => (Some(next), None),
        State::Silent | State::Undated => (None, None),
    };
    WaitingRow {
        measure: at.measure_link(measure),
        part: at.part_name(measure, part),
        who: who(at, measure),
        newest: newest.map(|day| at.day(day)),
        age: newest.map(|day| date::age(day, at.today(), at.lang)),
        to: next.map(|next| at.day(next.to)),
        due: next.map(|next| at.day(next.due)),
        late,
        gap: part.gap().filter(|_| matches!(state, State::Silent)).map(|gap| at.gap(gap)),
    }
}

/// Who was given the measure.
fn who(at: &At, measure: &Measure) -> Vec<LinkText> {
    given(at.model, measure).iter().map(|id| at.agency(id)).collect()
}

/// Ids of those who were given a measure: the target's lead, or those whose duty asks for it.
fn given<'m>(model: &'m Model, measure: &'m Measure) -> &'m [String] {
    match (&measure.owner, &measure.duty) {
        (MeasureOwner::Target { plan, number }, _) => {
            let plan = model.plan(plan);
            let target = plan.and_then(|plan| plan.targets.iter().find(|target| target.number == *number));
            target.map_or(&[], |target| &target.lead)
        }
        (MeasureOwner::Nobody, Some(place)) => {
            let mut duties = model.plans.iter().flat_map(|plan| &plan.duties);
            duties.find(|duty| duty.place == *place).map_or(&[], |duty| &duty.agencies)
        }
        (MeasureOwner::Nobody, None) => &[],
    }
}

/// What is overdue, as the page lists it: one finding a measure, where the measure is written, with its parts, by whom and since
/// when. Of several parts the one that waits longest is dated.
pub fn overdue(site: &Site) -> Vec<Finding> {
    let all = waiting(site);
    let late = all.iter().filter_map(|one| match one.state {
        State::Overdue(late) => Some((one, late)),
        _ => None,
    });
    let late: Vec<(&Waiting, Overdue)> = late.collect();
    late.chunk_by(|(a, _), (b, _)| a.measure.id == b.measure.id).filter_map(|same| said(site, same)).collect()
}

fn said(site: &Site, same: &[(&Waiting, Overdue)]) -> Option<Finding> {
    const NEVER: Said = Said { vi: "chưa có", en: "none" };
    const NOBODY: Said = Said { vi: "chưa rõ", en: "nobody" };
    let (one, late) = same.iter().max_by_key(|(_, late)| late.days)?;
    let measure = one.measure;
    let parts: Vec<&str> = same.iter().filter_map(|(one, _)| one.part.part.as_deref()).collect();
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    let names: Vec<String> = given(&site.model, measure).iter().map(|id| name(site, id)).collect();
    let finding = Finding::new(&codes::OVERDUE, measure.origin.clone()).value(&measure.id);
    let finding = finding.fact("parts", parts).fact("days", late.days.to_string());
    let finding = finding.fact("due", late.due.to_string());
    let finding = match late.covered_to {
        Some(day) => finding.fact("newest", day.to_string()),
        None => finding.said("newest", NEVER),
    };
    Some(match names.is_empty() {
        true => finding.said("who", NOBODY),
        false => finding.fact("who", names.join(", ")),
    })
}

/// How an agency or a group is called, in the site's first language.
fn name(site: &Site, id: &str) -> String {
    let agencies = &site.model.agencies;
    let agency = agencies.get(id).and_then(|agency| agency.name_on(site.as_of()));
    let words = agency.map(|name| name.short_name.as_ref().unwrap_or(&name.name));
    let words = words.or_else(|| agencies.group(id).map(|group| &group.name));
    words.map_or(id, |words| words.get(site.first_language()).0).to_owned()
}

/// Until when a page holds that is not built again, and what then is not in it; nothing for a site that is pinned to a day,
/// which promises nothing later.
pub fn fresh(at: &At) -> Option<FreshView> {
    let (until, key, to) = until(at.site)?;
    Some(FreshView {
        until: until.to_string(),
        key,
        since: at.day(until),
        to: to.map(|day| at.day(day)),
        script: at.file(&at.site.theme_url("fresh.js")),
    })
}

/// The first of the days after which something is missing.
fn until(site: &Site) -> Option<Until> {
    let today = site.measures.as_of;
    let all = [figures(site), reports(site), deadline(site), silence(site)].into_iter().flatten();
    let first = all.filter(|(until, ..)| *until >= today).min_by_key(|(until, ..)| *until);
    first.filter(|_| site.model.settings.as_of.is_none())
}

/// The last day on which nothing that was to come is missing; nothing for a site that is pinned to a day.
pub fn valid_until(site: &Site) -> Option<Date> {
    until(site).map(|(until, ..)| until)
}

/// The last day that any figure speaks of.
pub fn data_until(site: &Site) -> Option<Date> {
    let parts = site.measures.measures.iter().flat_map(|measured| &measured.parts);
    let points = parts.filter_map(|part| part.latest()).map(|point| point.period.to);
    points.chain(site.measures.results.periods.iter().map(|own| own.period.to)).max()
}

/// The last day on which all is in time, what is due then, and the day up to which it speaks.
type Until = (Date, &'static str, Option<Date>);

fn figures(site: &Site) -> Option<Until> {
    let coming = waiting(site).into_iter().filter_map(|one| match one.state {
        State::Coming(next) => Some(next),
        _ => None,
    });
    coming.min_by_key(|next| next.due).map(|next| (next.due, "figures", Some(next.to)))
}

fn reports(site: &Site) -> Option<Until> {
    let all = site.measures.results.reporting.iter().flat_map(|duty| &duty.reports);
    let open = all.filter(|report| report.state == ReportState::NotYetDue);
    open.filter_map(|report| Some((report.due?, "reports", Some(report.period.to))))
        .min_by_key(|(due, ..)| *due)
}

fn deadline(site: &Site) -> Option<Until> {
    let open = waiting(site).into_iter().filter_map(|one| one.part.deadline);
    open.filter(|day| *day >= site.measures.as_of).min().map(|day| (day, "deadline", None))
}

/// Where no day is named, a page is old when a whole step of reporting has passed over it.
fn silence(site: &Site) -> Option<Until> {
    let undated = waiting(site).into_iter().filter(|one| !matches!(one.state, State::Coming(_)));
    let steps = undated.filter_map(|one| cadence(&site.model, one.measure));
    let months = steps.map(|cadence| cadence.every.months()).min()?;
    Some((site.measures.as_of.checked_add(months.months()).ok()?, "silence", None))
}
