//! Processing results: all periods, one period, a subject over the periods, and what nobody has published.

mod cells;
mod history;
mod period;
mod silence;
mod table;
mod withheld;

use super::at::At;
use super::views::{HeadFigure, LinkText, PeriodHead, PeriodKindView, ResultsView};
use crate::chart::{Stack, StackPart, number_text, stacked_bars};
use crate::measure::results::{Key, PeriodResults, Share, Subject};
use crate::model::{Count, Gap, Period, PeriodKind};
use crate::words::phrase::{FigureText, Phrase};
use crate::words::{date, terms};

pub use cells::{Cells, meter};
pub use history::history;
pub use period::{coverage_row, files, period, results_before};
pub use silence::{left_out, owing_agencies, silent_groups};
pub use table::{
    by_procedure, in_force_note, note_of_parts, procedure_label, rank_text, rows_of_agency, table,
};

/// All periods with results.
pub fn results(at: &At) -> ResultsView {
    let measured = &at.measures.results;
    let newest = measured.newest();
    ResultsView {
        answer: newest.map(|results| answer(at, results, Subject::Province)).unwrap_or_default(),
        newest: newest.map(|results| head(at, results)),
        kinds: PeriodKind::NAMED.into_iter().filter_map(|kind| of_kind(at, kind)).collect(),
        silent: silence::ever(at),
    }
}

/// The periods of a kind, newest first.
fn of_kind(at: &At, kind: PeriodKind) -> Option<PeriodKindView> {
    let own: Vec<&PeriodResults> =
        at.measures.results.periods.iter().filter(|one| one.period.kind == kind).collect();
    if own.is_empty() {
        return None;
    }
    let row = |results: &&PeriodResults| {
        let cells = Cells::new(at, results, Subject::Province, results.province.clone());
        cells.row(at.period_link(&results.period), added_up(at, results))
    };
    let name = terms::PERIOD_KINDS.word(kind.key(), at.lang);
    let anchor = format!("ky-{}", kind.key().replace('_', "-"));
    let subject = Phrase::new().say(at.pick("toàn tỉnh", "the province"));
    let kind_of = Phrase::new().say(name.to_lowercase());
    let rows = own.iter().rev().map(row).collect();
    Some(PeriodKindView {
        key: kind.key(),
        name,
        chart: channels(at, &own, kind),
        table: table::made(at, &anchor, "period", [subject, kind_of], rows, None),
    })
}

/// "cộng từ 4 quý", for a year without a report of its own.
pub fn added_up(at: &At, results: &PeriodResults) -> Option<String> {
    results.is_added_up.then(|| at.pick("cộng từ 4 quý", "added up from four quarters").to_owned())
}

/// How the province's dossiers came in, a bar a period.
fn channels(at: &At, periods: &[&PeriodResults], kind: PeriodKind) -> Option<crate::chart::Chart> {
    let stacks: Vec<Stack> = periods.iter().filter_map(|results| stack(at, results)).collect();
    let (newest, first) = (stacks.last()?, stacks.first()?);
    let summary = Phrase::new()
        .then(newest.label.clone())
        .say(at.pick(": tiếp nhận ", ": received "))
        .figure(newest.figure.clone())
        .say(at.pick(" hồ sơ; ", " dossiers; "))
        .then(first.label.clone())
        .say(": ")
        .figure(first.figure.clone())
        .say(at.pick(" hồ sơ.", " dossiers."));
    let title = Phrase::new().say(at.pick("Hồ sơ tiếp nhận theo cách nộp", "Dossiers received, by channel"));
    stacked_bars(&stacks, title, summary, at.lang, &format!("kenh-{}", kind.key().replace('_', "-")))
}

/// One bar: channels where all of them are known and make the whole; else those online where that is known.
fn stack(at: &At, results: &PeriodResults) -> Option<Stack> {
    let cells = Cells::new(at, results, Subject::Province, results.province.clone());
    let whole = cells.sum.get(Count::Received)?;
    let sets: [&[Count]; 2] =
        [&[Count::Online, Count::Direct, Count::Postal], &[Count::Online, Count::DirectOrPostal]];
    let whole_of = |set: &&[Count]| cells.sum.counts.sum(set) == Some(whole);
    let parts = sets.into_iter().find(whole_of).unwrap_or(&[Count::Online]);
    let parts = parts.iter().filter(|_| cells.sum.counts.sum(parts).is_some_and(|sum| sum <= whole));
    let part = |count: &Count| {
        Some(StackPart { key: count.key(), value: cells.sum.get(*count)?, figure: cells.count(*count)? })
    };
    Some(Stack {
        label: at.period(&results.period),
        parts: parts.filter_map(part).collect(),
        whole,
        figure: cells.count(Count::Received)?,
    })
}

