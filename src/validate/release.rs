//! What was sealed: an unbroken chain, or what was rewritten in it.

use std::sync::Arc;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::model::{Release, release_hash};
use crate::raw::{self, Text};

/// All releases, in the order of the file.
pub fn releases(cx: &mut Context) -> Vec<Release> {
    let mut all: Vec<Release> = Vec::new();
    for entry in &cx.sources.releases {
        let top = At::top(&entry.file);
        let here = top.key("releases");
        for (index, raw) in cx.required_list(&top, "releases", &entry.raw.releases).iter().enumerate() {
            let at = here.index(index);
            let Some(release) = release(cx, &at, raw) else { continue };
            if let Some(why) = rewritten(&release, index, all.last()) {
                cx.push(Finding::new(&codes::REWRITTEN, at.origin()).value(&release.period).said("why", why));
            }
            if release_hash(&release.figures) != release.rows {
                let file = Origin::file(path(&release.period));
                cx.push(Finding::new(&codes::SEALED_ROWS, file).value(path(&release.period)));
            }
            all.push(release);
        }
    }
    all
}

/// Where the figures of a period are.
fn path(period: &str) -> String {
    format!("content/releases/{period}.csv")
}

fn release(cx: &mut Context, at: &At, raw: &raw::Release) -> Option<Release> {
    let version = cx.required(at, "version", &raw.version, number);
    let period = cx.required(at, "period", &raw.period, Context::text);
    let date = cx.required(at, "date", &raw.date, Context::date);
    let previous = cx.optional(at, "previous", &raw.previous, Context::text);
    let rows = cx.required(at, "rows", &raw.rows, Context::text);
    let sha256 = cx.required(at, "sha256", &raw.sha256, Context::text);
    cx.required_list(at, "pages", &raw.pages);
    let pages = cx.each(at, "pages", &raw.pages, Context::text);
    let period = period?;
    let figures = cx.sources.sealed.get(path(&period).as_str());
    let figures = figures.map_or_else(|| Arc::from(""), Arc::clone);
    let (version, date, rows, sha256) = (version?, date?, rows?, sha256?);
    Some(Release { version, period, date, previous, rows, pages, sha256, figures, origin: at.origin() })
}

fn number(cx: &mut Context, at: &At, text: &Text) -> Option<u32> {
    let number = text.0.trim().parse().ok();
    if number.is_none() {
        cx.say(&codes::NOT_A_COUNT, at, text.0.trim());
    }
    number
}

/// Why a release is not the one that was sealed at this place; nothing where it is.
fn rewritten(release: &Release, index: usize, before: Option<&Release>) -> Option<Said> {
    let previous = before.map(|before| before.sha256.as_str());
    if usize::try_from(release.version) != Ok(index + 1) || release.previous.as_deref() != previous {
        return Some(ORDER);
    }
    (release.expected_hash() != release.sha256).then_some(EDITED)
}

const ORDER: Said = Said {
    vi: "nó không nối vào mục đứng trước; một mục đã bị xóa, thêm hay đổi chỗ",
    en: "it does not follow from the entry before it; one was removed, added or moved",
};
const EDITED: Said = Said {
    vi: "chữ trong mục không khớp với SHA-256 của nó",
    en: "what it says does not match its SHA-256",
};
