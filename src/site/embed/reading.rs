//! What is known of a measure today, in a few lines.

use super::super::at::At;
use super::super::reason::Case;
use super::super::views::{PointView, ReadingView, SourceView};
use crate::measure::{FigureOrigin, PartMeasured, Point};
use crate::model::Measure;
use crate::words::phrase::Phrase;

impl At<'_> {
    /// A measure's newest figure, or why there is none; one a part.
    pub(super) fn readings(&self, measure: &Measure) -> Vec<ReadingView> {
        let Some(measured) = self.measures.measure(&measure.id) else { return Vec::new() };
        measured.parts.iter().map(|part| self.reading(measure, part)).collect()
    }

    fn reading(&self, measure: &Measure, part: &PartMeasured) -> ReadingView {
        let case = Case { at: self, measure, part };
        let latest = part.latest().and_then(|point| self.sourced(point));
        let gap = part.gap().map(|gap| self.gap(gap));
        ReadingView {
            name: self.part_name(measure, part).or_else(|| Some(self.words(&measure.name))),
            // That it rests on proxies is said of the figure.
            standing: measure.kind.map(|_| self.standing(part.standing, false)),
            why: if latest.is_none() && gap.is_none() { case.why() } else { Phrase::new() },
            goal: case.goal_words(),
            latest,
            gap,
        }
    }

    /// A figure with its sources: of one that is computed from results, those of the results.
    fn sourced(&self, point: &Point) -> Option<PointView> {
        let view = self.point(point)?;
        let FigureOrigin::Results(period) = point.from else { return Some(view) };
        let files = self.measures.results.files_of(self.model, period);
        let sources = each_once(files.flat_map(|file| self.sources(&file.sources)));
        Some(PointView { sources, ..view })
    }
}

/// The only reading bears no name and no standing: those of the embed are its own.
pub fn apart(mut readings: Vec<ReadingView>) -> Vec<ReadingView> {
    if let [only] = readings.as_mut_slice() {
        (only.name, only.standing) = (None, None);
    }
    readings
}

/// Where the figures were published.
pub fn sources(readings: &[ReadingView]) -> Vec<SourceView> {
    let points = readings.iter().filter_map(|reading| reading.latest.as_ref());
    each_once(points.flat_map(|point| point.sources.iter().cloned()))
}

/// Sources that read alike stand once.
pub fn each_once(sources: impl Iterator<Item = SourceView>) -> Vec<SourceView> {
    let mut all: Vec<SourceView> = Vec::new();
    for source in sources {
        let known = |own: &SourceView| own.title == source.title && own.details == source.details;
        if !all.iter().any(known) {
            all.push(source);
        }
    }
    all
}
