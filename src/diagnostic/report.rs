//! Many findings together.

use std::sync::Arc;

use super::{Fact, Finding, Origin, Span};

/// A value, and what was noticed on the way to it.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The value.
    pub value: T,
    /// What was noticed.
    pub findings: Vec<Finding>,
}

/// A finding whose place has been looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// Its place, where it has one.
    pub span: Option<Span>,
    /// The text of that line, for an excerpt.
    pub line_text: Option<Arc<str>>,
}

/// Everything noticed, in the order of files, lines and columns, each thing once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Located>,
}

impl Report {
    /// Looks up the places, sorts, and drops repetitions.
    pub fn new(
        findings: Vec<Finding>,
        locate: impl Fn(&Origin) -> (Option<Span>, Option<Arc<str>>),
    ) -> Report {
        let place = |finding: Finding| {
            let (span, line_text) = locate(&finding.origin);
            let line_text = line_text.filter(|_| !finding.withheld);
            Located { finding, span, line_text }
        };
        let mut findings: Vec<Located> = findings.into_iter().map(place).collect();
        findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        findings.dedup_by(|a, b| a.sort_key() == b.sort_key());
        Report { findings }
    }

    /// Whether anything in it stops the build.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|located| located.finding.is_error())
    }

    /// How many errors, how many warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|located| located.finding.is_error()).count();
        (errors, self.findings.len() - errors)
    }
}

/// File, place, code, value, facts.
type SortKey<'a> = (&'a str, Option<Span>, &'a str, Option<&'a str>, &'a [(&'static str, Fact)]);

impl Located {
    /// Facts belong to it: two keys that one mapping lacks are two findings at one place.
    fn sort_key(&self) -> SortKey<'_> {
        let finding = &self.finding;
        let value = finding.value.as_deref();
        (&finding.origin.file, self.span, finding.code.id, value, &finding.facts)
    }
}
