//! What is shown of a page where its link is passed on, and the icons that browsers ask for.

use crate::site::Site;

/// Home, a target, in both languages where there are two; and pages without a picture.
const SHOWN: [&str; 4] = ["", "en/", "muc-tieu/ke-hoach-1365/4/", "en/muc-tieu/ke-hoach-1365/4/"];
const NOT_SHOWN: [&str; 4] = ["muc-tieu/", "co-quan/", "404.html", "thu-tuc/"];

fn html(site: &Site, page: &str) -> String {
    let file = if page.ends_with(".html") { page.to_owned() } else { format!("{page}index.html") };
    site.read(&format!("public/{file}"))
}

/// Width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn pages_name_their_pictures_by_absolute_addresses() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    for page in SHOWN {
        let html = html(&site, page);
        let picture = format!("{page}xem-truoc.png");
        for line in [
            format!("<meta property=\"og:image\" content=\"https://congkhai.example/{picture}\">"),
            "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
            "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
        ] {
            assert!(html.contains(&line), "{page}: {line}");
        }
        let bytes = std::fs::read(site.root().join("public").join(picture)).unwrap();
        assert_eq!(size(&bytes), (1200, 630));
        assert!(bytes.len() < 100_000, "{page}: {} bytes", bytes.len());
    }
    for page in NOT_SHOWN {
        let html = html(&site, page);
        assert!(!html.contains("og:image") && !html.contains("twitter:card"), "{page}");
    }
    let alt = "og:image:alt\" content=\"Công khai cải cách hành chính Bến Tre. Mục tiêu 4: Hồ sơ trực tuyến, tích hợp, chữ ký số, \
               hồ sơ điện tử. Chưa đủ số liệu: 2/4 phần vượt ngưỡng theo số liệu thay thế, 2 phần chưa công bố. ";
    assert!(html(&site, "muc-tieu/ke-hoach-1365/4/").contains(alt));
    // A figure with a percentage would stand there without its address.
    let alt =
        "Mục tiêu 1: Mọi thủ tục được giải quyết trực tuyến mức độ 4. Lỡ hạn, theo số liệu thay thế. Hạn: ";
    assert!(html(&site, "muc-tieu/ke-hoach-1365/1/").contains(alt));
}

#[test]
fn on_a_disk_there_are_icons_and_no_pictures() {
    let site = Site::shipped();
    let _ = site.run(&["build", "--base-url", "./"]).exits(0);
    for page in SHOWN {
        let html = html(&site, page);
        assert!(!html.contains("og:image") && !html.contains("twitter:card"), "{page}");
        assert!(!site.root().join("public").join(format!("{page}xem-truoc.png")).exists());
    }
    let html = html(&site, "muc-tieu/ke-hoach-1365/4/");
    assert!(html.contains("<link rel=\"icon\" href=\"../../../favicon.ico\""), "{html:.3000}");
    assert!(site.root().join("public/favicon.ico").is_file());
}

#[test]
fn periods_have_pictures_and_made_up_figures_are_labelled() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    for (page, label) in
        [("ket-qua/2024-q4/", "Số liệu minh họa"), ("en/ket-qua/2024-q4/", "Illustrative figures")]
    {
        let html = html(&site, page);
        let alt = html.split("og:image:alt\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(alt.contains(&format!(". {label}. ")) && !alt.contains('%'), "{alt}");
        assert!(site.root().join("public").join(page).join("xem-truoc.png").is_file());
        assert!(alt.contains(heading_of(&html)), "{alt}");
        // The same words as on the pages.
        assert!(html.contains(&format!("<b>{label}.</b>")), "{page}");
    }
}

#[test]
fn every_page_links_the_icons_and_a_theme_may_bring_its_own() {
    let site = Site::small();
    let _ = site.build().exits(0);
    for page in ["", "muc-tieu/", "404.html"] {
        let html = html(&site, page);
        assert!(html.contains("href=\"/favicon.ico\" sizes=\"16x16 32x32 48x48\">"), "{page}");
        assert!(html.contains("<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">"), "{page}");
    }
    let read = |name: &str| std::fs::read(site.root().join("public").join(name)).unwrap();
    assert_eq!(size(&read("apple-touch-icon.png")), (180, 180));
    assert_eq!(read("favicon.ico")[..6], [0, 0, 1, 0, 3, 0]);
    site.put("themes/congkhai/static/favicon.ico", b"\0\0\x01\0own".as_slice());
    let _ = site.build().exits(0);
    assert_eq!(read("favicon.ico"), b"\0\0\x01\0own");
}

/// The words of a page's heading before its first tag.
fn heading_of(html: &str) -> &str {
    html.split("<h1>").nth(1).and_then(|rest| rest.split('<').next()).unwrap().trim()
}

#[test]
fn what_was_achieved_late_is_not_late_any_more() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    let target = html(&site, "muc-tieu/ke-hoach-2021-2025/8/");
    let alt = target.split("og:image:alt\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(alt.contains("Đạt trễ hạn. Hạn: 31/12/2022. ") && !alt.contains("trễ 7"), "{alt}");
    for page in [target, html(&site, "nhung/muc-tieu/ke-hoach-2021-2025/8/")] {
        assert!(page.contains("Đạt trễ hạn") && !page.contains("trễ 772 ngày"), "{page}");
    }
}
