//! What is small and not written: it follows from no row that is shown, and from no sum.

use super::by_chance::{Cell, bounds, dice, equations, follows};
use super::*;

/// A large row of another procedure, that may hide the first.
const OTHER: [(Count, u64); 6] = [
    (Count::Received, 90),
    (Count::CarriedOver, 10),
    (Count::Resolved, 70),
    (Count::Rated, 60),
    (Count::Satisfied, 40),
    (Count::DigitisedResult, 50),
];

/// What is hidden of two rows of an agency, the first of a sensitive procedure.
fn hidden(own: &[(Count, u64)]) -> Vec<(usize, usize)> {
    let mut model = sensitive();
    publish(&mut model, 0, Grain::AgencyProcedure, &[(SO_A, 0, own), (SO_A, 1, &OTHER)]);
    let measured = measure(&model, end_of_2024());
    assert_eq!(measured.hidden.given_back, []);
    hidden_pairs(&measured)
}

#[test]
fn what_is_left_of_a_whole_is_hidden() {
    let came = [(Count::Received, 10), (Count::CarriedOver, 0)];
    for own in [
        &[came[0], (Count::Satisfied, 9), (Count::Rated, 10)][..],
        &[came[0], (Count::Resolved, 10), (Count::DigitisedResult, 8)],
        &[came[0], came[1], (Count::Resolved, 8)],
    ] {
        assert_eq!(hidden(own), [(SO_A, 0), (SO_A, 1)], "{own:?}");
    }
    // Of those that are handled no sum is known without this row.
    assert_eq!(hidden(&[came[0], came[1], (Count::Pending, 6)]), [(SO_A, 0)]);
    for own in [
        &[came[0], (Count::Satisfied, 10), (Count::Rated, 10)][..],
        &[came[0], (Count::Satisfied, 5), (Count::Rated, 10)],
        &[came[0], came[1], (Count::Resolved, 10)],
        &[came[0], (Count::Resolved, 8)],
    ] {
        assert_eq!(hidden(own), [], "{own:?}");
    }
}

#[test]
fn what_is_left_between_periods_is_hidden() {
    let mut model = sensitive();
    let rated = |satisfied, rated| [(Count::Satisfied, satisfied), (Count::Rated, rated)];
    for (period, own) in [(0, rated(40, 50)), (1, rated(89, 100)), (2, rated(9, 10)), (4, rated(10, 10))] {
        publish(&mut model, period, Grain::AgencyProcedure, &[(SO_A, 0, &own), (SO_A, 1, &rated(200, 300))]);
    }
    // One in the second quarter follows from its own row; without it, from the year less the others.
    assert_eq!(hidden_pairs(&measure(&model, end_of_2024())), [(SO_A, 0), (SO_A, 1)]);
    let mut model = sensitive();
    let year =
        [(0, rated(40, 50)), (1, rated(139, 150)), (2, rated(90, 90)), (3, rated(0, 0)), (4, rated(0, 0))];
    for (period, own) in year.into_iter().filter(|(period, _)| *period != 2) {
        publish(&mut model, period, Grain::AgencyProcedure, &[(SO_A, 0, &own), (SO_A, 1, &rated(200, 300))]);
    }
    assert_eq!(hidden_pairs(&measure(&model, end_of_2024())), [(SO_A, 0), (SO_A, 1)]);
}

/// Two were handled in the second quarter: neither period says how many, and what both came with and left tells it.
#[test]
fn what_follows_between_periods_is_hidden() {
    let mut model = sensitive();
    let half = crate::model::NamedPeriod {
        period: Period {
            key: "h1".into(),
            from: date(2024, 1, 1),
            to: date(2024, 6, 30),
            label: None,
            kind: PeriodKind::Other,
        },
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    };
    model.calendar.periods.push(half);
    let own =
        |received, pending| [(Count::Received, received), (Count::CarriedOver, 0), (Count::Pending, pending)];
    let other =
        [(Count::Received, 90), (Count::CarriedOver, 10), (Count::Pending, 40), (Count::Resolved, 60)];
    for (period, cells) in [(0, own(50, 30)), (5, own(80, 58))] {
        publish(&mut model, period, Grain::AgencyProcedure, &[(SO_A, 0, &cells), (SO_A, 1, &other)]);
    }
    assert!(hidden_pairs(&measure(&model, end_of_2024())).contains(&(SO_A, 0)));
}

/// A form of row, and how many it leaves.
type Form = fn(u64, u64) -> [(Count, u64); 3];

const FORMS: [Form; 3] = [
    |whole, left| [(Count::Received, whole), (Count::Rated, whole), (Count::Satisfied, whole - left)],
    |whole, left| [(Count::Received, whole), (Count::CarriedOver, 0), (Count::Resolved, whole - left)],
    |whole, left| [(Count::Received, whole), (Count::CarriedOver, 0), (Count::Pending, whole - left)],
];

/// Provinces by chance: what rows leave follows neither from rows that are shown nor from sums.
#[test]
fn nothing_small_that_is_left_follows_from_sums() {
    let mut kept = 0;
    for (seed, form) in (0..300_u64).flat_map(|seed| FORMS.map(|form| (seed, form))) {
        let mut model = sensitive();
        let own = by_chance(seed, form, &mut model);
        let measured = measure(&model, end_of_2024());
        let hides = |cell: &&Cell| measured.hidden.hides(Grain::AgencyProcedure, cell.0, cell.1);
        let unknown: Vec<Cell> = own.iter().filter(hides).copied().collect();
        let small = |cell: &Cell| cell.1 == 0 && (1..=4).contains(&cell.2);
        assert!(!own.iter().any(|cell| small(cell) && !unknown.contains(cell)), "seed {seed}");
        let sums = equations(&model, &unknown);
        let bounds = bounds(&sums, &unknown);
        for (at, cell) in unknown.iter().enumerate().filter(|(_, cell)| small(cell)) {
            let mut told = measured.hidden.given_back.iter();
            let told = told.any(|one| (one.agency, one.item) == (cell.0, Item::Procedure(0)));
            let known = follows(&sums, at) || bounds[at].0 == bounds[at].1;
            assert!(told || !known, "seed {seed}: {cell:?} {:?}", bounds[at]);
            kept += usize::from(!known);
        }
    }
    assert!(kept > 300, "{kept}");
}

/// A quarter by chance, as what each row leaves.
fn by_chance(seed: u64, form: Form, model: &mut Model) -> Vec<Cell> {
    let mut dice = dice(seed);
    let all = (0..4).flat_map(|agency| (0..3).map(move |item| (agency, item)));
    let own: Vec<Cell> = all
        .filter(|_| dice(5) < 4)
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(agency, item)| {
            (agency, item, [0, 1 + dice(4), 5 + dice(40)][usize::try_from(dice(3)).unwrap()])
        })
        .collect();
    let cells: Vec<_> = own.iter().map(|row| (row, form(row.2 + 5 + dice(60), row.2))).collect();
    let rows: Vec<Row> = cells.iter().map(|(row, cells)| (row.0, row.1, &cells[..])).collect();
    publish(model, QUARTERS[0], Grain::AgencyProcedure, &rows);
    own
}
