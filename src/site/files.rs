//! Files that are no pages: static files, the open data, feeds, the site map for machines, pictures of pages, icons.

use jiff::civil::Date;

use super::at::At;
use super::chrome::plain;
use super::layout::news_url;
use super::page::Subject;
use super::views::{ColumnView, DataView, PeriodFile, PeriodFiles, ResultsTables, TableView};
use super::{Base, Page, Site};
use crate::data::json::Meta;
use crate::data::results::Kind;
use crate::data::stream::Format;
use crate::data::{self, Addresses, Data, feed, sitemap};
use crate::model::{Lang, NewsItem};
use crate::picture::icon;
use crate::search::{Shard, list_name};

/// A file that is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// A file of `static/`, by its path below it.
    Static(String),
    /// The news or corrections feed, `sitemap.xml`, `robots.txt`, `_headers`, by its address.
    Made(&'static str),
    /// A table of the open data, as CSV.
    Csv(&'static str),
    /// A table of the open data, as JSON.
    Json(&'static str),
    /// The file that names the files of the search index of a language.
    SearchList(Lang),
    /// A file of the search index.
    Search(Shard),
    /// A table of a period with results.
    Period {
        /// Which table.
        kind: Kind,
        /// Position among the periods with results.
        period: usize,
        /// What its name ends with: the period's id, or `latest`.
        name: String,
        /// CSV or JSON.
        format: Format,
    },
    /// A picture of a page, by the page's position, and its address.
    Card(usize, String),
    /// The mark of the site.
    Icon(Icon),
}

/// The mark of the site in pixels, for who does not read the theme's `favicon.svg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// What browsers ask for unasked.
    Favicon,
    /// For a telephone's first screen.
    Touch,
}

impl Icon {
    /// What it is called, at the top of the site and in a theme's `static/`.
    pub fn name(self) -> &'static str {
        match self {
            Icon::Favicon => "favicon.ico",
            Icon::Touch => "apple-touch-icon.png",
        }
    }
}

/// What the newest period's tables are also called; no period may bear this id.
const LATEST: &str = "latest";

/// So many entries stand in the feed of news, the newest: readers fetch it whole, every hour.
const FEED_LENGTH: usize = 50;
/// The feed of news.
pub const NEWS_FEED: &str = "/tin-tuc/atom.xml";

/// The feed of corrections.
pub const CORRECTIONS_FEED: &str = "/dinh-chinh/atom.xml";

/// What hosts of static files read.
const HEADERS: &str = "/_headers";

impl File {
    /// Its address within the site.
    pub fn url(&self) -> String {
        match self {
            File::Static(path) => format!("/static/{path}"),
            File::Made(url) => (*url).to_owned(),
            File::Card(_, url) => url.clone(),
            File::Icon(icon) => format!("/{}", icon.name()),
            File::Csv(key) => format!("/du-lieu/{key}.csv"),
            File::Json(key) => format!("/du-lieu/{key}.json"),
            File::SearchList(lang) => super::search::url(&list_name(*lang)),
            File::Search(shard) => super::search::url(&shard.name()),
            File::Period { kind, name, format, .. } => {
                format!("/du-lieu/{}-{name}.{}", kind.key(), format.ending())
            }
        }
    }
}

/// All of them. A site on a disk has no absolute address, so it has no feeds, no sitemap, no headers and no pictures for
/// links.
pub fn files(site: &Site) -> Vec<File> {
    let mut files: Vec<File> = site.model.files.iter().map(|file| File::Static(file.path.clone())).collect();
    files.extend(data::KEYS.into_iter().flat_map(|key| [File::Csv(key), File::Json(key)]));
    files.extend(of_periods(site));
    files.push(File::Made("/robots.txt"));
    files.extend([Icon::Favicon, Icon::Touch].map(File::Icon));
    if !site.is_relative() {
        files.extend(site.model.settings.languages.iter().map(|lang| File::SearchList(*lang)));
        files.extend(super::search::shards(site).into_iter().map(File::Search));
        let pages = site.pages.iter().enumerate();
        files.extend(pages.filter_map(|(at, page)| Some(File::Card(at, super::card::url(page)?))));
        files.extend([NEWS_FEED, CORRECTIONS_FEED, "/sitemap.xml", HEADERS].map(File::Made));
    }
    files
}

