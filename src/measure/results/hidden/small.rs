//! The cells that nobody may learn: small counts of sensitive procedures, written or left to a subtraction ([`deduced`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::deduced::{self, Left, Number};
use super::timeline::{Days, Timeline};
use super::{Item, Own, Pair};
use crate::model::{Count, Counts, Model, Sheet, Succession, TOTALS};

/// Counts from 1 up to this are small.
const SMALL: u64 = 4;

/// A cell of a row. In their order all of one period and count stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Which of the periods with rows.
    pub own: usize,
    /// What it counts.
    pub count: Count,
    /// What is small, where that is not the count itself.
    pub left: Option<Left>,
    /// Whose it is.
    pub pair: Pair,
    /// The row of the sheet.
    pub row: usize,
    /// Of which days it is small: those of the period, or fewer.
    pub days: Days,
}

impl Cell {
    /// Of a row, in all days of its period.
    fn of(all: &[Own], own: usize, number: Number, pair: Pair, row: usize) -> Option<Cell> {
        let (period, (count, left)) = (&all.get(own)?.results.period, number);
        Some(Cell { own, count, left, pair, row, days: [period.from, period.to] })
    }
}

/// How far what is small is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// What is written, and the last part of a total.
    Near,
    /// Whatever follows from what is written, too.
    Far,
}

/// Every small cell of sensitive procedures; of agencies that took over from each other what was carried over, too.
pub fn cells(model: &Model, all: &[Own], look: Look) -> BTreeSet<Cell> {
    let mut small = BTreeSet::new();
    let mut rows: BTreeMap<Pair, Vec<OfPeriod>> = BTreeMap::new();
    for (at, one) in all.iter().enumerate() {
        for (row, pair, counts) in sensitive(model, one) {
            rows.entry(pair).or_default().push((at, row, counts));
        }
    }
    for (pair, rows) in &rows {
        for (own, row, counts) in rows {
            let far = deduced::tell(counts).filter(|_| look == Look::Far);
            let told = within(counts).map(|count| (count, None)).chain(far);
            small.extend(told.filter_map(|number| Cell::of(all, *own, number, *pair, *row)));
        }
        small.extend(between_periods(all, *pair, rows, look));
    }
    let first: BTreeSet<Pair> = small.iter().map(|cell: &Cell| cell.pair).collect();
    let mut known: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (agency, item) in first {
        for agency in known.entry(agency).or_insert_with(|| linked(model, agency)) {
            let pair = (*agency, item);
            small.extend(rows.get(&pair).into_iter().flatten().flat_map(|row| stocks(all, pair, row)));
        }
    }
    small
}

/// What was there at a moment: it is the same at the agency that took over.
fn stocks(all: &[Own], pair: Pair, (own, row, counts): &OfPeriod) -> Vec<Cell> {
    let known = Count::ALL.into_iter().filter(|count| count.is_stock() && counts.get(*count).is_some());
    known.filter_map(|count| Cell::of(all, *own, (count, None), pair, *row)).collect()
}

/// The rows of sensitive procedures, and of fields that have no others: which, whose, and what they count.
fn sensitive<'m>(model: &'m Model, own: &Own<'m>) -> impl Iterator<Item = (usize, Pair, Counts)> + 'm {
    let items = items(model);
    let rows = |sheet: Option<&'m Sheet>| {
        sheet.into_iter().flat_map(|sheet| (0..sheet.len()).map(move |row| (sheet, row)))
    };
    let fine =
        rows(own.fine).filter_map(|(sheet, row)| Some((sheet, row, Item::Procedure(sheet.item(row)?))));
    let coarse =
        rows(own.coarse).filter_map(|(sheet, row)| Some((sheet, row, Item::Field(sheet.item(row)?))));
    fine.chain(coarse)
        .filter(move |(_, _, item)| items.contains(item))
        .filter_map(|(sheet, row, item)| Some((row, (sheet.agency(row)?, item), sheet.counts(row))))
}

/// Sensitive procedures, and fields that have no others.
fn items(model: &Model) -> BTreeSet<Item> {
    let all = || model.catalogue.procedures.iter().enumerate();
    let sensitive = all().filter(|(_, own)| own.sensitive);
    let others: BTreeSet<usize> = all().filter(|(_, own)| !own.sensitive).map(|(_, own)| own.field).collect();
    let fields = sensitive.clone().map(|(_, own)| own.field).filter(|field| !others.contains(field));
    let fields: BTreeSet<Item> = fields.map(Item::Field).collect();
    sensitive.map(|(at, _)| Item::Procedure(at)).chain(fields).collect()
}

