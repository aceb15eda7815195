//! What files gave, for as long as they stay as they are: who builds again and again parses what changed, and nothing else.

use std::collections::HashMap;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::load::Put;
use super::place;
use crate::memory::Same;

/// Clocks of file systems tick: what changed so shortly before it was looked at may change once more and look the same.
const TICK: Duration = Duration::from_secs(3);

/// What the files of one root gave the last time.
#[derive(Default)]
pub struct Memory {
    files: HashMap<Arc<str>, Remembered>,
    /// Everything but prose: each path, and what it gave.
    facts: Vec<(Arc<str>, Gave)>,
    version: u64,
    /// So many numbers were given out.
    numbers: u64,
}

/// A file as it was read.
struct Remembered {
    stamp: Stamp,
    put: Put,
    number: u64,
}

/// What tells what a path gave from anything else it gave before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gave {
    /// Nothing.
    Nothing,
    /// So many bytes that nobody looks into.
    Bytes(u64),
    /// What was read under this number.
    Read(u64),
}

/// What tells a file from what it was: device and inode, size, and when the system last touched it. A file
/// system that has no such time shows that of the last writing; there, who sets it back after a change of the same size is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    place: (u64, u64),
    size: u64,
    changed: (i64, i64),
}

/// Files that changed just now are never known to be the same.
impl Same for Option<Stamp> {
    fn same(&self, other: &Option<Stamp>) -> bool {
        self.is_some() && self == other
    }
}

/// What came of a path.
pub(super) enum Seen {
    /// A text was parsed, or remembered.
    Loaded(Option<Stamp>, Put),
    /// A file of so many bytes is published as it is.
    Static(u64),
    /// Nothing that its content could change.
    Nothing,
    /// It could not be read.
    Wrong,
}

impl Stamp {
    /// Of a file; none where it changed just now.
    #[expect(
        clippy::disallowed_methods,
        reason = "how old a file is decides whether it is read once more, nothing else"
    )]
    pub(super) fn of(data: &Metadata) -> Option<Stamp> {
        let changed = (data.ctime(), data.ctime_nsec());
        let since = Duration::new(u64::try_from(changed.0).ok()?, u32::try_from(changed.1).ok()?);
        let age = SystemTime::now().duration_since(UNIX_EPOCH.checked_add(since)?).ok()?;
        (age >= TICK).then_some(Stamp { place: (data.dev(), data.ino()), size: data.len(), changed })
    }
}

impl Memory {
    /// What a file gave that still looks like this.
    pub(super) fn get(&self, path: &str, stamp: Stamp) -> Option<Put> {
        self.files.get(path).filter(|known| known.stamp == stamp).map(|known| known.put.clone())
    }

    /// Remembers what was seen, and nothing else. The number is another one whenever anything but prose is.
    pub(super) fn remember(&mut self, seen: Vec<(Arc<str>, Seen)>) -> u64 {
        let (mut files, mut facts) = (HashMap::with_capacity(seen.len()), Vec::new());
        for (path, seen) in seen {
            let gave = match &seen {
                Seen::Loaded(_, put) => Gave::Read(self.number(&path, put)),
                Seen::Static(size) => Gave::Bytes(*size),
                Seen::Nothing => Gave::Nothing,
                Seen::Wrong => Gave::Read(self.fresh()),
            };
            if !place::is_prose(&path) {
                facts.push((path.clone(), gave));
            }
            if let (Seen::Loaded(Some(stamp), put), Gave::Read(number)) = (seen, gave) {
                files.insert(path, Remembered { stamp, put, number });
            }
        }
        if facts != self.facts {
            self.version += 1;
        }
        (self.files, self.facts) = (files, facts);
        self.version
    }

    fn number(&mut self, path: &str, put: &Put) -> u64 {
        let known = self.files.get(path).filter(|known| Arc::ptr_eq(&known.put, put));
        known.map(|known| known.number).unwrap_or_else(|| self.fresh())
    }

    fn fresh(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: &str = "content/static/a.png";

    fn seen(one: Seen) -> Vec<(Arc<str>, Seen)> {
        vec![(PICTURE.into(), one)]
    }

    #[test]
    fn a_size_is_not_taken_for_a_number() {
        let mut memory = Memory::default();
        let wrong = memory.remember(seen(Seen::Wrong));
        let there = memory.remember(seen(Seen::Static(1)));
        assert_ne!(wrong, there);
        assert_eq!(memory.remember(seen(Seen::Static(1))), there);
        assert_ne!(memory.remember(seen(Seen::Static(2))), there);
    }

    #[test]
    fn what_cannot_be_read_is_new_each_time() {
        let mut memory = Memory::default();
        assert_ne!(memory.remember(seen(Seen::Wrong)), memory.remember(seen(Seen::Wrong)));
    }

    #[test]
    fn prose_is_no_fact() {
        let mut memory = Memory::default();
        let read = |path: &str| {
            let put: Put = Arc::new(|_, _| {});
            vec![(path.into(), Seen::Loaded(None, put))]
        };
        let news = memory.remember(read("content/news/2024/a.md"));
        assert_eq!(memory.remember(read("content/news/2024/a.md")), news);
        let periods = memory.remember(read("content/periods.yaml"));
        assert_ne!(memory.remember(read("content/periods.yaml")), periods);
    }
}
