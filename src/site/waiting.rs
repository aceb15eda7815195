//! A period's table is written as CSV and as JSON in one pass over its rows: whoever asks for one leaves the other waiting for who asks next,
//! and a build asks for both, most often one after the other. The newest period's have two names, and are asked for twice. Two who ask at the
//! same time make both: what then waits is dropped with the site.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::data::digest::Made;
use crate::data::results::Kind;
use crate::data::stream::{Both, Format};

/// Tables that were made and are still asked for: of which period, which table, in what; and by how many. There are never more than the
/// site has files.
#[derive(Debug, Default)]
pub struct Waiting(Mutex<Tables>);

/// A period's position, which of its tables, in what.
type Which = (usize, Kind, Format);

type Tables = HashMap<Which, (Made, usize)>;

impl Waiting {
    /// The one that waits; else it is made, and the other one waits. Both are asked for this many times.
    pub fn take(
        &self,
        (period, kind, format): Which,
        times: usize,
        make: impl FnOnce() -> Both<Made>,
    ) -> Made {
        if let Some(known) = self.once_more((period, kind, format)) {
            return known;
        }
        let Both { csv, json } = make();
        let (asked, other, rest) = match format {
            Format::Csv => (csv, Format::Json, json),
            Format::Json => (json, Format::Csv, csv),
        };
        let mut waiting = self.waiting();
        waiting.insert((period, kind, other), (rest, times));
        if times > 1 {
            waiting.insert((period, kind, format), (asked.clone(), times - 1));
        }
        asked
    }

    /// What nobody asks for any more waits no more.
    fn once_more(&self, key: Which) -> Option<Made> {
        let mut waiting = self.waiting();
        match waiting.get_mut(&key)? {
            (_, 0 | 1) => waiting.remove(&key).map(|(made, _)| made),
            (made, times) => {
                *times -= 1;
                Some(made.clone())
            }
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Tables> {
        // A poisoned lock still holds whole tables.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes when these are asked for in turn, and how many tables were made by then.
    fn asked(times: usize, formats: &[Format]) -> Vec<(Vec<u8>, u8)> {
        let (waiting, made) = (Waiting::default(), std::cell::Cell::new(0));
        let table = |name: &str| Made { bytes: name.into(), rows: 1 };
        let make = || {
            made.set(made.get() + 1);
            Both { csv: table("csv"), json: table("json") }
        };
        let ask = |format: &Format| waiting.take((3, Kind::Sums, *format), times, make).bytes;
        formats.iter().map(|format| (ask(format), made.get())).collect()
    }

    #[test]
    fn a_table_is_made_once_for_both_and_again_for_who_asks_again() {
        use Format::{Csv, Json};
        let (csv, json) = (b"csv".to_vec(), b"json".to_vec());
        let once =
            [(json.clone(), 1), (csv.clone(), 1), (csv.clone(), 2), (csv.clone(), 3), (json.clone(), 3)];
        assert_eq!(asked(1, &[Json, Csv, Csv, Csv, Json]), once);
        let twice = [(csv.clone(), 1), (json.clone(), 1), (csv.clone(), 1), (json, 1), (csv, 2)];
        assert_eq!(asked(2, &[Csv, Json, Csv, Json, Csv]), twice);
    }
}
