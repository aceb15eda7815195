//! What a page wears while it is looked at and never when it is published: the script that loads it again, and findings.

use memchr::memmem;

use super::overlay::escaped;
use super::reload;
use super::show::Now;

/// A page with the script, and with the findings that stand.
pub fn dressed<P>(page: Vec<u8>, now: &Now<P>, findings: Option<&str>) -> Vec<u8> {
    let head = memmem::find(&page, b"</head>").unwrap_or(0);
    let body = findings.and_then(|findings| {
        let body = memmem::find(page.get(head..)?, b"<body")? + head;
        let end = memchr::memchr(b'>', page.get(body..)?)? + body + 1;
        Some((end, findings))
    });
    let mut dressed = Vec::with_capacity(page.len() + 1024);
    let (before, rest) = page.split_at(head);
    dressed.extend_from_slice(before);
    dressed.extend_from_slice(script(now).as_bytes());
    match body {
        Some((end, findings)) => {
            let (middle, after) = rest.split_at(end - head);
            dressed.extend_from_slice(middle);
            dressed.extend_from_slice(findings.as_bytes());
            dressed.extend_from_slice(after);
        }
        // A theme without a body tag still says what is wrong.
        None => {
            dressed.extend_from_slice(rest);
            dressed.extend_from_slice(findings.unwrap_or_default().as_bytes());
        }
    }
    dressed
}

/// Files of the server's own, so that the policy of the pages need not allow anything else.
fn script<P>(now: &Now<P>) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"{}\"><script defer src=\"{}\" data-events=\"{}\" data-version=\"{}\" data-building=\"{}\"></script>",
        reload::STYLE,
        reload::SCRIPT,
        reload::EVENTS,
        now.version,
        escaped(now.lang.pick("Đang dựng lại…", "Building again…")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn now() -> Now<()> {
        Now { version: "a-1".to_owned(), building: false, site: None, trouble: None, lang: Lang::Vi }
    }

    fn text(page: &str, findings: Option<&str>) -> String {
        String::from_utf8(dressed(page.into(), &now(), findings)).unwrap().replace(&script(&now()), "[S]")
    }

    #[test]
    fn each_in_its_place() {
        let page = "<head><title>a</title></head><body class=\"b\"><main></main></body>";
        assert_eq!(text(page, None), page.replace("</head>", "[S]</head>"));
        let both = page.replace("</head>", "[S]</head>").replace("\"b\">", "\"b\">[F]");
        assert_eq!(text(page, Some("[F]")), both);
        assert_eq!(text("<main></main>", Some("[F]")), "[S]<main></main>[F]");
    }
}
