//! Live figures: `{{ so_lieu("ADDRESS") }}` in the text of a body.
//!
//! The parser would cut a call into pieces (its underscore, its quotes), so calls are found first and stand in the parsed text
//! as placeholders of the same length in bytes: every offset stays true.

use std::ops::Range;

/// What opens a placeholder; three bytes, like [`CLOSE`].
pub(super) const OPEN: char = '\u{E000}';
/// What closes a placeholder.
pub(super) const CLOSE: char = '\u{E001}';

const NAME: &str = "so_lieu";
/// The longest piece of a malformed call that is shown, in bytes.
const EXCERPT: usize = 120;

/// One call as it stands in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// From the first brace to behind the last.
    pub range: Range<usize>,
    /// The address between the quotes; none where the call is malformed.
    pub address: Option<String>,
}

/// Finds every call in `text`, in order, code or not; a backslash before it makes it plain text.
pub(super) fn calls(text: &str) -> Vec<Call> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| at + from) {
        match call(text, at) {
            Some(call) => {
                from = call.range.end;
                found.push(call);
            }
            None => from = at + 1,
        }
    }
    found
}

/// The placeholder that stands for call number `index` of `len` bytes.
pub(super) fn placeholder(index: usize, len: usize) -> String {
    let width = len.saturating_sub(OPEN.len_utf8() + CLOSE.len_utf8());
    format!("{OPEN}{index:0width$}{CLOSE}")
}

/// Finds the first placeholder in `text`: its bytes, and the number of the call it says it stands for.
pub(super) fn find_placeholder(text: &str, from: usize) -> Option<(Range<usize>, usize)> {
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find(OPEN)?;
        let digits_at = at + OPEN.len_utf8();
        let rest = text.get(digits_at..)?;
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = rest.get(..digits).and_then(|digits| digits.parse().ok());
        match number {
            Some(number) if rest.get(digits..).is_some_and(|rest| rest.starts_with(CLOSE)) => {
                return Some((at..digits_at + digits + CLOSE.len_utf8(), number));
            }
            _ => from = digits_at + digits,
        }
    }
}

/// Reads the call whose braces open at `at`; none where they open something else.
fn call(text: &str, at: usize) -> Option<Call> {
    let rest = blank(text.get(at + 2..)?).strip_prefix(NAME)?;
    let other_name = rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    if other_name || escaped(text, at) {
        return None;
    }
    Some(match arguments(rest) {
        Some((address, after)) => Call { range: at..text.len() - after.len(), address: Some(address) },
        None => Call { range: at..malformed_end(text, at), address: None },
    })
}

/// Reads `("ADDRESS") }}`: the address, and what follows the call.
fn arguments(rest: &str) -> Option<(String, &str)> {
    let rest = blank(blank(rest).strip_prefix('(')?);
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let rest = rest.strip_prefix(quote)?;
    let end = rest.find(|c: char| c == quote || c.is_control() || "{}\"'".contains(c))?;
    let address = rest.get(..end)?.trim();
    let rest = blank(blank(rest.get(end..)?.strip_prefix(quote)?).strip_prefix(')')?);
    let after = rest.strip_prefix("}}")?;
    (!address.is_empty()).then(|| (address.to_owned(), after))
}

/// Skips blanks within a line; a line break inside a call makes it malformed.
fn blank(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\u{A0}'])
}

fn escaped(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// A malformed call reaches to its closing braces, or else to the end of the line; never further than is shown.
fn malformed_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let shown = (0..=EXCERPT.min(rest.len())).rev().find_map(|end| rest.get(..end)).unwrap_or_default();
    let line = shown.lines().next().unwrap_or_default();
    at + line.find("}}").map_or(line.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, Option<String>)> {
        calls(text).into_iter().map(|call| (&text[call.range], call.address)).collect()
    }

    #[test]
    fn good_calls() {
        for text in [
            r#"{{ so_lieu("a@2024:value") }}"#,
            "{{so_lieu('a@2024:value')}}",
            "{{\tso_lieu ( \" a@2024:value \" )\u{A0}}}",
        ] {
            assert_eq!(read(text), [(text, Some("a@2024:value".to_owned()))], "{text}");
        }
    }

    #[test]
    fn malformed_calls() {
        for (text, excerpt) in [
            ("{{ so_lieu(a) }} b", "{{ so_lieu(a) }}"),
            ("{{ so_lieu(“a”) }} b", "{{ so_lieu(“a”) }}"),
            ("{{ so_lieu(\"a') }}", "{{ so_lieu(\"a') }}"),
            ("{{ so_lieu(\"\") }}", "{{ so_lieu(\"\") }}"),
            ("{{ so_lieu(\"a\n\") }}", "{{ so_lieu(\"a"),
            ("{{ so_lieu }}", "{{ so_lieu }}"),
            ("{{ so_lieu(\"a\"", "{{ so_lieu(\"a\""),
            ("{{{ so_lieu(\"a\") }", "{{ so_lieu(\"a\") }"),
        ] {
            assert_eq!(read(text), [(excerpt, None)], "{text}");
        }
    }

    #[test]
    fn everything_else_is_text() {
        for text in [
            "{{ x }}",
            "{{ so_lieus(\"a\") }}",
            "{ { so_lieu(\"a\") }}",
            "\\{{ so_lieu(\"a\") }}",
            "{{",
            "{{ 7*7 }}",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        assert_eq!(read("\\\\{{ so_lieu(\"a\") }}").len(), 1);
    }

    #[test]
    fn placeholders_keep_the_length_and_are_found_again() {
        let len = "{{so_lieu(\"a\")}}".len();
        let text = format!("é{}{}", OPEN, placeholder(12, len));
        assert_eq!(find_placeholder(&text, 0), Some((5..5 + len, 12)));
        assert_eq!(find_placeholder(&text, 6), None);
    }
}
