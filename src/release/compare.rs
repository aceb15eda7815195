//! What was sealed against what is now.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::rows;
use crate::diagnostic::{Few, Finding, Origin, Said, Span, codes};
use crate::measure::Measures;
use crate::model::{Address, Correction, Model, Release};

/// Corrections by the address they speak of, the oldest first.
type Explained<'m> = BTreeMap<&'m Address, Vec<&'m Correction>>;

/// Figures that differ from what was sealed, and no correction leads from the one to the other.
pub fn changed(model: &Model, measures: &Measures) -> Vec<Finding> {
    let mut explained = Explained::new();
    for correction in model.corrections.iter().rev() {
        explained.entry(&correction.figure.value).or_default().push(correction);
    }
    let known = model.releases.iter().filter(|release| release.date <= measures.as_of);
    known.flat_map(|release| of_release(model, measures, release, &explained)).collect()
}

/// A figure that is not what was sealed.
pub struct Changed {
    /// The line on which it was sealed.
    pub line: usize,
    /// How many characters of the line name it.
    pub len: usize,
    /// Its address.
    pub address: Address,
    /// What was sealed.
    pub sealed: String,
    /// What it is now.
    pub now: Option<String>,
}

fn of_release(model: &Model, measures: &Measures, release: &Release, explained: &Explained) -> Vec<Finding> {
    let file = format!("content/releases/{}.csv", release.period);
    let mut few = Few::default();
    let rows = rows::changed(model, measures, release);
    for one in figures(model, measures, release).chain(rows) {
        let corrections = explained.get(&one.address).map_or(&[][..], Vec::as_slice);
        if !is_explained(corrections, &one.sealed, one.now.as_deref()) {
            let span = Span { line: one.line, column: 1, len: one.len };
            few.push(say(Origin::span(file.as_str(), span), one, measures.as_of));
        }
    }
    few.into_findings(&file)
}

/// The figures that changed; those of rows are apart.
fn figures<'r>(
    model: &'r Model,
    measures: &'r Measures,
    release: &'r Release,
) -> impl Iterator<Item = Changed> + 'r {
    release.lines().filter_map(|(line, figure, sealed)| {
        // What is no address was not sealed here: the hash of the file tells.
        let address = Address::parse(figure)?;
        // What was sealed stays sealed; that it is withheld since is no change of it.
        if measures.results.hides(model, &address) {
            return None;
        }
        let now = measures.figure(model, &address).map(|figure| figure.value.to_string());
        let (len, is_same) = (figure.chars().count(), now.as_deref() == Some(sealed));
        (!is_same).then(|| Changed { line, len, address, sealed: sealed.to_owned(), now })
    })
}

fn is_explained(corrections: &[&Correction], before: &str, now: Option<&str>) -> bool {
    let steps = corrections.iter().map(|one| (Correction::plain(&one.old), Correction::plain(&one.new)));
    explained(steps, before, now).is_some()
}

/// Whether corrections (plain figures before and after, the oldest first) lead, one after the other, from what was published to
/// what is now: the position of the last one that does. Where there is nothing now, the last one may say so in words.
pub fn explained(
    corrections: impl IntoIterator<Item = (String, String)>,
    before: &str,
    now: Option<&str>,
) -> Option<usize> {
    let mut current = before.to_owned();
    let mut last = None;
    for (at, (old, new)) in corrections.into_iter().enumerate() {
        if old == current {
            current = new;
            last = Some(at);
        }
    }
    last.filter(|_| now.is_none_or(|now| now == current))
}

fn say(origin: Origin, one: Changed, day: Date) -> Finding {
    let Changed { address: figure, sealed, now, .. } = one;
    let new = now.as_deref().unwrap_or("không còn");
    let entry = format!(
        "- {{ figure: \"{figure}\", old: \"{sealed}\", new: \"{new}\", kind: correction, reason: \"…\", date: {day} }}"
    );
    let finding = Finding::new(&codes::FIGURE_CHANGED, origin).value(figure.to_string());
    let finding = finding.fact("sealed", sealed).fact("entry", entry);
    match now {
        Some(now) => finding.fact("now", now),
        None => finding.said("now", NOTHING),
    }
}

const NOTHING: Said = Said { vi: "không có", en: "missing" };

/// Pages that were published when a period was sealed, and are no longer there.
pub fn gone(model: &Model, day: Date, is_there: impl Fn(&str) -> bool) -> Vec<Finding> {
    let known = model.releases.iter().filter(|release| release.date <= day);
    let pages = known.flat_map(|release| release.pages.iter().map(move |page| (release, page)));
    pages
        .filter(|(_, page)| !is_there(page))
        .map(|(release, page)| {
            Finding::new(&codes::PAGE_GONE, release.origin.clone())
                .value(page)
                .fact("period", &*release.period)
        })
        .collect()
}
