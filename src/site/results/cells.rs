//! The figures of one subject in one period, as a page prints them.

use crate::chart::{number_html, number_text};
use crate::measure::SMALL;
use crate::measure::results::{Key, Number, PeriodResults, Share, Subject, Sum};
use crate::model::{Count, Decimal, Gap};
use crate::site::at::At;
use crate::site::views::{LinkText, MeterView, ResultsRow};
use crate::words::phrase::{FigureHtml, FigureText};

/// A subject's sum, and the beginning of its addresses: `results/agency/so-tu-phap@2024-q3`.
pub struct Cells<'a> {
    at: &'a At<'a>,
    /// The sum.
    pub sum: Sum,
    /// The beginning of its addresses.
    pub prefix: String,
}

impl<'a> Cells<'a> {
    /// Of this sum.
    pub fn new(at: &'a At<'a>, results: &PeriodResults, subject: Subject, sum: Sum) -> Cells<'a> {
        Cells { at, sum, prefix: format!("{}@{}", subject.text(at.model), results.period.key) }
    }

    /// A number that follows from the sum.
    pub fn get(&self, key: Key) -> Option<FigureText> {
        let number = key.of(&self.sum)?;
        Some(self.at.noted(number_text(format!("{}:{}", self.prefix, key.text()), &number, self.at.lang)))
    }

    /// The same, written as HTML.
    fn html(&self, key: Key) -> Option<FigureHtml> {
        let number = key.of(&self.sum)?;
        let name = key.text();
        let figure = number_html(&self.prefix, &name, &number, self.at.lang);
        Some(self.at.marked_html(figure, &self.prefix, &name))
    }

    /// A count.
    pub fn count(&self, count: Count) -> Option<FigureText> {
        self.get(Key::Count(count))
    }

    /// A share.
    pub fn share(&self, share: Share) -> Option<FigureText> {
        self.get(Key::Share(share))
    }

    /// Whether a share's denominator is small.
    pub fn is_small(&self, share: Share) -> bool {
        share.of(&self.sum.counts).is_some_and(|(_, whole)| whole < SMALL)
    }

    /// Why a share is not there: nothing was there to divide by, or nobody published it.
    pub fn gap(&self, share: Share) -> Gap {
        match share.is_of_nothing(&self.sum.counts) {
            true => Gap::NotApplicable,
            false => self.unknown(),
        }
    }

    /// Why a count is not there.
    pub fn unknown(&self) -> Gap {
        if self.sum.hidden { Gap::Suppressed } else { Gap::NotPublished }
    }

    /// A bar of a share.
    pub fn meter(&self, share: Share) -> Option<MeterView> {
        let (part, whole) = share.of(&self.sum.counts)?;
        Some(meter(part, whole))
    }

    /// A row of a table.
    pub fn row(self, label: LinkText, note: Option<String>) -> ResultsRow {
        ResultsRow {
            label: label.label.html(),
            url: label.url,
            note,
            provisional: self.sum.provisional,
            proxy: self.sum.proxy,
            received: self.html(Key::Count(Count::Received)),
            online: self.html(Key::Count(Count::Online)),
            online_share: self.html(Key::Share(Share::Online)),
            online_small: self.is_small(Share::Online),
            online_none: Share::Online.is_of_nothing(&self.sum.counts),
            resolved: self.html(Key::Count(Count::Resolved)),
            in_time: self.html(Key::ResolvedInTime),
            on_time_share: self.html(Key::Share(Share::OnTime)),
            on_time_small: self.is_small(Share::OnTime),
            on_time_none: Share::OnTime.is_of_nothing(&self.sum.counts),
            late: self.html(Key::Count(Count::Late)),
            pending: self.html(Key::Count(Count::Pending)),
            overdue: self.html(Key::Count(Count::Overdue)),
            gap: self.sum.hidden.then(|| self.at.gap(Gap::Suppressed)),
            anchor: self.prefix,
        }
    }
}

/// A bar from nothing to all.
pub fn meter(part: u64, whole: u64) -> MeterView {
    let share = Number::share(part.min(whole), whole).map_or(Decimal::from_tenths(0), |share| share.printed);
    MeterView { value: format!("{share}%"), goal: None, tone: "gap" }
}

/// A row without figures, and why.
pub fn empty(at: &At, anchor: String, label: LinkText, gap: Gap) -> ResultsRow {
    ResultsRow {
        anchor,
        label: label.label.html(),
        url: label.url,
        note: None,
        provisional: false,
        proxy: false,
        received: None,
        online: None,
        online_share: None,
        online_small: false,
        online_none: false,
        resolved: None,
        in_time: None,
        on_time_share: None,
        on_time_small: false,
        on_time_none: false,
        late: None,
        pending: None,
        overdue: None,
        gap: Some(at.gap(gap)),
    }
}
