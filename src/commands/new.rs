//! `new`: a site of examples, or a file with all that can be known filled in. Nothing is kept that `read` and `validate` have not
//! seen, and nothing that is there is written over.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use super::{check, failure};
use crate::cli::{New, What};
use crate::diagnostic::{Finding, Origin, Report, Said, codes};
use crate::model::Model;
use crate::new::{self, CORRECTIONS, Cannot, Draft};
use crate::publish::{NotBegun, add, begin, keep};
use crate::read::{Sources, read_with};
use crate::validate::validate;

/// Begins what is asked for.
pub fn run(
    new: &New,
    root: impl Fn() -> Result<PathBuf, Box<Finding>>,
    screen: Screen,
    today: impl Fn(&TimeZone) -> Date,
) -> Exit {
    if let What::Site { folder } = &new.what {
        return site(folder, screen);
    }
    match root() {
        Ok(root) => file(&new.what, &root, screen, today),
        Err(finding) => {
            screen.findings(vec![*finding]);
            Exit::Usage
        }
    }
}

/// A whole site.
fn site(folder: &Path, screen: Screen) -> Exit {
    let files: Vec<(String, Vec<u8>)> = new::site().into_iter().map(bytes).collect();
    let judge = |staged: &Path| match judged(staged, &[]) {
        Ok(judged) if judged.report.findings.is_empty() => Ok(()),
        Ok(judged) => Err(judged.report),
        Err(error) => Err(Report::new(vec![check::cannot_open(staged, &error)], |_| (None, None))),
    };
    match begin(folder, &files, judge) {
        Ok(()) => {
            let (count, folder) = (files.len(), shown(folder));
            screen.close(
                format_args!("Đã tạo trang ví dụ trong {folder}/ ({count} tệp). Đọc {folder}/README.md, rồi thay từng ví dụ; xem thử: congkhai --root {folder} serve"),
                format_args!("Made a site of examples in {folder}/ ({count} files). Read {folder}/README.md and replace the examples; look at it: congkhai --root {folder} serve"),
            );
            Exit::Done
        }
        Err(NotBegun::Refused(report)) => {
            screen.report(&report);
            Exit::Content
        }
        Err(NotBegun::Holds(names)) => {
            let finding = Finding::new(&codes::NOT_EMPTY, Origin::nowhere()).value(shown(folder));
            screen.findings(vec![finding.fact("holds", names.join(", "))]);
            Exit::Usage
        }
        Err(not) => not_begun(&not, screen),
    }
}

/// What the content is, with files that are not there yet.
struct Judged {
    sources: Sources,
    model: Model,
    report: Report,
}

fn judged(root: &Path, drafts: &[(String, Vec<u8>)]) -> io::Result<Judged> {
    let read = read_with(root, drafts.iter().cloned(), None)?;
    let (sources, mut findings) = (read.value, read.findings);
    let validated = validate(&sources);
    findings.extend(validated.findings);
    let report = sources.report(findings);
    Ok(Judged { model: validated.value, report, sources })
}

/// A file, or the tables of a period.
fn file(what: &What, root: &Path, screen: Screen, today: impl Fn(&TimeZone) -> Date) -> Exit {
    let before = match judged(root, &[]) {
        Ok(before) => before,
        Err(error) => return check::unreadable(root, &error, screen),
    };
    let day = today(&before.model.settings.time_zone);
    let drafts = match drafts(what, root, &before, day) {
        Ok(drafts) => drafts,
        Err(finding) => {
            screen.findings(vec![*finding]);
            return Exit::Usage;
        }
    };
    let files: Vec<(String, Vec<u8>)> = drafts.into_iter().map(bytes).collect();
    let after = match judged(root, &files) {
        Ok(after) => after,
        Err(error) => return check::unreadable(root, &error, screen),
    };
    let (open, wrong) = what_is_new(&before, &after, &files);
    if !wrong.findings.is_empty() {
        screen.report(&wrong);
        screen.close("Chưa ghi tệp nào.", "No file was written.");
        return Exit::Content;
    }
    if let What::Correction = what
        && !one_more(&before.sources, &after.sources)
    {
        screen.findings(vec![Finding::new(&codes::NOT_A_LIST, Origin::nowhere()).value(CORRECTIONS)]);
        return Exit::Usage;
    }
    match write(what, root, &files) {
        Ok(()) => done(what, root, &files, open, screen),
        Err(not) => not_begun(&not, screen),
    }
}

fn bytes(draft: Draft) -> (String, Vec<u8>) {
    (draft.path, draft.bytes)
}

