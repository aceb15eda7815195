//! Totals that were reported for the whole, against what their parts come to.
//!
//! A sum over parts says nothing of a total above it, as parts may be missing that no catalogue names. One that passes the total does,
//! and so do quarters that were each reported for the whole.

use super::{PeriodResults, ResultsMeasured, Subject, Sum, sums, year};
use crate::model::{Count, Counts, Grain, Model, Sheet};

/// What is compared: what came in, and what was handled. What is pending at an end is no sum of ends.
const FLOWS: [Count; 2] = [Count::Received, Count::Resolved];

/// A total that is not what its parts come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Off {
    /// Position in the calendar of its period.
    pub period: usize,
    /// Whose it is: the province's, or an agency's.
    pub subject: Subject,
    /// Position in the model of the file that has it.
    pub file: usize,
    /// What is counted.
    pub count: Count,
    /// As reported.
    pub total: u64,
    /// What the parts come to.
    pub sum: u64,
    /// The parts are the quarters that make the period; else rows of the same period.
    pub of_quarters: bool,
}

/// All of them, period by period: of a subject the first count that is off.
pub fn off(model: &Model, measured: &ResultsMeasured) -> Vec<Off> {
    measured.periods.iter().flat_map(|results| of_period(model, measured, results)).collect()
}

fn of_period(model: &Model, measured: &ResultsMeasured, results: &PeriodResults) -> Vec<Off> {
    let agencies = results.agencies.iter().map(|(agency, sum)| (Subject::Agency(*agency), sum));
    let all = std::iter::once((Subject::Province, &results.province)).chain(agencies);
    all.filter_map(|(subject, sum)| of_subject(model, measured, results, subject, sum)).collect()
}

fn of_subject(
    model: &Model,
    measured: &ResultsMeasured,
    results: &PeriodResults,
    subject: Subject,
    sum: &Sum,
) -> Option<Off> {
    if !sum.reported {
        return None;
    }
    let rows = sum.parts.as_deref().filter(|_| are_firm(model, results, subject));
    let rows = rows.and_then(|parts| differ(sum, parts, false)).map(|off| (off, false));
    let quarters = || quarters(model, measured, results, subject);
    let of_quarters = || quarters().and_then(|(parts, all)| differ(sum, &parts, all)).map(|off| (off, true));
    let ((count, total, sum), of_quarters) = rows.or_else(of_quarters)?;
    let file = file(model, results, subject)?;
    Some(Off { period: results.position, subject, file, count, total, sum, of_quarters })
}

/// The first count of which the parts come to more than the total or, where they are all of it, to something else: with both numbers.
fn differ(total: &Sum, parts: &Counts, all: bool) -> Option<(Count, u64, u64)> {
    FLOWS.into_iter().find_map(|count| {
        let (total, sum) = (total.get(count)?, parts.get(count)?);
        (sum > total || all && sum != total).then_some((count, total, sum))
    })
}

/// Whether no row below a total may still change: what does is expected to come to something else.
fn are_firm(model: &Model, results: &PeriodResults, subject: Subject) -> bool {
    let of = |agency: usize| {
        let sheets = [Grain::AgencyField, Grain::AgencyProcedure].into_iter();
        let mut sheets = sheets.filter_map(|grain| model.results.sheet(results.position, grain));
        let is_firm = |sheet: &Sheet, row| !sums::of_row(model, sheet, row).provisional;
        sheets.all(|sheet| sheet.rows_of(agency).all(|row| is_firm(sheet, row)))
    };
    match subject {
        Subject::Agency(agency) => of(agency),
        _ => results.agencies.iter().all(|(_, sum)| !sum.provisional),
    }
}

/// What the quarters that make a longer period come to, and whether each was reported for the whole too. Quarters that may still
/// change say nothing.
fn quarters(
    model: &Model,
    measured: &ResultsMeasured,
    results: &PeriodResults,
    subject: Subject,
) -> Option<(Counts, bool)> {
    let quarters: Vec<&PeriodResults> =
        results.quarters.iter().filter_map(|at| measured.periods.get(*at)).collect();
    let sums: Option<Vec<Sum>> = quarters.iter().map(|own| subject.sum(model, measured, own)).collect();
    let is_firm = |sum: &Sum| !sum.hidden && !sum.provisional;
    let sums = sums.filter(|sums| !sums.is_empty() && sums.iter().all(is_firm))?;
    let all = sums.iter().all(|sum| sum.reported && !sum.proxy);
    Some((year::combined(&sums).counts, all))
}

/// The file that has the total.
fn file(model: &Model, results: &PeriodResults, subject: Subject) -> Option<usize> {
    let (grain, agency) = match subject {
        Subject::Agency(agency) => (Grain::Agency, agency),
        _ => (Grain::Province, 0),
    };
    let sheet = model.results.sheet(results.position, grain)?;
    let row = if grain == Grain::Province { Some(0) } else { sheet.row_of(agency, 0) };
    sheet.file(row?)
}
