//! Corrections: each says in words whose figure it was, of when, and what it is called.

use crate::site::Site;

/// An address, and the words of it in Vietnamese and English.
const SUBJECTS: [(&str, &str, &str); 12] = [
    (
        "results@2024-q3:received",
        "Kết quả giải quyết toàn tỉnh, hồ sơ tiếp nhận trong kỳ, Quý III/2024",
        "/ket-qua/2024-q3/",
    ),
    (
        "results/level/province@2024-q3:late",
        "Cấp tỉnh, hồ sơ giải quyết quá hạn, Quý III/2024",
        "/ket-qua/2024-q3/",
    ),
    (
        "results/agency/so-noi-vu@2024-q3:on_time_share",
        "Sở Nội vụ, tỷ lệ giải quyết trước và đúng hạn, Quý III/2024",
        "/co-quan/so-noi-vu/",
    ),
    (
        "results/field/ho-tich@2024-q3:online_share_change",
        "Hộ tịch, tỷ lệ nộp trực tuyến, thay đổi so với kỳ trước, Quý III/2024",
        "/linh-vuc/ho-tich/",
    ),
    (
        "results/1.000894@2024-q3:online",
        "Đăng ký kết hôn, hồ sơ nộp trực tuyến, Quý III/2024",
        "/thu-tuc/1.000894/",
    ),
    (
        "results/agency/so-noi-vu/1.000894@2024-q3:online",
        "Sở Nội vụ, Đăng ký kết hôn, hồ sơ nộp trực tuyến, Quý III/2024",
        "/co-quan/so-noi-vu/",
    ),
    (
        "procedures/ho-tich@2024-12-31:online",
        "Hộ tịch, thủ tục nộp được trực tuyến, 31/12/2024",
        "/linh-vuc/ho-tich/",
    ),
    (
        "coverage/so-noi-vu@2024-q3:share",
        "Sở Nội vụ, tỷ lệ kết quả đã công bố, Quý III/2024",
        "/co-quan/so-noi-vu/",
    ),
    (
        "reports/so-noi-vu@2024-q3:days_late",
        "Sở Nội vụ, số ngày nộp trễ, Quý III/2024",
        "/co-quan/so-noi-vu/",
    ),
    ("plan/ke-hoach/1@2024-12-31:met", "số phần đã đạt, 31/12/2024", "/muc-tieu/ke-hoach/1/"),
    ("par-index@2022:rank", "thứ hạng, năm 2022", "/chi-so/#par-index"),
    ("may-tinh/huyen@2022-12-31:value", "giá trị, 31/12/2022", "/muc-tieu/ke-hoach/"),
];

fn corrected(address: &str) -> Site {
    let text = format!(
        "corrections:\n  - {{ figure: \"{address}\", old: 1, new: 2, kind: correction, reason: Chép nhầm, date: 2024-11-01 }}\n"
    );
    Site::small().write("content/corrections.yaml", text)
}

/// A text without its tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        text.push_str(if at == 0 { part } else { part.split_once('>').unwrap().1 });
    }
    text
}

#[test]
fn every_subject_has_a_name_and_a_link() {
    for (address, words, url) in SUBJECTS {
        let site = corrected(address);
        let _ = site.build().exits(0);
        let home = site.read("public/index.html");
        let row = home.split_once("id=\"s-dinh-chinh\"").unwrap().1.split_once("</section>").unwrap().0;
        let said = plain(row);
        let (_, change) =
            said.split_once(&format!("{words}: ")).unwrap_or_else(|| panic!("{address}: {said}"));
        assert!(change.replace(['%', '+'], "").starts_with("từ 1 đến 2"), "{address}: {said}");
        assert!(row.contains(url) && !row.contains(address), "{address}: {row}");
        let all = site.read("public/dinh-chinh/index.html");
        assert!(all.contains(&format!("<code>{address}</code>")), "{address} stays to be cited");
        let name = words.rsplit(", ").nth(1).unwrap();
        assert!(all.contains(name), "{address}: {name}");
        assert!(site.read("public/dinh-chinh/atom.xml").contains(name), "{address}");
    }
}

/// A site whose only correction is of this figure.
fn marked(address: &str, date: &str) -> Site {
    let text = format!(
        "corrections:\n  - {{ figure: \"{address}\", old: \"77.7\", new: 2, kind: correction, reason: Chép nhầm, date: {date} }}\n"
    );
    Site::small().write("content/corrections.yaml", text)
}

