//! Where the site is.

use std::path::{Path, PathBuf};

use crate::cli::Global;
use crate::diagnostic::{Finding, Origin, codes};

/// The folder that `--root` names, else the nearest one upwards that holds `content/site.yaml`.
pub fn of(global: &Global) -> Result<PathBuf, Box<Finding>> {
    let start = global.root.clone().unwrap_or_else(|| PathBuf::from("."));
    // The folder that was named need not hold site.yaml: that it is missing is then a finding of the content.
    let found = match &global.root {
        Some(root) => root.join("content").is_dir().then(|| root.clone()),
        None => upwards(),
    };
    found.ok_or_else(|| {
        let shown = std::path::absolute(&start).unwrap_or(start);
        Box::new(Finding::new(&codes::NO_SITE, Origin::nowhere()).value(shown.display().to_string()))
    })
}

fn upwards() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().find(|folder| folder.join("content/site.yaml").is_file()).map(Path::to_path_buf)
}

/// A path as it is shown: from where the person stands, where that is shorter.
pub fn shown(path: &Path) -> String {
    let near =
        std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    near.filter(|near| !near.as_os_str().is_empty())
        .unwrap_or_else(|| path.to_path_buf())
        .display()
        .to_string()
}
