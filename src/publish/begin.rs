//! What a person goes on with: files that were not there before, all of them or none.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::stage::{remove, write_new};
use super::{Act, Trouble};

/// Why nothing was begun; all is as it was.
#[derive(Debug)]
pub enum NotBegun<R> {
    /// The folder holds something: the first names.
    Holds(Vec<String>),
    /// There is something at this place already.
    Exists(PathBuf),
    /// A symbolic link on the way: what lies behind it is somebody else's.
    Link(PathBuf),
    /// What was staged was refused.
    Refused(R),
    /// The system refused something.
    Io(Trouble),
}

impl<R> From<Trouble> for NotBegun<R> {
    fn from(trouble: Trouble) -> Self {
        NotBegun::Io(trouble)
    }
}

/// So many names of what lies in a folder are told.
const FEW: usize = 5;

/// Fills a folder that is empty or not there with files (paths below it, with their bytes): staged beside it, judged there, then
/// put in its place.
///
/// # Errors
/// When the folder holds anything, the judge refuses, or the system does.
pub fn begin<R>(
    folder: &Path,
    files: &[(String, Vec<u8>)],
    judge: impl FnOnce(&Path) -> Result<(), R>,
) -> Result<(), NotBegun<R>> {
    let folder = std::path::absolute(folder).map_err(Act::MakeFolder.on(folder))?;
    let there = names(&folder)?;
    if there.as_ref().is_some_and(|names| !names.is_empty()) {
        return Err(NotBegun::Holds(there.unwrap_or_default()));
    }
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Err(Act::MakeFolder.on(&folder)(io::Error::from(ErrorKind::InvalidInput)).into());
    };
    fs::create_dir_all(parent).map_err(Act::MakeFolder.on(parent))?;
    let staged = Staged(parent.join(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id())));
    fs::create_dir(&staged.0).map_err(Act::MakeFolder.on(&staged.0))?;
    for (path, bytes) in files {
        let path = staged.0.join(path);
        let inside = path.parent().unwrap_or(&staged.0);
        fs::create_dir_all(inside).map_err(Act::MakeFolder.on(inside))?;
        write_new(&path, bytes).map_err(Act::Write.on(&path))?;
    }
    judge(&staged.0).map_err(NotBegun::Refused)?;
    match there {
        None => fs::rename(&staged.0, &folder).map_err(Act::Rename.on(&folder))?,
        Some(_) => move_in(&staged.0, &folder)?,
    }
    Ok(())
}

/// The first names in a folder, sorted; nothing where there is no folder.
fn names(folder: &Path) -> Result<Option<Vec<String>>, Trouble> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Act::MakeFolder.on(folder)(error)),
    };
    let names = few(entries.map(|entry| Ok(entry?.file_name()))).map_err(Act::MakeFolder.on(folder))?;
    Ok(Some(names))
}

/// The first names; a folder of which not all can be told is not taken for an empty one.
fn few(names: impl Iterator<Item = io::Result<OsString>>) -> io::Result<Vec<String>> {
    let names: io::Result<Vec<OsString>> = names.collect();
    let mut names: Vec<String> = names?.into_iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names.truncate(FEW);
    Ok(names)
}

/// Moves all that was staged into a folder that stays the one somebody may be standing in; takes it back when one refuses.
fn move_in(staged: &Path, folder: &Path) -> Result<(), Trouble> {
    let entries: io::Result<Vec<fs::DirEntry>> = fs::read_dir(staged).and_then(Iterator::collect);
    let mut moved = Vec::new();
    for entry in entries.map_err(Act::Rename.on(staged))? {
        let to = folder.join(entry.file_name());
        if let Err(error) = no_replace(&entry.path(), &to) {
            moved.iter().for_each(|done: &PathBuf| drop(remove(done)));
            return Err(Act::Rename.on(&to)(error));
        }
        moved.push(to);
    }
    Ok(())
}

/// A staging folder, gone at the end whatever happened.
struct Staged(PathBuf);

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = remove(&self.0);
    }
}

/// Adds files below a root, none of which is there: each is written beside its place and then put there.
///
/// # Errors
/// When one is there, lies behind a symbolic link, or the system refuses; those that were added are taken back.
pub fn add(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), NotBegun<()>> {
    let mut added: Vec<PathBuf> = Vec::new();
    for (path, bytes) in files {
        if let Err(not) = add_one(root, path, bytes) {
            added.iter().for_each(|done| drop(remove(done)));
            return Err(not);
        }
        added.push(root.join(path));
    }
    Ok(())
}

fn add_one(root: &Path, path: &str, bytes: &[u8]) -> Result<(), NotBegun<()>> {
    let to = root.join(path);
    for (end, _) in path.match_indices('/') {
        let above = root.join(path.get(..end).unwrap_or_default());
        if above.is_symlink() {
            return Err(NotBegun::Link(above));
        }
    }
    let folder = to.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(Act::MakeFolder.on(folder))?;
    let beside = Staged(folder.join(format!(".{}.congkhai.tmp", std::process::id())));
    write_new(&beside.0, bytes).map_err(Act::Write.on(&beside.0))?;
    no_replace(&beside.0, &to).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => NotBegun::Exists(to.clone()),
        _ => Act::Rename.on(&to)(error).into(),
    })
}

/// Puts a file or folder at a place where nothing is, in one step where the file system can.
fn no_replace(from: &Path, to: &Path) -> io::Result<()> {
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS) if to.symlink_metadata().is_ok() => {
            Err(ErrorKind::AlreadyExists.into())
        }
        Err(Errno::INVAL | Errno::NOSYS) => fs::rename(from, to),
        other => other.map_err(io::Error::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_read_to_its_end_is_not_empty() {
        let broken = || Err(io::Error::from(ErrorKind::PermissionDenied));
        assert!(few([broken()].into_iter()).is_err());
        assert!(few([Ok("a".into()), broken()].into_iter()).is_err());
        assert_eq!(few([Ok("b".into()), Ok("a".into())].into_iter()).unwrap(), ["a", "b"]);
    }
}
