//! What every chart must hold, whatever its figures: labels inside the drawing and apart, no percentage but in figures.

use jiff::civil::{Date, date};

use super::space::{Anchor, Area, Face, NARROWEST};
use super::*;
use crate::measure::testing::{decimal, index, measure_of, model_of, value, words};
use crate::measure::{Measures, Standing, measure};
use crate::model::{Kind, Lang, Measure, Model, Observation, Period, Quantity, Unit};
use crate::words::phrase::{FigureText, Piece};

const AS_OF: Date = date(2024, 12, 31);

fn measured(of: Measure, observations: Vec<Observation>) -> (Model, Measures) {
    let model = Model { observations, ..model_of(vec![of]) };
    let measures = measure(&model, AS_OF);
    (model, measures)
}

/// The chart in both languages, each held to what must always hold.
fn chart_of(of: Measure, observations: Vec<Observation>) -> Option<Chart> {
    let (model, measures) = measured(of, observations);
    let chart = |lang| {
        let part = &measures.measures[0].parts[0];
        let chart = path_chart(&model.measures[0], part, &model, AS_OF, lang, "c");
        chart.inspect(|chart| sound(chart, Some(&measures)))
    };
    chart(Lang::En);
    chart(Lang::Vi)
}

/// A coordinate in tenths of a pixel at the narrowest width.
fn across(text: &str) -> i64 {
    let number = |text: &str| text.parse::<f64>().unwrap();
    let tenths = match text.strip_suffix('%') {
        Some(share) => number(share) * NARROWEST as f64 / 10.0,
        None => number(text) * 10.0,
    };
    tenths.round() as i64
}

fn down(text: &str) -> i64 {
    (text.parse::<f64>().unwrap() * 10.0).round() as i64
}

fn face(class: &str) -> Face {
    let has = |name: &str| class.split(' ').any(|class| class == name);
    match () {
        () if has("big") => Face::Big,
        () if has("past") => Face::Past,
        () if has("small") => Face::Small,
        () => Face::Plain,
    }
}

fn area(class: &str, x: &str, top: i64, letters: usize) -> Area {
    let has = |name: &str| class.split(' ').any(|class| class == name);
    let anchor = if has("mid") {
        Anchor::Mid
    } else if has("end") {
        Anchor::End
    } else {
        Anchor::Start
    };
    let (face, x) = (face(class), across(x));
    let at = Area::at(0, top, anchor, face.width(letters), face.height());
    Area { left: at.left + x, right: at.right + x, ..at }
}

fn boxes(chart: &Chart) -> Vec<(String, Area)> {
    let of = |element: &Element| match element {
        // Letters reach from 11.5 above their line to 3 below it.
        Element::Text { class, x, y, text } => {
            let line = down(y);
            let area = area(class, x, line, text.chars().count());
            Some((text.clone(), Area { top: line - 115, bottom: line + 30, ..area }))
        }
        Element::Label { class, x, y, phrase } => {
            Some((plain(phrase), area(class, x, down(y), block::letters(phrase))))
        }
        _ => None,
    };
    chart.elements.iter().filter_map(of).collect()
}

fn plain(phrase: &Phrase) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Figure(figure) => figure.text.clone(),
        Piece::Words(words) => words.text.clone(),
        Piece::Ours(words) => words.clone(),
    };
    phrase.0.iter().map(text).collect()
}

fn figures(chart: &Chart) -> Vec<&FigureText> {
    let phrase = |element: &'_ Element| matches!(element, Element::Label { .. });
    let labels =
        chart.elements.iter().filter(|element| phrase(element)).filter_map(|element| match element {
            Element::Label { phrase, .. } => Some(phrase),
            _ => None,
        });
    let pieces = labels.chain([&chart.summary]).flat_map(|phrase| &phrase.0);
    pieces.filter_map(|piece| if let Piece::Figure(figure) = piece { Some(figure) } else { None }).collect()
}

