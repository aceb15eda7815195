//! The rows of results of all periods as Parquet: typed columns that a program reads without guessing.
//!
//! Counts are 64-bit integers, shares exact decimals with one digit behind the point, as they are printed. The writer asks no clock.

use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int64Type};
use ::parquet::errors::Result;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use ::parquet::schema::types::{Type, TypePtr};

use crate::data::digest::Made;
use crate::data::json::Meta;
use crate::data::results::{self, Kind};
use crate::data::stream::{Field, Records};
use crate::data::table::{Column, ColumnKind};
use crate::data::{Data, GENERATOR};
use crate::model::Decimal;

/// So many rows are kept before they are written: memory does not grow with the number of periods.
const GROUP: usize = 50_000;

/// Digits behind the point of a share, as printed.
const SCALE: u32 = 1;

/// The most digits of a 64-bit decimal.
const PRECISION: i32 = 18;

/// The file; nothing where its writer refuses it.
pub fn made(data: &Data) -> Option<Made> {
    let columns = Kind::Rows.columns(&[]);
    let mut table = Writer::new(data, &columns).ok()?;
    // A year that is added up has no rows of its own.
    let own = data.measures.results.periods.iter().filter(|period| !period.is_added_up);
    for period in own {
        results::records(data, period, Kind::Rows, &columns, &mut table);
    }
    table.done().ok()
}

/// A column's values that are there, and where they are.
enum Values {
    Text(Vec<ByteArray>),
    Number { values: Vec<i64>, scale: u32 },
    Bool(Vec<bool>),
}

/// A column of the rows that are not written yet.
struct Filled {
    values: Values,
    /// 1 where a row has a value, 0 where it has none.
    defined: Vec<i16>,
}

/// A table on its way.
struct Writer {
    file: SerializedFileWriter<Vec<u8>>,
    columns: Vec<Filled>,
    /// The column of the next field.
    at: usize,
    waiting: usize,
    rows: usize,
    failed: bool,
}

impl Writer {
    fn new(data: &Data, columns: &[Column]) -> Result<Writer> {
        let fields: Vec<TypePtr> =
            columns.iter().map(|column| field(column).map(Arc::new)).collect::<Result<_>>()?;
        let schema = Type::group_type_builder("results").with_fields(fields).build()?;
        let properties = WriterProperties::builder()
            .set_created_by(GENERATOR.to_owned())
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(about(data)))
            .build();
        let file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
        let columns = columns.iter().map(Filled::of).collect();
        Ok(Writer { file, columns, at: 0, waiting: 0, rows: 0, failed: false })
    }

    /// Writes the rows that wait.
    fn flush(&mut self) -> Result<()> {
        if self.waiting > 0 {
            let mut group = self.file.next_row_group()?;
            for column in &mut self.columns {
                column.write(&mut group)?;
            }
            group.close()?;
            self.rows += std::mem::take(&mut self.waiting);
        }
        Ok(())
    }

    fn done(mut self) -> Result<Made> {
        self.flush()?;
        if self.failed {
            return Err(::parquet::errors::ParquetError::General("a row was refused".to_owned()));
        }
        Ok(Made { bytes: self.file.into_inner()?, rows: self.rows })
    }
}

impl Records for Writer {
    fn expect(&mut self, _: usize) {}

    fn begin(&mut self) {
        self.at = 0;
    }

    fn field(&mut self, field: Field) {
        let kept = self.columns.get_mut(self.at).is_some_and(|column| column.push(field));
        self.failed |= !kept;
        self.at += 1;
    }

    fn end(&mut self) {
        self.waiting += 1;
        if self.waiting >= GROUP && self.flush().is_err() {
            self.failed = true;
        }
    }
}

impl Filled {
    fn of(column: &Column) -> Filled {
        let values = match column.kind {
            ColumnKind::Text | ColumnKind::Date => Values::Text(Vec::new()),
            ColumnKind::Number => Values::Number { values: Vec::new(), scale: scale(column) },
            ColumnKind::Boolean => Values::Bool(Vec::new()),
        };
        Filled { values, defined: Vec::new() }
    }

