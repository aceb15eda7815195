//! A published portal, read back from its open data.
//!
//! Only files that its manifest lists are read, each against the digest that stands there: what was changed afterwards was never
//! published.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::table::{Row, Table};
use crate::diagnostic::{Finding, Origin, codes};
use crate::publish::{Entry, Manifest};
use crate::read::{Folder, Refused};
use crate::verify::manifest;

/// The largest table that is read, in bytes.
const LIMIT: u64 = 512 << 20;

/// Where the tables lie.
const FOLDER: &str = "du-lieu/";

/// The tables whose rows are compared or give names.
const TABLES: [&str; 10] = [
    "coverage",
    "agencies",
    "corrections",
    "documents",
    "figures",
    "indices",
    "measures",
    "periods",
    "procedures",
    "targets",
];

/// A portal as it was published.
#[derive(Debug)]
pub struct Portal {
    folder: Folder,
    path: PathBuf,
    manifest: Manifest,
    tables: BTreeMap<&'static str, Table>,
    /// The sums of each period with results, by its id.
    sums: BTreeMap<String, Table>,
    /// Results row by row, of the periods whose rows are asked for.
    rows: BTreeMap<String, Table>,
}

impl Portal {
    /// Reads a folder; `Err` with everything that is wrong with it.
    ///
    /// # Errors
    /// When the folder itself cannot be opened.
    pub fn open(path: &Path) -> std::io::Result<Result<Portal, Vec<Finding>>> {
        let folder = Folder::open(path)?;
        let (manifest, _) = match manifest(&folder, path) {
            Ok(read) => read,
            Err(finding) => return Ok(Err(vec![*finding])),
        };
        let mut findings = Vec::new();
        let mut read =
            |entry: &Entry| table(&folder, path, entry).map_err(|finding| findings.push(*finding)).ok();
        let (mut tables, mut sums) = (BTreeMap::new(), BTreeMap::new());
        for entry in &manifest.files {
            let name = entry.path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".csv"));
            let Some(name) = name else { continue };
            if let Some(key) = TABLES.into_iter().find(|key| *key == name) {
                tables.extend(read(entry).map(|table| (key, table)));
            } else if let Some(period) = period_of(entry, "sums-") {
                sums.extend(read(entry).map(|table| (period.to_owned(), table)));
            }
        }
        if manifest.files.iter().all(|entry| entry.path != format!("{FOLDER}figures.csv")) {
            findings.push(missing(path, &format!("{FOLDER}figures.csv")));
        }
        let (path, rows) = (path.to_owned(), BTreeMap::new());
        let portal = Portal { folder, path, manifest, tables, sums, rows };
        Ok(if findings.is_empty() { Ok(portal) } else { Err(findings) })
    }

    /// Reads the rows of the periods that both have and that are others in the other: all rows of a province are too many to be read
    /// for nothing.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read_rows(&mut self, other: &Portal) -> Result<(), Vec<Finding>> {
        let own = self.manifest.files.iter().filter_map(|entry| Some((entry, period_of(entry, "results-")?)));
        let differs = |entry: &Entry| other.entry(&entry.path).is_some_and(|their| their != entry);
        let mut findings = Vec::new();
        for (entry, period) in own.filter(|(entry, _)| differs(entry)) {
            match table(&self.folder, &self.path, entry) {
                Ok(table) => drop(self.rows.insert(period.to_owned(), table)),
                Err(finding) => findings.push(*finding),
            }
        }
        if findings.is_empty() { Ok(()) } else { Err(findings) }
    }

    /// The day for which it was judged.
    pub fn as_of(&self) -> Option<Date> {
        self.manifest.as_of.parse().ok()
    }

    /// The last day of which a figure speaks.
    pub fn data_until(&self) -> Option<Date> {
        self.manifest.data_until.as_deref().and_then(|day| day.parse().ok())
    }

    /// A table, where the portal has it.
    pub fn table(&self, key: &str) -> Option<&Table> {
        self.tables.get(key)
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = Row<'_>> {
        self.table(table).into_iter().flat_map(Table::rows)
    }

    /// The sums of each period, by its id.
    pub fn sums(&self) -> impl Iterator<Item = (&str, &Table)> {
        self.sums.iter().map(|(period, table)| (period.as_str(), table))
    }

    /// The sums of a period.
    pub fn sums_of(&self, period: &str) -> Option<&Table> {
        self.sums.get(period)
    }

    /// Results row by row, of the periods whose rows were read.
    pub fn results(&self) -> impl Iterator<Item = (&str, &Table)> {
        self.rows.iter().map(|(period, table)| (period.as_str(), table))
    }

    /// The rows of a period, where they were read.
    pub fn results_of(&self, period: &str) -> Option<&Table> {
        self.rows.get(period)
    }

    /// What its manifest says of a file.
    fn entry(&self, path: &str) -> Option<&Entry> {
        let files = &self.manifest.files;
        files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok().and_then(|at| files.get(at))
    }

    /// Whether its figures are made up.
    pub fn is_illustrative(&self) -> bool {
        self.rows("figures").chain(self.rows("targets")).next().is_some_and(|row| row.is("illustrative"))
    }

    /// The address within the site of a page, from its whole address: whatever lies before the site's own folders is cut off.
    pub fn page(&self, url: &str) -> Option<String> {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let (path, anchor) = rest.split_once('#').map_or((rest, None), |(path, anchor)| (path, Some(anchor)));
        let from = path.match_indices('/').map(|(at, _)| path.get(at + 1..).unwrap_or_default());
        let has = |own: &&str| self.entry(&format!("{own}index.html")).is_some();
        let own = from.filter(|own| own.ends_with('/')).find(has)?;
        Some(anchor.map_or_else(|| format!("/{own}"), |anchor| format!("/{own}#{anchor}")))
    }
}

/// The period whose table this is; none of another kind of table, and of the newest under its second name.
fn period_of<'e>(entry: &'e Entry, kind: &str) -> Option<&'e str> {
    let name = entry.path.strip_prefix(FOLDER)?.strip_suffix(".csv")?;
    name.strip_prefix(kind).filter(|period| *period != "latest")
}

/// A table as the manifest lists it.
fn table(folder: &Folder, path: &Path, entry: &Entry) -> Result<Table, Box<Finding>> {
    let say = |code| {
        Finding::new(code, Origin::file(&*entry.path)).value(path.join(&entry.path).display().to_string())
    };
    let unreadable = |detail: String| {
        Finding::new(&codes::UNREADABLE, Origin::file(path.join(&entry.path).display().to_string()))
            .fact("detail", detail)
    };
    let bytes = folder.read(&entry.path, LIMIT).map_err(|refused| match refused {
        Refused::Io(error) if error.kind() == std::io::ErrorKind::NotFound => say(&codes::MISSING_FILE),
        Refused::Io(error) => unreadable(error.to_string()),
        Refused::Symlink | Refused::NotAFile | Refused::TooLarge(_) => say(&codes::CHANGED_FILE),
    })?;
    if Entry::of(&entry.path, &bytes) != *entry {
        return Err(Box::new(say(&codes::CHANGED_FILE)));
    }
    Ok(Table::read(&bytes).map_err(|error| unreadable(error.to_string()))?)
}

fn missing(path: &Path, name: &str) -> Finding {
    Finding::new(&codes::MISSING_FILE, Origin::file(name)).value(path.join(name).display().to_string())
}
