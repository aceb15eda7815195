//! Records whose parts do not agree with each other.

use super::{codes, shown};

const FIGURES: &str = "content/observations/2023.yaml";
const TARGET: &str = "content/plans/ke-hoach/targets/01.yaml";
const OTHERS: &str = "content/measures/khac.yaml";

codes! {
    /// A target that nobody can measure.
    NO_MEASURES = Error "target/no-measures" {
        vi: "mục tiêu không có chỉ tiêu nào, nên không ai biết khi nào là đạt.",
        en: "the target has no measures, so nobody can tell when it is achieved.",
        fix_vi: "Mỗi con số trong lời của kế hoạch là một chỉ tiêu: thêm ít nhất một mục vào `measures`.",
        fix_en: "Each number in the plan's words is a measure: add at least one entry to `measures`.",
        wrong: shown(TARGET, "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures: []\n"),
        right: shown(TARGET, "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures:\n  - { id: ho-so, name: Tỷ lệ hồ sơ trực tuyến, unit: share, kind: at_least, goal: 50% }\n"),
    }
    /// A measure of a target without a goal.
    NO_GOAL = Error "measure/no-goal" {
        vi: "chỉ tiêu `{value}` của một mục tiêu phải có `kind` và ngưỡng (`goal`, hoặc `goals` cho từng phần).",
        en: "the measure `{value}` of a target needs a `kind` and a goal (`goal`, or `goals` by part).",
        fix_vi: "Thêm ví dụ `kind: at_least` và `goal: 50%`; loại deliverable thì không cần ngưỡng.",
        fix_en: "Add e.g. `kind: at_least` and `goal: 50%`; a deliverable needs no goal.",
        wrong: shown(TARGET, "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures:\n  - { id: ho-so, name: Tỷ lệ hồ sơ trực tuyến, unit: share }\n"),
        right: shown(TARGET, "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures:\n  - { id: ho-so, name: Tỷ lệ hồ sơ trực tuyến, unit: share, kind: at_least, goal: 50% }\n"),
    }
    /// A goal whose form does not fit the unit.
    GOAL_UNIT = Error "measure/goal-unit" {
        vi: "ngưỡng `{value}` không hợp với đơn vị `{unit}` và chiều `{kind}`: phải là {expected}.",
        en: "the goal `{value}` does not fit the unit `{unit}` and the kind `{kind}`: it should be {expected}.",
        fix_vi: "Tỷ lệ và mức giảm viết kèm %, ví dụ 50%; số đếm và hạng viết chữ số, ví dụ 20.",
        fix_en: "Shares and reductions carry %, e.g. 50%; counts and ranks are digits, e.g. 20.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: share, kind: at_least, goal: 1000 }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 1000 }\n"),
    }
    /// A unit and a kind that exclude each other.
    KIND_UNIT = Error "measure/kind-unit" {
        vi: "chiều `{value}` không đi với đơn vị `{unit}`.",
        en: "the kind `{value}` does not go with the unit `{unit}`.",
        fix_vi: "deliverable đi với done; rank_within đi với rank; reduce_by đi với count, share, ratio hoặc score; at_least, at_most đi với mọi đơn vị trừ done và rank.",
        fix_en: "deliverable goes with done; rank_within with rank; reduce_by with count, share, ratio or score; at_least and at_most with every unit but done and rank.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: rank_within, goal: 20 }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: rank, kind: rank_within, goal: 20 }\n"),
    }
    /// `goal` and `goals` together.
    GOAL_TWICE = Error "measure/goal-twice" {
        vi: "chỉ tiêu có cả `goal` lẫn `goals`.",
        en: "the measure has both `goal` and `goals`.",
        fix_vi: "Một ngưỡng chung thì giữ `goal`; mỗi phần một ngưỡng thì giữ `goals`.",
        fix_en: "Keep `goal` for one goal of the whole, `goals` for a goal by part.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, goals: [{ part: xa, name: Cấp xã, goal: 9 }] }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goals: [{ part: xa, name: Cấp xã, goal: 9 }] }\n"),
    }
    /// A goal without a deadline.
    NO_DEADLINE = Error "measure/no-deadline" {
        vi: "chỉ tiêu `{value}` đo theo đường đi tới đích nhưng không có hạn.",
        en: "the measure `{value}` has steps on a path, but no deadline.",
        fix_vi: "Thêm `deadline: { by: 2025-12-31 }`, hoặc bỏ `path` và `baseline`.",
        fix_en: "Add `deadline: { by: 2025-12-31 }`, or drop `path` and `baseline`.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, path: [{ by: 2023-12-31, value: 5 }] }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, path: [{ by: 2023-12-31, value: 5 }] }\n"),
    }
    /// A base that ends after the deadline.
    BASELINE_AFTER_DEADLINE = Error "measure/baseline-after-deadline" {
        vi: "mốc xuất phát `{value}` kết thúc sau hạn {deadline}.",
        en: "the baseline `{value}` ends after the deadline {deadline}.",
        fix_vi: "Mốc phải ở trước hạn: sửa kỳ của mốc, hoặc sửa hạn.",
        fix_en: "A baseline lies before the deadline: correct its period, or the deadline.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, baseline: { period: 2026, value: 5 } }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, baseline: { period: 2020, value: 5 } }\n"),
    }
    /// A base with both a value and a gap, or neither.
    BASELINE_FORM = Error "measure/baseline-form" {
        vi: "mốc xuất phát phải có đúng một trong hai: `value` (kèm `period`) hoặc `gap`.",
        en: "a baseline has exactly one of `value` (with `period`) and `gap`.",
        fix_vi: "Ví dụ { period: 2020, value: 12% }, hoặc { gap: not_published }.",
        fix_en: "For example { period: 2020, value: 12% }, or { gap: not_published }.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, baseline: { period: 2020 } }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, baseline: { period: 2020, gap: not_published } }\n"),
    }
    /// Steps that are out of order or outside base and deadline.
    PATH_ORDER = Error "measure/path-order" {
        vi: "bước ngày {value} không nằm giữa {after} và {before}.",
        en: "the step of {value} does not lie between {after} and {before}.",
        fix_vi: "Xếp các bước theo ngày, sau mốc xuất phát và trước hạn.",
        fix_en: "Put the steps in the order of their days, after the baseline and before the deadline.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, path: [{ by: 2024-12-31, value: 7 }, { by: 2023-12-31, value: 5 }] }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, kind: at_least, goal: 9, deadline: { by: 2025-12-31 }, path: [{ by: 2023-12-31, value: 5 }, { by: 2024-12-31, value: 7 }] }\n"),
    }
    /// Amendments that do not lead to the goal or deadline in force.
    AMENDMENT_CHAIN = Error "measure/amendment-chain" {
        vi: "lần sửa cuối đổi thành `{value}`, còn chỉ tiêu đang ghi `{current}`.",
        en: "the last amendment ends at `{value}`, and the measure says `{current}`.",
        fix_vi: "`goal` (hay hạn) là số đang có hiệu lực: ghi đúng số mới của lần sửa cuối; các lần sửa nối tiếp nhau, cũ của lần sau là mới của lần trước.",
        fix_en: "`goal` (or the deadline) is the one in force: write the last amendment's new value; each amendment's old value is the one before's new.",
        wrong: shown(OTHERS, "measures:\n  - id: giao-dich\n    name: Giao dịch\n    unit: count\n    kind: at_least\n    goal: 9\n    deadline: { by: 2025-12-31 }\n    amendments: [{ date: 2023-01-05, document: 01/KH-UBND, key: goal, old: 9, new: 8 }]\n"),
        right: shown(OTHERS, "measures:\n  - id: giao-dich\n    name: Giao dịch\n    unit: count\n    kind: at_least\n    goal: 8\n    deadline: { by: 2025-12-31 }\n    amendments: [{ date: 2023-01-05, document: 01/KH-UBND, key: goal, old: 9, new: 8 }]\n"),
    }
    /// A measure computed from ranks or scores that counts in something else.
    COMPUTED_UNIT = Error "measure/computed-unit" {
        vi: "`{value}` cho ra {gives}, không hợp với đơn vị `{unit}` của chỉ tiêu.",
        en: "`{value}` gives {gives}, which does not fit the measure's unit `{unit}`.",
        fix_vi: "Dùng `unit: rank` với .rank, `unit: score` với .score.",
        fix_en: "Use `unit: rank` with .rank, `unit: score` with .score.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: hang-khac, name: Hạng, unit: share, computed_by: indices.par-index.rank }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: hang-khac, name: Hạng, unit: rank, computed_by: indices.par-index.rank }\n"),
    }
    /// A measure that shares the series of another in another unit.
    SAME_AS = Error "measure/same-as" {
        vi: "`same_as: {value}` chỉ dùng được với một chỉ tiêu khác, cùng đơn vị, có số liệu của chính nó.",
        en: "`same_as: {value}` names another measure, of the same unit, with a series of its own.",
        fix_vi: "Trỏ thẳng tới chỉ tiêu gốc; bỏ `unit`, `computed_by` ở đây.",
        fix_en: "Point at the original measure; drop `unit` and `computed_by` here.",
        wrong: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: giao-dich-2, unit: score, same_as: giao-dich }\n"),
        right: shown(OTHERS, "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: giao-dich-2, same_as: giao-dich }\n"),
    }
    /// A period that ends before it begins.
    PERIOD_BACKWARDS = Error "period/backwards" {
        vi: "kỳ kết thúc ({value}) trước khi bắt đầu ({from}).",
        en: "the period ends ({value}) before it begins ({from}).",
        fix_vi: "Đổi chỗ hai ngày, hoặc sửa năm.",
        fix_en: "Swap the days, or correct the year.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2023-09-14 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
    }
    /// A period whose length does not fit its kind.
    PERIOD_LENGTH = Warning "period/length" {
        vi: "kỳ `{period}` dài {days} ngày; kỳ loại này thường dài từ {least} đến {most} ngày.",
        en: "the period `{period}` has {days} days; periods of its kind have {least} to {most}.",
        fix_vi: "Kiểm tra `from`, `to` và `kind`; kỳ có độ dài riêng thì viết `kind: other`.",
        fix_en: "Check `from`, `to` and `kind`; a period of a length of its own has `kind: other`.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q4, kind: quarter, label: Quý IV/2024, from: 2024-09-15, to: 2025-12-14 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q4, kind: quarter, label: Quý IV/2024, from: 2024-09-15, to: 2024-12-14 }\n"),
    }
    /// Two periods of one kind that share days.
    PERIODS_OVERLAP = Warning "period/overlap" {
        vi: "kỳ này bắt đầu ngày {value}, khi kỳ cùng loại `{before}` chưa hết (đến {to}): hồ sơ của những ngày chung bị tính hai lần.",
        en: "this period begins on {value}, before `{before}` of the same kind ends ({to}): dossiers of the days they share count twice.",
        fix_vi: "Sửa ngày đầu của kỳ này hoặc ngày cuối của kỳ trước.",
        fix_en: "Correct the first day of this one or the last day of the other.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q4, kind: quarter, label: Quý IV/2024, from: 2024-09-01, to: 2024-12-01 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q4, kind: quarter, label: Quý IV/2024, from: 2024-09-15, to: 2024-12-14 }\n"),
    }
    /// Two periods of one kind with one name.
    SAME_LABEL = Error "period/same-label" {
        vi: "kỳ `{period}` mang tên “{value}”, là tên của kỳ cùng loại `{before}`: người đọc không phân biệt được hai kỳ.",
        en: "the period `{period}` is called “{value}”, as is `{before}` of the same kind: readers cannot tell them apart.",
        fix_vi: "Sửa `label` của một trong hai kỳ, thường là năm hay số quý.",
        fix_en: "Correct the `label` of one of them, mostly the year or the number of the quarter.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý II/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
    }
    /// Days off that go on and on.
    HOLIDAY_TOO_LONG = Error "holiday/too-long" {
        vi: "đợt nghỉ từ {from} đến {value} dài hơn {most} ngày.",
        en: "the days off from {from} to {value} are more than {most}.",
        fix_vi: "Kiểm tra năm và tháng của `to`; mỗi đợt nghỉ là một mục.",
        fix_en: "Check the year and the month of `to`; each run of days off is an entry.",
        wrong: shown("content/holidays.yaml", "holidays:\n  - { date: 2024-02-08, to: 2024-12-14, name: Tết Nguyên đán }\n"),
        right: shown("content/holidays.yaml", "holidays:\n  - { date: 2024-02-08, to: 2024-02-14, name: Tết Nguyên đán }\n"),
    }
    /// A period written in two ways, or in none.
    PERIOD_FORM = Error "observation/period-form" {
        vi: "số liệu phải nói đúng một lần là của lúc nào: `period`, hoặc `from` và `to`, hoặc `on`.",
        en: "a figure says once of when it is: `period`, or `from` and `to`, or `on`.",
        fix_vi: "Kỳ có tên hay năm: `period: 2023`; một khoảng: `from` và `to`; một thời điểm: `on`.",
        fix_en: "A named period or a year: `period: 2023`; a stretch: `from` and `to`; a moment: `on`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, from: 2023-01-01, value: 12%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, from: 2023-01-01, to: 2023-12-01, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A quantity written in two ways, or in none.
    QUANTITY_FORM = Error "observation/quantity-form" {
        vi: "số liệu phải có đúng một trong: `value`; `numerator` và `denominator`; `change`; `status`; `gap`.",
        en: "a figure has exactly one of: `value`; `numerator` and `denominator`; `change`; `status`; `gap`.",
        fix_vi: "Có tử số và mẫu số thì bỏ `value`: tỷ lệ được tính ra; số đã làm tròn của nguồn ghi vào `words`.",
        fix_en: "With numerator and denominator drop `value`: the share is computed; the source's rounded figure goes into `words`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, numerator: 12, denominator: 100, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, numerator: 12, denominator: 100, source: { title: Báo cáo } }\n"),
    }
    /// A quantity of another kind than the measure's.
    QUANTITY_UNIT = Error "observation/quantity-unit" {
        vi: "`{value}` không dùng cho chỉ tiêu có đơn vị {unit}.",
        en: "`{value}` is not for a measure that is {unit}.",
        fix_vi: "numerator, denominator đi với share và ratio; change đi với reduce_by; status đi với done; value đi với các đơn vị còn lại.",
        fix_en: "numerator and denominator go with share and ratio; change with reduce_by; status with done; value with the others.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, status: done, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A part larger than its whole.
    PART_ABOVE_WHOLE = Error "observation/part-above-whole" {
        vi: "tử số {value} lớn hơn mẫu số {denominator}; một phần không thể lớn hơn tổng.",
        en: "the numerator {value} is above the denominator {denominator}; a part is never larger than its whole.",
        fix_vi: "Xem lại hai số (có thể bị đổi chỗ); tỷ lệ có thể vượt 100% thì đổi `unit` thành ratio.",
        fix_en: "Check both figures (they may be swapped); a ratio that may pass 100% has `unit: ratio`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, numerator: 120, denominator: 100, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, numerator: 100, denominator: 120, source: { title: Báo cáo } }\n"),
    }
    /// A whole of zero.
    ZERO_DENOMINATOR = Error "observation/zero-denominator" {
        vi: "mẫu số bằng 0: không có tỷ lệ nào để tính.",
        en: "the denominator is 0: there is no share to compute.",
        fix_vi: "Nếu kỳ này không phát sinh, dùng `gap: not_applicable`.",
        fix_en: "If nothing came up in the period, use `gap: not_applicable`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, numerator: 0, denominator: 0, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, gap: not_applicable, source: { title: Báo cáo } }\n"),
    }
    /// A measure with parts, observed as a whole.
    PART_WANTED = Error "observation/part-wanted" {
        vi: "chỉ tiêu `{value}` có nhiều phần, số liệu phải nói là của phần nào.",
        en: "the measure `{value}` has parts; a figure says of which part it is.",
        fix_vi: "Thêm `part:` với một trong: {known}.",
        fix_en: "Add `part:` with one of: {known}.",
        wrong: shown("content/observations/may-tinh.yaml", "observations:\n  - { measure: may-tinh, period: 2023, value: 80%, source: { title: Báo cáo } }\n"),
        right: shown("content/observations/may-tinh.yaml", "observations:\n  - { measure: may-tinh, part: xa, period: 2023, value: 80%, source: { title: Báo cáo } }\n"),
    }
    /// A derived or inferred figure that does not say how.
    NO_HOW = Error "observation/no-how" {
        vi: "số liệu `{value}` phải nói rõ tính ra hay suy ra thế nào.",
        en: "a figure that is `{value}` says how.",
        fix_vi: "Thêm `how: …`, ví dụ `how: suy từ câu \"tăng 2 bậc so với 2020\"`.",
        fix_en: "Add `how: …`, e.g. `how: from \"up two places since 2020\"`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, basis: inferred, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, basis: inferred, how: suy từ báo cáo quý, source: { title: Báo cáo } }\n"),
    }
    /// Figures for a measure that is computed from elsewhere.
    COMPUTED_ELSEWHERE = Error "observation/computed-elsewhere" {
        vi: "chỉ tiêu `{value}` lấy số từ {from}, không nhận số liệu ghi tay.",
        en: "the measure `{value}` takes its figures from {from}, not from observations.",
        fix_vi: "Ghi số vào {from}, hoặc bỏ `computed_by` của chỉ tiêu.",
        fix_en: "Write the figure there, or drop the measure's `computed_by`.",
        wrong: shown("content/observations/hang.yaml", "observations:\n  - { measure: hang-chi-so, period: 2023, value: 54, source: { title: Báo cáo } }\n"),
        right: shown("content/observations/hang.yaml", "observations: []\n"),
    }
    /// A source that says nothing.
    EMPTY_SOURCE = Error "source/empty" {
        vi: "nguồn phải có ít nhất `document`, `title` hoặc `url`.",
        en: "a source has at least `document`, `title` or `url`.",
        fix_vi: "Ghi số văn bản có trong documents/, hoặc tên bài và địa chỉ.",
        fix_en: "Write the number of a document in documents/, or the title and address of an article.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { date: 2024-01-05 } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo, date: 2024-01-05 } }\n"),
    }
    /// An index entry without any content.
    INDEX_VALUE_FORM = Error "index/value-form" {
        vi: "mục này phải có `rank`, `score` hoặc `words`; không có gì thì `gap: not_published`.",
        en: "the entry has `rank`, `score` or `words`; where there is nothing, `gap: not_published`.",
        fix_vi: "Thêm con số, hoặc nói vì sao không có; đã có số thì bỏ `gap`.",
        fix_en: "Add the figure, or say why there is none; with a figure, drop `gap`.",
        wrong: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 2023, source: { title: Báo cáo } }\n"),
        right: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 2023, gap: not_published }\n"),
    }
    /// An agency whose names are out of order.
    NAMES_ORDER = Error "agency/names-order" {
        vi: "tên này dùng từ {value}, không sau tên trước.",
        en: "this name begins on {value}, not after the name before it.",
        fix_vi: "Xếp các tên theo ngày, cũ trước; chỉ tên đầu được thiếu `from`.",
        fix_en: "Put the names in the order of their days, oldest first; only the first may lack `from`.",
        wrong: shown("content/agencies/khac.yaml", "agencies:\n  - id: so-a\n    names: [{ name: Sở A, from: 2021-01-01 }, { name: Sở A và B, from: 2020-01-01 }]\n    level: province\n    kind: specialised\n"),
        right: shown("content/agencies/khac.yaml", "agencies:\n  - id: so-a\n    names: [{ name: Sở A, from: 2020-01-01 }, { name: Sở A và B, from: 2021-01-01 }]\n    level: province\n    kind: specialised\n"),
    }
    /// A document without file and link is fine; one with a file that does not exist is not.
    MISSING_STATIC = Error "document/missing-file" {
        vi: "không có tệp `{value}` trong content/static/.",
        en: "there is no file `{value}` in content/static/.",
        fix_vi: "Chép tệp vào content/static/, viết đường dẫn tính từ đó; đường dẫn không được ra ngoài thư mục.",
        fix_en: "Copy the file to content/static/ and write the path from there; a path never leaves the folder.",
        wrong: shown("content/documents/van-ban.yaml", "documents:\n  - { number: 01/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính, file: van-ban/khong-co.pdf }\n"),
        right: shown("content/documents/van-ban.yaml", "documents:\n  - { number: 01/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính }\n"),
    }
}
