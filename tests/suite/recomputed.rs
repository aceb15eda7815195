//! Every figure of the shipped portal, recomputed by a second hand from the YAML alone.

use std::process::{Command, Stdio};

use crate::site::{Site, repository, run};

/// Python with PyYAML, which `tests/run` installs where it may; a machine that has neither says so.
fn recompute(arguments: &[&str]) -> Option<(bool, String)> {
    let has = Command::new("python3").args(["-c", "import yaml"]).stderr(Stdio::null()).status();
    if !has.is_ok_and(|done| done.success()) {
        assert!(std::env::var_os("CI").is_none(), "python3 with PyYAML is needed here");
        eprintln!("skipped: no python3 with PyYAML here");
        return None;
    }
    let mut command = Command::new("python3");
    command.arg(repository().join("tests/recompute.py")).args(arguments).env("PYTHONDONTWRITEBYTECODE", "1");
    let ran = run(command);
    Some((ran.status.success(), format!("{}{}", ran.stdout, ran.stderr)))
}

#[test]
fn every_figure_again() {
    for site in [Site::shipped(), Site::small()] {
        let _ = site.build().exits(0);
        let (root, public) =
            (site.root().display().to_string(), site.root().join("public").display().to_string());
        if let Some((agrees, said)) = recompute(&[&root, &public]) {
            assert!(agrees, "{said}");
        }
    }
}

#[test]
fn a_wrong_figure_would_be_noticed() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    let (root, public) =
        (site.root().display().to_string(), site.root().join("public").display().to_string());
    if let Some((agrees, said)) = recompute(&[&root, &public, "--self-test"]) {
        assert!(agrees, "{said}");
    }
}
