//! The catalogue: one row a procedure.

use crate::data::source::records;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, boolean, date, number, text};
use crate::data::{Data, english, listed};
use crate::model::Procedure;

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "procedures",
    title: ("Thủ tục hành chính", "Administrative procedures"),
    about: (
        "Mỗi dòng là một thủ tục, kể cả thủ tục đã hết hiệu lực; mức độ trực tuyến là mức tại ngày chốt.",
        "Each row is a procedure, those no longer in force included; the online level is that on the day of judgement.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["code"]),
    sourced: true,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("code", "Mã ngắn", "Short code"),
    text("long_code", "Mã đầy đủ", "Long code"),
    text("name", "Tên", "Name"),
    text("name_en", "Tên bằng tiếng Anh", "Name in English"),
    text("field", "Mã lĩnh vực", "Id of the field"),
    text("field_name", "Tên lĩnh vực", "Name of the field"),
    text(
        "levels",
        "Các cấp thực hiện, cách nhau bằng dấu chấm phẩy",
        "Levels that handle it, separated by semicolons",
    ),
    text(
        "agencies",
        "Mã cơ quan, nhóm cơ quan giải quyết, cách nhau bằng dấu chấm phẩy",
        "Ids of the agencies and groups that handle it, separated by semicolons",
    ),
    number("days", "Thời hạn, số ngày", "Time limit in days"),
    boolean("working_days", "Ngày làm việc", "The days are working days"),
    text("time_limit", "Thời hạn, lời của quyết định", "Time limit in the decision's words"),
    number("fee", "Phí, lệ phí, đồng", "Fee in đồng"),
    text("fee_words", "Phí, lệ phí, lời của quyết định", "Fee in the decision's words"),
    text(
        "online",
        "Mức độ trực tuyến: none, level_1 … level_4, partial, full",
        "Online level: none, level_1 … level_4, partial, full",
    ),
    date("online_from", "Mức độ này từ ngày", "This level since"),
    date("from", "Có hiệu lực từ ngày; trống: từ trước", "In force from; empty: since before"),
    date("to", "Có hiệu lực đến hết ngày; trống: còn", "In force to the end of; empty: still"),
    text(
        "aliases",
        "Các cách gọi khác, cách nhau bằng dấu chấm phẩy",
        "Other names, separated by semicolons",
    ),
    text("portal", "Trang trên Cổng Dịch vụ công quốc gia", "Its page on the national portal"),
    text("url", "Trang của thủ tục ở đây", "Its page here"),
];

/// A row for each procedure.
pub fn rows(data: &Data) -> Vec<Row> {
    data.model.catalogue.procedures.iter().map(|procedure| row(data, procedure)).collect()
}

fn row(data: &Data, own: &Procedure) -> Row {
    let as_of = data.measures.as_of;
    let field = data.model.catalogue.fields.get(own.field);
    let (limit, fee) = (own.time_limit.as_ref(), own.fee.as_ref());
    let cells = vec![
        own.code.as_str().into(),
        own.long_code.as_deref().into(),
        data.say(&own.name),
        english(&own.name),
        field.map(|field| field.id.as_str()).into(),
        field.map(|field| data.say(&field.name)).into(),
        listed(own.levels.iter().map(|level| level.key())),
        listed(&own.agencies),
        limit.and_then(|limit| limit.days).map(u32::from).into(),
        limit.filter(|limit| limit.days.is_some()).map(|limit| limit.working_days).into(),
        limit.map_or(Cell::Empty, |limit| data.maybe(&limit.words)),
        fee.and_then(|fee| fee.amount).into(),
        fee.map_or(Cell::Empty, |fee| data.maybe(&fee.words)),
        own.online_on(as_of).key().into(),
        own.online.iter().rfind(|online| online.from <= as_of).map(|online| online.from).into(),
        own.from.into(),
        own.to.into(),
        listed(&own.aliases),
        own.url.as_deref().into(),
        data.url(&format!("/thu-tuc/{}/", own.code)),
    ];
    Row { cells, sources: records(data, &own.sources) }
}
