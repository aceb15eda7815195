//! Dots over years, joined where they may be joined, against a goal; labels where there is room.

use super::Element;
use super::axis::Axis;
use super::block::{Block, Spot, circle, line};
use super::space::{Anchor, Area, BASE, FULL, Face, Over, Room, TOP};
use crate::model::Lang;
use crate::words::phrase::{FigureText, Phrase};

/// More dots than this are drawn small, and only the first and the newest are labelled.
const MANY: usize = 12;

/// A figure of the series.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Where it lies.
    pub at: (i64, i64),
    /// The figure.
    pub text: FigureText,
    /// Of when.
    pub period: String,
    /// It is not exactly what is asked for.
    pub proxy: bool,
    /// The position of the earlier dot that a line joins it to.
    pub joined: Option<usize>,
}

/// The goal as a line.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Where it lies.
    pub y: i64,
    /// Its words, the fullest first.
    pub words: Vec<Block>,
}

/// A label that is shown where there is room for it.
#[derive(Clone, Debug)]
pub struct Extra {
    /// The label.
    pub block: Block,
    /// Where it may stand, the best place first.
    pub spots: Vec<Spot>,
}

/// What a plot shows.
#[derive(Clone, Debug)]
pub struct Plot {
    /// The years.
    pub axis: Axis,
    /// Oldest first; not empty.
    pub dots: Vec<Dot>,
    /// The goal.
    pub limit: Option<Limit>,
    /// Where breaks lie.
    pub breaks: Vec<i64>,
    /// The path: drawn below the lines.
    pub under: Vec<Element>,
    /// Labels besides those of dots and goal, the most important first, of each the fullest first.
    pub extras: Vec<Vec<Extra>>,
    /// What stands at the top and at the bottom of the plotted area.
    pub ends: (String, Option<String>),
}

impl Plot {
    /// The drawing and its height in pixels.
    pub fn draw(self, lang: Lang) -> (Vec<Element>, i64) {
        let mut elements = self.axis.bands();
        elements.push(line("grid", (0, TOP), (FULL, TOP)));
        elements.push(line("axis", (0, BASE), (FULL, BASE)));
        elements.extend(self.breaks.iter().map(|x| line("break", (*x, TOP), (*x, BASE))));
        elements.extend(self.under.iter().cloned());
        elements.extend(self.limit.iter().map(|limit| line("limit", (0, limit.y), (FULL, limit.y))));
        elements.extend(self.lines());
        elements.extend(self.circles());
        elements.extend(self.labels());
        let (below, height) = self.axis.below(lang);
        elements.extend(below);
        (elements, height / 10)
    }

    /// The ends of its lines.
    fn joined(&self) -> impl Iterator<Item = ((i64, i64), (i64, i64))> {
        self.dots.iter().filter_map(|dot| Some((self.dots.get(dot.joined?)?.at, dot.at)))
    }

    fn lines(&self) -> Vec<Element> {
        self.joined().map(|(from, to)| line("line", from, to)).collect()
    }

    fn radius(&self, at: usize) -> i64 {
        match (at + 1 == self.dots.len(), self.dots.len() > MANY) {
            (true, false) => 70,
            (true, true) => 50,
            (false, false) => 55,
            (false, true) => 30,
        }
    }

    fn circles(&self) -> Vec<Element> {
        let many = self.dots.len() > 1;
        let dots = self.dots.iter().enumerate();
        dots.map(|(at, dot)| {
            let class = match (at == 0 && many, dot.proxy) {
                (true, true) => "dot first proxy",
                (true, false) => "dot first",
                (false, true) => "dot proxy",
                (false, false) => "dot",
            };
            circle(class, dot.at, self.radius(at))
        })
        .collect()
    }

    /// What dots and lines leave free.
    fn room(&self) -> Room {
        let mut room = Room::default();
        for (at, dot) in self.dots.iter().enumerate() {
            room.dot(Area::around(dot.at.0, dot.at.1, self.radius(at)));
        }
        for (from, to) in self.joined() {
            room.line(from, to);
        }
        for x in &self.breaks {
            room.line((*x, TOP), (*x, BASE));
        }
        if let Some(limit) = &self.limit {
            room.line((0, limit.y), (FULL, limit.y));
        }
        room
    }

    /// The newest figure and the goal always; the first figure, what else is known, and the others, unless they
    /// are many, where there is room.
    fn labels(&self) -> Vec<Element> {
        let mut room = self.room();
        let mut elements = Vec::new();
        for (block, spot) in self.newest_and_goal(&room) {
            room.take(block.area(spot));
            elements.extend(block.draw(spot));
        }
        let mut dots = self.dots.iter().rev().skip(1).rev();
        let first = dots.next();
        let first = first.map(older).into_iter().flatten();
        let ends = self.ends();
        for wanted in first.chain(self.extras.iter().cloned()) {
            elements.extend(place(&mut room, &wanted));
        }
        let others = dots.rev().filter(|_| self.dots.len() <= MANY);
        for wanted in others.flat_map(older).chain(ends.into_iter().map(|extra| vec![extra])) {
            elements.extend(place(&mut room, &wanted));
        }
        elements
    }

