//! A folder against its manifest, file by file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use walkdir::{DirEntry, WalkDir};

use super::{say, since};
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::publish::{Entry, IGNORE, MANIFEST, Manifest, SUMS};
use crate::read::{Folder, Refused};

/// What is read of a file at a time, in bytes.
const PIECE: usize = 64 * 1024;

/// What the walk met.
#[derive(Default)]
struct Met {
    /// Ordinary files, by path.
    files: BTreeSet<String>,
    /// Everything that is neither file nor folder.
    odd: BTreeSet<String>,
    findings: Vec<Finding>,
}

/// Every file that was changed, added or is missing, and everything that is no file; what an older manifest lists is told apart.
pub fn compare(folder: &Folder, path: &Path, manifest: &Manifest, old: Option<&Manifest>) -> Vec<Finding> {
    let listed: BTreeMap<&str, &Entry> =
        manifest.files.iter().map(|entry| (entry.path.as_str(), entry)).collect();
    let Met { files, odd, mut findings } = met(path);
    let there = files.par_iter().filter(|file| ![IGNORE, MANIFEST, SUMS].contains(&file.as_str()));
    let judge = |file: &String| judge(folder, file, listed.get(file.as_str()).copied(), old);
    findings.par_extend(there.filter_map(judge));
    let missing = listed.keys().filter(|file| !files.contains(**file) && !odd.contains(**file));
    findings.extend(missing.map(|file| say(&codes::MISSING_FILE, file)));
    findings
}

fn met(path: &Path) -> Met {
    let mut met = Met::default();
    for entry in WalkDir::new(path).min_depth(1) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) if entry.file_type().is_file() => drop(met.files.insert(shown(path, entry.path()))),
            Ok(entry) => {
                let own = shown(path, entry.path());
                met.findings.push(say(&codes::ODD_FILE, &own).said("what", what(&entry)));
                met.odd.insert(own);
            }
            Err(error) => {
                let own = error.path().map(|own| shown(path, own)).unwrap_or_default();
                met.findings.push(unreadable(&own, &error.to_string()));
            }
        }
    }
    met
}

/// A path within the folder, with `/`.
fn shown(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned()
}

fn what(entry: &DirEntry) -> Said {
    match entry.path_is_symlink() {
        true => Said { vi: "liên kết (symlink)", en: "a symbolic link" },
        false => Said { vi: "ống dẫn, ổ cắm hay thiết bị", en: "a pipe, a socket or a device" },
    }
}

fn unreadable(path: &str, detail: &str) -> Finding {
    Finding::new(&codes::UNREADABLE, Origin::file(path)).fact("detail", detail)
}

fn judge(folder: &Folder, path: &str, listed: Option<&Entry>, old: Option<&Manifest>) -> Option<Finding> {
    // Only a file that somebody lists is read: of what was added the name says enough.
    let older = since::listed(old, path);
    if listed.is_none() && older.is_none() {
        return Some(say(&codes::ADDED_FILE, path));
    }
    let found = match folder.file(path) {
        Ok(file) => measure(path, file),
        Err(Refused::Io(error)) => return Some(unreadable(path, &error.to_string())),
        // It was a file a moment ago.
        Err(_) => return Some(say(&codes::CHANGED_FILE, path)),
    };
    let found = match found {
        Ok(found) => found,
        Err(error) => return Some(unreadable(path, &error.to_string())),
    };
    match listed {
        Some(listed) if *listed == found => None,
        _ if older == Some(&found) => Some(say(&codes::OLDER_FILE, path)),
        Some(_) => Some(say(&codes::CHANGED_FILE, path)),
        None => Some(say(&codes::ADDED_FILE, path)),
    }
}

fn measure(path: &str, mut file: File) -> std::io::Result<Entry> {
    let (mut hash, mut size) = (Sha256::new(), 0);
    let mut piece = vec![0; PIECE];
    loop {
        let count = file.read(&mut piece)?;
        if count == 0 {
            return Ok(Entry { path: path.to_owned(), size, sha256: format!("{:x}", hash.finalize()) });
        }
        size += count as u64;
        hash.update(piece.get(..count).unwrap_or_default());
    }
}
