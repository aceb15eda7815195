//! `new`: what it makes is clean, or `check` names exactly what is to be filled; nothing that is there is touched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::site::{PROGRAM, Ran, Site, hermetic, place_of, run, tree};

/// The program in a folder, at the tests' moment (1 January 2025).
fn congkhai(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(PROGRAM);
    command.args(arguments);
    hermetic(&mut command).current_dir(folder);
    run(command)
}

/// A new site in a folder of its own.
fn starter() -> (TempDir, PathBuf) {
    let folder = TempDir::with_prefix("congkhai-").unwrap();
    let _ = congkhai(folder.path(), &["new", "site", "trang"]).exits(0);
    let root = folder.path().join("trang");
    (folder, root)
}

/// Where `check` finds what, without the columns.
fn found(ran: &Ran) -> Vec<String> {
    let line = |finding: &Value| {
        let place = place_of(finding);
        let (place, _) = place.rsplit_once(':').unwrap();
        format!("{place} {}", finding["code"].as_str().unwrap())
    };
    ran.findings().iter().map(line).collect()
}

#[test]
fn a_new_site_is_clean_and_builds_and_says_that_it_is_an_example() {
    let (_folder, root) = starter();
    congkhai(&root, &["check", "--strict", "--format", "json"]).found_nothing();
    let _ = congkhai(&root, &["build"]).exits(0);
    for page in ["index.html", "muc-tieu/ke-hoach-vi-du/1/index.html", "ket-qua/2024-q3/index.html"] {
        let text = fs::read_to_string(root.join("public").join(page)).unwrap();
        assert!(text.contains("noindex"), "{page} is not kept from search engines");
        assert!(text.contains("là ví dụ, không phải số liệu chính thức"), "{page} does not say what it is");
    }
}

#[test]
fn every_yaml_file_of_a_new_site_names_its_schema_and_explains_itself() {
    let (_folder, root) = starter();
    for (path, mode, bytes) in tree(&root.join("content")) {
        assert_eq!(mode, 0o644, "{path}");
        if path.ends_with(".yaml") {
            let text = String::from_utf8(bytes).unwrap();
            let schema = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=");
            let schema = root.join("content").join(&path).parent().unwrap().join(schema.unwrap());
            assert!(schema.is_file(), "{path} names {}", schema.display());
            assert!(text.contains("\n# ") && text.to_lowercase().contains("ví dụ"), "{path}");
        }
    }
}

#[test]
fn a_folder_that_holds_anything_is_refused_and_named() {
    let folder = TempDir::with_prefix("congkhai-").unwrap();
    fs::create_dir(folder.path().join("day")).unwrap();
    fs::write(folder.path().join("day/.giu"), "của tôi").unwrap();
    let ran = congkhai(folder.path(), &["new", "site", "day", "--format", "json"]).exits(2);
    ran.says("new/not-empty").about("day");
    assert!(ran.findings()[0]["message"].as_str().unwrap().contains(".giu"));
    assert_eq!(tree(folder.path()).len(), 1, "nothing else is there");
    let ran = congkhai(folder.path(), &["new", "site", "day/.giu"]).exits(3);
    assert!(ran.stderr.contains("publish/io"), "{}", ran.stderr);
}

#[test]
fn an_empty_folder_is_filled_where_one_stands_in_it() {
    let folder = TempDir::with_prefix("congkhai-").unwrap();
    let _ = congkhai(folder.path(), &["new", "site", "."]).exits(0);
    congkhai(folder.path(), &["check", "--format", "json"]).found_nothing();
    let _ = congkhai(folder.path(), &["new", "site", "."]).exits(2);
}

#[test]
fn news_of_any_title_is_clean_and_waits() {
    for (title, file) in [
        ("Khai trương: \"Một cửa\" #1", "khai-truong-mot-cua-1"),
        ("- { [ ' & * ! | > % @ ` 1", "1"),
        ("true", "true"),
        ("2024-12-31", "2024-12-31"),
        ("Ho\u{300}a bi\u{300}nh", "hoa-binh"),
        ("  Hai\n dòng\\n  ", "hai-dong-n"),
        ("{{ so_lieu(\"x\") }} <b>", "so-lieu-x-b"),
    ] {
        let site = Site::small();
        let ran = site.run(&["new", "news", "--", title]).exits(0);
        let path = format!("content/news/2025/2025-01-01-{file}.md");
        assert!(ran.stderr.contains(&path) && ran.stdout.is_empty(), "{}", ran.stderr);
        site.check().found_nothing();
        let _ = site.build().exits(0);
        let page = format!("public/tin-tuc/2025/{file}/index.html");
        assert!(!site.root().join(&page).exists(), "{title}: a draft is not published");
        let text = site.read(&path).replace("draft: true\n", "");
        site.put(&path, text + "\nBài viết.\n");
        let _ = site.run(&["build", "--as-of", "2025-01-01"]).exits(0);
        let shown = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = shown.replace("o\u{300}", "ò").replace("i\u{300}", "ì");
        let shown = shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let text = site
            .read(&page)
            .replace("&quot;", "\"")
            .replace("&#34;", "\"")
            .replace("&#x27;", "'")
            .replace("&#39;", "'");
        assert!(text.contains(&shown), "{shown} is not on its page");
    }
}

