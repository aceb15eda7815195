//! `import`: a spreadsheet becomes a file of results, once all of the content is right with it.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::check::unreadable;
use super::exit::Exit;
use super::root::shown;
use super::screen::Screen;
use crate::cli::Import;
use crate::diagnostic::{Finding, Origin, Report, Said, codes};
use crate::import::{self, Change, Changed, Imported, LIMIT, Old, Wanted};
use crate::model::Model;
use crate::publish::keep;
use crate::raw::{self, Quality};
use crate::read::{self, Folder, Refused, Sources};
use crate::validate::validate;
use crate::{Options, assemble};

/// Imports.
///
/// # Errors
/// An agency or a period that is not known: the command line is wrong.
pub fn run(
    options: &Import,
    root: &Path,
    screen: Screen,
    today: impl Fn(&TimeZone) -> Date,
) -> Result<Exit, Box<Finding>> {
    let sources = match read::read(root) {
        Ok(read) => read.value,
        Err(error) => return Ok(unreadable(root, &error, screen)),
    };
    let model = validate(&sources).value;
    let wanted = wanted(options, &model)?;
    let file: Arc<str> = shown(&options.file).into();
    let bytes = match bytes(&options.file, &file) {
        Ok(bytes) => bytes,
        Err(finding) => return Ok(refused(vec![*finding], screen)),
    };
    let imported = import::import(&file, &bytes, wanted, &model);
    let Some(value) = imported.value else { return Ok(refused(imported.findings, screen)) };
    screen.findings(imported.findings);
    let path = format!("content/results/{}/{}.yaml", wanted.period.key, wanted.agency);
    let old = sources.text(&path);
    let (text, change) = match merged(&path, &options.file, &value, wanted, &sources, old.as_deref()) {
        Ok(merged) => merged,
        Err(finding) => return Ok(refused(vec![*finding], screen)),
    };
    let stays = source_stays(&path, old.as_deref(), &sources, &change);
    let behind = without_effect(&path, &value, wanted, &sources, &model);
    screen.findings(stays.into_iter().chain(behind).collect());
    let same = old.as_deref() == Some(&*text);
    if let Some(report) = not_right(root, &path, &text, today) {
        screen.report(&report);
        if report.has_errors() {
            screen.close_unwritten(&report);
            return Ok(Exit::Content);
        }
    }
    summary(screen, &path, &value, &change);
    if same || options.dry_run {
        let (vi, en) = match same {
            true => ("Tệp đã đúng như vậy; không ghi gì.", "The file is so already; nothing was written."),
            false => ("Chạy thử: chưa ghi gì.", "A dry run: nothing was written."),
        };
        screen.close(vi, en);
        return Ok(Exit::Done);
    }
    let text = if sources.is_of_windows(&path) { text.replace('\n', "\r\n") } else { text };
    Ok(written(root, &path, &text, screen))
}

/// The agency and the period that the options name.
fn wanted<'w>(options: &'w Import, model: &'w Model) -> Result<Wanted<'w>, Box<Finding>> {
    let unknown = |option: &str, value: &str, expected: Said| {
        let finding =
            Finding::new(&codes::BAD_ARGUMENT, Origin::nowhere()).value(value).fact("option", option);
        finding.said("expected", expected)
    };
    if model.agencies.get(&options.agency).is_none() {
        let finding = unknown("--agency", &options.agency, NO_AGENCY);
        return Err(Box::new(finding.near(model.agencies.list.iter().map(|agency| agency.id.as_str()))));
    }
    let period = model.calendar.period(&options.period).ok_or_else(|| {
        let finding = unknown("--period", &options.period, NO_PERIOD);
        Box::new(finding.near(model.calendar.periods.iter().map(|named| named.period.key.as_str())))
    })?;
    Ok(Wanted { sheet: options.sheet.as_deref(), agency: &options.agency, period })
}

/// The bytes of the spreadsheet.
fn bytes(path: &Path, file: &Arc<str>) -> Result<Vec<u8>, Box<Finding>> {
    let say = |error: std::io::Error| {
        Box::new(
            Finding::new(&codes::UNREADABLE, Origin::file(file.clone())).fact("detail", error.to_string()),
        )
    };
    let path = path.canonicalize().map_err(say)?;
    let folder = Folder::open(path.parent().unwrap_or(Path::new("/"))).map_err(say)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    folder.read(&name, LIMIT).map_err(|refused| match refused {
        Refused::TooLarge(_) => Box::new(import::unreadable(file, true)),
        Refused::Symlink | Refused::NotAFile => {
            Box::new(Finding::new(&codes::NOT_A_FILE, Origin::file(file.clone())))
        }
        Refused::Io(error) => say(error),
    })
}

/// The text of the file of results.
fn merged(
    path: &str,
    from: &Path,
    value: &Imported,
    wanted: Wanted,
    sources: &Sources,
    old: Option<&str>,
) -> Result<(String, Change), Box<Finding>> {
    let raw = raw(sources, path);
    if old.is_some() && raw.is_none() {
        return Err(Box::new(Finding::new(&codes::IMPORT_OLD_IS_WRONG, Origin::file(path)).value("rows")));
    }
    let title = from.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    import::merged(path, &title, value, wanted, old.zip(raw).map(|(text, raw)| Old { text, raw }))
}

