//! Tables too large to hold: a record after another, as CSV or as JSON.
//!
//! The JSON has a list for each record, in the order of its columns, a record a line: a table of a hundred thousand rows does not
//! repeat its column names a hundred thousand times.

use super::csv::safe;
use super::digest::Made;
use super::json::Meta;
use super::table::Column;
use crate::model::{Decimal, Lang};

/// Where records go, a field after another.
pub trait Records {
    /// Makes room for so many records, each about as long as a row of results.
    fn expect(&mut self, records: usize);

    /// Begins a record.
    fn begin(&mut self);

    /// Adds a field to the record.
    fn field(&mut self, field: Field);

    /// Ends a record.
    fn end(&mut self);
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    Csv,
    Json,
}

/// One value of a record.
#[derive(Clone, Copy, Debug)]
pub enum Field<'a> {
    /// Ids and addresses: letters, digits and `-_./@`, which need no quotes anywhere.
    Id(&'a str),
    /// Words.
    Text(&'a str),
    /// How many.
    Int(u64),
    /// A figure as printed.
    Number(Decimal),
    /// Yes or no.
    Bool(bool),
    /// Nothing is known.
    Empty,
}

/// What a table is.
pub struct Heading<'a> {
    /// Its key.
    pub key: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What a row is.
    pub about: &'a str,
    /// Its columns.
    pub columns: &'a [Column],
}

/// Few records have more bytes, so that a table need not grow, which copies it.
const ABOUT: usize = 400;

/// A table on its way.
pub struct Writer {
    format: Format,
    out: String,
    records: usize,
    /// The next field is the first of its record.
    first: bool,
}

impl Writer {
    /// Begins a table.
    pub fn new(format: Format, heading: &Heading, meta: &Meta) -> Writer {
        let mut writer = Writer { format, out: String::new(), records: 0, first: true };
        match format {
            Format::Csv => {
                writer.out.push('\u{feff}');
                for (at, column) in heading.columns.iter().enumerate() {
                    writer.out.push_str(if at == 0 { "" } else { "," });
                    writer.out.push_str(column.name);
                }
                writer.out.push_str("\r\n");
            }
            Format::Json => writer.json_head(heading, meta),
        }
        writer
    }

    fn json_head(&mut self, heading: &Heading, meta: &Meta) {
        let column = |column: &Column, lang: Lang| serde_json::json!({ "name": column.name, "about": column.about(lang), "type": column.kind.key() });
        let licence =
            meta.licence.as_ref().map(|(name, url)| serde_json::json!({ "name": name, "url": url }));
        let head = serde_json::json!({
            "table": heading.key,
            "title": heading.title,
            "description": heading.about,
            "as_of": meta.as_of.to_string(),
            "licence": licence,
            "source": meta.source,
            "generator": super::GENERATOR,
            "illustrative": meta.illustrative,
            "columns": heading.columns.iter().map(|own| column(own, meta.lang)).collect::<Vec<_>>(),
        });
        let head = serde_json::to_string_pretty(&head).unwrap_or_default();
        self.out.push_str(head.trim_end().trim_end_matches('}').trim_end());
        self.out.push_str(",\n  \"rows\": [");
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        self.out.push_str(text);
        self.out.push('"');
    }

    fn csv_words(&mut self, text: &str) {
        match text.contains([',', '"', '\n', '\r']) {
            true => self.quoted(&text.replace('"', "\"\"")),
            false => self.out.push_str(text),
        }
    }

    /// Ends the table.
    pub fn done(mut self) -> Made {
        if self.format == Format::Json {
            self.out.push_str(if self.records == 0 { "]\n}\n" } else { "\n  ]\n}\n" });
        }
        Made { bytes: self.out.into_bytes(), rows: self.records }
    }
}

impl Records for Writer {
    fn expect(&mut self, records: usize) {
        self.out.reserve(records.saturating_mul(ABOUT));
    }

