//! What is true: the content after it has been judged. Values here are valid by construction; nothing here knows how it was
//! written down (YAML) or how it will be shown (HTML).

mod agency;
mod computation;
mod corrected;
mod counts;
pub mod decimal;
mod document;
mod index;
mod lang;
mod measure;
mod news;
mod observation;
mod period;
mod plan;
mod procedure;
mod release;
mod report;
mod results;
mod settings;
mod source;

use std::sync::Arc;

pub use agency::{
    Agencies, Agency, AgencyCode, AgencyKind, AgencyName, Group, Level, Membership, Succession, Successor,
};
pub use computation::{Computation, Scope};
pub use corrected::Corrected;
pub use counts::{Count, Counts, PARTS, TOTALS, Total};
pub use decimal::{Decimal, Fraction};
pub use document::{Correction, CorrectionKind, Document};
pub use index::{Comparator, Index, IndexPart, IndexValue, Region};
pub use lang::Lang;
pub use measure::{
    Amended, Amendment, Baseline, Break, Cadence, Every, Gap, Goal, Goals, Kind, Measure, MeasureOwner,
    Milestone, Series, Unit,
};
pub use news::{Article, NewsItem, NewsKind, OwnPage, Translated};
pub use observation::{Basis, Observation, Quantity, Status};
pub use period::{Calendar, NamedPeriod, Period, PeriodKind};
pub use plan::{Deadline, Duty, Pillar, Plan, Reporting, Superseded, Target, Task};
pub use procedure::{Catalogue, Fee, Field, OnlineLevel, Procedure, ServiceLevel, TimeLimit};
pub use release::{Release, hash as release_hash};
pub use report::Report;
pub use results::{Grain, Quality, Results, ResultsFile, Sheet};
pub use settings::{Abbreviation, Bulk, Embedders, Headline, Licence, Notice, Publisher, Settings};
pub use source::{Address, Source, Sourced, Words};

/// Everything the portal knows.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The site itself.
    pub settings: Settings,
    /// Abbreviations in the order of the file.
    pub abbreviations: Vec<Abbreviation>,
    /// Periods, holidays.
    pub calendar: Calendar,
    /// Agencies and groups.
    pub agencies: Agencies,
    /// Plans, newest first.
    pub plans: Vec<Plan>,
    /// All measures: those of targets first, in the plans' order, then the others.
    pub measures: Vec<Measure>,
    /// All observations, by measure, part and end of period.
    pub observations: Vec<Observation>,
    /// Indices by id.
    pub indices: Vec<Index>,
    /// Fields and procedures.
    pub catalogue: Catalogue,
    /// Processing results: by far the most, and shared by all who hold a copy.
    pub results: Arc<Results>,
    /// Periodic reports that came in, by plan, agency and period.
    pub reports: Vec<Report>,
    /// Documents, newest first.
    pub documents: Vec<Document>,
    /// Corrections, newest first.
    pub corrections: Vec<Correction>,
    /// What was sealed, in the order of the file.
    pub releases: Vec<Release>,
    /// News, newest first, drafts and later days included: `site` decides what is shown.
    pub news: Vec<NewsItem>,
    /// Pages of one's own, by path.
    pub pages: Vec<OwnPage>,
    /// Files of `static/`, by path below it, e.g. `van-ban/01.pdf`.
    pub files: Vec<StaticFile>,
}

/// A file that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StaticFile {
    /// Path below `static/`, with `/`.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// As how large it is shown, where it is a picture.
    pub picture: Option<Dimensions>,
}

/// How large a picture is shown, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dimensions {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Model {
    /// The plan with this id (its folder's name).
    pub fn plan(&self, id: &str) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == id)
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The index with this id.
    pub fn index(&self, id: &str) -> Option<&Index> {
        self.indices.iter().find(|index| index.id == id)
    }

    /// The document with this id (`number`, or `number@date`).
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The measures of a target, in its order.
    pub fn measures_of<'a>(&'a self, plan: &'a str, target: u32) -> impl Iterator<Item = &'a Measure> {
        self.measures.iter().filter(move |measure| {
            matches!(&measure.owner, MeasureOwner::Target { plan: p, number } if p == plan && *number == target)
        })
    }

    /// The observations of a measure, oldest first, those put aside included. A measure that is the same as another shares its.
    pub fn observations_of<'a>(&'a self, measure: &'a Measure) -> impl Iterator<Item = &'a Observation> {
        let id = measure.same_as.as_deref().unwrap_or(&measure.id);
        self.observations.iter().filter(move |observation| observation.measure == id)
    }

    /// The plan that the home page answers for.
    pub fn home_plan(&self) -> Option<&Plan> {
        match &self.settings.plan {
            Some(id) => self.plan(id),
            None => self.plans.first(),
        }
    }
}
