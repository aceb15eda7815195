//! Periodic reports: who is late.

use super::at::At;
use super::results::{meter, silent_groups};
use super::views::{
    AgencyReportRow, AgencyReports, DutyToReport, KeptRow, KeptView, LateReports, LateRow, LinkText,
    PeriodMark, ReportPeriod, ReportRow, ReportsView,
};
use crate::chart::number_text;
use crate::measure::FigureUnit;
use crate::measure::results::{Kept, Number, Report, ReportState, Reporting};
use crate::model::{Decimal, Gap, Plan};
use crate::words::phrase::{FigureText, Phrase};
use crate::words::{date, terms};

/// The tracker.
pub fn reports(at: &At) -> ReportsView {
    let duties = at.measures.results.reporting.iter();
    ReportsView { plans: duties.filter_map(|duty| duty_view(at, duty)).collect() }
}

/// Each plan with a duty to report, how it is kept in a sentence, and the worst so many of its late reports.
pub fn briefs(at: &At, named: usize) -> Vec<LateReports> {
    let duties = at.measures.results.reporting.iter();
    duties.filter_map(|duty| brief(at, duty, named)).collect()
}

fn brief(at: &At, duty: &Reporting, named: usize) -> Option<LateReports> {
    let plan = at.model.plan(&duty.plan)?;
    let all = late(duty);
    Some(LateReports {
        plan: LinkText {
            label: at.plan(plan).label,
            url: Some(at.link(&format!("/bao-cao/#bao-cao-{}", plan.id))),
        },
        answer: answer(at, duty, plan, &Kept::of(&duty.reports)),
        more: all.len().saturating_sub(named),
        rows: all.into_iter().take(named).filter_map(|report| late_row(at, duty, report)).collect(),
    })
}

/// The beginning of addresses: `reports`, or `reports/<plan>` for a plan that is not home's.
fn subject(duty: &Reporting) -> String {
    if duty.home { "reports".to_owned() } else { format!("reports/{}", duty.plan) }
}

fn duty_view(at: &At, duty: &Reporting) -> Option<DutyToReport> {
    let plan = at.model.plan(&duty.plan)?;
    let kept = Kept::of(&duty.reports);
    Some(DutyToReport {
        anchor: format!("bao-cao-{}", plan.id),
        plan: at.plan(plan),
        duty: duty_words(at, plan),
        source: plan.reporting.as_ref().and_then(|duty| duty.source.as_ref()).map(|source| at.source(source)),
        answer: answer(at, duty, plan, &kept),
        is_kept: duty.is_kept,
        all: kept_view(at, duty, &subject(duty), &at.today().to_string(), &kept),
        late: late(duty).into_iter().filter_map(|report| late_row(at, duty, report)).collect(),
        periods: if duty.is_kept { periods(at, duty, plan) } else { Vec::new() },
        agencies: if duty.is_kept { agencies(at, duty) } else { Vec::new() },
        silent: if duty.is_kept {
            Vec::new()
        } else {
            silent_groups(at, at.today(), |own| !owes(at, plan, own))
        },
    })
}

/// Whether a plan asks an agency for reports on the day of judgement.
fn owes(at: &At, plan: &Plan, agency: usize) -> bool {
    let Some(own) = at.model.agencies.list.get(agency) else { return false };
    let from = plan.reporting.iter().flat_map(|duty| &duty.from);
    from.flat_map(|id| at.model.agencies.resolve(id, at.today())).any(|asked| asked.id == own.id)
}

/// "Các sở, ban, ngành tỉnh báo cáo Sở Nội vụ hàng quý, chậm nhất 10 ngày làm việc sau khi hết kỳ."
fn duty_words(at: &At, plan: &Plan) -> Phrase {
    let Some(duty) = &plan.reporting else { return Phrase::new() };
    let from = duty.from.iter().map(|id| at.agency(id).label).collect();
    let said = super::at::joined(from, ", ").say(at.pick(" báo cáo ", " report "));
    let said = match &duty.to {
        Some(to) if at.lang == crate::model::Lang::Vi => said.then(at.agency_in_full(to).label).say(" "),
        Some(to) => said.say("to ").then(at.agency_in_full(to).label).say(" "),
        None => said,
    };
    let said = said.say(terms::CADENCES.word(duty.every.key(), at.lang).to_lowercase());
    match duty.due_days {
        None => said.say(at.pick(
            "; kế hoạch không nêu ngày nộp, nên không ai bị coi là trễ.",
            "; the plan names no day, so nobody is called late.",
        )),
        Some(days) => {
            let days = date::days_allowed(days, duty.working_days, at.lang);
            let (before, after) =
                at.lang.pick(("; chậm nhất ", " sau khi hết kỳ."), ("; at most ", " after the period."));
            said.say(format!("{before}{days}{after}"))
        }
    }
}

