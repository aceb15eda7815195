//! What changed: each figure of the plan against the one before it.

use crate::measure::{Direction, Movement, PartMeasured, Standing, movement};
use crate::model::{Measure, Plan, Target};
use crate::site::at::At;
use crate::site::views::{Mark, MovementRow, MovementsView};
use crate::words::phrase::Phrase;
use crate::words::terms;

/// Every figure of a plan that can be held against an earlier one.
pub fn movements(at: &At, plan: &Plan) -> Option<MovementsView> {
    let mut rows: Vec<(Direction, MovementRow)> =
        plan.targets.iter().flat_map(|target| of_target(at, plan, target)).collect();
    rows.sort_by_key(|(direction, _)| *direction);
    let answer = answer(at, &rows);
    let rows: Vec<MovementRow> = rows.into_iter().map(|(_, row)| row).collect();
    (!rows.is_empty()).then_some(MovementsView { answer, rows })
}

/// "So với số liệu liền trước: 1 xấu đi, 5 tốt lên, 2 giữ nguyên."
fn answer(at: &At, rows: &[(Direction, MovementRow)]) -> Phrase {
    let count = |direction: Direction| rows.iter().filter(|(own, _)| *own == direction).count();
    let moved = Direction::ALL.map(|direction| (count(direction), direction.key()));
    let lead = at.pick("So với số liệu liền trước", "Against the figure before");
    Phrase::new().say(format!("{lead}: {}.", terms::moved(&moved, None, at.lang)))
}

fn word(at: &At, direction: Direction) -> &'static str {
    terms::DIRECTIONS.word(direction.key(), at.lang)
}

/// The movements of a target that is still in force.
fn of_target(at: &At, plan: &Plan, target: &Target) -> Vec<(Direction, MovementRow)> {
    let measured = at.measures.target(&plan.id, target.number);
    if measured.is_none_or(|measured| measured.standing == Standing::Superseded) {
        return Vec::new();
    }
    let url = at.tile(plan, target).url;
    at.model.measures_of(&plan.id, target.number).flat_map(|measure| of_measure(at, measure, &url)).collect()
}

fn of_measure(at: &At, measure: &Measure, url: &str) -> Vec<(Direction, MovementRow)> {
    let parts =
        at.measures.measure(&measure.id).map(|measured| measured.parts.as_slice()).unwrap_or_default();
    parts.iter().filter_map(|part| of_part(at, measure, part, url)).collect()
}

fn of_part(at: &At, measure: &Measure, part: &PartMeasured, url: &str) -> Option<(Direction, MovementRow)> {
    let Movement { before, now, direction } = movement(measure.kind, &part.series)?;
    let row = MovementRow {
        name: at.words(&measure.name),
        part: at.part_name(measure, part),
        url: url.to_owned(),
        before: at.point(before)?,
        now: at.point(now)?,
        direction: mark(at, direction),
    };
    Some((direction, row))
}

/// The direction as a word with the shape and colour of the standing that it would lead to.
fn mark(at: &At, direction: Direction) -> Mark {
    let (key, tone) = match direction {
        Direction::Worse => ("worsening", "late"),
        Direction::Better => ("on_path", "good"),
        Direction::Same => ("followed", "gap"),
    };
    Mark { key, word: word(at, direction), tone, by_proxy: false }
}
