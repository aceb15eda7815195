//! `seal`: what was published of a period stays, and every change of it is found unless somebody says why.

use congkhai::diagnostic::Origin;
use congkhai::diagnostic::words::message;
use congkhai::model::{Release, release_hash};
use congkhai::words::Lang;
use congkhai::{Options, assemble};
use serde_json::Value;

use crate::site::Site;

const LIST: &str = "content/releases.yaml";

fn sealed() -> Site {
    let site = Site::small();
    for period in ["2024-q2", "2024-q3"] {
        let ran = site.run(&["seal", period]).exits(0);
        assert!(ran.stderr.starts_with(&format!("Đã chốt kỳ {period}, bản phát hành ")), "{}", ran.stderr);
    }
    site
}

/// What stops the build, without a page being made.
fn errors(site: &Site) -> Vec<String> {
    let assembly = assemble(&site.root(), &Options::default(), |_| jiff::civil::date(2024, 12, 31)).unwrap();
    let wrong = assembly.report.findings.iter().filter(|located| located.finding.is_error());
    wrong.map(|own| format!("{} {}", own.finding.code.id, message(&own.finding, Lang::En))).collect()
}

/// The next number of a sequence that is the same in every run (Knuth's MMIX).
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

#[test]
fn a_sealed_period_is_in_the_chain_and_in_the_manifest() {
    let site = sealed();
    site.check().found_nothing();
    let figures = site.read("content/releases/2024-q3.csv");
    assert!(figures.starts_with("figure,value\n"), "{figures}");
    assert!(figures.contains("\nresults@2024-q3:received,") && !figures.contains("@2024-q2:"), "{figures}");
    let list = site.read(LIST);
    assert!(list.contains("      - \"/muc-tieu/ke-hoach/1/\"\n"), "{list}");
    assert_eq!(list.matches("\"/muc-tieu/ke-hoach/1/\"").count(), 1, "each page once");
    let _ = site.build().exits(0);
    let manifest: Value = serde_json::from_str(&site.read("public/manifest.json")).unwrap();
    let releases = manifest["releases"].as_array().unwrap();
    assert_eq!(releases.len(), 2);
    assert_eq!((&releases[1]["version"], &releases[1]["period"]), (&2.into(), &"2024-q3".into()));
    assert!(list.contains(releases[0]["sha256"].as_str().unwrap()));
}

#[test]
fn sealing_again_changes_nothing_and_says_so() {
    let site = sealed();
    let before = site.tree("content");
    let ran = site.run(&["seal", "2024-q2"]).exits(0);
    assert!(ran.stderr.contains("đã chốt rồi, ở bản phát hành 1"), "{}", ran.stderr);
    assert_eq!(site.tree("content"), before);
}

#[test]
fn what_cannot_be_sealed_is_refused_and_nothing_is_written() {
    let site = Site::small();
    for arguments in
        [["seal", "2024-q3", "--as-of", "2024-09-14"], ["seal", "2031-q1", "--as-of", "2024-12-31"]]
    {
        let _ = site.run(&[&arguments[..], &["--format", "json"]].concat()).exits(1).says("release/not-over");
    }
    site.put(
        "content/observations/2023.yaml",
        "observations:\n  - { measure: ho-so, period: 2023, value: x }\n",
    );
    let _ = site.run(&["seal", "2024-q3"]).exits(1);
    assert!(!site.root().join(LIST).exists() && !site.root().join("content/releases").exists());
}

#[test]
fn any_character_of_the_chain_that_is_rewritten_is_found() {
    let site = sealed();
    assert_eq!(errors(&site), Vec::<String>::new());
    let mut seed = 7;
    for path in [LIST, "content/releases/2024-q2.csv", "content/releases/2024-q3.csv"] {
        let text = site.read(path);
        let body = text.find("releases:\n").unwrap_or(0);
        for _ in 0..40 {
            let at = body + next(&mut seed) % (text.len() - body);
            let Some(old) = text.get(at..=at).filter(|old| !old.trim().is_empty()) else { continue };
            let new = if old == "7" { "8" } else { "7" };
            site.put(path, format!("{}{new}{}", &text[..at], &text[at + 1..]));
            assert!(!errors(&site).is_empty(), "{path}, byte {at}: {old} → {new}");
        }
        site.put(path, &text);
    }
    assert_eq!(errors(&site), Vec::<String>::new());
}

