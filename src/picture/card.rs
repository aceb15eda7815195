//! A page as a picture: the band with the site's name, the texts, the foot.

use zeno::{Command, PathData, Stroke};

use super::canvas::{Canvas, Colour, Ink};
use super::font::{Fonts, composed};
use super::layout::{ASCENT, Line, SHAPE, Space, placed};
use super::shapes::{self, moved};
use super::wrap::{balanced, wrapped};
use super::{BAND, BAND_INK, Card, HEIGHT, INK, PAPER, RULE, Role, SLOW, SLOW_WASH, SOFT, Text, WIDTH};

/// Empty space at the left and right edge, in pixels: some chats cut what is nearer.
pub const MARGIN: f32 = 64.0;

/// The band's height.
const BAND_HEIGHT: u32 = 104;
/// Letters of the site's name in one line and in two, of the label, of the foot.
const SITE: f32 = 32.0;
const SITE_SMALL: f32 = 27.0;
const LABEL: f32 = 26.0;
const FOOT: f32 = 25.0;
/// The foot's lines at most.
const FOOT_LINES: usize = 3;
/// From one line of the foot to the next.
const FOOT_LEADING: f32 = 34.0;
/// The theme's emblem in its square of 40, and how much of it is drawn in the band, in pixels.
pub const EMBLEM: [&str; 3] = ["M3 3h34v34H3z", "M9 12.5h22M9 20.5h13", "M9 28.5h22"];
const EMBLEM_SIZE: f32 = 60.0;

/// The picture as PNG, [`WIDTH`] by [`HEIGHT`] pixels; nothing where it cannot be written.
pub fn card(card: &Card, fonts: &Fonts) -> Option<Vec<u8>> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    // The first ink's ground is the picture's.
    canvas.ink(PAPER, INK);
    let card = composed_card(card);
    band(&mut canvas, fonts, &card);
    let top = foot(&mut canvas, fonts, &card.foot);
    body(&mut canvas, fonts, &card, top);
    canvas.png()
}

fn composed_card(card: &Card) -> Card {
    let text = |text: &Text| Text { role: text.role, words: composed(&text.words) };
    Card {
        site: composed(&card.site),
        label: card.label.as_deref().map(composed),
        standing: card.standing,
        texts: card.texts.iter().map(text).collect(),
        foot: composed(&card.foot),
    }
}

/// Emblem and name of the site at the left, the label at the right.
fn band(canvas: &mut Canvas, fonts: &Fonts, card: &Card) {
    let ink = canvas.ink(BAND, BAND_INK);
    let ground = canvas.ink(BAND, BAND);
    canvas.rect(ground, 0, 0, WIDTH, BAND_HEIGHT);
    emblem(canvas, ink);
    let right = label(canvas, fonts, card.label.as_deref().unwrap_or_default());
    let left = MARGIN + EMBLEM_SIZE + 22.0;
    let (lines, size) = site_name(fonts, &card.site, right - left);
    let middle = BAND_HEIGHT as f32 / 2.0 + size * 0.36;
    let first = middle - size * 1.3 * (lines.len().saturating_sub(1) as f32) / 2.0;
    for (at, line) in lines.iter().enumerate() {
        let base = first + size * 1.3 * at as f32;
        canvas.letters(ink, &fonts.bold.letters(line, size, left, base));
    }
}

/// The site's name in one line, else in two of smaller letters; and the size of its letters.
pub fn site_name(fonts: &Fonts, name: &str, width: f32) -> (Vec<String>, f32) {
    let one = wrapped(&fonts.bold, name, SITE, width, 1);
    if !one.cut {
        return (one.lines, SITE);
    }
    (balanced(&fonts.bold, name, SITE_SMALL, width, 2).lines, SITE_SMALL)
}

