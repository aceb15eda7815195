//! What a citizen can look for, written as small JSON files that a script in the browser reads when somebody searches.
//!
//! There is a file for each kind of thing and language, and one a year for news, so that files of past years stay as they are;
//! `index.<lang>.json` says which there are. Files hold texts as they are read: tones, `đ` and the rest are folded in one place
//! alone, by the script, for what is looked for and what is looked through alike.

use serde::Serialize;

use crate::model::{Abbreviation, Lang};

/// Kinds of things one can find, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Agency,
    Procedure,
    Field,
    Target,
    Task,
    Index,
    Period,
    Document,
    News,
    Page,
}

impl Kind {
    /// As the files are named.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Agency => "agencies",
            Kind::Procedure => "procedures",
            Kind::Field => "fields",
            Kind::Target => "targets",
            Kind::Task => "tasks",
            Kind::Index => "indices",
            Kind::Period => "periods",
            Kind::Document => "documents",
            Kind::News => "news",
            Kind::Page => "pages",
        }
    }

    /// What things of this kind are called; one finds them by these words too (`thủ tục đất đai`).
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Kind::Agency => lang.pick("Cơ quan", "Agencies"),
            Kind::Procedure => lang.pick("Thủ tục hành chính", "Procedures"),
            Kind::Field => lang.pick("Lĩnh vực thủ tục", "Fields of procedures"),
            Kind::Target => lang.pick("Mục tiêu", "Targets"),
            Kind::Task => lang.pick("Nhiệm vụ", "Tasks and duties"),
            Kind::Index => lang.pick("Chỉ số", "Indices"),
            Kind::Period => lang.pick("Kết quả giải quyết", "Results"),
            Kind::Document => lang.pick("Văn bản", "Documents"),
            Kind::News => lang.pick("Tin tức", "News"),
            Kind::Page => lang.pick("Trang khác", "Other pages"),
        }
    }
}

/// A thing one can find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// Where it is, as a link, e.g. `/cchc/co-quan/so-noi-vu/`.
    pub url: String,
    /// What is shown with it, and looked through after the title.
    pub about: String,
    /// Other words people know it by: former names, aliases, codes. Looked through after the title.
    pub also: Vec<String>,
}

/// A file of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    /// Of which kind its things are.
    pub kind: Kind,
    /// The year of its news.
    pub year: Option<i16>,
    /// The language of its pages.
    pub lang: Lang,
}

impl Shard {
    /// Its name, e.g. `news-2024.vi.json`.
    pub fn name(&self) -> String {
        let year = self.year.map(|year| format!("-{year}")).unwrap_or_default();
        format!("{}{year}.{}.json", self.kind.key(), self.lang.code())
    }
}

/// The name of the file that names the others.
pub fn list_name(lang: Lang) -> String {
    format!("index.{}.json", lang.code())
}

/// The bytes of a file: a list of `[title, url, about, also]`, what is empty at the end left out.
pub fn shard(entries: &[Entry]) -> Vec<u8> {
    let rows: Vec<Vec<String>> = entries.iter().map(row).collect();
    json(&rows)
}

fn row(entry: &Entry) -> Vec<String> {
    let mut also: Vec<&str> = Vec::new();
    for text in entry.also.iter().map(|text| text.trim()) {
        if !text.is_empty() && text != entry.title && !also.contains(&text) {
            also.push(text);
        }
    }
    let mut row = vec![entry.title.clone(), entry.url.clone(), entry.about.clone(), also.join(" · ")];
    while row.last().is_some_and(String::is_empty) {
        row.pop();
    }
    row
}

/// The file that names the others.
#[derive(Serialize)]
struct List<'a> {
    /// Kind key, name of the kind, address.
    shards: Vec<(&'static str, &'static str, &'a str)>,
    /// Short, in full.
    abbreviations: Vec<(&'a str, &'a str)>,
}

/// The bytes of the file that names the others, each with its address, and tells what abbreviations stand for.
pub fn list(shards: &[(Shard, String)], abbreviations: &[Abbreviation], lang: Lang) -> Vec<u8> {
    let named = shards.iter().map(|(shard, url)| (shard.kind.key(), shard.kind.name(lang), url.as_str()));
    let full = abbreviations.iter().map(|one| (one.short.as_str(), one.full.get(lang).0));
    json(&List { shards: named.collect(), abbreviations: full.collect() })
}

/// Strings in lists are always JSON: the error cannot occur, and an empty file would be seen by every test.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str, also: &[&str]) -> Entry {
        let also = also.iter().map(|&text| text.to_owned()).collect();
        Entry { title: title.to_owned(), url: "/a/".to_owned(), about: String::new(), also }
    }

    #[test]
    fn rows_are_short_and_say_nothing_twice() {
        let rows = [entry("Sở Nội vụ", &["Sở Nội vụ", "SNV", "", "SNV"]), entry("Hộ tịch", &[])];
        let text = String::from_utf8(shard(&rows)).unwrap();
        assert_eq!(text, r#"[["Sở Nội vụ","/a/","","SNV"],["Hộ tịch","/a/"]]"#);
    }

    #[test]
    fn markup_stays_text() {
        let text = String::from_utf8(shard(&[entry("<img onerror=x>\"", &[])])).unwrap();
        assert_eq!(text, r#"[["<img onerror=x>\"","/a/"]]"#);
    }

    #[test]
    fn the_list_names_files_and_abbreviations() {
        let own = Shard { kind: Kind::News, year: Some(2024), lang: Lang::Vi };
        assert_eq!(own.name(), "news-2024.vi.json");
        let text = String::from_utf8(list(&[(own, "/x.json".to_owned())], &[], Lang::Vi)).unwrap();
        assert_eq!(text, r#"{"shards":[["news","Tin tức","/x.json"]],"abbreviations":[]}"#);
    }
}
