//! The parts of an XLSX file, looked through once before anybody trusts them: how large each really is, how deep, what it hides.
//!
//! What an archive says of its sizes is not believed: bytes are counted as they come.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::styles::{self, Shares};
use super::table::Area;
use super::trouble::{BOMB, BROKEN, DEEP, DOCTYPE, NO_BOOK, SECRET, TOO_LARGE, TOO_MANY_PARTS, Trouble};
use super::xml::{attribute, number};

/// Most bytes of a part.
const PART: u64 = 32 << 20;

/// Most bytes of a part that is kept in memory: the list of sheets, with the names that old workbooks gather by the thousand.
const BOOK: u64 = 8 << 20;

/// Most bytes of all parts together.
const ALL: u64 = 64 << 20;

/// Most parts.
const PARTS: usize = 2_000;

/// So many times its packed size a part may grow; small parts are no burden whatever they do.
const RATIO: u64 = 200;

/// A part below this size is small.
const SMALL: u64 = 1 << 20;

/// Deepest nesting of elements; a workbook needs about ten.
const DEPTH: usize = 100;

/// The lines of a sheet.
const LINES: u32 = 1 << 20;

/// The columns of a sheet.
const WIDTH: u32 = 1 << 14;

/// Most marks that are kept of a sheet.
const MARKS: usize = 1_000_000;

/// What a book says beside its cells.
#[derive(Debug, Default)]
pub struct Looked {
    /// The part of each sheet, by its name.
    sheets: BTreeMap<String, String>,
    /// What is marked in each part.
    marks: BTreeMap<String, Marks>,
    /// What sheets without marks have.
    none: Marks,
}

/// What is marked in a sheet.
#[derive(Debug, Default)]
pub struct Marks {
    /// Lines that are not shown, from 1.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are not shown: first and last, from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Cells with a formula and no value: line from 1, column from 0.
    pub empty_formulas: BTreeSet<(u32, u32)>,
    /// Cells that show a share: line from 1, column from 0.
    pub shares: BTreeSet<(u32, u32)>,
    /// Cells that are one.
    pub merged: Vec<Area>,
}

impl Marks {
    /// Whether a column is not shown.
    pub fn hides(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }
}

impl Looked {
    /// What is marked in the sheet of this name.
    pub fn of_sheet(&self, name: &str) -> &Marks {
        self.sheets.get(name).and_then(|part| self.marks.get(part)).unwrap_or(&self.none)
    }
}

/// Looks through every part.
///
/// # Errors
/// A part that is encrypted, broken, too large, too deep, or that declares a document type.
pub fn look(bytes: &[u8]) -> Result<Looked, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::from(BROKEN))?;
    if archive.len() > PARTS {
        return Err(TOO_MANY_PARTS.into());
    }
    let mut seen = Seen { shares: shares(&mut archive), ..Seen::default() };
    let mut left = ALL;
    for index in 0..archive.len() {
        let name = archive.name_for_index(index).and_then(Result::ok).unwrap_or_default().into_owned();
        let in_part = |trouble: Trouble| Trouble { part: name.clone(), ..trouble };
        let part = archive.by_index_raw(index).map_err(|_| in_part(BROKEN.into()))?;
        if part.encrypted() {
            return Err(in_part(SECRET.into()));
        }
        drop(part);
        let part = archive.by_index(index).map_err(|_| in_part(BROKEN.into()))?;
        left = left.saturating_sub(one(&name, part, left, &mut seen).map_err(in_part)?);
    }
    seen.looked()
}

/// The styles that show shares; they are needed before the cells that name them, wherever the archive has them.
fn shares(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Shares {
    let part = archive.by_name("xl/styles.xml").ok();
    part.map_or_else(Shares::new, |part| {
        styles::shares(BufReader::new(Counted { inner: part, count: 0, limit: PART }))
    })
}

/// Looks through a part, and how many bytes it has.
fn one(name: &str, part: ZipFile<Cursor<&[u8]>>, left: u64, seen: &mut Seen) -> Result<u64, Trouble> {
    let packed = part.compressed_size().max(1);
    let is_kept = name.ends_with("workbook.xml") || name.ends_with(".rels");
    let own = if is_kept { BOOK } else { PART };
    let limit = own.min(left).min(SMALL.max(packed.saturating_mul(RATIO)));
    let mut counted = BufReader::new(Counted { inner: part, count: 0, limit });
    let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
    let done = if is_xml { xml(name, &mut counted, seen) } else { drain(&mut counted) };
    let Counted { count, .. } = counted.into_inner();
    match done {
        _ if count > limit && limit < own.min(left) => Err(BOMB.into()),
        _ if count > limit => Err(TOO_LARGE.into()),
        done => done.map(|()| count),
    }
}

/// Counts what is read, and ends past a limit.
struct Counted<R> {
    inner: R,
    count: u64,
    limit: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.count > self.limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let read = self.inner.read(buffer)?;
        self.count += read as u64;
        Ok(read)
    }
}

fn drain(from: &mut impl Read) -> Result<(), Trouble> {
    io::copy(from, &mut io::sink()).map(drop).map_err(|_| BROKEN.into())
}

/// What has been seen in the parts so far.
#[derive(Default)]
struct Seen {
    /// Names of sheets and the relations they have.
    sheets: Vec<(String, String)>,
    /// Relations of the workbook, and the parts they lead to.
    targets: BTreeMap<String, String>,
    marks: BTreeMap<String, Marks>,
    shares: Shares,
    /// There is a workbook.
    book: bool,
}

