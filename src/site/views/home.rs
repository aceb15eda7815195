//! The home page.

use serde::Serialize;

use super::{
    ComingView, CorrectionView, IndexBrief, LateRow, LinkText, Mark, MeterView, NewsRow, PeriodHead,
    PointView, RowView, StripView, TargetGroup, TileView,
};
use crate::chart::Chart;
use crate::words::phrase::{FigureText, Phrase, WordsText};

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
    /// The newest period's results: its four figures.
    pub results: Option<PeriodHead>,
    /// Who is late.
    pub late: LateView,
    /// What changed since the figures before.
    pub movements: Option<MovementsView>,
    /// What has to come next.
    pub coming: Option<ComingView>,
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
    /// The figure before it; one before a break is marked.
    pub earlier: Option<EarlierView>,
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

/// Who is late, as far as anybody has published it.
#[derive(Clone, Debug, Serialize)]
pub struct LateView {
    /// Reports, a plan each.
    pub reports: Vec<LateReports>,
    /// Dossiers past their day in the newest period; nothing where there are no results.
    pub dossiers: Option<LateDossiers>,
}

/// The late reports of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct LateReports {
    /// The plan, linked to its place on the page of reports.
    pub plan: LinkText,
    /// How many came in time, late, not at all; or why nothing can be said.
    pub answer: Phrase,
    /// The worst: those that are missing, the longest first.
    pub rows: Vec<LateRow>,
    /// How many more are late.
    pub more: usize,
}

/// Dossiers past their day.
#[derive(Clone, Debug, Serialize)]
pub struct LateDossiers {
    /// Of which period.
    pub period: LinkText,
    /// The province's count.
    pub all: Option<FigureText>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// It may still change.
    pub provisional: bool,
    /// It is not exactly the results.
    pub proxy: bool,
    /// Agencies with the most.
    pub agencies: Vec<OverdueRow>,
    /// How many more agencies have some.
    pub more: usize,
}

/// An agency with dossiers past their day.
#[derive(Clone, Debug, Serialize)]
pub struct OverdueRow {
    /// Who.
    pub agency: LinkText,
    /// How many are past their day.
    pub overdue: FigureText,
    /// Of how many that are being handled.
    pub pending: Option<FigureText>,
    /// They may still change.
    pub provisional: bool,
    /// They are not exactly the results.
    pub proxy: bool,
}

/// What changed since the figures before.
#[derive(Clone, Debug, Serialize)]
pub struct MovementsView {
    /// How many got worse, better, stayed.
    pub answer: Phrase,
    /// What got worse first, what stayed last.
    pub rows: Vec<MovementRow>,
}

/// A figure against the one before it.
#[derive(Clone, Debug, Serialize)]
pub struct MovementRow {
    /// The measure.
    pub name: WordsText,
    /// Its part, where it has parts.
    pub part: Option<WordsText>,
    /// Its target's page.
    pub url: String,
    /// The earlier figure.
    pub before: PointView,
    /// The newest one.
    pub now: PointView,
    /// Better, worse or the same.
    pub direction: Mark,
}
