//! Vietnamese alphabetical order: `a ă â b c d đ e ê …`, tones second, numbers by value.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// The order of the CLDR for Vietnamese, with numbers by value (`kn`).
#[expect(clippy::expect_used, reason = "the data are compiled in, and the tests below load them")]
static VIETNAMESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let preferences = CollatorPreferences::from(&locale!("vi-u-kn"));
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).expect("compiled collation data")
});

/// Words that say what kind of unit or body a name belongs to; names are sorted without them.
const KINDS: [&str; 18] = [
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "hội đồng nhân dân",
    "thành phố",
    "thị trấn",
    "đặc khu",
    "phường",
    "thị xã",
    "huyện",
    "ubnd",
    "hđnd",
    "quận",
    "tỉnh",
    "tp.",
    "tp",
    "xã",
    "sở",
    "bộ",
];

/// A key that sorts texts alphabetically when compared byte by byte; equal only for texts that are the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Vec<u8>, String);

/// The key of a text, for sorting many.
pub fn key(text: &str) -> Key {
    let mut bytes = Vec::new();
    // Writing into a Vec cannot fail: the error type has no value.
    let Ok(()) = VIETNAMESE.write_sort_key_to(text, &mut bytes);
    Key(bytes, text.to_owned())
}

/// The key of an agency's or a place's name without its kind word: `Phường 4` comes before `Phường 10`, and both before `Xã An Hiệp`.
///
/// Names alike but for the kind word are told apart by the whole name.
pub fn agency_key(name: &str) -> (Key, Key) {
    (key(bare_name(name)), key(name))
}

/// Compares two texts alphabetically; equal only when they are the same text.
pub fn compare(a: &str, b: &str) -> Ordering {
    VIETNAMESE.compare(a, b).then_with(|| a.cmp(b))
}

/// A name without the kind words before it: `An Bình` for `Ủy ban nhân dân xã An Bình`.
///
/// Where only kind words are there (`UBND tỉnh`), the whole name.
pub fn bare_name(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some(shorter) = KINDS.iter().find_map(|kind| strip_word(rest, kind)) {
        rest = shorter;
    }
    if rest.is_empty() { name } else { rest }
}

/// The text after a word at its start, in whatever case it is written; nothing where another word stands there.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let (start, rest) = text.split_at_checked(end)?;
    let whole_word = word.ends_with('.') || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.');
    (whole_word && start.chars().flat_map(char::to_lowercase).eq(word.chars())).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sorted(names: &[&str]) -> bool {
        names.windows(2).all(|pair| compare(pair[0], pair[1]).is_lt() && key(pair[0]) < key(pair[1]))
    }

    #[test]
    fn the_alphabet() {
        assert!(is_sorted(&["Ba Vì", "Bến Cát", "Bình Lục", "Châu Đức", "Chợ Mới", "Giồng Riềng"]));
        assert!(is_sorted(&["Mộc Châu", "Mộc Hóa", "Thạnh Hóa"]));
        assert!(is_sorted(&["a", "ă", "â", "b", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "v", "y"]));
        assert!(is_sorted(&["ma", "mà", "mả", "mã", "má", "mạ"]));
        assert!(is_sorted(&["Dz", "Đa"]));
    }

    #[test]
    fn numbers_by_value() {
        assert!(is_sorted(&["Phường 4", "Phường 8", "Phường 10", "Phường An Hòa"]));
    }

    #[test]
    fn ties_are_broken() {
        assert_eq!(compare("a", "a"), Ordering::Equal);
        assert_ne!(compare("06", "6"), Ordering::Equal);
        assert_ne!(key("06"), key("6"));
    }

    #[test]
    fn kind_words() {
        for (name, bare) in [
            ("Ủy ban nhân dân xã An Bình", "An Bình"),
            ("UBND huyện Ba Vì", "Ba Vì"),
            ("ỦY BAN NHÂN DÂN THÀNH PHỐ CÀ MAU", "CÀ MAU"),
            ("TP.Cà Mau", "Cà Mau"),
            ("Phường 10", "10"),
            ("Sở Y tế", "Y tế"),
            ("Thanh tra tỉnh", "Thanh tra tỉnh"),
            ("Xãm", "Xãm"),
            ("UBND tỉnh", "UBND tỉnh"),
            ("", ""),
        ] {
            assert_eq!(bare_name(name), bare);
        }
    }

    #[test]
    fn agencies() {
        let mut names =
            ["Xã An Hiệp", "Phường 10", "Thị trấn Ba Vì", "Phường 4", "Phường An Hòa", "Xã Ba Vì"];
        names.sort_by_key(|name| agency_key(name));
        assert_eq!(
            names,
            ["Phường 4", "Phường 10", "Xã An Hiệp", "Phường An Hòa", "Thị trấn Ba Vì", "Xã Ba Vì"]
        );
    }
}
