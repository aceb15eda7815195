//! `site.yaml`, abbreviations, and days and periods wherever they are written.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::{
    Abbreviation, Bulk, Embedders, Headline, Lang, Licence, Notice, Period, Publisher, Settings,
};
use crate::raw::{self, Text};

/// The site's settings.
pub fn site(cx: &mut Context) -> Settings {
    let sources = cx.sources;
    let Some(entry) = &sources.site else {
        let file = "content/site.yaml";
        if !sources.lacks(raw::FileKind::Site) {
            cx.push(Finding::new(&codes::MISSING, Origin::file(file)).value(file));
        }
        return Settings::default();
    };
    let (at, raw) = (&At::top(&entry.file), &entry.raw);
    let fallback = Settings::default();
    Settings {
        title: cx.required(at, "title", &raw.title, Context::words).unwrap_or(fallback.title),
        description: cx.optional(at, "description", &raw.description, Context::words),
        base_url: cx.required(at, "base_url", &raw.base_url, base_url).unwrap_or(fallback.base_url),
        languages: languages(cx, at, &raw.languages),
        theme: raw.theme.as_ref().map_or(fallback.theme, |theme| theme.0.trim().to_owned()),
        time_zone: cx.optional(at, "time_zone", &raw.time_zone, time_zone).unwrap_or_else(viet_nam),
        licence: cx.optional(at, "licence", &raw.licence, licence),
        publisher: cx.optional(at, "publisher", &raw.publisher, publisher).unwrap_or_default(),
        plan: cx.optional(at, "plan", &raw.plan, Context::plan_id),
        headline: cx.optional(at, "headline", &raw.headline, headline).unwrap_or_default(),
        as_of: cx.optional(at, "as_of", &raw.as_of, Context::date),
        embeds: embedders(cx, at, &raw.embed_hosts),
        downloads: downloads(&raw.downloads),
        notices: cx.each(at, "notices", &raw.notices, notice),
        illustrative: cx.optional(at, "illustrative", &raw.illustrative, Context::flag).unwrap_or(false),
    }
}

fn viet_nam() -> TimeZone {
    TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or(TimeZone::UTC)
}

fn base_url(cx: &mut Context, at: &At, text: &Text) -> Option<String> {
    let url = cx.url(at, text)?;
    Some(if url.ends_with('/') { url } else { url + "/" })
}

fn languages(cx: &mut Context, at: &At, raw: &Option<Vec<Text>>) -> Vec<Lang> {
    let languages = cx.each(at, "languages", raw, |cx, at, code| {
        let lang = Lang::from_code(code.0.trim());
        if lang.is_none() {
            cx.say(&codes::NOT_A_LANGUAGE, at, code.0.trim());
        }
        lang
    });
    let mut seen = Vec::new();
    for lang in languages {
        if seen.contains(&lang) {
            cx.say(&codes::NOT_A_LANGUAGE, &at.key("languages"), lang.code());
        } else {
            seen.push(lang);
        }
    }
    if let Some(first) = seen.first().filter(|first| **first != Lang::Vi) {
        cx.say(&codes::NOT_FIRST_LANGUAGE, &at.key("languages"), first.code());
    }
    if seen.is_empty() { vec![Lang::Vi] } else { seen }
}

fn time_zone(cx: &mut Context, at: &At, name: &Text) -> Option<TimeZone> {
    let zone = TimeZone::get(name.0.trim()).ok();
    if zone.is_none() {
        cx.say(&codes::NOT_A_TIME_ZONE, at, name.0.trim());
    }
    zone
}

fn embedders(cx: &mut Context, at: &At, raw: &Option<Vec<Text>>) -> Embedders {
    if raw.is_none() {
        return Embedders::Anyone;
    }
    match cx.each(at, "embed_hosts", raw, Context::host) {
        none if none.is_empty() => Embedders::Nobody,
        hosts => Embedders::Hosts(hosts),
    }
}

