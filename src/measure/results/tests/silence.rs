//! What sums say of agencies that have to publish and do not.

use super::*;
use crate::measure::results::{Covered, Key, Number, ResultsMeasured, Share, Subject, measure, points};
use crate::measure::testing::measure_of;
use crate::model::{Computation, Decimal, Scope, Successor};

/// Rows by procedure of A, B and D, each with so many dossiers; nothing of those that have none.
fn quarter(model: &mut Model, period: usize, received: [Option<u64>; 3]) {
    let counts = received.map(|received| received.map(|received| came(received, received / 2)));
    let pairs = [(SO_A, 0), (SO_B, 0), (XA_D, 2)].into_iter().zip(&counts);
    let rows: Vec<Row> = pairs
        .filter_map(|((agency, item), counts)| Some((agency, item, counts.as_ref()?.as_slice())))
        .collect();
    publish(model, period, Grain::AgencyProcedure, &rows);
}

fn measured(model: &Model) -> ResultsMeasured {
    measure(model, end_of_2024())
}

fn change(model: &Model, of: &ResultsMeasured, id: &str, subject: Subject) -> Option<Number> {
    of.number(model, of.period(id)?, subject, Key::Change(Share::Online))
}

#[test]
fn a_sum_that_leaves_an_agency_out_says_so() {
    let mut model = province();
    quarter(&mut model, 0, [Some(10), Some(20), Some(30)]);
    quarter(&mut model, 2, [Some(10), None, Some(30)]);
    let of = measured(&model);
    let proxy = |id: &str| of.period(id).map(|results| results.province.proxy);
    assert_eq!((proxy("q1"), proxy("q2")), (Some(false), Some(true)));
    assert_eq!(of.period("q2").map(|results| results.left_out.as_slice()), Some([SO_B].as_slice()));
    let level = |level| of.period("q2").and_then(|results| results.level(level)).map(|sum| sum.proxy);
    assert_eq!((level(Level::Province), level(Level::Commune)), (Some(true), Some(false)));
}

#[test]
fn no_measure_is_met_by_the_silence_of_an_agency() {
    let mut model = province();
    quarter(&mut model, 0, [Some(10), Some(20), None]);
    let (of, own) = (measured(&model), measure_of("m"));
    let proxy = |scope| {
        let points = points(&model, &of, &own, &own, Computation::Received, &scope, end_of_2024());
        points.first().map(|point| point.proxy)
    };
    assert_eq!(proxy(Scope::Province), Some(true));
    assert_eq!(proxy(Scope::Level(Level::Province)), Some(false));
    assert_eq!(proxy(Scope::Agencies(vec!["so-a".into(), "xa-d".into()])), Some(true));
    assert_eq!(proxy(Scope::Agencies(vec!["so-a".into(), "so-b".into()])), Some(false));
    assert_eq!(proxy(Scope::Field("dat-dai".into())), Some(false));
    quarter(&mut model, 2, [Some(10), None, Some(30)]);
    let of = measured(&model);
    let field = Scope::Field("dat-dai".into());
    let points = points(&model, &of, &own, &own, Computation::Received, &field, end_of_2024());
    assert_eq!(points.iter().map(|point| point.proxy).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_total_of_its_own_leaves_nobody_out() {
    let mut model = province();
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(100, 10))]);
    quarter(&mut model, 0, [Some(10), None, None]);
    let of = measured(&model);
    let results = of.period("q1").unwrap();
    assert_eq!((results.left_out.as_slice(), results.province.proxy), ([].as_slice(), false));
    assert_eq!(results.silent, [SO_B, XA_D]);
}

