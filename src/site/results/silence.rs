//! What nobody has published, by name.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::measure::results::{PeriodResults, Share};
use crate::model::{Agency, Count, Counts, Grain, Level};
use crate::site::at::{At, joined};
use crate::site::views::{SilenceView, SilentGroup};
use crate::words::phrase::Phrase;
use crate::words::terms;

/// So many agencies that are left out are named in a sentence.
const NAMED: usize = 3;

/// Agencies of which no results were ever published, and what the newest period does not say.
pub fn ever(at: &At) -> SilenceView {
    let measured = &at.measures.results;
    let published = |agency: usize| measured.periods.iter().any(|results| tells(at, results, agency));
    SilenceView {
        agencies: silent_groups(at, at.today(), published),
        figures: measured.newest().map(|newest| unsaid(at, newest)).unwrap_or_default(),
    }
}

/// "Chưa gồm 1 trên 34 cơ quan phải công bố", where the province's figures are sums over the others.
pub fn how_many_left_out(at: &At, results: &PeriodResults) -> Option<String> {
    let (silent, owing) = (results.left_out.len(), results.covered.len());
    let said = match results.is_added_up {
        // Who has to publish may be others from quarter to quarter.
        true => at.pick(
            "Có quý chưa gồm {n} cơ quan phải công bố",
            "Quarters leave out {n} of the agencies that have to publish",
        ),
        false => at.pick(
            "Chưa gồm {n} trên {of} cơ quan phải công bố",
            "The figures leave out {n} of the agencies that have to publish, {of} in all",
        ),
    };
    (silent > 0).then(|| said.replace("{n}", &silent.to_string()).replace("{of}", &owing.to_string()))
}

/// The same as a sentence, with their names where they are few.
pub fn left_out(at: &At, results: &PeriodResults) -> Option<Phrase> {
    let said = Phrase::new().say(how_many_left_out(at, results)?);
    let silent = results.left_out.iter().filter_map(|place| at.model.agencies.list.get(*place));
    let names: Vec<Phrase> = silent.map(|agency| at.agency(&agency.id).label).collect();
    let said = match names.len() <= NAMED {
        true => said.say(": ").then(joined(names, ", ")),
        false => said,
    };
    Some(said.say("."))
}

/// Agencies of which nothing was published in a period, and what the period does not say.
pub fn in_period(at: &At, results: &PeriodResults) -> SilenceView {
    let published = |agency: usize| tells(at, results, agency);
    SilenceView { agencies: silent_groups(at, results.period.to, published), figures: unsaid(at, results) }
}

/// Whether anything is known of an agency in a period, or in each of the quarters that make it.
fn tells(at: &At, results: &PeriodResults, agency: usize) -> bool {
    let mut quarters =
        results.quarters.iter().filter_map(|own| at.measures.results.periods.get(*own)).peekable();
    let of_quarters = quarters.peek().is_some() && quarters.all(|own| tells_itself(at, own, agency));
    tells_itself(at, results, agency) || of_quarters
}

/// The same of a period alone: rows in which all is unknown publish nothing.
fn tells_itself(at: &At, results: &PeriodResults, agency: usize) -> bool {
    let Some(sum) = results.agency(agency) else { return false };
    let own = at.model.results.sheets.iter().filter(|sheet| sheet.period == results.position);
    let mut own = own.filter(|sheet| sheet.grain != Grain::Province);
    let mut knows = || own.any(|sheet| sheet.rows_of(agency).any(|row| !sheet.written(row).is_unknown()));
    !sum.counts.is_unknown() || knows()
}

/// What nothing published of a period says, of the whole or of the quarters that make it: keys of words in the locale.
fn unsaid(at: &At, results: &PeriodResults) -> Vec<&'static str> {
    let quarters: Vec<&PeriodResults> =
        results.quarters.iter().filter_map(|own| at.measures.results.periods.get(*own)).collect();
    let told = |key: &&str| !quarters.is_empty() && !quarters.iter().any(|own| silent_on(own).contains(key));
    silent_on(results).into_iter().filter(|key| !told(key)).collect()
}

/// What a period's own figures do not say.
fn silent_on(results: &PeriodResults) -> Vec<&'static str> {
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
    let reporting = duties.flat_map(|id| model.agencies.resolve(id, day));
    let handled = model.catalogue.procedures.iter().filter(|procedure| procedure.in_force(day));
    let ids: BTreeSet<&String> = handled.flat_map(|procedure| &procedure.agencies).collect();
    let handling = ids.into_iter().flat_map(|id| model.agencies.handlers_on(id, day));
    let place = |agency: &Agency| model.agencies.position(&agency.id);
    reporting.chain(handling).filter(|agency| agency.in_force(day)).filter_map(place).collect()
}
