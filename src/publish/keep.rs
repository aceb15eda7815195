//! One file at its place, whole or not at all.

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{Act, Trouble};

/// Writes one file that a person keeps (a schema, a record), over the old one: written beside it, synced, renamed. A file that
/// already holds these bytes is left alone.
///
/// # Errors
/// When the system refuses; the old file stands.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Act::MakeFolder.on(folder))?;
    }
    let beside = path.with_extension("congkhai.tmp");
    let written =
        OpenOptions::new().write(true).create(true).truncate(true).open(&beside).and_then(|mut file| {
            file.write_all(bytes)?;
            file.set_permissions(Permissions::from_mode(0o644))?;
            file.sync_all()
        });
    let kept = written
        .map_err(Act::Write.on(&beside))
        .and_then(|()| fs::rename(&beside, path).map_err(Act::Rename.on(path)));
    if kept.is_err() {
        // It may not even be there; why nothing was kept is what matters.
        let _ = fs::remove_file(&beside);
    }
    kept
}
