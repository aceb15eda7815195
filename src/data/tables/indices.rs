//! Indices: one row per value; parts and others to compare with have rows of their own.

use super::Written;
use crate::data::source::{SourceRecord, records};
use crate::data::table::{Cell, Column, Identity, Row, Sheet, number, text};
use crate::data::{Data, english};
use crate::measure::FigureOrigin;
use crate::measure::figures::Asides;
use crate::model::{Decimal, Index, IndexValue, Words};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "indices",
    title: ("Chỉ số xếp hạng", "Indices"),
    about: (
        "Mỗi dòng là thứ hạng và điểm của một năm: của tỉnh hoặc một cơ quan, của một phần, hoặc của nơi khác để so sánh.",
        "Each row is the rank and score of a year: of the province or an agency, of a part, or of somebody to compare with.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: true,
    figures: Some("id"),
};

const COLUMNS: &[Column] = &[
    text("id", "Mã của dòng", "Id of the row"),
    text("index", "Mã chỉ số xếp hạng", "Id of the index"),
    text("name", "Tên chỉ số xếp hạng", "Name of the index"),
    text("name_en", "Tên chỉ số xếp hạng bằng tiếng Anh", "Name of the index in English"),
    text("issuer", "Nơi công bố chỉ số", "Who publishes the index"),
    text(
        "kind",
        "value: của tỉnh hoặc cơ quan; part: một phần; comparator: nơi khác",
        "value: the province's or an agency's; part: a part of it; comparator: somebody else's",
    ),
    text("agency", "Mã cơ quan; trống: tỉnh", "Id of the agency; empty: the province"),
    text("item", "Mã phần hoặc nơi khác", "Id of the part or of the other"),
    text("item_name", "Tên phần hoặc nơi khác", "Name of the part or of the other"),
    number("year", "Năm", "Year"),
    number("rank", "Thứ hạng", "Rank"),
    number("of", "Trên tổng số", "Of how many"),
    number("score", "Điểm như đã công bố", "Score as published"),
    number("scale", "Điểm cao nhất có thể", "The highest possible score"),
    number("change", "Thay đổi của điểm như đã công bố", "Change of the score as published"),
    text("region", "Vùng", "Region"),
    number("region_rank", "Thứ hạng trong vùng", "Rank in the region"),
    number("region_of", "Trên tổng số trong vùng", "Of how many in the region"),
    text("rank_address", "Địa chỉ của thứ hạng", "Address of the rank"),
    text("score_address", "Địa chỉ của điểm", "Address of the score"),
    text("words", "Lời của nguồn", "The source's own words"),
    text("gap", "Vì sao không có số", "Why there is no figure"),
    text("aside", "Vì sao để riêng, không tính vào chuỗi", "Why it is put aside and never counted"),
    text("basis", "Cơ sở: reported, derived, inferred", "Basis: reported, derived, inferred"),
    text("how", "Tính hoặc suy ra thế nào", "How it was derived or inferred"),
    text("note", "Ghi chú của trang này", "A note of this site"),
];

/// A row for each value, each of its parts, each other to compare with.
pub fn rows(data: &Data) -> Vec<Row> {
    let written = Written::new(data);
    let mut rows = Vec::new();
    for index in &data.model.indices {
        let mut asides = Asides::default();
        for (at, value) in index.values.iter().enumerate() {
            let subject = subject(index, value);
            let prefix = asides.value(index, value);
            let mark = prefix.strip_suffix('_').map_or_else(String::new, |own| format!(":{own}"));
            let from = FigureOrigin::Index { index: index.id.clone(), at };
            Entry { data, written: &written, index, value, from, subject, mark }.rows(&mut rows);
        }
    }
    rows
}

fn subject(index: &Index, value: &IndexValue) -> String {
    match &value.agency {
        Some(agency) => format!("{}/{agency}", index.id),
        None => index.id.clone(),
    }
}

/// A value of an index that is turned into rows.
struct Entry<'a> {
    data: &'a Data<'a>,
    written: &'a Written<'a>,
    index: &'a Index,
    value: &'a IndexValue,
    from: FigureOrigin,
    subject: String,
    /// `:aside` where it is put aside.
    mark: String,
}

/// What is different from row to row.
struct Item<'a> {
    kind: &'static str,
    subject: String,
    named: Option<(&'a str, &'a Words)>,
    rank: Option<u32>,
    score: Option<Decimal>,
    sources: Vec<SourceRecord>,
}

impl Entry<'_> {
    fn rows(&self, rows: &mut Vec<Row>) {
        let value = self.value;
        let sources = records(self.data, &value.sources);
        let (rank, score, subject) = (value.rank, value.score, self.subject.clone());
        rows.push(self.row(Item {
            kind: "value",
            subject,
            named: None,
            rank,
            score,
            sources: sources.clone(),
        }));
        rows.extend(value.parts.iter().map(|part| {
            self.row(Item {
                kind: "part",
                subject: format!("{}/part/{}", self.subject, part.id),
                named: Some((&part.id, &part.name)),
                rank: part.rank,
                score: part.score,
                sources: sources.clone(),
            })
        }));
        rows.extend(value.comparators.iter().map(|other| {
            let own = records(self.data, &other.sources);
            self.row(Item {
                kind: "comparator",
                subject: format!("{}/{}", self.index.id, other.id),
                named: Some((&other.id, &other.name)),
                rank: other.rank,
                score: other.score,
                sources: if own.is_empty() { sources.clone() } else { own },
            })
        }));
    }

    fn row(&self, item: Item) -> Row {
        let (data, index, value) = (self.data, self.index, self.value);
        let address =
            |key: &str| self.written.get(&self.from, &item.subject, key).map(|f| f.address.to_string());
        let mut cells = vec![
            Cell::Text(format!("{}@{}{}", item.subject, value.year, self.mark)),
            index.id.as_str().into(),
            data.say(&index.name),
            english(&index.name),
            data.say(&index.issuer),
            item.kind.into(),
            value.agency.as_deref().filter(|_| item.kind != "comparator").into(),
            item.named.map(|(id, _)| id).into(),
            item.named.map(|(_, name)| data.say(name)).into(),
            i32::from(value.year).into(),
            item.rank.into(),
            value.of.filter(|_| item.kind != "part").into(),
            item.score.into(),
            index.scale.filter(|_| item.kind != "part").into(),
        ];
        cells.extend(self.beside(item.kind == "value"));
        cells.extend([address("rank").as_deref().into(), address("score").as_deref().into()]);
        cells.extend(self.words(item.kind == "value"));
        Row { cells, sources: item.sources }
    }

    /// Change and region: of the value itself only.
    fn beside(&self, own: bool) -> [Cell; 4] {
        let region = self.value.region.as_ref().filter(|_| own);
        [
            self.value.change.filter(|_| own).into(),
            region.map(|region| self.data.say(&region.name)).into(),
            region.map(|region| region.rank).into(),
            region.and_then(|region| region.of).into(),
        ]
    }

    /// Words and gap are the value's; why it is put aside and how it is known hold for all that stands with it.
    fn words(&self, own: bool) -> [Cell; 6] {
        let (data, value) = (self.data, self.value);
        [
            value.words.as_ref().filter(|_| own).map(|words| data.say(words)).into(),
            value.gap.filter(|_| own).map(|gap| gap.key()).into(),
            data.maybe(&value.aside),
            value.basis.key().into(),
            data.maybe(&value.how),
            value.note.as_ref().filter(|_| own).map(|note| data.say(note)).into(),
        ]
    }
}
