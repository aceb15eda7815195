//! Small counts of sensitive procedures: they stand in nothing that is published, and the sums they are part of do.

use crate::site::Site;

const PROCEDURES: &str = "content/procedures/ho-tich.yaml";
const Q3: &str = "content/results/2024-q3.yaml";

/// Two procedures of one field and agency; in the third quarter one dossier of each was late.
fn sensitive(site: Site) -> Site {
    site.change(PROCEDURES, "    fee: { amount: 0 }\n", "    sensitive: true\n")
}

#[test]
fn nothing_published_tells_them() {
    let site = sensitive(Site::small());
    let _ = site.build().exits(0);
    for (path, _, bytes) in site.tree("public") {
        let text = String::from_utf8_lossy(&bytes);
        for subject in
            ["results/agency/so-noi-vu/1.000894@", "results/agency/so-noi-vu/1.001193@", "results/1.000894@"]
        {
            let mut behind = text.split(subject).skip(1);
            let figure = behind.find(|rest| rest.starts_with("2024-q3:") || rest.starts_with("2024-q2:"));
            assert!(figure.is_none(), "{path} has a figure of {subject}");
        }
    }
    let rows = site.read("public/du-lieu/results-2024-q3.csv");
    let own = rows.lines().find(|line| line.starts_with("results/agency/so-noi-vu/1.000894@")).unwrap();
    let unknown = ",".repeat(30);
    assert!(own.contains(&unknown[..20]) && own.trim_end().ends_with(",true,false"), "{own}");
    let sums = site.read("public/du-lieu/sums-2024-q3.csv");
    let of = |subject: &str| sums.lines().find(|line| line.starts_with(subject)).unwrap().to_owned();
    assert!(
        of("results/agency/so-noi-vu@").contains(",91,"),
        "received: {}",
        of("results/agency/so-noi-vu@")
    );
    assert!(!of("results/1.001193@").contains(",76,"), "{}", of("results/1.001193@"));
    let page = site.read("public/thu-tuc/1.000894/index.html");
    assert!(page.contains("được ẩn ở mọi kỳ") && page.contains("Đã ẩn") && !page.contains("Chưa công bố"));
}

#[test]
fn nothing_small_is_nothing_withheld() {
    let heading = "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp";
    let q2 = format!("{heading}\nso-noi-vu;1.000894;10;5\nso-noi-vu;1.001193;4;20\n");
    let q3 = "grain: agency_procedure\nrows:\n  - { agency: so-noi-vu, procedure: \"1.000894\", online: 12, late: 0 }\n";
    let q3 = format!("period: 2024-q3\nsource: {{ title: Báo cáo }}\nquality: official\n{q3}");
    let site = sensitive(Site::small()).write("content/results/2024-q2.csv", q2).write(Q3, q3);
    let _ = site.build().exits(0);
    assert!(!site.read("public/du-lieu/results-2024-q2.csv").contains(",true,"));
    let page = site.read("public/thu-tuc/1.000894/index.html");
    assert!(page.contains("results/agency/so-noi-vu/1.000894@2024-q3:online") && !page.contains("Đã ẩn"));
}

#[test]
fn what_is_withheld_cannot_be_quoted() {
    let address = "results/agency/so-noi-vu/1.000894@2024-q3:received";
    let text = format!("---\ntitle: Tin\ndate: 2024-11-02\n---\nNay là {{{{ so_lieu(\"{address}\") }}}}.\n");
    let site = Site::small().write("content/news/2024/tin.md", text);
    site.check().found_nothing();
    assert_eq!(sensitive(site).check().exits(1).codes(), ["figure/unknown"]);
}

#[test]
fn what_was_sealed_may_be_withheld_later() {
    let site = Site::small();
    let _ = site.run(&["seal", "2024-q3"]).exits(0);
    assert!(site.read("content/releases/2024-q3.csv").contains("results/1.000894@2024-q3:received"));
    sensitive(site).check().found_nothing();
}

#[test]
fn what_is_withheld_is_not_sealed() {
    let site = sensitive(Site::small());
    let _ = site.run(&["seal", "2024-q3"]).exits(0);
    let sealed = site.read("content/releases/2024-q3.csv");
    assert!(sealed.contains("results/agency/so-noi-vu@2024-q3:received,92"), "{sealed}");
    assert!(!sealed.contains("so-noi-vu/1.00"), "{sealed}");
    // What is shown again later was not sealed.
    site.change(PROCEDURES, "    sensitive: true\n", "").check().found_nothing();
}

