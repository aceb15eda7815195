//! Corrections that do not agree with what they correct.

use super::{codes, shown};

const PATH: &str = "content/corrections.yaml";

codes! {
    /// The newest correction of a figure says another number than the site.
    CORRECTION_NOT_NOW = Warning "correction/not-now" {
        vi: "lần sửa mới nhất của `{figure}` ghi số mới là `{value}`, mà số đang công bố là {now}.",
        en: "the newest correction of `{figure}` says that it is `{value}` now, and what is published is {now}.",
        fix_vi: "Sửa `new` theo số đang công bố, hoặc sửa số liệu gốc; nếu số đã đổi thêm lần nữa thì thêm một mục cho lần đó.",
        fix_en: "Correct `new`, or the content that the figure comes from; if it changed once more, add an entry for that.",
        wrong: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 99, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
        right: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
    }
    /// A correction after which everything is as it was.
    CORRECTION_NO_CHANGE = Warning "correction/no-change" {
        vi: "số cũ và số mới của `{figure}` đều là `{value}`: không có gì được sửa.",
        en: "the old and the new figure of `{figure}` are both `{value}`: nothing was changed.",
        fix_vi: "Ghi số đã công bố trước khi sửa vào `old`, hoặc bỏ mục này.",
        fix_en: "Write into `old` what was published before, or drop the entry.",
        wrong: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 92, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
        right: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
    }
    /// An old figure that a count cannot have been.
    CORRECTION_NO_COUNT = Warning "correction/not-a-count" {
        vi: "`{figure}` là số đếm, không thể từng là `{value}`.",
        en: "`{figure}` is a count, and cannot have been `{value}`.",
        fix_vi: "Kiểm tra `old` và địa chỉ con số: số đếm là số nguyên, không âm.",
        fix_en: "Check `old` and the address: counts are whole and not below zero.",
        wrong: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: -90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
        right: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
    }
    /// A correction that was made before the period began.
    CORRECTION_TOO_EARLY = Warning "correction/too-early" {
        vi: "ngày sửa {value} trước khi kỳ của `{figure}` bắt đầu ({from}).",
        en: "the day {value} is before the period of `{figure}` begins ({from}).",
        fix_vi: "Kiểm tra `date` và kỳ trong địa chỉ con số.",
        fix_en: "Check `date`, and the period in the address.",
        wrong: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2023-11-01 }\n"),
        right: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
    }
    /// A correction that is made after the day of judgement.
    CORRECTION_LATER = Warning "correction/later" {
        vi: "ngày sửa {value} sau ngày tính của trang ({as_of}): lần sửa này chưa lên trang.",
        en: "the day {value} is after the day of judgement ({as_of}): this correction is not shown yet.",
        fix_vi: "Kiểm tra năm, tháng của `date`; nếu đúng, lần sửa này lên trang khi ngày tính của trang đến đó.",
        fix_en: "Check the year and the month of `date`; if they are right, the correction appears once the day of judgement is there.",
        wrong: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2042-11-01 }\n"),
        right: shown(PATH, "corrections:\n  - { figure: \"results@2024-q3:received\", old: 90, new: 92, kind: correction, reason: Chép nhầm, date: 2024-11-01 }\n"),
    }
}
