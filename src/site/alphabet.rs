//! The alphabetical order of agencies and procedures, found once: a hundred thousand rows of tables are sorted by it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Agency, Lang, Model, Procedure};
use crate::words::collate;

/// Places in the alphabet, by language.
#[derive(Clone, Debug, Default)]
pub struct Alphabet(BTreeMap<Lang, Places>);

/// For each position in the model its place in the alphabet.
#[derive(Clone, Debug, Default)]
struct Places {
    agencies: Vec<usize>,
    procedures: Vec<usize>,
}

impl Alphabet {
    /// Of a model; agencies bear the names of this day.
    pub fn new(model: &Model, day: Date) -> Alphabet {
        let of = |lang: Lang| {
            let agency = |agency: &Agency| {
                let name = agency.name_on(day).map_or("", |name| name.name.get(lang).0);
                (collate::agency_key(name), agency.id.clone())
            };
            let procedures = &model.catalogue.procedures;
            let procedure = |one: &Procedure| (collate::key(one.name.get(lang).0), one.code.clone());
            let (agencies, procedures) = rayon::join(
                || places(model.agencies.list.iter().map(agency)),
                || places(procedures.iter().map(procedure)),
            );
            Places { agencies, procedures }
        };
        Alphabet(model.settings.languages.iter().map(|lang| (*lang, of(*lang))).collect())
    }

    /// The place of the agency at this position: by its name without the word for its kind, those of one name by their ids.
    pub fn agency(&self, lang: Lang, position: usize) -> usize {
        self.0.get(&lang).and_then(|places| places.agencies.get(position)).copied().unwrap_or(usize::MAX)
    }

    /// The place of the procedure at this position: by its name, those of one name by their codes.
    pub fn procedure(&self, lang: Lang, position: usize) -> usize {
        self.0.get(&lang).and_then(|places| places.procedures.get(position)).copied().unwrap_or(usize::MAX)
    }
}

/// The place of each key among all of them.
fn places<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<usize> {
    let mut sorted: Vec<(K, usize)> = keys.zip(0..).collect();
    sorted.sort_unstable();
    let mut places = vec![0; sorted.len()];
    for (place, (_, position)) in sorted.into_iter().enumerate() {
        if let Some(own) = places.get_mut(position) {
            *own = place;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_sorted_keys() {
        assert_eq!(places(["ba", "a", "c", "b"].into_iter()), [2, 0, 3, 1]);
        assert!(places(std::iter::empty::<u8>()).is_empty());
    }
}
