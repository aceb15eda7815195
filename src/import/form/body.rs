//! The lines below a head: rows with figures, groups, totals, and what else stands there.

use super::count::count;
use super::head::Head;
use super::heading::{Meaning, words};
use super::outline::{self, Style};
use crate::diagnostic::{Few, Said, codes};
use crate::import::file::table::{Line, Table, Value};
use crate::import::whose::spelling::is_roman;
use crate::words::fold::fold;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A row.
    Row,
    /// Words above rows; with figures where they are the sum of what stands below.
    Group,
    /// The sum of the rows above.
    Total,
}

/// A line with what it counts.
#[derive(Debug)]
pub struct Entry<'t> {
    /// The line.
    pub line: &'t Line,
    /// What it is.
    pub kind: Kind,
    /// The position behind the last of the entries that stand below it by their numbers.
    pub end: usize,
    /// A count for each of the head's columns that counts, in their order.
    pub counts: Vec<Option<u32>>,
    /// Those of the columns that hold something else.
    pub odd: Vec<usize>,
}

impl Entry<'_> {
    /// Whether its cells that could count are all empty.
    pub fn is_words_alone(&self) -> bool {
        self.counts.is_empty()
    }

    /// Whether it counts anything.
    pub fn counts_anything(&self) -> bool {
        self.counts.iter().any(Option::is_some)
    }
}

/// The columns of a head that count.
pub fn counting(head: &Head) -> impl Iterator<Item = (u32, Meaning)> {
    let counts = |meaning: &Meaning| matches!(meaning, Meaning::Count(_) | Meaning::All);
    head.columns.iter().map(|column| (column.at, column.meaning)).filter(move |(_, meaning)| counts(meaning))
}

/// The columns of a head that say whose a row is.
pub fn keys(head: &Head) -> impl Iterator<Item = u32> {
    head.columns.iter().filter(|column| column.meaning == Meaning::Key).map(|column| column.at)
}

/// The cell that names a line, or should: the first column of names that holds anything.
pub fn named_at(line: &Line, head: &Head) -> u32 {
    let held = keys(head).find(|column| line.cell(*column).is_some());
    held.or_else(|| keys(head).next()).unwrap_or(0)
}

/// Reads the lines; what is no count is said at its cell.
pub fn entries<'t>(table: &'t Table, head: &Head, few: &mut Few) -> Vec<Entry<'t>> {
    let mut entries = Vec::new();
    let mut ended = false;
    let mut torn: Vec<(usize, &Line, u32)> = Vec::new();
    let lines = table.lines.get(head.body..).unwrap_or_default();
    for line in lines.iter().filter(|line| !head.repeats(table, line)) {
        let written = || counting(head).filter_map(|(column, _)| line.cell(column));
        let label = label(line, head);
        let is_total = label.as_deref().is_some_and(is_total);
        if label.as_deref().is_some_and(|label| fold(label).starts_with("luy ke")) && figures(line, head) {
            few.push(table.say(&codes::IMPORT_NOTICED, line, first_column(line)).said("detail", NOT_TAKEN));
            continue;
        }
        let numbered = head.columns.iter().filter(|column| column.meaning == Meaning::Index);
        let unnumbered =
            numbered.clone().next().is_some() && !numbered.into_iter().any(|own| line.cell(own.at).is_some());
        if !figures(line, head) {
            match () {
                () if written().any(|cell| begins_with_digit(&cell.value)) && label.is_some() => {
                    say_odd(table, head, line, few);
                }
                () if ended => {}
                // Signatures and notes have no number, where rows have one.
                () if is_signature(line) || (unnumbered && written().next().is_some()) => ended = true,
                () if heads_a_part(line, head) || only_words(line, head) => {
                    torn.extend(torn_at(line, head).map(|column| (entries.len(), line, column)));
                    entries.push(Entry {
                        line,
                        kind: Kind::Group,
                        end: 0,
                        counts: Vec::new(),
                        odd: Vec::new(),
                    });
                }
                () if written().next().is_some() && label.is_some() => {
                    say_odd(table, head, line, few);
                }
                () => {}
            }
            continue;
        }
        // A total may stand above its rows.
        ended |= is_total && entries.iter().any(|entry: &Entry| entry.kind == Kind::Row);
        let kind = if is_total { Kind::Total } else { Kind::Row };
        say_odd(table, head, line, few);
        let counts = counting(head)
            .map(|(column, _)| line.cell(column).and_then(|cell| count(&cell.value).ok().flatten()))
            .collect();
        let odd = counting(head)
            .enumerate()
            .filter(|(_, (column, _))| line.cell(*column).is_some_and(|cell| count(&cell.value).is_err()));
        let odd = odd.map(|(at, _)| at).collect();
        entries.push(Entry { line, kind, end: 0, counts, odd });
    }
    say_torn(table, &torn, &entries, few);
    groups(&mut entries, head);
    entries
}