#[test]
fn titles_that_nothing_can_be_made_of_are_refused() {
    let site = Site::small();
    let before = site.tree("content");
    for title in ["", "  ", "日本", "…"] {
        site.run(&["new", "news", title, "--format", "json"])
            .exits(2)
            .says("command/bad-argument")
            .about(title);
    }
    for (title, code) in [
        ("Tin \u{202E}ngược", "file/hidden-direction"),
        ("Tin\u{200B}ẩn", "file/invisible-character"),
        ("Tin \u{7F} xóa", "file/control-character"),
    ] {
        site.run(&["new", "news", title, "--format", "json"]).exits(1).says(code);
    }
    assert_eq!(site.tree("content"), before, "nothing was written");
}

#[test]
fn the_same_news_twice_is_refused_and_another_day_gets_a_number() {
    let site = Site::small();
    let _ = site.run(&["new", "news", "Khai trương"]).exits(0);
    let before = site.tree("content");
    site.run(&["new", "news", "Khai trương", "--format", "json"])
        .exits(2)
        .says("new/already-there")
        .about("content/news/2025/2025-01-01-khai-truong.md");
    assert_eq!(site.tree("content"), before);
    let tomorrow = [("SOURCE_DATE_EPOCH", "1735776000")];
    let _ = site.run_in("", &["new", "news", "Khai trương"], &tomorrow).exits(0);
    assert!(site.root().join("content/news/2025/2025-01-02-khai-truong-2.md").is_file());
    site.check().found_nothing();
}

#[test]
fn the_day_of_news_is_the_sites() {
    // 31 December 2024, 23:30 in UTC, is the next year in Hà Nội.
    let site = Site::small();
    let _ = site.run_in("", &["new", "news", "Năm mới"], &[("SOURCE_DATE_EPOCH", "1735687800")]).exits(0);
    assert!(site.root().join("content/news/2025/2025-01-01-nam-moi.md").is_file());
}

#[test]
fn a_new_target_is_to_be_filled_where_check_says() {
    let site = Site::small();
    let ran = site.run(&["new", "target"]).exits(0);
    let path = "content/plans/ke-hoach/targets/03.yaml";
    assert!(ran.stderr.contains(path), "{}", ran.stderr);
    let text = site.read(path);
    assert!(text.contains("\nnumber: 3\n") && text.contains("cai-cach-the-che"), "{text}");
    let open: Vec<String> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| {
            let key = line.trim_start_matches(['-', ' ']);
            ["title:", "statement:", "by:", "lead:", "id:", "name:", "unit:"].contains(&key)
        })
        .map(|(at, _)| format!("{path}:{} shape/missing-key", at + 1))
        .collect();
    assert_eq!(open.len(), 7, "{text}");
    assert_eq!(found(&site.check().exits(1)), open);
    let _ = site.run(&["new", "target", "--plan", "ke-hoach"]).exits(0);
    assert!(site.root().join("content/plans/ke-hoach/targets/04.yaml").is_file());
    site.run(&["new", "target", "--plan", "khac", "--format", "json"])
        .exits(2)
        .says("new/no-plan")
        .about("khac");
}

#[test]
fn a_new_observation_publishes_nothing_until_it_is_filled() {
    let site = Site::small();
    let ran = site.run(&["new", "observation", "--format", "json"]).exits(0);
    assert_eq!(ran.stdout, "");
    let path = "content/observations/2025-01-01.yaml";
    let text = site.read(path);
    assert!(text.contains("#   ho-so: "), "{text}");
    let ran = site.build().exits(1);
    let codes: Vec<String> = ran.codes();
    assert_eq!(codes.iter().filter(|code| *code == "shape/missing-key").count(), 2, "{codes:?}");
    ran.says("observation/period-form").at(path);
    ran.says("observation/quantity-form").at(path);
    let filled = text
        .replace("measure:\n", "measure: ho-so\n")
        .replace("period:\n", "period: 2023\n")
        .replace("value:\n", "value: 50%\n")
        .replace("source:\n", "source: { title: Báo cáo }\n");
    site.put(path, filled);
    site.check().found_nothing();
    let _ = site.run(&["new", "observation"]).exits(0);
    assert!(site.root().join("content/observations/2025-01-01-2.yaml").is_file());
}

