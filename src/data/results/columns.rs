//! Columns of the tables of results; each is named as in the content or as the key of its figures' addresses.

use crate::data::table::{Column, boolean, number, text};

/// Whose a row is, and of when.
pub const WHOSE: [Column; 7] = [
    text(
        "id",
        "Địa chỉ chung của các con số trong dòng, thêm :KHÓA là địa chỉ của từng số",
        "What the addresses of the row's figures begin with; :KEY follows",
    ),
    text("period", "Mã kỳ", "Id of the period"),
    text(
        "grain",
        "Dòng là của: province, level, agency, field, procedure, agency_field, agency_procedure",
        "Whose the row is: province, level, agency, field, procedure, agency_field, agency_procedure",
    ),
    text("level", "Cấp: province, district, commune", "Level: province, district, commune"),
    text("agency", "Mã cơ quan", "Id of the agency"),
    text("field", "Mã lĩnh vực", "Id of the field"),
    text("procedure", "Mã thủ tục", "Code of the procedure"),
];

/// What kind of figures the row has.
pub const QUALITY: [Column; 2] = [
    text(
        "quality",
        "official: chính thức; provisional: sơ bộ, còn có thể đổi",
        "official; provisional: may still change",
    ),
    boolean(
        "proxy",
        "Không đúng là kết quả của mọi hồ sơ: nguồn nói thế, hoặc tổng chưa gồm đủ các cơ quan phải công bố",
        "Not exactly the results of all dossiers: its source says so, or the sum leaves out agencies that have to publish",
    ),
];

/// Where a row comes from.
pub const SOURCE: Column =
    text("source", "Số văn bản hoặc tên nguồn", "Number of the document or title of the source");

/// Shares that do not apply.
pub const NOT_APPLICABLE: Column = text(
    "not_applicable",
    "Các tỷ lệ không áp dụng vì mẫu số bằng 0 (không có hồ sơ), cách nhau bằng dấu cách",
    "Shares that do not apply, as their denominator is 0 (no dossiers); separated by spaces",
);

/// Figures that are not shown.
pub const SUPPRESSED: Column = boolean(
    "suppressed",
    "true: các số của dòng được ẩn, để không ai tính ra được số rất nhỏ của một thủ tục nhạy cảm; tổng của cơ quan và lĩnh vực vẫn gồm các hồ sơ này",
    "true: the counts of the row are withheld, so that nobody can work out a very small count of a sensitive procedure; sums of agencies and fields do hold these dossiers",
);

/// Figures are made up.
pub const ILLUSTRATIVE: Column = boolean(
    "illustrative",
    "true: số liệu minh họa, không có thật",
    "true: made-up figures for illustration",
);

/// Counts of dossiers; empty: not known, never a zero.
pub const COUNTS: [Column; 21] = [
    number("online", "Tiếp nhận trực tuyến", "Received online"),
    number("direct", "Tiếp nhận trực tiếp", "Received in person"),
    number("postal", "Tiếp nhận qua bưu chính", "Received by post"),
    number("direct_or_postal", "Tiếp nhận trực tiếp hoặc qua bưu chính", "Received in person or by post"),
    number("received", "Tiếp nhận trong kỳ, tổng số", "Received in the period, in all"),
    number("carried_over", "Từ kỳ trước chuyển sang", "Carried over from the period before"),
    number("early", "Đã giải quyết trước hạn", "Handled early"),
    number("on_time", "Đã giải quyết đúng hạn", "Handled on time"),
    number("late", "Đã giải quyết quá hạn", "Handled late"),
    number("resolved", "Đã giải quyết, tổng số", "Handled, in all"),
    number("in_time", "Đang giải quyết, trong hạn", "Pending in time"),
    number("overdue", "Đang giải quyết, quá hạn", "Pending past the day"),
    number("pending", "Đang giải quyết, tổng số", "Pending, in all"),
    number(
        "digitised_on_receipt",
        "Số hóa thành phần hồ sơ khi tiếp nhận",
        "Components digitised on receipt",
    ),
    number("digitised_result", "Số hóa kết quả giải quyết", "Results digitised"),
    number("fee_due", "Có nghĩa vụ tài chính", "With a fee due"),
    number("paid_online", "Đã thanh toán trực tuyến", "Paid online"),
    number("esigned", "Kết quả ký số", "Results signed electronically"),
    number("electronic_dossier", "Xử lý bằng hồ sơ điện tử", "Handled as electronic dossiers"),
    number("satisfied", "Đánh giá hài lòng", "Rated satisfied"),
    number("rated", "Có đánh giá", "Rated"),
];

