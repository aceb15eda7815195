//! Embeds: which there are, what they say, who may show them.

use std::collections::BTreeSet;

use crate::site::{Site, repository};

const SETTINGS: &str = "content/site.yaml";
const INDEX: &str = "public/nhung/index.html";

/// The small site with these lines in its settings.
fn with(settings: &str) -> Site {
    let site = Site::small();
    let text = site.read(SETTINGS) + settings;
    let site = site.write(SETTINGS, text);
    let _ = site.build().exits(0);
    site
}

/// Pages of embeds by their path below `nhung/`, without the page that gives the code away.
fn embeds(site: &Site) -> BTreeSet<String> {
    let below = site.tree("public/nhung").into_iter().map(|(path, ..)| path);
    let pages = below.filter_map(|path| Some(path.strip_suffix("/index.html")?.to_owned()));
    pages.collect()
}

fn text_of(html: &str) -> String {
    let words = html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn anyone_may_embed_where_nothing_is_said() {
    let site = with("headline: { dossiers_online: ho-so }\n");
    let index = site.read(INDEX);
    let code = "&lt;iframe src=&quot;https://vi-du.example/nhung/muc-tieu/ke-hoach/1/&quot; title=&quot;";
    assert!(index.contains(code), "{index}");
    assert!(index.contains("Ai cũng có thể đặt khung") && index.contains("frame-src 'self'"));
    let headers = site.read("public/_headers");
    assert!(headers.contains("/muc-tieu/*\n  Content-Security-Policy: frame-ancestors 'self'\n"));
    assert!(!headers.contains("/nhung/"), "{headers}");
    assert!(site.read("public/sitemap.xml").contains("<loc>https://vi-du.example/nhung/</loc>"));
    assert!(!site.read("public/sitemap.xml").contains("/nhung/muc-tieu/"), "embeds are no search results");
}

#[test]
fn named_hosts_alone_may_embed() {
    let site = with("embed_hosts: [\"https://Xa-A.vi-du.example\", \"*.huyen.example:8443\"]\n");
    let index = site.read(INDEX);
    assert!(index.contains("<code>https://xa-a.vi-du.example</code>, <code>*.huyen.example:8443</code>"));
    let rule = "/nhung/*\n  Content-Security-Policy: frame-ancestors 'self' https://xa-a.vi-du.example *.huyen.example:8443\n";
    assert!(site.read("public/_headers").contains(rule));
    assert_eq!(embeds(&site).len(), 4);
}

#[test]
fn an_empty_list_makes_none() {
    let site = with("embed_hosts: []\n");
    assert_eq!(embeds(&site), BTreeSet::new());
    let index = site.read(INDEX);
    assert!(index.contains("Cổng này không cho đặt khung trên trang khác.") && !index.contains("iframe"));
    for page in ["index.html", "muc-tieu/ke-hoach/1/index.html", "co-quan/so-noi-vu/index.html"] {
        assert!(!site.read(&format!("public/{page}")).contains("/nhung/"), "{page}");
    }
    assert!(
        site.read("public/_headers")
            .contains("/nhung/*\n  Content-Security-Policy: frame-ancestors 'self'\n")
    );
}

#[test]
fn no_two_rules_fit_one_page() {
    let site = with("languages: [vi, en]\nembed_hosts: [a.example]\n");
    let headers = site.read("public/_headers");
    let rules: Vec<&str> = headers.lines().filter(|line| line.starts_with('/')).collect();
    for (path, ..) in site.tree("public") {
        let Some(page) = path.strip_suffix("index.html") else { continue };
        let page = format!("/{page}");
        let fits =
            |rule: &&&str| rule.strip_suffix('*').map_or(page == **rule, |start| page.starts_with(start));
        let fitting: Vec<&&str> = rules.iter().filter(fits).collect();
        assert_eq!(fitting.len(), 1, "{page}: {fitting:?}");
    }
    assert!(rules.starts_with(&["/en/nhung/*", "/nhung/*"]), "hosts read the first hundred: {rules:?}");
}

#[test]
fn a_portal_below_a_path_names_its_pages_so() {
    let site = with("embed_hosts: [a.example]\n");
    let _ = site.run(&["build", "--base-url", "https://vi-du.example/cchc/"]).exits(0);
    assert!(site.read("public/_headers").starts_with("/cchc/nhung/*\n"));
    assert!(site.read(INDEX).contains("src=&quot;https://vi-du.example/cchc/nhung/co-quan/so-noi-vu/&quot;"));
    assert!(
        site.read("public/nhung/co-quan/so-noi-vu/index.html").contains("href=\"/cchc/co-quan/so-noi-vu/\"")
    );
}

#[test]
fn from_a_disk_there_is_no_code_to_copy() {
    let site = Site::small();
    let _ = site.run(&["build", "--base-url", "./"]).exits(0);
    assert_eq!(embeds(&site), BTreeSet::new());
    assert!(site.read(INDEX).contains("Bản này mở từ đĩa") && !site.read(INDEX).contains("iframe"));
    assert!(!site.root().join("public/_headers").exists());
}

#[test]
fn who_has_nothing_to_show_has_no_embed() {
    let site = with("headline: { dossiers_online: ho-so }\n");
    let known = [
        "co-quan/so-noi-vu",
        "co-quan/vp-ubnd",
        "ho-so-truc-tuyen",
        "muc-tieu/ke-hoach/1",
        "muc-tieu/ke-hoach/2",
    ];
    assert_eq!(embeds(&site), known.map(str::to_owned).into());
    let silent = site.read("public/co-quan/ubnd-tinh/index.html");
    assert!(!silent.contains("#co-quan-ubnd-tinh"), "it leads to no code either");
}

#[test]
fn pages_lead_to_the_code_of_their_embeds() {
    let site = with("");
    let index = site.read(INDEX);
    for (page, anchor) in
        [("muc-tieu/ke-hoach/2", "muc-tieu-ke-hoach-2"), ("co-quan/so-noi-vu", "co-quan-so-noi-vu")]
    {
        let link = format!("<a href=\"/nhung/#{anchor}\">Nhúng vào trang khác</a>");
        assert!(site.read(&format!("public/{page}/index.html")).contains(&link), "{page}");
        assert!(index.contains(&format!("<li id=\"{anchor}\">")), "{anchor}");
    }
}

#[test]
fn an_embed_is_a_whole_page_that_asks_for_nothing() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    let mut count = 0;
    for (path, _, bytes) in site.tree("public") {
        let below = path.strip_prefix("en/").unwrap_or(&path).strip_prefix("nhung/");
        if below.is_none_or(|below| below == "index.html") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        let times = |what: &str| page.matches(what).count();
        assert_eq!([times("<h1>"), times("<main>"), times("<title")], [1, 1, 1], "{path}");
        assert_eq!([times("<script"), times(" style="), times("javascript:")], [0, 0, 0], "{path}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(page.contains("content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\""));
        assert!(page.contains(if path.starts_with("en/") {
            "<html lang=\"en\">"
        } else {
            "<html lang=\"vi\">"
        }));
        assert_eq!(
            [times("<a "), times("target=\"_blank\" rel=\"noopener\"")],
            [1, 1],
            "{path}: one way out"
        );
        assert_eq!(times("class=\"notice\""), 1, "{path}: it is no official portal");
        assert!(page.contains("<time datetime=\"2024-12-31\">"), "{path}");
        assert!(page.len() < 16_000, "{path} has {} bytes", page.len());
        count += 1;
    }
    assert_eq!(count % 2, 0);
    assert!(count >= 30, "{count}");
}

