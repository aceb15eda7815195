//! Sources in data: where a figure or a sentence was published.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Data;
use super::table::{Cell, Column, date, text};
use crate::measure::{Figure, FigureOrigin};
use crate::model::{Amended, IndexValue, Measure, MeasureOwner, Model, Source};

/// A source as data writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceRecord {
    /// Title of the article, page or document.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Id of a document of the table `documents`.
    pub document: Option<String>,
    /// The place in it.
    pub place: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
}

/// The columns of the first source.
pub const COLUMNS: [Column; 6] = [
    text(
        "source_title",
        "Nguồn: tên bài, trang hoặc văn bản",
        "Source: title of the article, page or document",
    ),
    text("source_publisher", "Nguồn: nơi công bố", "Source: who published it"),
    text("source_url", "Nguồn: địa chỉ", "Source: its address"),
    text(
        "source_document",
        "Nguồn: mã văn bản trong bảng documents",
        "Source: id of the document in the table documents",
    ),
    text("source_place", "Nguồn: vị trí trong văn bản", "Source: the place in the document"),
    date("source_date", "Nguồn: ngày công bố", "Source: day of publication"),
];

/// The cells of the first source.
pub fn cells(source: Option<&SourceRecord>) -> [Cell; 6] {
    let none = SourceRecord::default();
    let source = source.unwrap_or(&none);
    [
        source.title.as_deref().into(),
        source.publisher.as_deref().into(),
        source.url.as_deref().into(),
        source.document.as_deref().into(),
        source.place.as_deref().into(),
        source.date.into(),
    ]
}

/// Sources as data writes them.
pub fn records<'s>(data: &Data, sources: impl IntoIterator<Item = &'s Source>) -> Vec<SourceRecord> {
    let mut records: Vec<SourceRecord> = Vec::new();
    for record in sources.into_iter().map(|source| one(data, source)) {
        if !records.contains(&record) {
            records.push(record);
        }
    }
    records
}

fn one(data: &Data, source: &Source) -> SourceRecord {
    let words = |words: &crate::model::Words| words.get(data.lang()).0.to_owned();
    let document = source.document.as_deref().and_then(|id| data.model.document(id));
    let title = source.title.as_ref().or(document.map(|document| &document.title));
    let publisher = source.publisher.as_ref().or(document.map(|document| &document.issuer));
    SourceRecord {
        title: title.map(words),
        publisher: publisher.map(words),
        url: source.url.clone().or_else(|| document.and_then(|document| document.link.clone())),
        document: source.document.clone(),
        place: source.place.as_ref().map(words),
        date: source.date.or_else(|| document.and_then(|document| document.date)),
    }
}

/// Where the figures of all tables were published, each place once.
pub fn all(data: &Data) -> Vec<SourceRecord> {
    let model = data.model;
    let observed = model.observations.iter().flat_map(|one| &one.sources);
    let ranked = model.indices.iter().flat_map(|index| &index.values).flat_map(|value| &value.sources);
    let results = model.results.files.iter().flat_map(|file| &file.sources);
    let mut records: BTreeSet<SourceRecord> = BTreeSet::new();
    for source in observed.chain(ranked).chain(results) {
        let whole = SourceRecord { place: None, ..one(data, source) };
        records.insert(whole);
    }
    records.into_iter().collect()
}

/// Where a figure was published, or what it was computed from.
pub fn of_figure(data: &Data, figure: &Figure) -> Vec<SourceRecord> {
    let sources: Vec<Source> = figure.from.iter().flat_map(|from| of_origin(data, figure, from)).collect();
    records(data, &sources)
}

fn of_origin(data: &Data, figure: &Figure, from: &FigureOrigin) -> Vec<Source> {
    let model = data.model;
    match from {
        FigureOrigin::Observation(at) => {
            model.observations.get(*at).map_or_else(Vec::new, |observation| observation.sources.clone())
        }
        FigureOrigin::Index { index, at } => {
            let value = model.index(index).and_then(|index| index.values.get(*at));
            value.map_or_else(Vec::new, |value| of_index(value, index, figure))
        }
        FigureOrigin::Measure(id) => {
            model.measure(id).map_or_else(Vec::new, |measure| of_definition(model, measure, figure))
        }
        FigureOrigin::Plan(id) => of_plan(model, id).into_iter().collect(),
        FigureOrigin::Results(period) => of_results(data, *period),
    }
}

/// Every report that the results of a period come from, once.
fn of_results(data: &Data, period: usize) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for source in data.measures.results.files_of(data.model, period).flat_map(|file| &file.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

/// A comparator may be published elsewhere.
fn of_index(value: &IndexValue, index: &str, figure: &Figure) -> Vec<Source> {
    let subject = figure.address.subject.strip_prefix(index).and_then(|rest| rest.strip_prefix('/'));
    let other = value.comparators.iter().find(|other| subject == Some(other.id.as_str()));
    match other {
        Some(other) if !other.sources.is_empty() => other.sources.clone(),
        _ => value.sources.clone(),
    }
}

/// The baseline and the amendments of a measure have sources of their own.
fn of_definition(model: &Model, measure: &Measure, figure: &Figure) -> Vec<Source> {
    let key = figure.address.key.as_str();
    let base = measure.baseline.as_ref().filter(|base| key == "baseline" && !base.sources.is_empty());
    let amended = measure.amendments.iter().filter(|amendment| {
        let goal = matches!(amendment.amended, Amended::Goal { .. });
        goal && key.starts_with("goal_") && amendment.date.to_string() == figure.address.period
    });
    let amended: Vec<Source> = match key {
        "goal_old" | "goal_new" => amended.map(|amendment| document(&amendment.document)).collect(),
        _ => Vec::new(),
    };
    match base {
        Some(base) => base.sources.clone(),
        None if !amended.is_empty() => amended,
        None => of_measure(model, measure).into_iter().collect(),
    }
}

/// Where a measure is defined: its own source, else its target's, else its plan's.
pub fn of_measure(model: &Model, measure: &Measure) -> Option<Source> {
    let of_target = || match &measure.owner {
        MeasureOwner::Nobody => None,
        MeasureOwner::Target { plan, number } => {
            let target = model.plan(plan)?.targets.iter().find(|target| target.number == *number)?;
            Some(target.source.clone())
        }
    };
    measure.source.clone().or_else(of_target)
}

/// Where a plan can be read.
fn of_plan(model: &Model, id: &str) -> Option<Source> {
    let plan = model.plan(id)?;
    plan.source.clone().or_else(|| model.document(&plan.number).map(|own| document(&own.id)))
}

fn document(id: &str) -> Source {
    Source { document: Some(id.to_owned()), place: None, title: None, publisher: None, url: None, date: None }
}
