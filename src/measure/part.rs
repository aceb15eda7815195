//! A measure and its parts, measured.

use jiff::civil::Date;

use super::judge::{self, Case, Seen, Verdict};
use super::path::{Arithmetic, days_between};
use super::series::{self, Point};
use super::{Due, Overdue, Parts, ResultsMeasured, Standing, cadence, target};
use crate::model::{Decimal, Gap, Goal, Kind, Measure, Model, Quantity, Status};

/// A measure on a day.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its id.
    pub id: String,
    /// Its parts in the order of its goals; one without a name where it has no parts.
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
    /// What has no figure, and the last day of its period, oldest first; beyond that day too, where it is said already.
    pub gaps: Vec<(Gap, Date)>,
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
    /// The next figure, where a day is named for it.
    pub next: Option<Due>,
    /// It is overdue.
    pub overdue: Option<Overdue>,
    /// Days from the end of the newest figure's period (or status) to the day of judgement.
    pub age_days: Option<i32>,
}

/// A deliverable's status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSeen {
    /// How far it is.
    pub status: Status,
    /// On this day, the last of its period.
    pub date: Date,
    /// Its period as it stands in addresses.
    pub period: String,
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

/// Measures a measure for a day.
pub fn measured(model: &Model, results: &ResultsMeasured, measure: &Measure, as_of: Date) -> Measured {
    let whole = measure.goals.is_empty().then_some(None);
    let goals = whole.into_iter().chain(measure.goals.iter().map(Some));
    let parts: Vec<PartMeasured> = goals.map(|goal| part(model, results, measure, goal, as_of)).collect();
    let standing = match target::is_superseded(model, measure, as_of) {
        true => Standing::Superseded,
        false => Standing::combine(parts.iter().map(|part| (part.standing, part.has_figures()))),
    };
    let counts = Parts::of_parts(&parts);
    let by_proxy = rests_on_proxy(standing, parts.iter().map(|part| (part.standing, part.by_proxy)));
    Measured { id: measure.id.clone(), parts, standing, by_proxy, counts }
}

/// Whether a standing made of several rests on proxies: one of those that have this standing does; of an incomplete one, any.
pub fn rests_on_proxy(standing: Standing, several: impl IntoIterator<Item = (Standing, bool)>) -> bool {
    let decides = |one: Standing| one == standing || standing == Standing::Incomplete;
    several.into_iter().any(|(one, by_proxy)| by_proxy && decides(one))
}

/// Measures a part: its figures or statuses are judged, then silence takes back what it makes doubtful.
fn part(
    model: &Model,
    results: &ResultsMeasured,
    measure: &Measure,
    goal: Option<&Goal>,
    as_of: Date,
) -> PartMeasured {
    let id = goal.and_then(|goal| goal.part.as_ref()).map(|(id, _)| id.as_str());
    let goal = goal.map(|goal| measure.goal_on(goal, as_of)).filter(|_| measure.kind.is_some());
    let deadline = measure.deadline_on(as_of);
    let series = series::points(model, results, measure, id, as_of);
    let statuses = statuses(model, measure, id, as_of);
    let seen_to =
        series.iter().map(|point| point.period.to).chain(statuses.iter().map(|seen| seen.date)).max();
    let gaps = series::gaps(model, results, measure, id);
    let mut over = gaps.iter().filter(|(_, to)| *to <= as_of);
    let spoken = over.clone().filter(|(gap, _)| cadence::covers(*gap)).map(|(_, to)| *to);
    let covered_to = seen_to.into_iter().chain(spoken).max();
    let next = cadence::next(model, measure, covered_to, deadline);
    let part = PartMeasured {
        part: id.map(str::to_owned),
        goal,
        deadline,
        status: statuses.last().cloned(),
        judged: None,
        judged_first_later: false,
        standing: Standing::Unknown,
        reason: Reason::Gap(over.next_back().map_or(Gap::NotPublished, |(gap, _)| *gap)),
        by_proxy: false,
        arithmetic: None,
        next,
        overdue: next.and_then(|next| next.overdue(as_of)),
        age_days: seen_to.map(|to| days_between(to, as_of)),
        series,
        gaps,
    };
    let owner = series::owner(model, measure);
    silenced(judged(part, Question { measure, owner, as_of, statuses: &statuses }))
}

/// What a part is asked against.
struct Question<'a> {
    measure: &'a Measure,
    owner: &'a Measure,
    as_of: Date,
    statuses: &'a [StatusSeen],
}

