//! Documents and corrections.

use jiff::civil::Date;

use super::{Address, Lang, Sourced, Words};
use crate::diagnostic::Origin;

/// An official document (văn bản).
#[derive(Clone, Debug)]
pub struct Document {
    /// `number`, or `number@date` where two documents bear one number.
    pub id: String,
    /// e.g. `01/KH-UBND`.
    pub number: String,
    /// Day of issue.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Words,
    /// e.g. "Kế hoạch".
    pub kind: Words,
    /// What it is about.
    pub title: Words,
    /// Path below `static/`.
    pub file: Option<Sourced<String>>,
    /// Its address elsewhere.
    pub link: Option<String>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Where it was written.
    pub origin: Origin,
}

/// A change of a figure that was already published.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Which figure.
    pub figure: Sourced<Address>,
    /// What it was, as published.
    pub old: Words,
    /// What it is now.
    pub new: Words,
    /// A better figure, or a mistake.
    pub kind: CorrectionKind,
    /// Why.
    pub reason: Words,
    /// When.
    pub date: Date,
    /// Where it was written.
    pub origin: Origin,
}

impl Correction {
    /// A figure as an entry writes it, as a plain number.
    pub fn plain(words: &Words) -> String {
        Correction::plain_text(words.get(Lang::Vi).0)
    }

    /// The same of a text: a percent sign does not matter, nor a comma for the decimals.
    pub fn plain_text(written: &str) -> String {
        let text = written.trim().trim_end_matches('%').trim_end();
        if text.contains('.') { text.to_owned() } else { text.replace(',', ".") }
    }
}

/// Kinds of change: a revision is planned (better data), a correction mends a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub enum CorrectionKind {
    Revision,
    Correction,
}

impl CorrectionKind {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            CorrectionKind::Revision => "revision",
            CorrectionKind::Correction => "correction",
        }
    }
}
