//! Everything that was read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::disk::{Folder, Refused};
use super::memory::Stamp;
use super::theme::ThemeFiles;
use super::{place, text, walk};
use crate::diagnostic::{Finding, KeyPath, Severity};
use crate::raw::{self, FileKind};

/// A raw shape and the file it comes from.
#[derive(Debug)]
pub struct Entry<T> {
    /// Path from the root, e.g. `content/site.yaml`.
    pub file: Arc<str>,
    /// The plan's folder, for what belongs to a plan.
    pub plan: String,
    /// What it says.
    pub raw: Arc<T>,
}

/// A Markdown file.
#[derive(Clone, Debug)]
pub struct Article<T> {
    /// Path from the root.
    pub file: Arc<str>,
    /// Its front matter.
    pub front: Arc<T>,
    /// Its body.
    pub body: Arc<str>,
    /// The line on which the body begins.
    pub body_line: usize,
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Path below `static/`.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// What tells it from what it was, where files are remembered and it did not change just now.
    pub stamp: Option<Stamp>,
}

/// Everything that was read, as far as it could be.
#[derive(Debug)]
#[expect(missing_docs, reason = "one field a kind of file, named as its folder")]
pub struct Sources {
    pub site: Option<Entry<raw::Site>>,
    pub abbreviations: Vec<Entry<raw::Abbreviations>>,
    pub holidays: Vec<Entry<raw::Holidays>>,
    pub periods: Vec<Entry<raw::Periods>>,
    pub agencies: Vec<Entry<raw::Agencies>>,
    pub plans: Vec<Entry<raw::Plan>>,
    pub targets: Vec<Entry<raw::Target>>,
    pub tasks: Vec<Entry<raw::Tasks>>,
    pub duties: Vec<Entry<raw::Duties>>,
    pub measures: Vec<Entry<raw::Measures>>,
    pub observations: Vec<Entry<raw::Observations>>,
    pub indices: Vec<Entry<raw::IndexFile>>,
    pub procedures: Vec<Entry<raw::Procedures>>,
    pub results: Vec<Entry<raw::Results>>,
    /// Tables that results name, by path.
    pub tables: BTreeMap<Arc<str>, Arc<raw::Rows>>,
    pub reports: Vec<Entry<raw::Reports>>,
    pub documents: Vec<Entry<raw::Documents>>,
    pub corrections: Vec<Entry<raw::Corrections>>,
    pub guard: Vec<Entry<raw::Guard>>,
    pub releases: Vec<Entry<raw::Releases>>,
    /// Figures of sealed periods, by path.
    pub sealed: BTreeMap<Arc<str>, Arc<str>>,
    pub news: Vec<Article<raw::News>>,
    pub pages: Vec<Article<raw::Page>>,
    pub files: Vec<StaticFile>,
    pub theme: ThemeFiles,
    /// Texts by path, for places and excerpts.
    pub(super) texts: BTreeMap<Arc<str>, Arc<str>>,
    /// What was taken out of files because its form was wrong.
    pub(super) removed: BTreeSet<(Arc<str>, KeyPath)>,
    /// What something was taken out of.
    pub(super) lossy: BTreeSet<(Arc<str>, KeyPath)>,
    /// The scalars in it.
    pub(super) lost_words: BTreeSet<(FileKind, String)>,
    /// Files that could not be used at all.
    pub(super) refused: BTreeSet<(FileKind, Arc<str>)>,
    /// Files whose rows went by without being kept.
    pub(super) streamed: BTreeSet<Arc<str>>,
    /// Paths that the disk spells in another way: letters and marks apart (NFD), as macOS does.
    pub(super) on_disk: BTreeMap<Arc<str>, String>,
    pub(super) folder: Folder,
    /// Where files are remembered: a number that is another one whenever anything but prose was read anew.
    pub facts: Option<u64>,
}

