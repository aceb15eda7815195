//! The beginning of a table: its separator, the line that names its columns, and what stands above that.

use super::heading::{Heading, headings};
use super::record::{Record, Records};
use crate::diagnostic::{Few, Finding, Origin, Span, codes};
use crate::raw::{COUNTS, KEYS};
use crate::read::text::has_lost_letters;

/// So many lines are looked through for the names of columns.
const LOOKED_AT: usize = 20;

/// What spreadsheets put between cells.
const SEPARATORS: [u8; 3] = *b";,\t";

/// A table whose columns are known, its rows still to be read.
pub struct Opened<'t> {
    /// What the columns are; none where a heading is empty or wrong. Empty headings at the end are left out.
    pub columns: Vec<Option<&'static str>>,
    /// Positions of columns whose heading is empty, those at the end too.
    pub unnamed: Vec<usize>,
    /// A heading was refused: nothing is said of what else is missing.
    pub lossy: bool,
    /// The headings as a whole were refused: no row can be read by them.
    pub unusable: bool,
    /// The records behind the headings.
    pub records: Records<'t>,
    /// What parts cells.
    pub separator: u8,
    /// The line of the headings.
    pub line: usize,
}

/// A line that may name the columns.
struct Candidate<'t> {
    /// The text from this line on.
    text: &'t str,
    line: usize,
    separator: u8,
    /// How many of its cells are headings that we know, how many are written at all.
    known: usize,
    written: usize,
}

impl Candidate<'_> {
    /// Whether it surely holds headings, whatever stands above it.
    fn is_heading(&self) -> bool {
        self.known >= 2 && self.known * 2 >= self.written
    }
}

/// Opens a table, and says what is wrong with its headings.
pub fn open<'t>(file: &str, text: &'t str, few: &mut Few) -> Opened<'t> {
    let (text, line, separator) = announced(text);
    let candidates = candidates(text, line, separator);
    let Some(first) = candidates.first() else { return Opened::nothing() };
    let below = candidates.iter().skip(1).find(|below| below.is_heading() && first.is_title_above(below));
    let heading = below.unwrap_or(first);
    if below.is_some() {
        few.push(first.say(&codes::LINES_ABOVE, file).fact("line", heading.line.to_string()));
    }
    // The form's own head: groups of columns, and their names on the next line.
    let second = candidates.iter().find(|second| second.line == heading.line + 1 && second.is_heading());
    if let Some(second) = second {
        few.push(second.say(&codes::TWO_HEADINGS, file).fact("line", heading.line.to_string()));
    }
    let mut opened = Opened::nothing();
    opened.records = Records::new(heading.text, heading.line, heading.separator);
    (opened.separator, opened.line) = (heading.separator, heading.line);
    let mut record = Record::default();
    opened.records.read(&mut record);
    for odd in &record.odd {
        few.push(odd.finding(file));
    }
    let lost = heading.known < heading.written && has_lost_letters(heading.words());
    let nameless = heading.known == 0 && !is_near(&record);
    if lost || nameless {
        let code = if lost { &codes::LETTERS_LOST } else { &codes::NO_HEADINGS };
        few.push(heading.say(code, file));
    }
    opened.unusable = lost || nameless || second.is_some() || !record.odd.is_empty();
    if !opened.unusable {
        opened.name(file, &record, few);
    }
    opened
}

impl<'t> Opened<'t> {
    fn nothing() -> Opened<'t> {
        let records = Records::new("", 1, b',');
        Opened {
            columns: Vec::new(),
            unnamed: Vec::new(),
            lossy: false,
            unusable: false,
            records,
            separator: b',',
            line: 1,
        }
    }

    /// Takes the headings, and says what is wrong with each.
    fn name(&mut self, file: &str, record: &Record, few: &mut Few) {
        let written: Vec<&str> = record.cells.iter().map(|cell| cell.text.unwrap_or_default()).collect();
        for (at, (meant, cell)) in headings(written).into_iter().zip(&record.cells).enumerate() {
            let value = cell.text.unwrap_or_default();
            let finding = |code| Finding::new(code, Origin::span(file, cell.span)).value(value);
            let wrong = match meant {
                Heading::Column(name) if self.columns.contains(&Some(name)) => {
                    finding(&codes::COLUMN_TWICE).fact("column", name)
                }
                Heading::Column(name) => {
                    self.columns.push(Some(name));
                    continue;
                }
                Heading::Empty => {
                    self.unnamed.push(at);
                    self.columns.push(None);
                    continue;
                }
                Heading::Ambiguous => {
                    let (resolved, pending) = Heading::readings(value);
                    let finding = finding(&codes::AMBIGUOUS_HEADING);
                    finding.fact("resolved", resolved).fact("pending", pending)
                }
                Heading::Unknown => {
                    let known: Vec<&str> = KEYS.into_iter().chain(COUNTS).collect();
                    finding(&codes::UNKNOWN_COLUMN).fact("known", known.join(", ")).near(known)
                }
            };
            few.push(wrong);
            self.columns.push(None);
            self.lossy = true;
        }
        while self.columns.len().checked_sub(1).is_some_and(|last| self.unnamed.contains(&last)) {
            self.columns.pop();
        }
    }
}

