//! Which rows hide a row.
//!
//! Agencies and fields are the nodes of a graph, the rows of a period its edges, and a sum is known at each node. Where hidden rows
//! make a circle, one count less in the first, one more in the second and so on around changes no sum: the first cannot be worked
//! out, and where no circle leads through it, it can (D. Gusfield, *A graph theoretic approach to statistical data security*, SIAM J.
//! Comput. 17, 1988). Counts are not below zero, so every row that would have one less must have one, and every row that would
//! have one more must be able to: a procedure that is not offered online has none online. Where a sum is not known, any row there is
//! as good as another: such nodes are one.
//!
//! Another row of the same agency and field makes the shortest circle. The choice does not look at hidden counts but to ask whether
//! there are any and whether a row is large, so that it tells nothing itself.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::{Own, Pair};
use crate::model::{Count, Counts, Model, PARTS};

/// What a row costs that was shown so far: more than any way along hidden ones is long.
const SHOWN: u64 = 1 << 32;

/// What a row costs beside, that has fewer dossiers than this and hides another less well.
const SMALL: u64 = 1 << 16;
const LARGE: u64 = 10;

/// Where a sum is known; where none is, sums tell nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Agency(usize),
    Field(usize),
    Free,
}

/// A row, from its agency to its field.
struct Edge {
    row: usize,
    pair: Pair,
    /// Position of the field, whatever is known of its sum.
    of: usize,
    agency: usize,
    field: usize,
    /// It could have one less.
    less: bool,
    /// It could have one more.
    more: bool,
    is_large: bool,
}

/// The rows of a period in which a count is known.
pub struct Graph {
    edges: Vec<Edge>,
    /// The edges at each node, by their positions.
    at: Vec<Vec<usize>>,
}

/// The numbers of nodes.
#[derive(Default)]
struct Nodes(BTreeMap<Node, usize>);

impl Nodes {
    fn number(&mut self, node: Node) -> usize {
        let next = self.0.len();
        *self.0.entry(node).or_insert(next)
    }
}

/// What it costs to come to each node, and by which edge.
type Best = Vec<Option<(u64, Option<usize>)>>;