fn emblem(canvas: &mut Canvas, ink: Ink) {
    let scale = EMBLEM_SIZE / 40.0;
    let place = (MARGIN, (BAND_HEIGHT as f32 - EMBLEM_SIZE) / 2.0);
    let scaled = |data: &str| -> Vec<Command> { moved(data.commands().collect(), scale, place) };
    let [frame, told, untold] = EMBLEM;
    canvas.path(ink, &scaled(frame), Stroke::new(2.0 * scale));
    canvas.path(ink, &scaled(told), Stroke::new(4.0 * scale));
    let dashes = [4.0 * scale, 2.6 * scale];
    let mut dashed = Stroke::new(4.0 * scale);
    dashed.dash(&dashes, 0.0);
    canvas.path(ink, &scaled(untold), dashed);
}

/// A label in its box; gives where it begins.
fn label(canvas: &mut Canvas, fonts: &Fonts, label: &str) -> f32 {
    let edge = WIDTH as f32 - MARGIN;
    if label.is_empty() {
        return edge;
    }
    let (inner, height) = (18.0, 52.0);
    let width = fonts.bold.width(label, LABEL) + 2.0 * inner;
    let (left, top) = (edge - width, (BAND_HEIGHT as f32 - height) / 2.0);
    let ground = canvas.ink(SLOW_WASH, SLOW_WASH);
    canvas.rect(ground, left as u32, top as u32, width as u32, height as u32);
    let ink = canvas.ink(SLOW_WASH, SLOW);
    let base = BAND_HEIGHT as f32 / 2.0 + LABEL * 0.36;
    canvas.letters(ink, &fonts.bold.letters(label, LABEL, left + inner, base));
    left - 28.0
}

/// What the site says on every page, below a rule; gives the rule's height.
fn foot(canvas: &mut Canvas, fonts: &Fonts, words: &str) -> f32 {
    let width = WIDTH as f32 - 2.0 * MARGIN;
    let lines = wrapped(&fonts.regular, words, FOOT, width, FOOT_LINES).lines;
    if lines.is_empty() {
        return HEIGHT as f32 - 36.0;
    }
    let top = HEIGHT as f32 - 40.0 - lines.len() as f32 * FOOT_LEADING;
    let rule = canvas.ink(PAPER, RULE);
    canvas.rect(rule, MARGIN as u32, top as u32, width as u32, 2);
    let ink = canvas.ink(PAPER, SOFT);
    for (at, line) in lines.iter().enumerate() {
        let base = top + 14.0 + FOOT * ASCENT + at as f32 * FOOT_LEADING;
        canvas.letters(ink, &fonts.regular.letters(line, FOOT, MARGIN, base));
    }
    top
}

/// The texts, in the middle of what is left between band and foot.
fn body(canvas: &mut Canvas, fonts: &Fonts, card: &Card, bottom: f32) {
    let shape = card.standing.and_then(shapes::shape);
    let space = body_space(bottom);
    for line in placed(fonts, &card.texts, space, shape.is_some()) {
        let look = line.role.look();
        let tone = shape.filter(|_| line.role == Role::Answer).map(|(colour, _)| colour);
        let colour = tone.unwrap_or(if look.soft { SOFT } else { INK });
        let ink = canvas.ink(PAPER, colour);
        canvas.letters(ink, &fonts.of(look).letters(&line.words, line.size, line.left, line.base));
        if let Some((colour, parts)) = shape.filter(|_| line.role == Role::Answer && line.first) {
            before(canvas, &line, colour, parts);
        }
    }
}

/// Between the band and this height.
pub fn body_space(bottom: f32) -> Space {
    let top = BAND_HEIGHT as f32 + 30.0;
    Space { left: MARGIN, top, width: WIDTH as f32 - 2.0 * MARGIN, height: bottom - 16.0 - top }
}

/// The shape before a line, as high as its capitals.
fn before(canvas: &mut Canvas, line: &Line, colour: Colour, parts: &[shapes::Part]) {
    let inks = [canvas.ink(PAPER, colour), canvas.ink(colour, PAPER)];
    let size = line.size * 0.92;
    let place = (line.left - line.size * SHAPE, line.base - line.size * 0.36 - size / 2.0);
    shapes::draw(canvas, parts, inks, place, size);
}
