//! Plans: how many targets stand how.

use super::{Standing, TargetMeasured};

/// How many targets of a plan stand how; all but `achieved_late` (which is within `achieved`) add up to `targets`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Id of the plan.
    pub plan: String,
    /// All targets.
    pub targets: usize,
    /// Achieved, in time or late.
    pub achieved: usize,
    /// Of those, late.
    pub achieved_late: usize,
    /// On path.
    pub on_path: usize,
    /// Too early to say.
    pub too_early: usize,
    /// Slow, off path or worsening.
    pub behind: usize,
    /// Deadline over, goal not met.
    pub missed: usize,
    /// Some measures without figures.
    pub incomplete: usize,
    /// No longer meaningful.
    pub superseded: usize,
    /// Without figures.
    pub unknown: usize,
}

/// Counts the targets of a plan.
pub fn counts(plan: &str, targets: &[TargetMeasured]) -> PlanCounts {
    let own = targets.iter().filter(|target| target.plan == plan);
    let none = PlanCounts { plan: plan.to_owned(), ..PlanCounts::default() };
    own.fold(none, |counts, target| counts.with(target.standing))
}

impl PlanCounts {
    fn with(mut self, standing: Standing) -> PlanCounts {
        self.targets += 1;
        self.achieved_late += usize::from(standing == Standing::AchievedLate);
        let count = match standing {
            Standing::Achieved | Standing::AchievedLate => &mut self.achieved,
            Standing::OnPath => &mut self.on_path,
            Standing::TooEarly => &mut self.too_early,
            Standing::Slow | Standing::OffPath | Standing::Worsening => &mut self.behind,
            Standing::Missed => &mut self.missed,
            Standing::Incomplete => &mut self.incomplete,
            Standing::Superseded => &mut self.superseded,
            Standing::Unknown | Standing::Followed => &mut self.unknown,
        };
        *count += 1;
        self
    }

    /// The counts by the last word of their addresses; all but `targets` and `achieved_late` add up to `targets`.
    pub fn by_key(&self) -> [(&'static str, usize); 10] {
        [
            ("targets", self.targets),
            ("achieved", self.achieved),
            ("achieved_late", self.achieved_late),
            ("on_path", self.on_path),
            ("too_early", self.too_early),
            ("behind", self.behind),
            ("missed", self.missed),
            ("incomplete", self.incomplete),
            ("superseded", self.superseded),
            ("unknown", self.unknown),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Parts;

    #[test]
    fn every_target_is_counted_once() {
        let target = |standing| TargetMeasured {
            plan: "p".into(),
            number: 1,
            standing,
            by_proxy: false,
            counts: Parts::default(),
        };
        let targets = Standing::ALL.map(target);
        let counts = counts("p", &targets);
        let sum: usize = counts
            .by_key()
            .iter()
            .filter(|(key, _)| !["targets", "achieved_late"].contains(key))
            .map(|(_, count)| count)
            .sum();
        assert_eq!((counts.targets, sum), (targets.len(), targets.len()));
        assert_eq!((counts.behind, counts.achieved, counts.achieved_late), (3, 2, 1));
        assert_eq!(super::counts("other", &targets).targets, 0);
    }
}
