//! The theme: the built-in files, and those of `themes/<name>/` over them, one by one.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::sources::Sources;
use super::walk;
use crate::diagnostic::{Finding, Origin, Side, Step, codes};

/// The built-in theme.
static BUILTIN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/congkhai");

/// Largest file of a theme, in bytes.
const LIMIT: u64 = 4 << 20;

/// A file of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeFile {
    /// Where it is, for findings, e.g. `themes/congkhai/templates/base.html`.
    pub file: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// It comes with the program.
    pub builtin: bool,
}

/// The files of a theme by their path in it, e.g. `templates/base.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeFiles {
    /// What comes with the program.
    pub builtin: BTreeMap<String, ThemeFile>,
    /// What the site puts over it.
    pub own: BTreeMap<String, ThemeFile>,
}

impl ThemeFiles {
    /// The file at this path, the site's own before the built-in.
    pub fn get(&self, path: &str) -> Option<&ThemeFile> {
        self.own.get(path).or_else(|| self.builtin.get(path))
    }

    /// All paths below a folder, e.g. `static/`.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let paths: std::collections::BTreeSet<&str> =
            self.builtin.keys().chain(self.own.keys()).map(String::as_str).collect();
        paths.into_iter().filter(move |path| path.starts_with(folder))
    }
}

/// Reads the theme that `site.yaml` names.
pub fn read(sources: &mut Sources, findings: &mut Vec<Finding>) {
    collect(&BUILTIN, &mut sources.theme.builtin);
    let (name, origin) = named(sources);
    let folder = format!("themes/{name}");
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !name.is_empty();
    if !plain || !sources.folder.path().join(&folder).is_dir() {
        if name != "congkhai" {
            let near = Finding::new(&codes::UNKNOWN_THEME, origin).value(name).near(["congkhai"]);
            findings.push(near);
        }
        return;
    }
    for path in walk::paths(&sources.folder, &folder, findings) {
        match sources.folder.read(&path, LIMIT) {
            Err(refused) => findings.push(walk::say(&path, refused)),
            Ok(bytes) => {
                let inside = path.strip_prefix(&folder).unwrap_or(&path).trim_start_matches('/').to_owned();
                let same = sources.theme.builtin.get(&inside).is_some_and(|file| file.bytes == bytes);
                if let Ok(text) = std::str::from_utf8(&bytes) {
                    sources.texts.insert(path.as_str().into(), text.into());
                }
                if !same {
                    sources.theme.own.insert(inside, ThemeFile { file: path, bytes, builtin: false });
                }
            }
        }
    }
}

fn named(sources: &Sources) -> (String, Origin) {
    let name = sources.site.as_ref().and_then(|site| site.raw.theme.clone()).map(|name| name.0);
    let path = vec![Step::Key("theme".into())];
    (name.unwrap_or_else(|| "congkhai".to_owned()), Origin::path("content/site.yaml", path, Side::Value))
}

fn collect(dir: &Dir, files: &mut BTreeMap<String, ThemeFile>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().into_owned();
        let shown = format!("themes/congkhai/{path}");
        files.insert(path, ThemeFile { file: shown, bytes: file.contents().to_vec(), builtin: true });
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}
