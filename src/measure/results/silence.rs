//! Agencies that have to publish and of which a period knows nothing.
//!
//! "A gap is never a zero, and never a success" (DESIGN §1): a sum over agencies of which some are silent is a figure of the others.
//! It stands, marked as not exactly the results, so that no target is met by it and no share has risen because somebody fell silent.

use std::collections::BTreeSet;

use super::PeriodResults;
use super::year::quarters_of;
use crate::model::{Level, Model};

/// Finds for every period the quarters that make it.
pub fn look_within(periods: &mut [PeriodResults]) {
    let within: Vec<Vec<usize>> =
        periods.iter().map(|results| quarters_of(&results.period, periods).unwrap_or_default()).collect();
    periods.iter_mut().zip(within).for_each(|(results, within)| results.within = within);
}

/// Tells for every period who is silent, and marks the sums that leave them out.
pub fn tell(model: &Model, periods: &mut [PeriodResults]) {
    for results in periods.iter_mut().filter(|results| !results.is_added_up()) {
        results.silent = silent(results);
        mark(model, results);
    }
    let years: Vec<usize> =
        (0..periods.len()).filter(|at| periods.get(*at).is_some_and(PeriodResults::is_added_up)).collect();
    for year in years {
        let silent = in_one_quarter(periods, year);
        if let Some(results) = periods.get_mut(year) {
            results.silent = silent;
            mark(model, results);
        }
    }
}

/// Of a period without any agency's results the total says nothing of single ones.
fn silent(results: &PeriodResults) -> Vec<usize> {
    let is_known =
        |agency: usize| results.agency(agency).is_some_and(|sum| !sum.counts.is_unknown() || sum.hidden);
    results.covered.iter().map(|(agency, _)| *agency).filter(|agency| !is_known(*agency)).collect()
}

/// Who is left out of one of the quarters of an added-up year.
fn in_one_quarter(periods: &[PeriodResults], year: usize) -> Vec<usize> {
    let quarters = periods.get(year).into_iter().flat_map(|results| &results.quarters);
    let left_out = quarters.filter_map(|at| periods.get(*at)).flat_map(PeriodResults::left_out);
    let silent: BTreeSet<usize> = left_out.copied().collect();
    silent.into_iter().collect()
}

fn mark(model: &Model, results: &mut PeriodResults) {
    results.province.proxy |= !results.left_out().is_empty();
    for (level, sum) in &mut results.levels {
        sum.proxy |= !of_level(model, &results.silent, *level).is_empty();
    }
}

/// Those of a level.
pub fn of_level(model: &Model, agencies: &[usize], level: Level) -> Vec<usize> {
    let is_of = |at: &usize| model.agencies.list.get(*at).is_some_and(|agency| agency.level == level);
    agencies.iter().copied().filter(is_of).collect()
}
