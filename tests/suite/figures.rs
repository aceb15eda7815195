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
