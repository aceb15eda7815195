//! One file's text into the sources: parsed where it was read, in parallel; put in its place later, in order.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::front;
use super::misfit::Removed;
use super::place::{self, Place};
use super::rows::{self, Collected, Collector};
use super::sources::{Article, Entry, Sources};
use super::tree::{Kind, tree};
use super::yaml::{self, Loaded};
use crate::diagnostic::{Finding, Origin, Side, Step, codes};
use crate::raw::{self, COUNTS, FileKind, KEYS, RowsHere};

/// What is left to do with a file: putting it in its place. It can be done once more for as long as the file stays as it is.
pub type Put = Arc<dyn Fn(&mut Sources, &mut Vec<Finding>) + Send + Sync>;

/// Parses the text of a file that stands in this place.
pub fn file(path: &str, place: Place, text: String) -> Put {
    match place {
        Place::Yaml(FileKind::Results, _) => results(path, &text),
        Place::Yaml(kind, plan) => of_kind(File { path, plan, text }, kind),
        Place::Markdown(FileKind::News) => {
            article::<raw::News>(path, &text, FileKind::News, |all| &mut all.news)
        }
        Place::Markdown(kind) => article::<raw::Page>(path, &text, kind, |all| &mut all.pages),
        Place::Table => table(path, &text),
        Place::Sealed => sealed(path, text),
        Place::Static(_) | Place::Ignored | Place::Nowhere(_) => Arc::new(|_, _| {}),
    }
}

/// A YAML file.
struct File<'a> {
    path: &'a str,
    plan: &'a str,
    text: String,
}

fn of_kind(file: File, kind: FileKind) -> Put {
    match kind {
        FileKind::Site => file.put(kind, |all, one| all.site = Some(one)),
        FileKind::Abbreviations => file.put(kind, |all, one| all.abbreviations.push(one)),
        FileKind::Holidays => file.put(kind, |all, one| all.holidays.push(one)),
        FileKind::Periods => file.put(kind, |all, one| all.periods.push(one)),
        FileKind::Agencies => file.put(kind, |all, one| all.agencies.push(one)),
        FileKind::Plan => file.put(kind, |all, one| all.plans.push(one)),
        FileKind::Target => file.put(kind, |all, one| all.targets.push(one)),
        FileKind::Tasks => file.put(kind, |all, one| all.tasks.push(one)),
        FileKind::Duties => file.put(kind, |all, one| all.duties.push(one)),
        FileKind::Measures => file.put(kind, |all, one| all.measures.push(one)),
        FileKind::Observations => file.put(kind, |all, one| all.observations.push(one)),
        FileKind::Index => file.put(kind, |all, one| all.indices.push(one)),
        FileKind::Procedures => file.put(kind, |all, one| all.procedures.push(one)),
        FileKind::Reports => file.put(kind, |all, one| all.reports.push(one)),
        FileKind::Documents => file.put(kind, |all, one| all.documents.push(one)),
        FileKind::Corrections => file.put(kind, |all, one| all.corrections.push(one)),
        FileKind::Guard => file.put(kind, |all, one| all.guard.push(one)),
        FileKind::Releases => file.put(kind, |all, one| all.releases.push(one)),
        FileKind::Results | FileKind::News | FileKind::Page => Arc::new(|_, _| {}),
    }
}

impl File<'_> {
    fn put<T>(self, kind: FileKind, place: fn(&mut Sources, Entry<T>)) -> Put
    where
        T: DeserializeOwned + Send + Sync + 'static,
    {
        let (file, plan): (Arc<str>, _) = (self.path.into(), self.plan.to_owned());
        let Loaded { raw, findings: found, removed } = yaml::load::<T>(self.path, &self.text, kind);
        let (text, raw): (Arc<str>, _) = (self.text.into(), raw.map(Arc::new));
        Arc::new(move |sources, findings| {
            sources.keep(&file, &text);
            findings.extend_from_slice(&found);
            sources.taken_out(&file, &removed);
            match &raw {
                Some(raw) => {
                    place(sources, Entry { file: file.clone(), plan: plan.clone(), raw: raw.clone() })
                }
                None => drop(sources.refused.insert((kind, file.clone()))),
            }
        })
    }
}

fn article<T>(path: &str, text: &str, kind: FileKind, list: fn(&mut Sources) -> &mut Vec<Article<T>>) -> Put
where
    T: Clone + DeserializeOwned + Send + Sync + 'static,
{
    let (file, text): (Arc<str>, Arc<str>) = (path.into(), text.into());
    let halves = match front::cut(path, &text) {
        Ok(halves) => halves,
        Err(finding) => {
            return Arc::new(move |sources, findings| {
                sources.keep(&file, &text);
                findings.push((*finding).clone());
            });
        }
    };
    let Loaded { raw, findings: found, removed } = yaml::load::<T>(path, &halves.front, kind);
    let (body, body_line): (Arc<str>, _) = (halves.body.into(), halves.body_line);
    let article = raw.map(|front| Article { file: file.clone(), front: Arc::new(front), body, body_line });
    Arc::new(move |sources, findings| {
        sources.keep(&file, &text);
        findings.extend_from_slice(&found);
        sources.taken_out(&file, &removed);
        list(sources).extend(article.clone());
    })
}

