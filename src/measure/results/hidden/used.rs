//! How many procedures were used online is published: a row that has no dossier online less, or one more, must leave it the same.

use std::collections::BTreeMap;

use super::Pair;
use super::moment::Told;
use crate::model::Count;

/// Of how many rows of each procedure dossiers came online in a period, and of how many more than one.
pub struct Used<'t> {
    told: &'t Told<'t>,
    rows: BTreeMap<usize, [usize; 2]>,
}

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

impl<'t> Used<'t> {
    /// Of a period; nothing where something else is counted.
    pub fn of(told: &'t Told<'t>) -> Option<Used<'t>> {
        if told.count != Count::Online {
            return None;
        }
        let mut rows: BTreeMap<usize, [usize; 2]> = BTreeMap::new();
        for (pair, at) in told.pairs().into_iter().filter_map(|pair| Some((pair, pair.1.procedure()?))) {
            let Some(number) = told.number(pair) else { continue };
            let rows = rows.entry(at).or_default().iter_mut();
            rows.zip(has(number)).for_each(|(rows, has)| *rows += usize::from(has));
        }
        Some(Used { told, rows })
    }

    /// What a row has to do with it; nothing where there is none, or it is of a field.
    pub fn by(&self, pair: Pair) -> Option<Use> {
        let (at, number) = (pair.1.procedure()?, self.told.number(pair)?);
        let [any, more] = self.rows.get(&at).copied().unwrap_or_default();
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
