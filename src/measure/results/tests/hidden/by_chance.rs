//! Provinces by chance: whatever is published, no small count of a sensitive procedure follows from the sums.

use super::*;

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
                measured.hidden.given_back.iter().any(|one| {
                    one.period == period && (one.agency, one.item) == (pair.0, Item::Procedure(pair.1))
                })
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

/// Every second agency reports by field, and each field has one procedure: a small number is a sensitive one's in either form.
#[test]
fn no_small_row_by_field_follows_from_sums() {
    let mut hidden = 0;
    for seed in 0..400_usize {
        let mut dice = dice(seed as u64);
        let mut model = province();
        model.catalogue.fields.push(field("y-te"));
        (0..3).for_each(|at| model.catalogue.procedures[at].field = at);
        model.catalogue.procedures[0].sensitive = true;
        let all = (0..4).flat_map(|agency| (0..3).map(move |item| (agency, item)));
        let rows: Vec<Cell> = all
            .filter(|_| dice(5) < 4)
            .map(|(agency, item)| (agency, item, [0, 1, 2, 30, 40][(agency * 7 + item * 3 + seed) % 5]))
            .collect();
        for (grain, parity) in [(Grain::AgencyField, 0), (Grain::AgencyProcedure, 1)] {
            let own: Vec<_> = rows
                .iter()
                .filter(|row| row.0 % 2 == parity)
                .map(|row| (row, [(Count::Received, row.2)]))
                .collect();
            let own: Vec<Row> = own.iter().map(|(row, cells)| (row.0, row.1, &cells[..])).collect();
            publish(&mut model, 0, grain, &own);
        }
        let measured = measure(&model, end_of_2024());
        let form = |agency| if agency % 2 == 0 { Grain::AgencyField } else { Grain::AgencyProcedure };
        let hides = |cell: &&Cell| measured.hidden.hides(form(cell.0), cell.0, cell.1);
        let unknown: Vec<Cell> = rows.iter().filter(hides).copied().collect();
        let sums = equations(&model, &unknown);
        let bounds = bounds(&sums, &unknown);
        let small = |cell: &Cell| cell.1 == 0 && (1..=4).contains(&cell.2);
        assert!(!rows.iter().any(|cell| small(cell) && !unknown.contains(cell)), "seed {seed}");
        for (at, cell) in unknown.iter().enumerate().filter(|(_, cell)| small(cell)) {
            let item = if cell.0 % 2 == 0 { Item::Field(cell.1) } else { Item::Procedure(cell.1) };
            let mut told = measured.hidden.given_back.iter();
            let told = told.any(|one| (one.agency, one.item) == (cell.0, item));
            let known = follows(&sums, at) || bounds[at].0 == bounds[at].1;
            assert!(told || !known, "seed {seed}: {cell:?}");
            hidden += usize::from(!known);
        }
    }
    assert!(hidden > 200, "{hidden}");
}

/// Numbers by chance, below as many sides as it is thrown with.
pub fn dice(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |sides| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % sides
    }
}

/// An agency, a procedure, and how many dossiers were received.
pub type Cell = (usize, usize, u64);

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
pub fn equations(model: &Model, unknown: &[Cell]) -> Vec<Vec<i128>> {
    equations_of(model, unknown, |_| true)
}

/// The same of a period that has some of them.
pub fn equations_of(model: &Model, unknown: &[Cell], has: impl Fn(&Cell) -> bool) -> Vec<Vec<i128>> {
    let of = |holds: &dyn Fn(&Cell) -> bool| {
        unknown.iter().map(|row| i128::from(has(row) && holds(row))).collect()
    };
    let agencies = (0..4).map(|agency| of(&|row| row.0 == agency));
    let fields = (0..model.catalogue.fields.len())
        .map(|field| of(&|row| model.catalogue.procedures[row.1].field == field));
    agencies.chain(fields).collect()
}

/// Between which numbers each unknown lies, as far as sums tell of counts that are not below zero.
pub fn bounds(sums: &[Vec<i128>], unknown: &[Cell]) -> Vec<(i128, i128)> {
    let mut bounds = vec![(0, 1 << 40); unknown.len()];
    for _ in 0..40 {
        for sum in sums {
            let mine: Vec<usize> = (0..unknown.len()).filter(|at| sum[*at] != 0).collect();
            let total: i128 = mine.iter().map(|at| sum[*at] * i128::from(unknown[*at].2)).sum();
            for at in &mine {
                let others: Vec<usize> = mine.iter().filter(|other| *other != at).copied().collect();
                // What a sum has of another is added (1) or taken away (-1).
                let rest = |least: bool| -> i128 {
                    let bound = |other: usize| {
                        if (sum[other] > 0) == least { bounds[other].0 } else { bounds[other].1 }
                    };
                    others.iter().map(|other| sum[*other] * bound(*other)).sum()
                };
                let (one, other) = (sum[*at] * (total - rest(true)), sum[*at] * (total - rest(false)));
                bounds[*at] = (bounds[*at].0.max(one.min(other)), bounds[*at].1.min(one.max(other)));
            }
        }
    }
    bounds
}

/// Whether an unknown follows from equations: it is alone in one of them after elimination (Gauss, without fractions).
pub fn follows(equations: &[Vec<i128>], unknown: usize) -> bool {
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
