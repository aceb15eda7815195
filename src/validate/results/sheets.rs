//! Rows of many files into sheets: one for each period and grain, sorted, each row once.

use super::Part;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::model::{Agencies, Catalogue, Count, Grain, Quality, Sheet};
use crate::raw::NOTHING;

/// A sheet, and where each of its rows comes from.
pub struct Laid {
    /// The sheet.
    pub sheet: Sheet,
    /// Each row's file, by its position among those of the sheet, and its row in there.
    pub rows: Vec<(u32, u32)>,
}

/// A row before it is laid down; the order puts official rows before provisional ones, then earlier files and rows first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Loose {
    agency: u32,
    item: u32,
    provisional: bool,
    part: u32,
    row: u32,
}

/// The sheet of some files of one period and grain; there is one at least.
pub fn lay(parts: &mut [Part], agencies: &Agencies, catalogue: &Catalogue) -> Laid {
    let (period, grain) = parts.first().map_or((0, Grain::Province), Part::sheet);
    let mut loose = loose(parts);
    loose.sort_unstable();
    let kept = each_once(parts, loose, |row| name(row, grain, agencies, catalogue));
    lay_down(parts, &kept, period, grain)
}

fn loose(parts: &[Part]) -> Vec<Loose> {
    let mut loose = Vec::new();
    for (number, part) in (0..).zip(parts) {
        let provisional = part.quality == Quality::Provisional;
        let pairs = part.body.judged.agencies.iter().zip(&part.body.judged.items);
        let usable =
            (0_u32..).zip(pairs).filter(|(_, (agency, item))| **agency != NOTHING && **item != NOTHING);
        loose.extend(usable.map(|(row, (agency, item))| Loose {
            agency: *agency,
            item: *item,
            provisional,
            part: number,
            row,
        }));
    }
    loose
}

/// Official rows replace provisional ones; a second one of the same quality is a mistake.
fn each_once(parts: &mut [Part], loose: Vec<Loose>, name: impl Fn(&Loose) -> String) -> Vec<Loose> {
    let mut kept: Vec<Loose> = Vec::with_capacity(loose.len());
    let mut before: Option<Loose> = None;
    for row in loose {
        let same = before.filter(|before| (before.agency, before.item) == (row.agency, row.item));
        match same {
            Some(first) if first.provisional == row.provisional => {
                let place = parts.get(first.part as usize);
                let place = place.map(|part| part.body.origin(first.row as usize, None));
                let Some(part) = parts.get_mut(row.part as usize) else { continue };
                let quality = if row.provisional { PROVISIONAL } else { OFFICIAL };
                let origin = part.body.origin(row.row as usize, None);
                let finding = Finding::new(&codes::DUPLICATE_ROW, origin).value(name(&row));
                let place = place.unwrap_or_else(Origin::nowhere);
                part.body.few.push(finding.said("quality", quality).place("first", place));
            }
            Some(_) => before = Some(row),
            None => {
                before = Some(row);
                kept.push(row);
            }
        }
    }
    kept
}

const OFFICIAL: Said = Said { vi: "chính thức", en: "official" };
const PROVISIONAL: Said = Said { vi: "sơ bộ", en: "provisional" };

/// What a row is called in a finding.
fn name(row: &Loose, grain: Grain, agencies: &Agencies, catalogue: &Catalogue) -> String {
    let agency = agencies.list.get(row.agency as usize).map_or("", |agency| agency.id.as_str());
    let (field, procedure) =
        (catalogue.fields.get(row.item as usize), catalogue.procedures.get(row.item as usize));
    match grain {
        Grain::Province => grain.key().to_owned(),
        Grain::Agency => agency.to_owned(),
        Grain::AgencyField => format!("{agency}, {}", field.map_or("", |field| field.id.as_str())),
        Grain::AgencyProcedure => format!("{agency}, {}", procedure.map_or("", |one| one.code.as_str())),
    }
}

fn lay_down(parts: &[Part], kept: &[Loose], period: usize, grain: Grain) -> Laid {
    let files: Vec<u32> = parts.iter().map(|part| u32::try_from(part.file).unwrap_or(NOTHING)).collect();
    let file = |row: &Loose| files.get(row.part as usize).copied().unwrap_or(NOTHING);
    let mut sheet = Sheet {
        period,
        grain,
        agencies: kept.iter().map(|row| row.agency).collect(),
        items: kept.iter().map(|row| row.item).collect(),
        files: kept.iter().map(file).collect(),
        columns: Vec::new(),
    };
    for count in Count::ALL {
        // The column of each part, looked up once.
        let sources: Vec<Option<&[u32]>> = parts.iter().map(|part| column(part, count)).collect();
        let cell = |row: &Loose| {
            let column = sources.get(row.part as usize).copied().flatten();
            column.and_then(|column| column.get(row.row as usize)).copied().unwrap_or(NOTHING)
        };
        let mut cells: Vec<u32> = kept.iter().map(cell).collect();
        mended(parts, kept, count, &mut cells);
        if cells.iter().any(|cell| *cell != NOTHING) {
            sheet.columns.push((count, cells));
        }
    }
    Laid { sheet, rows: kept.iter().map(|row| (row.part, row.row)).collect() }
}

fn column<'a>(part: &'a Part, count: Count) -> Option<&'a [u32]> {
    let column = part.body.rows.counts.iter().find(|column| column.name == count.key())?;
    Some(&column.cells)
}

/// Counts that were judged right after all.
fn mended(parts: &[Part], kept: &[Loose], count: Count, cells: &mut [u32]) {
    for (row, cell) in kept.iter().zip(cells) {
        let Some(part) = parts.get(row.part as usize).filter(|part| !part.body.judged.counts.is_empty())
        else {
            continue;
        };
        let own = |(at, column, _): &&(usize, &str, u32)| *at == row.row as usize && *column == count.key();
        if let Some((.., number)) = part.body.judged.counts.iter().find(own) {
            *cell = *number;
        }
    }
}
