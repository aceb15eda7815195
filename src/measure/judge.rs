//! The standing of a part: goal first, then the deadline, then the path (DESIGN §5).

use jiff::civil::Date;

use super::base::{self, Base};
use super::path::{self, Arithmetic};
use super::series::{self, Point};
use super::{Reason, Standing};
use crate::model::{Decimal, Fraction, Kind, Measure, Milestone, Status};

/// What is judged: a part of a measure with its goal, its figures and the day.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The measure whose figures these are.
    pub owner: &'a Measure,
    /// The part, for its steps.
    pub part: Option<&'a str>,
    /// The goal in force.
    pub goal: Decimal,
    /// The deadline in force.
    pub deadline: Option<Date>,
    /// Its figures, oldest first.
    pub series: &'a [Point],
    /// The day of judgement.
    pub as_of: Date,
}

/// Where a figure comes from and where it is to go.
#[derive(Clone, Debug)]
pub struct Aim {
    /// The base, where there is one.
    pub base: Option<Base>,
    /// The goal in the figure's unit.
    pub goal: Fraction,
}

/// How a part stands, and on what that rests.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// How it stands.
    pub standing: Standing,
    /// Why.
    pub reason: Reason,
    /// The position in the series of what is judged.
    pub at: usize,
    /// Judged on the first figure after the deadline, for want of one by it.
    pub first_later: bool,
    /// It rests on a proxy.
    pub by_proxy: bool,
    /// The numbers.
    pub arithmetic: Option<Arithmetic>,
}

/// What one figure or status says about the goal.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// On this day.
    pub date: Date,
    /// The goal is met.
    pub met: bool,
    /// By something that is not exactly what is asked for.
    pub proxy: bool,
}

/// What all of them say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Met in time, by a figure that is no proxy.
    Met,
    /// Met, but first after the deadline.
    MetLate,
    /// Met, by proxies alone.
    MetByProxy,
    /// The deadline is over and the goal was not met.
    Missed,
    /// The goal is not met yet.
    Open,
}

/// Judges against goal and deadline. Gives the outcome, the position it rests on, and whether that is the first after the
/// deadline for want of one by it; `None` where nothing was seen.
///
/// "Goal first: met → achieved (achieved late when first met after the deadline); deadline over and not met → missed, judged on
/// the last period ending by it, or, where there is none, on the first later one; later figures stand beside." (DESIGN §5). Late
/// is late for good only while it lasts: the newest figure must meet the goal too.
pub fn outcome(seen: &[Seen], deadline: Option<Date>, as_of: Date) -> Option<(Outcome, usize, bool)> {
    let newest = seen.len().checked_sub(1)?;
    let over = deadline.filter(|deadline| as_of > *deadline);
    let Some(deadline) = over else {
        let (outcome, at) = standing_at(seen, newest, Outcome::Open);
        return Some((outcome, at, false));
    };
    let by = seen.iter().rposition(|seen| seen.date <= deadline);
    let first = by.map_or(0, |by| by + 1);
    let (outcome, at) = standing_at(seen, by.unwrap_or(0), Outcome::Missed);
    Some(match (outcome, late(seen, first)) {
        (Outcome::Met, _) if by.is_none() => (Outcome::MetLate, at, true),
        (Outcome::Met, _) => (Outcome::Met, at, false),
        (_, Some(late)) => (Outcome::MetLate, late, by.is_none() && late == 0),
        (outcome, None) => (outcome, at, by.is_none()),
    })
}

/// What is known at a position: met where the newest figures without a gap meet the goal and one of them is no proxy.
fn standing_at(seen: &[Seen], at: usize, not_met: Outcome) -> (Outcome, usize) {
    if seen.get(at).is_none_or(|seen| !seen.met) {
        return (not_met, at);
    }
    let run = seen.iter().enumerate().take(at + 1).rev().take_while(|(_, seen)| seen.met);
    let mut real = run.filter(|(_, seen)| !seen.proxy);
    real.next().map_or((Outcome::MetByProxy, at), |(at, _)| (Outcome::Met, at))
}

/// The first figure from `first` on since which the goal has stayed met, proxies apart.
fn late(seen: &[Seen], first: usize) -> Option<usize> {
    let run = seen.iter().enumerate().skip(first).rev().take_while(|(_, seen)| seen.met);
    run.filter(|(_, seen)| !seen.proxy).last().map(|(at, _)| at)
}

/// Judges a part by its figures; `None` where there are none.
pub fn judge(case: &Case) -> Option<Verdict> {
    let aims: Vec<Result<Aim, Reason>> = case.series.iter().map(|point| case.aim(point)).collect();
    let seen: Vec<Seen> = case.series.iter().zip(&aims).map(|(point, aim)| case.seen(point, aim)).collect();
    let (outcome, at, first_later) = outcome(&seen, case.deadline, case.as_of)?;
    let (point, aim) = (case.series.get(at)?, aims.get(at)?);
    let verdict = |standing, reason, arithmetic| Verdict {
        standing,
        reason,
        at,
        first_later,
        by_proxy: point.proxy,
        arithmetic,
    };
    let aim = match aim {
        Ok(aim) => aim,
        Err(reason) => return Some(verdict(Standing::Unknown, *reason, None)),
    };
    let arithmetic = path::arithmetic(case, point, aim);
    if outcome == Outcome::Open {
        let (standing, reason) = on_the_way(case, point, aim, arithmetic.as_ref());
        let by_proxy = point.proxy || (reason != Reason::OneFigure && based_on_proxy(aim));
        return Some(Verdict { by_proxy, ..verdict(standing, reason, arithmetic) });
    }
    let (standing, reason) = settled(outcome, case.is_over());
    Some(verdict(standing, reason, arithmetic))
}

