//! Making a release of a period.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{figures, rows};
use crate::diagnostic::Origin;
use crate::measure::Measures;
use crate::model::{Model, Release, release_hash};

/// A release as it is written down.
#[derive(Debug)]
pub struct Sealed {
    /// The release.
    pub release: Release,
    /// Its entry in `releases.yaml`.
    pub entry: String,
    /// How many figures it holds.
    pub figures: usize,
}

/// Why a period was not sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSealed {
    /// There is no such period.
    Unknown,
    /// It ends on this day, which is not over.
    NotOver(Date),
    /// It is sealed already, by the release of this version.
    Before(u32),
}

/// Seals a period: its figures, and the pages of the site that no earlier release knows.
///
/// # Errors
/// When the period is unknown, not over on the day of judgement, or sealed already.
pub fn seal<'p>(
    model: &Model,
    measures: &Measures,
    period: &str,
    pages: impl IntoIterator<Item = &'p str>,
) -> Result<Sealed, NotSealed> {
    let period = model.calendar.period(period).ok_or(NotSealed::Unknown)?;
    if let Some(release) = model.releases.iter().find(|release| release.period == period.key) {
        return Err(NotSealed::Before(release.version));
    }
    if period.to >= measures.as_of {
        return Err(NotSealed::NotOver(period.to));
    }
    let all = figures(model, measures, period);
    let known: BTreeSet<&str> =
        model.releases.iter().flat_map(|release| &release.pages).map(String::as_str).collect();
    let pages: BTreeSet<&str> = pages.into_iter().filter(|page| !known.contains(page)).collect();
    let before = model.releases.last();
    let text = table(&all, &rows::rows(model, measures, period));
    let mut release = Release {
        version: before.map_or(0, |before| before.version) + 1,
        period: period.key.clone(),
        date: measures.as_of,
        previous: before.map(|before| before.sha256.clone()),
        rows: release_hash(&text),
        pages: pages.into_iter().map(str::to_owned).collect(),
        sha256: String::new(),
        figures: Arc::from(text),
        origin: Origin::nowhere(),
    };
    release.sha256 = release.expected_hash();
    Ok(Sealed { entry: entry(&release), figures: all.len(), release })
}

fn table(figures: &[(String, String)], rows: &[(String, String)]) -> String {
    let mut text = format!("{}\n", Release::HEADING);
    figures.iter().chain(rows).for_each(|(figure, value)| text.extend([figure, ",", value, "\n"]));
    text
}

/// A release as an entry of the YAML list.
fn entry(release: &Release) -> String {
    let Release { version, period, date, rows, sha256, .. } = release;
    let previous =
        release.previous.as_ref().map_or_else(String::new, |hash| format!("    previous: \"{hash}\"\n"));
    let pages: String = match release.pages.is_empty() {
        true => " []\n".to_owned(),
        false => {
            let lines = release.pages.iter().map(|page| format!("      - \"{page}\"\n"));
            format!("\n{}", lines.collect::<String>())
        }
    };
    format!(
        "  - version: {version}\n    period: \"{period}\"\n    date: {date}\n{previous}    rows: \"{rows}\"\n    pages:{pages}    \
         sha256: \"{sha256}\"\n"
    )
}
