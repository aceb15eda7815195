//! `serve` watches: whatever way a file is saved, the page that is open is the new one; what is wrong stands on every page.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use crate::server::{Events, Server, version_of};
use crate::site::{PROGRAM, Site, hermetic};

const NEWS: &str = "content/news/2024/2024-03-01-khai-truong.md";

fn news(title: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-03-01\n---\n\nTrang công khai đã mở.\n")
}

/// A server, somebody who listens, and the news file.
fn started() -> (Site, Server, Events, PathBuf) {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let events = server.listen();
    let file = site.root().join(NEWS);
    (site, server, events, file)
}

/// The page of news holds this.
fn holds<'a>(server: &'a Server, text: &'a str) -> impl FnMut() -> bool + 'a {
    move || server.text("/tin-tuc/").contains(text)
}

const FINDINGS: &str = "<section id=\"congkhai-findings\" role=\"alert\"";

#[test]
fn every_way_to_save() {
    let (_site, server, mut events, file) = started();
    let beside = |name: &str| file.with_file_name(name);
    fs::write(&file, news("Ghi đè")).unwrap();
    events.until(holds(&server, "Ghi đè"));
    // Word and many others: a new file beside it, renamed over it.
    fs::write(beside("~$moi.tmp"), news("Đổi tên lên")).unwrap();
    fs::rename(beside("~$moi.tmp"), &file).unwrap();
    events.until(holds(&server, "Đổi tên lên"));
    // vim: tries the folder, keeps the old as a backup, writes anew, deletes the backup.
    fs::write(beside("4913"), "").unwrap();
    fs::remove_file(beside("4913")).unwrap();
    fs::rename(&file, beside("2024-03-01-khai-truong.md~")).unwrap();
    fs::write(&file, news("Bản sao trước")).unwrap();
    fs::remove_file(beside("2024-03-01-khai-truong.md~")).unwrap();
    events.until(holds(&server, "Bản sao trước"));
    // VS Code: cuts the file, then writes it, more than once.
    let mut open = OpenOptions::new().write(true).truncate(true).open(&file).unwrap();
    open.write_all(&news("Cắt rồi ghi").as_bytes()[..20]).unwrap();
    open.write_all(&news("Cắt rồi ghi").as_bytes()[20..]).unwrap();
    drop(open);
    events.until(holds(&server, "Cắt rồi ghi"));
    // Deleted and written again, and a link put in place.
    fs::remove_file(&file).unwrap();
    fs::write(&file, news("Xóa rồi ghi")).unwrap();
    events.until(holds(&server, "Xóa rồi ghi"));
    fs::write(beside(".kho"), news("Liên kết cứng")).unwrap();
    fs::remove_file(&file).unwrap();
    fs::hard_link(beside(".kho"), &file).unwrap();
    events.until(holds(&server, "Liên kết cứng"));
}

#[test]
fn a_page_hears_that_the_next_is_made_and_then_that_it_is_there() {
    let (_site, server, mut events, file) = started();
    let version = server.version();
    fs::write(&file, news("Lần sau")).unwrap();
    assert_eq!(events.next(), (version.clone(), true));
    let (next, building) = events.next();
    assert!(next != version && !building, "{next}");
    assert!(server.text("/tin-tuc/").contains("Lần sau"));
}

#[test]
fn of_a_burst_the_last_stays_and_builds_are_few() {
    let (_site, server, mut events, file) = started();
    for number in 0..200 {
        fs::write(&file, news(&format!("Lần {number} hết"))).unwrap();
    }
    let mut builds = 0;
    while !server.text("/tin-tuc/").contains("Lần 199 hết") {
        while events.next().1 {}
        builds += 1;
    }
    assert!(builds < 100, "{builds} builds for one burst");
}

