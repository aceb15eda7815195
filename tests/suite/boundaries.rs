//! Who may know whom, read off the `use crate::` lines, and what only one place may do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::site::repository;

/// A stage, and the stages it may use. What is not here may use nothing of ours.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &["diagnostic"]),
    ("words", &["model"]),
    ("diagnostic", &["words"]),
    ("raw", &[]),
    ("guard", &["words"]),
    ("read", &["raw", "diagnostic", "guard", "memory"]),
    ("memory", &[]),
    ("validate", &["read", "raw", "model", "diagnostic", "guard", "memory"]),
    ("import", &["read", "raw", "model", "words", "diagnostic"]),
    ("markdown", &[]),
    ("measure", &["model"]),
    ("chart", &["measure", "model", "words"]),
    ("data", &["model", "measure", "words"]),
    ("search", &["model"]),
    ("picture", &[]),
    (
        "site",
        &[
            "model",
            "measure",
            "markdown",
            "chart",
            "data",
            "search",
            "picture",
            "words",
            "diagnostic",
            "memory",
        ],
    ),
    ("render", &["site", "words", "read", "diagnostic", "guard"]),
    ("new", &["model", "raw", "words", "diagnostic"]),
    ("publish", &[]),
    ("serve", &["render", "diagnostic", "words"]),
    ("release", &["model", "measure", "diagnostic"]),
    ("verify", &["publish", "read", "diagnostic"]),
    ("diff", &["chart", "diagnostic", "measure", "model", "publish", "read", "release", "verify", "words"]),
    ("cli", &["words"]),
];

/// May use everything.
const TOP: &[&str] = &["commands", "lib", "main"];

#[test]
fn nobody_knows_more_than_the_table_says() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let stage = stage_of(&file);
        if TOP.contains(&stage.as_str()) {
            continue;
        }
        let Some(allowed) = table.get(stage.as_str()) else {
            wrong.push(format!("{file}: the stage `{stage}` is not in the table"));
            continue;
        };
        for known in used(&text) {
            if known != stage && !allowed.contains(&known.as_str()) {
                wrong.push(format!("{file}: `{stage}` may not know `{known}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn some_things_have_one_home() {
    const HOMES: &[(&str, &[&str])] = &[
        ("Timestamp::now", &["src/main.rs"]),
        ("std::env::var", &["src/main.rs", "src/commands/"]),
        ("println!", &["src/commands/"]),
        ("serde_yaml::", &["src/read/", "src/render/locale.rs"]),
        ("saphyr_parser", &["src/read/"]),
        ("tera::", &["src/render/"]),
        ("pulldown_cmark", &["src/markdown/"]),
        ("calamine::", &["src/import/file/book.rs"]),
        ("zip::", &["src/import/file/parts.rs", "src/publish/bundle.rs"]),
        ("rust_xlsxwriter", &["src/data/bulk/"]),
        ("::parquet::", &["src/data/bulk/"]),
        ("axum::", &["src/serve/"]),
        ("zeno::", &["src/picture/"]),
        ("ttf_parser::", &["src/picture/"]),
        ("png::", &["src/picture/"]),
        ("annotate_snippets", &["src/diagnostic/"]),
        ("fs::write", &["src/publish/"]),
        ("fs::remove", &["src/publish/"]),
        ("fs::rename", &["src/publish/"]),
        ("OpenOptions", &["src/publish/"]),
        ("std::net", &["src/serve/", "src/commands/serve.rs"]),
        ("process::Command", &["src/commands/serve.rs"]),
    ];
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        for (thing, homes) in HOMES {
            let there = text.lines().any(|line| line.contains(thing) && !line.trim_start().starts_with("//"));
            if there && !homes.iter().any(|home| file.starts_with(home)) {
                wrong.push(format!("{file}: `{thing}` belongs in {homes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn main_fits_on_a_screen_and_files_are_no_giants() {
    for (file, text) in sources() {
        let lines = text.lines().count();
        assert!(file != "src/main.rs" || lines <= 30, "src/main.rs has {lines} lines");
        assert!(lines <= 400, "{file} has {lines} lines");
    }
}

#[test]
fn nothing_is_left_for_later_and_nothing_is_of_one_province() {
    for (file, text) in sources() {
        for word in ["TODO", "FIXME", "XXX", "Bến Tre", "ben-tre", "1365"] {
            assert!(!text.contains(word), "{file} says {word}");
        }
    }
}

/// The files of `src/`, without their tests.
fn sources() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut open = vec![repository().join("src")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let file = path.strip_prefix(repository()).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !is_test(&path) {
                let text = fs::read_to_string(&path).unwrap();
                all.push((file, text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned()));
            }
        }
    }
    all.sort();
    all
}

fn is_test(path: &Path) -> bool {
    path.components()
        .any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs" | "testing.rs")))
}

fn stage_of(file: &str) -> String {
    let inside = file.strip_prefix("src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs").to_owned()
}

/// The stages that `crate::…` names, in `use` lines, groups included, and in the code.
fn used(text: &str) -> Vec<String> {
    let mut stages = Vec::new();
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => {
                let group = group.split('}').next().unwrap_or_default();
                stages.extend(group.split(',').map(name));
            }
            None => stages.push(name(after)),
        }
    }
    // Items of the top, such as `assemble`, are no stages: but only commands use them.
    stages.retain(|stage| !stage.is_empty());
    stages
}

fn name(text: &str) -> String {
    text.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}
