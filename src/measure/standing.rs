//! Standings, their order, and how several make one.

/// How a part, a measure or a target stands (DESIGN §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the module's functions and DESIGN §5 define them")]
pub enum Standing {
    // Worst first: the derived order is the order of severity.
    Missed,
    Worsening,
    OffPath,
    Slow,
    /// Some of its parts have no figures, and none of the others is behind.
    Incomplete,
    Unknown,
    TooEarly,
    OnPath,
    AchievedLate,
    Achieved,
    /// It no longer makes sense.
    Superseded,
    /// It has no goal and is only followed.
    Followed,
}

impl Standing {
    /// All, worst first; the last two have no place in that order.
    pub const ALL: [Standing; 12] = [
        Standing::Missed,
        Standing::Worsening,
        Standing::OffPath,
        Standing::Slow,
        Standing::Incomplete,
        Standing::Unknown,
        Standing::TooEarly,
        Standing::OnPath,
        Standing::AchievedLate,
        Standing::Achieved,
        Standing::Superseded,
        Standing::Followed,
    ];

    /// As data files write it.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Missed => "missed",
            Standing::Worsening => "worsening",
            Standing::OffPath => "off_path",
            Standing::Slow => "slow",
            Standing::Incomplete => "incomplete",
            Standing::Unknown => "unknown",
            Standing::TooEarly => "too_early",
            Standing::OnPath => "on_path",
            Standing::AchievedLate => "achieved_late",
            Standing::Achieved => "achieved",
            Standing::Superseded => "superseded",
            Standing::Followed => "followed",
        }
    }

    /// Missed, worsening, off path or slow: silence does not hide these.
    pub fn is_red(self) -> bool {
        self <= Standing::Slow
    }

    /// Whether it says how the thing goes; the others say that nothing can be said.
    pub fn is_judged(self) -> bool {
        self.is_red() || self == Standing::OnPath || self.is_achieved()
    }

    /// The standing that data files write so.
    pub fn named(key: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|standing| standing.key() == key)
    }

    /// In time or late.
    pub fn is_achieved(self) -> bool {
        matches!(self, Standing::Achieved | Standing::AchievedLate)
    }

    /// One standing for several: of the parts for their measure, of the measures for their target.
    ///
    /// "A target is *achieved* only when every one of its measures is. Where some have no figures it is *incomplete* …,
    /// unless a measure with figures is missed, worsening, off path or slow: then that standing …. None at all: *unknown*."
    /// (DESIGN §5). Otherwise the worst. Each comes with whether it has figures: what has some and can still not be judged is
    /// unknown, not unpublished. What is only followed does not count; when nothing else is there, it is followed.
    pub fn combine(several: impl IntoIterator<Item = (Standing, bool)>) -> Standing {
        let judged: Vec<(Standing, bool)> =
            several.into_iter().filter(|(standing, _)| *standing != Standing::Followed).collect();
        let worst = judged.iter().map(|(standing, _)| *standing).min().unwrap_or(Standing::Followed);
        if worst.is_red() {
            return worst;
        }
        let has = |wanted: bool| judged.iter().any(|(_, figures)| *figures == wanted);
        let partly = judged.iter().any(|(standing, _)| *standing == Standing::Incomplete);
        if partly || (has(true) && has(false)) { Standing::Incomplete } else { worst }
    }
}

#[cfg(test)]
mod tests {
    use super::Standing::*;
    use super::*;

    #[test]
    fn the_order_is_the_designs() {
        let mut sorted = Standing::ALL;
        sorted.sort();
        assert_eq!(sorted, Standing::ALL);
        let keys = Standing::ALL.map(Standing::key);
        assert_eq!(
            keys[..10].join(" "),
            "missed worsening off_path slow incomplete unknown too_early on_path achieved_late achieved"
        );
    }

    #[test]
    fn several_make_one() {
        for (several, one) in [
            (vec![Achieved, Achieved], Achieved),
            (vec![Achieved, AchievedLate], AchievedLate),
            (vec![Achieved, OnPath], OnPath),
            (vec![OnPath, TooEarly], TooEarly),
            (vec![Achieved, Unknown], Incomplete),
            (vec![TooEarly, Unknown], Incomplete),
            (vec![Incomplete, Achieved], Incomplete),
            (vec![Incomplete, Unknown], Incomplete),
            (vec![Unknown, Unknown], Unknown),
            (vec![Unknown, Slow], Slow),
            (vec![Incomplete, Worsening, Slow], Worsening),
            (vec![Missed, Worsening], Missed),
            (vec![Followed, Achieved], Achieved),
            (vec![Followed], Followed),
            (vec![], Followed),
        ] {
            let with_figures = several.iter().map(|standing| (*standing, *standing != Unknown));
            assert_eq!(Standing::combine(with_figures), one, "{several:?}");
        }
    }

    #[test]
    fn figures_that_cannot_be_judged_are_figures() {
        // Past the deadline a goal met by proxies alone is unknown; beside parts without figures the whole is incomplete.
        assert_eq!(Standing::combine([(Unknown, true), (Unknown, false)]), Incomplete);
        // An overdue part among good ones is no unpublished part: the worst of them stands.
        assert_eq!(Standing::combine([(Unknown, true), (Achieved, true)]), Unknown);
    }
}
