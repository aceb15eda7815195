//! Letters in pixels. A portal's pictures say much the same in the same sizes: what was drawn once is kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use ttf_parser::GlyphId;
use zeno::{Command, Fill, Mask, Placement};

/// How many places a letter may have between two pixels of a line; each is drawn by itself. Lines stand on whole pixels.
const PLACES: i32 = 4;

/// A letter in pixels: how much of each it covers, row by row, and where they lie about the point at which it begins.
#[derive(Debug)]
pub struct Letter {
    /// 0 to 255, row by row.
    pub mask: Vec<u8>,
    /// Left, top, width and height.
    pub place: Placement,
}

/// A letter, and the pixel at which it begins on its line.
pub type Placed = (Arc<Letter>, i32, i32);

/// Letters of a face that were drawn: which, in what size (its bits), at which place between two pixels.
#[derive(Debug, Default)]
pub struct Letters(Mutex<HashMap<(GlyphId, u32, i32), Arc<Letter>>>);

impl Letters {
    /// A letter at a point of the base line; `outline` gives its outline so far from a pixel's left edge, on a base line of 0.
    pub fn placed(
        &self,
        glyph: GlyphId,
        size: f32,
        (left, base): (f32, f32),
        outline: impl FnOnce(f32) -> Vec<Command>,
    ) -> Placed {
        let fine = (left * PLACES as f32).round() as i32;
        let (pixel, place) = (fine.div_euclid(PLACES), fine.rem_euclid(PLACES));
        // A poisoned lock still holds whole letters: each is put in only when it is drawn.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let draw = || Arc::new(Letter::of(&outline(place as f32 / PLACES as f32)));
        let letter = known.entry((glyph, size.to_bits(), place)).or_insert_with(draw);
        (letter.clone(), pixel, base.round() as i32)
    }
}

impl Letter {
    /// By itself: what draws a path looks through all that it crosses in a row of pixels.
    fn of(outline: &[Command]) -> Letter {
        let (mask, place) = Mask::new(outline).style(Fill::NonZero).render();
        Letter { mask, place }
    }
}
