//! Addresses: who gets which, and what happens when two want one.

use std::sync::Arc;

use super::news_index::NewsIndex;
use super::{NEWS_PER_PAGE, NewsList, Page, Site, Subject, accessibility, embed};
use crate::diagnostic::{Finding, Origin, codes};
use crate::measure::Measures;
use crate::model::{Lang, Model, NewsItem};
use crate::words::fold::slug;

/// Sections that are always there, and their addresses.
pub const SECTIONS: [(Subject, &str); 18] = [
    (Subject::Home, "/"),
    (Subject::Targets, "/muc-tieu/"),
    (Subject::Tasks, "/nhiem-vu/"),
    (Subject::Results, "/ket-qua/"),
    (Subject::Agencies, "/co-quan/"),
    (Subject::Procedures, "/thu-tuc/"),
    (Subject::Reports, "/bao-cao/"),
    (Subject::Indices, "/chi-so/"),
    (Subject::Documents, "/van-ban/"),
    (Subject::Data, "/du-lieu/"),
    (Subject::Embeds, embed::URL),
    (Subject::Corrections, "/dinh-chinh/"),
    (Subject::Method, "/phuong-phap/"),
    (Subject::Status, "/trang-thai/"),
    (Subject::Accessibility, accessibility::URL),
    (Subject::SiteMap, "/so-do/"),
    (Subject::Search, "/tim-kiem/"),
    (Subject::NotFound, "/404.html"),
];

/// Top-level addresses that belong to sections, those of later kinds of content included.
const RESERVED: [&str; 20] = [
    "muc-tieu",
    "nhiem-vu",
    "ket-qua",
    "co-quan",
    "thu-tuc",
    "linh-vuc",
    "bao-cao",
    "chi-so",
    "tin-tuc",
    "van-ban",
    "du-lieu",
    "dinh-chinh",
    "phuong-phap",
    "so-do",
    "tim-kiem",
    "trang-thai",
    "nhung",
    "static",
    "theme",
    "en",
];

/// An address wanted for a subject, and who wants it.
struct Wanted {
    subject: Subject,
    url: String,
    origin: Origin,
}

/// Gives every subject its address in every language; the second to want one is told.
pub fn pages(site: &mut Site) -> Vec<Finding> {
    let mut wanted = wanted(&site.model, &site.measures, &site.news);
    if site.has_embeds() {
        let embeds = embed::all(&site.model, &site.measures).into_iter();
        let origin = Origin::nowhere;
        wanted.extend(embeds.map(|(own, url)| Wanted {
            subject: Subject::Embed(own),
            url,
            origin: origin(),
        }));
    }
    let languages = site.model.settings.languages.len();
    site.by_url.reserve(wanted.len() * languages);
    site.pages.reserve(wanted.len() * languages);
    let mut findings = Vec::new();
    let mut owners: Vec<Arc<str>> = Vec::with_capacity(wanted.len() * languages);
    for want in wanted {
        let pages = pages_of_one(site, &want);
        let first = reserved(site, &want).or_else(|| pages.iter().find_map(|own| owner(site, &owners, own)));
        if let Some(first) = first {
            let finding = Finding::new(&codes::ADDRESS_TAKEN, want.origin).value(want.url);
            findings.push(finding.fact("first", first));
            continue;
        }
        for page in pages {
            add(site, page);
            owners.resize(site.pages.len(), want.origin.file.clone());
        }
    }
    findings
}

/// What an address stands for: a page in each language. A former address that begins with a language stands for that one.
fn pages_of_one(site: &Site, want: &Wanted) -> Vec<Page> {
    let page = |lang: Lang, url: String| Page { subject: want.subject.clone(), lang, url };
    let first = site.first_language();
    match (&want.subject, site.language_of(&want.url)) {
        (Subject::NotFound, _) => vec![page(first, want.url.clone())],
        (Subject::Redirect(_), (lang, _)) if lang != first => vec![page(lang, want.url.clone())],
        _ => {
            let languages = site.model.settings.languages.iter();
            languages.map(|lang| page(*lang, site.in_language(&want.url, *lang))).collect()
        }
    }
}

/// Whose a page's address is already; nobody's where it leads to the same page.
fn owner(site: &Site, owners: &[Arc<str>], page: &Page) -> Option<String> {
    let at = *site.by_url.get(&page.url)?;
    site.pages.get(at).filter(|there| there.subject != page.subject || there.lang != page.lang)?;
    let file = owners.get(at).filter(|file| !file.is_empty());
    Some(file.map_or_else(|| page.url.clone(), |file| file.to_string()))
}

fn reserved(site: &Site, want: &Wanted) -> Option<String> {
    let own = matches!(want.subject, Subject::Own(_));
    let url = if own { &want.url } else { site.language_of(&want.url).1 };
    let top = url.trim_matches('/').split('/').next().unwrap_or_default();
    let whole = url.trim_matches('/') == top;
    let is_asked = own || matches!(want.subject, Subject::Redirect(_)) && whole;
    (is_asked && RESERVED.contains(&top)).then(|| if own { format!("/{top}/") } else { want.url.clone() })
}

fn add(site: &mut Site, page: Page) {
    if site.by_url.contains_key(&page.url) {
        return;
    }
    site.by_url.insert(page.url.clone(), site.pages.len());
    site.pages.push(page);
}

