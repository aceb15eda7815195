//! The mistakes people make, one at a time and all at once: each with its code, its exact place and a way out, and the output
//! as it was.

use std::fs;

use crate::site::{Site, place_of};

/// A mistake: what it is called, the file it is made in, the file's text, its code and its place.
struct Mistake {
    name: &'static str,
    file: &'static str,
    text: String,
    code: &'static str,
    place: &'static str,
}

fn mistake(
    name: &'static str,
    file: &'static str,
    text: impl Into<String>,
    code: &'static str,
    place: &'static str,
) -> Mistake {
    Mistake { name, file, text: text.into(), code, place }
}

/// Observations, one a line.
fn figures(line: &str) -> String {
    format!("observations:\n  - {line}\n")
}

/// A target that is otherwise right.
fn target(number: u8, measures: &str) -> String {
    format!(
        "number: {number}\ntitle: Một mục tiêu\nstatement: Đạt từ 50% trở lên.\ndeadline: {{ by: 2025-12-31 }}\n\
         lead: [so-noi-vu]\nsource: {{ document: 01/KH-UBND }}\nmeasures:{measures}\n"
    )
}

fn news(body: &str) -> String {
    format!("---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n{body}\n")
}

fn mistakes() -> Vec<Mistake> {
    let bomb: String = (1..30).map(|n| format!("a{n}: &a{n} [*a{p}, *a{p}, *a{p}]\n", p = n - 1)).collect();
    vec![
        mistake(
            "a word for a number",
            "content/observations/a.yaml",
            figures("{ measure: ho-so, period: 2001, value: nhiều, source: { title: Báo cáo } }"),
            "value/not-a-number",
            ":2:44",
        ),
        mistake(
            "a decimal comma",
            "content/observations/b.yaml",
            figures("measure: ho-so\n    period: 2002\n    value: 12,5%\n    source: { title: Báo cáo }"),
            "value/decimal-comma",
            ":4:12",
        ),
        mistake(
            "a decimal comma in braces",
            "content/observations/b2.yaml",
            figures("{ measure: ho-so, period: 2002, value: 12,5, source: { title: Báo cáo } }"),
            "value/decimal-comma",
            ":2:44",
        ),
        mistake(
            "separators in a count",
            "content/observations/c.yaml",
            figures("{ measure: giao-dich, period: 2003, value: 1.364, source: { title: Báo cáo } }"),
            "value/not-a-count",
            ":2:48",
        ),
        mistake(
            "an unknown key",
            "content/observations/d.yaml",
            figures("{ measure: ho-so, period: 2004, value: 12%, ghi_chu: a, source: { title: Báo cáo } }"),
            "shape/unknown-key",
            ":2:49",
        ),
        mistake(
            "a misspelt choice",
            "content/observations/e.yaml",
            figures(
                "{ measure: ho-so, period: 2005, value: 12%, basis: reportd, source: { title: Báo cáo } }",
            ),
            "shape/not-a-choice",
            ":2:56",
        ),
        mistake(
            "a missing field",
            "content/observations/f.yaml",
            figures("{ period: 2006, value: 12%, source: { title: Báo cáo } }"),
            "shape/missing-key",
            ":2:5",
        ),
        mistake(
            "a duplicate key",
            "content/observations/g.yaml",
            figures(
                "measure: ho-so\n    period: 2007\n    value: 12%\n    value: 13%\n    source: { title: Báo cáo }",
            ),
            "yaml/duplicate-key",
            ":5:5",
        ),
        mistake(
            "a target without measures",
            "content/plans/ke-hoach/targets/11.yaml",
            target(11, " []"),
            "target/no-measures",
            ":7:11",
        ),
        mistake(
            "two measures with one id",
            "content/plans/ke-hoach/targets/12.yaml",
            target(12, "\n  - { id: may-tinh, name: Máy tính, unit: share, kind: at_least, goal: 50% }"),
            "reference/duplicate-id",
            ":8:11",
        ),
        mistake(
            "an unknown agency",
            "content/plans/ke-hoach/targets/13.yaml",
            target(13, "\n  - { id: m13, name: Máy tính, unit: share, kind: at_least, goal: 50% }")
                .replace("so-noi-vu", "so-noi-vuu"),
            "reference/unknown-agency",
            ":5:8",
        ),
        mistake(
            "a share of 150 %",
            "content/observations/h.yaml",
            figures("{ measure: ho-so, period: 2008, value: 150%, source: { title: Báo cáo } }"),
            "value/out-of-range",
            ":2:44",
        ),
        mistake(
            "a date that does not exist",
            "content/observations/i.yaml",
            figures("{ measure: ho-so, on: 2023-02-30, value: 12%, source: { title: Báo cáo } }"),
            "value/no-such-date",
            ":2:27",
        ),
        mistake(
            "a baseline after the deadline",
            "content/measures/a.yaml",
            "measures:\n  - id: moc\n    name: Mốc\n    unit: count\n    kind: at_least\n    goal: 9\n    deadline: { by: 2025-12-31 }\n    baseline: { period: 2026, value: 5 }\n",
            "measure/baseline-after-deadline",
            ":8",
        ),
        mistake(
            "a share whose goal is a count",
            "content/measures/b.yaml",
            "measures:\n  - { id: nguong, name: Ngưỡng, unit: share, kind: at_least, goal: 1000 }\n",
            "measure/goal-unit",
            ":2:68",
        ),
        mistake(
            "a numerator above its denominator",
            "content/observations/j.yaml",
            figures(
                "{ measure: ho-so, period: 2009, numerator: 120, denominator: 100, source: { title: Báo cáo } }",
            ),
            "observation/part-above-whole",
            ":2:48",
        ),
        mistake(
            "broken YAML",
            "content/observations/k.yaml",
            "observations:\n  - measure: ho-so\n   value: 1\n",
            "yaml/syntax",
            ":3",
        ),
        mistake(
            "an unclosed quotation mark",
            "content/observations/l.yaml",
            "observations:\n  - measure: \"ho-so\n    period: 2010\n    value: 12%\n",
            "yaml/unclosed-quote",
            ":2:14",
        ),
        mistake(
            "a colon in a text",
            "content/agencies/a.yaml",
            "agencies:\n  - id: so-a\n    names:\n      - name: Sở A: văn phòng\n",
            "yaml/colon-in-text",
            ":4",
        ),
        mistake(
            "a comma in braces",
            "content/plans/ke-hoach/targets/14.yaml",
            target(14, " []")
                .replace("{ document: 01/KH-UBND }", "{ document: 01/KH-UBND, place: Phụ lục, mục 4 }"),
            "yaml/comma-splits",
            ":6",
        ),
        mistake(
            "a tab",
            "content/observations/m.yaml",
            "observations:\n  - measure: ho-so\n\tperiod: 2011\n",
            "yaml/tab",
            ":3:1",
        ),
        mistake(
            "news without a title",
            "content/news/2023/2023-01-01-a.md",
            "---\ndate: 2023-01-01\n---\n\nNội dung.\n",
            "shape/missing-key",
            "",
        ),
        mistake(
            "a dead link",
            "content/news/2023/2023-01-02-b.md",
            news("Xem [ở đây](/khong-co/)."),
            "link/dead",
            ":6",
        ),
        mistake(
            "a missing image",
            "content/news/2023/2023-01-03-c.md",
            news("![Trụ sở](/static/khong-co.png)"),
            "image/missing",
            ":6",
        ),
        mistake(
            "an unknown figure",
            "content/news/2023/2023-01-04-d.md",
            news("Đạt {{ so_lieu(\"ho-so@1999:value\") }}."),
            "figure/unknown",
            ":6",
        ),
        mistake(
            "a path out of the folder",
            "content/news/2023/2023-01-05-e.md",
            news("[Tệp](../../../../../etc/passwd)"),
            "link/outside",
            ":6",
        ),
        mistake(
            "a document out of the folder",
            "content/documents/a.yaml",
            "documents:\n  - { number: 77/KH, issuer: UBND tỉnh, kind: Kế hoạch, title: Một kế hoạch, file: ../../bi-mat.txt }\n",
            "link/outside",
            ":2",
        ),
        mistake(
            "an alias bomb",
            "content/observations/n.yaml",
            format!("a0: &a0 [x, x, x]\n{bomb}"),
            "yaml/anchor",
            ":1",
        ),
        mistake(
            "a nesting of 10,000",
            "content/observations/o.yaml",
            format!("observations: {}{}\n", "[".repeat(10_000), "]".repeat(10_000)),
            "yaml/too-deep",
            ":1",
        ),
        mistake(
            "an endless nesting",
            "content/observations/p.yaml",
            format!("observations: {}\n", "[".repeat(100_000)),
            "yaml/too-deep",
            ":1",
        ),
        mistake(
            "a text nested 10,000 deep",
            "content/news/2023/2023-01-06-f.md",
            news(&"> ".repeat(10_000)),
            "text/too-deep",
            ":6",
        ),
    ]
}

