//! From key paths to lines and columns: once, at the end, for what was found.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::front;
use super::sources::Sources;
use super::tree::{Node, tree};
use crate::diagnostic::{At, Finding, Origin, Report, Span};

impl Sources {
    /// Looks up the places of findings and puts them in order.
    pub fn report(&self, findings: Vec<Finding>) -> Report {
        let trees: RefCell<BTreeMap<Arc<str>, Option<Node>>> = RefCell::default();
        Report::new(findings, |origin| {
            let span = self.span(origin, &trees);
            (span, span.and_then(|span| self.line(&origin.file, span.line)))
        })
    }

    fn span(&self, origin: &Origin, trees: &RefCell<BTreeMap<Arc<str>, Option<Node>>>) -> Option<Span> {
        match &origin.at {
            At::Whole => None,
            At::Span(span) => Some(*span),
            At::Path(path, side) => {
                let mut trees = trees.borrow_mut();
                let node = trees.entry(origin.file.clone()).or_insert_with(|| self.tree(&origin.file));
                node.as_ref().map(|node| node.find(path, *side))
            }
        }
    }

    fn tree(&self, file: &str) -> Option<Node> {
        let text = self.texts.get(file)?;
        if file.ends_with(".md") {
            tree(&front::cut(file, text).ok()?.front).ok()?
        } else {
            tree(text).ok()?
        }
    }

    fn line(&self, file: &str, line: usize) -> Option<String> {
        let text = self.texts.get(file)?;
        text.split('\n').nth(line.checked_sub(1)?).map(str::to_owned)
    }
}
