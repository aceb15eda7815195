//! What moved: the newest figure of a series and the one before it.

use std::cmp::Ordering;

use super::{Point, Standing};
use crate::model::{Decimal, Kind};

/// Which way a figure went, seen from the goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Away from the goal.
    Worse,
    /// Towards the goal, or further past it.
    Better,
    /// The same as printed.
    Same,
}

/// The two newest figures that may be compared.
#[derive(Clone, Copy, Debug)]
pub struct Movement<'a> {
    /// The earlier one.
    pub before: &'a Point,
    /// The newest one.
    pub now: &'a Point,
    /// Which way.
    pub direction: Direction,
}

/// How the newest figure of a series (oldest first) moved against the last one before it that it may be compared with:
/// [`Point::is_comparable`] tells which, so no step is taken over a break, between periods of different kinds or between a proxy
/// and the thing itself. What is printed alike has not moved. Nothing for what has no direction: things to be delivered, and
/// what is only followed.
pub fn movement(kind: Option<Kind>, series: &[Point]) -> Option<Movement<'_>> {
    let kind = kind.filter(|kind| *kind != Kind::Deliverable)?;
    let (now, earlier) = series.split_last()?;
    let before = earlier.iter().rev().find(|point| point.is_comparable(now))?;
    let direction = Direction::of(kind.falls(), before.printed, now.printed);
    Some(Movement { before, now, direction })
}

impl Direction {
    /// All, in the order in which they are told.
    pub const ALL: [Direction; 3] = [Direction::Worse, Direction::Better, Direction::Same];

    /// Which way a figure went whose goal lies below it (`falls`), or above it.
    pub fn of(falls: bool, before: Decimal, now: Decimal) -> Direction {
        match now == before {
            true => Direction::Same,
            false if (now < before) == falls => Direction::Better,
            false => Direction::Worse,
        }
    }

    /// Which way a standing went; nothing where either says that it cannot be told.
    pub fn of_standings(before: Standing, now: Standing) -> Option<Direction> {
        let both = before.is_judged() && now.is_judged();
        both.then(|| match now.cmp(&before) {
            Ordering::Less => Direction::Worse,
            Ordering::Equal => Direction::Same,
            Ordering::Greater => Direction::Better,
        })
    }

    /// As pages name it.
    pub fn key(self) -> &'static str {
        match self {
            Direction::Worse => "worse",
            Direction::Better => "better",
            Direction::Same => "same",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::measure;
    use crate::measure::testing::{measure_of, model_of, value};
    use crate::model::{Model, Unit};

    fn moved(kind: Kind, figures: &[(i16, &str)]) -> Option<(String, String, Direction)> {
        let observations = figures.iter().map(|(year, seen)| value("m", *year, seen)).collect();
        let of = measure_of("m").goal(kind, Unit::Share, "50").cut(date(2019, 1, 1));
        let model = Model { observations, ..model_of(vec![of]) };
        let measured = measure(&model, date(2024, 12, 31));
        let movement = movement(Some(kind), &measured.measures[0].parts[0].series)?;
        Some((movement.before.printed.to_string(), movement.now.printed.to_string(), movement.direction))
    }

    #[test]
    fn towards_the_goal_is_better_whichever_way_it_lies() {
        for (kind, before, now, direction) in [
            (Kind::AtLeast, "30", "40", Direction::Better),
            (Kind::AtLeast, "40", "30", Direction::Worse),
            (Kind::AtMost, "30", "40", Direction::Worse),
            (Kind::AtMost, "40", "30", Direction::Better),
            (Kind::AtLeast, "60", "70", Direction::Better),
            (Kind::AtLeast, "40", "40", Direction::Same),
        ] {
            let found = moved(kind, &[(2021, "5"), (2022, before), (2023, now)]);
            assert_eq!(
                found,
                Some((before.to_owned(), now.to_owned(), direction)),
                "{kind:?} {before} {now}"
            );
        }
    }

    #[test]
    fn standings_move_where_both_say_how_it_goes() {
        use Standing::*;
        for (before, now, direction) in [
            (Slow, OnPath, Some(Direction::Better)),
            (OnPath, Missed, Some(Direction::Worse)),
            (Slow, Slow, Some(Direction::Same)),
            (Unknown, Slow, None),
            (Achieved, Superseded, None),
            (TooEarly, OnPath, None),
        ] {
            assert_eq!(Direction::of_standings(before, now), direction, "{before:?} {now:?}");
        }
    }

    #[test]
    fn nothing_moved_where_nothing_compares() {
        assert_eq!(moved(Kind::AtLeast, &[]), None);
        assert_eq!(moved(Kind::AtLeast, &[(2023, "40")]), None);
        assert_eq!(moved(Kind::AtLeast, &[(2018, "30"), (2023, "40")]), None, "a break lies between");
        assert!(movement(Some(Kind::Deliverable), &[]).is_none());
        assert!(movement(None, &[]).is_none());
    }
}
