//! `reports/*.yaml`: which periodic report came in, and when.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Text};

/// Sổ theo dõi báo cáo định kỳ: content/reports/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reports {
    /// Mỗi báo cáo đã nhận một mục.
    #[schemars(required)]
    pub reports: Option<Vec<Report>>,
}

/// Một báo cáo đã nhận.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Mã cơ quan gửi báo cáo.
    #[schemars(required)]
    pub agency: Option<Text>,
    /// Mã kỳ trong periods.yaml.
    #[schemars(required)]
    pub period: Option<Text>,
    /// Ngày nhận.
    #[schemars(required)]
    pub received: Option<Text>,
    /// Văn bản báo cáo, có trong documents/.
    pub document: Option<Text>,
    /// Kế hoạch đòi báo cáo này; không viết là kế hoạch ở trang chủ.
    pub plan: Option<Text>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
}
