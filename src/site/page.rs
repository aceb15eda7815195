//! Every page and its address.

use super::Embed;
use crate::model::Lang;
use crate::search::Kind;

/// What a page is about; numbers are positions in the model.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "named as the views")]
pub enum Subject {
    Home,
    Targets,
    Plan(usize),
    Target {
        plan: usize,
        target: usize,
    },
    Tasks,
    Agencies,
    Agency(usize),
    Indices,
    Results,
    Period(usize),
    Procedures,
    Procedure(usize),
    Field(usize),
    Reports,
    NewsList {
        list: NewsList,
        page: usize,
    },
    News(usize),
    Documents,
    Corrections,
    Method,
    Own(usize),
    Status,
    Accessibility,
    SiteMap,
    Search,
    SearchIndex(Kind),
    Data,
    Embeds,
    Embed(Embed),
    NotFound,
    /// A former address, and where its page is now.
    Redirect(String),
}

impl Subject {
    /// Whether it is a way to others: no twin of it is named, and no search engine lists it.
    pub fn is_unlisted(&self) -> bool {
        matches!(self, Subject::NotFound | Subject::Redirect(_))
    }
}

/// Which news a list shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum NewsList {
    /// All of them.
    All,
    /// Those of a year.
    Year(i16),
    /// Those with a tag, by its slug.
    Tag(String),
}

/// A page in one language.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is about.
    pub subject: Subject,
    /// Its language.
    pub lang: Lang,
    /// Its address within the site, e.g. `/en/muc-tieu/`.
    pub url: String,
}

impl Page {
    /// The file it is, e.g. `en/muc-tieu/index.html`.
    pub fn path(&self) -> String {
        file_of(&self.url)
    }

    /// It tells sizes and checksums of files, and is best made when they are.
    pub fn tells_of_files(&self) -> bool {
        self.subject == Subject::Data
    }

    /// The section of the menu it belongs to.
    pub fn section(&self) -> &'static str {
        match self.subject {
            Subject::Home => "home",
            Subject::Targets | Subject::Plan(_) | Subject::Target { .. } => "targets",
            Subject::Tasks => "tasks",
            Subject::Agencies | Subject::Agency(_) => "agencies",
            Subject::Indices => "indices",
            Subject::Results | Subject::Period(_) => "results",
            Subject::Procedures | Subject::Procedure(_) | Subject::Field(_) => "procedures",
            Subject::Reports => "reports",
            Subject::NewsList { .. } | Subject::News(_) => "news",
            Subject::Documents => "documents",
            Subject::Data => "data",
            _ => "other",
        }
    }
}

/// The file an address is kept in: `/muc-tieu/` in `muc-tieu/index.html`, `/du-lieu/a.csv` in `du-lieu/a.csv`.
pub fn file_of(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
