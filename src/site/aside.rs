//! Figures that stand beside a series.

use super::at::At;
use super::views::{AsideView, CountsView, PointView};
use crate::measure::figures::Asides;
use crate::measure::series::subject;
use crate::model::{Measure, Observation};

impl At<'_> {
    /// Figures that stand beside the series, with their reasons.
    pub fn asides(&self, measure: &Measure) -> Vec<AsideView> {
        let mut asides = Asides::default();
        let numbered = self.model.observations_of(measure).map(|seen| (asides.observation(seen), seen));
        numbered
            .filter(|(_, seen)| seen.period.to <= self.today())
            .filter_map(|(prefix, seen)| self.aside(seen, &prefix))
            .collect()
    }

    fn aside(&self, seen: &Observation, prefix: &str) -> Option<AsideView> {
        let reason = seen.aside.as_ref()?;
        let subject = subject(&seen.measure, seen.part.as_deref());
        let figure = |key: &str| self.figure(&subject, &seen.period.key, &format!("{prefix}{key}"));
        let counts =
            || Some(CountsView { numerator: figure("numerator")?, denominator: figure("denominator")? });
        let view = PointView {
            figure: figure("value").or_else(|| figure("change"))?,
            of: None,
            counts: counts(),
            period: self.period(&seen.period),
            proxy: None,
            basis: None,
            small: false,
            words: None,
            note: None,
            sources: Vec::new(),
        };
        Some(AsideView { point: self.with_observation(view, seen), reason: self.words(reason) })
    }
}
