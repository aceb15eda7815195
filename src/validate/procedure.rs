//! The catalogue of procedures.

use super::agency::level_of;
use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, codes};
use crate::model::{Catalogue, Fee, Field, OnlineLevel, Procedure, ServiceLevel, TimeLimit};
use crate::raw::{self, Text};

/// All fields and procedures.
pub fn catalogue(cx: &mut Context) -> Catalogue {
    let mut fields: Vec<Field> = Vec::new();
    let mut procedures: Vec<(String, Procedure)> = Vec::new();
    for entry in &cx.sources.procedures {
        let at = &At::top(&entry.file);
        let field = cx.required(at, "field", &entry.raw.field, field);
        // A field that another file has too stays that file's; its procedures are judged all the same.
        let is_first = fields.iter().all(|first| Some(&first.id) != field.as_ref().map(|field| &field.id));
        cx.required_list(at, "procedures", &entry.raw.procedures);
        let own = cx.each(at, "procedures", &entry.raw.procedures, procedure);
        let Some(field) = field else { continue };
        procedures.extend(own.into_iter().map(|procedure| (field.id.clone(), procedure)));
        fields.extend(is_first.then_some(field));
    }
    fields.sort_by(|a, b| a.id.cmp(&b.id));
    let mut catalogue = Catalogue { fields, procedures: Vec::new() };
    for (field, mut procedure) in procedures {
        procedure.field = catalogue.field(&field).map(|(at, _)| at).unwrap_or_default();
        catalogue.procedures.push(procedure);
    }
    catalogue.procedures.sort_by(|a, b| a.code.cmp(&b.code));
    catalogue
}

fn field(cx: &mut Context, at: &At, raw: &raw::Field) -> Option<Field> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    if let Some(id) = &id {
        cx.claim("field", id, &at.key("id"));
    }
    let name = cx.required(at, "name", &raw.name, Context::words);
    let note = cx.optional(at, "note", &raw.note, Context::words);
    let old_urls = cx.each(at, "old_urls", &raw.old_urls, Context::site_path);
    Some(Field { id: id?, name: name?, note, old_urls, origin: at.origin() })
}

fn procedure(cx: &mut Context, at: &At, raw: &raw::Procedure) -> Option<Procedure> {
    let code = cx.required(at, "code", &raw.code, code);
    // The first of two has the page; what is wrong with the second is said all the same.
    let is_first = code.as_ref().is_none_or(|code| cx.claim("procedure", code, &at.key("code")));
    let levels = cx.required_list(at, "levels", &raw.levels).iter().map(|level| level_of(*level)).collect();
    if raw.levels.as_ref().is_some_and(Vec::is_empty) {
        cx.say(&codes::EMPTY, &at.key("levels"), "[]");
    }
    let name = cx.required(at, "name", &raw.name, Context::words);
    let from = cx.optional(at, "from", &raw.from, Context::date);
    let to = cx.optional(at, "to", &raw.to, Context::date);
    cx.in_order(&at.key("to"), from, to);
    let procedure = Procedure {
        long_code: long_code(cx, at, raw, code.as_deref()),
        field: 0,
        levels,
        agencies: cx.each(at, "agencies", &raw.agencies, Context::agency),
        time_limit: cx.optional(at, "time_limit", &raw.time_limit, time_limit),
        fee: cx.optional(at, "fee", &raw.fee, fee),
        online: online(cx, at, raw),
        from,
        to,
        aliases: cx.each(at, "aliases", &raw.aliases, Context::text),
        sensitive: cx.optional(at, "sensitive", &raw.sensitive, Context::flag).unwrap_or(false),
        url: cx.optional(at, "url", &raw.url, Context::url),
        sources: cx.optional(at, "source", &raw.source, Context::sources).unwrap_or_default(),
        note: cx.optional(at, "note", &raw.note, Context::words),
        old_urls: cx.each(at, "old_urls", &raw.old_urls, Context::site_path),
        origin: at.origin(),
        code: code?,
        name: name?,
    };
    is_first.then_some(procedure)
}

