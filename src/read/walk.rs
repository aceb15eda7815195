//! The walk over `content/`: every file in a fixed order, read and parsed in parallel, put where its kind belongs.

use std::collections::btree_map::{BTreeMap, Entry};
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use walkdir::WalkDir;

use super::disk::{Folder, Refused};
use super::load::{self, Put};
use super::memory::{Memory, Seen, Stamp};
use super::place::{self, Expected, Place};
use super::sources::{STATIC_LIMIT, Sources, StaticFile};
use super::text;
use crate::diagnostic::{Finding, Origin, Said, codes};

/// Largest YAML or Markdown file, in bytes.
const TEXT_LIMIT: u64 = 8 << 20;

/// Largest file of results, in bytes; more is cut into several files.
const RESULTS_LIMIT: u64 = 32 << 20;

/// Reads all of `content/`; what is remembered of files that did not change is not read again.
pub fn content(sources: &mut Sources, findings: &mut Vec<Finding>, memory: Option<&mut Memory>) {
    let paths = spelt_alike(paths(&sources.folder, "content", findings), findings);
    let known = memory.as_deref();
    // One by one: large files of results stand beside each other and must not all fall to one thread.
    let each = paths.par_iter().with_max_len(1);
    let read: Vec<Read> = each.map(|path| read(&sources.folder, path, known)).collect();
    if let Some(memory) = memory {
        let seen = paths.iter().zip(&read).map(|(path, read)| (path.name.clone(), read.seen()));
        sources.facts = Some(memory.remember(seen.collect()));
    }
    for (Path { name, on_disk }, read) in paths.into_iter().zip(read) {
        put(sources, findings, &name, read);
        sources.on_disk.extend(on_disk.map(|on_disk| (name, on_disk)));
    }
}

/// A path as everything names it, and as the disk spells it where that differs.
struct Path {
    name: Arc<str>,
    on_disk: Option<String>,
}

/// Paths in NFC, which texts are in too, in the order of their names: what the disk spells in another way has one name everywhere.
/// Of two that become one name the second is said and left out.
fn spelt_alike(paths: Vec<String>, findings: &mut Vec<Finding>) -> Vec<Path> {
    if paths.iter().all(|path| is_nfc(path)) {
        return paths.into_iter().map(|name| Path { name: name.into(), on_disk: None }).collect();
    }
    let mut named: BTreeMap<Vec<String>, Path> = BTreeMap::new();
    for path in paths {
        let name: String = path.nfc().collect();
        let parts = name.split('/').map(str::to_owned).collect();
        let on_disk = Some(path).filter(|path| *path != name);
        match named.entry(parts) {
            Entry::Vacant(free) => drop(free.insert(Path { name: name.into(), on_disk })),
            Entry::Occupied(_) => {
                findings.push(Finding::new(&codes::SAME_NAME, Origin::file(name.clone())).value(name));
            }
        }
    }
    named.into_values().collect()
}

/// The files below a folder of the root, sorted, links and oddities reported.
pub(super) fn paths(folder: &Folder, below: &str, findings: &mut Vec<Finding>) -> Vec<String> {
    let top = folder.path().join(below);
    let mut paths = Vec::new();
    if top.is_symlink() {
        findings.push(Finding::new(&codes::SYMLINK, Origin::file(below)));
        return paths;
    }
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_str().is_some_and(place::is_ignored)
    };
    for entry in WalkDir::new(&top).follow_links(false).sort_by_file_name().into_iter().filter_entry(visible)
    {
        let (path, link, dir) = match &entry {
            Ok(entry) => (entry.path(), entry.path_is_symlink(), entry.file_type().is_dir()),
            Err(error) => (error.path().unwrap_or(&top), false, false),
        };
        let shown = path.strip_prefix(folder.path()).unwrap_or(path).to_string_lossy().into_owned();
        match entry {
            Err(error) => {
                let detail = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                findings.push(Finding::new(&codes::UNREADABLE, Origin::file(shown)).fact("detail", detail));
            }
            Ok(_) if link => findings.push(Finding::new(&codes::SYMLINK, Origin::file(shown))),
            Ok(_) if dir => {}
            Ok(_) if path.to_str().is_none() => {
                findings
                    .push(Finding::new(&codes::BAD_NAME, Origin::file(shown.clone())).value(shown).slug());
            }
            Ok(_) => paths.push(shown),
        }
    }
    let drafts: Vec<&str> = folder.drafts_below(below).collect();
    if !drafts.is_empty() {
        paths.extend(drafts.into_iter().map(str::to_owned));
        paths.sort_by(|a, b| a.split('/').cmp(b.split('/')));
        paths.dedup();
    }
    paths
}

/// A file on its way from the disk.
enum Read {
    Ignored,
    Nowhere(Expected),
    Refused(Refused),
    Static(u64, Option<Stamp>),
    Dirty(String, Vec<Finding>),
    Loaded(Option<Stamp>, Put),
}

impl Read {
    /// As it is remembered.
    fn seen(&self) -> Seen {
        match self {
            Read::Ignored | Read::Nowhere(_) => Seen::Nothing,
            Read::Refused(_) | Read::Dirty(..) => Seen::Wrong,
            Read::Static(size, _) => Seen::Static(*size),
            Read::Loaded(stamp, put) => Seen::Loaded(*stamp, put.clone()),
        }
    }
}

