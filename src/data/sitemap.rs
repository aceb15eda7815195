//! `sitemap.xml`: every page with its other languages. A sitemap holds 50,000 pages at most (sitemaps.org).

use jiff::civil::Date;

use super::xml::Xml;
use crate::model::Lang;

/// A page of a sitemap.
#[derive(Clone, Debug)]
pub struct Location {
    /// Its absolute address.
    pub url: String,
    /// The same page in each language, its own included; empty where there is one language.
    pub alternates: Vec<(Lang, String)>,
    /// When it last changed, where that is known.
    pub lastmod: Option<Date>,
}

/// The sitemap of these pages, in their order.
pub fn sitemap(pages: &[Location]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    for page in pages {
        xml.open("url", &[]);
        xml.text("loc", &[], &page.url);
        if let Some(day) = page.lastmod {
            xml.text("lastmod", &[], &day.to_string());
        }
        for (lang, url) in &page.alternates {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", lang.code()), ("href", url)]);
        }
        xml.close();
    }
    xml.into_bytes()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn pages_name_their_languages() {
        let page = Location {
            url: "https://a.example/?a&b".to_owned(),
            alternates: vec![
                (Lang::Vi, "https://a.example/".into()),
                (Lang::En, "https://a.example/en/".into()),
            ],
            lastmod: Some(date(2024, 12, 31)),
        };
        let bare = Location { url: "https://a.example/b/".to_owned(), alternates: Vec::new(), lastmod: None };
        let text = String::from_utf8(sitemap(&[page, bare])).unwrap();
        assert_eq!(
            text,
            r#"<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://a.example/?a&amp;b</loc>
    <lastmod>2024-12-31</lastmod>
    <xhtml:link rel="alternate" hreflang="vi" href="https://a.example/"/>
    <xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/"/>
  </url>
  <url>
    <loc>https://a.example/b/</loc>
  </url>
</urlset>
"#
        );
    }
}
