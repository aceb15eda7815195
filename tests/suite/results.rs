//! Results on pages and in the open data: what does not apply, what is not published, what may still change.

use crate::site::Site;

const Q2: &str = "content/results/2024-q2.yaml";
const Q3: &str = "content/results/2024-q3.yaml";

/// A file of results of the third quarter.
fn results(grain: &str, quality: &str, rows: &str) -> String {
    format!(
        "period: 2024-q3\nsource: {{ title: Báo cáo }}\nquality: {quality}\ngrain: {grain}\nrows:\n{rows}"
    )
}

fn built(site: &Site) -> String {
    let _ = site.build().exits(0);
    site.read("public/ket-qua/2024-q3/index.html")
}

#[test]
fn a_share_of_nothing_does_not_apply() {
    let row =
        "  - { agency: so-noi-vu, received: 0, online: 0, resolved: 0, early: 0, on_time: 0, late: 0 }\n";
    let site = Site::small().write(Q3, results("agency", "official", row));
    let page = built(&site);
    assert!(page.contains("không có hồ sơ") && page.contains("is-not_applicable"));
    assert!(!page.contains("<li>Tỷ lệ giải quyết đúng hạn"), "the share is not said to be unpublished");
    let sums = site.read("public/du-lieu/sums-2024-q3.csv");
    let keys = "online_share on_time_share digitised_receipt_share digitised_result_share esigned_share electronic_share";
    assert!(
        sums.lines().any(|line| line.starts_with("results/agency/so-noi-vu@") && line.contains(keys)),
        "{sums}"
    );
    let rows = site.read("public/du-lieu/results-2024-q3.csv");
    assert!(rows.contains("online_share on_time_share,"), "{rows}");
}

#[test]
fn a_measure_of_a_share_of_nothing_does_not_apply_either() {
    let measure = "measures:\n  - { id: ho-so-truc-tuyen, name: Hồ sơ trực tuyến, unit: share, kind: at_least, goal: 50%, deadline: { by: 2025-12-31 }, computed_by: results.online_share }\n";
    let row = "  - { agency: so-noi-vu, received: 0, online: 0, resolved: 0 }\n";
    let site = Site::small()
        .write("content/measures/ho-so.yaml", measure)
        .write(Q2, results("agency", "official", row).replace("q3", "q2"))
        .write(Q3, results("agency", "official", row));
    let _ = built(&site);
    let measures = site.read("public/du-lieu/measures.csv");
    let own = measures.lines().find(|line| line.contains("ho-so-truc-tuyen")).unwrap();
    assert!(own.contains("not_applicable"), "{own}");
}

#[test]
fn rows_in_which_all_is_unknown_publish_nothing() {
    let known = "  - { agency: vp-ubnd, received: 5 }\n  - { agency: so-noi-vu, received: ~ }\n";
    let page = built(&Site::small().write(Q3, results("agency", "official", known)));
    let listed = page
        .split("<ul class=\"names\">")
        .skip(1)
        .any(|list| list.split("</ul>").next().is_some_and(|names| names.contains("/co-quan/so-noi-vu/")));
    assert!(listed, "an agency of which nothing is known is not named: {page}");
}

#[test]
fn a_provisional_total_gives_way_to_complete_official_rows_and_is_named() {
    let total = "  - { agency: so-noi-vu, received: 90 }\n";
    let site = Site::small().write("content/results/so-bo.yaml", results("agency", "provisional", total));
    let page = built(&site);
    assert!(!page.contains("số sơ bộ</span>"), "the figures are official");
    let sums = site.read("public/du-lieu/sums-2024-q3.csv");
    assert!(sums.contains("received_provisional,received_provisional_difference"), "{sums}");
    let agency = sums.lines().find(|line| line.starts_with("results/agency/so-noi-vu@")).unwrap();
    assert!(agency.contains("official") && agency.contains(",90,2"), "{agency}");
}

#[test]
fn a_provisional_total_of_incomplete_rows_stands_and_says_so() {
    let one = "  - { agency: so-noi-vu, procedure: \"1.000894\", received: 16, online: 12 }\n";
    let total = "  - { agency: so-noi-vu, received: 90 }\n";
    let site = Site::small().write(Q3, results("agency_procedure", "official", one));
    let page = built(&site.write("content/results/so-bo.yaml", results("agency", "provisional", total)));
    assert!(page.contains("số sơ bộ</span>") && page.contains("(số sơ bộ): tiếp nhận"));
}

#[test]
fn results_of_a_period_that_is_not_over_are_remarked() {
    let found = Site::small().run(&["check", "--as-of", "2024-09-13", "--format", "json"]);
    let said = found.says("results/unfinished");
    let _ = said.at(&format!("{Q3}:1:9"));
    assert_eq!(found.codes().iter().filter(|code| *code == "results/unfinished").count(), 1, "{Q2} is over");
}

#[test]
fn a_procedure_out_of_force_is_said_once_a_file_and_a_pair_once() {
    let procedures = "content/procedures/ho-tich.yaml";
    let site = Site::small();
    let text =
        site.read(procedures).replacen("levels: [province]", "levels: [province]\n    to: 2024-06-14", 1);
    let found = site.write(procedures, text).check();
    let codes = found.codes();
    assert_eq!(codes, ["rows/procedure-not-in-force"], "in the second quarter it is in force");
}

#[test]
fn a_figure_in_a_text_says_that_it_may_change_until_it_cannot() {
    let news =
        "---\ntitle: Tin\ndate: 2024-11-02\n---\nNay là {{ so_lieu(\"results@2024-q3:online_share\") }}.\n";
    let official = Site::small().write("content/news/2024/tin.md", news);
    let page = |site: &Site| {
        let _ = site.build().exits(0);
        site.read("public/tin-tuc/2024/tin/index.html")
    };
    assert!(!page(&official).contains("(số sơ bộ)"));
    let quality = ("quality: official", "quality: provisional");
    let provisional = official.change(Q3, quality.0, quality.1);
    assert!(page(&provisional).contains("</data> <small>(số sơ bộ)</small>."));
}
