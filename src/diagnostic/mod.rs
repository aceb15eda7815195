//! Findings: facts that carry their place. The words come last, in [`words`]; how they are shown, in [`show`].

pub mod codes;
mod few;
mod origin;
mod report;
pub mod show;
pub mod words;

pub use codes::{Code, Example, Said, Severity};
pub use few::Few;
pub use origin::{At, KeyPath, Origin, Side, Span, Step};
pub use report::{Located, Report, Warned};

use crate::words::{fold, list};

/// Something noticed in what was read: a code, its place, the value it is about, and what is worth saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub code: &'static Code,
    /// Where it is.
    pub origin: Origin,
    /// The value that is wrong, as written.
    pub value: Option<String>,
    /// What the writer most likely meant.
    pub nearest: Option<String>,
    /// What the code's sentences name in braces.
    pub facts: Vec<(&'static str, Fact)>,
    /// The row of results that it is about, where it is about one.
    pub row: Option<RowOf>,
    /// The row is not shown: neither are its numbers, nor the line that has them.
    pub withheld: bool,
}

/// Whose a row of results is: positions in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowOf {
    /// Of the agency.
    pub agency: usize,
    /// Of the procedure, or of the field.
    pub item: usize,
    /// It is a row of a field.
    pub by_field: bool,
}

/// What stands for a number that is not shown.
const DOT: &str = "•";

/// A fact that a sentence names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The same in every language.
    Text(String),
    /// A word of ours.
    Said(Said),
    /// Another place; its line is looked up with the finding's own.
    Place(Origin),
}

impl Finding {
    /// A finding of this code at this place.
    pub fn new(code: &'static Code, origin: Origin) -> Finding {
        Finding { code, origin, value: None, nearest: None, facts: Vec::new(), row: None, withheld: false }
    }

    /// With the value that is wrong.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Finding {
        self.value = Some(value.into());
        self
    }

    /// With the name among these that is nearest to the value, when one is near.
    #[must_use]
    pub fn near<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Finding {
        self.nearest = self.value.as_deref().and_then(|value| list::nearest(value, names)).map(str::to_owned);
        self
    }

    /// With what the value would be as an id.
    #[must_use]
    pub fn slug(self) -> Finding {
        let slug = fold::slug(self.value.as_deref().unwrap_or_default());
        self.fact("slug", slug)
    }

    /// With a fact that the code's sentences name in braces.
    #[must_use]
    pub fn fact(mut self, name: &'static str, fact: impl Into<String>) -> Finding {
        self.facts.push((name, Fact::Text(fact.into())));
        self
    }

    /// With a fact that is a word of ours.
    #[must_use]
    pub fn said(mut self, name: &'static str, fact: Said) -> Finding {
        self.facts.push((name, Fact::Said(fact)));
        self
    }

    /// With another place that the sentences name.
    #[must_use]
    pub fn place(mut self, name: &'static str, place: Origin) -> Finding {
        self.facts.push((name, Fact::Place(place)));
        self
    }

    /// Takes its numbers back: what is said of a row that is not shown may stand in a log that everybody reads.
    pub fn withhold(&mut self) {
        self.withheld = true;
        let texts = self.facts.iter_mut().filter_map(|(_, fact)| match fact {
            Fact::Text(text) => Some(text),
            Fact::Said(_) | Fact::Place(_) => None,
        });
        let numbers = self.value.iter_mut().chain(texts).filter(|text| text.parse::<u64>().is_ok());
        numbers.for_each(|text| DOT.clone_into(text));
    }

    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.code.severity == Severity::Error
    }
}