/// Agencies and fields of which a row of a sensitive procedure was left empty: their row by field less the other rows gives it back.
pub fn left_empty<'m>(model: &'m Model, own: &'m [Own<'m>]) -> impl Iterator<Item = (usize, usize)> + 'm {
    let of_period = move |one: &'m Own<'m>| {
        let empty = sensitive(model, one).filter(|(_, _, counts)| counts.is_unknown());
        empty.filter_map(|(_, (agency, item), _)| Some((agency, item.field(model)?)))
    };
    own.iter().flat_map(of_period)
}

/// Whether so few may be one person.
pub fn is_small(count: u64) -> bool {
    (1..=SMALL).contains(&count)
}

/// What is small in a row: a count; the total of which the one part that is not known would be small.
fn within(counts: &Counts) -> impl Iterator<Item = Count> + '_ {
    let written = Count::ALL.into_iter().filter(|count| counts.get(*count).is_some_and(is_small));
    let left = TOTALS.into_iter().filter_map(|(total, parts)| {
        let known: Vec<u64> = parts.iter().filter_map(|part| counts.get(*part)).collect();
        let rest = counts.get(total)?.checked_sub(known.iter().sum())?;
        (known.len() + 1 == parts.len() && is_small(rest)).then_some(total)
    });
    written.chain(left)
}

/// A row of one of the periods: which period, which row, and its counts.
type OfPeriod = (usize, usize, Counts);

/// What is small between the rows of several periods: what a half-year has beyond its first quarter.
fn between_periods(own: &[Own], pair: Pair, rows: &[OfPeriod], look: Look) -> Vec<Cell> {
    if rows.len() < 2 {
        return Vec::new();
    }
    let flows = Count::ALL.into_iter().filter(|count| !count.is_stock());
    let far = rows.iter().filter(|_| look == Look::Far);
    let more: BTreeSet<Number> = far.flat_map(|(_, _, counts)| deduced::flows(counts)).collect();
    let numbers = flows.map(|count| (count, None)).chain(more);
    numbers.flat_map(|number| between(own, pair, rows, number)).collect()
}

/// What is small of one number.
fn between(own: &[Own], pair: Pair, rows: &[OfPeriod], (count, left): Number) -> Vec<Cell> {
    let number = |counts: &Counts| left.map_or_else(|| counts.get(count), |left| left.of(counts));
    let period = |at: usize| own.get(at).map(|own| &own.results.period);
    let known = rows.iter().filter_map(|(at, _, counts)| Some((period(*at)?, number(counts)?)));
    let parts = Timeline::of(known);
    let small = parts.parts().filter(|(_, number)| u64::try_from(*number).is_ok_and(is_small));
    let cell = |days: Days| {
        // It is said of the shortest period that has these days, or the last that has some of them.
        let has = rows.iter().filter_map(|(at, row, counts)| {
            let period = period(*at).filter(|own| own.from <= days[1] && days[0] <= own.to)?;
            number(counts)?;
            let is_whole = period.from <= days[0] && days[1] <= period.to;
            Some(((!is_whole, Reverse(period.from), period.to), *at, *row))
        });
        has.min().map(|(_, own, row)| Cell { own, count, left, pair, row, days })
    };
    small.filter_map(|(days, _)| cell(days)).collect()
}

/// The agency itself and those that took over from it, or came before it; nothing where there are none.
fn linked(model: &Model, agency: usize) -> Vec<usize> {
    let place = |id: &str| model.agencies.position(id);
    let after = |at: usize| -> Vec<usize> {
        match model.agencies.list.get(at).map(|own| &own.became) {
            Some(Succession::Became(all)) => all.iter().filter_map(|one| place(&one.agency)).collect(),
            _ => Vec::new(),
        }
    };
    let mut found = BTreeSet::from([agency]);
    let mut open = vec![agency];
    while let Some(one) = open.pop() {
        let before = (0..model.agencies.list.len()).filter(|other| after(*other).contains(&one));
        for other in after(one).into_iter().chain(before) {
            if found.insert(other) {
                open.push(other);
            }
        }
    }
    if found.len() == 1 { Vec::new() } else { found.into_iter().collect() }
}
