//! CSV that spreadsheets open rightly and safely.
//!
//! UTF-8 with BOM (Excel takes anything else for a code page), commas, CRLF, quotes as in RFC 4180. Numbers are written with a
//! dot and never touched. A text that a spreadsheet could take for a formula gets a `'` before it, line by line (OWASP, CSV
//! injection); the JSON of the same table has it as it is.

use super::table::{Cell, Row, Table};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The table as CSV, with a header.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.to_vec());
    let header = table.columns.iter().map(|column| column.name.to_owned()).collect();
    for record in std::iter::once(header).chain(table.rows.iter().map(record)) {
        // Writing into memory fails only for rows of different lengths, and all rows have the table's columns.
        let _ = writer.write_record(record);
    }
    writer.into_inner().unwrap_or_default()
}

fn record(row: &Row) -> Vec<String> {
    row.cells.iter().map(written).collect()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => safe(text),
        Cell::Number(number) => number.to_string(),
        Cell::Int(number) => number.to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Bool(yes) => yes.to_string(),
        Cell::Empty => String::new(),
    }
}

/// The text with a `'` before each line that a spreadsheet could take for a formula.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    // A tab or line break at the very beginning can itself hide what follows.
    if text.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for line in text.split_inclusive(is_line_end) {
        if is_formula(line) && !(out.len() == 1 && out.ends_with('\'')) {
            out.push('\'');
        }
        out.push_str(line);
    }
    out
}

/// Whether the first character that shows begins a formula.
fn is_formula(line: &str) -> bool {
    line.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What a spreadsheet may skip before a formula: spaces of every kind, controls, marks without width.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::{number, text};
    use crate::model::Decimal;

    const PAYLOADS: [&str; 44] = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1,1)",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(1,1)",
        "=cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        "-cmd|' /C calc'!A0",
        "@cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://a.example\",\"b\")",
        "=IMPORTXML(\"http://a.example\",\"//a\")",
        "=WEBSERVICE(\"http://a.example\")",
        "=DDE(\"cmd\";\"/C calc\";\"a\")",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\r\n=1+1",
        " =1+1",
        "  \t =1+1",
        "\u{a0}=1+1",
        "\u{a0} \u{a0}-1+1",
        "\u{3000}=1+1",
        "\u{2003}@A1",
        "\u{200b}=1+1",
        "\u{feff}=1+1",
        "\u{2060}+1",
        "\u{202e}=1+1",
        "\u{0}=1+1",
        "\u{1f}=1+1",
        "a\n=1+1",
        "a\r\n=1+1",
        "a\r=1+1",
        "a\n  \u{a0}=1+1",
        "a\n\n\t@A1",
        "a\u{2028}=1+1",
        "a\u{85}=1+1",
        "a\u{b}=1+1",
        "\tharmless",
        "\nharmless",
        "=\"quoted\"",
        "-\"a\",=1+1",
    ];

    fn table(cells: Vec<Cell>) -> Table {
        let names = [text("a", "", ""), number("b", "", "")];
        Table {
            key: "t",
            title_vi: "",
            title_en: "",
            about_vi: "",
            about_en: "",
            columns: names.into_iter().cycle().take(cells.len()).collect(),
            rows: vec![Row::new(cells)],
            sourced: false,
        }
    }

    #[test]
    fn no_payload_stays_alive() {
        for payload in PAYLOADS {
            let bytes = csv(&table(vec![Cell::Text(payload.to_owned())]));
            let mut reader = csv::Reader::from_reader(&bytes[BOM.len()..]);
            let read = reader.records().next().unwrap().unwrap()[0].to_owned();
            assert!(!read.split(is_line_end).any(is_formula), "{payload:?} gave {read:?}");
            assert!(!read.starts_with(['\t', '\r', '\n']), "{payload:?} gave {read:?}");
            assert_eq!(read.replace('\'', ""), payload.replace('\'', ""), "nothing else changes");
        }
    }

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for text in
            ["", "Tỷ lệ – 50%", "a-b", "1365/KH-UBND", "số 5 = 5", "'trích'", "a;b", "(−8,5%)", "a\nb"]
        {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn one_mark_a_line_is_enough() {
        assert_eq!(safe("=1"), "'=1");
        assert_eq!(safe("\t=1"), "'\t=1");
        assert_eq!(safe("\n=1"), "'\n'=1");
        assert_eq!(safe("- a\n- b"), "'- a\n'- b");
    }

    #[test]
    fn bytes_are_what_excel_wants() {
        let minus = Decimal::parse("-5.0").unwrap();
        let cells = vec![Cell::from("a,\"b\"\nc"), Cell::Number(minus), Cell::from("Bến Tre"), Cell::Int(-3)];
        let bytes = csv(&table(cells));
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}a,b,a,b\r\n\"a,\"\"b\"\"\nc\",-5.0,Bến Tre,-3\r\n"
        );
    }

    #[test]
    fn empty_cells_are_empty() {
        let bytes = csv(&table(vec![Cell::Empty, Cell::Empty, Cell::Bool(true)]));
        assert!(String::from_utf8(bytes).unwrap().ends_with("\r\n,,true\r\n"));
    }
}
