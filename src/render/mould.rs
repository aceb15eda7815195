//! Tables of results and their rows: a portal has hundreds of thousands, and few shapes. The theme's template prints each shape once, with a
//! hole for every text; all of that shape are the same HTML with their own texts in the holes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::site::views::Shape;

/// Begins a hole, its number follows: no content has this character, and no filter that changes texts leaves both letters as they are.
const HOLE: &str = "\u{E000}Aa";

/// Every shape that was printed, by language.
#[derive(Debug, Default)]
pub struct Moulds {
    known: RwLock<HashMap<(&'static str, Shape), Arc<Mould>>>,
}

impl Moulds {
    /// The mould of a shape, where it was printed.
    pub fn known(&self, key: &(&'static str, Shape)) -> Option<Arc<Mould>> {
        // A poisoned lock still holds whole moulds: each is put in only when it is made.
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps one.
    pub fn keep(&self, key: (&'static str, Shape), mould: Arc<Mould>) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(key, mould);
    }
}

/// A row or a table of this shape, every text of which is a hole.
pub fn with_holes(mut shape: Shape) -> Shape {
    let mut number = 0;
    shape.texts(&mut |text| {
        *text = format!("<{HOLE}{number}>");
        number += 1;
    });
    shape
}

/// The HTML of a shape.
#[derive(Debug, PartialEq, Eq)]
pub struct Mould {
    pieces: Vec<Piece>,
}

/// Markup, or the text with a number.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Markup(String),
    Hole { text: usize, escaped: bool },
}

impl Mould {
    /// Of what was printed with holes for texts; `None` where something was done to one of them.
    pub fn of(html: &str) -> Option<Mould> {
        let mut pieces = Vec::new();
        let mut parts = html.split(HOLE);
        let mut before = parts.next()?;
        for part in parts {
            let (markup, open) = opened(before)?;
            let digits = part.find(|one: char| !one.is_ascii_digit())?;
            let (number, rest) = part.split_at(digits);
            pieces.push(Piece::Markup(markup.to_owned()));
            pieces.push(Piece::Hole { text: number.parse().ok()?, escaped: open });
            before = rest.strip_prefix(if open { "&gt;" } else { ">" })?;
        }
        pieces.push(Piece::Markup(before.to_owned()));
        (!before.contains('\u{E000}')).then_some(Mould { pieces })
    }

    /// The row with these texts.
    pub fn fill(&self, texts: &[String], html: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Markup(markup) => html.push_str(markup),
                Piece::Hole { text, escaped } => {
                    let text = texts.get(*text).map_or("", String::as_str);
                    if *escaped { push_as_tera(html, text) } else { html.push_str(text) }
                }
            }
        }
    }
}

/// Escaped as in any other template.
fn push_as_tera(html: &mut String, text: &str) {
    let mut escaped = Vec::with_capacity(text.len());
    // Writing to memory does not fail, and what is escaped of a text is one.
    tera::escape_html(text, &mut escaped).unwrap_or_default();
    html.push_str(&String::from_utf8_lossy(&escaped));
}

/// What stands before a hole, and whether the hole is escaped.
fn opened(before: &str) -> Option<(&str, bool)> {
    let escaped = before.strip_suffix("&lt;").map(|markup| (markup, true));
    escaped.or_else(|| before.strip_suffix('<').map(|markup| (markup, false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(html: &str, texts: &[&str]) -> Option<String> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let mut made = String::new();
        Mould::of(html)?.fill(&texts, &mut made);
        Some(made)
    }

    #[test]
    fn texts_stand_where_the_template_placed_them() {
        let row = "<a href=\"&lt;\u{E000}Aa1&gt;\"><\u{E000}Aa0></a>, <\u{E000}Aa0>";
        assert_eq!(
            filled(row, &["<b>1</b>", "/?a&b"]).unwrap(),
            "<a href=\"/?a&amp;b\"><b>1</b></a>, <b>1</b>"
        );
        assert_eq!(filled("<td></td>", &["1"]).unwrap(), "<td></td>");
    }

    #[test]
    fn a_text_that_was_changed_is_refused() {
        for changed in [
            "<\u{E000}AA0>",
            "<\u{E000}aa0>",
            "\u{E000}Aa0>",
            "<\u{E000}Aa0",
            "<\u{E000}Aa",
            "<\u{E000}…",
            "&lt;\u{E000}Aa0>",
        ] {
            assert_eq!(filled(changed, &["x"]), None, "{changed}");
        }
    }
}
