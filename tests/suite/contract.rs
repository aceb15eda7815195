//! The command line's contract: exit codes, streams, keys, options.

use std::fs::File;

use serde_json::Value;

use crate::site::Site;

const BAD: &str =
    "observations:\n  - { measure: ho-so, period: 2023, value: mười hai, source: { title: Báo cáo } }\n";

fn broken() -> Site {
    Site::small().write("content/observations/2023.yaml", BAD)
}

#[test]
fn a_right_site_is_built_and_exits_0() {
    let site = Site::small();
    let ran = site.run(&["build"]).exits(0);
    assert_eq!(ran.stdout, "", "people read stderr");
    assert!(
        ran.stderr.starts_with("Đã đăng ") && ran.stderr.ends_with(" tệp vào public/ (0 không đổi).\n"),
        "{}",
        ran.stderr
    );
    assert!(site.read("public/index.html").contains("Trang thử"));
    let again = site.run(&["--lang", "en", "build"]).exits(0);
    assert!(
        again.stderr.starts_with("Published ") && !again.stderr.contains("(0 unchanged)"),
        "{}",
        again.stderr
    );
}

#[test]
fn wrong_content_exits_1_and_leaves_the_output() {
    let site = Site::small();
    let _ = site.build().exits(0);
    let before = site.tree("public");
    site.put("content/observations/2023.yaml", BAD);
    let ran = site.build().exits(1);
    ran.says("value/not-a-number").at("content/observations/2023.yaml:2:44").about("mười hai");
    assert_eq!(site.tree("public"), before);
    let _ = site.check().exits(1);
}

#[test]
fn a_wrong_command_line_exits_2() {
    let site = Site::small();
    for arguments in [
        &[][..],
        &["chekc"],
        &["build", "--as-of", "31/12/2024"],
        &["build", "--base-url", "vi-du.example"],
        &["build", "--nonsense"],
        &["check", "--lang", "fr"],
        &["check", "--format", "xml"],
        &["serve", "--port", "99999"],
        &["--root", "content/agencies", "check"],
        &["explain", "value/nothing-like-it"],
        &["check", "--root"],
    ] {
        let ran = site.run(arguments).exits(2);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("lỗi["), "{arguments:?}: {}", ran.stderr);
    }
    let ran = site.run_in("", &["check"], &[("SOURCE_DATE_EPOCH", "hôm nay")]).exits(2);
    assert!(ran.stderr.contains("SOURCE_DATE_EPOCH"));
}

#[test]
fn a_wrong_command_line_is_a_finding_like_any_other() {
    let site = Site::small();
    let _ = site
        .run(&["--format", "json", "build", "--as-of", "mai"])
        .exits(2)
        .says("command/bad-argument")
        .about("mai");
    let ran = site.run(&["chekc", "--format=json", "--lang=en"]).exits(2);
    assert_eq!(ran.findings()[0]["hint"].as_str().unwrap().split('?').next(), Some("Did you mean `check`"));
}

#[test]
fn what_cannot_be_published_exits_3_and_a_held_lock_75() {
    let site = Site::small().write("nha/quan-trong.txt", "của tôi");
    let _ = site.run(&["build", "--output", "nha", "--format", "json"]).exits(3).says("publish/not-ours");
    for forbidden in [".", "..", "content", "content/ra", "themes", "themes/congkhai"] {
        let ran = site.run(&["build", "--output", forbidden, "--format", "json"]).exits(3);
        ran.says("publish/forbidden-output");
    }
    let lock = File::create(site.root().join(".public.lock")).unwrap();
    lock.lock().unwrap();
    let _ = site.build().exits(75).says("publish/locked");
    assert!(!site.root().join("public").exists());
    drop(lock);
    let _ = site.build().exits(0);
}

