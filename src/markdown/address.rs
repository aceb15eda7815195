//! Which addresses a body may link to, and how they are written into an attribute.

use unicode_normalization::UnicodeNormalization;

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A page or file of this site, or a place on this page: relative, `/…`, `#…` or `?…`.
    Internal,
    /// Another site: `http://…` or `https://…`.
    External,
    /// A person: `mailto:…` or `tel:…`.
    Contact,
}

/// Why an address is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A scheme that is not allowed, in lower case; `//` where the address only names a host.
    Scheme(String),
    /// Nothing there, control characters, outer blanks, a backslash, or a web address without a host.
    Malformed,
}

/// Judges the address of a link, as decoded by the Markdown parser.
pub(super) fn link(target: &str) -> Result<LinkKind, Refusal> {
    check_characters(target)?;
    let bare = skeleton(target);
    if bare.starts_with("//") {
        return Err(Refusal::Scheme("//".to_owned()));
    }
    let hidden = scheme(&bare);
    let Some(written) = scheme(target) else {
        return hidden.map_or(Ok(LinkKind::Internal), |hidden| Err(Refusal::Scheme(hidden.to_owned())));
    };
    let lower = written.to_lowercase();
    let rest = target.get(written.len() + 1..).unwrap_or_default();
    if hidden != Some(lower.as_str()) {
        return Err(Refusal::Scheme(lower));
    }
    match lower.as_str() {
        "http" | "https" => has_host(rest).then_some(LinkKind::External).ok_or(Refusal::Malformed),
        "mailto" | "tel" => (!rest.is_empty()).then_some(LinkKind::Contact).ok_or(Refusal::Malformed),
        _ => Err(Refusal::Scheme(lower)),
    }
}

/// Judges the address of an image: only the site's own files.
pub(super) fn image(target: &str) -> Result<(), Refusal> {
    match link(target)? {
        LinkKind::Internal if target.starts_with(['#', '?']) => Err(Refusal::Malformed),
        LinkKind::Internal => Ok(()),
        LinkKind::External | LinkKind::Contact => {
            Err(Refusal::Scheme(scheme(target).unwrap_or_default().to_lowercase()))
        }
    }
}

/// Writes an address for use inside a double-quoted attribute: percent-encoded where needed, then escaped.
///
/// e.g. `/van-ban/Đề án.pdf?a&b` → `/van-ban/%C4%90%E1%BB%81%20%C3%A1n.pdf?a&amp;b`
pub fn escape_url(target: &str) -> String {
    let mut written = String::with_capacity(target.len());
    for byte in target.bytes() {
        match byte {
            b'&' => written.push_str("&amp;"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => written.push(char::from(byte)),
            _ if b"-._~:/?#[]@!$()*+,;=%".contains(&byte) => written.push(char::from(byte)),
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

/// Browsers drop tabs and line breaks anywhere, strip blanks, take `\` for `/`, and decode entities without their semicolon:
/// none of these is let through.
fn check_characters(target: &str) -> Result<(), Refusal> {
    let half_entity = target.split(['/', '?']).next().is_some_and(|start| start.contains("&#"));
    let odd = target.is_empty()
        || half_entity
        || target != target.trim()
        || target.contains(|c: char| c.is_control() || c == '\\');
    if odd { Err(Refusal::Malformed) } else { Ok(()) }
}

/// The address as the most generous reader could take it: percent-decoded, compatibility forms folded, invisible characters dropped.
fn skeleton(target: &str) -> String {
    let mut text = target.to_owned();
    for _ in 0..3 {
        let decoded = percent_decoded(&text);
        if decoded == text {
            break;
        }
        text = decoded;
    }
    let visible = text.nfkc().filter(|c| !invisible(*c)).map(|c| if c == '\\' { '/' } else { c });
    visible.collect::<String>().to_lowercase()
}

fn invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let decoded = after.get(..2).filter(|_| *first == b'%').and_then(hex);
        bytes.push(decoded.unwrap_or(*first));
        rest = if decoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digits =
        std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}

/// What stands before a colon that comes before any `/`, `?` or `#`.
fn scheme(target: &str) -> Option<&str> {
    let (before, _) = target.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then_some(before)
}

fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//").is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allowed_links() {
        for (target, kind) in [
            ("a.html", LinkKind::Internal),
            ("../tin/b.md#c:d", LinkKind::Internal),
            ("/van-ban/?q=a:b", LinkKind::Internal),
            ("#muc-1", LinkKind::Internal),
            ("./a:b", LinkKind::Internal),
            ("Đề án.pdf", LinkKind::Internal),
            ("100%25.pdf", LinkKind::Internal),
            ("https://bentre.gov.vn/a", LinkKind::External),
            ("HTTP://x", LinkKind::External),
            ("mailto:a@b.vn", LinkKind::Contact),
            ("tel:+842753822", LinkKind::Contact),
        ] {
            assert_eq!(link(target), Ok(kind), "{target}");
        }
    }

    #[test]
    fn refused_schemes() {
        for (target, scheme) in [
            ("javascript:alert(1)", "javascript"),
            ("JaVaScRiPt:alert(1)", "javascript"),
            ("data:text/html,x", "data"),
            ("vbscript:x", "vbscript"),
            ("javascript%3Aalert(1)", "javascript"),
            ("java%73cript%253Aalert(1)", "javascript"),
            ("java\u{200B}script:alert(1)", "java\u{200B}script"),
            ("ｊavascript：alert(1)", "javascript"),
            ("//evil.vn", "//"),
            ("/%2Fevil.vn", "//"),
            ("/%5Cevil.vn", "//"),
            ("file:///etc/passwd", "file"),
            ("ftp://x", "ftp"),
            ("blob:x", "blob"),
        ] {
            assert_eq!(link(target), Err(Refusal::Scheme(scheme.to_owned())), "{target}");
        }
    }

    #[test]
    fn malformed_addresses() {
        for target in [
            "",
            " javascript:x",
            "\u{1}javascript:x",
            "java\tscript:x",
            "a\nb",
            "\\\\evil.vn",
            "/\\evil",
            "a\\b.pdf",
            "a ",
            "https:evil",
            "https:///evil",
            "mailto:",
            "&#x6a&#x61vascript:x",
        ] {
            assert_eq!(link(target), Err(Refusal::Malformed), "{target:?}");
        }
    }

    #[test]
    fn images_are_the_sites_own() {
        assert_eq!(image("anh/a.jpg"), Ok(()));
        assert_eq!(image("https://x.vn/a.jpg"), Err(Refusal::Scheme("https".to_owned())));
        assert_eq!(image("data:image/png;base64,x"), Err(Refusal::Scheme("data".to_owned())));
        assert_eq!(image("#a"), Err(Refusal::Malformed));
    }

    #[test]
    fn written_into_an_attribute() {
        assert_eq!(escape_url("/a b?\"x'<>&y=ề"), "/a%20b?%22x%27%3C%3E&amp;y=%E1%BB%81");
    }
}