#[test]
fn a_share_is_compared_where_the_same_agencies_are_left_out() {
    let mut model = province();
    let of = [[Some(10), Some(20), Some(30)], [Some(11), None, Some(30)], [Some(13), None, Some(30)]];
    for (period, received) in QUARTERS.into_iter().zip(of) {
        quarter(&mut model, period, received);
    }
    let of = measured(&model);
    let change = |id, subject| change(&model, &of, id, subject).map(|number| number.printed);
    assert_eq!(change("q2", Subject::Province), None);
    assert_eq!(change("q2", Subject::Level(Level::Province)), None);
    assert_eq!(change("q2", Subject::Level(Level::Commune)), Some(Decimal::from_int(0)));
    assert!(change("q3", Subject::Province).is_some());
    assert!(change("q3", Subject::Level(Level::Province)).is_some());
}

#[test]
fn a_year_leaves_out_whoever_a_quarter_leaves_out() {
    let mut model = province();
    for (period, of_b) in QUARTERS.into_iter().zip([Some(1), None, Some(1), Some(1)]) {
        quarter(&mut model, period, [Some(10), of_b, Some(30)]);
    }
    let of = measured(&model);
    let year = of.period("nam").unwrap();
    assert_eq!((year.left_out.as_slice(), year.province.proxy), ([SO_B].as_slice(), true));
    assert_eq!(year.coverage, Covered { expected: 4, published: 2 });
}

#[test]
fn a_year_with_a_total_alone_is_covered_as_its_quarters_are() {
    let mut model = province();
    for period in QUARTERS {
        quarter(&mut model, period, [Some(10), Some(20), Some(30)]);
    }
    publish(&mut model, 1, Grain::Province, &[(0, 0, &came(240, 120))]);
    let of = measured(&model);
    let year = of.period("nam").unwrap();
    assert!(!year.is_added_up && !year.province.proxy);
    assert_eq!(year.coverage, Covered { expected: 4, published: 3 });
}

#[test]
fn a_quarter_that_makes_no_year_takes_nothing_from_its_coverage() {
    let mut model = province();
    for period in QUARTERS {
        quarter(&mut model, period, [Some(10), Some(20), Some(30)]);
    }
    let mut fifth = model.calendar.periods[0].clone();
    fifth.period = Period {
        key: "khac".into(),
        from: date(2024, 2, 1),
        to: date(2024, 4, 30),
        label: None,
        kind: PeriodKind::Quarter,
    };
    model.calendar.periods.push(fifth);
    assert_eq!(measured(&model).period("nam").unwrap().coverage, Covered { expected: 4, published: 3 });
}

#[test]
fn who_takes_over_has_to_publish() {
    let mut model = province();
    model.agencies.list[SO_B].to = Some(date(2024, 5, 31));
    let after = Successor {
        agency: "so-c".into(),
        whole: true,
        date: date(2024, 6, 1),
        source: None,
        unverified: None,
    };
    model.agencies.list[SO_B].became = Succession::Became(vec![after]);
    let row = [(SO_A, 0, came(1, 0)), (SO_C, 0, came(2, 0))];
    publish(
        &mut model,
        2,
        Grain::AgencyProcedure,
        &row.each_ref().map(|(own, item, row)| (*own, *item, row.as_slice())),
    );
    let of = measured(&model);
    let results = of.period("q2").unwrap();
    assert_eq!(results.covered(SO_C), Some(Covered { expected: 1, published: 1 }));
    assert_eq!((results.covered(SO_B), results.silent.as_slice()), (None, [XA_D].as_slice()));
}

#[test]
fn a_year_knows_who_is_left_out_of_a_level_where_the_province_has_a_total() {
    let mut model = province();
    for (period, of_d) in QUARTERS.into_iter().zip([None, Some(1), Some(1), Some(1)]) {
        quarter(&mut model, period, [Some(10), None, of_d]);
        publish(&mut model, period, Grain::Province, &[(0, 0, &came(50, 5))]);
    }
    let of = measured(&model);
    let year = of.period("nam").unwrap();
    assert_eq!((year.silent.as_slice(), year.left_out.as_slice()), ([SO_B, XA_D].as_slice(), [].as_slice()));
    let level = |level| year.level(level).map(|sum| sum.proxy);
    assert_eq!(
        (level(Level::Province), level(Level::Commune), year.province.proxy),
        (Some(true), None, false)
    );
}
