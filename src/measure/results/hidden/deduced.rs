//! What is small in a row without being written: it follows from what is. Who knows that 9 of 10 are satisfied knows of one who is not.

use std::iter::successors;

use super::small::is_small;
use crate::model::{Count, Counts, PARTS, TOTALS};

/// What was carried over and came in is what was handled and what is left (columns 3, 7 and 11 of the form).
const CAME: [Count; 2] = [Count::Received, Count::CarriedOver];
const WENT: [Count; 2] = [Count::Resolved, Count::Pending];

/// A number that is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// A count that follows from the others.
    Count(Count),
    /// How many of a whole are not in a part.
    Rest(Count, Count),
}

/// A number of a row: the count by which it is told, and what is left where that is the number.
pub type Number = (Count, Option<Left>);

impl Left {
    /// How many, where that follows.
    pub fn of(self, counts: &Counts) -> Option<u64> {
        self.of_filled(&filled(counts))
    }

    fn of_filled(self, all: &Counts) -> Option<u64> {
        match self {
            Left::Count(count) => all.get(count),
            Left::Rest(part, whole) => all.get(whole)?.checked_sub(all.get(part)?),
        }
    }
}

/// What is small and not written, each with the count by which it is told.
pub fn tell(counts: &Counts) -> impl Iterator<Item = Number> + '_ {
    let all = filled(counts);
    let missing = Count::ALL.into_iter().filter(|count| counts.get(*count).is_none());
    let missing = missing.map(|count| (count, Left::Count(count)));
    let rests: Vec<_> = rests_of(&all).map(|(part, whole)| (part, Left::Rest(part, whole))).collect();
    let small = missing.chain(rests).filter(move |(_, left)| left.of_filled(&all).is_some_and(is_small));
    small.filter_map(|(count, left)| Some((anchor(counts, count)?, Some(left))))
}

/// What follows from a row of what happened in a period, small or not.
pub fn flows(counts: &Counts) -> Vec<Number> {
    let all = filled(counts);
    let missing = Count::ALL.into_iter().filter(|count| counts.get(*count).is_none());
    let missing = missing.filter(|count| all.get(*count).is_some());
    let missing = missing.map(|count| (anchor(counts, count), count, Left::Count(count)));
    let rests = rests_of(&all).map(|(part, whole)| {
        let told = if is_free(part) { part } else { whole };
        (Some(told), part, Left::Rest(part, whole))
    });
    let flows = missing.chain(rests).filter(|(_, count, _)| !count.is_stock());
    flows.filter_map(|(told, _, left)| Some((told?, Some(left)))).collect()
}

/// Parts and their wholes, of which something is left that is no other count: where all other parts are known, they say it.
fn rests_of(all: &Counts) -> impl Iterator<Item = (Count, Count)> + '_ {
    PARTS.into_iter().filter(|(part, whole)| is_free(*part) || has_unknown_parts(all, *whole))
}

/// Whether no total is added up from a part and others.
fn is_free(part: Count) -> bool {
    !TOTALS.into_iter().any(|(_, parts)| parts.contains(&part))
}

fn has_unknown_parts(counts: &Counts, whole: Count) -> bool {
    let total = TOTALS.into_iter().find(|(total, _)| *total == whole);
    total.is_some_and(|(_, parts)| counts.sum(parts).is_none())
}

fn whole_of(part: Count) -> Option<Count> {
    PARTS.into_iter().find(|(own, _)| *own == part).map(|(_, whole)| whole)
}

/// A count that is written, by which another one is told: a part that stands alone itself, else the nearest whole, else one of those
/// that balance.
fn anchor(counts: &Counts, count: Count) -> Option<Count> {
    let own = is_free(count).then_some(count);
    let wholes = successors(whole_of(count), |whole| whole_of(*whole));
    let all = own.into_iter().chain(wholes).chain(WENT).chain(CAME);
    let mut written = all.filter(|count| counts.get(*count).is_some_and(|number| number > 0));
    written.next()
}

/// A row with all that follows from what is written.
fn filled(counts: &Counts) -> Counts {
    let mut all = *counts;
    while let Some((count, number)) = next(&all) {
        all.set(count, Some(number));
    }
    all
}

fn next(counts: &Counts) -> Option<(Count, u64)> {
    let parts = TOTALS.into_iter().find_map(|(total, parts)| missing(counts, &[total], parts));
    parts.or_else(|| missing(counts, &CAME, &WENT))
}

/// The only number of two equal sums that is not known; nothing where it would be below zero.
fn missing(counts: &Counts, one: &[Count], other: &[Count]) -> Option<(Count, u64)> {
    let mut unknown = one.iter().chain(other).filter(|count| counts.get(**count).is_none());
    let (Some(count), None) = (unknown.next(), unknown.next()) else { return None };
    let sum = |side: &[Count]| side.iter().filter_map(|count| counts.get(*count)).sum::<u64>();
    let (own, others) = if one.contains(count) { (one, other) } else { (other, one) };
    Some((*count, sum(others).checked_sub(sum(own))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(row: &[(Count, u64)]) -> Vec<Count> {
        let mut counts = Counts::default();
        row.iter().for_each(|(count, number)| counts.set(*count, Some(*number)));
        tell(&counts.completed()).map(|(count, _)| count).collect()
    }

    #[test]
    fn what_is_left_of_a_whole_is_told_by_the_part() {
        assert_eq!(told(&[(Count::Satisfied, 9), (Count::Rated, 10)]), [Count::Satisfied]);
        assert_eq!(told(&[(Count::DigitisedResult, 9), (Count::Resolved, 10)]), [Count::DigitisedResult]);
        assert_eq!(told(&[(Count::Satisfied, 10), (Count::Rated, 10)]), []);
        assert_eq!(told(&[(Count::Satisfied, 5), (Count::Rated, 10)]), []);
        // Two that were late, or handled on the day.
        assert_eq!(told(&[(Count::Early, 8), (Count::Resolved, 10)]), [Count::Resolved]);
    }

    #[test]
    fn what_is_left_of_a_balance_is_told_by_what_is_written() {
        let came = [(Count::Received, 10), (Count::CarriedOver, 0)];
        assert_eq!(told(&[came[0], came[1], (Count::Resolved, 8)]), [Count::Resolved]);
        assert_eq!(told(&[came[0], came[1], (Count::Pending, 8)]), [Count::Pending]);
        assert_eq!(told(&[came[0], (Count::Resolved, 8)]), []);
        assert_eq!(told(&[came[0], came[1], (Count::Resolved, 3), (Count::InTime, 5)]), [Count::Resolved]);
        assert_eq!(told(&[came[0], came[1], (Count::Resolved, 12)]), [], "a break of the sums tells nothing");
    }
}
