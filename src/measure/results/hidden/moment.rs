//! What is told of one number in several periods, and how a row stands in the sums of each.
//!
//! What is pending at the end of a period is carried over into the next, and a quarter ends with a half-year. Rows hide each other in
//! such a number only where they do in all of these periods at once: one that is in a sum of one of them and not of another lets the
//! two sums tell what it is.

use super::{Own, Pair};
use crate::model::{Count, Counts, Model, Period};

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

impl Told<'_> {
    /// Whether the sum of an agency is known.
    pub fn of_agency(&self, agency: usize) -> bool {
        self.own.results.agency(agency).is_some_and(|sum| sum.tells(self.count))
    }

    /// Whether the sum of a field is.
    pub fn of_field(&self, field: usize) -> bool {
        self.own.results.field(field).is_some_and(|sum| sum.tells(self.count))
    }

    /// Whose rows by procedure there are.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        let rows = self.own.fine.into_iter().flat_map(|sheet| (0..sheet.len()).map(move |row| (sheet, row)));
        rows.filter_map(|(sheet, row)| Some((sheet.agency(row)?, sheet.item(row)?)))
    }

    /// The counts of a row by procedure that knows the number.
    pub fn counts(&self, (agency, procedure): Pair) -> Option<Counts> {
        let sheet = self.own.fine?;
        let counts = sheet.counts(sheet.row_of(agency, procedure)?);
        counts.get(self.count).map(|_| counts)
    }

    /// How the row of an agency and a procedure stands in them.
    pub fn place(&self, model: &Model, agency: usize, procedure: usize) -> Place {
        let field = model.catalogue.procedures.get(procedure).map_or(usize::MAX, |own| own.field);
        let (sum, coarse) = (self.own.results.agency(agency), self.own.results.by_field.contains(&agency));
        let is_there = self.own.knows(agency, procedure, field, self.count);
        match () {
            () if !self.of_agency(agency) && !self.of_field(field) => Place::Untold,
            () if is_there && !coarse => Place::Both,
            () if is_there || sum.is_some_and(|sum| sum.reported) => Place::Agency,
            () => Place::Neither,
        }
    }
}

impl Own<'_> {
    /// Whether a count is known of an agency's row of a procedure; where it has none by procedure, of that of the field.
    fn knows(&self, agency: usize, procedure: usize, field: usize, count: Count) -> bool {
        let fine = self.fine.filter(|sheet| !sheet.rows_of(agency).is_empty());
        let (sheet, item) = if fine.is_some() { (fine, procedure) } else { (self.coarse, field) };
        let row = sheet.and_then(|sheet| Some((sheet, sheet.row_of(agency, item)?)));
        row.is_some_and(|(sheet, row)| sheet.counts(row).get(count).is_some())
    }
}
