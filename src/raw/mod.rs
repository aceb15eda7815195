//! The shapes of the files in `content/`, one to one: what people write, before anyone has judged it.
//!
//! Every leaf is a [`Text`] as it stands in the file, every field is optional: whether a field may be missing is said by
//! `#[schemars(required)]` for editors and enforced by `validate`. The doc comments of fields are in Vietnamese because
//! they are shown to the people who edit the files, as descriptions of the JSON Schemas.

mod agency;
mod document;
mod guard;
mod index;
mod measure;
mod page;
mod plan;
mod procedure;
mod release;
mod report;
mod results;
mod schema;
mod settings;
mod text;

pub use agency::{
    Agencies, Agency, AgencyCode, AgencyKind, Group, Level, Members, Membership, Name, Part, Succession,
    Successor,
};
pub use document::{Correction, CorrectionKind, Corrections, Document, Documents};
pub use guard::{Allowed, Guard};
pub use index::{Comparator, Index, IndexFile, IndexPart, IndexValue, Region};
pub use measure::{
    Amendment, Baseline, Basis, Break, Cadence, Computed, Every, Gap, Goal, Kind, Measure, Measures,
    Milestone, Narrowed, Observation, Observations, Status, Unit,
};
pub use page::{News, Page};
pub use plan::{Deadline, Duties, Duty, Pillar, Plan, Reporting, Superseded, Target, Task, Tasks};
pub use procedure::{Fee, Field, OnlineLevel, Procedure, Procedures, ServiceLevel, TimeLimit};
pub use release::{Release, Releases};
pub use report::{Report, Reports};
pub use results::{COUNTS, Cells, Grain, KEYS, NOTHING, OddCell, Quality, Results, Rows, RowsHere, column};
pub use schema::{FileKind, schema_of};
pub use settings::{
    Abbreviation, Abbreviations, Contact, Download, Headline, Holiday, Holidays, Licence, Notice, Period,
    PeriodKind, Periods, Publisher, Site,
};
pub use text::{Bilingual, Flag, OneOrMany, Source, Text};
