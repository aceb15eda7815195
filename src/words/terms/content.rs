//! Terms of agencies, periods, corrections, news, and of a plan's counts.

use super::{List, Term};

/// The levels of government.
pub const LEVELS: List = List(&[
    Term::new("province", "Cấp tỉnh", "Province level"),
    Term::new("district", "Cấp huyện", "District level"),
    Term::new("commune", "Cấp xã", "Commune level"),
]);

/// What kind of body an agency is.
pub const AGENCY_KINDS: List = List(&[
    Term::new("committee", "Ủy ban nhân dân", "People's Committee"),
    Term::new("office", "Văn phòng", "Office"),
    Term::new("specialised", "Cơ quan chuyên môn", "Specialised agency"),
    Term::new("attached", "Cơ quan, đơn vị trực thuộc", "Attached body"),
    Term::new("branch", "Chi nhánh", "Branch"),
    Term::new("one_stop", "Bộ phận Một cửa", "One-stop service centre"),
    Term::new("press", "Cơ quan báo chí", "Press and broadcasting"),
]);

/// How much of an agency a successor took over.
pub const SUCCESSION_PARTS: List =
    List(&[Term::new("whole", "toàn bộ", "whole"), Term::new("part", "một phần", "part")]);

/// Kinds of reporting periods.
pub const PERIOD_KINDS: List = List(&[
    Term::new("quarter", "Quý", "Quarter"),
    Term::new("half", "6 tháng", "Six months"),
    Term::new("nine_months", "9 tháng", "Nine months"),
    Term::new("year", "Năm", "Year"),
    Term::new("other", "Kỳ khác", "Other period"),
]);

/// Why a published figure was changed.
pub const CORRECTION_KINDS: List = List(&[
    Term::new("revision", "Điều chỉnh", "Revision"),
    Term::new("correction", "Đính chính", "Correction"),
]);

/// Kinds of news; their keys are Vietnamese, as they are in addresses.
pub const NEWS_KINDS: List = List(&[
    Term::new("tin", "Tin", "News"),
    Term::new("mo-hinh", "Mô hình", "Good practice"),
    Term::new("khen-thuong", "Khen thưởng", "Award"),
    Term::new("thong-bao", "Thông báo", "Notice"),
    Term::new("su-kien", "Sự kiện", "Event"),
]);

/// The groups in which a plan's targets are counted; behind are the slow, off path and worsening ones.
pub const TARGET_COUNTS: List = List(&[
    Term::new("targets", "Mục tiêu", "Targets"),
    Term::new("achieved", "Đã đạt", "Achieved"),
    Term::new("on_path", "Đúng tiến độ", "On path"),
    Term::new("too_early", "Còn sớm để nói", "Too early to say"),
    Term::new("behind", "Chậm so với lộ trình", "Behind"),
    Term::new("missed", "Lỡ hạn", "Missed"),
    Term::new("incomplete", "Chưa đủ số liệu", "Incomplete figures"),
    Term::new("superseded", "Không còn phù hợp", "Superseded"),
    Term::new("unknown", "Chưa có số liệu", "No figures"),
]);

/// How a procedure can be done online.
pub const SERVICE_LEVELS: List = List(&[
    Term::new("none", "Chưa cung cấp trực tuyến", "Not online"),
    Term::new("level_1", "Mức độ 1", "Level 1"),
    Term::new("level_2", "Mức độ 2", "Level 2"),
    Term::new("level_3", "Mức độ 3", "Level 3"),
    Term::new("level_4", "Mức độ 4", "Level 4"),
    Term::new("partial", "Một phần", "Partly online"),
    Term::new("full", "Toàn trình", "Fully online"),
]);

/// Whether figures may still change.
pub const QUALITIES: List = List(&[
    Term::new("official", "Chính thức", "Official"),
    Term::new("provisional", "Sơ bộ", "Provisional"),
]);

/// Figures that may still change, behind their period.
pub const MAY_CHANGE: Term = Term::new("provisional", "số sơ bộ", "provisional");

/// How a periodic report stands.
pub const REPORT_STATES: List = List(&[
    Term::new("on_time", "Đúng hạn", "On time"),
    Term::new("late", "Trễ hạn", "Late"),
    Term::new("missing", "Chưa nộp, quá hạn", "Not in, overdue"),
    Term::new("not_yet_due", "Chưa đến hạn", "Not yet due"),
    Term::new("unknown", "Chưa công bố", "Not published"),
]);