impl Candidate<'_> {
    /// Whether this line names no columns, or hardly any, where that one below does.
    fn is_title_above(&self, below: &Candidate) -> bool {
        self.known == 0 || (self.known < below.known && self.line + 1 < below.line)
    }

    /// The line.
    fn words(&self) -> &str {
        self.text.lines().next().unwrap_or_default().trim_end()
    }

    /// Says something about the whole line.
    fn say(&self, code: &'static codes::Code, file: &str) -> Finding {
        let words = self.words();
        let place = Span { line: self.line, column: 1, len: words.chars().count().max(1) };
        Finding::new(code, Origin::span(file, place)).value(words)
    }
}

/// Whether a cell is nearly the name of a column.
fn is_near(record: &Record) -> bool {
    let near = |text: &str| {
        let finding = Finding::new(&codes::UNKNOWN_COLUMN, Origin::nowhere()).value(text);
        finding.near(KEYS.into_iter().chain(COUNTS)).nearest.is_some()
    };
    record.cells.iter().filter_map(|cell| cell.text).any(near)
}

/// What stands behind a line `sep=;`, the number of its first line, and the separator that such a line announces.
fn announced(text: &str) -> (&str, usize, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let separator = match first.trim_end_matches([' ', '"']).trim_start_matches('"').as_bytes() {
        [name @ .., b'=', separator] if name.eq_ignore_ascii_case(b"sep") => Some(*separator),
        _ => None,
    };
    match separator.filter(|separator| separator.is_ascii_punctuation() || *separator == b'\t') {
        Some(separator) => (rest, 2, Some(separator)),
        None => (text, 1, None),
    }
}

/// The lines of a table: their text, the number of the first, and what parts their cells.
pub fn begin(text: &str) -> (&str, usize, u8) {
    let (text, line, separator) = announced(text);
    let of_heads = || {
        let best =
            candidates(text, line, None).into_iter().rev().max_by_key(|line| (line.known, line.written));
        best.map_or(b',', |best| best.separator)
    };
    (text, line, separator.unwrap_or_else(of_heads))
}

/// The first lines that hold anything, each with the separator by which most of it is known.
fn candidates(text: &str, first: usize, separator: Option<u8>) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (text, first);
    while !rest.is_empty() && found.len() < LOOKED_AT {
        let own = rest.split_inclusive('\n').next().unwrap_or_default();
        let blank = |byte: u8| byte.is_ascii_whitespace() || byte == b'"' || SEPARATORS.contains(&byte);
        if !own.replace('\u{a0}', " ").bytes().all(blank) {
            let separators = separator.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
            let read = |separator: &u8| candidate(rest, own, line, *separator);
            let best =
                separators.iter().rev().map(read).max_by_key(|(candidate, cells)| (candidate.known, *cells));
            found.extend(best.map(|(candidate, _)| candidate));
        }
        rest = rest.get(own.len()..).unwrap_or_default();
        line += 1;
    }
    found
}

/// A line read with this separator, and how many cells that makes.
fn candidate<'t>(text: &'t str, own: &'t str, line: usize, separator: u8) -> (Candidate<'t>, usize) {
    let mut record = Record::default();
    Records::new(own, line, separator).read(&mut record);
    let written: Vec<&str> = record.cells.iter().filter_map(|cell| cell.text).collect();
    let meant = headings(written.iter().copied());
    let known = meant.iter().filter(|meant| matches!(meant, Heading::Column(_) | Heading::Ambiguous)).count();
    (Candidate { text, line, separator, known, written: written.len() }, record.cells.len())
}
