//! Which file may stand where, and what it is.

use crate::raw::FileKind;

/// What a file of `content/` is, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// YAML of a kind; the second is the folder of the plan, for what belongs to one.
    Yaml(FileKind, &'a str),
    /// Markdown.
    Markdown(FileKind),
    /// A table of results.
    Table,
    /// The figures of a sealed period.
    Sealed,
    /// A file that is published as it is, by its path below `static/`.
    Static(&'a str),
    /// Nothing of ours: schemas, hidden files, what editors leave behind.
    Ignored,
    /// Nothing that has a place here; the best guess at where it belongs.
    Nowhere(Expected),
}

/// What a place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// YAML in folders, under its kind's name.
    AFolder,
    /// Markdown.
    Markdown,
    /// YAML.
    Yaml,
    /// YAML, and tables that it names.
    YamlOrTable,
    /// What `seal` wrote.
    Releases,
    /// A plan's four kinds of files.
    PlanFile,
    /// The same name with an ending in small letters.
    SmallEnding,
}

/// The files that stand directly in `content/`.
pub const FILES: [(&str, FileKind); 7] = [
    ("site.yaml", FileKind::Site),
    ("abbreviations.yaml", FileKind::Abbreviations),
    ("holidays.yaml", FileKind::Holidays),
    ("periods.yaml", FileKind::Periods),
    ("corrections.yaml", FileKind::Corrections),
    ("guard.yaml", FileKind::Guard),
    ("releases.yaml", FileKind::Releases),
];

/// The folders whose files are all of one kind.
pub const FOLDERS: [(&str, FileKind); 10] = [
    ("agencies", FileKind::Agencies),
    ("measures", FileKind::Measures),
    ("observations", FileKind::Observations),
    ("indices", FileKind::Index),
    ("procedures", FileKind::Procedures),
    ("results", FileKind::Results),
    ("reports", FileKind::Reports),
    ("documents", FileKind::Documents),
    ("news", FileKind::News),
    ("pages", FileKind::Page),
];

/// What the file at this path (relative to `content/`, with `/`) is.
pub fn of(path: &str) -> Place<'_> {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if parts.iter().any(|part| is_ignored(part)) || path.starts_with("schemas/") {
        return Place::Ignored;
    }
    if let Some(path) = path.strip_prefix("static/") {
        return Place::Static(path);
    }
    if ending_in_capitals(name) {
        return Place::Nowhere(Expected::SmallEnding);
    }
    let is_yaml = name.ends_with(".yaml") || name.ends_with(".yml");
    let is_markdown = name.ends_with(".md");
    if let Some(kind) = kind_of(&FILES, path) {
        return Place::Yaml(kind, "");
    }
    match parts.as_slice() {
        ["releases", _] if name.ends_with(".csv") => Place::Sealed,
        ["releases", ..] => Place::Nowhere(Expected::Releases),
        ["plans", plan, rest @ ..] => plan_file(plan, rest, is_yaml),
        [folder, _, ..] if kind_of(&FOLDERS, folder).is_some() => match kind_of(&FOLDERS, folder) {
            Some(kind @ (FileKind::News | FileKind::Page)) if is_markdown => Place::Markdown(kind),
            Some(FileKind::News | FileKind::Page) => Place::Nowhere(Expected::Markdown),
            Some(FileKind::Results) if name.ends_with(".csv") => Place::Table,
            Some(kind) if is_yaml => Place::Yaml(kind, ""),
            Some(FileKind::Results) => Place::Nowhere(Expected::YamlOrTable),
            _ => Place::Nowhere(Expected::Yaml),
        },
        _ => Place::Nowhere(Expected::AFolder),
    }
}

/// The kind of the file at this path from the root.
pub fn kind(path: &str) -> Option<FileKind> {
    match of(path.strip_prefix("content/").unwrap_or(path)) {
        Place::Yaml(kind, _) | Place::Markdown(kind) => Some(kind),
        Place::Table => Some(FileKind::Results),
        Place::Sealed => Some(FileKind::Releases),
        Place::Static(_) | Place::Ignored => None,
        Place::Nowhere(Expected::SmallEnding) => kind(&with_small_ending(path)),
        Place::Nowhere(_) => None,
    }
}

/// Whether news or a page of one's own stands at this path from the root: no figure depends on it.
pub fn is_prose(path: &str) -> bool {
    matches!(kind(path), Some(FileKind::News | FileKind::Page))
}

/// Whether a name ends as ours do, but for capitals: `.YAML`, `.Csv`.
fn ending_in_capitals(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ours = ["yaml", "yml", "md", "csv"].iter().any(|own| ending.eq_ignore_ascii_case(own));
    ours && ending.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// The path with its ending in small letters.
fn with_small_ending(path: &str) -> String {
    let (name, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{name}.{}", ending.to_ascii_lowercase())
}

fn plan_file<'a>(plan: &'a str, rest: &[&str], is_yaml: bool) -> Place<'a> {
    match rest {
        ["plan.yaml"] => Place::Yaml(FileKind::Plan, plan),
        ["tasks.yaml"] => Place::Yaml(FileKind::Tasks, plan),
        ["duties.yaml"] => Place::Yaml(FileKind::Duties, plan),
        ["targets", _] if is_yaml => Place::Yaml(FileKind::Target, plan),
        _ => Place::Nowhere(Expected::PlanFile),
    }
}

fn kind_of(all: &[(&str, FileKind)], name: &str) -> Option<FileKind> {
    all.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// Hidden files, and what office programs, editors and systems leave behind.
pub fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".tmp")
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_has_its_kind() {
        for (path, place) in [
            ("site.yaml", Place::Yaml(FileKind::Site, "")),
            ("agencies/tinh.yaml", Place::Yaml(FileKind::Agencies, "")),
            ("observations/2024/q1.yaml", Place::Yaml(FileKind::Observations, "")),
            ("plans/kh/targets/01.yaml", Place::Yaml(FileKind::Target, "kh")),
            ("plans/kh/plan.yaml", Place::Yaml(FileKind::Plan, "kh")),
            ("plans/kh/target.yaml", Place::Nowhere(Expected::PlanFile)),
            ("news/2024/a.md", Place::Markdown(FileKind::News)),
            ("news/2024/a.docx", Place::Nowhere(Expected::Markdown)),
            ("agencies/~$tinh.yaml", Place::Ignored),
            ("schemas/site.schema.json", Place::Ignored),
            ("static/a/b.png", Place::Static("a/b.png")),
            ("ghi-chu.txt", Place::Nowhere(Expected::AFolder)),
            ("agencies/tinh.xlsx", Place::Nowhere(Expected::Yaml)),
            ("results/2024/q3.yaml", Place::Yaml(FileKind::Results, "")),
            ("results/2024/q3.csv", Place::Table),
            ("releases/2024-q3.csv", Place::Sealed),
            ("releases/2024-q3.yaml", Place::Nowhere(Expected::Releases)),
            ("results/q3.xlsx", Place::Nowhere(Expected::YamlOrTable)),
            ("agencies/q3.csv", Place::Nowhere(Expected::Yaml)),
            ("results/q3.CSV", Place::Nowhere(Expected::SmallEnding)),
            ("news/a.Md", Place::Nowhere(Expected::SmallEnding)),
            ("static/a.CSV", Place::Static("a.CSV")),
        ] {
            assert_eq!(of(path), place, "{path}");
        }
    }
}
