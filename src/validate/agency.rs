//! Agencies and groups.

use std::collections::BTreeMap;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, Origin, codes};
use crate::model::{
    Agencies, Agency, AgencyCode, AgencyKind, AgencyName, Group, Level, Membership, Succession, Successor,
};
use crate::raw;

/// All agencies and groups, by id.
pub fn agencies(cx: &mut Context) -> Agencies {
    let mut all = Agencies::default();
    for entry in &cx.sources.agencies {
        let at = &At::top(&entry.file);
        all.list.extend(cx.each(at, "agencies", &entry.raw.agencies, agency));
        all.groups.extend(cx.each(at, "groups", &entry.raw.groups, group));
    }
    all.list.sort_by(|a, b| a.id.cmp(&b.id));
    all.list.dedup_by(|a, b| a.id == b.id);
    all.groups.sort_by(|a, b| a.id.cmp(&b.id));
    let parents = all.list.iter().map(|agency| (agency, agency.parent.iter().collect()));
    circles(cx, "parent", &parents.collect::<Vec<_>>());
    let successors = all.list.iter().map(|agency| (agency, successors(agency).collect()));
    circles(cx, "became", &successors.collect::<Vec<_>>());
    all
}

fn successors(agency: &Agency) -> impl Iterator<Item = &String> {
    let list = match &agency.became {
        Succession::Became(successors) => successors.as_slice(),
        Succession::None | Succession::Unknown => &[],
    };
    list.iter().map(|successor| &successor.agency)
}

fn agency(cx: &mut Context, at: &At, raw: &raw::Agency) -> Option<Agency> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    // The first of two has the page; what is wrong with the second is said all the same.
    let is_first = id.as_ref().is_none_or(|id| cx.claim("agency", id, &at.key("id")));
    cx.required_list(at, "names", &raw.names);
    let names = cx.each(at, "names", &raw.names, name);
    names_in_order(cx, at, raw, &names);
    let level = cx.required(at, "level", &raw.level, |_, _, level| Some(level_of(*level)));
    let kind = cx.required(at, "kind", &raw.kind, |_, _, kind| Some(kind_of(*kind)));
    let contact = raw.contact.clone().unwrap_or_default();
    let here = at.key("contact");
    let from = cx.optional(at, "from", &raw.from, Context::date);
    let to = cx.optional(at, "to", &raw.to, Context::date);
    cx.in_order(&at.key("to"), from, to);
    let agency = Agency {
        parent: cx.optional(at, "parent", &raw.parent, Context::agency),
        codes: cx.each(at, "codes", &raw.codes, code),
        aliases: cx.each(at, "aliases", &raw.aliases, Context::text),
        portal: cx.optional(at, "portal", &raw.portal, Context::url),
        address: cx.optional(&here, "address", &contact.address, Context::words),
        phone: cx.optional(&here, "phone", &contact.phone, Context::text),
        email: cx.optional(&here, "email", &contact.email, Context::text),
        from,
        to,
        became: cx.optional(at, "became", &raw.became, succession).unwrap_or_default(),
        source: cx.optional(at, "source", &raw.source, Context::source),
        unverified: cx.optional(at, "unverified", &raw.unverified, Context::words),
        old_urls: cx.each(at, "old_urls", &raw.old_urls, Context::site_path),
        origin: at.origin(),
        id: id?,
        level: level?,
        kind: kind?,
        names,
    };
    (is_first && !agency.names.is_empty()).then_some(agency)
}

fn name(cx: &mut Context, at: &At, raw: &raw::Name) -> Option<AgencyName> {
    let short_name = cx.optional(at, "short_name", &raw.short_name, Context::words);
    let unit = cx.optional(at, "unit", &raw.unit, Context::text);
    let from = cx.optional(at, "from", &raw.from, Context::date);
    Some(AgencyName { name: cx.required(at, "name", &raw.name, Context::words)?, short_name, unit, from })
}

fn names_in_order(cx: &mut Context, at: &At, raw: &raw::Agency, names: &[AgencyName]) {
    if raw.names.as_ref().is_some_and(Vec::is_empty) {
        cx.say(&codes::EMPTY, &at.key("names"), "[]");
    }
    for (index, pair) in names.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if after.from.is_none() || before.from >= after.from {
            let since = after.from.map_or_else(|| "?".to_owned(), |day| day.to_string());
            cx.say(&codes::NAMES_ORDER, &at.key("names").index(index + 1), &since);
        }
    }
}

