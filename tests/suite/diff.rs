//! `diff`: what changed between two published folders, as facts and as a news item that the site takes as it is.

use std::fs;

use serde_json::{Value, json};

use crate::site::Site;

const OLD: &str = "before";

/// The small site, published to [`OLD`].
fn published() -> Site {
    let site = Site::small();
    let _ = site.run(&["build", "--output", OLD]).exits(0);
    site
}

/// Publishes the site as it is now, and compares.
fn changes(site: &Site) -> Value {
    let _ = site.run(&["build", "--output", "after"]).exits(0);
    let ran = site.run(&["diff", OLD, "after", "--format", "json"]).exits(0);
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The sections that hold anything.
fn filled(changes: &Value) -> Vec<&str> {
    let sections = changes.as_object().unwrap().iter();
    sections
        .filter(|(_, value)| value.as_array().is_some_and(|all| !all.is_empty()))
        .map(|(key, _)| key.as_str())
        .collect()
}

const OBSERVATIONS: &str = "content/observations/2022.yaml";

#[test]
fn the_same_twice_is_nothing() {
    let site = published();
    assert_eq!(filled(&changes(&site)), [""; 0]);
    let ran = site.run(&["diff", OLD, OLD]).exits(0);
    assert!(ran.stdout.contains("không có gì khác"), "{}", ran.stdout);
}

#[test]
fn a_newer_figure_moves_its_measure_and_its_target() {
    let seen = |site: &Site, day: &str, part: u32| {
        let line = format!(
            "  - {{ measure: ho-so, on: {day}, numerator: {part}, denominator: 1000, source: {{ title: Báo cáo }} }}\n"
        );
        site.put(OBSERVATIONS, site.read(OBSERVATIONS) + &line);
    };
    let site = Site::small();
    seen(&site, "2024-06-30", 300);
    let _ = site.run(&["build", "--output", OLD]).exits(0);
    seen(&site, "2024-12-15", 900);
    let changes = changes(&site);
    let figure = &changes["figures"][0];
    assert_eq!(figure["before"]["address"], "ho-so@2024-06-30:value");
    assert_eq!((&figure["before"]["value"], &figure["now"]["value"]), (&json!(30.0), &json!(90.0)));
    assert_eq!((&figure["now"]["unit"], &figure["direction"]), (&json!("percent"), &json!("better")));
    assert_eq!(figure["now"]["period_name"]["vi"], "15/12/2024");
    assert_eq!(figure["page"], "/muc-tieu/ke-hoach/1/#ho-so");
    let target = &changes["targets"][0];
    assert_eq!(
        (&target["id"], &target["before"], &target["now"]),
        (&json!("ke-hoach/1"), &json!("worsening"), &json!("achieved"))
    );
    assert_eq!(target["direction"], "better");
    assert_eq!(changes["targets_unchanged"], 1);
    assert_eq!(changes["rewritten"], json!([]), "the older figure stands");
    let ran = site.run(&["diff", OLD, "after"]).exits(0);
    assert!(
        ran.stdout.contains(
            "summary: \"So với số liệu đến 14/9/2024: 1 mục tiêu tốt lên, 1 mục tiêu giữ nguyên.\""
        ),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_figure_of_another_series_has_no_way() {
    let site = published();
    let text = site.read(OBSERVATIONS);
    let proxy = "  - { measure: ho-so, period: 2023, numerator: 900, denominator: 1000, proxy: Chỉ một phần, source: { title: Báo cáo } }\n";
    let changes = changes(&site.write(OBSERVATIONS, text + proxy));
    assert_eq!(changes["figures"][0]["now"]["address"], "ho-so@2023:value");
    assert_eq!(
        changes["figures"][0]["direction"],
        Value::Null,
        "the thing itself and its proxy do not compare"
    );
}

#[test]
fn a_figure_under_the_same_address_is_rewritten_and_a_correction_says_why() {
    let site = published().change(OBSERVATIONS, "numerator: 386", "numerator: 387");
    let silent = changes(&site);
    let rewritten = silent["rewritten"].as_array().unwrap();
    let addresses: Vec<&str> =
        rewritten.iter().map(|one| one["before"]["address"].as_str().unwrap()).collect();
    assert_eq!(addresses, ["ho-so@2022:numerator", "ho-so@2022:value"]);
    assert_eq!((&rewritten[1]["before"]["value"], &rewritten[1]["now"]), (&json!(38.6), &json!(38.7)));
    assert!(rewritten.iter().all(|one| one["why"].is_null()));
    assert_eq!(silent["figures"], json!([]), "no newer figure came");
    let ran = site.run(&["diff", OLD, "after"]).exits(0);
    assert!(
        ran.stdout
            .contains("| 38,6% | {{ so_lieu(\"ho-so@2022:value\") }} | **chưa ghi trong đính chính** |"),
        "{}",
        ran.stdout
    );
    assert!(ran.stderr.contains("2 số đã công bố nay khác (2 số chưa ghi đính chính)"), "{}", ran.stderr);

    let entry = r#"corrections:
  - { figure: "ho-so@2022:value", old: "38,6%", new: "38,7%", kind: correction, reason: "Cộng nhầm", date: 2024-12-30 }
"#;
    let said = changes(&site.write("content/corrections.yaml", entry));
    assert_eq!(
        said["rewritten"][1]["why"],
        json!({ "kind": "corrected", "date": "2024-12-30", "reason": "Cộng nhầm" })
    );
    assert!(said["rewritten"][0]["why"].is_null(), "the entry speaks of the share");
}

#[test]
fn results_are_compared_cell_by_cell_and_what_was_provisional_may_change() {
    const Q3: &str = "content/results/2024-q3.yaml";
    let rows = [("60, 15, 1, 8, 50, 25, 1, 8, 0", "61, 15, 1, 8, 51, 25, 1, 8, 0")];
    let site = published().change(Q3, rows[0].0, rows[0].1);
    let silent = changes(&site);
    let all = silent["rewritten"].as_array().unwrap();
    let find =
        |address: &str| all.iter().find(|one| one["before"]["address"] == address).unwrap_or(&Value::Null);
    let online = find("results/1.001193@2024-q3:online");
    assert_eq!(
        (&online["before"]["value"], &online["now"], &online["why"]),
        (&json!(60), &json!(61), &Value::Null)
    );
    assert_eq!(online["name"]["vi"].as_str().unwrap().rsplit(": ").next(), Some("hồ sơ nộp trực tuyến"));
    assert!(!find("results@2024-q3:online_share").is_null());
    let row = find("results/agency/so-noi-vu/1.001193@2024-q3:online");
    assert_eq!((&row["before"]["value"], &row["now"]), (&json!(60), &json!(61)), "row by row too");
    let name = row["name"]["vi"].as_str().unwrap();
    assert!(name.starts_with("Sở Nội vụ: ") && name.ends_with(": hồ sơ nộp trực tuyến"), "{name}");
    let addresses: Vec<&str> = all.iter().map(|one| one["before"]["address"].as_str().unwrap()).collect();
    assert!(addresses.is_sorted_by(|a, b| a < b), "each once: {addresses:?}");
    assert!(
        all.iter().all(|one| !one["before"]["address"].as_str().unwrap().contains("_change")),
        "only what was published"
    );

    let site = Site::small().change(Q3, "quality: official", "quality: provisional");
    let _ = site.run(&["build", "--output", OLD]).exits(0);
    let site = site.change(Q3, "quality: provisional", "quality: official").change(Q3, rows[0].0, rows[0].1);
    let said = changes(&site);
    let all = said["rewritten"].as_array().unwrap();
    assert!(!all.is_empty() && all.iter().all(|one| one["why"] == json!({ "kind": "official" })), "{all:#?}");
    let ran = site.run(&["diff", OLD, "after", "--lang", "en"]).exits(0);
    let counted = format!("Q3 2024: {} figures are official now and were provisional.", all.len());
    assert!(ran.stdout.contains(&counted), "{}", ran.stdout);
}

#[test]
fn a_new_period_brings_shares_and_ranks() {
    let site = Site::small();
    let q3 = site.read("content/results/2024-q3.yaml");
    fs::remove_file(site.root().join("content/results/2024-q3.yaml")).unwrap();
    let _ = site.run(&["build", "--output", OLD]).exits(0);
    let changes = changes(&site.write("content/results/2024-q3.yaml", q3));
    assert_eq!(
        changes["periods"],
        json!([{ "period": "2024-q3", "name": { "vi": "Quý III/2024", "en": "Q3 2024" }, "quality": "official" }])
    );
    let online = &changes["results"][0];
    assert_eq!(
        online["name"],
        json!({ "vi": "Toàn tỉnh: tỷ lệ nộp trực tuyến", "en": "The whole province: share sent online" })
    );
    assert_eq!(
        (&online["before"]["period"], &online["now"]["period"]),
        (&json!("2024-q2"), &json!("2024-q3"))
    );
    assert_eq!(
        (&online["before"]["value"], &online["now"]["value"], &online["direction"]),
        (&json!(66.7), &json!(78.3), &json!("better"))
    );
    assert_eq!(online["page"], "/ket-qua/2024-q3/");
}

#[test]
fn documents_come_go_and_change() {
    const DOCUMENTS: &str = "content/documents/van-ban.yaml";
    let site = published();
    let text = site.read(DOCUMENTS);
    let (_, title) = text.split_once("title: ").unwrap();
    let title = title.split([',', '\n', '}']).next().unwrap().trim().to_owned();
    let site = site.change(DOCUMENTS, &format!("title: {title}"), "title: Tên khác");
    let text = site.read(DOCUMENTS);
    let new = "  - { number: 99/BC-UBND, date: 2024-12-01, issuer: UBND tỉnh, kind: Báo cáo, title: Báo cáo mới }\n";
    let changes = changes(&site.write(DOCUMENTS, text + new));
    let told: Vec<(&Value, &Value)> = changes["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["change"], &one["columns"]))
        .collect();
    assert!(told.contains(&(&json!("changed"), &json!(["title"]))), "{told:?}");
    assert!(told.contains(&(&json!("added"), &json!([]))), "{told:?}");
}

#[test]
fn the_draft_is_content_that_the_site_takes_as_it_is() {
    let site = Site::illustrated();
    let _ = site.run(&["build", "--as-of", "2024-11-30", "--output", OLD]).exits(0);
    let _ = site.run(&["build", "--output", "after"]).exits(0);
    let before = site.check().findings().len();
    for (lang, file) in [("vi", "thay-doi.md"), ("en", "thay-doi.en.md")] {
        let path = format!("content/news/2025/{file}");
        fs::create_dir_all(site.root().join("content/news/2025")).unwrap();
        let ran = site.run(&["diff", OLD, "after", "--lang", lang, "--output", &path]).exits(0);
        assert!(ran.stdout.is_empty(), "{}", ran.stdout);
    }
    assert_eq!(site.check().findings().len(), before, "the drafts are clean");
    let _ = site.run(&["build", "--drafts", "--output", "drafts"]).exits(0);
    let vi = site.read("drafts/tin-tuc/2025/thay-doi/index.html");
    assert!(
        vi.contains("Số liệu minh họa, không có thật.") && vi.contains(">Quý IV/2024"),
        "labelled, with periods"
    );
    assert!(vi.contains("data-figure=\"results@2024-q4:online_share\""), "figures are live");
    let en = site.read("drafts/en/tin-tuc/2025/thay-doi/index.html");
    assert!(
        en.contains("Made-up figures for illustration.") && en.contains("Targets that stand otherwise"),
        "both"
    );
}

#[test]
fn what_cannot_be_compared_is_named() {
    let site = published();
    let _ = site.run(&["build", "--as-of", "2025-01-31", "--output", "after"]).exits(0);
    let refused = |arguments: &[&str], exit, code: &str| {
        let ran = site.run(&[&["diff", "--format", "json"], arguments].concat()).exits(exit);
        let _ = ran.says(code);
    };
    refused(&["after", OLD], 2, "command/bad-argument");
    refused(&["nowhere", OLD], 2, "command/bad-argument");
    refused(&[OLD, "content"], 1, "verify/no-manifest");
    refused(&[OLD, "after", "--output", "content/site.yaml"], 2, "command/bad-argument");
    assert!(site.read("content/site.yaml").contains("base_url"), "nothing is written over");
    site.put("after/du-lieu/figures.csv", "address\r\n");
    refused(&[OLD, "after"], 1, "verify/changed");
    fs::remove_file(site.root().join("after/du-lieu/figures.csv")).unwrap();
    refused(&[OLD, "after"], 1, "verify/missing");
}
