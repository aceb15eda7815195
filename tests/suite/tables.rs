//! Tables of results as spreadsheets save them: what is wrong in one is said with its file, line and column.

use crate::site::Site;

const HEAD: &str =
    "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency\nrows: bang.csv\n";

/// What `check` says of a table of these bytes: code, place, value.
fn said(table: &[u8]) -> Vec<(String, String, String)> {
    let site =
        Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
    let run = site.run(&["--format", "json", "check"]).exits(1);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = run.findings().into_iter().map(|finding| {
        let place = format!("{}:{}:{}", text(&finding["file"]), finding["line"], finding["column"]);
        (text(&finding["code"]), place, text(&finding["value"]))
    });
    findings.filter(|(code, ..)| code != "rows/carry-over").collect()
}

fn one(code: &str, place: &str, value: &str) -> Vec<(String, String, String)> {
    vec![(code.to_owned(), format!("content/results/bang.csv:{place}"), value.to_owned())]
}

#[test]
fn what_excel_saves_is_welcome() {
    let table = "\u{FEFF}Cơ quan;Tiếp nhận trong kỳ\r\n\"so-noi-vu\";76\r\n";
    let site =
        Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
    let _ = site.run(&["check"]).exits(0);
}

#[test]
fn latin_1_is_said_where_it_is() {
    let table = b"agency,received\nso-noi-vu,76\ns\xF4-y-t\xEA,12\n";
    assert_eq!(said(table), one("file/not-utf8", "3:2", "0xF4"));
}

#[test]
fn a_line_end_in_a_cell_is_said_where_the_cell_begins() {
    let table = b"agency,received\n\"so-noi\n-vu\",76\n";
    assert_eq!(said(table), one("rows/line-in-cell", "2:1", "so-noi -vu"));
}

#[test]
fn a_heading_that_names_no_column_is_said_with_its_value() {
    let table = b"agency,recieved\nso-noi-vu,76\n";
    assert_eq!(said(table), one("rows/unknown-column", "1:8", "recieved"));
}

#[test]
fn a_cell_too_many_and_a_decimal_are_said_in_the_same_run() {
    let table = b"agency,received\nso-noi-vu,76,1\nso-noi-vu,7.5\n";
    let found: Vec<(String, String)> =
        said(table).into_iter().map(|(code, place, _)| (code, place)).collect();
    let wanted = [("rows/cell-count", "2:1"), ("value/not-a-count", "3:11")];
    assert_eq!(
        found,
        wanted.map(|(code, place)| (code.to_owned(), format!("content/results/bang.csv:{place}")))
    );
}
