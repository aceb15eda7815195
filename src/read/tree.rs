//! A YAML file as a tree in which everything knows its place; built only for files that something was found in.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use super::DEPTH;
use crate::diagnostic::{KeyPath, Side, Span, Step};

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A scalar as written, and whether it was unquoted.
    Scalar(String, bool),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file.
    Mapping(Vec<Pair>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The key's text.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

/// Why there is no tree.
#[derive(Debug)]
pub enum Broken {
    /// The YAML is wrong.
    Syntax(ScanError),
    /// An anchor, an alias or a tag.
    Anchor(Span),
    /// Nested past any need.
    TooDeep(Span),
    /// A second document.
    SecondDocument(Span),
    /// A key that is no scalar.
    OddKey(Span),
}

/// What is being read, from the outside in.
enum Open {
    List(Vec<Node>, Span),
    Mapping(Vec<Pair>, Option<(String, Span)>, Span),
}

impl Node {
    /// An empty scalar, `~` or `null`: nothing.
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The place of a key path, or of the last of its steps that exists.
    pub fn find(&self, path: &KeyPath, side: Side) -> Span {
        let mut at = self;
        let mut span = self.span;
        for step in path {
            let next = match (&at.kind, step) {
                (Kind::Mapping(pairs), Step::Key(key)) => {
                    pairs.iter().find(|pair| pair.key == *key).map(|pair| {
                        let on_key = side == Side::Key
                            || matches!(pair.value.kind, Kind::Scalar(ref text, true) if text.is_empty());
                        (&pair.value, if on_key { pair.key_span } else { pair.value.span })
                    })
                }
                (Kind::List(nodes), Step::Index(index)) => nodes.get(*index).map(|node| (node, node.span)),
                _ => None,
            };
            let Some((node, place)) = next else { break };
            (at, span) = (node, place);
        }
        span
    }
}

/// Reads the text as one document; `None` where it holds none.
pub fn tree(text: &str) -> Result<Option<Node>, Broken> {
    let mut parser = Parser::new_from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(Broken::Syntax)?;
        let span = place(text, &span);
        let done = match event {
            Event::Alias(_) => return Err(Broken::Anchor(span)),
            Event::Scalar(_, _, anchor, ref tag) if anchor != 0 || tag.is_some() => {
                return Err(Broken::Anchor(span));
            }
            Event::SequenceStart(anchor, ref tag) | Event::MappingStart(anchor, ref tag)
                if anchor != 0 || tag.is_some() =>
            {
                return Err(Broken::Anchor(span));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() >= DEPTH => {
                return Err(Broken::TooDeep(span));
            }
            Event::DocumentStart(_) if root.is_some() => return Err(Broken::SecondDocument(span)),
            Event::Scalar(text, style, ..) => {
                Some(Node { kind: Kind::Scalar(text.into_owned(), style == ScalarStyle::Plain), span })
            }
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new(), span));
                None
            }
            Event::MappingStart(..) => {
                open.push(Open::Mapping(Vec::new(), None, span));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(closed),
            _ => None,
        };
        if let Some(node) = done {
            match open.last_mut() {
                None => root = Some(node),
                Some(outer) => put(outer, node)?,
            }
        }
    }
    Ok(root)
}

fn closed(open: Open) -> Node {
    match open {
        Open::List(nodes, span) => Node { kind: Kind::List(nodes), span },
        Open::Mapping(pairs, _, span) => Node { kind: Kind::Mapping(pairs), span },
    }
}

fn put(outer: &mut Open, node: Node) -> Result<(), Broken> {
    match outer {
        Open::List(nodes, _) => nodes.push(node),
        Open::Mapping(pairs, key, _) => match (key.take(), node) {
            (Some((key, key_span)), value) => pairs.push(Pair { key, key_span, value }),
            (None, Node { kind: Kind::Scalar(text, _), span }) => *key = Some((text, span)),
            (None, node) => return Err(Broken::OddKey(node.span)),
        },
    }
    Ok(())
}

/// Lines from 1, columns from 1 in characters, cut at the end of the first line.
fn place(text: &str, span: &saphyr_parser::Span) -> Span {
    let (line, column) = (span.start.line(), span.start.col() + 1);
    let len = if span.end.line() == line {
        span.end.col().saturating_sub(span.start.col())
    } else {
        let words = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        words.trim_end().chars().count().saturating_sub(span.start.col())
    };
    Span { line: line.max(1), column, len: len.max(1) }
}
