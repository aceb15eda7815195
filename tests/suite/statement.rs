//! The statement on accessibility is made of what a browser found, and claims nothing of bytes that it did not see.

use std::process::Command;

use serde_json::Value;

use congkhai::words::Lang;
use congkhai::words::number::count;

use crate::site::{Site, repository};

const PAGE: &str = "public/tro-nang/index.html";
const CHANGED: &str = "không phải là giao diện đã kiểm tra";

fn recorded() -> Value {
    serde_json::from_slice(&std::fs::read(repository().join("themes/congkhai/checked.json")).unwrap())
        .unwrap()
}

/// What `sha256sum` says of the theme's own files, in one sum.
fn digest() -> String {
    let sum = "find static templates -type f | LC_ALL=C sort | xargs sha256sum | sha256sum";
    let ran = Command::new("sh").args(["-c", sum]).current_dir(repository().join("themes/congkhai")).output();
    String::from_utf8(ran.unwrap().stdout).unwrap().split(' ').next().unwrap().to_owned()
}

fn statement(site: &Site) -> String {
    let _ = site.build().exits(0);
    site.read(PAGE)
}

/// The small site with results of the theme as it is.
fn checked(theme: &str) -> Site {
    let mut facts = recorded();
    facts["theme"] = theme.into();
    Site::small().write("themes/congkhai/checked.json", facts.to_string())
}

#[test]
fn it_says_what_was_recorded() {
    let another = "base_url: https://khac.vi-du.example/";
    let site = Site::small().change("content/site.yaml", "base_url: https://vi-du.example/", another);
    let (page, facts) = (statement(&site), recorded());
    for key in ["kinds", "looks", "pages", "rules"] {
        let shown = count(facts[key].as_u64().unwrap(), Lang::Vi);
        assert!(page.contains(&shown), "{key}: {shown}");
    }
    assert!(page.contains(&format!("congkhai {}", facts["congkhai"].as_str().unwrap())));
    assert!(page.contains("Nội dung riêng của cổng này không ở trong lần kiểm tra"));
}

#[test]
fn what_was_recorded_was_clean_and_is_of_this_version() {
    let facts = recorded();
    assert_eq!(facts["violations"], Value::Array(Vec::new()));
    assert!(facts["looks"].as_u64().unwrap() > 100 && facts["rules"].as_u64().unwrap() > 30);
    // A new version is looked at before it is released: tests/browser/run --record.
    assert_eq!(facts["congkhai"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn a_theme_that_was_not_looked_at_says_so() {
    assert!(!statement(&checked(&digest())).contains(CHANGED), "the bytes that were looked at");
    assert!(statement(&checked("0")).contains(CHANGED), "other bytes");
    let own = checked(&digest()).write("themes/congkhai/static/congkhai.css", "body { color: gray; }");
    let page = statement(&own);
    assert!(page.contains(CHANGED) && page.contains("<code>static/congkhai.css</code>"), "bytes of its own");
}

#[test]
fn a_portal_that_was_looked_at_says_when() {
    let mut facts = recorded();
    let home = serde_json::json!([{ "home": "https://vi-du.example/", "title": "Trang thử", "as_of": "2024-06-30" }]);
    facts["portals"] = home;
    let site = Site::small().write("themes/congkhai/checked.json", facts.to_string());
    assert!(statement(&site).contains("với nội dung xét theo ngày 30/6/2024."));
}

#[test]
fn what_a_site_says_of_itself_stands_in_it() {
    let text =
        "---\ntitle: Trợ năng\nold_urls: [/accessibility/]\n---\n\nCổng này chưa có phụ đề cho phim.\n";
    let site = Site::small().write("content/pages/tro-nang.md", text);
    let page = statement(&site);
    assert!(page.contains("chưa có phụ đề cho phim") && page.contains("Tuyên bố về trợ năng"));
    assert!(site.read("public/accessibility/index.html").contains("/tro-nang/"));
}
