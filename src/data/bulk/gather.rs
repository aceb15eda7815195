//! Records of results as rows of cells.

use crate::data::stream::{Field, Records};
use crate::data::table::Cell;

/// Rows as they come.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Each with a cell for every field.
    pub rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
}

impl Records for Gathered {
    fn expect(&mut self, records: usize) {
        self.rows.reserve(records);
    }

    fn begin(&mut self) {
        self.row.clear();
    }

    fn field(&mut self, field: Field) {
        self.row.push(match field {
            Field::Id(text) | Field::Text(text) => text.into(),
            Field::Int(number) => number.into(),
            Field::Number(number) => number.into(),
            Field::Bool(yes) => yes.into(),
            Field::Empty => Cell::Empty,
        });
    }

    fn end(&mut self) {
        self.rows.push(std::mem::take(&mut self.row));
    }
}
