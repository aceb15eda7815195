//! `diff`: two published folders against each other, as a news item or as JSON. Nothing but the two folders is read.

use std::path::Path;

use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use crate::cli::{Diff, Format};
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::diff::{Changes, Portal, diff, draft};
use crate::publish::add;

const FOLDER: Said = Said {
    vi: "phải là một thư mục mà congkhai build đã đăng",
    en: "it is a folder that congkhai build published",
};
const OLDER: Said = Said {
    vi: "phải là bản cũ hơn: viết thư mục cũ trước, thư mục mới sau",
    en: "it is the older one: the older folder comes first",
};
const NEW_FILE: Said = Said {
    vi: "phải là một tệp chưa có, trong một thư mục ghi được",
    en: "it is a file that is not there yet, in a folder that can be written to",
};

/// Compares.
pub fn run(command: &Diff, screen: Screen) -> Exit {
    let read = |path: &Path, name| portal(path, name, screen);
    let portals = read(&command.old, "CŨ").and_then(|old| Ok((old, read(&command.new, "MỚI")?)));
    let (mut old, mut new) = match portals {
        Ok(portals) => portals,
        Err(exit) => return exit,
    };
    if new.as_of() < old.as_of() {
        return refused(bad(&command.old, "CŨ", OLDER), screen);
    }
    if let Err(findings) = old.read_rows(&new).and_then(|()| new.read_rows(&old)) {
        screen.findings(findings);
        return Exit::Content;
    }
    let changes = diff(&old, &new);
    let text = match screen.format {
        Format::Json => serde_json::to_string_pretty(&changes).unwrap_or_default() + "\n",
        Format::Human | Format::Github => draft(&changes, screen.lang),
    };
    match &command.output {
        None => screen.answer(&text),
        Some(file) if !write(file, text) => return refused(bad(file, "--output", NEW_FILE), screen),
        Some(_) => {}
    }
    close(&changes, screen);
    Exit::Done
}

fn portal(path: &Path, name: &'static str, screen: Screen) -> Result<Portal, Exit> {
    match Portal::open(path) {
        Ok(Ok(portal)) => Ok(portal),
        Ok(Err(findings)) => {
            screen.findings(findings);
            Err(Exit::Content)
        }
        Err(_) => Err(refused(bad(path, name, FOLDER), screen)),
    }
}

/// Writes a file that was not there.
fn write(file: &Path, text: String) -> bool {
    let Some(name) = file.file_name().and_then(|name| name.to_str()) else { return false };
    let above = file.parent().filter(|above| !above.as_os_str().is_empty());
    add(above.unwrap_or(Path::new(".")), &[(name.to_owned(), text.into_bytes())]).is_ok()
}

fn close(changes: &Changes, screen: Screen) {
    let (targets, figures) = (
        changes.targets.len(),
        [&changes.figures, &changes.results, &changes.ranks].map(Vec::len).iter().sum::<usize>(),
    );
    let (rewritten, documents) = (changes.rewritten.len(), changes.documents.len());
    let silent = changes.rewritten.iter().filter(|one| one.why.is_none()).count();
    screen.close(
        format_args!("Khác nhau: {targets} mục tiêu đổi tình trạng, {figures} số mới, {rewritten} số đã công bố nay khác ({silent} số chưa ghi đính chính), {documents} văn bản."),
        format_args!("Differences: {targets} targets, {figures} new figures, {rewritten} rewritten ({silent} without a correction), {documents} documents."),
    );
}

fn bad(path: &Path, option: &str, expected: Said) -> Finding {
    let finding = Finding::new(&codes::BAD_ARGUMENT, Origin::nowhere()).value(shown(path));
    finding.fact("option", format!("`{option}`")).said("expected", expected)
}

fn refused(finding: Finding, screen: Screen) -> Exit {
    screen.findings(vec![finding]);
    Exit::Usage
}
