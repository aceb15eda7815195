//! Why nothing was published, as findings.

use super::exit::Exit;
use super::root::shown;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::publish::{Failure, NotABundle, NotAPlace, Trouble};

/// What to say, and how the run ends.
pub fn of(failure: Failure<Vec<Finding>>) -> (Vec<Finding>, Exit) {
    let nowhere = Origin::nowhere();
    match failure {
        Failure::Refused(findings) => (findings.into_iter().flatten().collect(), Exit::Content),
        Failure::Paths(paths) => {
            let say = |path: crate::publish::BadPath| {
                Finding::new(&codes::BAD_NAME, Origin::nowhere()).value(path.path).slug()
            };
            (paths.into_iter().map(say).collect(), Exit::Content)
        }
        Failure::Place(place) => (vec![not_a_place(place)], Exit::Publish),
        Failure::Locked { lock, pid } => {
            let holder = pid.map_or_else(String::new, |pid| format!(" (pid {pid})"));
            let finding = Finding::new(&codes::LOCKED, nowhere).value(shown(&lock)).fact("holder", holder);
            (vec![finding], Exit::Busy)
        }
        Failure::MountPoint { output } => {
            let finding = Finding::new(&codes::CANNOT_EXCHANGE, nowhere).value(shown(&output));
            (vec![finding.said("detail", MOUNT)], Exit::Publish)
        }
        Failure::OtherFileSystem { output } => {
            let finding = Finding::new(&codes::CANNOT_EXCHANGE, nowhere).value(shown(&output));
            (vec![finding.said("detail", LAYERS)], Exit::Publish)
        }
        Failure::Io(trouble) => (vec![refused(&trouble)], Exit::Publish),
    }
}

/// The system refused; what was there stands.
pub fn refused(trouble: &Trouble) -> Finding {
    let finding = Finding::new(&codes::PUBLISH_IO, Origin::nowhere()).value(shown(&trouble.path));
    finding.fact("detail", trouble.error.to_string())
}

/// The new site stands, and the old one could not be cleared away.
pub fn left(trouble: &Trouble) -> Finding {
    let finding = Finding::new(&codes::LEFT_BEHIND, Origin::nowhere()).value(shown(&trouble.path));
    finding.fact("detail", trouble.error.to_string())
}

/// Why a folder is no place for a site.
pub fn not_a_place(place: NotAPlace) -> Finding {
    let nowhere = Origin::nowhere();
    match place {
        NotAPlace::Root { output, .. } | NotAPlace::Input { output, .. } => {
            Finding::new(&codes::FORBIDDEN_OUTPUT, nowhere).value(shown(&output))
        }
        NotAPlace::Foreign { output, holds } => {
            Finding::new(&codes::NOT_OURS, nowhere).value(shown(&output)).fact("holds", holds)
        }
        NotAPlace::NotAFolder { output } => {
            Finding::new(&codes::PUBLISH_IO, nowhere).value(shown(&output)).said("detail", NO_FOLDER)
        }
        NotAPlace::Unreachable { path, error } => {
            let finding = Finding::new(&codes::PUBLISH_IO, nowhere).value(shown(&path));
            finding.fact("detail", error.to_string())
        }
    }
}

/// Why a file is no place for an archive of the site.
pub fn not_a_bundle(not: NotABundle) -> Finding {
    let nowhere = Origin::nowhere();
    match not {
        NotABundle::Inside { file } => Finding::new(&codes::FORBIDDEN_BUNDLE, nowhere).value(shown(&file)),
        NotABundle::NotAFile { file } => {
            Finding::new(&codes::PUBLISH_IO, nowhere).value(shown(&file)).said("detail", NO_FILE)
        }
        NotABundle::Unreachable { path, error } => {
            let finding = Finding::new(&codes::PUBLISH_IO, nowhere).value(shown(&path));
            finding.fact("detail", error.to_string())
        }
    }
}

const MOUNT: Said = Said { vi: "đó là một điểm gắn (mount)", en: "it is a mount point" };
const LAYERS: Said = Said {
    vi: "nó và chỗ bên cạnh nằm trên hai ổ hay hai lớp khác nhau",
    en: "it and its neighbours lie on different file systems or layers",
};
const NO_FILE: Said =
    Said { vi: "ở đó không phải là một tệp thường", en: "what is there is no plain file" };
const NO_FOLDER: Said = Said { vi: "đó không phải là thư mục", en: "it is no folder" };
