//! Personal data anywhere in the content.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Few, Finding, Origin, Said, Span, codes};
use crate::guard::{self, Hit, Kind, picture};
use crate::memory::{Known, Made, OfTexts};
use crate::read::{Sources, Stamp};

/// Static files whose text is looked at.
const TEXTS: [&str; 3] = [".csv", ".txt", ".json"];

/// Pictures that cameras write into.
const PICTURES: [&str; 5] = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

/// Where the exceptions stand.
const EXCEPTIONS: &str = "content/guard.yaml";

/// What may be published though it looks like somebody's, and where it is allowed: the numbers that agencies give as their own have no place.
type Allowed = BTreeMap<String, Option<Origin>>;

/// What was found the last time.
#[derive(Default)]
pub struct Seen {
    texts: OfTexts<Found>,
    files: Made<Option<Stamp>, Found>,
}

impl Seen {
    /// For builds that follow each other.
    pub fn lasting() -> Seen {
        Seen { texts: OfTexts::lasting(), files: Made::lasting() }
    }
}

/// Looks at every text, file name and picture; an exception that nothing needs is said too.
pub fn guard(cx: &mut Context, seen: &mut Seen) {
    let allowed = allowed(cx);
    let sources = cx.sources;
    let texts: Vec<Known<Arc<str>>> = sources.content_texts().collect();
    let files: Vec<Known<Option<Stamp>>> =
        sources.files.iter().map(|file| (file.path.as_str().into(), file.stamp)).collect();
    let of_texts = seen.texts.make(&texts, |_, (file, text)| in_text(file, text));
    let of_files = seen.files.make(&files, |_, (path, _)| in_static(sources, path));
    let mut used: Vec<&str> = Vec::new();
    for file in of_texts.iter().chain(&of_files) {
        let mut few = Few::default();
        for (text, finding) in &file.hits {
            match allowed.get_key_value(text) {
                Some((known, _)) => used.push(known),
                None => few.push(finding.clone()),
            }
        }
        cx.findings.extend(few.into_findings(&file.file));
        cx.findings.extend(file.findings.iter().cloned());
    }
    let needless = allowed.iter().filter(|(text, _)| !used.contains(&text.as_str()));
    cx.findings
        .extend(needless.filter_map(|(_, at)| Some(Finding::new(&codes::NEEDLESS_EXCEPTION, at.clone()?))));
}

/// The exceptions of `guard.yaml`, each with its reason, and the phones and mail that agencies and the publisher give.
fn allowed(cx: &mut Context) -> Allowed {
    let sources = cx.sources;
    let mut all = Allowed::new();
    for text in official(sources) {
        all.extend(
            guard::hits(text)
                .iter()
                .filter_map(|hit| text.get(hit.range.clone()))
                .map(|own| (guard::plain(own), None)),
        );
    }
    for entry in &sources.guard {
        let at = &At::top(&entry.file);
        cx.required_list(at, "guard", &entry.raw.guard);
        let one = cx.each(at, "guard", &entry.raw.guard, |cx, at, raw| {
            let text = cx.required(at, "text", &raw.text, |_, _, text| Some(guard::plain(&text.0)));
            cx.required(at, "reason", &raw.reason, Context::plain_words);
            Some((text?, Some(at.key("text").origin())))
        });
        all.extend(one);
    }
    all
}

/// What bodies say of themselves in the fields made for it.
fn official(sources: &Sources) -> Vec<&str> {
    let publisher = sources.site.iter().filter_map(|site| site.raw.publisher.as_ref());
    let own = publisher.flat_map(|publisher| [&publisher.phone, &publisher.email]);
    let agencies = sources.agencies.iter().flat_map(|entry| entry.raw.agencies.iter().flatten());
    let theirs = agencies.filter_map(|agency| agency.contact.as_ref());
    let theirs = theirs.flat_map(|contact| [&contact.phone, &contact.email]);
    own.chain(theirs).flatten().map(|text| text.0.as_str()).collect()
}

