//! The plan whole, tasks and duties.

use serde::Serialize;

use super::{LinkText, MeasureView, SourceView, TargetRow};
use crate::words::phrase::{Phrase, WordsText};

/// `plan.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in plan.yaml")]
pub struct PlanView {
    pub number: String,
    pub title: WordsText,
    pub short_title: Option<WordsText>,
    pub date: String,
    pub issuer: WordsText,
    pub answer: Phrase,
    pub purposes: Vec<WordsText>,
    pub requirements: Vec<WordsText>,
    pub pillars: Vec<WordsText>,
    pub targets: Vec<TargetRow>,
    pub statements: Vec<StatementView>,
    pub tasks: Vec<TaskView>,
    pub reporting: Option<ReportingView>,
    pub source: Option<SourceView>,
    pub note: Option<WordsText>,
    pub tasks_url: String,
}

/// A target's own words.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number and its words")]
pub struct StatementView {
    pub number: u32,
    pub statement: WordsText,
    pub deadline: Phrase,
    pub lead: Vec<LinkText>,
    pub cooperating: Vec<LinkText>,
    pub url: String,
}

/// A task.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number and its words")]
pub struct TaskView {
    pub number: u32,
    pub statement: WordsText,
}

/// The duty to report.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in plan.yaml")]
pub struct ReportingView {
    pub every: &'static str,
    pub due: Option<String>,
    pub from: Vec<LinkText>,
    pub to: Option<LinkText>,
    pub source: Option<SourceView>,
}

/// `tasks.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "tasks, duties, and the measures that no target asks for")]
pub struct TasksView {
    pub plans: Vec<PlanTasks>,
    pub duty_measures: Vec<MeasureView>,
    pub other_measures: Vec<MeasureView>,
}

/// A plan's tasks and duties.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct PlanTasks {
    pub plan: LinkText,
    pub tasks: Vec<TaskView>,
    pub duties: Vec<DutyView>,
}

/// Duties of some agencies.
#[derive(Clone, Debug, Serialize)]
pub struct DutyView {
    /// HTML id.
    pub anchor: String,
    /// Place in the plan.
    pub place: WordsText,
    /// Verbatim heading.
    pub heading: Option<WordsText>,
    /// Who.
    pub agencies: Vec<LinkText>,
    /// Verbatim statements.
    pub statements: Vec<WordsText>,
}
