//! A subject over the periods: kinds apart, gaps in their places.

use super::added_up;
use super::cells::{Cells, empty};
use super::table::{in_force_note, made, note_of_hidden};
use crate::chart::spark;
use crate::measure::results::{PeriodResults, Share, Subject, Sum};
use crate::model::{Agency, Gap, PeriodKind};
use crate::site::at::At;
use crate::site::views::{HistoryView, ResultsRow};
use crate::words::phrase::Phrase;
use crate::words::terms;

/// The periods of a subject, kind by kind, newest first. Periods in which it should have results and has none say so.
pub fn history(at: &At, subject: Subject, name: &Phrase) -> Vec<HistoryView> {
    PeriodKind::NAMED.into_iter().filter_map(|kind| of_kind(at, subject, name, kind)).collect()
}

fn of_kind(at: &At, subject: Subject, name: &Phrase, kind: PeriodKind) -> Option<HistoryView> {
    let measured = &at.measures.results;
    let own: Vec<(&PeriodResults, Option<Sum>)> = measured
        .periods
        .iter()
        .filter(|results| results.period.kind == kind)
        .map(|results| (results, subject.sum(at.model, measured, results)))
        .filter(|(results, sum)| sum.is_some() || is_due(at, subject, results))
        .collect();
    // A sentence says of what is withheld what a table of nothing else would.
    if own.iter().all(|(_, sum)| sum.as_ref().is_none_or(|sum| sum.hidden)) {
        return None;
    }
    let shares = |share: Share| -> Vec<Option<(u64, u64)>> {
        own.iter().map(|(_, sum)| share.of(&sum.as_ref()?.counts)).collect()
    };
    let key = kind.key();
    let rows: Vec<ResultsRow> =
        own.iter().rev().map(|(results, sum)| row(at, subject, results, sum.clone())).collect();
    let name_of_kind = terms::PERIOD_KINDS.word(key, at.lang);
    let (anchor, kind) =
        (format!("lich-su-{}", key.replace('_', "-")), Phrase::new().say(name_of_kind.to_lowercase()));
    let note = note_of_hidden(at, &rows);
    Some(HistoryView {
        key,
        name: name_of_kind,
        online_spark: spark(&shares(Share::Online)),
        on_time_spark: spark(&shares(Share::OnTime)),
        table: made(at, &anchor, "period", [name.clone(), kind], rows, note),
    })
}

fn row(at: &At, subject: Subject, results: &PeriodResults, sum: Option<Sum>) -> ResultsRow {
    let label = at.period_link(&results.period);
    match sum {
        Some(sum) => {
            let partly = agency(at, subject).and_then(|own| in_force_note(at, own, &results.period));
            Cells::new(at, results, subject, sum).row(label, added_up(at, results).or(partly))
        }
        None => {
            let anchor = format!("{}@{}", subject.text(at.model), results.period.key);
            empty(at, anchor, label, gap(at, subject, results))
        }
    }
}

fn agency<'a>(at: &At<'a>, subject: Subject) -> Option<&'a Agency> {
    match subject {
        Subject::Agency(place) => at.model.agencies.list.get(place),
        _ => None,
    }
}

/// Whether a subject without results in a period should have some: an agency that owed them, a procedure in force, where the
/// period has results of that grain at all.
fn is_due(at: &At, subject: Subject, results: &PeriodResults) -> bool {
    let day = results.period.to;
    match subject {
        Subject::Agency(place) => {
            !results.agencies.is_empty()
                && !results.is_added_up
                && super::owing_agencies(at, day).contains(&place)
        }
        Subject::Procedure(place) => {
            let procedure = at.model.catalogue.procedures.get(place);
            let by_procedure = !results.procedures.is_empty() && !results.is_added_up;
            by_procedure && procedure.is_some_and(|own| own.in_force(day))
        }
        _ => false,
    }
}

/// Overdue where a report of the period was due and did not come, else not published.
fn gap(at: &At, subject: Subject, results: &PeriodResults) -> Gap {
    use crate::measure::results::ReportState;
    let Subject::Agency(place) = subject else { return Gap::NotPublished };
    let reports = at.measures.results.reporting.iter().flat_map(|duty| duty.of_period(&results.period.key));
    let missing = reports
        .filter(|report| report.agency == place)
        .any(|report| matches!(report.state, ReportState::Missing(_)));
    if missing { Gap::Overdue } else { Gap::NotPublished }
}
