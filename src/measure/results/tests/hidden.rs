//! Small counts of sensitive procedures: what is hidden, and that nobody can work it out.

mod by_chance;
mod deduced;
mod nested;
mod periods;

use super::*;
use crate::measure::results::{GivenBack, Item, ResultsMeasured, Subject, measure};

/// Of field 0 two procedures, of field 1 one; the first is sensitive.
fn sensitive() -> Model {
    let mut model = province();
    model.catalogue.procedures[0].sensitive = true;
    model
}

fn shown(measured: &ResultsMeasured, model: &Model, subject: Subject) -> Option<u64> {
    let results = measured.period("q1").unwrap();
    subject.sum(model, measured, results).and_then(|sum| sum.get(Count::Received))
}

fn hidden_pairs(measured: &ResultsMeasured) -> Vec<(usize, usize)> {
    let all = (0..4).flat_map(|agency| (0..3).map(move |item| (agency, item)));
    all.filter(|(agency, item)| measured.hidden.hides(Grain::AgencyProcedure, *agency, *item)).collect()
}

#[test]
fn nothing_is_hidden_where_nothing_is_sensitive_or_small() {
    for (model, received) in [(province(), 3), (sensitive(), 5), (sensitive(), 0)] {
        let mut model = model;
        publish(
            &mut model,
            0,
            Grain::AgencyProcedure,
            &[(SO_A, 0, &came(received, 0)), (SO_A, 1, &came(3, 3))],
        );
        let measured = measure(&model, end_of_2024());
        assert_eq!(hidden_pairs(&measured), []);
        assert_eq!(shown(&measured, &model, Subject::AgencyProcedure(SO_A, 0)), Some(received));
    }
}

#[test]
fn a_small_row_takes_one_of_its_field_with_it_and_sums_stay() {
    let mut model = sensitive();
    let rows: [Row; 4] =
        [(SO_A, 0, &came(90, 3)), (SO_A, 1, &came(40, 20)), (SO_A, 2, &came(7, 7)), (SO_B, 0, &came(50, 10))];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 0, &came(60, 30)), (SO_A, 1, &came(8, 8))]);
    publish(&mut model, 0, Grain::AgencyField, &[(SO_A, 0, &came(130, 23)), (SO_B, 0, &came(50, 10))]);
    let measured = measure(&model, end_of_2024());
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0), (SO_A, 1)]);
    assert_eq!(measured.hidden.given_back, []);
    let one = |subject| shown(&measured, &model, subject);
    let hidden = [
        Subject::AgencyProcedure(SO_A, 0),
        Subject::AgencyProcedure(SO_A, 1),
        Subject::AgencyField(SO_A, 0),
        Subject::Procedure(0),
        Subject::Procedure(1),
    ];
    hidden.into_iter().for_each(|subject| assert_eq!(one(subject), None, "{subject:?}"));
    assert_eq!(one(Subject::AgencyProcedure(SO_A, 2)), Some(7));
    assert_eq!(one(Subject::AgencyProcedure(SO_B, 0)), Some(50));
    assert_eq!(one(Subject::AgencyField(SO_B, 0)), Some(50));
    assert_eq!(one(Subject::Agency(SO_A)), Some(137));
    assert_eq!(one(Subject::Field(0)), Some(180));
    assert_eq!(one(Subject::Province), Some(187));
    let q1 = measured.period("q1").unwrap();
    let by_procedure = crate::measure::results::Key::named("received_by_procedure").unwrap();
    let all = measured.number(&model, q1, Subject::Province, by_procedure).unwrap();
    assert_eq!(all.printed.to_string(), "187");
    // The next quarter was carried over from this one.
    let q2 = measured.period("q2").unwrap();
    assert!(Subject::AgencyProcedure(SO_A, 1).sum(&model, &measured, q2).unwrap().hidden);
    assert_eq!(q2.agency(SO_A).unwrap().get(Count::Received), Some(68));
}

#[test]
fn the_row_that_goes_too_is_a_large_one_and_its_counts_do_not_choose_it() {
    let mut model = sensitive();
    for at in [4, 5] {
        model.catalogue.procedures.push(procedure(&format!("1.00000{at}"), 0, &[], ServiceLevel::None));
    }
    for (second, third) in [(400, 50), (50, 400)] {
        let mut model = model.clone();
        let rows: [Row; 4] = [
            (SO_A, 0, &came(2, 0)),
            (SO_A, 1, &came(9, 0)),
            (SO_A, 3, &came(second, 0)),
            (SO_A, 4, &came(third, 0)),
        ];
        publish(&mut model, 0, Grain::AgencyProcedure, &rows);
        let measured = measure(&model, end_of_2024());
        let hides = |item| measured.hidden.hides(Grain::AgencyProcedure, SO_A, item);
        assert_eq!([0, 1, 3, 4].map(hides), [true, false, true, false]);
    }
}

