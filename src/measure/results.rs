//! Processing results: sums by agency, procedure, field and level, shares, ranks, coverage, punctuality.
//!
//! Rows become sums once, for every named period with results that is over on the day of judgement; pages, data and computed
//! measures read the sums. What is printed of them has an address, but no figure is kept: [`figures`] makes each when asked, as
//! a province has a million of them. The table of their addresses stands there.

mod catalogue;
mod coverage;
pub mod figures;
mod hidden;
mod key;
mod official;
mod rank;
mod reports;
mod series;
mod share;
mod silence;
mod sums;
#[cfg(test)]
mod tests;
mod totals;
mod year;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::model::{Count, Counts, Grain, Level, Model, Period, ResultsFile, Sheet};

pub use catalogue::Offered;
pub use coverage::Covered;
pub use figures::Subject;
pub use hidden::{GivenBack, Hidden, Item};
pub use key::{Items, Key, Number};
pub use rank::Rank;
pub use reports::{Kept, Report, ReportState, Reporting};
pub use series::{of_nothing, points};
pub use share::Share;
pub use totals::{Off, off};

/// Everything that follows from results, the catalogue and the register of reports.
#[derive(Clone, Debug, Default)]
pub struct ResultsMeasured {
    /// Named periods with results that are over, oldest first.
    pub periods: Vec<PeriodResults>,
    /// What is offered on the day of judgement, and by field.
    pub offered: Offers,
    /// The duty to report of each plan that has one, in the plans' order.
    pub reporting: Vec<Reporting>,
    /// Which rows are not shown, so that small counts of sensitive procedures cannot be told.
    pub hidden: Hidden,
}

/// The results of a period.
#[derive(Clone, Debug)]
pub struct PeriodResults {
    /// The period.
    pub period: Period,
    /// Its position in the calendar.
    pub position: usize,
    /// It has no results of its own and is added up from four quarters.
    pub is_added_up: bool,
    /// Positions in [`ResultsMeasured::periods`] of the quarters that make it, where all have results: a longer period may have
    /// a total of its own, and its agencies in the quarters alone.
    pub quarters: Vec<usize>,
    /// All of the province.
    pub province: Sum,
    /// By level of agencies.
    pub levels: Vec<(Level, Sum)>,
    /// By position of the agency.
    pub agencies: Vec<(usize, Sum)>,
    /// By position of the field.
    pub fields: Vec<(usize, Sum)>,
    /// By position of the procedure; those that would tell a hidden row are themselves hidden.
    pub procedures: Vec<(usize, Sum)>,
    /// All procedures together, the hidden ones too; nothing where there are none.
    of_procedures: Option<Box<Counts>>,
    /// Ranks of agencies among their own level and kind, for each of [`Share::RANKED`], in the order of `agencies`.
    pub ranks: Vec<[Option<Rank>; 2]>,
    /// Which pairs of agency and procedure are published; nothing where nobody is expected to publish anything.
    pub coverage: Covered,
    /// The same by position of the agency.
    pub covered: Vec<(usize, Covered)>,
    /// Positions of agencies that have to publish and of which nothing is known; of an added-up year, in one of its quarters.
    pub silent: Vec<usize>,
    /// Those of them that are not in the province's figures: these are added up, and something is known of others.
    pub left_out: Vec<usize>,
    /// What was offered on its last day, and by field.
    pub offered: Offers,
    /// Agencies whose parts are their rows by field, though they have some by procedure.
    by_field: BTreeSet<usize>,
    /// Rows of agencies and procedures in the order of the procedures.
    by_procedure: Vec<u32>,
}

/// What is offered: in all, and by position of the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub struct Offers {
    pub all: Offered,
    pub fields: Vec<Offered>,
}

/// Counts of one subject in one period. What few have lies elsewhere: a province has tens of thousands of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The figures: as reported for the subject itself, else the sum of its parts.
    pub counts: Counts,
    /// They were reported for the subject itself.
    pub reported: bool,
    /// The sum of its parts, where it was reported itself and has parts.
    pub parts: Option<Box<Counts>>,
    /// A provisional figure that was reported for it and gave way to official parts.
    pub set_aside: Option<Box<Counts>>,
    /// It is not exactly the results: a row in it says so of itself, or agencies that have to publish are not in it.
    pub proxy: bool,
    /// A row in it may still change.
    pub provisional: bool,
    /// It is not shown, and no count of it is known here: see [`Hidden`].
    pub hidden: bool,
}

/// Measures everything for a day.
pub fn measure(model: &Model, as_of: Date) -> ResultsMeasured {
    let positions = 0..model.calendar.periods.len();
    let over = |position: &usize| model.calendar.at(*position).is_some_and(|period| period.to <= as_of);
    let added = positions.into_par_iter().filter(over).filter_map(|position| sums::period(model, position));
    let mut periods: Vec<PeriodResults> = added.collect();
    year::add_up(model, &mut periods, as_of);
    periods.sort_by_key(|results| results.position);
    year::find_quarters(&mut periods);
    let hidden = hidden::hidden(model, &periods);
    let positions: Vec<usize> = periods.iter().map(|results| results.position).collect();
    periods.par_iter_mut().for_each(|results| {
        results.of_procedures = sums::together(&results.procedures).map(Box::new);
        hidden.take_back(results);
        results.ranks = rank::ranks(model, &results.agencies);
        coverage::cover(model, results, &positions);
        results.offered = catalogue::offers(model, results.period.to, Some(results.position));
        results.by_procedure = by_procedure(model, results.position);
    });
    silence::tell(model, &mut periods);
    let reporting = reports::reporting(model, as_of);
    ResultsMeasured { periods, offered: catalogue::offers(model, as_of, None), reporting, hidden }
}

