//! Whose report a sheet says it is, above its head and in its name: `Đơn vị báo cáo: Sở Tư pháp`.

use std::collections::BTreeSet;

use super::names::Names;
use crate::diagnostic::{Few, Finding, codes};
use crate::import::file::table::{Line, Table, Value};
use crate::import::form::head::Head;
use crate::import::form::heading::words;
use crate::model::{Agency, Grain, Model};
use crate::words::fold::fold;

/// Words before the name of who reports.
const REPORTS: [&str; 6] =
    ["don vi bao cao", "co quan bao cao", "don vi", "co quan", "ten don vi", "ten co quan"];

/// Says where another agency than this one is named as the one that reports, and this one nowhere.
pub fn check(table: &Table, head: &Head, names: &Names, model: &Model, agency: &str, few: &mut Few) {
    let Some(own) = model.agencies.get(agency) else { return };
    let above = table.lines.iter().take(head.first);
    let named: Vec<Named> = above
        .flat_map(|line| {
            line.cells.iter().filter_map(|cell| Named::of(line, cell.column, &cell.value, names))
        })
        .collect();
    if named.iter().any(|title| title.agencies.contains(agency)) {
        return;
    }
    let say = |finding: Finding, other: &str| finding.fact("other", other).fact("agency", agency);
    // A superior may stand above everybody's report, of one's own kind nobody but oneself.
    let is_other = |title: &&Named| {
        title.reports
            || title.agencies.iter().filter_map(|id| model.agencies.get(id)).any(|other| is_like(own, other))
    };
    for title in named.iter().filter(is_other) {
        let finding = table.say(&codes::IMPORT_OTHER_AGENCY, title.line, title.column);
        few.push(say(finding, &title.listed()));
    }
    let of_sheet = agencies(names, &table.sheet);
    if !of_sheet.is_empty() && !of_sheet.contains(agency) {
        let finding = table.say_of_all(&codes::IMPORT_OTHER_AGENCY).value(&table.sheet);
        few.push(say(
            finding.fact("cell", &table.sheet),
            &of_sheet.into_iter().collect::<Vec<_>>().join(", "),
        ));
    }
}

fn is_like(own: &Agency, other: &Agency) -> bool {
    (own.level, own.kind) == (other.level, other.kind)
}

/// A cell above the head that names agencies.
struct Named<'t> {
    line: &'t Line,
    column: u32,
    agencies: BTreeSet<String>,
    /// It says that these report.
    reports: bool,
}

impl<'t> Named<'t> {
    fn of(line: &'t Line, column: u32, value: &Value, names: &Names) -> Option<Named<'t>> {
        let Value::Text(text) = value else { return None };
        let label = text.split_once(':').map(|(before, name)| (words(&fold(before)), name));
        let (reports, name) = match &label {
            Some((before, name)) if REPORTS.contains(&&**before) => (true, *name),
            _ => (false, &**text),
        };
        let agencies = agencies(names, name);
        (!agencies.is_empty()).then_some(Named { line, column, agencies, reports })
    }

    fn listed(&self) -> String {
        self.agencies.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

fn agencies(names: &Names, text: &str) -> BTreeSet<String> {
    let read = names.read(&Value::Text(text.trim().to_owned()));
    let of_agency = read.named.into_iter().filter(|subject| subject.grain == Grain::Agency);
    of_agency.map(|subject| subject.id).collect()
}