/// A file of results: its head as any YAML, its rows one by one. Of its text the head alone is kept.
fn results(path: &str, text: &str) -> Put {
    let file: Arc<str> = path.into();
    let cut = match rows::cut(path, text) {
        Ok(cut) => cut,
        Err(finding) => return refused(file, text, vec![*finding]),
    };
    let mut loaded = yaml::load::<raw::Results>(path, cut.head, FileKind::Results);
    if loaded.raw.is_none()
        && let Some(finding) = rows_indented(path, cut.head)
    {
        return refused(file, text, vec![finding]);
    }
    if let Some((below, line)) = cut.rows {
        let listed = loaded.raw.as_ref().and_then(|raw| raw.columns.as_ref());
        let listed = listed.map(|columns| named(&file, columns, &mut loaded.findings));
        // A head that is wrong takes its columns with it: nothing is said of rows that only it could explain.
        let known = loaded.raw.is_some();
        let columns_lost = loaded.removed.paths.contains(&vec![Step::Key("columns".into())]);
        let read = rows::read(
            below,
            line,
            || Collector::new(path, listed.as_deref()).heading_lost(columns_lost),
            |collector, row| {
                collector.row(row);
                true
            },
        );
        match read.map(Collector::collected) {
            Err(broken) => {
                let said = yaml::say(path, text, &broken);
                let blank = || rows::blank(path, below, line).filter(|_| said.code == &codes::YAML_SYNTAX);
                loaded.findings.push(blank().unwrap_or(said));
                loaded.removed.paths.push(vec![Step::Key("rows".into())]);
            }
            Ok(Collected { rows, findings }) if known => {
                loaded.findings.extend(findings);
                if let Some(raw) = loaded.raw.as_mut() {
                    raw.rows = Some(RowsHere::Here(rows.into()));
                }
            }
            Ok(_) => {}
        }
    }
    let head: Arc<str> = head_and_key(&cut).into();
    let Loaded { raw, findings: found, removed } = loaded;
    let raw = raw.map(Arc::new);
    Arc::new(move |sources, findings| {
        sources.keep(&file, &head);
        sources.streamed.insert(file.clone());
        findings.extend_from_slice(&found);
        sources.taken_out(&file, &removed);
        match &raw {
            Some(raw) => {
                sources.results.push(Entry { file: file.clone(), plan: String::new(), raw: raw.clone() })
            }
            None => drop(sources.refused.insert((FileKind::Results, file.clone()))),
        }
    })
}

/// What is kept of a file of results: its head, and the key `rows` as the place of all that is said of them together.
fn head_and_key(cut: &rows::Cut) -> String {
    let first = cut.rows.map(|(rows, _)| rows.lines().next().unwrap_or_default());
    match first.map(|first| (first, first.split_once(':').map_or("", |(_, own)| own.trim()))) {
        Some((first, "" | "[]")) => format!("{}{first}\n", cut.head),
        Some(_) => format!("{}rows:\n", cut.head),
        None => cut.head.to_owned(),
    }
}

/// Rows in a file that is indented as a whole, or written in braces: they are looked for at the beginning of a line.
fn rows_indented(path: &str, text: &str) -> Option<Finding> {
    let Kind::Mapping(pairs) = tree(text).ok()??.kind else { return None };
    let rows = pairs.iter().find(|pair| pair.key == "rows" && matches!(pair.value.kind, Kind::List(_)))?;
    Some(Finding::new(&codes::ROWS_INDENTED, Origin::span(path, rows.key_span)))
}

fn refused(file: Arc<str>, text: &str, more: Vec<Finding>) -> Put {
    let text: Arc<str> = text.into();
    Arc::new(move |sources, findings| {
        sources.keep(&file, &text);
        findings.extend_from_slice(&more);
        sources.refused.insert((FileKind::Results, file.clone()));
    })
}

/// The columns that a head names, each once; none where a name is not known.
fn named(file: &Arc<str>, columns: &[raw::Text], findings: &mut Vec<Finding>) -> Vec<Option<&'static str>> {
    let mut names: Vec<Option<&'static str>> = Vec::new();
    for (index, text) in columns.iter().enumerate() {
        let written = text.0.trim();
        let path = vec![Step::Key("columns".into()), Step::Index(index)];
        let place = Origin::path(file.clone(), path, Side::Value);
        let name = raw::column(written);
        if name.is_none() {
            let known: Vec<&str> = KEYS.into_iter().chain(COUNTS).collect();
            let finding = Finding::new(&codes::UNKNOWN_COLUMN, place).value(written);
            findings.push(finding.fact("known", known.join(", ")).near(known));
            names.push(None);
        } else if names.contains(&name) {
            let finding = Finding::new(&codes::COLUMN_TWICE, place).value(written);
            findings.push(finding.fact("column", written));
            names.push(None);
        } else {
            names.push(name);
        }
    }
    names
}

/// The figures of a sealed period, as they were written.
fn sealed(path: &str, text: String) -> Put {
    let (file, text): (Arc<str>, Arc<str>) = (path.into(), text.into());
    Arc::new(move |sources, _| drop(sources.sealed.insert(file.clone(), text.clone())))
}

/// A table that a file of results names.
fn table(path: &str, text: &str) -> Put {
    let file: Arc<str> = path.into();
    let Collected { rows, findings: more } = rows::csv::table(path, text);
    let rows = Arc::new(rows);
    Arc::new(move |sources, findings| {
        sources.streamed.insert(file.clone());
        findings.extend_from_slice(&more);
        sources.tables.insert(file.clone(), rows.clone());
    })
}

impl Sources {
    /// Keeps a text, for places and excerpts.
    pub(super) fn keep(&mut self, path: &Arc<str>, text: &Arc<str>) {
        self.texts.insert(path.clone(), text.clone());
    }

    /// Remembers what was taken out of a file.
    fn taken_out(&mut self, file: &Arc<str>, removed: &Removed) {
        if let Some(kind) = place::kind(file) {
            self.lost_words.extend(removed.words.iter().map(|word| (kind, word.clone())));
        }
        for path in &removed.paths {
            let parent = path.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
            self.lossy.insert((file.clone(), parent));
            self.removed.insert((file.clone(), path.clone()));
        }
    }
}
