//! Processing results: heads of files here, their rows in `rows`, what has to add up in `arithmetic`.

mod arithmetic;
mod handled;
mod rows;
mod sheets;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{At as Place, Few, Finding, Origin, RowOf, Side, Step, codes};
use crate::model::{Agencies, Catalogue, Grain, Period, Quality, Results, ResultsFile};
use crate::raw::{self, NOTHING, RowsHere, Text};
use crate::read::Entry;

use rows::Judged;
use sheets::Laid;

/// The rows of a file on their way to be judged, whatever else is wrong in it.
struct Body<'s> {
    /// The file in which the rows stand: this one, or a table beside it.
    place: Arc<str>,
    rows: &'s raw::Rows,
    /// Whose each row is; none where the file does not say.
    grain: Option<Grain>,
    judged: Judged,
    few: Few,
}

/// A file's rows on their way into sheets.
struct Part<'s> {
    /// The file's position among all files of results.
    file: usize,
    /// Position of its period in the calendar.
    period: usize,
    quality: Quality,
    grain: Grain,
    body: Body<'s>,
}

impl Part<'_> {
    /// The sheet it belongs to: period and grain.
    fn sheet(&self) -> (usize, Grain) {
        (self.period, self.grain)
    }
}

impl Body<'_> {
    /// The place of a row, or of a cell in it.
    fn origin(&self, row: usize, column: Option<&'static str>) -> Origin {
        let mut path = vec![Step::Key("rows".into()), Step::Index(row)];
        path.extend(column.map(|column| Step::Key(column.into())));
        Origin::path(self.place.clone(), path, Side::Value)
    }

    /// What was found in the rows, each with whose row it is.
    fn findings(&mut self) -> Vec<Finding> {
        let findings = std::mem::take(&mut self.few).into_findings(&self.place);
        findings.into_iter().map(|finding| self.named(finding)).collect()
    }

    /// Says of a finding about a row by procedure or by field whose it is.
    fn named(&self, mut finding: Finding) -> Finding {
        let row = match &finding.origin.at {
            Place::Path(path, _) => path.iter().find_map(|step| match step {
                Step::Index(row) => Some(*row),
                Step::Key(_) => None,
            }),
            Place::Whole | Place::Span(_) => None,
        };
        let position = |of: &[u32], row: usize| Some(*of.get(row).filter(|own| **own != NOTHING)? as usize);
        let by_field = self.grain == Some(Grain::AgencyField);
        let of = |row| {
            let (agency, item) = (position(&self.judged.agencies, row)?, position(&self.judged.items, row)?);
            (by_field || self.grain == Some(Grain::AgencyProcedure)).then_some(RowOf {
                agency,
                item,
                by_field,
            })
        };
        finding.row = row.and_then(of);
        finding
    }
}

/// All results: the rows of every file, official ones in the place of provisional ones, checked one by one and together.
pub fn results(cx: &mut Context, agencies: &Agencies, catalogue: &Catalogue) -> Results {
    let mut files: Vec<ResultsFile> = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    let mut tables = BTreeMap::new();
    let mut handlers: BTreeMap<usize, handled::Handlers> = BTreeMap::new();
    for entry in &cx.sources.results {
        let (head, rows) = (head(cx, entry), rows_of(cx, entry, &mut tables));
        let Some((place, rows)) = rows else { continue };
        let mut body =
            Body { place, rows, grain: head.grain, judged: Judged::default(), few: Few::default() };
        let period = head.period.and_then(|at| cx.calendar.at(at).cloned());
        rows::judge(cx, &mut body, &head.origin, period.as_ref(), agencies, catalogue);
        if let (Some(at), Some(period), Some(Grain::AgencyProcedure)) = (head.period, &period, head.grain) {
            let new = || handled::Handlers::new(period, agencies, catalogue);
            let handlers = handlers.entry(at).or_insert_with(new);
            handled::remark(&mut body, period, handlers, agencies, catalogue);
        }
        match head.file.zip(head.grain) {
            Some((file, grain)) => {
                let (period, quality) = (file.period, file.quality);
                parts.push(Part { file: files.len(), period, quality, grain, body });
                files.push(file);
            }
            None => cx.findings.extend(alone(&mut body, catalogue)),
        }
    }
    unused_tables(cx);
    // Files of one period and grain stand together and become a sheet; no sheet needs the files of another.
    parts.sort_by_key(Part::sheet);
    let lay = |group: &mut [Part]| {
        let laid = sheets::lay(group, agencies, catalogue);
        arithmetic::within(&laid, group);
        laid
    };
    let laid: Vec<Laid> = groups(&mut parts).into_par_iter().map(lay).collect();
    let carried = |(laid_here, group): (&Laid, &mut [Part])| {
        arithmetic::carried_over(&cx.calendar, laid_here, &laid, group);
    };
    laid.par_iter().zip(groups(&mut parts)).for_each(carried);
    parts.sort_by_key(|part| part.file);
    for mut part in parts {
        cx.findings.extend(part.body.findings());
    }
    Results { files, sheets: laid.into_iter().map(|laid| laid.sheet).collect() }
}

/// The files of each sheet.
fn groups<'p, 's>(parts: &'p mut [Part<'s>]) -> Vec<&'p mut [Part<'s>]> {
    parts.chunk_by_mut(|a, b| a.sheet() == b.sheet()).collect()
}

/// What was found in rows that no sheet takes, as what stands before them is wrong. Which of them would not be shown is not known:
/// where the catalogue has sensitive procedures, no numbers of any are said.
fn alone(body: &mut Body, catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = body.findings();
    if catalogue.procedures.iter().any(|procedure| procedure.sensitive) {
        findings.iter_mut().for_each(Finding::withhold);
    }
    findings
}