#[test]
fn folders_that_go_and_come() {
    let (site, server, mut events, file) = started();
    let content = site.root().join("content");
    let away = site.root().join("cho-khac");
    fs::rename(&content, &away).unwrap();
    events.until(|| server.text("/").contains(FINDINGS));
    assert!(server.text("/tin-tuc/").contains("Khai trương trang"), "the last good page is under it");
    fs::rename(&away, &content).unwrap();
    events.until(|| !server.text("/").contains(FINDINGS));
    fs::write(&file, news("Sau khi trở lại")).unwrap();
    events.until(holds(&server, "Sau khi trở lại"));
    // A folder deleted and made again, and one that was never there, with what is in it.
    fs::remove_dir_all(content.join("news")).unwrap();
    events.until(|| !server.text("/tin-tuc/").contains("Sau khi trở lại"));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, news("Thư mục mới")).unwrap();
    events.until(holds(&server, "Thư mục mới"));
    site.put("content/news/2025/sau/2024-05-01-sau.md", news("Thư mục sâu"));
    events.until(holds(&server, "Thư mục sâu"));
    site.put("content/news/2025/sau/2024-05-01-sau.md", news("Thư mục sâu hơn"));
    events.until(holds(&server, "Thư mục sâu hơn"));
}

#[test]
fn what_was_missing_comes() {
    let site = Site::small();
    let quarter = "content/results/2024-q3.yaml";
    let whole = site.read(quarter);
    let head =
        "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\n";
    let table = site.read("content/results/2024-q2.csv");
    let server = Server::of(&site, &[]);
    let mut events = server.listen();
    site.put(quarter, format!("{head}rows: 2024-q3.csv\n"));
    events.until(|| server.text("/").contains(FINDINGS));
    assert!(server.text("/").contains("2024-q3.csv"));
    site.put("content/results/2024-q3.csv", table);
    events.until(|| !server.text("/").contains(FINDINGS));
    fs::remove_file(site.root().join("content/results/2024-q3.csv")).unwrap();
    events.until(|| server.text("/").contains(FINDINGS));
    site.put(quarter, whole);
    events.until(|| !server.text("/").contains(FINDINGS));
    // A theme's file over the built-in, where there was no themes/ at all.
    site.put("themes/congkhai/static/congkhai.css", "/* của riêng trang */");
    events.until(|| {
        server.ask("GET", &stylesheet(&server), "").body == b"/* c\xe1\xbb\xa7a ri\xc3\xaang trang */"
    });
    // Templates are compiled again when they change, and when they are what they were.
    for text in ["<footer>một</footer>", "<footer>hai</footer>", "<footer>một</footer>"] {
        site.put("themes/congkhai/templates/parts/footer.html", text);
        events.until(|| server.text("/").contains(text));
    }
}

fn stylesheet(server: &Server) -> String {
    let home = server.text("/");
    let link = home.split("<link rel=\"stylesheet\" href=\"").nth(1);
    link.and_then(|rest| rest.split('"').next()).expect("a style sheet").to_owned()
}

#[test]
fn errors_stand_on_every_page_until_they_are_mended() {
    let (site, server, mut events, file) = started();
    let clean = server.text("/muc-tieu/");
    site.put(NEWS, "---\ntitle: [\"<script>alert(1)</script>\"\ndate: 2024-03-01\n---\n\nA\n");
    site.put("content/agencies/sai.yaml", "agencies:\n  - { id: so-sai, nam: Sở <i>sai</i> }\n");
    events.until(|| server.text("/").contains("sai.yaml"));
    for target in ["/", "/muc-tieu/", "/khong-co/"] {
        let page = server.text(target);
        let start = page.find(FINDINGS).unwrap_or_else(|| panic!("{target}"));
        let findings = &page[start..page.find("</section>").unwrap()];
        assert!(page[..start].trim_end().ends_with('>') && page[..start].contains("<body"), "{target}");
        assert!(
            findings.contains("aria-labelledby=\"congkhai-findings-heading\"")
                && findings.contains("<h2 id=")
        );
        assert!(findings.contains("<code>content/agencies/sai.yaml:2:"), "{findings}");
        assert!(findings.contains(NEWS) && !findings.contains("<script") && !findings.contains("<i>"));
    }
    assert_eq!((server.get("/").status, server.get("/khong-co/").status), (200, 404));
    let sheet = server.get(&stylesheet(&server));
    assert!(!String::from_utf8(sheet.body).unwrap().contains("congkhai-findings"), "only pages carry them");
    fs::write(&file, news("Khai trương trang")).unwrap();
    fs::remove_file(site.root().join("content/agencies/sai.yaml")).unwrap();
    events.until(|| !server.text("/").contains(FINDINGS));
    let mended = server.text("/muc-tieu/");
    assert_ne!(version_of(&clean), version_of(&mended));
    assert_eq!(clean.replace(&version_of(&clean), ""), mended.replace(&version_of(&mended), ""));
}

