//! From bytes to a text that every parser understands alike.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::{Finding, Origin, Span, codes};

/// Most findings of one kind in a file; a binary file is one mistake, not ten thousand.
const ENOUGH: usize = 20;

/// So many bytes are looked at in one go.
const BLOCK: usize = 64;

/// The text of a file: without BOM, with `\n` for line ends and at the end, in NFC.
///
/// Refused are bytes that are not UTF-8, control characters but tab and line ends (C0, C1, DEL), U+0085, U+2028, U+2029, a
/// BOM inside, a lone CR, private-use characters of ours, spaces without width, and characters that turn the direction of text: with them gone the
/// two YAML parsers give equal values, and text is what it looks like.
///
/// # Errors
/// What is refused, and the text as far as it can be shown.
pub fn clean(file: &str, bytes: Vec<u8>) -> Result<String, (String, Vec<Finding>)> {
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        (String::from_utf8_lossy(bytes).into_owned(), vec![not_utf8(file, bytes)])
    })?;
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    // Whether a last folded text ends with a line end is the one thing the parsers see differently at the end of a file.
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let findings = refused_characters(file, &text);
    if !findings.is_empty() {
        return Err((text, findings));
    }
    // No character combines with a line end, so that lines may be looked at one by one.
    Ok(if odd_lines(&text).all(|(_, line)| is_nfc(line)) { text } else { text.nfc().collect() })
}

/// The lines that hold more than plain ASCII, and the byte at which each begins: in megabytes of rows there are hardly any.
fn odd_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let (before, rest) = text.split_at_checked(from)?;
        let odd = first_odd(rest.as_bytes())?;
        let start = memchr::memrchr(b'\n', rest.as_bytes().get(..odd)?).map_or(0, |end| end + 1);
        let end = memchr::memchr(b'\n', rest.as_bytes().get(odd..)?).map_or(rest.len(), |end| odd + end);
        from = before.len() + end;
        Some((before.len() + start, rest.get(start..end)?))
    })
}

/// The first byte that is not ASCII or a control character; looked for block by block, without a branch for each byte.
fn first_odd(bytes: &[u8]) -> Option<usize> {
    let odd = |byte: &u8| *byte >= 0x7F || (*byte < b' ' && *byte != b'\n' && *byte != b'\t');
    let blocks = bytes.chunks(BLOCK).map(|block| block.iter().fold(false, |found, byte| found | odd(byte)));
    let from = blocks.take_while(|found| !found).count() * BLOCK;
    Some(from + bytes.get(from..)?.iter().position(odd)?)
}

/// The first byte that is not UTF-8.
pub fn not_utf8(file: &str, bytes: &[u8]) -> Finding {
    let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let byte = bytes.get(valid.len()).copied().unwrap_or_default();
    let line = valid.matches('\n').count() + 1;
    let column = valid.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let place = Origin::span(file, Span { line, column, len: 1 });
    // A table comes from a spreadsheet, which may have put `?` for letters: saving it once more would keep them so.
    let code = if file.ends_with(".csv") { &codes::TABLE_NOT_UTF8 } else { &codes::NOT_UTF8 };
    Finding::new(code, place).value(format!("0x{byte:02X}"))
}

/// Whether letters of a text have become `?`, as when a spreadsheet saves Vietnamese in a code that has no place for it: `M? c? quan`.
pub fn has_lost_letters(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let around = |three: &[char]| match three {
        [before, '?', behind] => (before.is_alphabetic(), behind.is_alphabetic()),
        _ => (false, false),
    };
    let beside = characters.windows(3).map(around).filter(|(before, behind)| *before || *behind);
    // A question ends with one too: behind letters, and before none.
    let (all, within) =
        beside.fold((0, 0), |(all, within), sides| (all + 1, within + usize::from(sides == (true, true))));
    all >= 2 && within >= 1
}

fn refused_characters(file: &str, text: &str) -> Vec<Finding> {
    let refuse = |(start, column, character): (usize, usize, char)| {
        let code = match character {
            _ if turns_direction(character) => &codes::HIDDEN_DIRECTION,
            _ if is_invisible(character) => &codes::INVISIBLE_CHARACTER,
            _ => &codes::CONTROL_CHARACTER,
        };
        let line = text.get(..start).unwrap_or_default().matches('\n').count();
        let place = Origin::span(file, Span { line: line + 1, column: column + 1, len: 1 });
        Finding::new(code, place).value(format!("U+{:04X}", u32::from(character)))
    };
    let characters = odd_lines(text).flat_map(|(start, line)| {
        line.chars().enumerate().map(move |(column, character)| (start, column, character))
    });
    characters.filter(|(.., character)| is_refused(*character)).take(ENOUGH).map(refuse).collect()
}

fn is_refused(character: char) -> bool {
    let control = character.is_control() && character != '\t';
    let line_end = matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}');
    let ours = ('\u{E000}'..='\u{F8FF}').contains(&character);
    control || line_end || ours || turns_direction(character) || is_invisible(character)
}

/// The characters of CVE-2021-42574.
fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A space without width, and tags: nobody sees them, and two names that look alike are not.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_save_is_welcome() {
        let nfd = "\u{FEFF}a: Hồ sơ\r\nb: \"To\u{0302}\u{0309}\"\r\n".as_bytes().to_vec();
        assert_eq!(clean("a.yaml", nfd).unwrap(), "a: Hồ sơ\nb: \"Tổ\"\n");
    }

    #[test]
    fn what_parsers_disagree_about_is_not() {
        for (text, line, column) in [
            ("a: b\u{7}", 1, 5),
            ("a\nb\rc", 2, 2),
            ("\n\u{85}", 2, 1),
            ("x\u{2028}", 1, 2),
            ("é\u{202E}", 1, 2),
        ] {
            let (_, findings) = clean("a.yaml", text.as_bytes().to_vec()).unwrap_err();
            assert_eq!(findings[0].origin, Origin::span("a.yaml", Span { line, column, len: 1 }), "{text:?}");
        }
    }

    #[test]
    fn a_hidden_character_is_called_what_it_is() {
        for (text, code) in [
            ("a: x\u{200B}y", "file/invisible-character"),
            ("a: x\u{202E}y", "file/hidden-direction"),
            ("a: x\u{7}y", "file/control-character"),
        ] {
            let (_, findings) = clean("a.yaml", text.as_bytes().to_vec()).unwrap_err();
            assert_eq!(findings[0].code.id, code, "{text:?}");
        }
    }

    #[test]
    fn letters_that_became_question_marks_are_known() {
        for text in ["M? c? quan;M? th? t?c", "Tr?c tuy?n"] {
            assert!(has_lost_letters(text), "{text}");
        }
        for text in ["Mã cơ quan;Mã thủ tục", "Vì sao? Thế à?", "so-noi-vu;?;?;5"] {
            assert!(!has_lost_letters(text), "{text}");
        }
    }

    #[test]
    fn latin_1_is_said_where_it_is() {
        let (_, findings) = clean("a.yaml", b"a: x\nb: caf\xE9\n".to_vec()).unwrap_err();
        assert_eq!(findings[0].origin, Origin::span("a.yaml", Span { line: 2, column: 7, len: 1 }));
        assert_eq!(findings[0].value.as_deref(), Some("0xE9"));
    }
}
