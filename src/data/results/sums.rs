//! Sums and what is computed from them.

use super::columns::{CHANGES, COUNTS, DERIVED, PARTS, QUALITY, RANKS, SET_ASIDE, SHARES, WHOSE};
use super::{CORRECTED, Column, Data, Field, Records, id, not_applicable, write_corrected};
use crate::measure::results::{Key, Number, Offered, PeriodResults, Share, Subject, Sum};
use crate::model::{Corrected, Decimal};

/// The columns of parts that some row of a period fills.
pub fn parts(data: &Data, results: &PeriodResults) -> Vec<Column> {
    let reported = |sum: &Sum| sum.parts.is_some() || sum.set_aside.is_some();
    let any = reported(&results.province)
        || results.agencies.iter().any(|(_, sum)| reported(sum))
        || !results.fields.is_empty();
    let subjects =
        || subjects(results).filter(|(subject, _)| matches!(subject, Subject::Province | Subject::Agency(_)));
    let filled = |column: &&Column| {
        let key = Key::named(column.name);
        key.is_some_and(|key| {
            subjects().any(|(subject, sum)| number(data, results, subject, sum, key).is_some())
        })
    };
    if any { PARTS.iter().chain(&SET_ASIDE).filter(filled).copied().collect() } else { Vec::new() }
}

/// Every subject of a period and its sum.
fn subjects(results: &PeriodResults) -> impl Iterator<Item = (Subject, &Sum)> {
    let province = std::iter::once((Subject::Province, &results.province));
    let levels = results.levels.iter().map(|(level, sum)| (Subject::Level(*level), sum));
    let agencies = results.agencies.iter().map(|(own, sum)| (Subject::Agency(*own), sum));
    let fields = results.fields.iter().map(|(own, sum)| (Subject::Field(*own), sum));
    let procedures = results.procedures.iter().map(|(own, sum)| (Subject::Procedure(*own), sum));
    province.chain(levels).chain(agencies).chain(fields).chain(procedures)
}

/// A number of a subject, without looking its sum up again where that is enough.
fn number(data: &Data, results: &PeriodResults, subject: Subject, sum: &Sum, key: Key) -> Option<Decimal> {
    let alone = key.of(sum);
    let number = alone.or_else(|| match key {
        Key::By(..) | Key::ByDifference(..) | Key::Rank(_) | Key::RankOf(_) => {
            data.measures.results.number(data.model, results, subject, key)
        }
        _ => None,
    });
    number.map(|number| number.printed)
}

/// How many columns stand behind the figures: what was corrected, what does not apply, what is not shown, what is made up.
const BEHIND_THEM: usize = 4;

/// Writes every sum of a period, then what was offered.
pub fn write(data: &Data, results: &PeriodResults, columns: &[Column], writer: &mut impl Records) {
    let earlier = data.measures.results.before(results);
    // What stands before the figures is written first, what stands behind them last.
    let before_them = WHOSE.len() + QUALITY.len();
    let figures = columns.get(before_them..columns.len().saturating_sub(BEHIND_THEM)).unwrap_or_default();
    let known = Corrected::new(data.model, data.measures.as_of);
    let keys: Vec<Option<Key>> = figures.iter().map(|column| key_of(column.name)).collect();
    let mut nothing = String::new();
    writer.expect(subjects(results).count());
    for (subject, sum) in subjects(results) {
        let address = format!("{}@{}", subject.text(data.model), results.period.key);
        let comparable = earlier.filter(|earlier| subject.is_comparable(data.model, results, earlier));
        let before = comparable.and_then(|earlier| subject.sum(data.model, &data.measures.results, earlier));
        writer.begin();
        whose(data, results, subject, &address).into_iter().for_each(|own| writer.field(own));
        writer.field(Field::Id(if sum.provisional { "provisional" } else { "official" }));
        writer.field(Field::Bool(sum.proxy));
        for key in &keys {
            let value = key.and_then(|key| match key {
                Key::Change(share) => {
                    Number::change(share, sum, before.as_ref()?).map(|number| number.printed)
                }
                _ => number(data, results, subject, sum, key),
            });
            writer.field(value.map_or(Field::Empty, Field::Number));
        }
        match sum.hidden {
            true => writer.field(Field::Empty),
            false => write_corrected(data, &known, &address, writer),
        }
        writer.field(not_applicable(&mut nothing, &Share::ALL, &sum.counts));
        writer.field(Field::Bool(sum.hidden));
        writer.field(Field::Bool(data.model.settings.illustrative));
        writer.end();
    }
    offered(data, results, columns, &known, writer);
}

