//! The site over loopback HTTP, for looking at it before it is published.
//!
//! No file is opened here: an address is turned into the path of one of the site's outputs, or into nothing. Other machines
//! cannot connect, other sites' scripts are refused, nothing is written.
//!
//! A [`Watch`] tells when to build again; what came of it goes into a [`Show`], and pages that are open hear of it by
//! server-sent events. While errors stand, the last good pages carry them.

mod address;
mod answer;
mod dress;
mod guard;
mod overlay;
mod reload;
mod server;
mod show;
mod stream;
mod watch;

use std::collections::BTreeSet;

use crate::diagnostic::Finding;
use crate::render::Outputs;

pub use server::{End, run};
pub use show::{Now, Show};
pub use watch::Watch;

/// What can be shown.
pub trait Pages: Send + Sync + 'static {
    /// Whether there is such a file, e.g. `muc-tieu/index.html`.
    fn has(&self, path: &str) -> bool;

    /// Its bytes, made now; or why they cannot be made.
    fn bytes(&self, path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>>;
}

/// A site to be shown.
pub struct Shown<P> {
    /// Its files.
    pub pages: P,
    /// Where it lies, with `/` at both ends: `/`, or the path of the site's own address.
    pub base: String,
}

/// Outputs, with their paths at hand.
pub struct Ready {
    outputs: Outputs,
    paths: BTreeSet<String>,
}

impl Ready {
    /// These outputs.
    pub fn new(outputs: Outputs) -> Ready {
        let paths = outputs.paths().into_iter().map(str::to_owned).collect();
        Ready { outputs, paths }
    }
}

impl Pages for Ready {
    fn has(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    fn bytes(&self, path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
        self.outputs.bytes(path)
    }
}
