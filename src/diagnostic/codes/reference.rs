//! Names that lead nowhere, and names used twice.

use super::{codes, shown};

const FIGURES: &str = "content/observations/2023.yaml";

codes! {
    /// An agency or group that nobody defined.
    UNKNOWN_AGENCY = Error "reference/unknown-agency" {
        vi: "không có cơ quan hay nhóm cơ quan nào mang mã `{value}`.",
        en: "no agency or group has the id `{value}`.",
        fix_vi: "Sửa lại mã, hoặc thêm cơ quan vào content/agencies/.",
        fix_en: "Correct the id, or add the agency to content/agencies/.",
        wrong: shown("content/plans/ke-hoach/duties.yaml", "duties:\n  - { agencies: [so-noi-vuu], place: IV.1, statements: [Theo dõi kế hoạch.] }\n"),
        right: shown("content/plans/ke-hoach/duties.yaml", "duties:\n  - { agencies: [so-noi-vu], place: IV.1, statements: [Theo dõi kế hoạch.] }\n"),
    }
    /// A measure that nobody defined.
    UNKNOWN_MEASURE = Error "reference/unknown-measure" {
        vi: "không có chỉ tiêu nào mang mã `{value}`.",
        en: "no measure has the id `{value}`.",
        fix_vi: "Sửa lại mã, hoặc thêm chỉ tiêu vào một mục tiêu hay content/measures/.",
        fix_en: "Correct the id, or add the measure to a target or to content/measures/.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-xo, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A part that the measure does not have.
    UNKNOWN_PART = Error "reference/unknown-part" {
        vi: "chỉ tiêu `{measure}` không có phần `{value}`.",
        en: "the measure `{measure}` has no part `{value}`.",
        fix_vi: "Các phần của chỉ tiêu này: {known}.",
        fix_en: "The parts of this measure: {known}.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, part: tinh, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A period that is neither in `periods.yaml` nor a year.
    UNKNOWN_PERIOD = Error "reference/unknown-period" {
        vi: "`{value}` không phải là một năm, cũng không có trong content/periods.yaml.",
        en: "`{value}` is neither a year nor in content/periods.yaml.",
        fix_vi: "Thêm kỳ này vào content/periods.yaml (mã, loại, tên, từ ngày, đến ngày), hoặc viết from và to.",
        fix_en: "Add the period to content/periods.yaml (id, kind, label, from, to), or write from and to.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023-q9, value: 12%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A document that nobody listed.
    UNKNOWN_DOCUMENT = Error "reference/unknown-document" {
        vi: "không có văn bản `{value}` trong content/documents/.",
        en: "there is no document `{value}` in content/documents/.",
        fix_vi: "Thêm văn bản vào content/documents/, hoặc sửa số, ký hiệu cho khớp.",
        fix_en: "Add the document to content/documents/, or make the number agree.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { document: 99/BC-UBND } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { document: 01/KH-UBND } }\n"),
    }
    /// A number that two documents bear.
    AMBIGUOUS_DOCUMENT = Error "reference/ambiguous-document" {
        vi: "có hơn một văn bản số `{value}`.",
        en: "more than one document bears the number `{value}`.",
        fix_vi: "Viết kèm ngày: {known}.",
        fix_en: "Write it with its date: {known}.",
        wrong: shown("content/documents/van-ban.yaml", "documents:\n  - { number: 01/KH-UBND, date: 2021-01-05, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính }\n  - { number: 01/KH-UBND, date: 2022-01-05, issuer: UBND tỉnh, kind: Kế hoạch, title: Chuyển đổi số }\n"),
        right: shown("content/documents/van-ban.yaml", "documents:\n  - { number: 01/KH-UBND, date: 2021-01-05, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính }\n  - { number: 02/KH-UBND, date: 2022-01-05, issuer: UBND tỉnh, kind: Kế hoạch, title: Chuyển đổi số }\n"),
    }
    /// A plan that has no folder.
    UNKNOWN_PLAN = Error "reference/unknown-plan" {
        vi: "không có kế hoạch nào trong content/plans/{value}/.",
        en: "there is no plan in content/plans/{value}/.",
        fix_vi: "Viết tên thư mục của kế hoạch.",
        fix_en: "Write the name of the plan's folder.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nplan: ke-hoach-khac\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nplan: ke-hoach\n"),
    }
    /// A core content that the plan does not have.
    UNKNOWN_PILLAR = Error "reference/unknown-pillar" {
        vi: "kế hoạch không có nội dung cốt lõi nào mang mã `{value}`.",
        en: "the plan has no core content with the id `{value}`.",
        fix_vi: "Các mã có trong `pillars` của plan.yaml: {known}.",
        fix_en: "The ids in `pillars` of plan.yaml: {known}.",
        wrong: shown("content/plans/ke-hoach/targets/01.yaml", "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\npillar: hien-dai\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures:\n  - { id: ho-so, name: Tỷ lệ hồ sơ trực tuyến, unit: share, kind: at_least, goal: 50% }\n"),
        right: shown("content/plans/ke-hoach/targets/01.yaml", "number: 1\ntitle: Hồ sơ trực tuyến\nstatement: Tỷ lệ hồ sơ trực tuyến đạt từ 50% trở lên.\npillar: cai-cach-the-che\ndeadline: { by: 2025-12-31 }\nlead: [so-noi-vu]\nsource: { document: 01/KH-UBND }\nmeasures:\n  - { id: ho-so, name: Tỷ lệ hồ sơ trực tuyến, unit: share, kind: at_least, goal: 50% }\n"),
    }
    /// A duty that no plan names.
    UNKNOWN_DUTY = Error "reference/unknown-duty" {
        vi: "không kế hoạch nào có trách nhiệm ở chỗ `{value}`.",
        en: "no plan has a duty at the place `{value}`.",
        fix_vi: "Viết đúng như `place` trong duties.yaml: {known}.",
        fix_en: "Write it as `place` in duties.yaml: {known}.",
        wrong: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count, duty: IX.9 }\n"),
        right: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n"),
    }
    /// A way of computing that is not known.
    UNKNOWN_COMPUTATION = Error "reference/unknown-computation" {
        vi: "không biết cách tính `{value}`.",
        en: "the computation `{value}` is not known.",
        fix_vi: "Viết một trong: {known}.",
        fix_en: "Write one of: {known}.",
        wrong: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: rank, computed_by: indices.pcx.rank }\n"),
        right: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n"),
    }
    /// What a news item says it is about does not exist.
    UNKNOWN_SUBJECT = Error "reference/unknown-subject" {
        vi: "không có mục tiêu, chỉ tiêu hay chỉ số nào là `{value}`.",
        en: "there is no target, measure or index `{value}`.",
        fix_vi: "Viết <kế hoạch>/<số mục tiêu>, mã chỉ tiêu hoặc mã chỉ số.",
        fix_en: "Write <plan>/<number of the target>, the id of a measure or of an index.",
        wrong: shown("content/news/2023/2023-05-01-tin.md", "---\ntitle: Một tin\ndate: 2023-05-01\nabout: [ke-hoach/77]\n---\n\nNội dung.\n"),
        right: shown("content/news/2023/2023-05-01-tin.md", "---\ntitle: Một tin\ndate: 2023-05-01\nabout: [ke-hoach/1]\n---\n\nNội dung.\n"),
    }
    /// Two things with one id.
    DUPLICATE_ID = Error "reference/duplicate-id" {
        vi: "mã `{value}` đã dùng ở {first}.",
        en: "the id `{value}` is already taken in {first}.",
        fix_vi: "Đổi một trong hai mã; nếu là một thứ viết hai lần thì xóa bớt.",
        fix_en: "Change one of the ids; if it is one thing written twice, delete one.",
        wrong: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: giao-dich, name: Giao dịch khác, unit: count }\n"),
        right: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: giao-dich-khac, name: Giao dịch khác, unit: count }\n"),
    }
    /// Two values of one measure, part and period.
    DUPLICATE_FIGURE = Error "reference/duplicate-figure" {
        vi: "`{value}` đã có số liệu ở {first}; không biết số nào đúng.",
        en: "`{value}` already has a figure in {first}; which one is right cannot be known.",
        fix_vi: "Giữ một số; số mâu thuẫn thì ghi thêm `aside: lý do` để chỉ hiện như ghi chú.",
        fix_en: "Keep one; give a contradicting figure `aside: reason`, and it is shown as a note.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n  - { measure: ho-so, period: 2023, value: 13%, source: { title: Báo khác } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n  - { measure: ho-so, period: 2023, value: 13%, aside: mâu thuẫn với báo cáo, source: { title: Báo khác } }\n"),
    }
    /// A chain of agencies that comes back to its beginning.
    CIRCLE = Error "reference/circle" {
        vi: "`{value}` dẫn vòng trở lại chính nó.",
        en: "`{value}` leads back to itself.",
        fix_vi: "Sửa `parent` hoặc `became` để chuỗi có điểm dừng.",
        fix_en: "Change `parent` or `became` so that the chain ends.",
        wrong: shown("content/agencies/khac.yaml", "agencies:\n  - { id: so-a, names: [{ name: Sở A }], level: province, kind: specialised, parent: so-b }\n  - { id: so-b, names: [{ name: Sở B }], level: province, kind: specialised, parent: so-a }\n"),
        right: shown("content/agencies/khac.yaml", "agencies:\n  - { id: so-a, names: [{ name: Sở A }], level: province, kind: specialised, parent: so-b }\n  - { id: so-b, names: [{ name: Sở B }], level: province, kind: specialised }\n"),
    }
}
