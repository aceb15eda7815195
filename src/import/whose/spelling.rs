//! How names are compared: by their syllables, each with its tone. Names that are only alike are others.

use unicode_normalization::UnicodeNormalization;

use crate::import::form::heading::words;
use crate::words::fold::fold;

/// Marks of tones, decomposed. `hoà` and `hòa` differ in their place alone.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Words that brackets about levels of government are made of.
const LEVELS: [&str; 9] = ["cap", "xa", "phuong", "huyen", "tinh", "trung", "uong", "va", "so"];

/// What offices write short, and what it stands for wherever it stands.
const SHORT: [(&str, &str); 10] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("vp", "văn phòng"),
    ("tp", "thành phố"),
    ("tx", "thị xã"),
    ("p", "phường"),
    ("q", "quận"),
    ("h", "huyện"),
    ("x", "xã"),
    ("tthc", "thủ tục hành chính"),
];

/// A name for comparing: small letters without blanks, tones behind their syllables, what is short written out, no number before it
/// and no word for what it is.
pub fn key(text: &str) -> String {
    let small: String = unnumbered(text).nfc().flat_map(char::to_lowercase).collect();
    let words = words(&small);
    let kinds = ["lĩnh vực ", "thủ tục hành chính ", "tthc ", "thủ tục ", "linh vuc ", "thu tuc "];
    let bare = kinds.iter().find_map(|kind| words.strip_prefix(kind)).unwrap_or(&words);
    let whole = |word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| *whole);
    bare.split(' ').flat_map(|word| whole(word).split(' ')).map(tone_last).collect()
}

/// The key of a name without brackets about levels and codes, where it has such.
pub fn bare_key(text: &str) -> Option<String> {
    let bare = without_remarks(text);
    (bare != text).then(|| key(&bare))
}

/// Whether a text is typed without any mark, as on a keyboard that has none.
pub fn is_unmarked(text: &str) -> bool {
    fold(text) == text.to_lowercase()
}

fn tone_last(word: &str) -> String {
    let (tones, letters): (String, String) = word.nfd().partition(|c| TONES.contains(c));
    // `kí` and `ký`, `lí lịch` and `lý lịch` are one syllable.
    let one_sound = matches!(&*letters, "ky" | "ly" | "my" | "sy" | "ty" | "hy");
    if one_sound { letters.replace('y', "i") + &tones } else { letters + &tones }
}

/// A text without the number before it: `I. `, `2.1) `, `- `.
fn unnumbered(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || "-+*•".contains(c));
    loop {
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let Some((number, after)) = rest.split_at_checked(end) else { return rest };
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let after = after.strip_prefix(['.', ')', '/']).or_else(|| after.trim_start().strip_prefix("- "));
        match after {
            Some(after) if is_number || is_roman(&number.to_lowercase()) => rest = after.trim_start(),
            _ => return rest,
        }
    }
}

fn without_remarks(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('(') {
        let Some((inside, after)) = from.split_once(')') else { break };
        kept.push_str(before);
        if !is_remark(inside) {
            kept.push_str(&format!("({inside})"));
        }
        rest = after;
    }
    kept + rest
}

/// Whether brackets hold a level of government or a code, neither of which is part of a name.
fn is_remark(inside: &str) -> bool {
    let words = words(&fold(inside));
    let is_mark = !words.is_empty() && words.len() <= 2 && words.bytes().all(|byte| byte.is_ascii_digit());
    let level = words.starts_with("cap ") && words.split(' ').all(|word| LEVELS.contains(&word));
    level
        || is_mark
        || matches!(&*words, "ma" | "ma so" | "ma cu" | "ma tthc")
        || inside.split_whitespace().all(|word| code(word).is_some())
}

