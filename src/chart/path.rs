//! A measure's part over time, against its path and its goal.

use jiff::civil::Date;

use super::axis::Axis;
use super::block::{Block, Spot, circle, line};
use super::plot::{Extra, Plot, around};
use super::scale::Scale;
use super::space::{Anchor, Face, TOP};
use super::subject::Subject;
use super::text::{printed, unit_of};
use super::{Chart, Element, bars};
use crate::measure::{Arithmetic, PartMeasured, Point, path_address, series};
use crate::model::{Address, Break, Fraction, Lang, Measure, Model, Unit};
use crate::words::{date, number};

/// A chart of a measure's part: its figures by the days they speak of, joined where they may be compared, the path from base to
/// deadline dotted, the goal as a line. One figure alone is a bar against its goal; two with a break between are two bars.
/// `None` where there is no figure, or one alone that has neither a goal nor a whole to be held against.
pub fn path_chart(
    measure: &Measure,
    part: &PartMeasured,
    model: &Model,
    as_of: Date,
    lang: Lang,
    anchor: &str,
) -> Option<Chart> {
    let subject = Subject { measure, part, model, as_of, lang };
    let points = subject.points();
    if bars::are_enough(&subject, &points) {
        return bars::draw(&subject, &points, anchor);
    }
    plotted(&subject, &points, anchor)
}

fn plotted(subject: &Subject, points: &[&Point], anchor: &str) -> Option<Chart> {
    let change = points.last()?.change;
    let axis = Axis::new(subject.years(points))?;
    let scale = scale(subject, points, change);
    let course = Course { subject, axis: &axis, scale: &scale, change };
    let breaks: Vec<&Break> = subject.breaks().into_iter().filter(|cut| axis.holds(cut.date)).collect();
    let mut extras: Vec<Vec<Extra>> = breaks.iter().map(|cut| vec![course.break_label(cut)]).collect();
    extras.extend(course.labels());
    let summary = subject.story(points, axis.years())?.tell(subject.lang);
    let plot = Plot {
        dots: subject.dots(points, |point| axis.x(point.period.to), &scale),
        limit: subject.limit(&scale, change),
        breaks: breaks.iter().map(|cut| axis.x(cut.date)).collect(),
        under: course.path(),
        extras,
        ends: ends(&scale, subject.measure.unit == Unit::Rank, subject.lang),
        axis,
    };
    let (elements, height) = plot.draw(subject.lang);
    Some(Chart {
        anchor: anchor.to_owned(),
        title: subject.title(),
        unit: subject.unit(change),
        tone: subject.tone(),
        height,
        elements,
        summary,
        breaks: breaks.iter().map(|cut| subject.break_words(cut)).collect(),
    })
}

/// What stands at the ends of a scale.
pub fn ends(scale: &Scale, rank: bool, lang: Lang) -> (String, Option<String>) {
    let rank_word = |value: String| format!("{} {value}", lang.pick("hạng", "rank"));
    let (top, bottom) = (number::decimal(&scale.top(), lang), number::decimal(&scale.bottom(), lang));
    if rank { (rank_word(top), Some(rank_word(bottom))) } else { (top, Some(bottom)) }
}

/// A scale on which all figures, the goal and the path have room.
pub fn scale(subject: &Subject, points: &[&Point], change: bool) -> Scale {
    let mut values: Vec<Fraction> = points.iter().map(|point| point.value.clone()).collect();
    values.extend(subject.goal_value(change));
    if let Some(arithmetic) = &subject.part.arithmetic {
        values.push(arithmetic.base.value.clone());
    }
    match subject.measure.unit {
        _ if change => Scale::from_zero(&values),
        Unit::Share | Unit::Ratio => Scale::percent(&values),
        Unit::Rank => Scale::ranks(ranked(subject, values)),
        Unit::Score => match subject.index().and_then(|index| index.scale) {
            Some(max) => Scale::up_to(max, &values),
            None => Scale::from_zero(&values),
        },
        Unit::Count | Unit::Done => Scale::from_zero(&values),
    }
}

/// How many are ranked at most, or the lowest rank.
fn ranked(subject: &Subject, ranks: Vec<Fraction>) -> Fraction {
    let of = subject.index().into_iter().flat_map(|index| index.series().filter_map(|value| value.of));
    ranks.into_iter().chain(of.map(Fraction::from)).max().unwrap_or_default()
}

/// The path and the breaks on an axis and a scale.
struct Course<'a> {
    subject: &'a Subject<'a>,
    axis: &'a Axis,
    scale: &'a Scale,
    change: bool,
}

