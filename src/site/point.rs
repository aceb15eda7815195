//! Figures as pages show them: with counts, period, quality and sources.

use super::at::At;
use super::corrected::behind;
use super::results::left_out;
use super::views::{BasisView, BreakView, CountsView, MeterView, PointView, RowView};
use crate::chart::figure_text;
use crate::measure::{FigureOrigin, PartMeasured, Point};
use crate::model::{
    Basis, Decimal, Fraction, IndexValue, Kind, Measure, Observation, Period, PeriodKind, Quantity, Words,
};
use crate::words::phrase::Phrase;
use crate::words::{date, terms};

impl At<'_> {
    /// A period as people say it.
    pub fn period(&self, period: &Period) -> Phrase {
        match (&period.label, period.kind) {
            (Some(label), _) => Phrase::new().words(self.words(label)),
            (None, PeriodKind::Day) => Phrase::new().say(self.day(period.to)),
            (None, _) => Phrase::new().say(date::span(period.from, period.to, self.lang)),
        }
    }

    /// How a figure is known, where it was not simply reported.
    pub fn basis(&self, basis: Basis, how: &Option<Words>) -> Option<BasisView> {
        let word = terms::BASES.word(basis.key(), self.lang);
        (basis != Basis::Reported).then(|| BasisView { key: basis.key(), word, how: self.maybe(how) })
    }

    /// A figure of a series.
    pub fn point(&self, point: &Point) -> Option<PointView> {
        let figure = self.measures.figures.get(&point.address)?;
        let subject = point.address.subject.as_str();
        let counts = point.counts.and_then(|_| self.counts(subject, &point.address.period));
        let view = PointView {
            figure: self.noted(figure_text(figure, self.lang)),
            of: self.figure(subject, &point.address.period, "of"),
            counts,
            period: self.period_of(point),
            proxy: None,
            basis: None,
            small: point.small,
            words: None,
            note: None,
            sources: Vec::new(),
        };
        Some(match &point.from {
            FigureOrigin::Observation(at) => match self.model.observations.get(*at) {
                Some(seen) => self.with_observation(view, seen),
                None => view,
            },
            FigureOrigin::Index { index, at } => {
                match self.model.index(index).and_then(|index| index.values.get(*at)) {
                    Some(value) => self.with_index_value(view, value),
                    None => view,
                }
            }
            FigureOrigin::Results(position) if point.proxy => self.with_results(view, *position, subject),
            FigureOrigin::Results(_) | FigureOrigin::Measure(_) | FigureOrigin::Plan(_) => view,
        })
    }

    /// The period of a figure, and that it may still change.
    fn period_of(&self, point: &Point) -> Phrase {
        self.as_provisional(self.period(&point.period), point.provisional)
    }

    /// A period's words, with those of provisional figures where they are.
    pub fn as_provisional(&self, period: Phrase, provisional: bool) -> Phrase {
        if provisional { period.say(format!(" ({})", terms::MAY_CHANGE.get(self.lang))) } else { period }
    }

    /// Numerator and denominator of a figure.
    pub fn counts(&self, subject: &str, period: &str) -> Option<CountsView> {
        let numerator = self.figure(subject, period, "numerator")?;
        Some(CountsView { numerator, denominator: self.figure(subject, period, "denominator")? })
    }

    /// What was written with an observation.
    pub(super) fn with_observation(&self, view: PointView, seen: &Observation) -> PointView {
        PointView {
            proxy: self.maybe(&seen.proxy).map(|words| self.sentence(words)),
            basis: self.basis(seen.basis, &seen.how),
            words: self.maybe(&seen.words),
            note: self.maybe(&seen.note),
            sources: self.sources(&seen.sources),
            ..view
        }
    }

    /// A computed figure comes from the results of a period, some of which are not exactly those of all dossiers.
    fn with_results(&self, view: PointView, position: usize, subject: &str) -> PointView {
        let mut files = self.measures.results.files_of(self.model, position);
        let proxy = files.find_map(|file| file.proxy.as_ref()).map(|words| self.sentence(self.words(words)));
        let results = self.measures.results.periods.iter().find(|results| results.position == position);
        let is_whole = || self.model.measure(subject).is_some_and(Measure::is_of_province);
        let left_out = || results.filter(|_| is_whole()).and_then(|results| left_out(self, results));
        let some =
            || {
                Phrase::new().say(self.pick(
                    "Chưa gồm đủ các cơ quan phải công bố.",
                    "Agencies that have to publish are left out.",
                ))
            };
        PointView { proxy: proxy.or_else(left_out).or_else(|| Some(some())), ..view }
    }

    fn with_index_value(&self, view: PointView, value: &IndexValue) -> PointView {
        PointView {
            basis: self.basis(value.basis, &value.how),
            words: self.maybe(&value.words),
            note: self.maybe(&value.note),
            sources: self.sources(&value.sources),
            ..view
        }
    }

    fn marked_point(&self, point: PointView) -> PointView {
        let (mut figure, mut of) = (self.marked(point.figure), point.of);
        behind(&mut figure, of.as_mut());
        PointView { figure, of, ..point }
    }

    /// Figures and gaps of a part, newest first. Years between the first and the last that have neither say so.
    pub fn rows(&self, measure: &Measure, part: &PartMeasured) -> Vec<RowView> {
        let mut rows: Vec<(Period, RowView, usize)> = Vec::new();
        for point in &part.series {
            let period = self.period_of(point);
            let shown = self.point(point).map(|own| self.marked_point(own));
            let row = RowView { point: shown, period, ..self.row(&point.period) };
            rows.push((point.period.clone(), row, point.after_breaks));
        }
        for seen in
            self.model.observations_of(measure).filter(|seen| seen.part == part.part && seen.aside.is_none())
        {
            rows.extend(
                self.told(seen).map(|row| (seen.period.clone(), row, breaks_before(measure, &seen.period))),
            );
        }
        if rows.is_empty() {
            return Vec::new();
        }
        self.silent_years(measure, part, &mut rows);
        rows.sort_by_key(|(period, ..)| std::cmp::Reverse((period.to, period.from)));
        self.with_breaks(measure, rows)
    }

    fn row(&self, period: &Period) -> RowView {
        RowView {
            period: self.period(period),
            point: None,
            gap: None,
            status: None,
            note: None,
            sources: Vec::new(),
            break_before: None,
        }
    }

    /// A row for a gap or a status that somebody wrote down.
    fn told(&self, seen: &Observation) -> Option<RowView> {
        let row = RowView {
            note: self.maybe(&seen.note).or_else(|| self.maybe(&seen.words)),
            sources: self.sources(&seen.sources),
            ..self.row(&seen.period)
        };
        match &seen.quantity {
            Quantity::Gap(gap) => Some(RowView { gap: Some(self.gap(*gap)), ..row }),
            Quantity::Status(status) => {
                Some(RowView { status: Some(terms::STATUSES.word(status.key(), self.lang)), ..row })
            }
            _ => None,
        }
    }

    /// Years without a figure, from the first row's to the deadline's: a gap is never left out.
    fn silent_years(&self, measure: &Measure, part: &PartMeasured, rows: &mut Vec<(Period, RowView, usize)>) {
        let today = self.today();
        let first = rows.iter().map(|(period, ..)| period.to.year()).min().unwrap_or(today.year());
        let start = self.plan_year(measure).map_or(first, |year| year.min(first));
        let last = part.deadline.map_or(today.year(), |deadline| deadline.year().max(today.year()));
        for year in start..=last {
            let spoken = rows.iter().any(|(period, ..)| period.to.year() == year);
            if spoken {
                continue;
            }
            let period = Period::year(year);
            let breaks = breaks_before(measure, &period);
            let gap = self.gap(part.gap_of_year(year, today));
            let row = RowView { gap: Some(gap), ..self.row(&period) };
            rows.push((period, row, breaks));
        }
    }

    fn plan_year(&self, measure: &Measure) -> Option<i16> {
        match &measure.owner {
            crate::model::MeasureOwner::Target { plan, .. } => {
                self.model.plan(plan).map(|plan| plan.date.year())
            }
            crate::model::MeasureOwner::Nobody => None,
        }
    }

    fn with_breaks(&self, measure: &Measure, rows: Vec<(Period, RowView, usize)>) -> Vec<RowView> {
        let older: Vec<usize> = rows.iter().skip(1).map(|(.., breaks)| *breaks).collect();
        let break_at = |newer: usize, older: Option<&usize>| {
            let older = *older?;
            let cut = measure.breaks.get(newer.checked_sub(1)?).filter(|_| newer > older)?;
            Some(BreakView { date: self.day(cut.date), reason: self.words(&cut.reason) })
        };
        let rows = rows.into_iter().enumerate();
        rows.map(|(index, (_, row, breaks))| RowView {
            break_before: break_at(breaks, older.get(index)),
            ..row
        })
        .collect()
    }

    /// A meter from 0 to 100 for a share and its goal.
    pub fn meter(&self, measure: &Measure, part: &PartMeasured) -> Option<MeterView> {
        let upward = measure.kind.is_none_or(|kind| kind == Kind::AtLeast);
        if !measure.unit.is_percent() || !upward {
            return None;
        }
        let point = part.latest()?;
        let tone = match part.goal {
            Some(_) => self.standing(part.standing, part.by_proxy).tone,
            None => "gap",
        };
        Some(MeterView {
            value: width(&point.value),
            goal: part.goal.map(|goal| width(&goal.fraction())),
            tone,
        })
    }
}

/// How many breaks of a measure lie before a period.
fn breaks_before(measure: &Measure, period: &Period) -> usize {
    measure.breaks.iter().filter(|cut| cut.date <= period.from).count()
}

/// A width in per cent with one decimal, never past the end.
fn width(value: &Fraction) -> String {
    let shown = value.round(1);
    let most = Decimal::from_int(100);
    format!("{}%", if shown > most { most } else { shown })
}
