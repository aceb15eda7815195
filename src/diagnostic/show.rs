//! How findings are shown: to a person, to a program, to a code host's annotations.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};
use serde_json::{Value, json};

use super::words::{hint, message};
use super::{Located, Report, Severity};
use crate::words::Lang;

/// The whole report for a person, with excerpts and carets.
pub fn human(report: &Report, lang: Lang, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(140);
    let mut text = String::new();
    for located in &report.findings {
        text.push_str(&excerpt(located, lang, &renderer));
        text.push_str("\n\n");
    }
    text
}

/// The whole report for a person, a finding a line, then each way out once: for reports about many files.
pub fn lines(report: &Report, lang: Lang) -> String {
    let mut text = String::new();
    let mut ways: Vec<String> = Vec::new();
    for Located { finding, .. } in &report.findings {
        let level = match (finding.code.severity, lang) {
            (Severity::Error, Lang::Vi) => "lỗi",
            (Severity::Error, Lang::En) => "error",
            (Severity::Warning, Lang::Vi) => "cảnh báo",
            (Severity::Warning, Lang::En) => "warning",
        };
        text.push_str(&format!("{level}[{}]: {}\n", finding.code.id, message(finding, lang)));
        let way =
            format!("{}[{}]: {}\n", lang.pick("cách sửa", "way out"), finding.code.id, hint(finding, lang));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    text + &ways.concat()
}

/// Longest line that is shown, in bytes; of a longer one only the place is named.
const LONGEST: usize = 2000;

fn excerpt(located: &Located, lang: Lang, renderer: &Renderer) -> String {
    let finding = &located.finding;
    let message = message(finding, lang);
    let hint = hint(finding, lang);
    let level = level(finding.code.severity, lang);
    let title = level.primary_title(&message).id(finding.code.id);
    let way_out = Level::HELP.with_name(match lang {
        Lang::Vi => "cách sửa",
        Lang::En => "way out",
    });
    let group = match (located.span, &located.line_text) {
        (Some(span), Some(line)) if line.len() <= LONGEST => {
            let start = byte_of(line, span.column - 1);
            let end = byte_of(line, span.column - 1 + span.len).max(start);
            title.element(
                Snippet::source(line.as_ref())
                    .line_start(span.line)
                    .path(finding.origin.file.as_ref())
                    .annotation(AnnotationKind::Primary.span(start..end)),
            )
        }
        _ if finding.origin.file.is_empty() => Group::with_title(title),
        (span, _) => {
            let place = annotate_snippets::Origin::path(finding.origin.file.as_ref());
            title.element(match span {
                Some(span) => place.line(span.line).char_column(span.column),
                None => place,
            })
        }
    };
    renderer.render(&[group.element(way_out.message(&hint))])
}

fn byte_of(line: &str, characters: usize) -> usize {
    line.char_indices().nth(characters).map_or(line.len(), |(byte, _)| byte)
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    match (severity, lang) {
        (Severity::Error, Lang::Vi) => Level::ERROR.with_name("lỗi"),
        (Severity::Error, Lang::En) => Level::ERROR.with_name("error"),
        (Severity::Warning, Lang::Vi) => Level::WARNING.with_name("cảnh báo"),
        (Severity::Warning, Lang::En) => Level::WARNING.with_name("warning"),
    }
}

/// One JSON object a line, every key always present.
pub fn json(report: &Report, lang: Lang) -> String {
    report.findings.iter().map(|located| format!("{}\n", object(located, lang))).collect()
}

fn object(located: &Located, lang: Lang) -> Value {
    let finding = &located.finding;
    let file = Some(&*finding.origin.file).filter(|file| !file.is_empty());
    json!({
        "code": finding.code.id,
        "severity": severity(finding.code.severity),
        "file": file,
        "line": located.span.map(|span| span.line),
        "column": located.span.map(|span| span.column),
        "message": message(finding, lang),
        "hint": hint(finding, lang),
        "value": finding.value,
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Workflow commands that a code host shows beside the line.
pub fn github(report: &Report, lang: Lang) -> String {
    let line = |located: &Located| {
        let finding = &located.finding;
        let text = format!("{} {}", message(finding, lang), hint(finding, lang));
        let mut place = format!("title={}", property(finding.code.id));
        if !finding.origin.file.is_empty() {
            place.push_str(&format!(",file={}", property(&finding.origin.file)));
        }
        if let Some(span) = located.span {
            place.push_str(&format!(",line={},col={}", span.line, span.column));
        }
        format!("::{} {place}::{}\n", severity(finding.code.severity), data(&text))
    };
    report.findings.iter().map(line).collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
