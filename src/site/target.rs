//! A target: in lists, and on its page.

use super::at::At;
use super::reason::{self, Case};
use super::views::{SupersededView, TargetRow, TargetView, TileView};
use crate::measure::Standing;
use crate::model::{Deadline, Measure, Plan, Target};
use crate::words::date;
use crate::words::phrase::Phrase;

/// A target's page.
pub fn target(at: &At, plan: usize, target: usize) -> Option<TargetView> {
    let plan = at.model.plans.get(plan)?;
    let this = plan.targets.get(target)?;
    let measured = at.measures.target(&plan.id, this.number)?;
    let measures: Vec<&Measure> = at.model.measures_of(&plan.id, this.number).collect();
    let neighbour = |index: Option<usize>| {
        index.and_then(|index| plan.targets.get(index)).map(|other| at.tile(plan, other))
    };
    Some(TargetView {
        number: this.number,
        title: at.words(&this.title),
        plan: at.plan(plan),
        standing: at.standing(measured.standing, measured.by_proxy),
        answer: answer(at, plan, this, measured.standing, measured.by_proxy),
        counts: at.target_counts(plan, this),
        statement: at.words(&this.statement),
        source: at.source(&this.source),
        deadline: at.deadline(&this.deadline),
        remaining: at.remaining(this, measured.standing),
        firm: this.deadline.firm,
        lead: this.lead.iter().map(|id| at.agency_in_full(id)).collect(),
        lead_now: at.led_now(this),
        cooperating: this.cooperating.iter().map(|id| at.agency_in_full(id)).collect(),
        pillar: at.pillar(plan, this),
        data_until: data_until(at, &measures),
        measures: measures.iter().filter_map(|measure| at.measure(measure)).collect(),
        superseded: this.superseded.as_ref().map(|superseded| SupersededView {
            date: at.day(superseded.date),
            reason: at.words(&superseded.reason),
            source: superseded.source.as_ref().map(|source| at.source(source)),
        }),
        note: at.maybe(&this.note),
        news: at.news_about(|about| at.is_about_target(about, plan, this)),
        corrections: at.corrections_of(|subject| measures.iter().any(|measure| measure.id == subject)),
        previous: neighbour(target.checked_sub(1)),
        next: neighbour(target.checked_add(1)),
    })
}

/// The page's heading: how the target stands, and the counts of its parts, or the figure of its only measure and its goal.
fn answer(at: &At, plan: &Plan, target: &Target, standing: Standing, by_proxy: bool) -> Phrase {
    let phrase = Phrase::new().say(at.standing(standing, by_proxy).word);
    let counts = at.target_counts(plan, target);
    if !counts.is_empty() {
        return phrase.say(": ").then(counts);
    }
    let phrase = if by_proxy {
        phrase.say(at.pick(", theo số liệu thay thế", ", by proxy figures"))
    } else {
        phrase
    };
    let mut measures = at.model.measures_of(&plan.id, target.number);
    let only = measures.next().filter(|_| measures.next().is_none());
    let judged = only.and_then(|measure| {
        let part = at.measures.measure(&measure.id)?.whole()?;
        Case { at, measure, part }.figure_and_goal()
    });
    judged.map_or(phrase.clone(), |judged| phrase.say(": ").then(judged))
}

fn data_until(at: &At, measures: &[&Measure]) -> Option<String> {
    let parts = measures
        .iter()
        .filter_map(|measure| at.measures.measure(&measure.id))
        .flat_map(|measured| &measured.parts);
    let last = parts.filter_map(|part| part.latest().map(|point| point.period.to)).max();
    last.map(|day| at.day(day))
}