#[test]
fn a_correction_is_appended_and_the_rest_stays_as_it_is() {
    let old = "# Lời của tôi\ncorrections:\n- figure: \"ho-so@2022:value\" # ghi chú\n  old: 1%\n  new: 2%\n  kind: revision\n  reason: Có số tốt hơn\n  date: 2024-01-01\n";
    let site = Site::small().write("content/corrections.yaml", old);
    let before = site.check();
    let _ = site.run(&["new", "correction"]).exits(0);
    let text = site.read("content/corrections.yaml");
    assert!(text.starts_with(old) && text.len() > old.len(), "{text}");
    let more = site.check().exits(1).codes();
    let missing = more.iter().filter(|code| *code == "shape/missing-key").count();
    assert_eq!(missing, 5, "figure, old, new, kind and reason: {more:?}");
    assert_eq!(more.len(), before.codes().len() + 5);

    let site = Site::small();
    let _ = site.run(&["new", "correction"]).exits(0);
    assert!(site.read("content/corrections.yaml").contains("date: 2025-01-01"));

    let site = Site::small().write("content/corrections.yaml", "corrections:\n  []\n");
    let before = site.tree("content");
    let _ = site.run(&["new", "correction"]);
    assert_eq!(site.tree("content"), before, "a form that cannot be kept is left alone");
}

#[test]
fn a_table_of_results_takes_over_rows_columns_and_what_was_pending() {
    let (_folder, root) = starter();
    let _ = congkhai(&root, &["new", "results", "2024-q4"]).exits(0);
    let path = "content/results/2024-q4/agency-procedure.yaml";
    let text = fs::read_to_string(root.join(path)).unwrap();
    for line in [
        "columns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]",
        "  - [co-quan-vi-du-1, \"3.999991\", ~, ~, ~, 20, ~, ~, ~, ~, ~]",
        "  - [co-quan-vi-du-2, \"3.999992\", ~, ~, ~, 10, ~, ~, ~, ~, ~]",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
    let line = |key: &str| text.lines().position(|line| line == key).unwrap() + 1;
    let ran = congkhai(&root, &["check", "--format", "json"]).exits(1);
    let wanted = ["source:", "quality:"].map(|key| format!("{path}:{} shape/missing-key", line(key)));
    assert_eq!(found(&ran), wanted);
    let filled = text
        .replace("source:\n", "source: { title: Báo cáo }\n")
        .replace("quality:\n", "quality: provisional\n");
    fs::write(root.join(path), filled).unwrap();
    congkhai(&root, &["check", "--format", "json"]).found_nothing();
    congkhai(&root, &["new", "results", "2024-q4", "--format", "json"])
        .exits(2)
        .says("new/already-there")
        .about(path);
    congkhai(&root, &["new", "results", "2024-q5", "--format", "json"])
        .exits(2)
        .says("rows/unnamed-period")
        .about("2024-q5");
}

#[test]
fn without_an_earlier_period_the_catalogue_tells_the_rows() {
    let (_folder, root) = starter();
    fs::remove_dir_all(root.join("content/results")).unwrap();
    let _ = congkhai(&root, &["new", "results", "2024-q3"]).exits(0);
    let text = fs::read_to_string(root.join("content/results/2024-q3/agency-procedure.yaml")).unwrap();
    assert!(text.contains("  - [co-quan-vi-du-1, \"3.999991\", ~, ~, ~, ~, ~, ~, ~, ~, ~]\n"), "{text}");
}

#[test]
fn what_new_cannot_do_is_a_wrong_command_line() {
    let site = Site::small();
    for arguments in
        [&["new"][..], &["new", "news"], &["new", "trang"], &["new", "results"], &["new", "site"]]
    {
        let ran = site.run(arguments).exits(2);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("lỗi["), "{arguments:?}: {}", ran.stderr);
    }
    let help = site.run(&["new", "--help"]).exits(0);
    assert!(help.stdout.contains("observation") && !help.stdout.contains("Usage"), "{}", help.stdout);
}
