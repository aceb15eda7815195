//! What is built again with what is remembered is what would be built anew, whatever was done in between.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use congkhai::measure::Measures;
use congkhai::{Assembly, Memory, Options, assemble, assemble_with};

use crate::site::Site;

const NEWS: &str = "content/news/2024/2024-03-01-khai-truong.md";
const QUARTER: &str = "content/results/2024-q3.yaml";
const TABLE: &str = "content/results/2024-q2.csv";
const TARGET: &str = "content/plans/ke-hoach/targets/01.yaml";

/// Files younger than this are read each time.
const SETTLED: Duration = Duration::from_millis(3100);

fn today(_: &jiff::tz::TimeZone) -> jiff::civil::Date {
    jiff::civil::date(2024, 12, 31)
}

/// A site that is built again and again.
struct Again {
    site: Site,
    memory: Memory,
}

impl Again {
    /// Built once, when all of its files had settled.
    fn new(site: Site) -> Again {
        sleep(SETTLED);
        let mut again = Again { site, memory: Memory::lasting() };
        again.same("at first");
        again
    }

    /// Builds it with what is remembered and without, and compares all that came of it.
    #[track_caller]
    fn same(&mut self, when: &str) -> Assembly {
        let root = self.site.root();
        let again = assemble_with(&mut self.memory, &root, &Options::default(), today).unwrap();
        let anew = assemble(&root, &Options::default(), today).unwrap();
        assert_eq!(told(&again), told(&anew), "{when}");
        assert_eq!(made(&again), made(&anew), "{when}");
        again
    }

    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.site.read(path);
        assert!(text.contains(old), "{path} has no {old:?}");
        self.site.put(path, text.replacen(old, new, 1));
    }
}

fn told(assembly: &Assembly) -> Vec<String> {
    assembly.report.findings.iter().map(|found| format!("{found:?}")).collect()
}

/// Every file with its bytes; none where there is no site.
fn made(assembly: &Assembly) -> Vec<(String, Vec<u8>)> {
    let Some(built) = &assembly.built else { return Vec::new() };
    let bytes = |path: &&str| ((*path).to_owned(), built.outputs.bytes(path).unwrap().unwrap());
    built.outputs.paths().iter().map(bytes).collect()
}

fn measures(assembly: &Assembly) -> *const Measures {
    std::ptr::from_ref(assembly.built.as_ref().unwrap().outputs.site().measures())
}

#[test]
fn whatever_was_done_in_between() {
    let mut again = Again::new(Site::small());
    let edits: [(&str, &str, &str); 9] = [
        (NEWS, "title: ", "title: Mới, "),
        (QUARTER, ", 12, 4, 0,", ", 13, 4, 0,"),
        (QUARTER, ", 13, 4, 0,", ", -13, 4, 0,"),
        (QUARTER, ", -13, 4, 0,", ", 12, 4, 0,"),
        (TABLE, "\n", ",khong-co\n"),
        (TABLE, ",khong-co\n", "\n"),
        (NEWS, "date: ", "ngay: "),
        (TARGET, "number: 1", "number: 2"),
        (NEWS, "ngay: ", "date: "),
    ];
    for (path, old, new) in edits {
        again.edit(path, old, new);
        again.same(&format!("{path}: {new}"));
    }
    sleep(SETTLED);
    again.same("with a mistake that was there before");
    again.edit(TARGET, "number: 2", "number: 1");
    let told = told(&again.same("mended"));
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn what_comes_and_goes() {
    let mut again = Again::new(Site::small());
    let root = again.site.root();
    again.site.put("content/static/a.txt", "Một");
    again.site.put(
        "content/news/2024/2024-05-01-sau.md",
        "---\ntitle: Sau\ndate: 2024-05-01\n---\n\n[Tệp](/static/a.txt)\n",
    );
    again.same("a file, and news that lead to it");
    sleep(SETTLED);
    again.same("nothing");
    again.site.put("content/static/a.txt", "Hai");
    again.same("a file of the same size");
    again.site.put("content/static/a.txt", "Gọi 0912345678");
    let told = told(&again.same("a file with somebody's number"));
    assert!(told.iter().any(|found| found.contains("content/static/a.txt")), "{told:?}");
    fs::remove_file(root.join("content/static/a.txt")).unwrap();
    let told = self::told(&again.same("a link to what is gone"));
    assert!(told.iter().any(|found| found.contains("2024-05-01-sau.md")), "{told:?}");
    fs::remove_file(root.join("content/news/2024/2024-05-01-sau.md")).unwrap();
    again.same("news that are gone");
    fs::rename(root.join(QUARTER), root.join("content/results/khac.yaml")).unwrap();
    again.same("a file of another name");
    fs::rename(root.join("content/results"), root.join("cho-khac")).unwrap();
    again.same("no results");
    fs::rename(root.join("cho-khac"), root.join("content/results")).unwrap();
    again.same("results again");
    fs::write(root.join(TABLE), b"agency\xFF").unwrap();
    again.same("a table that is no text");
}

#[test]
fn news_leave_the_figures_as_they_are() {
    let mut again = Again::new(Site::small());
    let before = again.same("nothing");
    again.edit(NEWS, "title: ", "title: Mới, ");
    let after = again.same("news");
    assert_eq!(measures(&before), measures(&after), "they were measured once more");
    again.edit(QUARTER, ", 12, 4, 0,", ", 13, 4, 0,");
    let later = again.same("results");
    assert_ne!(measures(&before), measures(&later));
    let day = |_: &jiff::tz::TimeZone| jiff::civil::date(2025, 6, 30);
    let root = again.site.root();
    let another = assemble_with(&mut again.memory, &root, &Options::default(), day).unwrap();
    assert_ne!(measures(&another), measures(&later), "another day");
}
