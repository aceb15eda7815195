//! Room for labels: boxes at the narrowest width, and which of them are still free.
//!
//! Lengths are tenths: of a per cent of the width for x, of a pixel for y and for boxes.

/// The narrowest drawing in pixels: a phone of 320 with its margins. What does not collide here does not on any wider one.
pub const NARROWEST: i64 = 288;

/// The right edge: 100 %, in tenths of a per cent.
pub const FULL: i64 = 1000;

/// The top of the plotted area, in tenths of a pixel.
pub const TOP: i64 = 360;

/// The time axis, in tenths of a pixel.
pub const BASE: i64 = 2760;

/// Where text lies relative to its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Anchor {
    Start,
    Mid,
    End,
}

impl Anchor {
    /// Its class in the stylesheet.
    pub fn class(self) -> &'static str {
        match self {
            Anchor::Start => "",
            Anchor::Mid => "mid",
            Anchor::End => "end",
        }
    }
}

/// A size of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the stylesheet")]
pub enum Face {
    Small,
    Plain,
    Past,
    Big,
}

impl Face {
    /// Height of a line.
    pub fn height(self) -> i64 {
        match self {
            Face::Small | Face::Plain => 180,
            Face::Past => 220,
            Face::Big => 260,
        }
    }

    /// Width of so many letters, each six tenths of the size: 12.5, 14, 18, 22 pixels.
    pub fn width(self, letters: usize) -> i64 {
        let letter = match self {
            Face::Small => 75,
            Face::Plain => 84,
            Face::Past => 108,
            Face::Big => 132,
        };
        i64::try_from(letters).unwrap_or(i64::MAX / 1000) * letter
    }
}

/// A box at the narrowest width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: i64,
    pub right: i64,
    pub top: i64,
    pub bottom: i64,
}

/// Tenths of a per cent as tenths of a pixel at the narrowest width.
pub fn px(x: i64) -> i64 {
    x * NARROWEST * 10 / FULL
}

impl Area {
    /// A box of a width and height whose text is anchored at x.
    pub fn at(x: i64, top: i64, anchor: Anchor, width: i64, height: i64) -> Area {
        let left = match anchor {
            Anchor::Start => px(x),
            Anchor::Mid => px(x) - width / 2,
            Anchor::End => px(x) - width,
        };
        Area { left, right: left + width, top, bottom: top + height }
    }

    /// The square around a dot.
    pub fn around(x: i64, y: i64, radius: i64) -> Area {
        Area { left: px(x) - radius, right: px(x) + radius, top: y - radius, bottom: y + radius }
    }

    /// Whether the two share any room.
    pub fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether it lies between the edges.
    pub fn is_inside(&self) -> bool {
        self.left >= 0 && self.right <= px(FULL)
    }
}

/// As how many points a line is noted: fewer than a letter's height apart on the longest line there can be.
const STEPS: i64 = 48;

/// What a label may cover, where there is no other place for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Over {
    /// Nothing.
    Nothing,
    /// Lines.
    Lines,
    /// Lines and dots.
    Marks,
}

/// What room is taken.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// By labels.
    labels: Vec<Area>,
    /// By dots.
    dots: Vec<Area>,
    /// By lines.
    lines: Vec<Area>,
}

impl Room {
    /// Takes room for a label.
    pub fn take(&mut self, area: Area) {
        self.labels.push(area);
    }

    /// Notes a dot.
    pub fn dot(&mut self, area: Area) {
        self.dots.push(area);
    }

    /// Notes a line, as the points that it passes.
    pub fn line(&mut self, from: (i64, i64), to: (i64, i64)) {
        let between = |a: i64, b: i64, step: i64| a + (b - a) * step / STEPS;
        let points = (0..=STEPS).map(|step| (between(from.0, to.0, step), between(from.1, to.1, step)));
        self.lines.extend(points.map(|(x, y)| Area::around(x, y, 15)));
    }

    /// Whether a label may stand there: inside the plotted area and the strip above it, on no other label, and on no mark but
    /// those that it may cover.
    pub fn is_free(&self, area: &Area, over: Over) -> bool {
        let inside = area.is_inside() && area.top >= 0 && area.bottom <= BASE - 20;
        let meets = |areas: &[Area]| areas.iter().any(|other| other.meets(area));
        inside
            && !meets(&self.labels)
            && (over >= Over::Marks || !meets(&self.dots))
            && (over >= Over::Lines || !meets(&self.lines))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_meet_where_they_share_room() {
        let area = Area::at(500, 100, Anchor::Mid, 200, 180);
        assert_eq!((area.left, area.right, area.bottom), (1340, 1540, 280));
        assert!(area.meets(&Area::at(500, 270, Anchor::Start, 10, 10)));
        assert!(!area.meets(&Area::at(500, 280, Anchor::Start, 10, 10)));
        assert!(!Area::at(1000, 0, Anchor::Mid, 20, 10).is_inside());
        assert!(Area::at(1000, 0, Anchor::End, 2880, 10).is_inside());
    }

    #[test]
    fn marks_yield_last() {
        let mut room = Room::default();
        room.dot(Area::around(500, 1000, 70));
        let over = Area::at(500, 900, Anchor::Mid, 300, 180);
        assert!(!room.is_free(&over, Over::Lines) && room.is_free(&over, Over::Marks));
        room.line((0, 1500), (1000, 1500));
        let crossed = Area::at(700, 1400, Anchor::Mid, 300, 180);
        assert!(!room.is_free(&crossed, Over::Nothing) && room.is_free(&crossed, Over::Lines));
        room.take(over);
        assert!(!room.is_free(&over, Over::Marks));
        assert!(!room.is_free(&Area::at(0, BASE - 100, Anchor::Start, 10, 180), Over::Marks));
    }
}
