//! The open data as programs meet them: what describes the files, what the page says of them, and the feeds.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::site::{Site, repository};

/// The shipped site, built.
fn built(more: &[&str]) -> Site {
    let site = Site::shipped();
    let _ = site.run(&[&["build"], more].concat()).exits(0);
    site
}

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_str(&site.read(path)).unwrap()
}

#[test]
fn the_package_the_manifest_and_the_page_tell_the_same_of_every_file() {
    let site = built(&[]);
    let files: BTreeMap<String, Vec<u8>> =
        site.tree("public").into_iter().map(|(path, _, bytes)| (path, bytes)).collect();
    let manifest = json(&site, "public/manifest.json");
    for entry in manifest["files"].as_array().unwrap() {
        let bytes = &files[entry["path"].as_str().unwrap()];
        assert_eq!(entry["sha256"], format!("{:x}", Sha256::digest(bytes)), "{entry}");
        assert_eq!(entry["size"], bytes.len(), "{entry}");
    }
    let package = json(&site, "public/du-lieu/datapackage.json");
    let resources = package["resources"].as_array().unwrap();
    let tables = files.keys().filter(|path| path.ends_with(".csv") || path.ends_with(".xlsx")).count();
    assert_eq!(resources.len(), tables, "every CSV file is a resource, and every file of many tables");
    let pages = ["public/du-lieu/index.html", "public/en/du-lieu/index.html"].map(|page| site.read(page));
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        let bytes = &files[&format!("du-lieu/{path}")];
        let sha256 = format!("{:x}", Sha256::digest(bytes));
        assert_eq!(resource["hash"], format!("sha256:{sha256}"), "{path}");
        assert_eq!(resource["bytes"], bytes.len(), "{path}");
        assert!(pages.iter().all(|page| page.contains(&sha256)), "{path}");
    }
}

#[test]
fn who_asks_for_the_description_first_gets_the_same() {
    let site = built(&[]);
    let outputs = congkhai::assemble(&site.root(), &congkhai::Options::default(), |_| unreachable!())
        .unwrap()
        .built
        .unwrap()
        .outputs;
    for path in ["du-lieu/datapackage.json", "du-lieu/catalog.jsonld", "en/du-lieu/index.html"] {
        let asked = String::from_utf8(outputs.bytes(path).unwrap().unwrap()).unwrap();
        assert!(asked == site.read(&format!("public/{path}")), "{path} depends on who asks");
    }
}

#[test]
fn a_site_on_a_disk_has_a_package_and_nothing_that_needs_an_address() {
    let site = built(&["--base-url", "./"]);
    let names: Vec<String> = site.tree("public").into_iter().map(|(path, ..)| path).collect();
    assert!(names.iter().any(|name| name == "du-lieu/datapackage.json"));
    assert!(!names.iter().any(|name| name.ends_with("atom.xml") || name.ends_with(".jsonld")));
    for page in ["du-lieu", "ket-qua", "dinh-chinh"] {
        let html = site.read(&format!("public/{page}/index.html"));
        assert!(!html.contains("atom.xml") && !html.contains("ld+json") && !html.contains("curl "), "{page}");
    }
}

#[test]
fn every_feed_is_named_by_its_page_in_its_language() {
    let site = built(&[]);
    let tree = site.tree("public");
    let feeds: Vec<&String> =
        tree.iter().map(|(path, ..)| path).filter(|path| path.ends_with("/atom.xml")).collect();
    for of in ["tin-tuc", "dinh-chinh", "ket-qua"] {
        assert!(feeds.iter().any(|feed| **feed == format!("{of}/atom.xml")), "{of}");
    }
    assert!(feeds.iter().any(|feed| feed.starts_with("co-quan/")));
    for feed in feeds {
        let page = site.read(&format!("public/{}index.html", feed.trim_end_matches("atom.xml")));
        let (head, body) = page.split_once("</head>").unwrap();
        assert!(
            head.contains("application/atom+xml") && head.contains(&format!("href=\"/{feed}\"")),
            "{feed}"
        );
        assert!(body.contains(&format!("href=\"/{feed}\"")), "{feed}");
        let lang = if feed.starts_with("en/") { "en" } else { "vi" };
        assert!(site.read(&format!("public/{feed}")).contains(&format!("xml:lang=\"{lang}\"")), "{feed}");
    }
}

#[test]
fn feeds_are_the_same_on_another_day() {
    let feeds = |day: &str| -> Vec<(String, Vec<u8>)> {
        let site = Site::shipped();
        let _ = site.run(&["build", "--as-of", day]).exits(0);
        let tree = site.tree("public").into_iter().map(|(path, _, bytes)| (path, bytes));
        tree.filter(|(path, _)| path.ends_with("atom.xml")).collect()
    };
    assert!(feeds("2024-12-30") == feeds("2024-12-31"), "a feed changes with the day alone");
}

/// The commands that the page of the open data shows.
fn examples(page: &str) -> Vec<String> {
    let (_, code) = page.split_once("<pre tabindex=\"0\"><code>").unwrap();
    let code = code.split_once("</code>").unwrap().0.replace("&#x27;", "'").replace("&#39;", "'");
    code.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn the_examples_of_the_page_work() {
    let site = built(&[]);
    let base = serve(&site.root().join("public"));
    let folder = tempfile::tempdir().unwrap();
    for page in ["public/du-lieu/index.html", "public/en/du-lieu/index.html"] {
        let examples = examples(&site.read(page));
        assert_eq!(examples.len(), 4);
        for example in examples {
            let here = example.replace("https://congkhai.example/", &base);
            assert!(here != example, "{example}");
            let ran = Command::new("bash")
                .args(["-c", &format!("set -o pipefail; {here}")])
                .env("no_proxy", "127.0.0.1")
                .current_dir(folder.path())
                .output()
                .unwrap();
            assert!(ran.status.success(), "{example}: {}", String::from_utf8_lossy(&ran.stderr));
        }
    }
    assert!(folder.path().join("du-lieu/figures.csv").exists());
}

/// A server of files on loopback, as plain as any; it ends with the tests.
fn serve(folder: &Path) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/", listener.local_addr().unwrap());
    let folder = folder.to_path_buf();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, &folder);
        }
    });
    base
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut head = [0; 4096];
    let count = stream.read(&mut head)?;
    let head = String::from_utf8_lossy(&head[..count]).into_owned();
    let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
    match std::fs::read(folder.join(path)) {
        Ok(bytes) => {
            let length = bytes.len();
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")?;
            stream.write_all(&bytes)
        }
        Err(_) => write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    }
}

#[test]
fn figures_follow_from_the_tables_alone() {
    let program = repository().join("tests/from_csv.py");
    for (root, day) in
        [(repository(), "2024-12-31"), (repository().join("tests/sites/tinh-minh-hoa"), "2025-02-10")]
    {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("ra");
        let run = Command::new(crate::site::PROGRAM)
            .arg("--root")
            .arg(&root)
            .args(["build", "--as-of", day, "--output"])
            .arg(&output)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        for more in [&[][..], &["--self-test"]] {
            let ran = Command::new("python3")
                .arg(&program)
                .arg(output.join("du-lieu"))
                .args(more)
                .output()
                .unwrap();
            let said =
                String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
            assert!(ran.status.success(), "{said}");
        }
    }
}
