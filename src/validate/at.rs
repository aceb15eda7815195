//! The place of what is being judged: a chain of keys on the stack, turned into an origin only when something is said.

use std::sync::Arc;

use crate::diagnostic::{KeyPath, Origin, Side, Step};

/// A place in a file.
#[derive(Clone, Copy)]
pub struct At<'a> {
    file: &'a Arc<str>,
    up: Option<&'a At<'a>>,
    step: Hop,
}

#[derive(Clone, Copy)]
enum Hop {
    Top,
    Key(&'static str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The top of a file.
    pub fn top(file: &'a Arc<str>) -> At<'a> {
        At { file, up: None, step: Hop::Top }
    }

    /// One key deeper.
    pub fn key(&'a self, key: &'static str) -> At<'a> {
        At { file: self.file, up: Some(self), step: Hop::Key(key) }
    }

    /// One entry of a list deeper.
    pub fn index(&'a self, index: usize) -> At<'a> {
        At { file: self.file, up: Some(self), step: Hop::Index(index) }
    }

    /// The file.
    pub fn file(&self) -> &'a Arc<str> {
        self.file
    }

    /// The file relative to `content/`, as pages name it.
    pub fn content_file(&self) -> Arc<str> {
        self.origin().content_file()
    }

    /// The keys from the top.
    pub fn path(&self) -> KeyPath {
        let mut path = self.up.map_or_else(KeyPath::new, At::path);
        match self.step {
            Hop::Top => {}
            Hop::Key(key) => path.push(Step::Key(key.into())),
            Hop::Index(index) => path.push(Step::Index(index)),
        }
        path
    }

    /// The value here.
    pub fn origin(&self) -> Origin {
        Origin::path(self.file.clone(), self.path(), Side::Value)
    }
}
