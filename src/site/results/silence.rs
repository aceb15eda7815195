//! What nobody has published, by name.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::measure::results::{PeriodResults, Share};
use crate::model::{Agency, Count, Counts, Grain, Level};
use crate::site::at::At;
use crate::site::views::{SilenceView, SilentGroup};
use crate::words::terms;

/// Agencies of which no results were ever published, and what the newest period does not say.
pub fn ever(at: &At) -> SilenceView {
    let measured = &at.measures.results;
    let published = |agency: usize| measured.periods.iter().any(|results| tells(at, results, agency));
    SilenceView {
        agencies: silent_groups(at, at.today(), published),
        figures: match measured.newest() {
            Some(newest) => unsaid(newest),
            None => Vec::new(),
        },
    }
}

/// Agencies of which nothing was published in a period, and what the period does not say.
pub fn in_period(at: &At, results: &PeriodResults) -> SilenceView {
    let published = |agency: usize| tells(at, results, agency);
    SilenceView { agencies: silent_groups(at, results.period.to, published), figures: unsaid(results) }
}

/// Whether anything is known of an agency in a period: rows in which all is unknown publish nothing.
fn tells(at: &At, results: &PeriodResults, agency: usize) -> bool {
    let quarters = results.quarters.iter().filter_map(|own| at.measures.results.periods.get(*own));
    let mut periods = std::iter::once(results).chain(quarters).map(|own| own.position);
    let knows = |position: usize| {
        let own = at.model.results.sheets.iter().filter(|sheet| sheet.period == position);
        let mut own = own.filter(|sheet| sheet.grain != Grain::Province);
        own.any(|sheet| sheet.rows_of(agency).any(|row| !sheet.written(row).is_unknown()))
    };
    results.agency(agency).is_some_and(|sum| !sum.counts.is_unknown() || periods.any(knows))
}

/// What a province's figures do not say: keys of words in the locale.
fn unsaid(results: &PeriodResults) -> Vec<&'static str> {
    let counts: &Counts = &results.province.counts;
    let none = |of: &[Count]| of.iter().all(|count| counts.get(*count).is_none());
    let known = [
        ("by_agency", results.agencies.is_empty()),
        ("by_field", results.fields.is_empty()),
        ("by_procedure", results.procedures.is_empty()),
        ("channels", none(&[Count::Direct, Count::Postal, Count::DirectOrPostal])),
        ("on_time", Share::OnTime.of(counts).is_none() && !Share::OnTime.is_of_nothing(counts)),
        ("overdue", none(&[Count::Overdue])),
        ("digitised", none(&[Count::DigitisedOnReceipt, Count::DigitisedResult])),
        ("paid_online", none(&[Count::PaidOnline])),
        ("satisfied", none(&[Count::Satisfied])),
    ];
    known.into_iter().filter(|(_, silent)| *silent).map(|(key, _)| key).collect()
}

/// Agencies that handle procedures or owe reports and of which something is not published, by level.
pub fn silent_groups(at: &At, day: Date, published: impl Fn(usize) -> bool) -> Vec<SilentGroup> {
    let owing = owing_agencies(at, day);
    let group = |level: Level| {
        let own: Vec<(usize, &Agency)> = owing
            .iter()
            .filter_map(|place| Some((*place, at.model.agencies.list.get(*place)?)))
            .filter(|(_, agency)| agency.level == level)
            .collect();
        let mut silent: Vec<&(usize, &Agency)> = own.iter().filter(|(place, _)| !published(*place)).collect();
        silent.sort_by_key(|(place, _)| at.agency_place(*place));
        (!silent.is_empty()).then(|| SilentGroup {
            name: terms::LEVELS.word(level.key(), at.lang),
            count: silent.len(),
            of: own.len(),
            agencies: silent.iter().map(|(_, agency)| at.agency(&agency.id)).collect(),
        })
    };
    Level::ALL.into_iter().filter_map(group).collect()
}

/// Positions of the agencies in force on a day that handle a procedure or owe a plan's reports: their results should be public.
pub fn owing_agencies(at: &At, day: Date) -> BTreeSet<usize> {
    let model = at.model;
    let duties = model.plans.iter().filter_map(|plan| plan.reporting.as_ref()).flat_map(|duty| &duty.from);
    let handled = model.catalogue.procedures.iter().filter(|procedure| procedure.in_force(day));
    let ids: BTreeSet<&String> = duties.chain(handled.flat_map(|procedure| &procedure.agencies)).collect();
    let meant = ids.into_iter().flat_map(|id| model.agencies.resolve(id, day));
    let place = |agency: &Agency| model.agencies.list.binary_search_by(|own| own.id.cmp(&agency.id)).ok();
    meant.filter(|agency| agency.in_force(day)).filter_map(place).collect()
}
