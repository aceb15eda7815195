//! One Markdown body → HTML in pieces, and the facts the site needs to check it.
//!
//! This module knows nothing of the site. What only the site can say (where a link leads, what a figure is, a word in the
//! reader's language) is left open as a [`Hole`]; what may be wrong is told as a [`Problem`] with its [`Spot`].
//!
//! The output holds a closed list of tags and attributes. HTML in the source is printed as text; every word and every
//! attribute is escaped in `out` and nowhere else.
//!
//! 1. `source` finds live figures and heading ids, and puts placeholders of the same length in their place.
//! 2. The parser, pulldown-cmark, turns the text into events; `depth` refuses what is nested without end.
//! 3. `render` turns events into parts, with `block`, `inline`, `table`, `footnote`, `heading` and `address`.

mod address;
mod block;
mod depth;
mod figure;
mod footnote;
mod heading;
mod inline;
mod out;
mod problem;
mod render;
mod source;
mod spot;
mod table;
#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]
mod tests;

pub use address::{LinkKind, escape_url};
pub use depth::MAX_DEPTH;
pub use problem::{Problem, ProblemKind};
pub use spot::Spot;

use pulldown_cmark::Parser;

/// One Markdown body, parsed: HTML in pieces, with holes where only the site knows what to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The HTML, in order.
    pub parts: Vec<Part>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The ids that can be linked to: of headings, tables, footnotes and references to them.
    pub ids: Vec<String>,
    /// The links that are printed, in order. Those with [`LinkKind::Internal`] have a hole.
    pub links: Vec<Link>,
    /// The images that are printed, in order; each has a hole.
    pub images: Vec<Image>,
    /// The live figures, in order. A figure in a heading may have more than one hole.
    pub figures: Vec<LiveFigure>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// The words for search and summaries: one block a line, without live figures and alternative texts, footnotes last.
    pub text: String,
}

/// A piece of a body's HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// HTML, finished.
    Html(String),
    /// A place for the site to fill.
    Hole(Hole),
}

/// A place in the HTML that the site fills with text escaped for where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hole {
    /// The address of `links[n]`, inside `href="…"`; see [`escape_url`].
    LinkUrl(usize),
    /// The address of `images[n]`, inside `src="…"`.
    ImageUrl(usize),
    /// How large `images[n]` is: ` width="…" height="…"` inside `<img …>`, or nothing.
    ImageSize(usize),
    /// The figure `figures[n]` as an element, between tags.
    Figure(usize),
    /// The word over an alert, e.g. "Lưu ý", between tags.
    AlertTitle(AlertKind),
    /// The page's title, between tags: the caption of a table above which the body has no heading.
    PageTitle,
    /// The name of the list of footnotes, e.g. "Chú thích", inside `aria-label="…"`.
    FootnotesLabel,
    /// The name of the way back, e.g. "Về chỗ dẫn chú thích 1", inside `aria-label="…"`.
    BackToText {
        /// The footnote's number, from 1.
        footnote: usize,
        /// Which of the references to it, from 1.
        reference: usize,
    },
}

/// What an alert is, from `> [!NOTE]` and its like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AlertKind {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// One heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6: `#` is 2, because the page has the only h1.
    pub level: u8,
    /// Unique in the body, e.g. `chuyen-doi-so`.
    pub id: String,
    /// The words, without live figures.
    pub text: String,
    /// The words and live figures without links and emphasis, for a table of contents.
    pub parts: Vec<Part>,
    /// The whole heading.
    pub spot: Spot,
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address, entities and escapes decoded, otherwise as written, e.g. `../van-ban/#a`.
    pub target: String,
    /// Where it leads.
    pub kind: LinkKind,
    /// The words of the link, with the alternative texts of images in it.
    pub text: String,
    /// The address in the file, or the whole link where the address stands elsewhere.
    pub spot: Spot,
}

/// One image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The address, entities and escapes decoded, otherwise as written; relative or root-relative.
    pub target: String,
    /// The alternative text.
    pub alt: String,
    /// The address in the file, or the whole image where the address stands elsewhere.
    pub spot: Spot,
}

/// One live figure, `{{ so_lieu("ADDRESS") }}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveFigure {
    /// What stands between the quotes, e.g. `ho-so-truc-tuyen@2023:value`; whether it exists is the site's to say.
    pub address: String,
    /// The whole call.
    pub spot: Spot,
}

/// Parses a body whose first line is line `first_line` of its file.
///
/// Never fails: what is wrong is in [`Body::problems`], and the HTML is safe to publish all the same.
pub fn parse(text: &str, first_line: usize) -> Body {
    let places = spot::Places::new(text, first_line);
    if let Some(range) = depth::deep_line(text) {
        return depth::plain(text, &places, range);
    }
    let source = source::Source::new(text);
    let events: Vec<_> = Parser::new_ext(&source.text, source::options()).into_offset_iter().collect();
    match depth::deep_event(&events) {
        Some(range) => depth::plain(text, &places, range),
        None => render::body(&source, &events, places),
    }
}

impl Body {
    /// The whole HTML; `resolve` fills each hole with text that is already escaped for where it stands.
    pub fn html(&self, resolve: impl FnMut(&Hole) -> String) -> String {
        html(&self.parts, resolve)
    }
}

/// The HTML of some parts, e.g. of [`Heading::parts`].
pub fn html(parts: &[Part], mut resolve: impl FnMut(&Hole) -> String) -> String {
    let mut html = String::new();
    for part in parts {
        match part {
            Part::Html(finished) => html.push_str(finished),
            Part::Hole(hole) => html.push_str(&resolve(hole)),
        }
    }
    html
}

impl AlertKind {
    /// The kind as it stands in the class name, e.g. `note`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}
