//! Measures, in targets and on their own.

use super::at::At;
use super::context::Context;
use super::measure_rules as rules;
use super::target::deadline;
use crate::diagnostic::{Finding, codes};
use crate::model::{
    Amended, Amendment, Baseline, Break, Cadence, Computation, Deadline, Every, Gap, Goal, Kind, Measure,
    MeasureOwner, Milestone, Scope, Series, Unit, Words,
};
use crate::raw::{self, Text};

/// Who asks for a measure, and until when.
pub struct Asked {
    /// A target, or nobody.
    pub owner: MeasureOwner,
    /// The target's deadline, where it is right.
    pub deadline: Option<Deadline>,
    /// The target writes a deadline, right or wrong.
    pub has_deadline: bool,
}

/// The measures of `measures/*.yaml`.
pub fn free(cx: &mut Context) -> Vec<Measure> {
    let mut all = Vec::new();
    let asked = Asked { owner: MeasureOwner::Nobody, deadline: None, has_deadline: false };
    for entry in &cx.sources.measures {
        let top = At::top(&entry.file);
        let here = top.key("measures");
        let list = cx.required_list(&top, "measures", &entry.raw.measures);
        all.extend(
            list.iter().enumerate().filter_map(|(index, raw)| measure(cx, &here.index(index), raw, &asked)),
        );
    }
    all
}

/// One measure. Where it shares the series of another, name and unit come from there later.
pub fn measure(cx: &mut Context, at: &At, raw: &raw::Measure, asked: &Asked) -> Option<Measure> {
    let id = cx.required(at, "id", &raw.id, Context::subject_id);
    let same_as = cx.optional(at, "same_as", &raw.same_as, Context::measure_id);
    let (name, unit) = name_and_unit(cx, at, raw);
    let kind = raw.kind.map(kind_of);
    let deadline = cx.optional(at, "deadline", &raw.deadline, deadline).or_else(|| asked.deadline.clone());
    let has_deadline = asked.has_deadline || raw.deadline.is_some();
    let series = cx.optional(at, "computed_by", &raw.computed_by, series).unwrap_or(Series::Observations);
    rules::kind_fits_unit(cx, at, kind, unit);
    let judged = Judged { unit: unit.unwrap_or(Unit::Count), kind };
    let measure = Measure {
        goals: goals(cx, at, raw, &judged, unit.is_some()),
        baseline: cx
            .optional(at, "baseline", &raw.baseline, baseline_form)
            .and_then(|()| baseline(cx, at, raw, &judged)),
        path: path(cx, at, raw, &judged),
        amendments: amendments(cx, at, raw, &judged),
        noun: cx.optional(at, "noun", &raw.noun, Context::words),
        cadence: cx.optional(at, "cadence", &raw.cadence, cadence),
        breaks: breaks(cx, at, raw),
        places: cx.each(at, "places", &raw.places, Context::agency),
        duty: cx.optional(at, "duty", &raw.duty, Context::duty_place),
        exception: cx.optional(at, "exception", &raw.exception, Context::words),
        note: cx.optional(at, "note", &raw.note, Context::words),
        source: cx.optional(at, "source", &raw.source, Context::source),
        owner: asked.owner.clone(),
        origin: at.origin(),
        deadline,
        kind,
        series,
        same_as,
        id: id?,
        name: name?,
        unit: unit?,
    };
    rules::measure(cx, at, raw, &measure, has_deadline);
    Some(measure)
}

/// What values of the measure are judged by.
pub struct Judged {
    /// The unit.
    pub unit: Unit,
    /// The sense of the goal.
    pub kind: Option<Kind>,
}

fn name_and_unit(cx: &mut Context, at: &At, raw: &raw::Measure) -> (Option<Words>, Option<Unit>) {
    let original = raw.same_as.as_ref().and_then(|id| original(cx, id));
    let name = match (&raw.name, &original) {
        (None, Some((file, found))) => {
            let top = At::top(file);
            found.name.as_ref().and_then(|name| cx.words(&top, name))
        }
        (name, _) => cx.required(at, "name", name, Context::words),
    };
    let unit = match (raw.unit, &original) {
        (None, Some((_, found))) => found.unit.map(unit_of),
        (unit, _) => cx.required(at, "unit", &unit, |_, _, unit| Some(unit_of(*unit))),
    };
    (name, unit)
}