#[test]
fn a_gap_is_said_and_is_no_zero() {
    let site = Site::small();
    crate::site::copy(
        &repository().join("tests/sites/toan-khoang-trong/content"),
        &site.root().join("khac/content"),
    );
    let _ = site.run(&["--root", "khac", "build", "--as-of", "2024-12-31"]).exits(0);
    let target = site.read("khac/public/nhung/muc-tieu/ke-hoach/1/index.html");
    let said = text_of(target.split_once("<main>").unwrap().1);
    assert!(
        said.contains("Quá hạn chưa báo cáo") && said.contains("Đã qua ngày phải nộp mà chưa có."),
        "{said}"
    );
    assert!(said.contains("Xét theo ngày 31 tháng 12 năm 2024."), "{said}");
    assert!(!target.contains("value=\"0\"") && !target.contains("class=\"fig\""), "{target}");
    let several = text_of(&site.read("khac/public/nhung/muc-tieu/ke-hoach/4/index.html"));
    assert!(several.contains("Không áp dụng") && several.contains("Số biên chế Đã ẩn"), "{several}");
    let agency = text_of(&site.read("khac/public/nhung/co-quan/so-tu-phap/index.html"));
    assert!(agency.contains("Mục tiêu chủ trì 3. "), "{agency}");
}

