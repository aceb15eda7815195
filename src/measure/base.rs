//! Where a path starts.

use jiff::civil::Date;

use super::series::{self, Point};
use super::{FigureOrigin, Reason};
use crate::model::{Decimal, Fraction, Kind, Measure};

/// Where a path starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The end of its period; the path runs from here.
    pub date: Date,
    /// Unrounded, in the unit of the figure that is judged.
    pub value: Fraction,
    /// As published or rounded, see [`Point::printed`].
    pub printed: Decimal,
    /// Its period as it stands in addresses.
    pub period: String,
    /// No baseline is known: this is the first figure there is.
    pub first_observation: bool,
    /// A break lies between the start and the figure judged: this is the first figure after it.
    pub from_break: bool,
    /// It is not exactly what the measure asks for.
    pub proxy: bool,
    /// Where it was written.
    pub from: FigureOrigin,
}
