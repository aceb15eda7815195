//! Embeds: small pages without scripts that agencies show in frames on portals of their own.
//!
//! There is one of each figure at the top of the home page, of each target, and of each agency that leads a target or has
//! results. They are framed from elsewhere, so they are made where the site has an address, and where `site.yaml` lets anybody frame
//! them.

mod code;
mod height;
mod reading;

use super::at::At;
use super::views::{EmbedResults, EmbedView, LedView, SourceView};
use super::{Site, Subject, results};
use crate::measure::Measures;
use crate::measure::results::{PeriodResults, Subject as Whose};
use crate::model::{Agency, Embedders, Grain, Headline, Measure, Model, Plan, Target};
use crate::words::date;
use crate::words::phrase::Phrase;

pub use code::embeds;

/// Where the embeds lie.
pub const URL: &str = "/nhung/";

/// What an embed shows; numbers are positions in the model.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// A figure at the top of the home page, by the end of its address.
    Headline(&'static str),
    /// How a target stands.
    #[expect(missing_docs, reason = "the plan and its target")]
    Target { plan: usize, target: usize },
    /// What an agency leads, and its newest results.
    Agency(usize),
}

impl Site {
    /// Whether there are embeds.
    pub fn has_embeds(&self) -> bool {
        !self.is_relative() && self.model.settings.embeds != Embedders::Nobody
    }
}

/// All embeds and their addresses: figures, targets, agencies.
pub fn all(model: &Model, measures: &Measures) -> Vec<(Embed, String)> {
    let figures = headlines(&model.settings.headline).into_iter().filter(|(_, id)| id.is_some());
    let mut all: Vec<Embed> = figures.map(|(slug, _)| Embed::Headline(slug)).collect();
    for (plan, own) in model.plans.iter().enumerate() {
        all.extend((0..own.targets.len()).map(|target| Embed::Target { plan, target }));
    }
    let agencies = model.agencies.list.iter().enumerate();
    let shown = agencies.filter(|(at, agency)| is_shown(model, measures, *at, agency));
    all.extend(shown.map(|(at, _)| Embed::Agency(at)));
    all.into_iter().filter_map(|embed| url(model, &embed).map(|url| (embed, url))).collect()
}

/// The figures at the top of the home page: the end of each one's address, and its measure.
fn headlines(headline: &Headline) -> [(&'static str, Option<&str>); 3] {
    [
        ("thu-tuc-truc-tuyen", headline.procedures_online.as_deref()),
        ("thu-tuc-toan-trinh", headline.fully_online.as_deref()),
        ("ho-so-truc-tuyen", headline.dossiers_online.as_deref()),
    ]
}

/// An agency that leads nothing and of which nothing was published has nothing to show.
fn is_shown(model: &Model, measures: &Measures, at: usize, agency: &Agency) -> bool {
    let mut targets = model.plans.iter().flat_map(|plan| &plan.targets);
    let leads = targets.any(|target| target.lead.contains(&agency.id));
    let has_results = || measures.results.periods.iter().any(|results| results.agency(at).is_some());
    agency.name_on(measures.as_of).is_some() && (leads || has_results())
}

fn url(model: &Model, embed: &Embed) -> Option<String> {
    Some(match embed {
        Embed::Headline(slug) => format!("{URL}{slug}/"),
        Embed::Target { plan, target } => {
            let (plan, target) = target_of(model, *plan, *target)?;
            format!("{URL}muc-tieu/{}/{}/", plan.id, target.number)
        }
        Embed::Agency(agency) => format!("{URL}co-quan/{}/", model.agencies.list.get(*agency)?.id),
    })
}

fn target_of(model: &Model, plan: usize, target: usize) -> Option<(&Plan, &Target)> {
    let plan = model.plans.get(plan)?;
    Some((plan, plan.targets.get(target)?))
}

/// The HTML id of an embed's code: `muc-tieu-ke-hoach-7` of `/nhung/muc-tieu/ke-hoach/7/`.
fn anchor(url: &str) -> String {
    url.trim_start_matches(URL).trim_matches('/').replace('/', "-")
}

/// Where the code of what a page shows can be copied, if anywhere.
pub fn code_of(at: &At) -> Option<String> {
    let embed = match &at.page.subject {
        Subject::Home if at.site.has_embeds() => return Some(at.link(URL)),
        Subject::Target { plan, target } => Embed::Target { plan: *plan, target: *target },
        Subject::Agency(agency) => Embed::Agency(*agency),
        _ => return None,
    };
    let url = url(at.model, &embed)?;
    let is_made = at.site.page_at(&at.site.in_language(&url, at.lang)).is_some();
    is_made.then(|| at.link(&format!("{URL}#{}", anchor(&url))))
}

/// What an embed is called.
pub fn name(at: &At, embed: &Embed) -> Option<Phrase> {
    Some(match embed {
        Embed::Headline(slug) => Phrase::new().words(at.words(&headline_of(at, slug)?.name)),
        Embed::Target { plan, target } => {
            let (_, target) = target_of(at.model, *plan, *target)?;
            let number = format!("{} {}: ", at.pick("Mục tiêu", "Target"), target.number);
            Phrase::new().say(number).words(at.words(&target.title))
        }
        Embed::Agency(agency) => at.agency_in_full(&at.model.agencies.list.get(*agency)?.id).label,
    })
}

fn headline_of<'a>(at: &At<'a>, slug: &str) -> Option<&'a Measure> {
    let all = headlines(&at.model.settings.headline);
    let id = all.into_iter().find(|(own, _)| *own == slug)?.1?;
    at.model.measure(id)
}

