//! Rows that change nothing, as official figures of the same are there already.

use std::collections::BTreeMap;

use super::change::Keys;
use crate::diagnostic::{Finding, Origin, codes};
use crate::import::rows::Rows;
use crate::model::{Grain, Model, Period, Quality, ResultsFile, Sheet};

/// Says how many provisional rows for the file at `path` stand behind official ones of other files, and names one of those.
pub fn without_effect(path: &str, rows: &Rows, period: &Period, model: &Model) -> Option<Finding> {
    let sheet = model.results.sheet(model.calendar.position(&period.key)?, rows.grain)?;
    let official: BTreeMap<Keys, &ResultsFile> = (0..sheet.len())
        .filter_map(|row| {
            let file = model.results.files.get(sheet.file(row)?)?;
            let counts = file.quality == Quality::Official && *file.origin.file != *path;
            Some((keys(model, sheet, row)?, file)).filter(|_| counts)
        })
        .collect();
    let behind: Vec<(&Keys, &&ResultsFile)> =
        rows.rows.iter().filter_map(|row| Some((&row.keys, official.get(&row.keys)?))).collect();
    let (first, file) = behind.first()?;
    let finding = Finding::new(&codes::IMPORT_WITHOUT_EFFECT, Origin::file(path)).value(first.join(" "));
    Some(finding.fact("rows", behind.len().to_string()).fact("file", file.origin.file.to_string()))
}

fn keys(model: &Model, sheet: &Sheet, row: usize) -> Option<Keys> {
    let agency = || Some(model.agencies.list.get(sheet.agency(row)?)?.id.clone());
    let item = || match sheet.grain {
        Grain::AgencyField => Some(model.catalogue.fields.get(sheet.item(row)?)?.id.clone()),
        _ => Some(model.catalogue.procedures.get(sheet.item(row)?)?.code.clone()),
    };
    match sheet.grain {
        Grain::Province => None,
        Grain::Agency => Some(vec![agency()?]),
        Grain::AgencyField | Grain::AgencyProcedure => Some(vec![agency()?, item()?]),
    }
}
