//! `guard.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Text;

/// Những gì giống dữ liệu cá nhân mà được phép công khai: content/guard.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    /// Danh sách.
    #[schemars(required)]
    pub guard: Option<Vec<Allowed>>,
}

/// Một số, một địa chỉ được phép công khai.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allowed {
    /// Số, địa chỉ thư như trong nội dung, ví dụ "0912 345 678"; khoảng trắng, dấu chấm không cần giống.
    #[schemars(required)]
    pub text: Option<Text>,
    /// Vì sao được công khai, ví dụ "Đường dây nóng của Sở, theo thông báo 12/TB-SNV".
    #[schemars(required)]
    pub reason: Option<Text>,
}
