//! The only door out: stages a whole site beside the live one, syncs it, exchanges the two, removes the old one.
//!
//! What is live is always one whole build. A run that fails, or dies at any instruction, leaves the old site as it
//! was; what a dead run left beside it is cleared by the next. Nothing is ever written in place.
//!
//! Beside the output `public` stand, for the time of one run: `.public.lock` (a kernel lock), `.public.new` (the
//! staging tree, and after the exchange the old site) and, where the file system cannot exchange, `.public.old`.

mod begin;
mod bundle;
mod exchange;
mod failure;
mod keep;
mod lock;
mod manifest;
mod paths;
mod place;
mod stage;
#[cfg(test)]
mod tests;

use std::fs::File;

pub use begin::{NotBegun, add, begin};
pub use bundle::{Bundle, NotABundle};
pub use failure::{Act, Failure, Trouble};
pub use keep::keep;
pub use manifest::{
    About, Entry, GENERATOR, IGNORE, IGNORE_TEXT, MANIFEST, Manifest, Release, SUMS, checksums,
};
pub use paths::{BadPath, Flaw};
pub use place::{NotAPlace, Place};

use exchange::Swap;
use lock::Lock;
use stage::Staging;

/// What publish takes: paths in sorted order, and the bytes of each, made when asked for.
pub trait Tree: Sync {
    /// Why the bytes of one path could not be made.
    type Refusal: Send;

    /// Every path of the site, relative, with `/`, for example `muc-tieu/index.html`.
    fn paths(&self) -> Vec<&str>;

    /// The bytes of one of those paths; asked for once, from any thread.
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Self::Refusal>;

    /// Whether it is to be asked for when all others were made, because it tells of them.
    fn is_last(&self, _path: &str) -> bool {
        false
    }

    /// Size and SHA-256 (lower-case hexadecimal digits) of what [`Tree::bytes`] gave for a path, where the tree had to know them itself;
    /// else they are computed here.
    fn digest(&self, _path: &str) -> Option<(u64, String)> {
        None
    }
}

/// What a successful run has to tell.
#[derive(Debug)]
pub struct Published {
    /// Files of the site, without the three that publish adds.
    pub files: usize,
    /// How many of them were the same as before and were linked, not written.
    pub linked: usize,
    /// Their size together, in bytes.
    pub bytes: u64,
    /// Set when the new site is live but the old one, beside it, could not be removed.
    pub left: Option<Trouble>,
}

/// Puts the whole tree at the place, or changes nothing and says why.
///
/// What the site is about, at least the day it speaks of, is written into `manifest.json`.
pub fn publish<T: Tree>(
    tree: &T,
    place: &Place,
    about: impl Into<About>,
) -> Result<Published, Failure<T::Refusal>> {
    publish_with(tree, place, about, None, exchange::swap)
}

/// [`publish`], and an archive of the same site: both are there, or neither.
///
/// # Errors
/// When either cannot be made.
pub fn publish_and_bundle<T: Tree>(
    tree: &T,
    place: &Place,
    about: impl Into<About>,
    bundle: &Bundle,
) -> Result<Published, Failure<T::Refusal>> {
    publish_with(tree, place, about, Some(bundle), exchange::swap)
}

/// `publish` with the exchange of two folders given, so that tests can play a file system that has none.
fn publish_with<T: Tree>(
    tree: &T,
    place: &Place,
    about: impl Into<About>,
    bundle: Option<&Bundle>,
    swap: Swap,
) -> Result<Published, Failure<T::Refusal>> {
    let paths = paths::checked(tree.paths()).map_err(Failure::Paths)?;
    // Dropped in reverse: staging tree, lock, then the parents that were made and are still empty.
    let _parents = place.make_parents()?;
    let _lock = Lock::take(&place.lock())?;
    exchange::heal(place)?;
    place.is_ours().map_err(Failure::Place)?;
    // Opened before anything is exchanged: a parent that cannot be synced is known in time.
    let parent = File::open(place.parent()).map_err(Act::Sync.on(place.parent()))?;

    let staging = Staging::new(place)?;
    let filled = staging.fill(tree, &paths)?;
    staging.seal(&filled.entries, &about.into())?;
    let packed = bundle.map(|bundle| bundle.pack(staging.root(), &filled.entries)).transpose()?;
    staging.sync()?;
    let way = exchange::go_live(place, swap)?;
    exchange::settle(place, &way, &parent)?;
    if let Some(Err(trouble)) = packed.map(bundle::Packed::put) {
        exchange::undo(place, &way);
        return Err(trouble.into());
    }
    Ok(Published {
        files: filled.entries.len(),
        linked: filled.linked,
        bytes: filled.entries.iter().map(|entry| entry.size).sum(),
        left: staging.clear_old(place, &way).err(),
    })
}
