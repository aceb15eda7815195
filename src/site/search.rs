//! What can be searched for, and the plain alphabetical indexes that need no script.

use super::at::At;
use super::chrome::plain;
use super::layout::news_url;
use super::plan::duty_anchor;
use super::views::{IndexLink, LetterView, LinkText, SearchIndexView, SearchView};
use super::{Site, Subject, outline};
use crate::model::{Agency, Lang, Words};
use crate::search::{self, Entry, Kind, Shard};
use crate::words::{collate, fold};

/// The kinds that have a plain index of their own, and where.
pub const INDEXES: [(Kind, &str); 4] = [
    (Kind::Agency, "/tim-kiem/co-quan/"),
    (Kind::Procedure, "/tim-kiem/thu-tuc/"),
    (Kind::Field, "/tim-kiem/linh-vuc/"),
    (Kind::Target, "/tim-kiem/muc-tieu/"),
];

/// The files of the index, in every language. On a disk a script may read none, so there are none.
pub fn shards(site: &Site) -> Vec<Shard> {
    if site.is_relative() {
        return Vec::new();
    }
    let languages = site.model.settings.languages.iter();
    languages.flat_map(|lang| shards_in(site, *lang)).collect()
}

fn shards_in(site: &Site, lang: Lang) -> Vec<Shard> {
    let model = &site.model;
    let there = [
        (Kind::Agency, !model.agencies.list.is_empty()),
        (Kind::Procedure, !model.catalogue.procedures.is_empty()),
        (Kind::Field, !model.catalogue.fields.is_empty()),
        (Kind::Target, model.plans.iter().any(|plan| !plan.targets.is_empty())),
        (Kind::Task, model.plans.iter().any(|plan| !plan.tasks.is_empty() || !plan.duties.is_empty())),
        (Kind::Index, !model.indices.is_empty()),
        (Kind::Period, !site.measures.results.periods.is_empty()),
        (Kind::Document, !model.documents.is_empty()),
        (Kind::Page, true),
    ];
    let shard = |kind| Shard { kind, year: None, lang };
    let mut all: Vec<Shard> =
        there.into_iter().filter(|(_, there)| *there).map(|(kind, _)| shard(kind)).collect();
    let shown = site.news.shown().iter().filter_map(|at| model.news.get(*at));
    let mut years: Vec<i16> = shown.map(|item| item.date.year()).collect();
    years.dedup();
    all.extend(years.into_iter().map(|year| Shard { kind: Kind::News, year: Some(year), lang }));
    all
}

/// The address of a file of the index.
pub fn url(name: &str) -> String {
    format!("/tim-kiem/{name}")
}

/// The bytes of the file that names the others.
pub fn list(site: &Site, lang: Lang) -> Option<Vec<u8>> {
    let at = at(site, lang)?;
    let own: Vec<(Shard, String)> = shards_in(site, lang)
        .into_iter()
        .map(|shard| {
            let url = at.file(&url(&shard.name()));
            (shard, url)
        })
        .collect();
    Some(search::list(&own, &site.model.abbreviations, lang))
}

/// The bytes of a file of the index.
pub fn shard(site: &Site, shard: &Shard) -> Option<Vec<u8>> {
    let at = at(site, shard.lang)?;
    Some(search::shard(&entries(&at, shard)))
}

fn at(site: &Site, lang: Lang) -> Option<At<'_>> {
    Some(At::new(site, site.page_at(&site.in_language("/tim-kiem/", lang))?))
}

fn entries(at: &At, shard: &Shard) -> Vec<Entry> {
    match shard.kind {
        Kind::Agency => in_order(at, Kind::Agency).into_iter().filter_map(|own| agency(at, own)).collect(),
        Kind::Procedure => {
            in_order(at, Kind::Procedure).into_iter().filter_map(|own| procedure(at, own)).collect()
        }
        Kind::Field => at
            .model
            .catalogue
            .fields
            .iter()
            .map(|field| of_words(at, &field.name, format!("/linh-vuc/{}/", field.id)))
            .collect(),
        Kind::Target => targets(at),
        Kind::Task => tasks(at),
        Kind::Index => indices(at),
        Kind::Period => pages(at, |subject| matches!(subject, Subject::Period(_))),
        Kind::Document => documents(at),
        Kind::News => news(at, shard.year),
        Kind::Page => pages(at, is_plain_page),
    }
}

