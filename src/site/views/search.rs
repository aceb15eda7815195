//! Search without a script: plain alphabetical indexes.

use serde::Serialize;

use super::LinkText;

/// What the form of the header needs.
#[derive(Clone, Debug, Serialize)]
pub struct SearchForm {
    /// The search page.
    pub page: String,
    /// The file that names the files of the index; nothing on a disk, where no script may read them.
    pub index: Option<String>,
}

/// `search.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the plain indexes")]
pub struct SearchView {
    pub indexes: Vec<IndexLink>,
}

/// A plain index and how much it holds.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a kind, a link, a number")]
pub struct IndexLink {
    pub name: &'static str,
    pub url: String,
    pub count: usize,
}

/// `search_index.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a kind and its things by letters")]
pub struct SearchIndexView {
    pub name: &'static str,
    pub letters: Vec<LetterView>,
}

/// A letter of the alphabet.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a letter, its anchor, its things")]
pub struct LetterView {
    pub letter: String,
    pub anchor: String,
    pub links: Vec<LinkText>,
}
