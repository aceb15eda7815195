//! Indices.

use serde::Serialize;

use super::{BasisView, LinkText, Mark, SourceView};
use crate::chart::Chart;
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// `indices.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "all indices on one page")]
pub struct IndicesView {
    pub indices: Vec<IndexView>,
    pub years: Vec<i16>,
}

/// An index.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// HTML id.
    pub id: String,
    /// In full.
    pub name: WordsText,
    /// Short.
    pub short_name: Option<WordsText>,
    /// Who publishes it.
    pub issuer: WordsText,
    /// What it measures.
    pub about: Option<WordsText>,
    /// The highest score.
    pub scale: Option<String>,
    /// Its own page.
    pub url: Option<String>,
    /// One sentence: the newest rank and how it moved.
    pub summary: Phrase,
    /// Ranks over the years.
    pub chart: Option<Chart>,
    /// Values, newest first; the province's, then agencies'.
    pub rows: Vec<IndexRow>,
    /// The target that asks for it.
    pub target: Option<LinkText>,
}

/// An index's value for a year.
#[derive(Clone, Debug, Serialize)]
pub struct IndexRow {
    /// HTML id, unique on the page.
    pub anchor: String,
    /// The year.
    pub year: i16,
    /// Whose, when an agency's.
    pub agency: Option<LinkText>,
    /// Rank, and of how many.
    pub rank: Option<FigureText>,
    /// Of how many.
    pub of: Option<FigureText>,
    /// Score.
    pub score: Option<FigureText>,
    /// Change of the score as published.
    pub change: Option<FigureText>,
    /// Places gained (positive) or lost since the year before.
    pub moved: Option<Phrase>,
    /// The source's words.
    pub words: Option<WordsText>,
    /// Why there is nothing.
    pub gap: Option<Mark>,
    /// Rank in the region.
    pub region: Option<Phrase>,
    /// Parts: name and rank or score.
    pub parts: Vec<NamedFigures>,
    /// Others.
    pub comparators: Vec<NamedFigures>,
    /// How it is known.
    pub basis: Option<BasisView>,
    /// Why it stands aside.
    pub aside: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Where it was published.
    pub sources: Vec<SourceView>,
}

/// A name with its figures.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name, a rank, a score")]
pub struct NamedFigures {
    pub name: WordsText,
    pub rank: Option<FigureText>,
    pub score: Option<FigureText>,
    pub sources: Vec<SourceView>,
}

/// An index in a short list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the newest value and the one before")]
pub struct IndexBrief {
    pub name: WordsText,
    pub url: String,
    pub newest: Option<FigureText>,
    pub newest_of: Option<FigureText>,
    pub newest_year: Option<i16>,
    pub before: Option<FigureText>,
    pub before_year: Option<i16>,
    pub moved: Option<Phrase>,
    pub gap: Option<Mark>,
}
