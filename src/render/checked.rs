//! What a browser found when it last looked at the theme: `checked.json`, written by `tests/browser/run --record`.
//!
//! The file names the bytes that were looked at by their digest, so that a page made with others says so and claims nothing.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::diagnostic::{Finding, Origin, codes};
use crate::read::ThemeFiles;
use crate::words::{Lang, date};

/// Where it stands in a theme.
const FILE: &str = "checked.json";

/// What was looked at, with what, and what was found.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The day.
    date: String,
    /// Version of this program.
    congkhai: String,
    /// Digest of the theme's templates and static files: see [`digest`].
    theme: String,
    /// Name and version of each tool.
    tools: Vec<String>,
    /// The portals that were built and looked at.
    portals: Vec<Portal>,
    /// Kinds of pages.
    kinds: usize,
    /// Ways to look at a page, as the locale names them.
    views: Vec<String>,
    /// Pages times views.
    looks: usize,
    /// Pages whose HTML was checked.
    pages: usize,
    /// Rules that passed somewhere and failed nowhere.
    rules: usize,
    /// Rules that failed.
    violations: Vec<Count>,
    /// What the rules could not decide and somebody looked at, as the locale names it.
    reviewed: Vec<Count>,
}

/// A portal that was looked at.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Portal {
    /// Its address.
    home: String,
    /// Its name.
    title: String,
    /// The day for which it was judged.
    as_of: String,
}

/// How often something was seen.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Count {
    key: String,
    count: usize,
}

/// What a page is told of it: the file's own facts, and what they have to do with this site.
#[derive(Clone, Debug, Serialize)]
pub struct CheckedView<'a> {
    #[serde(flatten)]
    facts: &'a Checked,
    /// The day, as it is printed.
    day: String,
    /// The theme has changed since.
    changed: bool,
    /// Files that this site has put over the theme's.
    own: Vec<&'a str>,
    /// This site was among those looked at: the day for which it was judged then.
    this: Option<String>,
}

/// The theme's own facts, the site's before the built-in.
pub fn of(files: &ThemeFiles, findings: &mut Vec<Finding>) -> Option<Checked> {
    let file = files.get(FILE)?;
    let read = serde_json::from_slice::<Checked>(&file.bytes);
    read.map_err(|error| {
        let origin = Origin::file(file.file.as_str());
        findings.push(Finding::new(&codes::CHECKED, origin).fact("detail", error.to_string()));
    })
    .ok()
}

impl Checked {
    /// As the pages of a language are told, of the site at this address.
    pub fn view<'a>(&'a self, files: &'a ThemeFiles, lang: Lang, home: Option<&str>) -> CheckedView<'a> {
        let printed = |day: &str| day.parse().map_or_else(|_| day.to_owned(), |day| date::short(day, lang));
        let this = self.portals.iter().find(|portal| Some(portal.home.as_str()) == home);
        CheckedView {
            facts: self,
            day: printed(&self.date),
            changed: digest(files) != self.theme,
            own: seen(files).filter(|path| files.own.contains_key(*path)).collect(),
            this: this.map(|portal| printed(&portal.as_of)),
        }
    }
}

/// What a browser sees of a theme.
fn seen(files: &ThemeFiles) -> impl Iterator<Item = &str> {
    files.below("static/").chain(files.below("templates/"))
}

/// The SHA-256 of what `sha256sum` says of these files, sorted by path.
fn digest(files: &ThemeFiles) -> String {
    let mut all = Sha256::new();
    for path in seen(files) {
        let bytes = files.get(path).map(|file| file.bytes.as_slice()).unwrap_or_default();
        all.update(format!("{:x}  {path}\n", Sha256::digest(bytes)));
    }
    format!("{:x}", all.finalize())
}
