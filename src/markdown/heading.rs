//! Headings: the `{#id}` an author writes, and ids for those who write none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Ids that begin so belong to footnotes and tables.
const RESERVED: [&str; 3] = ["fn-", "fnref-", "bang-"];
const LONGEST_ID: usize = 80;

/// Finds the `{#id .class}` that ends a heading: its bytes in `text`, and the id. Classes are read over.
///
/// Braces that hold anything else are the author's words and stay.
pub(super) fn attributes(text: &str, heading: Range<usize>) -> Option<(Range<usize>, Option<String>)> {
    let words = words(text.get(heading.clone())?);
    let inner = words.strip_suffix('}')?;
    let at = inner.rfind('{')?;
    let (before, list) = (inner.get(..at)?, inner.get(at + 1..)?);
    let tokens: Vec<&str> = list.split_ascii_whitespace().collect();
    if tokens.is_empty()
        || list.contains('\n')
        || !before.ends_with([' ', '\t'])
        || !tokens.iter().all(|token| is_attribute(token))
    {
        return None;
    }
    let id = tokens.iter().rev().find_map(|token| token.strip_prefix('#'));
    Some((heading.start + at..heading.start + words.len(), id.map(str::to_owned)))
}

/// The heading without its closing hashes or its underline.
fn words(heading: &str) -> &str {
    let heading = heading.trim_end();
    if heading.trim_start().starts_with('#') {
        let open = heading.trim_end_matches('#');
        return if open.ends_with([' ', '\t']) { open.trim_end() } else { heading };
    }
    heading.rfind('\n').and_then(|at| heading.get(..at)).unwrap_or(heading).trim_end()
}

fn is_attribute(token: &str) -> bool {
    let name = token.strip_prefix(['#', '.']).unwrap_or_default();
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Gives every heading of a body an id of its own.
#[derive(Default)]
pub(super) struct Ids {
    used: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Ids {
    /// Sets an id aside for the heading that asks for it; false where it is taken or reserved.
    pub fn reserve(&mut self, id: &str) -> bool {
        !is_reserved(id) && self.used.insert(id.to_owned())
    }

    /// An id made from a heading's words, different from every other.
    pub fn of_words(&mut self, words: &str) -> String {
        let slug = slug(words);
        let base = match slug.as_str() {
            "" => "muc".to_owned(),
            reserved if is_reserved(reserved) => format!("muc-{reserved}"),
            _ => slug,
        };
        let mut id = base.clone();
        while !self.used.insert(id.clone()) {
            let next = self.next.entry(base.clone()).or_insert(1);
            *next += 1;
            id = format!("{base}-{next}");
        }
        id
    }
}

fn is_reserved(id: &str) -> bool {
    RESERVED.iter().any(|prefix| id.starts_with(prefix))
}

/// Vietnamese words as an id, e.g. `Đề án 06: Chuyển đổi số` → `de-an-06-chuyen-doi-so`.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        let c = if c == 'đ' { 'd' } else { c };
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST_ID {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_have_no_diacritics() {
        for (words, expected) in [
            ("Đề án 06: Chuyển đổi số", "de-an-06-chuyen-doi-so"),
            ("Ủy ban — “hòa”, hoà ỹ ặ ỗ ữ", "uy-ban-hoa-hoa-y-a-o-u"),
            ("Cu\u{31B}\u{301}u đo\u{302}\u{301}i", "cuu-doi"),
            ("!!!", ""),
        ] {
            assert_eq!(slug(words), expected);
        }
        assert!(slug(&"a ".repeat(5000)).len() <= LONGEST_ID);
    }

    #[test]
    fn ids_are_unique_and_keep_out_of_the_reserved() {
        let mut ids = Ids::default();
        assert!(ids.reserve("a-2"));
        assert!(!ids.reserve("a-2"));
        assert!(!ids.reserve("fn-1"));
        let given: Vec<String> =
            ["A", "a", "á", "Fn 1", "?"].iter().map(|words| ids.of_words(words)).collect();
        assert_eq!(given, ["a", "a-3", "a-4", "muc-fn-1", "muc"]);
    }

    #[test]
    fn attributes_at_the_end_of_a_heading() {
        let read =
            |text: &str| attributes(text, 0..text.len()).map(|(range, id)| (text[range].to_owned(), id));
        let id = |id: &str| Some(id.to_owned());
        assert_eq!(read("# A {#b}\n"), Some(("{#b}".to_owned(), id("b"))));
        assert_eq!(read("# A {#tỷ-lệ}"), Some(("{#tỷ-lệ}".to_owned(), id("tỷ-lệ"))));
        assert_eq!(read("## A {#b_c .d} ##\n"), Some(("{#b_c .d}".to_owned(), id("b_c"))));
        assert_eq!(read("A {.d}\n===\n"), Some(("{.d}".to_owned(), None)));
        for text in [
            "# A {2024}",
            "# A {#}",
            "# A{#b}",
            "# A \\{#b}",
            "# {{ x }}",
            "# A {}",
            "# A }",
            "# A {#b\" onclick=x}",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
