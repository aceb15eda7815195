//! Charts: geometry and a sentence in words, from measures; knows no template.

use serde::Serialize;

use crate::measure::{Figure, FigureUnit};
use crate::model::Lang;
use crate::words::number;
use crate::words::phrase::{FigureText, Phrase};

/// A drawing and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// Prefix of its ids.
    pub anchor: String,
    /// What it says, in one sentence.
    pub summary: Phrase,
}

/// A figure as it is printed.
pub fn figure_text(figure: &Figure, lang: Lang) -> FigureText {
    let text = match figure.unit {
        FigureUnit::Percent => number::percent(&figure.value, lang),
        _ => number::decimal(&figure.value, lang),
    };
    FigureText { address: figure.address.to_string(), value: figure.value.to_string(), text }
}

/// The chart of a measure's part.
pub fn of_measure(
    _measure: &crate::model::Measure,
    _part: &crate::measure::PartMeasured,
    _model: &crate::model::Model,
    _today: jiff::civil::Date,
    _lang: Lang,
    _anchor: &str,
) -> Option<Chart> {
    None
}
/// The chart of an index.
pub fn of_index(
    _index: &crate::model::Index,
    _model: &crate::model::Model,
    _today: jiff::civil::Date,
    _lang: Lang,
    _anchor: &str,
) -> Option<Chart> {
    None
}