/// The key of a column that holds a figure of results.
fn key_of(name: &str) -> Option<Key> {
    let groups: [&[Column]; 7] = [&COUNTS, &DERIVED, &SHARES, &CHANGES, &RANKS, &PARTS, &SET_ASIDE];
    let known = groups.into_iter().flatten().any(|column| column.name == name);
    if known { Key::named(name) } else { None }
}

fn whose<'a>(
    data: &'a Data,
    results: &'a PeriodResults,
    subject: Subject,
    address: &'a str,
) -> [Field<'a>; WHOSE.len()] {
    let model = data.model;
    let (mut level, mut agency, mut field, mut code) = ("", "", "", "");
    let grain = match subject {
        Subject::Province => "province",
        Subject::Level(own) => {
            level = own.key();
            "level"
        }
        Subject::Agency(place) => {
            let own = model.agencies.list.get(place);
            agency = own.map_or("", |own| own.id.as_str());
            level = own.map_or("", |own| own.level.key());
            "agency"
        }
        Subject::Field(place) => {
            field = model.catalogue.fields.get(place).map_or("", |own| own.id.as_str());
            "field"
        }
        Subject::Procedure(place) => {
            let own = model.catalogue.procedures.get(place);
            code = own.map_or("", |own| own.code.as_str());
            let of = own.and_then(|own| model.catalogue.fields.get(own.field));
            field = of.map_or("", |own| own.id.as_str());
            "procedure"
        }
        Subject::AgencyProcedure(..) | Subject::AgencyField(..) => "",
    };
    [
        Field::Id(address),
        Field::Id(&results.period.key),
        Field::Id(grain),
        id(level),
        id(agency),
        id(field),
        id(code),
    ]
}

/// What was offered on the last day of the period: rows of the catalogue.
fn offered(
    data: &Data,
    results: &PeriodResults,
    columns: &[Column],
    corrected: &Corrected,
    writer: &mut impl Records,
) {
    let fields = data.model.catalogue.fields.iter().zip(&results.offered.fields);
    let fields =
        fields.map(|(field, offered)| (format!("procedures/{}", field.id), field.id.as_str(), offered));
    let all = std::iter::once(("procedures".to_owned(), "", &results.offered.all));
    let known = !data.model.catalogue.procedures.is_empty();
    for (subject, field, offered) in all.chain(fields).filter(|_| known) {
        let address = format!("{subject}@{}", results.period.key);
        let grain = if field.is_empty() { "province" } else { "field" };
        let named = columns.iter().map(|column| match column.name {
            "id" => Field::Id(&address),
            "period" => Field::Id(&results.period.key),
            "grain" => Field::Id(grain),
            "field" => id(field),
            "proxy" => Field::Bool(offered.used_by_proxy),
            "suppressed" => Field::Bool(false),
            "illustrative" => Field::Bool(data.model.settings.illustrative),
            name if Offered::KEYS.contains(&name) => {
                offered.number(name).map_or(Field::Empty, |number| Field::Number(number.printed))
            }
            _ => Field::Empty,
        });
        writer.begin();
        for (column, field) in columns.iter().zip(named) {
            match column.name == CORRECTED.name {
                true => write_corrected(data, corrected, &address, writer),
                false => writer.field(field),
            }
        }
        writer.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Count;

    #[test]
    fn columns_are_named_as_keys() {
        let summed = COUNTS.iter().chain(&DERIVED).chain(&SHARES).chain(&CHANGES);
        for column in summed.chain(&RANKS).chain(&PARTS).chain(&SET_ASIDE) {
            let key = Key::named(column.name);
            assert_eq!(key.map(Key::text).as_deref(), Some(column.name));
        }
        assert_eq!(COUNTS.map(|column| column.name), Count::ALL.map(Count::key));
        assert_eq!(SHARES.map(|column| column.name), Share::ALL.map(Share::key));
    }
}
