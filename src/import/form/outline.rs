//! How lines are numbered, and which of them stand below which: `A` > `I` > `1` > `1.1`, `a` > `-`.

use super::head::Head;
use super::heading::Meaning;
use crate::import::file::table::{Line, Value};
use crate::import::whose::spelling::{code, is_roman};

/// A kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `A`, `B`.
    Upper(char),
    /// `I`, `IV`.
    Roman,
    /// `1`, `1.1`: of so many parts.
    Arabic(usize),
    /// `a`, `b`.
    Lower,
    /// `-`, `+`.
    Dash,
}

impl Style {
    /// Whether both are numbers of one list.
    fn is_like(self, other: Style) -> bool {
        matches!((self, other), (Style::Upper(_), Style::Upper(_))) || self == other
    }

    /// Whether what is numbered so may have the other below it. Small letters stand above numbers or below them, whichever come first.
    fn is_above(self, other: Style) -> bool {
        match (self, other) {
            (Style::Arabic(own), Style::Arabic(other)) => own < other,
            (Style::Arabic(_), Style::Lower) | (Style::Lower, Style::Arabic(_)) => true,
            _ => self.rank() < other.rank(),
        }
    }

    fn rank(self) -> u8 {
        match self {
            Style::Upper(_) => 0,
            Style::Roman => 1,
            Style::Arabic(_) | Style::Lower => 2,
            Style::Dash => 3,
        }
    }

    /// Whether lines numbered so head parts of a table, as those of no number never do.
    pub fn is_of_parts(self) -> bool {
        self.rank() < 2
    }
}

/// How a line is numbered: in the column of numbers, else before its name.
pub fn style(line: &Line, head: &Head) -> Option<Style> {
    let of = |wanted: Meaning| head.columns.iter().filter(move |column| column.meaning == wanted);
    let cell = |own: &super::head::Column| line.cell(own.at).map(|cell| &cell.value);
    match of(Meaning::Index).find_map(cell) {
        Some(Value::Number(number)) => Some(Style::Arabic(if number.fract() == 0.0 { 1 } else { 2 })),
        Some(value) => number(&value.shown()),
        None => of(Meaning::Key).find_map(cell).and_then(|value| before_name(&value.shown())),
    }
}

/// `I. Hộ tịch`, `1.2) Hộ tịch`, `- Hộ tịch`; a code is no number.
fn before_name(text: &str) -> Option<Style> {
    let first = text.split_whitespace().next()?;
    let ends = |end: char| matches!(end, '.' | ')' | '/' | '-');
    let is_number = code(first).is_none() && (first.ends_with(ends) || first == "+");
    number(first).filter(|_| is_number && first.len() < text.len())
}

/// The style of a number, with the brackets and stops it is written with.
fn number(text: &str) -> Option<Style> {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "().,/:".contains(c));
    let bare = if bare.len() > 1 { bare.trim_end_matches('-') } else { bare };
    let mut letters = bare.chars();
    match (letters.next()?, letters.next()) {
        ('-' | '–' | '—' | '+' | '*' | '•', None) => Some(Style::Dash),
        _ if is_roman(&bare.to_lowercase()) && bare.chars().all(char::is_uppercase) => Some(Style::Roman),
        (letter, None) if letter.is_uppercase() => Some(Style::Upper(letter)),
        (letter, None) if letter.is_lowercase() => Some(Style::Lower),
        _ => arabic(bare),
    }
}

fn arabic(text: &str) -> Option<Style> {
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(is_number).then_some(Style::Arabic(parts.len()))
}

/// For each line the position behind the last of those that stand below it. What has no number belongs to the part it stands in, and
/// ends what is numbered otherwise.
pub fn ends(styles: &[Option<Style>]) -> Vec<usize> {
    let mut ends: Vec<usize> = (1..=styles.len()).collect();
    let mut open: Vec<(usize, Style)> = Vec::new();
    let close = |open: &mut Vec<(usize, Style)>, ends: &mut Vec<usize>, at: usize| {
        if let Some(end) = open.pop().and_then(|(from, _)| ends.get_mut(from)) {
            *end = at;
        }
    };
    for (at, style) in styles.iter().enumerate() {
        let style = style.map(|style| as_letter(style, &open));
        let list = style.and_then(|style| open.iter().position(|(_, other)| other.is_like(style)));
        let goes_on = |(_, above): &(usize, Style)| match style {
            Some(style) => above.is_above(style),
            None => above.is_of_parts(),
        };
        while open.len() > list.unwrap_or(usize::MAX) || open.last().is_some_and(|last| !goes_on(last)) {
            close(&mut open, &mut ends, at);
        }
        open.extend(style.map(|style| (at, style)));
    }
    while !open.is_empty() {
        close(&mut open, &mut ends, styles.len());
    }
    ends
}

/// `I` behind `H` is a letter.
fn as_letter(style: Style, open: &[(usize, Style)]) -> Style {
    let last = open.iter().rev().find_map(|(_, style)| match style {
        Style::Upper(letter) => Some(*letter),
        _ => None,
    });
    match (style, last) {
        (Style::Roman, Some('H')) => Style::Upper('I'),
        (Style::Roman, Some('U')) => Style::Upper('V'),
        (Style::Roman, Some('K')) => Style::Upper('L'),
        _ => style,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known() {
        for (text, style) in [
            ("I", Style::Roman),
            ("IV.", Style::Roman),
            ("A", Style::Upper('A')),
            ("b)", Style::Lower),
            ("12", Style::Arabic(1)),
            ("(2.1)", Style::Arabic(2)),
            ("-", Style::Dash),
        ] {
            assert_eq!(number(text), Some(style), "{text}");
        }
        for text in ["", "Hộ tịch", "1.a", "..", "12 a"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(before_name("1.1. Hộ tịch"), Some(Style::Arabic(2)));
        assert_eq!(before_name("I. Hộ tịch"), Some(Style::Roman));
        assert_eq!(before_name("- Hộ tịch"), Some(Style::Dash));
        for name in ["1.001193 - Khai sinh", "1.001193. Khai sinh", "12 thủ tục", "A Lưới", "I."] {
            assert_eq!(before_name(name), None, "{name}");
        }
    }

    #[test]
    fn lines_stand_below_others() {
        let ends_of = |text: &str| {
            let styles: Vec<Option<Style>> = text.split(' ').map(number).collect();
            ends(&styles)
        };
        assert_eq!(ends_of("A I 1 2 II 1 B I 1"), [6, 4, 3, 4, 6, 6, 9, 9, 9]);
        assert_eq!(ends_of("1 1.1 1.2 2 2.1"), [3, 2, 3, 5, 5]);
        assert_eq!(ends_of("1 a b 2"), [3, 2, 3, 4]);
        assert_eq!(ends_of("I a 1 2 b 1"), [6, 4, 3, 4, 6, 6]);
        assert_eq!(ends_of("1 - - 2"), [3, 2, 3, 4]);
        assert_eq!(ends_of("1 2 I 1"), [1, 2, 4, 4]);
        assert_eq!(ends_of("G H I K"), [1, 2, 3, 4]);
        // What has no number belongs to the part it stands in.
        assert_eq!(ends_of("I = 1 = II"), [4, 2, 3, 4, 5]);
    }
}
