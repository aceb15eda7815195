//! Agencies that have to publish and of which a period knows nothing.
//!
//! "A gap is never a zero, and never a success" (DESIGN §1): a sum over agencies of which some are silent is a figure of the others.
//! It stands, marked as not exactly the results, so that no target is met by it and no share has risen because somebody fell silent.

use std::collections::BTreeSet;

use super::PeriodResults;
use crate::model::{Level, Model};

/// Tells for every period who is silent, and marks the sums that leave them out.
pub fn tell(model: &Model, periods: &mut [PeriodResults]) {
    for results in periods.iter_mut().filter(|results| !results.is_added_up) {
        results.silent = silent(results);
        // Where nothing is known of any there are no figures that could leave one out.
        if !results.province.reported && !results.province.counts.is_unknown() {
            results.left_out = results.silent.clone();
        }
    }
    let of_quarters: Vec<(Vec<usize>, Vec<usize>)> = periods
        .iter()
        .map(|year| {
            (in_a_quarter(periods, year, |own| &own.silent), in_a_quarter(periods, year, |own| &own.left_out))
        })
        .collect();
    for (results, (silent, left_out)) in periods.iter_mut().zip(of_quarters) {
        if results.is_added_up {
            (results.silent, results.left_out) = (silent, left_out);
        }
        mark(model, results);
    }
}

/// Of a period without any agency's results the total says nothing of single ones.
fn silent(results: &PeriodResults) -> Vec<usize> {
    let is_known =
        |agency: usize| results.agency(agency).is_some_and(|sum| !sum.counts.is_unknown() || sum.hidden);
    results.covered.iter().map(|(agency, _)| *agency).filter(|agency| !is_known(*agency)).collect()
}

/// Who is among some agencies in one of the quarters of an added-up year.
fn in_a_quarter(
    periods: &[PeriodResults],
    year: &PeriodResults,
    who: impl Fn(&PeriodResults) -> &[usize],
) -> Vec<usize> {
    let quarters = year.added_up_from().iter().filter_map(|at| periods.get(*at));
    let all: BTreeSet<usize> = quarters.flat_map(who).copied().collect();
    all.into_iter().collect()
}

fn mark(model: &Model, results: &mut PeriodResults) {
    results.province.proxy |= !results.left_out.is_empty();
    for (level, sum) in &mut results.levels {
        sum.proxy |= !of_level(model, &results.silent, *level).is_empty();
    }
}

/// Those of a level.
pub fn of_level(model: &Model, agencies: &[usize], level: Level) -> Vec<usize> {
    let is_of = |at: &usize| model.agencies.list.get(*at).is_some_and(|agency| agency.level == level);
    agencies.iter().copied().filter(is_of).collect()
}
