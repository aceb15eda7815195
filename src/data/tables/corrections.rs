//! Corrections and revisions of figures, up to the day of judgement.

use crate::data::Data;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, date, text};
use crate::model::Correction;

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "corrections",
    title: ("Đính chính", "Corrections"),
    about: (
        "Mỗi dòng là một lần sửa một con số đã công bố.",
        "Each row is a change of a figure that was already published.",
    ),
    columns: COLUMNS,
    identity: Identity::None,
    sourced: false,
    figures: None,
};

const COLUMNS: &[Column] = &[
    date("date", "Ngày sửa", "Day of the change"),
    text("figure", "Địa chỉ của con số", "Address of the figure"),
    text("old", "Trước khi sửa", "Before"),
    text("new", "Sau khi sửa", "After"),
    text(
        "kind",
        "revision: cập nhật số tốt hơn; correction: sửa sai",
        "revision: a better figure; correction: a mistake mended",
    ),
    text("reason", "Lý do", "Why"),
];

/// A row for each change made by the day of judgement.
pub fn rows(data: &Data) -> Vec<Row> {
    let made = data.model.corrections.iter().filter(|change| change.date <= data.measures.as_of);
    made.map(|change| row(data, change)).collect()
}

fn row(data: &Data, change: &Correction) -> Row {
    // What is withheld is not told by how it was corrected either.
    let hidden = data.measures.results.hides(data.model, &change.figure.value);
    let told = |words| if hidden { Cell::Empty } else { data.say(words) };
    Row::new(vec![
        change.date.into(),
        Cell::Text(change.figure.value.to_string()),
        told(&change.old),
        told(&change.new),
        change.kind.key().into(),
        data.say(&change.reason),
    ])
}
