//! The JSON Schema of each kind of file, for editors and for the walk over a file that was refused.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};

use super::{
    Abbreviations, Agencies, Corrections, Documents, Duties, Guard, Holidays, IndexFile, Measures, News,
    Observations, Page, Periods, Plan, Procedures, Releases, Reports, Results, Site, Target, Tasks,
};

/// Every kind of file that has a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named as the shape each one has")]
pub enum FileKind {
    Site,
    Abbreviations,
    Holidays,
    Periods,
    Agencies,
    Plan,
    Target,
    Tasks,
    Duties,
    Measures,
    Observations,
    Index,
    Procedures,
    Results,
    Reports,
    Documents,
    Corrections,
    Guard,
    Releases,
    News,
    Page,
}

impl FileKind {
    /// All of them, in the order of the manual.
    pub const ALL: [FileKind; 21] = [
        FileKind::Site,
        FileKind::Abbreviations,
        FileKind::Holidays,
        FileKind::Periods,
        FileKind::Agencies,
        FileKind::Plan,
        FileKind::Target,
        FileKind::Tasks,
        FileKind::Duties,
        FileKind::Measures,
        FileKind::Observations,
        FileKind::Index,
        FileKind::Procedures,
        FileKind::Results,
        FileKind::Reports,
        FileKind::Documents,
        FileKind::Corrections,
        FileKind::Guard,
        FileKind::Releases,
        FileKind::News,
        FileKind::Page,
    ];

    /// The name its schema file carries, e.g. `target` in `target.schema.json`.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Site => "site",
            FileKind::Abbreviations => "abbreviations",
            FileKind::Holidays => "holidays",
            FileKind::Periods => "periods",
            FileKind::Agencies => "agencies",
            FileKind::Plan => "plan",
            FileKind::Target => "target",
            FileKind::Tasks => "tasks",
            FileKind::Duties => "duties",
            FileKind::Measures => "measures",
            FileKind::Observations => "observations",
            FileKind::Index => "index",
            FileKind::Procedures => "procedures",
            FileKind::Results => "results",
            FileKind::Reports => "reports",
            FileKind::Documents => "documents",
            FileKind::Corrections => "corrections",
            FileKind::Guard => "guard",
            FileKind::Releases => "releases",
            FileKind::News => "news",
            FileKind::Page => "page",
        }
    }
}

/// The JSON Schema of a kind of file.
pub fn schema_of(kind: FileKind) -> Schema {
    match kind {
        FileKind::Site => of::<Site>(),
        FileKind::Abbreviations => of::<Abbreviations>(),
        FileKind::Holidays => of::<Holidays>(),
        FileKind::Periods => of::<Periods>(),
        FileKind::Agencies => of::<Agencies>(),
        FileKind::Plan => of::<Plan>(),
        FileKind::Target => of::<Target>(),
        FileKind::Tasks => of::<Tasks>(),
        FileKind::Duties => of::<Duties>(),
        FileKind::Measures => of::<Measures>(),
        FileKind::Observations => of::<Observations>(),
        FileKind::Index => of::<IndexFile>(),
        FileKind::Procedures => of::<Procedures>(),
        FileKind::Results => of::<Results>(),
        FileKind::Reports => of::<Reports>(),
        FileKind::Documents => of::<Documents>(),
        FileKind::Corrections => of::<Corrections>(),
        FileKind::Guard => of::<Guard>(),
        FileKind::Releases => of::<Releases>(),
        FileKind::News => of::<News>(),
        FileKind::Page => of::<Page>(),
    }
}

fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}
