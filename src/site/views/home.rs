//! The home page.

use serde::Serialize;

use super::{
    CorrectionView, IndexBrief, LinkText, Mark, MeterView, NewsRow, PointView, RowView, StripView,
    TargetGroup, TileView,
};
use crate::chart::Chart;
use crate::words::phrase::{Phrase, WordsText};

/// `home.html`
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The plan's number and short title.
    pub plan: Option<LinkText>,
    /// The plan's day in words.
    pub plan_date: String,
    /// "Tỉnh đặt 11 mục tiêu: 1 lỡ hạn, …": the answer, its counts as figures that add up.
    pub answer: Phrase,
    /// Counts by standing, worst first, the targets of each.
    pub strip: Vec<StripView>,
    /// Share of procedures online.
    pub procedures_online: Option<HeadlineView>,
    /// Share of procedures fully online.
    pub fully_online: Option<HeadlineView>,
    /// Share of dossiers online.
    pub dossiers_online: Option<HeadlineView>,
    /// All targets by standing, worst first; those without figures last.
    pub groups: Vec<TargetGroup>,
    /// Who owes figures: lead agencies and the targets they have published nothing about.
    pub owing: Vec<OwingView>,
    /// Index ranks, newest and the one before.
    pub indices: Vec<IndexBrief>,
    /// Newest corrections.
    pub corrections: Vec<CorrectionView>,
    /// Newest news.
    pub news: Vec<NewsRow>,
    /// The five gaps.
    pub gaps: Vec<Mark>,
}

/// A figure at the top of the home page.
#[derive(Clone, Debug, Serialize)]
pub struct HeadlineView {
    /// The measure's name.
    pub name: WordsText,
    /// Its page.
    pub url: String,
    /// The newest figure.
    pub latest: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// Earlier figures, newest first; those before a break are marked.
    pub earlier: Vec<EarlierView>,
    /// The goal, where the measure has one.
    pub goal: Option<Phrase>,
    /// The chart.
    pub chart: Option<Chart>,
    /// Rows of its table.
    pub rows: Vec<RowView>,
    /// The meter.
    pub meter: Option<MeterView>,
}

/// An earlier figure.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierView {
    /// The figure.
    pub point: PointView,
    /// A break lies between: not comparable.
    pub incomparable: bool,
}

/// An agency that owes figures.
#[derive(Clone, Debug, Serialize)]
pub struct OwingView {
    /// Who.
    pub agency: LinkText,
    /// About which targets.
    pub targets: Vec<TileView>,
}
