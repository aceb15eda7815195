//! Text typed for the fonts of before Unicode (`.VnTime`, VNI): `C«ng an`, `Coâng an`. Its letters are others than they look.

use super::table::{Line, Table, Value};

/// Letters of such text that no Vietnamese word has, nor any other one in a form.
const ODD: &str = "µ¸¶¹¨¾¼½Æ©ÇË®ÎÏÑª«¬ÖØÜÞßäåæçëîïñûüþøöÿÅÄ";

/// So many cells are enough to tell.
const ENOUGH: usize = 3;

/// The first cell in such a font, where many are: its line and column.
pub fn old(table: &Table) -> Option<(&Line, u32)> {
    let texts = || table.lines.iter().flat_map(|line| line.cells.iter().map(move |cell| (line, cell)));
    let words = texts().filter_map(|(line, cell)| match &cell.value {
        Value::Text(text) if text.chars().any(char::is_alphabetic) => Some((line, cell.column, is_odd(text))),
        _ => None,
    });
    let (mut all, mut odd, mut first) = (0, 0, None);
    for (line, column, is_odd) in words {
        all += 1;
        odd += usize::from(is_odd);
        first = first.or(is_odd.then_some((line, column)));
    }
    first.filter(|_| odd >= ENOUGH && odd * 4 > all)
}

/// Whether such a letter stands beside a plain one.
pub fn is_odd(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(2).any(|pair| match pair {
        [one, two] => {
            (ODD.contains(*one) && two.is_ascii_alphabetic())
                || (one.is_ascii_alphabetic() && ODD.contains(*two))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_fonts_are_known_by_their_letters() {
        for text in ["CÊp phiÕu lý lÞch t\u{AD} ph¸p", "Tæng sè", "§óng h¹n", "Tröïc tuyeán", "Ñuùng haïn"]
        {
            assert!(is_odd(text), "{text}");
        }
        for text in ["Cấp phiếu lý lịch tư pháp", "Hộ tịch", "Đúng hạn", "Resolved on time", "A & B"]
        {
            assert!(!is_odd(text), "{text}");
        }
    }
}
