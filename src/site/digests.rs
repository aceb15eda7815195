//! Size and checksum of every file of the open data, known once its bytes were made, by whoever asked for them first.
//!
//! Pages and lists that tell of the files are best made last ([`File::tells_of_files`]): then a build makes each file once and hashes it
//! once. Who asks for them before, as a browser does, has the files made for their digests.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{File, Site};
use crate::data::digest::{Digest, Made};

/// The digests, by the file's address.
#[derive(Debug, Default)]
pub struct Digests(BTreeMap<String, OnceLock<Digest>>);

impl Digests {
    /// A place for each table among these files.
    pub fn of(files: &[File]) -> Digests {
        let tables = files.iter().filter(|file| file.format().is_some());
        Digests(tables.map(|file| (file.url(), OnceLock::new())).collect())
    }

    /// The digest of the file at an address, where it is known by now.
    pub fn get(&self, url: &str) -> Option<&Digest> {
        self.0.get(url)?.get()
    }

    /// Keeps what a file came out as. Two may make one at a time: bytes depend on nothing else, so either is right.
    pub fn keep(&self, url: &str, made: &Made) {
        if let Some(place) = self.0.get(url) {
            place.get_or_init(|| made.digest());
        }
    }
}

impl Site {
    /// The digest of a table; it is made where nobody has asked for its bytes yet.
    pub(super) fn digest(&self, file: &File) -> Option<Digest> {
        let url = file.url();
        if self.digests.get(&url).is_none() {
            let made = super::files::table(self, file)?;
            self.digests.keep(&url, &made);
        }
        self.digests.get(&url).cloned()
    }
}
