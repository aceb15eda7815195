//! One figure against its goal, or two that a break keeps apart: bars from zero, never joined.

use super::axis::centred;
use super::block::{Block, Spot, classes, line, rect, tenths, words};
use super::path::scale;
use super::scale::Scale;
use super::space::{Anchor, FULL, Face, px};
use super::subject::{Subject, period_text};
use super::{Chart, Element};
use crate::measure::Point;
use crate::model::{Break, Fraction, Unit};
use crate::words::date;
use crate::words::phrase::FigureText;

/// Height of a bar.
const BAR: i64 = 360;
/// Where a figure stands in its bar, in pixels from the left.
const INSET: i64 = 10;

/// Whether bars say all there is: one figure, or two with a break between; nothing to draw a path from, no rank (which has no
/// zero), nothing below zero.
pub fn are_enough(subject: &Subject, points: &[&Point]) -> bool {
    let few = match points {
        [_] => true,
        [past, now] => past.after_breaks != now.after_breaks && cut(subject, now).is_some(),
        _ => false,
    };
    let series = &subject.part.series;
    let base = subject.part.arithmetic.as_ref().map(|arithmetic| &arithmetic.base.from);
    let drawn = base.is_none_or(|base| series.iter().any(|point| point.from == *base));
    let plain = points.iter().all(|point| !point.change && !point.value.is_negative());
    few && drawn && plain && !matches!(subject.measure.unit, Unit::Rank | Unit::Done)
}

/// The break before a figure.
fn cut<'a>(subject: &Subject<'a>, now: &Point) -> Option<&'a Break> {
    subject.breaks().into_iter().rfind(|cut| cut.date <= now.period.from)
}

/// One bar, or two with the break between. `None` where a bar would have nothing to be held against.
pub fn draw(subject: &Subject, points: &[&Point], anchor: &str) -> Option<Chart> {
    let (now, past) = points.split_last()?;
    let years = subject.years(points);
    let scale = scale(subject, points, false);
    let goal = subject.goal_value(false);
    if past.is_empty() && goal.is_none() && !subject.measure.unit.is_percent() {
        return None;
    }
    let mut bars = Bars { subject, scale: &scale, goal: goal.as_ref(), elements: Vec::new(), y: 0 };
    for point in past {
        bars.bar(point, true);
        bars.gap(cut(subject, now)?);
    }
    bars.bar(now, false);
    bars.goal_words();
    let (elements, y) = (bars.elements, bars.y);
    let breaks = past.iter().filter_map(|_| cut(subject, now));
    Some(Chart {
        anchor: anchor.to_owned(),
        title: subject.title(),
        unit: subject.unit(false),
        tone: subject.tone(),
        height: (y + 9) / 10,
        elements,
        summary: subject.story(points, &years)?.tell(subject.lang),
        breaks: breaks.map(|cut| subject.break_words(cut)).collect(),
    })
}

/// Bars below each other.
struct Bars<'a> {
    subject: &'a Subject<'a>,
    scale: &'a Scale,
    goal: Option<&'a Fraction>,
    elements: Vec<Element>,
    /// Where the next thing begins.
    y: i64,
}

impl Bars<'_> {
    /// A period, its bar and its figure.
    fn bar(&mut self, point: &Point, past: bool) {
        let period = period_text(point, self.subject.lang);
        let (text, width) = (self.subject.text(point), self.scale.share(&point.value).clamp(0, FULL));
        let block = Block::figure(&text, Face::Past, "past");
        let inside = self.fits_inside(&block, width);
        self.elements.push(words("small strong", Anchor::Start, (0, self.y + 140), period.clone()));
        if !inside {
            self.figure_beside(&block, &period);
        }
        let top = self.y + 220;
        if self.subject.measure.unit.is_percent() {
            self.elements.push(rect("track", (0, top), FULL, BAR));
        }
        self.elements.push(rect(if past { "bar-past" } else { "bar" }, (0, top), width, BAR));
        if inside {
            self.elements.push(figure_inside(&text, past, top));
        }
        self.tick(top);
        self.y = top + BAR;
    }

    /// Whether a figure has room in its bar, clear of the goal's tick, at the narrowest width and so at any.
    fn fits_inside(&self, block: &Block, width: i64) -> bool {
        let right = INSET * 10 + block.width();
        let clear = self.tick_at().is_none_or(|goal| px(goal) > right + 60);
        px(width) > right + INSET * 10 && clear
    }

    /// A figure at the right end of its period's line; below that where the line has no room for both.
    fn figure_beside(&mut self, block: &Block, period: &str) {
        let room = px(FULL) - Face::Small.width(period.chars().count()) - 80;
        if block.width() > room {
            self.y += 200;
        }
        let spot = Spot { x: FULL, top: self.y - 20, anchor: Anchor::End };
        self.elements.extend(block.draw(Spot { top: spot.top.max(0), ..spot }));
    }

    fn tick_at(&self) -> Option<i64> {
        self.goal.map(|goal| self.scale.share(goal).clamp(0, FULL))
    }

    /// The goal across a bar, with a paper edge.
    fn tick(&mut self, top: i64) {
        let Some(x) = self.tick_at() else { return };
        let (from, to) = ((x, top - 40), (x, top + BAR + 60));
        self.elements.extend(["under", "limit"].map(|class| line(class, from, to)));
    }

    /// The break between two bars.
    fn gap(&mut self, cut: &Break) {
        let lang = self.subject.lang;
        let day = date::short(cut.date, lang);
        let above = format!("{} {day}", lang.pick("Ngắt chuỗi", "Break in the series"));
        let below = lang.pick("Hai kỳ không so sánh được", "The two are not comparable");
        let y = self.y;
        self.elements.push(words("small", Anchor::Start, (0, y + 260), above));
        self.elements.push(line("break", (0, y + 350), (FULL, y + 350)));
        self.elements.push(words("small", Anchor::Start, (0, y + 520), below));
        self.y = y + 680;
    }

    /// The goal's words below its tick, as near to it as the edges allow.
    fn goal_words(&mut self) {
        let labels = self.subject.goal_labels().unwrap_or_default();
        let widest = px(FULL);
        let fitting = labels.into_iter().find(|label| label.width() <= widest);
        let (Some(x), Some(label)) = (self.tick_at(), fitting) else {
            self.y += 80;
            return;
        };
        let (x, anchor) = centred(x, label.width());
        self.elements.extend(label.draw(Spot { x, top: self.y + 100, anchor }));
        self.y += 100 + label.height() + 20;
    }
}

/// A figure in its bar.
fn figure_inside(text: &FigureText, past: bool, top: i64) -> Element {
    Element::Label {
        class: classes(&["lab", "past", if past { "on-past" } else { "on-bar" }]),
        x: INSET.to_string(),
        y: tenths(top + 70),
        phrase: text.clone().into(),
    }
}
