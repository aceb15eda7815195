//! Personal data anywhere in the content.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::at::At;
use super::context::Context;
use super::statics::Look;
use crate::diagnostic::{Few, Finding, Origin, Said, Span, codes};
use crate::guard::{self, Hit, Kind};
use crate::memory::{Known, OfTexts};
use crate::read::Sources;

/// Where the exceptions stand.
const EXCEPTIONS: &str = "content/guard.yaml";

/// What may be published though it looks like somebody's, and where it is allowed: the numbers that agencies give as their own have no place.
type Allowed = BTreeMap<String, Option<Origin>>;

/// Looks at every text and its name, and at what was found in static files; an exception that nothing needs is said too.
pub fn guard(cx: &mut Context, looks: &[Arc<Look>], seen: &mut OfTexts<Hits>) {
    let allowed = allowed(cx);
    let texts: Vec<Known<Arc<str>>> = cx.sources.content_texts().collect();
    let of_texts = seen.make(&texts, |_, (file, text)| in_text(file, text));
    let mut used: Vec<&str> = Vec::new();
    for file in of_texts.iter().map(|hits| &**hits).chain(looks.iter().map(|look| &look.hits)) {
        let mut few = Few::default();
        for (text, finding) in &file.hits {
            match allowed.get_key_value(text) {
                Some((known, _)) => used.push(known),
                None => few.push(finding.clone()),
            }
        }
        cx.findings.extend(few.into_findings(&file.file));
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

/// What of somebody's a file holds, each in a form that can be compared.
pub struct Hits {
    file: String,
    hits: Vec<(String, Finding)>,
}

impl Hits {
    /// In a file's name, and in what it says.
    pub fn of(file: &Arc<str>, text: Option<&str>) -> Hits {
        let mut all = text.map_or_else(Vec::new, |text| hits(file, text));
        all.extend(in_name(file));
        Hits { file: file.to_string(), hits: all }
    }
}

fn in_text(file: &Arc<str>, text: &str) -> Hits {
    Hits::of(file, (**file != *EXCEPTIONS).then_some(text))
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
