//! Shares: sums over sums, exact, unknown where a part is unknown or there is nothing to divide by.

use crate::model::{Computation, Count, Counts, Decimal, Fraction};

/// A share of dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Received online, of all received in the period: "tỷ lệ hồ sơ trực tuyến = tiếp nhận trực tuyến / tiếp nhận" (Quyết định
    /// 766/QĐ-TTg, nhóm cung cấp dịch vụ công trực tuyến).
    Online,
    /// Handled before or on the day, of all handled: "(trước hạn + đúng hạn) / đã giải quyết" (766/QĐ-TTg, nhóm tiến độ giải quyết).
    OnTime,
    /// The same, with what is pending past its day in the denominator: the stricter one that some reports use.
    OnTimeStrict,
    /// Components digitised on receipt, of all received (766/QĐ-TTg, nhóm số hóa).
    DigitisedReceipt,
    /// Results digitised, of all handled (766/QĐ-TTg, nhóm số hóa).
    DigitisedResult,
    /// Paid online, of those with a fee due (766/QĐ-TTg, nhóm thanh toán trực tuyến).
    PaidOnline,
    /// Results signed electronically, of all handled.
    Esigned,
    /// Handled as electronic dossiers, of all received.
    Electronic,
    /// Satisfied, of all who rated (766/QĐ-TTg, nhóm mức độ hài lòng).
    Satisfied,
}

impl Share {
    /// All of them.
    pub const ALL: [Share; 9] = [
        Share::Online,
        Share::OnTime,
        Share::OnTimeStrict,
        Share::DigitisedReceipt,
        Share::DigitisedResult,
        Share::PaidOnline,
        Share::Esigned,
        Share::Electronic,
        Share::Satisfied,
    ];

    /// Those by which agencies are ranked.
    pub const RANKED: [Share; 2] = [Share::Online, Share::OnTime];

    /// As addresses write it.
    pub fn key(self) -> &'static str {
        match self {
            Share::Online => "online_share",
            Share::OnTime => "on_time_share",
            Share::OnTimeStrict => "on_time_share_strict",
            Share::DigitisedReceipt => "digitised_receipt_share",
            Share::DigitisedResult => "digitised_result_share",
            Share::PaidOnline => "paid_online_share",
            Share::Esigned => "esigned_share",
            Share::Electronic => "electronic_share",
            Share::Satisfied => "satisfied_share",
        }
    }

    /// The share with this key.
    pub fn from_key(key: &str) -> Option<Share> {
        Share::ALL.into_iter().find(|share| share.key() == key)
    }

    /// Numerator and denominator; nothing where one is unknown or the denominator is 0.
    pub fn of(self, counts: &Counts) -> Option<(u64, u64)> {
        let (part, whole) = self.parts(counts);
        part.zip(whole).filter(|(_, whole)| *whole > 0)
    }

    /// Whether the denominator is known to be 0: the share does not apply, which is neither 0 % nor 100 % nor unpublished.
    pub fn is_of_nothing(self, counts: &Counts) -> bool {
        self.parts(counts).1 == Some(0)
    }

    fn parts(self, counts: &Counts) -> (Option<u64>, Option<u64>) {
        let in_time = || counts.sum(&[Count::Early, Count::OnTime]);
        match self {
            Share::Online => (counts.get(Count::Online), counts.get(Count::Received)),
            Share::OnTime => (in_time(), counts.get(Count::Resolved)),
            Share::OnTimeStrict => (in_time(), counts.sum(&[Count::Resolved, Count::Overdue])),
            Share::DigitisedReceipt => (counts.get(Count::DigitisedOnReceipt), counts.get(Count::Received)),
            Share::DigitisedResult => (counts.get(Count::DigitisedResult), counts.get(Count::Resolved)),
            Share::PaidOnline => (counts.get(Count::PaidOnline), counts.get(Count::FeeDue)),
            Share::Esigned => (counts.get(Count::Esigned), counts.get(Count::Resolved)),
            Share::Electronic => (counts.get(Count::ElectronicDossier), counts.get(Count::Received)),
            Share::Satisfied => (counts.get(Count::Satisfied), counts.get(Count::Rated)),
        }
    }

    /// The share that a computed measure asks for.
    pub fn of_computation(computation: Computation) -> Option<Share> {
        Share::from_key(computation.key())
    }
}

