//! A row, from its agency to its field.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::moment::{Place, Told};
use super::used::{Use, Used};
use super::way::Way;
use super::{Item, Pair};
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
pub struct Edge {
    /// Whose it is.
    pub pair: Pair,
    /// Position of the field, whatever is known of its sum.
    pub of: usize,
    /// The node at its one end.
    pub agency: usize,
    /// The node at its other end.
    pub field: usize,
    /// It could have one less.
    pub less: bool,
    /// It could have one more.
    pub more: bool,
    is_large: bool,
    /// What it has to do with its procedure being used online in each period, where that is what it counts.
    used: Vec<Option<Use>>,
    /// How it stands in the sums of each period that tells the number.
    pub places: Vec<Place>,
}

/// The numbers of nodes.
#[derive(Default)]
pub struct Nodes(BTreeMap<Node, usize>);

impl Nodes {
    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn number(&mut self, node: Node) -> usize {
        let next = self.0.len();
        *self.0.entry(node).or_insert(next)
    }
}

impl Edge {
    /// Of a row, by what is known of it in the first period that knows the number.
    pub fn of(model: &Model, way: &Way, used: &[Used], pair: Pair, nodes: &mut Nodes) -> Option<Edge> {
        let (agency, item) = pair;
        let field = item.field(model)?;
        let (first, counts, number) = way.number(pair)?;
        let (count, told) = (first.count, &way.told);
        let places: Vec<Place> = told.iter().map(|one| one.place(model, pair)).collect();
        let known = |own: &[Place], tells: &dyn Fn(&Told) -> bool| {
            places.iter().zip(told).any(|(place, one)| own.contains(place) && tells(one))
        };
        let by_agency = known(&[Place::Both, Place::Agency], &|one| one.of_agency(agency));
        let by_field = known(&[Place::Both], &|one| one.of_field(field));
        let day = first.own.results.period.to;
        let is_offered = count != Count::Online || is_online(model, item, day);
        let can_grow = match way.left {
            Some(_) => number > 0,
            None => is_offered && has_whole(&counts, count),
        };
        Some(Edge {
            pair,
            of: field,
            agency: nodes.number(if by_agency { Node::Agency(agency) } else { Node::Free }),
            field: nodes.number(if by_field { Node::Field(field) } else { Node::Free }),
            less: number > 0,
            more: counts.get(count)? > 0 || can_grow,
            is_large: counts.get(Count::Received).is_some_and(|received| received >= LARGE),
            used: used.iter().map(|used| used.by(pair)).collect(),
            places,
        })
    }

    /// Whether another row stands in the same sums of every period; one whose sums are not known there does not matter.
    pub fn goes_with(&self, other: &Edge) -> bool {
        let same = |(own, other): (&Place, &Place)| match (own, other) {
            (_, Place::Untold) => true,
            (Place::Untold, other) => *other == Place::Both,
            (own, other) => own == other,
        };
        // In one period alone every circle will do: nodes say which sums there are.
        self.places.len() < 2 || self.places.iter().zip(&other.places).all(same)
    }

    /// Whether it could have one less, or one more, and as many procedures would be used.
    pub fn can(&self, less: bool) -> bool {
        match less {
            true => self.less && self.used.iter().flatten().all(|own| own.less()),
            false => self.more && self.used.iter().flatten().all(|own| own.more()),
        }
    }

    /// Whether this one could have less and another of the same agency and field more, or the other way round.
    pub fn is_beside(&self, other: &Edge) -> bool {
        let able = (self.less && other.more) || (self.more && other.less);
        able && self
            .used
            .iter()
            .zip(&other.used)
            .all(|(own, other)| own.zip(*other).is_none_or(|(own, other)| own.between(other)))
    }

    /// What hiding it costs.
    pub fn cost(&self, hidden: &BTreeSet<Pair>) -> u64 {
        match hidden.contains(&self.pair) {
            true => 0,
            false => SHOWN + if self.is_large { 0 } else { SMALL },
        }
    }
}

/// Whether in every period what two rows are part of is what a third one is part of.
pub fn adds_up(one: &[Place], other: &[Place], sum: &[Place]) -> bool {
    let adds = |((one, other), sum): ((&Place, &Place), &Place)| {
        (*one == Place::Neither && other == sum)
            || (*other == Place::Neither && one == sum)
            || *sum == Place::Untold
    };
    one.iter().zip(other).zip(sum).all(adds)
}

/// Whether a procedure is offered online on a day, or one of a field.
fn is_online(model: &Model, item: Item, day: Date) -> bool {
    let procedures = &model.catalogue.procedures;
    match item {
        Item::Procedure(at) => procedures.get(at).is_some_and(|own| own.online_on(day).is_online()),
        Item::Field(field) => {
            procedures.iter().any(|own| own.field == field && own.online_on(day).is_online())
        }
    }
}

/// Whether there is anything that a part could be part of: late dossiers among those that were handled.
fn has_whole(counts: &Counts, count: Count) -> bool {
    let whole = PARTS.into_iter().find(|(part, _)| *part == count);
    whole.is_some_and(|(_, whole)| counts.get(whole).is_some_and(|whole| whole > 0))
}