/// The tables of every period with results, and of the newest once more under a name that never changes. A year that is added up
/// has no rows of its own.
fn of_periods(site: &Site) -> Vec<File> {
    let periods = &site.measures.results.periods;
    let own = periods.iter().enumerate().filter(|(_, results)| !results.is_added_up());
    let newest = own.max_by_key(|(_, results)| (results.period.to, results.period.from)).map(|(at, _)| at);
    let named = periods.iter().enumerate().map(|(at, results)| (at, results.period.key.clone()));
    let all = named.chain(newest.map(|at| (at, LATEST.to_owned())));
    let mut files = Vec::new();
    for (period, name) in all {
        let added_up = periods.get(period).is_some_and(|results| results.is_added_up());
        for kind in Kind::ALL.into_iter().filter(|kind| !added_up || *kind == Kind::Sums) {
            let file = |format| File::Period { kind, period, name: name.clone(), format };
            files.extend([Format::Csv, Format::Json].map(file));
        }
    }
    files
}

/// The bytes of what is made here; static files are the reader's.
pub fn bytes(site: &Site, file: &File) -> Option<Vec<u8>> {
    match file {
        File::Static(_) => None,
        File::SearchList(lang) => super::search::list(site, *lang),
        File::Search(shard) => super::search::shard(site, shard),
        File::Csv(key) => Some(data::csv::csv(&data::table(&of(site), key)?)),
        File::Json(key) => Some(data::json::json(&data::table(&of(site), key)?, &Meta::of(&of(site)))),
        File::Period { kind, period, format, .. } => {
            let results = site.measures.results.periods.get(*period)?;
            Some(data::results::table(&of(site), results, *kind, *format))
        }
        File::Made(url) => made(site, url),
        File::Card(page, _) => super::card::bytes(site, *page),
        File::Icon(Icon::Favicon) => icon::favicon(),
        File::Icon(Icon::Touch) => icon::touch_icon(),
    }
}

fn of(site: &Site) -> Data<'_> {
    Data {
        model: &site.model,
        measures: &site.measures,
        addresses: Addresses { base: base(site) },
        news: site.news.shown(),
    }
}

fn base(site: &Site) -> Option<&str> {
    match &site.base {
        Base::Absolute(url) => Some(url),
        Base::Relative => None,
    }
}

fn made(site: &Site, url: &str) -> Option<Vec<u8>> {
    match url {
        "/robots.txt" => Some(data::robots::robots(base(site), site.model.settings.illustrative)),
        "/sitemap.xml" => Some(sitemap::sitemap(&locations(site))),
        HEADERS => Some(data::headers::headers(&super::framing::rules(site))),
        NEWS_FEED => feed_of(site, "/tin-tuc/", NEWS_FEED, news_entries(site)),
        CORRECTIONS_FEED => feed_of(site, "/dinh-chinh/", CORRECTIONS_FEED, correction_entries(site)),
        _ => None,
    }
}

/// Every page that a search engine may list, with its twins in other languages.
fn locations(site: &Site) -> Vec<sitemap::Location> {
    let hidden = |subject: &Subject| subject.is_in_one_language() || matches!(subject, Subject::Embed(_));
    let listed = |page: &&Page| !hidden(&page.subject);
    let location = |page: &Page| {
        let twins = site.twins(page).iter();
        let alternates: Vec<_> =
            twins.filter_map(|twin| Some((twin.lang, site.base.absolute(&twin.url)?))).collect();
        let lastmod = match &page.subject {
            Subject::News(item) => site.model.news.get(*item).map(|item| item.date),
            _ => None,
        };
        let alternates = if alternates.len() > 1 { alternates } else { Vec::new() };
        Some(sitemap::Location { url: site.base.absolute(&page.url)?, alternates, lastmod })
    };
    site.pages.iter().filter(listed).filter_map(location).collect()
}

fn feed_of(site: &Site, page: &str, own: &str, entries: Vec<feed::Entry>) -> Option<Vec<u8>> {
    let page = site.page_at(page)?;
    let at = At::new(site, page);
    let name = plain(&super::outline::name(&at, page));
    let title = at.words(&site.model.settings.title).text;
    let own = site.base.absolute(own)?;
    Some(feed::atom(&feed::Feed {
        id: own.clone(),
        title: format!("{name} – {title}"),
        author: title,
        url: site.base.absolute(&page.url)?,
        self_url: own,
        // An empty feed is as old as the day for which the site was judged.
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or(site.as_of()),
        lang: page.lang,
        entries,
    }))
}

