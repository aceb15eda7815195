//! A half-year beside its quarters: what the one less the others tells is hidden too.

use super::by_chance::{Cell, bounds, dice, equations_of, follows};
use super::*;

/// The row of an agency and a procedure: what came in the first quarter and in the second, and whether the first, the second and
/// the half-year have a row of it.
#[derive(Clone, Copy)]
struct Pair {
    of: (usize, usize),
    came: [u64; 2],
    there: [bool; 3],
}

/// What is unknown of a hidden pair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Second,
    Half,
}

/// The first two quarters and the half-year: quarters in their places of the calendar, the half-year last.
fn with_half_year() -> (Model, [usize; 3]) {
    let mut model = sensitive();
    for (code, field) in [("1.000004", 1), ("1.000005", 0), ("1.000006", 1)] {
        model.catalogue.procedures.push(procedure(code, field, &[], ServiceLevel::None));
    }
    model.calendar.periods.push(NamedPeriod {
        period: Period {
            key: "h1".into(),
            from: date(2024, 1, 1),
            to: date(2024, 6, 30),
            label: None,
            kind: PeriodKind::Half,
        },
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    });
    let half = model.calendar.periods.len() - 1;
    (model, [QUARTERS[0], QUARTERS[1], half])
}

fn by_chance(seed: u64) -> (Model, Vec<Pair>) {
    let mut dice = dice(seed);
    let (mut model, periods) = with_half_year();
    [3, 4].into_iter().for_each(|at| model.catalogue.procedures[at].sensitive = dice(2) == 0);
    let mut pairs = Vec::new();
    for of in (0..4).flat_map(|agency| (0..6).map(move |item| (agency, item))) {
        let mut number = || [dice(3), 1 + dice(4), 5 + dice(90)][usize::try_from(dice(3)).unwrap()];
        let came = [number(), number()];
        // Most rows are in all three.
        let mostly = [true; 3];
        let other = [[true, false, true], [false, true, true], [false, false, true], [true, true, false]];
        let there = match dice(8) {
            0 => continue,
            1 => other[usize::try_from(dice(4)).unwrap()],
            _ => mostly,
        };
        pairs.push(Pair { of, came, there });
    }
    for (at, period) in periods.into_iter().enumerate() {
        let own: Vec<_> = pairs
            .iter()
            .filter(|pair| pair.there[at])
            .map(|pair| (pair.of, [(Count::Received, pair.value(at))]))
            .collect();
        let rows: Vec<Row> = own.iter().map(|((agency, item), cells)| (*agency, *item, &cells[..])).collect();
        publish(&mut model, period, Grain::AgencyProcedure, &rows);
    }
    (model, pairs)
}

impl Pair {
    fn value(&self, at: usize) -> u64 {
        self.came.get(at).copied().unwrap_or(self.came[0] + self.came[1])
    }

    /// What nobody is told: its rows, and what is left between them.
    fn unknown(&self) -> Vec<(Part, u64)> {
        let [first, second, half] = self.there;
        let quarter = |there: bool| there || (half && (first || second));
        let all = [
            (quarter(first), Part::First, self.value(0)),
            (quarter(second), Part::Second, self.value(1)),
            (half, Part::Half, self.value(2)),
        ];
        all.into_iter().filter(|one| one.0).map(|one| (one.1, one.2)).collect()
    }
}

/// Which of these follow from the sums of the three periods, and from quarters making the half-year.
fn known(model: &Model, pairs: &[Pair], unknown: &[(Pair, Part, u64)]) -> Vec<bool> {
    let cells: Vec<Cell> = unknown.iter().map(|(pair, _, value)| (pair.of.0, pair.of.1, *value)).collect();
    let mut sums = Vec::new();
    for (at, part) in [Part::First, Part::Second, Part::Half].into_iter().enumerate() {
        let has: Vec<bool> = unknown.iter().map(|(pair, own, _)| *own == part && pair.there[at]).collect();
        for sum in equations_of(model, &cells, |_| true) {
            sums.push(sum.iter().zip(&has).map(|(one, has)| one * i128::from(*has)).collect());
        }
    }
    let halves = pairs.iter().filter(|pair| pair.there[2] && (pair.there[0] || pair.there[1]));
    for half in halves {
        let made_of = |(own, part, _): &(Pair, Part, u64)| match part {
            _ if own.of != half.of => 0,
            Part::Half => -1,
            Part::First | Part::Second => 1,
        };
        sums.push(unknown.iter().map(made_of).collect());
    }
    let bounds = bounds(&sums, &cells);
    (0..unknown.len()).map(|at| follows(&sums, at) || bounds[at].0 == bounds[at].1).collect()
}

