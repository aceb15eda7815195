//! Where the texts of a card lie: in the largest letters in which nothing has to be cut, else in the smallest, cut.

use super::font::{Font, Fonts};
use super::wrap::{Lines, balanced};
use super::{Role, Text};

/// Letters are made smaller in these steps.
const SCALES: [f32; 5] = [1.0, 0.88, 0.76, 0.66, 0.58];

/// From one base line to the next, in sizes of letters: Vietnamese stacks two marks.
const LEADING: f32 = 1.24;

/// How far letters with two marks reach above their base line, in sizes of letters.
pub const ASCENT: f32 = 1.07;

/// How far letters reach below it.
pub const DESCENT: f32 = 0.29;

/// The width that a shape takes before the answer, its gap included, in sizes of letters.
pub const SHAPE: f32 = 1.22;

/// How letters of a role look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// In pixels, before texts are made smaller.
    pub size: f32,
    /// In bold letters.
    pub bold: bool,
    /// In the softer ink.
    pub soft: bool,
    /// Lines at most.
    pub most: usize,
    /// Empty space above, in pixels.
    pub above: f32,
}

impl Role {
    /// How its letters look.
    pub fn look(self) -> Look {
        let look = |size, bold, soft, most, above| Look { size, bold, soft, most, above };
        match self {
            Role::Kicker => look(32.0, false, true, 1, 0.0),
            Role::Title => look(46.0, true, false, 3, 0.0),
            Role::Answer => look(58.0, true, false, 5, 22.0),
            Role::Figure => look(116.0, true, false, 1, 4.0),
            Role::Detail => look(33.0, false, true, 3, 16.0),
        }
    }
}

/// A line of letters in its place, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What stands there.
    pub words: String,
    /// What it is there for.
    pub role: Role,
    /// First of its text: a shape stands before it.
    pub first: bool,
    /// Size of the letters.
    pub size: f32,
    /// Where it begins.
    pub left: f32,
    /// Its base line.
    pub base: f32,
}

/// A rectangle that may be written on, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Space {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// The lines of all texts within a space, and how high they are together. The answer keeps room for a shape where there is one.
pub fn placed(fonts: &Fonts, texts: &[Text], space: Space, shape: bool) -> Vec<Line> {
    let mut tried = SCALES.iter().map(|scale| stacked(fonts, texts, space, shape, *scale, 0));
    let whole = tried.find(|stack| !stack.cut && stack.height <= space.height);
    whole.unwrap_or_else(|| cut(fonts, texts, space, shape)).lines
}

/// In the smallest letters, with fewer lines until they fit.
fn cut(fonts: &Fonts, texts: &[Text], space: Space, shape: bool) -> Stack {
    let smallest = SCALES.last().copied().unwrap_or(1.0);
    let stack = |fewer| stacked(fonts, texts, space, shape, smallest, fewer);
    let mut best = stack(0);
    for fewer in 1..Role::Answer.look().most {
        if best.height <= space.height {
            break;
        }
        best = stack(fewer);
    }
    best
}

struct Stack {
    lines: Vec<Line>,
    height: f32,
    cut: bool,
}

/// One text below another.
fn stacked(fonts: &Fonts, texts: &[Text], space: Space, shape: bool, scale: f32, fewer: usize) -> Stack {
    let mut stack = Stack { lines: Vec::new(), height: 0.0, cut: false };
    for text in texts.iter().filter(|text| !text.words.is_empty()) {
        let look = text.role.look();
        let size = look.size * scale;
        let indent = if shape && text.role == Role::Answer { size * SHAPE } else { 0.0 };
        let most = look.most.saturating_sub(fewer).max(1);
        let Lines { lines, cut } = balanced(fonts.of(look), &text.words, size, space.width - indent, most);
        stack.cut |= cut;
        if !stack.lines.is_empty() {
            stack.height += look.above * scale;
        }
        for (at, words) in lines.into_iter().enumerate() {
            let base = space.top + stack.height + size * ASCENT;
            let left = space.left + indent;
            stack.lines.push(Line { words, role: text.role, first: at == 0, size, left, base });
            stack.height += size * LEADING;
        }
    }
    // The last line's leading is empty but for what reaches below its base line.
    let last = stack.lines.last().map_or(0.0, |line| line.size);
    stack.height += last * (ASCENT + DESCENT - LEADING);
    stack
}

impl Fonts {
    /// The face for a look.
    pub fn of(&self, look: Look) -> &Font {
        if look.bold { &self.bold } else { &self.regular }
    }
}
