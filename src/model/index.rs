//! Indices: ranks and scores that others give.

use super::{Basis, Decimal, Gap, Source, Words};
use crate::diagnostic::Origin;

/// An index, e.g. PAR INDEX.
#[derive(Clone, Debug)]
pub struct Index {
    /// e.g. `par-index`.
    pub id: String,
    /// In full.
    pub name: Words,
    /// Short.
    pub short_name: Option<Words>,
    /// Who publishes it.
    pub issuer: Words,
    /// The highest score.
    pub scale: Option<Decimal>,
    /// What it measures, one sentence.
    pub about: Option<Words>,
    /// Its own page.
    pub url: Option<String>,
    /// One entry per (agency, year), by agency and year, those put aside last.
    pub values: Vec<IndexValue>,
    /// Where it was written.
    pub origin: Origin,
}

/// An index's value for a year.
#[derive(Clone, Debug)]
pub struct IndexValue {
    /// The year.
    pub year: i16,
    /// Whose; `None`: the province's.
    pub agency: Option<String>,
    /// The rank: lower is better.
    pub rank: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// The score as published.
    pub score: Option<Decimal>,
    /// Change of the score as published.
    pub change: Option<Decimal>,
    /// The source's words, where it gives no number.
    pub words: Option<Words>,
    /// Why there is nothing.
    pub gap: Option<Gap>,
    /// The rank in the region.
    pub region: Option<Region>,
    /// Its parts.
    pub parts: Vec<IndexPart>,
    /// Others to compare with.
    pub comparators: Vec<Comparator>,
    /// How it is known.
    pub basis: Basis,
    /// How it was derived or inferred.
    pub how: Option<Words>,
    /// Why it stands beside the series.
    pub aside: Option<Words>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Where it was published.
    pub sources: Vec<Source>,
    /// Where it was written.
    pub origin: Origin,
}

/// A rank in a region.
#[derive(Clone, Debug)]
pub struct Region {
    /// The region.
    pub name: Words,
    /// The rank.
    pub rank: u32,
    /// Of how many.
    pub of: Option<u32>,
}

/// A part of an index.
#[derive(Clone, Debug)]
pub struct IndexPart {
    /// e.g. `the-che`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its rank.
    pub rank: Option<u32>,
    /// Its score.
    pub score: Option<Decimal>,
}

/// Somebody else's value.
#[derive(Clone, Debug)]
pub struct Comparator {
    /// e.g. `vinh-long`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Its rank.
    pub rank: Option<u32>,
    /// Its score.
    pub score: Option<Decimal>,
    /// Where it was published, when elsewhere.
    pub sources: Vec<Source>,
}

impl Index {
    /// The province's own values that make the series, oldest first.
    pub fn series(&self) -> impl DoubleEndedIterator<Item = &IndexValue> {
        self.values.iter().filter(|value| value.agency.is_none() && value.aside.is_none())
    }
}
