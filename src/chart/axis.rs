//! The time axis: for each year whether a figure exists, with the gap's own glyph.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::Element;
use super::block::{across, circle, rect, tenths, words};
use super::space::{Anchor, BASE, FULL, Face, TOP, px};
use crate::model::{Gap, Lang};
use crate::words::terms::GAPS;

/// More years than this get a row of words below instead of words at each.
const WITH_WORDS: i64 = 5;
/// More years than this are not all named.
const ALL_NAMED: i64 = 8;
/// More years than this have no room for glyphs.
const WITH_GLYPHS: i64 = 16;

/// What the axis says of a year: a figure exists (`None`), or why not.
pub type Years = BTreeMap<i16, Option<Gap>>;

/// A stretch of whole years.
#[derive(Clone, Debug)]
pub struct Axis {
    years: Years,
    first: i16,
    /// Days in all.
    days: i64,
}

/// Days from the first of January of a year.
fn days_from(year: i16, to: Date) -> i64 {
    i64::from((to - date(year, 1, 1)).get_days())
}

impl Axis {
    /// The axis of these years; they must follow each other. `None` where there are none.
    pub fn new(years: Years) -> Option<Axis> {
        let (first, last) = (*years.keys().next()?, *years.keys().next_back()?);
        let days = days_from(first, date(last, 12, 31)) + 1;
        Some(Axis { years, first, days })
    }

    /// Where a day lies.
    pub fn x(&self, day: Date) -> i64 {
        let days = days_from(self.first, day);
        ((2 * days * FULL + self.days) / (2 * self.days)).clamp(0, FULL)
    }

    /// Where a year begins.
    fn start(&self, year: i16) -> i64 {
        self.x(date(year, 1, 1))
    }

    /// Where a year ends.
    fn end(&self, year: i16) -> i64 {
        if self.years.keys().next_back() == Some(&year) { FULL } else { self.start(year.saturating_add(1)) }
    }

    /// The middle of a year.
    pub fn middle(&self, year: i16) -> i64 {
        (self.start(year) + self.end(year)) / 2
    }

    /// How many years there are.
    fn len(&self) -> i64 {
        i64::try_from(self.years.len()).unwrap_or(i64::MAX)
    }

    /// What it says of its years.
    pub fn years(&self) -> &Years {
        &self.years
    }

    /// Whether a day lies on it.
    pub fn holds(&self, day: Date) -> bool {
        self.years.contains_key(&day.year())
    }

    /// Shades years without a figure.
    pub fn bands(&self) -> Vec<Element> {
        let gaps = self.years.iter().filter(|(_, gap)| gap.is_some());
        gaps.map(|(year, _)| {
            let (start, end) = (self.start(*year), self.end(*year));
            rect("void-band", (start, TOP), end - start, BASE - TOP)
        })
        .collect()
    }

    /// The years and what exists of them, below the plotted area, and the height that all needs, in tenths of a pixel.
    pub fn below(&self, lang: Lang) -> (Vec<Element>, i64) {
        let mut elements = self.names();
        if self.len() <= WITH_GLYPHS {
            elements.extend(self.years.iter().map(|(year, gap)| sign(*gap, self.middle(*year), 3125)));
        }
        match self.words_at_each(lang) {
            Some(words) => {
                elements.extend(words);
                (elements, 3620)
            }
            None => {
                let (legend, bottom) = self.legend(lang);
                elements.extend(legend);
                (elements, bottom)
            }
        }
    }

    fn names(&self) -> Vec<Element> {
        let step = if self.len() <= ALL_NAMED { 1 } else { (self.len() * 52 + 287) / 288 };
        let last = self.years.keys().next_back().copied().unwrap_or(self.first);
        let named = self.years.keys().filter(|year| i64::from(last - **year) % step == 0);
        named
            .map(|year| {
                let (x, anchor) = centred(self.middle(*year), Face::Plain.width(4));
                words("strong", anchor, (x, 2960), year.to_string())
            })
            .collect()
    }

    /// Words under each glyph, where there is room for them.
    fn words_at_each(&self, lang: Lang) -> Option<Vec<Element>> {
        let room = px(FULL) / self.len();
        let mut elements = Vec::new();
        for (year, gap) in &self.years {
            let (above, below) = two_lines(*gap, lang);
            let widest = above.chars().count().max(below.chars().count());
            if self.len() > WITH_WORDS || Face::Small.width(widest) > room {
                return None;
            }
            let x = self.middle(*year);
            elements.push(words("small", Anchor::Mid, (x, 3380), above));
            if !below.is_empty() {
                elements.push(words("small", Anchor::Mid, (x, 3530), below));
            }
        }
        Some(elements)
    }

