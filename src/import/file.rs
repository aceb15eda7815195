//! A spreadsheet as it stands in a file: `book` and `text` read its sheets within bounds (`parts`) into tables of cells, and say what
//! stands in the way.

pub mod book;
pub mod font;
pub mod parts;
pub mod styles;
pub mod table;
pub mod text;
pub mod trouble;
pub mod xml;

use std::sync::Arc;

use crate::diagnostic::Finding;
use book::Sheet;
use trouble::Trouble;

/// Largest file, in bytes.
pub const LIMIT: u64 = 20 << 20;

/// Why a file of this size or name is not read at all.
pub fn unreadable(file: &Arc<str>, too_large: bool) -> Finding {
    Trouble::from(if too_large { trouble::TOO_LARGE_FILE } else { trouble::KIND }).finding(file)
}

/// Reads the sheets of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn sheets(file: &Arc<str>, bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Finding>> {
    if bytes.is_empty() {
        return Err(vec![Trouble::from(trouble::EMPTY).finding(file)]);
    }
    let name = file.to_lowercase();
    if name.ends_with(".csv") {
        return text::table(file, bytes).map(|table| vec![Sheet { table, visible: true }]);
    }
    if !name.ends_with(".xlsx") {
        return Err(vec![unreadable(file, false)]);
    }
    book::sheets(file, bytes).map_err(|trouble| vec![trouble.finding(file)])
}
