//! `seal`: what was published of a closed period, written down for good.

use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::exit::Exit;
use super::screen::Screen;
use super::{check, failure};
use crate::cli::Seal;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::publish::{Act, Trouble, keep};
use crate::release::{NotSealed, Sealed, seal};
use crate::words::date;
use crate::{Assembly, Options, assemble};

/// What a first `releases.yaml` begins with.
const HEAD: &str =
    "# Do `congkhai seal` ghi, mỗi kỳ đã chốt một mục. Không sửa, không xóa, không đổi chỗ.\nreleases:\n";

/// Seals a period.
pub fn run(command: &Seal, root: &Path, screen: Screen, today: impl Fn(&TimeZone) -> Date) -> Exit {
    let options = Options { as_of: command.as_of, ..Options::default() };
    let Assembly { report, built, .. } = match assemble(root, &options, today) {
        Ok(assembly) => assembly,
        Err(error) => return check::unreadable(root, &error, screen),
    };
    screen.report(&report);
    let Some(built) = built else {
        screen.close_with_errors(&report);
        return Exit::Content;
    };
    let site = built.outputs.site();
    match seal(site.model(), site.measures(), &command.period, site.lasting_pages()) {
        Ok(sealed) => match write(root, &sealed, site.model().releases.is_empty()) {
            Ok(()) => done(&sealed, screen),
            Err(trouble) => {
                screen.findings(vec![failure::refused(&trouble)]);
                Exit::Publish
            }
        },
        Err(NotSealed::Before(version)) => {
            let period = &command.period;
            screen.close(
                format_args!("Kỳ {period} đã chốt rồi, ở bản phát hành {version}; không ghi gì."),
                format_args!(
                    "The period {period} is sealed already, in release {version}; nothing was written."
                ),
            );
            Exit::Done
        }
        Err(NotSealed::Unknown) => refused(Finding::said(open(command), "why", UNKNOWN), screen),
        Err(NotSealed::NotOver(last)) => {
            let why = format!("{} {}", screen.said(LAST), date::short(last, screen.lang));
            refused(open(command).fact("why", why), screen)
        }
    }
}

fn open(command: &Seal) -> Finding {
    Finding::new(&codes::NOT_OVER, Origin::nowhere()).value(&command.period)
}

fn refused(finding: Finding, screen: Screen) -> Exit {
    screen.findings(vec![finding]);
    Exit::Content
}

/// The figures first: without its entry their file means nothing, and the next run writes both.
fn write(root: &Path, sealed: &Sealed, is_first: bool) -> Result<(), Trouble> {
    let (content, release) = (root.join("content"), &sealed.release);
    keep(&content.join(format!("releases/{}.csv", release.period)), release.figures.as_bytes())?;
    let list = content.join("releases.yaml");
    let before = match is_first {
        true => HEAD.to_owned(),
        false => std::fs::read_to_string(&list).map_err(|error| Trouble {
            act: Act::Write,
            path: list.clone(),
            error,
        })?,
    };
    let end = if before.ends_with('\n') { "" } else { "\n" };
    keep(&list, format!("{before}{end}{}", sealed.entry).as_bytes())
}

fn done(sealed: &Sealed, screen: Screen) -> Exit {
    let Sealed { release, figures, .. } = sealed;
    let (period, version, pages) = (&release.period, release.version, release.pages.len());
    screen.close(
        format_args!("Đã chốt kỳ {period}, bản phát hành {version}: {figures} con số, {pages} trang mới."),
        format_args!(
            "Sealed the period {period} as release {version}: {figures} figures, {pages} new pages."
        ),
    );
    Exit::Done
}

const UNKNOWN: Said = Said { vi: "periods.yaml không có kỳ này", en: "periods.yaml has no such period" };
const LAST: Said = Said {
    vi: "đến ngày chốt số liệu kỳ chưa hết, ngày cuối là",
    en: "it is not over on the day of judgement; its last day is",
};
