//! What a chart of a measure's part is about: its figures, its goal, its names, its years.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::axis::Years;
use super::plot::{Dot, Limit, goal_words};
use super::say::{Said, Story, Way};
use super::scale::Scale;
use super::text::{point_text, printed, unit_of};
use crate::measure::{PartMeasured, Point, Standing, goal_address, series};
use crate::model::{
    Break, Fraction, Gap, Index, Kind, Lang, Measure, MeasureOwner, Model, Series, Unit, Words,
};
use crate::words::date as dates;
use crate::words::phrase::{FigureText, Phrase, WordsText};
use crate::words::terms::{self, goal_around};

/// No drawing has more years than this; what lies beyond is drawn at its edge.
const MOST_YEARS: i16 = 100;

/// A part of a measure that is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub measure: &'a Measure,
    pub part: &'a PartMeasured,
    pub model: &'a Model,
    pub as_of: Date,
    pub lang: Lang,
}

/// Words of the content.
pub fn words_text(words: &Words, lang: Lang) -> WordsText {
    let (text, is_in) = words.get(lang);
    let other = (is_in != lang).then(|| is_in.code());
    WordsText { text: text.to_owned(), lang: other, file: words.file.to_string() }
}

/// A period in words of ours, and that its figure may still change.
pub fn period_text(point: &Point, lang: Lang) -> String {
    let words = dates::span(point.period.from, point.period.to, lang);
    if point.provisional { format!("{words}, {}", terms::MAY_CHANGE.get(lang)) } else { words }
}

/// Years from the first to the last, with what is known of each.
pub fn years(first: i16, last: i16, state: impl Fn(i16) -> Option<Gap>) -> Years {
    let last = last.clamp(first, first.saturating_add(MOST_YEARS - 1));
    (first..=last).map(|year| (year, state(year))).collect()
}

