//! Figures that were corrected, found by their addresses.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Address, Correction, Model};

/// Positions of corrections in the model, newest first, by `SUBJECT@PERIOD`. Empty for most sites: then nothing is looked up.
#[derive(Clone, Debug, Default)]
pub struct Corrected(BTreeMap<String, Vec<usize>>);

impl Corrected {
    /// Of the corrections made by a day.
    pub fn new(model: &Model, day: Date) -> Corrected {
        let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let made = model.corrections.iter().enumerate().filter(|(_, one)| one.date <= day);
        for (position, one) in made {
            let address = &one.figure.value;
            all.entry(format!("{}@{}", address.subject, address.period)).or_default().push(position);
        }
        Corrected(all)
    }

    /// The newest correction of a figure; `prefix` is its address without the key.
    pub fn newest<'m>(&self, model: &'m Model, prefix: &str, key: &str) -> Option<&'m Correction> {
        let positions = self.0.get(prefix)?.iter();
        positions
            .filter_map(|&position| model.corrections.get(position))
            .find(|one| one.figure.value.key == key)
    }

    /// The newest correction of each figure with a prefix, the newest first.
    pub fn all<'m>(&self, model: &'m Model, prefix: &str) -> Vec<&'m Correction> {
        let mut all: Vec<&Correction> = Vec::new();
        let positions = self.0.get(prefix).map_or(&[][..], Vec::as_slice);
        for one in positions.iter().filter_map(|&position| model.corrections.get(position)) {
            if all.iter().all(|newer| newer.figure.value.key != one.figure.value.key) {
                all.push(one);
            }
        }
        all
    }

    /// The newest correction of the figure at an address.
    pub fn at<'m>(&self, model: &'m Model, address: &Address) -> Option<&'m Correction> {
        if self.0.is_empty() {
            return None;
        }
        self.newest(model, &format!("{}@{}", address.subject, address.period), &address.key)
    }
}
