//! What surrounds every page.

use serde::Serialize;

use super::FreshView;
use super::SearchForm;
use crate::words::phrase::{Phrase, WordsText};

/// What every page says of itself.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    /// Language of the page: `vi`, `en`.
    pub lang: &'static str,
    /// Its address within the site, e.g. `/muc-tieu/`.
    pub url: String,
    /// Its absolute address; nothing where links are relative.
    pub canonical: Option<String>,
    /// What is shown of it where its link is passed on; only where it has an absolute address.
    pub picture: Option<PictureView>,
    /// The page in each language.
    pub languages: Vec<LanguageLink>,
    /// Contents of `<title>`.
    pub title: TitleText,
    /// One sentence for search engines, without percentages.
    pub description: String,
    /// The section it belongs to: `home, targets, tasks, agencies, indices, news, documents, data, other`.
    pub section: &'static str,
    /// The way down to it, without itself.
    pub crumbs: Vec<LinkText>,
    /// Subject of a mail that reports something wrong here.
    pub feedback: Option<String>,
    /// The address of its feed.
    pub feed: Option<String>,
    /// Where the code is that shows this in a frame elsewhere.
    pub embed: Option<String>,
}

/// A picture of a page.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// Its absolute address.
    pub url: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows, in words, without percentages.
    pub alt: String,
}

/// Contents of `<title>`.
#[derive(Clone, Debug, Serialize)]
pub struct TitleText {
    /// The text.
    pub text: String,
    /// The content file whose words it is, where it is nothing else.
    pub file: Option<String>,
}

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// `vi`, `en`.
    pub lang: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// The page's address in it.
    pub url: String,
    /// The same, absolute, as search engines ask; nothing where links are relative.
    pub absolute: Option<String>,
    /// It is this page's.
    pub current: bool,
}

/// A link with words.
#[derive(Clone, Debug, Serialize)]
pub struct LinkText {
    /// What it says.
    pub label: Phrase,
    /// Where it leads; nothing where there is nowhere to go.
    pub url: Option<String>,
}

/// What every page of a language shows.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its name.
    pub title: WordsText,
    /// Notices in force.
    pub notices: Vec<WordsText>,
    /// Figures are made up.
    pub illustrative: bool,
    /// The home page's address.
    pub home: String,
    /// Sections of the menu.
    pub menu: Vec<MenuLink>,
    /// Other pages, for the footer.
    pub footer: Vec<MenuLink>,
    /// Where one searches.
    pub search: SearchForm,
    /// Addresses of the scripts that every page runs once it stands.
    pub scripts: Vec<String>,
    /// Stylesheet and icon.
    pub stylesheet: String,
    /// Stylesheet of embeds.
    pub embed_stylesheet: String,
    /// Icon.
    pub icon: String,
    /// The icon in pixels.
    pub favicon: String,
    /// The icon for a telephone's first screen.
    pub touch_icon: String,
    /// Who publishes.
    pub publisher: PublisherView,
    /// Licence of the data.
    pub licence: Option<LicenceView>,
    /// The day for which everything is judged, e.g. `31/12/2024`.
    pub as_of: String,
    /// That day for machines.
    pub as_of_iso: String,
    /// The site is pinned to that day.
    pub pinned: bool,
    /// Where it is told what is late and what is missing.
    pub status: String,
    /// Until when the pages hold; nothing where the site is pinned.
    pub fresh: Option<FreshView>,
    /// Version of the program.
    pub generator: &'static str,
}

/// One link of the menu; its words are the theme's, by its key.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLink {
    /// e.g. `targets`.
    pub key: &'static str,
    /// Where it leads.
    pub url: String,
    /// The words, where they are the content's.
    pub words: Option<WordsText>,
}

/// The five facts about a publisher that the footer owes; each may be missing, and is then shown as missing.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in site.yaml")]
pub struct PublisherView {
    pub name: Option<WordsText>,
    pub responsible: Option<WordsText>,
    pub address: Option<WordsText>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// A licence.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name and a link")]
pub struct LicenceView {
    pub name: WordsText,
    pub url: Option<String>,
}

/// A heading of a page.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "an anchor and its words")]
pub struct HeadingView {
    pub anchor: String,
    pub text: WordsText,
    pub level: u8,
}