const IN_TIME: Column = number(
    "resolved_in_time",
    "Đã giải quyết trước hạn và đúng hạn: early + on_time",
    "Handled early or on time: early + on_time",
);
const ONLINE_SHARE: Column = number(
    "online_share",
    "Tỷ lệ nộp trực tuyến: online / received, phần trăm",
    "Share online: online / received, per cent",
);
const ON_TIME_SHARE: Column = number(
    "on_time_share",
    "Tỷ lệ trước và đúng hạn: (early + on_time) / resolved, phần trăm",
    "Share in time: (early + on_time) / resolved, per cent",
);

/// What follows from a row's own counts.
pub const OF_A_ROW: [Column; 3] = [IN_TIME, ONLINE_SHARE, ON_TIME_SHARE];

/// What follows from the counts.
pub const DERIVED: [Column; 2] =
    [IN_TIME, number("total", "Mọi hồ sơ: received + carried_over", "All dossiers: received + carried_over")];

/// Shares.
pub const SHARES: [Column; 9] = [
    ONLINE_SHARE,
    ON_TIME_SHARE,
    number(
        "on_time_share_strict",
        "Như trên, thêm overdue vào mẫu số",
        "The same with overdue in the denominator",
    ),
    number(
        "digitised_receipt_share",
        "digitised_on_receipt / received, phần trăm",
        "digitised_on_receipt / received, per cent",
    ),
    number(
        "digitised_result_share",
        "digitised_result / resolved, phần trăm",
        "digitised_result / resolved, per cent",
    ),
    number("paid_online_share", "paid_online / fee_due, phần trăm", "paid_online / fee_due, per cent"),
    number("esigned_share", "esigned / resolved, phần trăm", "esigned / resolved, per cent"),
    number(
        "electronic_share",
        "electronic_dossier / received, phần trăm",
        "electronic_dossier / received, per cent",
    ),
    number("satisfied_share", "satisfied / rated, phần trăm", "satisfied / rated, per cent"),
];

/// Shares less those of the period before.
pub const CHANGES: [Column; 9] = [
    number(
        "online_share_change",
        "online_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "online_share less that of the period of its kind before, percentage points",
    ),
    number(
        "on_time_share_change",
        "on_time_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "on_time_share less that of the period of its kind before, percentage points",
    ),
    number(
        "on_time_share_strict_change",
        "on_time_share_strict so với kỳ liền trước cùng loại, điểm phần trăm",
        "on_time_share_strict less that of the period of its kind before, percentage points",
    ),
    number(
        "digitised_receipt_share_change",
        "digitised_receipt_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "digitised_receipt_share less that of the period of its kind before, percentage points",
    ),
    number(
        "digitised_result_share_change",
        "digitised_result_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "digitised_result_share less that of the period of its kind before, percentage points",
    ),
    number(
        "paid_online_share_change",
        "paid_online_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "paid_online_share less that of the period of its kind before, percentage points",
    ),
    number(
        "esigned_share_change",
        "esigned_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "esigned_share less that of the period of its kind before, percentage points",
    ),
    number(
        "electronic_share_change",
        "electronic_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "electronic_share less that of the period of its kind before, percentage points",
    ),
    number(
        "satisfied_share_change",
        "satisfied_share so với kỳ liền trước cùng loại, điểm phần trăm",
        "satisfied_share less that of the period of its kind before, percentage points",
    ),
];

/// Ranks of agencies among their own level and kind.
pub const RANKS: [Column; 4] = [
    number(
        "online_share_rank",
        "Hạng theo online_share, trong các cơ quan cùng cấp, cùng loại",
        "Rank by online_share among agencies of one level and kind",
    ),
    number("online_share_rank_of", "Trên bao nhiêu cơ quan", "Of how many agencies"),
    number(
        "on_time_share_rank",
        "Hạng theo on_time_share, trong các cơ quan cùng cấp, cùng loại",
        "Rank by on_time_share among agencies of one level and kind",
    ),
    number("on_time_share_rank_of", "Trên bao nhiêu cơ quan", "Of how many agencies"),
];

