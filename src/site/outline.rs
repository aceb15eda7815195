//! The site map, and what stands where something is gone.

use super::at::At;
use super::layout::SECTIONS;
use super::views::{LinkText, NotFoundView, SiteMapSection, SiteMapView, View};
use super::{NewsList, Page, Subject};
use crate::words::phrase::Phrase;

/// A view of something in the model, which is there as long as the page is.
pub fn or_not_found<T>(view: Option<T>, wrap: fn(Box<T>) -> View) -> View {
    view.map_or(View::NotFound(NotFoundView {}), |view| wrap(Box::new(view)))
}

/// The site as a tree of text: every section and its pages, agencies and old news by their lists.
pub fn site_map(at: &At) -> SiteMapView {
    let sections = SECTIONS.into_iter().filter(|(subject, _)| *subject != Subject::NotFound);
    let mut all: Vec<SiteMapSection> = sections
        .map(|(subject, url)| SiteMapSection {
            key: key(&subject),
            url: Some(at.link(url)),
            pages: below(at, &subject),
        })
        .collect();
    let news = SiteMapSection {
        key: "news",
        url: Some(at.link("/tin-tuc/")),
        pages: pages(at, |subject| {
            matches!(subject, Subject::NewsList { list: NewsList::Year(_), page: 1 } | Subject::News(_))
        }),
    };
    all.insert(8.min(all.len()), news);
    all.push(SiteMapSection {
        key: "own",
        url: None,
        pages: pages(at, |subject| matches!(subject, Subject::Own(_))),
    });
    SiteMapView { sections: all }
}

/// The key under which themes and locales know a section.
pub fn key(subject: &Subject) -> &'static str {
    match subject {
        Subject::Home => "home",
        Subject::Targets | Subject::Plan(_) | Subject::Target { .. } => "targets",
        Subject::Tasks => "tasks",
        Subject::Agencies | Subject::Agency(_) => "agencies",
        Subject::Indices => "indices",
        Subject::Results | Subject::Period(_) => "results",
        Subject::Procedures | Subject::Procedure(_) | Subject::Field(_) => "procedures",
        Subject::Reports => "reports",
        Subject::NewsList { .. } | Subject::News(_) => "news",
        Subject::Documents => "documents",
        Subject::Corrections => "corrections",
        Subject::Method => "method",
        Subject::Status => "status",
        Subject::Accessibility => "accessibility",
        Subject::SiteMap => "site_map",
        Subject::Search | Subject::SearchIndex(_) => "search",
        Subject::Data => "data",
        Subject::Embeds | Subject::Embed(_) => "embeds",
        Subject::NotFound => "not_found",
        Subject::Own(_) | Subject::Redirect(_) => "own",
    }
}

fn below(at: &At, subject: &Subject) -> Vec<LinkText> {
    match subject {
        Subject::Targets => pages(at, |subject| matches!(subject, Subject::Plan(_) | Subject::Target { .. })),
        Subject::Agencies => pages(at, |subject| matches!(subject, Subject::Agency(_))),
        Subject::Results => pages(at, |subject| matches!(subject, Subject::Period(_))),
        Subject::Procedures => pages(at, |subject| matches!(subject, Subject::Field(_))),
        Subject::Search => pages(at, |subject| matches!(subject, Subject::SearchIndex(_))),
        _ => Vec::new(),
    }
}

fn pages(at: &At, wanted: impl Fn(&Subject) -> bool) -> Vec<LinkText> {
    let mine = at.site.pages.iter().filter(|page| page.lang == at.lang && wanted(&page.subject));
    mine.map(|page| LinkText { label: name(at, page), url: Some(at.file(&page.url)) }).collect()
}

