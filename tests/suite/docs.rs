//! The README cannot lie: its files make a site that is clean, its commands run, its picture is there.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const README: &str = include_str!("../../README.md");

/// A fenced block: what stands behind the fence, and its lines.
pub struct Block {
    pub info: String,
    pub text: String,
}

/// The fenced blocks of a text, in order.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in text.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(info), None) => open = Some(Block { info: info.to_owned(), text: String::new() }),
            (None, Some(block)) => block.text.push_str(&format!("{line}\n")),
            (None, None) => {}
        }
    }
    blocks
}

fn congkhai(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_congkhai"));
    command.current_dir(root).env_clear().env("SOURCE_DATE_EPOCH", "1735600000");
    command
}

fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for block in blocks(README) {
        let Some((_, path)) = block.info.split_once(' ') else { continue };
        let path = site.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::File::create(path)
            .map(|mut file| std::io::Write::write_all(&mut file, block.text.as_bytes()))
            .unwrap()
            .unwrap();
    }
    site
}

#[test]
fn every_block_is_a_file_or_commands() {
    for block in blocks(README) {
        let file = block.info.split_once(' ').is_some_and(|(_, path)| path.starts_with("content/"));
        assert!(file || block.info == "console", "```{}: give it a path, or make it `console`", block.info);
    }
}

#[test]
fn its_files_make_a_clean_site_and_its_commands_run() {
    let site = site();
    let typed: Vec<String> = blocks(README)
        .iter()
        .filter(|block| block.info == "console")
        .flat_map(|block| {
            block
                .text
                .lines()
                .filter_map(|line| line.strip_prefix("$ ").map(str::to_owned))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(typed.len() >= 4, "{typed:?}");
    for command in typed {
        match command.as_str() {
            "tests/run" => assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/run").is_file()),
            "cargo run --release -- serve" => serves(site.path()),
            "cargo run --release -- --root tests/sites/tinh-minh-hoa serve" => {
                serves(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/tinh-minh-hoa"));
            }
            other => {
                let arguments = other
                    .strip_prefix("congkhai ")
                    .unwrap_or_else(|| panic!("{other}: not a command of ours"));
                // A shell reads it, quotation marks included.
                let output = Command::new("sh")
                    .args(["-c", &format!("exec \"$0\" {arguments}"), env!("CARGO_BIN_EXE_congkhai")])
                    .current_dir(site.path())
                    .env_clear()
                    .env("SOURCE_DATE_EPOCH", "1735600000")
                    .output()
                    .unwrap();
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(output.status.success(), "{other}\n{said}");
                assert!(!said.contains("cảnh báo["), "{other}\n{said}");
            }
        }
    }
    let page = std::fs::read_to_string(site.path().join("public/muc-tieu/ke-hoach/1/index.html")).unwrap();
    assert!(page.contains(">38,6%</data>"), "the README's figure is on its page");
    let news =
        std::fs::read_to_string(site.path().join("public/tin-tuc/2024/ho-so-truc-tuyen/index.html")).unwrap();
    assert!(news.contains(">38,6%</data>"), "the README's live figure lives");
}

/// Starts `serve` on a free port, as the first command does on its own, and asks for the home page.
fn serves(root: &Path) {
    let mut server = congkhai(root)
        .args(["serve", "--port", "0"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(server.stderr.take().unwrap()).lines();
    let address = lines.map_while(Result::ok).take(50).find_map(|line| {
        let (_, address) = line.split_once("http://")?;
        Some(address.split('/').next()?.to_owned())
    });
    let address = address.expect("serve says where it is");
    let mut stream = std::net::TcpStream::connect(&address).unwrap();
    std::io::Write::write_all(
        &mut stream,
        format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").as_bytes(),
    )
    .unwrap();
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn its_links_lead_somewhere() {
    for link in README.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let known = link.starts_with("https://") || Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists();
        assert!(known, "{link}");
    }
}

#[test]
fn its_table_names_every_command() {
    let help = congkhai(Path::new(env!("CARGO_MANIFEST_DIR"))).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for command in ["build", "check", "serve", "new", "import", "explain", "schema", "seal", "verify"] {
        assert!(help.contains(command), "--help lacks {command}");
        assert!(README.contains(&format!("| `congkhai {command}")), "the README's table lacks {command}");
    }
}
