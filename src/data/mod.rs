//! The open data: tables with columns that explain themselves, as CSV and JSON, and files that machines read.
//!
//! [`table()`] makes one table from the model and what was measured; [`csv`](mod@csv) and [`json`](mod@json) make its bytes. The tables of
//! [`results`] are written a record after another ([`stream`]), as a province has a quarter of a million rows. A [`dataset`] is a table and
//! its files with size and checksum, [`bulk`] one file of many tables; [`package`], [`catalog`] and [`schema_org`] tell machines of all of them. [`feed`], [`sitemap`],
//! [`headers`] and [`robots`] take plain values and know nothing of the model. Nothing here knows pages: addresses are put together from what
//! [`Addresses`] says.

pub mod bulk;
pub mod catalog;
pub mod csv;
pub mod dataset;
pub mod digest;
pub mod feed;
pub mod headers;
pub mod json;
pub mod media;
pub mod mirror;
pub mod package;
mod portal;
pub mod results;
pub mod robots;
pub mod schema_org;
pub mod sitemap;
mod source;
pub mod stream;
mod table;
mod tables;
mod xml;

use crate::measure::Measures;
use crate::model::{Lang, Model, Words};

pub use source::SourceRecord;
pub use table::{Cell, Column, ColumnKind, Identity, Row, Table};

/// The program and its version, for files that say who made them.
pub const GENERATOR: &str = concat!("congkhai ", env!("CARGO_PKG_VERSION"));

/// The keys of all tables, in the order in which they are offered: each is the name of its two files.
pub const KEYS: [&str; 14] = [
    "targets",
    "measures",
    "observations",
    "indices",
    "agencies",
    "procedures",
    "catalogue",
    "coverage",
    "reports",
    "documents",
    "news",
    "corrections",
    "periods",
    "figures",
];

/// What the tables are made of.
#[derive(Clone, Copy, Debug)]
pub struct Data<'a> {
    /// What is true.
    pub model: &'a Model,
    /// What follows from it.
    pub measures: &'a Measures,
    /// Where the site lies.
    pub addresses: Addresses<'a>,
    /// Positions in `model.news` of what is published, in the order of the rows.
    pub news: &'a [usize],
}

/// How an address within the site is written in data.
#[derive(Clone, Copy, Debug, Default)]
pub struct Addresses<'a> {
    /// The site's absolute address with a closing `/`; `None` for a site on a disk, whose addresses stay as they are within it.
    pub base: Option<&'a str>,
}

impl Addresses<'_> {
    /// The address of a page or file, e.g. `https://cchc.example.vn/muc-tieu/` for `/muc-tieu/`.
    pub fn url(&self, path: &str) -> String {
        match self.base {
            Some(base) => format!("{base}{}", path.trim_start_matches('/')),
            None => path.to_owned(),
        }
    }
}

/// The table with this key; `None` where there is no such table.
pub fn table(data: &Data, key: &str) -> Option<Table> {
    tables::table(data, key)
}

impl Data<'_> {
    /// The language of texts without a language in their column's name: the site's first.
    pub fn lang(&self) -> Lang {
        self.model.settings.languages.first().copied().unwrap_or_default()
    }

    fn say(&self, words: &Words) -> Cell {
        Cell::from(words.get(self.lang()).0)
    }

    fn maybe(&self, words: &Option<Words>) -> Cell {
        words.as_ref().map(|words| self.say(words)).into()
    }

    fn url(&self, path: &str) -> Cell {
        Cell::Text(self.addresses.url(path))
    }
}

/// The English of words; empty where there is none.
fn english(words: &Words) -> Cell {
    words.en.as_deref().into()
}

/// Several ids or texts in one cell.
fn listed<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Cell {
    let mut list = String::new();
    for item in items {
        if !list.is_empty() {
            list.push(';');
        }
        list.push_str(item.as_ref());
    }
    Cell::Text(list).or_empty()
}

#[cfg(test)]
mod tests;
