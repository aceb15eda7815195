//! YAML that no parser can read: where it really went wrong, in words that help.

use saphyr_parser::ScanError;

use crate::diagnostic::{Finding, Origin, Span, codes};

/// The best finding for a parser's error. A parser notices late; the mistakes people make are looked for where they are made.
pub fn explain(file: &str, text: &str, error: &ScanError) -> Finding {
    let lines: Vec<&str> = text.split('\n').collect();
    let line = error.marker().line().clamp(1, lines.len());
    let here = Span { line, column: error.marker().col() + 1, len: 1 };
    let found = |code, span| Finding::new(code, Origin::span(file, span));
    if let Some(span) = unclosed_quote(&lines, line) {
        return found(&codes::UNCLOSED_QUOTE, span);
    }
    if let Some(span) = tab(&lines, line) {
        return found(&codes::TAB, span);
    }
    if let Some(finding) = odd_space(file, &lines, line) {
        return finding;
    }
    if let Some((span, behind)) = text_after_quote(&lines, line) {
        return found(&codes::TEXT_AFTER_QUOTE, span).value(behind);
    }
    let bracket = unclosed_bracket(&lines);
    let colon = [line, line.saturating_sub(1)].into_iter().find_map(|line| colon(&lines, line));
    // Inside braces that never close, the next key's colon is no mistake.
    let colon = colon.filter(|(span, ..)| bracket.is_none_or(|(open, _)| open.line != span.line));
    if let Some((span, value, quoted)) = colon {
        return found(&codes::COLON_IN_TEXT, span).value(value).fact("quoted", quoted);
    }
    match bracket {
        Some((span, bracket)) => found(&codes::UNCLOSED_BRACKET, span).value(bracket.to_string()),
        None => found(&codes::YAML_SYNTAX, within(&lines, here)),
    }
}

/// A no-break space, or one of its kind, where YAML wants a space: in an indentation, behind a dash or a key's colon; on the line of
/// the error or a few above it, where the parser has not noticed yet.
fn odd_space(file: &str, lines: &[&str], near: usize) -> Option<Finding> {
    let from = near.saturating_sub(NOTICED_LATE);
    lines.iter().enumerate().take(near).skip(from).find_map(|(at, line)| {
        let (column, space) = odd_space_in(line)?;
        Some(no_break(file, Span { line: at + 1, column: column + 1, len: 1 }, space))
    })
}

/// So many lines may stand between a mistake and where the parser notices.
const NOTICED_LATE: usize = 6;

/// The same within what was read as one key: `period:\u{a0}2024-q3`.
pub fn odd_space_in_key(file: &str, key: &str, span: Span) -> Option<Finding> {
    let (column, space) = odd_space_in(&format!("{key}:"))?;
    Some(no_break(file, Span { column: span.column + column, len: 1, ..span }, space))
}

/// Says that a space is none that YAML knows.
pub fn no_break(file: &str, span: Span, space: char) -> Finding {
    let value = format!("U+{:04X}", u32::from(space));
    Finding::new(&codes::ODD_SPACE, Origin::span(file, span)).value(value)
}

/// The column from 0, and the space.
fn odd_space_in(line: &str) -> Option<(usize, char)> {
    if line.is_ascii() {
        return None;
    }
    let characters: Vec<char> = line.chars().collect();
    let indent = characters.iter().take_while(|c| c.is_whitespace() || **c == '-').count();
    let at = characters
        .iter()
        .take(indent)
        .position(is_odd_space)
        .filter(|_| is_key(&characters, indent).is_some());
    let in_braces = |at: usize| {
        let before: String = characters.iter().take(at).collect();
        before.contains('{') && before.trim_end_matches(' ').ends_with(['{', ','])
    };
    let behind_colon = |at: usize| {
        let behind = is_key(&characters, at).filter(|_| at == indent || in_braces(at))?;
        characters.get(behind).filter(|c| is_odd_space(c)).map(|_| behind)
    };
    let at = at.or_else(|| (indent..characters.len()).find_map(behind_colon))?;
    Some((at, *characters.get(at)?))
}

