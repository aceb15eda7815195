//! Arguments in, exit code out. The only place that reads the clock for what is published.

use std::process::ExitCode;

use jiff::Timestamp;

/// Pages are made of hundreds of small texts each, on every processor at once: this one hands them out for a twelfth of the CPU
/// seconds less than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    congkhai::commands::run(std::env::args_os().collect(), clock())
}

/// The moment a build without a day of its own is for: `SOURCE_DATE_EPOCH` where it is set, else now. The error is a
/// `SOURCE_DATE_EPOCH` that is no moment.
fn clock() -> Result<Timestamp, String> {
    let Some(written) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|written| !written.is_empty()) else {
        #[expect(clippy::disallowed_methods, reason = "this is the one place")]
        return Ok(Timestamp::now());
    };
    let written = written.to_string_lossy().into_owned();
    let moment = written.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.ok_or(written)
}
