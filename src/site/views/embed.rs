//! Embeds, and the page that gives their code away.

use serde::Serialize;

use super::{HeadFigure, Mark, PointView, SourceView, TileView};
use crate::words::phrase::{Phrase, WordsText};

/// `embed.html`
#[derive(Clone, Debug, Serialize)]
pub struct EmbedView {
    /// What kind of thing it is, and of which plan.
    pub kicker: Phrase,
    /// What it is about.
    pub name: Phrase,
    /// How it stands.
    pub standing: Option<Mark>,
    /// Met, met by proxy, without figures.
    pub counts: Phrase,
    /// The deadline in the plan's words or the day.
    pub deadline: Phrase,
    /// How far off.
    pub remaining: String,
    /// Its measures, each with its newest figure or why there is none.
    pub readings: Vec<ReadingView>,
    /// An agency's results of the newest period.
    pub results: Option<EmbedResults>,
    /// Nobody published the results that an agency owes.
    pub results_gap: Option<Mark>,
    /// The targets that an agency leads.
    pub leads: Vec<LedView>,
    /// Where all of this was published, each once.
    pub sources: Vec<SourceView>,
    /// Notices of the site in force: that it is no official one.
    pub notices: Vec<WordsText>,
    /// The day for which all is judged, in words.
    pub as_of: String,
    /// The page with everything.
    pub full: String,
}

/// A measure or one part of it.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingView {
    /// Its name; nothing where the embed has no other.
    pub name: Option<WordsText>,
    /// How it stands; nothing where the embed has no other.
    pub standing: Option<Mark>,
    /// The newest figure.
    pub latest: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// What is known where there is neither: the status of a thing to be delivered.
    pub why: Phrase,
    /// Its goal.
    pub goal: Option<Phrase>,
}

/// An agency's results of a period.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedResults {
    /// The period.
    pub period: Phrase,
    /// Received, online, on time, overdue: each is a figure or a gap.
    pub figures: Vec<HeadFigure>,
    /// Something of it may still change.
    pub provisional: bool,
    /// It is not exactly the results.
    pub proxy: bool,
}

/// A target that an agency leads.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a target and how it stands")]
pub struct LedView {
    /// The plan, of the first target of each where there are several plans.
    pub plan: Option<Phrase>,
    pub target: TileView,
    pub standing: Mark,
}

/// `embeds.html`
#[derive(Clone, Debug, Serialize)]
pub struct EmbedsView {
    /// Why there are none, where there are none: `nobody`, `from_disk`, `nothing`, a key of the locale.
    pub off: Option<&'static str>,
    /// Who may embed; empty: anyone.
    pub hosts: Vec<String>,
    /// One embed of each kind, shown in a frame.
    pub samples: Vec<SnippetView>,
    /// All of them, by kind.
    pub kinds: Vec<SnippetKind>,
    /// From this width on the lower height will do, in CSS pixels.
    pub wide_from: u32,
    /// The narrowest column for which the code is made, in CSS pixels.
    pub narrow_from: u32,
}

/// The embeds of a kind.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a key of the locale and the embeds")]
pub struct SnippetKind {
    pub key: &'static str,
    pub embeds: Vec<SnippetView>,
}

/// An embed's code.
#[derive(Clone, Debug, Serialize)]
pub struct SnippetView {
    /// `headlines`, `targets`, `agencies`: a key of the locale.
    pub key: &'static str,
    /// HTML id, where the page of the thing leads.
    pub anchor: String,
    /// What it shows.
    pub name: Phrase,
    /// Its address, as from this page.
    pub url: String,
    /// An `<iframe>` to copy.
    pub code: String,
    /// Height of a frame as narrow as is allowed, in CSS pixels.
    pub tall: u32,
    /// Height of a wide frame.
    pub low: u32,
}