#[test]
fn overdue_figures_exit_4_under_strict_alone() {
    let site = Site::small();
    let late = ["--as-of", "2030-01-01", "--format", "json"];
    for command in ["check", "build"] {
        let _ = site.run(&[&[command], &late[..]].concat()).exits(0);
        let _ = site
            .run(&[&[command, "--strict"], &late[..]].concat())
            .exits(4)
            .says("strict/overdue")
            .about("ho-so");
    }
    assert!(
        site.root().join("public/index.html").exists(),
        "a site that says what is overdue is the right one"
    );
}

#[test]
fn every_key_of_a_finding_is_there() {
    let site = broken().write("content/ghi-chu.txt", "a").write("content/abbreviations.yaml", "");
    for lang in ["vi", "en"] {
        let ran = site.run(&["check", "--format", "json", "--lang", lang]).exits(1);
        assert_eq!(ran.stderr, "", "nothing else is said");
        assert!(ran.findings().len() >= 3);
        for finding in ran.findings() {
            let keys: Vec<&String> = finding.as_object().unwrap().keys().collect();
            assert_eq!(keys, ["code", "severity", "file", "line", "column", "message", "hint", "value"]);
            assert!(finding["message"].as_str().is_some_and(|text| !text.is_empty()));
            assert!(finding["hint"].as_str().is_some_and(|text| !text.is_empty()));
            let place = (finding["line"].as_u64(), finding["column"].as_u64());
            assert!(matches!(place, (Some(1..), Some(1..))) || finding["line"].is_null(), "{finding}");
        }
    }
}

#[test]
fn people_read_stderr_programs_stdout() {
    let site = broken();
    let human = site.run(&["check"]).exits(1);
    assert!(
        human.stdout.is_empty() && human.stderr.contains("content/observations/2023.yaml:2:44"),
        "{}",
        human.stderr
    );
    assert!(human.stderr.contains("^^^^") && human.stderr.contains("cách sửa"));
    let github = site.run(&["check", "--format", "github"]).exits(1);
    let line = "::error title=value/not-a-number,file=content/observations/2023.yaml,line=2,col=44::";
    assert!(github.stdout.starts_with(line), "{}", github.stdout);
    assert_eq!(github.stdout.lines().count(), 1);
}

#[test]
fn quiet_leaves_the_closing_line_out_and_nothing_else() {
    let site = Site::small();
    for arguments in [&["--quiet", "build"][..], &["build", "-q"], &["check", "--quiet"]] {
        let ran = site.run(arguments).exits(0);
        assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""), "{arguments:?}");
    }
    let loud = broken().run(&["check", "--quiet"]).exits(1);
    assert!(loud.stderr.contains("value/not-a-number"));
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let site = broken();
    let root = site.root().display().to_string();
    let before =
        site.run_in("content", &["--root", &root, "--lang", "en", "--format", "json", "check"], &[]).exits(1);
    let after =
        site.run_in("/", &["check", "--root", &root, "--lang", "en", "--format", "json"], &[]).exits(1);
    assert_eq!(before.stdout, after.stdout);
    assert!(before.stdout.contains("is not a number"));
}

#[test]
fn the_root_is_looked_for_upwards() {
    let site = broken();
    let ran = site.run_in("content/plans/ke-hoach", &["check", "--format", "json"], &[]).exits(1);
    ran.says("value/not-a-number").at("content/observations/2023.yaml:2:44");
    let _ = Site::small().run_in("content/agencies", &["build"], &[]).exits(0);
}

