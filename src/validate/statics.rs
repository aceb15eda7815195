//! Static files: which may be published, and what a look into each shows.

use std::sync::Arc;

use super::context::Context;
use super::guard::Hits;
use crate::diagnostic::{Finding, Origin, codes};
use crate::guard::picture;
use crate::memory::{Known, Made};
use crate::model::{Dimensions, StaticFile};
use crate::read::{Sources, Stamp};

/// Endings of files that can carry no script.
const PASSIVE: [&str; 30] = [
    "png", "jpg", "jpeg", "webp", "gif", "avif", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt",
    "ods", "odp", "csv", "txt", "json", "zip", "mp3", "mp4", "webm", "ogg", "geojson", "parquet", "tsv",
    "yaml", "md", "vtt",
];

/// Those whose text is looked at.
const TEXTS: [&str; 3] = ["csv", "txt", "json"];

/// Pictures.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "avif", "gif"];

/// What a look into a file showed.
pub struct Look {
    /// What of somebody's it holds.
    pub hits: Hits,
    findings: Vec<Finding>,
    picture: Option<Dimensions>,
}

/// What was seen the last time.
pub type Looks = Made<Option<Stamp>, Look>;

/// Looks into each, in their order.
pub fn look(sources: &Sources, seen: &mut Looks) -> Vec<Arc<Look>> {
    let files: Vec<Known<Option<Stamp>>> =
        sources.files.iter().map(|file| (file.path.as_str().into(), file.stamp)).collect();
    seen.make(&files, |_, (path, _)| look_into(sources, path))
}

/// The files that may be published.
pub fn files(cx: &mut Context, looks: &[Arc<Look>]) -> Vec<StaticFile> {
    let mut all = Vec::new();
    for (file, look) in cx.sources.files.iter().zip(looks) {
        cx.findings.extend(look.findings.iter().cloned());
        match forbidden(&file.path) {
            Some(finding) => cx.findings.push(finding),
            None => all.push(StaticFile { path: file.path.clone(), size: file.size, picture: look.picture }),
        }
    }
    all
}

/// Why a file may not be published: what it is, or how it is called.
fn forbidden(path: &str) -> Option<Finding> {
    let place = || Origin::file(format!("content/static/{path}"));
    let ending = ending(path);
    let is_plain =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if !PASSIVE.contains(&ending.as_str()) {
        return Some(Finding::new(&codes::ACTIVE_CONTENT, place()).value(format!(".{ending}")));
    }
    let stem = path.rsplit('/').next().unwrap_or_default().trim_end_matches(&format!(".{ending}"));
    (!path.split('/').all(is_plain)).then(|| Finding::new(&codes::BAD_NAME, place()).value(stem).slug())
}

fn look_into(sources: &Sources, below: &str) -> Look {
    let path: Arc<str> = format!("content/static/{below}").into();
    let ending = ending(below);
    let is = |endings: &[&str]| endings.contains(&ending.as_str());
    let bytes = if is(&TEXTS) || is(&PICTURES) { sources.static_bytes(below).ok() } else { None };
    let text = bytes.as_deref().filter(|_| is(&TEXTS)).map(String::from_utf8_lossy);
    let hits = Hits::of(&path, text.as_deref());
    let (findings, picture) = match bytes.filter(|_| is(&PICTURES)) {
        Some(bytes) => as_picture(&path, &ending, &bytes),
        None => (Vec::new(), None),
    };
    Look { hits, findings, picture }
}

/// How large a picture is, and what is wrong with it.
fn as_picture(path: &Arc<str>, ending: &str, bytes: &[u8]) -> (Vec<Finding>, Option<Dimensions>) {
    let place = || Origin::file(path.clone());
    let size = picture::dimensions(bytes).map(|(width, height)| Dimensions { width, height });
    let none = size.is_none().then(|| Finding::new(&codes::NO_PICTURE, place()).value(format!(".{ending}")));
    let told = picture::tells_place(bytes).then(|| Finding::new(&codes::TELLS_PLACE, place()));
    (none.into_iter().chain(told).collect(), size)
}

/// What follows the last dot, in small letters.
fn ending(path: &str) -> String {
    path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}