/// The cell of a line without a number that goes on with what the line above says: the rest of its name, or what is among it.
fn torn_at(line: &Line, head: &Head) -> Option<u32> {
    let column = keys(head).find(|column| line.text(*column).is_some())?;
    let begins = |c: char| c.is_lowercase() || c == '(';
    let text = line.text(column).filter(|_| outline::style(line, head).is_none())?;
    (text.starts_with(begins) || is_among(text)).then_some(column)
}

fn is_among(text: &str) -> bool {
    fold(text).starts_with("trong do")
}

/// Says where names go on, or what is among a row is listed, with rows above and below.
fn say_torn(table: &Table, torn: &[(usize, &Line, u32)], entries: &[Entry], few: &mut Few) {
    let last = entries.iter().rposition(|entry| entry.kind == Kind::Row).unwrap_or_default();
    for (at, line, column) in torn {
        let above = at.checked_sub(1).and_then(|above| entries.get(above));
        if *at < last && above.is_some_and(|above| above.kind == Kind::Row) {
            let is_among = line.text(*column).is_some_and(is_among);
            few.push(table.say(
                if is_among { &codes::IMPORT_AMONG } else { &codes::IMPORT_NAME_GOES_ON },
                line,
                *column,
            ));
        }
    }
}

/// Whether a line has figures, or what stands for them.
fn figures(line: &Line, head: &Head) -> bool {
    let written = counting(head).filter_map(|(column, _)| line.cell(column));
    written.into_iter().any(|cell| !matches!(cell.value, Value::Text(_)) || count(&cell.value).is_ok())
}

fn first_column(line: &Line) -> u32 {
    line.cells.first().map_or(0, |cell| cell.column)
}

/// What has rows with figures below it by the numbers of the lines is the sum of them.
fn groups(entries: &mut [Entry], head: &Head) {
    let styles: Vec<Option<Style>> = entries
        .iter()
        .map(|entry| outline::style(entry.line, head).filter(|_| entry.kind != Kind::Total))
        .collect();
    let ends = outline::ends(&styles);
    let has_rows = |(at, end): (usize, usize)| {
        let below = entries.get(at + 1..end).unwrap_or_default();
        below.iter().any(|entry| entry.kind == Kind::Row && entry.counts_anything())
    };
    let parents: Vec<bool> = ends.iter().copied().enumerate().map(has_rows).collect();
    for ((entry, end), is_parent) in entries.iter_mut().zip(ends).zip(parents) {
        entry.end = end;
        if is_parent && entry.kind == Kind::Row {
            entry.kind = Kind::Group;
        }
    }
}

fn say_odd(table: &Table, head: &Head, line: &Line, few: &mut Few) {
    for (column, _) in counting(head) {
        let Some(cell) = line.cell(column) else { continue };
        if let Err(why) = count(&cell.value) {
            few.push(table.say(&codes::IMPORT_NOT_A_COUNT, line, column).said("detail", why));
        }
    }
}

