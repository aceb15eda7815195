//! Site and theme into outputs: a list of paths, each knowing how its bytes are made.

use crate::diagnostic::Finding;

/// Everything that will be published: paths, and the bytes of each when asked for.
#[derive(Debug, Default)]
pub struct Outputs {}

impl Outputs {
    /// All paths, sorted, e.g. `muc-tieu/index.html`.
    pub fn paths(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The bytes of one path; `None` where there is no such path.
    ///
    /// # Errors
    /// What the theme or the disk refuses.
    pub fn bytes(&self, _path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
        None
    }
}