    /// The newest figure's label and the goal's, so that neither pushes the other out.
    fn newest_and_goal(&self, room: &Room) -> Vec<(Block, Spot)> {
        let Some(newest) = self.dots.last() else { return Vec::new() };
        let goals: Vec<(Block, Spot)> = self.limit.iter().flat_map(Limit::places).collect();
        let mut alone = None;
        for (places, over) in places_of_newest(newest) {
            let free = |place: &&(Block, Spot)| room.is_free(&place.0.area(place.1), over);
            let goal_free =
                |place: &&(Block, Spot)| room.is_free(&place.0.area(place.1), over.max(Over::Lines));
            for place in places.iter().filter(free) {
                alone.get_or_insert_with(|| place.clone());
                let area = place.0.area(place.1);
                let apart = |goal: &&(Block, Spot)| !goal.0.area(goal.1).meets(&area);
                if let Some(goal) = goals.iter().filter(goal_free).find(apart) {
                    return vec![place.clone(), goal.clone()];
                }
            }
            if goals.is_empty() && alone.is_some() {
                break;
            }
        }
        alone.into_iter().collect()
    }

    /// The words at the ends of the scale.
    fn ends(&self) -> Vec<Extra> {
        let at = |text: &String, top: i64| Extra {
            block: Block::ours(text.clone()),
            spots: vec![
                Spot { x: 0, top, anchor: Anchor::Start },
                Spot { x: FULL, top, anchor: Anchor::End },
            ],
        };
        let (top, bottom) = &self.ends;
        let bottom = bottom.iter().map(|bottom| at(bottom, BASE - 200));
        std::iter::once(at(top, TOP - 190)).chain(bottom).collect()
    }
}

impl Limit {
    /// Where its words may stand: above or below the line, at one of its ends.
    fn places(&self) -> Vec<(Block, Spot)> {
        let mut places = Vec::new();
        for block in &self.words {
            for top in [self.y - block.height() - 40, self.y + 40] {
                for (x, anchor) in [(0, Anchor::Start), (FULL, Anchor::End)] {
                    places.push((block.clone(), Spot { x, top, anchor }));
                }
            }
        }
        places
    }
}

/// Beside a mark: above it, then below, centred or turned away from an edge.
pub fn around((x, y): (i64, i64), height: i64) -> Vec<Spot> {
    let tops = [y - 100 - height, y + 100];
    let anchors = [Anchor::Mid, Anchor::End, Anchor::Start];
    let spots = tops.into_iter().flat_map(|top| anchors.map(|anchor| Spot { x, top, anchor }));
    spots.collect()
}

/// The labels of a figure that is not the newest, the fullest first.
fn older(dot: &Dot) -> Option<Vec<Extra>> {
    let full = Block::figure(&dot.text, Face::Past, "past").below(dot.period.clone());
    let blocks =
        [full, Block::figure(&dot.text, Face::Past, "past"), Block::figure(&dot.text, Face::Small, "small")];
    let extra = |block: Block| Extra { spots: around(dot.at, block.height()), block };
    Some(blocks.map(extra).into())
}

/// Where the newest figure's label may stand and what it may cover there: large and beside its dot, then smaller, at last
/// farther off or at an edge. The fullest label comes first.
fn places_of_newest(dot: &Dot) -> Vec<(Vec<(Block, Spot)>, Over)> {
    let big = Block::figure(&dot.text, Face::Big, "big");
    let past = Block::figure(&dot.text, Face::Past, "past");
    let large = [big.clone().above(dot.period.clone()), big];
    let smaller =
        [past.clone().above(dot.period.clone()), past, Block::figure(&dot.text, Face::Small, "small")];
    let near = |blocks: &[Block]| -> Vec<(Block, Spot)> {
        let spots = |block: &Block| around(dot.at, block.height());
        blocks.iter().flat_map(|block| spots(block).into_iter().map(|spot| (block.clone(), spot))).collect()
    };
    let all: Vec<Block> = large.iter().chain(&smaller).cloned().collect();
    let far: Vec<(Block, Spot)> = all.iter().flat_map(|block| farther(dot, block)).collect();
    vec![
        (near(&large), Over::Nothing),
        (near(&large), Over::Lines),
        (near(&all), Over::Lines),
        (near(&all), Over::Marks),
        (far.clone(), Over::Lines),
        (far, Over::Marks),
    ]
}

/// Above and below a dot, farther and farther from it, also at the edges.
fn farther(dot: &Dot, block: &Block) -> Vec<(Block, Spot)> {
    let (x, y) = dot.at;
    let places =
        [(x, Anchor::Mid), (x, Anchor::End), (x, Anchor::Start), (0, Anchor::Start), (FULL, Anchor::End)];
    let tops =
        [0, 220, 440, 660].into_iter().flat_map(|lift| [y - 100 - block.height() - lift, y + 100 + lift]);
    let spots = tops.flat_map(|top| places.map(|(x, anchor)| Spot { x, top, anchor }));
    spots.map(|spot| (block.clone(), spot)).collect()
}

/// Draws the first of several labels of one thing that finds room.
fn place(room: &mut Room, wanted: &[Extra]) -> Vec<Element> {
    let places = wanted.iter().flat_map(|extra| extra.spots.iter().map(move |spot| (&extra.block, *spot)));
    let mut free = places.filter(|(block, spot)| room.is_free(&block.area(*spot), Over::Nothing));
    let found = free.next();
    let Some((block, spot)) = found else { return Vec::new() };
    room.take(block.area(spot));
    block.draw(spot)
}

/// A label of words and figures for the goal, the fullest first.
pub fn goal_words(full: Phrase, short: Phrase) -> Vec<Block> {
    vec![
        Block::phrase(full.clone(), Face::Plain, "limit-word"),
        Block::phrase(full, Face::Small, "limit-word small"),
        Block::phrase(short, Face::Small, "limit-word small"),
    ]
}
