//! Measures (in targets and in `measures/*.yaml`) and `observations/*.yaml`.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::{Bilingual, Deadline, Flag, Level, OneOrMany, Source, Text};

/// Các chỉ tiêu không thuộc mục tiêu nào: content/measures/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// Danh sách chỉ tiêu.
    #[schemars(required)]
    pub measures: Option<Vec<Measure>>,
}

/// Một chỉ tiêu: một con số có thể đo.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Mã, duy nhất trong cả trang, không bao giờ đổi.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên chỉ tiêu. Bắt buộc, trừ khi có same_as.
    pub name: Option<Bilingual>,
    /// Đơn vị. Bắt buộc, trừ khi có same_as.
    pub unit: Option<Unit>,
    /// Chữ đi sau con số đếm, ví dụ giao dịch, đơn vị.
    pub noun: Option<Bilingual>,
    /// Chiều của mục tiêu; không viết khi chỉ theo dõi, không có mục tiêu.
    pub kind: Option<Kind>,
    /// Ngưỡng phải đạt, ví dụ 50%.
    pub goal: Option<Text>,
    /// Ngưỡng riêng cho từng phần, ví dụ từng cấp.
    pub goals: Option<Vec<Goal>>,
    /// Mốc xuất phát.
    pub baseline: Option<Baseline>,
    /// Các bước đã công bố trước trên đường đến đích.
    pub path: Option<Vec<Milestone>>,
    /// Bao lâu có số liệu một lần, chậm nhất bao nhiêu ngày sau kỳ.
    pub cadence: Option<Cadence>,
    /// Tính từ đâu: indices.par-index.rank, results.online_share, hoặc { from: results.online_share, level: commune }; không viết thì lấy từ observations/.
    pub computed_by: Option<Computed>,
    /// Các chỗ đứt của chuỗi số liệu.
    pub breaks: Option<Vec<Break>>,
    /// Các lần sửa mục tiêu.
    pub amendments: Option<Vec<Amendment>>,
    /// Dùng lại số liệu của chỉ tiêu này.
    pub same_as: Option<Text>,
    /// Nơi phải làm, với chỉ tiêu loại deliverable.
    pub places: Option<Vec<Text>>,
    /// Trách nhiệm nào hỏi con số này, ví dụ IV.2.a.
    pub duty: Option<Text>,
    /// Hạn riêng, khi khác hạn của mục tiêu.
    pub deadline: Option<Deadline>,
    /// Phần được trừ ra, nguyên văn.
    pub exception: Option<Bilingual>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Chỗ quy định, khi khác với mục tiêu.
    pub source: Option<Source>,
}

/// What a measure is computed by: a name, or a name and what it is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Computed {
    /// e.g. `indices.par-index.rank`, `results.online_share`.
    Name(Text),
    /// Of a part of the province.
    Narrowed(Narrowed),
}

/// Tính từ kết quả giải quyết của một phần của tỉnh: một cấp, một lĩnh vực, hoặc vài cơ quan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Narrowed {
    /// Tính gì, ví dụ results.online_share.
    #[schemars(required)]
    pub from: Option<Text>,
    /// Chỉ các cơ quan của cấp này.
    pub level: Option<Level>,
    /// Chỉ các thủ tục của lĩnh vực này.
    pub field: Option<Text>,
    /// Chỉ các cơ quan, nhóm cơ quan này.
    pub agencies: Option<Vec<Text>>,
}

impl<'de> Deserialize<'de> for Computed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Computed;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a name, or { from: …, level: … }")
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<Computed, E> {
                Ok(Computed::Name(Text(name.to_owned())))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Computed, A::Error> {
                Narrowed::deserialize(de::value::MapAccessDeserializer::new(map)).map(Computed::Narrowed)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for Computed {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Computed".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let narrowed = generator.subschema_for::<Narrowed>();
        json_schema!({ "oneOf": [{ "type": "string" }, narrowed] })
    }
}

/// Đơn vị: share (phần của tổng, 0–100%), ratio (tỷ lệ, có thể vượt 100%), count (số đếm), score (điểm), rank (hạng), done (đã làm hay chưa).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Unit {
    Share,
    Ratio,
    Count,
    Score,
    Rank,
    Done,
}

/// Chiều: at_least (từ … trở lên), at_most (không quá), reduce_by (giảm so với mốc), rank_within (trong nhóm đầu), deliverable (làm xong).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Kind {
    AtLeast,
    AtMost,
    ReduceBy,
    RankWithin,
    Deliverable,
}

/// Ngưỡng của một phần.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Mã phần, ví dụ xa.
    #[schemars(required)]
    pub part: Option<Text>,
    /// Tên phần, ví dụ Cấp xã.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Ngưỡng phải đạt.
    #[schemars(required)]
    pub goal: Option<Text>,
}

