//! Rows of results: read one after another, without a tree and without keeping their text.
//!
//! Two readers stand behind one interface: a [`Row`] is handed to a sink as it comes. [`scan`] knows the plain layouts that
//! programs and careful people write and is ten times as fast; what it does not know at once, [`events`] reads with the YAML
//! parser, from the beginning. A test holds the two to the same rows on thousands of mutations. [`csv`](mod@csv) reads tables.

mod blank;
mod collect;
pub mod csv;
mod cut;
mod events;
mod heading;
mod opening;
mod record;
mod scan;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tests;

pub use blank::blank;
pub use collect::{Collected, Collector};
pub use cut::{Cut, cut};
pub use heading::told;

use super::tree::Broken;
use crate::diagnostic::Span;

/// A row as it stands in the file.
#[derive(Debug)]
pub struct Row<'r> {
    /// Its cells in order.
    pub cells: &'r [Cell<'r>],
    /// How it is written.
    pub form: Form,
    /// Where it begins.
    pub span: Span,
}

/// How a row is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `[a, 1]`: its columns are named once, elsewhere.
    List,
    /// `{ agency: a, online: 1 }`: each cell names its column.
    Mapping,
    /// A line of a table.
    Record,
    /// None of these: a single value.
    Scalar,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'r> {
    /// The name of its column and where that stands, in a mapping.
    pub key: Option<(&'r str, Span)>,
    /// Its text; `None` for `~` and where nothing is written.
    pub text: Option<&'r str>,
    /// It holds a list or a mapping, not a value.
    pub nested: bool,
    /// Where it stands.
    pub span: Span,
}

/// Reads the rows that begin with the line `rows:`, which is `line` of the file, into a sink of the caller's making.
///
/// # Errors
/// YAML that cannot be read, anchors, tags.
pub fn read<S>(
    text: &str,
    line: usize,
    new: impl Fn() -> S,
    take: impl Fn(&mut S, &Row) -> bool,
) -> Result<S, Broken> {
    let mut sink = new();
    if scan::rows(text, line, &mut |row| take(&mut sink, row)) {
        return Ok(sink);
    }
    let mut sink = new();
    // Empty lines before, so that lines count as the file's.
    let padded = "\n".repeat(line.saturating_sub(1)) + text;
    events::rows(&padded, &mut |row| take(&mut sink, row))?;
    Ok(sink)
}

/// Whether an unquoted scalar says that nothing is known.
fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}
