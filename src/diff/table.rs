//! A table of the open data, read back from its CSV.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::model::Decimal;

/// Columns by name; what a table of another version does not have is empty.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: BTreeMap<String, usize>,
    rows: Vec<StringRecord>,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t Table,
    record: &'t StringRecord,
}

impl Table {
    /// Reads a table with a header, with or without a byte order mark.
    ///
    /// # Errors
    /// When the bytes are no CSV: rows of different lengths, no UTF-8.
    pub fn read(bytes: &[u8]) -> Result<Table, csv::Error> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new().from_reader(bytes);
        let names = reader.headers()?.iter().map(str::to_owned);
        let columns = names.enumerate().map(|(at, name)| (name, at)).collect();
        Ok(Table { columns, rows: reader.into_records().collect::<Result<_, _>>()? })
    }

    /// Its rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|record| Row { table: self, record })
    }

    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }
}

impl<'t> Row<'t> {
    /// What stands in a column; empty where there is none.
    pub fn get(&self, column: &str) -> &'t str {
        let at = self.table.columns.get(column);
        at.and_then(|at| self.record.get(*at)).unwrap_or_default()
    }

    /// What stands in a column, where anything does.
    pub fn text(&self, column: &str) -> Option<&'t str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }

    /// The number in a column, as it was printed.
    pub fn number(&self, column: &str) -> Option<Decimal> {
        self.text(column).and_then(|text| Decimal::parse(text).ok())
    }

    /// Whether a column says so.
    pub fn is(&self, column: &str) -> bool {
        self.get(column) == "true"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_names() {
        let table = Table::read("\u{feff}b,a\r\n1.50,\"x\ny\"\r\n".as_bytes()).unwrap();
        let row = table.rows().next().unwrap();
        assert_eq!((row.get("a"), row.get("c"), row.text("c")), ("x\ny", "", None));
        assert_eq!(row.number("b").map(|number| number.to_string()).as_deref(), Some("1.50"));
        assert!(Table::read(b"a,b\r\n1\r\n").is_err());
    }
}
