//! What the catalogue says of the rows by procedure: that the procedure was in force, that the agency handles it.
//!
//! Remarks, no errors: what came in under a procedure that ended is still handled, and a catalogue may lag behind a merger.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Body;
use crate::diagnostic::{Finding, codes};
use crate::model::{Agencies, Catalogue, Period, Procedure};

/// Who handles which procedures on the days of a period.
pub struct Handlers {
    /// For every id in the catalogue, by position of the agency, whether it is meant.
    sets: Vec<Vec<bool>>,
    /// The sets of each procedure; none where the catalogue names nobody.
    of: Vec<Vec<usize>>,
}

impl Handlers {
    /// Of a period.
    pub fn new(period: &Period, agencies: &Agencies, catalogue: &Catalogue) -> Handlers {
        let mut sets: Vec<Vec<bool>> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut place = |id| {
            *places.entry(id).or_insert_with(|| {
                sets.push(meant(id, period, agencies));
                sets.len() - 1
            })
        };
        let procedures = catalogue.procedures.iter();
        let of = procedures.map(|own| own.agencies.iter().map(|id| place(id.as_str())).collect()).collect();
        Handlers { sets, of }
    }

    /// Whether an agency handles a procedure; nobody can tell where the catalogue names no one.
    fn holds(&self, procedure: usize, agency: usize) -> bool {
        let Some(sets) = self.of.get(procedure).filter(|sets| !sets.is_empty()) else { return true };
        sets.iter().filter_map(|set| self.sets.get(*set)).any(|set| set.get(agency).copied().unwrap_or(true))
    }
}

/// The agencies that an id means on the first or the last day of a period, and those that took over from it by then.
fn meant(id: &str, period: &Period, agencies: &Agencies) -> Vec<bool> {
    let named = [period.from, period.to].into_iter().flat_map(|day| agencies.resolve(id, day));
    let after = agencies.get(id).into_iter().flat_map(|own| agencies.successors_on(own, period.to));
    let mut set = vec![false; agencies.list.len()];
    for agency in named.chain(after) {
        if let Some(is_meant) = agencies.position(&agency.id).and_then(|at| set.get_mut(at)) {
            *is_meant = true;
        }
    }
    set
}

/// Remarks on the rows of a file: a procedure out of force once, a pair that is not in the catalogue at its row.
pub fn remark(
    body: &mut Body,
    period: &Period,
    handlers: &Handlers,
    agencies: &Agencies,
    catalogue: &Catalogue,
) {
    let mut out_of_force: BTreeSet<u32> = BTreeSet::new();
    for row in 0..body.rows.len {
        let pair = body.judged.agencies.get(row).copied().zip(body.judged.items.get(row).copied());
        let Some((agency, item)) = pair else { continue };
        let Some(procedure) = catalogue.procedures.get(item as usize) else { continue };
        let Some(own) = agencies.list.get(agency as usize) else { continue };
        if !overlaps(procedure, period) {
            if out_of_force.insert(item) && !body.few.has_enough(&codes::PROCEDURE_NOT_IN_FORCE) {
                let origin = body.origin(row, Some("procedure"));
                let finding = Finding::new(&codes::PROCEDURE_NOT_IN_FORCE, origin).value(&procedure.code);
                let finding = finding.fact("period", &period.key).fact("from", day(procedure.from));
                body.few.push(finding.fact("to", day(procedure.to)));
            }
        } else if !handlers.holds(item as usize, agency as usize) && !body.few.has_enough(&codes::NOT_HANDLED)
        {
            let finding = Finding::new(&codes::NOT_HANDLED, body.origin(row, Some("agency"))).value(&own.id);
            let finding = finding.fact("procedure", &procedure.code);
            body.few.push(finding.fact("agencies", procedure.agencies.join(", ")));
        }
    }
}

fn overlaps(procedure: &Procedure, period: &Period) -> bool {
    procedure.from.is_none_or(|from| from <= period.to) && procedure.to.is_none_or(|to| to >= period.from)
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(|| "…".to_owned(), |day| day.to_string())
}
