//! Agencies that bear one name, mostly communes of different districts: their parents tell them apart.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Agencies, Lang};

/// Ids of the agencies whose name on a day is another's too.
pub fn namesakes(agencies: &Agencies, day: Date) -> BTreeSet<String> {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for agency in &agencies.list {
        if let Some(name) = agency.name_on(day) {
            named.entry(name.name.get(Lang::Vi).0).or_default().push(&agency.id);
        }
    }
    named.into_values().filter(|ids| ids.len() > 1).flatten().map(str::to_owned).collect()
}