impl<'a> Subject<'a> {
    /// The figures that are drawn, oldest first: those of the kind of the newest (values, or published changes).
    pub fn points(&self) -> Vec<&'a Point> {
        let change = self.part.latest().is_some_and(|point| point.change);
        self.part.series.iter().filter(|point| point.change == change).collect()
    }

    /// The colour: that of the standing.
    pub fn tone(&self) -> Option<&'static str> {
        Some(self.part.standing).filter(|standing| *standing != Standing::Followed).map(Standing::key)
    }

    /// The measure's name, and the part's.
    pub fn title(&self) -> Phrase {
        let mut title = Phrase::new().words(words_text(&self.measure.name, self.lang));
        let parts = self.measure.goals.iter().filter_map(|goal| goal.part.as_ref());
        for (id, name) in parts {
            if self.part.part.as_ref() == Some(id) {
                title = title.say(" · ").words(words_text(name, self.lang));
            }
        }
        title
    }

    /// What the values are.
    pub fn unit(&self, change: bool) -> Phrase {
        let pick = |vi, en| Phrase::new().say(self.lang.pick(vi, en));
        match (self.measure.unit, &self.measure.noun) {
            _ if change => {
                pick("phần trăm thay đổi so với năm mốc", "per cent of change since the base year")
            }
            (Unit::Share | Unit::Ratio, _) => pick("phần trăm", "per cent"),
            (Unit::Score, _) => pick("điểm", "score"),
            (Unit::Rank, _) => pick("hạng; hạng nhất ở trên cùng", "rank; the first place is at the top"),
            (_, Some(noun)) => Phrase::new().words(words_text(noun, self.lang)),
            (_, None) => pick("số đếm", "number"),
        }
    }

    /// A figure of the series as it is printed.
    pub fn text(&self, point: &Point) -> FigureText {
        point_text(point, self.measure.unit, self.lang)
    }

    /// What exists of each year from the plan's (or the first figure's) to the deadline's (or the newest figure's).
    pub fn years(&self, points: &[&Point]) -> Years {
        let base = self.part.arithmetic.as_ref().map(|arithmetic| arithmetic.base.date.year());
        let seen: Vec<i16> = points.iter().map(|point| point.period.to.year()).chain(base).collect();
        let first = seen.iter().copied().chain(self.plan_year()).min().unwrap_or(self.as_of.year());
        let ends = [Some(self.as_of), self.part.deadline].into_iter().flatten().map(|day| day.year());
        let last = seen.iter().copied().chain(ends).max().unwrap_or(first);
        years(first, last, |year| {
            if seen.contains(&year) {
                return None;
            }
            Some(self.part.gap_of_year(year, self.as_of))
        })
    }

    fn plan_year(&self) -> Option<i16> {
        match &self.measure.owner {
            MeasureOwner::Target { plan, .. } => self.model.plan(plan).map(|plan| plan.date.year()),
            MeasureOwner::Nobody => None,
        }
    }

    /// The breaks that its figures know, oldest first.
    pub fn breaks(&self) -> Vec<&'a Break> {
        let owner = series::owner(self.model, self.measure);
        let own = if owner.id == self.measure.id { &[] } else { self.measure.breaks.as_slice() };
        let mut breaks: Vec<&Break> = owner.breaks.iter().chain(own).collect();
        breaks.sort_by_key(|cut| cut.date);
        breaks
    }

    /// A break's day and reason.
    pub fn break_words(&self, cut: &Break) -> Phrase {
        let day = dates::short(cut.date, self.lang);
        let what = self.lang.pick("Ngắt chuỗi ngày", "Break in the series on");
        Phrase::new().say(format!("{what} {day}: ")).words(words_text(&cut.reason, self.lang))
    }

    /// Where the goal lies, in the unit of the figures.
    pub fn goal_value(&self, change: bool) -> Option<Fraction> {
        let goal = self.part.goal?;
        match (&self.part.arithmetic, self.measure.kind) {
            (Some(arithmetic), _) => Some(arithmetic.goal.exact.clone()),
            (None, Some(Kind::ReduceBy)) => change.then(|| -goal.fraction()),
            (None, _) => Some(goal.fraction()),
        }
    }

    /// The goal as it is printed, without words.
    fn goal_text(&self) -> Option<FigureText> {
        let address = goal_address(&self.measure.id, self.part, self.as_of, "goal").to_string();
        let unit = unit_of(self.measure.unit, self.measure.kind == Some(Kind::ReduceBy));
        Some(printed(address, &self.part.goal?, unit, false, self.lang))
    }

    /// The goal in words: `từ 50% trở lên`.
    pub fn goal_phrase(&self) -> Option<Phrase> {
        let (before, after) = goal_around(self.measure.kind?.key(), self.lang);
        let phrase = Phrase::new().say(before).figure(self.goal_text()?);
        Some(if after.is_empty() { phrase } else { phrase.say(after) })
    }

    /// The goal as labels: "Đích: từ 50% trở lên", or shorter.
    pub fn goal_labels(&self) -> Option<Vec<super::block::Block>> {
        let label = self.lang.pick("Đích: ", "Goal: ");
        let full = Phrase::new().say(label).then(self.goal_phrase()?);
        let full = joined(full);
        Some(goal_words(full, Phrase::new().say(label).figure(self.goal_text()?)))
    }

    /// The goal as a line.
    pub fn limit(&self, scale: &Scale, change: bool) -> Option<Limit> {
        let y = scale.y(&self.goal_value(change)?);
        Some(Limit { y, words: self.goal_labels()? })
    }

    /// The figures as dots, each joined to the nearest earlier one that it may be compared with.
    pub fn dots(&self, points: &[&Point], x: impl Fn(&Point) -> i64, scale: &Scale) -> Vec<Dot> {
        let dots = points.iter().enumerate().map(|(at, point)| {
            let earlier = points.iter().enumerate().take(at).rev();
            Dot {
                at: (x(point), scale.y(&point.value)),
                text: self.text(point),
                period: period_text(point, self.lang),
                proxy: point.proxy,
                joined: earlier.into_iter().find(|(_, other)| other.is_comparable(point)).map(|(at, _)| at),
            }
        });
        dots.collect()
    }

    /// What is to be said.
    pub fn story<'y>(&self, points: &[&Point], years: &'y Years) -> Option<Story<'y>> {
        let newest = *points.last()?;
        Some(Story {
            rank: self.measure.unit == Unit::Rank,
            way: self.way(points, newest),
            newest: self.said(newest),
            proxy: newest.proxy,
            goal: self.goal_phrase(),
            deadline: self.part.deadline,
            years,
        })
    }

    fn said(&self, point: &Point) -> Said {
        Said { text: self.text(point), period: period_text(point, self.lang) }
    }

    fn way(&self, points: &[&Point], newest: &Point) -> Way {
        let Some((first, earlier)) =
            points.split_last().and_then(|(_, earlier)| Some((earlier.first()?, earlier)))
        else {
            return Way::Alone;
        };
        if let Some(from) = earlier.iter().find(|point| point.is_comparable(newest)) {
            let order =
                if newest.printed == from.printed { Ordering::Equal } else { newest.value.cmp(&from.value) };
            return Way::Moved(self.said(from), order);
        }
        let cut = self.breaks().into_iter().rfind(|cut| cut.date <= newest.period.from);
        match cut.filter(|_| first.after_breaks != newest.after_breaks) {
            Some(cut) => Way::Cut(self.said(first), cut.date),
            None => Way::Apart(self.said(first)),
        }
    }

    /// The index whose ranks or scores these are.
    pub fn index(&self) -> Option<&'a Index> {
        match &series::owner(self.model, self.measure).series {
            Series::Index { index, .. } => self.model.index(index),
            Series::Observations | Series::Results { .. } => None,
        }
    }
}

/// Words of ours that follow each other as one piece.
fn joined(phrase: Phrase) -> Phrase {
    use crate::words::phrase::Piece;
    let mut out = Phrase::new();
    for piece in phrase.0 {
        match (out.0.last_mut(), piece) {
            (Some(Piece::Ours(before)), Piece::Ours(words)) => before.push_str(&words),
            (_, piece) => out.0.push(piece),
        }
    }
    out
}
