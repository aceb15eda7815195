//! How deep a text nests, told before any parser sees it: both parsers take time that grows with the square of the depth.

use super::DEPTH;
use crate::diagnostic::Span;

/// Where brackets, braces or the dashes of one line nest deeper than anything needs.
pub fn too_deep(text: &str) -> Option<Span> {
    let mut open = 0_usize;
    let mut quote = None;
    for (at, line) in text.lines().enumerate() {
        let place = |column: usize| Span { line: at + 1, column: column + 1, len: 1 };
        if markers(line) > DEPTH {
            return Some(place(0));
        }
        // A key at the margin ends whatever a bracket in a sentence seemed to open.
        if line.starts_with(|c: char| c.is_alphanumeric()) {
            (open, quote) = (0, None);
        }
        let mut before = ' ';
        for (column, character) in line.chars().enumerate() {
            match (quote, character) {
                (Some(mark), _) if character == mark && before != '\\' => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',') => quote = Some(character),
                (None, '#') if before == ' ' => break,
                (None, '[' | '{') if matches!(before, ' ' | '[' | '{' | ',' | ':') => open += 1,
                (None, ']' | '}') => open = open.saturating_sub(1),
                (None, _) => {}
            }
            if open > DEPTH {
                return Some(place(column));
            }
            before = character;
        }
    }
    None
}

/// How many `- ` and `? ` a line begins with.
fn markers(line: &str) -> usize {
    let mut rest = line.trim_start();
    let mut count = 0;
    while let Some(next) = rest.strip_prefix("- ").or_else(|| rest.strip_prefix("? ")) {
        rest = next.trim_start();
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_too_deep() {
        for text in ["[", "{a: ", "- ", "? ", "[{a: "] {
            let text = format!("a: {}\n", text.repeat(100));
            assert!(
                too_deep(&text.replacen("a: - ", "- ", 1).replacen("a: ? ", "? ", 1)).is_some(),
                "{text}"
            );
        }
        assert_eq!(
            too_deep(&format!("a: 1\nb: {}", "[".repeat(65))),
            Some(Span { line: 2, column: 68, len: 1 })
        );
    }

    #[test]
    fn what_does_not() {
        let lists = "  - { a: [1, 2], b: { c: d } }\n".repeat(1000);
        assert_eq!(too_deep(&format!("all:\n{lists}")), None);
        assert_eq!(too_deep(&format!("text: \"{}\"\n", "[ ".repeat(1000))), None);
        assert_eq!(too_deep(&format!("a: {}\n", "[]".repeat(1000))), None);
        assert_eq!(too_deep("a: [".repeat(60).as_str()), None);
        let lines = "a: một [ câu\n".repeat(1000);
        assert_eq!(too_deep(&lines), None);
    }
}
