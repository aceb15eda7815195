//! Lists of targets, the plan whole, tasks and duties.

use std::collections::BTreeMap;

use super::at::At;
use super::views::{
    DutyView, LinkText, PlanTargets, PlanTasks, PlanView, ReportingView, StatementView, StripView,
    TargetGroup, TargetRow, TargetsView, TaskView, TasksView,
};
use crate::measure::Standing;
use crate::model::{Duty, Lang, MeasureOwner, Plan, Target};
use crate::words::date;
use crate::words::fold::slug;
use crate::words::phrase::Phrase;
use crate::words::terms;

/// The order in which a citizen wants to know: what went wrong, what is open, what nobody says, what went well.
const ORDER: [(&[Standing], &str); 8] = [
    (&[Standing::Missed], "missed"),
    (&[Standing::Worsening, Standing::OffPath, Standing::Slow], "behind"),
    (&[Standing::Incomplete], "incomplete"),
    (&[Standing::TooEarly], "too_early"),
    (&[Standing::OnPath], "on_path"),
    (&[Standing::AchievedLate, Standing::Achieved], "achieved"),
    (&[Standing::Superseded], "superseded"),
    (&[Standing::Unknown, Standing::Followed], "unknown"),
];

/// All plans' targets.
pub fn targets(at: &At) -> TargetsView {
    TargetsView { plans: at.model.plans.iter().map(|plan| plan_targets(at, plan)).collect() }
}

fn plan_targets(at: &At, plan: &Plan) -> PlanTargets {
    PlanTargets {
        plan: at.plan(plan),
        answer: answer(at, plan),
        strip: strip(at, plan),
        by_standing: by_standing(at, plan),
        by_pillar: by_pillar(at, plan),
        by_agency: by_agency(at, plan),
        by_deadline: by_deadline(at, plan),
    }
}

fn rows<'t>(at: &At, plan: &Plan, targets: impl Iterator<Item = &'t Target>) -> Vec<TargetRow> {
    targets.filter_map(|target| at.target_row(plan, target)).collect()
}

fn standing_of(at: &At, plan: &Plan, target: &Target) -> Option<(Standing, bool)> {
    at.measures.target(&plan.id, target.number).map(|measured| (measured.standing, measured.by_proxy))
}

/// "Kế hoạch đặt 11 mục tiêu: 0 đã đạt, 1 lỡ hạn, …": counts that add up, what was kept first, then the worst.
pub fn answer(at: &At, plan: &Plan) -> Phrase {
    let (subject, period) = (format!("plan/{}", plan.id), at.today().to_string());
    let total = at.figure(&subject, &period, "targets");
    if plan.targets.is_empty() {
        return Phrase::new()
            .say(at.pick("Kế hoạch này chưa có mục tiêu nào ở đây.", "This plan has no targets here."));
    }
    let mut phrase = Phrase::new().say(at.pick("Kế hoạch đặt ", "The plan sets ")).maybe(total);
    phrase = phrase.say(at.pick(" mục tiêu: ", " targets: "));
    let mut parts = Vec::new();
    // What was kept comes first, none included; then the worst.
    let rest = ORDER.iter().map(|(_, key)| *key).filter(|key| *key != "achieved");
    for key in ["achieved"].into_iter().chain(rest) {
        let shown = |figure: &&crate::measure::Figure| key == "achieved" || !figure.value.is_zero();
        let figure = at.find(&subject, &period, key).filter(shown);
        if let Some(figure) = figure {
            let text = crate::chart::figure_text(figure, at.lang);
            parts.push(Phrase::new().figure(text).say(format!("{NO_BREAK}{}", count_words(at, key))));
        }
    }
    phrase = phrase.then(super::at::joined(parts, ", "));
    phrase.say(".")
}

