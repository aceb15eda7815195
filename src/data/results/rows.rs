//! Rows as they were published.

use super::columns::OF_A_ROW;
use super::{Data, Field, Records, id, not_applicable, write_corrected};
use crate::measure::results::{Key, PeriodResults, Share};
use crate::model::{Corrected, Count, Counts, Grain, Source};

/// Writes every row of a period, by grain, agency, field or procedure.
pub fn write(data: &Data, results: &PeriodResults, writer: &mut impl Records) {
    let model = data.model;
    let sources: Vec<String> = model.results.files.iter().map(|file| source(data, &file.sources)).collect();
    let computed = OF_A_ROW.map(|column| Key::named(column.name));
    let known = Corrected::new(model, data.measures.as_of);
    let (mut address, mut nothing) = (String::new(), String::new());
    for sheet in model.results.sheets.iter().filter(|sheet| sheet.period == results.position) {
        writer.expect(sheet.len());
        for row in 0..sheet.len() {
            let (Some(place), Some(item), Some(file)) = (sheet.agency(row), sheet.item(row), sheet.file(row))
            else {
                continue;
            };
            let own = model.agencies.list.get(place).filter(|_| sheet.grain != Grain::Province);
            let agency = own.map_or("", |own| own.id.as_str());
            let procedure =
                model.catalogue.procedures.get(item).filter(|_| sheet.grain == Grain::AgencyProcedure);
            let field = match procedure {
                Some(procedure) => model.catalogue.fields.get(procedure.field),
                None => model.catalogue.fields.get(item).filter(|_| sheet.grain == Grain::AgencyField),
            };
            let field = field.map_or("", |field| field.id.as_str());
            let code = procedure.map_or("", |own| own.code.as_str());
            address_of(&mut address, sheet.grain, agency, field, code, &results.period.key);
            let (file, source) = (model.results.files.get(file), sources.get(file));
            writer.begin();
            for own in [
                Field::Id(&address),
                Field::Id(&results.period.key),
                Field::Id(sheet.grain.key()),
                id(own.map_or("", |own| own.level.key())),
                id(agency),
                id(field),
                id(code),
                id(file.map_or("", |file| file.quality.key())),
                Field::Bool(file.is_some_and(|file| file.proxy.is_some())),
                source.map_or(Field::Empty, |source| Field::Text(source)),
            ] {
                writer.field(own);
            }
            let hidden = data.measures.results.hidden.hides(sheet.grain, place, item);
            let counts = if hidden { Counts::default() } else { sheet.counts(row) };
            for count in Count::ALL {
                writer.field(counts.get(count).map_or(Field::Empty, Field::Int));
            }
            for key in computed {
                let number = key.and_then(|key| key.of_counts(&counts));
                writer.field(number.map_or(Field::Empty, |number| Field::Number(number.printed)));
            }
            match hidden {
                true => writer.field(Field::Empty),
                false => write_corrected(data, &known, &address, writer),
            }
            writer.field(not_applicable(&mut nothing, &Share::RANKED, &counts));
            writer.field(Field::Bool(hidden));
            writer.field(Field::Bool(model.settings.illustrative));
            writer.end();
        }
    }
}

/// What the addresses of a row's figures begin with.
fn address_of(out: &mut String, grain: Grain, agency: &str, field: &str, code: &str, period: &str) {
    out.clear();
    out.push_str("results");
    let parts: &[&str] = match grain {
        Grain::Province => &[],
        Grain::Agency => &["agency", agency],
        Grain::AgencyField => &["agency", agency, "field", field],
        Grain::AgencyProcedure => &["agency", agency, code],
    };
    for part in parts {
        out.push('/');
        out.push_str(part);
    }
    out.push('@');
    out.push_str(period);
}

/// The number of the document, or the title, of the first source.
fn source(data: &Data, sources: &[Source]) -> String {
    let first = sources.first();
    let document = first.and_then(|source| source.document.clone());
    let title =
        || first.and_then(|source| source.title.as_ref()).map(|words| words.get(data.lang()).0.to_owned());
    document.or_else(title).or_else(|| first.and_then(|source| source.url.clone())).unwrap_or_default()
}
