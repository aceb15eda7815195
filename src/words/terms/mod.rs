//! The names of everything on the closed lists, in both languages.
//!
//! Each list is keyed by the words of the content files (`at_least`, `not_published`): `STANDINGS.word("achieved", lang)`.

mod content;
mod figure;
mod measure;

use super::Lang;
use super::fold::fold;

pub use content::{
    AGENCY_KINDS, CORRECTION_KINDS, LEVELS, MAY_CHANGE, NEWS_KINDS, PERIOD_KINDS, QUALITIES, REPORT_STATES,
    SERVICE_LEVELS, SUCCESSION_PARTS, TARGET_COUNTS,
};
pub use figure::{
    CATALOGUE_FIGURES, COVERAGE_FIGURES, OTHER_FIGURES, REPORT_FIGURES, RESULT_FIGURES, figure,
};
pub use measure::{
    BASES, CADENCES, DIRECTIONS, GAPS, GOALS, KINDS, STANDINGS, STATUSES, UNITS, goal, goal_around, moved,
};

/// One thing's name in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word of the content files: `not_published`.
    pub key: &'static str,
    /// The Vietnamese name: `Chưa công bố`.
    pub vi: &'static str,
    /// The English name: `Not published`.
    pub en: &'static str,
}

impl Term {
    const fn new(key: &'static str, vi: &'static str, en: &'static str) -> Self {
        Self { key, vi, en }
    }

    /// The name in a language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        lang.pick(self.vi, self.en)
    }
}

/// A closed list of terms, in the order in which they are to be shown.
#[derive(Clone, Copy, Debug)]
pub struct List(pub &'static [Term]);

impl List {
    /// The term of a key.
    pub fn get(&self, key: &str) -> Option<&'static Term> {
        self.0.iter().find(|term| term.key == key)
    }

    /// The name of a key in a language; a key that is not on the list stands for itself.
    pub fn word<'a>(&self, key: &'a str, lang: Lang) -> &'a str {
        self.get(key).map_or(key, |term| term.get(lang))
    }

    /// The term that a person wrote, by its key or by a name in either language; case and marks do not matter.
    ///
    /// For lists that content files write in words: `mô hình` is the kind of news `mo-hinh`.
    pub fn named(&self, name: &str) -> Option<&'static Term> {
        let name = fold(name.trim());
        self.0.iter().find(|term| [term.key, term.vi, term.en].iter().any(|word| fold(word) == name))
    }

    /// The keys in their order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|term| term.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    const LISTS: [List; 24] = [
        AGENCY_KINDS,
        BASES,
        CADENCES,
        CATALOGUE_FIGURES,
        CORRECTION_KINDS,
        COVERAGE_FIGURES,
        DIRECTIONS,
        GAPS,
        GOALS,
        KINDS,
        LEVELS,
        NEWS_KINDS,
        OTHER_FIGURES,
        PERIOD_KINDS,
        QUALITIES,
        REPORT_FIGURES,
        REPORT_STATES,
        RESULT_FIGURES,
        SERVICE_LEVELS,
        STANDINGS,
        STATUSES,
        SUCCESSION_PARTS,
        TARGET_COUNTS,
        UNITS,
    ];

    #[test]
    fn lists_are_sound() {
        for list in LISTS {
            for (at, term) in list.0.iter().enumerate() {
                assert!(
                    term.key.bytes().all(|byte| {
                        byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte)
                    }),
                    "{term:?}"
                );
                assert!(!term.vi.is_empty() && !term.en.is_empty() && term.en.is_ascii(), "{term:?}");
                assert!(is_nfc(term.vi), "{term:?}");
                assert!(list.0[..at].iter().all(|other| other.key != term.key), "{term:?} twice");
            }
        }
    }

    #[test]
    fn names_are_found() {
        assert_eq!(STANDINGS.get("achieved").map(|term| term.get(Lang::Vi)), Some("Đã đạt"));
        assert_eq!(GAPS.word("not_published", Lang::En), "Not published");
        assert_eq!(LEVELS.word("commune", Lang::Vi), "Cấp xã");
        assert_eq!(LEVELS.word("moon", Lang::Vi), "moon");
        assert_eq!(STANDINGS.get("moon"), None);
    }

    #[test]
    fn words_of_people_are_understood() {
        for (name, key) in
            [("mô hình", "mo-hinh"), ("Tin", "tin"), ("award", "khen-thuong"), (" thong bao ", "thong-bao")]
        {
            assert_eq!(NEWS_KINDS.named(name).map(|term| term.key), Some(key));
        }
        assert_eq!(NEWS_KINDS.named("mo"), None);
    }
}