/// Whatever is published, neither a small row nor a small rest between a half-year and a quarter follows from the sums of all three;
/// and hardly anything is said to that does not.
#[test]
fn no_small_rest_follows_from_a_half_year_and_its_quarters() {
    let (mut hidden, mut needless) = (0, 0);
    for seed in 0..600 {
        let (model, pairs) = by_chance(seed);
        let measured = measure(&model, end_of_2024());
        let hides = |pair: &&Pair| measured.hidden.hides(Grain::AgencyProcedure, pair.of.0, pair.of.1);
        let own: Vec<Pair> = pairs.iter().filter(hides).copied().collect();
        let each = |pair: &Pair| -> Vec<_> {
            pair.unknown().into_iter().map(|(part, value)| (*pair, part, value)).collect()
        };
        let unknown: Vec<(Pair, Part, u64)> = own.iter().flat_map(each).collect();
        let of = |one: &GivenBack| match one.item {
            Item::Procedure(item) => (one.agency, item),
            Item::Field(_) => panic!("no rows by field"),
        };
        let mut told: Vec<(usize, usize)> = measured.hidden.given_back.iter().map(of).collect();
        let mut follow = Vec::new();
        for ((pair, _, value), known) in unknown.iter().zip(known(&model, &own, &unknown)) {
            let small = model.catalogue.procedures[pair.of.1].sensitive && (1..=4).contains(value);
            assert!(!small || !known || told.contains(&pair.of), "seed {seed}: {:?} {value}", pair.of);
            hidden += usize::from(small && !known);
            follow.extend((small && known).then_some(pair.of));
        }
        told.retain(|pair| !follow.contains(pair));
        needless += told.len();
    }
    assert!(hidden > 5000 && needless < 100, "{hidden} {needless}");
}

#[test]
fn a_quarter_hides_beside_its_half_year_and_stops_nothing() {
    let (mut model, periods) = with_half_year();
    let rows = [([2, 30], 0), ([40, 30], 1)];
    for (at, period) in periods.into_iter().enumerate() {
        let came =
            rows.map(|(came, _)| [(Count::Received, came.get(at).copied().unwrap_or(came[0] + came[1]))]);
        publish(&mut model, period, Grain::AgencyProcedure, &[(SO_A, 0, &came[0]), (SO_A, 1, &came[1])]);
    }
    let measured = measure(&model, end_of_2024());
    assert_eq!(hidden_pairs(&measured), [(SO_A, 0), (SO_A, 1)]);
    assert_eq!(measured.hidden.given_back, []);
}

/// The half-year has a row more than its quarters together: less their sums it tells that number, whatever is hidden beside it.
#[test]
fn what_a_half_year_has_beyond_its_quarters_is_told() {
    let (mut model, [first, second, half]) = with_half_year();
    let came = |number| [(Count::Received, number)];
    publish(&mut model, first, Grain::AgencyProcedure, &[(SO_A, 0, &came(30)), (SO_A, 1, &came(20))]);
    publish(&mut model, second, Grain::AgencyProcedure, &[(SO_A, 1, &came(30))]);
    publish(&mut model, half, Grain::AgencyProcedure, &[(SO_A, 0, &came(32)), (SO_A, 1, &came(50))]);
    let told = measure(&model, end_of_2024()).hidden.given_back;
    assert_eq!(told, [GivenBack { period: half, agency: SO_A, item: Item::Procedure(0), file: 2 }]);
}
