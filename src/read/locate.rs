//! From key paths to lines and columns: once, at the end, for what was found.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::front;
use super::rows::{self, Form, Row};
use super::sources::Sources;
use super::tree::{Node, tree};
use super::{text, walk};
use crate::diagnostic::{At, Fact, Finding, KeyPath, Located, Origin, Report, Span, Step, codes};
use crate::guard;
use crate::raw;

impl Sources {
    /// Looks up the places of findings and puts them in order.
    pub fn report(&self, findings: Vec<Finding>) -> Report {
        let mut files: BTreeMap<Arc<str>, Places> = BTreeMap::new();
        let others = findings.iter().flat_map(|finding| finding.facts.iter().filter_map(other));
        for origin in findings.iter().map(|finding| &finding.origin).chain(others) {
            let places = files.entry(origin.file.clone()).or_insert_with(|| self.places(&origin.file));
            places.want(origin);
        }
        for (file, places) in files.iter_mut().filter(|(file, _)| self.streamed.contains(*file)) {
            self.read_again(file, places);
        }
        let mut report = Report::new(findings, |origin| {
            files.get(&origin.file).map_or((None, None), |file| file.of(origin))
        });
        let facts = report.findings.iter_mut().flat_map(|located| &mut located.finding.facts);
        facts.for_each(|(_, fact)| named(fact, &files));
        report.findings.iter_mut().for_each(mask);
        report
    }

    fn places(&self, file: &str) -> Places {
        Places { tree: self.tree(file), lines: self.lines(file), ..Places::default() }
    }

    fn tree(&self, file: &str) -> Option<Node> {
        let text = self.texts.get(file)?;
        if file.ends_with(".md") {
            tree(&front::cut(file, text).ok()?.front).ok()?
        } else {
            tree(text).ok()?
        }
    }

    fn lines(&self, file: &str) -> BTreeMap<usize, Arc<str>> {
        let numbered = |text: &Arc<str>| (1..).zip(text.split('\n').map(Arc::from)).collect();
        self.texts.get(file).map_or_else(BTreeMap::new, numbered)
    }

    /// Rows are not kept: where something was found in them, the file is read a second time, for the places alone.
    fn read_again(&self, file: &Arc<str>, places: &mut Places) {
        let bytes = self.bytes(file, walk::limit(file)).ok();
        let Some(text) = bytes.and_then(|bytes| text::clean(file, bytes).ok()) else { return };
        let wanted = std::mem::take(&mut places.rows);
        if file.ends_with(".csv") {
            let mut finder = Finder::new(rows::csv::names(&text), &wanted);
            rows::csv::rows(&text, &mut |row| finder.row(row));
            places.found = finder.found;
        } else if let Ok(rows::Cut { rows: Some((below, line)), .. }) = rows::cut(file, &text) {
            let new = || Finder::new(self.columns(file), &wanted);
            let finder = rows::read(below, line, new, Finder::row);
            places.found = finder.map(|finder| finder.found).unwrap_or_default();
        }
        places.excerpts(&text);
    }

    /// The columns that the head of a file of results names.
    fn columns(&self, file: &Arc<str>) -> Vec<Option<&'static str>> {
        let entry = self.results.iter().find(|entry| entry.file == *file);
        let columns = entry.and_then(|entry| entry.raw.columns.as_ref());
        columns.into_iter().flatten().map(|text| raw::column(text.0.trim())).collect()
    }
}

