//! Opening files beneath one folder, whatever lies in wait there.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, fstat, open, openat2};
use rustix::io::Errno;

use super::memory::Stamp;

/// A folder that files are opened beneath: no symbolic link is followed, no path leads out of it.
#[derive(Debug)]
pub struct Folder {
    handle: OwnedFd,
    path: PathBuf,
    /// Files that are not on the disk yet, by their paths.
    drafts: BTreeMap<String, Vec<u8>>,
}

/// A file that was opened.
pub(super) enum Opened<'f> {
    /// One that is not on the disk yet.
    Draft(&'f [u8]),
    /// One of the disk's.
    File(File),
}

/// Why a file was not read.
#[derive(Debug)]
pub enum Refused {
    /// A symbolic link on the way, or a path that leads out.
    Symlink,
    /// A pipe, a device, a socket.
    NotAFile,
    /// Past the limit in bytes.
    TooLarge(u64),
    /// The system's own reason.
    Io(io::Error),
}

impl Folder {
    /// Opens the folder itself; symbolic links on the way to it are the caller's.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(path: &Path) -> io::Result<Folder> {
        let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
        let handle = open(path, flags, Mode::empty())?;
        Ok(Folder { handle, path: path.to_owned(), drafts: BTreeMap::new() })
    }

    /// With files that are not on the disk yet, over those that are.
    #[must_use]
    pub fn with(mut self, drafts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Folder {
        self.drafts.extend(drafts);
        self
    }

    /// The paths of drafts below a folder.
    pub fn drafts_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = move |path: &&str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.drafts.keys().map(String::as_str).filter(inside)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads a whole file beneath the folder.
    ///
    /// # Errors
    /// When it is a link, no ordinary file, larger than `limit` bytes, or unreadable.
    pub fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refused> {
        self.opened(path)?.read(limit)
    }

    /// Opens a file beneath the folder, to be looked at before it is read.
    ///
    /// # Errors
    /// When it is a link, no ordinary file, or cannot be opened.
    pub(super) fn opened(&self, path: &str) -> Result<Opened<'_>, Refused> {
        match self.drafts.get(path) {
            Some(draft) => Ok(Opened::Draft(draft)),
            None => self.file(path).map(Opened::File),
        }
    }

    /// What tells a file from what it was, without opening it; none of a draft, and where it changed just now.
    pub(super) fn stamp(&self, path: &str) -> Option<Stamp> {
        let on_disk = !self.drafts.contains_key(path);
        Stamp::of(&self.path.join(path).symlink_metadata().ok().filter(|_| on_disk)?)
    }

    /// Opens a file beneath the folder.
    ///
    /// # Errors
    /// When it is a link, no ordinary file, or cannot be opened.
    pub fn file(&self, path: &str) -> Result<File, Refused> {
        // Non-blocking, so that a pipe without a writer cannot hold the build.
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
        let handle = openat2(&self.handle, path, flags, Mode::empty(), resolve).map_err(refused)?;
        let kind = FileType::from_raw_mode(fstat(&handle).map_err(refused)?.st_mode);
        match kind {
            FileType::RegularFile => Ok(File::from(handle)),
            _ => Err(Refused::NotAFile),
        }
    }
}

impl Opened<'_> {
    /// How many bytes it has.
    pub(super) fn size(&self) -> Result<u64, Refused> {
        match self {
            Opened::Draft(draft) => Ok(draft.len() as u64),
            Opened::File(file) => file.metadata().map(|data| data.len()).map_err(Refused::Io),
        }
    }

    /// All of it, unless that is more than `limit` bytes.
    pub(super) fn read(self, limit: u64) -> Result<Vec<u8>, Refused> {
        let file = match self {
            Opened::Draft(draft) => return Ok(draft.to_vec()),
            Opened::File(file) => file,
        };
        let expected = file.metadata().map(|metadata| metadata.len().min(limit)).map_err(Refused::Io)?;
        // One more than there is, so that the end is seen without growing.
        let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 1);
        file.take(limit + 1).read_to_end(&mut bytes).map_err(Refused::Io)?;
        let size = bytes.len() as u64;
        if size > limit { Err(Refused::TooLarge(size)) } else { Ok(bytes) }
    }
}

fn refused(error: Errno) -> Refused {
    match error {
        Errno::LOOP | Errno::XDEV => Refused::Symlink,
        // A socket, or a pipe or device without anything behind it.
        Errno::NXIO | Errno::NODEV => Refused::NotAFile,
        other => Refused::Io(other.into()),
    }
}
