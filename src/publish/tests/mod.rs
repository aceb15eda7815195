//! Publishing as a whole; the parts are tested beside their code.

mod bundles;
mod faults;
mod live;
mod namespaces;
mod places;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::civil::{Date, date};
use tempfile::TempDir;

use super::*;

const DAY: Date = date(2024, 12, 31);

/// A tree of texts; a text that begins with `!` is a refusal.
struct Texts(BTreeMap<String, String>);

impl Tree for Texts {
    type Refusal = String;

    fn paths(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        let text = &self.0[path];
        match text.strip_prefix('!') {
            Some(refusal) => Err(refusal.to_owned()),
            None => Ok(text.clone().into_bytes()),
        }
    }
}

fn texts(texts: &[(&str, &str)]) -> Texts {
    let own = |(path, text): &(&str, &str)| (path.to_string(), text.to_string());
    Texts(texts.iter().map(own).collect())
}

fn first_site() -> Texts {
    texts(&[
        ("index.html", "một"),
        ("muc-tieu/1/index.html", "mục tiêu 1"),
        ("muc-tieu/index.html", "mục tiêu"),
        ("tin-tuc/cu.html", "tin cũ"),
    ])
}

/// As the first, with one page changed, one added and one gone.
fn second_site() -> Texts {
    texts(&[
        ("index.html", "hai"),
        ("muc-tieu/1/index.html", "mục tiêu 1"),
        ("muc-tieu/index.html", "mục tiêu"),
        ("van-ban/index.html", "văn bản"),
    ])
}

/// A root with `content/` and `themes/`, and `public` not yet there.
struct Root {
    dir: TempDir,
}

impl Root {
    fn new() -> Root {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("content")).unwrap();
        fs::create_dir(dir.path().join("themes")).unwrap();
        Root { dir }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn public(&self) -> PathBuf {
        self.path("public")
    }

    fn place_at(&self, output: &Path) -> Result<Place, NotAPlace> {
        place_in(self.dir.path(), output)
    }

    fn place(&self) -> Place {
        self.place_at(&self.public()).unwrap()
    }

    fn publish(&self, tree: &Texts) -> Result<Published, Failure<String>> {
        publish(tree, &self.place(), DAY)
    }

    /// Names beside the output that should not be there.
    fn leftovers(&self) -> Vec<String> {
        leftovers(self.dir.path())
    }
}

fn place_in(root: &Path, output: &Path) -> Result<Place, NotAPlace> {
    Place::of(output, root, &[&root.join("content"), &root.join("themes")])
}

fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect()
}

/// Every file below a folder: path, bytes, mode, inode.
fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, u32, u64)> {
    let mut all = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let meta = entry.metadata().unwrap();
        let bytes = match meta.is_file() {
            true => fs::read(entry.path()).unwrap(),
            false => Vec::new(),
        };
        let path = entry.path().strip_prefix(folder).unwrap();
        let mode = meta.permissions().mode() & 0o7777;
        all.insert(path.display().to_string(), (bytes, mode, meta.ino()));
    }
    all
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    #[expect(clippy::disallowed_methods, reason = "a test lays out what it needs")]
    fs::write(path, text).unwrap();
}

/// The files, without those that publish adds, and their texts.
fn site_at(folder: &Path) -> BTreeMap<String, String> {
    snapshot(folder)
        .into_iter()
        .filter(|(path, _)| folder.join(path).is_file() && !manifest::ADDED.contains(&&**path))
        .map(|(path, (bytes, ..))| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// Whether the folder is exactly this site, whole, as its own checksums say too.
fn is_whole(folder: &Path, site: &Texts) -> bool {
    let sums = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", manifest::SUMS])
        .current_dir(folder)
        .output();
    site_at(folder) == site.0 && sums.unwrap().status.success()
}

/// Starts this test program again for one ignored test, below a command such as `sh -c '… exec "$@"'`.
///
/// `None` where the command cannot be had; the test then says that it was skipped.
fn again(command: &[&str], test: &str, dir: &Path) -> Option<Output> {
    let (program, args) = command.split_first().unwrap();
    let output = Command::new(program)
        .args(args)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &format!("publish::tests::{test}")])
        .args(["--ignored", "--nocapture", "--test-threads=1"])
        .env("CONGKHAI_TEST_DIR", dir)
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .ok()?;
    Some(output)
}

/// The folder given by [`again`]; without it an ignored test has nothing to do.
fn given_dir() -> Option<PathBuf> {
    std::env::var_os("CONGKHAI_TEST_DIR").map(PathBuf::from)
}