    /// Each glyph with its words, one below the other; where there are none, what shading means.
    fn legend(&self, lang: Lang) -> (Vec<Element>, i64) {
        let mut states: Vec<Option<Gap>> = self.years.values().copied().collect();
        states.sort();
        states.dedup();
        if self.len() > WITH_GLYPHS {
            let text = lang.pick("Vùng tô: năm không có số liệu", "Shaded: years without figures");
            let shaded = states.iter().any(Option::is_some);
            let note = shaded.then(|| words("small", Anchor::Start, (0, 3240), text));
            return (note.into_iter().collect(), if shaded { 3340 } else { 3080 });
        }
        let mut elements = Vec::new();
        let mut y = 3480;
        for state in states {
            elements.push(at_pixels(sign(state, 0, y), "9"));
            elements.push(at_pixels(words("small", Anchor::Start, (0, y + 45), long(state, lang)), "24"));
            y += 220;
        }
        (elements, y - 60)
    }
}

/// The same at so many pixels from the left edge.
fn at_pixels(element: Element, pixels: &str) -> Element {
    let at = pixels.to_owned();
    match element {
        Element::Glyph { key, y, .. } => Element::Glyph { key, x: at, y },
        Element::Circle { class, cy, r, .. } => Element::Circle { class, cx: at, cy, r },
        Element::Text { class, y, text, .. } => Element::Text { class, x: at, y, text },
        other => other,
    }
}

/// A dot where a figure exists, else the gap's glyph; y is the middle.
fn sign(gap: Option<Gap>, x: i64, y: i64) -> Element {
    match gap {
        None => circle("dot", (x, y), 60),
        Some(gap) => Element::Glyph { key: gap.key(), x: across(x), y: tenths(y - 85) },
    }
}

/// Where a text of a width is anchored so that its middle is at x, or as near as the edges allow.
pub fn centred(x: i64, width: i64) -> (i64, Anchor) {
    if px(x) - width / 2 < 0 {
        (0, Anchor::Start)
    } else if px(x) + (width + 1) / 2 > px(FULL) {
        (FULL, Anchor::End)
    } else {
        (x, Anchor::Mid)
    }
}

/// What there is of a year, in full.
fn long(gap: Option<Gap>, lang: Lang) -> String {
    match gap {
        None => lang.pick("đã công bố", "published").to_owned(),
        Some(gap) => GAPS.word(gap.key(), lang).to_lowercase(),
    }
}

/// The same on two lines, as even as the words allow.
fn two_lines(gap: Option<Gap>, lang: Lang) -> (String, String) {
    let text = long(gap, lang);
    let cuts = text.match_indices(' ').map(|(at, _)| at);
    let uneven = |at: &usize| {
        let (above, below) = text.split_at(*at);
        above.chars().count().abs_diff(below.trim().chars().count())
    };
    match cuts.min_by_key(uneven).map(|at| text.split_at(at)) {
        Some((above, below)) => (above.to_owned(), below.trim().to_owned()),
        None => (text, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(years: i16) -> Axis {
        Axis::new(
            (2021..2021 + years).map(|year| (year, (year % 2 == 0).then_some(Gap::NotPublished))).collect(),
        )
        .unwrap()
    }

    #[test]
    fn days_lie_in_their_years() {
        let axis = axis(5);
        assert_eq!(axis.x(date(2021, 1, 1)), 0);
        assert_eq!(axis.x(date(2022, 12, 1)), 383);
        assert_eq!(axis.x(date(2024, 11, 14)), 774);
        assert_eq!(axis.x(date(2030, 1, 1)), FULL);
        assert_eq!(axis.middle(2023), 500);
        assert_eq!(axis.bands().len(), 2);
    }

    #[test]
    fn names_keep_apart_however_many() {
        for years in 1..60 {
            let axis = axis(years);
            let mut right = -1.0;
            for element in axis.names() {
                let Element::Text { class, x, .. } = element else { panic!() };
                let x = x.trim_end_matches('%').parse::<f64>().unwrap() * 2.88;
                let left = match class.as_str() {
                    "strong mid" => x - 16.8,
                    "strong end" => x - 33.6,
                    _ => x,
                };
                assert!(left >= right && left >= 0.0 && left + 33.6 <= 288.1, "{years} {left} {right}");
                right = left + 33.6;
            }
        }
    }

    #[test]
    fn words_break_evenly() {
        assert_eq!(two_lines(Some(Gap::NotPublished), Lang::Vi), ("chưa".to_owned(), "công bố".to_owned()));
        assert_eq!(two_lines(None, Lang::En), ("published".to_owned(), String::new()));
    }
}
