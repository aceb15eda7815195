//! Numbers masked in part (`079*****1234`) and hashes of them: neither is anonymous.

use super::nearby::{speaks_of, stands_alone};
use super::{Hit, Kind};

/// What stands for a digit.
const MASKS: [char; 4] = ['*', '•', 'x', 'X'];

/// Digits and masks together, in all.
const LENGTH: std::ops::RangeInclusive<usize> = 9..=12;

/// Words around hashes.
const PAPERS: &[&str] = &["cccd", "cmnd", "can cuoc", "dinh danh", "dien thoai", "sdt", "phone"];

/// Everything of that kind.
pub fn find(text: &str, all: &mut Vec<Hit>) {
    for (start, token) in tokens(text) {
        let end = start + token.len();
        if (is_masked(token) || (is_hash(token) && speaks_of(text, start, PAPERS)))
            && stands_alone(text, start, end)
        {
            all.push(Hit { kind: Kind::Veiled, range: start..end });
        }
    }
}

/// Pieces of digits, letters and masks.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !(c.is_ascii_alphanumeric() || MASKS.contains(&c)));
    let start = text.as_ptr() as usize;
    parts
        .filter(|token| token.len() >= *LENGTH.start())
        .map(move |token| (token.as_ptr() as usize - start, token))
}

/// At least two digits, and three masks in a row.
fn is_masked(token: &str) -> bool {
    let masks = |c: char| MASKS.contains(&c);
    let (digits, rest): (Vec<char>, Vec<char>) = token.chars().partition(char::is_ascii_digit);
    let bare = rest.iter().all(|c| masks(*c)) && LENGTH.contains(&token.chars().count());
    let row = token.split(|c: char| !masks(c)).any(|row| row.chars().count() >= 3);
    bare && digits.len() >= 2 && row
}

/// As long as MD5, SHA-1 or SHA-256 in hexadecimal.
fn is_hash(token: &str) -> bool {
    matches!(token.len(), 32 | 40 | 64) && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}
