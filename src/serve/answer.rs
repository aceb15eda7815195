//! Answers: bytes with headers that let no browser guess, store or lend them.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::address::{Aim, aim};
use super::dress::dressed;
use super::show::Now;
use super::{Pages, Shown, overlay, reload};
use crate::diagnostic::{At, Finding, Origin, Report};

/// What pages may load, as strict as the `<meta>` of each.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
                      connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// The answer to the path of a request, with its query where it has to be sent on.
pub fn answer(now: &Now<impl Pages>, path: &str, query: Option<&str>) -> Response<Body> {
    if path.starts_with(reload::OWN) {
        return own(path);
    }
    let Some(site) = &now.site else { return alone(now) };
    match aim(path, &site.base, &site.pages) {
        Aim::File(file) => match site.pages.bytes(&file) {
            Some(Ok(bytes)) => page(StatusCode::OK, kind(&file), bytes, now),
            Some(Err(findings)) => broken(findings, now),
            None => missing(site, now),
        },
        Aim::Folder(to) => moved(&to, query),
        Aim::Nothing => missing(site, now),
    }
}

/// Events of what is shown, for as long as somebody listens.
pub fn events(body: Body) -> Response<Body> {
    with(StatusCode::OK, "text/event-stream; charset=utf-8", body)
}

/// What the script and the style of the server's own are.
fn own(path: &str) -> Response<Body> {
    match path {
        reload::SCRIPT => with(StatusCode::OK, kind(path), reload::SCRIPT_TEXT),
        reload::STYLE => with(StatusCode::OK, kind(path), reload::STYLE_TEXT),
        _ => refused(StatusCode::NOT_FOUND),
    }
}

/// A short answer that is a refusal.
pub fn refused(status: StatusCode) -> Response<Body> {
    let mut answer = with(status, TEXT, format!("{status}\n"));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    answer
}

fn missing<P: Pages>(site: &Shown<P>, now: &Now<P>) -> Response<Body> {
    match site.pages.bytes("404.html") {
        Some(Ok(bytes)) => page(StatusCode::NOT_FOUND, HTML, bytes, now),
        Some(Err(findings)) => broken(findings, now),
        None => refused(StatusCode::NOT_FOUND),
    }
}

/// A file of the site; pages wear what belongs to looking at them.
fn page<P>(status: StatusCode, kind: &'static str, bytes: Vec<u8>, now: &Now<P>) -> Response<Body> {
    let bytes = if kind == HTML { dressed(bytes, now, now.trouble.as_deref()) } else { bytes };
    with(status, kind, bytes)
}

fn moved(to: &str, query: Option<&str>) -> Response<Body> {
    let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
    let Ok(place) = HeaderValue::from_str(&to) else { return refused(StatusCode::NOT_FOUND) };
    let mut answer = with(StatusCode::PERMANENT_REDIRECT, TEXT, Body::empty());
    answer.headers_mut().insert(header::LOCATION, place);
    answer
}

/// A page that cannot be made says why, after what stands already.
fn broken<P>(findings: Vec<Finding>, now: &Now<P>) -> Response<Body> {
    let known = |origin: &Origin| match origin.at {
        At::Span(span) => (Some(span), None),
        At::Whole | At::Path(..) => (None, None),
    };
    let report = Report::new(findings, known);
    let list = overlay::list(now.lang.pick("Lý do", "Why"), &report, now.lang);
    page_alone(now.trouble.as_deref().unwrap_or(&list), now)
}

/// Findings are all there is.
fn alone<P>(now: &Now<P>) -> Response<Body> {
    page_alone(now.trouble.as_deref().unwrap_or_default(), now)
}

fn page_alone<P>(findings: &str, now: &Now<P>) -> Response<Body> {
    let bytes = dressed(overlay::page(findings, now.lang), now, None);
    with(StatusCode::INTERNAL_SERVER_ERROR, HTML, bytes)
}

fn with(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut answer = Response::new(body.into());
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
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::codes;
    use crate::words::Lang;

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
    fn a_broken_page_says_so() {
        let site = Some(Arc::new(Shown { pages: Broken, base: "/".to_owned() }));
        let version = "a-1".to_owned();
        let now = Now { version, building: false, site, trouble: None, lang: Lang::Vi };
        let answered = answer(&now, "/", None);
        assert_eq!(answered.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answered.headers()["content-type"], HTML);
        assert_eq!(answer(&now, "/khac", None).status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(&now, "/.congkhai/khac", None).status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(&now, reload::SCRIPT, None).status(), StatusCode::OK);
    }
}
