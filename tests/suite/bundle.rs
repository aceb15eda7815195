//! The archive of a site for whoever keeps a copy.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::site::{PROGRAM, Ran, Site, tree};

/// Every file of an archive in its order, with its bytes.
fn files(zip: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(zip).unwrap())).unwrap();
    let file = |at: usize, archive: &mut zip::ZipArchive<Cursor<Vec<u8>>>| {
        let mut file = archive.by_index(at).unwrap();
        assert_eq!(file.unix_mode(), Some(0o100_644));
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..archive.len()).map(|at| file(at, &mut archive)).collect()
}

fn bundled(site: &Site, more: &[&str]) -> Ran {
    site.run(&[&["build", "--bundle", "ban-sao.zip"], more].concat())
}

#[test]
fn an_archive_holds_the_published_site_and_words_about_it() {
    let site = Site::illustrated();
    let _ = bundled(&site, &[]).exits(0);
    let files = files(&site.root().join("ban-sao.zip"));
    let (first, readme) = &files[0];
    assert_eq!(first, "README.txt");
    let readme = String::from_utf8(readme.clone()).unwrap();
    let (vi, en) = readme.split_once("-----").unwrap();
    for words in [
        "tỉnh Minh Họa",
        "SỐ LIỆU MINH HỌA",
        "10/2/2025",
        "sha256sum -c SHA256SUMS",
        "congkhai verify",
        "CC BY 4.0",
        "gốc máy chủ",
    ] {
        assert!(vi.contains(words), "{words}\n{vi}");
    }
    for words in [
        "MADE-UP FIGURES",
        "https://minh-hoa.vi-du.example/",
        "sha256sum -c",
        "congkhai verify",
        "root of the host",
    ] {
        assert!(en.contains(words), "{words}\n{en}");
    }
    let packed: BTreeMap<String, Vec<u8>> = files.into_iter().skip(1).collect();
    let live = tree(&site.root().join("public")).into_iter();
    let live: BTreeMap<String, Vec<u8>> =
        live.map(|(path, _, bytes)| (format!("public/{path}"), bytes)).collect();
    assert!(packed.keys().eq(live.keys()), "other files");
    assert!(packed == live, "other bytes");
}

#[test]
fn an_archive_is_the_same_whenever_it_is_made() {
    let one = Site::shipped();
    let _ = bundled(&one, &[]).exits(0);
    let before = fs::read(one.root().join("ban-sao.zip")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    let _ = bundled(&one, &[]).exits(0);
    assert!(before == fs::read(one.root().join("ban-sao.zip")).unwrap(), "over an older site");
    let other = Site::shipped();
    let _ = bundled(&other, &["--output", "noi-khac"]).exits(0);
    assert!(before == fs::read(other.root().join("ban-sao.zip")).unwrap(), "in another folder");
    let mode = fs::metadata(other.root().join("ban-sao.zip")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o644);
}

#[test]
fn what_was_unpacked_is_verified() {
    let site = Site::small();
    let _ = bundled(&site, &[]).exits(0);
    let folder = tempfile::tempdir().unwrap();
    let unpacked = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .arg(site.root().join("ban-sao.zip"))
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(unpacked.status.success(), "{}", String::from_utf8_lossy(&unpacked.stderr));
    let verify = Command::new(PROGRAM).arg("verify").arg(folder.path().join("public")).output().unwrap();
    assert!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stderr));
    let sums = Command::new("sha256sum")
        .args(["--quiet", "-c", "SHA256SUMS"])
        .current_dir(folder.path().join("public"))
        .output()
        .unwrap();
    assert!(sums.status.success(), "{}", String::from_utf8_lossy(&sums.stderr));
}

