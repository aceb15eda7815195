//! Plans, tasks and duties; targets are judged in `target`.

use std::collections::BTreeMap;

use super::at::At;
use super::context::Context;
use super::measure::every;
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::{Duty, Pillar, Plan, Reporting, Task};
use crate::raw;

/// All plans, newest first, without their targets yet.
pub fn plans(cx: &mut Context) -> Vec<Plan> {
    let mut plans = BTreeMap::new();
    for entry in &cx.sources.plans {
        if let Some(plan) = plan(cx, &At::top(&entry.file), &entry.raw, &entry.plan) {
            plans.insert(entry.plan.clone(), plan);
        }
    }
    whole_folders(cx);
    for entry in &cx.sources.tasks {
        let tasks = tasks(cx, &At::top(&entry.file), &entry.raw);
        plans.get_mut(&entry.plan).into_iter().for_each(|plan: &mut Plan| plan.tasks.clone_from(&tasks));
    }
    for entry in &cx.sources.duties {
        let at = At::top(&entry.file);
        cx.required_list(&at, "duties", &entry.raw.duties);
        let duties = cx.each(&at, "duties", &entry.raw.duties, duty);
        plans.get_mut(&entry.plan).into_iter().for_each(|plan| plan.duties.clone_from(&duties));
    }
    let mut plans: Vec<Plan> = plans.into_values().collect();
    plans.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    plans
}

/// A folder with targets, tasks or duties has a `plan.yaml`, and its name can be an address.
fn whole_folders(cx: &mut Context) {
    let sources = cx.sources;
    let files = (sources.targets.iter().map(|entry| &entry.plan))
        .chain(sources.tasks.iter().map(|entry| &entry.plan))
        .chain(sources.duties.iter().map(|entry| &entry.plan));
    let mut seen: Vec<&String> = Vec::new();
    for plan in files.chain(sources.plans.iter().map(|entry| &entry.plan)) {
        if seen.contains(&plan) {
            continue;
        }
        seen.push(plan);
        let path = format!("content/plans/{plan}/plan.yaml");
        if !super::value::is_id(plan) {
            cx.push(
                Finding::new(&codes::BAD_NAME, Origin::file(format!("content/plans/{plan}")))
                    .value(plan)
                    .slug(),
            );
        }
        if !sources.plans.iter().any(|entry| entry.plan == *plan) && !sources.has_text(&path) {
            cx.push(Finding::new(&codes::MISSING, Origin::file(path.as_str())).value(path));
        }
    }
}

fn plan(cx: &mut Context, at: &At, raw: &raw::Plan, id: &str) -> Option<Plan> {
    let number = cx.required(at, "number", &raw.number, Context::text);
    let date = cx.required(at, "date", &raw.date, Context::date);
    let issuer = cx.required(at, "issuer", &raw.issuer, Context::words);
    let title = cx.required(at, "title", &raw.title, Context::words);
    let pillars = cx.each(at, "pillars", &raw.pillars, pillar);
    for (index, one) in pillars.iter().enumerate() {
        if pillars.iter().take(index).any(|other| other.id == one.id) {
            let place = at.key("pillars");
            let place = place.index(index);
            let finding = Finding::new(&codes::DUPLICATE_ID, place.key("id").origin()).value(&one.id);
            cx.push(finding.fact("first", at.file().to_string()));
        }
    }
    let plan = Plan {
        id: id.to_owned(),
        short_title: cx.optional(at, "short_title", &raw.short_title, Context::words),
        purposes: cx.each(at, "purposes", &raw.purposes, Context::words),
        requirements: cx.each(at, "requirements", &raw.requirements, Context::words),
        pillars,
        reporting: cx.optional(at, "reporting", &raw.reporting, reporting),
        source: cx.optional(at, "source", &raw.source, Context::source),
        note: cx.optional(at, "note", &raw.note, Context::words),
        targets: Vec::new(),
        tasks: Vec::new(),
        duties: Vec::new(),
        old_urls: cx.each(at, "old_urls", &raw.old_urls, Context::site_path),
        origin: at.origin(),
        number: number?,
        date: date?,
        issuer: issuer?,
        title: title?,
    };
    Some(plan)
}

fn pillar(cx: &mut Context, at: &At, raw: &raw::Pillar) -> Option<Pillar> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    let name = cx.required(at, "name", &raw.name, Context::words);
    Some(Pillar { id: id?, name: name? })
}

fn reporting(cx: &mut Context, at: &At, raw: &raw::Reporting) -> Option<Reporting> {
    let due_days = cx.optional(at, "due_days", &raw.due_days, Context::days);
    let working_days = cx.optional(at, "working_days", &raw.working_days, Context::flag).unwrap_or(false);
    let from = cx.each(at, "from", &raw.from, Context::agency);
    let to = cx.optional(at, "to", &raw.to, Context::agency);
    let source = cx.optional(at, "source", &raw.source, Context::source);
    let every = cx.required(at, "every", &raw.every, |_, _, step| Some(every(*step)))?;
    Some(Reporting { every, due_days, working_days, from, to, source })
}

fn tasks(cx: &mut Context, at: &At, raw: &raw::Tasks) -> Vec<Task> {
    cx.required_list(at, "tasks", &raw.tasks);
    cx.each(at, "tasks", &raw.tasks, |cx, at, raw: &raw::Task| {
        let number = cx.required(at, "number", &raw.number, Context::ordinal);
        let statement = cx.required(at, "statement", &raw.statement, Context::words);
        if let Some(number) = number {
            cx.claim("task", &format!("{}#{number}", at.file()), &at.key("number"));
        }
        Some(Task { number: number?, statement: statement? })
    })
}

fn duty(cx: &mut Context, at: &At, raw: &raw::Duty) -> Option<Duty> {
    cx.required_list(at, "agencies", &raw.agencies);
    let agencies = cx.each(at, "agencies", &raw.agencies, Context::agency);
    let place = cx.required(at, "place", &raw.place, Context::text);
    if let Some(place) = &place {
        cx.claim("duty", &format!("{}#{place}", at.file()), &at.key("place"));
    }
    let heading = cx.optional(at, "heading", &raw.heading, Context::words);
    cx.required_list(at, "statements", &raw.statements);
    let statements = cx.each(at, "statements", &raw.statements, Context::words);
    Some(Duty { agencies, place: place?, heading, statements })
}
