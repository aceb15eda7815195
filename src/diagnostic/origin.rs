//! Where a thing was written: a file, and a place in it that may still have to be looked up.

use std::borrow::Cow;
use std::sync::Arc;

/// A place in a file. Keys are cheap to carry; lines and columns are looked up once, when a finding needs them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// Path relative to the root with `/`, e.g. `content/site.yaml`; empty where there is no file.
    pub file: Arc<str>,
    /// Where in the file.
    pub at: At,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The file as a whole.
    Whole,
    /// Known lines and columns.
    Span(Span),
    /// A key path of a YAML file, to be looked up.
    Path(KeyPath, Side),
}

/// The key, or what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub enum Side {
    Key,
    Value,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Characters on that line, at least 1.
    pub len: usize,
}

/// The way to a value, e.g. `measures`, 0, `goal`.
pub type KeyPath = Vec<Step>;

/// One step of a key path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into a mapping.
    Key(Cow<'static, str>),
    /// Into a list, from 0.
    Index(usize),
}

impl Origin {
    /// No place at all: the command line, the environment.
    pub fn nowhere() -> Origin {
        Origin { file: "".into(), at: At::Whole }
    }

    /// A file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Origin {
        Origin { file: file.into(), at: At::Whole }
    }

    /// Known lines and columns.
    pub fn span(file: impl Into<Arc<str>>, span: Span) -> Origin {
        Origin { file: file.into(), at: At::Span(span) }
    }

    /// A key path.
    pub fn path(file: impl Into<Arc<str>>, path: KeyPath, side: Side) -> Origin {
        Origin { file: file.into(), at: At::Path(path, side) }
    }

    /// The same place one key deeper.
    #[must_use]
    pub fn below(&self, key: &'static str) -> Origin {
        let mut path = match &self.at {
            At::Path(path, _) => path.clone(),
            At::Whole | At::Span(_) => Vec::new(),
        };
        path.push(Step::Key(key.into()));
        Origin { file: self.file.clone(), at: At::Path(path, Side::Value) }
    }

    /// A file beside this one, as a whole.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Origin {
        let folder = self.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        Origin::file(format!("{folder}/{name}"))
    }

    /// The content file without the leading folder, as pages name it: `content/site.yaml` is `site.yaml`.
    pub fn content_file(&self) -> Arc<str> {
        self.file.strip_prefix("content/").map_or_else(|| self.file.clone(), Arc::from)
    }
}
