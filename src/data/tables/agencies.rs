//! Agencies: one row each, those that are gone included.

use crate::data::source::records;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, date, text};
use crate::data::{Data, english, listed};
use crate::model::{Agency, Succession};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "agencies",
    title: ("Cơ quan", "Agencies"),
    about: (
        "Mỗi dòng là một cơ quan, kể cả cơ quan đã kết thúc; tên là tên tại ngày chốt.",
        "Each row is an agency, those that have ended included; names are those on the day of judgement.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: true,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("id", "Mã cơ quan, không bao giờ đổi", "Id of the agency, never changes"),
    text("name", "Tên đầy đủ", "Full name"),
    text("name_en", "Tên đầy đủ bằng tiếng Anh", "Full name in English"),
    text("short_name", "Tên ngắn", "Short name"),
    text(
        "former_names",
        "Các tên trước, cách nhau bằng dấu chấm phẩy",
        "Former names, separated by semicolons",
    ),
    text("level", "Cấp: province, district, commune", "Level: province, district, commune"),
    text(
        "kind",
        "Loại: committee, office, specialised, attached, branch, one_stop, press",
        "Kind: committee, office, specialised, attached, branch, one_stop, press",
    ),
    text("parent", "Mã cơ quan cấp trên", "Id of the agency above"),
    date("from", "Có từ ngày; trống: từ trước", "In force from; empty: since before"),
    date("to", "Đến hết ngày; trống: còn", "In force to the end of; empty: still"),
    text(
        "became",
        "Mã các cơ quan kế tục, cách nhau bằng dấu chấm phẩy; unknown: chưa rõ",
        "Ids of its successors, separated by semicolons; unknown: nobody has said",
    ),
    text("codes", "Mã ở hệ thống khác, dạng gso:28912", "Codes in other systems, e.g. gso:28912"),
    text("portal", "Trang riêng của cơ quan", "Its own site"),
    text("unverified", "Điều chưa kiểm chứng được", "What could not be checked yet"),
    text("url", "Trang của cơ quan ở đây", "Its page here"),
];

/// A row for each agency.
pub fn rows(data: &Data) -> Vec<Row> {
    data.model.agencies.list.iter().map(|agency| row(data, agency)).collect()
}

fn row(data: &Data, agency: &Agency) -> Row {
    let as_of = data.measures.as_of;
    let name = agency.name_on(as_of);
    let begun = agency.names.iter().filter(|other| other.from.is_none_or(|from| from <= as_of));
    let former = begun.filter(|other| name.is_some_and(|name| !std::ptr::eq(name, *other)));
    let codes = agency.codes.iter().map(|code| format!("{}:{}", code.system, code.code));
    let cells = vec![
        agency.id.as_str().into(),
        name.map(|name| data.say(&name.name)).into(),
        name.map(|name| english(&name.name)).into(),
        name.and_then(|name| name.short_name.as_ref()).map(|name| data.say(name)).into(),
        listed(former.map(|former| former.name.get(data.lang()).0)),
        agency.level.key().into(),
        agency.kind.key().into(),
        agency.parent.as_deref().into(),
        agency.from.into(),
        agency.to.into(),
        became(&agency.became),
        listed(codes),
        agency.portal.as_deref().into(),
        data.maybe(&agency.unverified),
        data.url(&format!("/co-quan/{}/", agency.id)),
    ];
    Row { cells, sources: records(data, &agency.source) }
}

fn became(succession: &Succession) -> Cell {
    match succession {
        Succession::None => Cell::Empty,
        Succession::Unknown => "unknown".into(),
        Succession::Became(successors) => listed(successors.iter().map(|successor| &successor.agency)),
    }
}
