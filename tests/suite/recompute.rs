//! A second opinion: `tests/recompute.py` computes every figure of every page from the YAML alone, and finds no difference.

use std::path::Path;
use std::process::{Command, Output};

fn built(site: &Path, output: &Path, day: &str) {
    let run = Command::new(env!("CARGO_BIN_EXE_congkhai"))
        .arg("--root")
        .arg(site)
        .args(["build", "--as-of", day, "--output"])
        .arg(output)
        .env_clear()
        .output()
        .expect("congkhai runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn recompute(site: &Path, output: &Path, day: &str, more: &[&str]) -> Output {
    Command::new("python3")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recompute.py"))
        .args([site, output])
        .args(["--as-of", day])
        .args(more)
        .output()
        .expect("python3 runs")
}

fn agrees(site: &str, day: &str, at_least: usize) {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join(site);
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("ra");
    built(&site, &output, day);
    let said = recompute(&site, &output, day, &[]);
    let text = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success() && text.contains("0 differences"), "{text}");
    let figures: usize =
        text.split(" figures").next().and_then(|count| count.trim().parse().ok()).expect(&text);
    assert!(figures >= at_least, "only {figures} figures were compared");
    let faults = recompute(&site, &output, day, &["--self-test"]);
    let text =
        String::from_utf8_lossy(&faults.stdout).into_owned() + &String::from_utf8_lossy(&faults.stderr);
    assert!(faults.status.success(), "faults put into the pages were not found: {text}");
}

#[test]
fn the_shipped_portal_agrees() {
    agrees(".", "2024-12-31", 1000);
}

#[test]
fn the_small_site_agrees() {
    agrees("tests/sites/nho", "2024-12-31", 20);
}

#[test]
fn a_site_of_gaps_agrees() {
    agrees("tests/sites/toan-khoang-trong", "2024-12-31", 20);
}

#[test]
fn a_site_in_two_languages_agrees() {
    agrees("tests/sites/song-ngu", "2024-12-31", 20);
}

#[test]
fn the_fictitious_province_agrees() {
    agrees("tests/sites/tinh-minh-hoa", "2025-02-10", 50_000);
}

#[test]
fn the_second_opinion_agrees_with_numbers_computed_by_hand() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let said = Command::new("python3")
        .args(["-B", "-m", "unittest", "discover", "-s", "recomputed", "-t", "."])
        .current_dir(tests)
        .output()
        .expect("python3 runs");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}
