//! Feeds: what a reader of news shows is what the page says.

use crate::site::Site;

#[test]
fn links_are_absolute_and_words_stay_as_they_are() {
    let news = "---\ntitle: Một tin\ndate: 2024-03-02\n---\n\nXem [các mục tiêu](/muc-tieu/), viết là `<a href=\"/muc-tieu/\">`, hay src=\"/a\".\n";
    let site = Site::small().write("content/news/2024/2024-03-02-mot-tin.md", news);
    let _ = site.build().exits(0);
    let feed = site
        .read("public/tin-tuc/atom.xml")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    assert!(feed.contains("<a href=\"https://vi-du.example/muc-tieu/\">các mục tiêu</a>"), "{feed}");
    assert!(feed.contains("href=\"/muc-tieu/\">`") || feed.contains("href=\"/muc-tieu/\"></code>"), "{feed}");
    assert!(feed.contains("hay src=\"/a\"."), "{feed}");
}