/// Sums of parts, where a figure was reported for the whole; only those that a period needs.
pub const PARTS: [Column; 46] = [
    number("online_parts", "online: tổng các phần", "online: the sum of the parts"),
    number("online_parts_difference", "online trừ tổng các phần", "online less the sum of the parts"),
    number("direct_parts", "direct: tổng các phần", "direct: the sum of the parts"),
    number("direct_parts_difference", "direct trừ tổng các phần", "direct less the sum of the parts"),
    number("postal_parts", "postal: tổng các phần", "postal: the sum of the parts"),
    number("postal_parts_difference", "postal trừ tổng các phần", "postal less the sum of the parts"),
    number(
        "direct_or_postal_parts",
        "direct_or_postal: tổng các phần",
        "direct_or_postal: the sum of the parts",
    ),
    number(
        "direct_or_postal_parts_difference",
        "direct_or_postal trừ tổng các phần",
        "direct_or_postal less the sum of the parts",
    ),
    number("received_parts", "received: tổng các phần", "received: the sum of the parts"),
    number("received_parts_difference", "received trừ tổng các phần", "received less the sum of the parts"),
    number("carried_over_parts", "carried_over: tổng các phần", "carried_over: the sum of the parts"),
    number(
        "carried_over_parts_difference",
        "carried_over trừ tổng các phần",
        "carried_over less the sum of the parts",
    ),
    number("early_parts", "early: tổng các phần", "early: the sum of the parts"),
    number("early_parts_difference", "early trừ tổng các phần", "early less the sum of the parts"),
    number("on_time_parts", "on_time: tổng các phần", "on_time: the sum of the parts"),
    number("on_time_parts_difference", "on_time trừ tổng các phần", "on_time less the sum of the parts"),
    number("late_parts", "late: tổng các phần", "late: the sum of the parts"),
    number("late_parts_difference", "late trừ tổng các phần", "late less the sum of the parts"),
    number("resolved_parts", "resolved: tổng các phần", "resolved: the sum of the parts"),
    number("resolved_parts_difference", "resolved trừ tổng các phần", "resolved less the sum of the parts"),
    number("in_time_parts", "in_time: tổng các phần", "in_time: the sum of the parts"),
    number("in_time_parts_difference", "in_time trừ tổng các phần", "in_time less the sum of the parts"),
    number("overdue_parts", "overdue: tổng các phần", "overdue: the sum of the parts"),
    number("overdue_parts_difference", "overdue trừ tổng các phần", "overdue less the sum of the parts"),
    number("pending_parts", "pending: tổng các phần", "pending: the sum of the parts"),
    number("pending_parts_difference", "pending trừ tổng các phần", "pending less the sum of the parts"),
    number(
        "digitised_on_receipt_parts",
        "digitised_on_receipt: tổng các phần",
        "digitised_on_receipt: the sum of the parts",
    ),
    number(
        "digitised_on_receipt_parts_difference",
        "digitised_on_receipt trừ tổng các phần",
        "digitised_on_receipt less the sum of the parts",
    ),
    number(
        "digitised_result_parts",
        "digitised_result: tổng các phần",
        "digitised_result: the sum of the parts",
    ),
    number(
        "digitised_result_parts_difference",
        "digitised_result trừ tổng các phần",
        "digitised_result less the sum of the parts",
    ),
    number("fee_due_parts", "fee_due: tổng các phần", "fee_due: the sum of the parts"),
    number("fee_due_parts_difference", "fee_due trừ tổng các phần", "fee_due less the sum of the parts"),
    number("paid_online_parts", "paid_online: tổng các phần", "paid_online: the sum of the parts"),
    number(
        "paid_online_parts_difference",
        "paid_online trừ tổng các phần",
        "paid_online less the sum of the parts",
    ),
    number("esigned_parts", "esigned: tổng các phần", "esigned: the sum of the parts"),
    number("esigned_parts_difference", "esigned trừ tổng các phần", "esigned less the sum of the parts"),
    number(
        "electronic_dossier_parts",
        "electronic_dossier: tổng các phần",
        "electronic_dossier: the sum of the parts",
    ),
    number(
        "electronic_dossier_parts_difference",
        "electronic_dossier trừ tổng các phần",
        "electronic_dossier less the sum of the parts",
    ),
    number("satisfied_parts", "satisfied: tổng các phần", "satisfied: the sum of the parts"),
    number(
        "satisfied_parts_difference",
        "satisfied trừ tổng các phần",
        "satisfied less the sum of the parts",
    ),
    number("rated_parts", "rated: tổng các phần", "rated: the sum of the parts"),
    number("rated_parts_difference", "rated trừ tổng các phần", "rated less the sum of the parts"),
    number("received_by_field", "received: cộng theo lĩnh vực", "received: the sum over fields"),
    number(
        "received_by_field_difference",
        "received trừ tổng theo lĩnh vực",
        "received less the sum over fields",
    ),
    number("received_by_procedure", "received: cộng theo thủ tục", "received: the sum over procedures"),
    number(
        "received_by_procedure_difference",
        "received trừ tổng theo thủ tục",
        "received less the sum over procedures",
    ),
];

