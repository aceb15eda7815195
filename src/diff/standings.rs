//! How targets and measures stand, and what is asked of them, in two portals.

use std::collections::BTreeMap;

use super::changes::{GoalChange, StandingChange};
use super::names::{Name, Names};
use super::portal::Portal;
use super::table::Row;
use crate::measure::{Direction, Standing};

/// What compares the rows of a table: what tells them apart, and what they are called.
struct Kind {
    table: &'static str,
    id: fn(Row) -> Option<String>,
    name: fn(Row, &Names) -> Name,
}

const TARGETS: Kind = Kind {
    table: "targets",
    id: |row| Some(format!("{}/{}", row.get("plan"), row.get("number"))),
    name: |row, _| Name::of(row, "title"),
};

const MEASURES: Kind = Kind {
    table: "measures",
    id: |row| row.text("part").is_none().then(|| row.get("id").to_owned()),
    name: |row, names| names.subject(row.get("id")),
};

/// Targets that stand otherwise, and how many stand as they did.
pub fn targets(old: &Portal, new: &Portal, names: &Names) -> (Vec<StandingChange>, usize) {
    of(&TARGETS, old, new, names)
}

/// Measures that stand otherwise.
pub fn measures(old: &Portal, new: &Portal, names: &Names) -> Vec<StandingChange> {
    of(&MEASURES, old, new, names).0
}

fn of(kind: &Kind, old: &Portal, new: &Portal, names: &Names) -> (Vec<StandingChange>, usize) {
    let (before, now) = (known(kind, old), known(kind, new));
    let gone = before.iter().filter(|(id, _)| find(&now, id).is_none());
    let change = |(id, row): &(String, Row)| StandingChange {
        id: id.clone(),
        name: (kind.name)(*row, names),
        page: new.page(row.get("url")),
        direction: None,
        before: find(&before, id),
        now: find(&now, id),
    };
    let all = now.iter().chain(gone).map(change).map(directed);
    let (same, changed): (Vec<_>, Vec<_>) = all.partition(|change| change.before == change.now);
    (changed, same.len())
}

/// The rows of a portal, each with its id.
fn known<'p>(kind: &Kind, portal: &'p Portal) -> Vec<(String, Row<'p>)> {
    portal.rows(kind.table).filter_map(|row| Some(((kind.id)(row)?, row))).collect()
}

/// How the thing with this id stands.
fn find(rows: &[(String, Row)], id: &str) -> Option<String> {
    rows.iter().find(|(own, _)| own == id).map(|(_, row)| row.get("standing").to_owned())
}

fn directed(change: StandingChange) -> StandingChange {
    let standing = |key: &Option<String>| key.as_deref().and_then(Standing::named);
    let both = standing(&change.before).zip(standing(&change.now));
    StandingChange {
        direction: both.and_then(|(before, now)| Direction::of_standings(before, now)),
        ..change
    }
}

/// Goals and deadlines in force that are others now.
pub fn goals(old: &Portal, new: &Portal, names: &Names) -> Vec<GoalChange> {
    let id = |row: Row| match row.text("part") {
        Some(part) => format!("{}/{part}", row.get("id")),
        None => row.get("id").to_owned(),
    };
    let before: BTreeMap<String, Row> = old.rows("measures").map(|row| (id(row), row)).collect();
    let of = |row: Row| {
        let own = id(row);
        let earlier = before.get(&own).copied();
        let change = |what: &'static str| {
            let (before, now) = (earlier?.text(what)?, row.text(what)?);
            (before != now).then(|| GoalChange {
                name: names.subject(&own),
                measure: own.clone(),
                page: new.page(row.get("url")),
                unit: row.get("unit").to_owned(),
                what,
                before: before.to_owned(),
                now: now.to_owned(),
            })
        };
        ["goal", "deadline"].into_iter().filter_map(change).collect::<Vec<_>>()
    };
    new.rows("measures").flat_map(of).collect()
}
