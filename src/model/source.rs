//! Words in one or two languages, sources, figure addresses.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use super::Lang;
use crate::diagnostic::Origin;

/// A text for readers, in at least one language, that knows which file it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text in Vietnamese.
    pub vi: Option<String>,
    /// The text in English.
    pub en: Option<String>,
    /// The content file that says so, relative to `content/`, e.g. `plans/ke-hoach-01/targets/04.yaml`.
    pub file: Arc<str>,
}

impl Words {
    /// The text in this language, else in the other one, with the language it is in.
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        let (own, other, fallback) = match lang {
            Lang::Vi => (&self.vi, &self.en, Lang::En),
            Lang::En => (&self.en, &self.vi, Lang::Vi),
        };
        match (own, other) {
            (Some(text), _) => (text, lang),
            (None, Some(text)) => (text, fallback),
            (None, None) => ("", lang),
        }
    }
}

/// Where a figure or a sentence comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Id of a document in `documents/`.
    pub document: Option<String>,
    /// The place in it, e.g. "Phụ lục, mục 4".
    pub place: Option<Words>,
    /// Title of an article or page.
    pub title: Option<Words>,
    /// Who published it.
    pub publisher: Option<Words>,
    /// Its address, `http(s)` only.
    pub url: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
}

/// Where a thing came from in the content, for findings of later stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The thing.
    pub value: T,
    /// Where it was written.
    pub origin: Origin,
}

/// A figure's address: `SUBJECT@PERIOD:KEY`, e.g. `ho-so-truc-tuyen@2024-01-01--2024-11-14:value`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// What the figure is about, e.g. `may-tinh/xa`, `par-index`, `plan/ke-hoach-01`.
    pub subject: String,
    /// A period's id, a year, dates as written, or the day of judgement.
    pub period: String,
    /// A column, or a name from `measure/`.
    pub key: String,
}

impl Address {
    /// Puts the three together.
    pub fn new(subject: impl Into<String>, period: impl Into<String>, key: impl Into<String>) -> Address {
        Address { subject: subject.into(), period: period.into(), key: key.into() }
    }

    /// Takes `SUBJECT@PERIOD:KEY` apart; `None` where a part is missing.
    pub fn parse(text: &str) -> Option<Address> {
        let (subject, rest) = text.split_once('@')?;
        let (period, key) = rest.rsplit_once(':')?;
        let whole = [subject, period, key].iter().all(|part| !part.is_empty());
        whole.then(|| Address::new(subject, period, key))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}@{}:{}", self.subject, self.period, self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_apart_and_together() {
        let text = "may-tinh/xa@2022-12-31:value";
        let address = Address::parse(text).unwrap();
        assert_eq!(
            (address.subject.as_str(), address.period.as_str(), address.key.as_str()),
            ("may-tinh/xa", "2022-12-31", "value")
        );
        assert_eq!(address.to_string(), text);
        for wrong in ["", "a", "a@b", "@b:c", "a@:c", "a@b:"] {
            assert_eq!(Address::parse(wrong), None, "{wrong}");
        }
    }
}
