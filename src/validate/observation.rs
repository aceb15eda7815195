//! Observations.

use super::at::At;
use super::context::Context;
use super::measure::gap;
use super::measure_rules as rules;
use super::number::said;
use crate::diagnostic::{Finding, codes};
use crate::model::{Basis, Kind, Measure, Observation, Period, Quantity, Series, Status, Unit};
use crate::raw;

/// All observations, by measure, part and end of period.
pub fn observations(cx: &mut Context, measures: &[Measure]) -> Vec<Observation> {
    let mut all: Vec<Observation> = Vec::new();
    for entry in &cx.sources.observations {
        let top = At::top(&entry.file);
        let here = top.key("observations");
        let list = cx.required_list(&top, "observations", &entry.raw.observations);
        all.extend(
            list.iter()
                .enumerate()
                .filter_map(|(index, raw)| observation(cx, &here.index(index), raw, measures)),
        );
    }
    let order = |one: &Observation| {
        (one.measure.clone(), one.part.clone(), one.period.to, one.period.from, one.aside.is_some())
    };
    all.sort_by_cached_key(order);
    each_once(cx, &all);
    all
}

fn observation(
    cx: &mut Context,
    at: &At,
    raw: &raw::Observation,
    measures: &[Measure],
) -> Option<Observation> {
    let id = cx.required(at, "measure", &raw.measure, Context::measure_id);
    let period = period(cx, at, raw);
    let measure = id.as_ref().and_then(|id| measures.iter().find(|measure| measure.id == *id));
    let quantity = match quantity_form(cx, at, raw) {
        true => match measure {
            Some(measure) => quantity(cx, at, raw, measure),
            None => unmeasured(cx, at, raw),
        },
        false => None,
    };
    if let Some(measure) = measure {
        part(cx, at, raw, measure);
        computed_elsewhere(cx, at, measure);
    }
    let basis = basis(raw.basis);
    let how = cx.optional(at, "how", &raw.how, Context::words);
    says_how(cx, at, basis, how.is_some());
    let sources = cx.required(at, "source", &raw.source, Context::sources);
    let observation = Observation {
        part: raw.part.as_ref().map(|part| part.0.trim().to_owned()),
        proxy: cx.optional(at, "proxy", &raw.proxy, Context::words),
        aside: cx.optional(at, "aside", &raw.aside, Context::words),
        words: cx.optional(at, "words", &raw.words, Context::words),
        note: cx.optional(at, "note", &raw.note, Context::words),
        evidence: cx.each(at, "evidence", &raw.evidence, Context::document_id),
        basis,
        how,
        origin: at.origin(),
        measure: id?,
        period: period?,
        quantity: quantity?,
        sources: sources?,
    };
    Some(observation)
}

fn each_once(cx: &mut Context, all: &[Observation]) {
    for pair in all.windows(2) {
        let [first, second] = pair else { continue };
        let same = first.measure == second.measure
            && first.part == second.part
            && first.period.key == second.period.key;
        if same && second.aside.is_none() {
            let subject = match &second.part {
                Some(part) => format!("{}/{part}@{}", second.measure, second.period.key),
                None => format!("{}@{}", second.measure, second.period.key),
            };
            let finding = Finding::new(&codes::DUPLICATE_FIGURE, second.origin.clone()).value(subject);
            cx.push(finding.fact("first", first.origin.file.to_string()));
        }
    }
}

fn period(cx: &mut Context, at: &At, raw: &raw::Observation) -> Option<Period> {
    match (&raw.period, &raw.from, &raw.to, &raw.on) {
        (Some(text), None, None, None) => cx.period(&at.key("period"), text),
        (None, Some(from), Some(to), None) => {
            let (from, to) = (cx.date(&at.key("from"), from), cx.date(&at.key("to"), to));
            cx.in_order(&at.key("to"), from, to);
            from.zip(to).filter(|(from, to)| from <= to).map(|(from, to)| Period::between(from, to))
        }
        (None, None, None, Some(on)) => cx.date(&at.key("on"), on).map(Period::day),
        _ => {
            let refused = cx.has_lost(at);
            if !refused {
                cx.push(Finding::new(&codes::PERIOD_FORM, at.origin()));
            }
            None
        }
    }
}

/// Whether the quantity is written in exactly one way.
fn quantity_form(cx: &mut Context, at: &At, raw: &raw::Observation) -> bool {
    let counts = raw.numerator.is_some() || raw.denominator.is_some();
    let ways = [raw.value.is_some(), counts, raw.change.is_some(), raw.status.is_some(), raw.gap.is_some()];
    let one = ways.iter().filter(|way| **way).count() == 1;
    let whole = raw.numerator.is_some() == raw.denominator.is_some();
    let refused = cx.has_lost(at);
    let written = one && whole;
    if !written && !refused {
        cx.push(Finding::new(&codes::QUANTITY_FORM, at.origin()));
    }
    written
}

