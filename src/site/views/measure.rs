//! Measures and their parts.

use serde::Serialize;

use super::{CountsView, LinkText, Mark, MeterView, PointView, RowView, SourceView, StepView};
use crate::chart::Chart;
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// A measure, or one part of it.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// The part's name.
    pub name: Option<WordsText>,
    /// HTML id, unique on the page.
    pub anchor: String,
    /// "từ 50% trở lên", the figure with its address.
    pub goal: Option<Phrase>,
    /// How it stands.
    pub standing: Option<Mark>,
    /// Why it stands so, one sentence.
    pub why: Phrase,
    /// The newest figure.
    pub latest: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// The chart, where there is something to draw.
    pub chart: Option<Chart>,
    /// Figures and gaps, newest first.
    pub rows: Vec<RowView>,
    /// The arithmetic, step by step.
    pub steps: Vec<StepView>,
    /// Share meter: the figure and the goal on a scale from 0 to 100, for shares.
    pub meter: Option<MeterView>,
}

/// A measure.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    /// Its id, also the HTML id.
    pub id: String,
    /// Its name.
    pub name: WordsText,
    /// What values are: `share, ratio, count, score, rank, done`.
    pub unit: &'static str,
    /// How it stands as a whole; nothing where it is only followed.
    pub standing: Option<Mark>,
    /// One, or one a part.
    pub parts: Vec<PartView>,
    /// What the plan exempts.
    pub exception: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Moves of the goal-posts.
    pub amendments: Vec<AmendmentView>,
    /// Figures that contradict the series: shown with their reasons, never counted.
    pub asides: Vec<AsideView>,
    /// Where a deliverable is to be delivered.
    pub places: Vec<LinkText>,
    /// The duty that asks for it.
    pub duty: Option<LinkText>,
    /// Where it is defined, when not in the plan's row.
    pub source: Option<SourceView>,
    /// The page of its series, for measures computed from an index.
    pub series: Option<LinkText>,
    /// Its own page or anchor.
    pub url: String,
}

/// A move of the goal-posts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct AmendmentView {
    pub date: String,
    pub document: LinkText,
    pub what: &'static str,
    pub old: Phrase,
    pub new: Phrase,
}

/// A figure beside the series.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a figure and why it stands aside")]
pub struct AsideView {
    pub point: PointView,
    pub reason: WordsText,
}

/// A measure in a row of its target.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureBrief {
    /// Its name, or its part's.
    pub name: WordsText,
    /// How it stands.
    pub standing: Mark,
    /// Its newest figure.
    pub figure: Option<FigureText>,
    /// Of how many, for ranks.
    pub of: Option<FigureText>,
    /// Of when.
    pub period: Phrase,
    /// Numerator and denominator.
    pub counts: Option<CountsView>,
    /// Its goal.
    pub goal: Option<Phrase>,
    /// The meter, for shares.
    pub meter: Option<MeterView>,
    /// It is a proxy.
    pub proxy: bool,
}
