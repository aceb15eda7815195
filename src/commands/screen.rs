//! What a run says, and where: people read stderr, programs stdout.

use std::fmt::Display;
use std::io::{IsTerminal, Write, stderr, stdout};

use crate::cli::{Format, Global};
use crate::diagnostic::{At, Finding, Origin, Report, Said, Span, show};
use crate::words::Lang;

/// How this run speaks.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The language of what is said.
    pub lang: Lang,
    /// How findings are written.
    pub format: Format,
    /// No closing line.
    pub quiet: bool,
}

impl Screen {
    /// As the global options say.
    pub fn new(global: &Global) -> Screen {
        Screen { lang: global.lang, format: global.format, quiet: global.quiet }
    }

    /// Writes findings.
    pub fn report(&self, report: &Report) {
        match self.format {
            Format::Human => {
                let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
                put(stderr(), &show::human(report, self.lang, colour));
            }
            Format::Json => put(stdout(), &show::json(report, self.lang)),
            Format::Github => put(stdout(), &show::github(report, self.lang)),
        }
    }

    /// Writes findings about many files, each on one line.
    pub fn lines(&self, findings: Vec<Finding>) {
        let report = Report::new(findings, |_| (None, None));
        match self.format {
            Format::Human => put(stderr(), &show::lines(&report, self.lang)),
            Format::Json | Format::Github => self.report(&report),
        }
    }

    /// Writes findings that have no text around them.
    pub fn findings(&self, findings: Vec<Finding>) {
        self.report(&Report::new(findings, |origin| (known_span(origin), None)));
    }

    /// Writes the closing line.
    pub fn close(&self, vi: impl Display, en: impl Display) {
        if !self.quiet && self.format != Format::Json {
            match self.lang {
                Lang::Vi => put(stderr(), &format!("{vi}\n")),
                Lang::En => put(stderr(), &format!("{en}\n")),
            }
        }
    }

    /// Writes that something takes a while, where a person waits for it.
    pub fn wait(&self, vi: impl Display, en: impl Display) {
        if stderr().is_terminal() {
            self.close(vi, en);
        }
    }

    /// Writes what was asked for.
    pub fn answer(&self, text: &str) {
        put(stdout(), text);
    }

    /// What is wrong, how many of each, as a closing line.
    pub fn close_with_errors(&self, report: &Report) {
        let (errors, warnings) = report.counts();
        self.close(
            format_args!("Có {errors} lỗi, {warnings} cảnh báo; chưa đăng gì."),
            format_args!("Errors: {errors}, warnings: {warnings}; nothing was published."),
        );
    }

    /// What is wrong, how many of each, where a file was to be written.
    pub fn close_unwritten(&self, report: &Report) {
        let (errors, warnings) = report.counts();
        self.close(
            format_args!("Có {errors} lỗi, {warnings} cảnh báo; chưa ghi gì."),
            format_args!("Errors: {errors}, warnings: {warnings}; nothing was written."),
        );
    }

    /// A text of ours.
    pub fn said(&self, said: Said) -> &'static str {
        said.get(self.lang)
    }
}

/// The place of a finding, where it is known by itself.
pub fn known_span(origin: &Origin) -> Option<Span> {
    match origin.at {
        At::Span(span) => Some(span),
        At::Whole | At::Path(..) => None,
    }
}

/// Writes a text; a reader that has gone away is no reason to fail.
fn put(mut to: impl Write, text: &str) {
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
