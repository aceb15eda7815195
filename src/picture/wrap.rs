//! Lines: a text broken at its spaces, cut with an ellipsis where it cannot fit.

use super::font::Font;

/// What stands where something was cut.
const ELLIPSIS: char = '…';

/// A text in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// One after another, each within the width.
    pub lines: Vec<String>,
    /// The text did not fit.
    pub cut: bool,
}

/// Breaks a text into at most so many lines of this width, in pixels. A word that is wider than a line is broken between letters.
pub fn wrapped(font: &Font, text: &str, size: f32, width: f32, most: usize) -> Lines {
    let measured = |text: &str| font.width(text, size);
    let space = measured(" ");
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        // Nothing behind the first line too many is ever shown.
        if lines.len() > most {
            break;
        }
        let wide = measured(word);
        if !line.is_empty() && used + space + wide <= width {
            line = line + " " + word;
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if wide <= width {
            (line, used) = (word.to_owned(), wide);
        } else {
            (line, used) = broken(font, word, size, width, &mut lines);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut().filter(|_| cut) {
        *last = shortened(last, |line| measured(line) <= width);
    }
    Lines { lines, cut }
}

/// Breaks a word between letters into full lines; gives what begins the next one, and how wide that is.
fn broken(font: &Font, word: &str, size: f32, width: f32, lines: &mut Vec<String>) -> (String, f32) {
    let (mut line, mut used) = (String::new(), 0.0);
    for letter in word.chars() {
        let wide = font.width(letter.encode_utf8(&mut [0; 4]), size);
        if !line.is_empty() && used + wide > width {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        line.push(letter);
        used += wide;
    }
    (line, used)
}

/// The same, its lines as even as can be where nothing is cut: no word stands alone in the last.
pub fn balanced(font: &Font, text: &str, size: f32, width: f32, most: usize) -> Lines {
    let widest = wrapped(font, text, size, width, most);
    if widest.cut || widest.lines.len() < 2 {
        return widest;
    }
    let narrower = (1..10).map(|step| wrapped(font, text, size, width * (1.0 - 0.05 * step as f32), most));
    let same = |lines: &Lines| !lines.cut && lines.lines.len() == widest.lines.len();
    narrower.take_while(same).last().unwrap_or(widest)
}

/// A line with an ellipsis at its end: after a whole word where there is one, else after a letter.
fn shortened(line: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut kept = line.to_owned();
    loop {
        let whole = kept.trim_end_matches([' ', ',', ';', ':', '.', '(', '–', '-', '\u{a0}']);
        let shown = format!("{whole}{ELLIPSIS}");
        if kept.is_empty() || fits(&shown) {
            return shown;
        }
        match kept.rfind(' ') {
            Some(at) => kept.truncate(at),
            None => drop(kept.pop()),
        }
    }
}