    /// Keeps a field; false where the column cannot hold it: a null would say that nobody published it.
    fn push(&mut self, field: Field) -> bool {
        let known = match (&mut self.values, field) {
            (Values::Text(values), Field::Id(text) | Field::Text(text)) => {
                values.push(ByteArray::from(text));
                true
            }
            (Values::Number { values, scale }, Field::Int(number)) => {
                units(&Decimal::from_int(number.into()), *scale).map(|units| values.push(units)).is_some()
            }
            (Values::Number { values, scale }, Field::Number(number)) => {
                units(&number, *scale).map(|units| values.push(units)).is_some()
            }
            (Values::Bool(values), Field::Bool(yes)) => {
                values.push(yes);
                true
            }
            _ => false,
        };
        self.defined.push(known.into());
        known || matches!(field, Field::Empty)
    }

    fn write(&mut self, group: &mut SerializedRowGroupWriter<Vec<u8>>) -> Result<()> {
        let Some(mut column) = group.next_column()? else { return Ok(()) };
        let defined = Some(self.defined.as_slice());
        match &mut self.values {
            Values::Text(values) => {
                column.typed::<ByteArrayType>().write_batch(values, defined, None)?;
                values.clear();
            }
            Values::Number { values, .. } => {
                column.typed::<Int64Type>().write_batch(values, defined, None)?;
                values.clear();
            }
            Values::Bool(values) => {
                column.typed::<BoolType>().write_batch(values, defined, None)?;
                values.clear();
            }
        }
        self.defined.clear();
        column.close()
    }
}

/// Shares have decimals, counts none.
fn scale(column: &Column) -> u32 {
    if column.name.ends_with("_share") { SCALE } else { 0 }
}

/// The number in units of its column's last decimal; nothing where the column cannot hold it exactly.
fn units(number: &Decimal, scale: u32) -> Option<i64> {
    let text = number.to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let (kept, lost) = rest.split_at_checked(scale as usize).unwrap_or((rest, ""));
    if lost.bytes().any(|digit| digit != b'0') {
        return None;
    }
    format!("{whole}{kept:0<width$}", width = scale as usize).parse().ok()
}

fn field(column: &Column) -> Result<Type> {
    let (physical, logical) = match column.kind {
        ColumnKind::Text | ColumnKind::Date => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        ColumnKind::Boolean => (Physical::BOOLEAN, None),
        ColumnKind::Number if scale(column) == 0 => (Physical::INT64, None),
        ColumnKind::Number => {
            let scale = i32::try_from(scale(column)).unwrap_or_default();
            (Physical::INT64, Some(LogicalType::decimal(scale, PRECISION)))
        }
    };
    let builder = Type::primitive_type_builder(column.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical);
    let scale = i32::try_from(scale(column)).unwrap_or_default();
    if scale > 0 { builder.with_precision(PRECISION).with_scale(scale).build() } else { builder.build() }
}

/// Whose figures these are, in the file itself.
fn about(data: &Data) -> Vec<KeyValue> {
    let meta = Meta::of(data);
    let licence = meta.licence.map(|(name, url)| url.unwrap_or(name));
    let pairs = [
        ("as_of", Some(meta.as_of.to_string())),
        ("source", meta.source),
        ("licence", licence),
        ("illustrative", Some(meta.illustrative.to_string())),
    ];
    pairs.into_iter().filter_map(|(key, value)| Some(KeyValue::new(key.to_owned(), value?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_exactly_or_not_at_all() {
        let parse = |text| Decimal::parse(text).unwrap();
        for (text, scale, wanted) in [
            ("75.9", 1, Some(759)),
            ("100", 1, Some(1000)),
            ("-0.5", 1, Some(-5)),
            ("6.00", 1, Some(60)),
            ("6.05", 1, None),
            ("7", 0, Some(7)),
            ("7.0", 0, Some(7)),
            ("7.5", 0, None),
            ("999999999999999", 1, Some(9_999_999_999_999_990)),
        ] {
            assert_eq!(units(&parse(text), scale), wanted, "{text}");
        }
    }

    #[test]
    fn what_a_column_cannot_hold_is_not_lost_in_silence() {
        let mut shares =
            Filled { values: Values::Number { values: Vec::new(), scale: SCALE }, defined: Vec::new() };
        assert!(shares.push(Field::Number(Decimal::parse("75.9").unwrap())));
        assert!(shares.push(Field::Empty), "nobody published it");
        assert!(!shares.push(Field::Number(Decimal::parse("6.05").unwrap())));
        assert!(!shares.push(Field::Text("75,9")));
        assert_eq!(shares.defined, [1, 0, 0, 0]);
    }
}
