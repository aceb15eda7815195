//! What files of data are written in, as people, browsers and catalogues call it.

use super::stream::Format;

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Media {
    Csv,
    Json,
    Xlsx,
    Parquet,
}

impl Media {
    /// As people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Media::Csv => "CSV",
            Media::Json => "JSON",
            Media::Xlsx => "XLSX",
            Media::Parquet => "Parquet",
        }
    }

    /// As IANA registered it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Media::Csv => "text/csv",
            Media::Json => "application/json",
            Media::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Media::Parquet => "application/vnd.apache.parquet",
        }
    }

    /// The European Union's name of it, e.g. `CSV` in the authority table `file-type`.
    pub const fn file_type(self) -> &'static str {
        match self {
            Media::Csv => "CSV",
            Media::Json => "JSON",
            Media::Xlsx => "XLSX",
            Media::Parquet => "PARQUET",
        }
    }

    /// What the names of its files end with.
    pub const fn ending(self) -> &'static str {
        match self {
            Media::Csv => "csv",
            Media::Json => "json",
            Media::Xlsx => "xlsx",
            Media::Parquet => "parquet",
        }
    }
}

impl From<Format> for Media {
    fn from(format: Format) -> Media {
        match format {
            Format::Csv => Media::Csv,
            Format::Json => Media::Json,
        }
    }
}