/// How many percent of a whole a part is, rounded to one decimal, half away from zero: the printed form of
/// [`Fraction::percent_of`], in whole numbers.
pub fn percent(part: u64, whole: u64) -> Option<Decimal> {
    // 64 bits hold nearly every share and are divided much faster than 128.
    let narrow = || part.checked_mul(2000)?.checked_add(whole)?.checked_div(whole.checked_mul(2)?);
    let wide = || {
        let (part, whole) = (u128::from(part), u128::from(whole));
        i128::try_from((part * 2000 + whole).checked_div(whole * 2)?).ok()
    };
    narrow().map(i128::from).or_else(wide).map(Decimal::from_tenths)
}

/// How many points one share is above another, rounded to one decimal, half away from zero: the printed form of the difference
/// of the [`exact`] shares, in whole numbers.
pub fn points(now: (u64, u64), before: (u64, u64)) -> Option<Decimal> {
    let [(part, whole), (part_before, whole_before)] =
        [now, before].map(|(part, whole)| (i128::from(part), i128::from(whole)));
    let difference = part.checked_mul(whole_before)?.checked_sub(part_before.checked_mul(whole)?)?;
    let of = whole.checked_mul(whole_before)?;
    let tenths = difference.abs().checked_mul(2000)?.checked_add(of)?.checked_div(of.checked_mul(2)?)?;
    Some(Decimal::from_tenths(tenths * difference.signum()))
}

/// The exact share in percent.
pub fn exact(part: u64, whole: u64) -> Option<Fraction> {
    Fraction::percent_of(part, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_in_whole_numbers_are_the_exact_ones_rounded() {
        for (part, whole) in
            [(174_411, 229_704), (1, 3), (2, 3), (1, 2000), (1, 1999), (0, 7), (5, 5), (33, 80), (7, 4)]
        {
            let printed = percent(part, whole).map(|number| number.to_string());
            assert_eq!(printed, exact(part, whole).map(|share| share.round(1).to_string()), "{part}/{whole}");
        }
        assert_eq!(percent(5, 0), None);
        assert_eq!(percent(1, 2000).map(|number| number.to_string()).as_deref(), Some("0.1"));
    }

    #[test]
    fn points_in_whole_numbers_are_the_exact_ones_rounded() {
        for (now, before) in [
            ((72, 92), (50, 75)),
            ((1, 3), (2, 3)),
            ((1, 2000), (0, 1)),
            ((0, 9), (1, 2000)),
            ((3, 4), (6, 8)),
            ((1, 1), (999, 2000)),
        ] {
            let exact = exact(now.0, now.1).unwrap() - exact(before.0, before.1).unwrap();
            assert_eq!(
                points(now, before).map(|number| number.to_string()),
                Some(exact.round(1).to_string()),
                "{now:?} {before:?}"
            );
        }
        assert_eq!(points((1, 2), (1, 0)), None);
        assert_eq!(points((u64::MAX, u64::MAX), (0, u64::MAX)), None, "too large for whole numbers");
    }

    #[test]
    fn a_share_of_nothing_is_none() {
        let mut counts = Counts::default();
        counts.set(Count::Online, Some(0));
        assert_eq!(Share::Online.of(&counts), None, "received is unknown");
        assert!(!Share::Online.is_of_nothing(&counts), "and may be anything");
        counts.set(Count::Received, Some(0));
        assert_eq!(Share::Online.of(&counts), None, "nothing was received");
        assert!(Share::Online.is_of_nothing(&counts), "so it does not apply");
        counts.set(Count::Received, Some(8));
        assert_eq!(Share::Online.of(&counts), Some((0, 8)));
    }

    #[test]
    fn the_strict_share_counts_what_is_overdue() {
        let mut counts = Counts::default();
        for (count, number) in
            [(Count::Early, 50), (Count::OnTime, 25), (Count::Resolved, 76), (Count::Overdue, 4)]
        {
            counts.set(count, Some(number));
        }
        assert_eq!(Share::OnTime.of(&counts), Some((75, 76)));
        assert_eq!(Share::OnTimeStrict.of(&counts), Some((75, 80)));
    }

    #[test]
    fn keys_come_back() {
        assert!(Share::ALL.into_iter().all(|share| Share::from_key(share.key()) == Some(share)));
    }
}
