//! One publisher at a time: a kernel lock, which dies with its holder.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};
use rustix::io::Errno;

use super::{Act, Trouble};

/// Why the lock was not had.
#[derive(Debug)]
pub(super) enum Taken {
    /// Another run holds it.
    Held { lock: PathBuf, pid: Option<u32> },
    /// The file could not be made or locked.
    Io(Trouble),
}

/// How often a lock file may vanish under us before we call it held.
const MANY: usize = 1000;

/// The lock, held until dropped; then its file is gone.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Kept open, for closing it gives the lock up.
    file: File,
}

impl Lock {
    /// Takes the lock at once or not at all. The file of a dead run counts for nothing: it is not locked.
    pub(super) fn take(path: &Path) -> Result<Lock, Taken> {
        for _ in 0..MANY {
            let mut file = open_lock(path).map_err(|error| Taken::Io(Act::Lock.on(path)(error)))?;
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => {}
                Err(Errno::WOULDBLOCK) => return Err(held(path, &mut file)),
                Err(error) => return Err(Taken::Io(Act::Lock.on(path)(error))),
            }
            // Between open and flock the holder may have ended and removed the file: then ours locks nothing.
            if !is_at(&file, path) {
                continue;
            }
            let lock = Lock { path: path.to_path_buf(), file };
            return match lock.sign() {
                Ok(()) => Ok(lock),
                Err(error) => Err(Taken::Io(Act::Lock.on(path)(error))),
            };
        }
        Err(Taken::Held { lock: path.to_path_buf(), pid: None })
    }

    /// Writes who holds the lock into it.
    fn sign(&self) -> io::Result<()> {
        self.file.set_len(0)?;
        (&self.file).write_all(format!("{}\n", std::process::id()).as_bytes())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While still held: whoever opened this file before sees in `is_at` that it is gone.
        let _ = fs::remove_file(&self.path);
    }
}

/// Opens a file to be written, new or left behind, that nobody else is writing: what a run that died has left counts for nothing.
///
/// # Errors
/// When it is locked, or the system refuses.
pub(super) fn open_alone(path: &Path) -> io::Result<File> {
    for _ in 0..MANY {
        let file = open_lock(path)?;
        flock(&file, FlockOperation::NonBlockingLockExclusive)?;
        if is_at(&file, path) {
            file.set_len(0)?;
            return Ok(file);
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

fn open_lock(path: &Path) -> io::Result<File> {
    let flags = OFlags::CREATE | OFlags::RDWR | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(open(path, flags, Mode::from_raw_mode(0o644))?.into())
}

fn held(path: &Path, file: &mut File) -> Taken {
    let mut text = String::new();
    let pid = file.take(32).read_to_string(&mut text).ok().and_then(|_| text.trim().parse().ok());
    Taken::Held { lock: path.to_path_buf(), pid }
}

/// Whether an open file is still the one at this path.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_once_named_and_gone_at_the_end() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(".public.lock");
        let lock = Lock::take(&path).unwrap();
        match Lock::take(&path).unwrap_err() {
            Taken::Held { pid, .. } => assert_eq!(pid, Some(std::process::id())),
            other => panic!("{other:?}"),
        }
        drop(lock);
        assert!(!path.exists());
        drop(Lock::take(&path).unwrap());
    }

    #[test]
    fn the_file_of_a_dead_run_is_no_lock() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(".public.lock");
        drop(File::create(&path).and_then(|mut file| file.write_all(b"4194304999\n")));
        let lock = Lock::take(&path).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.trim(), std::process::id().to_string());
        drop(lock);
        assert!(!path.exists());
    }

    #[test]
    fn many_threads_never_hold_it_together() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(".public.lock");
        let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        let Ok(_lock) = Lock::take(&path) else { continue };
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        taken.fetch_add(1, Ordering::SeqCst);
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(taken.load(Ordering::SeqCst) > 0);
        assert!(!path.exists());
    }
}