#[test]
fn a_row_that_can_have_none_hides_none() {
    let mut model = sensitive();
    // Not offered online, so that all of the two dossiers online are the other's.
    model.catalogue.procedures.push(procedure("1.000004", 0, &[], ServiceLevel::None));
    model.catalogue.procedures.push(procedure("1.000005", 0, &[], ServiceLevel::Full));
    let rows: [Row; 4] =
        [(SO_A, 0, &came(90, 2)), (SO_A, 1, &[]), (SO_A, 3, &came(80, 0)), (SO_A, 4, &came(70, 0))];
    publish(&mut model, 0, Grain::AgencyProcedure, &[rows[0], rows[2], rows[3]]);
    let measured = measure(&model, end_of_2024());
    let hides = |item| measured.hidden.hides(Grain::AgencyProcedure, SO_A, item);
    assert_eq!([3, 4].map(hides), [false, true]);
}

#[test]
fn how_many_procedures_are_used_online_does_not_tell_which() {
    let mut model = sensitive();
    model.catalogue.procedures.push(procedure("1.000004", 0, &[], ServiceLevel::Full));
    let rows: [Row; 3] = [(SO_A, 0, &came(20, 1)), (SO_A, 1, &came(30, 1)), (SO_A, 3, &came(40, 8))];
    let hides = |model: &Model, rows: &[Row]| {
        let mut model = model.clone();
        publish(&mut model, 0, Grain::AgencyProcedure, rows);
        let hidden = measure(&model, end_of_2024()).hidden;
        let own = [0, 1, 3].map(|item| hidden.hides(Grain::AgencyProcedure, SO_A, item));
        (own, hidden.given_back.len())
    };
    // Of two dossiers one is the other's, as both procedures are used.
    assert_eq!(hides(&model, &rows), ([true, false, true], 0));
    assert_eq!(hides(&model, &rows[..2]).1, 1);
    // Where another agency has used one of them, both may be the other's; and two, or none, may be of either.
    let elsewhere = [rows[0], rows[1], (SO_B, 1, &came(50, 7))];
    assert_eq!(hides(&model, &elsewhere), ([true, true, false], 0));
    assert_eq!(hides(&model, &[(SO_A, 0, &came(20, 2)), rows[1]]), ([true, true, false], 0));
    assert_eq!(hides(&model, &[rows[0], (SO_A, 1, &came(30, 0))]), ([true, true, false], 0));
    // Of one that another agency used only this one may be the one more.
    let none = [rows[0], (SO_A, 1, &came(30, 0)), (SO_B, 1, &came(50, 7))];
    assert_eq!(hides(&model, &none).1, 1);
}

#[test]
fn on_a_circle_every_second_row_has_one_to_give() {
    let mut model = sensitive();
    model.catalogue.procedures[2].levels = Vec::new();
    let late = |resolved, late| [(Count::Resolved, resolved), (Count::Late, late)];
    let rows: [Row; 4] =
        [(SO_A, 0, &late(30, 1)), (SO_A, 2, &late(20, 0)), (SO_B, 1, &late(80, 0)), (SO_B, 2, &late(60, 0))];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(
        told.len(),
        1,
        "no dossier of the other agency was late: field and agency tell the one that was"
    );
}

#[test]
fn what_is_left_to_a_subtraction_is_small_too() {
    let direct = [(Count::Received, 20), (Count::Online, 19)];
    let grown = |received| [(Count::Received, received)];
    let within: &[(usize, &[(Count, u64)])] = &[(0, &direct)];
    let between: &[(usize, &[(Count, u64)])] = &[(0, &grown(20)), (1, &grown(22))];
    for periods in [within, between] {
        let mut model = sensitive();
        for (period, counts) in periods {
            publish(
                &mut model,
                *period,
                Grain::AgencyProcedure,
                &[(SO_A, 0, counts), (SO_A, 1, &came(50, 20))],
            );
        }
        assert_eq!(hidden_pairs(&measure(&model, end_of_2024())), [(SO_A, 0), (SO_A, 1)]);
    }
}

#[test]
fn agencies_that_took_over_hide_what_they_took_over() {
    let mut model = sensitive();
    let successor = crate::model::Successor {
        agency: "so-c".into(),
        whole: true,
        date: date(2024, 4, 1),
        source: None,
        unverified: None,
    };
    for old in [SO_A, SO_B] {
        model.agencies.list[old].became = Succession::Became(vec![successor.clone()]);
    }
    let left = |pending| [(Count::Received, 40), (Count::Pending, pending)];
    let took = [(Count::Received, 40), (Count::CarriedOver, 9)];
    let rows: [Row; 4] =
        [(SO_A, 0, &left(2)), (SO_A, 1, &left(30)), (SO_B, 0, &left(7)), (SO_B, 1, &left(50))];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    publish(
        &mut model,
        2,
        Grain::AgencyProcedure,
        &[(SO_C, 0, &took), (SO_C, 1, &[(Count::Received, 90), (Count::CarriedOver, 80)])],
    );
    let all = [(SO_A, 0), (SO_A, 1), (SO_B, 0), (SO_B, 1), (SO_C, 0), (SO_C, 1)];
    assert_eq!(hidden_pairs(&measure(&model, end_of_2024())), all);
}

