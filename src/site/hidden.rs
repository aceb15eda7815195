//! Small counts of sensitive procedures that cannot be hidden: nothing is published until somebody decided what to do.

use crate::diagnostic::{Finding, Origin, codes};
use crate::measure::Measures;
use crate::measure::results::GivenBack;
use crate::model::Model;

/// Each of them, at the file that has it.
pub fn findings(model: &Model, measures: &Measures) -> Vec<Finding> {
    measures.results.hidden.given_back.iter().map(|one| finding(model, one)).collect()
}

fn finding(model: &Model, one: &GivenBack) -> Finding {
    let agency = model.agencies.list.get(one.agency).map_or("", |agency| agency.id.as_str());
    let code = model.catalogue.procedures.get(one.procedure).map_or("", |own| own.code.as_str());
    let period = model.calendar.at(one.period).map_or("", |period| &*period.key);
    let origin =
        model.results.files.get(one.file).map_or_else(Origin::nowhere, |file| file.origin.below("rows"));
    Finding::new(&codes::CANNOT_HIDE, origin).value(format!("{agency}, {code}")).fact("period", period)
}