/// What stands before the rows.
struct Head {
    origin: Origin,
    /// Position of its period in the calendar.
    period: Option<usize>,
    grain: Option<Grain>,
    /// The rest of it, where nothing is wrong.
    file: Option<ResultsFile>,
}

fn head(cx: &mut Context, entry: &Entry<raw::Results>) -> Head {
    let (at, raw) = (&At::top(&entry.file), &entry.raw);
    let period = cx.required(at, "period", &raw.period, named_period);
    let sources = cx.required(at, "source", &raw.source, Context::sources);
    let quality = cx.required(at, "quality", &raw.quality, |_, _, quality| Some(quality_of(*quality)));
    let grain = cx.required(at, "grain", &raw.grain, |_, _, grain| Some(grain_of(*grain)));
    let proxy = cx.optional(at, "proxy", &raw.proxy, Context::words);
    let note = cx.optional(at, "note", &raw.note, Context::words);
    let (origin, period) = (at.origin(), period.and_then(|period| cx.calendar.position(&period.key)));
    let file = |period, quality, sources| ResultsFile {
        period,
        quality,
        proxy,
        note,
        sources,
        origin: origin.clone(),
    };
    let file = (|| Some(file(period?, quality?, sources?)))();
    Head { origin, period, grain, file }
}

/// The rows of a file, and the file in which they stand. A table is used by the first file that names it.
fn rows_of<'s>(
    cx: &mut Context<'s>,
    entry: &'s Entry<raw::Results>,
    used: &mut BTreeMap<Arc<str>, Arc<str>>,
) -> Option<(Arc<str>, &'s raw::Rows)> {
    let at = &At::top(&entry.file);
    let name = match &entry.raw.rows {
        None => {
            cx.missing(at, "rows");
            return None;
        }
        Some(RowsHere::Here(rows)) => return Some((entry.file.clone(), rows)),
        Some(RowsHere::File(name)) => name,
    };
    if entry.raw.columns.is_some() {
        cx.say(&codes::COLUMNS_UNUSED, &at.key("columns"), name.0.trim());
    }
    let (place, rows) = table(cx, &at.key("rows"), &entry.file, name)?;
    if let Some(first) = used.get(&place) {
        let finding = Finding::new(&codes::TABLE_TWICE, at.key("rows").origin()).value(name.0.trim());
        cx.push(finding.fact("first", &**first));
        return None;
    }
    used.insert(place.clone(), entry.file.clone());
    Some((place, rows))
}

/// The table of this name beside or below a file.
fn table<'s>(cx: &mut Context<'s>, at: &At, file: &str, name: &Text) -> Option<(Arc<str>, &'s raw::Rows)> {
    let (sources, name) = (cx.sources, name.0.trim());
    let path = beside(file, name);
    if let Some((place, rows)) = path.as_deref().and_then(|path| sources.tables.get_key_value(path)) {
        return Some((place.clone(), rows));
    }
    // A table that could not be read is there, and says so itself.
    let lost = path
        .as_deref()
        .is_some_and(|path| sources.has_text(path) || sources.lost(raw::FileKind::Results, path));
    if !lost {
        let expected = path.unwrap_or_else(|| beside(file, "….csv").unwrap_or_default());
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let tables = sources.tables.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
        let finding = Finding::new(&codes::NO_TABLE, at.origin()).value(name).fact("expected", expected);
        cx.push(finding.near(tables));
    }
    None
}

/// The path of a file beside or below another; none where the name leads elsewhere.
fn beside(file: &str, name: &str) -> Option<String> {
    let good = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains('\\');
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    name.split('/').all(good).then(|| format!("{folder}/{name}"))
}

fn unused_tables(cx: &mut Context) {
    let sources = cx.sources;
    let named = |entry: &Entry<raw::Results>| match &entry.raw.rows {
        Some(RowsHere::File(name)) => beside(&entry.file, name.0.trim()),
        _ => None,
    };
    let used: Vec<String> = sources.results.iter().filter_map(named).collect();
    for file in sources.tables.keys().filter(|file| !used.iter().any(|used| **used == ***file)) {
        let lost = file.rsplit('/').next().unwrap_or_default();
        if !sources.lost_file_names(raw::FileKind::Results, lost) {
            cx.push(Finding::new(&codes::TABLE_UNUSED, Origin::file(file.clone())).value(lost));
        }
    }
}

/// A period that `periods.yaml` names: a period of results is looked up, never derived from its name.
pub fn named_period(cx: &mut Context, at: &At, text: &Text) -> Option<Period> {
    let id = text.0.trim();
    if let Some(period) = cx.calendar.period(id) {
        return Some(period.clone());
    }
    // Where `periods.yaml` has lost its list, that alone is said.
    let listless = cx.sources.periods.iter().any(|entry| entry.raw.periods.is_none());
    if !listless && !cx.names_period(id) && !cx.may_stand(&codes::UNKNOWN_PERIOD, id) {
        let names: Vec<String> = cx.calendar.periods.iter().map(|named| named.period.key.clone()).collect();
        let finding = Finding::new(&codes::UNNAMED_PERIOD, at.origin()).value(id);
        cx.push(finding.near(names.iter().map(String::as_str)));
    }
    None
}

fn quality_of(quality: raw::Quality) -> Quality {
    match quality {
        raw::Quality::Official => Quality::Official,
        raw::Quality::Provisional => Quality::Provisional,
    }
}

fn grain_of(grain: raw::Grain) -> Grain {
    match grain {
        raw::Grain::Province => Grain::Province,
        raw::Grain::Agency => Grain::Agency,
        raw::Grain::AgencyField => Grain::AgencyField,
        raw::Grain::AgencyProcedure => Grain::AgencyProcedure,
    }
}
