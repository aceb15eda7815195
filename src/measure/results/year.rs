//! Years without a report of their own, added up from four quarters ("cộng từ 4 quý").

use std::borrow::Borrow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Covered, Offers, PeriodResults, Sum};
use crate::model::{Count, Counts, Model, Period, PeriodKind};

/// How many quarters a year has.
const QUARTERS: usize = 4;

/// Adds every named year that is over, has no results and is tiled by four quarters that have.
pub fn add_up(model: &Model, periods: &mut Vec<PeriodResults>, as_of: Date) {
    let named = model.calendar.periods.iter().map(|named| &named.period).enumerate();
    let years = named.filter(|(_, period)| period.kind == PeriodKind::Year && period.to <= as_of);
    let missing = years.filter(|(position, _)| !periods.iter().any(|results| results.position == *position));
    let added: Vec<PeriodResults> = missing
        .filter_map(|(position, year)| Some(year_of(position, year, &tiles(year, periods)?)))
        .collect();
    periods.extend(added);
}

/// The four quarters that a year is made of, in order.
fn tiles<'p>(year: &Period, periods: &'p [PeriodResults]) -> Option<Vec<&'p PeriodResults>> {
    let tiles = quarters_of(year, periods)?;
    let tiles: Vec<&PeriodResults> = tiles.into_iter().filter_map(|at| periods.get(at)).collect();
    (tiles.len() == QUARTERS).then_some(tiles)
}

/// Positions of the quarters with results that a longer period is made of, in order; nothing where one is missing.
fn quarters_of(whole: &Period, periods: &[PeriodResults]) -> Option<Vec<usize>> {
    let mut tiles = Vec::new();
    let mut from = whole.from;
    while from <= whole.to {
        let next = periods
            .iter()
            .position(|results| results.period.kind == PeriodKind::Quarter && results.period.from == from)?;
        tiles.push(next);
        from = periods.get(next)?.period.to.tomorrow().ok()?;
    }
    (tiles.len() > 1 && from.yesterday().ok()? == whole.to).then_some(tiles)
}

fn year_of(position: usize, year: &Period, quarters: &[&PeriodResults]) -> PeriodResults {
    let province: Vec<&Sum> = quarters.iter().map(|quarter| &quarter.province).collect();
    PeriodResults {
        period: year.clone(),
        position,
        is_added_up: true,
        quarters: Vec::new(),
        province: combined(&province),
        levels: by(quarters, |quarter| &quarter.levels),
        agencies: by(quarters, |quarter| &quarter.agencies),
        fields: by(quarters, |quarter| &quarter.fields),
        procedures: by(quarters, |quarter| &quarter.procedures),
        of_procedures: None,
        ranks: Vec::new(),
        coverage: Covered::default(),
        covered: Vec::new(),
        silent: Vec::new(),
        left_out: Vec::new(),
        offered: Offers::default(),
        by_field: BTreeSet::new(),
        by_procedure: Vec::new(),
    }
}

/// Subjects that have a sum in every quarter: a year with a quarter missing is no year.
fn by<K: Copy + Ord>(
    quarters: &[&PeriodResults],
    of: impl Fn(&PeriodResults) -> &[(K, Sum)],
) -> Vec<(K, Sum)> {
    let Some(first) = quarters.first() else { return Vec::new() };
    let sum = |key: K| -> Option<(K, Sum)> {
        let sums: Option<Vec<&Sum>> = quarters.iter().map(|quarter| super::find(of(quarter), key)).collect();
        Some((key, combined(&sums?)))
    };
    let mut all = Vec::with_capacity(of(first).len());
    all.extend(of(first).iter().filter_map(|(key, _)| sum(*key)));
    all
}

/// Four quarters as a year: what happened is added; what was carried over is the first quarter's, what was left the last one's.
pub fn combined<S: Borrow<Sum>>(quarters: &[S]) -> Sum {
    let quarters: Vec<&Sum> = quarters.iter().map(Borrow::borrow).collect();
    let mut counts = Counts::ZERO;
    quarters.iter().for_each(|quarter| counts.add(&quarter.counts));
    for count in Count::ALL.into_iter().filter(|count| count.is_stock()) {
        let own = if count == Count::CarriedOver { quarters.first() } else { quarters.last() };
        counts.set(count, own.and_then(|quarter| quarter.get(count)));
    }
    let sum = Sum {
        counts: counts.completed(),
        reported: false,
        parts: None,
        set_aside: None,
        proxy: quarters.iter().any(|quarter| quarter.proxy),
        provisional: quarters.iter().any(|quarter| quarter.provisional),
        hidden: false,
    };
    if quarters.iter().any(|quarter| quarter.hidden) { sum.withheld() } else { sum }
}

/// Finds for every period the quarters that make it.
pub fn find_quarters(periods: &mut [PeriodResults]) {
    let quarters: Vec<Vec<usize>> =
        periods.iter().map(|results| quarters_of(&results.period, periods).unwrap_or_default()).collect();
    periods.iter_mut().zip(quarters).for_each(|(results, quarters)| results.quarters = quarters);
}
