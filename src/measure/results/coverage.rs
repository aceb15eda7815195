//! Publication coverage: which of the pairs of agency and procedure that should be published are.

use std::collections::BTreeSet;

use super::{PeriodResults, pairs};
use crate::model::Model;

/// Pairs of agency and procedure: expected, and published. The plan's duty is to make public "tiến độ, kết quả giải quyết 100%
/// TTHC"; a pair is expected where the procedure is in force on the period's last day and the agency, itself in force then, is
/// one of those that handle it or took over from one that did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub struct Covered {
    pub expected: u64,
    pub published: u64,
}

impl Covered {
    /// Pairs that are expected and not published.
    pub fn missing(self) -> u64 {
        self.expected.saturating_sub(self.published)
    }

    fn count(&mut self, published: bool) {
        self.expected += 1;
        self.published += u64::from(published);
    }
}

/// Counts the pairs of a period; `positions` are those of all periods with results in the calendar.
pub fn cover(model: &Model, results: &mut PeriodResults, positions: &[usize]) {
    let published = published(model, results, positions);
    let mut covered: Vec<Covered> = vec![Covered::default(); model.agencies.list.len()];
    for (agency, procedure) in expected(model, results.period.to) {
        let is_published = published.contains(&(agency, procedure));
        results.coverage.count(is_published);
        if let Some(own) = covered.get_mut(agency) {
            own.count(is_published);
        }
    }
    let with_duty = covered.into_iter().enumerate().filter(|(_, own)| own.expected > 0);
    results.covered = with_duty.collect();
}

/// Pairs that are published for the whole of a period: where it has no pairs of its own, in each of the quarters that make it.
fn published(model: &Model, results: &PeriodResults, positions: &[usize]) -> BTreeSet<(usize, usize)> {
    let own = told(model, results.position);
    if !own.is_empty() {
        return own;
    }
    let quarters = results.quarters.iter().filter_map(|quarter| positions.get(*quarter));
    let all = quarters.map(|position| told(model, *position)).reduce(|all, own| &all & &own);
    all.unwrap_or_default()
}

/// The pairs with a row: one in which all is unknown publishes nothing.
fn told(model: &Model, position: usize) -> BTreeSet<(usize, usize)> {
    let Some(sheet) = pairs(model, position) else { return BTreeSet::new() };
    let told = (0..sheet.len()).filter(|row| !sheet.written(*row).is_unknown());
    told.filter_map(|row| Some((sheet.agency(row)?, sheet.item(row)?))).collect()
}

/// Positions of the agency and the procedure of every expected pair on a day.
pub fn expected(model: &Model, day: jiff::civil::Date) -> BTreeSet<(usize, usize)> {
    let mut groups: std::collections::BTreeMap<&str, Vec<usize>> = std::collections::BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for (at, procedure) in model.catalogue.procedures.iter().enumerate() {
        if !procedure.in_force(day) {
            continue;
        }
        for id in &procedure.agencies {
            let members = groups.entry(id).or_insert_with(|| {
                let meant = model.agencies.handlers_on(id, day);
                meant.into_iter().filter_map(|agency| model.agencies.position(&agency.id)).collect()
            });
            pairs.extend(members.iter().map(|agency| (*agency, at)));
        }
    }
    pairs
}
