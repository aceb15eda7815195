//! Thousands of spoilt tables, the same on every machine: none makes the reader panic, and no line of any is lost in silence.

use std::collections::BTreeSet;

use super::csv::{rows, table};
use super::tests::{Dice, mutated, turns};
use super::{Collected, opening};
use crate::diagnostic::{At, Few};

/// What people, spreadsheets and broken programs put into tables.
const PIECES: [&str; 30] = [
    "\"",
    "\"\"",
    "\"\"\"",
    ";",
    ";;;;",
    ",",
    "\t",
    "\n",
    "\n\n",
    "\n;;;\n",
    " ",
    "\u{a0}",
    "-",
    "~",
    "–",
    "12,5",
    "é",
    "e\u{301}",
    "\n\"",
    "\"\n",
    "\";\"",
    "sep=;\n",
    "Báo cáo\n",
    "Quá hạn;",
    "agency",
    "\nagency;late\n",
    "=1+1",
    "'",
    "\\",
    "\u{feff}",
];

const FORM: &str = "Mã cơ quan;Mã thủ tục;Trực tuyến;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-a;1.000894;10;8;5;0;2\n\
                    so-b;1.001193;40;30;20;2;~\nso-c;1.001194;4;-;2;2;0\n";

const QUOTED: &str = "sep=,\n\"agency\",\"online\",\"late\",\n\n\"so \"\"a\"\"\",\"12\",\"3\",\n\"so,b\",4,5,\n,,,\nso-c,7,8,\n";

/// Codes that speak of the table as a whole, once.
const OF_ALL: [&str; 6] = [
    "rows/unnamed-column",
    "rows/no-headings",
    "rows/letters-lost",
    "rows/two-headings",
    "rows/lines-above",
    "rows/more",
];

/// The lines that findings stand on, and whether one speaks of the table as a whole.
fn said(collected: &Collected) -> (BTreeSet<usize>, bool) {
    let lines = collected.findings.iter().filter_map(|finding| match &finding.origin.at {
        At::Span(span) => Some(span.line),
        At::Whole | At::Path(..) => None,
    });
    (lines.collect(), collected.findings.iter().any(|finding| OF_ALL.contains(&finding.code.id)))
}

/// Whether a line is surely written on: blanks, separators and quotation marks alone may be nothing.
fn is_written(line: &str) -> bool {
    !line.chars().all(|c| c.is_whitespace() || ";,\"".contains(c))
}

/// What is wrong with how the table was read; nothing where every line is a row or is spoken of.
fn lost(text: &str) -> Option<String> {
    let collected = table("a.csv", text);
    let (lines, of_all) = said(&collected);
    let opened = opening::open("a.csv", text, &mut Few::default());
    let of_all = of_all || (opened.unusable && lines.contains(&opened.line));
    let mut begin = Vec::new();
    let mut torn = None;
    rows(text, &mut |row| {
        let line = text.split('\n').nth(row.span.line - 1).unwrap_or_default();
        if !line.contains('"') && !lines.contains(&row.span.line) {
            let written =
                line.split(char::from(opened.separator)).map(|cell| cell.trim_matches([' ', '\t', '\u{a0}']));
            let read: Vec<&str> = row.cells.iter().map(|cell| cell.text.unwrap_or_default()).collect();
            if written.ne(read.iter().copied()) {
                torn = Some(format!("line {} gives {read:?}", row.span.line));
            }
        }
        begin.push(row.span.line);
        true
    });
    if begin.len() != collected.rows.len {
        return Some(format!("{} rows become {}", begin.len(), collected.rows.len));
    }
    let silent = |row: &u32| begin.get(*row as usize).is_none_or(|line| !lines.contains(line));
    if let Some(row) = collected.rows.misfits.iter().find(|row| !of_all && silent(row)) {
        return Some(format!("row {row} is left out in silence"));
    }
    // A row that is spoken of may have several lines; every other one has one.
    let covered = |line: usize| {
        let own = begin.iter().rev().find(|begin| **begin <= line).copied().unwrap_or(opened.line);
        own == line
            || lines.contains(&own)
            || (line < opened.line && (of_all || text.trim_start_matches('"').starts_with("sep=")))
    };
    let gone = (1..).zip(text.split('\n')).find(|(line, words)| is_written(words) && !covered(*line));
    torn.or_else(|| gone.map(|(line, words)| format!("line {line} is gone: {words}")))
}

#[test]
fn no_line_of_a_table_is_lost_in_silence() {
    // A table costs more than a few rows of YAML.
    let turns = turns() / 4;
    let mut read = 0;
    for seed in [FORM, QUOTED] {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seed.len() as u64);
        for _ in 0..turns {
            let clean = crate::read::text::clean("a.csv", mutated(seed, &PIECES, &mut dice).into_bytes());
            let Ok(text) = clean else { continue };
            if let Some(why) = lost(&text) {
                panic!("{why}\n{text}");
            }
            read += usize::from(table("a.csv", &text).findings.is_empty());
        }
    }
    assert!(read > turns / 20, "only {read} tables were in order: the test says little");
}
