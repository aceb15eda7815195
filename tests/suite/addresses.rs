//! Former addresses: where they lead in each language, and that none of them takes a page's place.

use crate::site::Site;

const PAGE: &str = "content/pages/gioi-thieu.md";

/// The bilingual site whose own page had these addresses.
fn with(old_urls: &str) -> Site {
    Site::bilingual().change(PAGE, "---\n", &format!("---\nold_urls: [{old_urls}]\n"))
}

#[test]
fn a_former_address_takes_no_page_in_any_language() {
    for taken in ["/muc-tieu/", "/en/muc-tieu/", "/en/muc-tieu/ke-hoach/", "/en/gioi-thieu/"] {
        let ran = with(taken).check().exits(1);
        ran.says("page/address-taken").about(taken).at(PAGE);
    }
}

#[test]
fn a_former_address_leads_on_in_every_language() {
    let site = with("/ve-trang-nay/");
    let _ = site.build().exits(0);
    for (old, new) in [("ve-trang-nay", "/gioi-thieu/"), ("en/ve-trang-nay", "/en/gioi-thieu/")] {
        let page = site.read(&format!("public/{old}/index.html"));
        assert!(page.contains(&format!("content=\"0; url={new}\"")), "{old}: {page}");
        let canonical = format!("<link rel=\"canonical\" href=\"https://song-ngu.vi-du.example{new}\">");
        assert!(page.contains(&canonical), "{old}: {page}");
    }
    assert!(!site.read("public/sitemap.xml").contains("ve-trang-nay"), "no search engine lists it");
}

#[test]
fn a_former_address_in_a_language_leads_to_the_page_in_it() {
    // Written beside the one of the first language it is no second page.
    for old_urls in ["/en/about/", "/about/, /en/about/", "/en/about/, /about/"] {
        let site = with(old_urls);
        let _ = site.build().exits(0);
        let page = site.read("public/en/about/index.html");
        assert!(page.contains("content=\"0; url=/en/gioi-thieu/\""), "{old_urls}: {page}");
    }
    // A site that has given a language up leads to the page that is left.
    let site = with("/en/about/").change("content/site.yaml", "languages: [vi, en]\n", "");
    let _ = site.build().exits(0);
    assert!(site.read("public/en/about/index.html").contains("content=\"0; url=/gioi-thieu/\""));
}
