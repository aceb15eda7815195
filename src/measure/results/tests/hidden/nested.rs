//! Quarters, half-years, nine months and a year beside each other: what some less others tells is hidden too.

use super::by_chance::{Cell, bounds, dice, equations_of};
use super::*;

/// The quarters of a period: first, and behind the last.
type Quarters = (usize, usize);

/// Quarters in their places of the calendar, the year, half-years, nine months.
const PERIODS: [Quarters; 8] = [(0, 1), (0, 4), (1, 2), (2, 3), (3, 4), (0, 2), (2, 4), (0, 3)];

/// The row of an agency and a procedure: what came in each quarter, and which periods have a row of it.
#[derive(Clone, Copy)]
struct Pair {
    of: (usize, usize),
    came: [u64; 4],
    there: [bool; PERIODS.len()],
}

impl Pair {
    fn between(&self, (from, end): Quarters) -> u64 {
        self.came[from..end].iter().sum()
    }
}

fn with_longer_periods() -> Model {
    let mut model = sensitive();
    for (code, field) in [("1.000004", 1), ("1.000005", 0), ("1.000006", 1)] {
        model.catalogue.procedures.push(procedure(code, field, &[], ServiceLevel::None));
    }
    for (key, from, to, kind) in [
        ("h1", date(2024, 1, 1), date(2024, 6, 30), PeriodKind::Half),
        ("h2", date(2024, 7, 1), date(2024, 12, 31), PeriodKind::Half),
        ("9t", date(2024, 1, 1), date(2024, 9, 30), PeriodKind::NineMonths),
    ] {
        model.calendar.periods.push(NamedPeriod {
            period: Period { key: key.into(), from, to, label: None, kind },
            old_urls: Vec::new(),
            origin: Origin::nowhere(),
        });
    }
    model
}

/// Publishes what came in each period that has a row.
fn publish_all(model: &mut Model, pairs: &[Pair]) {
    for (at, quarters) in PERIODS.into_iter().enumerate() {
        let own: Vec<_> = pairs
            .iter()
            .filter(|pair| pair.there[at])
            .map(|pair| (pair.of, [(Count::Received, pair.between(quarters))]))
            .collect();
        let rows: Vec<Row> = own.iter().map(|((agency, item), cells)| (*agency, *item, &cells[..])).collect();
        if !rows.is_empty() {
            publish(model, at, Grain::AgencyProcedure, &rows);
        }
    }
}

fn by_chance(seed: u64) -> (Model, Vec<Pair>) {
    let mut dice = dice(seed);
    let mut model = with_longer_periods();
    [3, 4].into_iter().for_each(|at| model.catalogue.procedures[at].sensitive = dice(2) == 0);
    // Most provinces publish a few of the periods, and most rows are in all of these.
    let published = PERIODS.map(|_| dice(3) > 0);
    let mut pairs = Vec::new();
    for of in (0..4).flat_map(|agency| (0..6).map(move |item| (agency, item))) {
        let came = [(); 4].map(|()| [dice(3), 1 + dice(4), 5 + dice(90)][usize::try_from(dice(3)).unwrap()]);
        let is_odd = dice(6) == 0;
        let there = published.map(|published| published && (!is_odd || dice(2) == 0));
        pairs.extend((dice(8) > 0).then_some(Pair { of, came, there }));
    }
    publish_all(&mut model, &pairs);
    (model, pairs)
}

/// All that follows from equations, by elimination modulo a prime.
struct Follows(Vec<(usize, Vec<u64>)>);

const PRIME: u64 = (1 << 31) - 1;

impl Follows {
    fn of(equations: &[Vec<i128>]) -> Follows {
        let mut own = Follows(Vec::new());
        for equation in equations {
            let left = own.left(equation);
            if let Some(pivot) = left.iter().position(|one| *one != 0) {
                own.0.push((pivot, left));
            }
        }
        own
    }

    /// What is left of a sum once everything known is taken off.
    fn left(&self, sum: &[i128]) -> Vec<u64> {
        let mut left: Vec<u64> = sum.iter().map(|one| u64::try_from(*one).unwrap()).collect();
        for (pivot, row) in &self.0 {
            if left[*pivot] != 0 {
                let (by, with) = (row[*pivot], PRIME - left[*pivot]);
                left.iter_mut().zip(row).for_each(|(one, own)| *one = (*one * by + own * with) % PRIME);
            }
        }
        left
    }

    fn tells(&self, sum: &[i128]) -> bool {
        self.left(sum).iter().all(|one| *one == 0)
    }
}

