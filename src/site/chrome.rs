//! What surrounds every page: title, languages, the way down, menu, footer.

use super::at::At;
use super::outline;
use super::views::{
    Chrome, LanguageLink, LicenceView, LinkText, MenuLink, PublisherView, SearchForm, SiteView, TitleText,
};
use super::{File, Icon, NewsList, Subject, accessibility, card, feeds, status};
use crate::model::{Article, Publisher, Translated};
use crate::search::list_name;
use crate::words::phrase::{Phrase, Piece};

/// What a page says of itself.
pub fn chrome(at: &At) -> Chrome {
    let name = outline::name(at, at.page);
    Chrome {
        lang: at.lang.code(),
        url: at.url.to_owned(),
        canonical: canonical(at),
        picture: card::view(at),
        languages: languages(at),
        title: title(at, &name),
        description: description(at, &name),
        section: at.page.section(),
        crumbs: crumbs(at),
        feedback: feedback(at),
        feed: feeds::of_page(at),
        embed: super::embed::code_of(at),
    }
}

/// The absolute address that stands for the page: of a former address the one that took its place.
fn canonical(at: &At) -> Option<String> {
    match &at.page.subject {
        Subject::Redirect(to) => at.site.base.absolute(&at.site.in_language(to, at.lang)),
        _ => at.site.base.absolute(at.url),
    }
}

fn languages(at: &At) -> Vec<LanguageLink> {
    let site = at.site;
    let twins = site.twins(at.page).iter();
    let links: Vec<LanguageLink> = twins
        .map(|page| LanguageLink {
            lang: page.lang.code(),
            name: page.lang.pick("Tiếng Việt", "English"),
            url: at.file(&page.url),
            absolute: site.base.absolute(&page.url),
            current: page.lang == at.lang,
        })
        .collect();
    if links.len() > 1 { links } else { Vec::new() }
}

/// The page's name before the site's. Words of the content that hold a percentage stand alone, marked as theirs.
fn title(at: &At, name: &Phrase) -> TitleText {
    let own = plain(name);
    let site = at.words(&at.model.settings.title);
    if at.page.subject == Subject::Home {
        return TitleText { text: site.text, file: Some(site.file) };
    }
    if own.contains('%') {
        let words = name.0.iter().find_map(|piece| match piece {
            Piece::Words(words) if words.text.contains('%') => Some(words.clone()),
            _ => None,
        });
        if let Some(words) = words {
            return TitleText { text: words.text, file: Some(words.file) };
        }
    }
    TitleText { text: format!("{own} – {}", site.text), file: None }
}

/// A phrase without its marks.
pub fn plain(phrase: &Phrase) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Figure(figure) => figure.text.clone(),
        Piece::Words(words) => words.text.clone(),
        Piece::Ours(text) => text.clone(),
    };
    phrase.0.iter().map(text).collect()
}

fn description(at: &At, name: &Phrase) -> String {
    let summary = match &at.page.subject {
        Subject::Home => at.model.settings.description.as_ref().map(|words| words.get(at.lang).0.to_owned()),
        Subject::News(item) => at.model.news.get(*item).and_then(|item| summary(at, &item.text)),
        Subject::Own(page) => at.model.pages.get(*page).and_then(|page| summary(at, &page.text)),
        _ => None,
    };
    summary.unwrap_or_else(|| format!("{}. {}", plain(name), at.model.settings.title.get(at.lang).0))
}

/// A text's own summary, where it is in the page's language.
fn summary(at: &At, text: &Translated<Article>) -> Option<String> {
    let (article, lang) = text.get(at.lang)?;
    let words = article.summary.as_ref().filter(|_| lang == at.lang)?;
    Some(words.get(at.lang).0.to_owned())
}

fn crumbs(at: &At) -> Vec<LinkText> {
    if matches!(at.page.subject, Subject::Home | Subject::NotFound | Subject::Redirect(_)) {
        return Vec::new();
    }
    let section = |subject: Subject, url: &str| LinkText {
        label: Phrase::new().say(outline::section_name(at, &subject)),
        url: Some(at.link(url)),
    };
    let mut crumbs = vec![section(Subject::Home, "/")];
    match &at.page.subject {
        Subject::Plan(_) => crumbs.push(section(Subject::Targets, "/muc-tieu/")),
        Subject::Target { plan, .. } => {
            crumbs.push(section(Subject::Targets, "/muc-tieu/"));
            crumbs.extend(at.model.plans.get(*plan).map(|plan| at.plan(plan)));
        }
        Subject::Agency(_) => crumbs.push(section(Subject::Agencies, "/co-quan/")),
        Subject::Period(_) => crumbs.push(section(Subject::Results, "/ket-qua/")),
        Subject::SearchIndex(_) => crumbs.push(section(Subject::Search, "/tim-kiem/")),
        Subject::Field(_) => crumbs.push(section(Subject::Procedures, "/thu-tuc/")),
        Subject::Procedure(procedure) => {
            crumbs.push(section(Subject::Procedures, "/thu-tuc/"));
            let own = at.model.catalogue.procedures.get(*procedure);
            crumbs.extend(own.map(|own| at.field_link(own.field)));
        }
        Subject::News(_) | Subject::NewsList { list: NewsList::Year(_) | NewsList::Tag(_), .. } => {
            let list = Subject::NewsList { list: NewsList::All, page: 1 };
            crumbs.push(section(list, "/tin-tuc/"));
        }
        _ => {}
    }
    crumbs
}

