//! `datapackage.json`: a [Frictionless Data Package](https://specs.frictionlessdata.io/data-package/) of every CSV file.
//!
//! A Table Schema has no word for UTF-8 with a BOM, which readers recognise by themselves; the package's description says so.

use serde_json::{Map, Value, json};

use super::dataset::{Both, Dataset, Download};
use super::media::Media;
use super::portal::{self, KEYWORDS};
use super::source::{self, SourceRecord};
use super::table::{Column, ColumnKind, Identity};
use super::{Data, GENERATOR, feed};
use crate::model::Lang;

/// Its address within the site.
pub const URL: &str = "/du-lieu/datapackage.json";

/// The package of these tables, in their order.
pub fn package(data: &Data, datasets: &[Dataset]) -> Vec<u8> {
    let (lang, as_of) = (data.lang(), data.measures.as_of);
    let mut whole = Map::new();
    // A tabular package is of tables alone.
    let profile =
        if datasets.iter().any(|own| own.bulk.is_some()) { "data-package" } else { "tabular-data-package" };
    whole.insert("profile".to_owned(), json!(profile));
    whole.insert("name".to_owned(), json!("du-lieu"));
    titled(data, &mut whole, &portal::title(data), &portal::about(data));
    whole.insert("version".to_owned(), json!(as_of.to_string()));
    whole.insert("created".to_owned(), json!(feed::midnight(as_of)));
    whole.insert("as_of".to_owned(), json!(as_of.to_string()));
    whole.insert("illustrative".to_owned(), json!(data.model.settings.illustrative));
    if data.addresses.base.is_some() {
        whole.insert("homepage".to_owned(), json!(data.addresses.url("/du-lieu/")));
    }
    whole.insert("keywords".to_owned(), json!(KEYWORDS.map(|(vi, en)| lang.pick(vi, en))));
    whole.extend(licences(data).map(|licences| ("licenses".to_owned(), licences)));
    whole.insert("contributors".to_owned(), json!([contributor(data)]));
    let sources: Vec<Value> = source::all(data).iter().filter_map(source).collect();
    if !sources.is_empty() {
        whole.insert("sources".to_owned(), Value::Array(sources));
    }
    whole.insert("generator".to_owned(), json!(GENERATOR));
    whole.insert("resources".to_owned(), resources(data, datasets));
    let text = serde_json::to_string_pretty(&Value::Object(whole)).unwrap_or_default();
    (text + "\n").into_bytes()
}

/// Title and description in the site's first language, and beside them in its others.
fn titled(data: &Data, members: &mut Map<String, Value>, title: &Both, about: &Both) {
    for (name, text) in [("title", title), ("description", about)] {
        for lang in &data.model.settings.languages {
            let key = if *lang == data.lang() { name.to_owned() } else { format!("{name}_{}", lang.code()) };
            members.insert(key, json!(text.get(*lang)));
        }
    }
}

/// A licence needs a name that lists know, or an address; one that has neither stands on the page alone.
fn licences(data: &Data) -> Option<Value> {
    let licence = data.model.settings.licence.as_ref()?;
    let url = licence.url.as_ref()?;
    let mut one = Map::new();
    one.extend(portal::licence_id(url).map(|id| ("name".to_owned(), json!(id))));
    one.insert("path".to_owned(), json!(url));
    one.insert("title".to_owned(), json!(licence.name.get(data.lang()).0));
    Some(json!([one]))
}

fn contributor(data: &Data) -> Value {
    let mut one = Map::new();
    one.insert("title".to_owned(), json!(portal::publisher(data).get(data.lang())));
    one.insert("role".to_owned(), json!("publisher"));
    one.extend(data.addresses.base.map(|base| ("path".to_owned(), json!(base))));
    one.extend(data.model.settings.publisher.email.as_ref().map(|email| ("email".to_owned(), json!(email))));
    Value::Object(one)
}

/// A source has a title; where the content gives none its publisher or address stands in.
fn source(record: &SourceRecord) -> Option<Value> {
    let title = record.title.as_ref().or(record.publisher.as_ref()).or(record.url.as_ref())?;
    let mut one = Map::new();
    one.insert("title".to_owned(), json!(title));
    one.extend(record.url.as_ref().map(|url| ("path".to_owned(), json!(url))));
    Some(Value::Object(one))
}

fn resources(data: &Data, datasets: &[Dataset]) -> Value {
    let files = |dataset: &Dataset| -> Vec<Value> {
        let tables = dataset.files.iter().filter(|file| file.format == Media::Csv);
        tables.map(|file| resource(data, dataset, file)).collect()
    };
    let bulk = datasets.iter().filter(|dataset| dataset.bulk.is_some());
    let bulk = bulk.flat_map(|dataset| dataset.files.iter().map(|file| whole(data, dataset, file)));
    datasets.iter().flat_map(files).chain(bulk).collect()
}

