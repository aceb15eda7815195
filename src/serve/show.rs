//! What is shown at the moment, and who waits for the next.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use tokio::sync::watch::{Receiver, Sender, channel};

use super::{Shown, overlay};
use crate::diagnostic::Report;
use crate::words::Lang;

/// Where each build leaves what came of it. The server ends when it is dropped.
pub struct Show<P> {
    /// Tells one run of the server from another, so that a page of the last one is loaded again.
    run: String,
    builds: u64,
    lang: Lang,
    now: Sender<Arc<Now<P>>>,
}

/// What is shown now.
pub struct Now<P> {
    /// Names what is shown: another one is worth loading again.
    pub version: String,
    /// The next is being made.
    pub building: bool,
    /// The last good site.
    pub site: Option<Arc<Shown<P>>>,
    /// What is wrong since, as markup.
    pub trouble: Option<Arc<str>>,
    /// The language of what the server itself says.
    pub lang: Lang,
}

impl<P> Now<P> {
    /// Whether there is anything to answer with.
    pub fn is_ready(&self) -> bool {
        self.site.is_some() || self.trouble.is_some()
    }
}

impl<P> Show<P> {
    /// Nothing yet, which is being made.
    pub fn new(lang: Lang) -> Show<P> {
        let run = format!("{:x}", RandomState::new().build_hasher().finish());
        let first = Now { version: format!("{run}-0"), building: true, site: None, trouble: None, lang };
        Show { run, builds: 0, lang, now: channel(Arc::new(first)).0 }
    }

    /// What a server shows.
    pub fn seen(&self) -> Receiver<Arc<Now<P>>> {
        self.now.subscribe()
    }

    /// The next is being made; the old is shown meanwhile.
    pub fn builds(&mut self) {
        let now = self.now.borrow().clone();
        self.next(true, now.version.clone(), now.site.clone(), now.trouble.clone());
    }

    /// This site from now on.
    pub fn shows(&mut self, site: Shown<P>) {
        let version = self.version();
        self.next(false, version, Some(Arc::new(site)), None);
    }

    /// The last good site, with what is wrong since.
    pub fn fails(&mut self, report: &Report) {
        let version = self.version();
        let site = self.now.borrow().site.clone();
        self.next(false, version, site, Some(overlay::of(report, self.lang).into()));
    }

    fn version(&mut self) -> String {
        self.builds += 1;
        format!("{}-{}", self.run, self.builds)
    }

    fn next(&self, building: bool, version: String, site: Option<Arc<Shown<P>>>, trouble: Option<Arc<str>>) {
        self.now.send_replace(Arc::new(Now { version, building, site, trouble, lang: self.lang }));
    }
}