/// One that is written twice is one.
fn downloads(raw: &Option<Vec<raw::Download>>) -> Vec<Bulk> {
    let bulk = |download: &raw::Download| match download {
        raw::Download::Xlsx => Bulk::Workbook,
        raw::Download::Parquet => Bulk::Parquet,
    };
    let all: BTreeSet<Bulk> = raw.iter().flatten().map(bulk).collect();
    all.into_iter().collect()
}

fn licence(cx: &mut Context, at: &At, raw: &raw::Licence) -> Option<Licence> {
    let url = cx.optional(at, "url", &raw.url, Context::url);
    Some(Licence { name: cx.required(at, "name", &raw.name, Context::words)?, url })
}

fn publisher(cx: &mut Context, at: &At, raw: &raw::Publisher) -> Option<Publisher> {
    Some(Publisher {
        name: cx.optional(at, "name", &raw.name, Context::words),
        responsible: cx.optional(at, "responsible", &raw.responsible, Context::words),
        address: cx.optional(at, "address", &raw.address, Context::words),
        phone: cx.optional(at, "phone", &raw.phone, Context::text),
        email: cx.optional(at, "email", &raw.email, Context::text),
    })
}

fn headline(cx: &mut Context, at: &At, raw: &raw::Headline) -> Option<Headline> {
    Some(Headline {
        procedures_online: cx.optional(at, "procedures_online", &raw.procedures_online, Context::measure_id),
        fully_online: cx.optional(at, "fully_online", &raw.fully_online, Context::measure_id),
        dossiers_online: cx.optional(at, "dossiers_online", &raw.dossiers_online, Context::measure_id),
    })
}

fn notice(cx: &mut Context, at: &At, raw: &raw::Notice) -> Option<Notice> {
    let from = cx.optional(at, "from", &raw.from, Context::date);
    let to = cx.optional(at, "to", &raw.to, Context::date);
    cx.in_order(&at.key("to"), from, to);
    Some(Notice { text: cx.required(at, "text", &raw.text, Context::words)?, from, to })
}

/// The abbreviations.
pub fn abbreviations(cx: &mut Context) -> Vec<Abbreviation> {
    let mut all = Vec::new();
    for entry in &cx.sources.abbreviations {
        let at = &At::top(&entry.file);
        cx.required_list(at, "abbreviations", &entry.raw.abbreviations);
        all.extend(cx.each(at, "abbreviations", &entry.raw.abbreviations, |cx, at, raw| {
            let short = cx.required(at, "short", &raw.short, Context::text);
            let full = cx.required(at, "full", &raw.full, Context::words);
            if let Some(short) = &short {
                cx.claim("abbreviation", short, &at.key("short"));
            }
            Some(Abbreviation { short: short?, full: full? })
        }));
    }
    all
}

impl Context<'_> {
    /// Two days in their order; both, where they are.
    pub fn in_order(&mut self, at: &At, from: Option<Date>, to: Option<Date>) {
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let finding = Finding::new(&codes::PERIOD_BACKWARDS, at.origin()).value(to.to_string());
            self.push(finding.fact("from", from.to_string()));
        }
    }

    /// A period by its id or as a year.
    pub fn period(&mut self, at: &At, text: &Text) -> Option<Period> {
        let written = text.0.trim();
        if let Some(period) = self.calendar.period(written) {
            return Some(period.clone());
        }
        let year =
            written.parse::<i16>().ok().filter(|year| written.len() == 4 && (1945..=2199).contains(year));
        if year.is_none() && !self.names_period(written) && !self.may_stand(&codes::UNKNOWN_PERIOD, written) {
            let names: Vec<String> =
                self.calendar.periods.iter().map(|named| named.period.key.clone()).collect();
            let finding = Finding::new(&codes::UNKNOWN_PERIOD, at.origin()).value(written);
            self.push(finding.near(names.iter().map(String::as_str)));
        }
        year.map(Period::year)
    }

    /// Whether `periods.yaml` writes this id, its entry wrong or not.
    pub fn names_period(&self, id: &str) -> bool {
        let mut all = self.sources.periods.iter().flat_map(|entry| entry.raw.periods.iter().flatten());
        all.any(|period| period.id.as_ref().is_some_and(|text| text.0.trim() == id))
    }
}