fn news_entries(site: &Site) -> Vec<feed::Entry> {
    let newest = site.news.shown().iter().take(FEED_LENGTH);
    newest.filter_map(|at| news_entry(site, *at, site.model.news.get(*at)?)).collect()
}

/// A news item with its whole text; links in it are absolute, so that they work in a reader.
fn news_entry(site: &Site, index: usize, item: &NewsItem) -> Option<feed::Entry> {
    let page = site.page_at(&news_url(item)).filter(|page| page.subject == Subject::News(index))?;
    let at = At::new(site, page);
    let (article, lang) = item.text.get(page.lang)?;
    let url = site.base.absolute(&page.url)?;
    let host = base(site)?.trim_end_matches('/').strip_suffix(site.prefix()).unwrap_or_default().to_owned();
    let body = at.body(&page.subject, lang);
    let html = ["href", "src"]
        .iter()
        .fold(body, |html, name| html.replace(&format!("{name}=\"/"), &format!("{name}=\"{host}/")));
    Some(feed::Entry {
        id: url.clone(),
        title: article.title.get(page.lang).0.to_owned(),
        url,
        updated: item.date,
        summary: article.summary.as_ref().map(|summary| summary.get(page.lang).0.to_owned()),
        html: Some(html),
    })
}

fn correction_entries(site: &Site) -> Vec<feed::Entry> {
    let Some(page) = site.page_at("/dinh-chinh/") else { return Vec::new() };
    let at = At::new(site, page);
    let entry = |view: super::views::CorrectionView| {
        let day: Date = view.date_iso.parse().ok()?;
        let url = site.base.absolute(&page.url)?;
        let what = view.what.map_or_else(|| view.address.clone(), |what| plain(&what.label));
        Some(feed::Entry {
            id: format!("{url}#{}-{}", view.date_iso, view.address),
            title: format!("{}: {what}", view.kind),
            url,
            updated: day,
            summary: Some(format!("{} → {}. {}", view.old.text, view.new.text, view.reason.text)),
            html: None,
        })
    };
    at.corrections_of(|_| true).into_iter().filter_map(entry).collect()
}

/// The open data's page.
pub fn data(at: &At) -> DataView {
    let view = |table: data::Table| TableView {
        key: table.key,
        csv: at.file(&File::Csv(table.key).url()),
        json: at.file(&File::Json(table.key).url()),
        rows: table.rows.len(),
        columns: table
            .columns
            .iter()
            .map(|column| ColumnView { name: column.name, about: column.about(at.lang) })
            .collect(),
    };
    DataView {
        tables: data::tables(&of(at.site)).into_iter().map(view).collect(),
        results: Kind::ALL.map(|kind| results_of(at, kind)).into(),
        figures: at.measures.figures.len(),
    }
}

/// The tables of results: what they hold, and where each period's are.
fn results_of(at: &At, kind: Kind) -> ResultsTables {
    let files: Vec<&File> = at
        .site
        .files
        .iter()
        .filter(|file| matches!(file, File::Period { kind: own, .. } if *own == kind))
        .collect();
    let period = |files: &[&File]| {
        let File::Period { period, name, .. } = *files.first()? else { return None };
        let results = at.measures.results.periods.get(*period)?;
        Some(PeriodFiles {
            period: at.period(&results.period),
            latest: name == LATEST,
            files: files
                .iter()
                .map(|file| PeriodFile { format: file.format_name(), url: at.file(&file.url()) })
                .collect(),
        })
    };
    let same = |a: &&File, b: &&File| {
        a.url().rsplit_once('.').map(|(stem, _)| stem.to_owned())
            == b.url().rsplit_once('.').map(|(stem, _)| stem.to_owned())
    };
    ResultsTables {
        title: kind.title(at.lang),
        about: kind.about(at.lang),
        columns: kind
            .columns(&[])
            .iter()
            .map(|column| ColumnView { name: column.name, about: column.about(at.lang) })
            .collect(),
        periods: files.chunk_by(same).filter_map(period).rev().collect(),
    }
}

impl File {
    /// "CSV" or "JSON", for links.
    fn format_name(&self) -> &'static str {
        match self {
            File::Csv(_) | File::Period { format: Format::Csv, .. } => "CSV",
            _ => "JSON",
        }
    }
}