/// The raw measure that another takes its series from, and its file.
fn original<'s>(cx: &Context<'s>, id: &Text) -> Option<(&'s std::sync::Arc<str>, &'s raw::Measure)> {
    let sources = cx.sources;
    let targets = sources.targets.iter().map(|entry| (&entry.file, &entry.raw.measures));
    let free = sources.measures.iter().map(|entry| (&entry.file, &entry.raw.measures));
    let all = targets
        .chain(free)
        .flat_map(|(file, list)| list.iter().flatten().map(move |measure| (file, measure)));
    let named = |measure: &raw::Measure| measure.id.as_ref().is_some_and(|own| own.0.trim() == id.0.trim());
    all.filter(|(_, measure)| measure.same_as.is_none()).find(|(_, measure)| named(measure))
}

fn goals(cx: &mut Context, at: &At, raw: &raw::Measure, judged: &Judged, known_unit: bool) -> Vec<Goal> {
    if !known_unit {
        return Vec::new();
    }
    if let Some(text) = &raw.goal {
        let value = rules::goal(cx, &at.key("goal"), text, judged);
        return value.map(|value| Goal { part: None, value }).into_iter().collect();
    }
    let here = at.key("goals");
    let mut goals: Vec<Goal> = Vec::new();
    for (index, raw) in raw.goals.iter().flatten().enumerate() {
        let at = here.index(index);
        let part = cx.required(&at, "part", &raw.part, Context::id);
        let name = cx.required(&at, "name", &raw.name, Context::words);
        let value = match &raw.goal {
            Some(text) => rules::goal(cx, &at.key("goal"), text, judged),
            None => cx.required(&at, "goal", &None::<Text>, |_, _, _| None),
        };
        let (Some(part), Some(name), Some(value)) = (part, name, value) else { continue };
        if goals.iter().any(|goal| goal.part.as_ref().is_some_and(|(id, _)| *id == part)) {
            let finding = Finding::new(&codes::DUPLICATE_ID, at.key("part").origin()).value(&part);
            cx.push(finding.fact("first", at.file().to_string()));
        }
        goals.push(Goal { part: Some((part, name)), value });
    }
    goals
}

fn baseline_form(cx: &mut Context, at: &At, raw: &raw::Baseline) -> Option<()> {
    let whole = match (&raw.value, raw.gap) {
        (Some(_), None) => raw.period.is_some(),
        (None, Some(_)) => true,
        _ => false,
    };
    let refused = cx.has_lost(at);
    if !whole && !refused {
        let value = raw.value.as_ref().map_or("", |value| &value.0);
        cx.say(&codes::BASELINE_FORM, at, value);
    }
    whole.then_some(())
}

fn baseline(cx: &mut Context, at: &At, raw: &raw::Measure, judged: &Judged) -> Option<Baseline> {
    let (raw, at) = (raw.baseline.as_ref()?, &at.key("baseline"));
    let value = match (&raw.value, raw.gap) {
        (Some(text), _) => Ok(cx.figure(&at.key("value"), text, judged.unit)?),
        (None, Some(why)) => Err(gap(why)),
        (None, None) => return None,
    };
    Some(Baseline {
        period: cx.optional(at, "period", &raw.period, Context::period),
        value,
        sources: cx.optional(at, "source", &raw.source, Context::sources).unwrap_or_default(),
        note: cx.optional(at, "note", &raw.note, Context::words),
    })
}

fn path(cx: &mut Context, at: &At, raw: &raw::Measure, judged: &Judged) -> Vec<Milestone> {
    let here = at.key("path");
    let mut steps = Vec::new();
    for (index, raw_step) in raw.path.iter().flatten().enumerate() {
        let at = here.index(index);
        let by = cx.required(&at, "by", &raw_step.by, Context::date);
        let value = match &raw_step.value {
            Some(text) => cx.figure(&at.key("value"), text, judged.unit),
            None => cx.required(&at, "value", &None::<Text>, |_, _, _| None),
        };
        let part = raw_step.part.as_ref().map(|part| part.0.trim().to_owned());
        let known: Vec<&str> = raw
            .goals
            .iter()
            .flatten()
            .filter_map(|goal| goal.part.as_ref().map(|part| part.0.trim()))
            .collect();
        if let Some(part) = &part {
            rules::known_part(
                cx,
                &at.key("part"),
                part,
                &known,
                raw.id.as_ref().map_or("", |id| id.0.trim()),
            );
        }
        if let (Some(by), Some(value)) = (by, value) {
            steps.push(Milestone { by, value, part });
        }
    }
    steps
}