/// Two that cannot be written as text.
fn put_others(site: &Site) {
    site.put("content/observations/q.yaml", b"observations:\n  - measure: th\xE1\xBB tuc\n");
    fs::create_dir_all(site.root().join("content/static")).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", site.root().join("content/static/may-chu.txt")).unwrap();
}

const OTHERS: [(&str, &str); 2] =
    [("file/not-utf8", "content/observations/q.yaml:2"), ("file/symlink", "content/static/may-chu.txt")];

#[test]
fn one_at_a_time() {
    for mistake in mistakes() {
        eprintln!("{}", mistake.name);
        let site = Site::small().write(mistake.file, &mistake.text);
        let ran = site.check().exits(1);
        let place = format!("{}{}", mistake.file, mistake.place);
        ran.says(mistake.code).at(&place);
        let files: Vec<String> = ran.findings().iter().map(place_of).collect();
        assert!(
            files.iter().all(|at| at.starts_with(mistake.file)),
            "{}: others are blamed: {files:?}",
            mistake.name
        );
    }
}

#[test]
fn all_at_once() {
    let site = Site::small();
    let _ = site.build().exits(0);
    let before = site.tree("public");
    for mistake in mistakes() {
        site.put(mistake.file, &mistake.text);
    }
    put_others(&site);
    let ran = site.build().exits(1);
    for mistake in mistakes() {
        eprintln!("{}", mistake.name);
        ran.says(mistake.code).at(&format!("{}{}", mistake.file, mistake.place));
    }
    for (code, place) in OTHERS {
        ran.says(code).at(place);
    }
    for finding in ran.findings() {
        assert!(finding["hint"].as_str().is_some_and(|hint| hint.chars().count() > 10), "{finding}");
    }
    assert_eq!(site.tree("public"), before);
    assert_eq!(site.check().exits(1).stdout, ran.stdout, "check and build find the same");
    let human = site.run(&["check"]).exits(1);
    assert!(human.stderr.contains("Có "), "{}", human.stderr);
}

