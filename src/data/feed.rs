//! Atom feeds (RFC 4287) of plain values.

use jiff::civil::Date;

use super::xml::Xml;
use crate::model::Lang;

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// What never changes: a `tag:` or the feed's address.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who speaks: the site's title.
    pub author: String,
    /// The absolute address of the page it goes with.
    pub url: String,
    /// Its own absolute address.
    pub self_url: String,
    /// The address of a stylesheet with which a browser shows it.
    pub stylesheet: String,
    /// The day of its newest entry; without any, one that no later build changes.
    pub updated: Date,
    /// Its language.
    pub lang: Lang,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What never changes: a `tag:` or its address.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The absolute address of its page.
    pub url: String,
    /// When it last changed.
    pub updated: Date,
    /// When it first appeared.
    pub published: Date,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The whole in HTML.
    pub html: Option<String>,
}

/// The feed as Atom.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let mut xml = Xml::styled(&feed.stylesheet);
    let lang = ("xml:lang", feed.lang.code());
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), lang]);
    xml.text("id", &[], &feed.id);
    xml.text("title", &[], &feed.title);
    xml.text("updated", &[], &midnight(feed.updated));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.self_url)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.url)]);
    xml.open("author", &[]);
    xml.text("name", &[], &feed.author);
    xml.close();
    xml.text("generator", &[], super::GENERATOR);
    for entry in &feed.entries {
        one(entry, &mut xml);
    }
    xml.into_bytes()
}

fn one(entry: &Entry, xml: &mut Xml) {
    xml.open("entry", &[]);
    xml.text("id", &[], &entry.id);
    xml.text("title", &[], &entry.title);
    xml.text("updated", &[], &midnight(entry.updated));
    xml.text("published", &[], &midnight(entry.published));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)]);
    if let Some(summary) = &entry.summary {
        xml.text("summary", &[], summary);
    }
    if let Some(html) = &entry.html {
        xml.text("content", &[("type", "html")], html);
    }
    xml.close();
}

/// Content knows days, Atom moments: a day begins at midnight in Việt Nam.
pub fn midnight(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;

    fn feed(title: &str) -> Feed {
        let url = "https://a.example/tin-tuc/2024/a/?b=1&c=2".to_owned();
        let entry = Entry {
            id: url.clone(),
            title: title.to_owned(),
            url,
            updated: date(2024, 12, 6),
            published: date(2024, 12, 5),
            summary: Some("x < y".to_owned()),
            html: Some("<p>Tỷ lệ &amp; số</p>".to_owned()),
        };
        Feed {
            id: "https://a.example/tin-tuc/atom.xml".to_owned(),
            title: "Tin".to_owned(),
            author: title.to_owned(),
            url: "https://a.example/tin-tuc/".to_owned(),
            self_url: "https://a.example/tin-tuc/atom.xml".to_owned(),
            stylesheet: "/theme/feed.css".to_owned(),
            updated: date(2024, 12, 6),
            lang: Lang::Vi,
            entries: vec![entry],
        }
    }

    /// Paths of elements and their texts.
    fn texts(bytes: &[u8]) -> Vec<(String, String)> {
        let (mut reader, mut path, mut found) = (Reader::from_reader(bytes), Vec::new(), Vec::new());
        let mut text = String::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    path.push(start.name().as_ref().to_owned());
                    text.clear();
                }
                Event::Text(part) => text.push_str(&part),
                Event::GeneralRef(name) => {
                    let escaped = format!("&{};", &*name);
                    text.push_str(&quick_xml::escape::unescape(&escaped).unwrap());
                }
                Event::End(_) => {
                    found.push((path.join("/"), std::mem::take(&mut text)));
                    path.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(path.is_empty());
        found
    }

    #[test]
    fn what_atom_asks_for_is_there() {
        let found = texts(&atom(&feed("Bến Tre")));
        let get = |path: &str| found.iter().find(|(at, _)| at == path).map(|(_, text)| text.as_str());
        assert_eq!(get("feed/id"), Some("https://a.example/tin-tuc/atom.xml"));
        assert_eq!(get("feed/title"), Some("Tin"));
        assert_eq!(get("feed/updated"), Some("2024-12-06T00:00:00+07:00"));
        assert_eq!(get("feed/author/name"), Some("Bến Tre"));
        assert_eq!(get("feed/entry/id"), Some("https://a.example/tin-tuc/2024/a/?b=1&c=2"));
        assert_eq!(get("feed/entry/updated"), Some("2024-12-06T00:00:00+07:00"));
        assert_eq!(get("feed/entry/published"), Some("2024-12-05T00:00:00+07:00"));
        assert_eq!(get("feed/entry/content"), Some("<p>Tỷ lệ &amp; số</p>"));
        assert_eq!(get("feed/entry/summary"), Some("x < y"));
    }

    #[test]
    fn titles_are_escaped() {
        let title = "A <b> & \"c\" 'd' ]]>";
        let found = texts(&atom(&feed(title)));
        assert!(found.contains(&("feed/entry/title".to_owned(), title.to_owned())));
        assert!(found.contains(&("feed/author/name".to_owned(), title.to_owned())));
        let control = String::from_utf8(atom(&feed("a\u{1}b\u{ffff}"))).unwrap();
        assert!(control.contains("<title>ab</title>"));
    }
}