fn code(cx: &mut Context, at: &At, text: &Text) -> Option<String> {
    let code = text.0.trim();
    if is_code(code) {
        return Some(code.to_owned());
    }
    cx.say(&codes::NOT_A_PROCEDURE_CODE, at, code);
    None
}

/// Whether a text is a short national code, e.g. `1.001193`: the form of the Cơ sở dữ liệu quốc gia về TTHC.
pub fn is_code(text: &str) -> bool {
    let (first, rest) = text.split_once('.').unwrap_or_default();
    matches!(first, "1" | "2" | "3") && rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_digit())
}

fn long_code(cx: &mut Context, at: &At, raw: &raw::Procedure, short: Option<&str>) -> Option<String> {
    let long = cx.optional(at, "long_code", &raw.long_code, Context::text)?;
    if let Some(short) = short.filter(|short| !long.starts_with(&format!("{short}."))) {
        let finding = Finding::new(&codes::LONG_CODE, at.key("long_code").origin()).value(&long);
        cx.push(finding.fact("code", short));
    }
    Some(long)
}

fn time_limit(cx: &mut Context, at: &At, raw: &raw::TimeLimit) -> Option<TimeLimit> {
    says_something(cx, at, raw.days.is_some() || raw.words.is_some(), "time_limit", "days");
    Some(TimeLimit {
        days: cx.optional(at, "days", &raw.days, Context::days),
        working_days: cx.optional(at, "working_days", &raw.working_days, Context::flag).unwrap_or(false),
        words: cx.optional(at, "words", &raw.words, Context::words),
    })
}

fn fee(cx: &mut Context, at: &At, raw: &raw::Fee) -> Option<Fee> {
    says_something(cx, at, raw.amount.is_some() || raw.words.is_some(), "fee", "amount");
    let amount = cx.optional(at, "amount", &raw.amount, Context::count);
    Some(Fee { amount, words: cx.optional(at, "words", &raw.words, Context::words) })
}

fn says_something(cx: &mut Context, at: &At, says: bool, term: &str, number: &str) {
    if !says && !cx.has_lost(at) {
        cx.push(Finding::new(&codes::EMPTY_TERM, at.origin()).value(term).fact("number", number));
    }
}

/// Online levels, each from a later day than the one before.
fn online(cx: &mut Context, at: &At, raw: &raw::Procedure) -> Vec<OnlineLevel> {
    let levels = cx.each(at, "online", &raw.online, |cx, at, raw: &raw::OnlineLevel| {
        let level = cx.required(at, "level", &raw.level, |_, _, level| Some(service_level(*level)));
        let from = cx.required(at, "from", &raw.from, Context::date);
        let source = cx.optional(at, "source", &raw.source, Context::source);
        Some(OnlineLevel { level: level?, from: from?, source })
    });
    for (index, pair) in levels.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if after.from <= before.from {
            let here = at.key("online");
            cx.say(&codes::ONLINE_ORDER, &here.index(index + 1), &after.from.to_string());
        }
    }
    levels
}

fn service_level(level: raw::ServiceLevel) -> ServiceLevel {
    match level {
        raw::ServiceLevel::None => ServiceLevel::None,
        raw::ServiceLevel::Level1 => ServiceLevel::Level1,
        raw::ServiceLevel::Level2 => ServiceLevel::Level2,
        raw::ServiceLevel::Level3 => ServiceLevel::Level3,
        raw::ServiceLevel::Level4 => ServiceLevel::Level4,
        raw::ServiceLevel::Partial => ServiceLevel::Partial,
        raw::ServiceLevel::Full => ServiceLevel::Full,
    }
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn short_codes_are_short() {
        assert!(["1.001193", "2.000884", "3.000181"].into_iter().all(is_code));
        let wrong = ["4.001193", "1.01193", "1.001193.000.00.00.H07", "1001193", "1.00119a", ""];
        assert!(!wrong.into_iter().any(is_code));
    }
}
