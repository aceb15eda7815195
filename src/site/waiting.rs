//! A period's table is written as CSV and as JSON in one pass over its rows: whoever asks for one leaves the other waiting for who asks next,
//! and a build asks for both, one after the other.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::data::digest::Made;
use crate::data::results::Kind;
use crate::data::stream::{Both, Format};

/// Tables that were made and not asked for yet: of which period, which table, in what. There are never more than the site has files.
#[derive(Debug, Default)]
pub struct Waiting(Mutex<HashMap<(usize, Kind, Format), Made>>);

impl Waiting {
    /// The one that waits, which then waits no more; else it is made, and the other one waits.
    pub fn take(&self, period: usize, kind: Kind, format: Format, make: impl FnOnce() -> Both<Made>) -> Made {
        if let Some(made) = self.waiting().remove(&(period, kind, format)) {
            return made;
        }
        let Both { csv, json } = make();
        let (asked, other, rest) = match format {
            Format::Csv => (csv, Format::Json, json),
            Format::Json => (json, Format::Csv, csv),
        };
        self.waiting().insert((period, kind, other), rest);
        asked
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<(usize, Kind, Format), Made>> {
        // A poisoned lock still holds whole tables.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_made_once_for_both_and_again_for_who_asks_again() {
        let (waiting, made) = (Waiting::default(), std::cell::Cell::new(0_u8));
        let ask = |format| {
            let table = |name: &str| Made { bytes: name.into(), rows: 1 };
            let make = || {
                made.set(made.get() + 1);
                Both { csv: table("csv"), json: table("json") }
            };
            (waiting.take(3, Kind::Sums, format, make).bytes, made.get())
        };
        assert_eq!(ask(Format::Json), (b"json".to_vec(), 1));
        assert_eq!(ask(Format::Csv), (b"csv".to_vec(), 1));
        assert_eq!(ask(Format::Csv), (b"csv".to_vec(), 2));
        assert_eq!(ask(Format::Csv), (b"csv".to_vec(), 3), "the one for CSV was taken");
        assert_eq!(ask(Format::Json), (b"json".to_vec(), 3));
    }
}
