//! What judging needs at hand: the sources, what is known by name, and the findings so far.

use std::sync::Arc;

use super::at::At;
use super::known::Known;
use crate::diagnostic::{Code, Finding, KeyPath, codes};
use crate::model::Calendar;
use crate::read::Sources;

/// A judge of one field: its value, or findings and nothing.
pub type Judge<'s, T, U> = fn(&mut Context<'s>, &At, &T) -> Option<U>;

/// What judging needs at hand.
pub struct Context<'s> {
    /// What was read.
    pub sources: &'s Sources,
    /// Names that other files may use.
    pub known: Known,
    /// Periods and holidays, once they are judged.
    pub calendar: Calendar,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl<'s> Context<'s> {
    /// Gathers the names of everything.
    pub fn new(sources: &'s Sources) -> Context<'s> {
        Context { sources, known: Known::of(sources), calendar: Calendar::default(), findings: Vec::new() }
    }

    /// Says something about the value here.
    pub fn say(&mut self, code: &'static Code, at: &At, value: &str) {
        self.push(Finding::new(code, at.origin()).value(value));
    }

    /// Says something.
    pub fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// A field that has to be there.
    pub fn required<T, U>(
        &mut self,
        at: &At,
        key: &'static str,
        field: &Option<T>,
        judge: Judge<'s, T, U>,
    ) -> Option<U> {
        match field {
            Some(value) => judge(self, &at.key(key), value),
            None => {
                self.missing(at, key);
                None
            }
        }
    }

    /// A field that may be left out.
    pub fn optional<T, U>(
        &mut self,
        at: &At,
        key: &'static str,
        field: &Option<T>,
        judge: Judge<'s, T, U>,
    ) -> Option<U> {
        field.as_ref().and_then(|value| judge(self, &at.key(key), value))
    }

    /// A list, entry by entry; what is wrong is left out.
    pub fn each<T, U>(
        &mut self,
        at: &At,
        key: &'static str,
        list: &Option<Vec<T>>,
        judge: Judge<'s, T, U>,
    ) -> Vec<U> {
        let here = at.key(key);
        let entries = list.iter().flatten().enumerate();
        entries.filter_map(|(index, entry)| judge(self, &here.index(index), entry)).collect()
    }

    /// A list that has to be there; it may be empty.
    pub fn required_list<'t, T>(&mut self, at: &At, key: &'static str, list: &'t Option<Vec<T>>) -> &'t [T] {
        if list.is_none() {
            self.missing(at, key);
        }
        list.as_deref().unwrap_or_default()
    }

    /// Says that a key is missing, or holds nothing, unless it was there in a form that has been refused already. A key without a
    /// value is the place itself.
    pub fn missing(&mut self, at: &At, key: &'static str) {
        if !self.was_removed(at.file(), &at.key(key).path()) {
            self.push(Finding::new(&codes::MISSING_KEY, at.key(key).origin()).fact("key", key));
        }
    }

    /// Whether something directly below was refused for its form: then nothing is said about what the rest lacks.
    pub fn has_lost(&self, at: &At) -> bool {
        self.sources.lost_below(at.file(), &at.path())
    }

    /// Whether a value here was refused for its form.
    pub fn was_removed(&self, file: &Arc<str>, path: &KeyPath) -> bool {
        self.sources.was_removed(file, path)
    }
}
