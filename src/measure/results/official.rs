//! What is official is not replaced by what is provisional.
//!
//! "Official replaces provisional" and "where a reported total and its parts both exist, the reported total is the figure" (DESIGN
//! §4.3). Where the two meet, official parts stand before a provisional total when they are complete: a row for every pair that is
//! expected on the period's last day, and every count that the total knows. Parts that are not make too small a sum: then the total
//! stands, marked provisional. Either way the other number is kept, so that pages can say the difference.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Sum;
use super::coverage;
use crate::model::{Count, Model, Sheet};

/// The procedures that every agency is expected to publish; found out only when somebody asks, which is seldom.
pub struct Expected<'m> {
    model: &'m Model,
    day: Date,
    by_agency: OnceCell<BTreeMap<usize, Vec<usize>>>,
}

impl<'m> Expected<'m> {
    /// On a day.
    pub fn new(model: &'m Model, day: Date) -> Expected<'m> {
        Expected { model, day, by_agency: OnceCell::new() }
    }

    fn by_agency(&self) -> &BTreeMap<usize, Vec<usize>> {
        self.by_agency.get_or_init(|| {
            let mut by_agency: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (agency, procedure) in coverage::expected(self.model, self.day) {
                by_agency.entry(agency).or_default().push(procedure);
            }
            by_agency
        })
    }

    /// Whether an agency's rows by procedure are all there.
    pub fn has_procedures(&self, agency: usize, sheet: Option<&Sheet>) -> bool {
        self.has(agency, sheet, Some)
    }

    /// Whether its rows by field are.
    pub fn has_fields(&self, agency: usize, sheet: Option<&Sheet>) -> bool {
        self.has(agency, sheet, |at| self.model.catalogue.procedures.get(at).map(|own| own.field))
    }

    fn has(&self, agency: usize, sheet: Option<&Sheet>, item: impl Fn(usize) -> Option<usize>) -> bool {
        let (Some(sheet), Some(procedures)) = (sheet, self.by_agency().get(&agency)) else { return false };
        let items: BTreeSet<usize> = procedures.iter().filter_map(|at| item(*at)).collect();
        let told = |item| sheet.row_of(agency, item).is_some_and(|row| !sheet.written(row).is_unknown());
        items.into_iter().all(told)
    }

    /// Whether every agency of which anything is expected is complete, and there is one.
    pub fn has_agencies(&self, is_complete: impl Fn(usize) -> bool) -> bool {
        let by_agency = self.by_agency();
        !by_agency.is_empty() && by_agency.keys().all(|agency| is_complete(*agency))
    }
}

/// The figure of a subject: its total as reported, or what its parts come to.
pub fn chosen(total: Option<Sum>, parts: Option<Sum>, is_complete: impl FnOnce() -> bool) -> Option<Sum> {
    match (total, parts) {
        // A row in which nothing is known reports nothing.
        (Some(total), Some(parts)) if total.counts.is_unknown() => Some(parts),
        (Some(total), Some(parts)) if stands_before(&parts, &total) && is_complete() => {
            Some(Sum { set_aside: Some(Box::new(total.counts)), ..parts })
        }
        (Some(total), parts) => Some(Sum { parts: parts.map(|parts| Box::new(parts.counts)), ..total }),
        (None, parts) => parts,
    }
}

/// Whether one is official, the other is not, and every count that the other knows is known.
pub fn stands_before(one: &Sum, other: &Sum) -> bool {
    let knows = |count: &Count| one.get(*count).is_some() || other.get(*count).is_none();
    other.provisional && !one.provisional && Count::ALL.iter().all(knows)
}