#[test]
fn warnings_cover_no_page() {
    let (_site, server, mut events, file) = started();
    fs::write(&file, format!("{}\nCó <b>thẻ</b>.\n", news("Có cảnh báo"))).unwrap();
    events.until(holds(&server, "Có cảnh báo"));
    assert!(!server.text("/tin-tuc/").contains("congkhai-findings"));
    assert!(server.soon(|| server.said().contains("text/raw-html")), "{}", server.said());
}

#[test]
fn the_first_build_may_fail() {
    let site = Site::small();
    let settings = site.read("content/site.yaml");
    site.put("content/site.yaml", "title: Trang thử\n");
    let server = Server::of(&site, &[]);
    let mut events = server.listen();
    for target in ["/", "/muc-tieu/", "/bat-ky"] {
        let answer = server.get(target);
        assert_eq!(answer.status, 500, "{target}");
        let page = String::from_utf8(answer.body).unwrap();
        assert!(
            page.contains("<h1>") && page.contains(FINDINGS) && page.contains("content/site.yaml"),
            "{page}"
        );
        assert!(page.contains("/.congkhai/reload.js"), "it comes back by itself");
    }
    site.put("content/site.yaml", settings);
    events.until(|| server.get("/").status == 200);
    assert!(!server.text("/").contains(FINDINGS));
}

#[test]
fn what_is_published_stays_and_nothing_of_the_server_is_in_it() {
    let (site, server, mut events, file) = started();
    let _ = site.build().exits(0);
    for (path, _, bytes) in site.tree("public") {
        assert!(!String::from_utf8_lossy(&bytes).contains(".congkhai/"), "{path}");
    }
    // What is published beside the content, and what editors leave, build nothing again.
    let version = server.version();
    site.put("content/news/2024/.tin.md.swp", "a");
    site.put("content/news/2024/tin.md~", "a");
    site.put("public/them.txt", "a");
    assert_eq!(server.version(), version);
    fs::write(&file, news("Chỉ lần này")).unwrap();
    events.until(holds(&server, "Chỉ lần này"));
    let number = |version: &str| version.rsplit('-').next().unwrap().parse::<u64>().unwrap();
    assert!(number(&server.version()) <= number(&version) + 2, "{} after {version}", server.version());
}

#[test]
fn a_root_that_is_a_link_and_then_leads_elsewhere() {
    let (one, two) = (Site::small(), Site::small().write(NEWS, news("Nơi khác")));
    let link = tempfile::tempdir().unwrap();
    let root = link.path().join("goc");
    symlink(one.root(), &root).unwrap();
    let mut command = Command::new(PROGRAM);
    hermetic(&mut command).current_dir(link.path()).args(["--root", "goc"]);
    let server = Server::start(command, &[]);
    let mut events = server.listen();
    one.put(NEWS, news("Qua liên kết"));
    events.until(holds(&server, "Qua liên kết"));
    symlink(two.root(), link.path().join("moi")).unwrap();
    fs::rename(link.path().join("moi"), &root).unwrap();
    events.until(holds(&server, "Nơi khác"));
    two.put(NEWS, news("Nơi khác nữa"));
    events.until(holds(&server, "Nơi khác nữa"));
}

#[test]
fn where_the_system_cannot_tell_it_is_looked() {
    let site = Site::small();
    let none = "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\"";
    let namespace = ["-U", "-r", "sh", "-c", none, "sh"];
    let permitted = Command::new("unshare").args(namespace).arg("true").status();
    if !permitted.is_ok_and(|status| status.success()) {
        println!("skipped, namespaces are not permitted here");
        return;
    }
    let mut command = Command::new("unshare");
    hermetic(&mut command).current_dir(site.root()).args(namespace).arg(PROGRAM);
    let server = Server::start(command, &[]);
    let mut events = server.listen();
    assert!(server.said().contains("looked every second"), "{}", server.said());
    site.put(NEWS, news("Nhìn thấy"));
    events.until(holds(&server, "Nhìn thấy"));
    site.put("content/news/2026/2024-05-01-moi.md", news("Thư mục được nhìn thấy"));
    events.until(holds(&server, "Thư mục được nhìn thấy"));
}