#[test]
fn a_row_that_nothing_can_hide_is_not_published() {
    let alone =
        sensitive(Site::small()).change(Q3, "  - [so-noi-vu, \"1.001193\"", "  # [so-noi-vu, \"1.001193\"");
    let ran = alone.check().exits(1);
    assert_eq!(ran.codes(), ["rows/cannot-hide"]);
    let wrong = ran.findings().remove(0);
    assert_eq!(wrong["value"], "so-noi-vu, 1.000894");
    assert!(wrong["message"].as_str().unwrap().contains("2024-q3"), "{wrong}");
}

#[test]
fn what_was_published_before_is_not_told_once_more() {
    let site = Site::small();
    let _ = site.run(&["build", "--output", "before"]).exits(0);
    let site = sensitive(site);
    let _ = site.run(&["build", "--output", "after"]).exits(0);
    let told = site.run(&["diff", "before", "after", "--format", "json"]).exits(0).stdout;
    assert!(!told.contains("1.000894@") && !told.contains("1.001193@"), "{told}");
}

#[test]
fn a_correction_of_what_is_withheld_stands_without_the_numbers() {
    let figure = "results/agency/so-noi-vu/1.000894@2024-q3:received";
    let entry = format!(
        "corrections:\n  - {{ figure: \"{figure}\", old: \"8887\", new: \"16\", kind: correction, reason: Chép nhầm, date: 2024-11-01 }}\n"
    );
    let site = sensitive(Site::small()).write("content/corrections.yaml", entry);
    let _ = site.build().exits(0);
    let page = site.read("public/dinh-chinh/index.html");
    assert!(page.contains("Chép nhầm") && page.contains("Đã ẩn"), "{page}");
    for file in site.tree("public") {
        assert!(!String::from_utf8_lossy(&file.2).contains("8887"), "{}", file.0);
    }
}

#[test]
fn what_is_withheld_is_not_told_by_warnings() {
    let other = ["\"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0", "\"1.000894\", 12, 4, 0, 3, 10, 6, 1, 1, 0"];
    let site = Site::small().change(Q3, other[0], other[1]);
    let shown = site.check().exits(0);
    assert_eq!(shown.codes(), ["rows/balance", "rows/carry-over"]);
    let telling = |message: &str| message.split(|c: char| !c.is_ascii_digit()).any(|number| number == "3");
    assert!(shown.findings().iter().any(|one| telling(one["message"].as_str().unwrap())), "{}", shown.stdout);
    let site = sensitive(site);
    let ran = site.check().exits(0);
    assert_eq!(ran.codes(), ["rows/balance", "rows/carry-over"]);
    for finding in ran.findings() {
        assert!(finding["message"].as_str().unwrap().contains('•'), "{finding}");
        assert_eq!(finding["value"], "•");
        assert!(finding["line"].is_u64(), "{finding}");
    }
    let said = site.run(&["check"]);
    let said = format!("{}{}", said.stdout, said.stderr);
    assert!(said.contains("2024-q3.yaml") && !said.contains("12, 4, 0"), "{said}");
}

#[test]
fn a_procedure_says_that_other_agencies_are_shown() {
    let row = "  - [so-noi-vu, \"1.001193\"";
    let other = "  - [vp-ubnd, \"1.000894\", 20, 10, 0, 0, 15, 10, 0, 5, 0]\n";
    let site = sensitive(Site::small()).change(Q3, row, &format!("{other}{row}"));
    let _ = site.build().exits(0);
    let page = site.read("public/thu-tuc/1.000894/index.html");
    assert!(page.contains("results/agency/vp-ubnd/1.000894@2024-q3:received"), "{page}");
    assert!(page.contains("ở toàn tỉnh và ở một số cơ quan được ẩn ở mọi kỳ"), "{page}");
    assert!(page.contains("Số của các cơ quan còn lại vẫn công bố."), "{page}");
    assert!(!page.contains("Số của thủ tục này được ẩn"), "{page}");
}

#[test]
fn what_is_left_of_a_whole_is_withheld_like_a_small_count() {
    let row =
        "grain: agency_procedure\ncolumns: [agency, procedure, online, direct, satisfied, rated]\nrows:\n";
    let rows = "  - [so-noi-vu, \"1.000894\", 10, 5, 9, 10]\n  - [so-noi-vu, \"1.001193\", 40, 20, 30, 40]\n";
    let q2 =
        "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp\nso-noi-vu;1.000894;10;5\nso-noi-vu;1.001193;40;20\n";
    let q3 = format!("period: 2024-q3\nsource: {{ title: Báo cáo }}\nquality: official\n{row}{rows}");
    let site = sensitive(Site::small()).write("content/results/2024-q2.csv", q2).write(Q3, q3);
    let _ = site.build().exits(0);
    for (path, _, bytes) in site.tree("public") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("results/agency/so-noi-vu/1.000894@2024-q3:satisfied"), "{path}");
    }
    assert!(site.read("public/du-lieu/results-2024-q3.csv").contains(",true,"));
}
