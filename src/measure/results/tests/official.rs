//! Official figures are not replaced by provisional ones.

use super::*;
use crate::measure::results::{Key, Sum, measure};

/// Says that the newest file is provisional.
fn provisionally(model: &mut Model) {
    if let Some(file) = std::sync::Arc::make_mut(&mut model.results).files.last_mut() {
        file.quality = Quality::Provisional;
    }
}

fn received(sum: &Sum) -> (Option<u64>, bool) {
    (sum.get(Count::Received), sum.provisional)
}

fn key(sum: &Sum, key: &str) -> Option<String> {
    Key::named(key).and_then(|key| key.of(sum)).map(|number| number.printed.to_string())
}

#[test]
fn complete_official_rows_stand_before_a_provisional_total() {
    let mut model = province();
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &came(90, 9))]);
    provisionally(&mut model);
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20)), (SO_A, 1, &came(10, 5))]);
    let of = measure(&model, end_of_2024());
    let own = of.periods[0].agency(SO_A).unwrap();
    assert_eq!((received(own), own.reported, own.parts.as_deref()), ((Some(50), false), false, None));
    assert_eq!(key(own, "received_provisional").as_deref(), Some("90"));
    assert_eq!(key(own, "received_provisional_difference").as_deref(), Some("-40"));
    assert_eq!(received(&of.periods[0].province), (Some(50), false));
}

#[test]
fn a_provisional_total_stands_where_the_official_rows_are_not_all() {
    let mut model = province();
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &came(90, 9))]);
    provisionally(&mut model);
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20)), (SO_A, 1, &[])]);
    let own = measure(&model, end_of_2024()).periods[0].agency(SO_A).unwrap().clone();
    assert_eq!((received(&own), own.set_aside), ((Some(90), true), None), "procedure 1 says nothing");
    // All rows are there, and one does not know what the total knows.
    std::sync::Arc::make_mut(&mut model.results).sheets.pop();
    let short = [(Count::Received, 10)];
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20)), (SO_A, 1, &short)]);
    let own = measure(&model, end_of_2024()).periods[0].agency(SO_A).unwrap().clone();
    assert_eq!(received(&own), (Some(90), true), "who does not know how many came online cannot replace it");
    assert_eq!(key(&own, "received_parts_difference").as_deref(), Some("40"));
    // Two provisional figures: the reported one.
    provisionally(&mut model);
    let own = measure(&model, end_of_2024()).periods[0].agency(SO_A).unwrap().clone();
    assert_eq!(received(&own), (Some(90), true));
}

#[test]
fn the_province_needs_every_agency_of_which_something_is_expected() {
    let mut model = province();
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(200, 90))]);
    provisionally(&mut model);
    let two = [came(60, 30), came(70, 40)];
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &two[0]), (SO_B, 0, &two[1])]);
    let province = measure(&model, end_of_2024()).periods[0].province.clone();
    assert_eq!((received(&province), province.reported), ((Some(200), true), true), "the commune is missing");
    publish(&mut model, 0, Grain::AgencyProcedure, &[(XA_D, 2, &came(8, 4))]);
    let province = measure(&model, end_of_2024()).periods[0].province.clone();
    assert_eq!(received(&province), (Some(138), false));
    assert_eq!(key(&province, "received_provisional_difference").as_deref(), Some("-62"));
    // Where nobody is expected to publish nobody can tell that these are all.
    model.catalogue.procedures.iter_mut().for_each(|own| own.agencies.clear());
    assert_eq!(received(&measure(&model, end_of_2024()).periods[0].province), (Some(200), true));
}

#[test]
fn official_rows_by_field_stand_before_provisional_ones_by_procedure() {
    let mut model = province();
    publish(&mut model, 0, Grain::AgencyField, &[(SO_A, 0, &came(90, 9))]);
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20)), (SO_B, 0, &came(5, 1))]);
    provisionally(&mut model);
    let of = measure(&model, end_of_2024());
    let results = &of.periods[0];
    assert_eq!(results.agency(SO_A).map(received), Some((Some(90), false)));
    assert_eq!(results.agency(SO_A).and_then(|sum| key(sum, "received_provisional")).as_deref(), Some("40"));
    assert_eq!(results.field(0).map(received), Some((Some(95), true)), "and no dossier twice");
    assert_eq!(results.procedure(0).map(received), Some((Some(45), true)));
}

#[test]
fn a_row_in_which_nothing_is_known_reports_nothing() {
    let mut model = province();
    publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, &[])]);
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(40, 20))]);
    let own = measure(&model, end_of_2024()).periods[0].agency(SO_A).unwrap().clone();
    assert_eq!((received(&own), own.reported), ((Some(40), false), false));
}
