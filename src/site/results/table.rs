//! Tables by level, field, procedure; rankings of agencies.

use super::cells::Cells;
use crate::chart::number_text;
use crate::measure::results::{Items, Key, PeriodResults, Share, Subject, Sum};
use crate::model::{Agency, Count, Decimal, Gap, Grain, Period};
use crate::site::at::At;
use crate::site::views::{LinkText, Printed, RankedGroup, RankedRow, ResultsRow, TableOfResults};
use crate::words::phrase::{FigureHtml, FigureText, Phrase};
use crate::words::{collate, terms};

/// So many rows are seen at a glance; among more, one looks for one.
const FEW: usize = 7;

/// The province by level of agencies.
pub fn levels(at: &At, results: &PeriodResults) -> Option<Printed<TableOfResults>> {
    let row = |(level, sum): &(crate::model::Level, Sum)| {
        let label =
            LinkText { label: Phrase::new().say(terms::LEVELS.word(level.key(), at.lang)), url: None };
        Cells::new(at, results, Subject::Level(*level), sum.clone()).row(label, None)
    };
    let rows: Vec<ResultsRow> = results.levels.iter().map(row).collect();
    table(
        at,
        results,
        "theo-cap",
        "level",
        Phrase::new(),
        rows,
        note_of_parts(at, results, Subject::Province),
    )
}

/// The province by field, in the order of their names.
pub fn fields(at: &At, results: &PeriodResults) -> Option<Printed<TableOfResults>> {
    let mut own: Vec<&(usize, Sum)> = results.fields.iter().collect();
    let name = |at_field: usize| {
        at.model.catalogue.fields.get(at_field).map_or("", |field| field.name.get(at.lang).0)
    };
    own.sort_by_cached_key(|(field, _)| collate::key(name(*field)));
    let row = |(field, sum): &&(usize, Sum)| {
        Cells::new(at, results, Subject::Field(*field), sum.clone()).row(at.field_link(*field), None)
    };
    let rows = own.iter().map(row).collect();
    table(
        at,
        results,
        "theo-linh-vuc",
        "field",
        Phrase::new(),
        rows,
        note_of_items(at, results, Items::Fields),
    )
}

/// Rows by procedure, in the order of their names.
pub fn by_procedure(
    at: &At,
    results: &PeriodResults,
    subject: Phrase,
    rows: Vec<(usize, Subject, Sum)>,
    note: Option<Phrase>,
) -> Option<Printed<TableOfResults>> {
    let mut rows = rows;
    rows.sort_by_key(|(procedure, ..)| at.procedure_place(*procedure));
    let row = |(procedure, subject, sum): (usize, Subject, Sum)| {
        Cells::new(at, results, subject, sum).row(procedure_label(at, procedure), None)
    };
    let rows = rows.into_iter().map(row).collect();
    table(at, results, "theo-thu-tuc", "procedure", subject, rows, note)
}

/// A table of rows that are all of one period; nothing where there are none.
pub fn table(
    at: &At,
    results: &PeriodResults,
    anchor: &str,
    rows_are: &'static str,
    subject: Phrase,
    rows: Vec<ResultsRow>,
    note: Option<Phrase>,
) -> Option<Printed<TableOfResults>> {
    let note = match (note, note_of_hidden(at, &rows)) {
        (Some(note), Some(hidden)) => Some(note.say(" ").then(hidden)),
        (note, hidden) => note.or(hidden),
    };
    let period = at.period(&results.period);
    (!rows.is_empty()).then(|| made(at, anchor, rows_are, [subject, period], rows, note))
}

/// A table; what it shows, and of which period or kind of periods, stand in its caption.
pub fn made(
    at: &At,
    anchor: &str,
    rows_are: &'static str,
    [subject, period]: [Phrase; 2],
    rows: Vec<ResultsRow>,
    note: Option<Phrase>,
) -> Printed<TableOfResults> {
    let said = |phrase: Phrase| (!phrase.is_empty()).then(|| phrase.html());
    let table = TableOfResults {
        anchor: anchor.to_owned(),
        rows_are,
        subject: said(subject),
        period: said(period),
        long: rows.len() > FEW,
        rows: rows.into(),
        note: note.and_then(said),
        illustrative: at.model.settings.illustrative,
    };
    vec![table].into()
}

