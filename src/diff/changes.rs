//! What differs between two portals: facts, without words. Serialized, they are the JSON of `diff`.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::names::Name;
use crate::measure::{Direction, FigureUnit};
use crate::model::Decimal;

/// Everything that differs.
#[derive(Debug, Serialize)]
pub struct Changes {
    /// The older portal.
    pub old: Edition,
    /// The newer one.
    pub new: Edition,
    /// The figures of either are made up.
    pub illustrative: bool,
    /// Targets that stand otherwise, are new or gone, in the order of the plans.
    pub targets: Vec<StandingChange>,
    /// How many targets of both portals stand as they did.
    pub targets_unchanged: usize,
    /// Measures that stand otherwise, are new or gone.
    pub measures: Vec<StandingChange>,
    /// Goals and deadlines that were moved.
    pub goals: Vec<GoalChange>,
    /// The newest figure of each measure, where there is a newer one.
    pub figures: Vec<Moved>,
    /// The shares of the province's newest results, where there are newer ones.
    pub results: Vec<Moved>,
    /// The newest ranks, where there is a newer one.
    pub ranks: Vec<Moved>,
    /// Published figures that are now another, or gone: one address, two values.
    pub rewritten: Vec<Rewritten>,
    /// Documents that came, went or are now described otherwise.
    pub documents: Vec<DocumentChange>,
    /// Periods that have results now.
    pub periods: Vec<NewPeriod>,
}

/// Which portal.
#[derive(Debug, Serialize)]
pub struct Edition {
    /// The day for which it was judged.
    #[serde(serialize_with = "day")]
    pub as_of: Option<Date>,
    /// The last day of which a figure speaks.
    #[serde(serialize_with = "day")]
    pub data_until: Option<Date>,
}

/// A target or a measure that stands otherwise, is new or gone.
#[derive(Debug, Serialize)]
pub struct StandingChange {
    /// `plan/number` of a target, the id of a measure.
    pub id: String,
    /// What it is called.
    pub name: Name,
    /// Its place within the newer portal.
    pub page: Option<String>,
    /// How it stood; nothing for a new one.
    pub before: Option<String>,
    /// How it stands; nothing for one that is gone.
    pub now: Option<String>,
    /// Which way that went, where both tell.
    #[serde(serialize_with = "key")]
    pub direction: Option<Direction>,
}

/// A goal or a deadline.
#[derive(Debug, Serialize)]
pub struct GoalChange {
    /// Id of the measure, with its part.
    pub measure: String,
    /// What it is called.
    pub name: Name,
    /// Its place within the newer portal.
    pub page: Option<String>,
    /// The unit of the measure.
    pub unit: String,
    /// `goal` or `deadline`.
    pub what: &'static str,
    /// As the older portal has it.
    pub before: String,
    /// As the newer one has it.
    pub now: String,
}

/// A figure of a period, as published.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    /// Its address.
    pub address: String,
    /// The id of its period.
    pub period: String,
    /// What the period is called.
    pub period_name: Name,
    /// As printed.
    #[serde(serialize_with = "number")]
    pub value: Decimal,
    /// What it is.
    #[serde(serialize_with = "unit")]
    pub unit: FigureUnit,
}

/// A figure that was followed by a newer one.
#[derive(Clone, Debug, Serialize)]
pub struct Moved {
    /// What is measured.
    pub name: Name,
    /// Where it is shown within the newer portal.
    pub page: Option<String>,
    /// The newest figure of the older portal; nothing where there was none.
    pub before: Option<Seen>,
    /// The newest figure of the newer one.
    pub now: Seen,
    /// Which way it went, seen from the goal; nothing where the two do not compare, or nobody says which way is better.
    #[serde(serialize_with = "key")]
    pub direction: Option<Direction>,
}

/// A published figure that is another now.
#[derive(Debug, Serialize)]
pub struct Rewritten {
    /// What it is called.
    pub name: Name,
    /// As it was published.
    pub before: Seen,
    /// As it is; nothing where it is gone.
    #[serde(serialize_with = "maybe_number")]
    pub now: Option<Decimal>,
    /// Why; nothing where the newer portal does not say.
    pub why: Option<Why>,
}

/// Why a published figure is another now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Why {
    /// An entry among the corrections.
    Corrected {
        /// Its day.
        date: String,
        /// Its reason.
        reason: String,
    },
    /// Provisional results that the older portal marked as such became official.
    Official,
}

/// A document.
#[derive(Debug, Serialize)]
pub struct DocumentChange {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: Name,
    /// Its day, as it is now.
    #[serde(serialize_with = "day")]
    pub date: Option<Date>,
    /// What became of it.
    pub change: Change,
    /// The columns that changed.
    pub columns: Vec<&'static str>,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Change {
    Added,
    Changed,
    Removed,
}

/// A period with results.
#[derive(Debug, Serialize)]
pub struct NewPeriod {
    /// Its id.
    pub period: String,
    /// What it is called.
    pub name: Name,
    /// `official` or `provisional`.
    pub quality: String,
}

impl Changes {
    /// How many targets went which way.
    pub fn targets_moved(&self, direction: Direction) -> usize {
        match direction {
            Direction::Same => self.targets_unchanged,
            _ => self.targets.iter().filter(|target| target.direction == Some(direction)).count(),
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
            && self.measures.is_empty()
            && self.goals.is_empty()
            && self.figures.is_empty()
            && self.results.is_empty()
            && self.ranks.is_empty()
            && self.rewritten.is_empty()
            && self.documents.is_empty()
            && self.periods.is_empty()
    }
}

fn day<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(to)
}

fn key<S: Serializer>(direction: &Option<Direction>, to: S) -> Result<S::Ok, S::Error> {
    direction.map(Direction::key).serialize(to)
}

fn unit<S: Serializer>(unit: &FigureUnit, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(unit.key())
}

fn number<S: Serializer>(value: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    let text = value.to_string();
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(whole), _) => to.serialize_i64(whole),
        (_, Ok(part)) => to.serialize_f64(part),
        _ => to.serialize_str(&text),
    }
}

fn maybe_number<S: Serializer>(value: &Option<Decimal>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => number(value, to),
        None => to.serialize_none(),
    }
}
