//! `verify`: a published folder against its manifest. Nothing but the folder and the older manifest is read.

use std::path::Path;

use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use crate::cli::Verify;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::publish::Manifest;
use crate::read::Folder;
use crate::verify::{Known, LIMIT, Verified, parse, verify};

const OLDER: Said = Said {
    vi: "phải là manifest.json mà congkhai đã đăng trước đây",
    en: "it is a manifest.json that congkhai published earlier",
};
const FOLDER: Said =
    Said { vi: "phải là một thư mục đọc được", en: "it is a folder that can be read" };

/// Verifies.
pub fn run(command: &Verify, screen: Screen) -> Exit {
    let older = match command.since.as_deref().map(read).transpose() {
        Ok(older) => older,
        Err(finding) => return refused(*finding, screen),
    };
    let known = Known { since: older.as_ref(), day: command.as_of };
    match verify(&command.folder, known) {
        Ok(verified) => say(verified, screen),
        Err(_) => refused(bad(&command.folder, "DIR", FOLDER), screen),
    }
}

fn say(verified: Verified, screen: Screen) -> Exit {
    let Verified { manifest, fingerprint, findings } = verified;
    let wrong = findings.len();
    screen.lines(findings);
    match manifest {
        Some(manifest) if wrong == 0 => {
            let files = manifest.files.len();
            screen.close(
                format_args!("Khớp: {files} tệp đúng như đã đăng. SHA-256 của manifest.json: {fingerprint}"),
                format_args!("All {files} files are as published. SHA-256 of manifest.json: {fingerprint}"),
            );
            Exit::Done
        }
        _ => {
            screen.close(format_args!("Không khớp: {wrong} chỗ."), format_args!("Differences: {wrong}."));
            Exit::Content
        }
    }
}

/// The manifest in a file.
fn read(path: &Path) -> Result<Manifest, Box<Finding>> {
    let none = || Box::new(bad(path, "--since", OLDER));
    let (above, name) = match path.file_name().and_then(|name| name.to_str()) {
        Some(name) => (path.parent().filter(|above| !above.as_os_str().is_empty()), name),
        None => return Err(none()),
    };
    let folder = Folder::open(above.unwrap_or(Path::new("."))).map_err(|_| none())?;
    let bytes = folder.read(name, LIMIT).map_err(|_| none())?;
    parse(&bytes).ok_or_else(none)
}

fn bad(path: &Path, option: &str, expected: Said) -> Finding {
    let finding = Finding::new(&codes::BAD_ARGUMENT, Origin::nowhere()).value(shown(path));
    finding.fact("option", format!("`{option}`")).said("expected", expected)
}

fn refused(finding: Finding, screen: Screen) -> Exit {
    screen.findings(vec![finding]);
    Exit::Usage
}
