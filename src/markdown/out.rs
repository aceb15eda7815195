//! HTML in pieces, and the only places where text becomes HTML.

use super::{Hole, Part};

/// A stretch of output: HTML with holes, and the same words as plain text.
#[derive(Debug, Default, Clone)]
pub(super) struct Out {
    pub parts: Vec<Part>,
    pub text: String,
    /// The ids in it.
    pub ids: Vec<String>,
}

impl Out {
    /// Adds markup of our own; never a word of the author's.
    pub fn markup(&mut self, html: &str) {
        match self.parts.last_mut() {
            Some(Part::Html(last)) => last.push_str(html),
            _ => self.parts.push(Part::Html(html.to_owned())),
        }
    }

    /// Adds an attribute that names what it stands in.
    pub fn id(&mut self, id: &str) {
        self.markup(&format!(" id=\"{id}\""));
        self.ids.push(id.to_owned());
    }

    /// Adds words of the author's, escaped.
    pub fn words(&mut self, words: &str) {
        self.markup(&escape_text(words));
        self.text.push_str(words);
    }

    /// Adds a place for the site to fill.
    pub fn hole(&mut self, hole: Hole) {
        self.parts.push(Part::Hole(hole));
    }

    /// Ends a block in the plain text.
    pub fn end_block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Adds another stretch behind this one.
    pub fn append(&mut self, other: Out) {
        for part in other.parts {
            match part {
                Part::Html(html) => self.markup(&html),
                hole => self.parts.push(hole),
            }
        }
        self.text.push_str(&other.text);
        self.ids.extend(other.ids);
    }
}

/// Escapes words for use between tags.
pub(super) fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Escapes words for use inside a double-quoted attribute.
pub(super) fn escape_attribute(text: &str) -> String {
    escape_text(text).replace('"', "&quot;").replace('\'', "&#39;")
}
