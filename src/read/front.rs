//! Markdown files: the front matter and the body behind it.

use crate::diagnostic::{Finding, Origin, Span, codes};

/// A Markdown file in its two halves.
pub struct Halves<'a> {
    /// The YAML, its first line empty so that its lines count as the file's.
    pub front: String,
    /// The Markdown.
    pub body: &'a str,
    /// The line of the file on which the body begins, from 1.
    pub body_line: usize,
}

/// Cuts the file at its two lines `---`.
pub fn cut<'a>(file: &str, text: &'a str) -> Result<Halves<'a>, Box<Finding>> {
    let place = Origin::span(file, Span { line: 1, column: 1, len: 1 });
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err(Box::new(Finding::new(&codes::NO_FRONT_MATTER, place)));
    }
    let mut at = first.len();
    for (number, line) in text.split_inclusive('\n').enumerate().skip(1) {
        if line.trim_end() == "---" {
            let front = format!("\n{}", text.get(first.len()..at).unwrap_or_default());
            let body = text.get(at + line.len()..).unwrap_or_default();
            return Ok(Halves { front, body, body_line: number + 2 });
        }
        at += line.len();
    }
    Err(Box::new(Finding::new(&codes::UNCLOSED_FRONT_MATTER, place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_as_in_the_file() {
        let halves = cut("a.md", "---\ntitle: A\n---\n\nBody\n").ok().unwrap();
        assert_eq!((halves.front.as_str(), halves.body, halves.body_line), ("\ntitle: A\n", "\nBody\n", 4));
        assert_eq!(cut("a.md", "Body\n").err().unwrap().code.id, "text/no-front-matter");
        assert_eq!(cut("a.md", "---\ntitle: A\n").err().unwrap().code.id, "text/unclosed-front-matter");
        assert_eq!(cut("a.md", "").err().unwrap().code.id, "text/no-front-matter");
    }
}