/// The other place that a finding speaks of.
fn other<'f>((_, fact): &'f (&'static str, Fact)) -> Option<&'f Origin> {
    match fact {
        Fact::Place(origin) => Some(origin),
        Fact::Text(_) | Fact::Said(_) => None,
    }
}

/// Writes another place as its file and line.
fn named(fact: &mut Fact, files: &BTreeMap<Arc<str>, Places>) {
    let Fact::Place(origin) = fact else { return };
    let span = files.get(&origin.file).and_then(|file| file.of(origin).0);
    let text = span.map_or_else(|| origin.file.to_string(), |span| format!("{}:{}", origin.file, span.line));
    *fact = Fact::Text(text);
}

/// Longest line that is kept for an excerpt, in bytes.
const LONGEST: usize = 2000;

/// The line of an excerpt, its personal data as dots; a longer one than people read is none.
fn excerpt(line: &str) -> Option<Arc<str>> {
    (line.len() <= LONGEST).then(|| guard::masked(line).into())
}

/// What is said of a line may stand in a log that everybody reads: personal data in it becomes dots.
fn mask(located: &mut Located) {
    let dots = |text: &mut String| {
        if let Cow::Owned(masked) = guard::masked(text) {
            *text = masked;
        }
    };
    located.finding.value.iter_mut().for_each(dots);
    for (_, fact) in &mut located.finding.facts {
        if let Fact::Text(text) = fact {
            dots(text);
        }
    }
    // What made it personal may stand on a line before.
    if let (true, Some(span), Some(line)) =
        (located.finding.code == &codes::PERSONAL_DATA, located.span, &located.line_text)
    {
        let inside = span.column..span.column + span.len;
        let dotted = (1..).zip(line.chars()).map(|(at, c)| if inside.contains(&at) { '•' } else { c });
        located.line_text = Some(dotted.collect::<String>().into());
    }
}

/// The places that are asked for in a file.
#[derive(Default)]
struct Places {
    tree: Option<Node>,
    lines: BTreeMap<usize, Arc<str>>,
    /// Rows asked for, and the columns in each.
    rows: BTreeMap<usize, BTreeSet<String>>,
    /// Lines asked for.
    wanted: BTreeSet<usize>,
    /// Where rows (their column empty) and cells stand.
    found: BTreeMap<(usize, String), Span>,
}

impl Places {
    fn want(&mut self, origin: &Origin) {
        match &origin.at {
            At::Whole => {}
            At::Span(span) => drop(self.wanted.insert(span.line)),
            At::Path(path, _) => {
                if let Some((row, column)) = cell(path) {
                    self.rows.entry(row).or_default().insert(column.to_owned());
                }
            }
        }
    }

    /// The texts of the lines that were asked for.
    fn excerpts(&mut self, text: &str) {
        self.wanted.extend(self.found.values().map(|span| span.line));
        let last = self.wanted.last().copied().unwrap_or_default();
        for (number, line) in (1..=last).zip(text.split('\n')) {
            if self.wanted.contains(&number) {
                self.lines.insert(number, line.into());
            }
        }
    }

    fn of(&self, origin: &Origin) -> (Option<Span>, Option<Arc<str>>) {
        let span = match &origin.at {
            At::Whole => None,
            At::Span(span) => Some(*span),
            At::Path(path, side) => {
                let row =
                    cell(path).and_then(|(row, column)| self.found.get(&(row, column.to_owned())).copied());
                row.or_else(|| self.tree.as_ref().map(|node| node.find(path, *side)))
            }
        };
        let line = span.and_then(|span| self.lines.get(&span.line));
        (span, line.and_then(|line| excerpt(line)))
    }
}

/// The row and the column (empty for the whole row) of a path into rows.
fn cell(path: &KeyPath) -> Option<(usize, &str)> {
    match path.as_slice() {
        [Step::Key(rows), Step::Index(row)] if rows == "rows" => Some((*row, "")),
        [Step::Key(rows), Step::Index(row), Step::Key(column), ..] if rows == "rows" => Some((*row, column)),
        _ => None,
    }
}

/// Looks for rows and cells as the rows go by.
struct Finder<'w> {
    /// The columns of rows that do not name them.
    columns: Vec<Option<&'static str>>,
    wanted: &'w BTreeMap<usize, BTreeSet<String>>,
    at: usize,
    found: BTreeMap<(usize, String), Span>,
}

impl<'w> Finder<'w> {
    fn new(columns: Vec<Option<&'static str>>, wanted: &'w BTreeMap<usize, BTreeSet<String>>) -> Finder<'w> {
        Finder { columns, wanted, at: 0, found: BTreeMap::new() }
    }

    /// Takes a row; whether more are wanted.
    fn row(&mut self, row: &Row) -> bool {
        for column in self.wanted.get(&self.at).into_iter().flatten() {
            let at = self.columns.iter().position(|name| name.is_some_and(|name| name == column));
            let cell = match row.form {
                Form::Mapping => row.cells.iter().find(|cell| cell.key.is_some_and(|(key, _)| key == column)),
                Form::List | Form::Record | Form::Scalar => at.and_then(|at| row.cells.get(at)),
            };
            let span = cell.map_or(row.span, |cell| cell.span);
            self.found.insert((self.at, column.clone()), span);
        }
        self.at += 1;
        self.wanted.last_key_value().is_some_and(|(last, _)| self.at <= *last)
    }
}
