//! What a person begins with: a site of examples, and files with all that can be known filled in.
//!
//! Drafts are texts with paths; nothing here reads or writes. What only the editor can know is left without a value, so that
//! `check` names the place and no figure is ever made up.

mod correction;
mod fill;
mod messages;
mod results;

use std::collections::BTreeSet;
use std::path::Path;

use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

pub use correction::{PATH as CORRECTIONS, correction};
pub use results::results;

use crate::model::{Lang, Measure, MeasureOwner, Model, Plan, Series};
use crate::raw::{FileKind, schema_of};
use crate::words::fold;
use fill::filled;

/// The starter's files; they stand as they are written out.
static SITE: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/new/site");

/// Longest part of an address that is made of a title, in characters.
const LONGEST: usize = 80;

/// A file to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Path from the root with `/`, e.g. `content/news/2024/2024-03-01-khai-truong.md`.
    pub path: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

impl Draft {
    /// A text.
    fn text(path: String, text: String) -> Draft {
        Draft { path, bytes: text.into_bytes() }
    }
}

/// Why there is no draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cannot {
    /// There is a file for it already, at this path.
    Exists(String),
    /// A title of which no address can be made.
    NoAddress,
    /// No plan asks for anything.
    NoPlan,
    /// Neither an earlier period of its kind nor a catalogue tells whose rows to lay out.
    NoRows,
    /// Nothing can be appended to the file as it is written.
    NotAList,
}

/// A whole site of examples, with the schemas its files name and the guide's page of messages, by path.
pub fn site() -> Vec<Draft> {
    let schema = |kind: FileKind| {
        let path = format!("content/schemas/{}.schema.json", kind.name());
        Draft::text(path, format!("{:#}\n", schema_of(kind).to_value()))
    };
    let mut drafts: Vec<Draft> = FileKind::ALL.map(schema).into();
    drafts.push(Draft::text(messages::PATH.to_owned(), messages::page()));
    collect(&SITE, &mut drafts);
    drafts.sort_by(|a, b| a.path.cmp(&b.path));
    drafts
}

/// All files but the page of messages: what stands there is for who reads the guide in the repository.
fn collect(dir: &Dir, drafts: &mut Vec<Draft>) {
    drafts.extend(dir.files().filter(|file| file.path() != Path::new(messages::PATH)).filter_map(|file| {
        Some(Draft { path: file.path().to_str()?.to_owned(), bytes: file.contents().to_owned() })
    }));
    dir.dirs().for_each(|inner| collect(inner, drafts));
}

/// A news item of a day, not to be published yet. Its address is made of its title; a title that another day of the year has
/// taken gets a number.
///
/// # Errors
/// When this day has the title already, or no address can be made of it.
pub fn news(model: &Model, title: &str, today: Date, taken: impl Fn(&str) -> bool) -> Result<Draft, Cannot> {
    let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let slug = short(&fold::slug(&title));
    if slug.is_empty() {
        return Err(Cannot::NoAddress);
    }
    let path = |slug: &str| format!("content/news/{}/{today}-{slug}.md", today.year());
    if taken(&path(&slug)) {
        return Err(Cannot::Exists(path(&slug)));
    }
    let of_year: BTreeSet<&str> = model
        .news
        .iter()
        .filter(|item| item.date.year() == today.year())
        .map(|item| item.slug.as_str())
        .collect();
    let slug = numbered(&slug, |slug| of_year.contains(slug) || taken(&path(slug)));
    // What JSON writes in quotation marks YAML reads alike.
    let quoted = serde_json::Value::from(title).to_string();
    let target = model.home_plan().and_then(|plan| Some((plan, plan.targets.first()?)));
    let about = target.map_or_else(String::new, |(plan, target)| format!("{}/{}", plan.id, target.number));
    let marks = [("title", quoted.as_str()), ("date", &today.to_string()), ("about", &about)];
    Ok(Draft::text(path(&slug), filled(include_str!("draft/news.md"), &marks)))
}

/// A slug cut after a whole word where it is long.
fn short(slug: &str) -> String {
    match slug.get(..LONGEST) {
        None => slug.to_owned(),
        Some(cut) => cut.rsplit_once('-').map_or(cut, |(whole, _)| whole).to_owned(),
    }
}

/// The name, with the first number that makes it free.
fn numbered(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let free = |name: &String| !taken(name);
    let more = (2..10_000).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(more).find(free).unwrap_or_else(|| name.to_owned())
}

