//! Tables of results and their rows: a portal has hundreds of thousands, and few shapes. The theme's template prints each shape once, with a
//! hole for every text; all of that shape are the same HTML with their own texts in the holes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::site::views::Shape;

/// Begins a hole, its number follows; the last character that nobody has given a meaning.
const HOLE: &str = "\u{10FFFD}Aa";

/// What stands in a hole behind its number. A shape is printed with each of them: a template that measures, cuts or changes a text makes
/// something else of one than of the other, or of either.
pub const FILLINGS: [&str; 2] = [
    "",
    " > \"Ưỡn\" & một đoạn dài hơn mọi chỗ cắt thường gặp trong một ô của bảng, tới tận cuối dòng, rồi thêm nữa",
];

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

/// A row or a table of this shape, every text of which is a hole with this filling.
pub fn with_holes(mut shape: Shape, filling: &str) -> Shape {
    let mut number = 0;
    shape.texts(&mut |text| {
        *text = format!("<{HOLE}{number}{filling}>");
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
    /// Of what was printed with holes of this filling; `None` where something was done to one of them.
    pub fn of(html: &str, filling: &str) -> Option<Mould> {
        let end = |escaped: bool| match escaped {
            true => as_tera(&format!("{filling}>")),
            false => format!("{filling}>"),
        };
        let ends = [false, true].map(end);
        let mut pieces = Vec::new();
        let mut parts = html.split(HOLE);
        let mut before = parts.next()?;
        for part in parts {
            let (markup, escaped) = opened(before)?;
            let (number, rest) = part.split_at(part.find(|one: char| !one.is_ascii_digit())?);
            pieces.push(Piece::Markup(markup.to_owned()));
            pieces.push(Piece::Hole { text: number.parse().ok()?, escaped });
            let [plain, entities] = &ends;
            before = rest.strip_prefix(if escaped { entities } else { plain }.as_str())?;
        }
        pieces.push(Piece::Markup(before.to_owned()));
        let begins = HOLE.chars().next()?;
        let broken = |piece: &Piece| matches!(piece, Piece::Markup(markup) if markup.contains(begins));
        (!pieces.iter().any(broken)).then_some(Mould { pieces })
    }

    /// The row with these texts.
    pub fn fill(&self, texts: &[String], html: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Markup(markup) => html.push_str(markup),
                Piece::Hole { text, escaped } => {
                    let text = texts.get(*text).map_or("", String::as_str);
                    if *escaped { html.push_str(&as_tera(text)) } else { html.push_str(text) }
                }
            }
        }
    }
}

/// Escaped as in any other template.
fn as_tera(text: &str) -> String {
    let mut escaped = Vec::with_capacity(text.len());
    // Writing to memory does not fail, and what is escaped of a text is one.
    tera::escape_html(text, &mut escaped).unwrap_or_default();
    String::from_utf8_lossy(&escaped).into_owned()
}

/// What stands before a hole, and whether the hole is escaped.
fn opened(before: &str) -> Option<(&str, bool)> {
    let escaped = before.strip_suffix("&lt;").map(|markup| (markup, true));
    escaped.or_else(|| before.strip_suffix('<').map(|markup| (markup, false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A template's HTML with `[0]` for a hole and `{0}` for one that is escaped.
    fn printed(template: &str, filling: &str) -> String {
        let hole = |number: &str| format!("<{HOLE}{number}{filling}>");
        ["0", "1"].iter().fold(template.to_owned(), |html, number| {
            let html = html.replace(&format!("[{number}]"), &hole(number));
            html.replace(&format!("{{{number}}}"), &as_tera(&hole(number)))
        })
    }

    #[test]
    fn texts_stand_where_the_template_placed_them() {
        for filling in FILLINGS {
            let mould = Mould::of(&printed("<a href=\"{1}\">[0]</a>, [0]", filling), filling).unwrap();
            let mut row = String::new();
            mould.fill(&["<b>1</b>".to_owned(), "/?a&b".to_owned()], &mut row);
            assert_eq!(row, "<a href=\"/?a&amp;b\"><b>1</b></a>, <b>1</b>");
        }
    }

    #[test]
    fn a_text_that_was_changed_is_refused_wherever_it_stands() {
        let changes: [fn(&str) -> String; 6] = [
            |html| html.replace("Aa0", "AA0"),
            |html| html.replace("Aa0", "aa0"),
            |html| html.replace(&format!("<{HOLE}0"), &format!("{HOLE}0")),
            |html| html.replace(&format!("{HOLE}0>"), &format!("{HOLE}0")),
            |html| html.replace(&format!("{HOLE}0"), HOLE),
            |html| html.replace(&format!("<{HOLE}0"), &format!("&lt;{HOLE}0")),
        ];
        for template in ["[0] [1]", "[1] [0]", "[0]"] {
            let html = printed(template, "");
            assert!(Mould::of(&html, "").is_some());
            for (at, change) in changes.iter().enumerate() {
                assert_eq!(Mould::of(&change(&html), ""), None, "{template} {at}");
            }
        }
    }

    #[test]
    fn a_text_that_is_cut_or_measured_differs_between_fillings() {
        let cut = |text: String, to: usize| text.chars().take(to).collect::<String>();
        let moulds = |make: &dyn Fn(&str) -> String| {
            FILLINGS.map(|filling| Mould::of(&make(&printed("[0]", filling)), filling))
        };
        let [short, long] = moulds(&|text| cut(text.to_owned(), 100));
        assert!(short.is_some() && long.is_none());
        let [short, long] = moulds(&|text| text.chars().count().to_string());
        assert_ne!(short, long);
        let [short, long] = moulds(&|text| text.split('>').nth(1).unwrap_or_default().to_owned());
        assert_ne!(short, long);
    }
}
