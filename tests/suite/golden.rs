//! A folder is a test: where `tests/sites/<name>/` has an `expected/`, its `content` is built, and what comes out is compared with
//! that, both ways.
//!
//! Of pages only `<main>` is compared, so that a word in the footer does not change them all; the home page is compared whole.
//! Pictures stand in `pictures.txt`, by size and SHA-256.
//! `UPDATE=1 cargo test golden` writes what came out; read it before you commit it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// Tells what a browser found when it last looked, not what the content says: see `statement.rs`.
const STATEMENT: &str = "tro-nang/index.html";

fn sites() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut sites: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    sites.retain(|site| site.join("expected").is_dir());
    sites.sort();
    sites
}

/// The files below a folder by their path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
    {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        files.insert(path, std::fs::read(entry.path()).unwrap());
    }
    files
}

/// Where pictures are listed, a line each: they are compared by size and digest.
const PICTURES: &str = "pictures.txt";

/// What is compared of what was built: pages' mains, machine files whole, pictures by their digests; not what lists hashes or belongs
/// to the theme.
fn compared(built: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let (mut kept, mut pictures) = (BTreeMap::new(), String::new());
    for (path, bytes) in built {
        if path.starts_with("theme/")
            || matches!(path.as_str(), "manifest.json" | "SHA256SUMS" | ".gitignore")
            || path.ends_with(STATEMENT)
        {
            continue;
        }
        if path.ends_with(".png") || path.ends_with(".ico") {
            pictures += &format!("{} {:x} {path}\n", bytes.len(), Sha256::digest(&bytes));
            continue;
        }
        let bytes = match path.ends_with(".html") && path != "index.html" {
            true => main_of(&String::from_utf8(bytes).unwrap()).into_bytes(),
            false => bytes,
        };
        kept.insert(path, bytes);
    }
    kept.insert(PICTURES.to_owned(), pictures.into_bytes());
    kept
}

fn main_of(html: &str) -> String {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
    main.map_or_else(|| html.to_owned(), |(main, _)| format!("<main{main}</main>\n"))
}

fn build(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("ra");
    let run = Command::new(env!("CARGO_BIN_EXE_congkhai"))
        .arg("--root")
        .arg(site)
        .args(["build", "--as-of", "2024-12-31", "--output"])
        .arg(&output)
        .env_clear()
        .output()
        .unwrap();
    assert!(run.status.success(), "{}: {}", site.display(), String::from_utf8_lossy(&run.stderr));
    compared(tree(&output))
}

#[test]
fn sites_come_out_as_expected() {
    assert!(!sites().is_empty());
    for site in sites() {
        let (built, folder) = (build(&site), site.join("expected"));
        if std::env::var_os("UPDATE").is_some() {
            bless(&folder, &built);
        }
        let expected = tree(&folder);
        let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&built), names(&expected), "{}: the files", site.display());
        for (path, bytes) in &built {
            let (now, then) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected[path]));
            assert!(now == then, "{}/expected/{path} differs:\n{}", site.display(), difference(&then, &now));
        }
    }
}

fn bless(folder: &Path, built: &BTreeMap<String, Vec<u8>>) {
    let _ = std::fs::remove_dir_all(folder);
    for (path, bytes) in built {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
    }
}

/// The first lines that differ.
fn difference(then: &str, now: &str) -> String {
    let lines = then.lines().zip(now.lines()).enumerate().find(|(_, (then, now))| then != now);
    match lines {
        Some((line, (then, now))) => format!("line {}\n- {then}\n+ {now}", line + 1),
        None => format!("{} lines, now {}", then.lines().count(), now.lines().count()),
    }
}
