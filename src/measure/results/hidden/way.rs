//! In which periods rows have to hide each other at once.
//!
//! What there was at a moment is told by every period that begins or ends with it ([`super::moment`]). What happened in a quarter is
//! part of what happened in the half-year and the year: a circle that changes the one changes the others, so its rows must stand in the
//! same sums of all of them. What a half-year has beyond the rows of its quarters is a number too: it hides among rows of which the
//! half-year has more as well, and the quarters that have no row of it must have none of those.

use std::cmp::Reverse;

use super::moment::{self, Told};
use super::small::Cell;
use super::{Own, Pair};
use crate::model::{Count, Counts, Period};

/// Periods in which rows hide each other at once.
pub struct Way<'m> {
    /// They, and what each calls the number; the cell's own first.
    pub told: Vec<Told<'m>>,
    /// Periods within the first: what their rows tell is no longer unknown of it.
    pub inner: Vec<Own<'m>>,
}

impl<'m> Way<'m> {
    /// Every way in which a cell may be hidden.
    pub fn all(all: &[Own<'m>], cell: &Cell) -> Vec<Way<'m>> {
        all.get(cell.own).map_or_else(Vec::new, |own| Way::of(all, own, cell))
    }

    /// The same of its pair and count in another period.
    fn of(all: &[Own<'m>], own: &Own<'m>, cell: &Cell) -> Vec<Way<'m>> {
        if cell.count.is_stock() {
            return vec![Way { told: moment::told(all, *own, cell.count), inner: Vec::new() }];
        }
        let period = &own.results.period;
        let inner: Vec<Own> =
            all.iter().filter(|other| is_within(&other.results.period, period)).copied().collect();
        let told = |own: &Own<'m>| Told { own: *own, count: cell.count };
        let has = |own: &&Own<'m>| told(own).counts(cell.pair).is_some();
        let rows: Vec<&Own> = inner.iter().filter(has).collect();
        let there: Vec<&Period> = rows.iter().map(|own| &own.results.period).collect();
        // Where its parts make a period up, it changes with one of them.
        if covers(&there, period) {
            return rows.into_iter().flat_map(|part| Way::of(all, part, cell)).collect();
        }
        let outer = all.iter().filter(|other| is_within(period, &other.results.period)).map(told);
        let base: Vec<Told> = std::iter::once(told(own)).chain(outer).collect();
        let is_gap = |own: &&Own<'m>| !has(own) && !covers(&there, &own.results.period);
        let gaps: Vec<Own> = inner.iter().filter(is_gap).copied().collect();
        if gaps.is_empty() {
            return vec![Way { told: base, inner }];
        }
        let least =
            |gap: &&Own| !gaps.iter().any(|other| is_within(&other.results.period, &gap.results.period));
        let of_gap = |gap: &Own| {
            let around = gaps.iter().filter(|other| {
                let (gap, other) = (&gap.results.period, &other.results.period);
                other.key == gap.key || is_within(gap, other)
            });
            Way { told: base.iter().cloned().chain(around.map(told)).collect(), inner: inner.clone() }
        };
        gaps.iter().filter(least).map(of_gap).collect()
    }

    /// What tells it from other ways of the same count.
    pub fn key(&self) -> Vec<(usize, Count)> {
        self.told.iter().map(|one| (one.own.results.position, one.count)).collect()
    }

    /// What a row counts in the first of the periods that knows the number, and the number itself: less what rows of inner periods tell.
    pub fn number(&self, pair: Pair) -> Option<(&Told<'m>, Counts, u64)> {
        let (first, counts) = self.told.iter().find_map(|one| Some((one, one.counts(pair)?)))?;
        let told = |own: &Own<'m>| Told { own: *own, count: first.count };
        let rows = self.inner.iter().filter_map(|own| {
            let counts = told(own).counts(pair)?;
            Some((&own.results.period, counts.get(first.count)?))
        });
        let known: u64 = beside(rows).map(|(_, number)| number).sum();
        Some((first, counts, counts.get(first.count)?.saturating_sub(known)))
    }
}

/// Whether a period is part of another, longer one.
pub fn is_within(inner: &Period, outer: &Period) -> bool {
    outer.from <= inner.from && inner.to <= outer.to && (inner.from, inner.to) != (outer.from, outer.to)
}

/// Whether some of these periods follow each other from the first day of another to its last.
pub fn covers(parts: &[&Period], whole: &Period) -> bool {
    let mut ends = vec![whole.from];
    let mut seen = 0;
    while let Some(from) = ends.get(seen).copied() {
        seen += 1;
        for part in parts.iter().filter(|part| part.from == from && part.to <= whole.to) {
            let Ok(next) = part.to.tomorrow() else { continue };
            if part.to == whole.to {
                return true;
            }
            if !ends.contains(&next) {
                ends.push(next);
            }
        }
    }
    false
}

/// Rows of periods that have no day in common: the longest of those that begin first.
pub fn beside<'p, T>(rows: impl Iterator<Item = (&'p Period, T)>) -> impl Iterator<Item = (&'p Period, T)> {
    let mut rows: Vec<(&Period, T)> = rows.collect();
    rows.sort_by_key(|(period, _)| (period.from, Reverse(period.to)));
    let mut until = None;
    rows.into_iter().filter(move |(period, _)| {
        let is_later = until.is_none_or(|until| period.from > until);
        if is_later {
            until = Some(period.to);
        }
        is_later
    })
}