impl At<'_> {
    /// A plan's name, linked.
    pub fn plan(&self, plan: &Plan) -> super::views::LinkText {
        let words = plan.short_title.as_ref().unwrap_or(&plan.title);
        let url = self.link(&format!("/muc-tieu/{}/", plan.id));
        super::views::LinkText { label: Phrase::new().words(self.words(words)), url: Some(url) }
    }

    /// A target as a tile.
    pub fn tile(&self, plan: &Plan, target: &Target) -> TileView {
        TileView {
            number: target.number,
            title: self.words(&target.title),
            url: self.target_url(plan, target),
        }
    }

    fn target_url(&self, plan: &Plan, target: &Target) -> String {
        self.link(&format!("/muc-tieu/{}/{}/", plan.id, target.number))
    }

    /// A target in a list.
    pub fn target_row(&self, plan: &Plan, target: &Target) -> Option<TargetRow> {
        let measured = self.measures.target(&plan.id, target.number)?;
        let measures = self.model.measures_of(&plan.id, target.number);
        Some(TargetRow {
            number: target.number,
            title: self.words(&target.title),
            url: self.target_url(plan, target),
            standing: self.standing(measured.standing, measured.by_proxy),
            counts: self.target_counts(plan, target),
            measures: measures.flat_map(|measure| self.briefs(measure)).collect(),
            deadline: self.deadline(&target.deadline),
            remaining: self.remaining(target, measured.standing),
            lead: target.lead.iter().map(|id| self.agency(id)).collect(),
            pillar: self.pillar(plan, target),
        })
    }

    /// How long is left until a target's deadline, or how long it has been over; nothing where nobody waits any more: what was achieved
    /// late is not late still.
    pub fn remaining(&self, target: &Target, standing: Standing) -> String {
        match standing.is_achieved() || standing == Standing::Superseded {
            true => String::new(),
            false => date::until(target.deadline.by, self.today(), self.lang),
        }
    }

    /// How many of a target's measures are met, met by proxy, unpublished; of its only measure's parts where it has one.
    pub fn target_counts(&self, plan: &Plan, target: &Target) -> Phrase {
        let subject = format!("plan/{}/{}", plan.id, target.number);
        let counts = reason::counts(self, &subject, ["measures", "met", "met_by_proxy", "unpublished"]);
        match target.measures.as_slice() {
            [only] if counts.is_empty() => {
                reason::counts(self, only, ["parts", "parts_met", "parts_met_by_proxy", "parts_unpublished"])
            }
            _ => counts,
        }
    }

    /// The deadline in the plan's words, else the day.
    pub fn deadline(&self, deadline: &Deadline) -> Phrase {
        match &deadline.words {
            Some(words) => Phrase::new().words(self.words(words)),
            None => Phrase::new().say(self.day(deadline.by)),
        }
    }

    /// The name of a target's core content.
    pub fn pillar(&self, plan: &Plan, target: &Target) -> Option<crate::words::phrase::WordsText> {
        let id = target.pillar.as_ref()?;
        plan.pillars.iter().find(|pillar| pillar.id == *id).map(|pillar| self.words(&pillar.name))
    }

    /// Who leads on the day of judgement, where a lead agency was succeeded by then.
    fn led_now(&self, target: &Target) -> Vec<super::views::LinkText> {
        let agencies = target.lead.iter().filter_map(|id| self.model.agencies.get(id));
        let gone: Vec<_> = agencies.filter(|agency| !agency.in_force(self.today())).collect();
        let successors =
            gone.iter().flat_map(|agency| self.model.agencies.successors_on(agency, self.today()));
        successors.map(|agency| self.agency_in_full(&agency.id)).collect()
    }

    /// Whether what a news item says it is about is this target, one of its measures, or an index they come from.
    pub fn is_about_target(&self, about: &str, plan: &Plan, target: &Target) -> bool {
        let own = format!("{}/{}", plan.id, target.number);
        let measures = self.model.measures_of(&plan.id, target.number);
        let mut subjects = measures.flat_map(|measure| {
            let index = match &measure.series {
                crate::model::Series::Index { index, .. } => Some(index.as_str()),
                crate::model::Series::Observations | crate::model::Series::Results { .. } => None,
            };
            [Some(measure.id.as_str()), index]
        });
        about == own || subjects.any(|subject| subject == Some(about))
    }
}
