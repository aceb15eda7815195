//! The site's icon for those who ask for pixels: the same mark as the built-in theme's `favicon.svg`.

use zeno::{Command, Fill, PathBuilder, PathData, Stroke};

use super::canvas::{Canvas, Colour};
use super::shapes::moved;
use super::{BAND, BAND_INK};

/// The side of the square in which the mark is drawn, its corners' radius, and the width of its lines.
const SIDE: f32 = 40.0;
const CORNER: f32 = 7.0;
const LINE: f32 = 5.0;

/// What was told, and below it what has not been told yet, with the lengths of line and hole.
pub const TOLD: &str = "M8 11h24M8 20h14";
/// Dashed.
pub const UNTOLD: &str = "M8 29h24";
/// Line and hole.
pub const DASHES: [f32; 2] = [5.0, 4.5];

/// The sizes of `favicon.ico`, in pixels.
pub const SIZES: [u8; 3] = [16, 32, 48];

/// The size of `apple-touch-icon.png`, in pixels.
pub const TOUCH: u32 = 180;

/// The icon for a telephone's first screen: without round corners, which the telephone cuts itself.
pub fn touch_icon() -> Option<Vec<u8>> {
    let mut commands = Vec::new();
    commands.add_rect((0.0, 0.0), SIDE, SIDE);
    mark(TOUCH, &commands).png()
}

/// `favicon.ico`: a picture for each size, as PNG, which browsers have read there since 2007.
pub fn favicon() -> Option<Vec<u8>> {
    let mut corners = Vec::new();
    corners.add_round_rect((0.0, 0.0), SIDE, SIDE, CORNER, CORNER);
    let pictures = SIZES.iter().map(|size| Some((*size, mark(u32::from(*size), &corners).png()?)));
    let pictures: Vec<(u8, Vec<u8>)> = pictures.collect::<Option<_>>()?;
    let count = u16::try_from(pictures.len()).ok()?;
    let mut bytes: Vec<u8> = [0, 1, count].iter().flat_map(|word: &u16| word.to_le_bytes()).collect();
    let mut offset = 6 + 16 * u32::from(count);
    for (size, picture) in &pictures {
        let length = u32::try_from(picture.len()).ok()?;
        // Width, height, no palette of the container's own; one plane of 32 bits; length and place.
        bytes.extend([*size, *size, 0, 0, 1, 0, 32, 0]);
        bytes.extend(length.to_le_bytes());
        bytes.extend(offset.to_le_bytes());
        offset += length;
    }
    pictures.iter().for_each(|(_, picture)| bytes.extend(picture));
    Some(bytes)
}

/// The mark on a ground of this outline.
fn mark(size: u32, outline: &[Command]) -> Canvas {
    let nothing: Colour = [BAND[0], BAND[1], BAND[2], 0];
    let mut canvas = Canvas::new(size, size);
    let (ground, ink) = (canvas.ink(nothing, BAND), canvas.ink(BAND, BAND_INK));
    let scale = size as f32 / SIDE;
    let scaled = |commands: Vec<Command>| moved(commands, scale, (0.0, 0.0));
    canvas.path(ground, &scaled(outline.to_vec()), Fill::NonZero);
    canvas.path(ink, &scaled(TOLD.commands().collect()), Stroke::new(LINE * scale));
    let dashes = DASHES.map(|length| length * scale);
    let mut dashed = Stroke::new(LINE * scale);
    dashed.dash(&dashes, 0.0);
    canvas.path(ink, &scaled(UNTOLD.commands().collect()), dashed);
    canvas
}
