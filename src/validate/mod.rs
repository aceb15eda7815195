//! From raw shapes to the model, or all the reasons why not.
//!
//! The only translator between what people write and what is true. Records are judged one by one; names that lead elsewhere
//! are looked up in `known`, which is gathered first, so that one mistake is not reported in ten places. A record that
//! is wrong in part gives as much of itself as can be trusted, so that later stages can say what is wrong there too.

mod agency;
mod at;
mod calendar;
mod context;
mod document;
mod guard;
mod index;
mod known;
mod measure;
mod measure_rules;
mod number;
mod observation;
mod plan;
mod procedure;
mod prose;
mod release;
mod report;
mod results;
mod settings;
mod source;
mod target;
mod value;

use crate::diagnostic::Warned;
use crate::model::Model;
use crate::read::Sources;

use context::Context;

/// Judges everything that was read.
pub fn validate(sources: &Sources) -> Warned<Model> {
    let mut cx = Context::new(sources);
    let (settings, abbreviations) = (settings::site(&mut cx), settings::abbreviations(&mut cx));
    let calendar = calendar::calendar(&mut cx);
    cx.calendar = calendar.clone();
    let agencies = agency::agencies(&mut cx);
    let documents = document::documents(&mut cx);
    let indices = index::indices(&mut cx);
    let mut plans = plan::plans(&mut cx);
    let mut measures = target::targets(&mut cx, &mut plans);
    measures.extend(measure::free(&mut cx));
    measure_rules::share_series(&mut cx, &mut measures);
    let catalogue = procedure::catalogue(&mut cx);
    let results = results::results(&mut cx, &agencies, &catalogue);
    let reports = report::reports(&mut cx, &plans, settings.plan.as_deref(), &agencies);
    let observations = observation::observations(&mut cx, &measures);
    let corrections = document::corrections(&mut cx);
    let releases = release::releases(&mut cx);
    let news = prose::news(&mut cx);
    let pages = prose::pages(&mut cx);
    let files = document::files(&mut cx);
    guard::guard(&mut cx);
    let value = Model {
        settings,
        abbreviations,
        calendar,
        agencies,
        plans,
        measures,
        observations,
        indices,
        catalogue,
        results,
        reports,
        documents,
        corrections,
        releases,
        news,
        pages,
        files,
    };
    Warned { value, findings: cx.findings }
}
