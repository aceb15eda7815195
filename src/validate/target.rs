//! Targets and the measures in them.

use super::at::At;
use super::context::Context;
use super::measure::{Asked, measure};
use crate::diagnostic::{Finding, codes};
use crate::model::{Deadline, Measure, MeasureOwner, Plan, Source, Superseded, Target};
use crate::raw;

/// Judges all targets, puts them into their plans, and gives their measures in the plans' order.
pub fn targets(cx: &mut Context, plans: &mut [Plan]) -> Vec<Measure> {
    let mut judged: Vec<(String, Target, Vec<Measure>)> = Vec::new();
    for entry in &cx.sources.targets {
        if let Some((target, measures)) = target(cx, &At::top(&entry.file), &entry.raw, &entry.plan) {
            judged.push((entry.plan.clone(), target, measures));
        }
    }
    let mut measures = Vec::new();
    judged.sort_by_key(|(_, target, _)| target.number);
    for plan in plans {
        let mut own: Vec<_> = judged.extract_if(.., |(id, ..)| *id == plan.id).collect();
        own.dedup_by_key(|(_, target, _)| target.number);
        for (_, target, more) in own {
            plan.targets.push(target);
            measures.extend(more);
        }
    }
    // What belongs to a plan that is wrong itself is judged with the rest.
    measures.extend(judged.into_iter().flat_map(|(.., more)| more));
    measures
}

fn target(cx: &mut Context, at: &At, raw: &raw::Target, plan: &str) -> Option<(Target, Vec<Measure>)> {
    let number = cx.required(at, "number", &raw.number, Context::ordinal);
    if let Some(number) = number {
        cx.claim("target", &format!("{plan}/{number}"), &at.key("number"));
    }
    let title = cx.required(at, "title", &raw.title, Context::words);
    let statement = cx.required(at, "statement", &raw.statement, Context::words);
    let deadline = cx.required(at, "deadline", &raw.deadline, deadline);
    let owner = MeasureOwner::Target { plan: plan.to_owned(), number: number.unwrap_or_default() };
    let asked = Asked { owner, deadline: deadline.clone(), has_deadline: raw.deadline.is_some() };
    let measures = measures(cx, at, raw, &asked);
    cx.required_list(at, "lead", &raw.lead);
    let target = Target {
        pillar: pillar(cx, at, raw, plan),
        lead: cx.each(at, "lead", &raw.lead, Context::agency),
        cooperating: cx.each(at, "cooperating", &raw.cooperating, Context::agency),
        source: cx.required(at, "source", &raw.source, Context::source).unwrap_or(NO_SOURCE),
        measures: measures.iter().map(|measure| measure.id.clone()).collect(),
        superseded: cx.optional(at, "superseded", &raw.superseded, superseded),
        note: cx.optional(at, "note", &raw.note, Context::words),
        old_urls: cx.each(at, "old_urls", &raw.old_urls, Context::site_path),
        origin: at.origin(),
        number: number?,
        title: title?,
        statement: statement?,
        deadline: deadline?,
    };
    Some((target, measures))
}

/// What stands in while the source is wrong; never published.
const NO_SOURCE: Source =
    Source { document: None, place: None, title: None, publisher: None, url: None, date: None };

fn measures(cx: &mut Context, at: &At, raw: &raw::Target, asked: &Asked) -> Vec<Measure> {
    let list = cx.required_list(at, "measures", &raw.measures);
    if raw.measures.as_ref().is_some_and(Vec::is_empty) {
        cx.push(Finding::new(&codes::NO_MEASURES, at.key("measures").origin()));
    }
    let here = at.key("measures");
    list.iter().enumerate().filter_map(|(index, raw)| measure(cx, &here.index(index), raw, asked)).collect()
}

fn pillar(cx: &mut Context, at: &At, raw: &raw::Target, plan: &str) -> Option<String> {
    let id = raw.pillar.as_ref()?.0.trim();
    let plan = cx.sources.plans.iter().find(|entry| entry.plan == plan)?;
    let known: Vec<&str> = plan
        .raw
        .pillars
        .iter()
        .flatten()
        .filter_map(|pillar| pillar.id.as_ref().map(|id| id.0.trim()))
        .collect();
    if known.contains(&id) {
        return Some(id.to_owned());
    }
    let listed = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
    let finding = Finding::new(&codes::UNKNOWN_PILLAR, at.key("pillar").origin()).value(id);
    cx.push(finding.near(known.iter().copied()).fact("known", listed));
    None
}

/// A deadline.
pub fn deadline(cx: &mut Context, at: &At, raw: &raw::Deadline) -> Option<Deadline> {
    let words = cx.optional(at, "words", &raw.words, Context::words);
    let firm = cx.optional(at, "firm", &raw.firm, Context::flag).unwrap_or(true);
    Some(Deadline { by: cx.required(at, "by", &raw.by, Context::date)?, words, firm })
}

fn superseded(cx: &mut Context, at: &At, raw: &raw::Superseded) -> Option<Superseded> {
    let date = cx.required(at, "date", &raw.date, Context::date);
    let reason = cx.required(at, "reason", &raw.reason, Context::words);
    let source = cx.optional(at, "source", &raw.source, Context::source);
    Some(Superseded { date: date?, reason: reason?, source })
}
