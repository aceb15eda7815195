//! What lines are of: their fields, procedures, agencies, and the grain of them all.

use std::collections::BTreeSet;

use super::names::{Names, Reading, Subject};
use crate::import::form::body::{Entry, Kind, keys};
use crate::import::form::head::Head;
use crate::model::Grain;

/// What rows can be of, the finest last.
const GRAINS: [Grain; 3] = [Grain::Agency, Grain::AgencyField, Grain::AgencyProcedure];

/// What the cells that name a line mean together, at each grain: what all of those mean that mean anything, and where they do not agree
/// each of them. Nothing where one holds the code of a procedure that there is not.
pub fn meant(entry: &Entry, head: &Head, names: &Names) -> BTreeSet<Subject> {
    let cells = keys(head).filter_map(|column| entry.line.cell(column));
    let readings: Vec<Reading> = cells.map(|cell| names.read(&cell.value)).collect();
    if readings.iter().any(|reading| reading.no_such_code) {
        return BTreeSet::new();
    }
    GRAINS.into_iter().flat_map(|grain| agreed(&readings, grain)).collect()
}

fn agreed(readings: &[Reading], grain: Grain) -> BTreeSet<Subject> {
    let said = readings.iter().flat_map(|reading| [&reading.coded, &reading.named]);
    let of_grain = said.map(|all| all.iter().filter(|subject| subject.grain == grain).cloned().collect());
    let all: Vec<BTreeSet<Subject>> = of_grain.filter(|own: &BTreeSet<Subject>| !own.is_empty()).collect();
    let common = all.iter().cloned().reduce(|both, own| &both & &own).unwrap_or_default();
    if common.is_empty() { all.into_iter().flatten().collect() } else { common }
}

/// The grain that most rows have, the finest first.
pub fn grain(entries: &[Entry], meant: &[BTreeSet<Subject>]) -> Grain {
    let count = |grain: Grain| {
        let rows = entries.iter().zip(meant).filter(|(entry, _)| entry.kind == Kind::Row);
        rows.filter(|(_, meant)| meant.iter().any(|subject| subject.grain == grain)).count()
    };
    GRAINS.into_iter().max_by_key(|grain| count(*grain)).unwrap_or(Grain::AgencyProcedure)
}

/// Fields above their procedures are groups.
pub fn fields_above(entries: &mut [Entry], meant: &[BTreeSet<Subject>], grain: Grain) {
    if grain != Grain::AgencyProcedure {
        return;
    }
    let mut below = false;
    for (entry, meant) in entries.iter_mut().zip(meant).rev().filter(|(entry, _)| entry.kind == Kind::Row) {
        let of = |grain| meant.iter().any(|subject: &Subject| subject.grain == grain);
        if of(Grain::AgencyProcedure) {
            below = true;
        } else if below && of(Grain::AgencyField) {
            entry.kind = Kind::Group;
            below = false;
        }
    }
}

/// Whether somebody compiled the rows of several agencies: each names its own, beside its field or procedure.
pub fn are_compiled(entries: &[Entry], meant: &[BTreeSet<Subject>], grain: Grain) -> bool {
    let rows =
        || entries.iter().zip(meant).filter(|(entry, _)| entry.kind == Kind::Row).map(|(_, meant)| meant);
    let agencies = |meant: &BTreeSet<Subject>| -> Vec<String> {
        meant.iter().filter(|own| own.grain == Grain::Agency).map(|own| own.id.clone()).collect()
    };
    let all: BTreeSet<String> = rows().flat_map(agencies).collect();
    grain != Grain::Agency && all.len() > 1 && rows().all(|meant| agencies(meant).len() == 1)
}
