//! How many procedures were used online is published: a row that has no dossier online less, or one more, must leave it the same.

use std::collections::BTreeMap;

use super::moment::Told;
use super::{Item, Pair};
use crate::model::Count;

/// Of how many rows of each procedure dossiers came online, and of how many more than one.
pub struct Used(BTreeMap<usize, [usize; 2]>);

/// What a row has to do with whether its procedure was used online.
#[derive(Clone, Copy)]
pub struct Use {
    /// How many dossiers it has.
    number: u64,
    /// No other row says that the procedure was used.
    alone: bool,
    /// Another row says so, and does even with one less.
    sure: bool,
}

impl Used {
    /// Of a period; nothing where something else is counted.
    pub fn of(told: &[Told]) -> Option<Used> {
        let first = told.first().filter(|first| first.count == Count::Online)?;
        let mut used: BTreeMap<usize, [usize; 2]> = BTreeMap::new();
        for pair in first.pairs() {
            let number = first.counts(pair).and_then(|counts| counts.get(Count::Online));
            if let (Item::Procedure(at), Some(number)) = (pair.1, number) {
                let rows = used.entry(at).or_default().iter_mut();
                rows.zip(has(number)).for_each(|(rows, has)| *rows += usize::from(has));
            }
        }
        Some(Used(used))
    }

    /// What a row with so many has to do with it; nothing where it is of a field.
    pub fn by(&self, (_, item): Pair, number: u64) -> Option<Use> {
        let Item::Procedure(at) = item else { return None };
        let [any, more] = self.0.get(&at).copied().unwrap_or_default();
        let [own_any, own_more] = has(number).map(usize::from);
        Some(Use { number, alone: any <= own_any, sure: more > own_more })
    }
}

/// Whether there is one, and whether there are more.
fn has(number: u64) -> [bool; 2] {
    [number > 0, number > 1]
}

impl Use {
    /// Whether one less leaves it used, whatever becomes of other rows by one.
    pub fn less(self) -> bool {
        self.sure || self.number > 1
    }

    /// Whether one more does not make it used.
    pub fn more(self) -> bool {
        self.sure || self.number > 0
    }

    /// Whether two rows of an agency and field can have other numbers, with the same sum, and as many procedures used.
    pub fn between(self, other: Use) -> bool {
        match (self.number, other.number) {
            (0, 0) => false,
            // All of them may be the other's; or some, where that is used anyhow.
            (number, 0) | (0, number) => {
                let (own, none) = if self.number > 0 { (self, other) } else { (other, self) };
                own.alone == none.alone || (!none.alone && number > 1)
            }
            (own, others) => own + others > 2 || !self.alone || !other.alone,
        }
    }
}
