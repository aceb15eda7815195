//! Releases: what was sealed of a period, each bound to the one before by its hash.

use std::fmt::Write;
use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::Address;
use crate::diagnostic::Origin;

/// A period that was sealed.
#[derive(Clone, Debug)]
pub struct Release {
    /// From 1, without a gap.
    pub version: u32,
    /// Id of the period.
    pub period: String,
    /// The day for which it was judged.
    pub date: Date,
    /// The hash of the release before.
    pub previous: Option<String>,
    /// SHA-256 of the text of its figures.
    pub rows: String,
    /// Addresses of pages that no earlier release has.
    pub pages: Vec<String>,
    /// Its own hash.
    pub sha256: String,
    /// A figure a line: address, comma, value as printed; the first line is the heading. Rows of agencies stand behind, if they
    /// were sealed: address without a key, comma, counts in the order of the line `columns`.
    pub figures: Arc<str>,
    /// Where it was written.
    pub origin: Origin,
}

impl Release {
    /// The first line of its figures.
    pub const HEADING: &'static str = "figure,value";

    /// What its own hash has to be: over everything it says, the hash of the release before included.
    pub fn expected_hash(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.version, self.period, self.date);
        let previous = self.previous.as_deref().unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(text, "{previous}\n{}\n", self.rows);
        self.pages.iter().for_each(|page| text.extend([page.as_str(), "\n"]));
        hash(&text)
    }

    /// Its figures, with the line each stands on: address and value.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        let lines = self.figures.lines().zip(1..).skip(1);
        lines.filter_map(|(line, number)| line.split_once(',').map(|(figure, value)| (number, figure, value)))
    }

    /// Whether it holds a figure of this address: a line of its own, or a row that knows its count.
    pub fn holds(&self, address: &Address) -> bool {
        self.figures.contains(&format!("\n{address},")) || self.row_holds(address).unwrap_or(false)
    }

    fn row_holds(&self, address: &Address) -> Option<bool> {
        let find = |name: &str| self.lines().find(|(_, own, _)| *own == name).map(|(.., rest)| rest);
        let at = find("columns")?.split(' ').position(|own| own == address.key)?;
        let row = find(&format!("{}@{}", address.subject, address.period))?;
        Some(row.split(' ').nth(at)? != "~")
    }
}

/// SHA-256 of a text in lower-case hexadecimal digits.
pub fn hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text.as_bytes()))
}
