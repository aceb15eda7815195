//! What is missing, and until when a page holds: one list, for the page, for `--strict` and for visitors of a page gone stale.

use std::collections::BTreeSet;

use crate::site::Site;

const SETTINGS: &str = "content/site.yaml";

/// A site that is built again and again.
fn living() -> Site {
    Site::small().change(SETTINGS, "as_of: 2024-12-31\n", "")
}

fn page(site: &Site, day: &str, path: &str) -> String {
    let _ = site.run(&["build", "--as-of", day]).exits(0);
    site.read(path)
}

/// Ids of the measures that a section of the status page links to.
fn listed(page: &str, section: &str) -> BTreeSet<String> {
    let found = page.split_once(&format!("<h2 id=\"{section}\"")).map(|(_, rest)| rest);
    let rows = found.and_then(|rest| rest.split("</section>").next()).unwrap_or_default();
    rows.split("<th scope=\"row\"><a href=\"")
        .skip(1)
        .filter_map(|row| Some(row.split('"').next()?.split_once('#')?.1.to_owned()))
        .collect()
}

fn named(site: &Site, day: &str) -> BTreeSet<String> {
    let ran = site.run(&["check", "--strict", "--as-of", day, "--format", "json"]);
    let overdue = ran.findings().into_iter().filter(|finding| finding["code"] == "strict/overdue");
    overdue.filter_map(|finding| Some(finding["value"].as_str()?.to_owned())).collect()
}

#[test]
fn strict_names_what_the_page_lists() {
    let site = living();
    for day in ["2021-02-01", "2023-05-01", "2024-12-31"] {
        let overdue = listed(&page(&site, day, "public/trang-thai/index.html"), "qua-han");
        assert_eq!(named(&site, day), overdue, "{day}");
    }
    assert_eq!(named(&site, "2024-12-31"), ["ho-so", "may-tinh"].map(str::to_owned).into());
}

#[test]
fn nobody_waits_for_what_is_no_longer_asked() {
    let gone = "superseded: { date: 2023-01-01, reason: Đơn vị đã giải thể }\nmeasures:\n";
    let site = living().change("content/plans/ke-hoach/targets/02.yaml", "measures:\n", gone);
    assert_eq!(named(&site, "2024-12-31"), ["ho-so".to_owned()].into());
    let status = page(&site, "2024-12-31", "public/trang-thai/index.html");
    for section in ["qua-han", "den-han", "chua-co", "khong-hen"] {
        assert!(!listed(&status, section).contains("may-tinh"), "{section}");
    }
}

#[test]
fn a_page_holds_until_the_next_figure_is_due() {
    let site = living();
    for (day, until, why) in [
        // The first step runs from the plan's own day, 5 January.
        ("2021-04-10", "2021-04-15", "Số liệu đến hết ngày 5/4/2021 lẽ ra phải có chậm nhất ngày 15/4/2021."),
        ("2021-04-15", "2021-04-15", "chậm nhất ngày 15/4/2021."),
        // All is overdue, and is said on the page; what is next is another quarter of silence.
        ("2021-04-16", "2021-07-16", "Đến ngày 16/7/2021 đã qua thêm một kỳ báo cáo."),
        ("2025-12-01", "2025-12-31", "Ngày 31/12/2025 là hạn của một mục tiêu và đã qua."),
    ] {
        let home = page(&site, day, "public/index.html");
        assert!(home.contains(&format!("data-until=\"{until}\" hidden>")), "{day}");
        assert!(home.contains(why), "{day}: {why}");
        assert!(home.contains("<script src=\"/theme/fresh.js\"></script>"));
    }
}

#[test]
fn a_page_does_not_age_while_nothing_is_due() {
    let site = living()
        .change("content/plans/ke-hoach/targets/01.yaml", "50% }", "50%, cadence: { every: quarter, due_days: 15 } }")
        .change("content/plans/ke-hoach/plan.yaml", "reporting:", "# reporting:")
        .write("content/reports/2024.yaml", "reports: []\n")
        .write("content/observations/2022.yaml", "observations:\n  - { measure: ho-so, from: 2024-01-01, to: 2024-03-31, value: 40%, source: { title: Báo cáo } }\n");
    std::fs::remove_file(site.root().join("content/plans/ke-hoach/targets/02.yaml")).unwrap();
    let home = page(&site, "2024-04-02", "public/index.html");
    assert!(home.contains("data-until=\"2024-07-15\" hidden>"), "{home}");
}

#[test]
fn a_pinned_site_promises_nothing_later() {
    let home = page(&Site::small(), "2024-12-31", "public/index.html");
    assert!(home.contains("Số liệu chốt ngày <time datetime=\"2024-12-31\">31/12/2024</time>"));
    assert!(!home.contains("data-until") && !home.contains("fresh.js\"></script>"));
}

#[test]
fn a_year_that_is_not_over_is_not_unpublished() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    let page = site.read("public/muc-tieu/ke-hoach-2021-2025/6/index.html");
    let rows: Vec<&str> = page.split("<tr").filter(|row| row.contains("năm 2025</span></th>")).collect();
    assert_eq!(rows.len(), 2, "a row for each part: {page}");
    assert!(rows.iter().all(|row| row.contains("Chưa đến hạn")), "{rows:?}");
}
