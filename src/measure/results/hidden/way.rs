//! In which periods rows have to hide each other at once.
//!
//! What there was at a moment is told by every period that begins or ends with it ([`super::moment`]). What happened in a quarter is
//! part of what happened in the half-year and the year: one more or less in some days is one more or less in every period that has
//! them, so a circle has to stand in the same sums of all of these. The days are those between which no period begins or ends.

use jiff::civil::Date;

use super::deduced::Left;
use super::moment::{self, Told};
use super::small::Cell;
use super::timeline::{Days, Timeline};
use super::{Own, Pair};
use crate::model::{Count, Counts};

/// Periods in which rows hide each other at once.
pub struct Way<'m, 'a> {
    /// They, and what each calls the number; the shortest first where they have the same days.
    pub told: Vec<Told<'m>>,
    /// The days in which there is one more or less; none of a moment.
    days: Option<Days>,
    /// What is small, where it is not the number itself.
    pub left: Option<Left>,
    /// All periods.
    all: &'a [Own<'m>],
}

impl<'m, 'a> Way<'m, 'a> {
    /// Every way in which a cell may be hidden.
    pub fn all(all: &'a [Own<'m>], cell: &Cell) -> Vec<Way<'m, 'a>> {
        let Some(own) = all.get(cell.own) else { return Vec::new() };
        if cell.count.is_stock() {
            let told = moment::told(all, *own, cell.count);
            return vec![Way { told, days: None, left: cell.left, all }];
        }
        let in_days = |days: Days| {
            let has = |own: &&Own<'m>| {
                let period = &own.results.period;
                period.from <= days[0] && days[1] <= period.to
            };
            let mut told: Vec<Told<'m>> =
                all.iter().filter(has).map(|own| Told { own: *own, count: cell.count }).collect();
            told.sort_by_key(|one| {
                let period = &one.own.results.period;
                period.from.duration_until(period.to)
            });
            Way { told, days: Some(days), left: cell.left, all }
        };
        pieces(all, cell.days).into_iter().map(in_days).collect()
    }

    /// What tells it from other ways of the same count.
    pub fn key(&self) -> (Vec<(usize, Count)>, Option<Days>) {
        (self.told.iter().map(|one| (one.own.results.position, one.count)).collect(), self.days)
    }

    /// The first of the periods in which a row knows the number, what it counts there, and how many of them may be of these days.
    pub fn number(&self, pair: Pair) -> Option<(&Told<'m>, Counts, u64)> {
        let (first, counts, whole) = self.told.iter().find_map(|one| {
            let counts = one.counts(pair)?;
            Some((one, counts, self.of(&counts, one.count)?))
        })?;
        let period = &first.own.results.period;
        let number = match self.days {
            Some(days) if days != [period.from, period.to] => self.known(pair, first.count, days).min(whole),
            _ => whole,
        };
        Some((first, counts, number))
    }

    /// The number of a row, or what is left of it.
    fn of(&self, counts: &Counts, count: Count) -> Option<u64> {
        self.left.map_or_else(|| counts.get(count), |left| left.of(counts))
    }

    /// How many of a row's may be of some days, as far as its rows of all periods tell.
    fn known(&self, pair: Pair, count: Count, days: Days) -> u64 {
        let rows = self.all.iter().filter_map(|own| {
            let counts = Told { own: *own, count }.counts(pair)?;
            Some((&own.results.period, self.of(&counts, count)?))
        });
        let around = Timeline::of(rows).around(days);
        around.and_then(|number| u64::try_from(number).ok()).unwrap_or_default()
    }
}

/// The days of a stretch, cut where any period begins or ends.
fn pieces(all: &[Own], days: Days) -> Vec<Days> {
    let [from, to] = days;
    let cuts =
        all.iter().flat_map(|own| [Some(own.results.period.from), own.results.period.to.tomorrow().ok()]);
    let mut begins: Vec<Date> =
        cuts.flatten().filter(|day| from < *day && *day <= to).chain([from]).collect();
    begins.sort_unstable();
    begins.dedup();
    let ends = begins.iter().skip(1).filter_map(|day| day.yesterday().ok()).chain([to]);
    begins.iter().zip(ends).map(|(from, to)| [*from, to]).collect()
}
