//! Observations: what somebody published of a measure, gaps included.

use super::Written;
use crate::data::source::records;
use crate::data::table::{Cell, Column, Identity, Row, Sheet, date, number, text};
use crate::data::{Data, listed};
use crate::measure::figures::Asides;
use crate::measure::{Figure, FigureOrigin};
use crate::model::{Address, Observation, Quantity};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "observations",
    title: ("Số liệu đã công bố", "Observations"),
    about: (
        "Mỗi dòng là một số liệu đã công bố của một chỉ số trong một kỳ, hoặc một chỗ trống kèm lý do; chỗ trống không phải số 0.",
        "Each row is what was published of a measure for a period, or a gap with its reason; a gap is never a zero.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: true,
    figures: Some("id"),
};

const COLUMNS: &[Column] = &[
    text(
        "id",
        "Địa chỉ của con số; chỗ trống kết thúc bằng :gap, mức hoàn thành bằng :status",
        "Address of the figure; that of a gap ends in :gap, of a status in :status",
    ),
    text("measure", "Mã chỉ số", "Id of the measure"),
    text("part", "Mã phần", "Id of the part"),
    text("period", "Kỳ, như trong địa chỉ", "Period, as in the address"),
    date("from", "Ngày đầu của kỳ", "First day of the period"),
    date("to", "Ngày cuối của kỳ", "Last day of the period"),
    number(
        "value",
        "Giá trị theo đơn vị của chỉ số; tỷ lệ là số phần trăm, tính từ tử số và mẫu số nếu có",
        "Value in the measure's unit; shares in per cent, computed from numerator and denominator where they are known",
    ),
    number("numerator", "Tử số", "Numerator"),
    number("denominator", "Mẫu số", "Denominator"),
    number("change", "Phần trăm thay đổi so với năm gốc", "Per cent of change since the base year"),
    text(
        "status",
        "Mức hoàn thành: not_started, under_way, done, stopped",
        "How far: not_started, under_way, done, stopped",
    ),
    text(
        "gap",
        "Vì sao không có số: not_yet_due, overdue, not_published, not_applicable, suppressed",
        "Why there is no figure: not_yet_due, overdue, not_published, not_applicable, suppressed",
    ),
    text("proxy", "Vì sao đây chỉ là số liệu thay thế", "Why this is only a proxy"),
    text("aside", "Vì sao để riêng, không tính vào chuỗi", "Why it is put aside and never counted"),
    text("basis", "Cơ sở: reported, derived, inferred", "Basis: reported, derived, inferred"),
    text("how", "Tính hoặc suy ra thế nào", "How it was derived or inferred"),
    text("words", "Lời của nguồn", "The source's own words"),
    text("note", "Ghi chú của trang này", "A note of this site"),
    text(
        "evidence",
        "Mã văn bản chứng minh, cách nhau bằng dấu chấm phẩy",
        "Ids of documents that prove it, separated by semicolons",
    ),
];

/// A row for each observation.
pub fn rows(data: &Data) -> Vec<Row> {
    let written = Written::new(data);
    let mut asides = Asides::default();
    let numbered = data.model.observations.iter().map(|seen| (asides.observation(seen), seen)).enumerate();
    numbered.map(|(at, (prefix, seen))| row(data, &written, at, seen, &prefix)).collect()
}

fn row(data: &Data, written: &Written, at: usize, seen: &Observation, prefix: &str) -> Row {
    let subject = subject(seen);
    let from = FigureOrigin::Observation(at);
    let figure = |key: &str| written.get(&from, &subject, key);
    let mut cells = vec![
        Cell::Text(id(seen, &subject, prefix)),
        seen.measure.as_str().into(),
        seen.part.as_deref().into(),
        seen.period.key.as_str().into(),
        seen.period.from.into(),
        seen.period.to.into(),
    ];
    cells.extend(quantity(&seen.quantity, figure("value")));
    cells.extend([
        data.maybe(&seen.proxy),
        data.maybe(&seen.aside),
        seen.basis.key().into(),
        data.maybe(&seen.how),
        data.maybe(&seen.words),
        data.maybe(&seen.note),
        listed(&seen.evidence),
    ]);
    Row { cells, sources: records(data, &seen.sources) }
}

fn subject(seen: &Observation) -> String {
    match &seen.part {
        Some(part) => format!("{}/{part}", seen.measure),
        None => seen.measure.clone(),
    }
}

/// The figure's address, or one of the same form for what is no figure.
fn id(seen: &Observation, subject: &str, prefix: &str) -> String {
    let key = match seen.quantity {
        Quantity::Value(_) | Quantity::Counts { .. } => "value",
        Quantity::Change(_) => "change",
        Quantity::Status(_) => "status",
        Quantity::Gap(_) => "gap",
    };
    Address::new(subject, seen.period.key.clone(), format!("{prefix}{key}")).to_string()
}

/// Value, numerator, denominator, change, status, gap.
fn quantity(quantity: &Quantity, share: Option<&Figure>) -> [Cell; 6] {
    let none = || Cell::Empty;
    match *quantity {
        Quantity::Value(value) => [value.into(), none(), none(), none(), none(), none()],
        Quantity::Counts { numerator, denominator } => {
            let value = share.map(|figure| figure.value);
            [value.into(), numerator.into(), denominator.into(), none(), none(), none()]
        }
        Quantity::Change(change) => [none(), none(), none(), change.into(), none(), none()],
        Quantity::Status(status) => [none(), none(), none(), none(), status.key().into(), none()],
        Quantity::Gap(gap) => [none(), none(), none(), none(), none(), gap.key().into()],
    }
}
