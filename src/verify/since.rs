//! What an older manifest and a day tell of a newer one.

use jiff::civil::Date;

use super::say;
use crate::diagnostic::{Finding, codes};
use crate::publish::{Entry, MANIFEST, Manifest};

/// What an older manifest lists at a path.
pub fn listed<'m>(old: Option<&'m Manifest>, path: &str) -> Option<&'m Entry> {
    let files = &old?.files;
    files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok().and_then(|at| files.get(at))
}

/// Whether the newer manifest is older than the older one: fewer releases, or the same ones and an earlier day.
pub fn rolled_back(old: &Manifest, new: &Manifest) -> Option<Finding> {
    let standing = |manifest: &Manifest| {
        let day = manifest.as_of.parse::<Date>().ok();
        (manifest.releases.last().map_or(0, |release| release.version), day)
    };
    let shown = |manifest: &Manifest| {
        let version = manifest.releases.last().map_or(0, |release| release.version);
        format!("{version} ({})", manifest.as_of)
    };
    (standing(new) < standing(old)).then(|| {
        let finding = say(&codes::ROLLED_BACK, MANIFEST).value(shown(new));
        finding.fact("before", shown(old))
    })
}

/// The first release that the older manifest knows and the newer one has otherwise.
pub fn rewritten(old: &Manifest, new: &Manifest) -> Option<Finding> {
    let mut pairs = old.releases.iter().zip(&new.releases);
    let (before, now) = pairs.find(|(before, now)| before != now)?;
    Some(say(&codes::RELEASE_REPLACED, MANIFEST).value(&before.period).fact("now", &now.period))
}

/// Whether figures should have come by this day.
pub fn frozen(manifest: &Manifest, day: Date) -> Option<Finding> {
    let until: Date = manifest.valid_until.as_deref()?.parse().ok()?;
    (day > until).then(|| say(&codes::FROZEN, MANIFEST).value(until.to_string()).fact("day", day.to_string()))
}
