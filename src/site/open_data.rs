//! The open data: every table with its files, and the page that offers them.

use rayon::prelude::*;

use super::at::At;
use super::files::LATEST;
use super::views::{BulkView, ColumnView, DataView, FileOffered, PeriodFiles, ResultsTables, TableView};
use super::{Base, File, Site};
use crate::data::dataset::{Dataset, Download};
use crate::data::results::Kind;
use crate::data::{self, Addresses, Column, Data, catalog, package, schema_org};
use crate::model::Decimal;
use crate::words::number;

/// What the tables are made of.
pub fn of(site: &Site) -> Data<'_> {
    let base = match &site.base {
        Base::Absolute(url) => Some(url.as_str()),
        Base::Relative => None,
    };
    Data {
        model: &site.model,
        measures: &site.measures,
        addresses: Addresses { base },
        news: site.news.shown(),
    }
}

/// Every table with its files: those without a period first, then of each kind the oldest period first.
pub fn datasets(site: &Site) -> Vec<Dataset> {
    let files: Vec<(&File, Download)> =
        site.files.par_iter().filter_map(|file| Some((file, download(site, file)?))).collect();
    let data = of(site);
    let named = |key: &str| -> Vec<Download> {
        let own =
            files.iter().filter(|(file, _)| matches!(file, File::Csv(own) | File::Json(own) if *own == key));
        own.map(|(_, download)| download.clone()).collect()
    };
    let tables = data::KEYS.into_iter().filter_map(|key| Dataset::of_table(&data, key, named(key)));
    let periods = Kind::ALL.into_iter().flat_map(|kind| {
        let all = site.measures.results.periods.iter().enumerate();
        let (data, files) = (&data, &files);
        all.filter_map(move |(at, results)| {
            let own =
                files.iter().filter(|(file, _)| file.is_of(kind, at)).map(|(_, download)| download.clone());
            let own: Vec<Download> = own.collect();
            (!own.is_empty()).then(|| Dataset::of_period(data, results, kind, own))
        })
    });
    let bulk = site.model.settings.downloads.iter().map(|bulk| {
        let own = files.iter().filter(|(file, _)| matches!(file, File::Bulk(own) if own == bulk));
        data::bulk::dataset(&data, *bulk, own.map(|(_, download)| download.clone()).collect())
    });
    tables.chain(periods).chain(bulk).collect()
}

impl Site {
    /// The words for whoever keeps a copy.
    pub fn readme(&self) -> String {
        data::mirror::readme(&of(self))
    }
}

fn download(site: &Site, file: &File) -> Option<Download> {
    Some(Download { format: file.format()?, url: file.url(), digest: site.digest(file)? })
}

impl File {
    /// It holds the table of a kind and a period, by its position.
    fn is_of(&self, kind: Kind, at: usize) -> bool {
        matches!(self, File::Period { kind: own, period, .. } if *own == kind && *period == at)
    }
}

/// The page.
pub fn page(at: &At) -> DataView {
    let datasets = datasets(at.site);
    let tables = datasets.iter().filter(|dataset| dataset.series.is_none() && dataset.bulk.is_none());
    let bulk = datasets.iter().filter(|dataset| dataset.bulk.is_some());
    let has = |url: &str| at.site.files.iter().any(|file| file.url() == url);
    DataView {
        tables: tables.map(|dataset| table(at, dataset)).collect(),
        results: Kind::ALL.map(|kind| results(at, &datasets, kind)).into(),
        bulk: bulk.flat_map(|dataset| dataset.files.iter().map(|file| whole(at, dataset, file))).collect(),
        figures: at.measures.figures.len(),
        package: at.file(package::URL),
        catalog: has(catalog::URL).then(|| at.file(catalog::URL)),
        sums: at.file("/SHA256SUMS"),
        feeds: super::feeds::offered(at),
        json_ld: schema_org::dataset(&of(at.site), at.lang, &datasets),
        base: at.site.base.absolute("/"),
    }
}

fn whole(at: &At, dataset: &Dataset, file: &Download) -> BulkView {
    BulkView {
        key: dataset.name.clone(),
        title: dataset.title.get(at.lang).to_owned(),
        about: dataset.about.get(at.lang).to_owned(),
        file: offered(at, file),
    }
}

fn table(at: &At, dataset: &Dataset) -> TableView {
    TableView {
        key: dataset.name.clone(),
        files: dataset.files.iter().map(|file| offered(at, file)).collect(),
        columns: columns(at, &dataset.columns),
    }
}

fn offered(at: &At, file: &Download) -> FileOffered {
    FileOffered {
        format: file.format.name(),
        name: file.name().to_owned(),
        url: at.file(&file.url),
        rows: file.digest.rows,
        size: size(at, file.digest.size),
        bytes: number::count(file.digest.size, at.lang),
        sha256: file.digest.sha256.clone(),
        latest: file.name().contains(&format!("-{LATEST}.")),
    }
}

/// In thousands of bytes, or in millions with a tenth, as download dialogs have it; rounded up, as no file is of nothing.
fn size(at: &At, bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", number::count(bytes.div_ceil(1_000), at.lang));
    }
    let tenths = Decimal::from_tenths(bytes.div_ceil(100_000).into());
    format!("{} MB", number::decimal(&tenths, at.lang))
}

fn columns(at: &At, columns: &[Column]) -> Vec<ColumnView> {
    columns.iter().map(|column| ColumnView { name: column.name, about: column.about(at.lang) }).collect()
}

/// The tables of results of a kind: what they hold, and where each period's are, the newest first.
fn results(at: &At, datasets: &[Dataset], kind: Kind) -> ResultsTables {
    let period = |dataset: &Dataset| {
        let key = dataset.name.strip_prefix(kind.key())?.strip_prefix('-')?;
        let results = at.measures.results.period(key)?;
        let mut files: Vec<FileOffered> = dataset.files.iter().map(|file| offered(at, file)).collect();
        files.sort_by_key(|file| !file.latest);
        Some(PeriodFiles { anchor: dataset.name.clone(), period: at.period(&results.period), files })
    };
    ResultsTables {
        key: kind.key(),
        title: kind.title(at.lang),
        about: kind.about(at.lang),
        columns: columns(at, &kind.columns(&[])),
        periods: datasets.iter().rev().filter(|one| one.series == Some(kind)).filter_map(period).collect(),
    }
}
