//! Figures on pages, in embeds and in data: each is its own, with its words and its sources.

use serde_json::Value;

use crate::site::Site;

const TARGET: &str = "content/plans/ke-hoach/targets/01.yaml";
const PAGE: &str = "public/muc-tieu/ke-hoach/1/index.html";

/// The rows of a table of the open data.
fn rows(site: &Site, table: &str) -> Vec<Value> {
    let whole: Value = serde_json::from_str(&site.read(&format!("public/du-lieu/{table}.json"))).unwrap();
    whole["rows"].as_array().unwrap().clone()
}

#[test]
fn of_several_figures_put_aside_each_is_shown() {
    let observations = "observations:\n  \
        - { measure: ho-so, period: 2021, value: 40%, aside: Mâu thuẫn, source: { title: Báo cáo } }\n  \
        - { measure: ho-so, period: 2021, value: 41%, aside: Mâu thuẫn khác, source: { title: Báo cáo } }\n  \
        - { measure: giay-to, period: 2022, change: -12%, aside: Không rõ gốc, source: { title: Báo cáo } }\n  \
        - { measure: ho-so, period: 2019, gap: not_published, aside: Chưa rõ, source: { title: Báo cáo } }\n  \
        - { measure: ho-so, period: 2019, gap: not_published, aside: Vẫn chưa rõ, source: { title: Báo cáo } }\n";
    let target = Site::small().read(TARGET)
        + "  - { id: giay-to, name: Giấy tờ, unit: count, kind: reduce_by, goal: 30%, baseline: { period: 2021, gap: not_published } }\n";
    let site = Site::small().write(TARGET, target).write("content/observations/de-rieng.yaml", observations);
    let _ = site.build().exits(0);
    let page = site.read(PAGE);
    for key in ["ho-so@2021:aside_value", "ho-so@2021:aside_2_value", "giay-to@2022:aside_change"] {
        assert!(page.contains(&format!("data-figure=\"{key}\"")), "{key}: {page}");
    }
    let ids: Vec<Value> = rows(&site, "observations").into_iter().map(|row| row["id"].clone()).collect();
    for id in ["ho-so@2019:aside_gap", "ho-so@2019:aside_2_gap"] {
        assert!(ids.contains(&id.into()), "{id}: {ids:?}");
    }
}

/// The small site whose first target is computed from a year that is added up from four quarters.
fn added_up() -> Site {
    let quarter = |n: usize, from: &str, to: &str| {
        format!(
            "  - {{ id: 2023-q{n}, kind: quarter, label: Quý {n}/2023, from: 2023-{from}, to: 2023-{to} }}\n"
        )
    };
    let periods = [
        quarter(1, "01-01", "03-31"),
        quarter(2, "04-01", "06-30"),
        quarter(3, "07-01", "09-30"),
        quarter(4, "10-01", "12-31"),
        "  - { id: nam-2023, kind: year, label: Năm 2023, from: 2023-01-01, to: 2023-12-31 }\n".to_owned(),
    ];
    let site = Site::small()
        .change("content/periods.yaml", "periods:\n", &format!("periods:\n{}", periods.concat()))
        .change(
            TARGET,
            "goal: 50% }",
            "goal: 50%, computed_by: results.online_share, cadence: { every: year } }",
        )
        .write("content/observations/2022.yaml", "observations: []\n");
    for n in 1..=4 {
        let proxy = if n == 2 { "proxy: Chưa gồm cấp xã\n" } else { "" };
        let results = format!(
            "period: 2023-q{n}\nsource: {{ title: Báo cáo quý {n} năm 2023 }}\n{proxy}quality: official\ngrain: agency\nrows:\n  - {{ agency: so-noi-vu, received: 40, online: 30, resolved: 20, early: 20, on_time: 0, late: 0 }}\n"
        );
        site.put(&format!("content/results/2023-q{n}.yaml"), results);
    }
    site
}

#[test]
fn a_year_from_quarters_has_their_sources_and_reasons() {
    let site = added_up();
    let _ = site.build().exits(0);
    let figures = rows(&site, "figures");
    let year = figures.iter().find(|row| row["address"] == "ho-so@nam-2023:value").unwrap();
    assert_eq!(year["source_title"], "Báo cáo quý 1 năm 2023", "{year}");
    assert!(site.read(PAGE).contains("Chưa gồm cấp xã"));
    let embed = site.read("public/nhung/muc-tieu/ke-hoach/1/index.html");
    assert!(embed.contains("Báo cáo quý 4 năm 2023"), "{embed}");
}

#[test]
fn a_measure_without_figures_has_the_gap_of_its_page() {
    let site = Site::small();
    let _ = site.build().exits(0);
    let measures = rows(&site, "measures");
    let free = measures.iter().find(|row| row["id"] == "giao-dich").unwrap();
    assert_eq!(free["gap"], "not_published", "{free}");
}

#[test]
fn one_working_day_is_one() {
    let plan = "content/plans/ke-hoach/plan.yaml";
    let site = Site::bilingual();
    let text =
        site.read(plan).lines().filter(|line| !line.starts_with("reporting:")).collect::<Vec<_>>().join("\n");
    let reporting = "\nreporting: { every: quarter, due_days: 1, working_days: true, from: [so-noi-vu] }\n";
    site.put(plan, text + reporting);
    let _ = site.build().exits(0);
    for page in ["public/en/muc-tieu/ke-hoach/index.html", "public/en/bao-cao/index.html"] {
        let page = site.read(page);
        assert!(page.contains("1 working day") && !page.contains("1 working days"), "{page}");
    }
}
