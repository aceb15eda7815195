//! Agencies.

use serde::Serialize;

use super::{
    AgencyReports, CoverageRow, DutyView, HistoryView, IndexBrief, LinkText, Mark, NewsRow, Printed,
    ProcedureRow, PublisherView, SourceView, TableOfResults, TargetRow, TileView,
};
use crate::words::phrase::{Phrase, WordsText};

/// `agencies.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "agencies by level, groups, and those that are no more")]
pub struct AgenciesView {
    pub levels: Vec<LevelView>,
    pub groups: Vec<GroupView>,
    pub former: Vec<AgencyRow>,
    pub later: Vec<AgencyRow>,
    pub total: usize,
}

/// Agencies of a level, by kind or by the unit above.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a level's agencies under their parents")]
pub struct LevelView {
    pub key: &'static str,
    pub name: &'static str,
    pub count: usize,
    pub under: Vec<UnderView>,
}

/// Agencies under one heading.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a heading and its agencies")]
pub struct UnderView {
    pub anchor: String,
    pub heading: Option<LinkText>,
    pub agencies: Vec<AgencyRow>,
}

/// An agency in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct AgencyRow {
    pub name: WordsText,
    pub url: String,
    pub kind: &'static str,
    pub leads: usize,
    pub unverified: bool,
    pub until: Option<String>,
    pub from: Option<String>,
}

/// A group of agencies.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct GroupView {
    pub anchor: String,
    pub name: WordsText,
    pub members: usize,
    pub agencies: Vec<LinkText>,
}

/// `agency.html`
#[derive(Clone, Debug, Serialize)]
pub struct AgencyView {
    /// Its name on the day of judgement.
    pub name: WordsText,
    /// Its short name.
    pub short_name: Option<WordsText>,
    /// Kind and level in words.
    pub kind: &'static str,
    /// Level in words.
    pub level: &'static str,
    /// It is not in force on that day.
    pub former: bool,
    /// It does not exist yet on that day.
    pub later: bool,
    /// In force from.
    pub from: Option<String>,
    /// In force to.
    pub to: Option<String>,
    /// The agency above.
    pub parent: Option<LinkText>,
    /// Agencies below.
    pub children: Vec<LinkText>,
    /// All names, oldest first.
    pub names: Vec<NameView>,
    /// Codes in other systems.
    pub codes: Vec<CodeView>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Contact.
    pub contact: PublisherView,
    /// Its own site.
    pub portal: Option<String>,
    /// What it became.
    pub successors: Vec<SuccessorView>,
    /// It ended and nobody said into what.
    pub successor_unknown: bool,
    /// What it came from.
    pub predecessors: Vec<SuccessorView>,
    /// Targets it leads.
    pub leads: Vec<TargetRow>,
    /// Targets it co-operates in.
    pub cooperates: Vec<TileView>,
    /// Measures of deliverables in its place.
    pub places: Vec<LinkText>,
    /// Its duties.
    pub duties: Vec<DutyView>,
    /// The newest period in one sentence; empty where nobody published its results.
    pub results_answer: Phrase,
    /// Its results over the periods.
    pub history: Vec<HistoryView>,
    /// By procedure in the newest period with results of its own.
    pub by_procedure: Option<Printed<TableOfResults>>,
    /// By field, where it reports by field alone.
    pub by_field: Option<Printed<TableOfResults>>,
    /// What it has published of its procedures in the newest period.
    pub coverage: Option<CoverageRow>,
    /// Procedures it handles.
    pub procedures: Vec<ProcedureRow>,
    /// It handles procedures, or owes reports, and nobody published its results.
    pub results_gap: Option<Mark>,
    /// Its results count for less than a whole period, or it came from others: links to where the rest is.
    pub results_before: Vec<LinkText>,
    /// Its periodic reports, plan by plan.
    pub reports: Vec<AgencyReports>,
    /// Its own index values.
    pub indices: Vec<IndexBrief>,
    /// News about what it leads.
    pub news: Vec<NewsRow>,
    /// Where this is known from.
    pub source: Option<SourceView>,
    /// Why it could not be checked.
    pub unverified: Option<WordsText>,
}

/// A name and its time.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct NameView {
    pub name: WordsText,
    pub short_name: Option<WordsText>,
    pub from: Option<String>,
}

/// A code and its time.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct CodeView {
    pub system: String,
    pub code: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// An agency before or after.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct SuccessorView {
    pub agency: LinkText,
    pub whole: bool,
    pub date: String,
    pub source: Option<SourceView>,
    pub unverified: Option<WordsText>,
}
