//! Targets, in lists and on their page.

use serde::Serialize;

use super::{CorrectionView, LinkText, Mark, MeasureBrief, MeasureView, NewsRow, SourceView};
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// A target in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TargetRow {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: WordsText,
    /// Its page.
    pub url: String,
    /// How it stands.
    pub standing: Mark,
    /// "2/4 phần vượt ngưỡng theo số liệu thay thế, 2 phần chưa công bố"; empty where one measure says it all.
    pub counts: Phrase,
    /// Its measures, shortly.
    pub measures: Vec<MeasureBrief>,
    /// Its deadline in the plan's words, else the day.
    pub deadline: Phrase,
    /// How far off, e.g. "còn 12 tháng".
    pub remaining: String,
    /// Lead agencies.
    pub lead: Vec<LinkText>,
    /// Its core content.
    pub pillar: Option<WordsText>,
}

/// Targets of one standing, or of one core content, or of one agency.
#[derive(Clone, Debug, Serialize)]
pub struct TargetGroup {
    /// The standing they share, where that makes the group.
    pub standing: Option<Mark>,
    /// What they share otherwise.
    pub name: Option<LinkText>,
    /// The targets.
    pub targets: Vec<TargetRow>,
}

/// Targets of one standing, as tiles.
#[derive(Clone, Debug, Serialize)]
pub struct StripView {
    /// The standing.
    pub standing: Mark,
    /// How many.
    pub count: FigureText,
    /// Their numbers, titles and pages.
    pub tiles: Vec<TileView>,
}

/// A target as a tile.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number that leads to a page")]
pub struct TileView {
    pub number: u32,
    pub title: WordsText,
    pub url: String,
}

/// `targets.html`
#[derive(Clone, Debug, Serialize)]
pub struct TargetsView {
    /// One a plan.
    pub plans: Vec<PlanTargets>,
}

/// A plan's targets in several orders.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the same targets, grouped in four ways")]
pub struct PlanTargets {
    pub plan: LinkText,
    pub answer: Phrase,
    pub strip: Vec<StripView>,
    pub by_standing: Vec<TargetGroup>,
    pub by_pillar: Vec<TargetGroup>,
    pub by_agency: Vec<TargetGroup>,
    pub by_deadline: Vec<TargetGroup>,
}

/// `target.html`
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// Its number.
    pub number: u32,
    /// Its title, ours.
    pub title: WordsText,
    /// The plan.
    pub plan: LinkText,
    /// How it stands.
    pub standing: Mark,
    /// The page's heading: how it stands in one sentence.
    pub answer: Phrase,
    /// Met, met by proxy, without figures.
    pub counts: Phrase,
    /// The plan's words.
    pub statement: WordsText,
    /// Where they stand.
    pub source: SourceView,
    /// The deadline in the plan's words or the day.
    pub deadline: Phrase,
    /// How far off.
    pub remaining: String,
    /// "phấn đấu".
    pub firm: bool,
    /// Lead agencies.
    pub lead: Vec<LinkText>,
    /// Who leads on the day of judgement, where lead agencies were succeeded.
    pub lead_now: Vec<LinkText>,
    /// Co-operating agencies.
    pub cooperating: Vec<LinkText>,
    /// Core content, ours where the plan does not say.
    pub pillar: Option<WordsText>,
    /// The last day any figure speaks of.
    pub data_until: Option<String>,
    /// Its measures.
    pub measures: Vec<MeasureView>,
    /// No longer meaningful: since when, why.
    pub superseded: Option<SupersededView>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// News about it.
    pub news: Vec<NewsRow>,
    /// Corrections of its figures.
    pub corrections: Vec<CorrectionView>,
    /// The targets before and after.
    pub previous: Option<TileView>,
    /// The target after.
    pub next: Option<TileView>,
}

/// No longer meaningful.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct SupersededView {
    pub date: String,
    pub reason: WordsText,
    pub source: Option<SourceView>,
}