/// A file of many tables: the package tells of the file alone, as each of its tables is a resource itself.
fn whole(data: &Data, dataset: &Dataset, file: &Download) -> Value {
    let mut one = Map::new();
    one.insert("profile".to_owned(), json!("data-resource"));
    // Else readers that know the format would take its first sheet for the table of a schema.
    one.insert("type".to_owned(), json!("file"));
    described(data, &mut one, dataset, file);
    one.extend(licences(data).map(|licences| ("licenses".to_owned(), licences)));
    Value::Object(one)
}

/// What is said of every file alike.
fn described(data: &Data, one: &mut Map<String, Value>, dataset: &Dataset, file: &Download) {
    let ending = file.format.ending();
    one.insert("name".to_owned(), json!(file.name().trim_end_matches(ending).trim_end_matches('.')));
    one.insert("path".to_owned(), json!(file.name()));
    titled(data, one, &dataset.title, &portal::warned(data, dataset.about.clone()));
    one.insert("format".to_owned(), json!(ending));
    one.insert("mediatype".to_owned(), json!(file.format.media_type()));
    if file.format == Media::Csv {
        one.insert("encoding".to_owned(), json!("utf-8"));
    }
    one.insert("bytes".to_owned(), json!(file.digest.size));
    one.insert("hash".to_owned(), json!(format!("sha256:{}", file.digest.sha256)));
}

fn resource(data: &Data, dataset: &Dataset, file: &Download) -> Value {
    let mut one = Map::new();
    one.insert("profile".to_owned(), json!("tabular-data-resource"));
    described(data, &mut one, dataset, file);
    one.insert("rows".to_owned(), json!(file.digest.rows));
    one.insert("dialect".to_owned(), dialect());
    one.insert("schema".to_owned(), schema(data, dataset));
    one.extend(licences(data).map(|licences| ("licenses".to_owned(), licences)));
    Value::Object(one)
}

/// As [`super::csv`] writes.
fn dialect() -> Value {
    json!({
        "csvddfVersion": "1.2",
        "delimiter": ",",
        "lineTerminator": "\r\n",
        "quoteChar": "\"",
        "doubleQuote": true,
        "skipInitialSpace": false,
        "header": true,
        "caseSensitiveHeader": true,
    })
}

fn schema(data: &Data, dataset: &Dataset) -> Value {
    let mut schema = Map::new();
    let required = match dataset.identity {
        Identity::Primary(key) => key,
        _ => &[],
    };
    let fields: Vec<Value> =
        dataset.columns.iter().map(|column| field(data, column, required.contains(&column.name))).collect();
    schema.insert("fields".to_owned(), Value::Array(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    match dataset.identity {
        Identity::Primary(key) => schema.insert("primaryKey".to_owned(), json!(key)),
        Identity::Unique(key) => schema.insert("uniqueKeys".to_owned(), json!([key])),
        Identity::None => None,
    };
    let keys: Vec<Value> = dataset.references().map(|key| foreign_key(dataset, key)).collect();
    if !keys.is_empty() {
        schema.insert("foreignKeys".to_owned(), Value::Array(keys));
    }
    Value::Object(schema)
}

fn field(data: &Data, column: &Column, required: bool) -> Value {
    let mut one = Map::new();
    one.insert("name".to_owned(), json!(column.name));
    one.insert("type".to_owned(), json!(kind(column.kind)));
    for lang in &data.model.settings.languages {
        let key = if *lang == data.lang() { "description" } else { described_in(*lang) };
        one.insert(key.to_owned(), json!(column.about(*lang)));
    }
    if required {
        one.insert("constraints".to_owned(), json!({ "required": true }));
    }
    Value::Object(one)
}

const fn described_in(lang: Lang) -> &'static str {
    lang.pick("description_vi", "description_en")
}

/// Table Schema's name of a kind; its `date` and `boolean` are written as ours are by default.
const fn kind(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text => "string",
        ColumnKind::Number => "number",
        ColumnKind::Date => "date",
        ColumnKind::Boolean => "boolean",
    }
}

/// A table that refers to itself is the empty resource.
fn foreign_key(dataset: &Dataset, (column, table, key): (&str, &str, &str)) -> Value {
    let resource = if dataset.name == table { "" } else { table };
    json!({ "fields": [column], "reference": { "resource": resource, "fields": [key] } })
}