/// Gives a part its standing, silence apart; without figures it stays unknown.
fn judged(part: PartMeasured, asked: Question) -> PartMeasured {
    let Question { measure, owner, as_of, statuses } = asked;
    if measure.kind == Some(Kind::Deliverable) {
        return delivered(part, statuses, as_of);
    }
    let Some(goal) = part.goal else {
        return PartMeasured { standing: Standing::Followed, reason: Reason::NoGoal, ..part };
    };
    let (id, deadline, series) = (part.part.as_deref(), part.deadline, part.series.as_slice());
    let verdict = judge::judge(&Case { measure, owner, part: id, goal, deadline, series, as_of });
    match verdict {
        None => part,
        Some(Verdict { standing, reason, at, first_later, by_proxy, arithmetic }) => PartMeasured {
            judged: part.series.get(at).cloned(),
            judged_first_later: first_later,
            standing,
            reason,
            by_proxy,
            arithmetic,
            ..part
        },
    }
}

/// Judges a deliverable.
fn delivered(part: PartMeasured, statuses: &[StatusSeen], as_of: Date) -> PartMeasured {
    let seen = |status: &StatusSeen| Seen {
        date: status.date,
        met: status.status == Status::Done,
        proxy: status.proxy,
    };
    let all: Vec<(Status, Seen)> = statuses.iter().map(|status| (status.status, seen(status))).collect();
    match judge::judge_statuses(&all, part.deadline, as_of) {
        None => part,
        Some((standing, reason, at)) => {
            let by_proxy = statuses.get(at).is_some_and(|status| status.proxy);
            PartMeasured { standing, reason, by_proxy, ..part }
        }
    }
}

/// "Overdue or stale turns achieved, on path and too early into unknown (quá hạn); slow, off path, worsening and missed stay"
/// (DESIGN §5). A thing that is done stays done: nobody reports it again every quarter.
fn silenced(part: PartMeasured) -> PartMeasured {
    let done = part.is_done();
    let doubtful = matches!(part.standing, Standing::Unknown | Standing::TooEarly | Standing::OnPath);
    let turns = (doubtful || part.standing.is_achieved()) && !done && part.overdue.is_some();
    if !turns || matches!(part.reason, Reason::BaseUnknown | Reason::BaseBeforeBreak) {
        return part;
    }
    PartMeasured { standing: Standing::Unknown, reason: Reason::Overdue, ..part }
}

/// The statuses of a deliverable up to a day, oldest first.
fn statuses(model: &Model, measure: &Measure, part: Option<&str>, as_of: Date) -> Vec<StatusSeen> {
    let mut seen: Vec<StatusSeen> = series::observations(model, measure, part, as_of)
        .filter_map(|(observation, observed)| match observed.quantity {
            Quantity::Status(status) => Some(StatusSeen {
                status,
                date: observed.period.to,
                period: observed.period.key.clone(),
                observation,
                proxy: observed.proxy.is_some(),
            }),
            _ => None,
        })
        .collect();
    let begins =
        |status: &StatusSeen| model.observations.get(status.observation).map(|seen| seen.period.from);
    // As in a series: of two that end together the longer is the later.
    seen.sort_by_key(|status| (status.date, std::cmp::Reverse(begins(status))));
    seen
}

impl PartMeasured {
    /// Why it has no figure of a year: drawings and tables tell the same.
    pub fn gap_of_year(&self, year: i16, as_of: Date) -> Gap {
        let said = self.gaps.iter().rev().find(|(_, to)| to.year() == year).map(|(gap, _)| *gap);
        match series::gap_of_year(year, said, as_of) {
            Gap::NotYetDue | Gap::NotPublished if self.overdue.is_some() && year == as_of.year() => {
                Gap::Overdue
            }
            gap => gap,
        }
    }

    /// The newest figure.
    pub fn latest(&self) -> Option<&Point> {
        self.series.last()
    }

    /// Whether anything is known: a figure, or a deliverable's status.
    pub fn has_figures(&self) -> bool {
        !self.series.is_empty() || self.status.is_some()
    }

    /// Why nothing is known; nothing where something is.
    pub fn gap(&self) -> Option<Gap> {
        if self.has_figures() {
            return None;
        }
        Some(match self.reason {
            Reason::Gap(gap) => gap,
            Reason::Overdue => Gap::Overdue,
            _ if self.overdue.is_some() => Gap::Overdue,
            _ => Gap::NotPublished,
        })
    }

    /// Whether it is a thing that is done, of which nobody reports again.
    pub fn is_done(&self) -> bool {
        self.standing.is_achieved() && self.status.is_some()
    }

    /// Whether the goal is met by proxies alone.
    pub fn is_met_by_proxy(&self) -> bool {
        self.reason == Reason::GoalMetByProxy
    }
}

impl Measured {
    /// Whether it has no goal at all.
    pub fn is_followed(&self) -> bool {
        self.counts.of == 0
    }

    /// The part with this id; `None` for a measure without parts.
    pub fn part(&self, id: Option<&str>) -> Option<&PartMeasured> {
        self.parts.iter().find(|part| part.part.as_deref() == id)
    }

    /// Its only part, where it has no parts.
    pub fn whole(&self) -> Option<&PartMeasured> {
        self.part(None)
    }
}
