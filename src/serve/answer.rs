//! Answers: bytes with headers that let no browser guess, store or lend them.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::address::{Aim, aim};
use super::{Pages, Shown};
use crate::diagnostic::{Finding, words};
use crate::words::Lang;

/// What pages may load, as strict as the `<meta>` of each.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
                      connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// The answer to the path of a request, with its query where it has to be sent on.
pub fn answer(site: &Shown<impl Pages>, path: &str, query: Option<&str>) -> Response<Body> {
    match aim(path, &site.base, &site.pages) {
        Aim::File(file) => match site.pages.bytes(&file) {
            Some(Ok(bytes)) => with(StatusCode::OK, kind(&file), bytes),
            Some(Err(findings)) => broken(&findings, site.lang),
            None => missing(site),
        },
        Aim::Folder(to) => moved(&to, query),
        Aim::Nothing => missing(site),
    }
}

/// A short answer that is a refusal.
pub fn refused(status: StatusCode) -> Response<Body> {
    let mut answer = with(status, TEXT, format!("{status}\n").into_bytes());
    if status == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    answer
}

fn missing(site: &Shown<impl Pages>) -> Response<Body> {
    match site.pages.bytes("404.html") {
        Some(Ok(bytes)) => with(StatusCode::NOT_FOUND, HTML, bytes),
        Some(Err(findings)) => broken(&findings, site.lang),
        None => refused(StatusCode::NOT_FOUND),
    }
}

fn moved(to: &str, query: Option<&str>) -> Response<Body> {
    let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
    let Ok(place) = HeaderValue::from_str(&to) else { return refused(StatusCode::NOT_FOUND) };
    let mut answer = with(StatusCode::PERMANENT_REDIRECT, TEXT, Vec::new());
    answer.headers_mut().insert(header::LOCATION, place);
    answer
}

/// A page that cannot be made says why.
fn broken(findings: &[Finding], lang: Lang) -> Response<Body> {
    let title = lang.pick("Trang này chưa dựng được", "This page cannot be made yet");
    let item = |finding: &Finding| {
        let (file, message, hint) =
            (&*finding.origin.file, words::message(finding, lang), words::hint(finding, lang));
        format!(
            "<li><code>{}</code> {}: {} {}</li>",
            finding.code.id,
            escaped(file),
            escaped(&message),
            escaped(&hint)
        )
    };
    let items: String = findings.iter().map(item).collect();
    let page = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><main><h1>{title}</h1><ul>{items}</ul></main></html>\n",
        lang.code()
    );
    with(StatusCode::INTERNAL_SERVER_ERROR, HTML, page.into_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn with(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let mut answer = Response::new(Body::from(bytes));
    *answer.status_mut() = status;
    for (name, value) in [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What a file is, by its ending; what nobody knows is bytes.
fn kind(path: &str) -> &'static str {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "html" => HTML,
        "txt" | "" => TEXT,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Origin, codes};

    struct Broken;

    impl Pages for Broken {
        fn has(&self, path: &str) -> bool {
            path == "index.html"
        }

        fn bytes(&self, path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
            let finding = Finding::new(&codes::TEMPLATE_RENDER, Origin::file("themes/<b>.html"));
            self.has(path).then(|| Err(vec![finding.fact("detail", "<script>alert(1)</script>")]))
        }
    }

    #[test]
    fn a_broken_page_says_so_and_runs_nothing() {
        let site = Shown { pages: Broken, base: "/".to_owned(), lang: Lang::Vi };
        let answered = answer(&site, "/", None);
        assert_eq!(answered.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let page = broken(&Broken.bytes("index.html").unwrap().unwrap_err(), Lang::Vi);
        assert_eq!(page.headers()["content-type"], HTML);
        assert_eq!(answer(&site, "/khac", None).status(), StatusCode::NOT_FOUND);
        assert_eq!(escaped("<a href=\"&\">"), "&lt;a href=&quot;&amp;&quot;&gt;");
    }
}