/// A text without the codes of procedures in it, and what parts them from the name.
pub fn uncoded(text: &str) -> String {
    let is_code = |word: &&str| code(word.trim_start_matches(['(', '['])).is_some();
    if !text.split_whitespace().any(|word| is_code(&word)) {
        return text.to_owned();
    }
    let close = |word: &str| {
        if word.ends_with([')', ']']) && !word.starts_with(['(', '[']) { ")" } else { "" }.to_owned()
    };
    let kept = text.split_whitespace().map(|word| if is_code(&word) { close(word) } else { word.to_owned() });
    let kept: Vec<String> = kept.filter(|word| !word.is_empty()).collect();
    kept.join(" ").trim_matches(|c: char| c.is_whitespace() || "-–:.;,/".contains(c)).to_owned()
}

/// The code of a procedure that a word begins with: `3.900564` in `3.900564.000.00.00.H07`.
pub fn code(word: &str) -> Option<&str> {
    let (code, after) = word.split_at_checked(8)?;
    let (first, rest) = code.split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let ends = !after.starts_with(|c: char| c.is_alphanumeric());
    (ends && first.len() == 1 && digits(first) && digits(rest)).then_some(code)
}

/// Whether a word is a Roman number, in small letters.
pub fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 6 && word.chars().all(|c| "ivxl".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_what_stands_around_them() {
        for (one, other) in [
            ("I. Lĩnh vực Hộ tịch", "hộ tịch"),
            ("12) HỘ  TỊCH", "Hộ tịch"),
            ("2.1. Hộ tịch", "- Hộ tịch"),
            ("Ủy ban Khánh Hoà", "UỶ BAN KHÁNH HÒA"),
            ("Ho\u{323}\u{302} ti\u{323}ch", "Hộ tịch"),
            ("UBND TP. Minh Họa", "Uỷ ban nhân dân thành phố Minh Hoạ"),
            ("Sở LĐ-TB&XH", "Sở LĐTBXH"),
            ("Đăng kí lí lịch", "Đăng ký lý lịch"),
            ("TTHC Đăng ký", "Thủ tục đăng ký"),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
    }

    #[test]
    fn names_that_are_only_alike_are_others() {
        for (one, other) in [
            ("Mẫu Ba", "Mẫu Bà"),
            ("Bình Hòa", "Bình Hóa"),
            ("Đăng ký khai sinh", "Đăng ký khai sinh (có yếu tố nước ngoài)"),
            ("5 thủ tục", "thủ tục"),
        ] {
            assert_ne!(key(one), key(other), "{one}");
        }
    }

    #[test]
    fn brackets_about_levels_and_codes_are_no_part_of_a_name() {
        for text in [
            "Hộ tịch (1)",
            "Hộ tịch (cấp xã)",
            "Hộ tịch (cấp tỉnh và cấp huyện)",
            "Hộ tịch (1.001193.000.00.00.H07)",
        ] {
            assert_eq!(bare_key(text), Some(key("Hộ tịch")), "{text}");
        }
        for text in ["Hộ tịch", "Hộ tịch (có yếu tố nước ngoài)", "Hộ tịch (cấp lại)", "Hộ tịch (cấp xã"]
        {
            assert_eq!(bare_key(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_their_codes() {
        for text in
            ["1.001193 - Khai sinh", "Khai sinh (1.001193)", "1.001193.000.00.00.H07 Khai sinh", "Khai sinh"]
        {
            assert_eq!(
                bare_key(&uncoded(text)).unwrap_or_else(|| key(&uncoded(text))),
                key("Khai sinh"),
                "{text}"
            );
        }
        assert_eq!(bare_key(&uncoded("Khai sinh (mã cũ 1.001193)")), Some(key("Khai sinh")));
    }

    #[test]
    fn codes_are_known_by_their_shape() {
        for word in ["3.900564", "3.900564.000.00.00.H07", "3.900564-Nhập"] {
            assert_eq!(code(word), Some("3.900564"), "{word}");
        }
        for word in ["3.90056", "3.9005641", "33.900564", "3,900564", "ộ.900564", ""] {
            assert_eq!(code(word), None, "{word}");
        }
    }
}