#[test]
fn english_embeds_speak_english() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    let target = site.read("public/en/nhung/muc-tieu/ke-hoach-1365/4/index.html");
    let said = text_of(&target);
    for words in
        ["Target 4 · ", "Figures as of 31 December 2024", "See everything at", "opens a new page", "Goal: "]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(target.contains("href=\"/en/muc-tieu/ke-hoach-1365/4/\""));
    let index = site.read("public/en/nhung/index.html");
    assert!(index.contains("https://congkhai.example/en/nhung/muc-tieu/ke-hoach-1365/4/"));
    assert!(index.contains("Put these figures on your own site"));
}

#[test]
fn made_up_figures_say_so_in_every_frame() {
    let site = with("illustrative: true\nnotices: [{ text: Một thông báo }]\n");
    for path in embeds(&site) {
        let page = site.read(&format!("public/nhung/{path}/index.html"));
        assert!(page.contains("<p class=\"notice demo\"><b>Số liệu minh họa.</b>"), "{path}");
        assert!(!page.contains("Một thông báo"), "{path}: one label is enough");
    }
}

#[test]
fn quotation_marks_in_a_title_end_no_attribute() {
    let site = Site::small().change("content/site.yaml", "title: Trang thử", "title: 'Trang \"thử\" & <b>'");
    let _ = site.build().exits(0);
    let index = site.read(INDEX);
    assert!(
        index.contains("– Trang &amp;quot;thử&amp;quot; &amp;amp; &amp;lt;b&amp;gt;&quot; width=&quot;"),
        "{index}"
    );
}

#[test]
fn the_sheet_of_embeds_has_the_colours_of_the_other() {
    let read = |name: &str| {
        std::fs::read_to_string(repository().join(format!("themes/congkhai/static/{name}"))).unwrap()
    };
    let (own, other) = (read("embed.css"), read("congkhai.css"));
    let colours =
        own.split([';', '{']).map(str::trim).filter(|one| one.starts_with("--") && one.contains('#'));
    let strange: Vec<&str> = colours.filter(|one| !other.contains(&format!("{one};"))).collect();
    assert!(own.matches("--ink: #").count() == 2 && strange.is_empty(), "{strange:?}");
}

#[test]
fn heights_to_be_copied_are_plain_numbers() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    for page in ["nhung", "en/nhung"] {
        let html = site.read(&format!("public/{page}/index.html")).replace("&quot;", "\"");
        let heights = html.split("height=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let (plain, odd): (Vec<&str>, Vec<&str>) =
            heights.partition(|height| height.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(plain.iter().any(|height| height.len() > 3), "one is tall");
        assert_eq!(odd, [""; 0], "{page}");
    }
}
