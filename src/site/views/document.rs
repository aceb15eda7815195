//! Documents, corrections, moves of goal-posts.

use serde::Serialize;

use super::{AmendmentView, LinkText};
use crate::words::phrase::WordsText;

/// `documents.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "all documents, newest first")]
pub struct DocumentsView {
    pub documents: Vec<DocumentView>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct DocumentView {
    pub anchor: String,
    pub number: WordsText,
    pub date: Option<String>,
    pub date_iso: Option<String>,
    pub issuer: WordsText,
    pub kind: WordsText,
    pub title: WordsText,
    pub file: Option<String>,
    pub link: Option<String>,
    pub note: Option<WordsText>,
    pub cited_by: Vec<LinkText>,
}

/// `corrections.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "corrections, and moves of goal-posts")]
pub struct CorrectionsView {
    pub corrections: Vec<CorrectionView>,
    pub amendments: Vec<AmendmentOf>,
}

/// A move of the goal-posts, with what moved.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a measure and its amendment")]
pub struct AmendmentOf {
    pub measure: LinkText,
    pub amendment: AmendmentView,
}

/// A correction.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct CorrectionView {
    /// The HTML id of its row on the page of corrections; nothing where a newer entry of the same figure and day bears it.
    pub anchor: Option<String>,
    pub date: String,
    pub date_iso: String,
    pub kind: &'static str,
    pub address: String,
    pub what: Option<LinkText>,
    pub period: LinkText,
    /// What the figure is called; nothing for a key that no figure has.
    pub name: Option<String>,
    pub old: WordsText,
    pub new: WordsText,
    pub reason: WordsText,
}
