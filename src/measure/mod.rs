//! What follows from the content: standings, path arithmetic, counts, and every figure that a page may print.
//!
//! All pure: the same model and the same day give the same measures. Nothing here knows words, pages or files. The method is
//! one, versioned ([`METHOD`]), and printed with its numbers:
//!
//! 0. [`results`] sums what was received and handled, by whom.
//! 1. [`series`] gathers the comparable figures of a measure's part, oldest first, cut at breaks.
//! 2. [`base`] finds where the path starts, [`path`] where it should be on a day.
//! 3. [`judge`] gives the part its [`Standing`], [`cadence`] takes back what silence has made doubtful.
//! 4. [`target`] and [`plan`] add standings up.
//! 5. [`movement`](mod@movement) tells what moved since the figure before.
//! 6. [`figures`] gives each number its address.

pub mod base;
pub mod cadence;
pub mod figures;
pub mod judge;
pub mod movement;
pub mod part;
pub mod path;
pub mod plan;
pub mod results;
pub mod series;
pub mod standing;
pub mod target;
#[cfg(test)]
pub(crate) mod testing;

use std::borrow::Cow;

use jiff::civil::Date;

use crate::model::{Address, Model};

pub use base::Base;
pub use cadence::{Due, Overdue};
pub use figures::{Figure, FigureOrigin, FigureUnit, Figures, goal_address, path_address};
pub use judge::thresholds;
pub use movement::{Direction, Movement, movement};
pub use part::{Measured, PartMeasured, Reason, StatusSeen};
pub use path::{Arithmetic, Rounded};
pub use plan::PlanCounts;
pub use results::ResultsMeasured;
pub use series::{Point, SMALL};
pub use standing::Standing;
pub use target::{Parts, TargetMeasured};

/// The version of the method; it changes when the same content would be judged otherwise.
pub const METHOD: MethodVersion = "1";

/// A version of the method, e.g. `1`.
pub type MethodVersion = &'static str;

/// Everything that follows from the content on a day.
#[derive(Clone, Debug)]
pub struct Measures {
    /// The day for which everything is judged.
    pub as_of: Date,
    /// By which method.
    pub method: MethodVersion,
    /// In the order of `model.measures`.
    pub measures: Vec<Measured>,
    /// In the order of the plans and their targets.
    pub targets: Vec<TargetMeasured>,
    /// In the order of the plans.
    pub plans: Vec<PlanCounts>,
    /// Results, catalogue, coverage, reports.
    pub results: ResultsMeasured,
    /// Every figure by its address, those of results apart: see [`Measures::figure`].
    pub figures: Figures,
}

/// Judges everything for a day.
pub fn measure(model: &Model, as_of: Date) -> Measures {
    let results = results::measure(model, as_of);
    let measures: Vec<Measured> =
        model.measures.iter().map(|measure| part::measured(model, &results, measure, as_of)).collect();
    let targets: Vec<TargetMeasured> =
        model.plans.iter().flat_map(|plan| target::measured(plan, &measures, as_of)).collect();
    let plans: Vec<PlanCounts> = model.plans.iter().map(|plan| plan::counts(&plan.id, &targets)).collect();
    let figures = figures::figures(model, as_of, &measures, &targets, &plans);
    Measures { as_of, method: METHOD, measures, targets, plans, results, figures }
}

impl Measures {
    /// The figure at an address.
    pub fn figure(&self, model: &Model, address: &Address) -> Option<Cow<'_, Figure>> {
        let kept = self.figures.get(address).map(Cow::Borrowed);
        kept.or_else(|| self.results.figure(model, self.as_of, address).map(Cow::Owned))
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measured> {
        self.measures.iter().find(|measured| measured.id == id)
    }

    /// The target with this number of the plan with this id.
    pub fn target(&self, plan: &str, number: u32) -> Option<&TargetMeasured> {
        self.targets.iter().find(|target| target.plan == plan && target.number == number)
    }

    /// The counts of the plan with this id.
    pub fn plan(&self, id: &str) -> Option<&PlanCounts> {
        self.plans.iter().find(|counts| counts.plan == id)
    }
}
