//! Two published portals against each other: what moved, what was rewritten, what was added.
//!
//! [`Portal`] reads a folder's open data back; [`diff`] finds the [`Changes`], facts without words; [`draft`] puts them into words as a
//! news item in Markdown. Which way is better is said by the same [`Direction`](crate::measure::Direction) and the same words as
//! on the home page.

mod changes;
mod documents;
mod draft;
mod markdown;
mod names;
mod newest;
mod portal;
mod rewritten;
mod standings;
mod table;

pub use changes::{
    Change, Changes, DocumentChange, Edition, GoalChange, Moved, NewPeriod, Rewritten, Seen, StandingChange,
    Why,
};
pub use draft::draft;
pub use names::Name;
pub use portal::Portal;

use names::Names;
use newest::Pair;

/// Everything that differs.
pub fn diff(old: &Portal, new: &Portal) -> Changes {
    let names = Names::new(new);
    let pair = Pair { old, new, names: &names };
    let edition = |portal: &Portal| Edition { as_of: portal.as_of(), data_until: portal.data_until() };
    let (targets, targets_unchanged) = standings::targets(old, new, &names);
    let (shares, ranks) = pair.results();
    Changes {
        old: edition(old),
        new: edition(new),
        illustrative: old.is_illustrative() || new.is_illustrative(),
        targets,
        targets_unchanged,
        measures: standings::measures(old, new, &names),
        goals: standings::goals(old, new, &names),
        figures: pair.measures(),
        results: shares,
        ranks: pair.index_ranks().into_iter().chain(ranks).collect(),
        rewritten: rewritten::rewritten(pair),
        documents: documents::documents(old, new),
        periods: documents::periods(old, new, &names),
    }
}