/// Whether a text is more than blank lines and comments.
fn holds_anything(text: &str) -> bool {
    text.lines().map(str::trim).any(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Largest static file, in bytes.
pub(super) const STATIC_LIMIT: u64 = 64 << 20;

impl Sources {
    /// Nothing read yet.
    pub(super) fn new(folder: Folder) -> Sources {
        Sources {
            site: None,
            abbreviations: Vec::new(),
            holidays: Vec::new(),
            periods: Vec::new(),
            agencies: Vec::new(),
            plans: Vec::new(),
            targets: Vec::new(),
            tasks: Vec::new(),
            duties: Vec::new(),
            measures: Vec::new(),
            observations: Vec::new(),
            indices: Vec::new(),
            procedures: Vec::new(),
            results: Vec::new(),
            tables: BTreeMap::new(),
            reports: Vec::new(),
            documents: Vec::new(),
            corrections: Vec::new(),
            guard: Vec::new(),
            releases: Vec::new(),
            sealed: BTreeMap::new(),
            news: Vec::new(),
            pages: Vec::new(),
            files: Vec::new(),
            theme: ThemeFiles::default(),
            texts: BTreeMap::new(),
            removed: BTreeSet::new(),
            lossy: BTreeSet::new(),
            lost_words: BTreeSet::new(),
            refused: BTreeSet::new(),
            streamed: BTreeSet::new(),
            on_disk: BTreeMap::new(),
            folder,
            facts: None,
        }
    }

    /// Lets go of the rows of results, which are most of what was read: once they are judged, nobody asks for them here again.
    pub fn forget_rows(&mut self) {
        self.tables.clear();
        self.results.iter_mut().for_each(|entry| Arc::make_mut(&mut entry.raw).rows = None);
    }

    /// The bytes of a static file, by its path below `static/`.
    ///
    /// # Errors
    /// When it has changed since the walk: gone, a link, too large.
    pub fn static_bytes(&self, path: &str) -> Result<Vec<u8>, Box<Finding>> {
        let path = format!("content/static/{path}");
        self.bytes(&path, STATIC_LIMIT).map_err(|refused| Box::new(super::walk::say(&path, refused)))
    }

    /// A file as it stands on the disk, before anything was normalised; nothing where there is none or it is no text.
    pub fn as_written(&self, path: &str) -> Option<String> {
        self.bytes(path, super::walk::limit(path)).ok().and_then(|bytes| String::from_utf8(bytes).ok())
    }

    /// The bytes of a file, however the disk spells its path.
    pub(super) fn bytes(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refused> {
        self.folder.read(self.on_disk.get(path).map_or(path, String::as_str), limit)
    }

    /// Every text below `content/`, with its path from the root; of files of results the head.
    pub fn content_texts(&self) -> impl Iterator<Item = (Arc<str>, Arc<str>)> {
        let own = self.texts.iter().filter(|(file, _)| file.starts_with("content/"));
        own.map(|(file, text)| (file.clone(), text.clone()))
    }

    /// The text of a file of content, read once more; none where there is no such file, or it is no text.
    pub fn text(&self, path: &str) -> Option<String> {
        text::clean(path, self.bytes(path, walk::limit(path)).ok()?).ok()
    }

    /// Whether the lines of a file of content end as Windows ends them.
    pub fn is_of_windows(&self, path: &str) -> bool {
        let ends = |bytes: Vec<u8>| bytes.windows(2).any(|pair| pair == b"\r\n");
        self.bytes(path, walk::limit(path)).is_ok_and(ends)
    }

    /// The texts that errors stand in; prose apart, on which no figure depends.
    pub fn wrong<'f>(&self, findings: impl Iterator<Item = &'f Finding>) -> Vec<Arc<str>> {
        let errors = findings.filter(|finding| finding.code.severity == Severity::Error);
        let files: BTreeSet<&Arc<str>> = errors.map(|finding| &finding.origin.file).collect();
        let facts = files.into_iter().filter(|file| !place::is_prose(file));
        facts.filter_map(|file| self.texts.get(file)).cloned().collect()
    }

    /// Whether a text was read from this path, usable or not.
    pub fn has_text(&self, file: &str) -> bool {
        self.texts.contains_key(file)
    }

    /// Whether a file of this kind could not be used at all.
    pub fn lacks(&self, kind: FileKind) -> bool {
        self.refused.iter().any(|(own, _)| *own == kind)
    }

    /// Whether this file of this kind could not be used at all.
    pub fn lost(&self, kind: FileKind, file: &str) -> bool {
        self.refused.iter().any(|(own, lost)| *own == kind && **lost == *file)
    }

    /// Whether a file of this kind that could not be used may hold this name: it stands somewhere in its text, or there is
    /// no text to look at. So may what was taken out of a file that could.
    pub fn lost_file_names(&self, kind: FileKind, name: &str) -> bool {
        let mut refused = self.refused.iter().filter(|(own, _)| *own == kind);
        let names = |text: &Arc<str>| text.contains(name) || !holds_anything(text);
        self.lost_words.contains(&(kind, name.to_owned()))
            || refused.any(|(_, file)| self.texts.get(file).is_none_or(names))
    }

    /// Whether something was taken out directly below this key path, under whatever name.
    pub fn lost_below(&self, file: &Arc<str>, path: &KeyPath) -> bool {
        !self.lossy.is_empty() && self.lossy.contains(&(file.clone(), path.clone()))
    }

    /// Whether something was taken out at this key path, or around it, because its form was wrong: it is not missing.
    pub fn was_removed(&self, file: &Arc<str>, path: &KeyPath) -> bool {
        let around = (1..=path.len()).filter_map(|length| path.get(..length));
        !self.removed.is_empty()
            && around.into_iter().any(|path| self.removed.contains(&(file.clone(), path.to_vec())))
    }
}
