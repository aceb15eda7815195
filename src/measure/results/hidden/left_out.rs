//! Rows of sensitive procedures that were left out, or left empty, while a total of the agency was reported: the total less the rows
//! that there are gives them back.

use std::collections::{BTreeMap, BTreeSet};

use super::small::is_small;
use super::{GivenBack, Item, Own};
use crate::measure::results::coverage;
use crate::model::{Count, Grain, Model, Sheet};

/// The procedures that each agency is expected to publish.
type Expected = BTreeMap<usize, BTreeSet<usize>>;

/// Those that a total gives back; where a row of another procedure is missing too, nobody can tell whose the dossiers are.
pub fn given_back(model: &Model, own: &Own) -> Vec<GivenBack> {
    let reported = |agency: &usize| own.results.agency(*agency).is_some_and(|sum| sum.reported);
    let totals = model.results.sheet(own.results.position, Grain::Agency);
    let Some((totals, fine)) = totals.zip(own.fine) else { return Vec::new() };
    let agencies: BTreeSet<usize> =
        (0..totals.len()).filter_map(|row| totals.agency(row)).filter(reported).collect();
    if agencies.is_empty() {
        return Vec::new();
    }
    let mut expected = Expected::new();
    for (agency, procedure) in coverage::expected(model, own.results.period.to) {
        expected.entry(agency).or_default().insert(procedure);
    }
    let of = |agency: usize| {
        let item = Item::Procedure(left_out(model, own, fine, (agency, expected.get(&agency)?))?);
        let file = totals.row_of(agency, 0).and_then(|row| totals.file(row)).unwrap_or_default();
        Some(GivenBack { period: own.results.position, agency, item, file })
    };
    agencies.into_iter().filter_map(of).collect()
}

/// The first of the sensitive procedures that alone make up a small difference of an agency with rows by procedure.
fn left_out(
    model: &Model,
    own: &Own,
    fine: &Sheet,
    (agency, expected): (usize, &BTreeSet<usize>),
) -> Option<usize> {
    let total = &own.results.agency(agency)?.counts;
    let rows: Vec<_> =
        fine.rows_of(agency).filter_map(|row| Some((fine.item(row)?, fine.counts(row)))).collect();
    let is_sensitive = |at: &usize| model.catalogue.procedures.get(*at).is_some_and(|own| own.sensitive);
    let of = |count: Count| {
        let known: BTreeMap<usize, u64> =
            rows.iter().filter_map(|(item, counts)| Some((*item, counts.get(count)?))).collect();
        let rest = total.get(count)?.checked_sub(known.values().sum())?;
        let all = expected.iter().copied().chain(rows.iter().map(|(item, _)| *item));
        let mut missing: BTreeSet<usize> = all.filter(|item| !known.contains_key(item)).collect();
        let first = missing.pop_first()?;
        let alone = is_sensitive(&first) && missing.iter().all(is_sensitive);
        (!known.is_empty() && is_small(rest) && alone).then_some(first)
    };
    Count::ALL.into_iter().find_map(of)
}
