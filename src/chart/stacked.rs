//! How dossiers came in, a bar a period, its parts side by side.

use super::block::{Block, Spot, classes, letters, rect, tenths};
use super::space::{Anchor, FULL, Face, px};
use super::{Chart, Element};
use crate::model::Lang;
use crate::words::phrase::{FigureText, Phrase};

/// A bar: one period.
#[derive(Clone, Debug)]
pub struct Stack {
    /// The period, short, e.g. "Quý III/2024".
    pub label: Phrase,
    /// Its parts, in the order in which they are drawn; what they leave of the whole is drawn as its rest.
    pub parts: Vec<StackPart>,
    /// The whole.
    pub whole: u64,
    /// The whole as it is printed.
    pub figure: FigureText,
}

impl Stack {
    /// What its parts leave of the whole.
    fn rest(&self) -> u64 {
        self.whole.saturating_sub(self.parts.iter().map(|part| part.value).sum())
    }
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

/// What the parts leave of the whole.
const REST: &str = "whole";
/// Height of a bar.
const BAR: i64 = 260;
/// From the end of one bar to the label of the next.
const GAP: i64 = 140;
/// Between parts, in tenths of a per cent of the width.
const SLIT: i64 = 4;
/// The line above a bar.
const LABEL: i64 = 190;

/// Bars from zero on one scale, oldest first; each part labelled where it has room, the whole at the end of the line above its
/// bar. Nothing where there are fewer than two bars.
pub fn stacked_bars(
    stacks: &[Stack],
    title: Phrase,
    summary: Phrase,
    lang: Lang,
    anchor: &str,
) -> Option<Chart> {
    let most = stacks.iter().map(|stack| stack.whole).max().filter(|_| stacks.len() >= 2)?;
    let mut bars = Bars { most: most.max(1), elements: Vec::new(), y: 0 };
    bars.key(stacks, lang);
    for stack in stacks {
        bars.stack(stack);
    }
    Some(Chart {
        anchor: anchor.to_owned(),
        title,
        unit: Phrase::new().say(lang.pick("hồ sơ", "dossiers")),
        tone: None,
        height: (bars.y - GAP) / 10,
        elements: bars.elements,
        summary,
        breaks: Vec::new(),
    })
}

/// A part's name.
fn name(key: &str, lang: Lang) -> &'static str {
    match key {
        "online" => lang.pick("trực tuyến", "online"),
        "direct" => lang.pick("trực tiếp", "in person"),
        "postal" => lang.pick("bưu chính", "by post"),
        REST => lang.pick("cách khác", "other channels"),
        _ => lang.pick("trực tiếp hoặc bưu chính", "in person or by post"),
    }
}

/// Bars below each other.
struct Bars {
    most: u64,
    elements: Vec<Element>,
    /// Where the next thing begins.
    y: i64,
}

impl Bars {
    /// The parts' names, each behind a square of its colour, one below the other so that none is cut off.
    fn key(&mut self, stacks: &[Stack], lang: Lang) {
        let mut keys: Vec<&'static str> = Vec::new();
        for part in stacks.iter().flat_map(|stack| &stack.parts) {
            if !keys.contains(&part.key) {
                keys.push(part.key);
            }
        }
        let left = |stack: &Stack| !stack.parts.is_empty() && stack.rest() > 0;
        keys.extend(stacks.iter().any(left).then_some(REST));
        for key in &keys {
            let square = Element::Rect {
                class: format!("ch-{key}"),
                x: "0".to_owned(),
                y: tenths(self.y + 30),
                width: "14".to_owned(),
                height: "14".to_owned(),
            };
            self.elements.push(square);
            let text = Element::Text {
                class: "small".to_owned(),
                x: "22".to_owned(),
                y: tenths(self.y + 145),
                text: name(key, lang).to_owned(),
            };
            self.elements.push(text);
            self.y += LABEL;
        }
        if !keys.is_empty() {
            self.y += GAP / 2;
        }
    }

    /// A period, its whole, its bar.
    fn stack(&mut self, stack: &Stack) {
        let whole = Block::figure(&stack.figure, Face::Small, "small strong");
        let label = Block::phrase(stack.label.clone(), Face::Small, "small strong");
        self.elements.extend(label.draw(Spot { x: 0, top: self.y, anchor: Anchor::Start }));
        if label.width() + whole.width() + 100 > px(FULL) {
            self.y += LABEL;
        }
        self.elements.extend(whole.draw(Spot { x: FULL, top: self.y, anchor: Anchor::End }));
        self.y += LABEL;
        let mut before = 0;
        for part in &stack.parts {
            self.part(part, before);
            before += part.value;
        }
        if stack.rest() > 0 || stack.whole == 0 {
            let (from, to) = (self.across(before), self.across(stack.whole));
            self.elements.push(rect(&format!("ch-{REST}"), (from, self.y), to - from, BAR));
        }
        self.y += BAR + GAP;
    }