fn cadence(cx: &mut Context, at: &At, raw: &raw::Cadence) -> Option<Cadence> {
    let due_days = cx.optional(at, "due_days", &raw.due_days, Context::days);
    let working_days = cx.optional(at, "working_days", &raw.working_days, Context::flag).unwrap_or(false);
    let every = cx.required(at, "every", &raw.every, |_, _, step| Some(every(*step)))?;
    Some(Cadence { every, due_days, working_days })
}

fn breaks(cx: &mut Context, at: &At, raw: &raw::Measure) -> Vec<Break> {
    let mut breaks = cx.each(at, "breaks", &raw.breaks, |cx, at, raw: &raw::Break| {
        let date = cx.required(at, "date", &raw.date, Context::date);
        let reason = cx.required(at, "reason", &raw.reason, Context::words);
        Some(Break { date: date?, reason: reason? })
    });
    breaks.sort_by_key(|a_break| a_break.date);
    breaks
}

fn amendments(cx: &mut Context, at: &At, raw: &raw::Measure, judged: &Judged) -> Vec<Amendment> {
    let here = at.key("amendments");
    let mut amendments = Vec::new();
    for (index, raw) in raw.amendments.iter().flatten().enumerate() {
        let at = here.index(index);
        let date = cx.required(&at, "date", &raw.date, Context::date);
        let document = cx.required(&at, "document", &raw.document, Context::document_id);
        let key = cx.required(&at, "key", &raw.key, |cx, at, key| {
            let key = key.0.trim();
            if !matches!(key, "goal" | "deadline") {
                let finding =
                    Finding::new(&codes::NOT_A_CHOICE, at.origin()).value(key).near(["goal", "deadline"]);
                cx.push(finding.fact("choices", "goal, deadline"));
            }
            Some(key == "deadline")
        });
        let (old, new) = (raw.old.as_ref(), raw.new.as_ref());
        for (name, side) in [("old", old), ("new", new)] {
            if side.is_none() {
                cx.missing(&at, name);
            }
        }
        let (Some(old), Some(new)) = (old, new) else { continue };
        let amended = match key {
            Some(true) => {
                let (old, new) = (cx.date(&at.key("old"), old), cx.date(&at.key("new"), new));
                old.zip(new).map(|(old, new)| Amended::Deadline { old, new })
            }
            _ => {
                let old = rules::goal(cx, &at.key("old"), old, judged);
                let new = rules::goal(cx, &at.key("new"), new, judged);
                old.zip(new).map(|(old, new)| Amended::Goal { old, new })
            }
        };
        if let (Some(date), Some(document), Some(amended)) = (date, document, amended) {
            amendments.push(Amendment { date, document, amended });
        }
    }
    amendments.sort_by_key(|amendment| amendment.date);
    amendments
}

fn series(cx: &mut Context, at: &At, computed: &raw::Computed) -> Option<Series> {
    match computed {
        raw::Computed::Name(text) => named_series(cx, at, text),
        raw::Computed::Narrowed(narrowed) => {
            let from = cx.required(at, "from", &narrowed.from, named_series);
            let scope = scope(cx, at, narrowed);
            match from? {
                Series::Results { computation, .. } => {
                    let scope = scope?;
                    fits_scope(cx, at, computation, &scope).then_some(Series::Results { computation, scope })
                }
                other => Some(other),
            }
        }
    }
}

