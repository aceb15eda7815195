//! Shapes of standings, as the built-in theme draws them, and the mark of the site: never colour alone.

use zeno::{Cap, Command, Join, PathBuilder, PathData, Stroke, Transform, Vector};

use super::INK;
use super::canvas::{Canvas, Colour, Ink};

/// How a part of a shape is drawn: the classes of the theme's symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// `gl-f`: filled.
    Filled,
    /// `gl-s`: a line.
    Line,
    /// `gl-d`: a dashed line.
    Dashed,
    /// `gl-i`: a line in the colour of the ground, on what is filled.
    Inside,
}

/// A part of a shape, in a square of 20.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// The data of an SVG path.
    Path(Hand, &'static str),
    /// Middle and radius.
    Circle(Hand, f32, f32, f32),
}

/// The side of the square in which shapes are drawn.
const SIDE: f32 = 20.0;

const GOOD: Colour = [0x0b, 0x5a, 0x47, 0xff];
const PATH: Colour = [0x0f, 0x5f, 0x7a, 0xff];
const SLOW: Colour = [0x85, 0x51, 0x00, 0xff];
const LATE: Colour = [0xa0, 0x2c, 0x1b, 0xff];
const GAP: Colour = [0x5b, 0x64, 0x59, 0xff];

use Hand::{Dashed, Filled, Inside, Line};
use Part::{Circle, Path};

/// Standings by their keys, with colour and shape.
pub const SHAPES: [(&str, Colour, &[Part]); 12] = [
    ("achieved", GOOD, &[Circle(Filled, 10.0, 10.0, 9.0), Path(Inside, "M5.8 10.4l2.9 2.9 5.6-6.2")]),
    (
        "achieved_late",
        GOOD,
        &[Path(Line, "M17.2 6.4A8 8 0 1 1 13.6 2.8"), Path(Line, "M6 9.6l3.2 3.4L18 3.4")],
    ),
    ("on_path", PATH, &[Path(Filled, "M4 2l14 8-14 8z")]),
    ("too_early", GAP, &[Path(Line, "M4 2h12L4 18h12z"), Path(Filled, "M10 10l6 8H4z")]),
    ("slow", SLOW, &[Path(Line, "M10 2l8 8-8 8-8-8z"), Path(Filled, "M10 2v16l-8-8z")]),
    ("off_path", LATE, &[Path(Filled, "M1.5 3h17L10 18z")]),
    ("worsening", LATE, &[Path(Filled, "M9 2v5h10v6H9v5l-8-8z")]),
    ("missed", LATE, &[Path(Filled, "M2 2h16v16H2z"), Path(Inside, "M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2")]),
    ("unknown", GAP, &[Circle(Dashed, 10.0, 10.0, 8.0)]),
    ("incomplete", GAP, &[Path(Filled, "M10 1v18a9 9 0 0 1 0-18z"), Path(Dashed, "M10 2a8 8 0 0 1 0 16")]),
    ("superseded", GAP, &[Path(Line, "M7 7h11v11H7z"), Path(Line, "M13 3.5V2H2v11h1.5")]),
    (
        "followed",
        INK,
        &[
            Path(
                Line,
                "M1.5 10S4.500 4.500 10 4.500 18.500 10 18.500 10 15.500 15.500 10 15.500 1.500 10 1.500 10z",
            ),
            Circle(Filled, 10.0, 10.0, 2.6),
        ],
    ),
];

/// The colour and the shape of a standing; nothing for a key that is none.
pub fn shape(key: &str) -> Option<(Colour, &'static [Part])> {
    SHAPES.iter().find(|(own, ..)| *own == key).map(|(_, colour, parts)| (*colour, *parts))
}

/// Draws a shape into a square of this size, in pixels; `ink` on the ground, `inside` on the ink.
pub fn draw(canvas: &mut Canvas, parts: &[Part], [ink, inside]: [Ink; 2], place: (f32, f32), size: f32) {
    let scale = size / SIDE;
    for part in parts {
        let (hand, commands) = part.commands();
        let commands = moved(commands, scale, place);
        let line = |width: f32| rounded(width * scale);
        match hand {
            Filled => canvas.path(ink, &commands, zeno::Fill::NonZero),
            Line => canvas.path(ink, &commands, line(2.0)),
            Inside => canvas.path(inside, &commands, line(2.4)),
            Dashed => {
                let dashes = [2.6 * scale, 2.6 * scale];
                let mut stroke = Stroke::new(2.0 * scale);
                stroke.join(Join::Round).dash(&dashes, 0.0);
                canvas.path(ink, &commands, stroke);
            }
        }
    }
}

fn rounded(width: f32) -> Stroke<'static> {
    let mut stroke = Stroke::new(width);
    stroke.join(Join::Round).cap(Cap::Round);
    stroke
}

/// Commands made larger, and moved.
pub fn moved(commands: Vec<Command>, scale: f32, (left, top): (f32, f32)) -> Vec<Command> {
    let place = Transform::scale(scale, scale).then_translate(left, top);
    commands.iter().map(|command| command.transform(&place)).collect()
}

impl Part {
    fn commands(&self) -> (Hand, Vec<Command>) {
        match self {
            Path(hand, data) => (*hand, data.commands().collect()),
            Circle(hand, x, y, radius) => {
                let mut commands = Vec::new();
                commands.add_circle(Vector::new(*x, *y), *radius);
                (*hand, commands)
            }
        }
    }
}
