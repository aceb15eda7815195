//! JSON that explains itself: what the table is, what its columns hold, then its rows.
//!
//! Written by hand, because figures are exact decimals: `6.0` keeps its zero and no number passes through a binary float.

use jiff::civil::Date;

use super::source::SourceRecord;
use super::table::{Cell, Row, Table};
use super::{Data, GENERATOR};
use crate::model::{Lang, Words};

/// What is true of all tables of a site.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The language of titles and descriptions.
    pub lang: Lang,
    /// The day for which everything was judged.
    pub as_of: Date,
    /// Name and address of the licence.
    pub licence: Option<(String, Option<String>)>,
    /// The site's address.
    pub source: Option<String>,
    /// The figures are made up.
    pub illustrative: bool,
}

impl Meta {
    /// What the settings say.
    pub fn of(data: &Data) -> Meta {
        let settings = &data.model.settings;
        let name = |words: &Words| words.get(data.lang()).0.to_owned();
        Meta {
            lang: data.lang(),
            as_of: data.measures.as_of,
            licence: settings.licence.as_ref().map(|licence| (name(&licence.name), licence.url.clone())),
            source: data.addresses.base.map(str::to_owned),
            illustrative: settings.illustrative,
        }
    }
}

/// A value, its numbers as written.
enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

/// The table as JSON, indented by two spaces, with a closing line break.
pub fn json(table: &Table, meta: &Meta) -> Vec<u8> {
    let licence = meta.licence.as_ref().map(|(name, url)| {
        Json::Object(vec![("name", Json::Text(name.clone())), ("url", text(url.as_deref()))])
    });
    let whole = Json::Object(vec![
        ("table", text(Some(table.key))),
        ("title", text(Some(table.title(meta.lang)))),
        ("description", text(Some(table.about(meta.lang)))),
        ("as_of", Json::Text(meta.as_of.to_string())),
        ("licence", licence.unwrap_or(Json::Null)),
        ("source", text(meta.source.as_deref())),
        ("generator", text(Some(GENERATOR))),
        ("illustrative", Json::Bool(meta.illustrative)),
        ("columns", Json::List(columns(table, meta.lang))),
        ("rows", Json::List(table.rows.iter().map(|one| row(table, one)).collect())),
    ]);
    let mut out = String::new();
    whole.write(0, &mut out);
    out.push('\n');
    out.into_bytes()
}

fn columns(table: &Table, lang: Lang) -> Vec<Json> {
    let one = |name, about, kind| {
        Json::Object(vec![
            ("name", text(Some(name))),
            ("about", text(Some(about))),
            ("type", text(Some(kind))),
        ])
    };
    let mut columns: Vec<Json> =
        table.columns.iter().map(|column| one(column.name, column.about(lang), column.kind.key())).collect();
    if table.sourced {
        let about = lang
            .pick("Mọi nguồn; các cột source_… là nguồn đầu tiên", "All sources; source_… is the first one");
        columns.insert(columns.len().saturating_sub(1), one("sources", about, "list"));
    }
    columns
}

fn row(table: &Table, row: &Row) -> Json {
    let mut members: Vec<(&'static str, Json)> =
        table.columns.iter().zip(&row.cells).map(|(column, cell)| (column.name, value(cell))).collect();
    if table.sourced {
        let sources = Json::List(row.sources.iter().map(source).collect());
        members.insert(members.len().saturating_sub(1), ("sources", sources));
    }
    Json::Object(members)
}

fn source(source: &SourceRecord) -> Json {
    Json::Object(vec![
        ("title", text(source.title.as_deref())),
        ("publisher", text(source.publisher.as_deref())),
        ("url", text(source.url.as_deref())),
        ("document", text(source.document.as_deref())),
        ("place", text(source.place.as_deref())),
        ("date", source.date.map_or(Json::Null, |day| Json::Text(day.to_string()))),
    ])
}

fn value(cell: &Cell) -> Json {
    match cell {
        Cell::Text(text) => Json::Text(text.clone()),
        Cell::Number(number) => Json::Number(number.to_string()),
        Cell::Int(number) => Json::Number(number.to_string()),
        Cell::Date(day) => Json::Text(day.to_string()),
        Cell::Bool(yes) => Json::Bool(*yes),
        Cell::Empty => Json::Null,
    }
}

fn text(text: Option<&str>) -> Json {
    text.map_or(Json::Null, |text| Json::Text(text.to_owned()))
}

impl Json {
    fn write(&self, depth: usize, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Json::Number(number) => out.push_str(number),
            Json::Text(text) => out.push_str(&quoted(text)),
            Json::List(items) => {
                within(('[', ']'), items, depth, out, |item, out| item.write(depth + 1, out))
            }
            Json::Object(members) => within(('{', '}'), members, depth, out, |(name, value), out| {
                out.push_str(&quoted(name));
                out.push_str(": ");
                value.write(depth + 1, out);
            }),
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Items between brackets, each on a line of its own.
fn within<T>(
    brackets: (char, char),
    items: &[T],
    depth: usize,
    out: &mut String,
    write: impl Fn(&T, &mut String),
) {
    out.push(brackets.0);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write(item, out);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(brackets.1);
}
