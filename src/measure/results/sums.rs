//! Rows into sums: from one grain, and never twice.
//!
//! "Aggregates come from one grain; where a reported total and its parts both exist, the reported total is the figure" (DESIGN
//! §4.3). An agency's parts are its rows by procedure, where it has any, else its rows by field.

use std::collections::BTreeMap;

use super::{Covered, Offers, PeriodResults, Sum};
use crate::model::{Counts, Grain, Level, Model, Quality, Sheet};

/// The sums of a period; nothing where it has no results.
pub fn period(model: &Model, position: usize) -> Option<PeriodResults> {
    let sheet = |grain| model.results.sheet(position, grain).filter(|sheet| !sheet.is_empty());
    let own = sheet(Grain::Province).map(|sheet| of_row(model, sheet, 0));
    let agencies =
        agencies(model, sheet(Grain::Agency), sheet(Grain::AgencyField), sheet(Grain::AgencyProcedure));
    let province = match (own, added(agencies.iter().map(|(_, sum)| sum))) {
        (None, None) => return None,
        (Some(own), parts) => Sum { parts: parts.map(|parts| parts.counts), ..own },
        (None, Some(sum)) => sum,
    };
    let (fields, procedures) = items(model, sheet(Grain::AgencyField), sheet(Grain::AgencyProcedure));
    Some(PeriodResults {
        period: model.calendar.at(position)?.clone(),
        position,
        quarters: Vec::new(),
        province,
        levels: levels(model, &agencies),
        agencies,
        fields,
        procedures,
        ranks: Vec::new(),
        coverage: Covered::default(),
        covered: Vec::new(),
        offered: Offers::default(),
        by_procedure: Vec::new(),
    })
}

/// The counts of one row.
pub fn of_row(model: &Model, sheet: &Sheet, row: usize) -> Sum {
    let file = sheet.file(row).and_then(|file| model.results.files.get(file));
    Sum {
        counts: sheet.counts(row),
        reported: true,
        parts: None,
        proxy: file.is_some_and(|file| file.proxy.is_some()),
        provisional: file.is_some_and(|file| file.quality == Quality::Provisional),
    }
}

/// A sum being made.
struct Adding(Option<Sum>);

impl Adding {
    fn add(&mut self, one: &Sum) {
        let sum = self.0.get_or_insert(Sum {
            counts: Counts::ZERO,
            reported: false,
            parts: None,
            proxy: false,
            provisional: false,
        });
        sum.counts.add(&one.counts);
        sum.proxy |= one.proxy;
        sum.provisional |= one.provisional;
    }

    fn done(self) -> Option<Sum> {
        self.0.map(|sum| Sum { counts: sum.counts.completed(), ..sum })
    }
}

/// Several sums in one; nothing where there are none.
pub fn added<'s>(sums: impl IntoIterator<Item = &'s Sum>) -> Option<Sum> {
    let mut adding = Adding(None);
    sums.into_iter().for_each(|sum| adding.add(sum));
    adding.done()
}

/// The sum of an agency's rows in a sheet.
fn of_agency(model: &Model, sheet: Option<&Sheet>, agency: usize) -> Option<Sum> {
    let sheet = sheet?;
    let mut adding = Adding(None);
    sheet.rows_of(agency).for_each(|row| adding.add(&of_row(model, sheet, row)));
    adding.done()
}

fn agencies(
    model: &Model,
    own: Option<&Sheet>,
    by_field: Option<&Sheet>,
    by_procedure: Option<&Sheet>,
) -> Vec<(usize, Sum)> {
    let mut named: Vec<usize> = [own, by_field, by_procedure]
        .into_iter()
        .flatten()
        .flat_map(|sheet| sheet.agencies.iter().map(|agency| *agency as usize))
        .collect();
    named.sort_unstable();
    named.dedup();
    let sum = |agency: usize| {
        let parts = of_agency(model, by_procedure, agency).or_else(|| of_agency(model, by_field, agency));
        let row = own.and_then(|sheet| Some(of_row(model, sheet, sheet.row_of(agency, 0)?)));
        match row {
            Some(row) => Some(Sum { parts: parts.map(|parts| parts.counts), ..row }),
            None => parts,
        }
    };
    named.into_iter().filter_map(|agency| Some((agency, sum(agency)?))).collect()
}

fn levels(model: &Model, agencies: &[(usize, Sum)]) -> Vec<(Level, Sum)> {
    let of = |level: Level| {
        let own = agencies.iter().filter(move |(agency, _)| {
            model.agencies.list.get(*agency).is_some_and(|agency| agency.level == level)
        });
        Some((level, added(own.map(|(_, sum)| sum))?))
    };
    Level::ALL.into_iter().filter_map(of).collect()
}

/// Sums by field and by procedure.
type Items = (Vec<(usize, Sum)>, Vec<(usize, Sum)>);

/// What agencies report by procedure counts for the procedure and its field; what those report by field alone, for the field.
fn items(model: &Model, by_field: Option<&Sheet>, by_procedure: Option<&Sheet>) -> Items {
    let mut fields: BTreeMap<usize, Adding> = BTreeMap::new();
    let mut procedures: BTreeMap<usize, Adding> = BTreeMap::new();
    for (row, sum) in rows(model, by_procedure) {
        let Some(item) = by_procedure.and_then(|sheet| sheet.item(row)) else { continue };
        procedures.entry(item).or_insert(Adding(None)).add(&sum);
        if let Some(procedure) = model.catalogue.procedures.get(item) {
            fields.entry(procedure.field).or_insert(Adding(None)).add(&sum);
        }
    }
    for (row, sum) in rows(model, by_field) {
        let Some((sheet, item)) = by_field.and_then(|sheet| Some((sheet, sheet.item(row)?))) else {
            continue;
        };
        let finer = sheet
            .agency(row)
            .zip(by_procedure)
            .is_some_and(|(agency, finer)| !finer.rows_of(agency).is_empty());
        if !finer {
            fields.entry(item).or_insert(Adding(None)).add(&sum);
        }
    }
    let done = |sums: BTreeMap<usize, Adding>| {
        sums.into_iter().filter_map(|(item, adding)| Some((item, adding.done()?))).collect()
    };
    (done(fields), done(procedures))
}

fn rows<'m>(model: &'m Model, sheet: Option<&'m Sheet>) -> impl Iterator<Item = (usize, Sum)> + 'm {
    let rows = sheet.map_or(0..0, |sheet| 0..sheet.len());
    rows.filter_map(move |row| Some((row, of_row(model, sheet?, row))))
}
