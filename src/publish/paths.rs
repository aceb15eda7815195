//! The paths of a tree: each one a file, all together one site.

use std::collections::BTreeSet;

use super::manifest;

/// A path that cannot be a file of this site.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BadPath {
    /// The path as the tree gave it.
    pub path: String,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Flaw {
    /// It is empty, or has an empty part: `a//b`, `a/`.
    Empty,
    /// It begins with `/`.
    Absolute,
    /// It has a part `.` or `..`.
    Dots,
    /// It holds a control character or a backslash.
    Character,
    /// It is the name of a file that publish itself writes, or lies in a `.git`.
    Reserved,
    /// It stands in the tree twice.
    Duplicate,
    /// It is a file and also a folder with files in it.
    FileAndFolder,
}

/// Paths found good, and the folders they need.
#[derive(Debug)]
pub(super) struct Paths<'t> {
    /// Files, in byte order.
    pub files: Vec<&'t str>,
    /// Folders, each after the one it lies in; without the top.
    pub folders: BTreeSet<&'t str>,
}

/// Sorts the paths and finds their folders, or names every path that is wrong.
pub(super) fn checked(mut files: Vec<&str>) -> Result<Paths<'_>, Vec<BadPath>> {
    files.sort_unstable();
    let folders: BTreeSet<&str> = files.iter().flat_map(|path| folders_above(path)).collect();
    let mut bad = Vec::new();
    let mut before = None;
    for path in &files {
        let flaw = flaw_of(path)
            .or((before == Some(path)).then_some(Flaw::Duplicate))
            .or(folders.contains(path).then_some(Flaw::FileAndFolder));
        bad.extend(flaw.map(|flaw| BadPath { path: path.to_string(), flaw }));
        before = Some(path);
    }
    match bad.is_empty() {
        true => Ok(Paths { files, folders }),
        false => Err(bad),
    }
}

/// `a/b/c.html` lies in `a` and `a/b`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(end, _)| path.get(..end))
}

fn flaw_of(path: &str) -> Option<Flaw> {
    let mut parts = path.split('/');
    if path.starts_with('/') {
        Some(Flaw::Absolute)
    } else if parts.clone().any(str::is_empty) {
        Some(Flaw::Empty)
    } else if parts.clone().any(|part| part == "." || part == "..") {
        Some(Flaw::Dots)
    } else if path.chars().any(|c| c.is_control() || c == '\\') {
        Some(Flaw::Character)
    } else if manifest::ADDED.contains(&path) || parts.next() == Some(".git") {
        Some(Flaw::Reserved)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaws(paths: &[&str]) -> Vec<Flaw> {
        checked(paths.to_vec()).map_or_else(|bad| bad.iter().map(|b| b.flaw).collect(), |_| vec![])
    }

    #[test]
    fn good_paths_are_sorted_and_their_folders_known() {
        let paths = checked(vec!["b/c/d.html", "a.html", "b.html", ".well-known/x"]).unwrap();
        assert_eq!(paths.files, [".well-known/x", "a.html", "b.html", "b/c/d.html"]);
        assert_eq!(Vec::from_iter(paths.folders), [".well-known", "b", "b/c"]);
    }

    #[test]
    fn each_flaw_is_named() {
        for (path, flaw) in [
            ("", Flaw::Empty),
            ("a//b", Flaw::Empty),
            ("a/", Flaw::Empty),
            ("/etc/passwd", Flaw::Absolute),
            ("../x", Flaw::Dots),
            ("a/../../x", Flaw::Dots),
            ("./a", Flaw::Dots),
            ("a\nb", Flaw::Character),
            ("a\0b", Flaw::Character),
            ("a\\b", Flaw::Character),
            ("manifest.json", Flaw::Reserved),
            ("SHA256SUMS", Flaw::Reserved),
            (".gitignore", Flaw::Reserved),
            (".git/config", Flaw::Reserved),
        ] {
            assert_eq!(flaws(&[path]), [flaw], "{path:?}");
        }
    }

    #[test]
    fn twice_and_file_and_folder_are_found_even_apart() {
        assert_eq!(flaws(&["a", "b", "a"]), [Flaw::Duplicate]);
        assert_eq!(flaws(&["a", "a-b", "a/b"]), [Flaw::FileAndFolder]);
    }

    #[test]
    fn all_bad_paths_come_at_once() {
        assert_eq!(flaws(&["../x", "/y", "z"]), [Flaw::Dots, Flaw::Absolute]);
    }

    #[test]
    fn reserved_names_are_free_in_folders() {
        assert_eq!(flaws(&["du-lieu/manifest.json"]), []);
    }
}
