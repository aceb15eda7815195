//! From rows to columns: names interned, counts as numbers, what fits nowhere said with its place.

use std::collections::HashMap;

use super::{Cell, Form, Row};
use crate::diagnostic::{Few, Finding, Origin, Said, codes};
use crate::raw::{COUNTS, Cells, KEYS, NOTHING, OddCell, Rows, column};
use crate::read::syntax;

/// Rows put into columns.
pub struct Collected {
    /// The columns.
    pub rows: Rows,
    /// What is wrong with the form of rows.
    pub findings: Vec<Finding>,
}

/// Puts rows into columns.
pub struct Collector<'f> {
    file: &'f str,
    /// For each cell of a listed row its column: none where the heading names none of ours.
    listed: Option<&'f [Option<&'static str>]>,
    /// It was said that listed rows have no heading: once is enough.
    unlisted: bool,
    columns: Vec<Slot>,
    /// Where cells went in the row before: keys mostly come in the same order.
    order: Vec<usize>,
    names: HashMap<String, u32>,
    last: [(String, u32); 3],
    rows: Rows,
    few: Few,
}

/// A column being filled.
struct Slot {
    column: Cells,
    /// Which of [`KEYS`] it is.
    key: Option<usize>,
}

impl<'f> Collector<'f> {
    /// For a file, and the columns of rows that are lists.
    pub fn new(file: &'f str, listed: Option<&'f [Option<&'static str>]>) -> Collector<'f> {
        let mut collector = Collector {
            file,
            listed,
            unlisted: false,
            columns: Vec::new(),
            order: Vec::new(),
            names: HashMap::new(),
            last: Default::default(),
            rows: Rows::default(),
            few: Few::default(),
        };
        for name in listed.into_iter().flatten().flatten() {
            collector.slot(name);
        }
        collector.rows.lossy = listed.is_some_and(|names| names.contains(&None));
        collector
    }

    /// Says nothing of listed rows without a heading: it is there, and was refused.
    #[must_use]
    pub fn heading_lost(mut self, lost: bool) -> Collector<'f> {
        self.unlisted |= lost;
        self
    }

    /// Takes a row.
    pub fn row(&mut self, row: &Row) {
        let fits = match row.form {
            Form::List | Form::Record => self.list(row),
            Form::Mapping => self.mapping(row),
            Form::Scalar => self.scalar(row),
        };
        self.next(fits);
    }

    /// Takes a row of whose form something was said, to judge its cells: it counts for nothing.
    pub fn misfit(&mut self, row: &Row) {
        self.list(row);
        self.next(false);
    }

    /// Leaves a row out of whose form something was said; it keeps its number.
    pub fn leave_out(&mut self) {
        self.next(false);
    }

    fn next(&mut self, fits: bool) {
        self.rows.len += 1;
        let len = self.rows.len;
        for slot in &mut self.columns {
            slot.column.cells.resize(len, NOTHING);
        }
        if !fits {
            self.rows.misfits.push(u32::try_from(len - 1).unwrap_or(NOTHING));
        }
    }

    /// All of it.
    pub fn collected(mut self) -> Collected {
        let order = |name: &str| KEYS.iter().chain(&COUNTS).position(|known| *known == name);
        self.columns.sort_by_key(|slot| order(slot.column.name));
        for Slot { column, key } in self.columns {
            let columns = if key.is_some() { &mut self.rows.keys } else { &mut self.rows.counts };
            columns.push(column);
        }
        self.rows.names = vec![String::new(); self.names.len()];
        for (name, at) in self.names {
            if let Some(place) = self.rows.names.get_mut(at as usize) {
                *place = name;
            }
        }
        Collected { rows: self.rows, findings: self.few.into_findings(self.file) }
    }

    fn say(&mut self, finding: Finding) -> bool {
        self.few.push(finding);
        false
    }

    fn scalar(&mut self, row: &Row) -> bool {
        if row.cells.first().is_some_and(|cell| cell.nested) {
            let expected = Said {
                vi: "một danh sách các dòng (mỗi dòng bắt đầu bằng dấu -)",
                en: "a list of rows (each begins with -)",
            };
            let found = Said { vi: "một nhóm khóa: giá trị", en: "a group of keys and values" };
            let finding = Finding::new(&codes::WRONG_KIND, Origin::span(self.file, row.span));
            return self.say(finding.said("expected", expected).said("found", found));
        }
        let text = row.cells.first().and_then(|cell| cell.text).unwrap_or("~");
        let expected = Said {
            vi: "một dòng: danh sách ô trong ngoặc vuông, hoặc một nhóm khóa: giá trị",
            en: "a row: a list of cells in brackets, or a group of keys and values",
        };
        let found = Said { vi: "một giá trị đơn", en: "a single value" };
        let finding = Finding::new(&codes::WRONG_KIND, Origin::span(self.file, row.span)).value(text);
        self.say(finding.said("expected", expected).said("found", found))
    }

    fn list(&mut self, row: &Row) -> bool {
        let Some(listed) = self.listed else {
            if !std::mem::replace(&mut self.unlisted, true) {
                self.say(Finding::new(&codes::NO_COLUMNS, Origin::span(self.file, row.span)));
            }
            return false;
        };
        if row.cells.len() != listed.len() {
            return self.wrong_count(row, listed.len());
        }
        let mut fits = true;
        for (at, (cell, name)) in row.cells.iter().zip(listed).enumerate() {
            let Some(name) = name else { continue };
            let hint = self.order.get(at).copied();
            let slot = self.known(hint, name).unwrap_or_else(|| self.slot(name));
            self.remember(at, slot);
            fits &= self.cell(cell, slot);
        }
        fits
    }

    /// Twelve cells in eleven columns: mostly a decimal comma, which parts a cell in two.
    fn wrong_count(&mut self, row: &Row, columns: usize) -> bool {
        let digits = |cell: &Cell| {
            cell.text.is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty())
        };
        let touch = |pair: &&[Cell]| match pair {
            [a, b] => a.span.line == b.span.line && a.span.column + a.span.len + 1 == b.span.column,
            _ => false,
        };
        // Where cells stand apart, the two that do not are one number.
        let apart = row.form == Form::List && row.cells.windows(2).filter(touch).count() * 2 < columns;
        let both = |pair: &&[Cell]| pair.iter().all(digits);
        let parted = row.cells.windows(2).filter(touch).find(both).filter(|_| apart);
        let finding = match parted {
            Some([a, b]) => {
                let whole = format!("{},{}", a.text.unwrap_or_default(), b.text.unwrap_or_default());
                let place = crate::diagnostic::Span { len: a.span.len + b.span.len + 1, ..a.span };
                Finding::new(&codes::PARTED_NUMBER, Origin::span(self.file, place)).value(whole)
            }
            _ => Finding::new(&codes::CELL_COUNT, Origin::span(self.file, row.span))
                .value(row.cells.len().to_string()),
        };
        let cells = row.cells.len().to_string();
        self.say(finding.fact("cells", cells).fact("columns", columns.to_string()))
    }