#[test]
fn what_editors_write_is_no_mistake() {
    let same = Site::small();
    let _ = same.build().exits(0);
    // A byte order mark, CR LF, decomposed letters, quoted numbers and dates, folded texts, keys in another order.
    let written = Site::small()
        .write(
            "content/observations/2022.yaml",
            "\u{FEFF}observations:\r\n  - source:\r\n      title: \"Báo cáo\"\r\n    denominator: \"1000\"\r\n    numerator: '386'\r\n    \
             period: \"2022\"\r\n    measure: ho-so\r\n  - measure: may-tinh\r\n    part: huyen\r\n    on: \"2022-12-31\"\r\n    \
             value: '100%'\r\n    source:\r\n      title: >-\r\n        Báo\r\n        cáo\r\n",
        )
        .change("content/agencies/co-quan.yaml", "Sở Nội vụ", "So\u{31B}\u{309} No\u{323}\u{302}i vu\u{323}");
    let _ = written.build().exits(0);
    assert!(
        same.tree("public") == written.tree("public"),
        "the same content, written otherwise, is another site"
    );
}

#[test]
fn very_many_mistakes_take_no_longer_than_they_should() {
    let start = std::time::Instant::now();
    let line = format!("observations: [{}]\n", "x, ".repeat(20_000));
    let lines = format!("observations:\n{}", "  - { measure: x }\n".repeat(10_000));
    for text in [line, lines] {
        let site = Site::small().write("content/observations/a.yaml", text);
        for arguments in [&["check"][..], &["check", "--format", "json"]] {
            let ran = site.run(arguments).exits(1);
            assert!(ran.stdout.len() + ran.stderr.len() > 1_000_000, "all are said");
        }
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
