//! Files of many tables: the summary as a workbook, the rows of results as one Parquet file.

mod gather;
mod parquet;
mod sheets;
mod styles;
mod workbook;

use super::Data;
use super::dataset::{Both, Dataset, Download};
use super::digest::Made;
use super::media::Media;
use super::table::Identity;
use crate::model::Bulk;

impl Bulk {
    /// What its file is called, without the ending.
    pub const fn key(self) -> &'static str {
        match self {
            Bulk::Workbook => "summary",
            Bulk::Parquet => "all-results",
        }
    }

    /// What it is written in.
    pub const fn media(self) -> Media {
        match self {
            Bulk::Workbook => Media::Xlsx,
            Bulk::Parquet => Media::Parquet,
        }
    }

    /// Its address within the site.
    pub fn url(self) -> String {
        format!("/du-lieu/{}.{}", self.key(), self.media().ending())
    }

    /// Its title.
    pub fn title(self) -> Both {
        match self {
            Bulk::Workbook => {
                Both::new("Các bảng tổng hợp trong một bảng tính", "The summary tables in one workbook")
            }
            Bulk::Parquet => Both::new(
                "Kết quả giải quyết của mọi kỳ, từng dòng, trong một tệp",
                "Processing results of all periods, row by row, in one file",
            ),
        }
    }

    /// What it holds.
    pub fn about(self) -> Both {
        match self {
            Bulk::Workbook => Both::new(
                "Mục tiêu, thước đo, chỉ số, cơ quan và kết quả giải quyết theo kỳ, mỗi bảng một trang tính, không có công thức. Dòng đầu là lời, dòng hai là tên cột như trong tệp CSV; ô trống là không có số, không phải số 0.",
                "Targets, measures, indices, agencies and processing results by period, a sheet each, without formulas. The first row is words, the second the column names of the CSV files; an empty cell is a missing figure, never a zero.",
            ),
            Bulk::Parquet => Both::new(
                "Mọi dòng của các tệp results-… của từng kỳ, cùng tên cột, cho DuckDB, pandas, Spark; ô trống (null) là chưa công bố, không phải số 0. Không cộng các dòng khác grain hay khác loại kỳ với nhau.",
                "All rows of the files results-… of each period, with the same columns, for DuckDB, pandas or Spark; null was not published and is no zero. Rows of different grains or kinds of periods are not to be added.",
            ),
        }
    }
}

/// The file's bytes; nothing where the writer refuses them.
pub fn made(data: &Data, bulk: Bulk) -> Option<Made> {
    match bulk {
        Bulk::Workbook => workbook::made(data),
        Bulk::Parquet => parquet::made(data),
    }
}

/// What package, catalogue and page say of it.
pub fn dataset(data: &Data, bulk: Bulk, files: Vec<Download>) -> Dataset {
    let results = data.measures.results.periods.iter().map(|own| &own.period);
    let span = results.clone().map(|own| own.from).min().zip(results.map(|own| own.to).max());
    let as_of = data.measures.as_of;
    Dataset {
        name: bulk.key().to_owned(),
        title: bulk.title(),
        about: bulk.about(),
        columns: Vec::new(),
        identity: Identity::None,
        span: Some(span.unwrap_or((as_of, as_of))),
        series: None,
        bulk: Some(bulk),
        files,
    }
}