/// Says that the source of official figures stands while they change.
fn source_stays(path: &str, old: Option<&str>, sources: &Sources, change: &Change) -> Option<Finding> {
    let is_other = !(change.added.is_empty() && change.changed.is_empty() && change.removed.is_empty());
    let source = old?.lines().find_map(|line| line.strip_prefix("source:"))?.trim();
    let finding = Finding::new(&codes::IMPORT_SOURCE_STAYS, Origin::file(path)).value(source);
    (is_other && is_official(sources, path)).then_some(finding)
}

/// Says where official figures of others stand before what is imported; nothing stands before what is official itself.
fn without_effect(
    path: &str,
    value: &Imported,
    wanted: Wanted,
    sources: &Sources,
    model: &Model,
) -> Option<Finding> {
    let behind = import::without_effect(path, &value.rows, wanted.period, model);
    behind.filter(|_| !is_official(sources, path))
}

fn is_official(sources: &Sources, path: &str) -> bool {
    raw(sources, path).is_some_and(|raw| raw.quality == Some(Quality::Official))
}

/// What a file of results says.
fn raw<'s>(sources: &'s Sources, path: &str) -> Option<&'s raw::Results> {
    sources.results.iter().find(|entry| *entry.file == *path).map(|entry| &*entry.raw)
}

/// What is wrong with the content once it holds the text, and what has to be said of the text itself.
fn not_right(root: &Path, path: &str, text: &str, today: impl Fn(&TimeZone) -> Date) -> Option<Report> {
    let instead = vec![(path.to_owned(), text.as_bytes().to_vec())];
    let options = Options { instead, ..Options::default() };
    let mut report = assemble(root, &options, today).ok()?.report;
    report.findings.retain(|located| {
        let finding = &located.finding;
        // What does not balance has been said at its cell.
        finding.is_error() || (*finding.origin.file == *path && finding.code != &codes::BALANCE_OFF)
    });
    Some(report)
}

fn refused(findings: Vec<Finding>, screen: Screen) -> Exit {
    let report = Report::new(findings, |origin| (super::screen::known_span(origin), None));
    screen.report(&report);
    screen.close_unwritten(&report);
    Exit::Content
}

/// What would be in the file, and where the file is there already, what changes in it row by row.
fn summary(screen: Screen, path: &str, value: &Imported, change: &Change) {
    let Change { added, changed, removed, same, kept, dropped } = change;
    let (rows, grain) = (value.rows.rows.len(), value.rows.grain.key());
    let (new, other, gone) = (added.len(), changed.len(), removed.len());
    screen.close(
        format_args!("{path}: {rows} dòng ({grain}); mới {new}, đổi {other}, bỏ {gone}, giữ {same}."),
        format_args!("{path}: {rows} rows ({grain}); new {new}, changed {other}, gone {gone}, kept {same}."),
    );
    if new < rows {
        listed(screen, "mới", "new", added.iter().map(|keys| keys.join(" ")));
    }
    listed(screen, "đổi", "changed", changed.iter().map(counts));
    listed(screen, "bỏ", "gone", removed.iter().map(|keys| keys.join(" ")));
    for (columns, vi, en) in [
        (
            kept,
            "bảng tính không có các cột này, số cũ được giữ",
            "columns that the spreadsheet does not have keep their figures",
        ),
        (
            dropped,
            "bảng tính đếm gộp hoặc đếm riêng khác trước, các cột này bị bỏ",
            "columns whose dossiers the spreadsheet counts otherwise are gone",
        ),
    ] {
        if !columns.is_empty() {
            let columns = columns.join(", ");
            screen.close(format_args!("  {vi}: {columns}"), format_args!("  {en}: {columns}"));
        }
    }
}

/// The first rows of a kind of change, each on its line.
fn listed(screen: Screen, vi: &str, en: &str, rows: impl ExactSizeIterator<Item = String>) {
    const SHOWN: usize = 20;
    let more = rows.len().saturating_sub(SHOWN);
    for row in rows.take(SHOWN) {
        screen.close(format_args!("  {vi}: {row}"), format_args!("  {en}: {row}"));
    }
    if more > 0 {
        screen.close(format_args!("  {vi}: và {more} dòng nữa"), format_args!("  {en}: {more} more"));
    }
}

/// `so-tu-phap 1.001193: online 10 → 12`.
fn counts(row: &Changed) -> String {
    let shown = |count: Option<u32>| count.map_or_else(|| "~".to_owned(), |count| count.to_string());
    let pairs = row.counts.iter().map(|(name, old, now)| format!("{name} {} → {}", shown(*old), shown(*now)));
    format!("{}: {}", row.keys.join(" "), pairs.collect::<Vec<_>>().join(", "))
}

fn written(root: &Path, path: &str, text: &str, screen: Screen) -> Exit {
    match keep(&root.join(path), text.as_bytes()) {
        Ok(()) => {
            screen.close(format_args!("Đã ghi {path}."), format_args!("Wrote {path}."));
            Exit::Done
        }
        Err(trouble) => {
            let finding = Finding::new(&codes::PUBLISH_IO, Origin::nowhere()).value(path);
            screen.findings(vec![finding.fact("detail", trouble.error.to_string())]);
            Exit::Publish
        }
    }
}

const NO_AGENCY: Said = Said { vi: "không có cơ quan nào mang mã này", en: "no agency has this id" };
const NO_PERIOD: Said =
    Said { vi: "periods.yaml không có kỳ này", en: "periods.yaml has no such period" };
