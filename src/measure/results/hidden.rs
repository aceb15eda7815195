//! Small counts of sensitive procedures: what is not shown of them, and what else is not, so that nobody can work them out.
//!
//! A row of an agency and a sensitive procedure with a count of 1 to 4 may tell of one person. Sums stay exact, so hiding the row
//! alone would be of no use: the agency's sum less its other rows gives it back. Agencies and fields are therefore the nodes of a
//! graph, the hidden rows of a period its edges, and sums are known at the nodes: a row can be worked out if and only if no
//! circle of hidden rows leads through it (D. Gusfield, *A graph theoretic approach to statistical data security*, SIAM J. Comput.
//! 17, 1988). Rows are hidden until each lies on one: another row of the same agency and field, where there is one, as that also
//! withstands sums of the agency by field; else the shortest way round through other agencies.
//!
//! A pair of agency and procedure is hidden in every period, as what is pending in one is carried over into the next, and
//! quarters make a year. No sum of a procedure is shown that a hidden row is part of, and no row of an agency by field.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::astar;
use petgraph::graphmap::UnGraphMap;

use super::{PeriodResults, Sum, pairs};
use crate::model::{Count, Counts, Grain, Model, Sheet};

/// Counts from 1 up to this are small.
const SMALL: u64 = 4;

/// What a row more that is hidden weighs beside the dossiers in it: the fewest rows, and of as many the fewest dossiers.
const ROW: u64 = 1 << 32;

/// What is not shown.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// Positions of agency and procedure.
    pairs: BTreeSet<(usize, usize)>,
    /// Positions of the period, the agency and the field.
    by_field: BTreeSet<(usize, usize, usize)>,
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

/// What is not shown of all results, whatever the day.
pub fn hidden(model: &Model) -> Hidden {
    let small = small(model);
    if small.is_empty() {
        return Hidden::default();
    }
    let positions = 0..model.calendar.periods.len();
    let periods: Vec<Rows> =
        positions.filter_map(|period| Some(Rows::of(model, period, pairs(model, period)?))).collect();
    let mut hidden = small.clone();
    loop {
        let before = hidden.len();
        let bare: Vec<GivenBack> = periods.iter().flat_map(|rows| rows.hide(&mut hidden)).collect();
        if hidden.len() == before {
            let given_back = bare.into_iter().filter(|one| small.contains(&(one.agency, one.procedure)));
            let by_field = periods.iter().flat_map(|rows| rows.by_field(&hidden));
            return Hidden { by_field: by_field.collect(), given_back: given_back.collect(), pairs: hidden };
        }
    }
}

/// Pairs of an agency and a sensitive procedure that have a small count in some period.
fn small(model: &Model) -> BTreeSet<(usize, usize)> {
    let sensitive: Vec<bool> = model.catalogue.procedures.iter().map(|one| one.sensitive).collect();
    if !sensitive.contains(&true) {
        return BTreeSet::new();
    }
    let is_small = |counts: &Counts| {
        Count::ALL.iter().any(|count| counts.get(*count).is_some_and(|number| (1..=SMALL).contains(&number)))
    };
    let sheets = model.results.sheets.iter().filter(|sheet| sheet.grain == Grain::AgencyProcedure);
    let rows = sheets.flat_map(|sheet| (0..sheet.len()).map(move |row| (sheet, row)));
    let of_sensitive = rows.filter_map(|(sheet, row)| {
        let item = sheet.item(row).filter(|item| sensitive.get(*item) == Some(&true))?;
        is_small(&sheet.counts(row)).then_some((sheet.agency(row)?, item))
    });
    of_sensitive.collect()
}

/// The rows of a period by agency and procedure in which something is known.
struct Rows {
    period: usize,
    rows: Vec<Row>,
    /// The rows of an agency in a field.
    groups: BTreeMap<(usize, usize), Vec<usize>>,
}

struct Row {
    agency: usize,
    field: usize,
    procedure: usize,
    file: usize,
    received: Option<u64>,
}

