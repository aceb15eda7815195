//! Small counts of sensitive procedures: what is hidden, and that nobody can work it out.

use super::*;
use crate::measure::results::{GivenBack, ResultsMeasured, Subject, measure};

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
    all.filter(|(agency, item)| measured.hidden.hides(0, Grain::AgencyProcedure, *agency, *item)).collect()
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
fn the_row_that_goes_too_is_the_smallest_that_hides() {
    let mut model = sensitive();
    for (at, field) in [(3, 0), (4, 0)] {
        model.catalogue.procedures.push(procedure(
            &format!("1.00000{}", at + 1),
            field,
            &[],
            ServiceLevel::None,
        ));
    }
    let rows: [Row; 4] =
        [(SO_A, 0, &came(2, 0)), (SO_A, 1, &came(400, 0)), (SO_A, 3, &came(3, 0)), (SO_A, 4, &came(50, 0))];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    let measured = measure(&model, end_of_2024());
    assert!(measured.hidden.hides(0, Grain::AgencyProcedure, SO_A, 4));
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0)]);
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
    // A row in which nothing is known hides nothing.
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 0, &came(7, 7)), (SO_A, 1, &[])]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    let one = |period, file| GivenBack { period, agency: SO_A, procedure: 0, file };
    assert_eq!(told, [one(0, 0), one(2, 1)]);
}

/// Whatever is published, sums by agency and by field leave every hidden row open: none follows from the equations.
#[test]
fn no_hidden_row_follows_from_sums() {
    let mut hidden_rows = 0;
    for seed in 0..400_u64 {
        let (model, rows) = by_chance(seed);
        let measured = measure(&model, end_of_2024());
        let told = &measured.hidden.given_back;
        for (period, own) in rows.iter().enumerate() {
            let open = |(agency, item): &&(usize, usize)| {
                measured.hidden.hides(QUARTERS[period], Grain::AgencyProcedure, *agency, *item)
            };
            let unknown: Vec<(usize, usize)> = own.iter().filter(open).copied().collect();
            for (at, (agency, procedure)) in unknown.iter().enumerate() {
                let is_told = told.iter().any(|one| {
                    (one.period, one.agency, one.procedure) == (QUARTERS[period], *agency, *procedure)
                });
                let known = follows(&equations(&model, &unknown), at);
                let small = is_small(&model, *agency, *procedure);
                assert!(!known || is_told || !small, "seed {seed}: {agency} {procedure}");
                assert!(known || !is_told, "seed {seed}: {agency} {procedure} is hidden after all");
                hidden_rows += 1;
            }
        }
    }
    assert!(hidden_rows > 1000, "{hidden_rows}");
}

/// Whether a row itself is to be hidden, not because it hides another.
fn is_small(model: &Model, agency: usize, procedure: usize) -> bool {
    let rows =
        model.results.sheets.iter().filter_map(|sheet| Some(sheet.counts(sheet.row_of(agency, procedure)?)));
    let mut received = rows.filter_map(|counts| counts.get(Count::Received));
    model.catalogue.procedures[procedure].sensitive && received.any(|received| (1..=4).contains(&received))
}

/// Two quarters of a province by chance: each row is there or not, small or not.
fn by_chance(seed: u64) -> (Model, [Vec<(usize, usize)>; 2]) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut dice = move |sides: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % sides
    };
    let mut model = sensitive();
    model.catalogue.procedures.push(procedure("1.000004", 1, &[], ServiceLevel::None));
    model.catalogue.procedures[3].sensitive = dice(2) == 0;
    let mut quarter = |model: &mut Model, period| {
        let mut cells = Vec::new();
        for (agency, item) in (0..4).flat_map(|agency| (0..4).map(move |item| (agency, item))) {
            if dice(5) < 3 {
                cells.push((agency, item, came(if dice(3) == 0 { 1 + dice(4) } else { 5 + dice(90) }, 0)));
            }
        }
        let rows: Vec<Row> = cells.iter().map(|(agency, item, cells)| (*agency, *item, &cells[..])).collect();
        publish(model, period, Grain::AgencyProcedure, &rows);
        cells.into_iter().map(|(agency, item, _)| (agency, item)).collect()
    };
    let rows = [quarter(&mut model, QUARTERS[0]), quarter(&mut model, QUARTERS[1])];
    (model, rows)
}

/// The sums that are known: which of the unknown rows each adds up.
fn equations(model: &Model, unknown: &[(usize, usize)]) -> Vec<Vec<i128>> {
    let of =
        |holds: &dyn Fn(&(usize, usize)) -> bool| unknown.iter().map(|row| i128::from(holds(row))).collect();
    let agencies = (0..4).map(|agency| of(&|row| row.0 == agency));
    let fields = (0..2).map(|field| of(&|row| model.catalogue.procedures[row.1].field == field));
    agencies.chain(fields).collect()
}

/// Whether an unknown follows from equations: it is alone in one of them after elimination (Gauss, without fractions).
fn follows(equations: &[Vec<i128>], unknown: usize) -> bool {
    let mut rows = equations.to_vec();
    let width = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in (0..width).filter(|column| *column != unknown).chain([unknown]) {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let own = rows[done].clone();
        for row in (0..rows.len()).filter(|row| *row != done) {
            let (by, with) = (own[column], rows[row][column]);
            if with != 0 {
                rows[row].iter_mut().zip(&own).for_each(|(cell, own)| *cell = *cell * by - own * with);
            }
        }
        done += 1;
    }
    rows.iter().any(|row| row.iter().enumerate().all(|(at, cell)| (*cell != 0) == (at == unknown)))
}
