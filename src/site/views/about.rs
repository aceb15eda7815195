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
pub struct DataView {
    /// Tables without a period of their own.
    pub tables: Vec<TableView>,
    /// Tables of results.
    pub results: Vec<ResultsTables>,
    /// Files of many tables.
    pub bulk: Vec<BulkView>,
    /// How many figures have an address.
    pub figures: usize,
    /// Where the Data Package is.
    pub package: String,
    /// Where the DCAT catalogue is; nothing where links are relative.
    pub catalog: Option<String>,
    /// Where the checksums of all files are.
    pub sums: String,
    /// Feeds of the site; none where links are relative.
    pub feeds: Vec<LinkText>,
    /// The data as schema.org has them, ready to stand in a data block; nothing where links are relative.
    pub json_ld: Option<String>,
    /// The site's absolute address with a closing `/`; nothing where links are relative.
    pub base: Option<String>,
}

/// A file of many tables.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "what it holds, and where it is")]
pub struct BulkView {
    pub key: String,
    pub title: String,
    pub about: String,
    pub file: FileOffered,
}

/// A kind of table that each period with results has.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "what it holds, and where each period's is")]
pub struct ResultsTables {
    pub key: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub columns: Vec<ColumnView>,
    pub periods: Vec<PeriodFiles>,
}

/// A period's files.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodFiles {
    /// The HTML id.
    pub anchor: String,
    /// The period.
    pub period: Phrase,
    /// Where they are.
    pub files: Vec<FileOffered>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct FileOffered {
    /// "CSV" or "JSON".
    pub format: &'static str,
    /// Its name, e.g. `observations.csv`.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// How many rows stand in it, without the header.
    pub rows: usize,
    /// Its size as people say it, e.g. `12 kB`.
    pub size: String,
    /// Its size in bytes, e.g. `12.345`.
    pub bytes: String,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// It always holds the newest period.
    pub latest: bool,
}

/// A table of the open data.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a table and its files")]
pub struct TableView {
    pub key: String,
    pub files: Vec<FileOffered>,
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
