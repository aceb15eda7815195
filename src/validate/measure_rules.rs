//! What has to agree within a measure, and between measures that share a series.

use jiff::civil::Date;

use super::at::At;
use super::context::Context;
use super::measure::Judged;
use super::number::split_percent;
use crate::diagnostic::{Finding, Said, codes};
use crate::model::{Amended, Decimal, Kind, Measure, MeasureOwner, Series, Unit};
use crate::raw::{self, Text};

/// A goal in the form its unit and kind ask for.
pub fn goal(cx: &mut Context, at: &At, text: &Text, judged: &Judged) -> Option<Decimal> {
    let reduces = judged.kind == Some(Kind::ReduceBy);
    let wants_percent = reduces || judged.unit.is_percent();
    let (_, percent) = split_percent(text.0.trim());
    if wants_percent != percent && text.0.trim().starts_with(|c: char| c.is_ascii_digit()) {
        let expected = if wants_percent {
            Said { vi: "phần trăm, có dấu %", en: "a percentage with its % sign" }
        } else {
            Said { vi: "một con số, không có dấu %", en: "a number without a % sign" }
        };
        let finding =
            Finding::new(&codes::GOAL_UNIT, at.origin()).value(text.0.trim()).fact("unit", judged.unit.key());
        let kind = judged.kind.map_or("–", Kind::key);
        cx.push(finding.fact("kind", kind).said("expected", expected));
        return None;
    }
    // A reduction is a part of its base, whatever is counted.
    cx.figure(at, text, if reduces { Unit::Share } else { judged.unit })
}

/// Kinds and units that go together.
pub fn kind_fits_unit(cx: &mut Context, at: &At, kind: Option<Kind>, unit: Option<Unit>) {
    let (Some(kind), Some(unit)) = (kind, unit) else { return };
    let fits = match kind {
        Kind::Deliverable => unit == Unit::Done,
        Kind::RankWithin => unit == Unit::Rank,
        Kind::ReduceBy | Kind::AtLeast | Kind::AtMost => !matches!(unit, Unit::Done | Unit::Rank),
    };
    if !fits {
        let finding = Finding::new(&codes::KIND_UNIT, at.key("kind").origin()).value(kind.key());
        cx.push(finding.fact("unit", unit.key()));
    }
}

/// A part that the measure has.
pub fn known_part(cx: &mut Context, at: &At, part: &str, known: &[&str], measure: &str) {
    if !known.contains(&part) {
        let listed = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
        let finding = Finding::new(&codes::UNKNOWN_PART, at.origin()).value(part).near(known.iter().copied());
        cx.push(finding.fact("measure", measure).fact("known", listed));
    }
}

/// What has to agree within one measure.
pub fn measure(cx: &mut Context, at: &At, raw: &raw::Measure, measure: &Measure, has_deadline: bool) {
    if raw.goal.is_some() && raw.goals.is_some() {
        cx.push(Finding::new(&codes::GOAL_TWICE, at.key("goals").origin()));
    }
    let goals = raw.goal.is_some() || raw.goals.as_ref().is_some_and(|goals| !goals.is_empty());
    let asks = goals || measure.kind == Some(Kind::Deliverable);
    let refused = cx.has_lost(at);
    let half = asks != measure.kind.is_some() || (goals && measure.kind == Some(Kind::Deliverable));
    if ((measure.owner != MeasureOwner::Nobody && !asks) || half) && !refused {
        cx.say(&codes::NO_GOAL, at, &measure.id);
    }
    if !has_deadline && (!measure.path.is_empty() || measure.baseline.is_some()) {
        cx.say(&codes::NO_DEADLINE, at, &measure.id);
    }
    computed_in_its_unit(cx, at, measure);
    path_in_order(cx, at, measure);
    amendments_lead_here(cx, at, measure);
}

