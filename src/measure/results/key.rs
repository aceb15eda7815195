//! What of results: a count, a share, what follows from them; and as it is printed.

use std::borrow::Cow;

use super::{Share, Sum, share};
use crate::measure::FigureUnit;
use crate::model::{Count, Counts, Decimal};

/// A number of results as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As printed.
    pub printed: Decimal,
    /// What it is.
    pub unit: FigureUnit,
}

/// What of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in addresses")]
pub enum Key {
    Count(Count),
    ResolvedInTime,
    Total,
    Share(Share),
    Change(Share),
    Parts(Count),
    PartsDifference(Count),
    SetAside(Count),
    SetAsideDifference(Count),
    By(Count, Items),
    ByDifference(Count, Items),
    Rank(Share),
    RankOf(Share),
}

/// What the province's results are added up from, beside agencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's doc says it")]
pub enum Items {
    Fields,
    Procedures,
}

impl Items {
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Items::Fields => "_by_field",
            Items::Procedures => "_by_procedure",
        }
    }
}

impl Number {
    /// A number of things.
    pub fn count(number: u64) -> Number {
        Number { printed: Decimal::from_int(number.into()), unit: FigureUnit::Count }
    }

    /// How much more one is than another.
    fn difference(one: u64, other: u64) -> Option<Number> {
        let difference = i128::from(one) - i128::from(other);
        Some(Number { printed: Decimal::from_int(difference), unit: FigureUnit::Count })
    }

    /// A share in percent.
    pub fn share(part: u64, whole: u64) -> Option<Number> {
        Some(Number { printed: share::percent(part, whole)?, unit: FigureUnit::Percent })
    }

    /// A share less that of the period before.
    pub fn change(share: Share, now: &Sum, before: &Sum) -> Option<Number> {
        let (now, before) = (share.of(&now.counts)?, share.of(&before.counts)?);
        let exact = || Some((share::exact(now.0, now.1)? - share::exact(before.0, before.1)?).round(1));
        Some(Number { printed: share::points(now, before).or_else(exact)?, unit: FigureUnit::Points })
    }
}

impl Key {
    /// As addresses write it.
    pub fn text(self) -> Cow<'static, str> {
        let plain = |key: &'static str| Cow::Borrowed(key);
        match self {
            Key::Count(count) => plain(count.key()),
            Key::ResolvedInTime => plain("resolved_in_time"),
            Key::Total => plain("total"),
            Key::Share(share) => plain(share.key()),
            Key::Change(share) => format!("{}_change", share.key()).into(),
            Key::Parts(count) => format!("{}_parts", count.key()).into(),
            Key::PartsDifference(count) => format!("{}_parts_difference", count.key()).into(),
            Key::SetAside(count) => format!("{}_provisional", count.key()).into(),
            Key::SetAsideDifference(count) => format!("{}_provisional_difference", count.key()).into(),
            Key::By(count, items) => format!("{}{}", count.key(), items.suffix()).into(),
            Key::ByDifference(count, items) => format!("{}{}_difference", count.key(), items.suffix()).into(),
            Key::Rank(share) => format!("{}_rank", share.key()).into(),
            Key::RankOf(share) => format!("{}_rank_of", share.key()).into(),
        }
    }

    /// The key of this name.
    pub fn named(text: &str) -> Option<Key> {
        let ranked = |key: &str| Share::from_key(key).filter(|share| Share::RANKED.contains(share));
        let count = Count::from_key(text).map(Key::Count);
        let share = || Share::from_key(text).map(Key::Share);
        let change = || Some(Key::Change(Share::from_key(text.strip_suffix("_change")?)?));
        let parts = || Some(Key::Parts(Count::from_key(text.strip_suffix("_parts")?)?));
        let difference =
            || Some(Key::PartsDifference(Count::from_key(text.strip_suffix("_parts_difference")?)?));
        let set_aside = || Some(Key::SetAside(Count::from_key(text.strip_suffix("_provisional")?)?));
        let aside_difference =
            || Some(Key::SetAsideDifference(Count::from_key(text.strip_suffix("_provisional_difference")?)?));
        let rank = || Some(Key::Rank(ranked(text.strip_suffix("_rank")?)?));
        let of = || Some(Key::RankOf(ranked(text.strip_suffix("_rank_of")?)?));
        let by = || {
            let (text, difference) = match text.strip_suffix("_difference") {
                Some(text) => (text, true),
                None => (text, false),
            };
            let items = [Items::Fields, Items::Procedures];
            items.into_iter().find_map(|items| {
                let count = Count::from_key(text.strip_suffix(items.suffix())?)?;
                Some(if difference { Key::ByDifference(count, items) } else { Key::By(count, items) })
            })
        };
        match text {
            "resolved_in_time" => Some(Key::ResolvedInTime),
            "total" => Some(Key::Total),
            _ => count
                .or_else(share)
                .or_else(change)
                .or_else(parts)
                .or_else(difference)
                .or_else(set_aside)
                .or_else(aside_difference)
                .or_else(by)
                .or_else(rank)
                .or_else(of),
        }
    }

    /// What follows from a sum alone.
    pub fn of(self, sum: &Sum) -> Option<Number> {
        match self {
            Key::Parts(count) => sum.parts.as_ref()?.get(count).map(Number::count),
            Key::PartsDifference(count) => {
                Number::difference(sum.get(count)?, sum.parts.as_ref()?.get(count)?)
            }
            Key::SetAside(count) => sum.set_aside.as_ref()?.get(count).map(Number::count),
            Key::SetAsideDifference(count) => {
                Number::difference(sum.get(count)?, sum.set_aside.as_ref()?.get(count)?)
            }
            _ => self.of_counts(&sum.counts),
        }
    }
    /// What follows from counts alone.
    pub fn of_counts(self, counts: &Counts) -> Option<Number> {
        match self {
            Key::Count(count) => counts.get(count).map(Number::count),
            Key::ResolvedInTime => counts.sum(&[Count::Early, Count::OnTime]).map(Number::count),
            Key::Total => counts.total().map(Number::count),
            Key::Share(share) => share.of(counts).and_then(|(part, whole)| Number::share(part, whole)),
            _ => None,
        }
    }
}
