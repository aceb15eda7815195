//! `verify` finds every change of a published folder, and names it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use congkhai::verify::{Known, parse, verify};

use crate::site::Site;

fn published() -> Site {
    let site = Site::small();
    let _ = site.build().exits(0);
    site
}

/// `code path` of everything found, sorted.
fn found(folder: &Path, known: Known) -> Vec<String> {
    let verified = verify(folder, known).unwrap();
    let line = |finding: congkhai::diagnostic::Finding| {
        format!("{} {}", finding.code.id, finding.value.unwrap_or_default())
    };
    let mut all: Vec<String> = verified.findings.into_iter().map(line).collect();
    all.sort();
    all
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// The next number of a sequence that is the same in every run (Knuth's MMIX).
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

#[test]
fn what_was_published_is_as_published_for_us_and_for_coreutils() {
    let site = published();
    let ran = site.run(&["verify", "public"]).exits(0);
    assert!(ran.stdout.is_empty() && ran.stderr.starts_with("Khớp: "), "{}", ran.stderr);
    let sums = site.shell("cd public && sha256sum -c --quiet SHA256SUMS").exits(0);
    assert_eq!(sums.stdout, "");
    let manifest = fs::read(site.root().join("public/manifest.json")).unwrap();
    let known = parse(&manifest).unwrap();
    assert_eq!(known.as_of, "2024-12-31");
    assert_eq!(known.data_until.as_deref(), Some("2024-09-14"));
    assert_eq!(known.valid_until, None, "a site that is pinned promises nothing");
    assert!(found(&site.root().join("public"), Known { since: Some(&known), day: None }).is_empty());
}

#[test]
fn one_bit_of_any_file_is_found_and_named() {
    let site = published();
    let public = site.root().join("public");
    let mut seed = 42;
    for path in files(&public) {
        let bytes = fs::read(&path).unwrap();
        let mut changed = bytes.clone();
        let at = next(&mut seed) % changed.len();
        changed[at] ^= 1 << (next(&mut seed) % 8);
        fs::write(&path, &changed).unwrap();
        let name = path.strip_prefix(&public).unwrap().to_str().unwrap();
        let all = found(&public, Known::default());
        let expected = match name {
            ".gitignore" | "SHA256SUMS" => vec![format!("verify/sums-differ {name}")],
            "manifest.json" => {
                assert!(!all.is_empty(), "byte {at} of manifest.json");
                all.clone()
            }
            name => vec![format!("verify/changed {name}")],
        };
        assert_eq!(all, expected, "byte {at} of {name}");
        fs::write(&path, &bytes).unwrap();
    }
    assert!(found(&public, Known::default()).is_empty());
}

#[test]
fn every_added_missing_swapped_and_odd_file_is_named() {
    let site = published();
    let public = site.root().join("public");
    fs::remove_file(public.join("robots.txt")).unwrap();
    fs::create_dir_all(public.join("la/sau")).unwrap();
    fs::write(public.join("la/sau/moi.html"), "<p>").unwrap();
    symlink("/etc/passwd", public.join("la/mat-khau")).unwrap();
    symlink("/etc", public.join("la/thu-muc")).unwrap();
    let (home, tasks) = (public.join("index.html"), public.join("nhiem-vu/index.html"));
    fs::rename(&home, public.join("tam")).unwrap();
    fs::rename(&tasks, &home).unwrap();
    fs::rename(public.join("tam"), &tasks).unwrap();
    fs::remove_file(public.join("du-lieu/targets.csv")).unwrap();
    symlink("measures.csv", public.join("du-lieu/targets.csv")).unwrap();
    let _ = site.shell("mkfifo public/du-lieu/ong").exits(0);
    let expected = [
        "verify/added la/sau/moi.html",
        "verify/changed index.html",
        "verify/changed nhiem-vu/index.html",
        "verify/missing robots.txt",
        "verify/odd-file du-lieu/ong",
        "verify/odd-file du-lieu/targets.csv",
        "verify/odd-file la/mat-khau",
        "verify/odd-file la/thu-muc",
    ];
    assert_eq!(found(&public, Known::default()), expected);
    let ran = site.run(&["verify", "public"]).exits(1);
    let lines = ran.stderr.lines().filter(|line| line.starts_with("lỗi[verify/")).count();
    assert_eq!(lines, expected.len(), "one a line: {}", ran.stderr);
    assert!(ran.stderr.ends_with("Không khớp: 8 chỗ.\n"), "{}", ran.stderr);
    let ran = site.run(&["verify", "public", "--format", "json"]).exits(1);
    ran.says("verify/missing").at("robots.txt").about("robots.txt");
    assert_eq!(ran.findings().len(), expected.len());
}

#[test]
fn what_is_older_is_told_from_what_is_new() {
    let site = Site::small();
    let _ = site.run(&["build", "--as-of", "2024-06-30"]).exits(0);
    let (public, old) = (site.root().join("public"), site.root().join("cu"));
    crate::site::copy(&public, &old);
    let before = parse(&fs::read(old.join("manifest.json")).unwrap()).unwrap();
    let _ = site.build().exits(0);
    let since = |manifest| Known { since: Some(manifest), day: None };
    assert!(found(&public, since(&before)).is_empty());

    // Mixed: one page of the old site in the new one, and one that the new one has no longer.
    fs::copy(old.join("index.html"), public.join("index.html")).unwrap();
    assert_eq!(found(&public, since(&before)), ["verify/older-file index.html"]);
    assert_eq!(found(&public, Known::default()), ["verify/changed index.html"]);
    let _ = site.build().exits(0);
    // The old manifest over the new files, and the old folder whole.
    let after = parse(&fs::read(public.join("manifest.json")).unwrap()).unwrap();
    fs::copy(old.join("manifest.json"), public.join("manifest.json")).unwrap();
    let all = found(&public, since(&after));
    assert!(all.contains(&"verify/rolled-back 0 (2024-06-30)".to_owned()), "{all:?}");
    assert!(all.contains(&"verify/sums-differ SHA256SUMS".to_owned()), "{all:?}");
    assert_eq!(found(&old, since(&after)), ["verify/rolled-back 0 (2024-06-30)"]);
}

#[test]
fn a_site_that_stands_still_is_frozen_only_when_a_day_is_given() {
    let site = Site::small().change("content/site.yaml", "as_of: 2024-12-31\n", "");
    let _ = site.build().exits(0);
    let manifest = parse(&fs::read(site.root().join("public/manifest.json")).unwrap()).unwrap();
    let until = manifest.valid_until.unwrap();
    let _ = site.run(&["verify", "public"]).exits(0);
    let _ = site.run(&["verify", "public", "--as-of", &until]).exits(0);
    let ran = site.run(&["verify", "public", "--as-of", "2040-01-01", "--format", "json"]).exits(1);
    ran.says("verify/frozen").about(&until);
}

#[test]
fn what_is_no_published_folder_is_said() {
    let site = published();
    let _ = site.run(&["verify", "content", "--format", "json"]).exits(1).says("verify/no-manifest");
    let _ = site.run(&["verify", "khong-co", "--format", "json"]).exits(2).says("command/bad-argument");
    let _ = site.run(&["verify", "public", "--since", "content/site.yaml", "--format", "json"]).exits(2);
    let _ = site.run(&["verify", "--format", "json"]).exits(2).says("command/incomplete");
    fs::remove_file(site.root().join("public/manifest.json")).unwrap();
    symlink("/etc/hosts", site.root().join("public/manifest.json")).unwrap();
    let _ = site.run(&["verify", "public", "--format", "json"]).exits(1).says("verify/no-manifest");
}
