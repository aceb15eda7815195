//! Letters: Noto Sans, which draws every letter of Vietnamese, marks stacked.

use ttf_parser::{Face, GlyphId, OutlineBuilder};
use unicode_normalization::UnicodeNormalization;
use zeno::{Command, Point};

use super::letters::{Letters, Placed};

/// Regular and bold.
#[derive(Debug)]
pub struct Fonts {
    /// For what explains.
    pub regular: Font,
    /// For what is said.
    pub bold: Font,
}

/// A face of letters.
#[derive(Debug)]
pub struct Font {
    face: Face<'static>,
    letters: Letters,
}

impl Fonts {
    /// The faces that the program carries; nothing where they cannot be read.
    pub fn new() -> Option<Fonts> {
        let font = |bytes| Face::parse(bytes, 0).ok().map(|face| Font { face, letters: Letters::default() });
        Some(Fonts { regular: font(notosans::REGULAR_TTF)?, bold: font(notosans::BOLD_TTF)? })
    }
}

/// Letters as one sign each where there is one: `ế` and not `e` with two marks; without what only steers how text is laid out.
pub fn composed(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe0f}')
    };
    let spaced = |c: char| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c };
    // The face has no hyphen at which no line ends; lines end at spaces alone here.
    let plain = |c: char| if c == '\u{2011}' { '-' } else { c };
    text.nfc().map(spaced).filter(|c| !steers(*c)).map(plain).collect()
}

impl Font {
    #[cfg(test)]
    /// Whether the face has a sign for this letter.
    pub fn has(&self, letter: char) -> bool {
        self.face.glyph_index(letter).is_some()
    }

    /// How wide a text is, in pixels, in letters of this size.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(self.glyph(letter))).sum::<f32>() * self.scale(size)
    }

    /// The letters of a text whose line begins at this point of its base line, and grows to the right.
    pub fn letters(&self, text: &str, size: f32, left: f32, base: f32) -> Vec<Placed> {
        let scale = self.scale(size);
        let mut left = left;
        let place = |letter: char| {
            let glyph = self.glyph(letter);
            let placed =
                self.letters.placed(glyph, size, (left, base), |left| self.outline(glyph, scale, left));
            left += self.advance(glyph) * scale;
            placed
        };
        text.chars().map(place).collect()
    }

    /// Spaces have none.
    fn outline(&self, glyph: GlyphId, scale: f32, left: f32) -> Vec<Command> {
        let mut pen = Pen { commands: Vec::new(), left, scale };
        self.face.outline_glyph(glyph, &mut pen);
        pen.commands
    }

    fn glyph(&self, letter: char) -> GlyphId {
        self.face.glyph_index(letter).unwrap_or_default()
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        f32::from(self.face.glyph_hor_advance(glyph).unwrap_or_default())
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em().max(1))
    }
}

/// Turns a face's units, which grow upward, into pixels, which grow downward.
struct Pen {
    commands: Vec<Command>,
    left: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(self.left + x * self.scale, -y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.commands.push(Command::MoveTo(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.commands.push(Command::LineTo(self.at(x, y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.commands.push(Command::QuadTo(self.at(x1, y1), self.at(x, y)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.commands.push(Command::CurveTo(self.at(x1, y1), self.at(x2, y2), self.at(x, y)));
    }

    fn close(&mut self) {
        self.commands.push(Command::Close);
    }
}