fn based_on_proxy(aim: &Aim) -> bool {
    aim.base.as_ref().is_some_and(|base| base.proxy)
}

/// The standing where goal and deadline alone decide. "Proxies only and goal met: on path …; after the deadline unknown. Never
/// achieved." (DESIGN §5).
fn settled(outcome: Outcome, over: bool) -> (Standing, Reason) {
    match outcome {
        Outcome::Met => (Standing::Achieved, Reason::GoalMet),
        Outcome::MetLate => (Standing::AchievedLate, Reason::GoalMet),
        Outcome::MetByProxy if over => (Standing::Unknown, Reason::GoalMetByProxy),
        Outcome::MetByProxy => (Standing::OnPath, Reason::GoalMetByProxy),
        Outcome::Missed => (Standing::Missed, Reason::DeadlineOver),
        Outcome::Open => (Standing::TooEarly, Reason::NoPath),
    }
}

/// The standing of a goal that is not met and may still be: by the path.
fn on_the_way(case: &Case, point: &Point, aim: &Aim, arithmetic: Option<&Arithmetic>) -> (Standing, Reason) {
    let Some(base) = &aim.base else { return (Standing::TooEarly, Reason::NoPath) };
    if base.from == point.from {
        return (Standing::TooEarly, Reason::OneFigure);
    }
    if case.reaches(&base.value, &aim.goal) {
        return (Standing::Worsening, Reason::FellBack);
    }
    if case.deadline.is_none() {
        let away = base.date < point.period.to && !case.reaches(&point.value, &base.value);
        return (if away { Standing::Worsening } else { Standing::TooEarly }, Reason::NoPath);
    }
    match arithmetic.and_then(|arithmetic| arithmetic.ratio.as_ref()) {
        Some(ratio) => (by_ratio(&ratio.exact), Reason::Path),
        None => (Standing::TooEarly, Reason::PathNotMoved),
    }
}

/// From which ratio on a part is on path, in percent of the path.
const ON_PATH_FROM: i32 = 95;

/// From which ratio on a part is slow, in percent of the path.
const SLOW_FROM: i32 = 60;

/// "*on path* ≥ 0.95 · *slow* 0.60–0.95 · *off path* 0–0.60 · *worsening* < 0" (DESIGN §5), on the unrounded ratio.
pub fn by_ratio(ratio: &Fraction) -> Standing {
    let percent = ratio * &Fraction::from(100);
    match percent {
        percent if percent >= Fraction::from(ON_PATH_FROM) => Standing::OnPath,
        percent if percent >= Fraction::from(SLOW_FROM) => Standing::Slow,
        percent if !percent.is_negative() => Standing::OffPath,
        _ => Standing::Worsening,
    }
}

/// The least ratio of each standing that the path gives, best first, with two decimals; below the last it is worsening.
pub fn thresholds() -> [(Standing, Decimal); 3] {
    let ratio = |percent: i32| Fraction::ratio(percent, 100).unwrap_or_default().round(2);
    [
        (Standing::OnPath, ratio(ON_PATH_FROM)),
        (Standing::Slow, ratio(SLOW_FROM)),
        (Standing::OffPath, ratio(0)),
    ]
}

/// Judges a deliverable by its statuses, oldest first; `None` where there are none.
///
/// "done → achieved; otherwise *too early* before the deadline (stopped: *off path*), *missed* after it." (DESIGN §5).
pub fn judge_statuses(
    statuses: &[(Status, Seen)],
    deadline: Option<Date>,
    as_of: Date,
) -> Option<(Standing, Reason, usize)> {
    let seen: Vec<Seen> = statuses.iter().map(|(_, seen)| *seen).collect();
    let (outcome, at, _) = outcome(&seen, deadline, as_of)?;
    let (status, _) = *statuses.get(at)?;
    let over = deadline.is_some_and(|deadline| as_of > deadline);
    let standing = match (outcome, status) {
        (Outcome::MetByProxy, _) => return Some((settled(outcome, over).0, Reason::GoalMetByProxy, at)),
        (Outcome::Open, Status::Stopped) => Standing::OffPath,
        _ => settled(outcome, over).0,
    };
    Some((standing, Reason::Status(status), at))
}

impl<'a> Case<'a> {
    /// Whether the goal is a small value.
    pub fn falls(&self) -> bool {
        self.measure.kind.is_some_and(Kind::falls)
    }

    /// Whether a value is at the goal or past it.
    pub fn reaches(&self, value: &Fraction, goal: &Fraction) -> bool {
        if self.falls() { value <= goal } else { value >= goal }
    }

    /// How many breaks lie before a period that starts on this day.
    pub fn breaks_before(&self, from: Date) -> usize {
        series::breaks_before(self.owner, self.measure, from)
    }

    /// The announced steps of this part.
    pub fn steps(&self) -> impl Iterator<Item = &'a Milestone> {
        let part = self.part;
        self.measure.path.iter().filter(move |step| step.part.is_none() || step.part.as_deref() == part)
    }

    fn is_over(&self) -> bool {
        self.deadline.is_some_and(|deadline| self.as_of > deadline)
    }

    /// Base and goal for a figure, or why it cannot be judged.
    fn aim(&self, point: &Point) -> Result<Aim, Reason> {
        let base = base::find(self, point)?;
        let start = base.as_ref().map(|base| base.value.clone()).unwrap_or_default();
        Ok(Aim { goal: self.to_reach(self.goal, &start, point.change), base })
    }

    fn seen(&self, point: &Point, aim: &Result<Aim, Reason>) -> Seen {
        let met = aim.as_ref().is_ok_and(|aim| self.reaches(&point.value, &aim.goal));
        Seen { date: point.period.to, met, proxy: point.proxy }
    }
}

#[cfg(test)]
mod tests;
