//! Files whose keys or entries are not of the kind the schema asks for.

use super::{codes, shown};

const FILE: &str = "content/abbreviations.yaml";

codes! {
    /// A key that the schema does not know.
    UNKNOWN_KEY = Error "shape/unknown-key" {
        vi: "không có khóa nào tên là `{value}` ở đây.",
        en: "there is no key `{value}` here.",
        fix_vi: "Các khóa dùng được ở đây: {known}.",
        fix_en: "The keys known here: {known}.",
        wrong: shown(FILE, "abbreviations:\n  - shrot: TTHC\n    full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// A required key that is not there.
    MISSING_KEY = Error "shape/missing-key" {
        vi: "thiếu khóa bắt buộc `{key}`.",
        en: "the required key `{key}` is missing.",
        fix_vi: "Thêm một dòng `{key}: …`.",
        fix_en: "Add a line `{key}: …`.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// A list where a text is wanted, and the like.
    WRONG_KIND = Error "shape/wrong-kind" {
        vi: "ở đây phải là {expected}, không phải {found}.",
        en: "this should be {expected}, not {found}.",
        fix_vi: "Sửa giá trị cho đúng dạng; `congkhai explain shape/wrong-kind` có ví dụ.",
        fix_en: "Give the value the right form; `congkhai explain shape/wrong-kind` has an example.",
        wrong: shown(FILE, "abbreviations:\n  short: TTHC\n  full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// A list whose brackets were forgotten.
    NO_BRACKETS = Error "shape/no-brackets" {
        vi: "`{key}` là một danh sách, ở đây thiếu dấu ngoặc vuông.",
        en: "`{key}` is a list, and its brackets are missing here.",
        fix_vi: "Viết `{bracketed}`.",
        fix_en: "Write `{bracketed}`.",
        wrong: shown("content/results/2024-q3.yaml", "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency\ncolumns: agency, received\nrows:\n  - [so-noi-vu, 92]\n"),
        right: shown("content/results/2024-q3.yaml", "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency\ncolumns: [agency, received]\nrows:\n  - [so-noi-vu, 92]\n"),
    }
    /// A word that is not one of a closed list.
    NOT_A_CHOICE = Error "shape/not-a-choice" {
        vi: "`{value}` không phải là một lựa chọn ở đây.",
        en: "`{value}` is not one of the choices here.",
        fix_vi: "Chọn một trong: {choices}.",
        fix_en: "Choose one of: {choices}.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quater, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
    }
    /// A bare number where a text for readers is wanted.
    BARE_NUMBER = Error "shape/bare-number" {
        vi: "`{value}` để trần thì YAML hiểu là số hay đúng/sai, còn đây là câu chữ cho người đọc.",
        en: "unquoted, YAML takes `{value}` for a number or a truth value, and this is a text for readers.",
        fix_vi: "Đặt trong dấu nháy: \"{value}\"",
        fix_en: "Put it in quotation marks: \"{value}\"",
        wrong: shown(FILE, "abbreviations:\n  - short: NQ76\n    full: 2021\n"),
        right: shown(FILE, "abbreviations:\n  - short: NQ76\n    full: \"2021\"\n"),
    }
    /// A file without anything in it.
    EMPTY_FILE = Error "shape/empty-file" {
        vi: "tệp không có nội dung.",
        en: "the file has no content.",
        fix_vi: "Viết nội dung, bắt đầu bằng `{key}:`, hoặc xóa tệp.",
        fix_en: "Write its content, beginning with `{key}:`, or delete the file.",
        wrong: shown(FILE, "# chưa viết\n"),
        right: shown(FILE, "abbreviations: []\n"),
    }
}