#[test]
fn the_day_comes_from_the_option_then_the_site_then_the_environment() {
    let pinned = Site::small();
    let free = Site::small().change("content/site.yaml", "as_of: 2024-12-31\n", "");
    let day = |site: &Site, arguments: &[&str], moment: &str| {
        let arguments = [&["build"], arguments].concat();
        let _ = site.run_in("", &arguments, &[("SOURCE_DATE_EPOCH", moment)]).exits(0);
        let manifest: Value = serde_json::from_str(&site.read("public/manifest.json")).unwrap();
        manifest["as_of"].as_str().unwrap().to_owned()
    };
    // 2025-03-31 17:00:00 UTC is the first of April in Viet Nam.
    assert_eq!(day(&pinned, &["--as-of", "2024-06-30"], "1743440400"), "2024-06-30");
    assert_eq!(day(&pinned, &[], "1743440400"), "2024-12-31");
    assert_eq!(day(&free, &[], "1743440400"), "2025-04-01");
    assert_eq!(day(&free, &["--as-of", "2024-06-30"], "1743440400"), "2024-06-30");
}

#[test]
fn later_news_waits_for_its_day() {
    let news = "---\ntitle: Tin ngày mai\ndate: 2025-01-05\n---\n\nNội dung.\n";
    let site = Site::small().write("content/news/2025/2025-01-05-mai.md", news);
    site.check().found_nothing();
    let page = site.root().join("public/tin-tuc/2025/mai/index.html");
    let _ = site.build().exits(0);
    assert!(!page.exists());
    let _ = site.run(&["build", "--drafts"]).exits(0);
    assert!(page.exists());
    let _ = site.run(&["build", "--as-of", "2025-01-05"]).exits(0);
    assert!(page.exists());
}

#[test]
fn addresses_follow_the_base() {
    let site = Site::small();
    let _ = site.run(&["build", "--base-url", "https://khac.example/cchc"]).exits(0);
    assert!(site.read("public/index.html").contains("\"/cchc/muc-tieu/\""));
    assert!(site.read("public/sitemap.xml").contains("https://khac.example/cchc/muc-tieu/"));
    let _ = site.run(&["build", "--base-url", "./"]).exits(0);
    assert!(site.read("public/index.html").contains("\"muc-tieu/index.html\""));
    assert!(!site.root().join("public/sitemap.xml").exists());
}

#[test]
fn explain_says_what_a_code_means() {
    let site = Site::small();
    let one = site.run(&["explain", "value/not-a-number"]).exits(0);
    assert!(one.stdout.contains("mười hai") && one.stdout.contains("Đúng:"));
    let english = site.run(&["explain", "value/not-a-number", "--lang", "en"]).exits(0);
    assert!(english.stdout.contains("is not a number") && english.stdout.contains("Right:"));
    let all = site.run(&["explain"]).exits(0);
    assert_eq!(all.stdout.lines().count(), congkhai::diagnostic::codes::all().count());
    let near = site.run(&["explain", "value/not-a-numbr"]).exits(2);
    assert!(near.stderr.contains("`value/not-a-number`"));
}

#[test]
fn help_and_version_are_answers() {
    let site = Site::small();
    let help = site.run(&["--help"]).exits(0);
    assert!(help.stdout.contains("Cách dùng") && !help.stdout.contains("Options"), "{}", help.stdout);
    for command in ["build", "check", "serve", "explain", "schema", "seal", "verify"] {
        assert!(help.stdout.contains(command));
        let own = site.run(&[command, "-h"]).exits(0);
        assert!(own.stdout.contains("Tùy chọn") && !own.stdout.contains("Options"), "{}", own.stdout);
    }
    assert!(site.run(&["--version"]).exits(0).stdout.starts_with("congkhai "));
}

#[test]
fn a_signal_ends_a_build_and_the_output_stays() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let site = Site::shipped();
    let mut command = Command::new(crate::site::PROGRAM);
    crate::site::hermetic(&mut command).arg("build").current_dir(site.root()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    std::thread::sleep(Duration::from_millis(30));
    let _ = Command::new("kill").arg(child.id().to_string()).status().unwrap();
    let status = crate::site::wait(&mut child, Duration::from_secs(5)).expect("ends promptly");
    use std::os::unix::process::ExitStatusExt;
    assert!(status.signal() == Some(15) || status.code() == Some(0), "{status}");
    let _ = site.build().exits(0);
}
