//! Periodic reports: who is late.

use serde::Serialize;

use super::{LinkText, Mark, MeterView, SourceView};
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// `reports.html`: the tracker of late reports.
#[derive(Clone, Debug, Serialize)]
pub struct ReportsView {
    /// One duty a plan.
    pub plans: Vec<DutyToReport>,
}

/// The duty to report of a plan, and how it is kept.
#[derive(Clone, Debug, Serialize)]
pub struct DutyToReport {
    /// HTML id.
    pub anchor: String,
    /// The plan.
    pub plan: LinkText,
    /// The duty in words: who, how often, to whom, by when.
    pub duty: Phrase,
    /// Where the plan says so.
    pub source: Option<SourceView>,
    /// In one sentence: how many reports of those due came in time; or why nobody can say.
    pub answer: Phrase,
    /// Days and a register are known.
    pub is_kept: bool,
    /// Counts of all due reports; nothing where it is not kept.
    pub all: Option<KeptView>,
    /// Late and missing now: the most days first.
    pub late: Vec<LateRow>,
    /// By period, newest first.
    pub periods: Vec<ReportPeriod>,
    /// By agency: how many of those due came in time, the fewest first.
    pub agencies: Vec<KeptRow>,
    /// Agencies that owe reports and of which nothing is known, where it is not kept, by level.
    pub silent: Vec<super::SilentGroup>,
}

/// How reports were kept.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in addresses")]
pub struct KeptView {
    pub expected: FigureText,
    pub received: FigureText,
    pub on_time: FigureText,
    pub late: FigureText,
    pub missing: FigureText,
    pub punctuality: Option<FigureText>,
    pub meter: Option<MeterView>,
}

/// How an agency keeps its reports.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "an agency and its counts")]
pub struct KeptRow {
    pub anchor: String,
    pub agency: LinkText,
    pub kept: KeptView,
    /// Its periods, oldest first: one mark each.
    pub marks: Vec<PeriodMark>,
}

/// How one report stands, as a mark.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodMark {
    /// The period's label.
    pub period: Phrase,
    /// `on_time`, `late`, `missing`, `not_yet_due`.
    pub key: &'static str,
    /// In words.
    pub word: &'static str,
}

/// A report that is late or missing.
#[derive(Clone, Debug, Serialize)]
pub struct LateRow {
    /// HTML id: the address of its days without the key.
    pub anchor: String,
    /// Who.
    pub agency: LinkText,
    /// Of when.
    pub period: LinkText,
    /// By when it was due.
    pub due: String,
    /// When it came; nothing: not yet.
    pub received: Option<String>,
    /// How many days late (so far).
    pub days: FigureText,
    /// The report.
    pub document: Option<LinkText>,
    /// A note of ours.
    pub note: Option<WordsText>,
}

/// The reports of a period.
#[derive(Clone, Debug, Serialize)]
pub struct ReportPeriod {
    /// HTML id.
    pub anchor: String,
    /// The period.
    pub period: LinkText,
    /// By when they were due; nothing: no day is named.
    pub due: Option<String>,
    /// Counts; nothing where it is not kept.
    pub kept: Option<KeptView>,
    /// Every report, by agency.
    pub reports: Vec<ReportRow>,
}

/// One report.
#[derive(Clone, Debug, Serialize)]
pub struct ReportRow {
    /// Who.
    pub agency: LinkText,
    /// When it came.
    pub received: Option<String>,
    /// `on_time`, `late`, `missing`, `not_yet_due`, `unknown`.
    pub key: &'static str,
    /// In words.
    pub word: &'static str,
    /// Days late.
    pub days: Option<FigureText>,
    /// The report.
    pub document: Option<LinkText>,
    /// Why nothing is known.
    pub gap: Option<Mark>,
}

/// How an agency reports, on its own page.
#[derive(Clone, Debug, Serialize)]
pub struct AgencyReports {
    /// The plan.
    pub plan: LinkText,
    /// Counts; nothing where it is not kept.
    pub kept: Option<KeptView>,
    /// Its reports, newest first; the label is the period.
    pub reports: Vec<AgencyReportRow>,
}

/// One report of an agency.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the tracker")]
pub struct AgencyReportRow {
    pub anchor: String,
    pub period: LinkText,
    pub due: Option<String>,
    pub row: ReportRow,
}
