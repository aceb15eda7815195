//! What package, catalogue and page say of a table: its names, its columns, its time, its files.
//!
//! All of them are written from the same columns as the tables themselves, so none can say something else.

use jiff::civil::{Date, date};

use super::digest::Digest;
use super::media::Media;
use super::results::{Kind, columns};
use super::table::{Column, Identity, Sheet};
use super::{Data, tables};
use crate::measure::results::PeriodResults;
use crate::model::{Bulk, Lang, Period};
use crate::words::date as days;

/// A table and its files.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// What its files are called, e.g. `observations`, `results-2024-q3`.
    pub name: String,
    /// Its title.
    pub title: Both,
    /// What a row is.
    pub about: Both,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What tells its rows apart.
    pub identity: Identity,
    /// The first and the last day that its rows speak of.
    pub span: Option<(Date, Date)>,
    /// One of several of a kind, each of another period.
    pub series: Option<Kind>,
    /// Not a table, but many in one file.
    pub bulk: Option<Bulk>,
    /// Its files; of the newest period those with a name that never changes too.
    pub files: Vec<Download>,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the languages")]
pub struct Both {
    pub vi: String,
    pub en: String,
}

/// A file to download.
#[derive(Clone, Debug)]
pub struct Download {
    /// Its address within the site, e.g. `/du-lieu/observations.csv`.
    pub url: String,
    /// What it is written in.
    pub format: Media,
    /// Its size, rows and checksum.
    pub digest: Digest,
}

/// Columns that hold ids of another table, and where the ids stand; empty cells refer to nothing.
const REFERENCES: [(&str, &str, &str); 4] = [
    ("agency", "agencies", "id"),
    ("parent", "agencies", "id"),
    ("procedure", "procedures", "code"),
    ("source_document", "documents", "id"),
];

impl Both {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.vi, &self.en)
    }

    pub(super) fn new(vi: &str, en: &str) -> Both {
        Both { vi: vi.to_owned(), en: en.to_owned() }
    }

    fn of(text: impl Fn(Lang) -> String) -> Both {
        Both { vi: text(Lang::Vi), en: text(Lang::En) }
    }
}

impl Download {
    /// Its name in the folder of the data, e.g. `observations.csv`.
    pub fn name(&self) -> &str {
        self.url.rsplit('/').next().unwrap_or_default()
    }
}

impl Dataset {
    /// The table with this key.
    pub fn of_table(data: &Data, key: &str, files: Vec<Download>) -> Option<Dataset> {
        let sheet: &Sheet = tables::sheet(key)?;
        let pair = |(vi, en): (&str, &str)| Both::new(vi, en);
        Some(Dataset {
            name: key.to_owned(),
            title: pair(sheet.title),
            about: pair(sheet.about),
            columns: sheet.columns(),
            identity: sheet.identity,
            span: span(data, key),
            series: None,
            bulk: None,
            files,
        })
    }

    /// A table of a period with results.
    pub fn of_period(data: &Data, results: &PeriodResults, kind: Kind, files: Vec<Download>) -> Dataset {
        let period = &results.period;
        Dataset {
            name: format!("{}-{}", kind.key(), period.key),
            title: Both::of(|lang| format!("{}: {}", kind.title(lang), label(period, lang))),
            about: Both::of(|lang| kind.about(lang).to_owned()),
            columns: columns(data, results, kind),
            identity: Identity::Primary(&["id"]),
            span: Some((period.from, period.to)),
            series: Some(kind),
            bulk: None,
            files,
        }
    }

    /// Its columns that hold ids of other tables: the column, the table, the column there. An id of its own table is one too.
    pub fn references(&self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        REFERENCES.into_iter().filter(|(name, ..)| self.columns.iter().any(|column| column.name == *name))
    }
}

/// A period as people say it.
pub(super) fn label(period: &Period, lang: Lang) -> String {
    let own = period.label.as_ref().map(|label| label.get(lang).0.to_owned());
    own.unwrap_or_else(|| days::span(period.from, period.to, lang))
}

/// The days that the rows of a table speak of: tables without days of their own speak of the day of judgement.
fn span(data: &Data, key: &str) -> Option<(Date, Date)> {
    let (model, as_of) = (data.model, data.measures.as_of);
    let named = |dates: Vec<Date>| Some((dates.iter().min().copied()?, dates.iter().max().copied()?));
    let results = data.measures.results.periods.iter().map(|own| &own.period);
    match key {
        "observations" => {
            named(model.observations.iter().flat_map(|one| [one.period.from, one.period.to]).collect())
        }
        "indices" => {
            let years = model.indices.iter().flat_map(|index| &index.values).map(|value| value.year);
            named(years.flat_map(|year| [date(year, 1, 1), date(year, 12, 31)]).collect())
        }
        "coverage" => named(results.flat_map(|period| [period.from, period.to]).collect()),
        "reports" => {
            let reports = data.measures.results.reporting.iter().flat_map(|duty| &duty.reports);
            named(reports.flat_map(|report| [report.period.from, report.period.to]).collect())
        }
        "documents" => named(model.documents.iter().filter_map(|document| document.date).collect()),
        "news" => {
            named(data.news.iter().filter_map(|at| model.news.get(*at)).map(|item| item.date).collect())
        }
        "corrections" => {
            let made = model.corrections.iter().map(|change| change.date);
            named(made.filter(|day| *day <= as_of).collect())
        }
        _ => Some((as_of, as_of)),
    }
}
