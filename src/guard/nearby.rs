//! What stands before and around something.

use crate::words::fold;

/// How far back words are looked for, in characters.
const BEFORE: usize = 60;

/// The words shortly before a place, folded.
pub fn before(text: &str, at: usize) -> String {
    let head = text.get(..at).unwrap_or_default();
    let from = head.char_indices().rev().nth(BEFORE - 1).map_or(0, |(byte, _)| byte);
    fold::fold(head.get(from..).unwrap_or_default())
}

/// Whether one of these words, whole, stands shortly before a place.
pub fn speaks_of(text: &str, at: usize, words: &[&str]) -> bool {
    let before = before(text, at);
    words.iter().any(|word| has(&before, word))
}

fn has(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text.get(..at).and_then(|head| head.chars().next_back()))
            && !letter(text.get(at + word.len()..).and_then(|rest| rest.chars().next()))
    })
}

/// Whether something stands by itself: no letter, no other sign of a longer code on either side.
pub fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let previous = text.get(..start).and_then(|head| head.chars().next_back());
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    let bound = |c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '=' | '&' | '%' | '#' | '@');
    let own = previous.is_none_or(|c| !bound(c) && c != '-' && c != '.') && next.is_none_or(|c| !bound(c));
    own || (previous == Some('/') && next.is_none_or(|c| !bound(c)) && is_chat(text, start))
}

/// Addresses of chats hold a phone.
fn is_chat(text: &str, start: usize) -> bool {
    let head = text.get(..start).unwrap_or_default();
    ["zalo.me/", "wa.me/"].iter().any(|chat| head.ends_with(chat))
}
