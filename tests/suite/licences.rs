//! Every library may be used in a program under the MIT licence, and none has been given up for good.

use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than their text and their authors' names.
const ALLOWED: [&str; 12] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "0BSD",
    "CC0-1.0",
];

/// Libraries whose own authors or the advisory database say: take another one.
const GIVEN_UP: [&str; 4] = ["serde_yaml", "serde_yml", "libyml", "unsafe-libyaml"];

fn packages() -> Vec<Value> {
    // Of this platform alone: what others need was never downloaded here.
    let host = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let host = String::from_utf8(host.stdout).expect("rustc speaks UTF-8");
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc knows its host");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

/// Whether one side of each `OR` and all sides of each `AND` are allowed.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let text = expression.trim();
    // `OR` binds less than `AND`.
    if let Some(place) = outside(text, " OR ") {
        return is_allowed(&text[..place]) || is_allowed(&text[place + 4..]);
    }
    if let Some(place) = outside(text, " AND ") {
        return is_allowed(&text[..place]) && is_allowed(&text[place + 5..]);
    }
    match text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&text),
    }
}

/// Where a word stands outside all brackets.
fn outside(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(place, _)| place).find(|place| {
        let before = &text[..*place];
        before.matches('(').count() == before.matches(')').count()
    })
}

#[test]
fn every_library_comes_from_a_registry() {
    for package in packages() {
        let (name, source) = (package["name"].as_str().unwrap(), package["source"].as_str());
        assert!(
            name == "congkhai" || source.is_some_and(|source| source.starts_with("registry+")),
            "{name}: {source:?}"
        );
    }
}

#[test]
fn every_library_may_be_used() {
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence), "{} {}: {licence}", package["name"], package["version"]);
    }
}

#[test]
fn no_library_has_been_given_up() {
    for package in packages() {
        let name = package["name"].as_str().unwrap_or_default();
        assert!(!GIVEN_UP.contains(&name), "{name}");
    }
}

#[test]
fn expressions_are_read() {
    for (expression, allowed) in [
        ("MIT OR Apache-2.0", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR ISC) AND GPL-3.0", false),
        ("MIT OR ISC AND GPL-3.0", true),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression}");
    }
}
