//! The figures of a part of a measure that make a series: oldest first, without gaps and asides, cut at breaks.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::FigureOrigin;
use crate::model::{
    Address, Basis, Break, Decimal, Fraction, Index, Kind, Measure, Model, Observation, Period, Quantity, Series,
    Unit,
};

/// A denominator below this is marked small (DESIGN §5).
pub const SMALL: u64 = 30;

/// One figure of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Of when; it sits at its end on every time axis.
    pub period: Period,
    /// Unrounded; shares and ratios in percent.
    pub value: Fraction,
    /// As published, or rounded to one decimal where it comes from counts.
    pub printed: Decimal,
    /// Numerator and denominator, where it comes from counts.
    pub counts: Option<(u64, u64)>,
    /// Whether the denominator is below [`SMALL`].
    pub small: bool,
    /// Whether it is not exactly what the measure asks for.
    pub proxy: bool,
    /// Whether it is a published change in percent since the base year, not a value in the measure's unit.
    pub change: bool,
    /// How many breaks lie before it. No line, trend or difference joins two points where this differs.
    pub after_breaks: usize,
    /// How it is known.
    pub basis: Basis,
    /// The address of its figure, e.g. `may-tinh/xa@2022-12-31:value` or `par-index@2023:rank`.
    pub address: Address,
    /// Where it was written.
    pub from: FigureOrigin,
}
