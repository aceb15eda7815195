//! Lines that end a table, by their words: totals and signatures.

use super::heading::words;
use crate::import::file::table::{Line, Value};
use crate::import::whose::spelling::is_roman;
use crate::words::fold::fold;

/// What stands behind the first word of a total.
const OF_TOTALS: [&str; 16] = [
    "cong", "so", "chung", "muc", "phan", "linh", "nhom", "cac", "toan", "ca", "ho", "trang", "theo", "tinh",
    "don", "cua",
];

/// `Cộng`, `Tổng cộng`, `Tổng mục II`, `Toàn tỉnh`, with their marks or without any; `Công an tỉnh` is no total, and `Tổng cục` neither.
pub fn is_total(label: &str) -> bool {
    let said = fold(label);
    let without_marks = said == label;
    let is = |marked: &str| label.starts_with(marked) || (without_marks && label.starts_with(&fold(marked)));
    let (first, second) =
        label.split_once(' ').map_or((label, None), |(first, _)| (first, said.split(' ').nth(1)));
    let of_total = |word: &str| {
        OF_TOTALS.contains(&word)
            || word.len() == 1
            || is_roman(word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_body = said.starts_with("tong cong ty") || (said.starts_with("cong chung") && first != "cộng");
    let is_sum = ["tổng", "cộng", "tong", "cong"].contains(&first) && second.is_none_or(of_total) && !is_body;
    let is_carried =
        ["mang sang", "trang truoc", "chuyen sang trang"].into_iter().any(|words| said.starts_with(words));
    let is_all = ["toàn tỉnh", "cả tỉnh", "toàn huyện", "toàn thành phố"].into_iter().any(is);
    is_all || is_sum || is_carried
}

/// Whether a line is signed: what stands there is no row, whatever column it stands in.
pub fn is_signature(line: &Line) -> bool {
    const SIGNED: [&str; 8] =
        ["nguoi lap", "thu truong", "tm ", "kt ", "tl ", "noi nhan", "ghi chu", "xac nhan"];
    line.cells.iter().any(|cell| {
        let said = match &cell.value {
            Value::Text(text) => words(&fold(text)) + " ",
            _ => String::new(),
        };
        SIGNED.iter().any(|signed| said.starts_with(signed))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_their_words() {
        let total = |text: &str| is_total(&words(&text.to_lowercase()));
        for text in [
            "Cộng",
            "TỔNG CỘNG",
            "Tổng số",
            "Tổng mục II",
            "Cộng I",
            "Cộng lĩnh vực Tư pháp",
            "Toàn tỉnh",
            "TONG CONG",
            "Cộng trang 1",
            "Mang sang",
            "Tổng I + II",
        ] {
            assert!(total(text), "{text}");
        }
        for text in [
            "Cộng tác viên trợ giúp pháp lý",
            "Tổng hợp khác",
            "Cong nhan ho ngheo",
            "Tổng công ty Điện lực",
            "Công an tỉnh",
            "Công chứng",
            "CONG AN TINH",
            "Tổng cục Thuế",
            "Cổng thông tin",
            "Toàn trình",
        ] {
            assert!(!total(text), "{text}");
        }
    }
}
