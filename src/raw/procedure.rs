//! `procedures/<field>.yaml`: the catalogue of administrative procedures.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Flag, Level, OneOrMany, Source, Text};

/// Danh mục thủ tục hành chính của một lĩnh vực: content/procedures/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedures {
    /// Lĩnh vực.
    #[schemars(required)]
    pub field: Option<Field>,
    /// Các thủ tục của lĩnh vực này.
    #[schemars(required)]
    pub procedures: Option<Vec<Procedure>>,
}

/// Một lĩnh vực.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Mã lĩnh vực, không dấu, ví dụ ho-tich.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên lĩnh vực.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Một thủ tục hành chính.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Mã ngắn trong Cơ sở dữ liệu quốc gia về TTHC, đặt trong dấu nháy: "1.001193".
    #[schemars(required)]
    pub code: Option<Text>,
    /// Mã đầy đủ, ví dụ 1.001193.000.00.00.H07.
    pub long_code: Option<Text>,
    /// Tên thủ tục.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Các cấp thực hiện, ví dụ `[commune]`.
    #[schemars(required)]
    pub levels: Option<Vec<Level>>,
    /// Cơ quan hay nhóm cơ quan giải quyết; để trống khi chưa ai công bố.
    pub agencies: Option<Vec<Text>>,
    /// Thời hạn giải quyết.
    pub time_limit: Option<TimeLimit>,
    /// Phí, lệ phí.
    pub fee: Option<Fee>,
    /// Mức độ cung cấp trực tuyến theo thời gian, cũ trước.
    pub online: Option<Vec<OnlineLevel>>,
    /// Có hiệu lực từ ngày.
    pub from: Option<Text>,
    /// Có hiệu lực đến hết ngày.
    pub to: Option<Text>,
    /// Các cách gọi khác, để tìm.
    pub aliases: Option<Vec<Text>>,
    /// true: thủ tục nhạy cảm. Cơ quan nào có số từ 1 đến 4 ở thủ tục này thì các số ấy không hiện ra, ở mọi kỳ; vài dòng bên cạnh cũng được giữ kín để không ai tính ngược lại được. Tổng của cơ quan và lĩnh vực vẫn đủ.
    pub sensitive: Option<Flag>,
    /// Trang của thủ tục trên Cổng Dịch vụ công quốc gia.
    pub url: Option<Text>,
    /// Nguồn.
    pub source: Option<OneOrMany<Source>>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Thời hạn giải quyết: số ngày, lời của quyết định công bố, hoặc cả hai.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimeLimit {
    /// Số ngày.
    pub days: Option<Text>,
    /// true: ngày làm việc.
    pub working_days: Option<Flag>,
    /// Lời của quyết định, ví dụ Ngay trong ngày tiếp nhận.
    pub words: Option<Bilingual>,
}

/// Phí, lệ phí: số tiền, lời của quyết định công bố, hoặc cả hai.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Số tiền bằng đồng, chỉ chữ số; 0 là không thu.
    pub amount: Option<Text>,
    /// Lời của quyết định, ví dụ 8.000 đồng một bản.
    pub words: Option<Bilingual>,
}

/// Mức độ cung cấp trực tuyến từ một ngày.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlineLevel {
    /// Mức độ.
    #[schemars(required)]
    pub level: Option<ServiceLevel>,
    /// Từ ngày.
    #[schemars(required)]
    pub from: Option<Text>,
    /// Nguồn.
    pub source: Option<Source>,
}

/// Mức độ: none (không), level_1 đến level_4 (mức độ 1–4, đến khi có Nghị định 42/2022/NĐ-CP), partial (một phần), full (toàn trình).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum ServiceLevel {
    None,
    #[serde(rename = "level_1")]
    Level1,
    #[serde(rename = "level_2")]
    Level2,
    #[serde(rename = "level_3")]
    Level3,
    #[serde(rename = "level_4")]
    Level4,
    Partial,
    Full,
}
