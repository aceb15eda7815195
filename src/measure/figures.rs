//! Every figure that a page may print, by its address.

use std::collections::BTreeMap;

use crate::model::{Address, Basis, Decimal, Fraction};

/// All figures by address.
#[derive(Clone, Debug, Default)]
pub struct Figures(BTreeMap<Address, Figure>);

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its address.
    pub address: Address,
    /// As printed.
    pub value: Decimal,
    /// What it is.
    pub unit: FigureUnit,
    /// Unrounded.
    pub exact: Fraction,
    /// How it is known.
    pub basis: Basis,
    /// It is not exactly what the measure asks for, or rests on such a figure.
    pub proxy: bool,
    /// What it was published or computed from.
    pub from: Vec<FigureOrigin>,
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureUnit {
    /// Percent: 75.9 is printed 75,9%.
    Percent,
    /// Percentage points.
    Points,
    /// A number of things.
    Count,
    /// A score.
    Score,
    /// A rank, or a number of ranks.
    Rank,
    /// A plain number.
    Ratio,
    /// Days.
    Days,
}

/// Where a figure was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureOrigin {
    /// Position in `model.observations`.
    Observation(usize),
    /// A value of an index.
    Index {
        /// Id of the index.
        index: String,
        /// The year.
        year: i16,
        /// Position in the index's `values`.
        at: usize,
    },
    /// The definition of the measure with this id: its goal, baseline, steps, amendments.
    Measure(String),
    /// The targets of the plan with this id.
    Plan(String),
}

impl Figures {
    /// The figure at this address.
    pub fn get(&self, address: &Address) -> Option<&Figure> {
        self.0.get(address)
    }

    /// All, in the order of their addresses.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.0.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
use super::*;
use crate::model::Model;
pub fn figures(
    model: &Model,
    as_of: jiff::civil::Date,
    measures: &[Measured],
    targets: &[TargetMeasured],
    plans: &[PlanCounts],
) -> Figures {
    Figures::default()
}