/// Whatever is published, no small number of any of a sensitive row's quarters together follows from the sums of all periods; and
/// hardly anything is said to that does not.
#[test]
fn no_small_number_follows_from_periods_within_each_other() {
    let (mut hidden, mut told_all, mut needless) = (0, 0, 0);
    for seed in 0..400 {
        let (model, pairs) = by_chance(seed);
        let measured = measure(&model, end_of_2024());
        let hides = |pair: &Pair| measured.hidden.hides(Grain::AgencyProcedure, pair.of.0, pair.of.1);
        let own: Vec<Pair> = pairs.iter().filter(|pair| hides(pair)).copied().collect();
        let cells: Vec<Cell> =
            own.iter().flat_map(|pair| pair.came.map(|came| (pair.of.0, pair.of.1, came))).collect();
        let mut sums = Vec::new();
        for (at, (from, end)) in PERIODS.into_iter().enumerate() {
            let has = |cell: usize| own[cell / 4].there[at] && (from..end).contains(&(cell % 4));
            for sum in equations_of(&model, &cells, |_| true) {
                sums.push(
                    sum.iter().enumerate().map(|(cell, one)| one * i128::from(has(cell))).collect::<Vec<_>>(),
                );
            }
        }
        let (follows, bounds) = (Follows::of(&sums), bounds(&sums, &cells));
        let told: Vec<_> = measured.hidden.given_back.iter().map(|one| (one.agency, one.item)).collect();
        let mut follow = Vec::new();
        for (at, pair) in
            pairs.iter().enumerate().filter(|(_, pair)| model.catalogue.procedures[pair.of.1].sensitive)
        {
            let place = own.iter().position(|own| own.of == pair.of);
            for quarters in (0..4).flat_map(|from| (from + 1..=4).map(move |end| (from, end))) {
                let number = pair.between(quarters);
                let within =
                    |cell: usize| place == Some(cell / 4) && (quarters.0..quarters.1).contains(&(cell % 4));
                let sum: Vec<i128> = (0..cells.len()).map(|cell| i128::from(within(cell))).collect();
                let fixed = (0..cells.len())
                    .filter(|cell| within(*cell))
                    .all(|cell| bounds[cell].0 == bounds[cell].1);
                let known = place.map_or_else(|| is_shown(pair, quarters), |_| fixed || follows.tells(&sum));
                let item = (pair.of.0, Item::Procedure(pair.of.1));
                let small = (1..=4).contains(&number);
                assert!(
                    !small || !known || told.contains(&item),
                    "seed {seed}, row {at}: {:?} {quarters:?}",
                    pair.of
                );
                hidden += usize::from(small && !known);
                follow.extend((small && known).then_some(item));
            }
        }
        told_all += told.len();
        needless += told.iter().filter(|pair| !follow.contains(pair)).count();
    }
    assert!(hidden > 5000 && needless * 3 < told_all, "{hidden} {needless} {told_all}");
}

/// Whether rows that are shown tell what came in some quarters.
fn is_shown(pair: &Pair, quarters: Quarters) -> bool {
    let sum =
        |(from, end): Quarters| (0..4).map(|at| i128::from((from..end).contains(&at))).collect::<Vec<_>>();
    let shown: Vec<Vec<i128>> =
        PERIODS.into_iter().zip(pair.there).filter(|(_, there)| *there).map(|(own, _)| sum(own)).collect();
    Follows::of(&shown).tells(&sum(quarters))
}

#[test]
fn a_quarter_hides_beside_its_half_year_and_stops_nothing() {
    let mut model = with_longer_periods();
    let there = PERIODS.map(|(from, end)| end <= 2 && from < 2);
    let pair = |item, came| Pair { of: (SO_A, item), came, there };
    publish_all(&mut model, &[pair(0, [2, 30, 0, 0]), pair(1, [40, 30, 0, 0])]);
    let measured = measure(&model, end_of_2024());
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0), (SO_A, 1)]);
    assert_eq!(measured.hidden.given_back, []);
}

/// What is told of the first procedure where the two have rows in these periods, in the order of [`PERIODS`].
fn told(came: [[u64; 4]; 2], there: [[Quarters; 4]; 2]) -> Vec<usize> {
    let mut model = with_longer_periods();
    let pair = |item: usize| Pair {
        of: (SO_A, item),
        came: came[item],
        there: PERIODS.map(|own| there[item].contains(&own)),
    };
    publish_all(&mut model, &[pair(0), pair(1)]);
    let measured = measure(&model, end_of_2024());
    assert!(measured.hidden.hides(Grain::AgencyProcedure, SO_A, 0));
    measured.hidden.given_back.iter().map(|one| one.period).collect()
}

#[test]
fn what_a_period_has_beyond_others_is_told_where_no_row_hides_it() {
    let (first, half, second, year) = ((0, 1), (0, 2), (1, 2), (0, 4));
    // The half-year has a row more than its quarters together.
    assert_eq!(
        told([[30, 2, 0, 0], [20, 30, 0, 0]], [[first, half, half, half], [first, second, half, half]]),
        [5]
    );
    // The first has none of the second half-year alone: what is left of the year is its own.
    let (late, nine) = ((2, 4), (0, 3));
    assert_eq!(
        told([[15, 15, 2, 0], [20, 20, 25, 25]], [[half, year, year, year], [half, late, year, year]]),
        [1]
    );
    // The second has another row of each period that the first has.
    assert_eq!(
        told([[15, 15, 2, 0], [20, 20, 25, 25]], [[half, year, year, year], [first, half, year, year]]),
        [0; 0]
    );
    // Nine months and the second half-year less the year.
    assert_eq!(told([[20, 28, 2, 38], [20, 20, 25, 25]], [[nine, late, year, year]; 2]), [0; 0]);
}
