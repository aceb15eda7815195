//! Pictures of a site in pixels: what a chat shows of a link, and icons. Drawn with letters that the program carries, from texts and
//! keys alone; the same bytes for the same words.
//!
//! 1. [`card()`] places the texts of a [`Card`]: `layout` finds the largest letters in which they fit, `wrap` breaks and cuts lines.
//! 2. `font` gives outlines of letters, which `letters` draws and keeps, `shapes` those of standings, `canvas` turns all into a PNG.
//! 3. [`icon`] draws the site's mark.

mod canvas;
mod card;
mod font;
pub mod icon;
mod layout;
mod letters;
mod shapes;
#[cfg(test)]
mod tests;
mod wrap;

use canvas::Colour;

pub use card::card;
pub use font::Fonts;

/// Width of a card, in pixels: what chats and networks ask for.
pub const WIDTH: u32 = 1200;
/// Height of a card, in pixels.
pub const HEIGHT: u32 = 630;

/// The built-in theme's colours in light, by the names of their tokens.
const BAND: Colour = [0x0a, 0x4a, 0x3b, 0xff];
const BAND_INK: Colour = [0xfb, 0xf6, 0xea, 0xff];
const PAPER: Colour = [0xfb, 0xf6, 0xea, 0xff];
const INK: Colour = [0x14, 0x21, 0x1c, 0xff];
const SOFT: Colour = [0x4a, 0x57, 0x4f, 0xff];
const RULE: Colour = [0xd9, 0xcf, 0xb6, 0xff];
const SLOW: Colour = [0x85, 0x51, 0x00, 0xff];
const SLOW_WASH: Colour = [0xf8, 0xe7, 0xc4, 0xff];

/// What a picture of a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The site's name.
    pub site: String,
    /// What the whole site is, in the band: e.g. "Số liệu minh họa".
    pub label: Option<String>,
    /// The key of the standing whose shape and colour stand before the answer, e.g. `on_path`.
    pub standing: Option<&'static str>,
    /// From top to bottom.
    pub texts: Vec<Text>,
    /// What the site says on every page, e.g. that it is not official; empty where it says nothing.
    pub foot: String,
}

/// A text and what it is there for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it is there for.
    pub role: Role,
    /// The text.
    pub words: String,
}

/// What a text is there for: it decides about letters and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Above all, small.
    Kicker,
    /// What the page is about.
    Title,
    /// The main fact as a sentence.
    Answer,
    /// The main fact as a number.
    Figure,
    /// What the number is, when, of how many.
    Detail,
}
