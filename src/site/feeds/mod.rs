//! Feeds: news, corrections, new periods, and what there is to tell of each agency, in every language of the site.
//!
//! Entries are named by canonical addresses and places on them, and dated by the content alone, so that a build on another day gives
//! the same bytes. A site on a disk has no absolute address and no feeds.

mod agency;
mod entries;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::at::At;
use super::chrome::plain;
use super::views::LinkText;
use super::{File, Page, Site, Subject, outline};
use crate::data::feed;
use crate::model::{Agency, Lang};
use crate::words::phrase::Phrase;

/// So many entries stand in a feed, the newest: readers fetch it whole, every hour.
const LENGTH: usize = 50;

/// What a feed tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// News.
    News,
    /// Corrections and revisions of figures.
    Corrections,
    /// Periods with results.
    Results,
    /// All that concerns an agency, by its position.
    Agency(usize),
}

impl Feed {
    /// Feeds of the whole site.
    const OF_ALL: [Feed; 3] = [Feed::News, Feed::Corrections, Feed::Results];

    /// The page it goes with, in the first language.
    fn page(self, site: &Site) -> Option<String> {
        Some(match self {
            Feed::News => "/tin-tuc/".to_owned(),
            Feed::Corrections => "/dinh-chinh/".to_owned(),
            Feed::Results => "/ket-qua/".to_owned(),
            Feed::Agency(place) => format!("/co-quan/{}/", site.model.agencies.list.get(place)?.id),
        })
    }
}

/// Every feed as a file.
pub fn files(site: &Site) -> Vec<File> {
    let agencies = site.told.iter().map(|place| Feed::Agency(*place));
    let all = Feed::OF_ALL.into_iter().chain(agencies);
    all.flat_map(|of| site.model.settings.languages.iter().filter_map(move |lang| file(site, of, *lang)))
        .collect()
}

fn file(site: &Site, of: Feed, lang: Lang) -> Option<File> {
    let page = site.in_language(&of.page(site)?, lang);
    Some(File::Feed { of, url: format!("{page}atom.xml"), page })
}

/// Positions of the agencies that have results, owe reports that are counted, or lead a target.
pub fn told(site: &Site) -> BTreeSet<usize> {
    let measured = &site.measures.results;
    let with_results =
        measured.periods.iter().flat_map(|results| results.agencies.iter().map(|(own, _)| *own));
    let kept = measured.reporting.iter().filter(|duty| duty.is_kept).flat_map(|duty| &duty.reports);
    let leads = |agency: &Agency| {
        let mut targets = site.model.plans.iter().flat_map(|plan| &plan.targets);
        targets.any(|target| target.lead.contains(&agency.id))
    };
    let leading = site.model.agencies.list.iter().enumerate().filter(|(_, agency)| leads(agency));
    with_results.chain(kept.map(|report| report.agency)).chain(leading.map(|(place, _)| place)).collect()
}

/// The address of the feed that a page goes with.
pub fn of_page(at: &At) -> Option<String> {
    let of = match at.page.subject {
        Subject::Home | Subject::NewsList { .. } | Subject::News(_) => Feed::News,
        Subject::Corrections => Feed::Corrections,
        Subject::Results | Subject::Period(_) => Feed::Results,
        Subject::Agency(place) if at.site.told.contains(&place) => Feed::Agency(place),
        _ => return None,
    };
    link(at, of)
}

fn link(at: &At, of: Feed) -> Option<String> {
    at.site.home()?;
    Some(at.link(&format!("{}atom.xml", of.page(at.site)?)))
}

/// Feeds of the whole site, for the page of the open data.
pub fn offered(at: &At) -> Vec<LinkText> {
    let name = |of| match of {
        Feed::News => at.pick("Tin tức", "News"),
        Feed::Corrections => at.pick("Đính chính và cập nhật số liệu", "Corrections and revisions"),
        _ => at.pick("Kỳ mới có kết quả giải quyết", "New periods with results"),
    };
    let one = |of| Some(LinkText { label: Phrase::new().say(name(of)), url: Some(link(at, of)?) });
    Feed::OF_ALL.into_iter().filter_map(one).collect()
}

/// The bytes of a feed, by the address of its page.
pub fn bytes(site: &Site, of: Feed, url: &str, page: &str) -> Option<Vec<u8>> {
    let at = At::new(site, site.page_at(page)?);
    let mut entries = match of {
        Feed::News => entries::news(&at),
        Feed::Corrections => entries::corrections(&at, |_| true),
        Feed::Results => entries::periods(&at),
        Feed::Agency(place) => agency::entries(&at, place),
    };
    entries.sort_by_key(|entry| Reverse(entry.updated));
    entries.truncate(LENGTH);
    let title = at.words(&site.model.settings.title).text;
    let own = site.base.absolute(url)?;
    Some(feed::atom(&feed::Feed {
        id: own.clone(),
        title: format!("{} – {title}", plain(&outline::name(&at, at.page))),
        author: title,
        url: site.base.absolute(page)?,
        self_url: own,
        stylesheet: site.base.link(url, &site.theme_url("feed.css")),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_else(|| born(site)),
        lang: at.lang,
        entries,
    }))
}

/// The day of a feed without entries: that of the plan, which a later build does not change.
fn born(site: &Site) -> Date {
    site.model.home_plan().map_or(site.as_of(), |plan| plan.date)
}

/// A page's absolute address.
fn absolute(at: &At, page: &Page) -> Option<String> {
    at.site.base.absolute(&page.url)
}

/// The absolute address of a path of the site in the language of the feed.
fn address(at: &At, path: &str) -> Option<String> {
    at.site.base.absolute(&at.site.in_language(path, at.lang))
}
