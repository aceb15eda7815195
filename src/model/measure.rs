//! Measures and what has been observed of them.

use jiff::civil::Date;

use super::{Computation, Deadline, Decimal, Period, Scope, Source, Words};
use crate::diagnostic::Origin;

/// One thing that can be measured, with its goal where it has one.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Unique in the site, never changes.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What its values are.
    pub unit: Unit,
    /// What is counted, for counts.
    pub noun: Option<Words>,
    /// The sense of its goal; `None`: it is only followed.
    pub kind: Option<Kind>,
    /// Its goals: none (only followed, or a deliverable), one, or one a part.
    pub goals: Vec<Goal>,
    /// Where it started.
    pub baseline: Option<Baseline>,
    /// Announced steps on the way, by day.
    pub path: Vec<Milestone>,
    /// How often figures come, when that differs from the plan's reporting.
    pub cadence: Option<Cadence>,
    /// Where its values come from.
    pub series: Series,
    /// Days across which values cannot be compared, oldest first.
    pub breaks: Vec<Break>,
    /// Moves of the goal-posts, oldest first.
    pub amendments: Vec<Amendment>,
    /// Shares the observations of this measure.
    pub same_as: Option<String>,
    /// Where a deliverable is to be delivered.
    pub places: Vec<String>,
    /// The duty (its place in the plan) that asks for it.
    pub duty: Option<String>,
    /// Who asks for it.
    pub owner: MeasureOwner,
    /// Until when; the target's where it has none of its own.
    pub deadline: Option<Deadline>,
    /// What the plan exempts, verbatim.
    pub exception: Option<Words>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Where it is defined.
    pub source: Option<Source>,
    /// Where it was written.
    pub origin: Origin,
}

/// Who asks for a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureOwner {
    /// A target of a plan.
    Target {
        /// Id of the plan.
        plan: String,
        /// Number of the target.
        number: u32,
    },
    /// No target: `measures/*.yaml`.
    Nobody,
}

/// What values are: percent for shares and ratios, whole numbers for counts and ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Share,
    Ratio,
    Count,
    Score,
    Rank,
    Done,
}

/// The sense of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    AtLeast,
    AtMost,
    ReduceBy,
    RankWithin,
    Deliverable,
}

/// A goal, of the whole measure or of a part.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The part's id and name; `None`: the whole.
    pub part: Option<(String, Words)>,
    /// What is to be reached, in the measure's unit (in percent for `ReduceBy`).
    pub value: Decimal,
}

/// Goals by part, in order.
pub type Goals = Vec<Goal>;

/// Where a measure started.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// When; a base without a value names the year the plan speaks of.
    pub period: Option<Period>,
    /// The value, or why there is none.
    pub value: Result<Decimal, Gap>,
    /// Where this is known from.
    pub sources: Vec<Source>,
    /// A note of ours.
    pub note: Option<Words>,
}

/// Why there is no figure. Five, never mixed up with zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Gap {
    NotYetDue,
    Overdue,
    NotPublished,
    NotApplicable,
    Suppressed,
}

/// An announced step.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// By this day.
    pub by: Date,
    /// This value.
    pub value: Decimal,
    /// Of this part.
    pub part: Option<String>,
}

/// How often figures come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// The step.
    pub every: Every,
    /// Days after the end of the period; `None`: nobody named a day.
    pub due_days: Option<u16>,
    /// The days are working days.
    pub working_days: bool,
}

/// A step of reporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Every {
    Month,
    Quarter,
    Half,
    Year,
}

/// Where values come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Series {
    /// `observations/*.yaml`.
    Observations,
    /// `indices.<index>.rank` or `.score`.
    Index {
        /// Id of the index.
        index: String,
        /// The rank (else the score).
        rank: bool,
    },
    /// `results.<name>`: computed from processing results, the catalogue, or the register of reports.
    Results {
        /// What is computed.
        computation: Computation,
        /// Of which part of the province.
        scope: Scope,
    },
}

