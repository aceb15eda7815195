//! Targets like those of a real plan: several measures, goals by part, proxies, nothing published.

use jiff::civil::date;

use super::*;
use crate::measure::testing::{all, measure_of, model_of, seen, value};
use crate::measure::{Measures, measure};
use crate::model::{Kind, Period, Quantity, Unit};

/// The promises of a plan of eleven: what is asked for and what was published of it by the end of 2024.
fn eleven() -> Measures {
    let rank = measure_of("rank").of_target(9).goal(Kind::RankWithin, Unit::Rank, "20").ranks_of("par-index");
    let mut measures = vec![
        measure_of("level-4").of_target(1).by(date(2021, 12, 31)).cut(date(2022, 8, 15)),
        measure_of("model").of_target(2).deliverable(),
        measure_of("three").of_target(3),
        measure_of("online").of_target(4),
        measure_of("integrated").of_target(4),
        measure_of("signed").of_target(4),
        measure_of("electronic").of_target(4),
        measure_of("five").of_target(5),
        measure_of("computers").of_target(6).part_goals(&[("tinh", "100"), ("huyen", "100"), ("xa", "90")]),
        measure_of("documents").of_target(6),
        measure_of("seven").of_target(7),
        measure_of("eight").of_target(8),
        rank,
        measure_of("units").of_target(10).goal(Kind::ReduceBy, Unit::Count, "10").base_unknown(2021),
        measure_of("eleven").of_target(11),
    ];
    measures[0] = measures[0].clone().goal(Kind::AtLeast, Unit::Share, "100");
    let counts = |id: &str, period: Period, numerator, denominator| {
        seen(id, period, Quantity::Counts { numerator, denominator }).proxy()
    };
    let y22 = || Period::between(date(2022, 1, 1), date(2022, 12, 1));
    let y24 = || Period::between(date(2024, 1, 1), date(2024, 11, 14));
    let at = |part: &str, share: &str| {
        let day = Period::day(date(2022, 12, 31));
        seen("computers", day, Quantity::Value(crate::measure::testing::decimal(share))).of_part(part)
    };
    let mut model = model_of(measures);
    model.observations = vec![
        counts("level-4", y22(), 1173, 1762),
        counts("level-4", y24(), 1036, 1871),
        counts("online", y22(), 50_911, 131_788),
        counts("online", y24(), 174_411, 229_704),
        counts("integrated", y22(), 978, 1364),
        counts("integrated", y24(), 1407, 1542),
        at("tinh", "100"),
        at("huyen", "100"),
        at("xa", "80"),
    ];
    model.indices = vec![crate::measure::testing::index("par-index", &[(2021, 37), (2022, 56), (2023, 54)])];
    measure(&model, date(2024, 12, 31))
}

#[test]
fn eleven_promises() {
    let measures = eleven();
    let standings: Vec<&str> = measures.targets.iter().map(|target| target.standing.key()).collect();
    assert_eq!(
        standings,
        [
            "missed",
            "unknown",
            "unknown",
            "incomplete",
            "unknown",
            "incomplete",
            "unknown",
            "unknown",
            "worsening",
            "unknown",
            "unknown"
        ]
    );
    let plan = measures.plan("p").unwrap();
    assert_eq!((plan.targets, plan.missed, plan.incomplete, plan.behind, plan.unknown), (11, 1, 2, 1, 7));
}

#[test]
fn four_parts_two_by_proxy() {
    let measures = eleven();
    let target = measures.target("p", 4).unwrap();
    let counts = Parts { of: 4, met: 0, met_by_proxy: 2, with_figures: 2, unpublished: 2 };
    assert_eq!((target.counts, target.by_proxy), (counts, true));
    let level_4 = measures.measure("level-4").unwrap().whole().unwrap();
    assert!(level_4.judged_first_later && level_4.by_proxy);
    assert_eq!(level_4.judged.as_ref().unwrap().printed.to_string(), "66.6");
}

#[test]
fn parts_make_their_measure() {
    let measures = eleven();
    let computers = measures.measure("computers").unwrap();
    let standings: Vec<Standing> = computers.parts.iter().map(|part| part.standing).collect();
    assert_eq!(standings, [Standing::Achieved, Standing::Achieved, Standing::TooEarly]);
    assert_eq!(computers.standing, Standing::TooEarly);
    assert_eq!(computers.counts, Parts { of: 3, met: 2, met_by_proxy: 0, with_figures: 3, unpublished: 0 });
    let some = measure_of("m").part_goals(&[("tinh", "100"), ("xa", "90")]);
    let some = all(vec![some], vec![value("m", 2022, "100").of_part("tinh")], date(2024, 12, 31));
    assert_eq!(some.measures[0].standing, Standing::Incomplete);
    assert_eq!(some.targets[0].standing, Standing::Incomplete);
    assert_eq!(some.targets[0].counts.with_figures, 1);
}

#[test]
fn what_is_only_followed_does_not_count() {
    let followed = |id: &str| Measure { kind: None, goals: Vec::new(), ..measure_of(id) };
    let as_of = date(2024, 12, 31);
    let beside = all(vec![measure_of("a"), followed("b")], vec![value("a", 2022, "50")], as_of);
    assert_eq!((beside.targets[0].standing, beside.targets[0].counts.of), (Standing::Achieved, 1));
    let alone = all(vec![followed("b")], vec![value("b", 2022, "50")], as_of);
    assert_eq!((alone.targets[0].standing, alone.targets[0].counts.of), (Standing::Unknown, 0));
}