/// The words of a count in the middle of a sentence; short ones do not part from their number at the end of a line.
fn count_words(at: &At, key: &str) -> String {
    let words = match (key, at.lang) {
        ("incomplete", Lang::En) => "with incomplete figures".to_owned(),
        ("unknown", Lang::En) => "without figures".to_owned(),
        _ => terms::TARGET_COUNTS.word(key, at.lang).to_lowercase(),
    };
    match words.split(' ').count() {
        ..=2 => words.replace(' ', NO_BREAK),
        _ => words,
    }
}

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// Targets of each standing, as tiles.
pub fn strip(at: &At, plan: &Plan) -> Vec<StripView> {
    let (subject, period) = (format!("plan/{}", plan.id), at.today().to_string());
    let mut strip = Vec::new();
    for (standings, key) in ORDER {
        let own: Vec<&Target> = plan
            .targets
            .iter()
            .filter(|target| {
                standing_of(at, plan, target).is_some_and(|(standing, _)| standings.contains(&standing))
            })
            .collect();
        let (Some(count), Some(first)) = (at.figure(&subject, &period, key), standings.first()) else {
            continue;
        };
        if own.is_empty() {
            continue;
        }
        let mut mark = at.standing(*first, false);
        mark.word = terms::TARGET_COUNTS.get(key).map_or(mark.word, |term| term.get(at.lang));
        strip.push(StripView {
            standing: mark,
            count,
            tiles: own.into_iter().map(|target| at.tile(plan, target)).collect(),
        });
    }
    strip
}

/// Targets by standing, worst first, those without figures last.
pub fn by_standing(at: &At, plan: &Plan) -> Vec<TargetGroup> {
    let mut groups = Vec::new();
    for standing in ORDER.iter().flat_map(|(standings, _)| standings.iter()) {
        let own = plan
            .targets
            .iter()
            .filter(|target| standing_of(at, plan, target).is_some_and(|(own, _)| own == *standing));
        let targets = rows(at, plan, own);
        if !targets.is_empty() {
            groups.push(TargetGroup { standing: Some(at.standing(*standing, false)), name: None, targets });
        }
    }
    groups
}

fn by_pillar(at: &At, plan: &Plan) -> Vec<TargetGroup> {
    let named = plan.pillars.iter().map(|pillar| {
        let own = plan.targets.iter().filter(|target| target.pillar.as_ref() == Some(&pillar.id));
        let name = LinkText { label: Phrase::new().words(at.words(&pillar.name)), url: None };
        TargetGroup { standing: None, name: Some(name), targets: rows(at, plan, own) }
    });
    let without = TargetGroup {
        standing: None,
        name: Some(LinkText {
            label: Phrase::new().say(at.pick("Chung cho mọi nội dung", "All contents")),
            url: None,
        }),
        targets: rows(at, plan, plan.targets.iter().filter(|target| target.pillar.is_none())),
    };
    named.chain([without]).filter(|group| !group.targets.is_empty()).collect()
}

fn by_agency(at: &At, plan: &Plan) -> Vec<TargetGroup> {
    let mut leads: Vec<&String> = Vec::new();
    for id in plan.targets.iter().flat_map(|target| &target.lead) {
        if !leads.contains(&id) {
            leads.push(id);
        }
    }
    let group = |id: &String| {
        let own = plan.targets.iter().filter(|target| target.lead.contains(id));
        TargetGroup { standing: None, name: Some(at.agency_in_full(id)), targets: rows(at, plan, own) }
    };
    leads.into_iter().map(group).collect()
}

fn by_deadline(at: &At, plan: &Plan) -> Vec<TargetGroup> {
    let mut days: BTreeMap<_, Vec<&Target>> = BTreeMap::new();
    for target in &plan.targets {
        days.entry(target.deadline.by).or_default().push(target);
    }
    let group = |(day, targets): (_, Vec<&Target>)| TargetGroup {
        standing: None,
        name: Some(LinkText { label: Phrase::new().say(at.day(day)), url: None }),
        targets: rows(at, plan, targets.into_iter()),
    };
    days.into_iter().map(group).collect()
}

