//! Totals that are not what their parts come to, said before anybody reads them.

use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::measure::Measures;
use crate::measure::results::{Off, off};
use crate::model::Model;

/// Each of them, at the file that has the total.
pub fn findings(model: &Model, measures: &Measures) -> Vec<Finding> {
    off(model, &measures.results).iter().map(|one| finding(model, one)).collect()
}

fn finding(model: &Model, one: &Off) -> Finding {
    const ROWS: Said = Said { vi: "các dòng chi tiết của kỳ", en: "the rows below it" };
    const QUARTERS: Said = Said { vi: "các quý trong kỳ", en: "the quarters of the period" };
    let period = model.calendar.at(one.period).map_or("", |period| &*period.key);
    let origin =
        model.results.files.get(one.file).map_or_else(Origin::nowhere, |file| file.origin.below("rows"));
    let finding = Finding::new(&codes::TOTAL_OFF, origin).value(one.total.to_string());
    finding
        .fact("subject", format!("{}@{period}:{}", one.subject.text(model), one.count.key()))
        .said("parts", if one.of_quarters { QUARTERS } else { ROWS })
        .fact("sum", one.sum.to_string())
}
