//! Same content, same day, same bytes: whatever the machine, its settings, and what lay in the output before.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::site::{PROGRAM, Site, hermetic, run, tree};

type Tree = Vec<(String, u32, Vec<u8>)>;

/// Builds into a folder of the site by a command line that ends in the program, and gives the tree.
fn built(site: &Site, before: &[&str], output: &str, environment: &[(&str, &str)]) -> Tree {
    let words: Vec<&str> = before.iter().copied().chain([PROGRAM, "build", "--output", output]).collect();
    let mut command = Command::new(words[0]);
    hermetic(&mut command).args(&words[1..]).current_dir(site.root()).envs(environment.iter().copied());
    let _ = run(command).exits(0);
    site.tree(output)
}

/// Says which files differ, not all their bytes.
#[track_caller]
fn same(one: &Tree, other: &Tree, what: &str) {
    let names = |tree: &Tree| tree.iter().map(|(path, ..)| path.clone()).collect::<Vec<_>>();
    assert_eq!(names(one), names(other), "{what}: other files");
    let pairs = one.iter().zip(other).filter(|(one, other)| one != other);
    let differing: Vec<&String> = pairs.map(|((path, ..), _)| path).collect();
    assert!(differing.is_empty(), "{what}: {differing:?}");
}

#[test]
fn twice_and_under_other_settings() {
    let site = Site::shipped();
    let first = built(&site, &[], "mot", &[]);
    assert!(first.len() > 100);
    let none: &[(&str, &str)] = &[];
    for (what, before, environment) in [
        ("again", &[][..], none),
        ("another time zone", &[], &[("TZ", "America/St_Johns")]),
        ("another locale", &[], &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]),
        ("another home", &[], &[("HOME", "/nonexistent"), ("USER", "ai-do"), ("HOSTNAME", "may-khac")]),
        ("another moment, for a site with a day of its own", &[], &[("SOURCE_DATE_EPOCH", "1900000000")]),
        ("one thread", &[], &[("RAYON_NUM_THREADS", "1")]),
        ("seven threads", &[], &[("RAYON_NUM_THREADS", "7")]),
        ("a tight umask", &["sh", "-c", "umask 077; exec \"$0\" \"$@\""], none),
        ("a loose umask", &["sh", "-c", "umask 000; exec \"$0\" \"$@\""], none),
    ] {
        same(&first, &built(&site, before, "hai", environment), what);
    }
}

#[test]
fn whatever_lay_there_before() {
    let site = Site::shipped();
    let first = built(&site, &[], "mot", &[]);
    // Another site lay there: with more files, and others.
    let page = "---\ntitle: Trang thừa\n---\n\nSẽ bị bỏ.\n";
    let other = Site::shipped().write("content/pages/thua.md", page).write(
        "content/news/2023/2023-01-01-thua.md",
        "---\ntitle: Tin thừa\ndate: 2023-01-01\n---\n\nSẽ bị bỏ.\n",
    );
    let output = site.root().join("hai");
    let _ = other.run(&["build", "--output", output.to_str().unwrap()]).exits(0);
    assert!(output.join("thua/index.html").exists());
    same(&first, &built(&site, &[], "hai", &[]), "another site before");
    assert!(!output.join("thua").exists(), "what left the content has left the site");
}

#[test]
fn in_another_order_of_the_folders() {
    let site = Site::shipped();
    let first = built(&site, &[], "mot", &[]);
    // Files made in another order lie in another order on the disk, and have other times.
    let turned = Site::small();
    fs::remove_dir_all(turned.root().join("content")).unwrap();
    reversed(&site.root().join("content"), &turned.root().join("content"));
    same(&first, &built(&turned, &[], "mot", &[]), "another order of folders, another root");
}

fn reversed(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let mut entries: Vec<_> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries.iter().rev() {
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => reversed(path, &target),
            false => fs::write(&target, fs::read(path).unwrap()).unwrap(),
        }
    }
}

#[test]
fn without_a_network() {
    let isolated = ["unshare", "--net", "--map-root-user"];
    let may = Command::new(isolated[0]).args(&isolated[1..]).arg("true").stderr(Stdio::null()).status();
    if !may.is_ok_and(|done| done.success()) {
        eprintln!("skipped: no network can be taken away here");
        return;
    }
    let site = Site::shipped();
    same(&built(&site, &[], "mot", &[]), &built(&site, &isolated, "hai", &[]), "no network");
}

#[test]
fn nothing_is_started_and_nobody_is_called() {
    let traced = |arguments: &[&str]| {
        let mut command = Command::new("strace");
        command
            .args(["-f", "-qq", "-e", "trace=execve,connect,socket,bind", "-o", "trace.txt", PROGRAM])
            .args(arguments);
        command
    };
    if Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .output()
        .is_ok_and(|done| done.status.success())
    {
        let site = Site::shipped();
        for arguments in [&["build"][..], &["check"]] {
            let mut command = traced(arguments);
            hermetic(&mut command).current_dir(site.root());
            let _ = run(command).exits(0);
            let trace = site.read("trace.txt");
            let calls: Vec<&str> =
                trace.lines().filter(|line| !line.contains("+++") && !line.contains("---")).collect();
            assert_eq!(calls.len(), 1, "the program itself and nothing else: {calls:#?}");
        }
    } else {
        eprintln!("skipped: no strace here");
    }
}

#[test]
fn a_build_keeps_nothing_beside_its_output() {
    let site = Site::small();
    let content = tree(&site.root());
    let _ = site.build().exits(0);
    let _ = site.build().exits(0);
    fs::remove_dir_all(site.root().join("public")).unwrap();
    assert_eq!(tree(&site.root()), content);
}
