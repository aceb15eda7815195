//! How what is put aside is numbered: wherever it is shown, it is found by these names.

use std::collections::BTreeMap;

use crate::measure::series::subject;
use crate::model::{Index, IndexValue, Observation};

/// The beginnings of keys of what is put aside: `aside_`, then `aside_2_` … for more of one subject and period. Everything of a
/// measure or an index is asked for, in the order of the model.
#[derive(Default)]
pub struct Asides(BTreeMap<(String, String), usize>);

impl Asides {
    /// That of an observation; empty where it belongs to its series.
    pub fn observation(&mut self, seen: &Observation) -> String {
        let whose = || (subject(&seen.measure, seen.part.as_deref()), seen.period.key.clone());
        self.prefix(seen.aside.is_some(), whose)
    }

    /// That of a value of an index.
    pub fn value(&mut self, index: &Index, value: &IndexValue) -> String {
        let whose = || (subject(&index.id, value.agency.as_deref()), value.year.to_string());
        self.prefix(value.aside.is_some(), whose)
    }

    fn prefix(&mut self, aside: bool, whose: impl Fn() -> (String, String)) -> String {
        if !aside {
            return String::new();
        }
        let count = self.0.entry(whose()).or_default();
        *count += 1;
        if *count == 1 { "aside_".to_owned() } else { format!("aside_{count}_") }
    }
}
