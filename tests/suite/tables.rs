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
    // The site has other rows of the same period, which need not agree with a table made up here.
    findings.filter(|(code, ..)| !["rows/carry-over", "rows/total"].contains(&code.as_str())).collect()
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

/// What is said of a table, code and place alone.
fn places(table: &str) -> Vec<(String, String)> {
    said(table.as_bytes()).into_iter().map(|(code, place, _)| (code, place)).collect()
}

fn at(findings: &[(&str, &str)]) -> Vec<(String, String)> {
    let one =
        |(code, place): &(&str, &str)| ((*code).to_owned(), format!("content/results/bang.csv:{place}"));
    findings.iter().map(one).collect()
}

#[test]
fn blank_lines_are_none_wherever_they_stand() {
    for table in [
        "\n\nagency;received\nso-noi-vu;76\n",
        "agency;received\n\nso-noi-vu;76\n\n",
        "agency;received\n \t\nso-noi-vu;76\n;;;;\n;;\n",
        "agency;received;;\nso-noi-vu;76;;\n;;;\n",
        "agency;;received\nso-noi-vu;;76\n",
        "sep=;\nagency;received\nso-noi-vu;76\n",
        "agency\treceived\nso-noi-vu\t76\n",
        "agency;Trực tiếp, dịch vụ bưu chính\nso-noi-vu;76\n",
    ] {
        let site =
            Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
        let run = site.check();
        assert_eq!(run.status.code(), Some(0), "{table}{}", run.stdout);
    }
}

#[test]
fn a_row_behind_a_blank_line_is_read_and_placed() {
    let table = "agency;received\n\nso-noi-vu;76\n\n\nso-noi-vuu;12\n";
    assert_eq!(places(table), at(&[("reference/unknown-agency", "6:1")]));
}

#[test]
fn what_stands_under_no_heading_is_said_once() {
    let table = "agency;received;\nso-noi-vu;76;\nvp-ubnd;12;ghi chú\nvp-ubnd;12;nữa\n";
    assert_eq!(said(table.as_bytes()), one("rows/unnamed-column", "3:12", "ghi chú"));
    // What else is wrong in such a row is said too.
    let wrong = "agency;received;\nso-noi-vuu;1.5;ghi chú\nso-noi-vu;12;5;6\n";
    let found = [
        ("reference/unknown-agency", "2:1"),
        ("value/not-whole", "2:12"),
        ("rows/unnamed-column", "2:16"),
        ("rows/cell-count", "3:1"),
    ];
    assert_eq!(places(wrong), at(&found));
    assert_eq!(places("agency;;received\nso-noi-vu;x;76\n"), at(&[("rows/unnamed-column", "2:11")]));
    // The column of the agencies, its heading forgotten: nothing else is missing.
    assert_eq!(places(";received\nso-noi-vu;76\n"), at(&[("rows/unnamed-column", "2:1")]));
}

#[test]
fn what_says_that_nothing_is_known_is_understood() {
    let table = "agency;received;online;direct;late;rated\nso-noi-vu;76;~;-;–;—\n";
    let site =
        Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
    let _ = site.run(&["check"]).exits(0);
    assert_eq!(places("agency;received\n-;~\n"), at(&[("rows/missing-cell", "2:1")]));
}

#[test]
fn letters_that_were_lost_in_saving_are_said_once() {
    let table = "M? c? quan;M? th? t?c;received\nso-noi-vu;1.000894;76\n";
    assert_eq!(said(table.as_bytes()), one("rows/letters-lost", "1:1", "M? c? quan;M? th? t?c;received"));
}

