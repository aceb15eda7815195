//! What tells of one person though it is no number of theirs: a day of birth, the code of a dossier beside a name.

use super::nearby::speaks_of;
use super::{Hit, Kind};

/// Words before a day of birth.
const BIRTHS: &[&str] = &[
    "sinh ngay",
    "ngay sinh",
    "ngay, thang, nam sinh",
    "ngay thang nam sinh",
    "date of birth",
    "born on",
    "dob",
];

/// Words before a private person's name.
const PERSONS: &[&str] =
    &["ong", "ba", "anh", "chi", "nguoi nop", "chu ho so", "cong dan", "mr", "mrs", "ms", "applicant"];

/// Surnames that nearly all Vietnamese carry.
const SURNAMES: [&str; 30] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Đoàn", "Lâm", "Mai", "Trương", "Trịnh", "Đào", "Cao", "Hà", "Lương", "Thái",
    "Châu", "Tạ", "Phùng",
];

/// Years after which a person may live.
const LIVING: u16 = 1915;

/// How far a name may stand from a code, in bytes.
const REACH: usize = 200;

/// Days of birth, and dossiers of named people.
pub fn find(text: &str, all: &mut Vec<Hit>) {
    for (start, token) in tokens(text) {
        let range = start..start + token.len();
        if is_day(token) && speaks_of(text, start, BIRTHS) {
            all.push(Hit { kind: Kind::Birth, range });
        } else if is_dossier(token) && names_somebody(text, start, range.end) {
            all.push(Hit { kind: Kind::Dossier, range });
        }
    }
}

/// Pieces that are long enough and end with a digit, as days and dossiers do.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.');
    let parts = text.split(move |c: char| !inside(c)).map(|token| token.trim_matches(['.', '-', '/']));
    let ends_with_digit = |token: &&str| token.bytes().next_back().is_some_and(|byte| byte.is_ascii_digit());
    parts
        .filter(|token| token.len() >= 8)
        .filter(ends_with_digit)
        .map(move |token| (token.as_ptr() as usize - start, token))
}

/// `19/3/1985`, `19-03-1985`, of somebody who may live.
fn is_day(token: &str) -> bool {
    let parts: Vec<&str> = token.split(['/', '-', '.']).collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u16>().ok());
    let in_order = |day: usize, year: usize| {
        number(day).is_some_and(|day| (1..=31).contains(&day))
            && number(1).is_some_and(|month| (1..=12).contains(&month))
            && number(year).is_some_and(|year| (LIVING..2100).contains(&year))
    };
    parts.len() == 3 && (in_order(0, 2) || in_order(2, 0))
}

/// The code of a dossier: `000.00.19.H07-220101-0001`, `H07.19-220101-0001`.
fn is_dossier(token: &str) -> bool {
    let parts: Vec<&str> = token.split('-').collect();
    let [place, day, number] = parts.as_slice() else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let province = |part: &str| {
        part.len() == 3
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && digits(part.get(1..).unwrap_or("x"))
    };
    place.split('.').any(province) && day.len() == 6 && digits(day) && number.len() >= 4 && digits(number)
}

/// Whether a person is named near a place: `bà Nguyễn Thị …`.
fn names_somebody(text: &str, start: usize, end: usize) -> bool {
    let from = (start.saturating_sub(REACH)..=start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let to = (end..=(end + REACH).min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(end);
    let around = text.get(from..to).unwrap_or_default();
    let own = around.as_ptr() as usize - text.as_ptr() as usize;
    SURNAMES.iter().flat_map(|name| around.match_indices(name)).any(|(at, name)| {
        let rest = around.get(at + name.len()..).unwrap_or_default();
        let goes_on =
            rest.strip_prefix(' ').and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
        goes_on && addressed(text, own + at)
    })
}

/// Whether the word right before a name is how private people are addressed.
fn addressed(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default().trim_end_matches([' ', ':', '.']);
    let from = head.char_indices().rev().nth(11).map_or(0, |(byte, _)| byte);
    let close = head.get(from..).unwrap_or_default();
    PERSONS.iter().any(|word| {
        let folded = crate::words::fold::fold(close);
        folded.ends_with(word)
            && folded.strip_suffix(word).is_none_or(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}
