//! Periods: what their ids in addresses mean.

use std::collections::BTreeMap;

use crate::data::Data;
use crate::data::dataset::label;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, date, text};
use crate::model::{Lang, Period, PeriodKind};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "periods",
    title: ("Kỳ", "Periods"),
    about: (
        "Mỗi dòng là một kỳ có trong địa chỉ của một con số hay trong bảng kết quả. Số của hai kỳ khác loại không cộng, không xếp hạng, không so với nhau.",
        "Each row is a period that stands in the address of a figure or has results. Figures of two kinds of period are never added, ranked or compared.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: false,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("id", "Kỳ, như trong địa chỉ", "The period as addresses write it"),
    text(
        "kind",
        "Loại: day, quarter, half, nine_months, year, other",
        "Kind: day, quarter, half, nine_months, year, other",
    ),
    date("from", "Ngày đầu", "First day"),
    date("to", "Ngày cuối", "Last day"),
    text("name", "Tên", "Name"),
    text("name_en", "Tên bằng tiếng Anh", "Name in English"),
];

/// A row for each period, in the order of their first days.
pub fn rows(data: &Data) -> Vec<Row> {
    let addresses = data.measures.figures.iter().map(|figure| figure.address.period.as_str());
    let mut periods: BTreeMap<&str, Period> =
        addresses.filter_map(|key| Some((key, data.model.calendar.read(key)?))).collect();
    let results = data.measures.results.periods.iter().map(|results| &results.period);
    periods.extend(results.map(|period| (period.key.as_str(), period.clone())));
    let mut periods: Vec<Period> = periods.into_values().collect();
    periods.sort_by(|a, b| (a.from, a.to, &a.key).cmp(&(b.from, b.to, &b.key)));
    periods.iter().map(|period| row(data, period)).collect()
}

fn row(data: &Data, period: &Period) -> Row {
    Row::new(vec![
        period.key.as_str().into(),
        period.kind.key().into(),
        period.from.into(),
        period.to.into(),
        Cell::Text(name(period, data.lang())),
        Cell::Text(name(period, Lang::En)),
    ])
}

/// A day is said as a day, not as a span of one.
fn name(period: &Period, lang: Lang) -> String {
    match period.kind {
        PeriodKind::Day => crate::words::date::short(period.to, lang),
        _ => label(period, lang),
    }
}