#[test]
fn an_entry_that_is_removed_added_twice_or_moved_is_found() {
    let site = sealed();
    let text = site.read(LIST);
    let starts: Vec<usize> = text.match_indices("  - version:").map(|(at, _)| at).collect();
    let (head, first, second) = (&text[..starts[0]], &text[starts[0]..starts[1]], &text[starts[1]..]);
    for entries in [
        [second].concat(),
        [second, first].concat(),
        [first, first, second].concat(),
        [first, second, second].concat(),
    ] {
        site.put(LIST, format!("{head}{entries}"));
        let all = errors(&site);
        assert!(all.iter().any(|error| error.starts_with("release/rewritten")), "{all:?}");
    }
    // That the newest entry is missing only an older manifest can tell.
    site.put(LIST, &text);
    let _ = site.build().exits(0);
    std::fs::copy(site.root().join("public/manifest.json"), site.root().join("cu.json")).unwrap();
    site.put(LIST, format!("{head}{first}"));
    let _ = site.build().exits(0);
    let ran = site.run(&["verify", "public", "--since", "cu.json", "--format", "json"]).exits(1);
    ran.says("verify/rolled-back").about("1 (2024-12-31)");
}

#[test]
fn a_published_figure_that_changes_is_found_until_somebody_says_why() {
    let table = "content/results/2024-q2.csv";
    let site = sealed();
    let text = site.read(table);
    // Every count of the table, one after the other.
    for (line, row) in text.lines().enumerate().skip(1) {
        for column in 2..row.split(';').count() {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let mut cells: Vec<String> = row.split(';').map(str::to_owned).collect();
            cells[column] = (cells[column].parse::<u64>().unwrap() + 1).to_string();
            lines[line] = cells.join(";");
            site.put(table, lines.join("\n"));
            assert!(!errors(&site).is_empty(), "line {line}, column {column}");
        }
    }
    // One online more, one in person less: the sums hold, the shares change.
    site.put(table, text.replace(";40;20;", ";41;19;"));
    let ran = site.check().exits(1);
    ran.says("release/figure-changed").about("results@2024-q2:online").at("content/releases/2024-q2.csv");
    let entries: Vec<String> = ran
        .findings()
        .iter()
        .map(|finding| {
            let hint = finding["hint"].as_str().unwrap();
            format!("  {}\n", &hint[hint.find("- { figure:").unwrap()..])
        })
        .collect();
    site.put("content/corrections.yaml", format!("corrections:\n{}", entries.concat()));
    site.check().found_nothing();
    // A correction that leads elsewhere explains nothing.
    site.put(
        "content/corrections.yaml",
        format!("corrections:\n{}", entries.concat()).replacen("new: \"", "new: \"9", 1),
    );
    let _ = site.check().exits(1).says("release/figure-changed");
}

/// A site with four rows in the third quarter, of which the counts online and in person are these.
fn with_rows(rows: [[u8; 2]; 4]) -> String {
    let of = [
        "so-noi-vu, \"1.000894\"",
        "so-noi-vu, \"1.001193\"",
        "vp-ubnd, \"1.000894\"",
        "vp-ubnd, \"1.001193\"",
    ];
    let lines =
        of.iter().zip(rows).map(|(of, [online, direct])| format!("  - [{of}, {online}, {direct}, 20, 10]\n"));
    let head = "period: 2024-q3\nsource: { title: Báo cáo }\nquality: official\ngrain: agency_procedure\n";
    format!(
        "{head}columns: [agency, procedure, online, direct, rated, satisfied]\nrows:\n{}",
        lines.collect::<String>()
    )
}

const ROWS: &str = "content/results/2024-q3.yaml";
const MOVED: [[u8; 2]; 4] = [[20, 0], [0, 20], [0, 20], [20, 0]];

#[test]
fn figures_that_move_between_rows_are_found_though_all_sums_stay() {
    let site = Site::small().write(ROWS, with_rows([[10, 10]; 4]));
    let _ = site.run(&["seal", "2024-q3"]).exits(0);
    site.check().found_nothing();
    site.put(ROWS, with_rows(MOVED));
    let ran = site.check().exits(1);
    let found = ran.findings();
    assert!(found.iter().all(|one| one["code"] == "release/figure-changed"), "{}", ran.stdout);
    let of = |key: &str| found.iter().filter(|one| one["value"].as_str().unwrap().ends_with(key)).count();
    assert_eq!((of("@2024-q3:online"), of("@2024-q3:direct"), of(":rated")), (4, 4, 0));
    ran.says("release/figure-changed")
        .about("results/agency/so-noi-vu/1.000894@2024-q3:online")
        .at("content/releases/2024-q3.csv");
    let hints = found.iter().map(|one| one["hint"].as_str().unwrap());
    let entries: String =
        hints.map(|hint| format!("  {}\n", &hint[hint.find("- { figure:").unwrap()..])).collect();
    site.put("content/corrections.yaml", format!("corrections:\n{entries}"));
    site.check().found_nothing();
}

