//! The three files publish adds: what the site consists of, its checksums, and what keeps git out of it.

use std::fs;
use std::io;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The list of what was published; its presence makes a folder ours.
pub const MANIFEST: &str = "manifest.json";
/// Checksums as `sha256sum -c` takes them.
pub const SUMS: &str = "SHA256SUMS";
/// Keeps a build from ever dirtying a checkout.
pub const IGNORE: &str = ".gitignore";
/// The bytes of `.gitignore`, in the repository and in every build.
pub const IGNORE_TEXT: &str = "*\n!.gitignore\n";
/// All that publish adds to a tree.
pub(super) const ADDED: [&str; 3] = [IGNORE, SUMS, MANIFEST];

/// Who made the site, for example `congkhai 0.1.0`.
pub const GENERATOR: &str = concat!("congkhai ", env!("CARGO_PKG_VERSION"));

/// `manifest.json`: what was published. It lists neither itself nor `SHA256SUMS` and `.gitignore`.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Manifest {
    /// `congkhai` and its version.
    pub generator: String,
    /// The day the site speaks of, for example `2024-12-31`.
    pub as_of: String,
    /// The last day that any figure of the site speaks of.
    #[serde(default)]
    pub data_until: Option<String>,
    /// The last day on which nothing that was to come is missing: the next figure, report or deadline falls on it. None for a site
    /// that is pinned to a day, which promises nothing later.
    #[serde(default)]
    pub valid_until: Option<String>,
    /// The releases that were sealed, the oldest first: the last one is the release this site belongs to.
    #[serde(default)]
    pub releases: Vec<Release>,
    /// Every file of the site, by path in byte order.
    pub files: Vec<Entry>,
}

/// A release that was sealed, as `content/releases.yaml` has it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Release {
    /// From 1, without a gap.
    pub version: u32,
    /// The period that was sealed, for example `2024-q3`.
    pub period: String,
    /// The day for which it was judged.
    pub date: String,
    /// Over its canonical text, the hash of the release before included.
    pub sha256: String,
}

/// What a manifest says of its site, beside the files.
#[derive(Clone, Debug)]
pub struct About {
    /// The day the site speaks of.
    pub as_of: Date,
    /// The last day that any figure speaks of.
    pub data_until: Option<Date>,
    /// The last day on which nothing that was to come is missing.
    pub valid_until: Option<Date>,
    /// The releases, the oldest first.
    pub releases: Vec<Release>,
}

impl From<Date> for About {
    fn from(as_of: Date) -> About {
        About { as_of, data_until: None, valid_until: None, releases: Vec::new() }
    }
}

/// One published file.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Entry {
    /// Relative to the top of the site, with `/`.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// In lower-case hexadecimal digits.
    pub sha256: String,
}

impl Entry {
    /// Measures the bytes of one file.
    pub fn of(path: &str, bytes: &[u8]) -> Entry {
        Entry {
            path: path.to_owned(),
            size: bytes.len() as u64,
            sha256: format!("{:x}", Sha256::digest(bytes)),
        }
    }
}

/// The text of `manifest.json`.
pub(super) fn manifest_text(entries: &[Entry], about: &About) -> serde_json::Result<String> {
    let manifest = Manifest {
        generator: GENERATOR.to_owned(),
        as_of: about.as_of.to_string(),
        data_until: about.data_until.map(|day| day.to_string()),
        valid_until: about.valid_until.map(|day| day.to_string()),
        releases: about.releases.clone(),
        files: entries.to_vec(),
    };
    serde_json::to_string_pretty(&manifest).map(|text| text + "\n")
}

/// What `SHA256SUMS` has to say beside a manifest of these bytes that lists these files.
pub fn checksums(entries: &[Entry], manifest: &[u8]) -> String {
    let added = [Entry::of(IGNORE, IGNORE_TEXT.as_bytes()), Entry::of(MANIFEST, manifest)];
    sums_text(entries, &added)
}

/// The text of `SHA256SUMS`: the site's files, `.gitignore` and `manifest.json`, by path in byte order.
pub(super) fn sums_text(entries: &[Entry], added: &[Entry]) -> String {
    let mut all: Vec<&Entry> = entries.iter().chain(added).collect();
    all.sort_unstable_by_key(|entry| entry.path.as_str());
    all.iter().map(|entry| format!("{}  {}\n", entry.sha256, entry.path)).collect()
}

/// Whether the file is a manifest that a build of ours wrote, of whatever version. An error: it could not be read.
pub(super) fn is_ours(path: &Path) -> io::Result<bool> {
    let bytes = read_regular(path)?;
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let generator = manifest.get("generator").and_then(|name| name.as_str());
    Ok(generator.is_some_and(|name| name.starts_with("congkhai ")))
}

/// Whether the file says what our `.gitignore` says; a checkout on Windows may end its lines otherwise.
pub(super) fn is_our_ignore(path: &Path) -> io::Result<bool> {
    let bytes = read_regular(path)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().eq(IGNORE_TEXT.lines()))
}

/// The bytes of a file; none where there is no file. What is no file is never opened: a pipe would wait for ever.
fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_file() => fs::read(path),
        Ok(_) => Ok(Vec::new()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_exact() {
        let entries = [Entry::of("a/b.txt", b"abc")];
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let day = jiff::civil::date(2024, 12, 31);
        assert_eq!(
            manifest_text(&entries, &About::from(day)).unwrap(),
            format!(
                "{{\n  \"generator\": \"{GENERATOR}\",\n  \"as_of\": \"2024-12-31\",\n  \"data_until\": null,\n  \
                 \"valid_until\": null,\n  \"releases\": [],\n  \"files\": [\n    {{\n      \
                 \"path\": \"a/b.txt\",\n      \"size\": 3,\n      \"sha256\": \"{sum}\"\n    }}\n  ]\n}}\n"
            )
        );
        let added = [Entry::of("Z", b"abc")];
        assert_eq!(sums_text(&entries, &added), format!("{sum}  Z\n{sum}  a/b.txt\n"));
    }
}
