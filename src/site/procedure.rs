//! The catalogue, one procedure, one field.

use super::at::At;
use super::results::{self, Cells, files, history, meter};
use super::views::{
    FieldGroup, FieldView, LinkText, OfferedView, OnlineLevelView, Printed, ProcedureRow, ProcedureView,
    ProceduresView, TableOfResults,
};
use crate::chart::number_text;
use crate::measure::results::{Offered, PeriodResults, Subject};
use crate::model::{Gap, Procedure, Sheet};
use crate::words::phrase::{FigureText, Phrase};
use crate::words::{collate, date, number, terms};

/// The catalogue: fields by name, procedures by name.
pub fn procedures(at: &At) -> ProceduresView {
    let catalogue = &at.model.catalogue;
    let offered = at.measures.results.offered.all;
    let mut fields: Vec<usize> = (0..catalogue.fields.len()).collect();
    fields.sort_by_cached_key(|field| {
        catalogue.fields.get(*field).map(|own| collate::key(own.name.get(at.lang).0))
    });
    let headline = &at.model.settings.headline;
    let measures = [&headline.procedures_online, &headline.fully_online].into_iter().flatten();
    ProceduresView {
        answer: answer(at, "procedures", &offered),
        offered: (!catalogue.procedures.is_empty())
            .then(|| offered_view(at, "procedures", &offered))
            .flatten(),
        total: catalogue.procedures.len(),
        fields: fields.into_iter().filter_map(|field| group(at, field)).collect(),
        others: rows(at, |procedure| !procedure.in_force(at.today())),
        measures: measures.filter_map(|id| at.model.measure(id)).map(|own| at.measure_link(own)).collect(),
    }
}

fn group(at: &At, field: usize) -> Option<FieldGroup> {
    let own = at.model.catalogue.fields.get(field)?;
    let offered = at.measures.results.offered.fields.get(field)?;
    let subject = format!("procedures/{}", own.id);
    Some(FieldGroup {
        anchor: own.id.clone(),
        field: at.field_link(field),
        in_force: offered_text(at, &subject, offered, "in_force")?,
        online: offered_text(at, &subject, offered, "online")?,
        procedures: rows(at, |procedure| procedure.field == field && procedure.in_force(at.today())),
    })
}

fn rows(at: &At, fits: impl Fn(&Procedure) -> bool) -> Vec<ProcedureRow> {
    let all = at.model.catalogue.procedures.iter().enumerate();
    let mut own: Vec<(usize, &Procedure)> = all.filter(|(_, own)| fits(own)).collect();
    own.sort_by_key(|(position, _)| at.procedure_place(*position));
    own.into_iter().map(|(_, procedure)| row(at, procedure)).collect()
}

/// A procedure in a list.
fn row(at: &At, procedure: &Procedure) -> ProcedureRow {
    let level = procedure.online_on(at.today());
    let levels: Vec<&str> =
        procedure.levels.iter().map(|own| terms::LEVELS.word(own.key(), at.lang)).collect();
    ProcedureRow {
        code: procedure.code.clone(),
        name: at.words(&procedure.name),
        url: at.link(&format!("/thu-tuc/{}/", procedure.code)),
        levels: levels.join(", "),
        online: terms::SERVICE_LEVELS.word(level.key(), at.lang),
        note: not_in_force(at, procedure),
    }
}

/// "hết hiệu lực từ sau 31/5/2024", "có hiệu lực từ 1/1/2026": of a procedure that is not in force.
fn not_in_force(at: &At, procedure: &Procedure) -> Option<String> {
    let (today, said) = (at.today(), |vi, en, day| format!("{} {}", at.pick(vi, en), at.day(day)));
    let ended =
        procedure.to.filter(|to| *to < today).map(|day| said("có hiệu lực đến", "in force until", day));
    let begins = procedure.from.filter(|from| *from > today);
    ended.or_else(|| begins.map(|day| said("có hiệu lực từ", "in force from", day)))
}

fn offered_text(at: &At, subject: &str, offered: &Offered, key: &str) -> Option<FigureText> {
    let number = offered.number(key)?;
    Some(number_text(format!("{subject}@{}:{key}", at.today()), &number, at.lang))
}

fn offered_view(at: &At, subject: &str, offered: &Offered) -> Option<OfferedView> {
    let text = |key| offered_text(at, subject, offered, key);
    let bar = |part| (offered.in_force > 0).then(|| meter(part, offered.in_force));
    Some(OfferedView {
        in_force: text("in_force")?,
        online: text("online")?,
        fully_online: text("fully_online")?,
        partially_online: text("partially_online")?,
        online_share: text("online_share"),
        fully_online_share: text("fully_online_share"),
        online_meter: bar(offered.online),
        fully_online_meter: bar(offered.full),
    })
}

