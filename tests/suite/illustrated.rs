//! The fictitious province: made by its generator, full in every kind, and never mistaken for a real one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::repository;

fn site() -> PathBuf {
    repository().join("tests/sites/tinh-minh-hoa")
}

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let all = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry"));
    let files = all.filter(|entry| entry.file_type().is_file());
    files.map(|file| file.path().strip_prefix(folder).expect("below").to_owned()).collect()
}

fn built() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let run = Command::new(env!("CARGO_BIN_EXE_congkhai"))
        .arg("--root")
        .arg(site())
        .args(["build", "--output"])
        .arg(folder.path().join("ra"))
        .env_clear()
        .output()
        .expect("congkhai runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    folder
}

#[test]
fn it_is_what_its_generator_makes() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = Command::new("python3")
        .arg("-B")
        .arg(repository().join("tests/generate.py"))
        .arg("portal")
        .arg(folder.path())
        .output()
        .expect("python3 runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let (made, kept) = (folder.path().join("content"), site().join("content"));
    assert_eq!(files(&made), files(&kept));
    for file in files(&made) {
        let read = |folder: &Path| std::fs::read(folder.join(&file)).expect("a file");
        assert!(read(&made) == read(&kept), "{} differs from what the generator makes", file.display());
    }
}

#[test]
fn every_page_chart_and_file_says_that_it_is_made_up() {
    let folder = built();
    let root = folder.path().join("ra");
    let (mut charts, mut tables) = (0, 0);
    for file in files(&root) {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let text = || std::fs::read_to_string(root.join(&file)).expect("text");
        match ending {
            "html" => {
                let page = text();
                let moved = page.contains("http-equiv=\"refresh\"");
                assert!(page.contains("noindex"), "{}", file.display());
                assert!(moved || page.contains("class=\"notice demo\""), "{}", file.display());
                for chart in page.split("<figure").skip(1) {
                    let chart = chart.split("</figure>").next().unwrap_or_default();
                    assert!(chart.contains("tag demo"), "{}: {chart}", file.display());
                    charts += 1;
                }
            }
            "csv" => {
                let table = text();
                let mut lines = table.lines();
                assert!(
                    lines.next().is_some_and(|head| head.ends_with("illustrative")),
                    "{}",
                    file.display()
                );
                tables += 1;
            }
            "json" if file.starts_with("du-lieu") => {
                assert!(
                    text().contains("\"illustrative\": true") || text().contains("\"illustrative\":true"),
                    "{}",
                    file.display()
                );
            }
            _ => {}
        }
    }
    assert!(charts > 20 && tables > 20, "{charts} charts, {tables} tables");
}

#[test]
fn every_standing_and_every_gap_is_there() {
    let folder = built();
    let read =
        |file: &str| std::fs::read_to_string(folder.path().join("ra/du-lieu").join(file)).expect("a table");
    let targets = read("targets.csv");
    for standing in [
        "achieved",
        "achieved_late",
        "on_path",
        "slow",
        "off_path",
        "worsening",
        "missed",
        "too_early",
        "unknown",
        "incomplete",
        "superseded",
    ] {
        assert!(targets.contains(&format!(",{standing},")), "{standing}");
    }
    let observations = read("observations.csv");
    for gap in ["not_published", "not_yet_due", "not_applicable", "suppressed", "overdue"] {
        assert!(observations.contains(gap), "{gap}");
    }
    assert!(read("corrections.csv").lines().count() > 1);
    assert!(read("reports.csv").contains(",late,"));
}

#[test]
fn communes_of_one_name_are_told_apart() {
    let folder = built();
    let page = std::fs::read_to_string(folder.path().join("ra/thu-tuc/1.900357/index.html")).expect("a page");
    let text: String =
        page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
    for district in ["UBND huyện Đồi Mẫu", "UBND huyện Sông Mẫu"] {
        assert!(text.contains(&format!("Ủy ban nhân dân xã Mẫu Đông ({district})")), "{district}");
    }
}

/// A window that covers one counter makes a proxy of shares of dossiers, not of what the catalogue offers, who publishes and who
/// reports in time.
#[test]
fn a_proxy_is_named_beside_the_figures_that_it_enters_alone() {
    let folder = built();
    let why = "Chỉ gồm hồ sơ tiếp nhận tại quầy của hai chi nhánh";
    let target = |number: u8| {
        let page = folder.path().join(format!("ra/muc-tieu/ke-hoach-2021-2025/{number}/index.html"));
        std::fs::read_to_string(page).expect("a page").contains(why)
    };
    assert_eq!([1, 2, 4, 5, 6].map(target), [true, true, false, false, false]);
}
