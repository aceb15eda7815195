//! Totals of the whole, and what their parts come to.

use super::*;
use crate::measure::results::{Subject, measure, off};

/// Subject, total and sum of what is off.
fn told(model: &Model) -> Vec<(Subject, u64, u64, bool)> {
    let all = off(model, &measure(model, end_of_2024()));
    all.iter().map(|one| (one.subject, one.total, one.sum, one.of_quarters)).collect()
}

fn all_pairs(model: &mut Model, period: usize) {
    let (one, two) = (came(10, 5), came(20, 5));
    let rows: [Row; 4] = [(SO_A, 0, &one), (SO_A, 1, &two), (SO_B, 0, &one), (XA_D, 2, &two)];
    publish(model, period, Grain::AgencyProcedure, &rows);
}

#[test]
fn of_parts_only_too_much_is_told() {
    let mut model = province();
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(10, 5))]);
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(61, 5))]);
    assert_eq!(told(&model), []);
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &came(9, 5))]);
    assert_eq!(told(&model), [(Subject::Agency(SO_A), 9, 10, false)]);
    // What may still change is expected to come to something else.
    std::sync::Arc::make_mut(&mut model.results).files[0].quality = Quality::Provisional;
    assert_eq!(told(&model), []);
}

#[test]
fn a_year_is_held_against_its_quarters() {
    let mut model = province();
    QUARTERS.into_iter().for_each(|period| all_pairs(&mut model, period));
    assert_eq!(told(&model), []);
    publish(&mut model, 1, Grain::Province, &[(0, 0, &came(7, 5))]);
    assert_eq!(told(&model), [(Subject::Province, 7, 240, true)]);
}

#[test]
fn quarters_that_have_totals_make_the_year() {
    let mut model = province();
    QUARTERS
        .into_iter()
        .for_each(|period| publish(&mut model, period, Grain::Province, &[(0, 0, &came(10, 5))]));
    publish(&mut model, 1, Grain::Province, &[(0, 0, &came(41, 5))]);
    assert_eq!(told(&model), [(Subject::Province, 41, 40, true)]);
}

#[test]
fn a_total_that_agrees_with_its_quarters_needs_no_rows_of_its_own() {
    let mut model = province();
    QUARTERS.into_iter().for_each(|period| all_pairs(&mut model, period));
    publish(&mut model, 1, Grain::Province, &[(0, 0, &came(240, 120))]);
    publish(&mut model, 1, Grain::Agency, &[(SO_A, 0, &came(120, 5))]);
    assert_eq!(told(&model), []);
}
