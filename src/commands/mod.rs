//! One verb a file: each chains the stages and prints what came of it. Nothing else in the program prints.

mod build;
mod check;
mod diff;
mod exit;
mod explain;
mod failure;
mod import;
mod new;
mod root;
mod schema;
mod screen;
mod seal;
mod serve;
mod usage;
mod verify;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use clap::Parser;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::{Cli, Command};
use crate::diagnostic::{Finding, Origin, codes};
use exit::Exit;
use screen::Screen;

/// Runs the program: the arguments with the program's name first, and the moment it runs at (or the
/// `SOURCE_DATE_EPOCH` that is none).
pub fn run(arguments: Vec<OsString>, clock: Result<Timestamp, String>) -> ExitCode {
    panic::set_hook(Box::new(|panic| eprintln!("{}", bug(panic))));
    let exit = panic::catch_unwind(AssertUnwindSafe(|| begin(&arguments, clock))).unwrap_or(Exit::Bug);
    exit.into()
}

fn begin(arguments: &[OsString], clock: Result<Timestamp, String>) -> Exit {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return usage::explain(&error, arguments),
    };
    let screen = Screen::new(&cli.global);
    match clock {
        Ok(now) => command(&cli, screen, move |zone: &TimeZone| zone.to_datetime(now).date()),
        Err(written) => {
            let finding = Finding::new(&codes::BAD_ARGUMENT, Origin::nowhere()).value(written);
            let finding = finding.fact("option", "SOURCE_DATE_EPOCH").said("expected", usage::SECONDS);
            screen.findings(vec![finding]);
            Exit::Usage
        }
    }
}

fn command(cli: &Cli, screen: Screen, today: impl Fn(&TimeZone) -> Date + Send + 'static) -> Exit {
    let root = || root::of(&cli.global);
    let done = match &cli.command {
        Command::Explain(explain) => return explain::run(explain, screen),
        Command::Diff(diff) => return diff::run(diff, screen),
        Command::Verify(verify) => return verify::run(verify, screen),
        Command::Build(build) => root().map(|root| build::run(build, &root, screen, today)),
        Command::Check(check) => root().map(|root| check::run(check, &root, screen, today)),
        Command::Seal(seal) => root().map(|root| seal::run(seal, &root, screen, today)),
        Command::Serve(serve) => root().map(|root| serve::run(serve, &root, screen, today)),
        Command::New(new) => return new::run(new, root, screen, today),
        Command::Import(import) => root().and_then(|root| import::run(import, &root, screen, today)),
        Command::Schema(schema) => return schema::run(schema, root, screen),
    };
    done.unwrap_or_else(|finding| {
        screen.findings(vec![*finding]);
        Exit::Usage
    })
}

/// What is said when the program itself is wrong.
fn bug(panic: &panic::PanicHookInfo) -> String {
    let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
    format!(
        "congkhai gặp một lỗi của chính nó{place}; trang đang có không bị thay đổi. Xin gửi dòng này cho người làm congkhai.\n\
         congkhai made a mistake of its own{place}; the site is as it was. Please send this line to the makers of congkhai."
    )
}
