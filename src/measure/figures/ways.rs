//! Figures of the way a measure goes: the path's numbers, differences from figure to figure, ages.

use jiff::civil::Date;

use super::{Figure, FigureOrigin, FigureUnit, Figures};
use crate::measure::path::{Arithmetic, Rounded};
use crate::measure::series::{Point, subject};
use crate::measure::{Measured, PartMeasured};
use crate::model::{Address, Decimal, Fraction, Kind, Measure, Series, Unit};

/// The address of a number of the path method, e.g. `path_ratio`; `None` where nothing is judged.
pub fn path_address(measure: &str, part: &PartMeasured, key: &str) -> Option<Address> {
    let judged = part.judged.as_ref()?;
    Some(Address::new(subject(measure, part.part.as_deref()), judged.period.key.clone(), key))
}

/// The address of `goal` or `goal_value`: at the deadline in force, or at the day of judgement where there is none.
pub fn goal_address(measure: &str, part: &PartMeasured, as_of: Date, key: &str) -> Address {
    let day = part.deadline.unwrap_or(as_of).to_string();
    Address::new(subject(measure, part.part.as_deref()), day, key)
}

/// Adds the figures of a measure's way.
pub fn gather(measure: &Measure, measured: &Measured, as_of: Date, figures: &mut Figures) {
    for part in &measured.parts {
        age(measure, part, figures);
        if measure.same_as.is_none() && !matches!(measure.series, Series::Index { .. }) {
            differences(measure, &part.series, figures);
        }
        if let (Some(judged), Some(arithmetic)) = (&part.judged, &part.arithmetic) {
            Way { measure, part, judged, arithmetic, as_of }.gather(figures);
        }
    }
}

fn age(measure: &Measure, part: &PartMeasured, figures: &mut Figures) {
    let newest = part.latest().map(|point| (point.period.key.clone(), point.from.clone()));
    let status = || {
        let status = part.status.as_ref()?;
        Some((status.period.clone(), FigureOrigin::Observation(status.observation)))
    };
    if let (Some((period, from)), Some(days)) = (newest.or_else(status), part.age_days) {
        let address = Address::new(subject(&measure.id, part.part.as_deref()), period, "age_days");
        put_days(address, Some(days), vec![from], figures);
    }
}

fn put_days(address: Address, days: Option<i32>, from: Vec<FigureOrigin>, figures: &mut Figures) {
    let Some(days) = days else { return };
    let printed = Decimal::from_int(days.into());
    figures.put(Figure::derived(address, days.into(), printed, FigureUnit::Days, from));
}

/// Each figure less the nearest earlier comparable one.
fn differences(measure: &Measure, series: &[Point], figures: &mut Figures) {
    for (at, point) in series.iter().enumerate() {
        let earlier = series.iter().take(at).rev();
        let Some(before) = earlier.into_iter().find(|before| before.is_comparable(point)) else { continue };
        let exact = &point.value - &before.value;
        let unit = if point.change { FigureUnit::Percent } else { FigureUnit::of(measure.unit) };
        let printed = exact.round(difference_scale(unit, point, before));
        let from = vec![point.from.clone(), before.from.clone()];
        let address = point.sibling("difference");
        let difference = Figure::derived(address, exact, printed, unit.difference(), from);
        figures.put(difference.resting_on(point).resting_on(before));
    }
}

fn difference_scale(unit: FigureUnit, point: &Point, before: &Point) -> u32 {
    match unit {
        FigureUnit::Percent => 1,
        FigureUnit::Score => point.printed.scale().max(before.printed.scale()),
        _ => 0,
    }
}

/// The path's numbers for the figure judged.
struct Way<'a> {
    measure: &'a Measure,
    part: &'a PartMeasured,
    judged: &'a Point,
    arithmetic: &'a Arithmetic,
    as_of: Date,
}

impl Way<'_> {
    fn gather(&self, figures: &mut Figures) {
        let (unit, path) = (self.unit(), self.arithmetic);
        self.base(figures);
        if self.measure.kind == Some(Kind::ReduceBy) {
            let address = goal_address(&self.measure.id, self.part, self.as_of, "goal_value");
            self.put(figures, Some(address), Some(&path.goal), unit);
            self.put(figures, self.at("change_from_base"), self.change().as_ref(), FigureUnit::Percent);
        }
        self.put(figures, self.at("path_value"), path.path_value.as_ref(), unit);
        self.put(figures, self.at("path_ratio"), path.ratio.as_ref(), FigureUnit::Ratio);
        self.put(figures, self.at("distance_share"), path.distance_share.as_ref(), FigureUnit::Percent);
        self.put(figures, self.at("per_quarter"), path.per_quarter.as_ref(), unit.difference());
        let days = [("days_elapsed", Some(path.days_elapsed)), ("days_total", path.days_total)];
        for (key, days) in days.into_iter().chain([("days_left", path.days_left)]) {
            if let Some(address) = self.at(key) {
                put_days(address, days, self.origins(), figures);
            }
        }
    }

    fn unit(&self) -> FigureUnit {
        FigureUnit::of(if self.judged.change { Unit::Share } else { self.measure.unit })
    }

    fn at(&self, key: &str) -> Option<Address> {
        path_address(&self.measure.id, self.part, key)
    }

    fn origins(&self) -> Vec<FigureOrigin> {
        let mut from = vec![self.judged.from.clone(), self.arithmetic.base.from.clone()];
        from.push(FigureOrigin::Measure(self.measure.id.clone()));
        from.dedup();
        from
    }

    fn put(&self, figures: &mut Figures, at: Option<Address>, number: Option<&Rounded>, unit: FigureUnit) {
        let (Some(address), Some(number)) = (at, number) else { return };
        let figure = Figure::derived(address, number.exact.clone(), number.printed, unit, self.origins());
        let base = &self.arithmetic.base;
        let (proxy, provisional) = (base.proxy, base.provisional);
        figures.put(Figure { proxy, provisional, ..figure }.resting_on(self.judged));
    }

    /// The base as a figure; of published changes it is nothing and has no address.
    fn base(&self, figures: &mut Figures) {
        if self.judged.change {
            return;
        }
        let base = &self.arithmetic.base;
        let subject = subject(&self.measure.id, self.part.part.as_deref());
        let address = Address::new(subject, base.period.clone(), "baseline");
        figures.put(Figure {
            address,
            value: base.printed,
            unit: self.unit(),
            exact: base.value.clone(),
            basis: base.basis,
            proxy: base.proxy,
            provisional: base.provisional,
            from: vec![base.from.clone()],
        });
    }

    /// How much a value has changed since the base, in percent.
    fn change(&self) -> Option<Rounded> {
        if self.arithmetic.base.from == self.judged.from {
            return None;
        }
        let base = &self.arithmetic.base.value;
        let way = &self.judged.value - base;
        let change = Fraction::percent_of(way, base).filter(|_| !self.judged.change)?;
        Some(Rounded::new(change, 1))
    }
}