#[test]
fn an_archive_never_lies_in_the_site_or_its_content() {
    for file in
        ["public/a.zip", "content/a.zip", "content/static/a.zip", "themes/a.zip", "content/../public/a.zip"]
    {
        let site = Site::small();
        let ran = site.run(&["build", "--bundle", file, "--format", "json"]).exits(3);
        ran.says("publish/forbidden-bundle");
        assert!(!site.root().join("public/index.html").exists(), "{file}: published all the same");
    }
    let site = Site::small();
    let ran = site.run(&["build", "--output", "ra", "--bundle", "ra/a.zip", "--format", "json"]).exits(3);
    ran.says("publish/forbidden-bundle");
    let site = Site::small();
    fs::create_dir_all(site.root().join("public")).unwrap();
    std::os::unix::fs::symlink("public", site.root().join("cua-sau")).unwrap();
    let ran = site.run(&["build", "--bundle", "cua-sau/a.zip", "--format", "json"]).exits(3);
    ran.says("publish/forbidden-bundle");
}

#[test]
fn what_cannot_be_written_changes_nothing() {
    let site = Site::small();
    fs::create_dir_all(site.root().join("thu-muc.zip")).unwrap();
    let ran = site.run(&["build", "--bundle", "thu-muc.zip", "--format", "json"]).exits(3);
    ran.says("publish/io");
    let ran = site.run(&["build", "--bundle", "khong/co/a.zip", "--format", "json"]).exits(3);
    ran.says("publish/io");
    assert!(!site.root().join("public/index.html").exists());
    assert!(fs::read_dir(site.root().join("thu-muc.zip")).unwrap().next().is_none());
    for name in ["trang.html", "content", ".zip"] {
        let _ = site.run(&["build", "--bundle", name]).exits(2);
    }
}

#[test]
fn an_archive_stands_while_the_content_is_wrong() {
    let site = Site::small().write("ban-sao.zip", "bản cũ");
    let site = site.change("content/site.yaml", "title: Trang thử", "title: 2024");
    let _ = bundled(&site, &[]).exits(1);
    assert_eq!(site.read("ban-sao.zip"), "bản cũ");
    let names: Vec<String> = tree(&site.root()).into_iter().map(|(path, ..)| path).collect();
    assert!(!names.iter().any(|name| name.ends_with(".tmp")), "{names:?}");
}

#[test]
fn words_follow_where_the_site_is_to_lie() {
    for (base, words) in [("https://a.example/cchc/", "bắt đầu bằng /cchc/"), ("./", "tương đối")]
    {
        let site = Site::small();
        let _ = bundled(&site, &["--base-url", base]).exits(0);
        let files = files(&site.root().join("ban-sao.zip"));
        assert!(String::from_utf8_lossy(&files[0].1).contains(words), "{base}");
    }
}

#[test]
fn what_a_run_that_died_has_left_beside_an_archive_is_written_over() {
    let site = Site::small();
    let _ = bundled(&site, &[]).exits(0);
    let whole = fs::read(site.root().join("ban-sao.zip")).unwrap();
    let left = site.root().join(".ban-sao.zip.congkhai.tmp");
    assert!(!left.exists());
    fs::write(&left, vec![b'x'; whole.len() * 2]).unwrap();
    let _ = bundled(&site, &[]).exits(0);
    assert!(!left.exists() && fs::read(site.root().join("ban-sao.zip")).unwrap() == whole);
    std::os::unix::fs::symlink("content/site.yaml", &left).unwrap();
    let _ = bundled(&site, &[]).exits(3);
    assert!(site.read("content/site.yaml").contains("base_url"), "no link is followed");
    assert_eq!(fs::read(site.root().join("ban-sao.zip")).unwrap(), whole);
}

#[test]
fn two_runs_never_write_one_archive_at_once() {
    let site = Site::small();
    let beside = fs::File::create(site.root().join(".ban-sao.zip.congkhai.tmp")).unwrap();
    beside.lock().unwrap();
    let _ = bundled(&site, &[]).exits(3);
    assert!(!site.root().join("ban-sao.zip").exists() && !site.root().join("public").exists());
    beside.unlock().unwrap();
    let _ = bundled(&site, &[]).exits(0);
}
