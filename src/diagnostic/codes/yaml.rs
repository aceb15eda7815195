//! YAML that cannot be read, or that says more than it should.

use super::{codes, shown};

const FILE: &str = "content/abbreviations.yaml";

codes! {
    /// Anything the YAML parser refuses that has no better code.
    YAML_SYNTAX = Error "yaml/syntax" {
        vi: "YAML không đọc được từ đây: cấu trúc (thụt lề, dấu hai chấm, dấu ngoặc) bị lệch.",
        en: "the YAML cannot be read from here on: its structure (indentation, colons, brackets) is broken.",
        fix_vi: "So dòng này với dòng trên: các khóa cùng cấp phải thụt lề bằng nhau, sau dấu hai chấm phải có dấu cách.",
        fix_en: "Compare this line with the one above: keys of one level have the same indentation, a colon is followed by a space.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n   full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// A quotation mark that opens and never closes.
    UNCLOSED_QUOTE = Error "yaml/unclosed-quote" {
        vi: "dấu nháy mở ở đây nhưng không thấy đóng.",
        en: "a quotation mark opens here and never closes.",
        fix_vi: "Thêm dấu nháy cùng loại vào cuối đoạn chữ; trong dấu nháy kép, viết \\\" cho dấu nháy nằm giữa câu.",
        fix_en: "Add the same quotation mark at the end of the text; inside double quotes write \\\" for a quotation mark.",
        wrong: shown(FILE, "abbreviations:\n  - short: \"TTHC\n    full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: \"TTHC\"\n    full: thủ tục hành chính\n"),
    }
    /// A bracket or brace that opens and never closes.
    UNCLOSED_BRACKET = Error "yaml/unclosed-bracket" {
        vi: "dấu ngoặc `{value}` mở ở đây nhưng không thấy đóng.",
        en: "the bracket `{value}` opens here and never closes.",
        fix_vi: "Thêm dấu ngoặc đóng vào cuối danh sách hay cuối nhóm.",
        fix_en: "Add the closing bracket at the end of the list or group.",
        wrong: shown(FILE, "abbreviations:\n  - { short: TTHC, full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - { short: TTHC, full: thủ tục hành chính }\n"),
    }
    /// A colon and a space inside an unquoted text.
    COLON_IN_TEXT = Error "yaml/colon-in-text" {
        vi: "trong câu có dấu hai chấm và dấu cách, nên YAML tưởng là một khóa mới.",
        en: "the text holds a colon and a space, so YAML takes it for a new key.",
        fix_vi: "Đặt cả câu trong dấu nháy: `{quoted}`",
        fix_en: "Put the whole text in quotation marks: `{quoted}`",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: Hồ sơ: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: \"Hồ sơ: thủ tục hành chính\"\n"),
    }
    /// A tab where YAML wants spaces.
    TAB = Error "yaml/tab" {
        vi: "có ký tự Tab ở đầu dòng; YAML chỉ nhận dấu cách để thụt lề.",
        en: "there is a tab at the beginning of the line; YAML is indented with spaces alone.",
        fix_vi: "Xóa Tab và gõ dấu cách, hai dấu cách cho mỗi cấp.",
        fix_en: "Delete the tab and type spaces, two for each level.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n\t  full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// A no-break space where YAML wants a space.
    ODD_SPACE = Error "yaml/odd-space" {
        vi: "ở đây là dấu cách không ngắt ({value}), trông như dấu cách thường nhưng YAML không hiểu.",
        en: "this is a no-break space ({value}): it looks like a space, and YAML does not take it for one.",
        fix_vi: "Xóa nó (thường do dán từ Word hoặc trang web) và gõ lại bằng phím cách.",
        fix_en: "Delete it (it often comes with a paste from Word or a web page) and press the space bar instead.",
        wrong: shown(FILE, "abbreviations:\n  - short:\u{a0}TTHC\n    full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// Words behind a closing quotation mark.
    TEXT_AFTER_QUOTE = Error "yaml/text-after-quote" {
        vi: "sau dấu nháy đóng ở đây còn chữ: `{value}`.",
        en: "words follow the closing quotation mark here: `{value}`.",
        fix_vi: "Đặt cả giá trị trong một cặp dấu nháy, hoặc bỏ dấu nháy; dấu nháy nằm giữa câu thì viết \\\".",
        fix_en: "Put the whole value into one pair of quotation marks, or use none; within it write \\\" for a quotation mark.",
        wrong: shown(FILE, "abbreviations:\n  - short: \"TT\"HC\n    full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: \"TTHC\"\n    full: thủ tục hành chính\n"),
    }
    /// A text with a comma inside braces or brackets, read as two entries.
    COMMA_SPLITS = Error "yaml/comma-splits" {
        vi: "trong dấu ngoặc nhọn, dấu phẩy ngăn hai mục, nên `{value}` thành một khóa không có giá trị.",
        en: "inside braces a comma separates two entries, so `{value}` became a key without a value.",
        fix_vi: "Đặt câu có dấu phẩy trong dấu nháy, ví dụ `{quoted}`; còn nếu là một khóa thì viết thêm dấu hai chấm và giá trị.",
        fix_en: "Put the text that has a comma in quotation marks, e.g. `{quoted}`; if it is meant as a key, add a colon and a value.",
        wrong: shown(FILE, "abbreviations:\n  - { short: TTHC, full: thủ tục, hành chính }\n"),
        right: shown(FILE, "abbreviations:\n  - { short: TTHC, full: \"thủ tục, hành chính\" }\n"),
    }
    /// Anchors, aliases and tags.
    ANCHOR = Error "yaml/anchor" {
        vi: "`{value}` là ký hiệu neo, tham chiếu hoặc kiểu của YAML, ở đây không dùng.",
        en: "`{value}` is a YAML anchor, alias or tag, which is not used here.",
        fix_vi: "Viết thẳng giá trị ra; nếu là câu chữ bắt đầu bằng &, * hoặc ! thì đặt trong dấu nháy.",
        fix_en: "Write the value itself; if it is a text that begins with &, * or !, put it in quotation marks.",
        wrong: shown(FILE, "abbreviations:\n  - short: &a TTHC\n    full: *a\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: TTHC\n"),
    }
    /// Nesting past any need.
    TOO_DEEP = Error "yaml/too-deep" {
        vi: "các mục lồng nhau quá {limit} tầng.",
        en: "entries are nested more than {limit} levels deep.",
        fix_vi: "Xem lại dấu ngoặc và thụt lề: không tệp nào ở đây cần quá tám tầng.",
        fix_en: "Check brackets and indentation: no file here needs more than eight levels.",
        wrong: shown(FILE, "abbreviations: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"),
        right: shown(FILE, "abbreviations: []\n"),
    }
    /// A key twice in one mapping.
    DUPLICATE_KEY = Error "yaml/duplicate-key" {
        vi: "khóa `{value}` đã có ở dòng {first}; không biết giá trị nào đúng.",
        en: "the key `{value}` already stands on line {first}; which value is right cannot be known.",
        fix_vi: "Giữ một dòng, xóa dòng kia.",
        fix_en: "Keep one of the lines, delete the other.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n    short: DVC\n    full: thủ tục hành chính\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục hành chính\n"),
    }
    /// More than one YAML document in a file.
    SEVERAL_DOCUMENTS = Error "yaml/several-documents" {
        vi: "dòng `{value}` bắt đầu một tài liệu YAML thứ hai; mỗi tệp chỉ có một.",
        en: "the line `{value}` begins a second YAML document; a file holds one.",
        fix_vi: "Xóa dòng này, hoặc tách phần sau sang tệp khác.",
        fix_en: "Delete the line, or move what follows to another file.",
        wrong: shown(FILE, "abbreviations: []\n---\nabbreviations: []\n"),
        right: shown(FILE, "abbreviations: []\n"),
    }
    /// A file that our two parsers understand differently; nothing is guessed.
    REFUSED = Error "yaml/refused" {
        vi: "trình đọc YAML từ chối tệp này: {detail}",
        en: "the YAML reader refuses this file: {detail}",
        fix_vi: "Viết lại đoạn này theo cách thường: mỗi khóa một dòng, chữ có dấu đặc biệt đặt trong dấu nháy.",
        fix_en: "Write this part in the plain way: one key a line, texts with special characters in quotation marks.",
        wrong: shown(FILE, "%YAML 3.0\n---\nabbreviations: []\n"),
        right: shown(FILE, "abbreviations: []\n"),
    }
}
