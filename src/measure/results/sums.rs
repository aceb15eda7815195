//! Rows into sums: from one grain, and never twice.
//!
//! "Aggregates come from one grain; where a reported total and its parts both exist, the reported total is the figure" (DESIGN
//! §4.3). An agency's parts are its rows by procedure, where it has any, else its rows by field. Where official and provisional rows
//! meet, [`official`] chooses.

use std::collections::{BTreeMap, BTreeSet};

use super::official::{self, Expected};
use super::{Covered, Offers, PeriodResults, Sum};
use crate::model::{Counts, Grain, Level, Model, Quality, Sheet};

/// The sheets of a period that have rows.
struct Sheets<'m> {
    model: &'m Model,
    by_agency: Option<&'m Sheet>,
    by_field: Option<&'m Sheet>,
    by_procedure: Option<&'m Sheet>,
    expected: Expected<'m>,
}

/// The sums of a period; nothing where it has no results.
pub fn period(model: &Model, position: usize) -> Option<PeriodResults> {
    let period = model.calendar.at(position)?;
    let sheet = |grain| model.results.sheet(position, grain).filter(|sheet| !sheet.is_empty());
    let sheets = Sheets {
        model,
        by_agency: sheet(Grain::Agency),
        by_field: sheet(Grain::AgencyField),
        by_procedure: sheet(Grain::AgencyProcedure),
        expected: Expected::new(model, period.to),
    };
    let own = sheet(Grain::Province).map(|sheet| of_row(model, sheet, 0));
    let (agencies, by_field) = sheets.agencies();
    let parts = added(agencies.iter().map(|(_, sum)| sum));
    let is_complete =
        || sheets.expected.has_agencies(|agency| sheets.is_complete(&agencies, &by_field, agency));
    let province = official::chosen(own, parts, is_complete)?;
    let (fields, procedures) = sheets.items(&by_field);
    Some(PeriodResults {
        period: period.clone(),
        position,
        is_added_up: false,
        quarters: Vec::new(),
        province,
        levels: levels(model, &agencies),
        agencies,
        fields,
        procedures,
        of_procedures: None,
        ranks: Vec::new(),
        coverage: Covered::default(),
        covered: Vec::new(),
        silent: Vec::new(),
        left_out: Vec::new(),
        offered: Offers::default(),
        by_field,
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
        set_aside: None,
        proxy: file.is_some_and(|file| file.proxy.is_some()),
        provisional: file.is_some_and(|file| file.quality == Quality::Provisional),
        hidden: false,
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
            set_aside: None,
            proxy: false,
            provisional: false,
            hidden: false,
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

/// Counts of many in one, each unknown where one of them does not know it; nothing where there are none.
pub fn together(sums: &[(usize, Sum)]) -> Option<Counts> {
    let mut all = Counts::ZERO;
    sums.iter().for_each(|(_, sum)| all.add(&sum.counts));
    (!sums.is_empty()).then_some(all)
}

/// The sum of an agency's rows in a sheet.
fn of_agency(model: &Model, sheet: Option<&Sheet>, agency: usize) -> Option<Sum> {
    let sheet = sheet?;
    let mut adding = Adding(None);
    sheet.rows_of(agency).for_each(|row| adding.add(&of_row(model, sheet, row)));
    adding.done()
}

impl Sheets<'_> {
    /// The sums of all agencies, and the agencies whose parts are their rows by field though they have some by procedure.
    fn agencies(&self) -> (Vec<(usize, Sum)>, BTreeSet<usize>) {
        let mut named: Vec<usize> = [self.by_agency, self.by_field, self.by_procedure]
            .into_iter()
            .flatten()
            .flat_map(|sheet| sheet.agencies.iter().map(|agency| *agency as usize))
            .collect();
        named.sort_unstable();
        named.dedup();
        let mut by_field = BTreeSet::new();
        let sums = named.into_iter().filter_map(|agency| Some((agency, self.agency(agency, &mut by_field)?)));
        (sums.collect(), by_field)
    }

    fn agency(&self, agency: usize, by_field: &mut BTreeSet<usize>) -> Option<Sum> {
        let parts = match of_agency(self.model, self.by_procedure, agency) {
            Some(finer) if finer.provisional => match self.official_fields(agency, &finer) {
                Some(coarser) => {
                    by_field.insert(agency);
                    Some(coarser)
                }
                None => Some(finer),
            },
            Some(finer) => Some(finer),
            None => of_agency(self.model, self.by_field, agency),
        };
        let row = self.by_agency.and_then(|sheet| Some(of_row(self.model, sheet, sheet.row_of(agency, 0)?)));
        official::chosen(row, parts, || self.has_parts(by_field, agency))
    }

    /// An agency's official rows by field, where they are complete: they stand before provisional rows by procedure.
    fn official_fields(&self, agency: usize, finer: &Sum) -> Option<Sum> {
        let coarser = of_agency(self.model, self.by_field, agency)?;
        let stands =
            official::stands_before(&coarser, finer) && self.expected.has_fields(agency, self.by_field);
        stands.then_some(Sum { set_aside: Some(Box::new(finer.counts)), ..coarser })
    }

    /// Whether the rows below an agency are all there.
    fn has_parts(&self, by_field: &BTreeSet<usize>, agency: usize) -> bool {
        let finer = self.by_procedure.is_some_and(|sheet| !sheet.rows_of(agency).is_empty());
        match finer && !by_field.contains(&agency) {
            true => self.expected.has_procedures(agency, self.by_procedure),
            false => self.expected.has_fields(agency, self.by_field),
        }
    }

    /// Whether an agency's sum is all of it.
    fn is_complete(&self, agencies: &[(usize, Sum)], by_field: &BTreeSet<usize>, agency: usize) -> bool {
        let own = agencies.binary_search_by_key(&agency, |(own, _)| *own).ok();
        let sum = own.and_then(|at| agencies.get(at)).map(|(_, sum)| sum);
        sum.is_some_and(|sum| sum.reported || self.has_parts(by_field, agency))
    }
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

impl Sheets<'_> {
    /// What agencies report by procedure counts for the procedure and its field; what those report by field alone, or whose rows by
    /// field are the official ones, for the field.
    fn items(&self, coarse: &BTreeSet<usize>) -> Items {
        let mut fields: BTreeMap<usize, Adding> = BTreeMap::new();
        let mut procedures: BTreeMap<usize, Adding> = BTreeMap::new();
        for (agency, item, sum) in rows(self.model, self.by_procedure) {
            procedures.entry(item).or_insert(Adding(None)).add(&sum);
            let procedure = self.model.catalogue.procedures.get(item);
            if let Some(procedure) = procedure.filter(|_| !coarse.contains(&agency)) {
                fields.entry(procedure.field).or_insert(Adding(None)).add(&sum);
            }
        }
        for (agency, item, sum) in rows(self.model, self.by_field) {
            let finer = self.by_procedure.is_some_and(|finer| !finer.rows_of(agency).is_empty());
            if !finer || coarse.contains(&agency) {
                fields.entry(item).or_insert(Adding(None)).add(&sum);
            }
        }
        // Made as large as they get at once: a list that grows is copied, and memory touched twice.
        let done = |sums: BTreeMap<usize, Adding>| {
            let mut all = Vec::with_capacity(sums.len());
            all.extend(sums.into_iter().filter_map(|(item, adding)| Some((item, adding.done()?))));
            all
        };
        (done(fields), done(procedures))
    }
}

/// The agency, item and sum of every row.
fn rows<'m>(model: &'m Model, sheet: Option<&'m Sheet>) -> impl Iterator<Item = (usize, usize, Sum)> + 'm {
    let rows = sheet.into_iter().flat_map(|sheet| (0..sheet.len()).map(move |row| (sheet, row)));
    rows.filter_map(move |(sheet, row)| {
        Some((sheet.agency(row)?, sheet.item(row)?, of_row(model, sheet, row)))
    })
}
