//! Numbers that a text file cuts in two: `1,234` where a comma parts cells.

use super::body::{counting, figures};
use super::head::Head;
use crate::diagnostic::{Few, Said, codes};
use crate::import::file::table::{Cell, Line, Table, Value};

/// Says where a line that lacks cells holds what may be one number in two cells: whatever is behind them would be another column's.
pub fn check(table: &Table, head: &Head, few: &mut Few) {
    let named = table.lines.get(head.lowest).map_or(0, |line| line.width);
    let below = || table.lines.iter().skip(head.body).filter(|_| table.commas);
    let lacks_cells = |line: &&Line| line.width < named;
    // Where lines leave out their last cell, one that has it may have it from a number that was cut.
    let are_short = below().any(|line| lacks_cells(&line) && figures(line, head));
    let pushed = |line: &Line| {
        let last = head.columns.last().filter(|last| !counting(head).any(|(column, _)| column == last.at));
        are_short && last.is_some_and(|last| line.cell(last.at).and_then(bare).is_some())
    };
    for line in below().filter(|line| lacks_cells(line) || pushed(line)) {
        if let Some((column, _)) = counting(head).find(|(column, _)| is_cut(line, *column)) {
            few.push(table.say(&codes::IMPORT_NOT_A_COUNT, line, column).said("detail", CUT));
        }
    }
}

/// Whether a cell and the next are written as thousands and the rest of one number.
fn is_cut(line: &Line, column: u32) -> bool {
    let digits = |column: u32| line.cell(column).and_then(bare).unwrap_or_default();
    let (thousands, rest) = (digits(column), digits(column + 1));
    (1..=3).contains(&thousands.len()) && !thousands.starts_with('0') && rest.len() == 3
}

/// The digits of a cell that holds nothing else, not even quotation marks.
fn bare(cell: &Cell) -> Option<&str> {
    let Value::Text(text) = &cell.value else { return None };
    let is_bare = cell.span.is_some_and(|span| span.len == text.len());
    (is_bare && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

const CUT: Said = Said {
    vi: "có dòng thiếu ô, nên số này và ô bên phải có thể là một số bị dấu phẩy cắt đôi, như 1,234; ghi 1234, hoặc thêm dấu phẩy cho đủ ô",
    en: "lines lack cells, so this number and the next cell may be one number cut at its comma, as 1,234; write 1234, or add commas until no cell is missing",
};
