//! Digits that belong together, as people write long numbers: in one, in groups with spaces, dots or dashes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Most groups of one number.
const GROUPS: usize = 8;

/// Groups of digits with one separator between each.
#[derive(Debug)]
pub struct Run {
    /// The groups.
    pub groups: Vec<Group>,
}

/// Digits without anything between them.
#[derive(Clone, Debug)]
pub struct Group {
    /// As ASCII.
    pub digits: String,
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What stands between it and the group before; nothing at the beginning of a run.
    pub before: Option<char>,
}

/// Groups that may be one number.
#[derive(Debug)]
pub struct Number {
    /// Its digits.
    pub digits: String,
    /// How many digits the first group has.
    pub first: usize,
    /// Whether all groups are of this many digits.
    pub even: bool,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// Latin letters with marks, of which most Vietnamese words have one: none is a digit.
const LETTERS: [std::ops::RangeInclusive<char>; 2] = ['\u{c0}'..='\u{24f}', '\u{1e00}'..='\u{1eff}'];

/// A digit of any script as ASCII.
pub fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    if LETTERS.iter().any(|letters| letters.contains(&c)) || !c.is_numeric() {
        return None;
    }
    std::iter::once(c).nfkc().next().filter(char::is_ascii_digit)
}

/// What people put between groups.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '.' | '-' | '–' | '·' | '(' | ')' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Letters without ink.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// All runs of digits of a text.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let Some(ascii) = digit(c) else { continue };
        let end = at + c.len_utf8();
        let between = last.and_then(|last| text.get(last..at)).map(joins);
        match (between, runs.last_mut()) {
            (Some(Some(None)), Some(run)) => {
                if let Some(group) = run.groups.last_mut() {
                    group.digits.push(ascii);
                    group.range.end = end;
                }
            }
            (Some(Some(before)), Some(run)) => {
                run.groups.push(Group { digits: ascii.into(), range: at..end, before })
            }
            _ => {
                runs.push(Run { groups: vec![Group { digits: ascii.into(), range: at..end, before: None }] })
            }
        }
        last = Some(end);
    }
    runs
}

/// What is between two digits: nothing that parts them, one separator, or the end of the run. `") "` is one.
fn joins(between: &str) -> Option<Option<char>> {
    let mut seen = between.chars().filter(|c| !is_nothing(*c));
    match (seen.next(), seen.next(), seen.next()) {
        (None, ..) => Some(None),
        (Some(one), None, _) if is_separator(one) => Some(Some(one)),
        (Some(')'), Some(' '), None) => Some(Some(' ')),
        _ => None,
    }
}

impl Run {
    /// How many digits it has in all.
    pub fn digits(&self) -> usize {
        self.groups.iter().map(|group| group.digits.len()).sum()
    }

    /// Everything of this many digits that may be a number of its own: it begins and ends where the run does or at a space.
    pub fn numbers(&self, length: usize) -> Vec<Number> {
        (0..self.groups.len())
            .filter(|first| self.parts(*first))
            .filter_map(|first| self.number(first, length))
            .collect()
    }

    /// Whether a number may begin at this group, or end before it.
    fn parts(&self, at: usize) -> bool {
        self.groups.get(at).is_none_or(|group| group.before.is_none_or(|c| c.is_whitespace() || c == '('))
    }

    fn number(&self, first: usize, length: usize) -> Option<Number> {
        let mut digits = String::new();
        for (at, group) in self.groups.iter().enumerate().skip(first).take(GROUPS) {
            digits.push_str(&group.digits);
            if digits.len() < length {
                continue;
            }
            let all = self.groups.get(first..=at)?;
            let start = all.first()?;
            return (digits.len() == length && self.parts(at + 1)).then(|| Number {
                first: start.digits.len(),
                even: all.iter().all(|group| group.digits.len() == start.digits.len()),
                range: start.range.start..group.range.end,
                digits,
            });
        }
        None
    }
}
