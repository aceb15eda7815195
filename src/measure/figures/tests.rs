//! Addresses, units and decimals of every kind of figure.

use jiff::civil::date;

use super::*;
use crate::measure::measure;
use crate::measure::testing::{decimal, index, measure_of, model_of, seen, value};
use crate::model::{Kind, Period, Quantity};

const AS_OF: Date = date(2024, 12, 31);

fn printed(figures: &Figures, address: &str) -> Option<String> {
    let figure = figures.get(&Address::parse(address).unwrap())?;
    Some(format!("{} {}", figure.value, figure.unit.key()))
}

fn says(figures: &Figures, address: &str, expected: &str) {
    assert_eq!(printed(figures, address).as_deref(), Some(expected), "{address}");
}

#[test]
fn shares_by_counts() {
    let counts = |numerator, denominator| Quantity::Counts { numerator, denominator };
    let (y22, y24) = (
        Period::between(date(2022, 1, 1), date(2022, 12, 1)),
        Period::between(date(2024, 1, 1), date(2024, 11, 14)),
    );
    let mut model = model_of(vec![measure_of("m")]);
    model.observations = vec![
        seen("m", y22, counts(50_911, 131_788)).proxy(),
        seen("m", y24.clone(), counts(174_411, 229_704)).proxy(),
        seen("m", y24.clone(), counts(1, 3)).aside(),
        seen("m", y24, counts(2, 3)).aside(),
    ];
    let figures = measure(&model, AS_OF).figures;
    says(&figures, "m@2022-01-01--2022-12-01:value", "38.6 percent");
    says(&figures, "m@2024-01-01--2024-11-14:value", "75.9 percent");
    says(&figures, "m@2024-01-01--2024-11-14:numerator", "174411 count");
    says(&figures, "m@2024-01-01--2024-11-14:denominator", "229704 count");
    says(&figures, "m@2024-01-01--2024-11-14:difference", "37.3 points");
    says(&figures, "m@2024-01-01--2024-11-14:aside_value", "33.3 percent");
    says(&figures, "m@2024-01-01--2024-11-14:aside_2_value", "66.7 percent");
    says(&figures, "m@2025-12-31:goal", "50 percent");
    says(&figures, "m@2024-01-01--2024-11-14:age_days", "47 days");
    let proxy = |address: &str| figures.get(&Address::parse(address).unwrap()).unwrap().proxy;
    assert!(proxy("m@2024-01-01--2024-11-14:value") && proxy("m@2024-01-01--2024-11-14:difference"));
    assert!(proxy("m@2024-01-01--2024-11-14:path_ratio") && !proxy("m@2025-12-31:goal"));
}

#[test]
fn no_difference_across_a_break() {
    let mut model = model_of(vec![measure_of("m").cut(date(2022, 8, 15))]);
    model.observations = vec![value("m", 2021, "30"), value("m", 2022, "35.5"), value("m", 2023, "20")];
    let figures = measure(&model, AS_OF).figures;
    says(&figures, "m@2022:difference", "5.5 points");
    assert_eq!(printed(&figures, "m@2023:difference"), None);
    says(&figures, "m@2023:baseline", "20 percent");
}

#[test]
fn ranks_live_at_the_index() {
    let measure_of = measure_of("hang").goal(Kind::RankWithin, Unit::Rank, "20").ranks_of("par-index");
    let mut model = model_of(vec![measure_of]);
    model.indices = vec![index("par-index", &[(2021, 37), (2022, 56), (2023, 54)])];
    let figures = measure(&model, AS_OF).figures;
    for (address, expected) in [
        ("par-index@2023:rank", "54 rank"),
        ("par-index@2023:of", "63 count"),
        ("par-index@2022:difference", "19 rank"),
        ("par-index@2023:difference", "-2 rank"),
        ("hang@2025-12-31:goal", "20 rank"),
        ("hang@2021:baseline", "37 rank"),
        ("hang@2023:path_value", "28.5 rank"),
        ("hang@2023:path_ratio", "-2.00 ratio"),
        ("hang@2023:distance_share", "-100.0 percent"),
        ("hang@2023:per_quarter", "-8.5 rank"),
        ("hang@2023:days_elapsed", "730 days"),
        ("hang@2023:days_total", "1461 days"),
        ("hang@2023:days_left", "365 days"),
    ] {
        says(&figures, address, expected);
    }
}

#[test]
fn reductions_have_a_goal_in_their_unit() {
    let reduce = measure_of("m").goal(Kind::ReduceBy, Unit::Count, "10").base(2021, "500");
    let mut model = model_of(vec![reduce]);
    model.observations = vec![value("m", 2023, "470")];
    let figures = measure(&model, AS_OF).figures;
    says(&figures, "m@2025-12-31:goal", "10 percent");
    says(&figures, "m@2025-12-31:goal_value", "450.0 count");
    says(&figures, "m@2021:baseline", "500 count");
    says(&figures, "m@2023:change_from_base", "-6.0 percent");
    says(&figures, "m@2023:distance_share", "60.0 percent");
}

#[test]
fn counts_of_a_plan_and_its_targets() {
    let model = model_of(vec![
        measure_of("a").of_target(1),
        measure_of("b").of_target(2).part_goals(&[("tinh", "1"), ("xa", "2")]),
    ]);
    let figures = measure(&model, AS_OF).figures;
    says(&figures, "plan/p@2024-12-31:targets", "2 count");
    says(&figures, "plan/p@2024-12-31:unknown", "2 count");
    says(&figures, "plan/p/2@2024-12-31:measures", "1 count");
    says(&figures, "plan/p/2@2024-12-31:unpublished", "1 count");
    says(&figures, "b@2024-12-31:parts", "2 count");
    says(&figures, "b/xa@2025-12-31:goal", "2 percent");
    assert_eq!(printed(&figures, "a@2024-12-31:parts"), None);
}

#[test]
fn later_figures_have_addresses_too() {
    let mut model = model_of(vec![measure_of("m")]);
    model.observations = vec![value("m", 2025, "60")];
    let measures = measure(&model, AS_OF);
    says(&measures.figures, "m@2025:value", "60 percent");
    assert!(measures.measures[0].parts[0].series.is_empty());
    assert_eq!(decimal("60"), measures.figures.iter().find(|f| f.address.key == "value").unwrap().value);
}
