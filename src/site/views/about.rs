//! The method, the site map, the open data, and what stands where nothing is.

use serde::Serialize;

use super::{BreakView, LinkText, Mark, OwnPageView, StepView};
use crate::words::phrase::Phrase;

/// `method.html`
#[derive(Clone, Debug, Serialize)]
pub struct MethodView {
    /// Its version.
    pub version: &'static str,
    /// Thresholds of the ratio, as the code has them: on path, slow.
    pub on_path_from: String,
    /// Slow from.
    pub slow_from: String,
    /// Denominators below this are small.
    pub small_below: u64,
    /// All standings, worst first.
    pub standings: Vec<Mark>,
    /// The five gaps.
    pub gaps: Vec<Mark>,
    /// Worked examples: measures of this site that have arithmetic.
    pub examples: Vec<ExampleView>,
    /// Breaks of series.
    pub breaks: Vec<BreakOf>,
    /// Figures by key: key, unit, decimals, meaning key.
    pub keys: Vec<KeyView>,
}

/// A worked example.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a measure and its arithmetic")]
pub struct ExampleView {
    pub measure: LinkText,
    pub standing: Mark,
    pub why: Phrase,
    pub steps: Vec<StepView>,
}

/// A break and the measures it cuts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a break and its measures")]
pub struct BreakOf {
    pub at: BreakView,
    pub measures: Vec<LinkText>,
}

/// A key of figure addresses.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a key and how many figures bear it")]
pub struct KeyView {
    pub key: String,
    pub count: usize,
    pub example: String,
}

/// `sitemap.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the site as a tree of text")]
pub struct SiteMapView {
    pub sections: Vec<SiteMapSection>,
}

/// A section of the site map.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a section and its pages")]
pub struct SiteMapSection {
    pub key: &'static str,
    pub url: Option<String>,
    pub pages: Vec<LinkText>,
}

/// `accessibility.html`; what was checked is told by the theme.
#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityView {
    /// What the site says of itself.
    pub own: Option<OwnPageView>,
}

/// `data.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the files of the open data")]
pub struct DataView {
    pub tables: Vec<TableView>,
    pub results: Vec<ResultsTables>,
    pub figures: usize,
}

/// A kind of table that each period with results has.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "what it holds, and where each period's is")]
pub struct ResultsTables {
    pub title: &'static str,
    pub about: &'static str,
    pub columns: Vec<ColumnView>,
    pub periods: Vec<PeriodFiles>,
}

/// A period's files.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodFiles {
    /// The period.
    pub period: Phrase,
    /// They always hold the newest period.
    pub latest: bool,
    /// Where they are.
    pub files: Vec<PeriodFile>,
}

/// One of a period's files.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodFile {
    /// "CSV" or "JSON".
    pub format: &'static str,
    /// Where it is.
    pub url: String,
}

/// A table of the open data.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a table and its two files")]
pub struct TableView {
    pub key: &'static str,
    pub csv: String,
    pub json: String,
    pub rows: usize,
    pub columns: Vec<ColumnView>,
}

/// A column of the open data.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name and what it holds")]
pub struct ColumnView {
    pub name: &'static str,
    pub about: &'static str,
}

/// `404.html`
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {}

/// `redirect.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "where the page went")]
pub struct RedirectView {
    pub target: String,
}
