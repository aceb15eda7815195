//! What was sealed, and is no longer so.

use super::{codes, typed};

codes! {
    /// A period that cannot be sealed.
    NOT_OVER = Error "release/not-over" {
        vi: "chưa chốt được kỳ `{value}`: {why}.",
        en: "the period `{value}` cannot be sealed: {why}.",
        fix_vi: "Viết mã một kỳ của periods.yaml đã hết vào ngày chốt số liệu; --as-of đổi ngày đó.",
        fix_en: "Give the id of a period of periods.yaml that is over on the day of judgement; --as-of changes that day.",
        wrong: typed("echo '  - { id: 2025-q1, kind: quarter, label: Quý I/2025, from: 2024-12-15, to: 2025-03-14 }' >> content/periods.yaml && congkhai seal 2025-q1"),
        right: typed("congkhai seal 2024-q3"),
    }
    /// An entry that is not as it was written.
    REWRITTEN = Error "release/rewritten" {
        vi: "mục của kỳ `{value}` trong releases.yaml không còn như lúc chốt: {why}.",
        en: "the entry of the period `{value}` in releases.yaml is not as it was sealed: {why}.",
        fix_vi: "Lấy lại bản cũ của releases.yaml; chỉ lệnh `congkhai seal` được ghi vào đó. Số liệu sai thì sửa ở tệp gốc và ghi vào corrections.yaml.",
        fix_en: "Restore the former releases.yaml; `congkhai seal` alone writes to it. Mend a wrong figure where it was written, and say so in corrections.yaml.",
        wrong: typed("congkhai seal 2024-q3 && sed -i 's/^    date: .*/    date: 2024-11-01/' content/releases.yaml && congkhai check"),
        right: typed("congkhai seal 2024-q3 && congkhai check"),
    }
    /// The figures of a release are not those that were written.
    SEALED_ROWS = Error "release/rows-changed" {
        vi: "`{value}` không còn như lúc chốt, hoặc không còn.",
        en: "`{value}` is not as it was sealed, or is gone.",
        fix_vi: "Lấy lại bản cũ của tệp. Số liệu sai thì sửa ở tệp gốc và ghi vào corrections.yaml.",
        fix_en: "Restore the former file. Mend a wrong figure where it was written, and say so in corrections.yaml.",
        wrong: typed("congkhai seal 2024-q3 && sed -i '$d' content/releases/2024-q3.csv && congkhai check"),
        right: typed("congkhai seal 2024-q3 && congkhai check"),
    }
    /// A figure that was published changed without a word.
    FIGURE_CHANGED = Error "release/figure-changed" {
        vi: "con số đã chốt `{value}` là {sealed}, nay là {now}, mà không mục đính chính nào giải thích.",
        en: "the sealed figure `{value}` was {sealed} and is now {now}, and no correction says why.",
        fix_vi: "Nếu số mới đúng, thêm vào content/corrections.yaml và viết rõ vì sao: {entry}",
        fix_en: "If the new figure is right, add to content/corrections.yaml and say why: {entry}",
        wrong: typed("congkhai seal 2024-q2 && sed -i '$s/;40;20;/;41;19;/' content/results/2024-q2.csv && congkhai check"),
        right: typed("congkhai seal 2024-q2 && congkhai check"),
    }
    /// A page that was published cannot be reached any more.
    PAGE_GONE = Error "release/page-gone" {
        vi: "trang `{value}` đã có khi chốt kỳ {period}, nay không còn.",
        en: "the page `{value}` was there when the period {period} was sealed, and is gone.",
        fix_vi: "Lấy lại nội dung của trang, hoặc thêm địa chỉ này vào old_urls của trang thay cho nó.",
        fix_en: "Restore what the page was made of, or add this address to the old_urls of the page that took its place.",
        wrong: typed("congkhai seal 2024-q3 && rm content/pages/gioi-thieu.md && congkhai check"),
        right: typed("congkhai seal 2024-q3 && congkhai check"),
    }
}