/// What is offered online: rows of `procedures` and `procedures/<field>`.
pub const OFFERED: [Column; 8] = [
    number("in_force", "Số thủ tục có hiệu lực", "Procedures in force"),
    number("online", "Trong đó cung cấp trực tuyến", "Of those, online"),
    number("fully_online", "Trong đó toàn trình (mức độ 4)", "Of those, fully online (level 4)"),
    number("partially_online", "Trong đó một phần (mức độ 3)", "Of those, partly online (level 3)"),
    number("online_share", "online / in_force, phần trăm", "online / in_force, per cent"),
    number("fully_online_share", "fully_online / in_force, phần trăm", "fully_online / in_force, per cent"),
    number(
        "used_online",
        "Thủ tục trực tuyến có phát sinh hồ sơ trực tuyến trong kỳ",
        "Procedures online that had a dossier online in the period",
    ),
    number("used_online_share", "used_online / online, phần trăm", "used_online / online, per cent"),
];

/// Publication coverage.
pub const COVERED: [Column; 4] = [
    number(
        "expected",
        "Số cặp cơ quan – thủ tục phải công bố",
        "Pairs of agency and procedure that should be published",
    ),
    number("published", "Số cặp đã công bố", "Pairs that are"),
    number("missing", "Số cặp chưa công bố", "Pairs that are not"),
    number("share", "published / expected, phần trăm", "published / expected, per cent"),
];

/// Punctuality of reports.
pub const KEPT: [Column; 6] = [
    number("expected", "Số báo cáo đã đến hạn", "Reports whose due day is over"),
    number("received", "Trong đó đã nhận", "Of those, received"),
    number("on_time", "Trong đó đúng hạn", "Of those, on time"),
    number("late", "Trong đó trễ hạn", "Of those, late"),
    number("missing", "Trong đó chưa nhận", "Of those, missing"),
    number("punctuality", "on_time / expected, phần trăm", "on_time / expected, per cent"),
];

/// Two columns for each count.
macro_rules! set_aside {
    ($($key:literal),*) => {
        [$(
            number(
                concat!($key, "_provisional"),
                concat!($key, ": số sơ bộ, đã thay bằng số chính thức"),
                concat!($key, ": the provisional figure that the official one replaces")
            ),
            number(
                concat!($key, "_provisional_difference"),
                concat!($key, " trừ số sơ bộ"),
                concat!($key, " less the provisional figure")
            )
        ),*]
    };
}

/// A provisional figure that gave way to official parts; only those that a period needs.
pub const SET_ASIDE: [Column; 42] = set_aside!(
    "online",
    "direct",
    "postal",
    "direct_or_postal",
    "received",
    "carried_over",
    "early",
    "on_time",
    "late",
    "resolved",
    "in_time",
    "overdue",
    "pending",
    "digitised_on_receipt",
    "digitised_result",
    "fee_due",
    "paid_online",
    "esigned",
    "electronic_dossier",
    "satisfied",
    "rated"
);