#[test]
fn resolved_in_time_is_not_taken_for_pending() {
    let table = "agency;Đã giải quyết;Trong hạn;Quá hạn\nso-noi-vu;76;70;6\n";
    let code = "rows/ambiguous-heading";
    assert_eq!(places(table), at(&[(code, "1:22"), (code, "1:32")]));
    // That some are early tells of no pending ones: the two others are what is left of the resolved.
    let table = "agency;Trước hạn;Trong hạn;Quá hạn\nso-noi-vu;20;70;6\n";
    assert_eq!(places(table), at(&[(code, "1:18"), (code, "1:28")]));
    let site =
        Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
    let said = site.run(&["--lang", "en", "check"]).exits(1).stderr;
    for words in
        ["`Đúng hạn`", "`Đang giải quyết trong hạn`", "`Giải quyết quá hạn`", "`Đang giải quyết quá hạn`"]
    {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

#[test]
fn one_mistake_above_the_headings_is_one_finding() {
    for (table, code, place) in [
        ("Báo cáo quý III;;\n\nagency;received;online\nso-noi-vu;76;1\n", "rows/lines-above", "1:1"),
        ("BÁO CÁO\n(Kèm theo)\nCơ quan;Tiếp nhận\nso-noi-vu;76\n", "rows/lines-above", "1:1"),
        ("Cơ quan;Tiếp nhận;\n;Trực tuyến;Trực tiếp\nso-noi-vu;76;1\n", "rows/two-headings", "2:1"),
        ("so-noi-vu;76\n", "rows/no-headings", "1:1"),
        ("Đơn vị;Sở Nội vụ;\n\nagency;received;online\nso-noi-vu;76;1\n", "rows/lines-above", "1:1"),
    ] {
        assert_eq!(places(table), at(&[(code, place)]), "{table}");
    }
    // Two mistakes are two.
    let table = "BÁO CÁO\nCơ quan;Đã giải quyết;\n;Trước hạn;Đúng hạn\nso-noi-vu;76;1\n";
    assert_eq!(places(table), at(&[("rows/lines-above", "1:1"), ("rows/two-headings", "3:1")]));
}

#[test]
fn a_quotation_mark_costs_its_own_line_alone() {
    let table = "agency;received\n\"so-noi-vu;76\nso-noi-vuu;12\nso\"y;1\n";
    let unknown = "reference/unknown-agency";
    let wanted = [("rows/quote-in-cell", "2:1"), (unknown, "3:1"), (unknown, "4:1")];
    assert_eq!(places(table), at(&wanted));
}

/// The way out that is named for a value, in a count of a table or as an index's score.
fn way_out(path: &str, text: &str) -> String {
    let run = Site::small().write("content/results/bang.yaml", HEAD).write(path, text).check();
    run.findings()[0]["hint"].as_str().unwrap().to_owned()
}

#[test]
fn advice_loses_no_figure() {
    let table =
        |value: &str| way_out("content/results/bang.csv", &format!("agency;received\nso-noi-vu;{value}\n"));
    for value in ["12.5", "12,5", "1.364,5", "1.36", "1 36", "1.2345"] {
        let hint = table(value);
        assert!(!hint.contains('`'), "{value}: {hint}");
    }
    for (value, plain) in
        [("1.364", "`1364`"), ("1,364", "`1364`"), ("1 364", "`1364`"), ("1.364.000", "`1364000`")]
    {
        assert!(table(value).contains(plain), "{value}: {}", table(value));
    }
    let index = "index: { id: pci, name: PCI, issuer: VCCI }\nindices:\n  - { year: 2023, score: ???, source: { title: A } }\n";
    let score = |value: &str| way_out("content/indices/pci.yaml", &index.replace("???", value));
    for (value, plain) in
        [("1 066.34", "`1066.34`"), ("\"1.066,34\"", "`1066.34`"), ("1.066.340", "`1066340`")]
    {
        assert!(score(value).contains(plain), "{value}: {}", score(value));
    }
}

#[test]
fn a_table_without_rows_says_so() {
    assert_eq!(
        said(b"agency;received\n\n;;\n"),
        [(
            "rows/none".to_owned(),
            "content/results/bang.csv:null:null".to_owned(),
            "content/results/bang.csv".to_owned(),
        )]
    );
}

#[test]
fn a_table_is_used_once() {
    let again = HEAD.replace("bang.csv", "2024-q2.csv").replace("agency\n", "agency_procedure\n");
    let run = Site::small().write("content/results/khac.yaml", again).check();
    assert_eq!(run.codes(), ["rows/table-twice"], "{}", run.stdout);
    assert!(run.stdout.contains("content/results/2024-q2.yaml"), "{}", run.stdout);
}

#[test]
fn names_are_found_however_the_disk_spells_them() {
    let head = HEAD.replace("bang.csv", "b\u{1EA3}ng.csv");
    let site = Site::small().write("content/results/bang.yaml", head);
    let site = site.write("content/results/ba\u{309}ng.csv", "agency;received\nso-noi-vu;x\n");
    let run = site.check();
    assert_eq!(run.codes(), ["rows/not-a-count"], "{}", run.stdout);
    // The place is looked up in a second reading.
    assert_eq!(run.findings()[0]["line"], 2);
    let site = site.write("content/results/b\u{1EA3}ng.csv", "agency;received\nso-noi-vu;76\n");
    assert_eq!(site.check().codes(), ["file/same-name", "rows/not-a-count"]);
}

#[test]
fn an_ending_in_capitals_is_said_and_nothing_else() {
    let table = HEAD.replace("bang.csv", "bang.CSV");
    let site = Site::small().write("content/results/bang.yaml", table);
    let site = site.write("content/results/bang.CSV", "agency;received\nso-noi-vu;76\n");
    let site =
        site.write("content/agencies/khac.YAML", "agencies: []\n").write("content/news/2024/a.MD", "A");
    let run = site.check();
    let places: Vec<String> =
        run.findings().iter().map(|one| one["file"].as_str().unwrap().to_owned()).collect();
    assert_eq!(run.codes(), ["file/unknown-place"; 3], "{}", run.stdout);
    assert_eq!(places, ["content/agencies/khac.YAML", "content/news/2024/a.MD", "content/results/bang.CSV"]);
}

#[test]
fn latin_1_is_said_where_it_is() {
    let table = b"agency,received\nso-noi-vu,76\ns\xF4-y-t\xEA,12\n";
    assert_eq!(said(table), one("rows/not-utf8", "3:2", "0xF4"));
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
    let wanted = [("rows/cell-count", "2:1"), ("value/not-whole", "3:11")];
    assert_eq!(
        found,
        wanted.map(|(code, place)| (code.to_owned(), format!("content/results/bang.csv:{place}")))
    );
}

#[test]
fn a_row_that_stands_twice_names_the_line_of_the_first() {
    let table = "agency;received\nso-noi-vu;76\nso-noi-vu;76\n";
    assert_eq!(places(table), at(&[("rows/duplicate", "3:1")]));
    let site =
        Site::small().write("content/results/bang.yaml", HEAD).write("content/results/bang.csv", table);
    let said = site.run(&["check"]).exits(1).stderr;
    assert!(said.contains("số liệu chính thức của kỳ này ở content/results/bang.csv:2;"), "{said}");
}