/// "120 thủ tục có hiệu lực; 96 làm được trực tuyến (80,0%), 60 toàn trình."
fn answer(at: &At, subject: &str, offered: &Offered) -> Phrase {
    let text = |key| offered_text(at, subject, offered, key);
    let (Some(all), Some(online), Some(full)) = (text("in_force"), text("online"), text("fully_online"))
    else {
        return Phrase::new();
    };
    if offered.in_force == 0 {
        return Phrase::new();
    }
    let said =
        Phrase::new().figure(all).say(at.pick(" thủ tục đang có hiệu lực; ", " procedures in force; "));
    let said = said.figure(online).say(at.pick(" nộp được trực tuyến", " can be done online"));
    let said = match text("online_share") {
        Some(share) => said.say(" (").figure(share).say(")"),
        None => said,
    };
    said.say(at.pick(", trong đó ", ", of them "))
        .figure(full)
        .say(at.pick(" toàn trình.", " from start to end."))
}

/// A field's page.
pub fn field(at: &At, index: usize) -> Option<FieldView> {
    let own = at.model.catalogue.fields.get(index)?;
    let offered = at.measures.results.offered.fields.get(index)?;
    let subject = format!("procedures/{}", own.id);
    let name = at.words(&own.name);
    let newest = newest(at, |results| results.field(index).is_some());
    let said = answer(at, &subject, offered);
    let results_said = newest.map(|results| results::answer(at, results, Subject::Field(index)));
    Some(FieldView {
        note: at.maybe(&own.note),
        answer: match results_said {
            Some(results_said) => said.say(" ").then(results_said),
            None => said,
        },
        offered: offered_view(at, &subject, offered)?,
        procedures: rows(at, |procedure| procedure.field == index && procedure.in_force(at.today())),
        others: rows(at, |procedure| procedure.field == index && !procedure.in_force(at.today())),
        history: history(at, Subject::Field(index), &Phrase::new().words(name.clone())),
        by_procedure: by_procedure(at, index, &name),
        name,
    })
}

/// The field's procedures in the newest period that has results by procedure.
fn by_procedure(
    at: &At,
    field: usize,
    name: &crate::words::phrase::WordsText,
) -> Option<Printed<TableOfResults>> {
    let own =
        |procedure: usize| at.model.catalogue.procedures.get(procedure).is_some_and(|own| own.field == field);
    let has = |results: &PeriodResults| results.procedures.iter().any(|(procedure, _)| own(*procedure));
    let results = newest(at, has)?;
    let rows = results.procedures.iter().filter(|(procedure, _)| own(*procedure));
    let rows = rows.map(|(procedure, sum)| (*procedure, Subject::Procedure(*procedure), sum.clone()));
    results::by_procedure(at, results, Phrase::new().words(name.clone()), rows.collect(), None)
}

/// The newest period with results of its own that fits.
pub fn newest<'a>(at: &At<'a>, fits: impl Fn(&PeriodResults) -> bool) -> Option<&'a PeriodResults> {
    let own = at.measures.results.periods.iter().filter(|results| !results.is_added_up && fits(results));
    own.max_by_key(|results| (results.period.to, results.period.from))
}

/// A procedure's page.
pub fn procedure(at: &At, index: usize) -> Option<ProcedureView> {
    let own = at.model.catalogue.procedures.get(index)?;
    let today = at.today();
    let level = own.online_on(today);
    let newest = newest(at, |results| results.procedure(index).is_some());
    let name = at.words(&own.name);
    Some(ProcedureView {
        code: own.code.clone(),
        long_code: own.long_code.clone(),
        field: at.field_link(own.field),
        levels: own.levels.iter().map(|own| terms::LEVELS.word(own.key(), at.lang)).collect(),
        agencies: own.agencies.iter().map(|id| at.agency_in_full(id)).collect(),
        days: days(at, own),
        time_limit: own.time_limit.as_ref().and_then(|limit| at.maybe(&limit.words)),
        amount: amount(at, own),
        fee: own.fee.as_ref().and_then(|fee| at.maybe(&fee.words)),
        online: terms::SERVICE_LEVELS.word(level.key(), at.lang),
        levels_over_time: levels_over_time(at, own),
        not_in_force: not_in_force(at, own),
        aliases: own.aliases.clone(),
        portal: own.url.clone(),
        answer: newest
            .map(|results| results::answer(at, results, Subject::Procedure(index)))
            .unwrap_or_default(),
        history: history(at, Subject::Procedure(index), &Phrase::new().words(name.clone())),
        by_agency: newest.and_then(|results| by_agency(at, results, index, &name)),
        silent: newest.map(|results| silent(at, results, index, own)).unwrap_or_default(),
        gap: newest.is_none().then(|| at.gap(Gap::NotPublished)),
        files: newest.map(|results| files_of(at, results, index)).unwrap_or_default(),
        sources: at.sources(&own.sources),
        note: at.maybe(&own.note),
        name,
    })
}