#[test]
fn without_another_row_in_the_field_the_circle_leads_through_another_agency() {
    let mut model = sensitive();
    let rows: [Row; 5] = [
        (SO_A, 0, &came(2, 0)),
        (SO_A, 2, &came(30, 0)),
        (SO_B, 1, &came(80, 0)),
        (SO_B, 2, &came(60, 0)),
        (XA_D, 2, &came(9, 0)),
    ];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    let measured = measure(&model, end_of_2024());
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0), (SO_A, 2), (SO_B, 1), (SO_B, 2)]);
    assert_eq!(measured.hidden.given_back, []);
}

#[test]
fn what_no_row_can_hide_is_told() {
    let mut model = sensitive();
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &came(2, 0)), (SO_B, 1, &came(9, 0))]);
    // Where nothing is known of another row no sum is known, and none gives anything back; and this one is not small.
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 0, &came(3, 3)), (SO_A, 1, &[])]);
    publish(&mut model, 3, Grain::AgencyProcedure, &[(SO_A, 0, &came(30, 20))]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(told, [GivenBack { period: 0, agency: SO_A, item: Item::Procedure(0), file: 0 }]);
}

#[test]
fn a_row_by_field_of_sensitive_procedures_alone_is_hidden_too() {
    let mut model = sensitive();
    model.catalogue.procedures[1].sensitive = true;
    let rows: [Row; 4] =
        [(SO_A, 0, &came(2, 0)), (SO_A, 1, &came(30, 0)), (SO_B, 0, &came(40, 0)), (SO_B, 1, &came(60, 0))];
    publish(&mut model, 0, Grain::AgencyField, &rows);
    publish(&mut model, 2, Grain::AgencyField, &[(SO_A, 0, &came(50, 0)), (SO_C, 1, &came(7, 0))]);
    let measured = measure(&model, end_of_2024());
    let hides = |agency, field| measured.hidden.hides(Grain::AgencyField, agency, field);
    let all = [(SO_A, 0), (SO_A, 1), (SO_B, 0), (SO_B, 1), (SO_C, 1)];
    assert_eq!(all.map(|(agency, field)| hides(agency, field)), [true, true, true, true, false]);
    assert_eq!(measured.hidden.given_back, []);
    assert_eq!(shown(&measured, &model, Subject::AgencyField(SO_A, 0)), None);
    assert_eq!(shown(&measured, &model, Subject::Agency(SO_A)), Some(32));
    // Of a field with another procedure in it a small count may be that one's.
    model.catalogue.procedures[1].sensitive = false;
    let measured = measure(&model, end_of_2024());
    assert!(!measured.hidden.hides(Grain::AgencyField, SO_A, 0));
}

#[test]
fn a_row_by_field_that_nothing_hides_is_told() {
    let mut model = sensitive();
    model.catalogue.procedures[1].sensitive = true;
    publish(&mut model, 0, Grain::AgencyField, &[(SO_A, 0, &came(2, 0)), (SO_A, 1, &came(30, 0))]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(told, [GivenBack { period: 0, agency: SO_A, item: Item::Field(0), file: 0 }]);
}

#[test]
fn what_was_left_out_is_told_where_the_total_stayed() {
    let mut model = sensitive();
    let told = |model: &Model, rows: &[Row], total: &[(Count, u64)]| {
        let mut model = model.clone();
        publish(&mut model, 0, Grain::AgencyProcedure, rows);
        publish(&mut model, 0, Grain::Agency, &[(SO_A, 0, total)]);
        measure(&model, end_of_2024()).hidden.given_back
    };
    let given_back = [GivenBack { period: 0, agency: SO_A, item: Item::Procedure(0), file: 1 }];
    let rest: Row = (SO_A, 1, &came(30, 20));
    assert_eq!(told(&model, &[rest], &came(32, 20)), given_back);
    assert_eq!(told(&model, &[(SO_A, 0, &[]), rest], &came(32, 20)), given_back, "an empty row is none");
    assert_eq!(told(&model, &[rest], &came(50, 30)), [], "the rest is not small");
    assert_eq!(told(&model, &[rest], &came(30, 20)), [], "there is no rest");
    assert_eq!(told(&model, &[(SO_A, 0, &came(0, 0)), rest], &came(32, 20)), [], "the row is there");
    model.catalogue.procedures[2].agencies.push("so-a".into());
    assert_eq!(told(&model, &[rest], &came(32, 20)), [], "the rest may be another procedure's");
}
