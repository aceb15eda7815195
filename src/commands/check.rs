//! `check`: everything but publish. All bytes are made and none is kept, so that a theme's mistakes are found too.

use std::io;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use crate::cli::Check;
use crate::diagnostic::{Finding, Origin, codes};
use crate::read::Sources;
use crate::render::Outputs;
use crate::{Assembly, Options, assemble};

/// Checks.
pub fn run(check: &Check, root: &Path, screen: Screen, today: impl Fn(&TimeZone) -> Date) -> Exit {
    let options = Options { as_of: check.as_of, ..Options::default() };
    let Assembly { report, built, sources } = match assemble(root, &options, today) {
        Ok(assembly) => assembly,
        Err(error) => return unreadable(root, &error, screen),
    };
    screen.report(&report);
    let Some(built) = built else {
        screen.close_with_errors(&report);
        return Exit::Content;
    };
    let paths = built.outputs.paths();
    let refused = refused(&built.outputs, &paths);
    if !refused.is_empty() {
        let refused = sources.report(refused);
        screen.report(&refused);
        screen.close_with_errors(&refused);
        return Exit::Content;
    }
    let (_, warnings) = report.counts();
    let files = paths.len();
    screen.close(
        format_args!("Không có lỗi, {warnings} cảnh báo; sẽ đăng {files} tệp."),
        format_args!("No errors (warnings: {warnings}); {files} files would be published."),
    );
    strict(check.strict, built.overdue, &sources, screen)
}

fn refused(outputs: &Outputs, paths: &[&str]) -> Vec<Finding> {
    let each = |path: &&str| outputs.bytes(path).and_then(Result::err).unwrap_or_default();
    let (last, first): (Vec<&str>, Vec<&str>) = paths.iter().partition(|path| outputs.tells_of_files(path));
    let all = |paths: Vec<&str>| -> Vec<Finding> { paths.par_iter().flat_map_iter(each).collect() };
    [all(first), all(last)].concat()
}

/// Under `--strict`, names what is overdue.
pub fn strict(strict: bool, overdue: Vec<Finding>, sources: &Sources, screen: Screen) -> Exit {
    if !strict || overdue.is_empty() {
        return Exit::Done;
    }
    screen.report(&sources.report(overdue));
    Exit::Stale
}

/// The root itself cannot be opened.
pub fn unreadable(root: &Path, error: &io::Error, screen: Screen) -> Exit {
    screen.findings(vec![cannot_open(root, error)]);
    Exit::Content
}

/// That the root itself cannot be opened.
pub fn cannot_open(root: &Path, error: &io::Error) -> Finding {
    Finding::new(&codes::UNREADABLE, Origin::file(shown(root))).fact("detail", error.to_string())
}
