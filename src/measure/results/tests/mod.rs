//! Results as a small province has them: four agencies, three procedures, a year of quarters.

mod computed;
mod hidden;
mod official;
mod reports;
mod silence;
mod sums;
mod totals;

use jiff::civil::{Date, date};

use crate::diagnostic::Origin;
use crate::measure::testing::{model_of, words};
use crate::model::{
    Agency, AgencyKind, AgencyName, Calendar, Count, Field, Grain, Level, Model, NamedPeriod, OnlineLevel,
    Period, PeriodKind, Procedure, Quality, ResultsFile, ServiceLevel, Sheet, Succession,
};

/// Positions of the agencies below.
const SO_A: usize = 0;
const SO_B: usize = 1;
const SO_C: usize = 2;
const XA_D: usize = 3;

/// A row: agency, procedure or field, and counts.
type Row<'r> = (usize, usize, &'r [(Count, u64)]);

/// The province without results: the quarters of 2024 and the year itself; procedures 0 and 1 of field 0, 2 of field 1.
fn province() -> Model {
    let mut model = model_of(Vec::new());
    model.calendar = Calendar { periods: periods(), ..Calendar::default() };
    model.agencies.list = [
        ("so-a", Level::Province, AgencyKind::Specialised),
        ("so-b", Level::Province, AgencyKind::Specialised),
        ("so-c", Level::Province, AgencyKind::Specialised),
        ("xa-d", Level::Commune, AgencyKind::Committee),
    ]
    .map(|(id, level, kind)| agency(id, level, kind))
    .into();
    model.catalogue.fields = ["dat-dai", "ho-tich"].map(field).into();
    model.catalogue.procedures = vec![
        procedure("1.000001", 0, &["so-a", "so-b"], ServiceLevel::Full),
        procedure("1.000002", 0, &["so-a"], ServiceLevel::Partial),
        procedure("1.000003", 1, &["xa-d"], ServiceLevel::None),
    ];
    model
}

fn periods() -> Vec<NamedPeriod> {
    let named = |key: &str, from, to, kind| NamedPeriod {
        period: Period { key: key.into(), from, to, label: None, kind },
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    };
    let quarter = |key, month: i8, day: i8| {
        named(key, date(2024, month, 1), date(2024, month + 2, day), PeriodKind::Quarter)
    };
    vec![
        quarter("q1", 1, 31),
        named("nam", date(2024, 1, 1), date(2024, 12, 31), PeriodKind::Year),
        quarter("q2", 4, 30),
        quarter("q3", 7, 30),
        quarter("q4", 10, 31),
    ]
}

/// Positions of the quarters in the calendar.
const QUARTERS: [usize; 4] = [0, 2, 3, 4];

fn agency(id: &str, level: Level, kind: AgencyKind) -> Agency {
    let name = AgencyName { name: words(id), short_name: None, unit: None, from: None };
    Agency {
        id: id.into(),
        names: vec![name],
        level,
        kind,
        parent: None,
        codes: Vec::new(),
        aliases: Vec::new(),
        portal: None,
        address: None,
        phone: None,
        email: None,
        from: None,
        to: None,
        became: Succession::None,
        source: None,
        unverified: None,
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    }
}

fn field(id: &str) -> Field {
    Field { id: id.into(), name: words(id), note: None, old_urls: Vec::new(), origin: Origin::nowhere() }
}

fn procedure(code: &str, field: usize, agencies: &[&str], level: ServiceLevel) -> Procedure {
    Procedure {
        code: code.into(),
        long_code: None,
        name: words(code),
        field,
        levels: Vec::new(),
        agencies: agencies.iter().map(ToString::to_string).collect(),
        time_limit: None,
        fee: None,
        online: vec![OnlineLevel { level, from: date(2020, 1, 1), source: None }],
        from: None,
        to: None,
        aliases: Vec::new(),
        sensitive: false,
        url: None,
        sources: Vec::new(),
        note: None,
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    }
}

/// Adds a file with rows that stand in the order of agency and item.
fn publish(model: &mut Model, period: usize, grain: Grain, rows: &[Row]) {
    let file = u32::try_from(model.results.files.len()).unwrap();
    std::sync::Arc::make_mut(&mut model.results).files.push(ResultsFile {
        period,
        quality: Quality::Official,
        proxy: None,
        note: None,
        sources: Vec::new(),
        origin: Origin::nowhere(),
    });
    let position = |of: fn(&Row) -> usize| rows.iter().map(|row| u32::try_from(of(row)).unwrap()).collect();
    let cell = |row: &Row, count: Count| {
        let own = row.2.iter().find(|(own, _)| *own == count);
        own.map_or(Sheet::UNKNOWN, |(_, number)| u32::try_from(*number).unwrap())
    };
    std::sync::Arc::make_mut(&mut model.results).sheets.push(Sheet {
        period,
        grain,
        agencies: position(|row| row.0),
        items: position(|row| row.1),
        files: vec![file; rows.len()],
        columns: Count::ALL.map(|count| (count, rows.iter().map(|row| cell(row, count)).collect())).into(),
    });
}

/// Received, and of those online.
fn came(received: u64, online: u64) -> [(Count, u64); 2] {
    [(Count::Received, received), (Count::Online, online)]
}

fn end_of_2024() -> Date {
    date(2024, 12, 31)
}
