//! Reading a published folder back: whether every file in it is what its `manifest.json` says, and nothing else is there.
//!
//! Only the folder is read. Nothing is followed out of it: symbolic links, pipes and devices are named and never opened. Files are
//! hashed piece by piece, so that memory grows with the number of files and not with their size. That the manifest itself is
//! the right one only the past can tell: an older manifest, or its fingerprint noted elsewhere.

mod folder;
mod since;

use std::path::Path;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::publish::{IGNORE, IGNORE_TEXT, MANIFEST, Manifest, SUMS, checksums};
use crate::read::{Folder, Refused};

/// The largest manifest that is read, in bytes: a site of a quarter of a million files.
pub const LIMIT: u64 = 64 << 20;

/// What the past and the day tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// The manifest that was seen before.
    pub since: Option<&'a Manifest>,
    /// The day on which somebody looks.
    pub day: Option<Date>,
}

/// What came of it.
#[derive(Debug)]
pub struct Verified {
    /// The manifest, where there is one.
    pub manifest: Option<Manifest>,
    /// SHA-256 of `manifest.json` in hexadecimal digits: whoever notes it elsewhere can tell any other site from this one.
    pub fingerprint: String,
    /// Everything that is wrong, file by file.
    pub findings: Vec<Finding>,
}

/// Compares a folder with its manifest, and that with what is known.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn verify(path: &Path, known: Known) -> std::io::Result<Verified> {
    let folder = Folder::open(path)?;
    let (manifest, bytes) = match manifest(&folder, path) {
        Ok(read) => read,
        Err(finding) => {
            return Ok(Verified { manifest: None, fingerprint: String::new(), findings: vec![*finding] });
        }
    };
    let mut findings = folder::compare(&folder, path, &manifest, known.since);
    findings.extend(added_by_publish(&folder, &manifest, &bytes));
    findings.extend(known.since.and_then(|old| since::rolled_back(old, &manifest)));
    findings.extend(known.since.and_then(|old| since::rewritten(old, &manifest)));
    findings.extend(known.day.and_then(|day| since::frozen(&manifest, day)));
    Ok(Verified { manifest: Some(manifest), fingerprint: format!("{:x}", Sha256::digest(&bytes)), findings })
}

/// The manifest of a text; nothing where it is none of ours.
pub fn parse(bytes: &[u8]) -> Option<Manifest> {
    let manifest: Manifest = serde_json::from_slice(bytes).ok()?;
    manifest.generator.starts_with("congkhai ").then_some(manifest)
}

/// The manifest of a folder, with its bytes.
///
/// # Errors
/// When there is none, or it is none of ours.
pub fn manifest(folder: &Folder, path: &Path) -> Result<(Manifest, Vec<u8>), Box<Finding>> {
    let none = || Finding::new(&codes::NO_MANIFEST, Origin::nowhere()).value(path.display().to_string());
    let bytes = folder.read(MANIFEST, LIMIT).map_err(|refused| match refused {
        Refused::Io(error) => none().fact("detail", error.to_string()),
        Refused::Symlink | Refused::NotAFile => none().said("detail", NO_FILE),
        Refused::TooLarge(_) => none().said("detail", TOO_LARGE),
    })?;
    let manifest = parse(&bytes).ok_or_else(|| none().said("detail", NOT_OURS))?;
    Ok((manifest, bytes))
}

/// `SHA256SUMS` and `.gitignore` follow from the manifest, byte for byte.
fn added_by_publish(folder: &Folder, manifest: &Manifest, bytes: &[u8]) -> Vec<Finding> {
    let sums = checksums(&manifest.files, bytes);
    let expected = [(SUMS, sums.as_str()), (IGNORE, IGNORE_TEXT)];
    let differs = |(path, text): &(&str, &str)| match folder.read(path, LIMIT * 2) {
        Ok(found) => (found != text.as_bytes()).then(|| say(&codes::SUMS_DIFFER, path)),
        // What is no ordinary file has been named by the walk.
        Err(Refused::Symlink | Refused::NotAFile) => None,
        Err(_) => Some(say(&codes::MISSING_FILE, path)),
    };
    expected.iter().filter_map(differs).collect()
}

/// A finding about a path of the folder.
fn say(code: &'static crate::diagnostic::Code, path: &str) -> Finding {
    Finding::new(code, Origin::file(path)).value(path)
}

const NO_FILE: Said = Said { vi: "đó không phải là tệp thường", en: "it is no ordinary file" };
const TOO_LARGE: Said = Said { vi: "tệp quá lớn", en: "it is too large" };
const NOT_OURS: Said = Said {
    vi: "đó không phải là manifest.json của congkhai",
    en: "it is no manifest.json of congkhai",
};