impl Seen {
    fn looked(self) -> Result<Looked, Trouble> {
        if !self.book {
            return Err(NO_BOOK.into());
        }
        let part = |(name, id): (String, String)| Some((name, self.targets.get(&id)?.clone()));
        let sheets = self.sheets.into_iter().filter_map(part).collect();
        Ok(Looked { sheets, marks: self.marks, none: Marks::default() })
    }
}

/// Reads a part as XML, event by event.
fn xml(name: &str, from: &mut impl BufRead, seen: &mut Seen) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(from);
    let mut buffer = Vec::new();
    let (mut depth, mut cell) = (0_usize, Open::default());
    seen.book |= name == "xl/workbook.xml";
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| Trouble::from(BROKEN))?;
        match &event {
            Event::DocType(_) => return Err(DOCTYPE.into()),
            Event::Start(start) => {
                depth += 1;
                element(name, start, false, &mut cell, seen)?;
            }
            Event::Empty(start) => element(name, start, true, &mut cell, seen)?,
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                if end.local_name().as_ref() == "c" && cell.formula && !cell.valued {
                    cell.mark(name, seen);
                }
            }
            Event::Text(text) if cell.in_value => cell.valued |= !text.is_empty(),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > DEPTH {
            return Err(DEEP.into());
        }
    }
}

/// The cell that is being read.
#[derive(Default)]
struct Open {
    place: Option<(u32, u32)>,
    formula: bool,
    in_value: bool,
    valued: bool,
}

impl Open {
    /// Remembers a formula without a value.
    fn mark(&self, name: &str, seen: &mut Seen) {
        let marks = seen.marks.entry(name.to_owned()).or_default();
        if marks.empty_formulas.len() < MARKS {
            marks.empty_formulas.extend(self.place);
        }
    }
}

fn element(
    name: &str,
    start: &BytesStart,
    empty: bool,
    cell: &mut Open,
    seen: &mut Seen,
) -> Result<(), Trouble> {
    let get = |key| attribute(start, key);
    let hidden = || get("hidden").is_some_and(|hidden| hidden == "1" || hidden == "true");
    let number = |key| number(start, key);
    let local = start.local_name();
    match local.as_ref() {
        "sheet" if name == "xl/workbook.xml" => seen.sheets.extend(get("name").zip(get("id"))),
        "Relationship" if name == "xl/_rels/workbook.xml.rels" => {
            let target = |target: String| match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("xl/{target}"),
            };
            seen.targets.extend(get("Id").zip(get("Target").map(target)));
        }
        _ if !name.contains("/worksheets/") => {}
        // Places past the end of a sheet are wrong places: calamine counts on with them, round the corner.
        "dimension" | "f"
            if get("ref").is_some_and(|places| !places.split(':').all(|place| position(place).is_some())) =>
        {
            return Err(BROKEN.into());
        }
        "row" if get("r").is_some_and(|line| !line.parse().is_ok_and(|line| (1..=LINES).contains(&line))) => {
            return Err(BROKEN.into());
        }
        "row" if hidden() => {
            let marks = seen.marks.entry(name.to_owned()).or_default();
            if marks.hidden_rows.len() < MARKS {
                marks.hidden_rows.extend(number("r"));
            }
        }
        "col" if hidden() => {
            let marks = seen.marks.entry(name.to_owned()).or_default();
            if let (Some(first), Some(last), true) =
                (number("min"), number("max"), marks.hidden_columns.len() < 1_000)
            {
                marks.hidden_columns.push((first.saturating_sub(1), last.saturating_sub(1)));
            }
        }
        "mergeCell" => {
            let (area, marks) =
                (get("ref").and_then(|places| area(&places)), seen.marks.entry(name.to_owned()).or_default());
            if marks.merged.len() < MARKS {
                marks.merged.extend(area);
            }
        }
        "c" if get("r").is_some_and(|place| position(&place).is_none()) => return Err(BROKEN.into()),
        "c" => {
            *cell = Open { place: get("r").and_then(|place| position(&place)), ..Open::default() };
            if number("s").is_some_and(|style| seen.shares.contains(&style)) {
                let marks = seen.marks.entry(name.to_owned()).or_default();
                marks.shares.extend(cell.place.filter(|_| marks.shares.len() < MARKS));
            }
        }
        "f" => cell.formula = true,
        "v" | "t" => cell.in_value = !empty,
        _ => {}
    }
    Ok(())
}

/// The cells that `C12:D14` names.
fn area(places: &str) -> Option<Area> {
    let (first, last) = places.split_once(':')?;
    let ((from, left), (to, right)) = (position(first)?, position(last)?);
    Some(Area { lines: (from, to), columns: (left, right) })
}

/// The line, from 1, and the column, from 0, of a cell such as `C12`.
fn position(place: &str) -> Option<(u32, u32)> {
    let split = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = place.split_at_checked(split)?;
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    let line = digits.parse().ok().filter(|line| (1..=LINES).contains(line))?;
    Some((line, column.checked_sub(1).filter(|column| *column < WIDTH)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_places() {
        assert_eq!(position("A1"), Some((1, 0)));
        assert_eq!(position("XFD1048576"), Some((1_048_576, 16_383)));
        for wrong in ["", "A", "1", "AAAAAAAAAAAA1", "Đ1", "A-1", "A0", "A1048577", "XFE1"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