fn wanted(model: &Model, measures: &Measures, news: &NewsIndex) -> Vec<Wanted> {
    let ours = |(subject, url): (Subject, String)| Wanted { subject, url, origin: Origin::nowhere() };
    let mut all: Vec<Wanted> =
        SECTIONS.into_iter().map(|(subject, url)| ours((subject, url.to_owned()))).collect();
    let indexes = super::search::INDEXES.into_iter();
    all.extend(indexes.map(|(kind, url)| ours((Subject::SearchIndex(kind), url.to_owned()))));
    plans(model, &mut all);
    for (at, agency) in model.agencies.list.iter().enumerate() {
        let url = format!("/co-quan/{}/", agency.id);
        all.push(Wanted { subject: Subject::Agency(at), url: url.clone(), origin: agency.origin.clone() });
        redirects(&mut all, &agency.old_urls, &url, &agency.origin);
    }
    for (at, own) in measures.results.periods.iter().enumerate() {
        let url = format!("/ket-qua/{}/", own.period.key);
        all.push(ours((Subject::Period(at), url)));
    }
    for named in &model.calendar.periods {
        // A period without results has no page: what led to it leads to the list of those that have.
        let has_page = measures.results.period(&named.period.key).is_some();
        let url = if has_page { format!("/ket-qua/{}/", named.period.key) } else { "/ket-qua/".to_owned() };
        redirects(&mut all, &named.old_urls, &url, &named.origin);
    }
    catalogue(model, &mut all);
    all.extend(news.lists().flat_map(|list| pages_of(&list, news.of(&list).len())).map(ours));
    for at in news.shown() {
        let Some(item) = model.news.get(*at) else { continue };
        let url = news_url(item);
        all.push(Wanted { subject: Subject::News(*at), url: url.clone(), origin: item.origin.clone() });
        redirects(&mut all, &item.old_urls, &url, &item.origin);
    }
    for (at, page) in model.pages.iter().enumerate() {
        let url = format!("/{}/", page.path);
        if !accessibility::is_part(page) {
            all.push(Wanted { subject: Subject::Own(at), url: url.clone(), origin: page.origin.clone() });
        }
        redirects(&mut all, &page.old_urls, &url, &page.origin);
    }
    all
}

fn plans(model: &Model, all: &mut Vec<Wanted>) {
    for (at, plan) in model.plans.iter().enumerate() {
        let url = format!("/muc-tieu/{}/", plan.id);
        all.push(Wanted { subject: Subject::Plan(at), url: url.clone(), origin: plan.origin.clone() });
        redirects(all, &plan.old_urls, &url, &plan.origin);
        for (target_at, target) in plan.targets.iter().enumerate() {
            let url = format!("/muc-tieu/{}/{}/", plan.id, target.number);
            let subject = Subject::Target { plan: at, target: target_at };
            all.push(Wanted { subject, url: url.clone(), origin: target.origin.clone() });
            redirects(all, &target.old_urls, &url, &target.origin);
        }
    }
}

fn catalogue(model: &Model, all: &mut Vec<Wanted>) {
    for (at, procedure) in model.catalogue.procedures.iter().enumerate() {
        let url = format!("/thu-tuc/{}/", procedure.code);
        let origin = procedure.origin.clone();
        all.push(Wanted { subject: Subject::Procedure(at), url: url.clone(), origin });
        redirects(all, &procedure.old_urls, &url, &procedure.origin);
    }
    for (at, field) in model.catalogue.fields.iter().enumerate() {
        let url = format!("/linh-vuc/{}/", field.id);
        all.push(Wanted { subject: Subject::Field(at), url: url.clone(), origin: field.origin.clone() });
        redirects(all, &field.old_urls, &url, &field.origin);
    }
}

fn redirects(all: &mut Vec<Wanted>, old: &[String], to: &str, origin: &Origin) {
    for url in old {
        let origin = origin.below("old_urls");
        all.push(Wanted { subject: Subject::Redirect(to.to_owned()), url: url.clone(), origin });
    }
}

/// A list's pages, one for every so many news.
fn pages_of(list: &NewsList, count: usize) -> Vec<(Subject, String)> {
    let url = list_url(list);
    (1..=count.div_ceil(NEWS_PER_PAGE).max(1))
        .map(|page| (Subject::NewsList { list: list.clone(), page }, page_url(&url, page)))
        .collect()
}

/// Where a list of news is.
pub fn list_url(list: &NewsList) -> String {
    match list {
        NewsList::All => "/tin-tuc/".to_owned(),
        NewsList::Year(year) => format!("/tin-tuc/{year}/"),
        NewsList::Tag(tag) => format!("/tin-tuc/the/{tag}/"),
    }
}

/// Where a news item is.
pub fn news_url(item: &NewsItem) -> String {
    format!("/tin-tuc/{}/{}/", item.date.year(), item.slug)
}

/// The address of a list's page: the first is the list itself.
pub fn page_url(list: &str, page: usize) -> String {
    if page <= 1 { list.to_owned() } else { format!("{list}trang/{page}/") }
}

/// A tag's part of its address.
pub fn tag_slug(tag: &crate::model::Words) -> String {
    slug(tag.vi.as_deref().or(tag.en.as_deref()).unwrap_or_default())
}
