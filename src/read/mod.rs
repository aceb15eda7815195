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
pub use sources::{Article, Entry, Sources, StaticFile};
pub use theme::{ThemeFile, ThemeFiles};
pub use watched::{concerns, folders};

use crate::diagnostic::Warned;

/// Deepest nesting of YAML that is looked at; no file here needs more than eight.
pub(crate) const DEPTH: usize = 64;

/// Reads everything below `root`: `content/`, and the theme that `site.yaml` names.
///
/// # Errors
/// Only when the root itself cannot be opened; everything else is a finding.
pub fn read(root: &Path) -> std::io::Result<Warned<Sources>> {
    read_with(root, [])
}

/// As [`read`], with files that are not on the disk yet (paths from the root, with their bytes) over those that are: what is to be
/// written is judged before it is.
///
/// # Errors
/// Only when the root itself cannot be opened.
pub fn read_with(
    root: &Path,
    drafts: impl IntoIterator<Item = (String, Vec<u8>)>,
) -> std::io::Result<Warned<Sources>> {
    let folder = Folder::open(root)?.with(drafts);
    let mut sources = Sources::new(folder);
    let mut findings = Vec::new();
    walk::content(&mut sources, &mut findings);
    theme::read(&mut sources, &mut findings);
    Ok(Warned { value: sources, findings })
}