/// "5 ngày làm việc".
fn days(at: &At, procedure: &Procedure) -> Option<String> {
    let limit = procedure.time_limit.as_ref()?;
    Some(date::days_allowed(limit.days?, limit.working_days, at.lang))
}

/// "8.000 đồng", "Không thu".
fn amount(at: &At, procedure: &Procedure) -> Option<String> {
    let amount = procedure.fee.as_ref()?.amount?;
    Some(match amount {
        0 => at.pick("Không thu", "Free").to_owned(),
        _ => format!("{} {}", number::count(amount, at.lang), at.pick("đồng", "VND")),
    })
}

fn levels_over_time(at: &At, procedure: &Procedure) -> Vec<OnlineLevelView> {
    let mut before = None;
    let mut views: Vec<OnlineLevelView> = Vec::new();
    for online in &procedure.online {
        let older: Option<crate::model::ServiceLevel> = before.replace(online.level);
        views.push(OnlineLevelView {
            from: at.day(online.from),
            word: terms::SERVICE_LEVELS.word(online.level.key(), at.lang),
            key: online.level.key(),
            new_scale: online.level.is_of_2022()
                && older.is_some_and(|older| older.is_online() && !older.is_of_2022()),
            source: online.source.as_ref().map(|source| at.source(source)),
        });
    }
    views.reverse();
    views
}

/// The rows of a procedure in a period, with their places in the sheet.
fn rows_of<'a>(at: &At<'a>, results: &PeriodResults, procedure: usize) -> Option<(&'a Sheet, Vec<usize>)> {
    let sheet = at.model.results.sheet(results.position, crate::model::Grain::AgencyProcedure)?;
    let rows = at.measures.results.rows_of(at.model, results, procedure);
    Some((sheet, rows.iter().map(|row| *row as usize).collect()))
}

fn by_agency(
    at: &At,
    results: &PeriodResults,
    procedure: usize,
    name: &crate::words::phrase::WordsText,
) -> Option<Printed<TableOfResults>> {
    let (sheet, rows) = rows_of(at, results, procedure)?;
    let mut agencies: Vec<usize> = rows.into_iter().filter_map(|row| sheet.agency(row)).collect();
    let level = |agency: usize| at.model.agencies.list.get(agency).map(|own| own.level);
    agencies.sort_by_key(|agency| (level(*agency), at.agency_place(*agency)));
    let row = |agency: usize| {
        let subject = Subject::AgencyProcedure(agency, procedure);
        let sum = subject.sum(at.model, &at.measures.results, results)?;
        let own = at.model.agencies.list.get(agency)?;
        let note = results::in_force_note(at, own, &results.period);
        Some(Cells::new(at, results, subject, sum).row(at.agency_in_full(&own.id), note))
    };
    let rows = agencies.into_iter().filter_map(row).collect();
    results::table(at, results, "theo-co-quan", "agency", Phrase::new().words(name.clone()), rows, None)
}

/// Agencies that handle a procedure and have published nothing about it in a period.
fn silent(at: &At, results: &PeriodResults, index: usize, procedure: &Procedure) -> Vec<LinkText> {
    let day = results.period.to;
    let published: Vec<usize> = rows_of(at, results, index)
        .map(|(sheet, rows)| rows.into_iter().filter_map(|row| sheet.agency(row)).collect())
        .unwrap_or_default();
    let meant = procedure.agencies.iter().flat_map(|id| at.model.agencies.handlers_on(id, day));
    let place = |id: &str| at.model.agencies.position(id);
    let missing =
        meant.filter(|own| own.in_force(day) && place(&own.id).is_none_or(|own| !published.contains(&own)));
    let mut ids: Vec<&str> = missing.map(|own| own.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| at.agency(id)).collect()
}

fn files_of(at: &At, results: &PeriodResults, procedure: usize) -> Vec<super::views::FileView> {
    let Some((sheet, rows)) = rows_of(at, results, procedure) else { return Vec::new() };
    let places: Vec<usize> = rows.into_iter().filter_map(|row| sheet.file(row)).collect();
    let origins: Vec<_> = places
        .iter()
        .filter_map(|place| at.model.results.files.get(*place))
        .map(|file| &file.origin)
        .collect();
    files(at, |file| origins.contains(&&file.origin))
}

/// Procedures that an agency handles on the day of judgement, by name.
pub fn handled_by(at: &At, agency: &crate::model::Agency) -> Vec<ProcedureRow> {
    let means = |id: &String| {
        *id == agency.id || at.model.agencies.group(id).is_some_and(|group| group.holds(agency))
    };
    rows(at, |procedure| {
        procedure.in_force(at.today()) && agency.in_force(at.today()) && procedure.agencies.iter().any(means)
    })
}
