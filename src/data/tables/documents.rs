//! Documents: one row each.

use crate::data::table::{Column, Identity, Row, Sheet, date, text};
use crate::data::{Data, english};
use crate::model::Document;

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "documents",
    title: ("Văn bản", "Documents"),
    about: (
        "Mỗi dòng là một văn bản được dẫn ở trang này.",
        "Each row is an official document cited on this site.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: false,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("id", "Mã: số văn bản, thêm @ngày nếu trùng số", "Id: the number, with @date where two share one"),
    text("number", "Số, ký hiệu", "Number"),
    date("date", "Ngày ban hành", "Day of issue"),
    text("issuer", "Cơ quan ban hành", "Issuer"),
    text("kind", "Loại văn bản", "Kind of document"),
    text("title", "Trích yếu", "Title"),
    text("title_en", "Trích yếu bằng tiếng Anh", "Title in English"),
    text("file", "Tệp ở trang này", "The file on this site"),
    text("link", "Địa chỉ nơi khác", "Its address elsewhere"),
    text("note", "Ghi chú của trang này", "A note of this site"),
];

/// A row for each document.
pub fn rows(data: &Data) -> Vec<Row> {
    data.model.documents.iter().map(|document| row(data, document)).collect()
}

fn row(data: &Data, document: &Document) -> Row {
    Row::new(vec![
        document.id.as_str().into(),
        document.number.as_str().into(),
        document.date.into(),
        data.say(&document.issuer),
        data.say(&document.kind),
        data.say(&document.title),
        english(&document.title),
        document.file.as_ref().map(|file| data.url(&format!("/static/{}", file.value))).into(),
        document.link.as_deref().into(),
        data.maybe(&document.note),
    ])
}