/// Where sums are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Node {
    Agency(usize),
    Field(usize),
}

impl Rows {
    fn of(model: &Model, period: usize, sheet: &Sheet) -> Rows {
        let row = |row: usize| {
            let (procedure, counts) = (sheet.item(row)?, sheet.counts(row));
            let (agency, file) = (sheet.agency(row)?, sheet.file(row)?);
            let field = model.catalogue.procedures.get(procedure)?.field;
            let received = counts.get(Count::Received);
            (!counts.is_unknown()).then_some(Row { agency, field, procedure, file, received })
        };
        let rows: Vec<Row> = (0..sheet.len()).filter_map(row).collect();
        let mut groups: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            groups.entry((row.agency, row.field)).or_default().push(at);
        }
        Rows { period, rows, groups }
    }

    /// Hides what each hidden row needs; gives those for which there is nothing.
    fn hide(&self, hidden: &mut BTreeSet<(usize, usize)>) -> Vec<GivenBack> {
        let mut bare = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            if !hidden.contains(&row.pair()) {
                continue;
            }
            match self.way_round(at, row, hidden) {
                Some(more) => hidden.extend(more),
                None => bare.push(GivenBack {
                    period: self.period,
                    agency: row.agency,
                    procedure: row.procedure,
                    file: row.file,
                }),
            }
        }
        bare
    }

    /// The pairs of a circle through a row, without it: hidden ones as far as there are.
    fn way_round(
        &self,
        at: usize,
        row: &Row,
        hidden: &BTreeSet<(usize, usize)>,
    ) -> Option<Vec<(usize, usize)>> {
        let lightest = |group: &[usize]| -> Option<(u64, (usize, usize))> {
            let others = group.iter().filter(|other| **other != at).filter_map(|other| self.rows.get(*other));
            others.map(|other| (other.weight(hidden), other.pair())).min()
        };
        if let Some((_, beside)) = lightest(self.groups.get(&(row.agency, row.field))?) {
            return Some(vec![beside]);
        }
        let edges = self.groups.iter().filter_map(|((agency, field), group)| {
            Some((Node::Agency(*agency), Node::Field(*field), lightest(group)?))
        });
        let graph: UnGraphMap<Node, (u64, (usize, usize))> = edges.collect();
        let (from, to) = (Node::Agency(row.agency), Node::Field(row.field));
        let (_, way) = astar(&graph, from, |node| node == to, |(.., (weight, _))| *weight, |_| 0)?;
        let steps = way.iter().zip(way.iter().skip(1));
        steps.map(|(a, b)| graph.edge_weight(*a, *b).map(|(_, pair)| *pair)).collect()
    }

    fn by_field<'r>(
        &'r self,
        hidden: &'r BTreeSet<(usize, usize)>,
    ) -> impl Iterator<Item = (usize, usize, usize)> + 'r {
        let own = self.rows.iter().filter(|row| hidden.contains(&row.pair()));
        own.map(|row| (self.period, row.agency, row.field))
    }
}

impl Row {
    fn pair(&self) -> (usize, usize) {
        (self.agency, self.procedure)
    }

    /// What it costs to hide it. A row with few dossiers hides nothing well: it comes last among those that cost as much.
    fn weight(&self, hidden: &BTreeSet<(usize, usize)>) -> u64 {
        let few = u64::from(u32::MAX);
        match self.received {
            _ if hidden.contains(&self.pair()) => 0,
            Some(received) if received > SMALL => ROW + received.min(few),
            _ => ROW + few,
        }
    }
}

impl Hidden {
    /// Whether the counts of an agency in a procedure, or in a field, are not shown for a period (its position in the calendar).
    pub fn hides(&self, period: usize, grain: Grain, agency: usize, item: usize) -> bool {
        match grain {
            Grain::AgencyProcedure => self.pairs.contains(&(agency, item)),
            Grain::AgencyField => self.by_field.contains(&(period, agency, item)),
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
}