/// Mốc xuất phát: một con số, hoặc lý do không có.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Kỳ của mốc: mã kỳ, hoặc năm.
    pub period: Option<Text>,
    /// Con số.
    pub value: Option<Text>,
    /// Vì sao không có con số.
    pub gap: Option<Gap>,
    /// Nguồn.
    pub source: Option<OneOrMany<Source>>,
    /// Ghi chú.
    pub note: Option<Bilingual>,
}

/// Vì sao không có con số: not_yet_due (chưa đến hạn), overdue (quá hạn), not_published (chưa công bố), not_applicable (không áp dụng), suppressed (đã ẩn).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Gap {
    NotYetDue,
    Overdue,
    NotPublished,
    NotApplicable,
    Suppressed,
}

/// Một bước đã công bố trước.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Đến ngày.
    #[schemars(required)]
    pub by: Option<Text>,
    /// Phải đạt.
    #[schemars(required)]
    pub value: Option<Text>,
    /// Phần nào, khi chỉ tiêu có nhiều phần.
    pub part: Option<Text>,
}

/// Nhịp báo cáo của một chỉ tiêu.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cadence {
    /// Bao lâu một lần.
    #[schemars(required)]
    pub every: Option<Every>,
    /// Số ngày được phép sau khi hết kỳ.
    pub due_days: Option<Text>,
    /// true: đếm ngày làm việc.
    pub working_days: Option<Flag>,
}

/// Nhịp: month (tháng), quarter (quý), half (6 tháng), year (năm).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Every {
    Month,
    Quarter,
    Half,
    Year,
}

/// Chỗ đứt của chuỗi: trước và sau ngày này không so sánh được.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// Từ ngày.
    #[schemars(required)]
    pub date: Option<Text>,
    /// Vì sao.
    #[schemars(required)]
    pub reason: Option<Bilingual>,
}

/// Một lần sửa mục tiêu.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Ngày sửa.
    #[schemars(required)]
    pub date: Option<Text>,
    /// Văn bản sửa.
    #[schemars(required)]
    pub document: Option<Text>,
    /// Sửa gì: goal hoặc deadline.
    #[schemars(required)]
    pub key: Option<Text>,
    /// Cũ.
    #[schemars(required)]
    pub old: Option<Text>,
    /// Mới.
    #[schemars(required)]
    pub new: Option<Text>,
}

/// Các số liệu báo cáo: content/observations/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Observations {
    /// Danh sách số liệu.
    #[schemars(required)]
    pub observations: Option<Vec<Observation>>,
}

/// Một số liệu của một chỉ tiêu trong một kỳ.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Mã chỉ tiêu.
    #[schemars(required)]
    pub measure: Option<Text>,
    /// Mã phần, khi chỉ tiêu có nhiều phần.
    pub part: Option<Text>,
    /// Kỳ: mã kỳ trong periods.yaml, hoặc năm.
    pub period: Option<Text>,
    /// Từ ngày (khi không dùng period).
    pub from: Option<Text>,
    /// Đến hết ngày.
    pub to: Option<Text>,
    /// Vào ngày (số liệu của một thời điểm).
    pub on: Option<Text>,
    /// Con số: 80%, 1364, 66.34.
    pub value: Option<Text>,
    /// Tử số.
    pub numerator: Option<Text>,
    /// Mẫu số.
    pub denominator: Option<Text>,
    /// Thay đổi so với mốc, ví dụ -8.5%, khi chỉ công bố thay đổi.
    pub change: Option<Text>,
    /// Tình trạng, với chỉ tiêu loại deliverable.
    pub status: Option<Status>,
    /// Vì sao không có con số.
    pub gap: Option<Gap>,
    /// Vì sao số này chỉ là số thay thế, không đúng hẳn chỉ tiêu.
    pub proxy: Option<Bilingual>,
    /// Vì sao số này không được đưa vào chuỗi (mâu thuẫn với nguồn khác).
    pub aside: Option<Bilingual>,
    /// Cơ sở: được báo cáo, tính ra, hay suy ra.
    pub basis: Option<Basis>,
    /// Tính ra hay suy ra thế nào.
    pub how: Option<Bilingual>,
    /// Lời của nguồn, nguyên văn.
    pub words: Option<Bilingual>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Văn bản chứng minh.
    pub evidence: Option<Vec<Text>>,
    /// Nguồn: một, hoặc một danh sách.
    #[schemars(required)]
    pub source: Option<OneOrMany<Source>>,
}

/// Tình trạng: not_started (chưa bắt đầu), under_way (đang làm), done (đã xong), stopped (dừng).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Status {
    NotStarted,
    UnderWay,
    Done,
    Stopped,
}

/// Cơ sở: reported (nguồn công bố), derived (tính ra), inferred (suy ra).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Basis {
    Reported,
    Derived,
    Inferred,
}
