//! The method page: formulas and thresholds from the code, examples from the content.

use std::collections::BTreeMap;

use super::at::At;
use super::reason::Case;
use super::views::{BreakOf, BreakView, ExampleView, KeyView, MethodView};
use crate::measure::{METHOD, SMALL, Standing, thresholds};
use crate::model::Gap;
use crate::words::number;

/// Worked examples shown.
const EXAMPLES: usize = 3;

/// The method page.
pub fn method(at: &At) -> MethodView {
    let [on_path, slow] = thresholds_text(at);
    MethodView {
        version: METHOD,
        on_path_from: on_path,
        slow_from: slow,
        small_below: SMALL,
        standings: Standing::ALL.into_iter().map(|standing| at.standing(standing, false)).collect(),
        gaps: Gap::ALL.into_iter().map(|gap| at.gap(gap)).collect(),
        examples: examples(at),
        breaks: breaks(at),
        keys: keys(at),
    }
}

fn thresholds_text(at: &At) -> [String; 2] {
    let [on_path, slow, _] = thresholds().map(|(_, from)| number::decimal(&from, at.lang));
    [on_path, slow]
}

fn examples(at: &At) -> Vec<ExampleView> {
    let mut examples = Vec::new();
    for measure in &at.model.measures {
        let Some(measured) = at.measures.measure(&measure.id) else { continue };
        for part in &measured.parts {
            let case = Case { at, measure, part };
            let steps = case.steps();
            if steps.is_empty()
                || part.arithmetic.as_ref().is_none_or(|arithmetic| arithmetic.ratio.is_none())
            {
                continue;
            }
            let standing = at.standing(part.standing, part.by_proxy);
            examples.push(ExampleView {
                measure: at.measure_link(measure),
                standing,
                why: case.why(),
                steps,
            });
        }
    }
    examples.truncate(EXAMPLES);
    examples
}

fn breaks(at: &At) -> Vec<BreakOf> {
    let mut breaks: Vec<BreakOf> = Vec::new();
    for measure in &at.model.measures {
        for cut in &measure.breaks {
            let date = at.day(cut.date);
            let reason = at.words(&cut.reason);
            let link = at.measure_link(measure);
            match breaks.iter_mut().find(|known| known.at.date == date && known.at.reason.text == reason.text)
            {
                Some(known) => known.measures.push(link),
                None => breaks.push(BreakOf { at: BreakView { date, reason }, measures: vec![link] }),
            }
        }
    }
    breaks
}

fn keys(at: &At) -> Vec<KeyView> {
    let mut keys: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for figure in at.measures.figures.iter() {
        keys.entry(&figure.address.key).or_insert_with(|| (0, figure.address.to_string())).0 += 1;
    }
    keys.into_iter().map(|(key, (count, example))| KeyView { key: key.to_owned(), count, example }).collect()
}