#[test]
fn a_row_that_is_gone_is_found_and_can_be_explained() {
    let site = Site::small().write(ROWS, with_rows([[10, 10], [10, 10], [10, 10], [0, 0]]));
    let _ = site.run(&["seal", "2024-q3"]).exits(0);
    let text = site.read(ROWS);
    let last = text.trim_end().rfind('\n').unwrap();
    site.put(ROWS, &text[..=last]);
    let ran = site.check().exits(1);
    let row = "results/agency/vp-ubnd/1.001193@2024-q3:online";
    let found = ran.findings();
    let own = found.iter().find(|one| one["value"] == row).unwrap_or_else(|| panic!("{}", ran.stdout));
    assert!(own["message"].as_str().unwrap().contains("không có"), "{own}");
    let hints = found
        .iter()
        .filter(|one| one["code"] == "release/figure-changed")
        .map(|one| one["hint"].as_str().unwrap());
    let entries: String =
        hints.map(|hint| format!("  {}\n", &hint[hint.find("- { figure:").unwrap()..])).collect();
    site.put("content/corrections.yaml", format!("corrections:\n{entries}"));
    site.check().found_nothing();
}

#[test]
fn a_period_that_was_sealed_without_its_rows_stays_sealed() {
    let site = Site::small().write(ROWS, with_rows([[10, 10]; 4]));
    let _ = site.run(&["seal", "2024-q3"]).exits(0);
    let (path, list) = ("content/releases/2024-q3.csv", site.read(LIST));
    let text = site.read(path);
    let former = &text[..=text.find("\ncolumns,").unwrap()];
    let hash =
        |key: &str| list.split_once(&format!("{key}: \"")).unwrap().1.split_once('"').unwrap().0.to_owned();
    let pages = list.lines().filter_map(|line| line.trim().strip_prefix("- \"")?.strip_suffix('"'));
    let mut release = Release {
        version: 1,
        period: "2024-q3".into(),
        date: jiff::civil::date(2024, 12, 31),
        previous: None,
        rows: hash("rows"),
        pages: pages.map(str::to_owned).collect(),
        sha256: String::new(),
        figures: former.into(),
        origin: Origin::nowhere(),
    };
    assert_eq!(release.expected_hash(), hash("sha256"));
    release.rows = release_hash(former);
    let list = list.replace(&hash("rows"), &release.rows).replace(&hash("sha256"), &release.expected_hash());
    site.put(path, former);
    site.put(LIST, list);
    site.check().found_nothing();
    site.put(ROWS, with_rows(MOVED));
    site.check().found_nothing();
}

#[test]
fn a_page_that_moved_needs_its_old_address() {
    let site = sealed();
    let (old, new) = ("content/pages/gioi-thieu.md", "content/pages/ve-trang-nay.md");
    let page = site.read(old);
    std::fs::remove_file(site.root().join(old)).unwrap();
    site.put(new, &page);
    site.check().exits(1).says("release/page-gone").about("/gioi-thieu/").at(LIST);
    site.put(new, page.replacen("---\n", "---\nold_urls: [/gioi-thieu/]\n", 1));
    site.check().found_nothing();
}

#[test]
fn agencies_fields_and_periods_may_move_too() {
    for (file, entry, old, kept) in [
        (
            "content/agencies/co-quan.yaml",
            "{ id: so-noi-vu, ",
            "/co-quan/so-noi-vu-cu/",
            "/co-quan/so-noi-vu/",
        ),
        ("content/procedures/ho-tich.yaml", "{ id: ho-tich, ", "/linh-vuc/ho-tich-cu/", "/linh-vuc/ho-tich/"),
        ("content/periods.yaml", "{ id: 2024-q3, ", "/ket-qua/quy-3/", "/ket-qua/2024-q3/"),
    ] {
        let site = Site::small();
        let text = site.read(file);
        assert!(text.contains(entry), "{file}: {text}");
        site.put(file, text.replacen(entry, &format!("{entry}old_urls: [{old}], "), 1));
        let _ = site.build().exits(0);
        assert!(site.read(&format!("public{old}index.html")).contains(kept), "{old} leads nowhere");
    }
}

#[test]
fn what_led_to_a_period_without_results_leads_to_the_list() {
    let site = Site::small();
    let periods = site.read("content/periods.yaml");
    let more = "  - { id: 2024-q4, kind: quarter, label: { vi: Quý IV/2024, en: Q4 2024 }, from: 2024-09-15, to: 2024-12-14, old_urls: [/ket-qua/quy-4/] }\n";
    site.put("content/periods.yaml", periods.trim_end().to_owned() + "\n" + more);
    let _ = site.build().exits(0);
    assert!(site.read("public/ket-qua/quy-4/index.html").contains("href=\"/ket-qua/\""));
}

#[test]
fn a_site_of_an_earlier_day_knows_nothing_of_later_releases() {
    let site = sealed();
    let _ = site.run(&["build", "--as-of", "2024-07-01"]).exits(0);
}
