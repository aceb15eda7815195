//! Findings as markup: over the last good page, or as a page of their own.

use crate::diagnostic::{Located, Report, Severity, words};
use crate::words::Lang;

/// As many are listed; mending these shows the others.
const MOST: usize = 50;

/// What stands over the last good pages.
pub fn of(report: &Report, lang: Lang) -> String {
    let (errors, _) = report.counts();
    let heading = match lang {
        Lang::Vi => format!("Có {errors} lỗi; khi sửa xong, trang tự dựng lại"),
        Lang::En => format!("Errors: {errors}; once mended, the page is built again by itself"),
    };
    list(&heading, report, lang)
}

/// The findings of a report under a heading, errors first.
pub fn list(heading: &str, report: &Report, lang: Lang) -> String {
    let (errors, warnings): (Vec<&Located>, Vec<&Located>) =
        report.findings.iter().partition(|located| located.finding.is_error());
    let all = errors.iter().chain(&warnings);
    let items: String = all.take(MOST).map(|located| item(located, lang)).collect();
    let count = report.findings.len();
    let rest = match (count.saturating_sub(MOST), lang) {
        (0, _) => String::new(),
        (rest, Lang::Vi) => format!("<p>Và {rest} điều nữa.</p>"),
        (rest, Lang::En) => format!("<p>And {rest} more.</p>"),
    };
    format!(
        "<section id=\"congkhai-findings\" role=\"alert\" lang=\"{}\" aria-labelledby=\"congkhai-findings-heading\"><details open>\
         <summary><h2 id=\"congkhai-findings-heading\">{}</h2></summary><ol>{items}</ol>{rest}</details></section>",
        lang.code(),
        escaped(heading),
    )
}

fn item(located: &Located, lang: Lang) -> String {
    let finding = &located.finding;
    let place = match located.span {
        Some(span) => format!("{}:{}:{}", finding.origin.file, span.line, span.column),
        None => finding.origin.file.to_string(),
    };
    let place = if place.is_empty() { String::new() } else { format!("<code>{}</code> ", escaped(&place)) };
    let (class, kind) = match finding.code.severity {
        Severity::Error => ("error", lang.pick("lỗi", "error")),
        Severity::Warning => ("warning", lang.pick("cảnh báo", "warning")),
    };
    format!(
        "<li class=\"{class}\"><p><strong>{kind}</strong> {place}<span>{}</span></p><p>{}</p></li>",
        escaped(&words::message(finding, lang)),
        escaped(&words::hint(finding, lang)),
    )
}

/// A page with findings alone.
pub fn page(findings: &str, lang: Lang) -> Vec<u8> {
    let title = lang.pick("Trang này chưa dựng được", "This page cannot be made yet");
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title></head>\
         <body><main id=\"congkhai-alone\"><h1>{title}</h1>{findings}</main></body></html>\n",
        lang.code()
    )
    .into_bytes()
}

/// As text in markup.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Finding, Origin, codes};

    #[test]
    fn nothing_in_a_finding_is_markup() {
        let finding = Finding::new(&codes::TEMPLATE_RENDER, Origin::file("themes/<b>.html"));
        let report = Report::new(vec![finding.fact("detail", "<script>alert(1)</script>")], |_| (None, None));
        let markup = of(&report, Lang::Vi);
        assert!(markup.contains("themes/&lt;b&gt;.html") && !markup.contains("<script"), "{markup}");
    }

    #[test]
    fn of_many_the_first_are_listed() {
        let finding = |n| Finding::new(&codes::UNREADABLE, Origin::file(format!("content/{n:03}.yaml")));
        let report = Report::new((0..70).map(finding).collect(), |_| (None, None));
        let markup = of(&report, Lang::En);
        assert_eq!(markup.matches("<li").count(), MOST);
        assert!(markup.contains("And 20 more."), "{markup}");
    }
}
