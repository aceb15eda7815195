//! `plans/<plan>/`: the plan, its targets, tasks and duties.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Every, Flag, Measure, Source, Text};

/// Một kế hoạch: content/plans/<kế hoạch>/plan.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Số, ký hiệu, ví dụ 01/KH-UBND.
    #[schemars(required)]
    pub number: Option<Text>,
    /// Ngày ban hành.
    #[schemars(required)]
    pub date: Option<Text>,
    /// Cơ quan ban hành (tên).
    #[schemars(required)]
    pub issuer: Option<Bilingual>,
    /// Tên kế hoạch, nguyên văn.
    #[schemars(required)]
    pub title: Option<Bilingual>,
    /// Tên gọi ngắn, của người làm trang, ví dụ Kế hoạch cải cách hành chính 2020–2025.
    pub short_title: Option<Bilingual>,
    /// Mục đích, nguyên văn, mỗi gạch đầu dòng một mục.
    pub purposes: Option<Vec<Bilingual>>,
    /// Yêu cầu, nguyên văn.
    pub requirements: Option<Vec<Bilingual>>,
    /// Các nội dung cốt lõi.
    pub pillars: Option<Vec<Pillar>>,
    /// Chế độ báo cáo.
    pub reporting: Option<Reporting>,
    /// Nguồn: văn bản của kế hoạch.
    pub source: Option<Source>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Một nội dung cốt lõi của kế hoạch.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pillar {
    /// Mã, ví dụ cai-cach-the-che.
    #[schemars(required)]
    pub id: Option<Text>,
    /// Tên, nguyên văn.
    #[schemars(required)]
    pub name: Option<Bilingual>,
}

/// Chế độ báo cáo của kế hoạch.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reporting {
    /// Bao lâu một lần.
    #[schemars(required)]
    pub every: Option<Every>,
    /// Hạn nộp: số ngày sau khi hết kỳ; không viết nghĩa là kế hoạch không nói ngày.
    pub due_days: Option<Text>,
    /// true: đếm ngày làm việc.
    pub working_days: Option<Flag>,
    /// Ai phải báo cáo: mã cơ quan hoặc nhóm.
    pub from: Option<Vec<Text>>,
    /// Báo cáo cho cơ quan nào.
    pub to: Option<Text>,
    /// Chỗ quy định.
    pub source: Option<Source>,
}

/// Một mục tiêu: content/plans/<kế hoạch>/targets/*.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Số thứ tự trong kế hoạch.
    #[schemars(required)]
    pub number: Option<Text>,
    /// Tên gọi ngắn, của người làm trang.
    #[schemars(required)]
    pub title: Option<Bilingual>,
    /// Lời của kế hoạch, nguyên văn từng chữ.
    #[schemars(required)]
    pub statement: Option<Bilingual>,
    /// Mã nội dung cốt lõi; do người làm trang xếp khi kế hoạch không nói.
    pub pillar: Option<Text>,
    /// Hạn.
    #[schemars(required)]
    pub deadline: Option<Deadline>,
    /// Cơ quan chủ trì.
    #[schemars(required)]
    pub lead: Option<Vec<Text>>,
    /// Cơ quan, nhóm cơ quan phối hợp.
    pub cooperating: Option<Vec<Text>>,
    /// Chỗ trong kế hoạch.
    #[schemars(required)]
    pub source: Option<Source>,
    /// Các chỉ tiêu: mỗi con số trong lời của kế hoạch là một chỉ tiêu.
    #[schemars(required)]
    pub measures: Option<Vec<Measure>>,
    /// Mục tiêu không còn phù hợp: từ ngày nào, vì sao.
    pub superseded: Option<Superseded>,
    /// Ghi chú của người làm trang.
    pub note: Option<Bilingual>,
    /// Địa chỉ cũ của trang này, để chuyển hướng.
    pub old_urls: Option<Vec<Text>>,
}

/// Hạn của một mục tiêu.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Ngày cuối cùng, ví dụ 2025-12-31.
    #[schemars(required)]
    pub by: Option<Text>,
    /// Lời của kế hoạch, ví dụ Cuối năm 2025.
    pub words: Option<Bilingual>,
    /// false khi kế hoạch viết "phấn đấu".
    pub firm: Option<Flag>,
}

/// Mục tiêu không còn phù hợp.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Superseded {
    /// Từ ngày.
    #[schemars(required)]
    pub date: Option<Text>,
    /// Vì sao.
    #[schemars(required)]
    pub reason: Option<Bilingual>,
    /// Nguồn.
    pub source: Option<Source>,
}

/// Các nhiệm vụ của kế hoạch: content/plans/<kế hoạch>/tasks.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tasks {
    /// Danh sách nhiệm vụ.
    #[schemars(required)]
    pub tasks: Option<Vec<Task>>,
}

/// Một nhiệm vụ, nguyên văn.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Số thứ tự trong kế hoạch.
    #[schemars(required)]
    pub number: Option<Text>,
    /// Lời của kế hoạch, nguyên văn.
    #[schemars(required)]
    pub statement: Option<Bilingual>,
}

/// Trách nhiệm của từng cơ quan: content/plans/<kế hoạch>/duties.yaml.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duties {
    /// Danh sách trách nhiệm.
    #[schemars(required)]
    pub duties: Option<Vec<Duty>>,
}

/// Trách nhiệm của một hay nhiều cơ quan, nguyên văn.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Mã cơ quan hoặc nhóm.
    #[schemars(required)]
    pub agencies: Option<Vec<Text>>,
    /// Chỗ trong kế hoạch, ví dụ IV.2.a.
    #[schemars(required)]
    pub place: Option<Text>,
    /// Đầu mục, nguyên văn.
    pub heading: Option<Bilingual>,
    /// Từng câu, nguyên văn.
    #[schemars(required)]
    pub statements: Option<Vec<Bilingual>>,
}