fn named_series(cx: &mut Context, at: &At, text: &Text) -> Option<Series> {
    let written = text.0.trim();
    let parts: Vec<&str> = written.split('.').collect();
    match parts.as_slice() {
        ["indices", index, key @ ("rank" | "score")] if cx.known.indices.contains(*index) => {
            return Some(Series::Index { index: (*index).to_owned(), rank: *key == "rank" });
        }
        ["results", name] => {
            if let Some(computation) = Computation::from_key(name) {
                return Some(Series::Results { computation, scope: Scope::Province });
            }
        }
        _ => {}
    }
    if parts.get(1).is_some_and(|index| cx.may_stand(&codes::UNKNOWN_COMPUTATION, index)) {
        return None;
    }
    let ranks =
        cx.known.indices.iter().flat_map(|id| [format!("indices.{id}.rank"), format!("indices.{id}.score")]);
    let results = Computation::ALL.into_iter().map(|one| format!("results.{}", one.key()));
    let names: Vec<String> = ranks.chain(results).collect();
    let finding = Finding::new(&codes::UNKNOWN_COMPUTATION, at.origin()).value(written);
    let finding = finding.near(names.iter().map(String::as_str));
    cx.push(finding.fact("known", names.join(", ")));
    None
}

/// The part of the province that a computation is narrowed to: exactly one is named.
fn scope(cx: &mut Context, at: &At, raw: &raw::Narrowed) -> Option<Scope> {
    let level = raw.level.map(|level| Scope::Level(super::agency::level_of(level)));
    let field = cx.optional(at, "field", &raw.field, Context::field_id).map(Scope::Field);
    let agencies = raw
        .agencies
        .as_ref()
        .map(|_| Scope::Agencies(cx.each(at, "agencies", &raw.agencies, Context::agency)));
    let named = [raw.level.is_some(), raw.field.is_some(), raw.agencies.is_some()];
    match named.iter().filter(|named| **named).count() {
        1 => level.or(field).or(agencies),
        _ if cx.has_lost(at) => None,
        _ => {
            let name = raw.from.as_ref().map_or("", |from| from.0.trim());
            let finding = Finding::new(&codes::NARROWED, at.origin()).value(name);
            cx.push(finding.fact("scopes", "level, field, agencies"));
            None
        }
    }
}

/// Whether a computation can be made for a scope; if not, which it can be made for is said.
fn fits_scope(cx: &mut Context, at: &At, computation: Computation, scope: &Scope) -> bool {
    let scopes: &[&str] = match computation {
        _ if computation.is_of_catalogue() => &["field"],
        Computation::PublicationCoverage | Computation::ReportPunctuality => &["agencies"],
        _ => &["level", "field", "agencies"],
    };
    let own = match scope {
        Scope::Province => return true,
        Scope::Level(_) => "level",
        Scope::Field(_) => "field",
        Scope::Agencies(_) => "agencies",
    };
    if !scopes.contains(&own) {
        let value = format!("results.{}", computation.key());
        let finding = Finding::new(&codes::NARROWED, at.origin()).value(value);
        cx.push(finding.fact("scopes", scopes.join(", ")));
    }
    scopes.contains(&own)
}

/// A unit.
pub fn unit_of(unit: raw::Unit) -> Unit {
    match unit {
        raw::Unit::Share => Unit::Share,
        raw::Unit::Ratio => Unit::Ratio,
        raw::Unit::Count => Unit::Count,
        raw::Unit::Score => Unit::Score,
        raw::Unit::Rank => Unit::Rank,
        raw::Unit::Done => Unit::Done,
    }
}

fn kind_of(kind: raw::Kind) -> Kind {
    match kind {
        raw::Kind::AtLeast => Kind::AtLeast,
        raw::Kind::AtMost => Kind::AtMost,
        raw::Kind::ReduceBy => Kind::ReduceBy,
        raw::Kind::RankWithin => Kind::RankWithin,
        raw::Kind::Deliverable => Kind::Deliverable,
    }
}

/// Why there is no figure.
pub fn gap(gap: raw::Gap) -> Gap {
    match gap {
        raw::Gap::NotYetDue => Gap::NotYetDue,
        raw::Gap::Overdue => Gap::Overdue,
        raw::Gap::NotPublished => Gap::NotPublished,
        raw::Gap::NotApplicable => Gap::NotApplicable,
        raw::Gap::Suppressed => Gap::Suppressed,
    }
}

/// A step of reporting.
pub fn every(step: raw::Every) -> Every {
    match step {
        raw::Every::Month => Every::Month,
        raw::Every::Quarter => Every::Quarter,
        raw::Every::Half => Every::Half,
        raw::Every::Year => Every::Year,
    }
}
