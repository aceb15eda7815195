//! The staging tree: the whole new site beside the live one, its unchanged files linked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use rustix::fs::{Mode, OFlags, open, syncfs};

use super::exchange::Way;
use super::manifest::{self, About, Entry};
use super::paths::Paths;
use super::place::{Place, make_folder};
use super::{Act, Failure, Tree, Trouble};

/// So many paths are made in one go by one thread.
const FEW: usize = 4;

/// The staging tree; whatever stands at its name is gone when this is dropped.
pub(super) struct Staging {
    root: PathBuf,
    /// The live site, whose files may be linked.
    old: PathBuf,
    /// Opened before the first write: `syncfs` reports what failed since then.
    folder: File,
}

/// What filling gave.
pub(super) struct Filled {
    /// One entry a path, in the order of the paths.
    pub entries: Vec<Entry>,
    /// How many were linked.
    pub linked: usize,
}

/// What became of one path.
enum Made<R> {
    Linked(Entry),
    Written(Entry),
    Refused(R),
    Broken(Trouble),
    /// Its bytes were made, but something else had failed already.
    Idle,
}

impl Staging {
    /// Makes the empty staging tree.
    pub(super) fn new(place: &Place) -> Result<Staging, Trouble> {
        let root = place.new_tree();
        make_folder(&root)
            .and_then(|()| File::open(&root))
            .map(|folder| Staging { folder, old: place.output().to_path_buf(), root: root.clone() })
            .map_err(|error| {
                let _ = fs::remove_dir(&root);
                Act::MakeFolder.on(&root)(error)
            })
    }

    /// The folder it stands in.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Makes every path and puts it into the tree as it comes.
    ///
    /// After the first failure nothing more is written, but every path is still made: all refusals are wanted.
    pub(super) fn fill<T: Tree>(&self, tree: &T, paths: &Paths) -> Result<Filled, Failure<T::Refusal>> {
        let known = self.make_folders(&paths.folders)?;
        let failed = AtomicBool::new(false);
        let (last, first): (Vec<&str>, Vec<&str>) = paths.files.iter().partition(|path| tree.is_last(path));
        let all = |paths: Vec<&str>| -> Vec<Made<T::Refusal>> {
            // A few at a time: the heaviest stand beside each other and must not all fall to one thread.
            let each = paths.par_iter().with_max_len(FEW);
            each.map(|path| self.make(tree, path, &known, &failed)).collect()
        };
        let (mut made, told) = (all(first), all(last));
        made.extend(told);
        sum_up(made)
    }

