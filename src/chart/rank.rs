//! Ranks over the years: the first place at the top.

use jiff::civil::{Date, date};

use super::Chart;
use super::axis::{Axis, Years};
use super::path::ends;
use super::plot::{Dot, Limit, Plot, goal_words};
use super::say::{Said, Story, Way};
use super::scale::Scale;
use super::subject::{words_text, years};
use super::text::printed;
use crate::measure::{FigureUnit, Standing, series};
use crate::model::{Address, Decimal, Fraction, Index, IndexValue, Lang};
use crate::words::date as dates;
use crate::words::phrase::{FigureText, Phrase};
use crate::words::terms::goal_around;

/// A goal that asks for a rank.
#[derive(Clone, Debug)]
pub struct RankGoal {
    /// The rank to be reached.
    pub rank: Decimal,
    /// As it is printed, with its address.
    pub figure: FigureText,
    /// Until when.
    pub deadline: Option<Date>,
    /// How its measure stands.
    pub standing: Standing,
}

/// A chart of the province's ranks in an index, one for each year that is over by a day.
/// `None` where there is no rank.
pub fn rank_chart(
    index: &Index,
    lang: Lang,
    as_of: Date,
    anchor: &str,
    goal: Option<&RankGoal>,
) -> Option<Chart> {
    let ranks = Ranks { index, lang, as_of, goal };
    let values = ranks.values();
    let axis = Axis::new(ranks.years(&values)?)?;
    let scale = Scale::ranks(ranks.of(&values));
    let summary = ranks.story(&values, axis.years())?.tell(lang);
    let limit = goal.map(|goal| Limit { y: scale.y(&goal.rank.fraction()), words: ranks.goal_labels(goal) });
    let plot = Plot {
        dots: ranks.dots(&values, &axis, &scale),
        limit,
        breaks: Vec::new(),
        under: Vec::new(),
        extras: Vec::new(),
        ends: ends(&scale, true, lang),
        axis,
    };
    let (elements, height) = plot.draw(lang);
    Some(Chart {
        anchor: anchor.to_owned(),
        title: Phrase::new().words(words_text(index.short_name.as_ref().unwrap_or(&index.name), lang)),
        unit: Phrase::new()
            .say(lang.pick("hạng; hạng nhất ở trên cùng", "rank; the first place is at the top")),
        tone: goal.map(|goal| goal.standing.key()),
        height,
        elements,
        summary,
        breaks: Vec::new(),
    })
}

/// Ranks of an index.
struct Ranks<'a> {
    index: &'a Index,
    lang: Lang,
    as_of: Date,
    goal: Option<&'a RankGoal>,
}

impl<'a> Ranks<'a> {
    /// The years with a rank, oldest first.
    fn values(&self) -> Vec<(&'a IndexValue, u32)> {
        let ranked = self.index.series().filter(|value| date(value.year, 12, 31) <= self.as_of);
        let mut values: Vec<_> = ranked.filter_map(|value| Some((value, value.rank?))).collect();
        values.sort_by_key(|(value, _)| value.year);
        values
    }

    /// From the first year that the index speaks of to the goal's.
    fn years(&self, values: &[(&IndexValue, u32)]) -> Option<Years> {
        let spoken: Vec<i16> = self.index.series().map(|value| value.year).collect();
        let first = spoken.iter().copied().min()?;
        let deadline = self.goal.and_then(|goal| goal.deadline).map(|day| day.year());
        let last = spoken.iter().copied().filter(|year| *year <= self.as_of.year()).chain(deadline).max()?;
        Some(years(first, last, |year| {
            if values.iter().any(|(value, _)| value.year == year) {
                return None;
            }
            let said = self.index.series().find(|value| value.year == year).and_then(|value| value.gap);
            Some(series::gap_of_year(year, said, self.as_of))
        }))
    }

    /// How many are ranked at most; without that, the lowest rank.
    fn of(&self, values: &[(&IndexValue, u32)]) -> Fraction {
        let of = values.iter().filter_map(|(value, _)| value.of);
        let lowest = values.iter().map(|(_, rank)| *rank).chain(of).max().unwrap_or(1);
        let goal = self.goal.map(|goal| goal.rank.fraction()).unwrap_or_default();
        Fraction::from(lowest).max(goal)
    }

    fn said(&self, (value, rank): (&IndexValue, u32)) -> Said {
        let address = Address::new(self.index.id.clone(), value.year.to_string(), "rank").to_string();
        let rank = Decimal::from_int(rank.into());
        Said {
            text: printed(address, &rank, FigureUnit::Rank, false, self.lang),
            period: dates::year_label(value.year, self.lang),
        }
    }

    fn dots(&self, values: &[(&IndexValue, u32)], axis: &Axis, scale: &Scale) -> Vec<Dot> {
        let dots = values.iter().enumerate().map(|(at, (value, rank))| {
            let said = self.said((value, *rank));
            Dot {
                at: (axis.middle(value.year), scale.y(&Fraction::from(*rank))),
                text: said.text,
                period: said.period,
                proxy: false,
                joined: at.checked_sub(1),
            }
        });
        dots.collect()
    }

    fn goal_phrase(&self, goal: &RankGoal) -> Phrase {
        let (before, after) = goal_around("rank_within", self.lang);
        let phrase = Phrase::new().say(before).figure(goal.figure.clone());
        if after.is_empty() { phrase } else { phrase.say(after) }
    }

    fn goal_labels(&self, goal: &RankGoal) -> Vec<super::block::Block> {
        let (before, after) = goal_around("rank_within", self.lang);
        let label = self.lang.pick("Đích: ", "Goal: ");
        let full = Phrase::new().say(format!("{label}{before}")).figure(goal.figure.clone());
        let full = if after.is_empty() { full } else { full.say(after) };
        goal_words(full, Phrase::new().say(label).figure(goal.figure.clone()))
    }

    fn story<'y>(&self, values: &[(&IndexValue, u32)], years: &'y Years) -> Option<Story<'y>> {
        let (newest, earlier) = values.split_last()?;
        let way = match earlier.first() {
            None => Way::Alone,
            Some(first) => Way::Moved(self.said(*first), newest.1.cmp(&first.1)),
        };
        Some(Story {
            rank: true,
            way,
            newest: self.said(*newest),
            proxy: false,
            goal: self.goal.map(|goal| self.goal_phrase(goal)),
            deadline: self.goal.and_then(|goal| goal.deadline),
            years,
        })
    }
}
