//! Bodies nested deeper than any person writes: found before they cost time, and printed as plain text.

use std::ops::Range;

use pulldown_cmark::Event;

use super::out::Out;
use super::spot::Places;
use super::{Body, Problem, ProblemKind};

/// How many levels of Markdown may lie in each other.
pub const MAX_DEPTH: usize = 64;

/// Finds the first line that opens more block quotes and lists than are allowed.
///
/// The parser walks through all open blocks for every line; it is spared a source that opens thousands.
pub(super) fn deep_line(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if markers(line) > MAX_DEPTH {
            return Some(start..start + line.len());
        }
        start += line.len();
    }
    None
}

/// Finds the event that lies deeper than allowed.
pub(super) fn deep_event(events: &[(Event<'_>, Range<usize>)]) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    for (event, range) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(range.clone());
        }
    }
    None
}

/// The body as plain paragraphs, with the one problem that made it so.
pub(super) fn plain(text: &str, places: &Places<'_>, at: Range<usize>) -> Body {
    let mut out = Out::default();
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        out.markup("<p>");
        out.words(paragraph);
        out.markup("</p>\n");
        out.end_block();
    }
    let problem = Problem { kind: ProblemKind::TooDeep, spot: places.spot(at) };
    Body { parts: out.parts, text: out.text, problems: vec![problem], ..Body::default() }
}

/// Counts the marks of block quotes and lists before the words of a line; a rule like `- - -` has none.
fn markers(line: &str) -> usize {
    let prefix = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>-+*.)".contains(c));
    let marks = line.get(..line.len() - prefix.len()).unwrap_or_default();
    let rule = ['-', '*']
        .iter()
        .any(|mark| prefix.trim().is_empty() && marks.chars().all(|c| c == *mark || c.is_whitespace()));
    let quotes = marks.matches('>').count();
    let items =
        marks.split(['>', ' ', '\t']).filter(|item| item.ends_with(['-', '+', '*', '.', ')'])).count();
    if rule { 0 } else { quotes + items }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_before_the_words() {
        for (line, expected) in [
            ("> > - 1. a", 4),
            (">>>a > b", 3),
            ("- - - - -", 0),
            ("* * *\n", 0),
            ("75,9 % - - -", 0),
            ("- a - b", 1),
            ("---", 0),
        ] {
            assert_eq!(markers(line), expected, "{line}");
        }
        assert!(deep_line(&format!("a\n{} b", "- ".repeat(65))).is_some());
        assert!(deep_line(&format!("{}\n{}", "- ".repeat(500), ">".repeat(64))).is_none());
    }
}