/// Positions in the model in alphabetical order.
fn in_order(at: &At, kind: Kind) -> Vec<usize> {
    let (count, procedures) = match kind {
        Kind::Procedure => (at.model.catalogue.procedures.len(), true),
        _ => (at.model.agencies.list.len(), false),
    };
    let mut all: Vec<usize> = (0..count).collect();
    all.sort_by_key(|own| if procedures { at.procedure_place(*own) } else { at.agency_place(*own) });
    all
}

/// Something called by words, found by those of the other language too.
fn of_words(at: &At, words: &Words, path: String) -> Entry {
    let title = words.get(at.lang).0.to_owned();
    Entry { title, url: at.link(&path), about: String::new(), also: both(words) }
}

fn both(words: &Words) -> Vec<String> {
    words.vi.iter().chain(&words.en).cloned().collect()
}

/// An agency: by every name that it or those that it took over from ever had.
fn agency(at: &At, position: usize) -> Option<Entry> {
    let agency = at.model.agencies.list.get(position)?;
    let mut also = names(agency);
    also.extend(agency.aliases.iter().cloned());
    also.extend(agency.codes.iter().map(|code| code.code.clone()));
    also.extend(at.model.agencies.predecessors(&agency.id).into_iter().flat_map(names));
    Some(Entry {
        title: plain(&at.agency_in_full(&agency.id).label),
        url: at.link(&format!("/co-quan/{}/", agency.id)),
        about: about_agency(at, agency),
        also,
    })
}

fn names(agency: &Agency) -> Vec<String> {
    agency
        .names
        .iter()
        .flat_map(|name| both(&name.name).into_iter().chain(name.short_name.iter().flat_map(both)))
        .collect()
}

/// What became of it, or the agency above.
fn about_agency(at: &At, agency: &Agency) -> String {
    let name = |id: &str| plain(&at.agency(id).label);
    if agency.to.is_none_or(|to| at.today() <= to) {
        return agency.parent.as_deref().map(name).unwrap_or_default();
    }
    let next: Vec<String> = at
        .model
        .agencies
        .successors_on(agency, at.today())
        .into_iter()
        .map(|successor| name(&successor.id))
        .collect();
    match next.is_empty() {
        true => at.pick("không còn hoạt động", "no longer exists").to_owned(),
        false => format!("{} {}", at.pick("nay thuộc", "now"), next.join(", ")),
    }
}

fn procedure(at: &At, position: usize) -> Option<Entry> {
    let own = at.model.catalogue.procedures.get(position)?;
    let field = at.model.catalogue.fields.get(own.field).map_or("", |field| field.name.get(at.lang).0);
    let mut entry = of_words(at, &own.name, format!("/thu-tuc/{}/", own.code));
    entry.about = format!("{} · {field}", own.code);
    entry.also.extend(own.aliases.iter().chain(&own.long_code).cloned());
    Some(entry)
}

fn targets(at: &At) -> Vec<Entry> {
    let plans = at.model.plans.iter();
    let all = plans.flat_map(|plan| plan.targets.iter().map(move |target| (plan, target)));
    all.map(|(plan, target)| {
        let path = format!("/muc-tieu/{}/{}/", plan.id, target.number);
        let mut entry = of_words(at, &target.title, path);
        entry.about = format!("{} {} · {}", at.pick("Mục tiêu", "Target"), target.number, plan.number);
        entry.also.extend(both(&target.statement));
        entry
    })
    .collect()
}

/// Tasks and duties, word for word.
fn tasks(at: &At) -> Vec<Entry> {
    let mut all = Vec::new();
    for plan in &at.model.plans {
        for task in &plan.tasks {
            let mut entry = of_words(at, &task.statement, "/nhiem-vu/".to_owned());
            entry.about = format!("{} {} · {}", at.pick("Nhiệm vụ", "Task"), task.number, plan.number);
            all.push(entry);
        }
        for duty in &plan.duties {
            let url = at.link(&format!("/nhiem-vu/#{}", duty_anchor(&plan.id, &duty.place)));
            let title = duty.heading.as_ref().map_or(duty.place.as_str(), |words| words.get(at.lang).0);
            let also = duty.statements.iter().flat_map(both).collect();
            let about = format!("{} · {}", duty.place, plan.number);
            all.push(Entry { title: title.to_owned(), url, about, also });
        }
    }
    all
}

fn indices(at: &At) -> Vec<Entry> {
    let entry = |index: &crate::model::Index| {
        let mut entry = of_words(at, &index.name, format!("/chi-so/#{}", index.id));
        entry.about = index.issuer.get(at.lang).0.to_owned();
        entry.also.extend(index.short_name.iter().flat_map(both));
        entry
    };
    at.model.indices.iter().map(entry).collect()
}