impl Graph {
    /// Of a period and a count.
    pub fn of(model: &Model, own: Own, count: Count) -> Graph {
        let mut nodes = Nodes::default();
        let edges: Vec<Edge> =
            (0..own.sheet.len()).filter_map(|row| Edge::of(model, own, row, count, &mut nodes)).collect();
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); nodes.0.len()];
        for (position, edge) in edges.iter().enumerate() {
            for node in BTreeSet::from([edge.agency, edge.field]) {
                at.get_mut(node).into_iter().for_each(|edges| edges.push(position));
            }
        }
        Graph { edges, at }
    }

    /// What has to be hidden for a circle through a row, nothing where there is one already; `None` where there can be none.
    pub fn circle(&self, row: usize, hidden: &BTreeSet<Pair>) -> Option<Vec<Pair>> {
        let own = self.edges.binary_search_by_key(&row, |edge| edge.row).ok();
        let own = own.and_then(|at| self.edges.get(at))?;
        if own.agency == own.field {
            return Some(Vec::new());
        }
        if let Some(beside) = self.beside(own, hidden) {
            return Some(if hidden.contains(&beside) { Vec::new() } else { vec![beside] });
        }
        let ways = [own.less, own.more].into_iter().zip([true, false]).filter(|(can, _)| *can);
        let ways = ways.filter_map(|(_, less)| self.way(own, less, hidden));
        ways.min().map(|(_, pairs)| pairs)
    }

    /// Another row of the same agency and field.
    fn beside(&self, own: &Edge, hidden: &BTreeSet<Pair>) -> Option<Pair> {
        let others = self.at.get(own.agency)?.iter().filter_map(|position| self.edges.get(*position));
        let same = |edge: &&Edge| edge.row != own.row && edge.pair.0 == own.pair.0 && edge.of == own.of;
        let able = |edge: &&Edge| (own.less && edge.more) || (own.more && edge.less);
        others
            .filter(same)
            .filter(able)
            .map(|edge| (edge.cost(hidden), edge.pair))
            .min()
            .map(|(_, pair)| pair)
    }

    /// The cheapest way from a row's agency to its field, and what has to be hidden for it. Where the row has one less, rows on the
    /// way from an agency to a field have one more, and those from a field to an agency one less; else the other way round.
    fn way(&self, own: &Edge, less: bool, hidden: &BTreeSet<Pair>) -> Option<(u64, Vec<Pair>)> {
        let mut open = BinaryHeap::from([Reverse((0, own.agency))]);
        let mut best: Best = vec![None; self.at.len()];
        best.get_mut(own.agency).into_iter().for_each(|first| *first = Some((0, None)));
        while let Some(Reverse((cost, node))) = open.pop() {
            if node == own.field {
                return Some((cost, self.back(own, &best, hidden)));
            }
            for position in self.at.get(node).into_iter().flatten() {
                let Some(edge) = self.edges.get(*position).filter(|edge| edge.row != own.row) else {
                    continue;
                };
                let to_field = (edge.agency == node && edge.can(!less)).then_some(edge.field);
                let to_agency = (edge.field == node && edge.can(less)).then_some(edge.agency);
                for next in to_field.into_iter().chain(to_agency) {
                    let cost = cost + 1 + edge.cost(hidden);
                    let known =
                        best.get_mut(next).filter(|known| known.is_none_or(|(known, _)| cost < known));
                    if let Some(known) = known {
                        *known = Some((cost, Some(*position)));
                        open.push(Reverse((cost, next)));
                    }
                }
            }
        }
        None
    }

    /// The rows of the way that are shown so far.
    fn back(&self, own: &Edge, best: &Best, hidden: &BTreeSet<Pair>) -> Vec<Pair> {
        let (mut node, mut pairs) = (own.field, Vec::new());
        while let Some(Some((_, Some(position)))) = best.get(node).filter(|_| node != own.agency) {
            let Some(edge) = self.edges.get(*position) else { break };
            pairs.push(edge.pair);
            node = if edge.field == node { edge.agency } else { edge.field };
        }
        pairs.retain(|pair| !hidden.contains(pair));
        pairs
    }
}

impl Edge {
    fn of(model: &Model, own: Own, row: usize, count: Count, nodes: &mut Nodes) -> Option<Edge> {
        let (sheet, results) = (own.sheet, own.results);
        let pair @ (agency, item) = (sheet.agency(row)?, sheet.item(row)?);
        let (procedure, counts) = (model.catalogue.procedures.get(item)?, sheet.counts(row));
        let number = counts.get(count)?;
        let tells = |sum: Option<&super::Sum>| sum.is_some_and(|sum| sum.tells(count));
        let in_field = !results.by_field.contains(&agency) && tells(results.field(procedure.field));
        let offered = count != Count::Online || procedure.online_on(results.period.to).is_online();
        let agency = if tells(results.agency(agency)) { Node::Agency(agency) } else { Node::Free };
        let field = if in_field { Node::Field(procedure.field) } else { Node::Free };
        Some(Edge {
            row,
            pair,
            of: procedure.field,
            agency: nodes.number(agency),
            field: nodes.number(field),
            less: number > 0,
            more: number > 0 || (offered && has_whole(&counts, count)),
            is_large: counts.get(Count::Received).is_some_and(|received| received >= LARGE),
        })
    }

    fn can(&self, less: bool) -> bool {
        if less { self.less } else { self.more }
    }

    fn cost(&self, hidden: &BTreeSet<Pair>) -> u64 {
        match hidden.contains(&self.pair) {
            true => 0,
            false => SHOWN + if self.is_large { 0 } else { SMALL },
        }
    }
}

/// Whether there is anything that a part could be part of: late dossiers among those that were handled.
fn has_whole(counts: &Counts, count: Count) -> bool {
    let whole = PARTS.into_iter().find(|(part, _)| *part == count);
    whole.is_some_and(|(_, whole)| counts.get(whole).is_some_and(|whole| whole > 0))
}