fn code(cx: &mut Context, at: &At, raw: &raw::AgencyCode) -> Option<AgencyCode> {
    let system = cx.required(at, "system", &raw.system, Context::text);
    let code = cx.required(at, "code", &raw.code, Context::text);
    let from = cx.optional(at, "from", &raw.from, Context::date);
    let to = cx.optional(at, "to", &raw.to, Context::date);
    cx.in_order(&at.key("to"), from, to);
    Some(AgencyCode { system: system?, code: code?, from, to })
}

fn succession(cx: &mut Context, at: &At, raw: &raw::Succession) -> Option<Succession> {
    match raw {
        raw::Succession::Word(word) if word.trim() == "unknown" => Some(Succession::Unknown),
        raw::Succession::Word(word) => {
            cx.push(
                Finding::new(&codes::NOT_A_CHOICE, at.origin()).value(word).fact("choices", "unknown, [ … ]"),
            );
            None
        }
        raw::Succession::Successors(list) => {
            let judged =
                list.iter().enumerate().filter_map(|(index, raw)| successor(cx, &at.index(index), raw));
            Some(Succession::Became(judged.collect()))
        }
    }
}

fn successor(cx: &mut Context, at: &At, raw: &raw::Successor) -> Option<Successor> {
    let agency = cx.required(at, "agency", &raw.agency, Context::agency);
    let whole = cx.required(at, "part", &raw.part, |_, _, part| Some(*part == raw::Part::Whole));
    let date = cx.required(at, "date", &raw.date, Context::date);
    let source = cx.optional(at, "source", &raw.source, Context::source);
    let unverified = cx.optional(at, "unverified", &raw.unverified, Context::words);
    Some(Successor { agency: agency?, whole: whole?, date: date?, source, unverified })
}

fn group(cx: &mut Context, at: &At, raw: &raw::Group) -> Option<Group> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    if let Some(id) = &id {
        cx.claim("agency", id, &at.key("id"));
    }
    let name = cx.required(at, "name", &raw.name, Context::words);
    let members = cx.required(at, "members", &raw.members, membership);
    Some(Group { id: id?, name: name?, members: members? })
}

fn membership(cx: &mut Context, at: &At, raw: &raw::Membership) -> Option<Membership> {
    Some(match raw {
        raw::Membership::Rule(rule) => {
            Membership::Rule { level: rule.level.map(level_of), kind: rule.kind.map(kind_of) }
        }
        raw::Membership::Listed(ids) => {
            let known = ids.iter().enumerate().filter_map(|(index, id)| cx.agency(&at.index(index), id));
            Membership::Listed(known.collect())
        }
    })
}

/// Says where following the links comes back to its beginning.
fn circles(cx: &mut Context, key: &'static str, links: &[(&Agency, Vec<&String>)]) {
    let ahead: BTreeMap<&str, &[&String]> =
        links.iter().map(|(agency, next)| (agency.id.as_str(), next.as_slice())).collect();
    let mut circles: Vec<(Origin, String)> = Vec::new();
    for (agency, _) in links {
        let mut stack = vec![agency.id.as_str()];
        let mut seen: Vec<&str> = Vec::new();
        while let Some(at) = stack.pop() {
            for next in ahead.get(at).copied().unwrap_or_default() {
                if **next == agency.id {
                    circles.push((agency.origin.below(key), agency.id.clone()));
                    stack.clear();
                    break;
                }
                if !seen.contains(&next.as_str()) {
                    seen.push(next);
                    stack.push(next);
                }
            }
        }
    }
    for (origin, id) in circles {
        cx.push(Finding::new(&codes::CIRCLE, origin).value(id));
    }
}

/// A level of government.
pub fn level_of(level: raw::Level) -> Level {
    match level {
        raw::Level::Province => Level::Province,
        raw::Level::District => Level::District,
        raw::Level::Commune => Level::Commune,
    }
}

fn kind_of(kind: raw::AgencyKind) -> AgencyKind {
    match kind {
        raw::AgencyKind::Committee => AgencyKind::Committee,
        raw::AgencyKind::Office => AgencyKind::Office,
        raw::AgencyKind::Specialised => AgencyKind::Specialised,
        raw::AgencyKind::Attached => AgencyKind::Attached,
        raw::AgencyKind::Branch => AgencyKind::Branch,
        raw::AgencyKind::OneStop => AgencyKind::OneStop,
        raw::AgencyKind::Press => AgencyKind::Press,
    }
}