#[test]
fn tables_strike_the_old_figure_through() {
    let figures = [
        ("results/agency/so-noi-vu@2024-q3:on_time_share", "ket-qua/2024-q3", "77,7%"),
        ("par-index@2022:rank", "chi-so", "77.7"),
    ];
    for (address, page, old) in figures {
        let site = marked(address, "2024-11-01");
        let _ = site.build().exits(0);
        let html = site.read(&format!("public/{page}/index.html"));
        let figure = html.split_once(&format!("data-figure=\"{address}\"")).unwrap().1;
        let cell = figure.split_once("</td>").unwrap().0;
        let (_, link) =
            cell.split_once("<a class=\"was\" href=\"").unwrap_or_else(|| panic!("{address}: {cell}"));
        let (url, _) = link.split_once('"').unwrap();
        let (_, anchor) = url.split_once("/dinh-chinh/#").unwrap();
        assert!(
            plain(&format!("<a {cell}")).contains(&format!("trước đây: {old}, đã đính chính ngày 1/11/2024")),
            "{cell}"
        );
        let struck = format!("<s><span data-text-source=\"corrections.yaml\">{old}</span></s>");
        assert!(cell.contains(&struck), "{cell}");
        assert!(!link.split_once("</a>").unwrap().0.contains("data-figure"), "an old figure is none");
        let entries = site.read("public/dinh-chinh/index.html");
        assert!(entries.contains(&format!("<tr id=\"{anchor}\">")), "{anchor}");
    }
}

#[test]
fn figures_corrected_later_are_not_marked_yet() {
    let site = marked("par-index@2022:rank", "2099-01-01");
    let _ = site.build().exits(0);
    assert!(!site.read("public/chi-so/index.html").contains("class=\"was\""));
    assert!(!site.read("public/du-lieu/figures.csv").contains("77.7"));
}

#[test]
fn open_data_says_what_a_figure_was() {
    let site = marked("par-index@2022:rank", "2024-11-01");
    let _ = site.build().exits(0);
    let csv = site.read("public/du-lieu/figures.csv");
    let heading = csv.lines().next().unwrap();
    assert!(heading.contains("corrected_from") && heading.contains("corrected_on"), "{heading}");
    let row = csv.lines().find(|line| line.contains("par-index@2022:rank")).unwrap();
    assert!(row.contains("77.7") && row.contains("2024-11-01"), "{row}");
    let others = csv.lines().filter(|line| line.contains("77.7")).count();
    assert_eq!(others, 1, "no other figure was corrected");
}

#[test]
fn a_number_that_the_figure_cannot_have_been_stands_as_it_was_written() {
    let text = "corrections:\n  - { figure: \"results@2024-q3:received\", old: \"1.234\", new: \"92\", kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n";
    let site = Site::small().write("content/corrections.yaml", text);
    let _ = site.build().exits(0);
    let said = plain(&site.read("public/dinh-chinh/index.html"));
    assert!(said.contains("1.234") && !said.contains("1,234"), "{said}");
}

#[test]
fn the_row_of_a_corrected_figure_says_so_in_every_table() {
    let tables = [
        ("results@2024-q3:received", "sums-2024-q3"),
        ("results/level/province@2024-q3:late", "sums-2024-q3"),
        ("procedures/ho-tich@2024-q3:online", "sums-2024-q3"),
        ("results/agency/so-noi-vu/1.000894@2024-q3:online", "results-2024-q3"),
        ("coverage/so-noi-vu@2024-q3:share", "coverage"),
        ("reports/so-noi-vu@2024-q3:days_late", "reports"),
        ("par-index@2022:rank", "indices"),
        ("may-tinh/huyen@2022-12-31:value", "observations"),
        ("may-tinh/huyen@2022-12-31:value", "measures"),
    ];
    for (address, table) in tables {
        let site = marked(address, "2024-11-01");
        let _ = site.build().exits(0);
        let (prefix, key) = address.split_once(':').unwrap();
        for ending in ["csv", "json"] {
            let text = site.read(&format!("public/du-lieu/{table}.{ending}"));
            let told: Vec<&str> = text.lines().filter(|line| line.contains(&format!("{key}=77.7"))).collect();
            assert_eq!(told.len(), 1, "{table}.{ending}: {told:?}");
            assert!(ending == "json" || told[0].contains(prefix), "{table}.{ending}: {told:?}");
        }
    }
}

#[test]
fn outside_tables_two_words_say_that_a_figure_was_corrected() {
    let figures = [
        ("results@2024-q3:online_share", ["index.html", "ket-qua/index.html"]),
        (
            "may-tinh/huyen@2022-12-31:value",
            ["muc-tieu/ke-hoach/2/index.html", "tin-tuc/2024/tin/index.html"],
        ),
    ];
    for (address, pages) in figures {
        let news =
            format!("---\ntitle: Tin\ndate: 2024-11-02\n---\nNay là {{{{ so_lieu(\"{address}\") }}}}.\n");
        let site = marked(address, "2024-11-01").write("content/news/2024/tin.md", news);
        let _ = site.build().exits(0);
        for page in pages {
            let html = site.read(&format!("public/{page}"));
            let figure = format!("data-figure=\"{address}\"");
            let mut told = html.split(&figure).skip(1);
            let noted = told.any(|rest| {
                rest.split_once("</data>")
                    .unwrap()
                    .1
                    .starts_with(" <small class=\"was\">(đã đính chính)</small>")
            });
            assert!(noted, "{page}: {address}");
        }
    }
}
