//! What the content says of days after the day of judgement: it is left out, and that is said.
//!
//! Remarks, no errors: a site whose day is pinned may hold what came later.

use crate::diagnostic::{Finding, codes};
use crate::measure::Measures;
use crate::model::Model;

/// Reports that came in later, and results of periods that are not over.
pub fn findings(model: &Model, measures: &Measures) -> Vec<Finding> {
    let as_of = measures.as_of;
    let late = model.reports.iter().filter(|report| report.received > as_of).map(|report| {
        let finding = Finding::new(&codes::REPORT_LATER, report.origin.below("received"));
        finding.value(report.received.to_string()).fact("as_of", as_of.to_string())
    });
    let unfinished = model.results.files.iter().filter_map(|file| {
        let period = model.calendar.at(file.period).filter(|period| period.to > as_of)?;
        let finding = Finding::new(&codes::RESULTS_UNFINISHED, file.origin.below("period"));
        let finding = finding.value(&period.key).fact("to", period.to.to_string());
        Some(finding.fact("as_of", as_of.to_string()))
    });
    late.chain(unfinished).collect()
}
