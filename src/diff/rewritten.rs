//! Published figures that are others now: one address, two values.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{Rewritten, Why};
use super::newest::Pair;
use super::table::{Row, Table};
use crate::measure::FigureUnit;
use crate::measure::results::{Covered, Key, Offered};
use crate::model::{Address, Correction, Decimal};
use crate::release::{KEYS, explained};

/// Corrections of the newer portal by the figures they speak of, the oldest first.
type Corrections<'p> = BTreeMap<&'p str, Vec<Row<'p>>>;

/// Every figure that a seal would keep (see [`crate::release`]) and that is not what it was, in the order of the addresses.
pub fn rewritten(pair: Pair) -> Vec<Rewritten> {
    let mut corrections = Corrections::new();
    for row in pair.new.rows("corrections") {
        corrections.entry(row.get("figure")).or_default().push(row);
    }
    corrections.values_mut().for_each(|own| own.sort_by_key(|row| row.get("date")));
    let official = official(pair);
    let judge = |address: String, unit: FigureUnit, before: Decimal, now: Option<Decimal>| {
        let before = pair.seen(&address, before, unit);
        let why = corrected(&corrections, &address, before.value, now)
            .or_else(|| official.contains(before.period.as_str()).then_some(Why::Official));
        let of = Address::parse(&address)?;
        let name = pair.names.figure(&of.subject, &of.key);
        (Some(before.value) != now).then_some(Rewritten { name, before, now, why })
    };
    let own = measured(pair).into_iter().chain(counted(pair));
    let mut all: Vec<Rewritten> =
        own.filter_map(|(address, unit, before, now)| judge(address, unit, before, now)).collect();
    all.sort_by(|a, b| a.before.address.cmp(&b.before.address));
    // What an agency reported of itself stands among the sums and among the rows.
    all.dedup_by(|a, b| a.before.address == b.before.address);
    all
}

/// A figure that was published, and what is now under its address.
type Figure = (String, FigureUnit, Decimal, Option<Decimal>);

/// Those of measures and indices.
fn measured(pair: Pair) -> Vec<Figure> {
    let now: BTreeMap<&str, Row> = pair.new.rows("figures").map(|row| (row.get("address"), row)).collect();
    let of = |row: Row| {
        let (address, unit) = (row.get("address"), FigureUnit::named(row.get("unit"))?);
        let is = now.get(address).and_then(|row| row.number("value"));
        KEYS.contains(&row.get("key")).then_some(())?;
        Some((address.to_owned(), unit, row.number("value")?, is))
    };
    pair.old.rows("figures").filter_map(of).collect()
}

/// Those of results, of the catalogue and of what was published of each agency.
fn counted(pair: Pair) -> Vec<Figure> {
    let tables = pair.old.sums().map(|(period, table)| (Some(table), pair.new.sums_of(period)));
    let rows = pair.old.results().map(|(period, table)| (Some(table), pair.new.results_of(period)));
    let coverage = (pair.old.table("coverage"), pair.new.table("coverage"));
    let pairs = tables.chain(rows).chain([coverage]);
    pairs.filter_map(|(was, is)| Some((was?, is))).flat_map(|(was, is)| cells(was, is)).collect()
}

/// The cells of a table that a seal keeps. What is withheld now is not written once more.
fn cells(was: &Table, is: Option<&Table>) -> Vec<Figure> {
    let now: BTreeMap<&str, Row> =
        is.into_iter().flat_map(Table::rows).map(|row| (row.get("id"), row)).collect();
    let units: Vec<(&str, FigureUnit)> =
        was.columns().filter_map(|column| Some((column, unit(column)?))).collect();
    let of = |row: Row| {
        let is = now.get(row.get("id")).copied();
        if is.is_some_and(|row| row.get("suppressed") == "true") {
            return Vec::new();
        }
        let cell = |(key, unit): &(&str, FigureUnit)| {
            let address = format!("{}:{key}", row.get("id"));
            Some((address, *unit, row.number(key)?, is.and_then(|row| row.number(key))))
        };
        units.iter().filter_map(cell).collect::<Vec<_>>()
    };
    was.rows().flat_map(of).collect()
}

/// What the figures of a column are; nothing for those that only follow from others.
fn unit(column: &str) -> Option<FigureUnit> {
    match Key::named(column) {
        Some(Key::Count(_) | Key::ResolvedInTime | Key::Total | Key::RankOf(_)) => Some(FigureUnit::Count),
        Some(Key::Share(_)) => Some(FigureUnit::Percent),
        Some(Key::Rank(_)) => Some(FigureUnit::Rank),
        Some(_) => None,
        None if !Offered::KEYS.contains(&column) && !Covered::KEYS.contains(&column) => None,
        None if column.ends_with("share") => Some(FigureUnit::Percent),
        None => Some(FigureUnit::Count),
    }
}

fn corrected(corrections: &Corrections, address: &str, before: Decimal, now: Option<Decimal>) -> Option<Why> {
    let own = corrections.get(address)?;
    let plain = |row: &Row, column| Correction::plain_text(row.get(column));
    let steps = own.iter().map(|row| (plain(row, "old"), plain(row, "new")));
    let now = now.map(|now| now.to_string());
    let last = own.get(explained(steps, &before.to_string(), now.as_deref())?)?;
    Some(Why::Corrected { date: last.get("date").to_owned(), reason: last.get("reason").to_owned() })
}

/// Periods whose results the older portal called provisional and the newer one calls official.
fn official<'p>(pair: Pair<'p>) -> BTreeSet<&'p str> {
    let quality = |table: &'p Table| table.rows().next().map(|row| row.get("quality"));
    let became = |(period, table): (&'p str, &'p Table)| {
        let now = pair.new.sums_of(period).and_then(quality);
        (quality(table) == Some("provisional") && now == Some("official")).then_some(period)
    };
    pair.old.sums().filter_map(became).collect()
}