/// Whether a key of ours begins here, with its colon; where that ends.
fn is_key(characters: &[char], from: usize) -> Option<usize> {
    let letters = characters.iter().skip(from).take_while(|c| c.is_ascii_lowercase() || **c == '_').count();
    (letters > 0 && characters.get(from + letters) == Some(&':')).then_some(from + letters + 1)
}

/// Whether it looks like a space and is none to a parser.
pub fn is_odd_space(character: &char) -> bool {
    matches!(character, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Words behind a quotation that closes on the line of the error, where a value ends.
fn text_after_quote(lines: &[&str], line: usize) -> Option<(Span, String)> {
    let characters: Vec<char> = lines.get(line.checked_sub(1)?)?.chars().collect();
    let opens = |at: &usize| {
        let before = characters.iter().take(*at).rev().find(|c| **c != ' ');
        characters.get(*at) == Some(&'"') && matches!(before, Some('[' | ',' | '{' | ':' | '-'))
    };
    let mut from = 0;
    while let Some(open) = (from..characters.len()).find(opens) {
        let inside = |at: &usize| characters.get(*at) == Some(&'"') && characters.get(at - 1) != Some(&'\\');
        let close = (open + 1..characters.len()).find(inside)?;
        let behind: String =
            characters.iter().skip(close + 1).take_while(|c| !",]}#:".contains(**c)).collect();
        if !behind.trim().is_empty() {
            let span = Span { line, column: open + 1, len: close - open + 1 };
            return Some((span, behind.trim().to_owned()));
        }
        from = close + 1;
    }
    None
}

/// A place on a line that exists and holds something, so that it can be shown.
fn within(lines: &[&str], span: Span) -> Span {
    let width = |line: usize| lines.get(line - 1).map_or(0, |text| text.trim_end().chars().count());
    let line = (1..=span.line).rev().find(|line| width(*line) > 0).unwrap_or(1);
    let column =
        if line == span.line { span.column.clamp(1, width(line).max(1)) } else { width(line).max(1) };
    Span { line, column, len: 1 }
}

/// A tab in the indentation of the line, or of one just above it.
fn tab(lines: &[&str], near: usize) -> Option<Span> {
    let indentation =
        |line: &str| line.chars().take_while(|character| character.is_whitespace()).position(|c| c == '\t');
    let from = near.saturating_sub(2);
    let found = lines.iter().enumerate().skip(from).take(near + 1 - from).find_map(|(at, line)| {
        indentation(line).map(|column| Span { line: at + 1, column: column + 1, len: 1 })
    });
    found.or_else(|| {
        // A tab between the dash or the colon and the value.
        let line = lines.get(near - 1)?;
        let column = line.chars().position(|character| character == '\t')?;
        Some(Span { line: near, column: column + 1, len: 1 })
    })
}

/// A tab between the dash of an entry and what follows, which one of the two parsers refuses.
pub fn tab_after_dash(text: &str) -> Option<Span> {
    text.split('\n').enumerate().find_map(|(at, line)| {
        let indent = line.chars().take_while(|character| *character == ' ').count();
        line.trim_start_matches(' ').starts_with("-\t").then(|| Span {
            line: at + 1,
            column: indent + 2,
            len: 1,
        })
    })
}

/// The first quotation mark up to the error that opens a value and does not close as a value does.
fn unclosed_quote(lines: &[&str], near: usize) -> Option<Span> {
    let mut at = 0;
    while at < lines.len().min(near) {
        let line = lines.get(at)?;
        let Some((column, mark)) = opening_quote(line) else {
            at += 1;
            continue;
        };
        match closing_quote(lines, at, column + 1, mark) {
            None => return Some(Span { line: at + 1, column: column + 1, len: 1 }),
            Some(end) => at = end + 1,
        }
    }
    None
}

/// Where a quoted value opens on the line and does not close on it: column from 0.
fn opening_quote(line: &str) -> Option<(usize, char)> {
    let characters: Vec<char> = line.chars().collect();
    let mut begins = true;
    let mut inside: Option<(usize, char)> = None;
    let mut skip = false;
    for (column, character) in characters.iter().copied().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        match inside {
            Some((_, '"')) if character == '\\' => skip = true,
            Some((_, '\'')) if character == '\'' && characters.get(column + 1) == Some(&'\'') => skip = true,
            Some((_, mark)) if character == mark => inside = None,
            Some(_) => {}
            None if begins && matches!(character, '"' | '\'') => inside = Some((column, character)),
            None if character == '#' && (column == 0 || characters.get(column - 1) == Some(&' ')) => {
                return None;
            }
            None => {
                let spaced = matches!(characters.get(column + 1), Some(' ') | None);
                begins = matches!(character, '[' | '{' | ',')
                    || (matches!(character, ':' | '-') && spaced)
                    || (begins && character == ' ');
            }
        }
    }
    inside
}

/// The line (from 0) on which the quotation closes; `None` where it never does, or where what follows cannot follow a value.
fn closing_quote(lines: &[&str], from: usize, column: usize, mark: char) -> Option<usize> {
    for (at, line) in lines.iter().enumerate().skip(from) {
        let start = if at == from { column } else { 0 };
        let characters: Vec<char> = line.chars().skip(start).collect();
        let mut column = 0;
        while let Some(character) = characters.get(column) {
            let next = characters.get(column + 1);
            let escaped = (*character == '\\' && mark == '"')
                || (*character == mark && mark == '\'' && next == Some(&'\''));
            if escaped {
                column += 2;
                continue;
            }
            if *character == mark {
                let rest: String = characters.iter().skip(column + 1).collect();
                let rest = rest.trim_start();
                let follows = rest.is_empty() || rest.starts_with([',', ']', '}', '#', ':']);
                return follows.then_some(at);
            }
            column += 1;
        }
    }
    None
}

/// `key: words: more`: the value's place, the value, and the line with quotation marks.
fn colon(lines: &[&str], line: usize) -> Option<(Span, String, String)> {
    let text = lines.get(line.checked_sub(1)?)?;
    let (key, value) = text.split_once(": ")?;
    if key.contains(['{', '[']) {
        return None;
    }
    let value = value.trim();
    let begins_plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '#']);
    let colon = value.contains(": ") || value.ends_with(':');
    if !begins_plain || !colon {
        return None;
    }
    let column = text.chars().count() - text.split_once(": ")?.1.trim_start().chars().count();
    let span = Span { line, column: column + 1, len: value.chars().count() };
    let quoted = format!("{}: \"{}\"", key.trim_start().trim_start_matches("- "), value.replace('"', "\\\""));
    Some((span, value.to_owned(), quoted))
}

/// The innermost bracket that never closes, quoted text and comments left aside.
fn unclosed_bracket(lines: &[&str]) -> Option<(Span, char)> {
    let mut open: Vec<(Span, char)> = Vec::new();
    let mut quote: Option<char> = None;
    for (at, line) in lines.iter().enumerate() {
        let mut before = ' ';
        for (column, character) in line.chars().enumerate() {
            match (quote, character) {
                (Some(mark), _) if character == mark && before != '\\' => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',') => quote = Some(character),
                (None, '#') if before == ' ' => break,
                (None, '[' | '{') if !open.is_empty() || matches!(before, ' ' | '[' | '{' | ',') => {
                    open.push((Span { line: at + 1, column: column + 1, len: 1 }, character));
                }
                (None, ']' | '}') => {
                    open.pop();
                }
                (None, _) => {}
            }
            before = character;
        }
    }
    open.pop()
}
