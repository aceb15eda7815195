//! A count of dossiers as people and spreadsheets write it.

use crate::diagnostic::Said;
use crate::import::file::table::{Cell, Line, Value};

/// The most dossiers that a line may count: a whole province has fewer in a year, and telephone numbers are larger.
const MOST: u32 = 10_000_000;

/// The count that a cell holds; nothing where it says that nothing is known.
///
/// # Errors
/// Why it is no count.
pub fn count(value: &Value) -> Result<Option<u32>, Said> {
    match value {
        Value::Number(number) if *number < 0.0 => Err(NEGATIVE),
        // Spreadsheets add up to 39.99999999999999 and show 40.
        Value::Number(number) if number.is_nan() || (number - number.round()).abs() > 1e-6 => Err(PARTS),
        // Exact: it is whole and below the limit.
        Value::Number(number) if number.round() <= f64::from(MOST) => Ok(Some(number.round() as u32)),
        Value::Number(_) => Err(LARGE),
        Value::Day(_) => Err(DAY),
        Value::Error(_) => Err(ERROR),
        Value::Formula => Err(FORMULA),
        Value::Text(text) => written(text),
    }
}

/// Whether a line holds words, and no number in any cell.
pub fn words_alone(line: &Line) -> bool {
    let is_words =
        |cell: &Cell| matches!(cell.value, Value::Text(_)) && !matches!(count(&cell.value), Ok(Some(_)));
    line.cells.iter().all(is_words)
}

fn written(text: &str) -> Result<Option<u32>, Said> {
    let text = text.trim_start_matches('\'').trim();
    if matches!(text, "" | "-" | "–" | "—" | "~" | "…" | "...") {
        return Ok(None);
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || b".,  ".contains(&byte)) {
        return Err(WORDS);
    }
    if digits.len() < text.len() {
        return Err(NEGATIVE);
    }
    let separators: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped = |separator: char| {
        let mut groups = digits.split(separator);
        let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && group != "0");
        first && groups.all(|group| group.len() == 3)
    };
    match separators.first() {
        None => {}
        Some(separator) if separators.iter().any(|other| other != separator) => return Err(PARTS),
        Some('.' | ' ') if separators.first().is_some_and(|separator| grouped(*separator)) => {}
        Some(',') if grouped(',') => return Err(COMMA),
        Some(_) => return Err(PARTS),
    }
    let bare: String = digits.chars().filter(char::is_ascii_digit).collect();
    bare.parse().ok().filter(|count| *count <= MOST).map(Some).ok_or(LARGE)
}

const NEGATIVE: Said =
    Said { vi: "số hồ sơ không thể âm", en: "a count of dossiers cannot be negative" };
const PARTS: Said =
    Said { vi: "số hồ sơ phải là số nguyên", en: "a count of dossiers is a whole number" };
const LARGE: Said = Said { vi: "số quá lớn", en: "the number is too large" };
const DAY: Said = Said { vi: "ô này là ngày tháng", en: "this cell is a day" };
const ERROR: Said =
    Said { vi: "công thức trong ô này bị lỗi", en: "the formula in this cell has an error" };
const FORMULA: Said = Said {
    vi: "ô này là công thức mà tệp không lưu kết quả; mở bằng Excel hay LibreOffice rồi lưu lại",
    en: "this cell is a formula whose value the file does not hold; open it in Excel or LibreOffice and save it",
};
const WORDS: Said =
    Said { vi: "ô này là chữ, không phải số", en: "this cell holds words, no number" };
const COMMA: Said = Said {
    vi: "dấu phẩy ở đây có thể là phần nghìn, cũng có thể là phần thập phân",
    en: "this comma may part thousands, and may part decimals",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_people_write_them() {
        let text = |text: &str| count(&Value::Text(text.to_owned()));
        for (written, meant) in [("12", 12), ("1.234", 1234), ("1 234 567", 1_234_567), ("007", 7), ("'5", 5)]
        {
            assert_eq!(text(written), Ok(Some(meant)), "{written}");
        }
        for nothing in ["-", "–", "~", "…"] {
            assert_eq!(text(nothing), Ok(None), "{nothing}");
        }
        let wrong = [
            ("-3", NEGATIVE),
            ("12,5", PARTS),
            ("1.5", PARTS),
            ("1,234", COMMA),
            ("12 hồ sơ", WORDS),
            ("1.2345", PARTS),
            ("0.123", PARTS),
        ];
        for (written, why) in wrong {
            assert_eq!(text(written), Err(why), "{written}");
        }
        assert_eq!(text("99999999999"), Err(LARGE));
        assert_eq!(count(&Value::Number(1.234)), Err(PARTS));
        assert_eq!(count(&Value::Number(f64::NAN)), Err(PARTS));
        assert_eq!(count(&Value::Number(-1.0)), Err(NEGATIVE));
        assert_eq!(count(&Value::Number(3.0)), Ok(Some(3)));
        assert_eq!(count(&Value::Number(39.999_999_999_999_99)), Ok(Some(40)));
        assert_eq!(count(&Value::Number(912_345_678.0)), Err(LARGE));
        assert_eq!(count(&Value::Day(None)), Err(DAY));
    }
}
