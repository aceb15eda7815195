//! One period: permanent, citable.

use super::cells::Cells;
use super::{answer, head, silence, table};
use crate::chart::number_text;
use crate::measure::results::{Covered, Key, PeriodResults, Subject};
use crate::model::{Count, Quality, ResultsFile};
use crate::site::at::At;
use crate::site::results::cells::meter;
use crate::site::views::{CountRow, CoverageRow, CoverageView, DownloadView, FileView, LinkText, PeriodView};
use crate::words::phrase::FigureText;
use crate::words::terms;

/// So many agencies with something missing are named; the data have all.
const MISSING: usize = 40;

/// The rows of the province's table, and how deep each stands below its total.
const ROWS: [(Count, u8); 21] = [
    (Count::Received, 0),
    (Count::Online, 1),
    (Count::DirectOrPostal, 1),
    (Count::Direct, 2),
    (Count::Postal, 2),
    (Count::CarriedOver, 0),
    (Count::Resolved, 0),
    (Count::Early, 1),
    (Count::OnTime, 1),
    (Count::Late, 1),
    (Count::Pending, 0),
    (Count::InTime, 1),
    (Count::Overdue, 1),
    (Count::DigitisedOnReceipt, 0),
    (Count::DigitisedResult, 0),
    (Count::FeeDue, 0),
    (Count::PaidOnline, 1),
    (Count::Esigned, 0),
    (Count::ElectronicDossier, 0),
    (Count::Rated, 0),
    (Count::Satisfied, 1),
];

/// A period's page.
pub fn period(at: &At, index: usize) -> Option<PeriodView> {
    let measured = &at.measures.results;
    let results = measured.periods.get(index)?;
    let same_kind = |own: &&PeriodResults| own.period.kind == results.period.kind;
    let (earlier, later) = measured.periods.split_at(index);
    let quarter =
        |at_quarter: &usize| measured.periods.get(*at_quarter).map(|own| at.period_link(&own.period));
    Some(PeriodView {
        head: head(at, results),
        answer: answer(at, results, Subject::Province),
        before: earlier.iter().rev().find(same_kind).map(|own| at.period_link(&own.period)),
        after: later.iter().skip(1).find(same_kind).map(|own| at.period_link(&own.period)),
        quarters: results.added_up_from().iter().filter_map(quarter).collect(),
        counts: counts(at, results),
        levels: table::levels(at, results),
        ranked: table::ranked(at, results),
        fields: table::fields(at, results),
        coverage: coverage(at, results),
        silent: silence::in_period(at, results),
        files: files(at, |file| is_of(at, file, results)),
        data: downloads(at, results),
    })
}

/// Whether a file speaks of a period, or of a quarter of an added-up year.
pub fn is_of(at: &At, file: &ResultsFile, results: &PeriodResults) -> bool {
    at.measures.results.reported(results.position).contains(&file.period)
}

fn counts(at: &At, results: &PeriodResults) -> Vec<CountRow> {
    let cells = Cells::new(at, results, Subject::Province, results.province.clone());
    let row = |(count, depth): (Count, u8)| {
        let figure = cells.count(count)?;
        let difference = cells.get(Key::PartsDifference(count)).filter(|off| off.value != "0");
        let parts = cells.get(Key::Parts(count)).filter(|_| difference.is_some());
        let set_aside_difference = cells.get(Key::SetAsideDifference(count)).filter(|off| off.value != "0");
        let set_aside = cells.get(Key::SetAside(count)).filter(|_| set_aside_difference.is_some());
        let key = count.key();
        Some(CountRow { key, figure, parts, difference, set_aside, set_aside_difference, depth })
    };
    ROWS.into_iter().filter_map(row).collect()
}

fn coverage(at: &At, results: &PeriodResults) -> Option<CoverageView> {
    let covered = results.coverage;
    let text = |key| coverage_text(at, "coverage", results, covered, key);
    let mut missing: Vec<&(usize, Covered)> =
        results.covered.iter().filter(|(_, own)| own.missing() > 0).collect();
    missing.sort_by_key(|(agency, own)| (std::cmp::Reverse(own.missing()), *agency));
    let named = missing.iter().take(MISSING).filter_map(|(agency, _)| coverage_row(at, results, *agency));
    Some(CoverageView {
        share: text("share")?,
        published: text("published")?,
        expected: text("expected")?,
        missing: text("missing")?,
        meter: meter(covered.published, covered.expected),
        agencies: named.collect(),
        more: missing.len().saturating_sub(MISSING),
    })
}

fn coverage_text(
    at: &At,
    subject: &str,
    results: &PeriodResults,
    covered: Covered,
    key: &str,
) -> Option<FigureText> {
    let number = covered.number(key)?;
    Some(at.noted(number_text(format!("{subject}@{}:{key}", results.period.key), &number, at.lang)))
}

/// What an agency has published of its procedures.
pub fn coverage_row(at: &At, results: &PeriodResults, agency: usize) -> Option<CoverageRow> {
    let (own, covered) = (at.model.agencies.list.get(agency)?, results.covered(agency)?);
    let subject = format!("coverage/{}", own.id);
    let text = |key| coverage_text(at, &subject, results, covered, key);
    Some(CoverageRow {
        anchor: format!("{subject}@{}", results.period.key),
        agency: at.agency_in_full(&own.id),
        period: at.period(&results.period),
        share: text("share")?,
        published: text("published")?,
        expected: text("expected")?,
        meter: meter(covered.published, covered.expected),
    })
}

/// Files of results that fit, in the order of the content.
pub fn files(at: &At, fits: impl Fn(&ResultsFile) -> bool) -> Vec<FileView> {
    let view = |file: &ResultsFile| FileView {
        file: file.origin.content_file().to_string(),
        quality: terms::QUALITIES.word(file.quality.key(), at.lang),
        provisional: file.quality == Quality::Provisional,
        proxy: at.maybe(&file.proxy),
        note: at.maybe(&file.note),
        sources: at.sources(&file.sources),
    };
    at.model.results.files.iter().filter(|file| fits(file)).map(view).collect()
}

fn downloads(at: &At, results: &PeriodResults) -> Vec<DownloadView> {
    let own = [("sums", "CSV"), ("sums", "JSON"), ("results", "CSV"), ("results", "JSON")];
    let shown = own.into_iter().filter(|(table, _)| *table == "sums" || !results.is_added_up);
    shown
        .map(|(table, format)| DownloadView {
            key: if table == "sums" { "sums" } else { "rows" },
            format,
            url: at.file(&format!("/du-lieu/{table}-{}.{}", results.period.key, format.to_lowercase())),
        })
        .collect()
}

/// Where an agency's results of before are: those that it came from.
pub fn results_before(at: &At, agency: &crate::model::Agency) -> Vec<LinkText> {
    let has_results = |id: &str| {
        let place = at.model.agencies.position(id);
        place.is_some_and(|place| at.measures.results.periods.iter().any(|own| own.agency(place).is_some()))
    };
    let before = at.model.agencies.predecessors(&agency.id);
    before.into_iter().filter(|own| has_results(&own.id)).map(|own| at.agency_in_full(&own.id)).collect()
}
