//! Every figure that a page may print, by its address.

use std::collections::HashMap;

use crate::data::Data;
use crate::data::source::of_figure;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, boolean, date, number, text};
use crate::measure::{Figure, Point};
use crate::model::{Address, Corrected};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "figures",
    title: ("Mọi con số", "All figures"),
    about: (
        "Mỗi dòng là một con số mà trang này có thể in ra, với địa chỉ dạng CHỦ-ĐỀ@KỲ:KHÓA và nguồn của nó.",
        "Each row is a figure that this site may print, with its address SUBJECT@PERIOD:KEY and its source.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["address"]),
    sourced: true,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("address", "Địa chỉ của con số", "Address of the figure"),
    text("subject", "Nói về cái gì", "What it is about"),
    text("period", "Kỳ", "Period"),
    text("key", "Khóa: là số gì", "Key: which number"),
    number("value", "Giá trị như in trên trang", "Value as printed"),
    text(
        "unit",
        "Đơn vị: percent, points (điểm phần trăm), count, score, rank, ratio, days",
        "Unit: percent, points (percentage points), count, score, rank, ratio, days",
    ),
    text("basis", "Cơ sở: reported, derived, inferred", "Basis: reported, derived, inferred"),
    text(
        "series",
        "Chuỗi, ở những con số có thể so với số trước: hai con số cùng subject và key chỉ so được với nhau khi cùng chuỗi",
        "Series, where a figure may be held against an earlier one: two figures of one subject and key compare only when it is the same",
    ),
    boolean("proxy", "Là số liệu thay thế hoặc dựa vào số liệu thay thế", "It is a proxy or rests on one"),
    boolean(
        "provisional",
        "Tính từ kết quả sơ bộ, còn có thể đổi, hoặc dựa vào số như vậy",
        "It comes from provisional results, which may still change, or rests on such a figure",
    ),
    text(
        "corrected_from",
        "Số đã công bố trước lần sửa gần nhất, như ghi trong bảng corrections",
        "The published figure before the latest correction, as the table of corrections has it",
    ),
    date("corrected_on", "Ngày của lần sửa gần nhất", "Day of the latest correction"),
];

/// A row for each figure, in the order of the addresses.
pub fn rows(data: &Data) -> Vec<Row> {
    let corrected = Corrected::new(data.model, data.measures.as_of);
    let parts = data.measures.measures.iter().flat_map(|measured| &measured.parts);
    let series: Series = parts.flat_map(|part| &part.series).map(|point| (&point.address, point)).collect();
    data.measures.figures.iter().map(|figure| row(data, &corrected, &series, figure)).collect()
}

/// The points of all series, by the addresses of their figures.
type Series<'a> = HashMap<&'a Address, &'a Point>;

fn row(data: &Data, corrected: &Corrected, series: &Series, figure: &Figure) -> Row {
    let address = &figure.address;
    let correction = corrected.at(data.model, address);
    let cells = vec![
        Cell::Text(address.to_string()),
        address.subject.as_str().into(),
        address.period.as_str().into(),
        address.key.as_str().into(),
        figure.value.into(),
        figure.unit.key().into(),
        figure.basis.key().into(),
        series.get(address).map(|point| point.comparable()).as_deref().into(),
        figure.proxy.into(),
        figure.provisional.into(),
        correction.map(|one| data.say(&one.old)).into(),
        correction.map(|one| one.date).into(),
    ];
    Row { cells, sources: of_figure(data, figure) }
}
