//! News and pages of one's own.

use super::at::At;
use super::layout::{page_url, tag_slug};
use super::views::{HeadingView, LinkText, NewsListView, NewsRow, NewsView, OwnPageView, TagView};
use super::{NEWS_PER_PAGE, NewsList, Subject};
use crate::model::{NewsItem, Words};
use crate::words::phrase::{Phrase, WordsText};
use crate::words::{date, terms};

/// One page of a list.
pub fn list(at: &At, list: &NewsList, page: usize) -> NewsListView {
    let items: Vec<&NewsItem> = shown(at).filter(|item| holds(list, item)).collect();
    let pages = items.len().div_ceil(NEWS_PER_PAGE).max(1);
    let url = list_path(list);
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
            .filter_map(|item| row(at, item))
            .collect(),
        years: years(at),
        tags: tags(at, shown(at)),
        page,
        pages,
        newer: page.checked_sub(1).and_then(turn),
        older: turn(page + 1),
    }
}

fn shown<'a>(at: &At<'a>) -> impl Iterator<Item = &'a NewsItem> {
    let model = at.model;
    at.site.news.iter().filter_map(move |index| model.news.get(*index))
}

fn holds(list: &NewsList, item: &NewsItem) -> bool {
    match list {
        NewsList::All => true,
        NewsList::Year(year) => item.date.year() == *year,
        NewsList::Tag(tag) => item.tags.iter().any(|own| tag_slug(own) == *tag),
    }
}

fn list_path(list: &NewsList) -> String {
    match list {
        NewsList::All => "/tin-tuc/".to_owned(),
        NewsList::Year(year) => format!("/tin-tuc/{year}/"),
        NewsList::Tag(tag) => format!("/tin-tuc/the/{tag}/"),
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
    let mut tags = shown(at).flat_map(|item| &item.tags);
    tags.find(|own| tag_slug(own) == tag).map(|words| at.words(words))
}

fn years(at: &At) -> Vec<LinkText> {
    let mut years: Vec<i16> = shown(at).map(|item| item.date.year()).collect();
    years.dedup();
    let link = |year: i16| LinkText {
        label: Phrase::new().say(year.to_string()),
        url: Some(at.link(&format!("/tin-tuc/{year}/"))),
    };
    years.into_iter().map(link).collect()
}

fn tags<'i>(at: &At, items: impl Iterator<Item = &'i NewsItem>) -> Vec<TagView> {
    let mut counted: std::collections::BTreeMap<String, (&Words, usize)> = std::collections::BTreeMap::new();
    for tag in items.flat_map(|item| &item.tags) {
        counted.entry(tag_slug(tag)).or_insert((tag, 0)).1 += 1;
    }
    let view = |(slug, (words, count)): (String, (&Words, usize))| TagView {
        name: at.words(words),
        url: at.link(&format!("/tin-tuc/the/{slug}/")),
        count,
    };
    counted.into_iter().filter(|(slug, _)| !slug.is_empty()).map(view).collect()
}

fn row(at: &At, item: &NewsItem) -> Option<NewsRow> {
    let (article, _) = item.text.get(at.lang)?;
    Some(NewsRow {
        title: at.words(&article.title),
        url: at.link(&format!("/tin-tuc/{}/{}/", item.date.year(), item.slug)),
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
    let neighbours: Vec<&NewsItem> = shown(at).collect();
    let here = neighbours.iter().position(|other| std::ptr::eq(*other, item));
    let neighbour =
        |index: Option<usize>| index.and_then(|index| neighbours.get(index)).and_then(|other| row(at, other));
    Some(NewsView {
        item: row(at, item)?,
        date_in_words: date::in_words(item.date, at.lang),
        body: at.body(&Subject::News(index), lang),
        body_lang: (lang != at.lang).then(|| lang.code()),
        file: content_file(&article.file),
        tags: tags(at, [item].into_iter()),
        sources: at.sources(&item.sources),
        about: item.about.iter().filter_map(|about| at.subject_link(&about.value)).collect(),
        newer: neighbour(here.and_then(|here| here.checked_sub(1))),
        older: neighbour(here.map(|here| here + 1)),
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

impl At<'_> {
    /// Shown news that is about something that fits, newest first.
    pub fn news_about(&self, fits: impl Fn(&str) -> bool) -> Vec<NewsRow> {
        let any = |item: &&NewsItem| {
            item.about.is_empty() && fits("") || item.about.iter().any(|about| fits(&about.value))
        };
        shown(self).filter(any).filter_map(|item| row(self, item)).collect()
    }
}
