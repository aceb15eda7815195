//! Which requests are answered at all. Loopback is no boundary: any page in the same browser can send requests here.

use axum::http::{HeaderMap, Method, StatusCode, Uri, header};

use super::reload;

/// Why a request is refused, before anybody looks for a page.
pub fn refusal(method: &Method, uri: &Uri, headers: &HeaderMap, port: u16) -> Option<StatusCode> {
    if !is_ours(one(headers, "host"), port) {
        return Some(StatusCode::FORBIDDEN);
    }
    if method != Method::GET && method != Method::HEAD {
        return Some(StatusCode::METHOD_NOT_ALLOWED);
    }
    let has_body = headers.contains_key(header::TRANSFER_ENCODING)
        || headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0");
    if uri.authority().is_some() || uri.scheme().is_some() || has_body {
        return Some(StatusCode::BAD_REQUEST);
    }
    // Another site may lead people here, and may not embed, fetch or time what it finds.
    let site = one(headers, "sec-fetch-site");
    let navigates =
        one(headers, "sec-fetch-mode") == Some("navigate") && !uri.path().starts_with(reload::OWN);
    let origin = headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    let strange = origin.is_some_and(|origin| !is_ours(origin.strip_prefix("http://"), port));
    (site == Some("cross-site") && !navigates || strange).then_some(StatusCode::FORBIDDEN)
}

/// The value of a header that is there once, and is text.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

/// Whether a host with its port is this server: a name that leads here by definition, never one that was made to.
fn is_ours(host: Option<&str>, port: u16) -> bool {
    let Some(host) = host.map(str::to_ascii_lowercase) else { return false };
    let ending = format!(":{port}");
    let name = match host.strip_suffix(&ending) {
        Some(name) => name,
        None if port == 80 => &host,
        None => return false,
    };
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
        || name
            .strip_suffix(".localhost")
            .is_some_and(|label| !label.is_empty() && label.chars().all(is_label))
}

fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '.'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(method: Method, uri: &str, headers: &[(&'static str, &str)]) -> Option<u16> {
        let headers = headers.iter().map(|(name, value)| {
            (header::HeaderName::from_static(name), header::HeaderValue::from_str(value).unwrap())
        });
        refusal(&method, &uri.parse().unwrap(), &headers.collect(), 8000).map(|status| status.as_u16())
    }

    #[test]
    fn hosts() {
        for host in
            ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "trang.localhost:8000", "LOCALHOST:8000"]
        {
            assert_eq!(said(Method::GET, "/", &[("host", host)]), None, "{host}");
        }
        for host in [
            "vi-du.example",
            "vi-du.example:8000",
            "localhost",
            "localhost:8001",
            "localhost.vi-du.example:8000",
            "127.0.0.1.vi-du.example:8000",
            "evil@localhost:8000",
            ".localhost:8000",
            "0.0.0.0:8000",
            "",
        ] {
            assert_eq!(said(Method::GET, "/", &[("host", host)]), Some(403), "{host}");
        }
        assert_eq!(said(Method::GET, "/", &[]), Some(403));
        assert_eq!(
            said(Method::GET, "/", &[("host", "localhost:8000"), ("host", "localhost:8000")]),
            Some(403)
        );
    }

    #[test]
    fn methods_targets_and_other_sites() {
        let here = ("host", "localhost:8000");
        assert_eq!(said(Method::HEAD, "/", &[here]), None);
        assert_eq!(said(Method::POST, "/", &[here]), Some(405));
        assert_eq!(said(Method::GET, "http://localhost:8000/", &[here]), Some(400));
        assert_eq!(said(Method::GET, "/", &[here, ("content-length", "3")]), Some(400));
        assert_eq!(said(Method::GET, "/", &[here, ("sec-fetch-site", "cross-site")]), Some(403));
        let led = [here, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")];
        assert_eq!(said(Method::GET, "/", &led), None);
        assert_eq!(said(Method::GET, reload::EVENTS, &led), Some(403), "what is ours alone");
        assert_eq!(said(Method::GET, "/", &[here, ("origin", "http://localhost:8000")]), None);
        for origin in ["null", "https://vi-du.example", "http://localhost:9000"] {
            assert_eq!(said(Method::GET, "/", &[here, ("origin", origin)]), Some(403), "{origin}");
        }
    }
}
