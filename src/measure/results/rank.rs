//! Ranks of agencies among their own level and kind.

use std::cmp::Ordering;

use super::{Share, Sum};
use crate::model::Model;

/// A rank, and among how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub struct Rank {
    pub rank: u64,
    pub of: u64,
}

/// Competition ranks (1-2-2-4) over exact fractions, the highest share first, for each of [`Share::RANKED`]; agencies are compared
/// with those of their level and kind that have the share.
pub fn ranks(model: &Model, agencies: &[(usize, Sum)]) -> Vec<[Option<Rank>; 2]> {
    let mut ranks = vec![[None; 2]; agencies.len()];
    for (which, share) in Share::RANKED.into_iter().enumerate() {
        let mut known: Vec<Known> = agencies
            .iter()
            .enumerate()
            .filter_map(|(at, (agency, sum))| {
                let agency = model.agencies.list.get(*agency)?;
                let (part, whole) = share.of(&sum.counts)?;
                Some(Known { peers: (agency.level, agency.kind), part, whole, at })
            })
            .collect();
        known.sort_by(|a, b| a.peers.cmp(&b.peers).then_with(|| b.compare(a)));
        for peers in known.chunk_by(|a, b| a.peers == b.peers) {
            ranked(peers, |at, rank| {
                if let Some(cell) = ranks.get_mut(at).and_then(|ranks| ranks.get_mut(which)) {
                    *cell = Some(rank);
                }
            });
        }
    }
    ranks
}

/// A share that can be compared.
struct Known {
    peers: (crate::model::Level, crate::model::AgencyKind),
    part: u64,
    whole: u64,
    at: usize,
}

impl Known {
    fn compare(&self, other: &Known) -> Ordering {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.part, other.whole).cmp(&cross(other.part, self.whole))
    }
}

/// Ranks peers that stand in the order of their shares.
fn ranked(peers: &[Known], mut put: impl FnMut(usize, Rank)) {
    let of = peers.len() as u64;
    let mut rank = 1;
    for (index, one) in peers.iter().enumerate() {
        let ties = index.checked_sub(1).and_then(|before| peers.get(before));
        if ties.is_some_and(|before| before.compare(one) != Ordering::Equal) {
            rank = index as u64 + 1;
        }
        put(one.at, Rank { rank, of });
    }
}