/// "312/320 báo cáo đến hạn nộp đúng hạn (97,5%); 5 nộp trễ, 3 chưa nộp."
fn answer(at: &At, duty: &Reporting, plan: &Plan, kept: &Kept) -> Phrase {
    if !duty.is_kept {
        let named = plan.reporting.as_ref().is_some_and(|duty| duty.due_days.is_some());
        return Phrase::new().say(match named {
            true => at.pick(
                "Chưa ai công bố báo cáo nào đã nộp, nộp ngày nào: không thể nói ai trễ.",
                "Nobody has published which reports came in and when: who is late cannot be said.",
            ),
            false => at.pick(
                "Kế hoạch không nêu ngày nộp và chưa ai công bố báo cáo nào đã nộp: không thể nói ai trễ.",
                "The plan names no day and nobody has published which reports came in: who is late cannot be said.",
            ),
        });
    }
    if kept.expected == 0 {
        return Phrase::new().say(at.pick("Chưa báo cáo nào đến hạn nộp.", "No report is due yet."));
    }
    let Some(view) = kept_view(at, duty, &subject(duty), &at.today().to_string(), kept) else {
        return Phrase::new();
    };
    let said = Phrase::new().figure(view.on_time).say(at.pick(" trên ", " of ")).figure(view.expected);
    let said = said.say(at.pick(" báo cáo đến hạn đã nộp đúng hạn", " reports due came in time"));
    let said = match view.punctuality {
        Some(share) => said.say(" (").figure(share).say(")"),
        None => said,
    };
    let said = said.say("; ").figure(view.late).say(at.pick(" nộp trễ, ", " came late, "));
    said.figure(view.missing).say(at.pick(" chưa nộp.", " are missing."))
}

fn kept_view(at: &At, duty: &Reporting, subject: &str, period: &str, kept: &Kept) -> Option<KeptView> {
    let text = |key: &str| {
        let number = kept.number(key)?;
        Some(at.noted(number_text(format!("{subject}@{period}:{key}"), &number, at.lang)))
    };
    if !duty.is_kept {
        return None;
    }
    Some(KeptView {
        expected: text("expected")?,
        received: text("received")?,
        on_time: text("on_time")?,
        late: text("late")?,
        missing: text("missing")?,
        punctuality: text("punctuality"),
        meter: (kept.expected > 0).then(|| meter(kept.on_time, kept.expected)),
    })
}

/// An agency's subject.
fn subject_of(at: &At, duty: &Reporting, agency: usize) -> String {
    let id = at.model.agencies.list.get(agency).map_or("", |own| own.id.as_str());
    format!("{}/{id}", subject(duty))
}

fn days(at: &At, duty: &Reporting, report: &Report) -> Option<FigureText> {
    let days = report.days_late()?;
    let number = Number { printed: Decimal::from_int(days.into()), unit: FigureUnit::Days };
    let address = format!("{}@{}:days_late", subject_of(at, duty, report.agency), report.period.key);
    Some(at.noted(number_text(address, &number, at.lang)))
}

/// Late and missing, the most days first.
fn late(duty: &Reporting) -> Vec<&Report> {
    let mut own: Vec<&Report> = duty.reports.iter().filter(|report| report.days_late().is_some()).collect();
    own.sort_by_key(|report| {
        let missing = matches!(report.state, ReportState::Missing(_));
        (!missing, std::cmp::Reverse(report.days_late()), report.agency)
    });
    own
}

fn late_row(at: &At, duty: &Reporting, report: &Report) -> Option<LateRow> {
    let came = report.at.and_then(|place| at.model.reports.get(place));
    let agency = at.model.agencies.list.get(report.agency)?;
    Some(LateRow {
        anchor: format!("{}@{}", subject_of(at, duty, report.agency), report.period.key),
        agency: at.agency_in_full(&agency.id),
        period: at.period_link(&report.period),
        due: at.day(report.due?),
        received: report.received.map(|day| at.day(day)),
        days: days(at, duty, report)?,
        document: came.and_then(|came| came.document.as_deref()).map(|id| at.document(id)),
        note: came.and_then(|came| at.maybe(&came.note)),
    })
}

