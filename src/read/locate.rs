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
        let lines: RefCell<BTreeMap<Arc<str>, Vec<&str>>> = RefCell::default();
        Report::new(findings, |origin| {
            let span = self.span(origin, &trees);
            let mut lines = lines.borrow_mut();
            let lines = lines.entry(origin.file.clone()).or_insert_with(|| self.lines(&origin.file));
            let line = span.and_then(|span| lines.get(span.line.checked_sub(1)?));
            (span, line.map(|line| (*line).to_owned()))
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

    fn lines(&self, file: &str) -> Vec<&str> {
        self.texts.get(file).map_or_else(Vec::new, |text| text.split('\n').collect())
    }
}