    fn begin(&mut self) {
        self.out.push_str(match (self.format, self.records) {
            (Format::Csv, _) => "",
            (Format::Json, 0) => "\n    [",
            (Format::Json, _) => ",\n    [",
        });
        self.first = true;
    }

    #[inline]
    fn field(&mut self, field: Field) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        match (field, self.format) {
            (Field::Empty, Format::Csv) => {}
            (Field::Empty, Format::Json) => self.out.push_str("null"),
            (Field::Int(number), _) => self.out.push_str(itoa::Buffer::new().format(number)),
            (Field::Number(number), _) => number.push_to(&mut self.out),
            (Field::Bool(yes), _) => self.out.push_str(if yes { "true" } else { "false" }),
            (Field::Id(text), Format::Csv) => self.out.push_str(text),
            (Field::Id(text), Format::Json) => self.quoted(text),
            (Field::Text(text), Format::Csv) => self.csv_words(&safe(text)),
            (Field::Text(text), Format::Json) => {
                self.out.push_str(&serde_json::to_string(text).unwrap_or_default());
            }
        }
    }

    fn end(&mut self) {
        self.out.push_str(if self.format == Format::Json { "]" } else { "\r\n" });
        self.records += 1;
    }
}

/// One thing in each format.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Both<T> {
    pub csv: T,
    pub json: T,
}

impl Both<Writer> {
    /// Begins a table.
    pub fn new(heading: &Heading, meta: &Meta) -> Both<Writer> {
        let writer = |format| Writer::new(format, heading, meta);
        Both { csv: writer(Format::Csv), json: writer(Format::Json) }
    }

    /// Ends it.
    pub fn done(self) -> Both<Made> {
        Both { csv: self.csv.done(), json: self.json.done() }
    }
}

impl Records for Both<Writer> {
    fn expect(&mut self, records: usize) {
        self.csv.expect(records);
        self.json.expect(records);
    }

    fn begin(&mut self) {
        self.csv.begin();
        self.json.begin();
    }

    #[inline]
    fn field(&mut self, field: Field) {
        self.csv.field(field);
        self.json.field(field);
    }

    fn end(&mut self) {
        self.csv.end();
        self.json.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::{number, text};

    fn meta() -> Meta {
        Meta {
            lang: Lang::En,
            as_of: jiff::civil::date(2024, 12, 31),
            licence: None,
            source: None,
            illustrative: true,
        }
    }

    fn written() -> Both<String> {
        let columns = [text("id", "", "Id"), text("name", "", "Name"), number("online", "", "Online")];
        let heading = Heading { key: "t", title: "T", about: "A row", columns: &columns };
        let mut writer = Both::new(&heading, &meta());
        for record in [
            [Field::Id("a/b@2024"), Field::Text("=1,\"2\""), Field::Int(5)],
            [Field::Id("c"), Field::Empty, Field::Number(Decimal::from_tenths(-5))],
        ] {
            writer.begin();
            record.into_iter().for_each(|field| writer.field(field));
            writer.end();
        }
        let Both { csv, json } = writer.done();
        let text = |made: Made| String::from_utf8(made.bytes).unwrap();
        Both { csv: text(csv), json: text(json) }
    }

    #[test]
    fn csv_is_safe_and_plain() {
        assert_eq!(written().csv, "\u{feff}id,name,online\r\na/b@2024,\"'=1,\"\"2\"\"\",5\r\nc,,-0.5\r\n");
    }

    #[test]
    fn json_is_json() {
        let read: serde_json::Value = serde_json::from_str(&written().json).unwrap();
        assert_eq!(read["rows"], serde_json::json!([["a/b@2024", "=1,\"2\"", 5], ["c", null, -0.5]]));
        assert_eq!(
            (read["illustrative"].as_bool(), read["columns"][2]["type"].as_str()),
            (Some(true), Some("number"))
        );
    }
}
