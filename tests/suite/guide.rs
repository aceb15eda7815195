//! The editors' guide cannot drift: what its chapters tell people to type, change and see is typed, changed and seen.
//!
//! A chapter begins in an empty folder. Behind its fences stand `console` (commands), `console sai` (commands that end with 1),
//! `text` (what the last command says), `text URL` (what a page served shows), `yaml PATH` (a whole file), and `yaml PATH tìm`
//! followed by `yaml PATH thay` (a change).

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use crate::docs::{Block, blocks};
use crate::server::Server;
use crate::site::{PROGRAM, hermetic, repository, run};

/// Where the guide stands: the files that `new site` writes.
const GUIDE: &str = "src/new/site/content/pages/huong-dan";
/// The page that is made of the codes: its examples are tried one by one, see `explain`.
const MESSAGES: &str = "thong-bao.md";
/// What the guide calls the server that a reader started.
const SERVED: &str = "http://localhost:8000";

/// A reader who does what a chapter says.
struct Reader {
    _home: TempDir,
    folder: PathBuf,
    said: String,
    sought: Option<(String, String)>,
    server: Option<Server>,
    seen: usize,
}

impl Reader {
    fn new() -> Reader {
        let home = TempDir::with_prefix("congkhai-").unwrap();
        let folder = home.path().to_owned();
        Reader { _home: home, folder, said: String::new(), sought: None, server: None, seen: 0 }
    }

    /// A reader in the folder that the first chapter makes.
    fn in_a_new_site() -> Reader {
        let mut reader = Reader::new();
        reader.types("congkhai new site trang-cua-toi", 0);
        reader.types("cd trang-cua-toi", 0);
        reader
    }

    fn follows(&mut self, block: &Block) {
        let words: Vec<&str> = block.info.split(' ').collect();
        match *words {
            ["console"] => block.text.lines().for_each(|line| self.types(line, 0)),
            ["console", "sai"] => block.text.lines().for_each(|line| self.types(line, 1)),
            ["text"] => self.reads(&block.text),
            ["text", url] => self.browses(url, &block.text),
            ["yaml" | "markdown" | "csv", path] => self.writes(path, &block.text),
            ["yaml" | "markdown", path, "tìm"] => self.sought = Some((path.to_owned(), block.text.clone())),
            ["yaml" | "markdown", path, "thay"] => self.replaces(path, &block.text),
            _ => panic!("```{}: nobody knows what to do with it", block.info),
        }
    }

    fn types(&mut self, line: &str, code: i32) {
        if let Some(folder) = line.strip_prefix("cd ") {
            self.folder.push(folder);
            assert!(self.folder.is_dir(), "{line}");
        } else if line == "congkhai serve --open" {
            let mut command = Command::new(PROGRAM);
            hermetic(&mut command).current_dir(&self.folder);
            self.server = Some(Server::start(command, &[]));
        } else {
            let arguments = line.strip_prefix("congkhai ").unwrap_or_else(|| panic!("{line}: not ours"));
            let mut command = Command::new("sh");
            command.args(["-c", &format!("exec \"$0\" {arguments}"), PROGRAM]);
            hermetic(&mut command).current_dir(&self.folder);
            let ran = run(command);
            self.said = format!("{}{}", ran.stdout, ran.stderr);
            assert_eq!(ran.status.code(), Some(code), "{line}\n{}", self.said);
        }
    }

    fn reads(&mut self, text: &str) {
        for line in text.lines() {
            assert!(self.said.contains(line), "{line}\nis not in\n{}", self.said);
        }
    }

    fn browses(&mut self, url: &str, text: &str) {
        let server = self.server.as_ref().expect("somebody serves");
        let path = url.strip_prefix(SERVED).expect("what the reader serves");
        for line in text.lines() {
            let shown = || server.get(path).status == 200 && server.text(path).contains(line);
            assert!(server.soon(shown), "{url} never shows {line}\n{}", server.said());
        }
        self.seen += 1;
    }

    fn writes(&mut self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn replaces(&mut self, path: &str, new: &str) {
        let (sought, old) = self.sought.take().expect("what is sought stands before");
        assert_eq!(sought, path);
        let text = fs::read_to_string(self.folder.join(path)).unwrap();
        assert_eq!(text.matches(old.as_str()).count(), 1, "{path} has not once\n{old}");
        self.writes(path, &text.replace(&old, new));
    }
}

fn chapter(name: &str) -> Vec<Block> {
    blocks(&fs::read_to_string(repository().join(GUIDE).join(name)).unwrap())
}

#[test]
fn the_first_chapter_leads_from_an_empty_folder_to_a_page_in_the_browser() {
    let mut reader = Reader::new();
    chapter("ngay-dau-tien.md").iter().for_each(|block| reader.follows(block));
    assert!(reader.seen >= 3, "the chapter shows pages");
    assert!(reader.folder.join("public/index.html").is_file(), "the chapter publishes");
}

#[test]
fn the_other_chapters_hold_in_a_new_site() {
    for entry in fs::read_dir(repository().join(GUIDE)).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !["ngay-dau-tien.md", MESSAGES].contains(&name.as_str()) {
            let mut reader = Reader::in_a_new_site();
            chapter(&name).iter().for_each(|block| reader.follows(block));
        }
    }
}

#[test]
fn its_contents_name_every_chapter() {
    let folder = repository().join(GUIDE);
    let contents = fs::read_to_string(folder.join("muc-luc.md")).unwrap();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "muc-luc.md" || contents.contains(&format!("]({name})")), "{name} is not listed");
    }
}

#[test]
fn its_pictures_are_there_and_shown() {
    let text = |entry: fs::DirEntry| fs::read_to_string(entry.path()).unwrap();
    let chapters: String =
        fs::read_dir(repository().join(GUIDE)).unwrap().map(|entry| text(entry.unwrap())).collect();
    let named = chapters
        .split("](../../static/huong-dan/")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap().to_owned());
    let named: BTreeSet<String> = named.collect();
    let pictures = repository().join("src/new/site/content/static/huong-dan");
    let there =
        fs::read_dir(&pictures).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(named, there.collect());
    assert!(named.len() >= 5, "{named:?}");
    for name in &named {
        let bytes = fs::read(pictures.join(name)).unwrap();
        assert!(bytes.starts_with(b"\x89PNG") && bytes.len() < 100_000, "{name}");
    }
}

#[test]
fn its_page_of_messages_is_fresh_in_the_repository() {
    let fresh =
        fs::read_to_string(Reader::in_a_new_site().folder.join("content/pages/huong-dan").join(MESSAGES))
            .unwrap();
    let path = repository().join(GUIDE).join(MESSAGES);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == fresh, "{} is stale: run this test with UPDATE=1", path.display());
}
