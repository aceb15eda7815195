//! What is late, what comes next, what nobody published.

use serde::Serialize;

use super::{LateReports, LinkText, Mark};
use crate::words::phrase::{Phrase, WordsText};

/// `status.html`
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// How many figures are overdue, how many were never published.
    pub answer: Phrase,
    /// Overdue, the most days first.
    pub overdue: Vec<WaitingRow>,
    /// With a day that is not over, the nearest first.
    pub coming: Vec<WaitingRow>,
    /// Never published, and no day is named.
    pub silent: Vec<WaitingRow>,
    /// Published, and no day is named for the next.
    pub undated: Vec<WaitingRow>,
    /// How each plan's duty to report is kept.
    pub duties: Vec<LateReports>,
    /// The newest period with results.
    pub results: Option<LinkText>,
}

/// A figure that is waited for.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingRow {
    /// The measure.
    pub measure: LinkText,
    /// Its part, where it has several.
    pub part: Option<WordsText>,
    /// Who was given it.
    pub who: Vec<LinkText>,
    /// The last day of which there is a figure.
    pub newest: Option<String>,
    /// How long ago that is.
    pub age: Option<String>,
    /// The last day of the period that the next figure will speak of.
    pub to: Option<String>,
    /// The last day on which it is in time.
    pub due: Option<String>,
    /// How late it is.
    pub late: Option<String>,
    /// Why there is none at all.
    pub gap: Option<Mark>,
}

/// The figures that have to come next.
#[derive(Clone, Debug, Serialize)]
pub struct ComingView {
    /// The last day on which they are in time.
    pub due: String,
    /// Their measures.
    pub figures: Vec<LinkText>,
}

/// Until when a page holds that is not built again.
#[derive(Clone, Debug, Serialize)]
pub struct FreshView {
    /// The last day on which it holds, for machines.
    pub until: String,
    /// What then is not in it: `figures`, `reports`, `deadline`, `silence`.
    pub key: &'static str,
    /// The last day on which it holds.
    pub since: String,
    /// The last day of the period that is then due.
    pub to: Option<String>,
    /// The script that compares that day with the visitor's.
    pub script: String,
}
