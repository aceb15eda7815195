//! Footnotes: numbered in the order in which the text refers to them, printed after it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::out::Out;
use super::{Hole, Part};

/// A footnote's words and where they stand.
pub(super) struct Note {
    pub name: String,
    pub out: Out,
    pub range: Range<usize>,
}

/// The footnotes of one body.
#[derive(Default)]
pub(super) struct Notes {
    numbers: BTreeMap<String, usize>,
    references: BTreeMap<usize, usize>,
    written: BTreeMap<String, Note>,
    defined: BTreeSet<String>,
}

impl Notes {
    /// Says which footnotes the body writes, before any reference is read.
    pub fn define(&mut self, name: &str) {
        self.defined.insert(key(name));
    }

    /// Whether the body writes a footnote of this name; upper and lower case are one.
    pub fn has(&self, name: &str) -> bool {
        self.defined.contains(&key(name))
    }

    /// Prints a reference; inside a link it can be no link itself.
    pub fn refer(&mut self, name: &str, in_link: bool, out: &mut Out) {
        let number = self.number(name);
        if in_link {
            return out.markup(&format!("<sup class=\"footnote-ref\">{number}</sup>"));
        }
        let count = self.references.entry(number).or_default();
        *count += 1;
        out.markup("<sup class=\"footnote-ref\"><a");
        out.id(&reference_id(number, *count));
        out.markup(&format!(" href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"));
    }

    /// Keeps a footnote's words until the end; gives it back where its name is taken.
    pub fn write(&mut self, note: Note) -> Option<Note> {
        let name = key(&note.name);
        if self.written.contains_key(&name) {
            return Some(note);
        }
        self.written.insert(name, note);
        None
    }

    /// Prints all footnotes; also gives the names and places of those to which nothing refers.
    pub fn finish(mut self) -> (Option<Out>, Vec<(String, Range<usize>)>) {
        if self.written.is_empty() {
            return (None, Vec::new());
        }
        let mut notes: Vec<(String, Note)> = std::mem::take(&mut self.written).into_iter().collect();
        notes.sort_by_key(|(_, note)| note.range.start);
        let unused: Vec<(String, Range<usize>)> = notes
            .iter()
            .filter(|(name, _)| !self.numbers.contains_key(name))
            .map(|(_, note)| (note.name.clone(), note.range.clone()))
            .collect();
        let mut notes: Vec<(usize, Out)> =
            notes.into_iter().map(|(name, note)| (self.number(&name), note.out)).collect();
        notes.sort_by_key(|(number, _)| *number);
        (Some(self.section(notes)), unused)
    }

    fn section(&self, notes: Vec<(usize, Out)>) -> Out {
        let mut out = Out::default();
        out.markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        out.hole(Hole::FootnotesLabel);
        out.markup("\">\n<ol>\n");
        for (number, note) in notes {
            out.markup("<li");
            out.id(&format!("fn-{number}"));
            out.markup(">");
            out.append(self.with_back_links(number, note));
            out.markup("</li>\n");
            out.end_block();
        }
        out.markup("</ol>\n</section>\n");
        out
    }

    /// Puts the way back inside the last paragraph, where there is one.
    fn with_back_links(&self, number: usize, mut note: Out) -> Out {
        let in_paragraph = match note.parts.last_mut() {
            Some(Part::Html(html)) if html.ends_with("</p>\n") => {
                html.truncate(html.len() - "</p>\n".len());
                true
            }
            _ => false,
        };
        for count in 1..=self.references.get(&number).copied().unwrap_or_default() {
            let id = reference_id(number, count);
            note.markup(&format!(
                " <a class=\"footnote-back\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\""
            ));
            note.hole(Hole::BackToText { footnote: number, reference: count });
            note.markup("\">↩</a>");
        }
        if in_paragraph {
            note.markup("</p>\n");
        }
        note
    }

    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(key(name)).or_insert(next)
    }
}

fn key(name: &str) -> String {
    name.to_lowercase()
}

fn reference_id(number: usize, count: usize) -> String {
    if count == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{count}") }
}