/// A mail that names the page; nothing where the publisher gave no address.
fn feedback(at: &At) -> Option<String> {
    let email = at.model.settings.publisher.email.as_ref()?;
    let subject = at.pick("Góp ý, báo sai số liệu: ", "Comment or wrong figure: ");
    let page = at.site.base.absolute(at.url).unwrap_or_else(|| at.url.to_owned());
    Some(format!("mailto:{}?subject={}", encoded(email, "@"), encoded(&format!("{subject}{page}"), "")))
}

/// Percent-encodes all but unreserved characters and `also`.
fn encoded(text: &str, also: &str) -> String {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.as_bytes().contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// What every page of a language shows.
pub fn surroundings(at: &At) -> SiteView {
    let settings = &at.model.settings;
    let today = at.today();
    SiteView {
        title: at.words(&settings.title),
        notices: settings
            .notices
            .iter()
            .filter(|notice| notice.is_shown(today))
            .map(|notice| at.words(&notice.text))
            .collect(),
        illustrative: settings.illustrative,
        home: at.link("/"),
        menu: menu(at),
        footer: footer(at),
        search: SearchForm {
            page: at.link("/tim-kiem/"),
            index: (!at.site.is_relative()).then(|| at.file(&super::search::url(&list_name(at.lang)))),
        },
        scripts: scripts(at),
        stylesheet: at.file(&at.site.theme_url("congkhai.css")),
        embed_stylesheet: at.file(&at.site.theme_url("embed.css")),
        icon: at.file(&at.site.theme_url("favicon.svg")),
        favicon: at.file(&File::Icon(Icon::Favicon).url()),
        touch_icon: at.file(&File::Icon(Icon::Touch).url()),
        publisher: publisher(at, &settings.publisher),
        licence: settings
            .licence
            .as_ref()
            .map(|licence| LicenceView { name: at.words(&licence.name), url: licence.url.clone() }),
        as_of: at.day(today),
        as_of_iso: today.to_string(),
        pinned: settings.as_of.is_some(),
        status: at.link("/trang-thai/"),
        fresh: status::fresh(at),
        generator: concat!("congkhai ", env!("CARGO_PKG_VERSION")),
    }
}

/// The scripts of every page, in the order in which they need each other; search has nothing to read on a disk.
fn scripts(at: &At) -> Vec<String> {
    let names = ["words.js", "tables.js", "search.js"].into_iter();
    names
        .filter(|name| *name != "search.js" || !at.site.is_relative())
        .map(|name| at.file(&at.site.theme_url(name)))
        .collect()
}

fn menu(at: &At) -> Vec<MenuLink> {
    let sections: [(&'static str, &str); 11] = [
        ("home", "/"),
        ("targets", "/muc-tieu/"),
        ("results", "/ket-qua/"),
        ("procedures", "/thu-tuc/"),
        ("agencies", "/co-quan/"),
        ("reports", "/bao-cao/"),
        ("tasks", "/nhiem-vu/"),
        ("indices", "/chi-so/"),
        ("news", "/tin-tuc/"),
        ("documents", "/van-ban/"),
        ("data", "/du-lieu/"),
    ];
    sections.into_iter().map(|(key, url)| MenuLink { key, url: at.link(url), words: None }).collect()
}

fn footer(at: &At) -> Vec<MenuLink> {
    let ours = [
        ("method", "/phuong-phap/"),
        ("status", "/trang-thai/"),
        ("corrections", "/dinh-chinh/"),
        ("embeds", super::embed::URL),
        ("accessibility", accessibility::URL),
        ("search", "/tim-kiem/"),
        ("site_map", "/so-do/"),
    ];
    let there = |(key, _): &(&str, &str)| *key != "embeds" || at.site.has_embeds();
    let mut links: Vec<MenuLink> = ours
        .into_iter()
        .filter(there)
        .map(|(key, url)| MenuLink { key, url: at.link(url), words: None })
        .collect();
    let own = at.model.pages.iter().filter(|page| !page.path.contains('/') && !accessibility::is_part(page));
    for page in own {
        let Some((article, _)) = page.text.get(at.lang) else { continue };
        let url = at.link(&format!("/{}/", page.path));
        links.push(MenuLink { key: "own", url, words: Some(at.words(&article.title)) });
    }
    links
}

/// The five facts, missing ones missing.
pub fn publisher(at: &At, publisher: &Publisher) -> PublisherView {
    PublisherView {
        name: at.maybe(&publisher.name),
        responsible: at.maybe(&publisher.responsible),
        address: at.maybe(&publisher.address),
        phone: publisher.phone.clone(),
        email: publisher.email.clone(),
    }
}

impl super::Site {
    /// The address of a file of the theme.
    pub fn theme_url(&self, file: &str) -> String {
        format!("/theme/{file}")
    }
}
