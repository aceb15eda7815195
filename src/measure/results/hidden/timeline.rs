//! How many there were of something until each day, as far as the rows of all periods tell: a half-year less its first quarter is the
//! second, and nine months and the second half-year less the year are the third.

use jiff::civil::Date;

use crate::model::Period;

/// First and last day.
pub type Days = [Date; 2];

/// Days between which numbers are known: of each group any two tell what lies between them.
pub struct Timeline(Vec<Group>);

/// Days in their order, each with how many there were before it since a day that is the same for all.
type Group = Vec<(Date, i64)>;

impl Timeline {
    /// Of the rows of one pair: a period, and how many there were in it.
    pub fn of<'p>(rows: impl Iterator<Item = (&'p Period, u64)>) -> Timeline {
        let edges: Vec<(Date, Date, i64)> = rows
            .filter_map(|(period, number)| {
                Some((period.from, period.to.tomorrow().ok()?, i64::try_from(number).ok()?))
            })
            .collect();
        let mut days: Vec<Date> = edges.iter().flat_map(|(from, end, _)| [*from, *end]).collect();
        days.sort_unstable();
        days.dedup();
        let mut groups: Vec<Group> = Vec::new();
        for day in days {
            if !groups.iter().flatten().any(|(known, _)| *known == day) {
                groups.push(reached(day, &edges));
            }
        }
        Timeline(groups)
    }

    /// What lies between neighbouring days of each group; where rows contradict each other it may be below zero.
    pub fn parts(&self) -> impl Iterator<Item = (Days, i64)> {
        let days = |pair: &[(Date, i64)]| match pair {
            [(from, before), (end, until)] => Some(([*from, end.yesterday().ok()?], until - before)),
            _ => None,
        };
        self.0.iter().flat_map(move |group| group.windows(2).filter_map(days))
    }

    /// The least that is known of days and what lies around them; nothing where that is not known.
    pub fn around(&self, days: Days) -> Option<i64> {
        let within = |part: &Days| part[0] <= days[0] && days[1] <= part[1];
        self.parts().filter(|(part, _)| within(part)).map(|(_, number)| number).min()
    }
}

/// The days to which rows lead from one, there and back.
fn reached(first: Date, edges: &[(Date, Date, i64)]) -> Group {
    let mut group: Group = vec![(first, 0)];
    let mut seen = 0;
    while let Some((day, before)) = group.get(seen).copied() {
        seen += 1;
        for (from, end, number) in edges {
            let next = match day {
                _ if day == *from => (*end, before + number),
                _ if day == *end => (*from, before - number),
                _ => continue,
            };
            if !group.iter().any(|(known, _)| *known == next.0) {
                group.push(next);
            }
        }
    }
    group.sort_unstable();
    group
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::PeriodKind;

    fn period(from: i8, to: i8) -> Period {
        let last = date(2024, to, 1).last_of_month();
        let kind = PeriodKind::Other;
        Period { key: format!("{from}-{to}"), from: date(2024, from, 1), to: last, label: None, kind }
    }

    #[test]
    fn what_periods_leave_between_them_is_known() {
        let [nine, half, year] = [period(1, 9), period(7, 12), period(1, 12)];
        let line = Timeline::of([(&nine, 50), (&half, 40), (&year, 88)].into_iter());
        let third = [date(2024, 7, 1), date(2024, 9, 30)];
        assert_eq!(line.around(third), Some(2));
        let parts: Vec<i64> = line.parts().map(|(_, number)| number).collect();
        assert_eq!(parts, [48, 2, 38]);
        assert_eq!(Timeline::of([(&half, 40)].into_iter()).around(third), Some(40));
        assert_eq!(Timeline::of([(&period(7, 8), 4)].into_iter()).around(third), None);
    }
}
