//! The symbols of a page: the theme's base draws all of them at the head of every page, and a page keeps those that it uses.

use memchr::memmem;

/// What uses a symbol.
const USE: &[u8] = b"<use href=\"#";
const BEGIN: &[u8] = b"<symbol id=\"";
const END: &[u8] = b"</symbol>";

/// The page without the symbols that nothing on it uses.
pub fn used(html: Vec<u8>) -> Vec<u8> {
    let Some(first) = memmem::find(&html, BEGIN) else { return html };
    let (head, mut rest) = html.split_at(first);
    let names = names(rest);
    let mut kept = Vec::with_capacity(html.len());
    kept.extend_from_slice(head);
    // One a line.
    while let Some(symbol) = rest.strip_prefix(BEGIN) {
        let Some(end) = memchr::memchr(b'\n', rest) else { break };
        let (whole, after) = rest.split_at(end + 1);
        if !whole.trim_ascii_end().ends_with(END) {
            break;
        }
        if names.contains(&name(symbol)) {
            kept.extend_from_slice(whole);
        }
        rest = after;
    }
    kept.extend_from_slice(rest);
    kept
}

/// What is used, each once.
fn names(html: &[u8]) -> Vec<&[u8]> {
    let mut names = Vec::new();
    for at in memmem::find_iter(html, USE) {
        let own = name(html.get(at + USE.len()..).unwrap_or_default());
        if !names.contains(&own) {
            names.push(own);
        }
    }
    names
}

/// Up to the end of the attribute.
fn name(text: &[u8]) -> &[u8] {
    memchr::memchr(b'"', text).and_then(|end| text.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::used;

    fn page(symbols: &str, body: &str) -> String {
        format!("<svg>\n{symbols}</svg><p>ọ</p>{body}")
    }

    fn after(symbols: &str, body: &str) -> String {
        String::from_utf8(used(page(symbols, body).into_bytes())).unwrap()
    }

    const A: &str = "<symbol id=\"g-a\"><path/></symbol>\n";
    const AB: &str = "<symbol id=\"g-ab\"><path/></symbol>\n";

    #[test]
    fn a_page_keeps_what_it_uses() {
        let both = format!("{A}{AB}");
        let body = "<use href=\"#g-ab\"/><use href=\"#g-ab\" width=\"20\"/>";
        assert_eq!(after(&both, body), page(AB, body));
        assert_eq!(after(&both, ""), page("", ""));
        let all = "<use href=\"#g-a\"/><use href=\"#g-ab\"/>";
        assert_eq!(after(&both, all), page(&both, all));
    }

    #[test]
    fn a_page_of_another_make_is_left_alone() {
        for (symbols, body) in [
            ("", "<use href=\"#g-a\"/>"),
            ("<symbol id=\"g-a\"><path/></symbol>", ""),
            ("<symbol id=\"g-a", ""),
        ] {
            assert_eq!(after(symbols, body), page(symbols, body));
        }
    }
}
