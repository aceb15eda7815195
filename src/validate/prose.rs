//! News and pages of one's own: front matter, translations, names that become addresses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::at::At;
use super::context::Context;
use super::value::is_id;
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::{Article, Lang, NewsItem, NewsKind, OwnPage, Sourced, Translated, Words};
use crate::raw::{self, Text};
use crate::read;

/// All news, newest first.
pub fn news(cx: &mut Context) -> Vec<NewsItem> {
    let mut all = Vec::new();
    for (_, pair) in pairs(cx, &cx.sources.news) {
        if let Some(item) = news_item(cx, pair) {
            let (id, file) = (format!("{}/{}", item.date.year(), item.slug), item.origin.file.clone());
            if cx.claim("news", &id, &At::top(&file)) {
                all.push(item);
            }
        }
    }
    all.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.slug.cmp(&b.slug)));
    all
}

/// All pages, by path.
pub fn pages(cx: &mut Context) -> Vec<OwnPage> {
    let mut all = Vec::new();
    for (stem, pair) in pairs(cx, &cx.sources.pages) {
        let path = stem.strip_prefix("content/pages/").unwrap_or(&stem).trim_end_matches("/index").to_owned();
        let file = pair.main.file.clone();
        for part in path.split('/').filter(|part| !is_id(part)) {
            cx.push(Finding::new(&codes::BAD_NAME, Origin::file(file.clone())).value(part).slug());
        }
        let at = At::top(&file);
        let old_urls = cx.each(&at, "old_urls", &pair.main.front.old_urls, Context::site_path);
        let text = both(cx, &pair, |cx, at, article| {
            let front = &article.front;
            let title = cx.required(at, "title", &front.title, Context::text);
            let summary = cx.optional(at, "summary", &front.summary, Context::text);
            Some((title?, summary))
        });
        all.push(OwnPage { path, text, old_urls, origin: at.origin() });
    }
    all
}

/// A text and its translation.
struct Pair<'s, T> {
    main: &'s read::Article<T>,
    main_lang: Lang,
    other: Option<&'s read::Article<T>>,
}

/// Files by their path without language and ending, each with its translation.
fn pairs<'s, T>(cx: &mut Context, articles: &'s [read::Article<T>]) -> Vec<(String, Pair<'s, T>)> {
    let mut by_stem: BTreeMap<String, Pair<'s, T>> = BTreeMap::new();
    let (english, plain): (Vec<_>, Vec<_>) =
        articles.iter().partition(|article| article.file.ends_with(".en.md"));
    let first = cx.sources.site.as_ref().and_then(|site| site.raw.languages.as_ref()?.first());
    let main_lang = first.and_then(|code| Lang::from_code(code.0.trim())).unwrap_or_default();
    for main in plain {
        let stem = main.file.trim_end_matches(".md").to_owned();
        by_stem.insert(stem, Pair { main, main_lang, other: None });
    }
    for article in english {
        let stem = article.file.trim_end_matches(".en.md");
        match by_stem.get_mut(stem) {
            Some(pair) => pair.other = Some(article),
            None if cx.sources.has_text(&format!("{stem}.md")) => {}
            None => {
                let place = Origin::file(article.file.clone());
                cx.push(Finding::new(&codes::ORPHAN_TRANSLATION, place).value(format!("{stem}.md")));
            }
        }
    }
    by_stem.into_iter().collect()
}

