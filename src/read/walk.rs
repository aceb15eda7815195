//! The walk over `content/`: every file in a fixed order, read in parallel, put where its kind belongs.

use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use walkdir::WalkDir;

use super::disk::{Folder, Refused};
use super::front;
use super::place::{self, Expected, Place};
use super::sources::{Article, Entry, STATIC_LIMIT, Sources, StaticFile};
use super::{text, yaml};
use crate::diagnostic::{Finding, KeyPath, Origin, Said, codes};
use crate::raw::FileKind;

/// Largest YAML or Markdown file, in bytes.
const TEXT_LIMIT: u64 = 8 << 20;

/// Reads all of `content/`.
pub fn content(sources: &mut Sources, findings: &mut Vec<Finding>) {
    let paths = paths(&sources.folder, "content", findings);
    let read: Vec<Read> = paths.par_iter().map(|path| read(&sources.folder, path)).collect();
    for (path, read) in paths.iter().zip(read) {
        put(sources, findings, path, read);
    }
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
    paths
}

/// A file on its way from the disk.
enum Read {
    Ignored,
    Nowhere(Expected),
    Refused(Refused),
    Static(u64),
    Dirty(String, Vec<Finding>),
    Text(String),
}

fn read(folder: &Folder, path: &str) -> Read {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let limit = match place::of(inside) {
        Place::Ignored => return Read::Ignored,
        Place::Nowhere(expected) => return Read::Nowhere(expected),
        Place::Static(_) => {
            return match folder.size(path) {
                Ok(size) if size > STATIC_LIMIT => Read::Refused(Refused::TooLarge(size)),
                Ok(size) => Read::Static(size),
                Err(refused) => Read::Refused(refused),
            };
        }
        Place::Yaml(..) | Place::Markdown(_) => TEXT_LIMIT,
    };
    match folder.read(path, limit) {
        Err(refused) => Read::Refused(refused),
        Ok(bytes) => {
            let shown = String::from_utf8_lossy(&bytes).into_owned();
            text::clean(path, bytes).map_or_else(|findings| Read::Dirty(shown, findings), Read::Text)
        }
    }
}

fn put(sources: &mut Sources, findings: &mut Vec<Finding>, path: &str, read: Read) {
    let inside = path.strip_prefix("content/").unwrap_or(path);
    match (read, place::of(inside)) {
        (Read::Ignored, _) => {}
        (Read::Nowhere(expected), _) => {
            let finding = Finding::new(&codes::UNKNOWN_PLACE, Origin::file(path));
            findings.push(finding.said("expected", expected.said()));
        }
        (Read::Refused(refused), place) => {
            unusable(sources, place, path);
            findings.push(say(path, refused));
        }
        (Read::Dirty(text, more), place) => {
            unusable(sources, place, path);
            keep(sources, path, &text);
            findings.extend(more);
        }
        (Read::Static(size), Place::Static(below)) => {
            sources.files.push(StaticFile { path: below.to_owned(), size });
        }
        (Read::Text(text), Place::Yaml(kind, plan)) => put_yaml(sources, findings, path, kind, plan, &text),
        (Read::Text(text), Place::Markdown(kind)) => put_markdown(sources, findings, path, kind, &text),
        _ => {}
    }
}

/// Remembers that a file of this kind is lost.
fn unusable(sources: &mut Sources, place: Place, path: &str) {
    if let Place::Yaml(kind, _) | Place::Markdown(kind) = place {
        sources.refused.insert((kind, path.into()));
    }
}

/// What a refusal is called.
pub(super) fn say(path: &str, refused: Refused) -> Finding {
    let at = Origin::file(path);
    match refused {
        Refused::Symlink => Finding::new(&codes::SYMLINK, at),
        Refused::NotAFile => Finding::new(&codes::NOT_A_FILE, at),
        Refused::TooLarge(size) => {
            let limit = if path.starts_with("content/static/") { STATIC_LIMIT } else { TEXT_LIMIT };
            Finding::new(&codes::TOO_LARGE, at).value(size.to_string()).fact("limit", limit.to_string())
        }
        Refused::Io(error) => Finding::new(&codes::UNREADABLE, at).fact("detail", error.to_string()),
    }
}

