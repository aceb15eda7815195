//! What is offered online, and series of computed measures.

use super::*;
use crate::measure::results::{measure, points};
use crate::measure::testing::measure_of;
use crate::model::{Computation, Scope};

fn series(model: &Model, computation: Computation, scope: &Scope) -> Vec<(String, String, bool, usize)> {
    let (measured, own) = (measure(model, end_of_2024()), measure_of("m"));
    let points = points(model, &measured, &own, &own, computation, scope, end_of_2024());
    let told = |point: crate::measure::Point| {
        (point.period.key.clone(), point.printed.to_string(), point.proxy, point.after_breaks)
    };
    points.into_iter().map(told).collect()
}

#[test]
fn the_catalogue_is_counted_on_the_last_day_of_a_period() {
    let mut model = province();
    model.catalogue.procedures[1].to = Some(date(2024, 3, 30));
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(5, 1)), (XA_D, 2, &came(9, 9))]);
    let of = measure(&model, end_of_2024());
    let offered = of.periods[0].offered.all;
    assert_eq!((offered.in_force, offered.online, offered.full), (2, 1, 1));
    // Procedure 2 is not offered online: what came in that way counts for nothing here.
    assert_eq!((offered.used, of.offered.all.used), (Some(1), None));
    assert_eq!(of.periods[0].offered.fields[1].in_force, 1);
}

#[test]
fn a_series_has_a_point_for_each_quarter_with_results() {
    let mut model = province();
    let of_b = (SO_B, 0, came(0, 0));
    let rows = [(SO_A, 0, came(200, 50)), of_b, (XA_D, 0, came(100, 100))];
    publish(
        &mut model,
        0,
        Grain::Agency,
        &rows.each_ref().map(|(own, item, row)| (*own, *item, row.as_slice())),
    );
    publish(&mut model, 2, Grain::Agency, &[(SO_A, 0, &came(3, 1))]);
    std::sync::Arc::make_mut(&mut model.results).files[1].proxy = Some(words("one window"));
    let share = |scope: Scope| series(&model, Computation::OnlineShare, &scope);
    let told = |key: &str, value: &str, proxy| (key.to_owned(), value.to_owned(), proxy, 0);
    assert_eq!(share(Scope::Province), [told("q1", "50.0", false), told("q2", "33.3", true)]);
    assert_eq!(share(Scope::Level(Level::Commune)), [told("q1", "100.0", false)]);
    assert_eq!(share(Scope::Agencies(vec!["so-a".into(), "xa-d".into()])).len(), 2);
    assert_eq!(share(Scope::Field("dat-dai".into())), []);
    assert_eq!(series(&model, Computation::Received, &Scope::Province)[0], told("q1", "300", false));
    // No row by procedure, so that nobody says what was used; but what is published can be counted: nothing.
    assert_eq!(series(&model, Computation::ProceduresUsedOnlineShare, &Scope::Province), []);
    assert_eq!(
        series(&model, Computation::PublicationCoverage, &Scope::Province),
        [told("q1", "0.0", false), told("q2", "0.0", false)]
    );
    // The catalogue is what it is, whoever publishes which results.
    let online = series(&model, Computation::ProceduresOnlineShare, &Scope::Province);
    assert_eq!(online, [told("q1", "66.7", false), told("q2", "66.7", false)]);
}

#[test]
fn levels_of_2022_begin_a_series_of_their_own() {
    let mut model = province();
    let old = |level, from| OnlineLevel { level, from, source: None };
    for procedure in &mut model.catalogue.procedures {
        procedure.online =
            vec![old(ServiceLevel::Level4, date(2020, 1, 1)), old(ServiceLevel::Full, date(2024, 5, 1))];
    }
    publish(&mut model, 0, Grain::Province, &[(0, 0, &came(1, 1))]);
    publish(&mut model, 2, Grain::Province, &[(0, 0, &came(1, 1))]);
    let full = series(&model, Computation::ProceduresFullyOnlineShare, &Scope::Province);
    let breaks: Vec<usize> = full.iter().map(|(.., after)| *after).collect();
    assert_eq!(breaks, [0, 1]);
}
