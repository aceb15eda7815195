//! The newest figures of two portals: of each measure, of each index, of the results of the province and its agencies.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::changes::{Moved, Seen};
use super::names::Names;
use super::portal::Portal;
use super::table::{Row, Table};
use crate::measure::results::Share;
use crate::measure::{Direction, FigureUnit};
use crate::model::{Decimal, Kind};

/// Rows of `figures` by their addresses.
type Figures<'p> = HashMap<&'p str, Row<'p>>;

/// What is compared, and what it is called.
#[derive(Clone, Copy)]
pub struct Pair<'p> {
    /// The older portal.
    pub old: &'p Portal,
    /// The newer one.
    pub new: &'p Portal,
    /// The names of the newer one.
    pub names: &'p Names,
}

impl Pair<'_> {
    /// A figure as it was published.
    pub fn seen(&self, address: &str, value: Decimal, unit: FigureUnit) -> Seen {
        let period = address.rsplit_once('@').map_or("", |(_, rest)| rest);
        let period = period.rsplit_once(':').map_or(period, |(period, _)| period);
        Seen {
            address: address.to_owned(),
            period: period.to_owned(),
            period_name: self.names.period(period),
            value,
            unit,
        }
    }

    /// The newest figure of each measure, where there is a newer one.
    pub fn measures(&self) -> Vec<Moved> {
        let key = |row: Row| (row.get("id").to_owned(), row.get("part").to_owned());
        let before: BTreeMap<_, Row> = self.old.rows("measures").map(|row| (key(row), row)).collect();
        let figures = |portal| -> Figures {
            Portal::rows(portal, "figures").map(|row| (row.get("address"), row)).collect()
        };
        let (was, is) = (figures(self.old), figures(self.new));
        let of = |row: Row| {
            let now = self.newest(row, &is)?;
            let before = before.get(&key(row)).and_then(|row| self.newest(*row, &was));
            let same = before.as_ref().is_some_and(|before| before.address == now.address);
            let series = |seen: &Seen| {
                is.get(seen.address.as_str()).or_else(|| was.get(seen.address.as_str()))?.text("series")
            };
            let compares = before.as_ref().is_some_and(|before| {
                let own = series(before);
                own.is_some() && own == series(&now)
            });
            let kind = Kind::named(row.get("kind")).filter(|kind| compares && *kind != Kind::Deliverable);
            let direction = before
                .as_ref()
                .zip(kind)
                .map(|(before, kind)| Direction::of(kind.falls(), before.value, now.value));
            (!same).then(|| Moved {
                name: self.names.subject(now.address.split('@').next().unwrap_or_default()),
                page: self.new.page(row.get("url")),
                before,
                now,
                direction,
            })
        };
        // Measures of several targets may share their figures.
        let mut told = BTreeSet::new();
        let all = self.new.rows("measures").filter_map(of);
        all.filter(|moved| told.insert(moved.now.address.clone())).collect()
    }

    fn newest(&self, row: Row, figures: &Figures) -> Option<Seen> {
        let unit = figures.get(row.get("address")).and_then(|figure| FigureUnit::named(figure.get("unit")));
        Some(self.seen(row.text("address")?, row.number("value")?, unit?))
    }

    /// The newest rank of each index, of the province, of an agency or of a part.
    pub fn index_ranks(&self) -> Vec<Moved> {
        let before = newest_years(self.old);
        let of = |(subject, row): (&str, Row)| {
            let earlier = before.get(subject).filter(|earlier| earlier.get("year") != row.get("year"));
            if before.contains_key(subject) && earlier.is_none() {
                return None;
            }
            let rank =
                |row: Row| Some(self.seen(row.get("rank_address"), row.number("rank")?, FigureUnit::Rank));
            let of = |row: Row| row.text("of").map(str::to_owned);
            let among = earlier.map(|earlier| (of(*earlier), of(row)));
            Some(self.ranked(subject, None, earlier.and_then(|row| rank(*row)), rank(row)?, among))
        };
        newest_years(self.new).into_iter().filter_map(of).collect()
    }

    /// A rank that moved; without a direction where it is not one among as many.
    fn ranked(
        &self,
        subject: &str,
        page: Option<String>,
        before: Option<Seen>,
        now: Seen,
        among: Option<(Option<String>, Option<String>)>,
    ) -> Moved {
        let key = now.address.rsplit(':').next().unwrap_or_default().to_owned();
        let compares = among.is_some_and(|(before, now)| before == now);
        let direction =
            before.as_ref().filter(|_| compares).map(|before| Direction::of(true, before.value, now.value));
        Moved { name: self.names.figure(subject, &key), page, before, now, direction }
    }

    /// The province's shares, and the ranks of its agencies, in the newest period of each kind that the older portal did not have.
    pub fn results(&self) -> (Vec<Moved>, Vec<Moved>) {
        let (mut shares, mut ranks) = (Vec::new(), Vec::new());
        let was = self.newest_periods(self.old);
        for (kind, period) in self.newest_periods(self.new) {
            let earlier = was.get(kind).copied();
            if earlier == Some(period) {
                continue;
            }
            let Some(now) = self.new.sums_of(period) else { continue };
            let before = earlier.and_then(|period| Some((period, self.old.sums_of(period)?)));
            shares.extend(self.shares(before, (period, now)));
            ranks.extend(self.ranks(before, (period, now)));
        }
        (shares, ranks)
    }

    fn shares(&self, before: Option<(&str, &Table)>, now: (&str, &Table)) -> Vec<Moved> {
        let province = |(period, table): (&str, &'_ Table)| {
            let id = format!("results@{period}");
            table
                .rows()
                .find(|row| row.get("id") == id)
                .map(|row| Share::ALL.map(|share| row.number(share.key())))
        };
        let (Some(new), old) = (province(now), before.and_then(province)) else { return Vec::new() };
        let page = self.new.page(&format!("/ket-qua/{}/", now.0));
        let of = |(at, share): (usize, Share)| {
            let seen = |period: &str, value| {
                self.seen(&format!("results@{period}:{}", share.key()), value, FigureUnit::Percent)
            };
            let value = |all: &[Option<Decimal>; 9]| all.get(at).copied().flatten();
            let now = seen(now.0, value(&new)?);
            let before =
                before.zip(old.as_ref().and_then(value)).map(|((period, _), value)| seen(period, value));
            let direction = before.as_ref().map(|before| Direction::of(false, before.value, now.value));
            Some(Moved {
                name: self.names.figure("results", share.key()),
                page: page.clone(),
                before,
                now,
                direction,
            })
        };
        Share::ALL.into_iter().enumerate().filter_map(of).collect()
    }

    fn ranks(&self, before: Option<(&str, &Table)>, (period, now): (&str, &Table)) -> Vec<Moved> {
        let subject = |row: Row| row.get("id").split('@').next().unwrap_or_default().to_owned();
        let earlier: HashMap<String, Row> =
            before.into_iter().flat_map(|(_, table)| table.rows()).map(|row| (subject(row), row)).collect();
        let of = |row: Row| {
            let (own, page) = (subject(row), self.new.page(&format!("/co-quan/{}/", row.get("agency"))));
            let was = earlier.get(&own).copied();
            let ranked = |share: Share| {
                let (key, of) = (format!("{}_rank", share.key()), format!("{}_rank_of", share.key()));
                let seen = |period: &str, row: Row| {
                    Some(self.seen(&format!("{own}@{period}:{key}"), row.number(&key)?, FigureUnit::Rank))
                };
                let now = seen(period, row)?;
                let among =
                    was.map(|was| (was.text(&of).map(str::to_owned), row.text(&of).map(str::to_owned)));
                let before = before.zip(was).and_then(|((period, _), was)| seen(period, was));
                Some(self.ranked(&own, page.clone(), before, now, among))
            };
            Share::RANKED.into_iter().filter_map(ranked).collect::<Vec<_>>()
        };
        now.rows().filter(|row| row.text("agency").is_some()).flat_map(of).collect()
    }

    /// The newest period with results of each kind.
    fn newest_periods<'s>(&'s self, portal: &'s Portal) -> BTreeMap<&'s str, &'s str> {
        let known: HashMap<&str, Row> = self
            .old
            .rows("periods")
            .chain(self.new.rows("periods"))
            .map(|row| (row.get("id"), row))
            .collect();
        let mut newest: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
        for (period, _) in portal.sums() {
            let Some(row) = known.get(period) else { continue };
            let (kind, to) = (row.get("kind"), row.get("to"));
            let own = newest.entry(kind).or_insert((to, period));
            *own = (*own).max((to, period));
        }
        newest.into_iter().map(|(kind, (_, period))| (kind, period)).collect()
    }
}

/// The newest row with a rank of each subject of an index; what is put aside is not one of a series.
fn newest_years(portal: &Portal) -> BTreeMap<&str, Row<'_>> {
    let mut newest: BTreeMap<&str, Row> = BTreeMap::new();
    for row in portal.rows("indices").filter(|row| row.text("rank").is_some() && row.text("aside").is_none())
    {
        let subject = row.get("id").split('@').next().unwrap_or_default();
        let own = newest.entry(subject).or_insert(row);
        if own.get("year") < row.get("year") {
            *own = row;
        }
    }
    newest
}
