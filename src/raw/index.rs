//! `indices/*.yaml`: one index, its values by year and agency.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Basis, Bilingual, Gap, OneOrMany, Source, Text};

/// Một bộ chỉ số: content/indices/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndexFile {
    /// Bộ chỉ số.
    #[schemars(required)]
    pub index: Option<Index>,
    /// Kết quả từng năm.
    #[schemars(required)]
    pub indices: Option<Vec<IndexValue>>,
}

/// Bộ chỉ số.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Mã, ví dụ par-index.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên đầy đủ.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Tên ngắn, ví dụ PAR INDEX.
    pub short_name: Option<Bilingual>,
    /// Ai công bố.
    #[schemars(required)]
    pub issuer: Option<Bilingual>,
    /// Thang điểm, ví dụ 100.
    pub scale: Option<Text>,
    /// Chỉ số này đo cái gì, một câu.
    pub about: Option<Bilingual>,
    /// Trang của bộ chỉ số.
    pub url: Option<Text>,
}

/// Kết quả của một năm. Mỗi (chỉ số, cơ quan, năm) một mục.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndexValue {
    /// Năm.
    #[schemars(required)]
    pub year: Option<Text>,
    /// Mã cơ quan; không viết là của cả tỉnh.
    pub agency: Option<Text>,
    /// Hạng.
    pub rank: Option<Text>,
    /// Trên tổng số.
    pub of: Option<Text>,
    /// Điểm, giữ nguyên số chữ số như đã công bố.
    pub score: Option<Text>,
    /// Điểm tăng hay giảm so với năm trước, như nguồn viết, ví dụ 0.8 hoặc -1.2.
    pub change: Option<Text>,
    /// Lời của nguồn khi không có con số, ví dụ trong Top 10.
    pub words: Option<Bilingual>,
    /// Vì sao không có con số.
    pub gap: Option<Gap>,
    /// Thứ hạng trong vùng.
    pub region: Option<Region>,
    /// Các thành phần.
    pub parts: Option<Vec<IndexPart>>,
    /// Để so sánh: nơi khác, trung bình.
    pub comparators: Option<Vec<Comparator>>,
    /// Cơ sở.
    pub basis: Option<Basis>,
    /// Tính ra hay suy ra thế nào.
    pub how: Option<Bilingual>,
    /// Vì sao số này không được đưa vào chuỗi.
    pub aside: Option<Bilingual>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Nguồn: một, hoặc một danh sách. Bắt buộc, trừ khi có gap.
    pub source: Option<OneOrMany<Source>>,
}

/// Thứ hạng trong vùng.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Tên vùng.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Hạng trong vùng.
    #[schemars(required)]
    pub rank: Option<Text>,
    /// Trên tổng số.
    pub of: Option<Text>,
}

/// Một thành phần của chỉ số.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndexPart {
    /// Mã thành phần, ví dụ the-che.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên thành phần.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Hạng.
    pub rank: Option<Text>,
    /// Điểm.
    pub score: Option<Text>,
}

/// Một nơi để so sánh.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparator {
    /// Mã, ví dụ vinh-long.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên, ví dụ Vĩnh Long.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Hạng.
    pub rank: Option<Text>,
    /// Điểm.
    pub score: Option<Text>,
    /// Nguồn, khi khác nguồn của mục.
    pub source: Option<OneOrMany<Source>>,
}
