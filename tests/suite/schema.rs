//! Mistakes made by rule: in the shipped files, each key that is required is removed, each choice misspelt, each reference
//! broken, each number turned into a word, a key added to each mapping. Each must be found, in its file and on its line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use congkhai::raw::{FileKind, schema_of};
use congkhai::{Memory, Options, assemble, assemble_with};
use serde_json::Value as Schema;
use serde_yaml::{Mapping, Value};

use crate::site::{Site, repository};

#[test]
fn schemas_in_the_repository_are_fresh() {
    for kind in FileKind::ALL {
        let path = repository().join(format!("content/schemas/{}.schema.json", kind.name()));
        let written = fs::read_to_string(&path).unwrap_or_default();
        let fresh = format!("{:#}\n", schema_of(kind).to_value());
        assert!(written == fresh, "{} is stale: run `congkhai schema --write`", path.display());
    }
}

#[test]
fn the_command_writes_what_it_prints() {
    let site = Site::small();
    let printed: Schema = serde_json::from_str(&site.run(&["schema"]).exits(0).stdout).unwrap();
    let _ = site.run(&["schema", "--write"]).exits(0);
    for kind in FileKind::ALL {
        let written: Schema =
            serde_json::from_str(&site.read(&format!("content/schemas/{}.schema.json", kind.name())))
                .unwrap();
        assert_eq!(printed[kind.name()], written);
    }
    site.check().found_nothing();
}