/// A period's name, dates and four figures.
pub fn head(at: &At, results: &PeriodResults) -> PeriodHead {
    let period = &results.period;
    let cells = Cells::new(at, results, Subject::Province, results.province.clone());
    let changed = |figure: HeadFigure| match figure.key {
        "online" => HeadFigure { change: change(at, results, Share::Online), ..figure },
        "on_time" => HeadFigure { change: change(at, results, Share::OnTime), ..figure },
        _ => figure,
    };
    PeriodHead {
        label: at.period(period),
        url: at.link(&format!("/ket-qua/{}/", period.key)),
        dates: date::span(period.from, period.to, at.lang),
        kind: terms::PERIOD_KINDS.word(period.kind.key(), at.lang),
        added_up: results.is_added_up,
        provisional: cells.sum.provisional,
        proxies: proxies(at, results, Subject::Province),
        figures: four(at, &cells).into_iter().map(changed).collect(),
    }
}

/// Received, online, on time, overdue: each is a figure or a gap.
pub fn four(at: &At, cells: &Cells) -> Vec<HeadFigure> {
    let counted = |key, count| figure_of(at, key, cells.count(count), cells.unknown());
    let shared = |key, share: Share, part: Option<FigureText>, whole| HeadFigure {
        part: part.filter(|_| cells.share(share).is_some()),
        whole: cells.count(whole).filter(|_| cells.share(share).is_some()),
        small: cells.is_small(share),
        meter: cells.meter(share),
        ..figure_of(at, key, cells.share(share), cells.gap(share))
    };
    vec![
        counted("received", Count::Received),
        shared("online", Share::Online, cells.count(Count::Online), Count::Received),
        shared("on_time", Share::OnTime, cells.get(Key::ResolvedInTime), Count::Resolved),
        counted("overdue", Count::Overdue),
    ]
}

/// Why a period's figures of somebody are not exactly the results, each reason once and a sentence.
pub fn proxies(at: &At, results: &PeriodResults, subject: Subject) -> Vec<Phrase> {
    let files = period::files(at, |file| period::is_of(at, file, results));
    let left_out = (subject == Subject::Province).then(|| silence::left_out(at, results)).flatten();
    let mut reasons: Vec<Phrase> = left_out.into_iter().collect();
    for reason in files.into_iter().filter_map(|file| file.proxy) {
        let reason = at.sentence(reason);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

fn figure_of(at: &At, key: &'static str, figure: Option<FigureText>, gap: Gap) -> HeadFigure {
    HeadFigure {
        key,
        gap: figure.is_none().then(|| at.gap(gap)),
        figure,
        part: None,
        whole: None,
        change: None,
        small: false,
        meter: None,
    }
}

/// How the province's share changed since the period before.
fn change(at: &At, results: &PeriodResults, share: Share) -> Option<FigureText> {
    let key = Key::Change(share);
    let number = at.measures.results.number(at.model, results, Subject::Province, key)?;
    Some(at.noted(number_text(format!("results@{}:{}", results.period.key, key.text()), &number, at.lang)))
}

/// "Quý III/2024: tiếp nhận 12.000 hồ sơ, 75,9% nộp trực tuyến; giải quyết 11.500 hồ sơ, 97,8% trước và đúng hạn; 120 hồ sơ đang giải
/// quyết đã quá hạn."
pub fn answer(at: &At, results: &PeriodResults, subject: Subject) -> Phrase {
    let Some(sum) = subject.sum(at.model, &at.measures.results, results) else { return Phrase::new() };
    if sum.hidden {
        return withheld::said(at, subject);
    }
    let cells = Cells::new(at, results, subject, sum.clone());
    let mut parts: Vec<Phrase> = Vec::new();
    if let Some(received) = cells.count(Count::Received) {
        let said = Phrase::new().say(at.pick("tiếp nhận ", "received ")).figure(received);
        let said = said.say(at.pick(" hồ sơ", " dossiers"));
        parts.push(match cells.share(Share::Online) {
            Some(share) => said.say(", ").figure(share).say(at.pick(" nộp trực tuyến", " of them online")),
            None => said,
        });
    }
    if let Some(resolved) = cells.count(Count::Resolved) {
        let said = Phrase::new().say(at.pick("đã giải quyết ", "handled ")).figure(resolved);
        parts.push(match cells.share(Share::OnTime) {
            Some(share) => {
                said.say(", ").figure(share).say(at.pick(" trước và đúng hạn", " early or on time"))
            }
            None => said,
        });
    }
    if let Some(overdue) = cells.count(Count::Overdue) {
        let said = Phrase::new().figure(overdue);
        parts.push(said.say(at.pick(" hồ sơ đang giải quyết đã quá hạn", " pending past their day")));
    }
    if parts.is_empty() {
        return Phrase::new();
    }
    let period = at.as_provisional(at.period(&results.period), sum.provisional);
    let said = Phrase::new().then(period).say(": ").then(super::at::joined(parts, "; ")).say(".");
    match silence::how_many_left_out(at, results).filter(|_| subject == Subject::Province) {
        Some(left_out) => said.say(format!(" {left_out}.")),
        None => said,
    }
}

impl At<'_> {
    /// A period's label, linked to its page where it has results.
    pub fn period_link(&self, period: &Period) -> LinkText {
        let has_page = self.measures.results.period(&period.key).is_some();
        LinkText {
            label: self.period(period),
            url: has_page.then(|| self.link(&format!("/ket-qua/{}/", period.key))),
        }
    }
}
