//! What is told of one number in several periods, and how a row stands in the sums of each.
//!
//! What is pending at the end of a period is carried over into the next, and a quarter ends with a half-year. Rows hide each other in
//! such a number only where they do in all of these periods at once: one that is in a sum of one of them and not of another lets the
//! two sums tell what it is.

use super::{Item, Own, Pair};
use crate::model::{Count, Counts, Model, Period, Sheet};

/// A period, and the count that tells the number there.
#[derive(Clone, Copy)]
pub struct Told<'m> {
    /// The period.
    pub own: Own<'m>,
    /// What it calls the number.
    pub count: Count,
}

/// How a row stands in the sums of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the sums of the agency and of the field.
    Both,
    /// In the sum of the agency: it was reported without the row, or official rows by field stand for the field.
    Agency,
    /// In neither.
    Neither,
    /// Neither sum is known.
    Untold,
}

/// The periods that tell a number of a period, that one first.
pub fn told<'m>(all: &[Own<'m>], own: Own<'m>, count: Count) -> Vec<Told<'m>> {
    let others = all.iter().filter(|other| other.results.position != own.results.position);
    let others = others.flat_map(|other| {
        let same = same(&own.results.period, count, &other.results.period);
        same.into_iter().flatten().map(|count| Told { own: *other, count })
    });
    std::iter::once(Told { own, count }).chain(others).collect()
}

/// What another period calls a number: of the moment before it begins, of that at which it ends.
fn same(own: &Period, count: Count, other: &Period) -> [Option<Count>; 2] {
    // The last day before the moment.
    let day = if count == Count::CarriedOver { own.from.yesterday().ok() } else { Some(own.to) };
    let ends = if count == Count::CarriedOver { Count::Pending } else { count };
    let is_whole = matches!(count, Count::CarriedOver | Count::Pending);
    let begins = is_whole && other.from.yesterday().ok() == day;
    [begins.then_some(Count::CarriedOver), (count.is_stock() && day == Some(other.to)).then_some(ends)]
}

impl<'m> Told<'m> {
    /// Whether the sum of an agency is known.
    pub fn of_agency(&self, agency: usize) -> bool {
        self.own.results.agency(agency).is_some_and(|sum| sum.tells(self.count))
    }

    /// Whether the sum of a field is.
    pub fn of_field(&self, field: usize) -> bool {
        self.own.results.field(field).is_some_and(|sum| sum.tells(self.count))
    }

    /// Whose rows there are: by procedure, and by field of agencies that have none by procedure in any period. What is known of a field
    /// in one period, rows by procedure of another may tell.
    pub fn pairs(&self) -> Vec<Pair> {
        let rows = |sheet: Option<&'m Sheet>| {
            let rows = sheet.into_iter().flat_map(|sheet| (0..sheet.len()).map(move |row| (sheet, row)));
            rows.filter_map(|(sheet, row)| Some((sheet.agency(row)?, sheet.item(row)?)))
        };
        let fine = rows(self.own.fine).map(|(agency, at)| (agency, Item::Procedure(at)));
        let coarse = rows(self.own.coarse).filter(|(agency, _)| !self.own.finer.contains(agency));
        fine.chain(coarse.map(|(agency, at)| (agency, Item::Field(at)))).collect()
    }

    /// The counts of a row that knows the number.
    pub fn counts(&self, (agency, item): Pair) -> Option<Counts> {
        let sheet = self.own.sheet(item)?;
        let counts = sheet.counts(sheet.row_of(agency, item.at())?);
        counts.get(self.count).map(|_| counts)
    }

    /// The number, as a row knows it.
    pub fn number(&self, pair: Pair) -> Option<u64> {
        self.counts(pair)?.get(self.count)
    }

    /// How the row of an agency stands in them.
    pub fn place(&self, model: &Model, (agency, item): Pair) -> Place {
        let field = item.field(model).unwrap_or(usize::MAX);
        let results = self.own.results;
        let is_fine = self.own.fine.is_some_and(|sheet| !sheet.rows_of(agency).is_empty());
        let is_there = self.counts((agency, if is_fine { item } else { Item::Field(field) })).is_some();
        let is_reported = results.agency(agency).is_some_and(|sum| sum.reported);
        match () {
            () if !self.of_agency(agency) && !self.of_field(field) => Place::Untold,
            () if is_there && !results.by_field.contains(&agency) => Place::Both,
            () if is_there || is_reported => Place::Agency,
            () => Place::Neither,
        }
    }
}
