//! The open data as [schema.org](https://schema.org/Dataset) has it, for the page that offers them.

use serde_json::{Map, Value, json};

use super::dataset::{Dataset, Download};
use super::media::Media;
use super::portal::{self, KEYWORDS};
use super::{Data, package};
use crate::model::Lang;

/// All tables as one dataset, as JSON that may stand in a page: no `<` can end its element. Tables of single periods are left to
/// the package, which is named first. Nothing where the site has no absolute address.
pub fn dataset(data: &Data, lang: Lang, datasets: &[Dataset]) -> Option<String> {
    data.addresses.base?;
    let as_of = data.measures.as_of.to_string();
    let title = portal::title(data);
    let mut whole = Map::new();
    whole.insert("@context".to_owned(), json!("https://schema.org/"));
    whole.insert("@type".to_owned(), json!("Dataset"));
    whole.insert("name".to_owned(), json!(title.get(lang)));
    whole.insert("description".to_owned(), json!(portal::about(data).get(lang)));
    whole.insert("url".to_owned(), json!(data.addresses.url("/du-lieu/")));
    let languages: Vec<&str> = data.model.settings.languages.iter().map(|lang| lang.code()).collect();
    whole.insert("inLanguage".to_owned(), json!(languages));
    whole.insert("keywords".to_owned(), json!(KEYWORDS.map(|(vi, en)| lang.pick(vi, en))));
    whole.insert("isAccessibleForFree".to_owned(), json!(true));
    whole.insert("dateModified".to_owned(), json!(as_of));
    whole.insert("version".to_owned(), json!(as_of));
    let licence = data.model.settings.licence.as_ref();
    let licence = licence.map(|own| own.url.clone().unwrap_or_else(|| own.name.get(lang).0.to_owned()));
    whole.extend(licence.map(|licence| ("license".to_owned(), json!(licence))));
    let publisher = json!({ "@type": "Organization", "name": portal::publisher(data).get(lang) });
    whole.insert("creator".to_owned(), publisher.clone());
    whole.insert("publisher".to_owned(), publisher);
    if let Some((from, to)) = portal::span(datasets) {
        whole.insert("temporalCoverage".to_owned(), json!(format!("{from}/{to}")));
    }
    whole.insert("distribution".to_owned(), distributions(data, datasets));
    Some(Value::Object(whole).to_string().replace('<', "\\u003c"))
}

fn distributions(data: &Data, datasets: &[Dataset]) -> Value {
    let package = json!({
        "@type": "DataDownload",
        "name": "datapackage.json",
        "encodingFormat": "application/json",
        "contentUrl": data.addresses.url(package::URL),
    });
    let tables = datasets.iter().filter(|dataset| dataset.series.is_none());
    let files = tables.flat_map(|dataset| &dataset.files).filter(|file| file.format != Media::Json);
    std::iter::once(package).chain(files.map(|file| download(data, file))).collect()
}

fn download(data: &Data, file: &Download) -> Value {
    json!({
        "@type": "DataDownload",
        "name": file.name(),
        "encodingFormat": file.format.media_type(),
        "contentSize": format!("{} B", file.digest.size),
        "contentUrl": data.addresses.url(&file.url),
        "sha256": file.digest.sha256,
    })
}