/// What holds of every chart.
fn sound(chart: &Chart, measures: Option<&Measures>) {
    let boxes = boxes(chart);
    for (at, (text, area)) in boxes.iter().enumerate() {
        assert!(area.left >= -1 && area.right <= NARROWEST * 10 + 1, "{text:?} leaves the drawing: {area:?}");
        assert!(
            area.top >= -1 && area.bottom <= chart.height * 10 + 20,
            "{text:?} is cut off: {area:?} {}",
            chart.height
        );
        for (other, beside) in &boxes[..at] {
            let smaller = Area { left: area.left + 2, right: area.right - 2, ..*area };
            assert!(!smaller.meets(beside), "{text:?} {area:?} lies on {other:?} {beside:?}");
        }
    }
    for element in &chart.elements {
        if let Element::Text { text, .. } = element {
            assert!(!text.contains('%'), "{text}");
        }
    }
    for piece in [&chart.summary, &chart.title, &chart.unit].iter().flat_map(|phrase| &phrase.0) {
        assert!(!matches!(piece, Piece::Ours(text) if text.contains('%')), "{piece:?}");
    }
    for figure in figures(chart) {
        let address = crate::model::Address::parse(&figure.address).unwrap();
        if let Some(measures) = measures {
            let known = measures.figures.get(&address);
            let known = known.unwrap_or_else(|| panic!("{} is no figure", figure.address));
            assert_eq!(known.value.to_string(), figure.value, "{}", figure.address);
        }
    }
}

fn count(chart: &Chart, wanted: &str) -> usize {
    let class = |element: &Element| match element {
        Element::Line { class, .. } | Element::Rect { class, .. } | Element::Circle { class, .. } => {
            class.clone()
        }
        Element::Text { class, .. } | Element::Label { class, .. } => class.clone(),
        Element::Glyph { key, .. } => (*key).to_owned(),
    };
    chart.elements.iter().filter(|element| class(element) == wanted).count()
}

fn counts(from: Date, to: Date, numerator: u64, denominator: u64) -> Observation {
    let quantity = Quantity::Counts { numerator, denominator };
    crate::measure::testing::seen("m", Period::between(from, to), quantity)
}

fn online() -> Vec<Observation> {
    vec![
        counts(date(2022, 1, 1), date(2022, 12, 1), 50_911, 131_788).proxy(),
        counts(date(2024, 1, 1), date(2024, 11, 14), 174_411, 229_704).proxy(),
    ]
}

#[test]
fn a_figure_that_may_still_change_says_so() {
    let (model, mut measures) = measured(measure_of("m"), online());
    let part = &mut measures.measures[0].parts[0];
    part.series.last_mut().unwrap().provisional = true;
    let said = |lang| {
        let chart = path_chart(&model.measures[0], part, &model, AS_OF, lang, "c").unwrap();
        sound(&chart, None);
        plain(&chart.summary)
    };
    assert!(said(Lang::Vi).contains("(1/1–14/11/2024, số sơ bộ)"), "{}", said(Lang::Vi));
    assert!(said(Lang::En).contains(", provisional)"), "{}", said(Lang::En));
}

#[test]
fn a_path_with_gaps() {
    let chart = chart_of(measure_of("m"), online()).unwrap();
    assert_eq!((chart.height, chart.tone), (362, Some("on_path")));
    assert_eq!((count(&chart, "void-band"), count(&chart, "line"), count(&chart, "path")), (3, 1, 1));
    assert_eq!((count(&chart, "not_published"), count(&chart, "not_yet_due")), (2, 1));
    assert_eq!((count(&chart, "dot first proxy"), count(&chart, "dot proxy")), (1, 1));
    assert!(chart.elements.contains(&block::line("line", (383, 1833), (774, 938))), "{chart:#?}");
    assert_eq!(
        plain(&chart.summary),
        "Từ 38,6% (1/1–1/12/2022) lên 75,9% (1/1–14/11/2024), theo số liệu thay thế; đích từ 50% trở lên đến \
         31/12/2025; năm 2021 và 2023 chưa công bố; năm 2025 chưa đến hạn."
    );
    let labels: Vec<String> = boxes(&chart).into_iter().map(|(text, _)| text).collect();
    for label in ["75,9%", "38,6%", "45,8%", "Đích: từ 50% trở lên", "Lộ trình:"] {
        assert!(labels.iter().any(|text| text == label), "{label} {labels:?}");
    }
}