/// The plan whole.
pub fn plan(at: &At, plan: usize) -> Option<PlanView> {
    let plan = at.model.plans.get(plan)?;
    let statement = |target: &Target| StatementView {
        number: target.number,
        statement: at.words(&target.statement),
        deadline: at.deadline(&target.deadline),
        lead: target.lead.iter().map(|id| at.agency(id)).collect(),
        cooperating: target.cooperating.iter().map(|id| at.agency(id)).collect(),
        url: at.tile(plan, target).url,
    };
    Some(PlanView {
        number: plan.number.clone(),
        title: at.words(&plan.title),
        short_title: at.maybe(&plan.short_title),
        date: at.day(plan.date),
        issuer: at.words(&plan.issuer),
        answer: answer(at, plan),
        purposes: plan.purposes.iter().map(|words| at.words(words)).collect(),
        requirements: plan.requirements.iter().map(|words| at.words(words)).collect(),
        pillars: plan.pillars.iter().map(|pillar| at.words(&pillar.name)).collect(),
        targets: rows(at, plan, plan.targets.iter()),
        statements: plan.targets.iter().map(statement).collect(),
        tasks: task_views(at, plan),
        reporting: reporting(at, plan),
        source: plan.source.as_ref().map(|source| at.source(source)),
        note: at.maybe(&plan.note),
        tasks_url: at.link("/nhiem-vu/"),
    })
}

fn task_views(at: &At, plan: &Plan) -> Vec<TaskView> {
    plan.tasks
        .iter()
        .map(|task| TaskView { number: task.number, statement: at.words(&task.statement) })
        .collect()
}

fn reporting(at: &At, plan: &Plan) -> Option<ReportingView> {
    let reporting = plan.reporting.as_ref()?;
    let due = reporting.due_days.map(|days| date::days_allowed(days, reporting.working_days, at.lang));
    Some(ReportingView {
        every: terms::CADENCES.get(reporting.every.key()).map_or("", |term| term.get(at.lang)),
        due,
        from: reporting.from.iter().map(|id| at.agency_in_full(id)).collect(),
        to: reporting.to.as_deref().map(|id| at.agency_in_full(id)),
        source: reporting.source.as_ref().map(|source| at.source(source)),
    })
}

/// Tasks, duties, and the measures that no target asks for.
pub fn tasks(at: &At) -> TasksView {
    let free = || at.model.measures.iter().filter(|measure| measure.owner == MeasureOwner::Nobody);
    let plan = |plan: &Plan| PlanTasks {
        plan: at.plan(plan),
        tasks: task_views(at, plan),
        duties: plan.duties.iter().map(|duty| at.duty(plan, duty)).collect(),
    };
    TasksView {
        plans: at.model.plans.iter().map(plan).collect(),
        duty_measures: free()
            .filter(|measure| measure.duty.is_some())
            .filter_map(|measure| at.measure(measure))
            .collect(),
        other_measures: free()
            .filter(|measure| measure.duty.is_none())
            .filter_map(|measure| at.measure(measure))
            .collect(),
    }
}

/// The HTML id of a duty.
pub fn duty_anchor(plan: &str, place: &str) -> String {
    // Points of a plan are lettered a, b, c, d, đ: đ is a letter of its own.
    format!("{plan}-{}", slug(&place.replace('đ', "dd")))
}

impl At<'_> {
    /// The duties of some agencies.
    pub fn duty(&self, plan: &Plan, duty: &Duty) -> DutyView {
        DutyView {
            anchor: duty_anchor(&plan.id, &duty.place),
            place: self.verbatim(&duty.place, &plan.origin.sibling("duties.yaml")),
            heading: self.maybe(&duty.heading),
            agencies: duty.agencies.iter().map(|id| self.agency_in_full(id)).collect(),
            statements: duty.statements.iter().map(|words| self.words(words)).collect(),
        }
    }
}
