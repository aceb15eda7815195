//! One YAML text into its raw shape, with everything that is wrong in its form.
//!
//! The good path is serde_yaml's. Only what it refuses, and what looks like an anchor, is read again as a tree with places.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use super::depth;
use super::misfit::{Removed, Walk};
use super::shape::Shape;
use super::syntax;
use super::tree::{Broken, Node, tree};
use crate::diagnostic::{Finding, Origin, Span, codes};
use crate::raw::{FileKind, schema_of};

/// A text in its raw shape.
pub struct Loaded<T> {
    /// What could be used of it.
    pub raw: Option<T>,
    /// What was wrong.
    pub findings: Vec<Finding>,
    /// What was taken out because it was wrong.
    pub removed: Removed,
}

/// The shapes of all kinds of files.
static SHAPES: LazyLock<BTreeMap<FileKind, Shape>> = LazyLock::new(|| {
    FileKind::ALL.into_iter().map(|kind| (kind, Shape::of(schema_of(kind).as_value()))).collect()
});

/// Reads a text of this kind.
pub fn load<T: DeserializeOwned>(file: &str, text: &str, kind: FileKind) -> Loaded<T> {
    if let Some(span) = depth::too_deep(text) {
        return Loaded { raw: None, findings: vec![deep(file, span)], removed: Removed::default() };
    }
    if !may_hold_anchors(text)
        && !holds_nothing(text)
        && let Ok(raw) = serde_yaml::from_str::<T>(text)
    {
        return Loaded { raw: Some(raw), findings: Vec::new(), removed: Removed::default() };
    }
    match tree(text) {
        Err(broken) => {
            Loaded { raw: None, findings: vec![say(file, text, &broken)], removed: Removed::default() }
        }
        Ok(None) => empty(file, kind),
        Ok(Some(node)) if node.is_null() => empty(file, kind),
        Ok(Some(node)) => repaired(file, text, kind, node),
    }
}

fn empty<T>(file: &str, kind: FileKind) -> Loaded<T> {
    let first = match SHAPES.get(&kind) {
        Some(Shape::Mapping(keys)) => keys.first().map_or("", |(key, _)| key),
        _ => "",
    };
    let finding = Finding::new(&codes::EMPTY_FILE, Origin::file(file)).fact("key", first);
    Loaded { raw: None, findings: vec![finding], removed: Removed::default() }
}

fn repaired<T: DeserializeOwned>(file: &str, text: &str, kind: FileKind, mut node: Node) -> Loaded<T> {
    let mut walk = Walk::new(file, text);
    let usable = SHAPES.get(&kind).is_some_and(|shape| walk.visit(&mut node, shape));
    let Walk { mut findings, removed, .. } = walk;
    // A space that is none moves keys to where nobody wants them: what follows from it is not said.
    if findings.iter().any(|finding| *finding.code == codes::ODD_SPACE) {
        findings.retain(|finding| *finding.code == codes::ODD_SPACE);
        return Loaded { raw: None, findings, removed };
    }
    let raw = if usable { T::deserialize(&node).ok() } else { None };
    if findings.is_empty()
        && let Err(error) = serde_yaml::from_str::<T>(text)
    {
        findings.push(refused(file, text, &error));
    }
    Loaded { raw, findings, removed }
}

fn refused(file: &str, text: &str, error: &serde_yaml::Error) -> Finding {
    if let Some(span) = syntax::tab_after_dash(text) {
        return Finding::new(&codes::TAB, Origin::span(file, span));
    }
    let place = match error.location() {
        Some(place) => {
            Origin::span(file, Span { line: place.line().max(1), column: place.column().max(1), len: 1 })
        }
        None => Origin::file(file),
    };
    Finding::new(&codes::REFUSED, place).fact("detail", error.to_string())
}

/// What YAML that cannot be read is called.
pub fn say(file: &str, text: &str, broken: &Broken) -> Finding {
    let at = |code, span: Span| Finding::new(code, Origin::span(file, span)).value(quoted(text, span));
    match broken {
        Broken::Syntax(error) => syntax::explain(file, text, error),
        Broken::Anchor(span) => at(&codes::ANCHOR, *span),
        Broken::SecondDocument(span) => at(&codes::SEVERAL_DOCUMENTS, *span),
        Broken::OddKey(span) => Finding::new(&codes::YAML_SYNTAX, Origin::span(file, *span)),
        Broken::TooDeep(span) => deep(file, *span),
    }
}

fn deep(file: &str, span: Span) -> Finding {
    Finding::new(&codes::TOO_DEEP, Origin::span(file, span)).fact("limit", super::DEPTH.to_string())
}

/// Whether a text is blank lines and comments alone, which serde_yaml takes for a mapping without keys.
fn holds_nothing(text: &str) -> bool {
    let nothing =
        |line: &str| line.is_empty() || line.starts_with('#') || matches!(line, "---" | "~" | "null");
    text.lines().all(|line| nothing(line.trim()))
}

/// The characters of a place, for a message.
fn quoted(text: &str, span: Span) -> String {
    let line = text.split('\n').nth(span.line - 1).unwrap_or_default();
    let word: String = line.chars().skip(span.column - 1).take(span.len.max(1)).collect();
    word.split_whitespace().next().unwrap_or(&word).to_owned()
}

/// Whether an anchor, an alias or a tag can be in the text at all: one of `&*!` where a value may begin. Most texts have
/// none, and are not read a second time.
fn may_hold_anchors(text: &str) -> bool {
    let mut before = b'\n';
    for byte in text.bytes() {
        if matches!(byte, b'&' | b'*' | b'!')
            && matches!(before, b' ' | b'\n' | b'\t' | b'[' | b'{' | b',' | b':' | b'-')
        {
            return true;
        }
        before = byte;
    }
    false
}
