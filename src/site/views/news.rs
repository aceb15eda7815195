//! News and pages of one's own.

use serde::Serialize;

use super::{HeadingView, LinkText, SourceView};
use crate::words::phrase::{Phrase, WordsText};

/// `news_list.html`
#[derive(Clone, Debug, Serialize)]
pub struct NewsListView {
    /// All, a year, or a tag.
    pub heading: Phrase,
    /// `all`, `year`, `tag`.
    pub kind: &'static str,
    /// This page's items.
    pub items: Vec<NewsRow>,
    /// Years that have news.
    pub years: Vec<LinkText>,
    /// Tags, with how many.
    pub tags: Vec<TagView>,
    /// The page's number and how many there are.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
    /// The page before.
    pub newer: Option<String>,
    /// The page after.
    pub older: Option<String>,
}

/// A tag.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a tag and how many items bear it")]
pub struct TagView {
    pub name: WordsText,
    pub url: String,
    pub count: usize,
}

/// A news item in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct NewsRow {
    pub title: WordsText,
    pub url: String,
    pub date: String,
    pub date_iso: String,
    pub kind: &'static str,
    pub summary: Option<WordsText>,
    pub source: Option<SourceView>,
    pub draft: bool,
}

/// `news.html`
#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    /// The item.
    pub item: NewsRow,
    /// Its day in words.
    pub date_in_words: String,
    /// Its text, ready HTML.
    pub body: String,
    /// The language of the text, where that is not the page's.
    pub body_lang: Option<&'static str>,
    /// The content file.
    pub file: String,
    /// Its tags.
    pub tags: Vec<TagView>,
    /// Its sources.
    pub sources: Vec<SourceView>,
    /// What it is about.
    pub about: Vec<LinkText>,
    /// The newer item.
    pub newer: Option<NewsRow>,
    /// The older item.
    pub older: Option<NewsRow>,
}

/// `page.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a page of one's own")]
pub struct OwnPageView {
    pub title: WordsText,
    pub summary: Option<WordsText>,
    pub body: String,
    pub body_lang: Option<&'static str>,
    pub file: String,
    pub headings: Vec<HeadingView>,
}