/// How a report stands: its key and its word.
fn state(at: &At, report: &Report) -> (&'static str, &'static str) {
    let key = report.state.key();
    (key, terms::REPORT_STATES.word(key, at.lang))
}

fn report_row(at: &At, duty: &Reporting, report: &Report) -> ReportRow {
    let (key, word) = state(at, report);
    let came = report.at.and_then(|place| at.model.reports.get(place));
    let agency = at.model.agencies.list.get(report.agency).map_or("", |own| own.id.as_str());
    ReportRow {
        agency: at.agency_in_full(agency),
        received: report.received.map(|day| at.day(day)),
        key,
        word,
        days: days(at, duty, report),
        document: came.and_then(|came| came.document.as_deref()).map(|id| at.document(id)),
        gap: (report.state == ReportState::Unknown).then(|| at.gap(Gap::NotPublished)),
    }
}

/// By period, newest first.
fn periods(at: &At, duty: &Reporting, plan: &Plan) -> Vec<ReportPeriod> {
    let groups = duty.reports.chunk_by(|a, b| a.period.key == b.period.key);
    let view = |reports: &[Report]| {
        let period = &reports.first()?.period;
        let mut sorted: Vec<&Report> = reports.iter().collect();
        sorted.sort_by_cached_key(|report| name_key(at, report.agency));
        Some(ReportPeriod {
            anchor: format!("{}-{}", plan.id, period.key),
            period: at.period_link(period),
            due: reports.first().and_then(|report| report.due).map(|day| at.day(day)),
            kept: kept_view(at, duty, &subject(duty), &period.key, &Kept::of(reports)),
            reports: sorted.into_iter().map(|report| report_row(at, duty, report)).collect(),
        })
    };
    let mut periods: Vec<ReportPeriod> = groups.filter_map(view).collect();
    periods.reverse();
    periods
}

fn name_key(at: &At, agency: usize) -> Option<(crate::model::Level, usize)> {
    let own = at.model.agencies.list.get(agency)?;
    Some((own.level, at.agency_place(agency)))
}

/// By agency, those that kept their duty least first.
fn agencies(at: &At, duty: &Reporting) -> Vec<KeptRow> {
    let mut own: Vec<usize> = duty.reports.iter().map(|report| report.agency).collect();
    own.sort_unstable();
    own.dedup();
    let mut rows: Vec<(u64, Kept, usize)> = own
        .into_iter()
        .map(|agency| {
            let kept = Kept::of(duty.of_agency(agency));
            (kept.expected - kept.on_time, kept, agency)
        })
        .collect();
    rows.sort_by_cached_key(|(unkept, _, agency)| (std::cmp::Reverse(*unkept), name_key(at, *agency)));
    rows.into_iter().filter_map(|(_, kept, agency)| kept_row(at, duty, agency, &kept)).collect()
}

fn kept_row(at: &At, duty: &Reporting, agency: usize, kept: &Kept) -> Option<KeptRow> {
    let own = at.model.agencies.list.get(agency)?;
    let subject = subject_of(at, duty, agency);
    let today = at.today().to_string();
    let mark = |report: &Report| {
        let (key, word) = state(at, report);
        PeriodMark { period: at.period(&report.period), key, word }
    };
    Some(KeptRow {
        anchor: format!("{subject}@{today}"),
        agency: at.agency_in_full(&own.id),
        kept: kept_view(at, duty, &subject, &today, kept)?,
        marks: duty.of_agency(agency).map(mark).collect(),
    })
}

/// How an agency reports, plan by plan; nothing where it owes no reports.
pub fn of_agency(at: &At, agency: usize) -> Vec<AgencyReports> {
    let own = at.measures.results.reporting.iter().filter(|duty| duty.of_agency(agency).next().is_some());
    own.filter_map(|duty| {
        let plan = at.model.plan(&duty.plan)?;
        let subject = subject_of(at, duty, agency);
        let kept = Kept::of(duty.of_agency(agency));
        Some(AgencyReports {
            plan: at.plan(plan),
            kept: kept_view(at, duty, &subject, &at.today().to_string(), &kept),
            reports: duty
                .of_agency(agency)
                .rev()
                .map(|report| agency_row(at, duty, &subject, report))
                .collect(),
        })
    })
    .collect()
}

fn agency_row(at: &At, duty: &Reporting, subject: &str, report: &Report) -> AgencyReportRow {
    let period: LinkText = at.period_link(&report.period);
    AgencyReportRow {
        anchor: format!("{subject}@{}", report.period.key),
        period,
        due: report.due.map(|day| at.day(day)),
        row: report_row(at, duty, report),
    }
}
