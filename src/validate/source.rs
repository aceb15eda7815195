//! Sources.

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, codes};
use crate::model::Source;
use crate::raw::{self, OneOrMany};

impl Context<'_> {
    /// A source that says at least something.
    pub fn source(&mut self, at: &At, raw: &raw::Source) -> Option<Source> {
        let named = raw.document.is_some() || raw.title.is_some() || raw.url.is_some();
        if !named && !self.has_lost(at) {
            self.push(Finding::new(&codes::EMPTY_SOURCE, at.origin()));
        }
        let source = Source {
            document: self.optional(at, "document", &raw.document, Context::document_id),
            place: self.optional(at, "place", &raw.place, Context::plain_words),
            title: self.optional(at, "title", &raw.title, Context::words),
            publisher: self.optional(at, "publisher", &raw.publisher, Context::words),
            url: self.optional(at, "url", &raw.url, Context::url),
            date: self.optional(at, "date", &raw.date, Context::date),
        };
        named.then_some(source)
    }

    /// One source or several.
    pub fn sources(&mut self, at: &At, raw: &OneOrMany<raw::Source>) -> Option<Vec<Source>> {
        let OneOrMany(entries) = raw;
        if entries.is_empty() {
            self.say(&codes::EMPTY, at, "[]");
            return None;
        }
        if let [one] = entries.as_slice() {
            // Written without a list, its keys stand directly here; written as a list of one, they do not. Places fall back
            // to the nearest key that exists, so either way the finding lands on the source.
            return Some(self.source(at, one).into_iter().collect());
        }
        let judged =
            entries.iter().enumerate().filter_map(|(index, entry)| self.source(&at.index(index), entry));
        Some(judged.collect())
    }
}
