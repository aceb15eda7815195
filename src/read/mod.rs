//! The only door in: from the disk to texts with places and raw shapes.
//!
//! Every file is opened beneath the root without following symbolic links, refused when it is no UTF-8 or holds characters
//! that parsers disagree about, and normalised to NFC. What cannot be read is a finding; what can be is read all the same, so
//! that everything wrong is said at once.

mod depth;
#[cfg(test)]
mod differential;
mod disk;
mod from_tree;
mod front;
mod load;
mod locate;
mod memory;
mod misfit;
mod place;
mod rows;
mod shape;
mod sources;
mod syntax;
mod text;
mod theme;
mod tree;
mod walk;
mod watched;
mod yaml;

use std::path::Path;

pub use disk::{Folder, Refused};
pub use memory::{Memory, Stamp};
pub use rows::csv::{TableLine, column_named};
pub use rows::told;
pub use sources::{Article, Entry, Sources, StaticFile};
pub use text::{has_lost_letters, not_utf8};
pub use theme::{ThemeFile, ThemeFiles};
pub use watched::{concerns, folders};

use crate::diagnostic::{Finding, Warned};

/// Deepest nesting of YAML that is looked at; no file here needs more than eight.
pub(crate) const DEPTH: usize = 64;

/// Reads everything below `root`: `content/`, and the theme that `site.yaml` names.
///
/// # Errors
/// Only when the root itself cannot be opened; everything else is a finding.
pub fn read(root: &Path) -> std::io::Result<Warned<Sources>> {
    read_with(root, [], None)
}

/// As [`read`], with files that are not on the disk yet (paths from the root, with their bytes) over those that are: what is to be
/// written is judged before it is. Where there is a memory, it is used and brought up to date.
///
/// # Errors
/// Only when the root itself cannot be opened.
pub fn read_with(
    root: &Path,
    drafts: impl IntoIterator<Item = (String, Vec<u8>)>,
    memory: Option<&mut Memory>,
) -> std::io::Result<Warned<Sources>> {
    let folder = Folder::open(root)?.with(drafts);
    let mut sources = Sources::new(folder);
    let mut findings = Vec::new();
    walk::content(&mut sources, &mut findings, memory);
    theme::read(&mut sources, &mut findings);
    Ok(Warned { value: sources, findings })
}

/// The lines of a table with nothing understood yet, and what parts their cells.
///
/// # Errors
/// Bytes that are no text.
pub fn table_lines(file: &str, bytes: Vec<u8>) -> Result<(Vec<TableLine>, u8), Vec<Finding>> {
    let text = text::clean(file, bytes).map_err(|(_, findings)| findings)?;
    Ok(rows::csv::lines(file, &text))
}

/// What stands above the rows of a file of results, and the rows from their line on; none where they stand elsewhere.
pub fn results_head<'t>(file: &str, text: &'t str) -> Option<(&'t str, &'t str)> {
    let cut = rows::cut(file, text).ok()?;
    cut.rows.map(|(rows, _)| (cut.head, rows))
}
