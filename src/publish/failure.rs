//! Why nothing was published: facts, no words.

use std::io;
use std::path::{Path, PathBuf};

use super::lock::Taken;
use super::{BadPath, NotAPlace};

/// Why nothing was published; the old site is as it was.
#[derive(Debug)]
pub enum Failure<R> {
    /// Bytes could not be made: every refusal, in the order of the paths.
    Refused(Vec<R>),
    /// The tree has paths that cannot be files of one site: all of them.
    Paths(Vec<BadPath>),
    /// The output became a place that is not ours after it was chosen.
    Place(NotAPlace),
    /// Another run holds the lock; `pid` is what it wrote there, where it could be read.
    Locked {
        /// The lock file.
        lock: PathBuf,
        /// The process that holds it.
        pid: Option<u32>,
    },
    /// The output is a mount point, which cannot be exchanged. The way out: mount its parent folder.
    MountPoint {
        /// The output.
        output: PathBuf,
    },
    /// The output and its neighbours lie on different file systems or layers (a folder of a container image's
    /// lower layer). The way out: another `--output`, or remove the folder first.
    OtherFileSystem {
        /// The output.
        output: PathBuf,
    },
    /// The system refused something: disk full, no permission, read-only, broken.
    Io(Trouble),
}

/// One thing the system refused: what, where, and its answer.
#[derive(Debug)]
pub struct Trouble {
    /// What was tried.
    pub act: Act,
    /// On which file or folder.
    pub path: PathBuf,
    /// What the system answered.
    pub error: io::Error,
}

/// What was tried when the system refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Act {
    /// To take the lock.
    Lock,
    /// To make a folder.
    MakeFolder,
    /// To write a file.
    Write,
    /// To bring what was written to the disk.
    Sync,
    /// To put a folder at another name.
    Rename,
    /// To remove what an earlier run left, or the old site.
    Remove,
}

impl Act {
    /// Turns the system's answer into a [`Trouble`], for `map_err`.
    pub(super) fn on<E: Into<io::Error>>(self, path: &Path) -> impl FnOnce(E) -> Trouble {
        let path = path.to_path_buf();
        move |error| Trouble { act: self, path, error: error.into() }
    }
}

impl<R> From<Trouble> for Failure<R> {
    fn from(trouble: Trouble) -> Self {
        Failure::Io(trouble)
    }
}

impl<R> From<Taken> for Failure<R> {
    fn from(taken: Taken) -> Self {
        match taken {
            Taken::Held { lock, pid } => Failure::Locked { lock, pid },
            Taken::Io(trouble) => Failure::Io(trouble),
        }
    }
}
