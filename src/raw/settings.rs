//! `site.yaml`, `abbreviations.yaml`, `holidays.yaml`, `periods.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Flag, Source, Text};

/// Cấu hình của trang: content/site.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Tên trang, hiện ở đầu mọi trang.
    #[schemars(required)]
    pub title: Option<Bilingual>,
    /// Địa chỉ đầy đủ nơi trang được đăng, ví dụ `https://cchc.example.vn/`.
    #[schemars(required)]
    pub base_url: Option<Text>,
    /// Các ngôn ngữ của trang, ngôn ngữ đầu là ngôn ngữ của các câu viết một tiếng: vi, hoặc vi rồi en.
    pub languages: Option<Vec<Text>>,
    /// Tên giao diện trong themes/, mặc định congkhai.
    pub theme: Option<Text>,
    /// Múi giờ để biết hôm nay là ngày nào, mặc định Asia/Ho_Chi_Minh.
    pub time_zone: Option<Text>,
    /// Một câu nói trang này là gì, cho máy tìm kiếm.
    pub description: Option<Bilingual>,
    /// Giấy phép dùng lại số liệu.
    pub licence: Option<Licence>,
    /// Người đăng trang; chỗ nào chưa có thì trang nói là chưa có.
    pub publisher: Option<Publisher>,
    /// Thư mục của kế hoạch hiện ở trang chủ, ví dụ ke-hoach-01; mặc định là kế hoạch mới nhất.
    pub plan: Option<Text>,
    /// Các con số ở đầu trang chủ.
    pub headline: Option<Headline>,
    /// Ngày chốt số liệu, ví dụ 2024-12-31; không viết thì là hôm nay.
    pub as_of: Option<Text>,
    /// Máy chủ được nhúng các khung ở /nhung/, ví dụ `https://xa-a.vi-du.vn`; không viết thì ai cũng được, danh sách rỗng thì không có khung nào.
    pub embed_hosts: Option<Vec<Text>>,
    /// Các tệp gộp đặt thêm ở /du-lieu/: xlsx, parquet; không viết thì không có.
    pub downloads: Option<Vec<Download>>,
    /// Thông báo hiện ở mọi trang.
    pub notices: Option<Vec<Notice>>,
    /// true: số liệu minh họa, mọi trang và mọi tệp đều ghi rõ.
    pub illustrative: Option<Flag>,
}

/// Tệp gộp: xlsx (bảng tính của các bảng tổng hợp, mở bằng Excel hoặc LibreOffice), parquet (mọi dòng kết quả của mọi kỳ trong một tệp, cho chương trình).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum Download {
    Xlsx,
    Parquet,
}

/// Giấy phép dùng lại số liệu.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Tên giấy phép.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Địa chỉ bản đầy đủ của giấy phép.
    pub url: Option<Text>,
}

/// Người đăng trang, theo điều 16 Thông tư 32/2017/TT-BTTTT.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// Tên cơ quan chủ quản.
    pub name: Option<Bilingual>,
    /// Người chịu trách nhiệm (chức danh, hoặc chức danh và họ tên).
    pub responsible: Option<Bilingual>,
    /// Địa chỉ trụ sở.
    pub address: Option<Bilingual>,
    /// Số điện thoại.
    pub phone: Option<Text>,
    /// Thư điện tử nhận góp ý, báo sai số liệu.
    pub email: Option<Text>,
}

/// Mã chỉ tiêu của ba con số ở đầu trang chủ.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// Chỉ tiêu: tỷ lệ thủ tục được cung cấp trực tuyến.
    pub procedures_online: Option<Text>,
    /// Chỉ tiêu: tỷ lệ thủ tục trực tuyến toàn trình.
    pub fully_online: Option<Text>,
    /// Chỉ tiêu: tỷ lệ hồ sơ nộp trực tuyến.
    pub dossiers_online: Option<Text>,
}

/// Một thông báo hiện ở mọi trang.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Nội dung thông báo.
    #[schemars(required)]
    pub text: Option<Bilingual>,
    /// Hiện từ ngày.
    pub from: Option<Text>,
    /// Hiện đến hết ngày.
    pub to: Option<Text>,
}

/// Các chữ viết tắt: content/abbreviations.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Abbreviations {
    /// Danh sách chữ viết tắt.
    #[schemars(required)]
    pub abbreviations: Option<Vec<Abbreviation>>,
}

/// Một chữ viết tắt.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Abbreviation {
    /// Chữ viết tắt, ví dụ TTHC.
    #[schemars(required)]
    pub short: Option<Text>,
    /// Viết đầy đủ, ví dụ thủ tục hành chính.
    #[schemars(required)]
    pub full: Option<Bilingual>,
}

/// Các ngày nghỉ, để tính ngày làm việc: content/holidays.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// Danh sách ngày nghỉ.
    #[schemars(required)]
    pub holidays: Option<Vec<Holiday>>,
}

/// Một ngày nghỉ, hoặc một đợt nghỉ liền nhau.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Ngày nghỉ (hoặc ngày đầu của đợt nghỉ).
    #[schemars(required)]
    pub date: Option<Text>,
    /// Ngày cuối của đợt nghỉ.
    pub to: Option<Text>,
    /// Tên ngày nghỉ.
    #[schemars(required)]
    pub name: Option<Bilingual>,
    /// Văn bản quy định.
    pub source: Option<Source>,
}

/// Các kỳ báo cáo: content/periods.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Periods {
    /// Danh sách kỳ.
    #[schemars(required)]
    pub periods: Option<Vec<Period>>,
}

/// Một kỳ báo cáo, viết một lần, nơi khác chỉ dẫn mã.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Mã kỳ, ví dụ 2024-q3.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Loại kỳ.
    #[schemars(required)]
    pub kind: Option<PeriodKind>,
    /// Tên kỳ, ví dụ Quý III/2024.
    #[schemars(required)]
    pub label: Option<Bilingual>,
    /// Ngày đầu kỳ.
    #[schemars(required)]
    pub from: Option<Text>,
    /// Ngày cuối kỳ.
    #[schemars(required)]
    pub to: Option<Text>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Loại kỳ: quarter (quý), half (6 tháng), nine_months (9 tháng), year (năm), other (khác).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the enum's doc names them all; a doc on a variant changes the schema's form"
)]
pub enum PeriodKind {
    Quarter,
    Half,
    NineMonths,
    Year,
    Other,
}

/// Địa chỉ, điện thoại, thư điện tử công khai của một cơ quan.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Địa chỉ trụ sở.
    pub address: Option<Bilingual>,
    /// Số điện thoại của cơ quan.
    pub phone: Option<Text>,
    /// Thư điện tử của cơ quan.
    pub email: Option<Text>,
}
