//! Where the site may stand: which folder, and whether it is ours to replace.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::{Act, Trouble, manifest};

/// A folder that may be replaced by a site: the real one, all symlinks resolved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Place {
    output: PathBuf,
    parent: PathBuf,
    name: OsString,
}

/// Why a folder is not a place for a site.
#[derive(Debug)]
pub enum NotAPlace {
    /// The output is the root, or holds it.
    Root {
        /// The output.
        output: PathBuf,
        /// The root.
        root: PathBuf,
    },
    /// The output is, holds, or lies in a folder the site is made from (`content/`, `themes/`).
    Input {
        /// The output.
        output: PathBuf,
        /// That folder.
        input: PathBuf,
    },
    /// The output exists and is no folder, or has no name of its own (`/`).
    NotAFolder {
        /// The output.
        output: PathBuf,
    },
    /// The output holds something that is not ours. The way out: another folder, or empty this one.
    Foreign {
        /// The output.
        output: PathBuf,
        /// One thing in it that is not ours, for example `index.html` or `.git`.
        holds: String,
    },
    /// The path leads nowhere (a dangling symlink, `..` after a folder that does not exist) or may not be looked at.
    Unreachable {
        /// The path.
        path: PathBuf,
        /// What the system answered.
        error: io::Error,
    },
}

impl Place {
    /// Takes `output` as the place of a site, or says why it cannot be.
    ///
    /// It may lie in `root`, but never be or hold it; and never be, hold, or lie in one of the `inputs`
    /// (`content/`, `themes/`; they need not exist). A symlink stands for the folder it leads to.
    pub fn of(output: &Path, root: &Path, inputs: &[&Path]) -> Result<Place, NotAPlace> {
        let output = real(output)?;
        let root = real(root)?;
        if within(&root, &output) {
            return Err(NotAPlace::Root { output, root });
        }
        for input in inputs {
            let input = real(input)?;
            if within(&input, &output) || within(&output, &input) {
                return Err(NotAPlace::Input { output, input });
            }
        }
        let place = Place::named(output)?;
        place.is_ours()?;
        Ok(place)
    }

    fn named(output: PathBuf) -> Result<Place, NotAPlace> {
        match (output.parent(), output.file_name()) {
            (Some(parent), Some(name)) => {
                Ok(Place { parent: parent.to_path_buf(), name: name.to_os_string(), output })
            }
            _ => Err(NotAPlace::NotAFolder { output }),
        }
    }

    /// The folder itself, absolute, without symlinks.
    pub fn output(&self) -> &Path {
        &self.output
    }

    /// The folder it stands in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// `.public.lock`.
    pub(super) fn lock(&self) -> PathBuf {
        self.beside(".lock")
    }

    /// `.public.new`: the staging tree.
    pub(super) fn new_tree(&self) -> PathBuf {
        self.beside(".new")
    }

    /// `.public.old`: the old site, where the file system cannot exchange.
    pub(super) fn old_tree(&self) -> PathBuf {
        self.beside(".old")
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(suffix);
        self.parent.join(name)
    }

    /// Says nothing when the folder is missing, bare, or holds our `manifest.json`.
    ///
    /// A `.git` in it makes it foreign all the same: replacing it would destroy a repository.
    pub(super) fn is_ours(&self) -> Result<(), NotAPlace> {
        let output = self.output.clone();
        match fs::symlink_metadata(&output) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(unreachable_at(&output)(error)),
            Ok(meta) if !meta.is_dir() => return Err(NotAPlace::NotAFolder { output }),
            Ok(_) => {}
        }
        match stranger_in(&output).map_err(unreachable_at(&output))? {
            None => Ok(()),
            Some(name) => Err(NotAPlace::Foreign { holds: name.to_string_lossy().into_owned(), output }),
        }
    }

    /// Whether the folder holds nothing, or our `.gitignore` alone: there is no site in it to lose.
    pub(super) fn is_bare(&self) -> bool {
        self.is_ours().is_ok()
            && names_in(&self.output).is_ok_and(|names| names.iter().all(|name| name == manifest::IGNORE))
    }

    /// Makes the missing folders above the output; those still empty when the answer is dropped are removed.
    pub(super) fn make_parents(&self) -> Result<Parents, Trouble> {
        let mut made = Parents(Vec::new());
        let missing: Vec<&Path> = self.parent.ancestors().take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            make_folder(folder).map_err(Act::MakeFolder.on(folder))?;
            made.0.push(folder.to_path_buf());
        }
        Ok(made)
    }
}

/// Folders made above the output, outermost first.
pub(super) struct Parents(Vec<PathBuf>);

impl Drop for Parents {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // A folder that holds the site is not empty, and stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes one folder of mode 0755, whatever the umask.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().create(path)?;
    fs::set_permissions(path, Permissions::from_mode(0o755))
}

/// The absolute path without symlinks; what does not exist yet is kept as written.
pub(super) fn real(path: &Path) -> Result<PathBuf, NotAPlace> {
    // Collected anew, for a trailing slash would hide a dangling symlink.
    let whole: PathBuf = std::path::absolute(path).map_err(unreachable_at(path))?.components().collect();
    let mut missing = Vec::new();
    let mut known = whole.as_path();
    loop {
        let error = match known.canonicalize() {
            Ok(base) => return Ok(missing.iter().rev().fold(base, |path, name| path.join(name))),
            Err(error) => error,
        };
        let is_missing = error.kind() == ErrorKind::NotFound && known.symlink_metadata().is_err();
        match (is_missing, known.parent(), known.file_name()) {
            (true, Some(parent), Some(name)) => {
                missing.push(name);
                known = parent;
            }
            _ => return Err(unreachable_at(known)(error)),
        }
    }
}

/// Whether `inner` is `outer` or lies in it; both as [`real`] gives them.
///
/// Folders are compared by inode too: a bind mount is the same folder under another name.
pub(super) fn within(inner: &Path, outer: &Path) -> bool {
    let id = |path: &Path| fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
    let outer_id = id(outer);
    inner.ancestors().any(|above| above == outer || (outer_id.is_some() && id(above) == outer_id))
}

/// One thing in the folder that is not ours, the first by name.
fn stranger_in(folder: &Path) -> io::Result<Option<OsString>> {
    let ours = manifest::is_ours(&folder.join(manifest::MANIFEST))?;
    for name in names_in(folder)? {
        let known = match name.to_str() {
            Some(".git") => false,
            Some(manifest::IGNORE) => ours || manifest::is_our_ignore(&folder.join(&name))?,
            _ => ours,
        };
        if !known {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    let mut names = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

fn unreachable_at(path: &Path) -> impl FnOnce(io::Error) -> NotAPlace {
    let path = path.to_path_buf();
    move |error| NotAPlace::Unreachable { path, error }
}
