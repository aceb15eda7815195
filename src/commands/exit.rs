//! How a run ends: the one place that knows the numbers.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All well.
    Done = 0,
    /// The content has errors.
    Content = 1,
    /// The command line is wrong.
    Usage = 2,
    /// The site could not be published; the old one was kept.
    Publish = 3,
    /// `--strict`: figures are overdue.
    Stale = 4,
    /// A mistake of ours.
    Bug = 70,
    /// Another build holds the lock.
    Busy = 75,
    /// Ended by Ctrl-C.
    Interrupted = 130,
    /// Ended by a polite signal.
    Terminated = 143,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
