//! `catalog.jsonld`: all tables as [DCAT-AP 3](https://semiceu.github.io/DCAT-AP/releases/3.0.0/) has them, in JSON-LD with its context inside.
//!
//! One dataset a table; the tables of results are a series with a dataset for each period. Controlled vocabularies are those that
//! DCAT-AP asks for. It names everything by absolute addresses, so a site on a disk has no catalogue.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::Data;
use super::dataset::{Both, Dataset, Download};
use super::media::Media;
use super::portal::{self, KEYWORDS};
use super::results::Kind;
use crate::model::{Lang, PeriodKind};

/// Its address within the site.
pub const URL: &str = "/du-lieu/catalog.jsonld";

/// The European Union's authority tables, from which DCAT-AP takes its words.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// What the addresses of who publishes, and of where one writes to, end with.
const PUBLISHER: &str = "publisher";
const CONTACT: &str = "contact";

/// The catalogue of these tables, in their order.
pub fn catalog(data: &Data, datasets: &[Dataset]) -> Vec<u8> {
    let graph: Vec<Value> = std::iter::once(whole(data, datasets))
        .chain([publisher(data)])
        .chain(contact(data))
        .chain(licence(data))
        .chain(Kind::ALL.into_iter().filter_map(|kind| series(data, datasets, kind)))
        .chain(datasets.iter().map(|dataset| one(data, dataset)))
        .chain(
            datasets
                .iter()
                .flat_map(|dataset| dataset.files.iter().map(|file| distribution(data, dataset, file))),
        )
        .collect();
    let text = serde_json::to_string_pretty(&json!({ "@context": context(), "@graph": graph }));
    (text.unwrap_or_default() + "\n").into_bytes()
}

