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
mod statics;
mod target;
mod value;

use crate::diagnostic::{Finding, Warned};
use crate::memory::OfTexts;
use crate::model::Model;
use crate::read::Sources;

use context::Context;

/// What was judged the last time. The default remembers nothing.
#[derive(Default)]
pub struct Memory {
    facts: Option<Facts>,
    looks: statics::Looks,
    hits: OfTexts<guard::Hits>,
}

/// What was judged of everything but prose, and of which reading ([`Sources::facts`]).
struct Facts {
    version: u64,
    model: Model,
    findings: Vec<Finding>,
}

impl Memory {
    /// For builds that follow each other.
    pub fn lasting() -> Memory {
        Memory { facts: None, looks: statics::Looks::lasting(), hits: OfTexts::lasting() }
    }
}

/// Judges everything that was read.
pub fn validate(sources: &Sources) -> Warned<Model> {
    validate_with(sources, &mut Memory::default())
}

/// As [`validate`], with what is remembered: of a reading that differs in prose alone, prose alone is judged.
pub fn validate_with(sources: &Sources, memory: &mut Memory) -> Warned<Model> {
    let mut cx = Context::new(sources);
    // What is of another reading is let go of before the next is made.
    let known = memory.facts.take().filter(|known| sources.facts == Some(known.version));
    let mut model = match &known {
        Some(known) => {
            cx.findings.clone_from(&known.findings);
            cx.calendar = known.model.calendar.clone();
            known.model.clone()
        }
        None => facts(&mut cx),
    };
    let judged = |version| Facts { version, model: model.clone(), findings: cx.findings.clone() };
    memory.facts = known.or_else(|| sources.facts.map(judged));
    model.news = prose::news(&mut cx);
    model.pages = prose::pages(&mut cx);
    let looks = statics::look(sources, &mut memory.looks);
    model.files = statics::files(&mut cx, &looks);
    guard::guard(&mut cx, &looks, &mut memory.hits);
    Warned { value: model, findings: cx.findings }
}

/// Everything but prose and static files.
fn facts(cx: &mut Context) -> Model {
    let (settings, abbreviations) = (settings::site(cx), settings::abbreviations(cx));
    let calendar = calendar::calendar(cx);
    cx.calendar = calendar.clone();
    let agencies = agency::agencies(cx);
    let documents = document::documents(cx);
    let indices = index::indices(cx);
    let mut plans = plan::plans(cx);
    let mut measures = target::targets(cx, &mut plans);
    measures.extend(measure::free(cx));
    measure_rules::share_series(cx, &mut measures);
    let catalogue = procedure::catalogue(cx);
    let results = results::results(cx, &agencies, &catalogue).into();
    let reports = report::reports(cx, &plans, settings.plan.as_deref(), &agencies);
    let observations = observation::observations(cx, &measures);
    let corrections = document::corrections(cx);
    let releases = release::releases(cx);
    Model {
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
        news: Vec::new(),
        pages: Vec::new(),
        files: Vec::new(),
    }
}
