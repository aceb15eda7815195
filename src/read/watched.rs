//! Where `read` looks: what has to be watched so that nothing it would read changes unnoticed.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::place::{self, Place};

/// The folders of the root that are looked into.
const LOOKED_INTO: [&str; 2] = ["content", "themes"];

/// Every folder that [`read`](super::read()) lists, and the root, where it looks for the first of them. A file that is looked
/// for and missing would be in one of them, or in a folder that would.
pub fn folders(root: &Path) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned()];
    for top in LOOKED_INTO.map(|name| root.join(name)).into_iter().filter(|top| !top.is_symlink()) {
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().to_str().is_some_and(place::is_ignored)
        };
        let walk = WalkDir::new(top).follow_links(false).into_iter().filter_entry(visible);
        let found = walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_dir());
        folders.extend(found.map(walkdir::DirEntry::into_path));
    }
    folders
}

/// Whether what is read can depend on this path: the root itself, or what is not ignored below the folders that are looked into.
pub fn concerns(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else { return false };
    let Some(shown) = below.to_str() else { return true };
    match shown.split_once('/') {
        Some(("content", inside)) => !matches!(place::of(inside), Place::Ignored),
        Some(("themes", inside)) => !inside.split('/').any(place::is_ignored),
        Some(_) => false,
        None => shown.is_empty() || LOOKED_INTO.contains(&shown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_and_builds_leave_concerns_nobody() {
        let root = Path::new("/r");
        for path in
            ["", "content", "themes", "content/site.yaml", "content/results/q3.csv", "themes/a/theme.yaml"]
        {
            assert!(concerns(root, &root.join(path)), "{path}");
        }
        for path in [
            "public",
            "public/index.html",
            ".git/index",
            "content/.site.yaml.swp",
            "content/site.yaml~",
            "content/news/~$tin.docx",
            "content/schemas/news.schema.json",
            "themes/a/.x",
            "../khac",
        ] {
            assert!(!concerns(root, &root.join(path)), "{path}");
        }
        assert!(!concerns(root, Path::new("/khac")));
    }

    #[test]
    fn all_folders_that_are_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/nho");
        let folders = folders(&root);
        assert!(folders.contains(&root) && folders.contains(&root.join("content/news")), "{folders:?}");
        assert!(folders.iter().all(|folder| folder.is_dir()));
    }
}
