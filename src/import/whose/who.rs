//! Whose report a sheet says it is, above its head and in its name: `Đơn vị báo cáo: Sở Tư pháp`.

use std::collections::BTreeSet;

use super::names::Names;
use super::spelling::key;
use crate::diagnostic::{Few, Finding, codes};
use crate::import::file::table::{Line, Table, Value};
use crate::import::form::head::Head;
use crate::import::form::heading::words;
use crate::model::{Agency, Model};
use crate::words::fold::fold;

/// Words before the name of who reports.
const REPORTS: [&str; 6] =
    ["don vi bao cao", "co quan bao cao", "don vi", "co quan", "ten don vi", "ten co quan"];

/// Says where another agency than this one is named as the one that reports, and this one nowhere.
pub fn check(table: &Table, head: &Head, names: &Names, model: &Model, agency: &str, few: &mut Few) {
    let Some(own) = model.agencies.get(agency) else { return };
    let above = table.lines.iter().take(head.first);
    let named: Vec<Title> = above
        .flat_map(|line| {
            line.cells.iter().filter_map(|cell| Title::of(line, cell.column, &cell.value, names, model))
        })
        .collect();
    if named.iter().any(|title| title.agencies.contains(agency)) {
        return;
    }
    let say = |finding: Finding, other: &str| finding.fact("other", other).fact("agency", agency);
    // A superior may stand above everybody's report, of one's own kind and below nobody but oneself.
    let is_other = |title: &&Title| {
        title.reports
            || title.agencies.iter().filter_map(|id| model.agencies.get(id)).any(|other| is_like(own, other))
    };
    for title in named.iter().filter(is_other) {
        let finding = table.say(&codes::IMPORT_OTHER_AGENCY, title.line, title.column);
        few.push(say(finding, &listed(&title.agencies)));
    }
    let of_sheet = agencies(names, model, &table.sheet);
    if !of_sheet.is_empty() && !of_sheet.contains(agency) {
        few.push(say(table.say_of_name(&codes::IMPORT_OTHER_AGENCY), &listed(&of_sheet)));
    }
}

fn is_like(own: &Agency, other: &Agency) -> bool {
    other.level > own.level || (own.level, own.kind) == (other.level, other.kind)
}

/// A cell above the head that names agencies.
struct Title<'t> {
    line: &'t Line,
    column: u32,
    agencies: BTreeSet<String>,
    /// It says that these report.
    reports: bool,
}

impl<'t> Title<'t> {
    fn of(line: &'t Line, column: u32, value: &Value, names: &Names, model: &Model) -> Option<Title<'t>> {
        let Value::Text(text) = value else { return None };
        let label = text.split_once(':').map(|(before, name)| (words(&fold(before)), name));
        // Who receives the report is named too.
        if label.as_ref().is_some_and(|(before, _)| before.contains("nhan") || before.contains("kinh gui")) {
            return None;
        }
        let (reports, name) = match &label {
            Some((before, name)) if REPORTS.contains(&&**before) => (true, *name),
            _ => (false, &**text),
        };
        let agencies = agencies(names, model, name);
        (!agencies.is_empty()).then_some(Title { line, column, agencies, reports })
    }
}

fn listed(agencies: &BTreeSet<String>) -> String {
    agencies.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The agencies that a text names; of several with one name those whose superior it names too.
fn agencies(names: &Names, model: &Model, text: &str) -> BTreeSet<String> {
    let found = names.agencies_in(text);
    let named: BTreeSet<&String> = found.iter().flatten().collect();
    let text = key(text);
    let is_below = |id: &&String| {
        let parent = model.agencies.get(id).and_then(|own| model.agencies.get(own.parent.as_deref()?));
        let mut called =
            parent.iter().flat_map(|parent| &parent.names).filter_map(|name| name.name.vi.as_deref());
        parent.is_some_and(|parent| named.contains(&parent.id))
            || called.any(|name| text.contains(&place(name)))
    };
    let one = |ids: &BTreeSet<String>| {
        let below: BTreeSet<String> = ids.iter().filter(is_below).cloned().collect();
        if below.is_empty() { ids.clone() } else { below }
    };
    found.iter().flat_map(one).collect()
}

/// The key of a place without the body that governs it: of `Ủy ban nhân dân huyện Đồi Mẫu` that of `huyện Đồi Mẫu`.
fn place(name: &str) -> String {
    let (name, body) = (key(name), key("UBND"));
    name.strip_prefix(&*body).map_or(name.clone(), str::to_owned)
}