#[test]
fn a_break_keeps_two_figures_apart() {
    let mut figures = online();
    figures.iter_mut().for_each(|figure| figure.proxy = None);
    let cut = || measure_of("m").cut(date(2022, 8, 15));
    let chart = chart_of(cut(), figures.clone()).unwrap();
    assert_eq!((count(&chart, "bar-past"), count(&chart, "bar"), count(&chart, "break")), (1, 1, 1));
    assert_eq!((count(&chart, "line"), count(&chart, "limit"), chart.breaks.len()), (0, 2, 1));
    assert!(plain(&chart.summary).contains("sau ngắt chuỗi ngày 15/8/2022: 75,9%"), "{:?}", chart.summary);

    figures.push(counts(date(2023, 1, 1), date(2023, 12, 1), 60, 100));
    let chart = chart_of(cut(), figures).unwrap();
    assert_eq!((count(&chart, "bar"), count(&chart, "line"), count(&chart, "break")), (0, 1, 1));
    assert!(boxes(&chart).iter().any(|(text, _)| text == "Ngắt chuỗi 15/8/2022"));
}

#[test]
fn one_figure_is_a_bar() {
    for (goal, seen) in [("50", "80"), ("50", "3"), ("10", "80"), ("0", "0"), ("100", "100"), ("99", "1")] {
        let of = measure_of("m").goal(Kind::AtLeast, Unit::Share, goal);
        let chart = chart_of(of, vec![value("m", 2022, seen)]).unwrap();
        assert_eq!((count(&chart, "bar"), count(&chart, "limit"), count(&chart, "line")), (1, 1, 0));
    }
    assert_eq!(chart_of(measure_of("m"), Vec::new()), None);
}

#[test]
fn any_number_of_figures() {
    for many in 2..=40_i16 {
        for seen in [|_| 0, |_| 100, |_| 50, |at: i16| at * 2, |at: i16| (at * 37) % 101] {
            let observations =
                (0..many).map(|at| value("m", 2024 - many + at, &seen(at).to_string())).collect();
            let chart = chart_of(measure_of("m"), observations).unwrap();
            assert_eq!(count(&chart, "line"), usize::try_from(many).unwrap() - 1);
            let newest = format!("m@{}:value", 2023);
            let drawn = chart.elements.iter().any(|element| {
                matches!(element, Element::Label { phrase, .. } if matches!(&phrase.0[..], [Piece::Figure(figure)] if figure.address == newest))
            });
            assert!(drawn, "{many}");
            assert!(boxes(&chart).iter().any(|(text, _)| text.starts_with("Đích")), "{many}");
        }
    }
}

#[test]
fn goals_and_figures_anywhere() {
    for goal in ["0", "1", "7", "50", "96", "100"] {
        for first in ["0", "30", "100"] {
            for newest in ["0", "2", "49", "50", "51", "93", "97", "100"] {
                for kind in [Kind::AtLeast, Kind::AtMost] {
                    let of = measure_of("m").goal(kind, Unit::Share, goal).base(2020, "10");
                    let seen = vec![value("m", 2021, first), value("m", 2024, newest)];
                    let chart = chart_of(of, seen).unwrap();
                    assert!(
                        boxes(&chart).iter().any(|(text, _)| text.starts_with("Đích")),
                        "{goal} {newest}"
                    );
                }
            }
        }
    }
}

