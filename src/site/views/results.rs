//! Processing results: periods, their tables, what is missing in them.

use serde::Serialize;

use super::{LinkText, Mark, MeterView, Printed, SourceView};
use crate::chart::{Chart, Spark};
use crate::words::phrase::{FigureHtml, FigureText, Phrase, WordsText};

/// `results.html`: all periods with results.
#[derive(Clone, Debug, Serialize)]
pub struct ResultsView {
    /// The newest period in one sentence, its figures with their addresses; empty where there are no results.
    pub answer: Phrase,
    /// The newest period: the four figures at the top.
    pub newest: Option<PeriodHead>,
    /// Periods of one kind together, the shortest kind first; kinds are never mixed.
    pub kinds: Vec<PeriodKindView>,
    /// What nobody has published, by name.
    pub silent: SilenceView,
}

/// Periods of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodKindView {
    /// `quarter`, `half`, `nine_months`, `year`, `other`.
    pub key: &'static str,
    /// e.g. "Quý".
    pub name: &'static str,
    /// How the province's dossiers came in, a bar a period; nothing where fewer than two periods say.
    pub chart: Option<Chart>,
    /// A row a period, newest first; the row's label leads to the period.
    pub table: Printed<TableOfResults>,
}

/// `period.html`: one period.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodView {
    /// Its name and dates.
    pub head: PeriodHead,
    /// The period in one sentence, its figures with their addresses.
    pub answer: Phrase,
    /// The period of its kind before it, and the one after.
    pub before: Option<LinkText>,
    /// The one after.
    pub after: Option<LinkText>,
    /// It has no report of its own: links to the four quarters that it is added up from.
    pub quarters: Vec<LinkText>,
    /// The province's counts, one by one, with the sums of the parts where they differ.
    pub counts: Vec<CountRow>,
    /// By level of government.
    pub levels: Option<Printed<TableOfResults>>,
    /// Agencies ranked among their own level and kind.
    pub ranked: Vec<RankedGroup>,
    /// By field.
    pub fields: Option<Printed<TableOfResults>>,
    /// What share of agencies and procedures is published; nothing where nobody is expected to publish.
    pub coverage: Option<CoverageView>,
    /// What nobody has published of this period, by name.
    pub silent: SilenceView,
    /// Files of this period: official or provisional, proxy, note, sources.
    pub files: Vec<FileView>,
    /// Addresses of its open data: rows and sums, CSV and JSON.
    pub data: Vec<DownloadView>,
}

/// A period's name, dates and four figures.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodHead {
    /// Its label.
    pub label: Phrase,
    /// Its page.
    pub url: String,
    /// From and to in words, e.g. "từ 15/6/2024 đến 14/9/2024".
    pub dates: String,
    /// Kind in words, e.g. "Quý".
    pub kind: &'static str,
    /// Added up from four quarters.
    pub added_up: bool,
    /// Something of it may still change.
    pub provisional: bool,
    /// Why it is not exactly the results, where it is not.
    pub proxies: Vec<Phrase>,
    /// Received, online, on time, overdue: in this order; each is a figure or a gap.
    pub figures: Vec<HeadFigure>,
}

/// One of the four figures at the top of a period.
#[derive(Clone, Debug, Serialize)]
pub struct HeadFigure {
    /// `received`, `online`, `on_time`, `overdue`: the key of its words in the locale.
    pub key: &'static str,
    /// The figure: a count, or a share.
    pub figure: Option<FigureText>,
    /// Numerator and denominator of a share.
    pub part: Option<FigureText>,
    /// The denominator.
    pub whole: Option<FigureText>,
    /// Change in percentage points since the period before, where it is known.
    pub change: Option<FigureText>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// Denominator below 30.
    pub small: bool,
    /// A meter for shares.
    pub meter: Option<MeterView>,
}

/// One count of the province: a row of the form.
#[derive(Clone, Debug, Serialize)]
pub struct CountRow {
    /// The column's key, e.g. `carried_over`: words in the locale under `counts`.
    pub key: &'static str,
    /// The figure.
    pub figure: FigureText,
    /// The sum of the parts and the difference, where a reported figure has parts.
    pub parts: Option<FigureText>,
    /// The figure less that sum.
    pub difference: Option<FigureText>,
    /// The provisional figure that gave way to this one, where it was another, and this one less that.
    pub set_aside: Option<FigureText>,
    /// The figure less that.
    pub set_aside_difference: Option<FigureText>,
    /// 0 for totals, 1 for their parts.
    pub depth: u8,
}

/// A table of results: the same columns for periods, levels, agencies, fields, procedures.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TableOfResults {
    /// HTML id.
    pub anchor: String,
    /// What its rows are: `period`, `level`, `agency`, `field`, `procedure`: the heading of the first column, in the locale.
    pub rows_are: &'static str,
    /// What it shows, for the caption, as HTML: e.g. the agency's name.
    pub subject: Option<String>,
    /// Of which period, where all rows are of one; of which kind, where they are periods; as HTML.
    pub period: Option<String>,
    /// Rows.
    pub rows: Printed<ResultsRow>,
    /// There are so many that one looks for one.
    pub long: bool,
    /// Where the rows do not add up to the whole: their sum and the difference, as a sentence in HTML.
    pub note: Option<String>,
    /// The portal's figures are not real.
    pub illustrative: bool,
}