fn drafts(what: &What, root: &Path, before: &Judged, day: Date) -> Result<Vec<Draft>, Box<Finding>> {
    let model = &before.model;
    let taken = |path: &str| root.join(path).symlink_metadata().is_ok();
    let (drafts, about) = match what {
        What::Site { .. } => (Ok(Vec::new()), String::new()),
        What::News { title } => (new::news(model, title, day, taken).map(|draft| vec![draft]), title.clone()),
        What::Target { plan } => {
            let about = plan.clone().or_else(|| model.settings.plan.clone()).unwrap_or_default();
            (
                new::target(model, plan.as_deref(), |plan| numbers(&before.sources, plan), taken)
                    .map(|draft| vec![draft]),
                about,
            )
        }
        What::Observation => (Ok(vec![new::observation(model, day, taken)]), String::new()),
        What::Correction => {
            let old = before.sources.as_written(CORRECTIONS);
            (new::correction(old.as_deref(), day).map(|draft| vec![draft]), CORRECTIONS.to_owned())
        }
        What::Results { period } => {
            let Some(named) = model.calendar.period(period.trim()) else {
                return Err(Box::new(unnamed(model, period)));
            };
            (new::results(model, named, taken), period.clone())
        }
    };
    drafts.map_err(|cannot| Box::new(said(cannot, about)))
}

/// The numbers of a plan's targets, as written.
fn numbers(sources: &Sources, plan: &str) -> Vec<u32> {
    let own = sources.targets.iter().filter(|entry| entry.plan == plan);
    own.filter_map(|entry| entry.raw.number.as_ref()?.0.trim().parse().ok()).collect()
}

fn unnamed(model: &Model, period: &str) -> Finding {
    let finding = Finding::new(&codes::UNNAMED_PERIOD, Origin::nowhere()).value(period);
    finding.near(model.calendar.periods.iter().map(|named| named.period.key.as_str()))
}

fn said(cannot: Cannot, about: String) -> Finding {
    const LETTERS: Said =
        Said { vi: "phải có chữ cái hoặc chữ số", en: "it has to have letters or digits" };
    const TITLE: Said = Said { vi: "tiêu đề", en: "a title" };
    let finding = |code| Finding::new(code, Origin::nowhere());
    match cannot {
        Cannot::Exists(path) => finding(&codes::ALREADY_THERE).value(path),
        Cannot::NoAddress => {
            finding(&codes::BAD_ARGUMENT).value(about).said("option", TITLE).said("expected", LETTERS)
        }
        Cannot::NoPlan => finding(&codes::NO_PLAN).value(about),
        Cannot::NoRows => finding(&codes::NOTHING_TO_LIST).value(about),
        Cannot::NotAList => finding(&codes::NOT_A_LIST).value(about),
    }
}

/// What the new files add to the findings: how many places they leave to be filled, and what is wrong with them.
fn what_is_new(before: &Judged, after: &Judged, files: &[(String, Vec<u8>)]) -> (usize, Report) {
    let open = [&codes::MISSING_KEY, &codes::PERIOD_FORM, &codes::QUANTITY_FORM, &codes::NO_GOAL];
    let more = after.report.findings.iter().filter(|found| !before.report.findings.contains(found));
    let (open, wrong): (Vec<_>, Vec<_>) = more.cloned().partition(|found| {
        let here = files.iter().any(|(path, _)| **path == *found.finding.origin.file);
        here && open.iter().any(|code| code.id == found.finding.code.id)
    });
    (open.len(), Report { findings: wrong })
}

/// Whether the corrections are those of before and one more.
fn one_more(before: &Sources, after: &Sources) -> bool {
    let list = |sources: &Sources| -> Vec<String> {
        let files = sources.corrections.iter().filter_map(|entry| entry.raw.corrections.as_ref());
        files.flatten().map(|correction| format!("{correction:?}")).collect()
    };
    let (old, new) = (list(before), list(after));
    new.len() == old.len() + 1 && new.starts_with(&old)
}

fn write(what: &What, root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), NotBegun<()>> {
    match (what, files) {
        (What::Correction, [(path, bytes)]) if root.join(path).exists() => Ok(keep(&root.join(path), bytes)?),
        _ => add(root, files),
    }
}

fn done(what: &What, root: &Path, files: &[(String, Vec<u8>)], open: usize, screen: Screen) -> Exit {
    let paths: Vec<String> = files.iter().map(|(path, _)| shown(&root.join(path))).collect();
    let paths = paths.join(", ");
    match what {
        What::News { .. } => screen.close(
            format_args!("Đã tạo {paths}. Viết bài dưới dòng --- thứ hai, xem thử bằng `congkhai serve --drafts`, viết xong thì xóa dòng `draft: true`."),
            format_args!("Made {paths}. Write below the second line ---, look at it with `congkhai serve --drafts`, and delete the line `draft: true` when it is done."),
        ),
        _ => screen.close(
            format_args!("Đã ghi {paths}. Còn {open} chỗ phải điền; `congkhai check` chỉ từng chỗ."),
            format_args!("Wrote {paths}. Places to fill: {open}; `congkhai check` names each."),
        ),
    }
    Exit::Done
}

fn not_begun<R>(not: &NotBegun<R>, screen: Screen) -> Exit {
    let finding = |code, path: &Path| Finding::new(code, Origin::nowhere()).value(shown(path));
    let (finding, exit) = match not {
        NotBegun::Exists(path) => (finding(&codes::ALREADY_THERE, path), Exit::Usage),
        NotBegun::Link(path) => (finding(&codes::BEHIND_A_LINK, path), Exit::Usage),
        NotBegun::Io(trouble) => (failure::refused(trouble), Exit::Publish),
        NotBegun::Holds(_) | NotBegun::Refused(_) => return Exit::Bug,
    };
    screen.findings(vec![finding]);
    exit
}