/// The words that name a line: in a column of names, else in the first cell.
fn label(line: &Line, head: &Head) -> Option<String> {
    let named = keys(head).find_map(|column| line.text(column));
    let first = || line.cells.first().and_then(|cell| line.text(cell.column));
    named.or_else(first).map(|text| words(&text.to_lowercase()))
}

/// What stands behind the first word of a total.
const OF_TOTALS: [&str; 16] = [
    "cong", "so", "chung", "muc", "phan", "linh", "nhom", "cac", "toan", "ca", "ho", "trang", "theo", "tinh",
    "don", "cua",
];

/// `Cộng`, `Tổng cộng`, `Tổng mục II`, `Toàn tỉnh`, with their marks or without any; `Công an tỉnh` is no total, and `Tổng cục` neither.
fn is_total(label: &str) -> bool {
    let said = fold(label);
    let without_marks = said == label;
    let is = |marked: &str| label.starts_with(marked) || (without_marks && label.starts_with(&fold(marked)));
    let (first, second) =
        label.split_once(' ').map_or((label, None), |(first, _)| (first, said.split(' ').nth(1)));
    let of_total = |word: &str| {
        OF_TOTALS.contains(&word)
            || word.len() == 1
            || is_roman(word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_body = said.starts_with("tong cong ty") || (said.starts_with("cong chung") && first != "cộng");
    let is_sum = ["tổng", "cộng", "tong", "cong"].contains(&first) && second.is_none_or(of_total) && !is_body;
    let is_carried =
        ["mang sang", "trang truoc", "chuyen sang trang"].into_iter().any(|words| said.starts_with(words));
    let is_all = ["toàn tỉnh", "cả tỉnh", "toàn huyện", "toàn thành phố"].into_iter().any(is);
    is_all || is_sum || is_carried
}

/// Whether a line is signed: what stands there is no row, whatever column it stands in.
fn is_signature(line: &Line) -> bool {
    const SIGNED: [&str; 8] =
        ["nguoi lap", "thu truong", "tm ", "kt ", "tl ", "noi nhan", "ghi chu", "xac nhan"];
    line.cells.iter().any(|cell| {
        let said = match &cell.value {
            Value::Text(text) => words(&fold(text)) + " ",
            _ => String::new(),
        };
        SIGNED.iter().any(|signed| said.starts_with(signed))
    })
}

/// `12,345`, `45 hồ sơ`: it was meant for a number.
fn begins_with_digit(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a line is numbered as the heads of parts are: `I`, `A`.
fn heads_a_part(line: &Line, head: &Head) -> bool {
    outline::style(line, head).is_some_and(Style::is_of_parts)
}

/// Whether a line holds nothing but one name, in the columns of names and numbers.
fn only_words(line: &Line, head: &Head) -> bool {
    let named = |column: u32| {
        head.columns
            .iter()
            .any(|own| own.at == column && matches!(own.meaning, Meaning::Key | Meaning::Index))
    };
    line.cells.iter().all(|cell| named(cell.column))
}

const NOT_TAKEN: Said = Said { vi: "dòng này không được lấy", en: "this line was not taken" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_their_words() {
        let total = |text: &str| is_total(&words(&text.to_lowercase()));
        for text in [
            "Cộng",
            "TỔNG CỘNG",
            "Tổng số",
            "Tổng mục II",
            "Cộng I",
            "Cộng lĩnh vực Tư pháp",
            "Toàn tỉnh",
            "TONG CONG",
            "Cộng trang 1",
            "Mang sang",
            "Tổng I + II",
        ] {
            assert!(total(text), "{text}");
        }
        for text in [
            "Cộng tác viên trợ giúp pháp lý",
            "Tổng hợp khác",
            "Cong nhan ho ngheo",
            "Tổng công ty Điện lực",
            "Công an tỉnh",
            "Công chứng",
            "CONG AN TINH",
            "Tổng cục Thuế",
            "Cổng thông tin",
            "Toàn trình",
        ] {
            assert!(!total(text), "{text}");
        }
    }
}