/// What an embed shows.
pub fn embed(at: &At, embed: &Embed) -> Option<EmbedView> {
    match embed {
        Embed::Headline(slug) => headline(at, slug),
        Embed::Target { plan, target } => target_embed(at, *plan, *target),
        Embed::Agency(agency) => agency_embed(at, *agency),
    }
}

/// An embed that says nothing yet but its name.
fn bare(at: &At, name: Phrase, full: String) -> EmbedView {
    let settings = &at.model.settings;
    // Where figures are made up, that is the label: it says more than any notice.
    let notices =
        settings.notices.iter().filter(|notice| !settings.illustrative && notice.is_shown(at.today()));
    EmbedView {
        kicker: Phrase::new(),
        name,
        standing: None,
        counts: Phrase::new(),
        deadline: Phrase::new(),
        remaining: String::new(),
        readings: Vec::new(),
        results: None,
        results_gap: None,
        leads: Vec::new(),
        sources: Vec::new(),
        notices: notices.map(|notice| at.words(&notice.text)).collect(),
        as_of: date::in_words(at.today(), at.lang),
        full,
    }
}

fn headline(at: &At, slug: &str) -> Option<EmbedView> {
    let measure = headline_of(at, slug)?;
    let measured = at.measures.measure(&measure.id)?;
    let readings = at.readings(measure);
    Some(EmbedView {
        standing: measure.kind.map(|_| at.standing(measured.standing, measured.by_proxy)),
        sources: reading::sources(&readings),
        readings: reading::apart(readings),
        ..bare(at, Phrase::new().words(at.words(&measure.name)), at.measure_url(measure))
    })
}

fn target_embed(at: &At, plan: usize, target: usize) -> Option<EmbedView> {
    let (plan, target) = target_of(at.model, plan, target)?;
    let measured = at.measures.target(&plan.id, target.number)?;
    let measures = at.model.measures_of(&plan.id, target.number);
    let readings: Vec<_> = measures.flat_map(|measure| at.readings(measure)).collect();
    let number = format!("{} {} · ", at.pick("Mục tiêu", "Target"), target.number);
    let full = at.link(&format!("/muc-tieu/{}/{}/", plan.id, target.number));
    Some(EmbedView {
        kicker: Phrase::new().say(number).then(at.plan(plan).label),
        standing: Some(at.standing(measured.standing, measured.by_proxy)),
        counts: at.target_counts(plan, target),
        deadline: at.deadline(&target.deadline),
        remaining: at.remaining(target, measured.standing),
        sources: reading::sources(&readings),
        readings: reading::apart(readings),
        ..bare(at, Phrase::new().words(at.words(&target.title)), full)
    })
}

fn agency_embed(at: &At, place: usize) -> Option<EmbedView> {
    let agency = at.model.agencies.list.get(place)?;
    let newest = super::procedure::newest(at, |results| results.agency(place).is_some());
    let owes = newest.is_none() && results::owing_agencies(at, at.today()).contains(&place);
    let name = at.agency_in_full(&agency.id).label;
    Some(EmbedView {
        results: newest.and_then(|newest| results_of(at, newest, place)),
        results_gap: owes.then(|| at.gap(crate::model::Gap::NotPublished)),
        leads: led(at, agency),
        sources: newest.map(|newest| sources_of(at, newest, place)).unwrap_or_default(),
        ..bare(at, name, at.link(&format!("/co-quan/{}/", agency.id)))
    })
}

fn results_of(at: &At, newest: &PeriodResults, agency: usize) -> Option<EmbedResults> {
    let sum = newest.agency(agency)?;
    let cells = results::Cells::new(at, newest, Whose::Agency(agency), sum.clone());
    Some(EmbedResults {
        period: at.period(&newest.period),
        figures: results::four(at, &cells),
        provisional: sum.provisional,
        proxy: sum.proxy,
    })
}

/// Where an agency's rows of a period were published.
fn sources_of(at: &At, newest: &PeriodResults, agency: usize) -> Vec<SourceView> {
    let own = &at.model.results;
    let sheets =
        own.sheets.iter().filter(|sheet| sheet.period == newest.position && sheet.grain != Grain::Province);
    let rows = sheets.flat_map(|sheet| sheet.rows_of(agency).filter_map(|row| sheet.file(row)));
    let files: std::collections::BTreeSet<usize> = rows.collect();
    let files = files.into_iter().filter_map(|file| own.files.get(file));
    reading::each_once(files.flat_map(|file| at.sources(&file.sources)))
}

/// The targets that an agency leads, plan by plan.
fn led(at: &At, agency: &Agency) -> Vec<LedView> {
    let several = at.model.plans.len() > 1;
    let of_plan = |plan: &Plan| {
        let own = plan.targets.iter().filter(|target| target.lead.contains(&agency.id));
        let views = own.filter_map(|target| {
            let measured = at.measures.target(&plan.id, target.number)?;
            let standing = at.standing(measured.standing, measured.by_proxy);
            Some(LedView { plan: None, target: at.tile(plan, target), standing })
        });
        let mut views: Vec<LedView> = views.collect();
        if let Some(first) = views.first_mut().filter(|_| several) {
            first.plan = Some(at.plan(plan).label);
        }
        views
    };
    at.model.plans.iter().flat_map(of_plan).collect()
}
