//! What the program is made of may be given away with it.

use std::process::Command;

use serde_json::Value;

use crate::site::repository;

/// Licences that ask for no more than their own text.
const FINE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn every_library_may_be_given_away() {
    let mut wrong = Vec::new();
    for package in packages() {
        let (name, licence) = (package["name"].as_str().unwrap(), package["license"].as_str().unwrap_or(""));
        if !is_fine(licence) {
            wrong.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_library_comes_from_the_registry() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let source = package["source"].as_str();
        assert!(
            name == "congkhai" || source.is_some_and(|source| source.starts_with("registry+")),
            "{name}: {source:?}"
        );
    }
}

/// What this machine's program is built from; what only other systems need has not been fetched.
fn packages() -> Vec<Value> {
    let rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .arg("-vV")
        .output()
        .unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host]);
    command.current_dir(repository());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    assert!(packages.len() > 50);
    packages
}

/// Whether an expression can be met: one side of each OR, both of each AND.
fn is_fine(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let trimmed = expression.trim();
    if let Some(place) = outside(trimmed, " AND ") {
        return is_fine(&trimmed[..place]) && is_fine(&trimmed[place + 5..]);
    }
    if let Some(place) = outside(trimmed, " OR ") {
        return is_fine(&trimmed[..place]) || is_fine(&trimmed[place + 4..]);
    }
    match trimmed.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_fine(inner),
        None => FINE.contains(&trimmed),
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
fn expressions() {
    assert!(is_fine("MIT OR Apache-2.0") && is_fine("MIT/Apache-2.0") && is_fine("GPL-3.0 OR MIT"));
    assert!(is_fine("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(
        !is_fine("GPL-3.0")
            && !is_fine("MIT AND GPL-3.0")
            && !is_fine("(MIT OR ISC) AND AGPL-3.0")
            && !is_fine("")
    );
}