#[test]
fn every_mistake_by_rule_is_found_at_its_place() {
    let files = files();
    let cases: Vec<Case> = cases(&files);
    assert!(cases.len() > 250, "only {} cases were found", cases.len());
    let threads = 2;
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let run = |mine: usize| {
            let cases = &cases;
            scope.spawn(move || {
                let (site, mut memory) = (Site::shipped(), Memory::lasting());
                let all = cases.iter().enumerate().filter(move |(at, _)| at % threads == mine);
                all.filter_map(|(_, case)| case.fails(&site, &mut memory)).collect::<Vec<_>>()
            })
        };
        (0..threads)
            .map(run)
            .collect::<Vec<_>>()
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(wrong.is_empty(), "{} of {} were not found:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// A file: its path, its YAML, and the text after its front matter.
struct Shipped {
    path: String,
    kind: FileKind,
    yaml: Value,
    body: String,
}

/// A mistake in a file.
struct Case {
    what: String,
    path: String,
    text: String,
    line: Option<usize>,
    codes: &'static [&'static str],
}

impl Case {
    /// Makes the mistake, looks as `serve` does, takes it back and looks again.
    fn fails(&self, site: &Site, memory: &mut Memory) -> Option<String> {
        let right = site.read(&self.path);
        let mut look = || {
            let day = jiff::civil::date(2024, 12, 31);
            assemble_with(memory, &site.root(), &Options::default(), |_| day).unwrap().report
        };
        site.put(&self.path, &self.text);
        let report = look();
        site.put(&self.path, right);
        if let Some(left) = look().findings.first() {
            return Some(format!("{} in {} left {left:?}", self.what, self.path));
        }
        let here = |found: &&congkhai::diagnostic::Located| {
            *found.finding.origin.file == *self.path
                && (self.line.is_none() || found.span.map(|span| span.line) == self.line)
        };
        let fits = |code: &str| self.codes.iter().any(|wanted| code.starts_with(wanted));
        let found = report.findings.iter().filter(here).any(|found| fits(found.finding.code.id));
        let seen = report.findings.iter().take(4);
        let seen: Vec<String> = seen
            .map(|one| {
                format!(
                    "{} {}:{:?}",
                    one.finding.code.id,
                    one.finding.origin.file,
                    one.span.map(|span| span.line)
                )
            })
            .collect();
        (!found).then(|| format!("{} in {} (line {:?}), but {seen:?}", self.what, self.path, self.line))
    }
}

fn files() -> Vec<Shipped> {
    let mut all = Vec::new();
    let mut open = vec![repository().join("content")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if let Some(kind) = kind(&path) {
                let text = fs::read_to_string(&path).unwrap();
                let (front, body) =
                    match text.strip_prefix("---\n").and_then(|text| text.split_once("\n---\n")) {
                        Some((front, body)) => (front.to_owned(), body.to_owned()),
                        None => (text, String::new()),
                    };
                let path = path.strip_prefix(repository()).unwrap().to_string_lossy().into_owned();
                all.push(Shipped { path, kind, yaml: serde_yaml::from_str(&front).unwrap(), body });
            }
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

fn kind(path: &Path) -> Option<FileKind> {
    let path = path.strip_prefix(repository().join("content")).unwrap().to_str()?;
    Some(match path.split('/').collect::<Vec<_>>().as_slice() {
        ["site.yaml"] => FileKind::Site,
        ["abbreviations.yaml"] => FileKind::Abbreviations,
        ["holidays.yaml"] => FileKind::Holidays,
        ["periods.yaml"] => FileKind::Periods,
        ["corrections.yaml"] => FileKind::Corrections,
        ["guard.yaml"] => FileKind::Guard,
        ["releases.yaml"] => FileKind::Releases,
        ["agencies", ..] => FileKind::Agencies,
        ["plans", _, "plan.yaml"] => FileKind::Plan,
        ["plans", _, "tasks.yaml"] => FileKind::Tasks,
        ["plans", _, "duties.yaml"] => FileKind::Duties,
        ["plans", _, "targets", _] => FileKind::Target,
        ["measures", ..] => FileKind::Measures,
        ["observations", ..] => FileKind::Observations,
        ["indices", ..] => FileKind::Index,
        ["documents", ..] => FileKind::Documents,
        // A translation takes everything but words from its original.
        ["news", .., name] if !name.contains(".en.") => FileKind::News,
        ["pages", .., name] if !name.contains(".en.") => FileKind::Page,
        _ => return None,
    })
}

/// One case for each rule, kind of file and place in its schema: the first occurrence.
fn cases(files: &[Shipped]) -> Vec<Case> {
    let mut cases = BTreeMap::new();
    for file in files {
        let schema = schema_of(file.kind).to_value();
        let mut walk = Walk { file, root: &schema, cases: &mut cases };
        walk.visit(&file.yaml, &schema, &mut Vec::new(), file.kind.name());
    }
    cases.into_values().collect()
}

/// A step into a value.
#[derive(Clone)]
enum Step {
    Key(String),
    At(usize),
}

struct Walk<'a> {
    file: &'a Shipped,
    root: &'a Schema,
    cases: &'a mut BTreeMap<String, Case>,
}

const NUMBERS: &[&str] = &[
    "value",
    "numerator",
    "denominator",
    "goal",
    "rank",
    "of",
    "score",
    "year",
    "due_days",
    "scale",
    "from",
    "to",
    "on",
    "by",
    "date",
    "change",
    "as_of",
    "retrieved",
];

const REFERENCES: &[&str] = &[
    "lead",
    "cooperating",
    "agencies",
    "measure",
    "part",
    "document",
    "pillar",
    "plan",
    "period",
    "parent",
    "agency",
    "evidence",
    "about",
    "places",
    "same_as",
    "computed_by",
    "duty",
    "procedures_online",
    "fully_online",
    "dossiers_online",
];

impl Walk<'_> {
    fn visit(&mut self, value: &Value, schema: &Schema, path: &mut Vec<Step>, pattern: &str) {
        let forms = self.forms(schema);
        match value {
            Value::Mapping(mapping) => {
                if let Some(form) = forms.iter().find(|form| form.get("properties").is_some()) {
                    self.mapping(mapping, form, path, pattern);
                }
            }
            Value::Sequence(items) => {
                if let Some(form) = forms.iter().find_map(|form| form.get("items")) {
                    for (at, item) in items.iter().enumerate() {
                        path.push(Step::At(at));
                        self.visit(item, form, path, &format!("{pattern}[]"));
                        path.pop();
                    }
                }
            }
            scalar => self.scalar(scalar, &forms, path, pattern),
        }
    }

    fn mapping(&mut self, mapping: &Mapping, form: &Schema, path: &mut Vec<Step>, pattern: &str) {
        self.add(
            format!("{pattern} +key"),
            path,
            &["shape/unknown-key"],
            |here| {
                here.as_mapping_mut().unwrap().insert("khoa_la".into(), "a".into());
            },
            "khoa_la",
        );
        for key in form["required"].as_array().into_iter().flatten().filter_map(Schema::as_str) {
            if mapping.contains_key(key) && mapping.len() > 1 {
                self.without(format!("{pattern} -{key}"), path, key);
            }
        }
        for (key, value) in mapping {
            let key = key.as_str().unwrap();
            if let Some(schema) = form["properties"].get(key) {
                path.push(Step::Key(key.to_owned()));
                self.visit(value, schema, path, &format!("{pattern}.{key}"));
                path.pop();
            }
        }
    }

    fn scalar(&mut self, scalar: &Value, forms: &[Schema], path: &[Step], pattern: &str) {
        let word = |here: &mut Value| *here = "khong-co-that".into();
        if forms.iter().any(|form| form.get("enum").is_some()) {
            self.add(
                format!("{pattern} =choice"),
                path,
                &["shape/not-a-choice", "shape/wrong-kind"],
                word,
                "khong-co-that",
            );
        }
        let key = path.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::At(_) => None,
        });
        let Some(key) = key else { return };
        let text = match scalar {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return,
        };
        if NUMBERS.contains(&key) && text.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            self.add(
                format!("{pattern} =word"),
                path,
                &["value/", "measure/goal-unit"],
                word,
                "khong-co-that",
            );
        }
        // A goal's part is where parts get their names; a merger's is a choice.
        let names = key == "part" && !pattern.starts_with("observations");
        if REFERENCES.contains(&key) && !names {
            self.add(format!("{pattern} =nobody"), path, &["reference/"], word, "khong-co-that");
        }
    }

    /// A case whose mistake holds this mark.
    fn add(
        &mut self,
        name: String,
        path: &[Step],
        codes: &'static [&'static str],
        change: impl Fn(&mut Value),
        mark: &str,
    ) {
        if self.cases.contains_key(&name) {
            return;
        }
        let mut yaml = self.file.yaml.clone();
        change(at(&mut yaml, path));
        let text = self.text(&yaml);
        let line = text.lines().position(|line| line.contains(mark)).map(|line| line + 1);
        let case = Case { what: name.clone(), path: self.file.path.clone(), text, line, codes };
        self.cases.insert(name, case);
    }

    /// A case whose key is gone: the place is the line on which the rest of its mapping begins.
    fn without(&mut self, name: String, path: &[Step], key: &str) {
        if self.cases.contains_key(&name) {
            return;
        }
        let mut yaml = self.file.yaml.clone();
        at(&mut yaml, path).as_mapping_mut().unwrap().remove(key);
        let text = self.text(&yaml);
        let rest = at(&mut yaml, path).as_mapping_mut().unwrap();
        let mut marked = Mapping::new();
        marked.insert("day_la_dau".into(), Value::Null);
        marked.extend(std::mem::take(rest));
        *rest = marked;
        let line = self.text(&yaml).lines().position(|line| line.contains("day_la_dau")).map(|line| line + 1);
        // What a file as a whole lacks has no line.
        let line = line.filter(|_| !path.is_empty());
        let case = Case {
            what: name.clone(),
            path: self.file.path.clone(),
            text,
            line,
            codes: &["shape/missing-key", "measure/no-goal"],
        };
        self.cases.insert(name, case);
    }

    fn text(&self, yaml: &Value) -> String {
        let yaml = serde_yaml::to_string(yaml).unwrap();
        match self.file.path.ends_with(".md") {
            true => format!("---\n{yaml}---\n{}", self.file.body),
            false => yaml,
        }
    }

    /// A schema's forms, references followed.
    fn forms(&self, schema: &Schema) -> Vec<Schema> {
        if let Some(name) = schema["$ref"].as_str() {
            let target = self.root.pointer(name.trim_start_matches('#')).unwrap();
            return self.forms(target);
        }
        let choices = ["anyOf", "oneOf"].iter().find_map(|key| schema[key].as_array());
        match choices {
            Some(choices) => choices.iter().flat_map(|choice| self.forms(choice)).collect(),
            None => vec![schema.clone()],
        }
    }
}

fn at<'a>(value: &'a mut Value, path: &[Step]) -> &'a mut Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()).unwrap(),
        Step::At(at) => value.get_mut(at).unwrap(),
    })
}

#[test]
fn files_written_by_a_program_are_read_as_before() {
    // The files of the cases are written by another program than a person's editor: they are right but for their mistake.
    let site = Site::shipped();
    for file in files() {
        let schema = schema_of(file.kind).to_value();
        let walk = Walk { file: &file, root: &schema, cases: &mut BTreeMap::new() };
        site.put(&file.path, walk.text(&file.yaml));
    }
    let day = jiff::civil::date(2024, 12, 31);
    let report = assemble(&site.root(), &Options::default(), |_| day).unwrap().report;
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
}
