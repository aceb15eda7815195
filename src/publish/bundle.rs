//! The site as one archive for whoever keeps a copy: made of the staging tree, so of the very bytes that go live.
//!
//! The same site gives the same bytes: no clock, no owner, one mode, the order of the paths. One file at a time is in memory, by
//! pieces. The archive is written beside its place and renamed when the site is live; before that the old one stands.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, ErrorKind, Seek, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::lock::{is_at, open_alone};
use super::manifest::{Entry, IGNORE, MANIFEST, SUMS};
use super::place::{real, within};
use super::{Act, NotAPlace, Place, Trouble};

/// The folder of the archive that the site lies in.
pub const FOLDER: &str = "public";

/// What the archive calls the words about it.
pub const README: &str = "README.txt";

/// Files of this size and more are written with room for sizes that need 64 bits.
const LARGE: u64 = 1 << 32;

/// Files that are packed already; packing them again only costs time.
const PACKED: [&str; 7] = ["jpeg", "jpg", "parquet", "pdf", "png", "xlsx", "zip"];

/// Where an archive of the site is to be, and what it says of itself.
#[derive(Clone, Debug)]
pub struct Bundle {
    file: PathBuf,
    readme: String,
}

/// Why a file is no place for an archive.
#[derive(Debug)]
pub enum NotABundle {
    /// It lies in the site, in what the site is made from, or is one of them.
    Inside {
        /// The file.
        file: PathBuf,
    },
    /// A folder, a pipe or a device stands there.
    NotAFile {
        /// What stands there.
        file: PathBuf,
    },
    /// The path leads nowhere or may not be looked at.
    Unreachable {
        /// The path.
        path: PathBuf,
        /// What the system answered.
        error: io::Error,
    },
}

impl Bundle {
    /// Takes `file` as the place of an archive of the site at `place`, or says why it cannot be; it must not be or lie in one of
    /// `folders` either, which need not exist. A symlink stands for what it leads to.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn of(file: &Path, place: &Place, folders: &[PathBuf]) -> Result<Bundle, NotABundle> {
        let file = real(file).map_err(unreachable)?;
        for folder in folders.iter().map(PathBuf::as_path).chain([place.output()]) {
            let folder = real(folder).map_err(unreachable)?;
            if within(&file, &folder) {
                return Err(NotABundle::Inside { file });
            }
        }
        match fs::symlink_metadata(&file) {
            Ok(meta) if !meta.is_file() => Err(NotABundle::NotAFile { file }),
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(NotABundle::Unreachable { path: file, error })
            }
            _ => Ok(Bundle { file, readme: String::new() }),
        }
    }

    /// With these words at its top, for whoever keeps it.
    #[must_use]
    pub fn with_readme(self, readme: String) -> Bundle {
        Bundle { readme, ..self }
    }

    /// The file, absolute, without symlinks.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Writes the archive of a whole tree beside its place.
    pub(super) fn pack(&self, root: &Path, entries: &[Entry]) -> Result<Packed, Trouble> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let beside = self.file.with_file_name(format!(".{name}.congkhai.tmp"));
        let file = open_alone(&beside).map_err(Act::Write.on(&beside))?;
        let packed = Packed { file, beside, to: self.file.clone() };
        let added = [IGNORE, MANIFEST, SUMS].into_iter();
        let mut paths: Vec<&str> = entries.iter().map(|entry| entry.path.as_str()).chain(added).collect();
        paths.sort_unstable();
        write(&packed.file, &self.readme, root, &paths).map_err(Act::Write.on(&packed.beside))?;
        Ok(packed)
    }
}

fn unreachable(not: NotAPlace) -> NotABundle {
    match not {
        NotAPlace::Unreachable { path, error } => NotABundle::Unreachable { path, error },
        NotAPlace::Root { output: file, .. }
        | NotAPlace::Input { output: file, .. }
        | NotAPlace::NotAFolder { output: file }
        | NotAPlace::Foreign { output: file, .. } => NotABundle::NotAFile { file },
    }
}

/// An archive beside its place; gone when this is dropped, unless it was put there.
#[derive(Debug)]
pub(super) struct Packed {
    /// Kept open: while it is, nobody else writes there.
    file: File,
    beside: PathBuf,
    to: PathBuf,
}

impl Packed {
    /// Puts it at its place, over the old one.
    pub(super) fn put(self) -> Result<(), Trouble> {
        fs::rename(&self.beside, &self.to).map_err(Act::Rename.on(&self.to))?;
        let folder = self.to.parent().unwrap_or(&self.to);
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(Act::Sync.on(folder))
    }
}

impl Drop for Packed {
    fn drop(&mut self) {
        // Renamed, it is no longer there; another run's may be.
        if is_at(&self.file, &self.beside) {
            let _ = fs::remove_file(&self.beside);
        }
    }
}

fn write(file: &File, readme: &str, root: &Path, paths: &[&str]) -> io::Result<()> {
    let file = archive(BufWriter::new(file), readme, root, paths).map_err(|error| match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    })?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.set_permissions(Permissions::from_mode(0o644))?;
    file.sync_all()
}

fn archive<W: Write + Seek>(out: W, readme: &str, root: &Path, paths: &[&str]) -> Result<W, ZipError> {
    let mut zip = ZipWriter::new(out);
    zip.start_file(README, options(README, 0))?;
    zip.write_all(readme.as_bytes())?;
    for path in paths {
        let mut file = File::open(root.join(path))?;
        zip.start_file(format!("{FOLDER}/{path}"), options(path, file.metadata()?.len()))?;
        io::copy(&mut file, &mut zip)?;
    }
    zip.finish()
}

/// Nothing in them is of this machine or this moment.
fn options(path: &str, size: u64) -> SimpleFileOptions {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let method =
        if PACKED.contains(&ending) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        // What is barely smaller may come out larger.
        .large_file(size >= LARGE - LARGE / 64)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::stage::write_new;
    use super::*;

    /// 257 files, each under 257 names: more than the sixteen bits of the old format count.
    #[test]
    fn an_archive_holds_more_files_than_16_bits_count() {
        let root = tempfile::tempdir().unwrap();
        let each: Vec<String> = (0..257).map(|number| format!("{number:03}")).collect();
        for name in &each {
            fs::create_dir(root.path().join(name)).unwrap();
            write_new(&root.path().join(format!("{name}.txt")), b"").unwrap();
        }
        let paths: Vec<String> = each
            .iter()
            .flat_map(|folder| each.iter().map(move |name| format!("{folder}/../{name}.txt")))
            .collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let packed = archive(Cursor::new(Vec::new()), "words", root.path(), &paths).unwrap();
        assert_eq!(zip::ZipArchive::new(packed).unwrap().len(), 1 + 257 * 257);
    }
}