    /// How far a number reaches, in tenths of a per cent.
    fn across(&self, number: u64) -> i64 {
        let share = u128::from(number) * FULL.unsigned_abs() as u128 / u128::from(self.most);
        i64::try_from(share).unwrap_or(FULL).min(FULL)
    }

    fn part(&mut self, part: &StackPart, before: u64) {
        let (from, to) = (self.across(before), self.across(before + part.value));
        let width = (to - from - SLIT).max(0);
        self.elements.push(rect(&format!("ch-{}", part.key), (from, self.y), width, BAR));
        let phrase = Phrase::from(part.figure.clone());
        // Only where it has room at the narrowest width, and so at any.
        if Face::Small.width(letters(&phrase)) + 120 < px(width) {
            let tone = if part.key == "online" { "on-bar" } else { "on-light" };
            self.elements.push(Element::Label {
                class: classes(&["lab", "mid", "small", tone]),
                x: super::block::across(from + width / 2),
                y: tenths(self.y + 45),
                phrase,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(number: u64) -> FigureText {
        FigureText {
            address: "results@2024:online".into(),
            value: number.to_string(),
            text: number.to_string(),
            was: None,
        }
    }

    fn stack(label: &str, parts: &[(&'static str, u64)]) -> Stack {
        let whole = parts.iter().map(|(_, value)| value).sum();
        let part =
            |(key, value): &(&'static str, u64)| StackPart { key, value: *value, figure: figure(*value) };
        Stack {
            label: Phrase::new().say(label),
            parts: parts.iter().map(part).collect(),
            whole,
            figure: figure(whole),
        }
    }

    fn drawn(stacks: &[Stack]) -> Chart {
        stacked_bars(stacks, Phrase::new(), Phrase::new(), Lang::Vi, "a").unwrap()
    }

    /// Left and right edge, in tenths of a per cent, and top of the bars' rectangles.
    fn rectangles(chart: &Chart) -> Vec<(f64, f64, f64)> {
        let number = |text: &str| text.trim_end_matches('%').parse::<f64>().unwrap();
        let of = |element: &Element| match element {
            Element::Rect { x, y, width, .. } if width.ends_with('%') || width == "0" => {
                Some((number(x), number(x) + number(width), number(y)))
            }
            _ => None,
        };
        chart.elements.iter().filter_map(of).collect()
    }

    #[test]
    fn one_bar_is_no_chart() {
        assert!(
            stacked_bars(&[stack("a", &[("online", 5)])], Phrase::new(), Phrase::new(), Lang::Vi, "a")
                .is_none()
        );
    }

    #[test]
    fn parts_stand_side_by_side_and_within() {
        let many: Vec<Stack> = (1..=40)
            .map(|n| {
                stack(
                    "Một kỳ báo cáo có tên dài đến sáu mươi chữ cái để thử",
                    &[("online", n * 7), ("direct", n), ("postal", 1)],
                )
            })
            .collect();
        for stacks in [
            many,
            vec![stack("a", &[("online", 0), ("direct", 0)]), stack("b", &[("online", 0), ("direct", 0)])],
            vec![stack("a", &[("online", 9)]), stack("b", &[("online", 9)])],
            vec![stack("a", &[]), stack("b", &[("online", u64::from(u32::MAX))])],
        ] {
            let chart = drawn(&stacks);
            let mut last: Option<(f64, f64, f64)> = None;
            for (left, right, top) in rectangles(&chart) {
                assert!(left >= 0.0 && right <= 100.0 && top <= chart.height as f64, "{chart:?}");
                if let Some((_, before, row)) = last {
                    assert!(row < top || before <= left, "{left} after {before}");
                }
                last = Some((left, right, top));
            }
        }
    }

    #[test]
    fn a_number_without_room_is_left_to_the_table() {
        let chart =
            drawn(&[stack("a", &[("online", 99_999), ("direct", 1)]), stack("b", &[("online", 50_000)])]);
        let labels = chart.elements.iter().filter(|element| {
            matches!(element, Element::Label { class, .. } if class.contains("on-bar") || class.contains("on-light"))
        });
        assert_eq!(labels.count(), 2, "the part of one has no label");
    }
}