/// A row of a table of results. A figure that is missing was not published.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResultsRow {
    /// HTML id, unique on the page: the address of its figures without their key, e.g. `results/agency/so-tu-phap@2024-q3`.
    pub anchor: String,
    /// Name, as HTML.
    pub label: String,
    /// Where the name leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Words beside the name: "đến 30/6/2024" for an agency in force on some days of the period; "cộng từ 4 quý".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `provisional` where a figure may still change.
    pub provisional: bool,
    /// It is not exactly the results.
    pub proxy: bool,
    /// Received in the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<FigureHtml>,
    /// Received online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<FigureHtml>,
    /// Its share of what was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_share: Option<FigureHtml>,
    /// Fewer than 30 were received.
    pub online_small: bool,
    /// Nothing was received: there is no share.
    pub online_none: bool,
    /// Handled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<FigureHtml>,
    /// Handled early or on time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_time: Option<FigureHtml>,
    /// Its share of what was handled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_time_share: Option<FigureHtml>,
    /// Fewer than 30 were handled.
    pub on_time_small: bool,
    /// Nothing was handled: there is no share.
    pub on_time_none: bool,
    /// Handled late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<FigureHtml>,
    /// Still being handled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<FigureHtml>,
    /// Of those past their day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<FigureHtml>,
    /// Nothing at all is published: why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Mark>,
}

/// Agencies of one level and kind, ranked by a share; those without it last, unranked.
#[derive(Clone, Debug, Serialize)]
pub struct RankedGroup {
    /// HTML id.
    pub anchor: String,
    /// e.g. "Cơ quan chuyên môn, cấp tỉnh".
    pub name: String,
    /// How many have the share.
    pub of: usize,
    /// There are so many rows that one looks for one.
    pub long: bool,
    /// Rows: rank, name, both shares with their bars, and all counts.
    pub rows: Printed<RankedRow>,
}

/// An agency in a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RankedRow {
    /// All its figures.
    pub row: ResultsRow,
    /// Rank by share of dossiers online.
    pub online_rank: Option<FigureHtml>,
    /// Rank by share handled on time.
    pub on_time_rank: Option<FigureHtml>,
    /// Bar of the share online.
    pub online_meter: Option<MeterView>,
    /// Bar of the share on time.
    pub on_time_meter: Option<MeterView>,
}

/// What share of (agency, procedure) is published.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// The share.
    pub share: FigureText,
    /// Pairs that are published.
    pub published: FigureText,
    /// Pairs that should be.
    pub expected: FigureText,
    /// Pairs that are not.
    pub missing: FigureText,
    /// Its meter.
    pub meter: MeterView,
    /// Agencies with something missing, the most first: published of expected.
    pub agencies: Vec<CoverageRow>,
    /// How many more there are.
    pub more: usize,
}

/// What an agency has published.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "an agency, a period, and its pairs")]
pub struct CoverageRow {
    pub anchor: String,
    pub agency: LinkText,
    pub period: Phrase,
    pub share: FigureText,
    pub published: FigureText,
    pub expected: FigureText,
    pub meter: MeterView,
}

/// What nobody has published, by name.
#[derive(Clone, Debug, Serialize)]
pub struct SilenceView {
    /// Agencies in force that handle procedures (or owe reports) and have no results, level by level.
    pub agencies: Vec<SilentGroup>,
    /// Kinds of figures that nobody publishes for the province: keys of words in the locale under `silent`: `by_agency`, `by_field`,
    /// `by_procedure`, `on_time`, `overdue`, `digitised`, `paid_online`, `satisfied`, `channels`.
    pub figures: Vec<&'static str>,
}

/// Agencies without results.
#[derive(Clone, Debug, Serialize)]
pub struct SilentGroup {
    /// Level in words.
    pub name: &'static str,
    /// How many have none.
    pub count: usize,
    /// How many there are.
    pub of: usize,
    /// Their names; all of them.
    pub agencies: Vec<LinkText>,
}

/// A file of results.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// Path in the content, e.g. `results/2024-q3.yaml`.
    pub file: String,
    /// Official or provisional, in words.
    pub quality: &'static str,
    /// It may still change.
    pub provisional: bool,
    /// Why it is not exactly the results.
    pub proxy: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Where it was published.
    pub sources: Vec<SourceView>,
}

/// Something to download.
#[derive(Clone, Debug, Serialize)]
pub struct DownloadView {
    /// `rows` or `sums`: the key of its words in the locale under `downloads`.
    pub key: &'static str,
    /// `CSV` or `JSON`.
    pub format: &'static str,
    /// Where it is.
    pub url: String,
}

/// A subject's results over the periods, kind by kind.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryView {
    /// `quarter`, `half`, …
    pub key: &'static str,
    /// In words.
    pub name: &'static str,
    /// Rows, newest first.
    pub table: Printed<TableOfResults>,
    /// Shares of dossiers online, oldest first, as tiny columns; nothing where fewer than two periods say.
    pub online_spark: Option<Spark>,
    /// Shares handled on time.
    pub on_time_spark: Option<Spark>,
}
