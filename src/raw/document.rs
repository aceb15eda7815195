//! `documents/*.yaml` and `corrections.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Text};

/// Các văn bản: content/documents/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// Danh sách văn bản.
    #[schemars(required)]
    pub documents: Option<Vec<Document>>,
}

/// Một văn bản.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Số, ký hiệu, ví dụ 01/KH-UBND.
    #[schemars(required)]
    pub number: Option<Text>,
    /// Ngày ban hành.
    pub date: Option<Text>,
    /// Cơ quan ban hành.
    #[schemars(required)]
    pub issuer: Option<Bilingual>,
    /// Loại văn bản, ví dụ Kế hoạch, Nghị định.
    #[schemars(required)]
    pub kind: Option<Bilingual>,
    /// Trích yếu.
    #[schemars(required)]
    pub title: Option<Bilingual>,
    /// Tệp trong static/, ví dụ van-ban/01-kh-ubnd.pdf.
    pub file: Option<Text>,
    /// Địa chỉ trên mạng.
    pub link: Option<Text>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
}

/// Đính chính, điều chỉnh: content/corrections.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// Danh sách đính chính, điều chỉnh.
    #[schemars(required)]
    pub corrections: Option<Vec<Correction>>,
}

/// Một lần sửa một con số đã công bố.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Địa chỉ con số, ví dụ "ho-so-truc-tuyen@2024:value".
    #[schemars(required)]
    pub figure: Option<Text>,
    /// Số cũ.
    #[schemars(required)]
    pub old: Option<Text>,
    /// Số mới.
    #[schemars(required)]
    pub new: Option<Text>,
    /// Điều chỉnh (có số tốt hơn) hay đính chính (số trước sai).
    #[schemars(required)]
    pub kind: Option<CorrectionKind>,
    /// Vì sao.
    #[schemars(required)]
    pub reason: Option<Bilingual>,
    /// Ngày sửa.
    #[schemars(required)]
    pub date: Option<Text>,
}

/// Loại: revision (điều chỉnh, có số tốt hơn), correction (đính chính, số trước sai).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum CorrectionKind {
    Revision,
    Correction,
}
