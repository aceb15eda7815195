//! The moment the new site becomes the live one, its fallbacks, and the way back.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, rename, renameat_with};
use rustix::io::{Errno, Result as Answer};

use super::place::make_folder;
use super::stage::{remove, write_new};
use super::{Act, Failure, Place, Trouble, manifest};

/// Exchanges two folders in one step.
pub(super) type Swap = fn(&Path, &Path) -> Answer<()>;

/// `renameat2(RENAME_EXCHANGE)`: a reader sees the one or the other, never neither.
pub(super) fn swap(new: &Path, live: &Path) -> Answer<()> {
    renameat_with(CWD, new, CWD, live, RenameFlags::EXCHANGE)
}

/// How the new site became the live one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    /// There was none before.
    Renamed,
    /// In one step with the old one, which now has the staging name.
    Swapped,
    /// In two steps, the old one set aside as `.old`.
    SetAside,
}

impl Way {
    /// Where the old site stands now.
    pub(super) fn old_site(self, place: &Place) -> Option<PathBuf> {
        match self {
            Way::Renamed => None,
            Way::Swapped => Some(place.new_tree()),
            Way::SetAside => Some(place.old_tree()),
        }
    }
}

/// Clears what a run that died left beside the output; under the lock.
///
/// When it died between the two steps of the fallback, the old site is put back first.
pub(super) fn heal(place: &Place) -> Result<(), Trouble> {
    let old = place.old_tree();
    if exists(&old) && !exists(place.output()) {
        rename(&old, place.output()).map_err(Act::Rename.on(&old))?;
    }
    remove(&old)?;
    remove(&place.new_tree())
}

/// Makes the staged site the live one, or leaves the old one live.
pub(super) fn go_live<R>(place: &Place, swap: Swap) -> Result<Way, Failure<R>> {
    step(place, swap).map_err(|errno| match errno {
        Errno::BUSY => Failure::MountPoint { output: place.output().to_path_buf() },
        Errno::XDEV => Failure::OtherFileSystem { output: place.output().to_path_buf() },
        _ => Act::Rename.on(place.output())(errno).into(),
    })
}

fn step(place: &Place, swap: Swap) -> Answer<Way> {
    let (new, live) = (place.new_tree(), place.output());
    if !exists(live) {
        return rename(&new, live).map(|()| Way::Renamed);
    }
    match swap(&new, live) {
        Ok(()) => Ok(Way::Swapped),
        // File systems that cannot exchange answer so.
        Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => set_aside(place),
        Err(Errno::XDEV) if place.is_bare() => make_way(place),
        Err(error) => Err(error),
    }
}

/// A folder of a container image's lower layer cannot be renamed, but it can be removed, and a bare one is no loss.
fn make_way(place: &Place) -> Answer<Way> {
    let (new, live) = (place.new_tree(), place.output());
    let has_ignore = exists(&live.join(manifest::IGNORE));
    let made = fs::remove_dir_all(live)
        .map_err(|error| Errno::from_io_error(&error).unwrap_or(Errno::XDEV))
        .and_then(|()| rename(&new, live));
    if made.is_err() {
        let _ = make_folder(live);
        if has_ignore {
            let _ = write_new(&live.join(manifest::IGNORE), manifest::IGNORE_TEXT.as_bytes());
        }
    }
    made.map(|()| Way::Renamed)
}

/// Two renames; between them there is no site, so a failure of the second takes back the first.
fn set_aside(place: &Place) -> Answer<Way> {
    let (new, live, old) = (place.new_tree(), place.output(), place.old_tree());
    rename(live, &old)?;
    match rename(&new, live) {
        Ok(()) => Ok(Way::SetAside),
        Err(error) => rename(&old, live).and(Err(error)),
    }
}

/// Brings the exchange itself to the disk; when that fails, the old site is live again.
pub(super) fn settle(place: &Place, way: &Way, parent: &File) -> Result<(), Trouble> {
    parent.sync_all().map_err(|error| {
        undo(place, way);
        Act::Sync.on(place.parent())(error)
    })
}

/// Makes the old site live again, where something that belongs to the new one could not be put at its place.
pub(super) fn undo(place: &Place, way: &Way) {
    // What can be done was done: the first failure is the one to tell.
    let _ = take_back(place, *way);
}

fn take_back(place: &Place, way: Way) -> Answer<()> {
    let (new, live, old) = (place.new_tree(), place.output(), place.old_tree());
    match way {
        Way::Renamed => rename(live, &new),
        Way::Swapped => swap(&new, live),
        Way::SetAside => rename(live, &new).and_then(|()| rename(&old, live)),
    }
}

fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
