//! Which rows hide a row.
//!
//! Agencies and fields are the nodes of a graph, the rows of a period its edges, and a sum is known at each node. Where hidden rows
//! make a circle, one count less in the first, one more in the second and so on around changes no sum: the first cannot be worked
//! out, and where no circle leads through it, it can (D. Gusfield, *A graph theoretic approach to statistical data security*, SIAM J.
//! Comput. 17, 1988). Counts are not below zero, so every row that would have one less must have one, and every row that would
//! have one more must be able to: a procedure that is not offered online has none online. Where a sum is not known, any row there is
//! as good as another: such nodes are one.
//!
//! What is pending at the end of a period is carried over into the next, and quarters make a half-year: see [`super::way`].
//!
//! Another row of the same agency and field makes the shortest circle. The choice does not look at hidden counts but to ask whether
//! there are any and whether a row is large, so that it tells nothing itself.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::edge::{Edge, Nodes, adds_up};
use super::moment::Told;
use super::used::Used;
use super::way::Way;
use super::{Item, Pair};
use crate::model::Model;

/// The rows that know a number.
pub struct Graph {
    edges: Vec<Edge>,
    /// The edges at each node, by their positions.
    at: Vec<Vec<usize>>,
}

/// What it costs to come to each node, and by which edge.
type Best = Vec<Option<(u64, Option<usize>)>>;

impl Graph {
    /// Of the rows of all periods that tell a number.
    pub fn of(model: &Model, way: &Way) -> Graph {
        let mut nodes = Nodes::default();
        let pairs: BTreeSet<Pair> = way.told.iter().flat_map(Told::pairs).collect();
        let used: Vec<Used> = way.told.iter().filter_map(Used::of).collect();
        let edges = pairs.into_iter().filter_map(|pair| Edge::of(model, way, &used, pair, &mut nodes));
        let edges: Vec<Edge> = edges.collect();
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
        for (position, edge) in edges.iter().enumerate() {
            for node in BTreeSet::from([edge.agency, edge.field]) {
                at.get_mut(node).into_iter().for_each(|edges| edges.push(position));
            }
        }
        Graph { edges, at }
    }

    /// What has to be hidden for a circle through a row, nothing where there is one already; `None` where there can be none.
    pub fn circle(&self, pair: Pair, hidden: &BTreeSet<Pair>) -> Option<Vec<Pair>> {
        let own = self.edges.binary_search_by_key(&pair, |edge| edge.pair).ok();
        let Some(own) = own.and_then(|at| self.edges.get(at)) else {
            // An agency that reports by procedure too: its row is hidden, and those by procedure hide each other.
            return matches!(pair, (_, Item::Field(_))).then(Vec::new);
        };
        if own.agency == own.field {
            return Some(Vec::new());
        }
        if let Some(beside) = self.beside(own, hidden) {
            return Some(if hidden.contains(&beside) { Vec::new() } else { vec![beside] });
        }
        let ways = [true, false].into_iter().filter(|less| own.can(*less));
        let ways = ways.filter_map(|less| self.way(own, less, hidden));
        ways.chain(self.both(own, hidden)).min().map(|(_, pairs)| pairs)
    }

    /// Another row of the same agency and field.
    fn beside(&self, own: &Edge, hidden: &BTreeSet<Pair>) -> Option<Pair> {
        let others = self.of_its_field(own).filter(|edge| own.is_beside(edge) && own.goes_with(edge));
        others.map(|edge| (edge.cost(hidden), edge.pair)).min().map(|(_, pair)| pair)
    }

    /// Two other rows of the same agency and field: where one procedure takes the place of another, what is carried over of the one
    /// hides what is pending of the other, and a third that is in both periods goes between them.
    fn both(&self, own: &Edge, hidden: &BTreeSet<Pair>) -> Option<(u64, Vec<Pair>)> {
        let others: Vec<&Edge> = self.of_its_field(own).filter(|_| own.places.len() > 1).collect();
        let twos = others.iter().flat_map(|one| others.iter().map(move |other| (*one, *other)));
        let able = |(one, other): &(&Edge, &Edge)| {
            let [has, one_has, other_has] = [own, one, other].map(|edge| &edge.places);
            let between = adds_up(has, other_has, one_has)
                && ((own.less && other.less && one.more) || (own.more && other.more && one.less));
            let apart = adds_up(one_has, other_has, has)
                && ((own.less && one.more && other.more) || (own.more && one.less && other.less));
            between || apart
        };
        let cost = |(one, other): (&Edge, &Edge)| {
            let pairs = [one.pair, other.pair].into_iter().filter(|pair| !hidden.contains(pair));
            (2 + one.cost(hidden) + other.cost(hidden), pairs.collect())
        };
        twos.filter(able).map(cost).min()
    }

    /// The other rows of its agency and field.
    fn of_its_field<'g>(&'g self, own: &'g Edge) -> impl Iterator<Item = &'g Edge> {
        let at = self.at.get(own.agency).into_iter().flatten();
        let same = |edge: &&Edge| edge.pair != own.pair && edge.pair.0 == own.pair.0 && edge.of == own.of;
        at.filter_map(|position| self.edges.get(*position)).filter(same)
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
                let edge = self.edges.get(*position).filter(|edge| edge.pair != own.pair);
                let Some(edge) = edge.filter(|edge| own.goes_with(edge)) else { continue };
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