/// Title and summary of both languages.
fn both<'s, T>(
    cx: &mut Context<'s>,
    pair: &Pair<'_, T>,
    heading: impl Fn(&mut Context<'s>, &At, &read::Article<T>) -> Option<(String, Option<String>)>,
) -> Translated<Article> {
    let mut text = Translated { vi: None, en: None };
    let sides = [(Some(pair.main), pair.main_lang), (pair.other, Lang::En)];
    for (article, lang) in sides.into_iter().filter_map(|(article, lang)| Some((article?, lang))) {
        let at = At::top(&article.file);
        let Some((title, summary)) = heading(cx, &at, article) else { continue };
        let place = at.content_file();
        let side = Article {
            title: in_language(title, lang, &place),
            summary: summary.map(|summary| in_language(summary, lang, &place)),
            body: article.body.clone(),
            body_line: article.body_line,
            file: article.file.clone(),
        };
        match lang {
            Lang::Vi => text.vi = Some(side),
            Lang::En => text.en = Some(side),
        }
    }
    text
}

fn in_language(text: String, lang: Lang, file: &Arc<str>) -> Words {
    match lang {
        Lang::Vi => Words { vi: Some(text), en: None, file: file.clone() },
        Lang::En => Words { vi: None, en: Some(text), file: file.clone() },
    }
}

fn news_item(cx: &mut Context, pair: Pair<raw::News>) -> Option<NewsItem> {
    let file = pair.main.file.clone();
    let (at, front) = (&At::top(&file), &pair.main.front);
    let slug = slug(cx, &file);
    let date = cx.required(at, "date", &front.date, Context::date);
    let kind = cx.optional(at, "kind", &front.kind, kind).unwrap_or(NewsKind::News);
    let tags = cx.each(at, "tags", &front.tags, Context::plain_words);
    let sources = cx.each(at, "sources", &front.sources, Context::source);
    let about = cx.each(at, "about", &front.about, |cx, at, text| {
        cx.subject(at, text).map(|value| Sourced { value, origin: at.origin() })
    });
    let draft = cx.optional(at, "draft", &front.draft, Context::flag).unwrap_or(false);
    let old_urls = cx.each(at, "old_urls", &front.old_urls, Context::site_path);
    let text = both(cx, &pair, |cx, at, article| {
        let front = &article.front;
        let title = cx.required(at, "title", &front.title, Context::text);
        let summary = cx.optional(at, "summary", &front.summary, Context::text);
        Some((title?, summary))
    });
    text.vi.as_ref().or(text.en.as_ref())?;
    Some(NewsItem {
        slug,
        date: date?,
        kind,
        tags,
        sources,
        about,
        draft,
        old_urls,
        text,
        origin: at.origin(),
    })
}

/// The file's name without ending and leading day.
fn slug(cx: &mut Context, file: &Arc<str>) -> String {
    let name = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
    let dated = name.split_at_checked(10).filter(|(day, _)| day.parse::<jiff::civil::Date>().is_ok());
    let slug = dated.and_then(|(_, rest)| rest.strip_prefix('-')).unwrap_or(name);
    if !is_id(slug) {
        cx.push(Finding::new(&codes::BAD_NAME, Origin::file(file.clone())).value(slug).slug());
    }
    slug.to_owned()
}

fn kind(cx: &mut Context, at: &At, text: &Text) -> Option<NewsKind> {
    let written = text.0.trim().to_lowercase();
    let kind = NAMES.iter().find(|(names, _)| names.contains(&written.as_str())).map(|(_, kind)| *kind);
    if kind.is_none() {
        let names: Vec<&str> = NAMES.iter().filter_map(|(names, _)| names.first().copied()).collect();
        let finding = Finding::new(&codes::NOT_A_CHOICE, at.origin()).value(text.0.trim());
        cx.push(finding.near(names.iter().copied()).fact("choices", names.join(", ")));
    }
    kind
}

/// What people call the kinds of news.
const NAMES: [(&[&str], NewsKind); 5] = [
    (&["tin", "tin tức", "tin-tuc", "news"], NewsKind::News),
    (&["mô hình", "mo-hinh", "model"], NewsKind::Model),
    (&["khen thưởng", "khen-thuong", "award"], NewsKind::Award),
    (&["thông báo", "thong-bao", "notice"], NewsKind::Notice),
    (&["sự kiện", "su-kien", "event"], NewsKind::Event),
];
