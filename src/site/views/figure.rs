//! Standings, gaps, sources, and figures with all that makes them traceable.

use serde::Serialize;

use crate::words::phrase::{FigureText, Phrase, WordsText};

/// A standing or a gap: a key for shape and colour, and a word.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Mark {
    /// e.g. `missed`, `not_published`; also the glyph's name.
    pub key: &'static str,
    /// e.g. "Lỡ hạn".
    pub word: &'static str,
    /// `good`, `slow`, `late`, `gap`: what it is to the reader.
    pub tone: &'static str,
    /// It rests on proxies ("theo số liệu thay thế").
    pub by_proxy: bool,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Its title, or the document's number.
    pub title: Phrase,
    /// Place, publisher and day, joined.
    pub details: Phrase,
    /// Where it leads: the document's row, or an address elsewhere.
    pub url: Option<String>,
}

/// A figure with everything that makes it traceable.
#[derive(Clone, Debug, Serialize)]
pub struct PointView {
    /// The figure.
    pub figure: FigureText,
    /// Of how many, for ranks.
    pub of: Option<FigureText>,
    /// Numerator and denominator.
    pub counts: Option<CountsView>,
    /// Of when, e.g. `1/1–14/11/2024`.
    pub period: Phrase,
    /// Why it is not exactly the measure.
    pub proxy: Option<Phrase>,
    /// How it is known, when not reported: word and explanation.
    pub basis: Option<BasisView>,
    /// The denominator is small.
    pub small: bool,
    /// The source's words.
    pub words: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Where it was published.
    pub sources: Vec<SourceView>,
}

/// Two counts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a part and its whole")]
pub struct CountsView {
    pub numerator: FigureText,
    pub denominator: FigureText,
}

/// How a figure is known.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a word and its explanation")]
pub struct BasisView {
    pub key: &'static str,
    pub word: &'static str,
    pub how: Option<WordsText>,
}

/// A row of a measure's table.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// Of when.
    pub period: Phrase,
    /// The figure; nothing where there is a gap.
    pub point: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// A deliverable's status in words.
    pub status: Option<&'static str>,
    /// Words about a gap or status.
    pub note: Option<WordsText>,
    /// Where that is known from.
    pub sources: Vec<SourceView>,
    /// A break lies between the row before (older) and this one: its day and reason.
    pub break_before: Option<BreakView>,
}

/// A break of the series.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a day and a reason")]
pub struct BreakView {
    pub date: String,
    pub reason: WordsText,
}

/// A meter in hundredths of its width.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MeterView {
    /// Width of the bar, e.g. `75.9%`; an SVG attribute.
    pub value: String,
    /// Place of the goal.
    pub goal: Option<String>,
    /// `good`, `slow`, `late`, `gap`.
    pub tone: &'static str,
}

/// One step of the arithmetic.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// What it gives.
    pub name: &'static str,
    /// The result.
    pub result: Phrase,
    /// How it comes about.
    pub how: Phrase,
}