fn documents(at: &At) -> Vec<Entry> {
    let entry = |document: &crate::model::Document| {
        let url = at.document(&document.id).url?;
        let title = format!("{}: {}", document.number, document.title.get(at.lang).0);
        let about = format!("{} · {}", document.kind.get(at.lang).0, document.issuer.get(at.lang).0);
        Some(Entry { title, url, about, also: both(&document.title) })
    };
    at.model.documents.iter().filter_map(entry).collect()
}

fn news(at: &At, year: Option<i16>) -> Vec<Entry> {
    let shown = at.site.news.shown().iter().filter_map(|own| at.model.news.get(*own));
    let entry = |item: &crate::model::NewsItem| {
        let (article, _) = item.text.get(at.lang)?;
        let mut entry = of_words(at, &article.title, news_url(item));
        entry.about = at.day(item.date);
        entry.also.extend(article.summary.iter().chain(&item.tags).flat_map(both));
        Some(entry)
    };
    shown.filter(|item| Some(item.date.year()) == year).filter_map(entry).collect()
}

/// Sections, plans and pages of one's own.
fn is_plain_page(subject: &Subject) -> bool {
    match subject {
        Subject::Own(_) | Subject::Plan(_) => true,
        Subject::NewsList { list, page } => *list == super::NewsList::All && *page == 1,
        subject => {
            let sections = super::layout::SECTIONS.iter();
            let own = |(section, _): &&(Subject, &str)| section == subject;
            sections.filter(own).any(|(section, _)| !matches!(section, Subject::NotFound | Subject::Search))
        }
    }
}

fn pages(at: &At, wanted: impl Fn(&Subject) -> bool) -> Vec<Entry> {
    let mine = at.site.pages.iter().filter(|page| page.lang == at.lang && wanted(&page.subject));
    mine.map(|page| {
        let title = plain(&outline::name(at, page));
        Entry { title, url: at.file(&page.url), about: String::new(), also: Vec::new() }
    })
    .collect()
}

/// The search page: where the plain indexes are.
pub fn search(at: &At) -> SearchView {
    let index = |(kind, url): (Kind, &str)| {
        let count = indexed(at, kind).len();
        (count > 0).then(|| IndexLink { name: kind.name(at.lang), url: at.link(url), count })
    };
    SearchView { indexes: INDEXES.into_iter().filter_map(index).collect() }
}

/// A plain index: everything of a kind in alphabetical order, by letters.
pub fn index(at: &At, kind: Kind) -> SearchIndexView {
    let mut letters: Vec<LetterView> = Vec::new();
    for (name, link) in indexed(at, kind) {
        let letter = fold::initial(&name).unwrap_or_else(|| "#".to_owned());
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.links.push(link),
            None => {
                let anchor = format!("chu-{}", letters.len() + 1);
                letters.push(LetterView { letter, anchor, links: vec![link] });
            }
        }
    }
    SearchIndexView { name: kind.name(at.lang), letters }
}

/// The name by which a thing is sorted, and its link; in alphabetical order.
fn indexed(at: &At, kind: Kind) -> Vec<(String, LinkText)> {
    let words = |words: &Words| words.get(at.lang).0.to_owned();
    let mine = at.site.pages.iter().filter(|page| page.lang == at.lang);
    let mut all: Vec<(String, LinkText)> = mine
        .filter_map(|page| {
            let name = match (&page.subject, kind) {
                (Subject::Agency(own), Kind::Agency) => {
                    let name = at.model.agencies.list.get(*own)?.name_on(at.today())?;
                    collate::bare_name(name.name.get(at.lang).0).to_owned()
                }
                (Subject::Procedure(own), Kind::Procedure) => {
                    words(&at.model.catalogue.procedures.get(*own)?.name)
                }
                (Subject::Field(own), Kind::Field) => words(&at.model.catalogue.fields.get(*own)?.name),
                (Subject::Target { plan, target }, Kind::Target) => {
                    words(&at.model.plans.get(*plan)?.targets.get(*target)?.title)
                }
                _ => return None,
            };
            Some((name, LinkText { label: outline::name(at, page), url: Some(at.file(&page.url)) }))
        })
        .collect();
    all.sort_by_cached_key(|(name, link)| (collate::key(name), link.url.clone()));
    all
}
