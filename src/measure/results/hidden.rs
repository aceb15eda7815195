//! Small counts of sensitive procedures: what is not shown of them, and what else is not, so that nobody can work them out.
//!
//! A row of an agency and a sensitive procedure with a count of 1 to 4 may tell of one person. Sums stay exact, so hiding the row
//! alone would be of no use: the agency's sum less its other rows gives it back. [`small`] finds the cells that nobody may learn,
//! and [`circle`] which rows have to be hidden with theirs.
//!
//! What follows from the counts of a row is a count like those that are written ([`deduced`]): 9 of 10 satisfied is one who is not.
//!
//! A pair of agency and procedure is hidden in every period, and with it the same procedure at agencies that took over from the
//! one or came before it: what is pending in one period is carried over into the next, and quarters make a year. No sum of a
//! procedure is shown that a hidden row is part of, and no row of an agency in the field of one. What an agency reports by field alone
//! is hidden like a row of a procedure where all procedures of the field are sensitive.

mod circle;
mod deduced;
mod edge;
mod left_out;
mod moment;
mod small;
mod timeline;
mod used;
mod way;

use std::collections::{BTreeMap, BTreeSet};

use super::{PeriodResults, Sum, pairs};
use crate::model::{Count, Counts, Grain, Model, Sheet};

use circle::Graph;
use small::{Cell, Look};
use way::Way;

/// Position of an agency, and what its row is of.
type Pair = (usize, Item);

/// What a row of an agency is of: position of the procedure, or of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub enum Item {
    Procedure(usize),
    Field(usize),
}

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
    pub item: Item,
    pub file: usize,
}

/// The rows of a period, and the sums that are made of them.
#[derive(Clone, Copy)]
struct Own<'m> {
    /// By agency and procedure.
    fine: Option<&'m Sheet>,
    /// By agency and field.
    coarse: Option<&'m Sheet>,
    /// Agencies with rows by procedure in any period.
    finer: &'m BTreeSet<usize>,
    results: &'m PeriodResults,
}

/// What is not shown of these periods.
pub fn hidden(model: &Model, periods: &[PeriodResults]) -> Hidden {
    if !model.catalogue.procedures.iter().any(|one| one.sensitive) {
        return Hidden::default();
    }
    let finer = finer(model, periods);
    // A year that is added up tells nothing that its quarters do not.
    let own = periods.iter().filter(|results| !results.is_added_up);
    let own: Vec<Own> = own.map(|results| Own::of(model, &finer, results)).collect();
    let near = small::cells(model, &own, Look::Near);
    let far = small::cells(model, &own, Look::Far);
    let (mut hidden, mut given_back) = (BTreeSet::new(), BTreeSet::new());
    // What is hidden already stays hidden, and so does a circle: to look at each cell once is enough. What follows from written counts
    // comes second: it never makes another row be hidden in the place of one that was, which an earlier edition of the site would tell.
    for cells in [near.iter().copied().collect(), far.difference(&near).copied().collect::<Vec<Cell>>()] {
        hidden.extend(cells.iter().map(|cell| cell.pair));
        given_back.extend(hide(model, &own, &cells, &mut hidden));
    }
    given_back.extend(own.iter().flat_map(|own| left_out::given_back(model, own)));
    if hidden.is_empty() {
        return Hidden { given_back: given_back.into_iter().collect(), ..Hidden::default() };
    }
    let by_field = hidden.iter().filter_map(|(agency, item)| Some((*agency, item.field(model)?)));
    let by_field = by_field.chain(small::left_empty(model, &own)).collect();
    Hidden { by_field, given_back: given_back.into_iter().collect(), pairs: hidden }
}

/// Agencies with rows by procedure in any period.
fn finer(model: &Model, periods: &[PeriodResults]) -> BTreeSet<usize> {
    let sheets = periods.iter().filter_map(|one| pairs(model, one.position));
    let runs = sheets.flat_map(|sheet| sheet.agencies.chunk_by(|a, b| a == b));
    runs.filter_map(|run| run.first().map(|agency| *agency as usize)).collect()
}

/// Hides what each cell needs; gives those for which there is nothing.
fn hide(model: &Model, own: &[Own], cells: &[Cell], hidden: &mut BTreeSet<Pair>) -> BTreeSet<GivenBack> {
    let mut bare: Vec<Cell> = Vec::new();
    for group in cells.chunk_by(|a, b| (a.own, a.count, a.left) == (b.own, b.count, b.left)) {
        let mut graphs: BTreeMap<_, Graph> = BTreeMap::new();
        for cell in group {
            let circles = Way::all(own, cell).into_iter().filter_map(|way| {
                let graph = graphs.entry(way.key()).or_insert_with(|| Graph::of(model, &way));
                graph.circle(cell.pair, hidden)
            });
            match circles.min_by_key(Vec::len) {
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
    let (agency, item) = cell.pair;
    let file = period.sheet(item).and_then(|sheet| sheet.file(cell.row)).unwrap_or_default();
    Some(GivenBack { period: period.results.position, agency, item, file })
}

impl<'m> Own<'m> {
    fn of(model: &'m Model, finer: &'m BTreeSet<usize>, results: &'m PeriodResults) -> Own<'m> {
        let sheet = |grain| model.results.sheet(results.position, grain);
        Own { fine: sheet(Grain::AgencyProcedure), coarse: sheet(Grain::AgencyField), finer, results }
    }

    /// The rows of procedures, or of fields.
    fn sheet(&self, item: Item) -> Option<&'m Sheet> {
        match item {
            Item::Procedure(_) => self.fine,
            Item::Field(_) => self.coarse,
        }
    }
}

impl Item {
    /// Position of the field.
    fn field(self, model: &Model) -> Option<usize> {
        match self {
            Item::Procedure(at) => model.catalogue.procedures.get(at).map(|own| own.field),
            Item::Field(at) => Some(at),
        }
    }

    /// Position of the procedure, where it is one.
    fn procedure(self) -> Option<usize> {
        match self {
            Item::Procedure(at) => Some(at),
            Item::Field(_) => None,
        }
    }

    /// Its position.
    fn at(self) -> usize {
        match self {
            Item::Procedure(at) | Item::Field(at) => at,
        }
    }
}

impl Hidden {
    /// Whether the counts of an agency in a procedure, or in a field, are not shown.
    pub fn hides(&self, grain: Grain, agency: usize, item: usize) -> bool {
        match grain {
            Grain::AgencyProcedure => self.pairs.contains(&(agency, Item::Procedure(item))),
            Grain::AgencyField => self.by_field.contains(&(agency, item)),
            Grain::Province | Grain::Agency => false,
        }
    }

    /// Takes back the sums of procedures that a hidden row is part of.
    pub fn take_back(&self, results: &mut PeriodResults) {
        let items: BTreeSet<Item> = self.pairs.iter().map(|(_, item)| *item).collect();
        for (procedure, sum) in &mut results.procedures {
            if items.contains(&Item::Procedure(*procedure)) {
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
