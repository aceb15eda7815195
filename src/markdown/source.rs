//! The body as the parser gets it: calls as placeholders, heading attributes cut out, every offset as in the file.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::figure::{self, Call};
use super::heading;

/// The extensions of Markdown that are understood.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM
}

/// A body made ready for the parser.
pub(super) struct Source<'a> {
    /// The body as written.
    pub written: &'a str,
    /// The same number of bytes, with placeholders.
    pub text: String,
    /// The calls that placeholders stand for, by number; all well-formed.
    pub calls: Vec<Call>,
    /// Calls outside code that are malformed.
    pub malformed: Vec<Range<usize>>,
    /// The ids that authors gave to headings, by the offset where the heading starts.
    pub ids: BTreeMap<usize, (String, Range<usize>)>,
}

impl<'a> Source<'a> {
    /// Finds calls and heading attributes outside code, and replaces them.
    pub fn new(written: &'a str) -> Self {
        let mut source = Self {
            written,
            text: written.to_owned(),
            calls: Vec::new(),
            malformed: Vec::new(),
            ids: BTreeMap::new(),
        };
        if written.contains('{') {
            source.replace();
        }
        source
    }

    fn replace(&mut self) {
        let (code, headings) = code_and_headings(self.written);
        let mut cuts = Vec::new();
        for call in figure::calls(self.written).into_iter().filter(|call| !overlaps(&code, &call.range)) {
            if call.address.is_none() {
                self.malformed.push(call.range);
                continue;
            }
            cuts.push((call.range.clone(), figure::placeholder(self.calls.len(), call.range.len())));
            self.calls.push(call);
        }
        for range in headings {
            let start = range.start;
            if let Some((cut, id)) = heading::attributes(self.written, range) {
                self.ids.extend(id.map(|id| (start, (id, cut.clone()))));
                cuts.push((cut.clone(), " ".repeat(cut.len())));
            }
        }
        cuts.sort_by_key(|(range, _)| range.start);
        self.text = with_cuts(self.written, &cuts);
    }

    /// Puts calls back where no figure can stand, e.g. in an address; also gives the calls put back.
    pub fn restored(&self, text: &str) -> (String, Vec<&Call>) {
        let (mut restored, mut calls, mut done) = (String::new(), Vec::new(), 0);
        while let Some((range, index)) = figure::find_placeholder(text, done) {
            let call = self.calls.get(index).filter(|call| call.range.len() == range.len());
            restored.push_str(text.get(done..range.start).unwrap_or_default());
            restored.push_str(
                call.and_then(|call| self.written.get(call.range.clone()))
                    .or(text.get(range.clone()))
                    .unwrap_or_default(),
            );
            calls.extend(call);
            done = range.end;
        }
        restored.push_str(text.get(done..).unwrap_or_default());
        (restored, calls)
    }
}

/// The ranges of code, in order, and those of headings.
fn code_and_headings(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut code, mut headings) = (Vec::new(), Vec::new());
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => code.push(range),
            Event::Start(Tag::Heading { .. }) => headings.push(range),
            _ => {}
        }
    }
    (code, headings)
}

fn overlaps(code: &[Range<usize>], call: &Range<usize>) -> bool {
    let next = code.partition_point(|range| range.end <= call.start);
    code.get(next).is_some_and(|range| range.start < call.end)
}

fn with_cuts(text: &str, cuts: &[(Range<usize>, String)]) -> String {
    let (mut result, mut done) = (String::with_capacity(text.len()), 0);
    for (range, replacement) in cuts.iter() {
        // A call that overlaps a heading's attributes is part of them: the first cut holds.
        if let Some(kept) = text.get(done..range.start) {
            result.push_str(kept);
            result.push_str(replacement);
            done = range.end;
        }
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_stay() {
        let text =
            "# Tỷ lệ {{ so_lieu(\"a_b\") }} {#ty-le}\n\n`{{ so_lieu(\"c\") }}` cuối {{ so_lieu(x) }}\n";
        let source = Source::new(text);
        assert_eq!(source.text.len(), text.len());
        assert_eq!(source.text.find("cuối"), text.find("cuối"));
        assert_eq!(source.calls.len(), 1);
        assert_eq!(source.malformed.len(), 1);
        assert_eq!(source.ids.get(&0).map(|(id, _)| id.as_str()), Some("ty-le"));
        assert_eq!(
            source.restored(source.text.lines().next().unwrap()).0.trim_end(),
            "# Tỷ lệ {{ so_lieu(\"a_b\") }}"
        );
    }

    #[test]
    fn code_of_every_kind_is_left_alone() {
        let call = "{{ so_lieu(\"a\") }}";
        for text in [
            format!("``{call}``"),
            format!("    {call}"),
            format!("```\n{call}\n```"),
            format!("> ~~~\n> {call}"),
            format!("- `x\n  {call}`"),
        ] {
            assert_eq!(Source::new(&text).calls.len(), 0, "{text}");
        }
    }
}
