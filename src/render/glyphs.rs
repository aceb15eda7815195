//! The symbols of a page: the theme's base draws all of them at the head of every page, and a page keeps those that it uses.

use memchr::{memchr, memchr_iter, memmem};

const BEGIN: &[u8] = b"<symbol id=\"";
const END: &[u8] = b"</symbol>";

/// The page without the symbols that nothing on it names: behind a `#`, however it is written.
pub fn used(html: Vec<u8>) -> Vec<u8> {
    let Some(first) = memmem::find(&html, BEGIN) else { return html };
    let (head, rest) = html.split_at(first);
    let (symbols, after) = symbols(rest);
    let mut kept = Vec::with_capacity(html.len());
    kept.extend_from_slice(head);
    let used = named(&html, &symbols);
    let symbols = symbols.iter().zip(used).filter(|(_, used)| *used);
    symbols.for_each(|((_, whole), _)| kept.extend_from_slice(whole));
    kept.extend_from_slice(after);
    kept
}

/// A symbol's name, and its line.
type Symbol<'h> = (&'h [u8], &'h [u8]);

/// The symbols that begin a text, one a line, and what comes after them.
fn symbols(text: &[u8]) -> (Vec<Symbol<'_>>, &[u8]) {
    let (mut symbols, mut rest) = (Vec::new(), text);
    while let Some(symbol) = rest.strip_prefix(BEGIN) {
        let Some(end) = memchr(b'\n', rest) else { break };
        let (whole, after) = rest.split_at(end + 1);
        if !whole.trim_ascii_end().ends_with(END) {
            break;
        }
        symbols.push((name(symbol), whole));
        rest = after;
    }
    (symbols, rest)
}

/// Which of the symbols are named.
fn named(html: &[u8], symbols: &[Symbol]) -> Vec<bool> {
    let mut used = vec![false; symbols.len()];
    for at in memchr_iter(b'#', html) {
        let own = name(html.get(at + 1..).unwrap_or_default());
        let place = symbols.iter().position(|(name, _)| *name == own);
        if let Some(used) = place.and_then(|place| used.get_mut(place)) {
            *used = true;
        }
    }
    used
}

/// A name, up to what can be in none.
fn name(text: &[u8]) -> &[u8] {
    let ends = |byte: &u8| {
        !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':') || !byte.is_ascii())
    };
    text.iter().position(ends).and_then(|end| text.get(..end)).unwrap_or(text)
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
        let all = "<use width=\"9\" href='#g-a'/><use xlink:href = \"#g-ab\"/>";
        assert_eq!(after(&both, all), page(&both, all));
        let before = format!("<b><use href=\"#g-a\"/></b>{}", page(&both, ""));
        let kept = format!("<b><use href=\"#g-a\"/></b>{}", page(A, ""));
        assert_eq!(String::from_utf8(used(before.into_bytes())).unwrap(), kept);
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