fn quantity(cx: &mut Context, at: &At, raw: &raw::Observation, measure: &Measure) -> Option<Quantity> {
    let unit = measure.unit;
    let (key, fits) = match raw {
        raw::Observation { numerator: Some(_), .. } => ("numerator", unit.is_percent()),
        raw::Observation { change: Some(_), .. } => ("change", measure.kind == Some(Kind::ReduceBy)),
        raw::Observation { status: Some(_), .. } => ("status", unit == Unit::Done),
        raw::Observation { value: Some(_), .. } => ("value", unit != Unit::Done),
        _ => ("gap", true),
    };
    if !fits {
        let finding = Finding::new(&codes::QUANTITY_UNIT, at.key(key).origin()).value(key);
        cx.push(finding.said("unit", said(unit)));
        return None;
    }
    if let (Some(numerator), Some(denominator)) = (&raw.numerator, &raw.denominator) {
        let (above, below) =
            (cx.count(&at.key("numerator"), numerator), cx.count(&at.key("denominator"), denominator));
        return counts(cx, at, unit, above?, below?);
    }
    let value = cx.optional(at, "change", &raw.change, Context::change).map(Quantity::Change);
    let value = value.or_else(|| raw.status.map(|status| Quantity::Status(status_of(status))));
    let value = value.or_else(|| raw.gap.map(|why| Quantity::Gap(gap(why))));
    value.or_else(|| Some(Quantity::Value(cx.figure(&at.key("value"), raw.value.as_ref()?, unit)?)))
}

/// Of a measure that is wrong itself no unit is known; that a number is a number can be said all the same.
fn unmeasured(cx: &mut Context, at: &At, raw: &raw::Observation) -> Option<Quantity> {
    cx.optional(at, "numerator", &raw.numerator, Context::count);
    cx.optional(at, "denominator", &raw.denominator, Context::count);
    cx.optional(at, "change", &raw.change, Context::change);
    cx.optional(at, "value", &raw.value, Context::number);
    None
}

fn counts(cx: &mut Context, at: &At, unit: Unit, numerator: u64, denominator: u64) -> Option<Quantity> {
    if denominator == 0 {
        cx.say(&codes::ZERO_DENOMINATOR, &at.key("denominator"), "0");
        return None;
    }
    if unit == Unit::Share && numerator > denominator {
        let finding =
            Finding::new(&codes::PART_ABOVE_WHOLE, at.key("numerator").origin()).value(numerator.to_string());
        cx.push(finding.fact("denominator", denominator.to_string()));
        return None;
    }
    Some(Quantity::Counts { numerator, denominator })
}

fn part(cx: &mut Context, at: &At, raw: &raw::Observation, measure: &Measure) {
    let known: Vec<&str> =
        measure.goals.iter().filter_map(|goal| goal.part.as_ref()).map(|(id, _)| id.as_str()).collect();
    match &raw.part {
        Some(part) => rules::known_part(cx, &at.key("part"), part.0.trim(), &known, &measure.id),
        None if !known.is_empty() && !cx.was_removed(at.file(), &at.key("part").path()) => {
            let finding = Finding::new(&codes::PART_WANTED, at.origin()).value(&measure.id);
            cx.push(finding.fact("known", known.join(", ")));
        }
        None => {}
    }
}

fn computed_elsewhere(cx: &mut Context, at: &At, measure: &Measure) {
    let from = match (&measure.series, &measure.same_as) {
        (_, Some(original)) => original.clone(),
        (Series::Index { index, .. }, None) => format!("content/indices/ ({index})"),
        // What was reported of a computed measure stands beside it, with the difference.
        (Series::Observations | Series::Results { .. }, None) => return,
    };
    let finding = Finding::new(&codes::COMPUTED_ELSEWHERE, at.key("measure").origin()).value(&measure.id);
    cx.push(finding.fact("from", from));
}

/// What is derived or inferred says how.
pub fn says_how(cx: &mut Context, at: &At, basis: Basis, has_how: bool) {
    if basis != Basis::Reported && !has_how {
        cx.say(&codes::NO_HOW, &at.key("basis"), basis.key());
    }
}

/// How a figure is known; what says nothing was reported.
pub fn basis(basis: Option<raw::Basis>) -> Basis {
    match basis {
        None | Some(raw::Basis::Reported) => Basis::Reported,
        Some(raw::Basis::Derived) => Basis::Derived,
        Some(raw::Basis::Inferred) => Basis::Inferred,
    }
}

fn status_of(status: raw::Status) -> Status {
    match status {
        raw::Status::NotStarted => Status::NotStarted,
        raw::Status::UnderWay => Status::UnderWay,
        raw::Status::Done => Status::Done,
        raw::Status::Stopped => Status::Stopped,
    }
}