impl Expected {
    fn said(self) -> Said {
        match self {
            Expected::AFolder => Said {
                vi: "Ngay trong content/ chỉ có site.yaml, abbreviations.yaml, holidays.yaml, periods.yaml, corrections.yaml và các thư mục agencies, plans, measures, observations, indices, documents, news, pages, static. Tệp đính kèm đặt vào content/static/.",
                en: "Directly in content/ stand site.yaml, abbreviations.yaml, holidays.yaml, periods.yaml, corrections.yaml and the folders agencies, plans, measures, observations, indices, documents, news, pages, static. Attachments go into content/static/.",
            },
            Expected::Markdown => Said {
                vi: "Thư mục này chỉ nhận tệp .md; ảnh và tệp đính kèm đặt vào content/static/.",
                en: "This folder takes .md files alone; pictures and attachments go into content/static/.",
            },
            Expected::Yaml => Said {
                vi: "Thư mục này chỉ nhận tệp .yaml; tệp khác đặt vào content/static/.",
                en: "This folder takes .yaml files alone; others go into content/static/.",
            },
            Expected::PlanFile => Said {
                vi: "Thư mục của một kế hoạch chỉ có plan.yaml, tasks.yaml, duties.yaml và targets/*.yaml.",
                en: "A plan's folder holds plan.yaml, tasks.yaml, duties.yaml and targets/*.yaml alone.",
            },
        }
    }
}

fn keep(sources: &mut Sources, path: &str, text: &str) -> Arc<str> {
    let file: Arc<str> = path.into();
    sources.texts.insert(file.clone(), text.into());
    file
}

fn taken_out(sources: &mut Sources, file: &Arc<str>, removed: Vec<KeyPath>) {
    for path in removed {
        let parent = path.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
        sources.lossy.insert((file.clone(), parent));
        sources.removed.insert((file.clone(), path));
    }
}

fn put_yaml(
    sources: &mut Sources,
    findings: &mut Vec<Finding>,
    path: &str,
    kind: FileKind,
    plan: &str,
    text: &str,
) {
    let file = keep(sources, path, text);
    let mut entry = Loader { sources, findings, file, plan, text, kind };
    match kind {
        FileKind::Site => entry.load(|sources, entry| sources.site = Some(entry)),
        FileKind::Abbreviations => entry.load(|sources, entry| sources.abbreviations.push(entry)),
        FileKind::Holidays => entry.load(|sources, entry| sources.holidays.push(entry)),
        FileKind::Periods => entry.load(|sources, entry| sources.periods.push(entry)),
        FileKind::Agencies => entry.load(|sources, entry| sources.agencies.push(entry)),
        FileKind::Plan => entry.load(|sources, entry| sources.plans.push(entry)),
        FileKind::Target => entry.load(|sources, entry| sources.targets.push(entry)),
        FileKind::Tasks => entry.load(|sources, entry| sources.tasks.push(entry)),
        FileKind::Duties => entry.load(|sources, entry| sources.duties.push(entry)),
        FileKind::Measures => entry.load(|sources, entry| sources.measures.push(entry)),
        FileKind::Observations => entry.load(|sources, entry| sources.observations.push(entry)),
        FileKind::Index => entry.load(|sources, entry| sources.indices.push(entry)),
        FileKind::Documents => entry.load(|sources, entry| sources.documents.push(entry)),
        FileKind::Corrections => entry.load(|sources, entry| sources.corrections.push(entry)),
        FileKind::News | FileKind::Page => {}
    }
}

/// One YAML file on its way into the sources.
struct Loader<'a> {
    sources: &'a mut Sources,
    findings: &'a mut Vec<Finding>,
    file: Arc<str>,
    plan: &'a str,
    text: &'a str,
    kind: FileKind,
}

impl Loader<'_> {
    fn load<T: DeserializeOwned>(&mut self, put: impl FnOnce(&mut Sources, Entry<T>)) {
        let loaded = yaml::load::<T>(&self.file, self.text, self.kind);
        self.findings.extend(loaded.findings);
        taken_out(self.sources, &self.file, loaded.removed);
        match loaded.raw {
            Some(raw) => {
                put(self.sources, Entry { file: self.file.clone(), plan: self.plan.to_owned(), raw })
            }
            None => drop(self.sources.refused.insert((self.kind, self.file.clone()))),
        }
    }
}

fn put_markdown(sources: &mut Sources, findings: &mut Vec<Finding>, path: &str, kind: FileKind, text: &str) {
    let file = keep(sources, path, text);
    let halves = match front::cut(path, text) {
        Ok(halves) => halves,
        Err(finding) => return findings.push(*finding),
    };
    let (body, body_line) = (halves.body.to_owned(), halves.body_line);
    if kind == FileKind::News {
        let loaded = yaml::load(path, &halves.front, kind);
        findings.extend(loaded.findings);
        taken_out(sources, &file, loaded.removed);
        sources.news.extend(loaded.raw.map(|front| Article { file, front, body, body_line }));
    } else {
        let loaded = yaml::load(path, &halves.front, kind);
        findings.extend(loaded.findings);
        taken_out(sources, &file, loaded.removed);
        sources.pages.extend(loaded.raw.map(|front| Article { file, front, body, body_line }));
    }
}
