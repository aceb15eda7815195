//! The data-entry manual, run: `tests/cases/**/*.md`. Its README says how a case is written.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use congkhai::diagnostic::{Severity, codes};
use serde_json::Value;

use crate::site::{Site, repository};

/// A finding: its line, 0 where it has none, and its code.
type Found = BTreeSet<(u64, String)>;

#[test]
fn every_block_gives_what_it_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in files() {
        for block in blocks(&fs::read_to_string(&file).unwrap()) {
            count += 1;
            if let Some(why) = block.fails() {
                wrong.push(format!(
                    "{}:{}: {why}",
                    file.strip_prefix(repository()).unwrap().display(),
                    block.line
                ));
            }
        }
    }
    assert!(count >= 15, "only {count} blocks");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The blocks that hold errors: the file of each, its text, and the places of the errors in it as a page names them.
pub fn mistakes() -> Vec<(String, String, Vec<String>)> {
    let texts = files().into_iter().map(|file| fs::read_to_string(file).unwrap());
    let all = texts.flat_map(|text| blocks(&text)).map(|block| {
        let errors = block.errors();
        (block.path, block.text, errors)
    });
    all.filter(|(.., errors)| !errors.is_empty()).collect()
}

fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![repository().join("tests/cases")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// A block: the file it stands for.
struct Block {
    line: usize,
    path: String,
    text: String,
    expected: Found,
}

/// The blocks whose first line names a file.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut fence: Option<String> = None;
    for (at, line) in text.lines().enumerate() {
        let ticks: String = line.chars().take_while(|c| *c == '`').collect();
        match &fence {
            Some(open) if line == open => fence = None,
            Some(_) => blocks.last_mut().unwrap().push(line),
            None if ticks.len() >= 3 => {
                let path = line
                    .split_once(' ')
                    .unwrap_or_else(|| panic!("line {}: a block names its file", at + 1))
                    .1;
                fence = Some(ticks);
                blocks.push(Block {
                    line: at + 1,
                    path: path.to_owned(),
                    text: String::new(),
                    expected: Found::new(),
                });
            }
            None => {}
        }
    }
    blocks
}

impl Block {
    /// Takes a line, without what it says is wrong with it.
    fn push(&mut self, line: &str) {
        let number = self.text.lines().count() as u64 + 1;
        let (marks, ends) = if self.path.ends_with(".md") { ("<!-- ", " -->") } else { ("# ", "") };
        for (mark, number) in [("lỗi: ", number), ("lỗi tệp: ", 0)] {
            if let Some((right, codes)) = line.split_once(&format!("{marks}{mark}")) {
                let codes = codes.trim_end_matches(ends).split(", ");
                self.expected.extend(codes.map(|code| (number, code.trim().to_owned())));
                // A line that only says what is wrong is no line of the file.
                if !right.trim().is_empty() {
                    self.text.push_str(&format!("{}\n", right.trim_end()));
                }
                return;
            }
        }
        self.text.push_str(&format!("{line}\n"));
    }

    fn errors(&self) -> Vec<String> {
        let is_error = |code: &str| codes::find(code).is_some_and(|code| code.severity == Severity::Error);
        let errors = self.expected.iter().filter(|(_, code)| is_error(code));
        let place = |line: u64| match line {
            0 => format!("<code>{}</code>", self.path),
            line => format!("<code>{}:{line}:", self.path),
        };
        errors.map(|(line, _)| place(*line)).collect()
    }

    fn fails(&self) -> Option<String> {
        let ran = Site::small().write(&self.path, &self.text).check();
        let found: Found = ran
            .findings()
            .iter()
            .map(|finding: &Value| {
                let place = if finding["file"] == *self.path {
                    ""
                } else {
                    finding["file"].as_str().unwrap_or("nowhere")
                };
                let code = finding["code"].as_str().unwrap();
                (finding["line"].as_u64().unwrap_or(0), [code, place].join(" ").trim_end().to_owned())
            })
            .collect();
        (found != self.expected).then(|| format!("says\n  {:?}\nand gives\n  {found:?}", self.expected))
    }
}
