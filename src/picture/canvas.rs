//! A picture of few colours: each pixel says which ink lies on which ground, and how thick.

use zeno::{Command, Mask, Placement, Style};

use super::letters::Placed;

/// Red, green, blue, and how opaque.
pub type Colour = [u8; 4];

/// How many steps lie between a ground and the ink on it.
const STEPS: u8 = 16;

/// An ink on a ground: where its steps begin in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(u8);

/// Pixels, row by row. The first ink's ground is everywhere where nothing was drawn.
#[derive(Debug)]
pub struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
    inks: Vec<(Colour, Colour)>,
}

impl Canvas {
    /// An empty picture, its size in pixels.
    pub fn new(width: u32, height: u32) -> Canvas {
        Canvas { width, height, pixels: vec![0; (width * height) as usize], inks: Vec::new() }
    }

    /// An ink on a ground; sixteen pairs fit, a later one is drawn as the last.
    pub fn ink(&mut self, ground: Colour, ink: Colour) -> Ink {
        let known = self.inks.iter().position(|pair| *pair == (ground, ink));
        let at = known.unwrap_or_else(|| {
            if self.inks.len() < usize::from(STEPS) {
                self.inks.push((ground, ink));
            }
            self.inks.len() - 1
        });
        Ink(u8::try_from(at).unwrap_or_default() * STEPS)
    }

    /// A rectangle in full ink; what lies outside of the picture is left out.
    pub fn rect(&mut self, ink: Ink, left: u32, top: u32, width: u32, height: u32) {
        let right = (left + width).min(self.width);
        for y in top..(top + height).min(self.height) {
            let row = (y * self.width) as usize;
            let span = row + left.min(right) as usize..row + right as usize;
            self.pixels.get_mut(span).unwrap_or_default().fill(ink.0 + STEPS - 1);
        }
    }

    /// A path, filled or stroked; what lies outside of the picture is left out.
    pub fn path<'s>(&mut self, ink: Ink, path: &[Command], style: impl Into<Style<'s>>) {
        let (mask, place) = Mask::new(path).style(style).render();
        self.cover(ink, &mask, place);
    }

    /// Letters of a line.
    pub fn letters(&mut self, ink: Ink, letters: &[Placed]) {
        for (letter, left, top) in letters {
            let own = letter.place;
            let place =
                Placement { left: own.left.saturating_add(*left), top: own.top.saturating_add(*top), ..own };
            self.cover(ink, &letter.mask, place);
        }
    }

    fn cover(&mut self, ink: Ink, mask: &[u8], place: Placement) {
        let across = (place.width as usize).max(1);
        let (width, left, top) = (self.width as usize, i64::from(place.left), i64::from(place.top));
        let within = |x: i64| usize::try_from(x).unwrap_or_default().min(width);
        let (from, to) = (within(left), within(left + across as i64));
        let hidden = usize::try_from(from as i64 - left).unwrap_or_default();
        for (row, alphas) in (top..).zip(mask.chunks_exact(across)) {
            let Ok(row) = usize::try_from(row) else { continue };
            let Some(pixels) = self.pixels.get_mut(row * width + from..row * width + to) else { break };
            pixels
                .iter_mut()
                .zip(alphas.iter().skip(hidden))
                .for_each(|(pixel, alpha)| touch(pixel, ink, alpha / STEPS));
        }
    }

    /// The picture as PNG; nothing where it cannot be written.
    pub fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        let palette = self.palette();
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect::<Vec<u8>>());
        if palette.iter().any(|[.., alpha]| *alpha < u8::MAX) {
            encoder.set_trns(palette.iter().map(|[.., alpha]| *alpha).collect::<Vec<u8>>());
        }
        // Most rows are as the row above: told so, the fastest packing gives 45 kB in a seventh of the time of the best, 25 kB.
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::Up);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }

    fn palette(&self) -> Vec<Colour> {
        let steps = |(ground, ink): &(Colour, Colour)| {
            let (ground, ink) = (*ground, *ink);
            (0..STEPS).map(move |step| mixed(ground, ink, step))
        };
        self.inks.iter().flat_map(steps).collect()
    }
}

/// What was thicker in the same ink stays.
fn touch(pixel: &mut u8, ink: Ink, step: u8) {
    if step > 0 {
        let same = *pixel / STEPS == ink.0 / STEPS;
        *pixel = if same { (*pixel).max(ink.0 + step) } else { ink.0 + step };
    }
}

/// A colour so many steps from the ground to the ink.
fn mixed(ground: Colour, ink: Colour, step: u8) -> Colour {
    let (step, all) = (u16::from(step), u16::from(STEPS - 1));
    let one = |(from, to): (u8, u8)| {
        let sum = u16::from(from) * (all - step) + u16::from(to) * step + all / 2;
        u8::try_from(sum / all).unwrap_or(u8::MAX)
    };
    let [r, g, b, a] = ground;
    let [to_r, to_g, to_b, to_a] = ink;
    [one((r, to_r)), one((g, to_g)), one((b, to_b)), one((a, to_a))]
}

#[cfg(test)]
mod tests {
    use zeno::Fill;

    use super::*;

    #[test]
    fn what_lies_outside_is_left_out() {
        let square = |left: f32, top: f32, size: f32| {
            use zeno::PathBuilder;
            let mut path: Vec<Command> = Vec::new();
            path.add_rect((left, top), size, size);
            path
        };
        for (left, top, size, inked) in [
            (-5.0, -5.0, 20.0, "111111111111"),
            (-1.0, -1.0, 2.0, "100000000000"),
            (3.0, 2.0, 9.0, "000000000001"),
            (1.0, 1.0, 2.0, "000001100110"),
            (-9.0, 0.0, 4.0, "000000000000"),
            (9.0, 0.0, 4.0, "000000000000"),
            (0.0, -9.0, 4.0, "000000000000"),
            (0.0, 9.0, 4.0, "000000000000"),
        ] {
            let mut canvas = Canvas::new(4, 3);
            let ink = canvas.ink([0; 4], [255; 4]);
            canvas.path(ink, &square(left, top, size), Fill::NonZero);
            let seen: String =
                canvas.pixels.iter().map(|pixel| if *pixel == STEPS - 1 { '1' } else { '0' }).collect();
            assert_eq!(seen, inked, "{left} {top} {size}");
        }
    }
}
