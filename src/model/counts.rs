//! Counts of dossiers: the columns of form II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), and how they hang together.

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named as in the content; `docs` of the schema explain them")]
pub enum Count {
    Online,
    Direct,
    Postal,
    DirectOrPostal,
    Received,
    CarriedOver,
    Early,
    OnTime,
    Late,
    Resolved,
    InTime,
    Overdue,
    Pending,
    DigitisedOnReceipt,
    DigitisedResult,
    FeeDue,
    PaidOnline,
    Esigned,
    ElectronicDossier,
    Satisfied,
    Rated,
}

/// How many columns there are.
const COLUMNS: usize = Count::ALL.len();

/// What stands where nothing is known.
const UNKNOWN: u64 = u64::MAX;

/// Counts of some dossiers, each known or not. Unknown is never a zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts([u64; COLUMNS]);

/// A total and the parts it is made of.
pub type Total = (Count, &'static [Count]);

/// Totals of the form: received = online + direct or by post; resolved = early + on time + late; pending = in time + overdue
/// (columns 3 less 6, 7, 11).
pub const TOTALS: [Total; 4] = [
    (Count::DirectOrPostal, &[Count::Direct, Count::Postal]),
    (Count::Received, &[Count::Online, Count::DirectOrPostal]),
    (Count::Resolved, &[Count::Early, Count::OnTime, Count::Late]),
    (Count::Pending, &[Count::InTime, Count::Overdue]),
];

/// A part, and the whole that it cannot be more than.
pub const PARTS: [(Count, Count); 15] = [
    (Count::Direct, Count::DirectOrPostal),
    (Count::Postal, Count::DirectOrPostal),
    (Count::Online, Count::Received),
    (Count::DirectOrPostal, Count::Received),
    (Count::Early, Count::Resolved),
    (Count::OnTime, Count::Resolved),
    (Count::Late, Count::Resolved),
    (Count::InTime, Count::Pending),
    (Count::Overdue, Count::Pending),
    (Count::DigitisedOnReceipt, Count::Received),
    (Count::ElectronicDossier, Count::Received),
    (Count::DigitisedResult, Count::Resolved),
    (Count::Esigned, Count::Resolved),
    (Count::PaidOnline, Count::FeeDue),
    (Count::Satisfied, Count::Rated),
];

impl Count {
    /// All, in the order of the form.
    pub const ALL: [Count; 21] = [
        Count::Online,
        Count::Direct,
        Count::Postal,
        Count::DirectOrPostal,
        Count::Received,
        Count::CarriedOver,
        Count::Early,
        Count::OnTime,
        Count::Late,
        Count::Resolved,
        Count::InTime,
        Count::Overdue,
        Count::Pending,
        Count::DigitisedOnReceipt,
        Count::DigitisedResult,
        Count::FeeDue,
        Count::PaidOnline,
        Count::Esigned,
        Count::ElectronicDossier,
        Count::Satisfied,
        Count::Rated,
    ];

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Count::Online => "online",
            Count::Direct => "direct",
            Count::Postal => "postal",
            Count::DirectOrPostal => "direct_or_postal",
            Count::Received => "received",
            Count::CarriedOver => "carried_over",
            Count::Early => "early",
            Count::OnTime => "on_time",
            Count::Late => "late",
            Count::Resolved => "resolved",
            Count::InTime => "in_time",
            Count::Overdue => "overdue",
            Count::Pending => "pending",
            Count::DigitisedOnReceipt => "digitised_on_receipt",
            Count::DigitisedResult => "digitised_result",
            Count::FeeDue => "fee_due",
            Count::PaidOnline => "paid_online",
            Count::Esigned => "esigned",
            Count::ElectronicDossier => "electronic_dossier",
            Count::Satisfied => "satisfied",
            Count::Rated => "rated",
        }
    }

    /// The count with this key.
    pub fn from_key(key: &str) -> Option<Count> {
        Count::ALL.into_iter().find(|count| count.key() == key)
    }

    /// Its place in [`Count::ALL`].
    pub const fn at(self) -> usize {
        self as usize
    }

    /// Whether it counts what was there at a moment (pending) or came in from before it (carried over), not what happened in the
    /// period: such counts of several periods are not added.
    pub fn is_stock(self) -> bool {
        matches!(self, Count::CarriedOver | Count::Pending | Count::InTime | Count::Overdue)
    }
}