fn computed_in_its_unit(cx: &mut Context, at: &At, measure: &Measure) {
    let (wanted, name, gives) = match &measure.series {
        Series::Observations => return,
        Series::Index { index, rank: true } => {
            (Unit::Rank, format!("indices.{index}.rank"), Said { vi: "thứ hạng", en: "ranks" })
        }
        Series::Index { index, rank: false } => {
            (Unit::Score, format!("indices.{index}.score"), Said { vi: "điểm", en: "scores" })
        }
        Series::Results { computation, .. } => {
            let name = format!("results.{}", computation.key());
            match computation.is_share() {
                true => (Unit::Share, name, Said { vi: "tỷ lệ phần trăm (share)", en: "shares" }),
                false => (Unit::Count, name, Said { vi: "số đếm (count)", en: "counts" }),
            }
        }
    };
    if measure.unit != wanted {
        let finding = Finding::new(&codes::COMPUTED_UNIT, at.key("computed_by").origin());
        cx.push(finding.value(name).said("gives", gives).fact("unit", measure.unit.key()));
    }
    // One series cannot be told apart into parts.
    if measure.goals.iter().any(|goal| goal.part.is_some())
        && matches!(measure.series, Series::Results { .. })
    {
        let finding = Finding::new(&codes::NARROWED, at.key("computed_by").origin());
        cx.push(finding.value(&measure.id).fact("scopes", "goal"));
    }
}

fn path_in_order(cx: &mut Context, at: &At, measure: &Measure) {
    let Some(deadline) = measure.deadline.as_ref().map(|deadline| deadline.by) else { return };
    let base = measure.baseline.as_ref().and_then(|baseline| baseline.period.as_ref());
    if let Some(base) = base.filter(|base| base.to > deadline) {
        let place = at.key("baseline");
        let finding =
            Finding::new(&codes::BASELINE_AFTER_DEADLINE, place.key("period").origin()).value(&base.key);
        cx.push(finding.fact("deadline", deadline.to_string()));
    }
    let here = at.key("path");
    for (index, step) in measure.path.iter().enumerate() {
        let before = measure
            .path
            .iter()
            .take(index)
            .filter(|other| other.part == step.part)
            .map(|other| other.by)
            .max();
        let after = before.max(base.map(|base| base.to)).unwrap_or(Date::MIN);
        if step.by <= after || step.by >= deadline {
            let place = here.index(index);
            let shown = if after == Date::MIN { "–".to_owned() } else { after.to_string() };
            let finding =
                Finding::new(&codes::PATH_ORDER, place.key("by").origin()).value(step.by.to_string());
            cx.push(finding.fact("after", shown).fact("before", deadline.to_string()));
        }
    }
}

/// The last amendment ends at what is in force, and each begins where the one before ended.
fn amendments_lead_here(cx: &mut Context, at: &At, measure: &Measure) {
    let goal = measure.goals.first().filter(|goal| goal.part.is_none()).map(|goal| goal.value);
    let mut goal = goal;
    let mut deadline = measure.deadline.as_ref().map(|deadline| deadline.by);
    for amendment in measure.amendments.iter().rev() {
        let (fits, new, current) = match amendment.amended {
            Amended::Goal { old, new } => {
                let current = goal.replace(old);
                (
                    current == Some(new),
                    new.to_string(),
                    current.map_or_else(|| "–".to_owned(), |value| value.to_string()),
                )
            }
            Amended::Deadline { old, new } => {
                let current = deadline.replace(old);
                (
                    current == Some(new),
                    new.to_string(),
                    current.map_or_else(|| "–".to_owned(), |day| day.to_string()),
                )
            }
        };
        if !fits {
            let place = at.key("amendments").origin();
            cx.push(Finding::new(&codes::AMENDMENT_CHAIN, place).value(new).fact("current", current));
            return;
        }
    }
}

/// A measure that shares a series shares it with another of its unit, which has a series of its own.
pub fn share_series(cx: &mut Context, measures: &mut [Measure]) {
    let originals: Vec<(String, Unit, bool, Series)> = measures
        .iter()
        .map(|measure| (measure.id.clone(), measure.unit, measure.same_as.is_some(), measure.series.clone()))
        .collect();
    for measure in measures {
        let Some(same_as) = &measure.same_as else { continue };
        let Some((_, unit, shares, series)) = originals.iter().find(|(id, ..)| id == same_as) else {
            continue;
        };
        let fits = *unit == measure.unit
            && !shares
            && *same_as != measure.id
            && measure.series == Series::Observations;
        if fits {
            measure.series = series.clone();
        } else {
            let finding =
                Finding::new(&codes::SAME_AS, measure.origin.below("same_as")).value(same_as.clone());
            cx.push(finding);
        }
    }
}
