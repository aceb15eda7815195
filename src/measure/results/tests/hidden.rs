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

/// Received, and pending at the end.
fn left(received: u64, pending: u64) -> [(Count, u64); 2] {
    [(Count::Received, received), (Count::Pending, pending)]
}

/// Received, and carried over from before.
fn took(received: u64, carried_over: u64) -> [(Count, u64); 2] {
    [(Count::Received, received), (Count::CarriedOver, carried_over)]
}

#[test]
fn what_is_pending_is_hidden_among_rows_that_end_with_it() {
    let mut model = sensitive();
    model.catalogue.procedures.push(procedure("1.000004", 0, &[], ServiceLevel::None));
    let rows: [Row; 3] = [(SO_A, 0, &left(40, 2)), (SO_A, 1, &left(40, 30)), (SO_A, 3, &left(40, 20))];
    publish(&mut model, 0, Grain::AgencyProcedure, &rows);
    // The second is carried over, and the sum of what is gives it away: only the third hides the first.
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 1, &took(40, 30))]);
    let measured = measure(&model, end_of_2024());
    let hides = |item| measured.hidden.hides(Grain::AgencyProcedure, SO_A, item);
    assert_eq!([0, 1, 3].map(hides), [true, false, true]);
    assert_eq!(measured.hidden.given_back, []);
}

#[test]
fn what_is_pending_of_one_row_alone_that_ends_is_told() {
    let mut model = sensitive();
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &left(40, 2)), (SO_A, 1, &left(40, 30))]);
    let kept = model.clone();
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 1, &took(40, 30))]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(told, [GivenBack { period: 0, agency: SO_A, procedure: 0, file: 0 }]);
    // Where nothing follows, or follows it in the next period, nothing is told.
    assert_eq!(measure(&kept, end_of_2024()).hidden.given_back, []);
    let mut model = kept;
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 0, &took(40, 2)), (SO_A, 1, &took(40, 30))]);
    assert_eq!(measure(&model, end_of_2024()).hidden.given_back, []);
}

#[test]
fn what_is_carried_over_is_hidden_among_rows_that_begin_with_it() {
    let mut model = sensitive();
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 1, &left(40, 30))]);
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 0, &took(40, 2)), (SO_A, 1, &took(40, 30))]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(told, [GivenBack { period: 2, agency: SO_A, procedure: 0, file: 1 }]);
}

#[test]
fn a_procedure_that_takes_the_place_of_another_hides_it() {
    let mut model = sensitive();
    model.catalogue.procedures.push(procedure("1.000004", 0, &[], ServiceLevel::None));
    model.catalogue.procedures[3].sensitive = true;
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, &left(40, 2)), (SO_A, 1, &left(40, 30))]);
    publish(&mut model, 2, Grain::AgencyProcedure, &[(SO_A, 1, &took(40, 30)), (SO_A, 3, &took(40, 2))]);
    let measured = measure(&model, end_of_2024());
    assert_eq!(measured.hidden.given_back, []);
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0), (SO_A, 1)]);
    assert!(measured.hidden.hides(Grain::AgencyProcedure, SO_A, 3));
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
    assert_eq!(told, [GivenBack { period: 0, agency: SO_A, procedure: 0, file: 0 }]);
}

/// Whatever is published, sums by agency and by field leave every small row open: none follows from the equations, nor from them and
/// from counts not being below zero.
#[test]
fn no_small_row_follows_from_sums() {
    let mut hidden_rows = 0;
    for seed in 0..600_u64 {
        let (model, rows) = by_chance(seed);
        let measured = measure(&model, end_of_2024());
        for (period, own) in QUARTERS.into_iter().zip(&rows) {
            let told = |pair: Cell| {
                measured
                    .hidden
                    .given_back
                    .iter()
                    .any(|one| one.period == period && (one.agency, one.procedure) == (pair.0, pair.1))
            };
            let unknown: Vec<Cell> = own
                .iter()
                .filter(|cell| measured.hidden.hides(Grain::AgencyProcedure, cell.0, cell.1))
                .copied()
                .collect();
            let sums = equations(&model, &unknown);
            let bounds = bounds(&sums, &unknown);
            for (at, cell) in unknown.iter().enumerate() {
                let small = model.catalogue.procedures[cell.1].sensitive && (1..=4).contains(&cell.2);
                let known = follows(&sums, at) || bounds[at].0 == bounds[at].1;
                assert!(
                    !small || !known || told(*cell),
                    "seed {seed}, period {period}: {cell:?} {:?}",
                    bounds[at]
                );
                hidden_rows += usize::from(small && !known);
            }
            let shown = own.iter().filter(|cell| !unknown.contains(cell));
            let small_shown =
                |cell: &&Cell| model.catalogue.procedures[cell.1].sensitive && (1..=4).contains(&cell.2);
            assert_eq!(shown.filter(small_shown).count(), 0, "seed {seed}");
        }
    }
    assert!(hidden_rows > 500, "{hidden_rows}");
}

