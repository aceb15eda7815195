//! What will exist: every page, address and file, decided before one byte is made.
//!
//! Addresses are claimed first (`layout`), then the texts are parsed and their links, pictures and live figures looked up
//! (`prose`). What a page shows is put together when it is asked for ([`Site::view`]), so that no site is ever held in
//! memory whole.

mod accessibility;
mod agency;
mod alphabet;
mod aside;
mod at;
mod card;
mod chrome;
mod corrected;
mod digests;
mod document;
mod embed;
mod feeds;
mod files;
mod framing;
mod hidden;
mod home;
mod index;
mod later;
mod layout;
mod links;
mod measure;
mod memory;
mod method;
mod namesakes;
mod news;
mod news_index;
mod open_data;
mod outline;
mod page;
mod plan;
mod point;
mod procedure;
mod prose;
mod reason;
mod report;
mod results;
mod search;
mod status;
mod subject;
mod target;
mod totals;
pub mod views;
mod waiting;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use crate::data::digest::Digest;
use crate::diagnostic::{Finding, Origin, Warned};
use crate::measure::Measures;
use crate::model::{Corrected, Lang, Model, NewsItem};
use crate::picture::Fonts;

use alphabet::Alphabet;
use at::At;
use digests::Digests;
pub use embed::Embed;
pub use feeds::Feed;
pub use files::{File, Icon};
pub use links::Base;
pub use memory::Memory;
use news_index::NewsIndex;
pub use page::{NewsList, Page, Subject};
use prose::Texts;
pub use prose::dead_anchor;
use views::{Chrome, SiteView, View};
use waiting::Waiting;

/// News on one page of a list.
pub const NEWS_PER_PAGE: usize = 20;

/// Everything that will exist.
#[derive(Debug)]
pub struct Site {
    model: Model,
    measures: Arc<Measures>,
    base: Base,
    pages: Vec<Page>,
    by_url: HashMap<String, usize>,
    files: Vec<File>,
    /// Sizes and checksums of the open data.
    digests: Digests,
    /// Tables that were made with the one that was asked for.
    waiting: Waiting,
    /// Positions of the agencies that have feeds.
    told: BTreeSet<usize>,
    texts: Texts,
    news: NewsIndex,
    alphabet: Arc<Alphabet>,
    /// Ids of agencies whose names do not tell which one is meant.
    namesakes: BTreeSet<String>,
    /// Figures that were corrected.
    corrected: Corrected,
    /// Letters for pictures, when one is asked for.
    fonts: OnceLock<Option<Fonts>>,
}

/// A link to a place on a page that only rendering can tell about.
#[derive(Clone, Debug)]
pub struct Anchored {
    /// The page.
    pub url: String,
    /// The place.
    pub anchor: String,
    /// Where the link stands.
    pub origin: Origin,
    /// As written.
    pub written: String,
}

/// How a site is laid out.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Its address.
    pub base: Base,
    /// Drafts and later news are shown.
    pub drafts: bool,
    /// Texts of content of which something was left out for being wrong.
    pub wrong: Vec<Arc<str>>,
}

/// Lays out the site and checks every link in it. What is remembered is not made again.
pub fn site(model: Model, measures: Arc<Measures>, choices: Choices, memory: &mut Memory) -> Warned<Site> {
    let Choices { base, drafts, wrong } = choices;
    let as_of = measures.as_of;
    let is_shown = |item: &NewsItem| drafts || (item.date <= as_of && !item.draft);
    let (news, alphabet) =
        rayon::join(|| NewsIndex::new(&model.news, is_shown), || memory.alphabet(&model, &measures));
    let namesakes = namesakes::namesakes(&model.agencies, as_of);
    let corrected = Corrected::new(&model, as_of);
    let mut site = Site {
        model,
        measures,
        base,
        pages: Vec::new(),
        by_url: HashMap::new(),
        files: Vec::new(),
        digests: Digests::default(),
        waiting: Waiting::default(),
        told: BTreeSet::new(),
        texts: Texts::default(),
        news,
        alphabet,
        namesakes,
        corrected,
        fonts: OnceLock::new(),
    };
    let mut findings = layout::pages(&mut site);
    site.told = feeds::told(&site);
    site.files = files::files(&site);
    site.digests = Digests::of(&site.files);
    findings.extend(prose::texts(&mut site, &wrong, &mut memory.bodies));
    findings.extend(later::findings(&site.model, &site.measures));
    findings.extend(hidden::findings(&site.model, &site.measures));
    findings.extend(totals::findings(&site.model, &site.measures));
    Warned { value: site, findings }
}

impl Site {
    /// What is true.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// What follows from it.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// Addresses that may be cited for good: not those of lists that grow, of tags, or of what is not there.
    pub fn lasting_pages(&self) -> impl Iterator<Item = &str> {
        let lasting = |page: &&Page| match &page.subject {
            Subject::NotFound => false,
            Subject::NewsList { list, page } => *page == 1 && !matches!(list, NewsList::Tag(_)),
            _ => true,
        };
        self.pages.iter().filter(lasting).map(|page| page.url.as_str())
    }

    /// All pages, in the order of the menu.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// All files that are no pages.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The bytes of a file that is made here; static files are the reader's.
    pub fn file_bytes(&self, file: &File) -> Option<Vec<u8>> {
        files::bytes(self, file)
    }

    /// Size and checksum of a file of the open data, where its bytes were made already.
    pub fn digest_of(&self, file: &File) -> Option<&Digest> {
        self.digests.get(&file.url())
    }