/// A day across which values cannot be compared.
#[derive(Clone, Debug)]
pub struct Break {
    /// A value lies after it when its period starts on or after this day.
    pub date: Date,
    /// Why.
    pub reason: Words,
}

/// A move of the goal-posts.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// When.
    pub date: Date,
    /// By which document.
    pub document: String,
    /// What moved.
    pub amended: Amended,
}

/// What an amendment moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amended {
    /// The goal.
    Goal {
        /// Before.
        old: Decimal,
        /// After.
        new: Decimal,
    },
    /// The deadline.
    Deadline {
        /// Before.
        old: Date,
        /// After.
        new: Date,
    },
}

impl Measure {
    /// Whether it is computed from the results of all of the province.
    pub fn is_of_province(&self) -> bool {
        matches!(self.series, Series::Results { scope: Scope::Province, .. })
    }

    /// The goal in force on a day: amendments of later days are undone. Amendments move the goal of the whole.
    pub fn goal_on(&self, goal: &Goal, day: Date) -> Decimal {
        let later = self.amendments.iter().find(|amendment| amendment.date > day && amendment.moves_goal());
        match later.map(|amendment| &amendment.amended) {
            Some(Amended::Goal { old, .. }) if goal.part.is_none() => *old,
            _ => goal.value,
        }
    }

    /// The deadline in force on a day.
    pub fn deadline_on(&self, day: Date) -> Option<Date> {
        let later = self.amendments.iter().find(|amendment| amendment.date > day && !amendment.moves_goal());
        match later.map(|amendment| &amendment.amended) {
            Some(Amended::Deadline { old, .. }) => Some(*old),
            _ => self.deadline.as_ref().map(|deadline| deadline.by),
        }
    }
}

impl Amendment {
    fn moves_goal(&self) -> bool {
        matches!(self.amended, Amended::Goal { .. })
    }
}

impl Unit {
    /// Values are percentages.
    pub fn is_percent(self) -> bool {
        matches!(self, Unit::Share | Unit::Ratio)
    }

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Unit::Share => "share",
            Unit::Ratio => "ratio",
            Unit::Count => "count",
            Unit::Score => "score",
            Unit::Rank => "rank",
            Unit::Done => "done",
        }
    }
}

impl Kind {
    /// The kind that content writes so.
    pub fn named(key: &str) -> Option<Kind> {
        use Kind::{AtLeast, AtMost, Deliverable, RankWithin, ReduceBy};
        [AtLeast, AtMost, ReduceBy, RankWithin, Deliverable].into_iter().find(|kind| kind.key() == key)
    }

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Kind::AtLeast => "at_least",
            Kind::AtMost => "at_most",
            Kind::ReduceBy => "reduce_by",
            Kind::RankWithin => "rank_within",
            Kind::Deliverable => "deliverable",
        }
    }

    /// A smaller value is a better one.
    pub fn falls(self) -> bool {
        matches!(self, Kind::AtMost | Kind::ReduceBy | Kind::RankWithin)
    }
}

impl Gap {
    /// All five.
    pub const ALL: [Gap; 5] =
        [Gap::NotYetDue, Gap::Overdue, Gap::NotPublished, Gap::NotApplicable, Gap::Suppressed];

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Gap::NotYetDue => "not_yet_due",
            Gap::Overdue => "overdue",
            Gap::NotPublished => "not_published",
            Gap::NotApplicable => "not_applicable",
            Gap::Suppressed => "suppressed",
        }
    }
}

impl Every {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Every::Month => "month",
            Every::Quarter => "quarter",
            Every::Half => "half",
            Every::Year => "year",
        }
    }

    /// Months in one step.
    pub fn months(self) -> i16 {
        match self {
            Every::Month => 1,
            Every::Quarter => 3,
            Every::Half => 6,
            Every::Year => 12,
        }
    }
}
