//! A measure and its parts, measured.

use jiff::civil::Date;

use super::path::Arithmetic;
use super::series::Point;
use super::{Overdue, Parts, Standing};
use crate::model::{Decimal, Gap, Measure, Model, Status};

/// A measure on a day.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its id.
    pub id: String,
    /// Its parts in the order of its goals; one without a name where it has no parts. Parts that were observed without
    /// having a goal come last, followed.
    pub parts: Vec<PartMeasured>,
    /// Its parts' standings in one, or superseded with its target.
    pub standing: Standing,
    /// That standing rests on proxies.
    pub by_proxy: bool,
    /// How many of its parts are met, met by proxy, unpublished.
    pub counts: Parts,
}

/// A part of a measure on a day, or the whole where it has no parts.
#[derive(Clone, Debug)]
pub struct PartMeasured {
    /// Its id.
    pub part: Option<String>,
    /// The goal in force on that day (in percent for `reduce_by`); `None` for deliverables and what is only followed.
    pub goal: Option<Decimal>,
    /// The deadline in force on that day.
    pub deadline: Option<Date>,
    /// Its figures up to that day, oldest first.
    pub series: Vec<Point>,
    /// The latest status of a deliverable.
    pub status: Option<StatusSeen>,
    /// The figure that the standing rests on; `None` where it rests on none.
    pub judged: Option<Point>,
    /// The deadline is over and no period ends by it: judged on the first later figure.
    pub judged_first_later: bool,
    /// How it stands.
    pub standing: Standing,
    /// Why.
    pub reason: Reason,
    /// The standing rests on a proxy.
    pub by_proxy: bool,
    /// The path method's numbers for the figure judged.
    pub arithmetic: Option<Arithmetic>,
    /// The next figure is overdue.
    pub overdue: Option<Overdue>,
    /// Days from the end of the newest figure's period (or status) to the day of judgement.
    pub age_days: Option<i32>,
}

/// A deliverable's status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSeen {
    /// How far it is.
    pub status: Status,
    /// On this day.
    pub date: Date,
    /// Position in `model.observations`.
    pub observation: usize,
    /// It speaks of something that is not exactly the thing promised.
    pub proxy: bool,
}

/// Why a part stands as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no goal: followed.
    NoGoal,
    /// The goal is met: achieved, achieved late.
    GoalMet,
    /// The goal is met, by a proxy: on path before the deadline, unknown after it.
    GoalMetByProxy,
    /// The deadline is over and the goal is not met: missed.
    DeadlineOver,
    /// The ratio to the path: on path, slow, off path, worsening.
    Path,
    /// The base was at the goal or past it, the figure is not: worsening.
    FellBack,
    /// There is one figure only, so nothing can be said of its way: too early.
    OneFigure,
    /// The path has not moved at the printed precision: too early.
    PathNotMoved,
    /// There is a goal and no day for it, or no day for the base: too early, unless it moved away (worsening).
    NoPath,
    /// A deliverable's status: achieved, too early, off path, missed.
    Status(Status),
    /// Nothing was published, for this reason: unknown.
    Gap(Gap),
    /// What there is has become too old: unknown.
    Overdue,
    /// A reduction against a year whose figure is not known: unknown.
    BaseUnknown,
    /// A reduction against a year that lies before a break: unknown.
    BaseBeforeBreak,
}

impl PartMeasured {
    /// The newest figure.
    pub fn latest(&self) -> Option<&Point> {
        self.series.last()
    }

    /// Whether anything is known: a figure, or a deliverable's status.
    pub fn has_figures(&self) -> bool {
        !self.series.is_empty() || self.status.is_some()
    }

    /// Whether the goal is met by proxies alone.
    pub fn is_met_by_proxy(&self) -> bool {
        self.reason == Reason::GoalMetByProxy
    }
}

impl Measured {
    /// The part with this id; `None` for a measure without parts.
    pub fn part(&self, id: Option<&str>) -> Option<&PartMeasured> {
        self.parts.iter().find(|part| part.part.as_deref() == id)
    }

    /// Its only part, where it has no parts.
    pub fn whole(&self) -> Option<&PartMeasured> {
        self.part(None)
    }
}