/// What was pending at the end of a quarter is carried over into the next, and rows come and go: the sums of both together leave
/// every small one open.
#[test]
fn no_small_stock_follows_from_the_sums_of_two_periods() {
    let mut hidden = 0;
    for seed in 0..600_u64 {
        let (model, rows) = stocks_by_chance(seed);
        let measured = measure(&model, end_of_2024());
        let hides = |cell: &Cell| measured.hidden.hides(Grain::AgencyProcedure, cell.0, cell.1);
        let mut unknown: Vec<Cell> = rows.iter().flatten().filter(|cell| hides(cell)).copied().collect();
        unknown.sort_unstable();
        unknown.dedup();
        let of = |own: &Vec<Cell>| equations_of(&model, &unknown, |cell| own.contains(cell));
        let sums: Vec<Vec<i128>> = rows.iter().flat_map(of).collect();
        let bounds = bounds(&sums, &unknown);
        for (at, cell) in unknown.iter().enumerate() {
            let small = model.catalogue.procedures[cell.1].sensitive && (1..=4).contains(&cell.2);
            let known = follows(&sums, at) || bounds[at].0 == bounds[at].1;
            let mut told = measured.hidden.given_back.iter();
            let told = told.any(|one| (one.agency, one.procedure) == (cell.0, cell.1));
            assert!(!small || !known || told, "seed {seed}: {cell:?}");
            hidden += usize::from(small && !known);
        }
    }
    assert!(hidden > 500, "{hidden}");
}

/// What is pending at the end of a quarter, and what is carried over into the next: a row that is in both has the same number.
fn stocks_by_chance(seed: u64) -> (Model, [Vec<Cell>; 2]) {
    let mut dice = dice(seed);
    let mut model = sensitive();
    for (code, field) in [("1.000004", 1), ("1.000005", 0), ("1.000006", 1)] {
        model.catalogue.procedures.push(procedure(code, field, &[], ServiceLevel::None));
    }
    [3, 4].into_iter().for_each(|at| model.catalogue.procedures[at].sensitive = dice(2) == 0);
    let mut rows = [Vec::new(), Vec::new()];
    for (agency, item) in (0..4).flat_map(|agency| (0..6).map(move |item| (agency, item))) {
        let number = [dice(3), 1 + dice(4), 5 + dice(90)][usize::try_from(dice(3)).unwrap()];
        // Most rows are in both quarters, some in one.
        let there = [[true, true], [true, true], [true, false], [false, true], [false, false]];
        let there = there[usize::try_from(dice(5)).unwrap()];
        for (rows, _) in rows.iter_mut().zip(there).filter(|(_, there)| *there) {
            rows.push((agency, item, number));
        }
    }
    for (at, make) in [left as fn(u64, u64) -> [(Count, u64); 2], took].into_iter().enumerate() {
        let cells: Vec<_> = rows[at].iter().map(|(_, _, number)| make(100, *number)).collect();
        let own: Vec<Row> =
            rows[at].iter().zip(&cells).map(|(cell, cells)| (cell.0, cell.1, &cells[..])).collect();
        publish(&mut model, QUARTERS[at], Grain::AgencyProcedure, &own);
    }
    (model, rows)
}

/// Numbers by chance, below as many sides as it is thrown with.
fn dice(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |sides| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % sides
    }
}

/// An agency, a procedure, and how many dossiers were received.
type Cell = (usize, usize, u64);

/// Two quarters of a province by chance: each row is there or not, small or not.
fn by_chance(seed: u64) -> (Model, [Vec<Cell>; 2]) {
    let mut dice = dice(seed);
    let mut model = sensitive();
    model.catalogue.procedures.push(procedure("1.000004", 1, &[], ServiceLevel::None));
    model.catalogue.procedures[3].sensitive = dice(2) == 0;
    let mut quarter = |model: &mut Model, period| {
        let mut cells = Vec::new();
        for (agency, item) in (0..4).flat_map(|agency| (0..4).map(move |item| (agency, item))) {
            if dice(5) < 3 {
                let received = [dice(3), 1 + dice(4), 5 + dice(90)][usize::try_from(dice(3)).unwrap()];
                cells.push((agency, item, [(Count::Received, received)]));
            }
        }
        let rows: Vec<Row> = cells.iter().map(|(agency, item, cells)| (*agency, *item, &cells[..])).collect();
        publish(model, period, Grain::AgencyProcedure, &rows);
        cells.into_iter().map(|(agency, item, [(_, received)])| (agency, item, received)).collect()
    };
    let rows = [quarter(&mut model, QUARTERS[0]), quarter(&mut model, QUARTERS[1])];
    (model, rows)
}

/// The sums that are known: which of the unknown rows each adds up.
fn equations(model: &Model, unknown: &[Cell]) -> Vec<Vec<i128>> {
    equations_of(model, unknown, |_| true)
}

/// The same of a period that has some of them.
fn equations_of(model: &Model, unknown: &[Cell], has: impl Fn(&Cell) -> bool) -> Vec<Vec<i128>> {
    let of = |holds: &dyn Fn(&Cell) -> bool| {
        unknown.iter().map(|row| i128::from(has(row) && holds(row))).collect()
    };
    let agencies = (0..4).map(|agency| of(&|row| row.0 == agency));
    let fields = (0..2).map(|field| of(&|row| model.catalogue.procedures[row.1].field == field));
    agencies.chain(fields).collect()
}

/// Between which numbers each unknown lies, as far as sums tell of counts that are not below zero.
fn bounds(sums: &[Vec<i128>], unknown: &[Cell]) -> Vec<(i128, i128)> {
    let mut bounds = vec![(0, 1 << 40); unknown.len()];
    for _ in 0..40 {
        for sum in sums {
            let mine: Vec<usize> = (0..unknown.len()).filter(|at| sum[*at] == 1).collect();
            let total: i128 = mine.iter().map(|at| i128::from(unknown[*at].2)).sum();
            for at in &mine {
                let others = |bound: fn(&(i128, i128)) -> i128| -> i128 {
                    mine.iter().filter(|other| *other != at).map(|other| bound(&bounds[*other])).sum()
                };
                let (least, most) = (total - others(|own| own.1), total - others(|own| own.0));
                bounds[*at] = (bounds[*at].0.max(least), bounds[*at].1.min(most));
            }
        }
    }
    bounds
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
