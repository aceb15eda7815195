//! News and pages of one's own.

use super::at::At;
use super::layout::{list_url, news_url, page_url, tag_slug};
use super::views::{HeadingView, LinkText, NewsListView, NewsRow, NewsView, OwnPageView, TagView};
use super::{NEWS_PER_PAGE, NewsList, Subject};
use crate::model::{NewsItem, Words};
use crate::words::phrase::{Phrase, WordsText};
use crate::words::{date, terms};

/// One page of a list.
pub fn list(at: &At, list: &NewsList, page: usize) -> NewsListView {
    let items = at.site.news.of(list);
    let pages = items.len().div_ceil(NEWS_PER_PAGE).max(1);
    let url = list_url(list);
    let turn = |page: usize| (1..=pages).contains(&page).then(|| at.link(&page_url(&url, page)));
    NewsListView {
        heading: heading(at, list),
        kind: match list {
            NewsList::All => "all",
            NewsList::Year(_) => "year",
            NewsList::Tag(_) => "tag",
        },
        items: items
            .iter()
            .skip((page - 1) * NEWS_PER_PAGE)
            .take(NEWS_PER_PAGE)
            .filter_map(|item| row(at, at.model.news.get(*item)?))
            .collect(),
        years: years(at),
        tags: at.site.news.tags().map(|(slug, words, count)| tag(at, slug, words, count)).collect(),
        page,
        pages,
        newer: page.checked_sub(1).and_then(turn),
        older: turn(page + 1),
    }
}

fn heading(at: &At, list: &NewsList) -> Phrase {
    match list {
        NewsList::All => {
            Phrase::new().say(at.pick("Tin cải cách hành chính", "News on administrative reform"))
        }
        NewsList::Year(year) => Phrase::new().say(format!("{} {year}", at.pick("Tin năm", "News of"))),
        NewsList::Tag(tag) => {
            let words = tag_words(at, tag);
            let phrase = Phrase::new().say(at.pick("Tin về ", "News on "));
            words.map_or(phrase.clone(), |words| phrase.words(words))
        }
    }
}

/// A tag as somebody wrote it.
pub fn tag_words(at: &At, tag: &str) -> Option<WordsText> {
    at.site.news.tag(tag).map(|words| at.words(words))
}

fn years(at: &At) -> Vec<LinkText> {
    let link = |year: i16| LinkText {
        label: Phrase::new().say(year.to_string()),
        url: Some(at.link(&list_url(&NewsList::Year(year)))),
    };
    at.site.news.years().map(link).collect()
}

fn tag(at: &At, slug: &str, words: &Words, count: usize) -> TagView {
    let url = at.link(&list_url(&NewsList::Tag(slug.to_owned())));
    TagView { name: at.words(words), url, count }
}

/// An item's own tags, by their addresses.
fn tags(at: &At, item: &NewsItem) -> Vec<TagView> {
    let own: std::collections::BTreeMap<String, &Words> =
        item.tags.iter().rev().map(|words| (tag_slug(words), words)).collect();
    let named = own.into_iter().filter(|(slug, _)| !slug.is_empty());
    named.map(|(slug, words)| tag(at, &slug, words, 1)).collect()
}

fn row(at: &At, item: &NewsItem) -> Option<NewsRow> {
    let (article, _) = item.text.get(at.lang)?;
    Some(NewsRow {
        title: at.words(&article.title),
        url: at.link(&news_url(item)),
        date: at.day(item.date),
        date_iso: item.date.to_string(),
        kind: terms::NEWS_KINDS.get(item.kind.key()).map_or("", |term| term.get(at.lang)),
        summary: at.maybe(&article.summary),
        source: item.sources.first().map(|source| at.source(source)),
        draft: item.draft,
    })
}

/// A news item's page.
pub fn item(at: &At, index: usize) -> Option<NewsView> {
    let item = at.model.news.get(index)?;
    let (article, lang) = item.text.get(at.lang)?;
    let (newer, older) = at.site.news.neighbours(index);
    let neighbour = |index: Option<usize>| row(at, at.model.news.get(index?)?);
    Some(NewsView {
        item: row(at, item)?,
        date_in_words: date::in_words(item.date, at.lang),
        body: at.body(&Subject::News(index), lang),
        body_lang: (lang != at.lang).then(|| lang.code()),
        file: content_file(&article.file),
        tags: tags(at, item),
        sources: at.sources(&item.sources),
        about: item.about.iter().filter_map(|about| at.subject_link(&about.value)).collect(),
        newer: neighbour(newer),
        older: neighbour(older),
    })
}

fn content_file(file: &str) -> String {
    file.strip_prefix("content/").unwrap_or(file).to_owned()
}

/// A page of one's own.
pub fn own(at: &At, index: usize) -> Option<OwnPageView> {
    let page = at.model.pages.get(index)?;
    let (article, lang) = page.text.get(at.lang)?;
    let file = content_file(&article.file);
    let subject = Subject::Own(index);
    let all = at.site.texts.headings(&subject, lang);
    let top = all.iter().map(|heading| heading.level).min();
    let headings = all.iter().filter(|heading| Some(heading.level) == top).map(|heading| HeadingView {
        anchor: heading.id.clone(),
        text: WordsText { text: heading.text.clone(), lang: None, file: file.clone() },
        level: heading.level,
    });
    Some(OwnPageView {
        title: at.words(&article.title),
        summary: at.maybe(&article.summary),
        headings: headings.collect(),
        body: at.body(&subject, lang),
        body_lang: (lang != at.lang).then(|| lang.code()),
        file,
    })
}

impl<'a> At<'a> {
    /// Shown news that is about something that fits, newest first.
    pub fn news_about(&self, fits: impl Fn(&str) -> bool) -> Vec<NewsRow> {
        let any = |item: &&NewsItem| item.about.iter().any(|about| fits(&about.value));
        self.news(self.site.news.about()).filter(any).filter_map(|item| row(self, item)).collect()
    }

    /// The newest shown news.
    pub fn newest_news(&self, most: usize) -> Vec<NewsRow> {
        self.news(self.site.news.shown()).take(most).filter_map(|item| row(self, item)).collect()
    }

    fn news(&self, items: &'a [usize]) -> impl Iterator<Item = &'a NewsItem> {
        let model = self.model;
        items.iter().filter_map(move |at| model.news.get(*at))
    }
}