impl Default for Counts {
    fn default() -> Counts {
        Counts([UNKNOWN; COLUMNS])
    }
}

impl Counts {
    /// Nothing of anything: where sums begin.
    pub const ZERO: Counts = Counts([0; COLUMNS]);

    /// How many, where it is known.
    pub fn get(&self, count: Count) -> Option<u64> {
        self.0.get(count.at()).copied().filter(|number| *number != UNKNOWN)
    }

    /// Sets a count.
    pub fn set(&mut self, count: Count, number: Option<u64>) {
        if let Some(cell) = self.0.get_mut(count.at()) {
            *cell = number.unwrap_or(UNKNOWN);
        }
    }

    /// Whether nothing is known at all.
    pub fn is_unknown(&self) -> bool {
        self.0.iter().all(|number| *number == UNKNOWN)
    }

    /// Adds others, count by count; what is unknown in one is unknown in the sum.
    pub fn add(&mut self, others: &Counts) {
        for (sum, other) in self.0.iter_mut().zip(&others.0) {
            // The sentinel is the largest number, so that adding to it stays there.
            *sum = if *other == UNKNOWN { UNKNOWN } else { sum.saturating_add(*other) };
        }
    }

    /// The sum of several counts, where all are known.
    pub fn sum(&self, counts: &[Count]) -> Option<u64> {
        counts.iter().map(|count| self.get(*count)).sum()
    }

    /// How many there are at the least: the count where it is known, else its known parts.
    pub fn at_least(&self, count: Count) -> u64 {
        let parts = || TOTALS.iter().find(|(total, _)| *total == count).map_or(&[][..], |(_, parts)| *parts);
        self.get(count).unwrap_or_else(|| parts().iter().map(|part| self.at_least(*part)).sum())
    }

    /// With the totals that are not written and whose parts are all known.
    #[must_use]
    pub fn completed(mut self) -> Counts {
        for (total, parts) in TOTALS {
            if self.get(total).is_none() {
                self.set(total, self.sum(parts));
            }
        }
        self
    }

    /// All dossiers there were: received in the period and carried over into it (the form's column 3), else resolved and pending.
    pub fn total(&self) -> Option<u64> {
        let came = self.sum(&[Count::Received, Count::CarriedOver]);
        came.or_else(|| self.sum(&[Count::Resolved, Count::Pending]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(pairs: &[(Count, u64)]) -> Counts {
        let mut counts = Counts::default();
        pairs.iter().for_each(|(count, number)| counts.set(*count, Some(*number)));
        counts
    }

    #[test]
    fn every_column_of_the_files_is_a_count() {
        let keys: Vec<&str> = Count::ALL.into_iter().map(Count::key).collect();
        assert_eq!(keys, crate::raw::COUNTS);
        assert!(Count::ALL.into_iter().enumerate().all(|(at, count)| count.at() == at));
        assert_eq!(Count::from_key("late"), Some(Count::Late));
    }

    #[test]
    fn totals_come_from_parts_that_are_all_known() {
        let row = counts(&[(Count::Online, 60), (Count::Direct, 15), (Count::Postal, 1), (Count::Early, 5)]);
        let row = row.completed();
        assert_eq!(row.get(Count::DirectOrPostal), Some(16));
        assert_eq!(row.get(Count::Received), Some(76));
        assert_eq!(row.get(Count::Resolved), None, "a part that is unknown is no zero");
        assert_eq!(
            counts(&[(Count::Received, 80), (Count::Online, 60)]).completed().get(Count::Received),
            Some(80)
        );
    }

    #[test]
    fn unknown_stays_unknown_in_sums() {
        let mut sum = Counts::ZERO;
        sum.add(&counts(&[(Count::Online, 2), (Count::Late, 1)]));
        sum.add(&counts(&[(Count::Online, 3)]));
        sum.add(&counts(&[(Count::Online, 3), (Count::Late, 1)]));
        assert_eq!((sum.get(Count::Online), sum.get(Count::Late)), (Some(8), None));
    }

    #[test]
    fn all_dossiers_are_those_that_came_or_those_that_went_and_stayed() {
        assert_eq!(counts(&[(Count::Received, 76), (Count::CarriedOver, 8)]).total(), Some(84));
        assert_eq!(counts(&[(Count::Resolved, 70), (Count::Pending, 8)]).total(), Some(78));
        assert_eq!(counts(&[(Count::Received, 76)]).total(), None);
    }
}