    /// What a page shows.
    pub fn view(&self, page: &Page) -> View {
        let at = At::new(self, page);
        match &page.subject {
            Subject::Home => View::Home(Box::new(home::home(&at))),
            Subject::Targets => View::Targets(Box::new(plan::targets(&at))),
            Subject::Plan(plan) => outline::or_not_found(plan::plan(&at, *plan), View::Plan),
            Subject::Target { plan, target } => {
                outline::or_not_found(target::target(&at, *plan, *target), View::Target)
            }
            Subject::Tasks => View::Tasks(Box::new(plan::tasks(&at))),
            Subject::Agencies => View::Agencies(Box::new(agency::agencies(&at))),
            Subject::Agency(agency) => outline::or_not_found(agency::agency(&at, *agency), View::Agency),
            Subject::Indices => View::Indices(Box::new(index::indices(&at))),
            Subject::Results => View::Results(Box::new(results::results(&at))),
            Subject::Period(period) => outline::or_not_found(results::period(&at, *period), View::Period),
            Subject::Procedures => View::Procedures(Box::new(procedure::procedures(&at))),
            Subject::Procedure(own) => {
                outline::or_not_found(procedure::procedure(&at, *own), View::Procedure)
            }
            Subject::Field(field) => outline::or_not_found(procedure::field(&at, *field), View::Field),
            Subject::Reports => View::Reports(Box::new(report::reports(&at))),
            Subject::NewsList { list, page } => View::NewsList(Box::new(news::list(&at, list, *page))),
            Subject::News(item) => outline::or_not_found(news::item(&at, *item), View::News),
            Subject::Documents => View::Documents(Box::new(document::documents(&at))),
            Subject::Corrections => View::Corrections(Box::new(document::corrections(&at))),
            Subject::Method => View::Method(Box::new(method::method(&at))),
            Subject::Own(page) => outline::or_not_found(news::own(&at, *page), View::Page),
            Subject::Accessibility => View::Accessibility(Box::new(accessibility::accessibility(&at))),
            Subject::Status => View::Status(Box::new(status::status(&at))),
            Subject::SiteMap => View::SiteMap(Box::new(outline::site_map(&at))),
            Subject::Search => View::Search(Box::new(search::search(&at))),
            Subject::SearchIndex(kind) => View::SearchIndex(Box::new(search::index(&at, *kind))),
            Subject::Data => View::Data(Box::new(open_data::page(&at))),
            Subject::Embeds => View::Embeds(Box::new(embed::embeds(&at))),
            Subject::Embed(own) => outline::or_not_found(embed::embed(&at, own), View::Embed),
            Subject::NotFound => View::NotFound(views::NotFoundView {}),
            Subject::Redirect(to) => View::Redirect(views::RedirectView { target: at.link(to) }),
        }
    }

    /// What a page says of itself.
    pub fn chrome(&self, page: &Page) -> Chrome {
        chrome::chrome(&At::new(self, page))
    }

    /// What every page of a language shows, linked as from this page.
    pub fn surroundings(&self, page: &Page) -> SiteView {
        chrome::surroundings(&At::new(self, page))
    }

    /// Links into pages whose places only rendering can tell about.
    pub fn anchored(&self) -> &[Anchored] {
        &self.texts.anchored
    }

    /// The page at an address.
    pub fn page_at(&self, url: &str) -> Option<&Page> {
        self.by_url.get(url).and_then(|at| self.pages.get(*at))
    }

    /// A page in every language in which it is named, itself among them.
    pub fn twins(&self, page: &Page) -> &[Page] {
        let languages = &self.model.settings.languages;
        let (own, count) = match page.subject.is_unlisted() {
            true => (0, 1),
            false => {
                (languages.iter().position(|lang| *lang == page.lang).unwrap_or_default(), languages.len())
            }
        };
        // Layout adds them side by side, in the languages' order.
        let first = self.by_url.get(&page.url).and_then(|at| at.checked_sub(own));
        first.and_then(|first| self.pages.get(first..first + count)).unwrap_or_default()
    }

    /// The absolute address of the home page; nothing where links are relative.
    pub fn home(&self) -> Option<String> {
        self.base.absolute("/")
    }

    /// Links are relative, so what surrounds a page differs from page to page.
    pub fn is_relative(&self) -> bool {
        self.base == Base::Relative
    }

    /// The path under which the site lies.
    pub fn prefix(&self) -> &str {
        self.base.prefix()
    }

    /// The day for which the site was judged.
    pub fn as_of(&self) -> Date {
        self.measures.as_of
    }

    /// What is overdue, as the page of what is missing lists it.
    pub fn overdue(&self) -> Vec<Finding> {
        status::overdue(self)
    }

    /// The last day that any figure speaks of.
    pub fn data_until(&self) -> Option<Date> {
        status::data_until(self)
    }

    /// The last day on which nothing that was to come is missing; nothing for a site that is pinned to a day.
    pub fn valid_until(&self) -> Option<Date> {
        status::valid_until(self)
    }

    /// The first language, whose pages lie at the root.
    fn first_language(&self) -> Lang {
        self.model.settings.languages.first().copied().unwrap_or_default()
    }

    /// The address of a path in a language: `/muc-tieu/` is `/en/muc-tieu/` in the second.
    fn in_language(&self, url: &str, lang: Lang) -> String {
        if lang == self.first_language() { url.to_owned() } else { format!("/{}{url}", lang.code()) }
    }

    /// The language of an address, and its path: of `/en/muc-tieu/` the second and `/muc-tieu/`.
    fn language_of<'u>(&self, url: &'u str) -> (Lang, &'u str) {
        let other = |lang: &Lang| {
            let path = url.strip_prefix('/')?.strip_prefix(lang.code())?;
            path.starts_with('/').then_some((*lang, path))
        };
        let others = self.model.settings.languages.iter().skip(1);
        others.filter_map(other).next().unwrap_or((self.first_language(), url))
    }
}