#[test]
fn other_units() {
    let count_of = |kind, goal| measure_of("m").goal(kind, Unit::Count, goal);
    let seen = |values: &[&str]| {
        let years = 2022..;
        years.zip(values).map(|(year, seen)| value("m", year, seen)).collect::<Vec<_>>()
    };
    let huge = ["1", "999999999999999", "123456789012345"];
    chart_of(count_of(Kind::AtLeast, "999999999999999"), seen(&huge)).unwrap();
    chart_of(count_of(Kind::AtLeast, "999999999999999"), seen(&huge[1..2])).unwrap();
    let mut followed = count_of(Kind::AtLeast, "1");
    (followed.kind, followed.goals) = (None, Vec::new());
    assert_eq!(chart_of(followed.clone(), seen(&["510"])), None, "a bar held against nothing");
    assert!(chart_of(followed, seen(&["510", "511"])).is_some());
    chart_of(count_of(Kind::ReduceBy, "10").base(2021, "500"), seen(&["470", "460"])).unwrap();
    chart_of(measure_of("m").goal(Kind::AtLeast, Unit::Ratio, "100"), seen(&["80", "140"])).unwrap();
    let score = measure_of("m").goal(Kind::AtLeast, Unit::Score, "85.5");
    chart_of(score, seen(&["6.0", "123456789012345.123456789"])).unwrap();
    let changes = vec![
        crate::measure::testing::seen("m", Period::year(2022), Quantity::Change(decimal("-4"))),
        crate::measure::testing::seen("m", Period::year(2023), Quantity::Change(decimal("-8.5"))),
    ];
    let chart = chart_of(count_of(Kind::ReduceBy, "10").base_unknown(2021), changes).unwrap();
    assert!(
        plain(&chart.summary).starts_with("Từ −4% (năm 2022) xuống −8,5% (năm 2023)"),
        "{:?}",
        chart.summary
    );
}

#[test]
fn names_are_not_in_the_drawing() {
    let mut of = measure_of("m").cut(date(2023, 1, 1));
    of.name = words(&"rất dài ".repeat(60));
    of.breaks[0].reason = of.name.clone();
    let seen = vec![value("m", 2021, "20"), value("m", 2022, "30"), value("m", 2023, "40")];
    let chart = chart_of(of, seen).unwrap();
    assert!(!boxes(&chart).iter().any(|(text, _)| text.contains("rất dài")));
}

#[test]
fn a_rank_is_high_when_it_is_small() {
    let mut par = index("par-index", &[(2020, 40), (2021, 37), (2022, 56), (2023, 54)]);
    par.values[0].rank = None;
    par.values[0].gap = Some(crate::model::Gap::NotPublished);
    let goal = RankGoal {
        rank: decimal("20"),
        figure: FigureText {
            address: "m@2025-12-31:goal".into(),
            value: "20".into(),
            text: "20".into(),
            was: None,
        },
        deadline: Some(date(2025, 12, 31)),
        standing: Standing::Worsening,
    };
    let chart = rank_chart(&par, Lang::Vi, AS_OF, "c", Some(&goal)).unwrap();
    sound(&chart, None);
    assert_eq!(
        plain(&chart.summary),
        "Từ hạng 37 (năm 2021) xuống hạng 54 (năm 2023); đích trong nhóm 20 đứng đầu đến 31/12/2025; năm 2020 và 2024 \
         chưa công bố; năm 2025 chưa đến hạn."
    );
    assert_eq!((count(&chart, "line"), count(&chart, "limit"), count(&chart, "not_published")), (2, 1, 3));
    sound(&rank_chart(&par, Lang::En, AS_OF, "c", None).unwrap(), None);
    assert_eq!(rank_chart(&index("x", &[]), Lang::En, AS_OF, "c", None), None);

    let of = measure_of("m").goal(Kind::RankWithin, Unit::Rank, "20").ranks_of("par-index");
    let mut model = model_of(vec![of]);
    model.indices = vec![par];
    let measures = measure(&model, AS_OF);
    let part = &measures.measures[0].parts[0];
    let chart = path_chart(&model.measures[0], part, &model, AS_OF, Lang::Vi, "c").unwrap();
    sound(&chart, Some(&measures));
    assert_eq!((count(&chart, "line"), count(&chart, "path"), chart.tone), (2, 1, Some("worsening")));
}
