//! Charts: geometry and a sentence in words, from measures; knows no template.
//!
//! A drawing is fluid: x in per cent of whatever width there is, y in pixels, no view box, so that letters keep their size from
//! a phone to paper. Labels are placed for the narrowest width ([`space::NARROWEST`]); wider ones only part them further. Every
//! number that has an address stands in a [`Element::Label`]; words of ours in a [`Element::Text`], which never bears one.
//!
//! 1. [`path_chart`]: a measure's part over time against its path and goal (or bars, where one figure is all there is, or two
//!    with a break between them).
//! 2. [`rank_chart`]: an index's ranks, the first place at the top.
//! 3. [`stacked_bars`]: how dossiers came in, a bar a period.
//! 4. [`spark()`]: shares over time as tiny columns beside their table.

mod axis;
mod bars;
mod block;
mod path;
mod plot;
mod rank;
mod say;
mod scale;
pub mod space;
mod spark;
mod stacked;
mod subject;
#[cfg(test)]
mod tests;
mod text;

use serde::Serialize;

use crate::words::phrase::Phrase;

pub use path::path_chart;
pub use rank::{RankGoal, rank_chart};
pub use spark::{Spark, spark};
pub use stacked::{Stack, StackPart, stacked_bars};
pub use text::{figure_text, number_html, number_text, point_text, value_text};

/// A drawing and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Prefix of its ids.
    pub anchor: String,
    /// What it shows: the measure's or the index's name, and the part's.
    pub title: Phrase,
    /// What its values are, e.g. "phần trăm".
    pub unit: Phrase,
    /// The standing that gives it its colour, e.g. `on_path`.
    pub tone: Option<&'static str>,
    /// In pixels.
    pub height: i64,
    /// What is drawn, in this order.
    pub elements: Vec<Element>,
    /// What it says, in one sentence.
    pub summary: Phrase,
    /// The breaks that it shows, each with its day and reason.
    pub breaks: Vec<Phrase>,
}

/// One thing that is drawn. Coordinates are SVG attributes: `38.3%` or pixels, `183.3`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named as in SVG")]
pub enum Element {
    /// `<line>`
    Line { class: String, x1: String, y1: String, x2: String, y2: String },
    /// `<rect>`
    Rect { class: String, x: String, y: String, width: String, height: String },
    /// `<circle>`
    Circle { class: String, cx: String, cy: String, r: String },
    /// `<text>`: words of ours; y is the line they stand on.
    Text { class: String, x: String, y: String, text: String },
    /// `<foreignObject>`: figures with their addresses; y is the top.
    Label { class: String, x: String, y: String, phrase: Phrase },
    /// The glyph of a gap, its middle at x, its top at y; the key is the symbol's.
    Glyph { key: &'static str, x: String, y: String },
}
