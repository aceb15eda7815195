//! Small counts of sensitive procedures: what is not shown of them, and what else is not, so that nobody can work them out.
//!
//! A row of an agency and a sensitive procedure with a count of 1 to 4 may tell of one person. Sums stay exact, so hiding the row
//! alone would be of no use: the agency's sum less its other rows gives it back. [`small`] finds the cells that nobody may learn,
//! and [`circle`] which rows have to be hidden with theirs.
//!
//! A pair of agency and procedure is hidden in every period, and with it the same procedure at agencies that took over from the
//! one or came before it: what is pending in one period is carried over into the next, and quarters make a year. No sum of a
//! procedure is shown that a hidden row is part of, and no row of an agency in the field of one.

mod circle;
mod edge;
mod moment;
mod small;

use std::collections::BTreeSet;

use super::{PeriodResults, Sum};
use crate::model::{Count, Counts, Grain, Model, Sheet};

use circle::Graph;
use small::Cell;

/// Positions of an agency and a procedure.
type Pair = (usize, usize);

/// What is not shown.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    pairs: BTreeSet<Pair>,
    /// Positions of the agency and the field.
    by_field: BTreeSet<(usize, usize)>,
    /// Small counts that sums give back whatever is hidden: there are no other rows to hide them among.
    pub given_back: Vec<GivenBack>,
}

/// A small count that cannot be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "positions in the model, by what they name")]
pub struct GivenBack {
    pub period: usize,
    pub agency: usize,
    pub procedure: usize,
    pub file: usize,
}

/// The rows of a period, and the sums that are made of them.
#[derive(Clone, Copy)]
struct Own<'m> {
    /// By agency and procedure.
    fine: Option<&'m Sheet>,
    /// By agency and field.
    coarse: Option<&'m Sheet>,
    results: &'m PeriodResults,
}

/// What is not shown of these periods.
pub fn hidden(model: &Model, periods: &[PeriodResults]) -> Hidden {
    // A year that is added up tells nothing that its quarters do not.
    let own = periods.iter().filter(|results| !results.is_added_up());
    let own: Vec<Own> = own.map(|results| Own::of(model, results)).collect();
    let cells = small::cells(model, &own);
    let mut hidden: BTreeSet<Pair> = cells.iter().map(|cell| cell.pair).collect();
    if hidden.is_empty() {
        return Hidden::default();
    }
    // What is hidden already stays hidden, and so does a circle: to look at each cell once is enough.
    let given_back = hide(model, &own, &cells, &mut hidden);
    let field = |procedure: usize| model.catalogue.procedures.get(procedure).map(|own| own.field);
    let by_field = hidden.iter().filter_map(|(agency, procedure)| Some((*agency, field(*procedure)?)));
    let by_field = by_field.chain(small::left_empty(model, &own)).collect();
    Hidden { by_field, given_back: given_back.into_iter().collect(), pairs: hidden }
}

/// Hides what each cell needs; gives those for which there is nothing.
fn hide(model: &Model, own: &[Own], cells: &[Cell], hidden: &mut BTreeSet<Pair>) -> BTreeSet<GivenBack> {
    let mut bare: Vec<Cell> = Vec::new();
    for group in cells.chunk_by(|a, b| (a.own, a.count) == (b.own, b.count)) {
        let Some((first, period)) = group.first().and_then(|first| Some((first, own.get(first.own)?))) else {
            continue;
        };
        let graph = Graph::of(model, &moment::told(own, *period, first.count));
        for cell in group {
            match graph.circle(cell.pair, hidden) {
                Some(more) => hidden.extend(more),
                None => bare.push(*cell),
            }
        }
    }
    let said = bare.iter().filter(|cell| !is_said_next(own, &bare, cell));
    said.filter_map(|cell| given_back(own, cell)).collect()
}

/// Whether a number is one that was carried over into a period that says so of it: to say it once is enough.
fn is_said_next(own: &[Own], bare: &[Cell], cell: &Cell) -> bool {
    let next = |other: &&Cell| {
        (other.pair, other.count) == (cell.pair, Count::CarriedOver) && cell.count == Count::Pending
    };
    let period = |cell: &Cell| own.get(cell.own).map(|own| &own.results.period);
    let begins = |other: &Cell| {
        let (other, own) = (period(other)?, period(cell)?);
        Some(own.to.tomorrow().ok()? == other.from)
    };
    bare.iter().filter(next).any(|other| begins(other).unwrap_or(false))
}

fn given_back(own: &[Own], cell: &Cell) -> Option<GivenBack> {
    let period = own.get(cell.own)?;
    let (agency, procedure) = cell.pair;
    let file = period.fine.and_then(|sheet| sheet.file(cell.row)).unwrap_or_default();
    Some(GivenBack { period: period.results.position, agency, procedure, file })
}

impl<'m> Own<'m> {
    fn of(model: &'m Model, results: &'m PeriodResults) -> Own<'m> {
        let sheet = |grain| model.results.sheet(results.position, grain);
        Own { fine: sheet(Grain::AgencyProcedure), coarse: sheet(Grain::AgencyField), results }
    }
}

impl Hidden {
    /// Whether the counts of an agency in a procedure, or in a field, are not shown.
    pub fn hides(&self, grain: Grain, agency: usize, item: usize) -> bool {
        match grain {
            Grain::AgencyProcedure => self.pairs.contains(&(agency, item)),
            Grain::AgencyField => self.by_field.contains(&(agency, item)),
            Grain::Province | Grain::Agency => false,
        }
    }

    /// Takes back the sums of procedures that a hidden row is part of.
    pub fn take_back(&self, results: &mut PeriodResults) {
        let procedures: BTreeSet<usize> = self.pairs.iter().map(|(_, procedure)| *procedure).collect();
        for (procedure, sum) in &mut results.procedures {
            if procedures.contains(procedure) {
                *sum = sum.withheld();
            }
        }
    }
}

impl Sum {
    /// The same without its figures.
    pub(super) fn withheld(&self) -> Sum {
        let (proxy, provisional) = (self.proxy, self.provisional);
        Sum {
            counts: Counts::default(),
            reported: false,
            parts: None,
            set_aside: None,
            proxy,
            provisional,
            hidden: true,
        }
    }

    /// Whether a count is known of it in any way: as its figure, as the sum of its parts, as what gave way.
    fn tells(&self, count: Count) -> bool {
        let beside = [&self.parts, &self.set_aside];
        self.get(count).is_some() || beside.into_iter().flatten().any(|counts| counts.get(count).is_some())
    }
}