    fn mapping(&mut self, row: &Row) -> bool {
        let mut fits = true;
        let mut seen = 0_u32;
        for (at, cell) in row.cells.iter().enumerate() {
            let Some((key, span)) = cell.key else { continue };
            let hint = self.order.get(at).copied();
            let slot = match self.known(hint, key).or_else(|| column(key).map(|name| self.slot(name))) {
                Some(slot) => slot,
                None => {
                    fits = self.unknown(key, cell, span);
                    continue;
                }
            };
            self.remember(at, slot);
            if seen & (1 << slot) != 0 {
                let finding = Finding::new(&codes::DUPLICATE_KEY, Origin::span(self.file, span)).value(key);
                fits = self.say(finding.fact("first", row.span.line.to_string()));
                continue;
            }
            seen |= 1 << slot;
            fits &= self.cell(cell, slot);
        }
        fits
    }

    fn unknown(&mut self, key: &str, cell: &Cell, span: crate::diagnostic::Span) -> bool {
        let place = Origin::span(self.file, span);
        // In braces a decimal comma leaves half a number behind, as a key without a value.
        if cell.text.is_none() && !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit()) {
            let finding = Finding::new(&codes::PARTED_NUMBER, place).value(format!(",{key}"));
            return self.say(finding.fact("cells", "+1").fact("columns", "–"));
        }
        self.rows.lossy = true;
        if let Some(finding) = syntax::odd_space_in_key(self.file, key, span) {
            return self.say(finding);
        }
        let known: Vec<&str> = KEYS.into_iter().chain(COUNTS).collect();
        let finding = Finding::new(&codes::UNKNOWN_COLUMN, place).value(key);
        self.say(finding.fact("known", known.join(", ")).near(known))
    }

    /// Puts a cell into its column; whether it is a single value.
    fn cell(&mut self, cell: &Cell, slot: usize) -> bool {
        if cell.nested {
            let expected = Said { vi: "một giá trị đơn", en: "a single value" };
            let found = Said { vi: "một danh sách hay một nhóm", en: "a list or a group" };
            let finding = Finding::new(&codes::WRONG_KIND, Origin::span(self.file, cell.span));
            return self.say(finding.said("expected", expected).said("found", found));
        }
        let Some(text) = cell.text else { return true };
        let row = self.rows.len;
        let key = self.columns.get(slot).and_then(|slot| slot.key);
        let number = match key {
            Some(key) => self.name(key, text),
            None => count(text).unwrap_or(NOTHING),
        };
        let Some(Slot { column, .. }) = self.columns.get_mut(slot) else { return true };
        if number == NOTHING {
            self.rows.odd.push(OddCell { row, column: column.name, text: text.to_owned() });
        }
        column.cells.resize(row, NOTHING);
        column.cells.push(number);
        true
    }

    /// The number of a name; the same name mostly comes again.
    fn name(&mut self, key: usize, text: &str) -> u32 {
        if let Some((_, at)) = self.last.get(key).filter(|(last, _)| last == text) {
            return *at;
        }
        let next = u32::try_from(self.names.len()).unwrap_or(NOTHING);
        let at = match self.names.get(text) {
            Some(at) => *at,
            None => *self.names.entry(text.to_owned()).or_insert(next),
        };
        if let Some((last, place)) = self.last.get_mut(key) {
            text.clone_into(last);
            *place = at;
        }
        at
    }

    /// The slot of a name, where the hint is right.
    fn known(&self, hint: Option<usize>, name: &str) -> Option<usize> {
        hint.filter(|slot| self.columns.get(*slot).is_some_and(|slot| slot.column.name == name))
    }

    /// The slot of a column, made when it is new.
    fn slot(&mut self, name: &'static str) -> usize {
        if let Some(at) = self.columns.iter().position(|slot| slot.column.name == name) {
            return at;
        }
        let key = KEYS.iter().position(|key| *key == name);
        self.columns.push(Slot { column: Cells { name, cells: vec![NOTHING; self.rows.len] }, key });
        self.columns.len() - 1
    }

    fn remember(&mut self, at: usize, slot: usize) {
        let len = self.order.len();
        match self.order.get_mut(at) {
            Some(known) => *known = slot,
            None if at == len => self.order.push(slot),
            None => {}
        }
    }
}

/// A plain count of at most nine digits; all else is judged later.
fn count(text: &str) -> Option<u32> {
    let digits = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}
