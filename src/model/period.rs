//! Periods of time and the calendar of days off.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday, date};

use super::{Every, Words};
use crate::diagnostic::Origin;

/// A stretch of time that a figure speaks of; it keeps the key under which the content writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// As it stands in addresses: an id of `periods.yaml`, a year, `from--to`, or a day.
    pub key: String,
    /// First day.
    pub from: Date,
    /// Last day; a figure sits here on every time axis.
    pub to: Date,
    /// The label of `periods.yaml`, where it comes from there.
    pub label: Option<Words>,
    /// Which kind of period; kinds are never added, ranked or joined by a line.
    pub kind: PeriodKind,
}

/// Kinds of periods; figures of different kinds are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PeriodKind {
    Day,
    Quarter,
    Half,
    NineMonths,
    Year,
    Other,
}

impl PeriodKind {
    /// Those that `periods.yaml` names, the shortest first.
    pub const NAMED: [PeriodKind; 5] =
        [PeriodKind::Quarter, PeriodKind::Half, PeriodKind::NineMonths, PeriodKind::Year, PeriodKind::Other];

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            PeriodKind::Day => "day",
            PeriodKind::Quarter => "quarter",
            PeriodKind::Half => "half",
            PeriodKind::NineMonths => "nine_months",
            PeriodKind::Year => "year",
            PeriodKind::Other => "other",
        }
    }

    /// The kind of period that a step of reporting covers; named periods are never shorter than a quarter.
    pub fn of_step(every: Every) -> Option<PeriodKind> {
        match every {
            Every::Month => None,
            Every::Quarter => Some(PeriodKind::Quarter),
            Every::Half => Some(PeriodKind::Half),
            Every::Year => Some(PeriodKind::Year),
        }
    }
}

impl Period {
    /// A calendar year, e.g. `2023`.
    pub fn year(year: i16) -> Period {
        let (from, to) = (date(year, 1, 1), date(year, 12, 31));
        Period { key: year.to_string(), from, to, label: None, kind: PeriodKind::Year }
    }

    /// From one day to another, e.g. `2022-01-01--2022-12-01`.
    pub fn between(from: Date, to: Date) -> Period {
        Period { key: format!("{from}--{to}"), from, to, label: None, kind: PeriodKind::Other }
    }

    /// One day, e.g. `2022-12-31`.
    pub fn day(day: Date) -> Period {
        Period { key: day.to_string(), from: day, to: day, label: None, kind: PeriodKind::Day }
    }
}

impl Period {
    /// Whether it begins on the day after another of its kind ends: then one is compared with the other.
    pub fn follows(&self, before: &Period) -> bool {
        self.kind == before.kind && before.to.tomorrow().is_ok_and(|next| next == self.from)
    }
}

/// A period of `periods.yaml`.
#[derive(Clone, Debug)]
pub struct NamedPeriod {
    /// The period; its key is its id.
    pub period: Period,
    /// Addresses that lead to its page.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// The named periods and the days off.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// In the order of their first days.
    pub periods: Vec<NamedPeriod>,
    /// Days on which nobody works, weekends apart.
    pub holidays: BTreeSet<Date>,
}

impl Calendar {
    /// The named period with this id.
    pub fn period(&self, id: &str) -> Option<&Period> {
        self.periods.iter().map(|named| &named.period).find(|period| period.key == id)
    }

    /// The period of an address: an id of `periods.yaml`, a year, a day, or two days with `--` between them.
    pub fn read(&self, key: &str) -> Option<Period> {
        let year = || Some(Period::year(key.parse().ok().filter(|_| key.len() == 4)?));
        let between = || {
            let (from, to) = key.split_once("--")?;
            Some(Period::between(from.parse().ok()?, to.parse().ok()?))
        };
        let day = || Some(Period::day(key.parse().ok()?));
        self.period(key).cloned().or_else(year).or_else(between).or_else(day)
    }

    /// The position of the named period with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.periods.iter().position(|named| named.period.key == id)
    }

    /// The named period at a position.
    pub fn at(&self, position: usize) -> Option<&Period> {
        self.periods.get(position).map(|named| &named.period)
    }

    /// The day that lies `days` after `day`: calendar days, or working days (no weekends, no holidays).
    /// `None` when that is past the end of the calendar.
    pub fn days_after(&self, day: Date, days: u16, working: bool) -> Option<Date> {
        let mut left = days;
        let mut at = day;
        while left > 0 {
            at = at.tomorrow().ok()?;
            if !working || self.is_working(at) {
                left -= 1;
            }
        }
        Some(at)
    }

    fn is_working(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_periods_of_addresses_are_read_back() {
        let calendar = Calendar::default();
        let (from, to) = (date(2022, 1, 1), date(2022, 12, 1));
        for period in [Period::year(2023), Period::between(from, to), Period::day(to)] {
            assert_eq!(calendar.read(&period.key), Some(period));
        }
        assert_eq!(calendar.read("2024-q3"), None, "nobody has named it");
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let calendar =
            Calendar { holidays: [date(2024, 9, 2), date(2024, 9, 3)].into(), ..Calendar::default() };
        assert_eq!(calendar.days_after(date(2024, 8, 30), 1, true), Some(date(2024, 9, 4)));
        assert_eq!(calendar.days_after(date(2024, 8, 30), 1, false), Some(date(2024, 8, 31)));
        assert_eq!(calendar.days_after(date(2024, 8, 30), 0, true), Some(date(2024, 8, 30)));
        assert_eq!(calendar.days_after(Date::MAX, 1, true), None);
    }
}
