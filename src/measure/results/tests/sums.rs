//! Sums, ranks, years and coverage.

use super::*;
use crate::measure::results::{Covered, Rank, ResultsMeasured, Share, measure};

fn measured(model: &Model) -> ResultsMeasured {
    measure(model, end_of_2024())
}

fn rank(measured: &ResultsMeasured, agency: usize) -> Option<(u64, u64)> {
    let rank: Option<Rank> = measured.periods[0].rank(agency, Share::Online);
    rank.map(|rank| (rank.rank, rank.of))
}

#[test]
fn ranks_are_competition_ranks_among_peers() {
    let mut model = province();
    // 9/10 and 45/50 are one share; a commune is no peer; nothing received gives no share.
    let shares = [came(10, 9), came(50, 45), came(4, 3), came(2, 2)];
    let rows = [SO_A, SO_B, SO_C, XA_D].map(|agency| (agency, 0, shares[agency].as_slice()));
    publish(&mut model, 0, Grain::Agency, &rows);
    let of = measured(&model);
    assert_eq!(
        [SO_A, SO_B, SO_C].map(|agency| rank(&of, agency)),
        [Some((1, 3)), Some((1, 3)), Some((3, 3))]
    );
    assert_eq!(rank(&of, XA_D), Some((1, 1)));

    std::sync::Arc::make_mut(&mut model.results).sheets.clear();
    let none = came(0, 0);
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &came(10, 1)), (SO_B, 0, &none)]);
    let of = measured(&model);
    assert_eq!([SO_A, SO_B, SO_C].map(|agency| rank(&of, agency)), [Some((1, 1)), None, None]);
}

#[test]
fn a_reported_figure_stands_and_its_parts_are_told_beside_it() {
    let mut model = province();
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(100, 50))]);
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &came(60, 30))]);
    publish(
        &mut model,
        0,
        Grain::AgencyProcedure,
        &[(SO_A, 0, &came(40, 20)), (SO_A, 1, &came(10, 5)), (SO_B, 0, &[(Count::Received, 7)])],
    );
    let of = measured(&model);
    let results = &of.periods[0];
    let received = |counts: &crate::model::Counts| counts.get(Count::Received);
    assert_eq!(received(&results.province.counts), Some(100));
    assert_eq!(
        results.province.parts.as_deref().and_then(received),
        Some(67),
        "60 as reported and 7 added up"
    );
    let own = results.agency(SO_A).unwrap();
    assert_eq!(
        (own.reported, received(&own.counts), own.parts.as_deref().and_then(received)),
        (true, Some(60), Some(50))
    );
    let other = results.agency(SO_B).unwrap();
    assert_eq!((other.reported, received(&other.counts), other.parts.as_deref()), (false, Some(7), None));
    // What one row does not say, no sum says.
    assert_eq!(
        results.procedure(0).map(|sum| (received(&sum.counts), sum.counts.get(Count::Online))),
        Some((Some(47), None))
    );
    assert_eq!(results.procedure(1).and_then(|sum| sum.counts.get(Count::Online)), Some(5));
    assert_eq!(results.field(0).and_then(|sum| received(&sum.counts)), Some(57));
    assert_eq!(results.level(Level::Commune), None);
}

#[test]
fn who_reports_by_procedure_does_not_count_by_field_again() {
    let mut model = province();
    publish(&mut model, 0, Grain::AgencyField, &[(SO_A, 0, &came(90, 9)), (XA_D, 1, &came(8, 4))]);
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20))]);
    let of = measured(&model);
    let received = |at| of.periods[0].field(at).and_then(|sum| sum.counts.get(Count::Received));
    assert_eq!([received(0), received(1)], [Some(40), Some(8)]);
    assert_eq!(of.periods[0].province.counts.get(Count::Received), Some(48));
}

/// A quarter of agency A (and of B where it has one): received, carried over, pending.
fn quarter(model: &mut Model, period: usize, number: u64, with_b: bool) {
    let row = [(Count::Received, number), (Count::CarriedOver, number + 1), (Count::Pending, number + 2)];
    let rows: Vec<Row> =
        [SO_A, SO_B].into_iter().take(1 + usize::from(with_b)).map(|own| (own, 0, row.as_slice())).collect();
    publish(model, period, Grain::AgencyProcedure, &rows);
}

#[test]
fn a_year_adds_what_happened_and_keeps_what_was_there() {
    let mut model = province();
    for (period, number) in QUARTERS.into_iter().zip([10, 20, 30, 40]) {
        quarter(&mut model, period, number, period != 3);
    }
    std::sync::Arc::make_mut(&mut model.results).files[1].proxy = Some(words("one window"));
    let of = measured(&model);
    let year = of.period("nam").unwrap();
    assert!(year.is_added_up);
    let counts = year.agency(SO_A).unwrap().counts;
    let of_a = [Count::Received, Count::CarriedOver, Count::Pending].map(|count| counts.get(count));
    assert_eq!(of_a, [Some(100), Some(11), Some(42)]);
    assert!(year.agency(SO_B).is_none(), "a year with a quarter missing is no year");
    let proxy = |id: &str| of.period(id).and_then(|results| results.agency(SO_A)).map(|sum| sum.proxy);
    assert_eq!((proxy("nam"), proxy("q1"), proxy("q2")), (Some(true), Some(false), Some(true)));
    // A pair is published for the year where each quarter has it: of A and B in procedure 0, A in 1, D in 2, the first.
    let covered = |id: &str| of.period(id).map(|results| results.coverage);
    assert_eq!(covered("nam"), Some(Covered { expected: 4, published: 1 }));
    assert_eq!(covered("q1"), Some(Covered { expected: 4, published: 2 }));
    assert_eq!(
        of.period("q3").and_then(|results| results.covered(SO_B)),
        Some(Covered { expected: 1, published: 0 })
    );
}

#[test]
fn three_quarters_are_no_year_and_a_reported_year_is_left_alone() {
    let mut model = province();
    for period in [0, 2, 3] {
        quarter(&mut model, period, 10, false);
    }
    assert!(measured(&model).period("nam").is_none());
    quarter(&mut model, 4, 10, false);
    publish(&mut model, 1, Grain::Province, &[(0, 0, &came(77, 7))]);
    let of = measured(&model);
    let year = of.period("nam").unwrap();
    assert_eq!((year.is_added_up, year.province.counts.get(Count::Received)), (false, Some(77)));
    // Before the year is over nobody adds it up.
    std::sync::Arc::make_mut(&mut model.results).sheets.pop();
    assert!(measure(&model, date(2024, 12, 30)).period("nam").is_none());
}

#[test]
fn pairs_are_expected_of_procedures_and_agencies_in_force() {
    let mut model = province();
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(1, 1))]);
    publish(&mut model, 2, Grain::Province, &[(0, 0, &came(1, 1))]);
    model.catalogue.procedures[1].from = Some(date(2024, 4, 1));
    model.agencies.list[XA_D].to = Some(date(2024, 3, 30));
    let of = measured(&model);
    let expected = |at: usize| of.periods[at].coverage.expected;
    assert_eq!([expected(0), expected(1)], [2, 3], "A and B in procedure 0; then A in 1 too; D is gone");
}
