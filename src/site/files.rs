//! Files that are no pages.

use super::Site;
use super::at::At;
use super::views::DataView;

/// A file that is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// A file of `static/`, by its path below it.
    Static(String),
    /// A file that is made here, by its address, e.g. `/du-lieu/targets.csv`.
    Made(String),
}

impl File {
    /// Its address within the site.
    pub fn url(&self) -> String {
        match self {
            File::Static(path) => format!("/static/{path}"),
            File::Made(url) => url.clone(),
        }
    }
}

/// All of them.
pub fn files(site: &Site) -> Vec<File> {
    site.model.files.iter().map(|file| File::Static(file.path.clone())).collect()
}

/// The bytes of what is made here.
pub fn bytes(_site: &Site, file: &File) -> Option<Vec<u8>> {
    match file {
        File::Static(_) | File::Made(_) => None,
    }
}

/// The open data's page.
pub fn data(at: &At) -> DataView {
    DataView { tables: Vec::new(), figures: at.measures.figures.len() }
}
