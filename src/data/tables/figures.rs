//! Every figure that a page may print, by its address.

use crate::data::Data;
use crate::data::source::of_figure;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, boolean, date, number, text};
use crate::measure::Figure;
use crate::model::Corrected;

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
    boolean("proxy", "Là số liệu thay thế hoặc dựa vào số liệu thay thế", "It is a proxy or rests on one"),
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
    data.measures.figures.iter().map(|figure| row(data, &corrected, figure)).collect()
}

fn row(data: &Data, corrected: &Corrected, figure: &Figure) -> Row {
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
        figure.proxy.into(),
        correction.map(|one| data.say(&one.old)).into(),
        correction.map(|one| one.date).into(),
    ];
    Row { cells, sources: of_figure(data, figure) }
}
