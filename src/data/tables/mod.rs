//! One file a table: what its columns are, and a row for each thing.

mod agencies;
mod corrections;
mod documents;
mod figures;
mod indices;
mod kept;
mod measures;
mod news;
mod observations;
mod periods;
mod procedures;
mod targets;

use std::collections::BTreeMap;

use super::table::Sheet;
use super::{Cell, Data, Table};
use crate::measure::{Figure, FigureOrigin};
use crate::model::{Corrected, Correction};

/// How the rows of a table are made.
type Rows = fn(&Data) -> Vec<super::Row>;

/// The table with this key.
pub fn table(data: &Data, key: &str) -> Option<Table> {
    let (sheet, rows) = of(key)?;
    let mut rows = rows(data);
    if let Some(column) = sheet.figures {
        let at = sheet.columns.iter().position(|own| own.name == column);
        let known = Corrected::new(data.model, data.measures.as_of);
        rows.iter_mut().for_each(|row| {
            let prefix = at.and_then(|at| row.cells.get(at)).and_then(prefix).unwrap_or_default();
            row.cells.push(corrected(data, &known, prefix).as_str().into());
        });
    }
    Some(sheet.table(data.model.settings.illustrative, rows))
}

/// What the addresses of a row's figures begin with; figures put aside have rows of their own, and none of their keys.
fn prefix(cell: &Cell) -> Option<&str> {
    let Cell::Text(address) = cell else { return None };
    match address.split_once(':') {
        Some((_, key)) if key.starts_with("aside") => None,
        Some((prefix, _)) => Some(prefix),
        None => Some(address),
    }
}

/// The figures of a row that were corrected, each with the one before.
pub fn corrected(data: &Data, known: &Corrected, prefix: &str) -> String {
    let one = |one: &Correction| format!("{}={}", one.figure.value.key, one.old.get(data.lang()).0);
    known.all(data.model, prefix).into_iter().map(one).collect::<Vec<_>>().join(";")
}

/// What the table with this key is, without its rows.
pub fn sheet(key: &str) -> Option<&'static Sheet> {
    of(key).map(|(sheet, _)| sheet)
}

fn of(key: &str) -> Option<(&'static Sheet, Rows)> {
    Some(match key {
        "targets" => (&targets::SHEET, targets::rows),
        "measures" => (&measures::SHEET, measures::rows),
        "observations" => (&observations::SHEET, observations::rows),
        "indices" => (&indices::SHEET, indices::rows),
        "agencies" => (&agencies::SHEET, agencies::rows),
        "procedures" => (&procedures::SHEET, procedures::rows),
        "catalogue" => (&kept::CATALOGUE, kept::catalogue),
        "coverage" => (&kept::COVERAGE, kept::coverage),
        "reports" => (&kept::REPORTS, kept::reports),
        "documents" => (&documents::SHEET, documents::rows),
        "news" => (&news::SHEET, news::rows),
        "corrections" => (&corrections::SHEET, corrections::rows),
        "periods" => (&periods::SHEET, periods::rows),
        "figures" => (&figures::SHEET, figures::rows),
        _ => return None,
    })
}

/// Figures by where they were written, their subject, and their key without `aside_`.
struct Written<'a>(BTreeMap<(&'a FigureOrigin, &'a str, &'a str), &'a Figure>);

impl<'a> Written<'a> {
    /// Figures that were written once, not computed from several.
    fn new(data: &Data<'a>) -> Written<'a> {
        let place = |figure: &'a Figure| match figure.from.as_slice() {
            [from] => Some(((from, figure.address.subject.as_str(), bare(&figure.address.key)), figure)),
            _ => None,
        };
        Written(data.measures.figures.iter().filter_map(place).collect())
    }

    fn get(&self, from: &FigureOrigin, subject: &str, key: &str) -> Option<&'a Figure> {
        self.0.get(&(from, subject, key)).copied()
    }
}

/// A key without the mark of what is put aside: `rank` for `aside_2_rank`.
fn bare(key: &str) -> &str {
    let Some(rest) = key.strip_prefix("aside_") else { return key };
    match rest.split_once('_') {
        Some((count, key)) if count.bytes().all(|byte| byte.is_ascii_digit()) => key,
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn marks_of_what_is_put_aside_come_off() {
        for (key, without) in [
            ("value", "value"),
            ("aside_value", "value"),
            ("aside_3_value", "value"),
            ("aside_region_rank", "region_rank"),
            ("aside_2_region_rank", "region_rank"),
        ] {
            assert_eq!(bare(key), without);
        }
    }
}