    /// Makes the folders, and tells which of them the old site has too, as real folders all the way down.
    ///
    /// Through a symlinked folder a file from elsewhere would be linked into the site.
    fn make_folders<'t>(&self, folders: &BTreeSet<&'t str>) -> Result<BTreeSet<&'t str>, Trouble> {
        let mut depths: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        folders.iter().for_each(|own| depths.entry(own.matches('/').count()).or_default().push(own));
        // What lies above is there: folders of one depth do not wait for each other.
        for alike in depths.values() {
            alike.par_iter().try_for_each(|folder| {
                let path = self.root.join(folder);
                make_folder(&path).map_err(Act::MakeFolder.on(&path))
            })?;
        }
        let is_folder = |path: &Path| fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir());
        let mut known = BTreeSet::new();
        if is_folder(&self.old) {
            known.insert("");
        }
        for folder in folders {
            if known.contains(above(folder)) && is_folder(&self.old.join(folder)) {
                known.insert(folder);
            }
        }
        Ok(known)
    }

    fn make<T: Tree>(
        &self,
        tree: &T,
        path: &str,
        known: &BTreeSet<&str>,
        failed: &AtomicBool,
    ) -> Made<T::Refusal> {
        let made = match tree.bytes(path) {
            Err(refusal) => Made::Refused(refusal),
            Ok(_) if failed.load(Ordering::Relaxed) => Made::Idle,
            Ok(bytes) if known.contains(above(path)) && self.link(path, &bytes) => {
                Made::Linked(entry(tree, path, &bytes))
            }
            Ok(bytes) => match self.write(path, &bytes) {
                Ok(()) => Made::Written(entry(tree, path, &bytes)),
                Err(trouble) => Made::Broken(trouble),
            },
        };
        if matches!(made, Made::Refused(_) | Made::Broken(_)) {
            failed.store(true, Ordering::Relaxed);
        }
        made
    }

    /// Links the old file where it is the same; `false` when it is not, or cannot be linked.
    fn link(&self, path: &str, bytes: &[u8]) -> bool {
        let old = self.old.join(path);
        is_same(&old, bytes).unwrap_or(false) && fs::hard_link(&old, self.root.join(path)).is_ok()
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Trouble> {
        let path = self.root.join(path);
        write_new(&path, bytes).map_err(Act::Write.on(&path))
    }

    /// Adds `.gitignore`, `manifest.json` and `SHA256SUMS`.
    pub(super) fn seal(&self, entries: &[Entry], about: &About) -> Result<(), Trouble> {
        let list = manifest::manifest_text(entries, about)
            .map_err(Act::Write.on(&self.root.join(manifest::MANIFEST)))?;
        let sums = manifest::checksums(entries, list.as_bytes());
        self.write(manifest::IGNORE, manifest::IGNORE_TEXT.as_bytes())?;
        self.write(manifest::MANIFEST, list.as_bytes())?;
        self.write(manifest::SUMS, sums.as_bytes())
    }

    /// Brings the whole tree to the disk. An error is final: after one the kernel forgets what it failed to write.
    pub(super) fn sync(&self) -> Result<(), Trouble> {
        syncfs(&self.folder).map_err(Act::Sync.on(&self.root))
    }

    /// Removes the old site from where the exchange put it.
    pub(super) fn clear_old(self, place: &Place, way: &Way) -> Result<(), Trouble> {
        match way.old_site(place) {
            Some(old) => remove(&old),
            None => Ok(()),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = remove(&self.root);
    }
}

/// Writes a file that does not exist yet, of mode 0644 whatever the umask.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o644).open(path)?;
    file.write_all(bytes)?;
    file.set_permissions(Permissions::from_mode(0o644))
}

/// Removes a folder and all in it, or whatever else stands there; it may be missing.
pub(super) fn remove(path: &Path) -> Result<(), Trouble> {
    let gone = match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match gone {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Act::Remove.on(path)(error)),
        _ => Ok(()),
    }
}

/// What the manifest says of a path.
fn entry<T: Tree>(tree: &T, path: &str, bytes: &[u8]) -> Entry {
    match tree.digest(path) {
        Some((size, sha256)) => Entry { path: path.to_owned(), size, sha256 },
        None => Entry::of(path, bytes),
    }
}

fn sum_up<R>(made: Vec<Made<R>>) -> Result<Filled, Failure<R>> {
    let (mut entries, mut refusals) = (Vec::with_capacity(made.len()), Vec::new());
    let (mut linked, mut broken) = (0, None);
    for one in made {
        match one {
            Made::Linked(entry) => {
                linked += 1;
                entries.push(entry);
            }
            Made::Written(entry) => entries.push(entry),
            Made::Refused(refusal) => refusals.push(refusal),
            Made::Broken(trouble) => broken = broken.or(Some(trouble)),
            Made::Idle => {}
        }
    }
    match (refusals.is_empty(), broken) {
        (false, _) => Err(Failure::Refused(refusals)),
        (true, Some(trouble)) => Err(trouble.into()),
        (true, None) => {
            entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
            Ok(Filled { entries, linked })
        }
    }
}

/// The folder a path lies in; the top is the empty text.
fn above(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a regular file of mode 0644 with exactly these bytes stands there.
fn is_same(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    // NONBLOCK: opening a pipe must not wait for a writer.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let mut file = File::from(open(path, flags, Mode::empty())?);
    let meta = file.metadata()?;
    let mode = meta.permissions().mode() & 0o7777;
    if !meta.is_file() || mode != 0o644 || meta.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut rest = bytes;
    let mut buffer = [0; 16 * 1024];
    loop {
        let count = file.read(&mut buffer)?;
        let read = buffer.get(..count).unwrap_or_default();
        match rest.strip_prefix(read) {
            Some(_) if count == 0 => return Ok(rest.is_empty()),
            Some(after) => rest = after,
            None => return Ok(false),
        }
    }
}