fn read(folder: &Folder, Path { name: path, on_disk }: &Path, known: Option<&Memory>) -> Read {
    let spelt = on_disk.as_deref().unwrap_or(path);
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let place = place::of(inside);
    // Looked at before it is opened: what is known need not be, and what changes between the two is another file the next time.
    let stamp = known.and_then(|_| folder.stamp(spelt));
    match place {
        Place::Ignored => return Read::Ignored,
        Place::Nowhere(expected) => return Read::Nowhere(expected),
        Place::Static(_) => {
            let sized = folder.opened(spelt).and_then(|opened| opened.size());
            return match sized {
                Ok(size) if size > STATIC_LIMIT => Read::Refused(Refused::TooLarge(size)),
                Ok(size) => Read::Static(size, stamp),
                Err(refused) => Read::Refused(refused),
            };
        }
        Place::Yaml(..) | Place::Markdown(_) | Place::Table | Place::Sealed => {}
    }
    if let Some(put) = known.zip(stamp).and_then(|(known, stamp)| known.get(path, stamp)) {
        return Read::Loaded(stamp, put);
    }
    let opened = match folder.opened(spelt) {
        Ok(opened) => opened,
        Err(refused) => return Read::Refused(refused),
    };
    match opened.read(limit(path)) {
        Err(refused) => Read::Refused(refused),
        Ok(bytes) => match text::clean(path, bytes) {
            Ok(text) => Read::Loaded(stamp, load::file(path, place, text)),
            Err((shown, findings)) => Read::Dirty(shown, findings),
        },
    }
}

/// How large the file at this path may be, in bytes.
pub(super) fn limit(path: &str) -> u64 {
    if path.starts_with("content/static/") {
        STATIC_LIMIT
    } else if path.starts_with("content/results/") || path.starts_with("content/releases") {
        RESULTS_LIMIT
    } else {
        TEXT_LIMIT
    }
}

fn put(sources: &mut Sources, findings: &mut Vec<Finding>, path: &str, read: Read) {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    match (read, place::of(inside)) {
        (Read::Ignored, _) => {}
        (Read::Nowhere(expected), _) => {
            unusable(sources, path);
            let finding = Finding::new(&codes::UNKNOWN_PLACE, Origin::file(path));
            findings.push(finding.said("expected", expected.said()));
        }
        (Read::Refused(refused), _) => {
            unusable(sources, path);
            findings.push(say(path, refused));
        }
        (Read::Dirty(text, more), _) => {
            unusable(sources, path);
            sources.keep(&path.into(), &text.into());
            findings.extend(more);
        }
        (Read::Static(size, stamp), Place::Static(below)) => {
            sources.files.push(StaticFile { path: below.to_owned(), size, stamp });
        }
        (Read::Loaded(_, put), _) => put(sources, findings),
        _ => {}
    }
}

/// Remembers that a file of this kind is lost.
fn unusable(sources: &mut Sources, path: &str) {
    sources.refused.extend(place::kind(path).map(|kind| (kind, path.into())));
}

/// What a refusal is called.
pub(super) fn say(path: &str, refused: Refused) -> Finding {
    let at = Origin::file(path);
    match refused {
        Refused::Symlink => Finding::new(&codes::SYMLINK, at),
        Refused::NotAFile => Finding::new(&codes::NOT_A_FILE, at),
        Refused::TooLarge(size) => {
            Finding::new(&codes::TOO_LARGE, at).value(size.to_string()).fact("limit", limit(path).to_string())
        }
        Refused::Io(error) => Finding::new(&codes::UNREADABLE, at).fact("detail", error.to_string()),
    }
}

impl Expected {
    fn said(self) -> Said {
        match self {
            Expected::AFolder => Said {
                vi: "Ngay trong content/ chỉ có site.yaml, abbreviations.yaml, holidays.yaml, periods.yaml, corrections.yaml, guard.yaml, releases.yaml và các thư mục agencies, plans, measures, observations, indices, procedures, results, reports, documents, news, pages, static. Tệp đính kèm đặt vào content/static/.",
                en: "Directly in content/ stand site.yaml, abbreviations.yaml, holidays.yaml, periods.yaml, corrections.yaml, guard.yaml, releases.yaml and the folders agencies, plans, measures, observations, indices, procedures, results, reports, documents, news, pages, static. Attachments go into content/static/.",
            },
            Expected::Markdown => Said {
                vi: "Thư mục này chỉ nhận tệp .md; ảnh và tệp đính kèm đặt vào content/static/.",
                en: "This folder takes .md files alone; pictures and attachments go into content/static/.",
            },
            Expected::Yaml => Said {
                vi: "Thư mục này chỉ nhận tệp .yaml; tệp khác đặt vào content/static/.",
                en: "This folder takes .yaml files alone; others go into content/static/.",
            },
            Expected::YamlOrTable => Said {
                vi: "Thư mục results chỉ nhận tệp .yaml và tệp .csv mà một tệp .yaml dẫn tới; tệp khác đặt vào content/static/.",
                en: "The folder results takes .yaml files, and .csv files that one of them names; others go into content/static/.",
            },
            Expected::Releases => Said {
                vi: "Thư mục releases chỉ có các tệp .csv do lệnh seal ghi.",
                en: "The folder releases holds the .csv files that `seal` wrote, and nothing else.",
            },
            Expected::PlanFile => Said {
                vi: "Thư mục của một kế hoạch chỉ có plan.yaml, tasks.yaml, duties.yaml và targets/*.yaml.",
                en: "A plan's folder holds plan.yaml, tasks.yaml, duties.yaml and targets/*.yaml alone.",
            },
            Expected::SmallEnding => Said {
                vi: "Đuôi tệp viết bằng chữ thường: đổi tên tệp cho kết thúc bằng .yaml, .md hoặc .csv.",
                en: "The ending is written in small letters: rename the file so that it ends in .yaml, .md or .csv.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_put_a_file_into_no_folder_is_told_all_there_are() {
        let said = Expected::AFolder.said();
        for (name, _) in place::FILES.iter().chain(&place::FOLDERS) {
            assert!(said.vi.contains(name) && said.en.contains(name), "{name}");
        }
    }
}
