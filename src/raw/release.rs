//! `releases.yaml`: what was sealed. `congkhai seal` writes it, and nobody else.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;

/// Các kỳ đã chốt: content/releases.yaml. Chỉ lệnh seal ghi tệp này; không sửa bằng tay.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Releases {
    /// Mỗi kỳ đã chốt một mục, kỳ chốt trước đứng trước.
    #[schemars(required)]
    pub releases: Option<Vec<Release>>,
}

/// Một kỳ đã chốt.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Số thứ tự của bản phát hành, từ 1.
    #[schemars(required)]
    pub version: Option<Text>,
    /// Mã kỳ trong periods.yaml.
    #[schemars(required)]
    pub period: Option<Text>,
    /// Ngày chốt số liệu.
    #[schemars(required)]
    pub date: Option<Text>,
    /// SHA-256 của mục đứng trước; mục đầu tiên không có.
    pub previous: Option<Text>,
    /// SHA-256 của content/releases/<kỳ>.csv.
    #[schemars(required)]
    pub rows: Option<Text>,
    /// Địa chỉ các trang lần đầu có trong bản này.
    #[schemars(required)]
    pub pages: Option<Vec<Text>>,
    /// SHA-256 của mục này.
    #[schemars(required)]
    pub sha256: Option<Text>,
}