/// What a page is called in lists.
pub fn name(at: &At, page: &Page) -> Phrase {
    let model = at.model;
    let said = match &page.subject {
        Subject::Plan(plan) => model
            .plans
            .get(*plan)
            .map(|plan| Phrase::new().words(at.words(plan.short_title.as_ref().unwrap_or(&plan.title)))),
        Subject::Target { plan, target } => {
            let target = model.plans.get(*plan).and_then(|plan| plan.targets.get(*target));
            target.map(|target| {
                let number = format!("{} {}: ", at.pick("Mục tiêu", "Target"), target.number);
                Phrase::new().say(number).words(at.words(&target.title))
            })
        }
        Subject::Agency(agency) => {
            model.agencies.list.get(*agency).map(|agency| at.agency_in_full(&agency.id).label)
        }
        Subject::Period(period) => at.measures.results.periods.get(*period).map(|own| {
            let said = Phrase::new().say(at.pick("Kết quả giải quyết ", "Results of "));
            said.then(at.period(&own.period))
        }),
        Subject::Procedure(procedure) => {
            model.catalogue.procedures.get(*procedure).map(|own| Phrase::new().words(at.words(&own.name)))
        }
        Subject::Field(field) => model.catalogue.fields.get(*field).map(|own| {
            let said = Phrase::new().say(at.pick("Lĩnh vực ", "Field: "));
            said.words(at.words(&own.name))
        }),
        Subject::News(item) => {
            let article = model.news.get(*item).and_then(|item| item.text.get(at.lang));
            article.map(|(article, _)| Phrase::new().words(at.words(&article.title)))
        }
        Subject::NewsList { list: NewsList::Year(year), .. } => {
            Some(Phrase::new().say(format!("{} {year}", at.pick("Tin năm", "News of"))))
        }
        Subject::NewsList { list: NewsList::Tag(tag), .. } => {
            super::news::tag_words(at, tag).map(|tag| Phrase::new().words(tag))
        }
        Subject::Own(own) => {
            let article = model.pages.get(*own).and_then(|own| own.text.get(at.lang));
            article.map(|(article, _)| Phrase::new().words(at.words(&article.title)))
        }
        Subject::SearchIndex(kind) => {
            let said = at.pick("Danh mục theo chữ cái: ", "Alphabetical index: ");
            Some(Phrase::new().say(format!("{said}{}", kind.name(at.lang))))
        }
        Subject::Embed(own) => super::embed::name(at, own),
        subject => Some(Phrase::new().say(section_name(at, subject))),
    };
    said.unwrap_or_default()
}

/// What a section is called.
pub fn section_name(at: &At, subject: &Subject) -> &'static str {
    match subject {
        Subject::Home => at.pick("Trang chủ", "Home"),
        Subject::Targets => at.pick("Mục tiêu", "Targets"),
        Subject::Tasks => at.pick("Nhiệm vụ", "Tasks and duties"),
        Subject::Agencies => at.pick("Cơ quan", "Agencies"),
        Subject::Indices => at.pick("Chỉ số", "Indices"),
        Subject::Results => at.pick("Kết quả giải quyết", "Results"),
        Subject::Procedures => at.pick("Thủ tục hành chính", "Procedures"),
        Subject::Reports => at.pick("Theo dõi báo cáo", "Reports"),
        Subject::NewsList { .. } => at.pick("Tin tức", "News"),
        Subject::Documents => at.pick("Văn bản", "Documents"),
        Subject::Corrections => at.pick("Đính chính, điều chỉnh", "Corrections and revisions"),
        Subject::Method => at.pick("Phương pháp", "Method"),
        Subject::Accessibility => at.pick("Trợ năng", "Accessibility"),
        Subject::Status => at.pick("Tình trạng số liệu", "State of the figures"),
        Subject::SiteMap => at.pick("Sơ đồ trang", "Site map"),
        Subject::Search => at.pick("Tìm kiếm", "Search"),
        Subject::Data => at.pick("Dữ liệu mở", "Open data"),
        Subject::Embeds => at.pick("Nhúng vào trang khác", "Embeds"),
        Subject::NotFound => at.pick("Không có trang này", "No such page"),
        _ => at.pick("Trang đã chuyển", "This page has moved"),
    }
}
