//! What somebody published of a measure.

use super::{Decimal, Gap, Period, Source, Words};
use crate::diagnostic::Origin;

/// What somebody published of a measure for a period.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Id of the measure.
    pub measure: String,
    /// Id of the part.
    pub part: Option<String>,
    /// Of when.
    pub period: Period,
    /// How much.
    pub quantity: Quantity,
    /// Why this is not exactly the measure.
    pub proxy: Option<Words>,
    /// Why this stands beside the series: shown, never counted.
    pub aside: Option<Words>,
    /// How it is known.
    pub basis: Basis,
    /// How it was derived or inferred.
    pub how: Option<Words>,
    /// The source's own words.
    pub words: Option<Words>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Documents that prove it.
    pub evidence: Vec<String>,
    /// Where it was published.
    pub sources: Vec<Source>,
    /// Where it was written.
    pub origin: Origin,
}

/// How much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// As published: percent for shares and ratios.
    Value(Decimal),
    /// A share by its counts.
    Counts {
        /// The part.
        numerator: u64,
        /// The whole, never zero.
        denominator: u64,
    },
    /// Percent of change since the base year, e.g. −8.5.
    Change(Decimal),
    /// How far a deliverable is.
    Status(Status),
    /// Nothing, and why.
    Gap(Gap),
}

/// How far a deliverable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Status {
    NotStarted,
    UnderWay,
    Done,
    Stopped,
}

/// How a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Basis {
    Reported,
    Derived,
    Inferred,
}

impl Status {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Status::NotStarted => "not_started",
            Status::UnderWay => "under_way",
            Status::Done => "done",
            Status::Stopped => "stopped",
        }
    }
}

impl Basis {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Basis::Reported => "reported",
            Basis::Derived => "derived",
            Basis::Inferred => "inferred",
        }
    }
}
