//! The rows of one file: whose each is, and whether its cells are counts.

use super::super::at::At;
use super::super::context::Context;
use super::Body;
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::{Agencies, Agency, Catalogue, Grain, Period};
use crate::raw::{NOTHING, Text};

/// Whose rows are.
#[derive(Default)]
pub struct Judged {
    /// Position of each row's agency; [`NOTHING`] where the row cannot be used.
    pub agencies: Vec<u32>,
    /// Position of each row's field or procedure; [`NOTHING`] where the row cannot be used.
    pub items: Vec<u32>,
    /// Counts that are right and were not read as such, by row and column: those of ten digits, with leading zeros …
    pub counts: Vec<(usize, &'static str, u32)>,
}

/// What a name in a key column means, or what is wrong with it, its place apart.
type Meaning = Result<u32, Option<Box<Finding>>>;

/// Judges the rows of a file; where its period is not known, nobody can tell who was in force.
pub fn judge(
    cx: &mut Context,
    body: &mut Body,
    head: &Origin,
    period: Option<&Period>,
    agencies: &Agencies,
    catalogue: &Catalogue,
) {
    if body.grain.is_some_and(|grain| !columns_fit(cx, body, head, grain)) {
        return;
    }
    let own = |body: &Body| meanings(body, "agency", |name| agency(cx, agencies, period, name));
    let items = |body: &Body, key| meanings(body, key, |name| item(cx, catalogue, key, name));
    let Some(grain) = body.grain else {
        let columns =
            [("agency", own(body)), ("field", items(body, "field")), ("procedure", items(body, "procedure"))];
        columns.into_iter().for_each(|(name, meanings)| unknown(body, name, &meanings));
        return counts(cx, body);
    };
    let (own, items) = match grain {
        Grain::Province => (None, None),
        Grain::Agency => (Some(own(body)), None),
        Grain::AgencyField => (Some(own(body)), Some(("field", items(body, "field")))),
        Grain::AgencyProcedure => (Some(own(body)), Some(("procedure", items(body, "procedure")))),
    };
    body.judged.agencies = resolved(body, own.map(|own| ("agency", own)));
    body.judged.items = resolved(body, items);
    counts(cx, body);
}

/// Says which names in a column are unknown, of rows of which nobody knows what they have to name.
fn unknown(body: &mut Body, column: &'static str, meanings: &[Meaning]) {
    let cells = body.rows.keys.iter().filter(|own| own.name == column).flat_map(|own| &own.cells);
    for (row, cell) in cells.enumerate() {
        if let Some(Err(Some(wrong))) = meanings.get(*cell as usize) {
            let origin = body.origin(row, Some(column));
            body.few.push(Finding { origin, ..(**wrong).clone() });
        }
    }
}

/// Whether the columns are those that the grain asks for.
fn columns_fit(cx: &mut Context, body: &Body, head: &Origin, grain: Grain) -> bool {
    let rows = body.rows;
    if rows.len == 0 {
        no_rows(cx, body, head);
        return false;
    }
    let wanted = grain.keys();
    let has = |name: &str| rows.keys.iter().any(|column| column.name == name);
    let place = || head.below("grain");
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !has(name)).collect();
    let extra = rows.keys.iter().map(|column| column.name).filter(|name| !wanted.contains(name));
    for name in extra {
        let finding = Finding::new(&codes::EXTRA_COLUMN, place()).value(name);
        cx.push(finding.fact("grain", grain.key()));
    }
    // Where a column bears a name that nobody knows, or a row no form, that has been said: nothing else is missing.
    let whole = !rows.lossy && rows.misfits.len() < rows.len;
    for name in missing.iter().filter(|_| whole) {
        let finding = Finding::new(&codes::MISSING_COLUMN, place()).value(*name);
        cx.push(finding.fact("grain", grain.key()));
    }
    if rows.counts.is_empty() && whole {
        cx.push(Finding::new(&codes::NOTHING_COUNTED, head.below("rows")));
    }
    missing.is_empty() && !rows.counts.is_empty()
}

/// Says that there are no rows, unless what the table lacks has been said.
fn no_rows(cx: &mut Context, body: &Body, head: &Origin) {
    if body.place == head.file {
        cx.push(Finding::new(&codes::EMPTY, head.below("rows")).value("[]"));
    } else if !body.rows.lossy {
        cx.push(Finding::new(&codes::NO_ROWS, Origin::file(body.place.clone())).value(&*body.place));
    }
}

/// What every name in a column means: each is looked up once, and none that stands in other columns only.
fn meanings(body: &Body, column: &str, of: impl Fn(&str) -> Meaning) -> Vec<Meaning> {
    let mut used = vec![false; body.rows.names.len()];
    for cell in body.rows.keys.iter().filter(|own| own.name == column).flat_map(|own| &own.cells) {
        if let Some(used) = used.get_mut(*cell as usize) {
            *used = true;
        }
    }
    let meaning = |(name, used): (&String, bool)| if used { of(name) } else { Err(None) };
    body.rows.names.iter().zip(used).map(meaning).collect()
}

