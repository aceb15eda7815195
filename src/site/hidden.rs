//! Small counts of sensitive procedures that cannot be hidden: nothing is published until somebody decided what to do.

use crate::diagnostic::{Finding, Origin, codes};
use crate::measure::Measures;
use crate::measure::results::{GivenBack, Item};
use crate::model::Model;

/// Each of them, at the file that has it.
pub fn findings(model: &Model, measures: &Measures) -> Vec<Finding> {
    measures.results.hidden.given_back.iter().map(|one| finding(model, one)).collect()
}

fn finding(model: &Model, one: &GivenBack) -> Finding {
    let agency = model.agencies.list.get(one.agency).map_or("", |agency| agency.id.as_str());
    let item = match one.item {
        Item::Procedure(at) => model.catalogue.procedures.get(at).map(|own| &own.code),
        Item::Field(at) => model.catalogue.fields.get(at).map(|own| &own.id),
    };
    let item = item.map_or("", String::as_str);
    let period = model.calendar.at(one.period).map_or("", |period| &*period.key);
    let origin =
        model.results.files.get(one.file).map_or_else(Origin::nowhere, |file| file.origin.below("rows"));
    Finding::new(&codes::CANNOT_HIDE, origin).value(format!("{agency}, {item}")).fact("period", period)
}
