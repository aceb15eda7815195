//! Files that are no pages: static files, the open data, feeds, the site map for machines, pictures of pages, icons.

use super::feeds::{self, Feed};
use super::page::Subject;
use super::{Page, Site, open_data};
use crate::data::digest::Made;
use crate::data::json::Meta;
use crate::data::media::Media;
use crate::data::results::Kind;
use crate::data::stream::Format;
use crate::data::{self, catalog, package, sitemap};
use crate::model::{Bulk, Lang};
use crate::picture::icon;
use crate::search::{Shard, list_name};

/// A file that is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// A file of `static/`, by its path below it.
    Static(String),
    /// `sitemap.xml`, `robots.txt`, `_headers`, the Data Package, the DCAT catalogue, by its address.
    Made(&'static str),
    /// A feed.
    Feed {
        /// What it tells.
        of: Feed,
        /// Its address.
        url: String,
        /// The address of the page it goes with.
        page: String,
    },
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
    /// A file of many tables.
    Bulk(Bulk),
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
pub const LATEST: &str = "latest";

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
            File::Feed { url, .. } => url.clone(),
            File::Csv(key) => format!("/du-lieu/{key}.csv"),
            File::Json(key) => format!("/du-lieu/{key}.json"),
            File::Bulk(bulk) => bulk.url(),
            File::SearchList(lang) => super::search::url(&list_name(*lang)),
            File::Search(shard) => super::search::url(&shard.name()),
            File::Period { kind, name, format, .. } => {
                format!("/du-lieu/{}-{name}.{}", kind.key(), Media::from(*format).ending())
            }
        }
    }

    /// What a file of the open data is written in; nothing of other files.
    pub fn format(&self) -> Option<Media> {
        match self {
            File::Csv(_) => Some(Media::Csv),
            File::Json(_) => Some(Media::Json),
            File::Period { format, .. } => Some((*format).into()),
            File::Bulk(bulk) => Some(bulk.media()),
            _ => None,
        }
    }

    /// It tells sizes and checksums of other files, and is best made when they are.
    pub fn tells_of_files(&self) -> bool {
        matches!(self, File::Made(package::URL | catalog::URL))
    }
}

/// All of them. A site on a disk has no absolute address, so it has no feeds, no sitemap, no headers and no pictures for
/// links.
pub fn files(site: &Site) -> Vec<File> {
    let mut files: Vec<File> = site.model.files.iter().map(|file| File::Static(file.path.clone())).collect();
    files.extend(data::KEYS.into_iter().flat_map(|key| [File::Csv(key), File::Json(key)]));
    files.extend(of_periods(site));
    files.extend(site.model.settings.downloads.iter().copied().map(File::Bulk));
    files.extend([package::URL, "/robots.txt"].map(File::Made));
    files.extend([Icon::Favicon, Icon::Touch].map(File::Icon));
    if !site.is_relative() {
        files.extend(site.model.settings.languages.iter().map(|lang| File::SearchList(*lang)));
        files.extend(super::search::shards(site).into_iter().map(File::Search));
        let pages = site.pages.iter().enumerate();
        files.extend(pages.filter_map(|(at, page)| Some(File::Card(at, super::card::url(page)?))));
        files.extend(feeds::files(site));
        files.extend([catalog::URL, "/sitemap.xml", HEADERS].map(File::Made));
    }
    files
}

/// The tables of every period with results, and of the newest once more under a name that never changes. A year that is added up
/// has no rows of its own.
fn of_periods(site: &Site) -> Vec<File> {
    let periods = &site.measures.results.periods;
    let named = periods.iter().enumerate().map(|(at, results)| (at, results.period.key.clone()));
    let all = named.chain(newest(site).map(|at| (at, LATEST.to_owned())));
    let mut files = Vec::new();
    for (period, name) in all {
        let added_up = periods.get(period).is_some_and(|results| results.is_added_up);
        for kind in Kind::ALL.into_iter().filter(|kind| !added_up || *kind == Kind::Sums) {
            let file = |format| File::Period { kind, period, name: name.clone(), format };
            files.extend([Format::Csv, Format::Json].map(file));
        }
    }
    files
}

/// The newest period with results of its own, by its position.
fn newest(site: &Site) -> Option<usize> {
    let periods = site.measures.results.periods.iter().enumerate();
    let own = periods.filter(|(_, results)| !results.is_added_up);
    own.max_by_key(|(_, results)| (results.period.to, results.period.from)).map(|(at, _)| at)
}

/// The bytes of what is made here; static files are the reader's.
pub fn bytes(site: &Site, file: &File) -> Option<Vec<u8>> {
    match file {
        File::Static(_) => None,
        File::SearchList(lang) => super::search::list(site, *lang),
        File::Search(shard) => super::search::shard(site, shard),
        File::Csv(_) | File::Json(_) | File::Period { .. } | File::Bulk(_) => {
            let made = table(site, file)?;
            site.digests.keep(&file.url(), &made);
            Some(made.bytes)
        }
        File::Feed { of, url, page } => feeds::bytes(site, *of, url, page),
        File::Made(url) => made(site, url),
        File::Card(page, _) => super::card::bytes(site, *page),
        File::Icon(Icon::Favicon) => icon::favicon(),
        File::Icon(Icon::Touch) => icon::touch_icon(),
    }
}

/// A table of the open data; nothing of other files.
pub fn table(site: &Site, file: &File) -> Option<Made> {
    let data = open_data::of(site);
    match file {
        File::Csv(key) => {
            let table = data::table(&data, key)?;
            Some(Made { bytes: data::csv::csv(&table), rows: table.rows.len() })
        }
        File::Json(key) => {
            let table = data::table(&data, key)?;
            Some(Made { bytes: data::json::json(&table, &Meta::of(&data)), rows: table.rows.len() })
        }
        File::Period { kind, period, format, .. } => {
            let results = site.measures.results.periods.get(*period)?;
            let make = || data::results::table(&data, results, *kind);
            let newest = newest(site) == Some(*period);
            Some(site.waiting.take((*period, *kind, *format), 1 + usize::from(newest), make))
        }
        File::Bulk(bulk) => data::bulk::made(&data, *bulk),
        _ => None,
    }
}

fn made(site: &Site, url: &str) -> Option<Vec<u8>> {
    let data = open_data::of(site);
    match url {
        "/robots.txt" => Some(data::robots::robots(data.addresses.base, site.model.settings.illustrative)),
        "/sitemap.xml" => Some(sitemap::sitemap(&locations(site))),
        HEADERS => Some(data::headers::headers(&super::framing::rules(site))),
        package::URL => Some(package::package(&data, &open_data::datasets(site))),
        catalog::URL => Some(catalog::catalog(&data, &open_data::datasets(site))),
        _ => None,
    }
}

/// Every page that a search engine may list, with its twins in other languages.
fn locations(site: &Site) -> Vec<sitemap::Location> {
    let hidden = |subject: &Subject| subject.is_unlisted() || matches!(subject, Subject::Embed(_));
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