impl Course<'_> {
    fn at(&self, day: Date, value: &Fraction) -> (i64, i64) {
        (self.axis.x(day), self.scale.y(value))
    }

    fn break_label(&self, cut: &Break) -> Extra {
        let x = self.axis.x(cut.date);
        let words = self.subject.lang.pick("Ngắt chuỗi", "Break");
        let tops = [TOP - 200, TOP - 360];
        let anchors = [Anchor::Start, Anchor::End, Anchor::Mid];
        let spots = tops.into_iter().flat_map(|top| anchors.map(|anchor| Spot { x, top, anchor }));
        Extra {
            block: Block::ours(format!("{words} {}", date::short(cut.date, self.subject.lang))),
            spots: spots.collect(),
        }
    }

    fn arithmetic(&self) -> Option<&Arithmetic> {
        self.subject.part.arithmetic.as_ref()
    }

    /// Days and values of the path: base, announced steps, goal.
    fn nodes(&self) -> Vec<(i64, i64)> {
        let Some((path, deadline)) = self.arithmetic().and_then(|path| Some((path, path.deadline?))) else {
            return Vec::new();
        };
        if path.base.date >= deadline {
            return Vec::new();
        }
        let part = &self.subject.part.part;
        let steps = self.subject.measure.path.iter().filter(|step| step.part.is_none() || step.part == *part);
        let steps = steps.filter(|step| !self.change && path.base.date < step.by && step.by < deadline);
        let mut nodes = vec![self.at(path.base.date, &path.base.value)];
        nodes.extend(steps.map(|step| self.at(step.by, &step.value.fraction())));
        nodes.push(self.at(deadline, &path.goal.exact));
        nodes
    }

    /// The path, a mark at its start where no figure lies there, and where it is on the day of the figure judged.
    fn path(&self) -> Vec<Element> {
        let nodes = self.nodes();
        let legs = nodes.iter().zip(nodes.iter().skip(1));
        let mut elements: Vec<Element> = legs.map(|(from, to)| line("path", *from, *to)).collect();
        let steps = nodes.iter().skip(1).rev().skip(1);
        elements.extend(steps.map(|node| circle("pathdot", *node, 30)));
        elements.extend(self.start().map(|start| circle("pathdot", start, 55)));
        elements.extend(self.judged().map(|judged| circle("pathdot", judged, 40)));
        elements
    }

    /// Where the base lies, where that is no figure of the series.
    fn start(&self) -> Option<(i64, i64)> {
        let base = &self.arithmetic()?.base;
        let drawn = self.subject.part.series.iter().any(|point| point.from == base.from);
        (!drawn).then(|| self.at(base.date, &base.value))
    }

    /// Where the path is on the day of the figure judged.
    fn judged(&self) -> Option<(i64, i64)> {
        let (judged, path) = (self.subject.part.judged.as_ref()?, self.arithmetic()?);
        Some(self.at(judged.period.to, &path.path_value.as_ref()?.exact))
    }

    fn labels(&self) -> Vec<Vec<Extra>> {
        self.path_label().into_iter().chain(self.base_label()).collect()
    }

    fn path_label(&self) -> Option<Vec<Extra>> {
        let (subject, at) = (self.subject, self.judged()?);
        let (judged, path) = (subject.part.judged.as_ref()?, self.arithmetic()?.path_value.as_ref()?);
        let address = path_address(&subject.measure.id, subject.part, "path_value")?.to_string();
        let unit = unit_of(subject.measure.unit, judged.change);
        let text = printed(address, &path.printed, unit, false, subject.lang);
        let day = date::short(judged.period.to, subject.lang);
        let words = subject.lang.pick("Lộ trình", "Path");
        let on = subject.lang.pick("vào", "on");
        let labels = [format!("{words} {on} {day}:"), format!("{words}:")].map(|words| {
            let block = Block::figure(&text, Face::Small, "small").above(words);
            Extra { spots: around(at, block.height()), block }
        });
        Some(labels.into())
    }

    /// The base's label: of a published change it is nothing, and has no address.
    fn base_label(&self) -> Option<Vec<Extra>> {
        let (subject, at) = (self.subject, self.start()?);
        if self.change {
            return None;
        }
        let base = &self.arithmetic()?.base;
        let of = series::subject(&subject.measure.id, subject.part.part.as_deref());
        let address = Address::new(of, base.period.clone(), "baseline").to_string();
        let unit = unit_of(subject.measure.unit, false);
        let text = printed(address, &base.printed, unit, false, subject.lang);
        let words = format!("{} {}", subject.lang.pick("mốc", "base"), base.date.year());
        let full = Block::figure(&text, Face::Past, "past").below(words);
        Some(vec![Extra { spots: around(at, full.height()), block: full }])
    }
}
