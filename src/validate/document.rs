//! Documents, corrections, static files.

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, codes};
use crate::model::{Address, Correction, CorrectionKind, Document, Sourced, Words};
use crate::raw::{self, Text};

/// All documents, newest first.
pub fn documents(cx: &mut Context) -> Vec<Document> {
    let mut all = Vec::new();
    for entry in &cx.sources.documents {
        let at = &At::top(&entry.file);
        cx.required_list(at, "documents", &entry.raw.documents);
        all.extend(cx.each(at, "documents", &entry.raw.documents, document));
    }
    all.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.number.cmp(&b.number)));
    all
}

fn document(cx: &mut Context, at: &At, raw: &raw::Document) -> Option<Document> {
    let number = cx.required(at, "number", &raw.number, Context::text);
    let date = cx.optional(at, "date", &raw.date, Context::date);
    let issuer = cx.required(at, "issuer", &raw.issuer, Context::words);
    let kind = cx.required(at, "kind", &raw.kind, Context::words);
    let title = cx.required(at, "title", &raw.title, Context::words);
    let file = cx.optional(at, "file", &raw.file, static_file);
    let link = cx.optional(at, "link", &raw.link, Context::url);
    let note = cx.optional(at, "note", &raw.note, Context::words);
    let number = number?;
    let twice = cx.known.documents.get(&number).is_some_and(|days| days.len() > 1);
    let id = match date {
        Some(date) if twice => format!("{number}@{date}"),
        _ => number.clone(),
    };
    cx.claim("document", &id, &at.key("number"));
    Some(Document {
        id,
        number,
        date,
        issuer: issuer?,
        kind: kind?,
        title: title?,
        file,
        link,
        note,
        origin: at.origin(),
    })
}

fn static_file(cx: &mut Context, at: &At, text: &Text) -> Option<Sourced<String>> {
    let path = text.0.trim().trim_start_matches("/static/").trim_start_matches("static/");
    if cx.known.files.contains(path) {
        return Some(Sourced { value: path.to_owned(), origin: at.origin() });
    }
    if leads_out(path) {
        cx.say(&codes::OUTSIDE, at, text.0.trim());
        return None;
    }
    let finding = Finding::new(&codes::MISSING_STATIC, at.origin()).value(text.0.trim());
    let finding = finding.near(cx.known.files.iter().map(String::as_str));
    cx.push(finding);
    None
}

/// Whether a path leaves `static/`: upwards, from the root of a disk, or in another system's way.
fn leads_out(path: &str) -> bool {
    path.starts_with('/') || path.contains(['\\', ':']) || path.split('/').any(|part| part == "..")
}

/// All corrections, newest first.
pub fn corrections(cx: &mut Context) -> Vec<Correction> {
    let mut all = Vec::new();
    for entry in &cx.sources.corrections {
        let at = &At::top(&entry.file);
        cx.required_list(at, "corrections", &entry.raw.corrections);
        all.extend(cx.each(at, "corrections", &entry.raw.corrections, correction));
    }
    all.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    all
}

fn correction(cx: &mut Context, at: &At, raw: &raw::Correction) -> Option<Correction> {
    let figure = cx.required(at, "figure", &raw.figure, figure);
    let old = cx.required(at, "old", &raw.old, as_published);
    let new = cx.required(at, "new", &raw.new, as_published);
    let kind = cx.required(at, "kind", &raw.kind, |_, _, kind| {
        Some(match kind {
            raw::CorrectionKind::Revision => CorrectionKind::Revision,
            raw::CorrectionKind::Correction => CorrectionKind::Correction,
        })
    });
    let reason = cx.required(at, "reason", &raw.reason, Context::words);
    let date = cx.required(at, "date", &raw.date, Context::date);
    let (figure, old, new, kind) = (figure?, old?, new?, kind?);
    Some(Correction { figure, old, new, kind, reason: reason?, date: date?, origin: at.origin() })
}

fn as_published(cx: &mut Context, at: &At, text: &Text) -> Option<Words> {
    cx.plain_words(at, text)
}

fn figure(cx: &mut Context, at: &At, text: &Text) -> Option<Sourced<Address>> {
    let address = Address::parse(text.0.trim());
    if address.is_none() {
        cx.say(&codes::NOT_AN_ADDRESS, at, text.0.trim());
    }
    address.map(|value| Sourced { value, origin: at.origin() })
}
