//! Front matter of `news/**/*.md` and `pages/**/*.md`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Flag, Source, Text};

/// Phần đầu của một tin: content/news/<năm>/*.md. Bản tiếng Anh là tệp cùng tên, đuôi .en.md.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// Tiêu đề.
    #[schemars(required)]
    pub title: Option<Text>,
    /// Ngày đăng; trước ngày này tin chưa hiện. Bắt buộc, trừ bản dịch .en.md.
    pub date: Option<Text>,
    /// Loại tin: tin, mô hình, khen thưởng, thông báo, sự kiện; mặc định tin.
    pub kind: Option<Text>,
    /// Tóm tắt một, hai câu.
    pub summary: Option<Text>,
    /// Các thẻ.
    pub tags: Option<Vec<Text>>,
    /// Nguồn của tin.
    pub sources: Option<Vec<Source>>,
    /// Mã mục tiêu, chỉ tiêu, chỉ số mà tin nói tới, ví dụ ke-hoach-01/4.
    pub about: Option<Vec<Text>>,
    /// true: bản nháp, chỉ hiện khi xem thử.
    pub draft: Option<Flag>,
    /// Địa chỉ cũ, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Phần đầu của một trang: content/pages/**/*.md. Bản tiếng Anh là tệp cùng tên, đuôi .en.md.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Tiêu đề.
    #[schemars(required)]
    pub title: Option<Text>,
    /// Tóm tắt một câu, cho máy tìm kiếm.
    pub summary: Option<Text>,
    /// Địa chỉ cũ, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}
