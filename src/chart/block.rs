//! Labels: one or two lines that belong together, and where they stand.

use super::Element;
use super::space::{Anchor, Area, Face};
use crate::words::phrase::{FigureText, Phrase, Piece};

/// A line of a label.
#[derive(Clone, Debug)]
enum Line {
    Figures(Phrase),
    Ours(String),
}

/// Lines of a label, each with its size and class.
#[derive(Clone, Debug, Default)]
pub struct Block(Vec<(Line, Face, &'static str)>);

/// A place for a label: where it is anchored, and its top.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    pub x: i64,
    pub top: i64,
    pub anchor: Anchor,
}

/// Tenths as an attribute: `38.3`, `40`.
pub fn tenths(value: i64) -> String {
    let (sign, value) = (if value < 0 { "-" } else { "" }, value.abs());
    match value % 10 {
        0 => format!("{sign}{}", value / 10),
        rest => format!("{sign}{}.{rest}", value / 10),
    }
}

/// Tenths of a per cent of the width as an attribute: `38.3%`, and `0` for the left edge.
pub fn across(x: i64) -> String {
    if x == 0 { "0".to_owned() } else { tenths(x) + "%" }
}

/// Class names without blanks in excess.
pub fn classes(names: &[&str]) -> String {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    names.join(" ")
}

/// A line of the drawing.
pub fn line(class: &str, from: (i64, i64), to: (i64, i64)) -> Element {
    let ((x1, y1), (x2, y2)) = (from, to);
    Element::Line { class: class.to_owned(), x1: across(x1), y1: tenths(y1), x2: across(x2), y2: tenths(y2) }
}

/// A rectangle of the drawing.
pub fn rect(class: &str, (x, y): (i64, i64), width: i64, height: i64) -> Element {
    Element::Rect {
        class: class.to_owned(),
        x: across(x),
        y: tenths(y),
        width: across(width),
        height: tenths(height),
    }
}

/// A circle of the drawing.
pub fn circle(class: &str, (x, y): (i64, i64), radius: i64) -> Element {
    Element::Circle { class: class.to_owned(), cx: across(x), cy: tenths(y), r: tenths(radius) }
}

/// Words of ours on the line y.
pub fn words(class: &str, anchor: Anchor, (x, y): (i64, i64), text: impl Into<String>) -> Element {
    Element::Text { class: classes(&[class, anchor.class()]), x: across(x), y: tenths(y), text: text.into() }
}

/// How many letters a phrase is wide; where figure and words meet there is a gap.
pub fn letters(phrase: &Phrase) -> usize {
    let text = |piece: &Piece| match piece {
        Piece::Figure(figure) => figure.text.chars().count(),
        Piece::Words(words) => words.text.chars().count(),
        Piece::Ours(words) => words.trim().chars().count(),
    };
    phrase.0.iter().map(text).sum::<usize>() + phrase.0.len().saturating_sub(1)
}

impl Block {
    /// A figure alone.
    pub fn figure(figure: &FigureText, face: Face, class: &'static str) -> Block {
        Block::phrase(figure.clone().into(), face, class)
    }

    /// Words with figures.
    pub fn phrase(phrase: Phrase, face: Face, class: &'static str) -> Block {
        Block(vec![(Line::Figures(phrase), face, class)])
    }

    /// Words of ours alone.
    pub fn ours(text: impl Into<String>) -> Block {
        Block(vec![(Line::Ours(text.into()), Face::Small, "small")])
    }

    /// With a line of small words of ours below.
    #[must_use]
    pub fn below(mut self, text: impl Into<String>) -> Block {
        self.0.push((Line::Ours(text.into()), Face::Small, "small"));
        self
    }

    /// With a line of small words of ours above.
    #[must_use]
    pub fn above(mut self, text: impl Into<String>) -> Block {
        self.0.insert(0, (Line::Ours(text.into()), Face::Small, "small"));
        self
    }

    /// Its height.
    pub fn height(&self) -> i64 {
        self.0.iter().map(|(_, face, _)| face.height()).sum()
    }

    /// Its width at most.
    pub fn width(&self) -> i64 {
        let width = |(line, face, _): &(Line, Face, &str)| match line {
            Line::Figures(phrase) => face.width(letters(phrase)),
            Line::Ours(text) => face.width(text.chars().count()),
        };
        self.0.iter().map(width).max().unwrap_or_default()
    }

    /// The room it takes at a spot.
    pub fn area(&self, spot: Spot) -> Area {
        Area::at(spot.x, spot.top, spot.anchor, self.width(), self.height())
    }

    /// Its lines at a spot.
    pub fn draw(&self, spot: Spot) -> Vec<Element> {
        let mut top = spot.top;
        let mut elements = Vec::new();
        for (line, face, class) in &self.0 {
            elements.push(draw(line, class, spot, top));
            top += face.height();
        }
        elements
    }
}

/// Text stands on a line; figures hang from their top.
fn draw(line: &Line, class: &str, spot: Spot, top: i64) -> Element {
    match line {
        Line::Figures(phrase) => Element::Label {
            class: classes(&["lab", spot.anchor.class(), class]),
            x: across(spot.x),
            y: tenths(top),
            phrase: phrase.clone(),
        },
        Line::Ours(text) => words(&classes(&[class, "halo"]), spot.anchor, (spot.x, top + 135), text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes() {
        for (value, text) in [(0, "0"), (383, "38.3"), (400, "40"), (-5, "-0.5"), (1000, "100")] {
            assert_eq!(tenths(value), text);
        }
        assert_eq!((across(0), across(383)), ("0".to_owned(), "38.3%".to_owned()));
    }

    #[test]
    fn lines_stack() {
        let figure = FigureText {
            address: "m@2024:value".into(),
            value: "75.9".into(),
            text: "75,9%".into(),
            was: None,
        };
        let block = Block::figure(&figure, Face::Big, "big").above("năm 2024");
        assert_eq!((block.width(), block.height()), (5 * 132, 180 + 260));
        let elements = block.draw(Spot { x: 500, top: 100, anchor: Anchor::Mid });
        let [Element::Text { y, class, .. }, Element::Label { y: top, class: lab, .. }] = &elements[..]
        else {
            panic!("{elements:?}")
        };
        assert_eq!((y.as_str(), class.as_str()), ("23.5", "small halo mid"));
        assert_eq!((top.as_str(), lab.as_str()), ("28", "lab mid big"));
    }
}
