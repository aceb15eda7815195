//! A measure on a page.

use super::at::At;
use super::reason::Case;
use super::views::{AmendmentView, LinkText, MeasureBrief, MeasureView, PartView};
use crate::chart;
use crate::measure::{Measured, PartMeasured};
use crate::model::{Amended, Amendment, Measure, MeasureOwner, Series};
use crate::words::phrase::{Phrase, WordsText};

impl At<'_> {
    /// A measure with everything known of it.
    pub fn measure(&self, measure: &Measure) -> Option<MeasureView> {
        let measured = self.measures.measure(&measure.id)?;
        let goal = measure.kind.is_some();
        Some(MeasureView {
            id: measure.id.clone(),
            name: self.words(&measure.name),
            unit: measure.unit.key(),
            standing: goal.then(|| self.standing(measured.standing, measured.by_proxy)),
            parts: measured.parts.iter().map(|part| self.part(measure, measured, part)).collect(),
            exception: self.maybe(&measure.exception),
            note: self.maybe(&measure.note),
            amendments: measure
                .amendments
                .iter()
                .map(|amendment| self.amendment(measure, amendment))
                .collect(),
            asides: self.asides(measure),
            places: measure.places.iter().map(|place| self.agency_in_full(place)).collect(),
            duty: measure.duty.as_deref().map(|duty| self.duty_link(duty)),
            source: measure.source.as_ref().map(|source| self.source(source)),
            series: self.series_link(measure),
            url: self.measure_url(measure),
        })
    }

    fn part(&self, measure: &Measure, measured: &Measured, part: &PartMeasured) -> PartView {
        let case = Case { at: self, measure, part };
        let anchor = match &part.part {
            Some(id) => format!("{}--{id}", measure.id),
            None => format!("{}--so-lieu", measure.id),
        };
        let judged = measure.kind.is_some() && measured.parts.len() > 1;
        PartView {
            name: self.part_name(measure, part),
            goal: case.goal_words(),
            standing: judged.then(|| self.standing(part.standing, part.by_proxy)),
            why: case.why(),
            latest: part.latest().and_then(|point| self.point(point)),
            gap: part.gap().map(|gap| self.gap(gap)),
            chart: chart::path_chart(measure, part, self.model, self.today(), self.lang, &anchor),
            rows: self.rows(measure, part),
            steps: case.steps(),
            meter: self.meter(measure, part),
            anchor,
        }
    }

    /// The name of a part.
    pub fn part_name(&self, measure: &Measure, part: &PartMeasured) -> Option<WordsText> {
        let names = measure.goals.iter().filter_map(|goal| goal.part.as_ref());
        let mut own = names.filter(|(id, _)| Some(id) == part.part.as_ref());
        own.next().map(|(_, name)| self.words(name))
    }

    /// A measure in a row of its target: one line, or one a part.
    pub fn briefs(&self, measure: &Measure) -> Vec<MeasureBrief> {
        let Some(measured) = self.measures.measure(&measure.id) else { return Vec::new() };
        let brief = |part: &PartMeasured| {
            let case = Case { at: self, measure, part };
            let point = part.latest().and_then(|point| self.point(point));
            let (figure, of, period, counts, proxy) = match point {
                Some(point) => {
                    (Some(point.figure), point.of, point.period, point.counts, point.proxy.is_some())
                }
                None => (None, None, Phrase::new(), None, false),
            };
            MeasureBrief {
                name: self.part_name(measure, part).unwrap_or_else(|| self.words(&measure.name)),
                standing: self.standing(part.standing, part.by_proxy),
                goal: case.goal_words(),
                meter: self.meter(measure, part),
                figure,
                of,
                period,
                counts,
                proxy,
            }
        };
        measured.parts.iter().map(brief).collect()
    }

    /// A move of the goal-posts.
    pub fn amendment(&self, measure: &Measure, amendment: &Amendment) -> AmendmentView {
        let figure = |key: &str| self.figure(&measure.id, &amendment.date.to_string(), key);
        let (what, old, new) = match amendment.amended {
            Amended::Goal { .. } => {
                let side = |key| Phrase::new().maybe(figure(key));
                (self.pick("Ngưỡng", "Goal"), side("goal_old"), side("goal_new"))
            }
            Amended::Deadline { old, new } => (
                self.pick("Hạn", "Deadline"),
                Phrase::new().say(self.day(old)),
                Phrase::new().say(self.day(new)),
            ),
        };
        AmendmentView {
            date: self.day(amendment.date),
            document: self.document(&amendment.document),
            what,
            old,
            new,
        }
    }

    /// Where a measure is shown in full.
    pub fn measure_path(&self, measure: &Measure) -> String {
        match &measure.owner {
            MeasureOwner::Target { plan, number } => format!("/muc-tieu/{plan}/{number}/#{}", measure.id),
            MeasureOwner::Nobody => format!("/nhiem-vu/#{}", measure.id),
        }
    }

    /// The same, as a link.
    pub fn measure_url(&self, measure: &Measure) -> String {
        self.link(&self.measure_path(measure))
    }

    /// A measure's name, linked.
    pub fn measure_link(&self, measure: &Measure) -> LinkText {
        LinkText {
            label: Phrase::new().words(self.words(&measure.name)),
            url: Some(self.measure_url(measure)),
        }
    }

    fn series_link(&self, measure: &Measure) -> Option<LinkText> {
        let Series::Index { index, .. } = &measure.series else { return None };
        let name = self.model.index(index).map(|index| index.short_name.as_ref().unwrap_or(&index.name))?;
        let url = self.link(&format!("/chi-so/#{index}"));
        Some(LinkText { label: Phrase::new().words(self.words(name)), url: Some(url) })
    }

    fn duty_link(&self, place: &str) -> LinkText {
        let plan = self.model.plans.iter().find(|plan| plan.duties.iter().any(|duty| duty.place == place));
        let duty = plan.and_then(|plan| plan.duties.iter().find(|duty| duty.place == place));
        let label = match (plan, duty) {
            (Some(plan), Some(duty)) => {
                Phrase::new().words(self.verbatim(&duty.place, &plan.origin.sibling("duties.yaml")))
            }
            _ => Phrase::new().say(place),
        };
        let url =
            plan.map(|plan| self.link(&format!("/nhiem-vu/#{}", super::plan::duty_anchor(&plan.id, place))));
        LinkText { label, url }
    }
}