/// Why rows are withheld, where some are.
pub fn note_of_hidden(at: &At, rows: &[ResultsRow]) -> Option<Phrase> {
    let hidden = at.gap(Gap::Suppressed);
    let any = rows.iter().any(|row| row.gap.as_ref().is_some_and(|gap| gap.key == hidden.key));
    let said = Phrase::new().say(hidden.word).say(at.pick(
        ": để không ai tính ra được một số rất nhỏ nói về một vài người, ở dòng ấy hay ở dòng khác. Các tổng vẫn gồm những hồ sơ này.",
        ": so that nobody can work out a very small count that speaks of a few people, in that row or in another. The sums include these dossiers.",
    ));
    any.then_some(said)
}

/// A procedure's name, linked.
pub fn procedure_label(at: &At, procedure: usize) -> LinkText {
    let Some(own) = at.model.catalogue.procedures.get(procedure) else {
        return LinkText { label: Phrase::new(), url: None };
    };
    let url = Some(at.link(&format!("/thu-tuc/{}/", own.code)));
    LinkText { label: Phrase::new().words(at.words(&own.name)), url }
}

/// "Tổng các phần: 11.980 hồ sơ tiếp nhận; con số của toàn bộ lệch +20 so với tổng ấy": where a figure was reported for the whole and its parts make another.
pub fn note_of_parts(at: &At, results: &PeriodResults, subject: Subject) -> Option<Phrase> {
    differs(at, results, subject, Key::Parts(Count::Received), Key::PartsDifference(Count::Received))
        .or_else(|| gave_way(at, results, subject))
}

/// "Số sơ bộ đã báo cáo: 11.980 hồ sơ tiếp nhận; con số ở đây lệch +20 so với số ấy": where official rows replace a provisional figure.
fn gave_way(at: &At, results: &PeriodResults, subject: Subject) -> Option<Phrase> {
    let sum = subject.sum(at.model, &at.measures.results, results)?;
    let cells = Cells::new(at, results, subject, sum);
    let off = cells.get(Key::SetAsideDifference(Count::Received)).filter(|off| off.value != "0")?;
    let said = Phrase::new()
        .say(at.pick("Số sơ bộ đã báo cáo: ", "The provisional figure was "))
        .figure(cells.get(Key::SetAside(Count::Received))?)
        .say(at.pick(
            " hồ sơ tiếp nhận; con số ở đây cộng từ các dòng chính thức, lệch ",
            " dossiers received; the figure here is added up from official rows, and is off by ",
        ))
        .figure(off);
    Some(said.say(at.pick(" so với số ấy.", " from it.")))
}

/// The same for the fields or procedures of the province.
fn note_of_items(at: &At, results: &PeriodResults, items: Items) -> Option<Phrase> {
    let (sum, difference) = (Key::By(Count::Received, items), Key::ByDifference(Count::Received, items));
    differs(at, results, Subject::Province, sum, difference)
}

fn differs(at: &At, results: &PeriodResults, subject: Subject, sum: Key, difference: Key) -> Option<Phrase> {
    let number = |key: Key| at.measures.results.number(at.model, results, subject, key);
    let (sum_number, off) = (number(sum)?, number(difference)?);
    if off.printed.is_zero() {
        return None;
    }
    let text = |key: Key, number| {
        let address = format!("{}@{}:{}", subject.text(at.model), results.period.key, key.text());
        number_text(address, number, at.lang)
    };
    let said = Phrase::new()
        .say(at.pick("Tổng các phần: ", "The parts add up to "))
        .figure(text(sum, &sum_number))
        .say(at.pick(
            " hồ sơ tiếp nhận; con số của toàn bộ lệch ",
            " dossiers received; the figure of the whole is off by ",
        ))
        .figure(text(difference, &off))
        .say(at.pick(" so với tổng ấy: ", " from that: "));
    // Parts that come to more than their whole are all there.
    Some(said.say(match off.printed < Decimal::from_int(0) {
        true => at.pick("hai nguồn không khớp.", "two sources disagree."),
        false => at.pick(
            "có phần chưa công bố, hoặc hai nguồn không khớp.",
            "a part was not published, or two sources disagree.",
        ),
    }))
}

/// Agencies ranked among their own level and kind, by the share of dossiers online; those without it last.
pub fn ranked(at: &At, results: &PeriodResults) -> Vec<RankedGroup> {
    let mut own: Vec<(&Agency, usize, &Sum)> = results
        .agencies
        .iter()
        .filter_map(|(agency, sum)| Some((at.model.agencies.list.get(*agency)?, *agency, sum)))
        .collect();
    let rank = |agency: usize, share| results.rank(agency, share).map_or(u64::MAX, |rank| rank.rank);
    own.sort_by_key(|(agency, position, _)| {
        (agency.level, agency.kind, rank(*position, Share::Online), at.agency_place(*position))
    });
    let groups = own.chunk_by(|(a, ..), (b, ..)| (a.level, a.kind) == (b.level, b.kind));
    groups.map(|group| ranked_group(at, results, group)).collect()
}

