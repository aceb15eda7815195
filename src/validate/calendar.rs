//! `periods.yaml` and `holidays.yaml`.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, codes};
use crate::model::{Calendar, Lang, NamedPeriod, Period, PeriodKind};
use crate::raw;

/// The longest span of days off in one entry; the longest there is, Tết, has seven to nine.
const LONGEST: usize = 31;

/// Periods and days off.
pub fn calendar(cx: &mut Context) -> Calendar {
    let mut holidays = BTreeSet::new();
    for entry in &cx.sources.holidays {
        let at = &At::top(&entry.file);
        cx.required_list(at, "holidays", &entry.raw.holidays);
        holidays.extend(cx.each(at, "holidays", &entry.raw.holidays, holiday).into_iter().flatten());
    }
    let mut periods = Vec::new();
    for entry in &cx.sources.periods {
        let at = &At::top(&entry.file);
        cx.required_list(at, "periods", &entry.raw.periods);
        periods.extend(cx.each(at, "periods", &entry.raw.periods, period));
    }
    periods.sort_by(|a, b| {
        let order = |NamedPeriod { period, .. }: &NamedPeriod| (period.from, period.to);
        order(a).cmp(&order(b)).then_with(|| a.period.key.cmp(&b.period.key))
    });
    overlaps(cx, &periods);
    same_labels(cx, &periods);
    Calendar { periods, holidays }
}

fn holiday(cx: &mut Context, at: &At, raw: &raw::Holiday) -> Option<Vec<Date>> {
    let first = cx.required(at, "date", &raw.date, Context::date);
    let last = cx.optional(at, "to", &raw.to, Context::date);
    cx.required(at, "name", &raw.name, Context::words);
    if let Some(source) = &raw.source {
        cx.source(&at.key("source"), source);
    }
    cx.in_order(&at.key("to"), first, last);
    let (first, last) = (first?, last.or(first)?);
    let span = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last);
    let days: Vec<Date> = span.take(LONGEST + 1).collect();
    if days.len() > LONGEST {
        let finding = Finding::new(&codes::HOLIDAY_TOO_LONG, at.key("to").origin()).value(last.to_string());
        cx.push(finding.fact("from", first.to_string()).fact("most", LONGEST.to_string()));
    }
    Some(days)
}

fn period(cx: &mut Context, at: &At, raw: &raw::Period) -> Option<NamedPeriod> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    let kind = cx.required(at, "kind", &raw.kind, |_, _, kind| Some(period_kind(*kind)));
    let label = cx.required(at, "label", &raw.label, Context::words);
    let from = cx.required(at, "from", &raw.from, Context::date);
    let to = cx.required(at, "to", &raw.to, Context::date);
    cx.in_order(&at.key("to"), from, to);
    if let Some(id) = &id {
        cx.claim("period", id, &at.key("id"));
        // The newest period's files are also offered under this name.
        if id == "latest" {
            cx.say(&codes::RESERVED_ID, &at.key("id"), id);
        }
    }
    let old_urls = cx.each(at, "old_urls", &raw.old_urls, Context::site_path);
    let (from, to) = (from?, to?);
    if from > to {
        return None;
    }
    let period = Period { key: id?, from, to, label: Some(label?), kind: kind? };
    is_of_its_length(cx, &at.key("to"), &period);
    Some(NamedPeriod { period, old_urls, origin: at.origin() })
}

/// A quarter is about three months long, a year about twelve: otherwise a day or the kind is mistyped.
fn is_of_its_length(cx: &mut Context, at: &At, period: &Period) {
    let days = (period.to - period.from).get_days() + 1;
    let Some(usual) = lengths(period.kind).filter(|usual| !usual.contains(&days)) else { return };
    let finding = Finding::new(&codes::PERIOD_LENGTH, at.origin()).value(period.to.to_string());
    let finding = finding.fact("days", days.to_string()).fact("period", &period.key);
    cx.push(finding.fact("least", usual.start().to_string()).fact("most", usual.end().to_string()));
}

/// How many days a period of a kind has, with the slack that official windows need (quarter I of 2021 is 15/12 to 14/3).
fn lengths(kind: PeriodKind) -> Option<RangeInclusive<i32>> {
    match kind {
        PeriodKind::Quarter => Some(80..=100),
        PeriodKind::Half => Some(170..=190),
        PeriodKind::NineMonths => Some(260..=285),
        PeriodKind::Year => Some(350..=380),
        PeriodKind::Day | PeriodKind::Other => None,
    }
}

/// Periods of one kind that share days: what was received on those counts twice. Half years, nine months and years of one year begin
/// together, but never with one of their own kind.
fn overlaps(cx: &mut Context, periods: &[NamedPeriod]) {
    for (at, NamedPeriod { period, origin, .. }) in periods.iter().enumerate() {
        let before = periods.iter().take(at).rev().map(|before| &before.period);
        let mut own = before.filter(|before| before.kind == period.kind && period.kind != PeriodKind::Other);
        if let Some(before) = own.find(|before| before.key != period.key && before.to >= period.from) {
            let finding =
                Finding::new(&codes::PERIODS_OVERLAP, origin.below("from")).value(period.from.to_string());
            cx.push(finding.fact("before", &before.key).fact("to", before.to.to_string()));
        }
    }
}

/// Two periods of one kind that are called the same: readers cannot tell them apart.
fn same_labels(cx: &mut Context, periods: &[NamedPeriod]) {
    for (at, NamedPeriod { period, origin, .. }) in periods.iter().enumerate() {
        let before = periods.iter().take(at).map(|before| &before.period);
        let mut own = before.filter(|before| before.kind == period.kind && before.key != period.key);
        let Some((before, label)) = own.find_map(|before| Some((before, same_label(before, period)?))) else {
            continue;
        };
        let finding = Finding::new(&codes::SAME_LABEL, origin.below("label")).value(label);
        cx.push(finding.fact("before", &before.key).fact("period", &period.key));
    }
}

/// What two periods are both called, in some language.
fn same_label<'p>(one: &'p Period, other: &Period) -> Option<&'p str> {
    let (one, other) = (one.label.as_ref()?, other.label.as_ref()?);
    [Lang::Vi, Lang::En].into_iter().find_map(|lang| {
        let (own, others) = (one.get(lang).0.trim(), other.get(lang).0.trim());
        (own == others).then_some(own)
    })
}

fn period_kind(kind: raw::PeriodKind) -> PeriodKind {
    match kind {
        raw::PeriodKind::Quarter => PeriodKind::Quarter,
        raw::PeriodKind::Half => PeriodKind::Half,
        raw::PeriodKind::NineMonths => PeriodKind::NineMonths,
        raw::PeriodKind::Year => PeriodKind::Year,
        raw::PeriodKind::Other => PeriodKind::Other,
    }
}