/// The rows of agencies and procedures in the order of the procedures, so that a procedure's are found without looking at all.
fn by_procedure(model: &Model, position: usize) -> Vec<u32> {
    let Some(sheet) = pairs(model, position) else { return Vec::new() };
    let mut rows: Vec<u32> = (0..u32::try_from(sheet.len()).unwrap_or(u32::MAX)).collect();
    rows.sort_by_key(|row| sheet.items.get(*row as usize));
    rows
}

impl ResultsMeasured {
    /// The rows of a procedure in a period, by agency.
    pub fn rows_of<'r>(&self, model: &Model, results: &'r PeriodResults, procedure: usize) -> &'r [u32] {
        let Some(sheet) = pairs(model, results.position) else { return &[] };
        let item = |row: &u32| sheet.item(*row as usize).unwrap_or(usize::MAX);
        let from = results.by_procedure.partition_point(|row| item(row) < procedure);
        let to = results.by_procedure.partition_point(|row| item(row) <= procedure);
        results.by_procedure.get(from..to).unwrap_or_default()
    }

    /// The results of the period with this id.
    pub fn period(&self, id: &str) -> Option<&PeriodResults> {
        self.periods.iter().find(|results| results.period.key == id)
    }

    /// The files that the results of a period (its position in the calendar) come from: of a year that is added up those of its
    /// quarters.
    pub fn files_of<'m>(
        &self,
        model: &'m Model,
        period: usize,
    ) -> impl Iterator<Item = &'m ResultsFile> + use<'m> {
        let all = self.reported(period);
        model.results.files.iter().filter(move |file| all.contains(&file.period))
    }

    /// The period, and the quarters that it is added up from.
    pub fn reported(&self, period: usize) -> Vec<usize> {
        let own = self.periods.iter().find(|own| own.position == period);
        let quarters = own.iter().flat_map(|own| own.added_up_from()).filter_map(|at| self.periods.get(*at));
        std::iter::once(period).chain(quarters.map(|quarter| quarter.position)).collect()
    }

    /// The results of the period of the same kind that ended on the day before this one began.
    pub fn before(&self, results: &PeriodResults) -> Option<&PeriodResults> {
        self.periods.iter().find(|earlier| results.period.follows(&earlier.period))
    }

    /// The newest period: of two that end together the longer.
    pub fn newest(&self) -> Option<&PeriodResults> {
        self.periods.iter().max_by_key(|one| (one.period.to, std::cmp::Reverse(one.period.from)))
    }
}

impl PeriodResults {
    /// The sum of an agency.
    pub fn agency(&self, agency: usize) -> Option<&Sum> {
        find(&self.agencies, agency)
    }

    /// The sum of a field.
    pub fn field(&self, field: usize) -> Option<&Sum> {
        find(&self.fields, field)
    }

    /// The sum of a procedure.
    pub fn procedure(&self, procedure: usize) -> Option<&Sum> {
        find(&self.procedures, procedure)
    }

    /// The sum of a level.
    pub fn level(&self, level: Level) -> Option<&Sum> {
        find(&self.levels, level)
    }

    /// An agency's rank in one of [`Share::RANKED`].
    pub fn rank(&self, agency: usize, share: Share) -> Option<Rank> {
        let at = self.agencies.binary_search_by_key(&agency, |(own, _)| *own).ok()?;
        let which = Share::RANKED.into_iter().position(|ranked| ranked == share)?;
        *self.ranks.get(at)?.get(which)?
    }

    /// What is covered of an agency's procedures.
    pub fn covered(&self, agency: usize) -> Option<Covered> {
        find(&self.covered, agency).copied()
    }

    /// The quarters that its figures are added up from; none where it has results of its own.
    pub fn added_up_from(&self) -> &[usize] {
        if self.is_added_up { &self.quarters } else { &[] }
    }
}

/// What stands under a key of a list in the order of its keys, as all lists of sums are.
fn find<K: Copy + Ord, T>(list: &[(K, T)], key: K) -> Option<&T> {
    let at = list.binary_search_by_key(&key, |(own, _)| *own).ok()?;
    list.get(at).map(|(_, value)| value)
}

impl ResultsMeasured {
    /// The counts of an agency in a procedure, or (by field) in a field, in a period; of an added-up year from its quarters.
    pub fn pair(
        &self,
        model: &Model,
        results: &PeriodResults,
        agency: usize,
        grain: Grain,
        item: usize,
    ) -> Option<Sum> {
        if !results.is_added_up {
            let sheet = model.results.sheet(results.position, grain)?;
            let sum = sums::of_row(model, sheet, sheet.row_of(agency, item)?);
            let hidden = self.hidden.hides(grain, agency, item);
            return Some(if hidden { sum.withheld() } else { sum });
        }
        let quarters: Option<Vec<Sum>> = results
            .quarters
            .iter()
            .map(|quarter| self.pair(model, self.periods.get(*quarter)?, agency, grain, item))
            .collect();
        Some(year::combined(&quarters?))
    }
}

impl Sum {
    /// How many, where it is known.
    pub fn get(&self, count: Count) -> Option<u64> {
        self.counts.get(count)
    }
}

/// The rows of agencies and procedures of a period.
pub fn pairs(model: &Model, position: usize) -> Option<&Sheet> {
    model.results.sheet(position, Grain::AgencyProcedure)
}