/// What a file holds: each hit in a form that can be compared, and what is wrong beside.
struct Found {
    file: String,
    hits: Vec<(String, Finding)>,
    findings: Vec<Finding>,
}

fn in_text(file: &Arc<str>, text: &str) -> Found {
    let hits = if **file == *EXCEPTIONS { Vec::new() } else { hits(file, text) };
    let mut found = Found { file: file.to_string(), hits, findings: Vec::new() };
    found.hits.extend(in_name(file));
    found
}

fn in_static(sources: &Sources, below: &str) -> Found {
    let path = format!("content/static/{below}");
    let mut found = Found { hits: in_name(&path), findings: Vec::new(), file: path.clone() };
    let ends = |endings: &[&str]| endings.iter().any(|ending| below.to_ascii_lowercase().ends_with(ending));
    if ends(&TEXTS)
        && let Ok(bytes) = sources.static_bytes(below)
    {
        found.hits.extend(hits(&path.as_str().into(), &String::from_utf8_lossy(&bytes)));
    } else if ends(&PICTURES)
        && let Ok(bytes) = sources.static_bytes(below)
        && picture::tells_place(&bytes)
    {
        found.findings.push(Finding::new(&codes::TELLS_PLACE, Origin::file(path)));
    }
    found
}

/// A name of a file becomes an address that everybody sees.
fn in_name(path: &str) -> Vec<(String, Finding)> {
    let spaced: String = path.chars().map(|c| if matches!(c, '/' | '_' | '-') { ' ' } else { c }).collect();
    guard::hits(&spaced).iter().map(|hit| found(hit, &spaced, Origin::file(path))).collect()
}

fn hits(file: &Arc<str>, text: &str) -> Vec<(String, Finding)> {
    let mut lines = Lines::default();
    guard::hits(text)
        .iter()
        .map(|hit| found(hit, text, Origin::span(file.clone(), lines.span(text, hit))))
        .collect()
}

/// The value is named by its length alone: a log is public too.
fn found(hit: &Hit, text: &str, origin: Origin) -> (String, Finding) {
    let own = text.get(hit.range.clone()).unwrap_or_default();
    let dots = "•".repeat(own.chars().count());
    (guard::plain(own), Finding::new(&codes::PERSONAL_DATA, origin).value(dots).said("what", name(hit.kind)))
}

/// Lines, counted once while hits go forward.
#[derive(Default)]
struct Lines {
    line: usize,
    start: usize,
}

impl Lines {
    fn span(&mut self, text: &str, hit: &Hit) -> Span {
        let passed = text.get(self.start..hit.range.start).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.start += passed.rfind('\n').map_or(0, |at| at + 1);
        let count = |from: usize, to: usize| text.get(from..to).map_or(0, |part| part.chars().count());
        Span {
            line: self.line + 1,
            column: count(self.start, hit.range.start) + 1,
            len: count(hit.range.start, hit.range.end).max(1),
        }
    }
}

fn name(kind: Kind) -> Said {
    let (vi, en) = match kind {
        Kind::CitizenId => ("số căn cước công dân, số định danh", "the number of a citizen’s identity card"),
        Kind::FormerId => ("số chứng minh nhân dân", "the number of a former identity card"),
        Kind::Passport => ("số hộ chiếu", "the number of a passport"),
        Kind::Phone => ("số điện thoại di động", "a mobile phone number"),
        Kind::Email => ("địa chỉ thư điện tử riêng", "an address of private mail"),
        Kind::TaxCode => ("mã số thuế cá nhân", "a person’s tax code"),
        Kind::Insurance => ("số bảo hiểm", "an insurance number"),
        Kind::Account => ("số tài khoản ngân hàng", "the number of a bank account"),
        Kind::Veiled => {
            ("số của một người đã che bớt hoặc đã băm", "somebody’s number, masked in part or hashed")
        }
        Kind::Birth => ("ngày sinh", "a day of birth"),
        Kind::Dossier => ("mã hồ sơ bên cạnh tên người", "the code of a dossier beside a person’s name"),
    };
    Said { vi, en }
}
