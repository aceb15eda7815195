//! News and pages of one's own.

use std::sync::Arc;

use jiff::civil::Date;

use super::Lang;
use super::{Source, Sourced, Words};
use crate::diagnostic::Origin;

/// A text in the languages it was written in.
#[derive(Clone, Debug, Default)]
pub struct Translated<T> {
    /// In Vietnamese.
    pub vi: Option<T>,
    /// In English.
    pub en: Option<T>,
}

impl<T> Translated<T> {
    /// The text in this language, else in the other, with the language it is in.
    pub fn get(&self, lang: Lang) -> Option<(&T, Lang)> {
        let (own, other, fallback) = match lang {
            Lang::Vi => (&self.vi, &self.en, Lang::En),
            Lang::En => (&self.en, &self.vi, Lang::Vi),
        };
        own.as_ref().map(|text| (text, lang)).or_else(|| other.as_ref().map(|text| (text, fallback)))
    }

    /// Both, with their languages.
    pub fn each(&self) -> impl Iterator<Item = (&T, Lang)> {
        let vi = self.vi.as_ref().map(|text| (text, Lang::Vi));
        vi.into_iter().chain(self.en.as_ref().map(|text| (text, Lang::En)))
    }
}

/// A title, a summary and a body, in one language, from one Markdown file.
#[derive(Clone, Debug)]
pub struct Article {
    /// The title.
    pub title: Words,
    /// One or two sentences.
    pub summary: Option<Words>,
    /// The body in Markdown.
    pub body: Arc<str>,
    /// The line of the file on which the body begins.
    pub body_line: usize,
    /// The file, relative to the root.
    pub file: Arc<str>,
}

/// A news item.
#[derive(Clone, Debug)]
pub struct NewsItem {
    /// The file's name without date, language and ending.
    pub slug: String,
    /// The day on which it appears.
    pub date: Date,
    /// What kind of news.
    pub kind: NewsKind,
    /// Tags as written; an address is made of their slug.
    pub tags: Vec<Words>,
    /// Where it is known from.
    pub sources: Vec<Source>,
    /// What it is about: `plan/number`, a measure or an index.
    pub about: Vec<Sourced<String>>,
    /// Not to be published yet.
    pub draft: bool,
    /// Former addresses.
    pub old_urls: Vec<String>,
    /// The texts.
    pub text: Translated<Article>,
    /// Where it was written.
    pub origin: Origin,
}

/// Kinds of news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum NewsKind {
    News,
    Model,
    Award,
    Notice,
    Event,
}

impl NewsKind {
    /// All of them.
    pub const ALL: [NewsKind; 5] =
        [NewsKind::News, NewsKind::Model, NewsKind::Award, NewsKind::Notice, NewsKind::Event];

    /// As content writes it, a Vietnamese slug; diacritics and spaces are welcome there.
    pub fn key(self) -> &'static str {
        match self {
            NewsKind::News => "tin",
            NewsKind::Model => "mo-hinh",
            NewsKind::Award => "khen-thuong",
            NewsKind::Notice => "thong-bao",
            NewsKind::Event => "su-kien",
        }
    }
}

/// A page of one's own.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// Its address below the root without slashes at the ends, e.g. `gioi-thieu`.
    pub path: String,
    /// The texts.
    pub text: Translated<Article>,
    /// Former addresses.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}