fn agency(cx: &Context, agencies: &Agencies, period: Option<&Period>, name: &str) -> Meaning {
    let name = name.trim();
    match agencies.position(name).and_then(|at| Some((at, agencies.list.get(at)?))) {
        Some((at, agency)) => match period.filter(|period| !overlaps(agency, period)) {
            Some(period) => Err(Some(Box::new(not_in_force(agency, period, name)))),
            None => Ok(u32::try_from(at).unwrap_or(NOTHING)),
        },
        None if agencies.group(name).is_some() => {
            Err(Some(Box::new(Finding::new(&codes::GROUP_HERE, Origin::nowhere()).value(name))))
        }
        // An agency that is wrong itself has said so.
        None if cx.known.agencies.contains(name) || cx.may_stand(&codes::UNKNOWN_AGENCY, name) => Err(None),
        None => {
            let finding = Finding::new(&codes::UNKNOWN_AGENCY, Origin::nowhere()).value(name);
            Err(Some(Box::new(finding.near(agencies.list.iter().map(|agency| agency.id.as_str())))))
        }
    }
}

fn not_in_force(agency: &Agency, period: &Period, name: &str) -> Finding {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    let finding = Finding::new(&codes::NOT_IN_FORCE, Origin::nowhere()).value(name);
    let finding = finding.fact("period", &period.key).fact("from", day(agency.from));
    finding.fact("to", day(agency.to))
}

fn overlaps(agency: &Agency, period: &Period) -> bool {
    agency.from.is_none_or(|from| from <= period.to) && agency.to.is_none_or(|to| to >= period.from)
}

fn item(cx: &Context, catalogue: &Catalogue, key: &str, name: &str) -> Meaning {
    let name = name.trim();
    let by_procedure = key == "procedure";
    let found = match by_procedure {
        true => catalogue.procedure(name).map(|(at, _)| at),
        false => catalogue.field(name).map(|(at, _)| at),
    };
    if let Some(at) = found {
        return Ok(u32::try_from(at).unwrap_or(NOTHING));
    }
    let (code, names): (_, Vec<&str>) = match by_procedure {
        true => {
            (&codes::UNKNOWN_PROCEDURE, catalogue.procedures.iter().map(|one| one.code.as_str()).collect())
        }
        false => (&codes::UNKNOWN_FIELD, catalogue.fields.iter().map(|one| one.id.as_str()).collect()),
    };
    if cx.known.procedures.contains(name) || cx.may_stand(code, name) {
        return Err(None);
    }
    let listed = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
    let finding = Finding::new(code, Origin::nowhere()).value(name).near(names.iter().copied());
    Err(Some(Box::new(finding.fact("known", listed))))
}

/// The position that each row's name in a column means; what is wrong is said at the row.
fn resolved(body: &mut Body, column: Option<(&'static str, Vec<Meaning>)>) -> Vec<u32> {
    let usable = |body: &Body, row: usize| {
        body.rows.misfits.binary_search(&u32::try_from(row).unwrap_or(NOTHING)).is_err()
    };
    let Some((name, meanings)) = column else {
        return (0..body.rows.len).map(|row| if usable(body, row) { 0 } else { NOTHING }).collect();
    };
    let cells =
        body.rows.keys.iter().find(|column| column.name == name).map(|column| column.cells.as_slice());
    let mut positions = Vec::with_capacity(body.rows.len);
    for (row, cell) in cells.unwrap_or_default().iter().enumerate() {
        let meaning = meanings.get(*cell as usize);
        positions.push(match meaning {
            Some(Ok(position)) if usable(body, row) => *position,
            Some(Ok(_)) => NOTHING,
            Some(Err(wrong)) => {
                if let Some(finding) = wrong {
                    let origin = body.origin(row, Some(name));
                    body.few.push(Finding { origin, ..(**finding).clone() });
                }
                NOTHING
            }
            None if !usable(body, row) => NOTHING,
            None => {
                let origin = body.origin(row, Some(name));
                body.few.push(Finding::new(&codes::MISSING_CELL, origin).value(name));
                NOTHING
            }
        });
    }
    positions
}

/// Cells that were not read as plain counts: what is wrong with each, or the count after all.
fn counts(cx: &mut Context, body: &mut Body) {
    for odd in &body.rows.odd {
        let top = At::top(&body.place);
        let (rows, text) = (top.key("rows"), Text(odd.text.clone()));
        let row = rows.index(odd.row);
        let at = row.key(odd.column);
        let before = cx.findings.len();
        let count = cx.count(&at, &text);
        cx.findings.drain(before..).for_each(|finding| body.few.push(of_cell(finding, &odd.text)));
        match count.map(u32::try_from) {
            Some(Ok(count)) if count != NOTHING => body.judged.counts.push((odd.row, odd.column, count)),
            Some(_) => {
                let finding = Finding::new(&codes::OUT_OF_RANGE, at.origin());
                body.few.push(of_cell(finding, &odd.text));
            }
            None => {}
        }
    }
}

/// What is said of a number anywhere, as it is said of a cell of a row: there is a count, or nothing is known.
fn of_cell(finding: Finding, written: &str) -> Finding {
    let elsewhere = [&codes::NOT_A_NUMBER, &codes::EMPTY, &codes::TOO_LONG, &codes::OUT_OF_RANGE];
    if !elsewhere.contains(&finding.code) {
        return finding;
    }
    let written = written.trim();
    let shown = if written.is_empty() { "\"\"" } else { written };
    Finding::new(&codes::CELL_NOT_A_COUNT, finding.origin).value(shown)
}