fn ranked_group(at: &At, results: &PeriodResults, group: &[(&Agency, usize, &Sum)]) -> RankedGroup {
    let first = group.first().map(|(agency, ..)| *agency);
    let words = |agency: &Agency| {
        let kind = terms::AGENCY_KINDS.word(agency.kind.key(), at.lang);
        format!("{kind}, {}", terms::LEVELS.word(agency.level.key(), at.lang).to_lowercase())
    };
    let ranked = group.iter().filter(|(_, agency, _)| results.rank(*agency, Share::Online).is_some());
    RankedGroup {
        anchor: first.map_or_else(String::new, |agency| {
            format!("hang-{}-{}", agency.level.key(), agency.kind.key().replace('_', "-"))
        }),
        name: first.map(words).unwrap_or_default(),
        of: ranked.count(),
        long: group.len() > FEW,
        rows: group
            .iter()
            .map(|(agency, position, sum)| ranked_row(at, results, agency, *position, sum))
            .collect::<Vec<RankedRow>>()
            .into(),
    }
}

fn ranked_row(at: &At, results: &PeriodResults, agency: &Agency, position: usize, sum: &Sum) -> RankedRow {
    let cells = Cells::new(at, results, Subject::Agency(position), sum.clone());
    let rank =
        |share| rank_text(at, results, position, &cells.prefix, Key::Rank(share)).map(FigureHtml::from);
    RankedRow {
        online_rank: rank(Share::Online),
        on_time_rank: rank(Share::OnTime),
        online_meter: cells.meter(Share::Online),
        on_time_meter: cells.meter(Share::OnTime),
        row: cells.row(at.agency_in_full(&agency.id), in_force_note(at, agency, &results.period)),
    }
}

/// An agency's rank, as it is printed.
pub fn rank_text(
    at: &At,
    results: &PeriodResults,
    agency: usize,
    prefix: &str,
    key: Key,
) -> Option<FigureText> {
    let number = at.measures.results.number(at.model, results, Subject::Agency(agency), key)?;
    Some(at.noted(number_text(format!("{prefix}:{}", key.text()), &number, at.lang)))
}

/// "đến 30/6/2024", "từ 1/7/2024": an agency that was in force on some days of a period alone.
pub fn in_force_note(at: &At, agency: &Agency, period: &Period) -> Option<String> {
    let from = agency.from.filter(|from| *from > period.from);
    let to = agency.to.filter(|to| *to < period.to);
    let said = |vi, en, day| format!("{} {}", at.pick(vi, en), at.day(day));
    let parts: Vec<String> = from
        .map(|day| said("từ", "from", day))
        .into_iter()
        .chain(to.map(|day| said("đến", "to", day)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

impl At<'_> {
    /// A field's name, linked.
    pub fn field_link(&self, field: usize) -> LinkText {
        let Some(own) = self.model.catalogue.fields.get(field) else {
            return LinkText { label: Phrase::new(), url: None };
        };
        let url = Some(self.link(&format!("/linh-vuc/{}/", own.id)));
        LinkText { label: Phrase::new().words(self.words(&own.name)), url }
    }
}

/// The rows of an agency in the newest period that has them at this grain: the field or procedure, and its sum.
pub fn rows_of_agency<'a>(
    at: &At<'a>,
    agency: usize,
    grain: Grain,
) -> Option<(&'a PeriodResults, Vec<(usize, Sum)>)> {
    let periods = at.measures.results.periods.iter().filter(|results| !results.is_added_up);
    let sheet = |results: &&PeriodResults| {
        let sheet = at.model.results.sheet(results.position, grain)?;
        let rows = sheet.rows_of(agency);
        (!rows.is_empty()).then_some((sheet, rows))
    };
    let newest = periods.filter(|results| sheet(results).is_some());
    let results = newest.max_by_key(|results| (results.period.to, results.period.from))?;
    let (sheet, rows) = sheet(&results)?;
    let sums = rows.filter_map(|row| {
        let item = sheet.item(row)?;
        Some((item, at.measures.results.pair(at.model, results, agency, grain, item)?))
    });
    Some((results, sums.collect()))
}
