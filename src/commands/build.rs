//! `build`: from content to a published site.

use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use super::{check, failure};
use crate::cli::Build;
use crate::diagnostic::Finding;
use crate::publish::{Bundle, NotABundle, Place, Published, Tree, publish, publish_and_bundle};
use crate::render::Outputs;
use crate::{Assembly, Options, assemble};

/// Builds and publishes.
pub fn run(build: &Build, root: &Path, screen: Screen, today: impl Fn(&TimeZone) -> Date) -> Exit {
    let output = build.output.clone().unwrap_or_else(|| root.join("public"));
    let place = match Place::of(&output, root, &[&root.join("content"), &root.join("themes")]) {
        Ok(place) => place,
        Err(not) => {
            screen.findings(vec![failure::not_a_place(not)]);
            return Exit::Publish;
        }
    };
    let bundle = match build.bundle.as_deref().map(|file| bundle(file, &place, root)).transpose() {
        Ok(bundle) => bundle,
        Err(not) => {
            screen.findings(vec![failure::not_a_bundle(not)]);
            return Exit::Publish;
        }
    };
    let options = Options {
        as_of: build.as_of,
        base_url: build.base_url.clone(),
        drafts: build.drafts,
        ..Options::default()
    };
    let Assembly { report, built, sources } = match assemble(root, &options, today) {
        Ok(assembly) => assembly,
        Err(error) => return check::unreadable(root, &error, screen),
    };
    screen.report(&report);
    let Some(built) = built else {
        screen.close_with_errors(&report);
        return Exit::Content;
    };
    let bundle = bundle.map(|bundle| bundle.with_readme(built.outputs.site().readme()));
    let files = Files(&built.outputs);
    let published = match &bundle {
        Some(bundle) => publish_and_bundle(&files, &place, built.about, bundle),
        None => publish(&files, &place, built.about),
    };
    match published {
        Ok(published) => {
            done(&published, &place, bundle.as_ref(), screen);
            // The program ends: the system takes all its memory back at once.
            std::mem::forget(built.outputs);
            check::strict(build.strict, built.overdue, &sources, screen)
        }
        Err(failed) => {
            let (findings, exit) = failure::of(failed);
            screen.report(&sources.report(findings));
            exit
        }
    }
}

/// Neither where the next build would take it for content nor where it would find a stranger in the site.
fn bundle(file: &Path, place: &Place, root: &Path) -> Result<Bundle, NotABundle> {
    Bundle::of(file, place, &["content", "themes", "public"].map(|folder| root.join(folder)))
}

fn done(published: &Published, place: &Place, bundle: Option<&Bundle>, screen: Screen) {
    if let Some(trouble) = &published.left {
        screen.findings(vec![failure::left(trouble)]);
    }
    let (files, linked, folder) = (published.files, published.linked, shown(place.output()));
    if let Some(bundle) = bundle {
        let file = shown(bundle.file());
        screen.close(format_args!("Đã đóng gói vào {file}."), format_args!("Packed into {file}."));
    }
    screen.close(
        format_args!("Đã đăng {files} tệp vào {folder}/ ({linked} không đổi)."),
        format_args!("Published {files} files to {folder}/ ({linked} unchanged)."),
    );
}

/// Outputs as `publish` takes them.
struct Files<'a>(&'a Outputs);

impl Tree for Files<'_> {
    type Refusal = Vec<Finding>;

    fn paths(&self) -> Vec<&str> {
        self.0.paths()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, Vec<Finding>> {
        self.0.bytes(path).unwrap_or_else(|| Err(Vec::new()))
    }

    fn is_last(&self, path: &str) -> bool {
        self.0.tells_of_files(path)
    }

    fn digest(&self, path: &str) -> Option<(u64, String)> {
        self.0.digest(path)
    }
}
