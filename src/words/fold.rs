//! Vietnamese without its marks, for search and for addresses.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in lower case without any mark: `doi moi` for `Đổi mới`.
///
/// `đ` has no decomposition and is mapped by itself. Old and new tone places (`hòa`, `hoà`) fall together; `y` and `i` do not.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        // Once more: the lower case of `İ` brings a mark of its own.
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// A part of an address: `135-kh-ubnd` for `135/KH-UBND`.
///
/// Only `a`–`z`, `0`–`9` and single inner hyphens; empty where the text has no letter or digit of these.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The letter of the Vietnamese alphabet that a text begins with, in upper case and without a tone: `Ă` for `ẵ`, `Đ` for `đất`;
/// `0–9` for a digit, nothing where there is neither.
pub fn initial(text: &str) -> Option<String> {
    const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let first = text.nfc().find(|c| c.is_alphanumeric())?;
    if first.is_numeric() {
        return Some("0–9".to_owned());
    }
    Some(first.to_uppercase().nfd().filter(|c| !TONES.contains(c)).nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        for (text, folded) in [
            ("Đổi mới", "doi moi"),
            ("Phường 8, Thành phố Huế", "phuong 8, thanh pho hue"),
            ("hòa", "hoa"),
            ("hoà", "hoa"),
            ("QUY ƯỚC", "quy uoc"),
            ("Mĩ, Mỹ", "mi, my"),
            ("e\u{302}\u{301}", "e"),
            ("İ", "i"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn initials() {
        for (text, letter) in
            [("ấp", "Â"), ("đất", "Đ"), ("“Ứng", "Ư"), ("e\u{302}\u{301}", "Ê"), ("8", "0–9"), ("y tế", "Y")]
        {
            assert_eq!(initial(text).as_deref(), Some(letter));
        }
        assert_eq!(initial("…"), None);
    }

    #[test]
    fn slugs() {
        for (text, slug_of_it) in [
            ("135/KH-UBND", "135-kh-ubnd"),
            ("766/QĐ-TTg", "766-qd-ttg"),
            ("Đề án 06: Chuyển đổi số", "de-an-06-chuyen-doi-so"),
            ("  — Tin “nóng” —  ", "tin-nong"),
            ("Sở LĐ–TB&XH", "so-ld-tb-xh"),
            ("../..", ""),
            ("日本", ""),
        ] {
            assert_eq!(slug(text), slug_of_it);
        }
    }
}