/// The next target of a plan; the home page's where none is named. `numbers` are those its targets bear, unfinished ones included.
///
/// # Errors
/// When there is no such plan.
pub fn target(
    model: &Model,
    plan: Option<&str>,
    numbers: impl Fn(&str) -> Vec<u32>,
    taken: impl Fn(&str) -> bool,
) -> Result<Draft, Cannot> {
    let plan = plan.map_or_else(|| model.home_plan(), |id| model.plan(id)).ok_or(Cannot::NoPlan)?;
    let number = numbers(&plan.id).into_iter().max().unwrap_or(0).saturating_add(1);
    let path = |name: &str| format!("content/plans/{}/targets/{name}.yaml", plan.id);
    let name = numbered(&format!("{number:02}"), |name| taken(&path(name)));
    let pillars: Vec<&str> = plan.pillars.iter().map(|pillar| pillar.id.as_str()).collect();
    let lead = model.agencies.list.first().map_or("", |agency| agency.id.as_str());
    let marks = [
        ("number", &*number.to_string()),
        ("plan", &one_line(plan.title.get(Lang::Vi).0)),
        ("pillars", &pillars.join(", ")),
        ("agency", lead),
        ("document", &document(model, plan)),
    ];
    Ok(Draft::text(path(&name), filled(include_str!("draft/target.yaml"), &marks)))
}

/// The document of a plan, as a source names it, quoted for YAML; nothing where none is known.
fn document(model: &Model, plan: &Plan) -> String {
    let named = plan.source.as_ref().and_then(|source| source.document.clone());
    let known = named.or_else(|| model.document(&plan.number).map(|document| document.id.clone()));
    known.map_or_else(String::new, |id| serde_json::Value::from(id).to_string())
}

/// A figure that came in, in a file of its day.
pub fn observation(model: &Model, today: Date, taken: impl Fn(&str) -> bool) -> Draft {
    let path = |name: &str| format!("content/observations/{name}.yaml");
    let name = numbered(&today.to_string(), |name| taken(&path(name)));
    let observed = model
        .measures
        .iter()
        .filter(|measure| matches!(measure.series, Series::Observations) && measure.same_as.is_none());
    let listed: Vec<String> = observed.map(|measure| comment(model, measure)).collect();
    let marks = [("measures", &*listed.join("\n")), ("date", &today.to_string())];
    Draft::text(path(&name), filled(include_str!("draft/observation.yaml"), &marks))
}

/// `#   ho-so: Tỷ lệ hồ sơ nộp trực tuyến (mục tiêu 1; phần: tinh, xa)`
fn comment(model: &Model, measure: &Measure) -> String {
    let target = match &measure.owner {
        MeasureOwner::Target { plan, number } if model.plans.len() > 1 => format!("mục tiêu {plan}/{number}"),
        MeasureOwner::Target { number, .. } => format!("mục tiêu {number}"),
        MeasureOwner::Nobody => "ngoài kế hoạch".to_owned(),
    };
    let parts: Vec<&str> =
        measure.goals.iter().filter_map(|goal| goal.part.as_ref()).map(|(id, _)| id.as_str()).collect();
    let parts = if parts.is_empty() { String::new() } else { format!("; part: {}", parts.join(", ")) };
    format!("#   {}: {} ({target}{parts})", measure.id, one_line(measure.name.get(Lang::Vi).0))
}

/// A text that cannot leave its line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_are_cut_after_a_word() {
        let slug = short(&fold::slug(&"thủ tục hành chính ".repeat(20)));
        assert!(slug.len() <= LONGEST && slug.starts_with("thu-tuc") && !slug.ends_with('-'), "{slug}");
        assert!(["thu", "tuc", "hanh", "chinh"].contains(&slug.rsplit('-').next().unwrap()), "{slug}");
        assert_eq!(short(&"a".repeat(300)).len(), LONGEST);
    }

    #[test]
    fn names_are_numbered_from_the_second() {
        assert_eq!(numbered("a", |_| false), "a");
        assert_eq!(numbered("a", |name| name == "a" || name == "a-2"), "a-3");
    }

    #[test]
    fn the_starter_has_all_its_files() {
        let paths: Vec<String> = site().into_iter().map(|draft| draft.path).collect();
        for path in [".gitignore", ".github/workflows/rebuild.yml", "content/site.yaml", "may-chu/crontab"] {
            assert!(paths.iter().any(|own| own == path), "{path}");
        }
    }
}