fn context() -> Value {
    json!({
        "adms": "http://www.w3.org/ns/adms#",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcatap": "http://data.europa.eu/r5r/",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn whole(data: &Data, datasets: &[Dataset]) -> Value {
    let mut own = Map::new();
    own.insert("@id".to_owned(), json!(address(data, "danh-muc")));
    own.insert("@type".to_owned(), json!("dcat:Catalog"));
    described(data, &mut own, &portal::title(data), &portal::about(data));
    own.insert("dct:publisher".to_owned(), id(&address(data, PUBLISHER)));
    own.insert("foaf:homepage".to_owned(), id(&data.addresses.url("/du-lieu/")));
    own.insert("dct:language".to_owned(), languages(data));
    own.insert("dct:issued".to_owned(), day(data.measures.as_of));
    own.insert("dct:modified".to_owned(), day(data.measures.as_of));
    own.insert("dcat:themeTaxonomy".to_owned(), authority("data-theme"));
    own.insert("dct:spatial".to_owned(), authority("country/VNM"));
    own.extend(licence_id(data).map(|own| ("dct:license".to_owned(), id(&own))));
    own.extend(temporal(portal::span(datasets)));
    let ids: Vec<Value> = datasets.iter().map(|dataset| id(&address(data, &dataset.name))).collect();
    let series = Kind::ALL.into_iter().filter(|kind| datasets.iter().any(|one| one.series == Some(*kind)));
    let ids: Vec<Value> = ids.into_iter().chain(series.map(|kind| id(&address(data, kind.key())))).collect();
    own.insert("dcat:dataset".to_owned(), Value::Array(ids));
    Value::Object(own)
}

/// The tables of a kind of all periods.
fn series(data: &Data, datasets: &[Dataset], kind: Kind) -> Option<Value> {
    let own: Vec<Dataset> = datasets.iter().filter(|one| one.series == Some(kind)).cloned().collect();
    let span = portal::span(&own)?;
    let mut series = Map::new();
    series.insert("@id".to_owned(), json!(address(data, kind.key())));
    series.insert("@type".to_owned(), json!("dcat:DatasetSeries"));
    let both = |text: fn(Kind, Lang) -> &'static str| Both {
        vi: text(kind, Lang::Vi).to_owned(),
        en: text(kind, Lang::En).to_owned(),
    };
    of_dataset(data, &mut series, &both(Kind::title), &both(Kind::about));
    series.insert("dct:accrualPeriodicity".to_owned(), authority(frequency(data)));
    series.extend(temporal(Some(span)));
    Some(Value::Object(series))
}

fn one(data: &Data, dataset: &Dataset) -> Value {
    let mut own = Map::new();
    own.insert("@id".to_owned(), json!(address(data, &dataset.name)));
    own.insert("@type".to_owned(), json!("dcat:Dataset"));
    of_dataset(data, &mut own, &dataset.title, &dataset.about);
    own.insert("dct:identifier".to_owned(), json!(address(data, &dataset.name)));
    own.insert("dct:accrualPeriodicity".to_owned(), authority("frequency/IRREG"));
    own.extend(temporal(dataset.span));
    own.extend(dataset.series.map(|kind| ("dcat:inSeries".to_owned(), id(&address(data, kind.key())))));
    let files: Vec<Value> = dataset.files.iter().map(|file| id(&data.addresses.url(&file.url))).collect();
    own.insert("dcat:distribution".to_owned(), Value::Array(files));
    Value::Object(own)
}

/// What a dataset and a series of them say alike.
fn of_dataset(data: &Data, own: &mut Map<String, Value>, title: &Both, about: &Both) {
    described(data, own, title, &portal::warned(data, about.clone()));
    own.insert("dct:publisher".to_owned(), id(&address(data, PUBLISHER)));
    own.extend(contact(data).map(|_| ("dcat:contactPoint".to_owned(), id(&address(data, CONTACT)))));
    own.insert("dct:language".to_owned(), languages(data));
    own.insert("dct:modified".to_owned(), day(data.measures.as_of));
    own.insert("dcat:theme".to_owned(), authority("data-theme/GOVE"));
    own.insert("dcat:keyword".to_owned(), keywords(data));
    own.insert("dct:spatial".to_owned(), authority("country/VNM"));
    own.insert("dcat:landingPage".to_owned(), id(&data.addresses.url("/du-lieu/")));
}

fn distribution(data: &Data, dataset: &Dataset, file: &Download) -> Value {
    let url = data.addresses.url(&file.url);
    let (media, kind) = (file.format.media_type(), format!("file-type/{}", file.format.file_type()));
    let mut own = Map::new();
    own.insert("@id".to_owned(), json!(url));
    own.insert("@type".to_owned(), json!("dcat:Distribution"));
    let title = Both { vi: file.name().to_owned(), en: file.name().to_owned() };
    described(data, &mut own, &title, &portal::warned(data, dataset.about.clone()));
    own.insert("dcat:accessURL".to_owned(), id(&url));
    own.insert("dcat:downloadURL".to_owned(), id(&url));
    own.insert(
        "dcat:mediaType".to_owned(),
        id(&format!("https://www.iana.org/assignments/media-types/{media}")),
    );
    own.insert("dct:format".to_owned(), authority(&kind));
    own.insert("dcat:byteSize".to_owned(), typed(file.digest.size.to_string(), "xsd:nonNegativeInteger"));
    own.insert(
        "spdx:checksum".to_owned(),
        json!({
            "@type": "spdx:Checksum",
            "spdx:algorithm": id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "spdx:checksumValue": typed(file.digest.sha256.clone(), "xsd:hexBinary"),
        }),
    );
    own.extend(licence_id(data).map(|own| ("dct:license".to_owned(), id(&own))));
    own.insert("dct:language".to_owned(), languages(data));
    own.insert("dct:modified".to_owned(), day(data.measures.as_of));
    own.insert("dcatap:availability".to_owned(), authority("planned-availability/STABLE"));
    if file.format == Media::Csv {
        let schema = json!({ "@id": data.addresses.url(super::package::URL), "@type": "dct:Standard" });
        own.insert("dct:conformsTo".to_owned(), schema);
    }
    Value::Object(own)
}

fn described(data: &Data, own: &mut Map<String, Value>, title: &Both, about: &Both) {
    own.insert("dct:title".to_owned(), tagged(data, title));
    own.insert("dct:description".to_owned(), tagged(data, about));
}

/// Under which address the catalogue speaks of something: a place on the page of the data.
fn address(data: &Data, name: &str) -> String {
    data.addresses.url(&format!("/du-lieu/#{name}"))
}

fn id(address: &str) -> Value {
    json!({ "@id": address })
}

fn authority(word: &str) -> Value {
    id(&format!("{AUTHORITY}/{word}"))
}

fn typed(value: String, kind: &str) -> Value {
    json!({ "@type": kind, "@value": value })
}

fn day(day: Date) -> Value {
    typed(day.to_string(), "xsd:date")
}

/// A text in the site's languages.
fn tagged(data: &Data, text: &Both) -> Value {
    let one = |lang: &Lang| json!({ "@language": lang.code(), "@value": text.get(*lang) });
    data.model.settings.languages.iter().map(one).collect()
}

fn keywords(data: &Data) -> Value {
    let of = |(vi, en): (&str, &str)| Both { vi: vi.to_owned(), en: en.to_owned() };
    let all = KEYWORDS.into_iter().map(|pair| tagged(data, &of(pair)));
    all.flat_map(|list| list.as_array().cloned().unwrap_or_default()).collect()
}

fn languages(data: &Data) -> Value {
    let one = |lang: &Lang| authority(&format!("language/{}", lang.pick("VIE", "ENG")));
    data.model.settings.languages.iter().map(one).collect()
}

/// Of which type the publisher is nobody says in `site.yaml`, so the catalogue does not either.
fn publisher(data: &Data) -> Value {
    json!({
        "@id": address(data, PUBLISHER),
        "@type": "foaf:Agent",
        "foaf:name": tagged(data, &portal::publisher(data)),
    })
}

/// Where one writes to; nothing where the publisher gave no address.
fn contact(data: &Data) -> Option<Value> {
    let email = data.model.settings.publisher.email.as_ref()?;
    Some(json!({
        "@id": address(data, CONTACT),
        "@type": "vcard:Kind",
        "vcard:fn": tagged(data, &portal::publisher(data)),
        "vcard:hasEmail": id(&format!("mailto:{email}")),
    }))
}

/// The licence by its address, else by its name.
fn licence(data: &Data) -> Option<Value> {
    let licence = data.model.settings.licence.as_ref()?;
    let name = tagged(data, &portal::both(&licence.name));
    Some(json!({ "@id": licence_id(data)?, "@type": "dct:LicenseDocument", "dct:title": name }))
}

fn licence_id(data: &Data) -> Option<String> {
    let licence = data.model.settings.licence.as_ref()?;
    Some(licence.url.clone().unwrap_or_else(|| "_:licence".to_owned()))
}

fn temporal(span: Option<(Date, Date)>) -> Option<(String, Value)> {
    let (from, to) = span?;
    let period = json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": day(from), "dcat:endDate": day(to) });
    Some(("dct:temporal".to_owned(), period))
}

/// How often a period with results ends: by the shortest kind there is.
fn frequency(data: &Data) -> &'static str {
    match data.measures.results.periods.iter().map(|results| results.period.kind).min() {
        Some(PeriodKind::Quarter) => "frequency/QUARTERLY",
        Some(PeriodKind::Half) => "frequency/ANNUAL_2",
        Some(PeriodKind::Year) => "frequency/ANNUAL",
        _ => "frequency/IRREG",
    }
}
