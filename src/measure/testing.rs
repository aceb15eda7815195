//! Small models for the tests of this stage.

use jiff::civil::{Date, date};

use super::{Measures, PartMeasured, measure};
use crate::diagnostic::Origin;
use crate::model::{
    Baseline, Basis, Break, Deadline, Decimal, Every, Gap, Goal, Index, IndexValue, Kind, Measure,
    MeasureOwner, Milestone, Model, Observation, Period, Plan, Quantity, Reporting, Series, Source, Target,
    Unit, Words,
};

/// A decimal as written.
pub fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// Vietnamese words.
pub fn words(text: &str) -> Words {
    Words { vi: Some(text.to_owned()), en: None, file: "x.yaml".into() }
}

/// A share with a goal of at least 50 by the end of 2025.
pub fn measure_of(id: &str) -> Measure {
    Measure {
        id: id.to_owned(),
        name: words(id),
        unit: Unit::Share,
        noun: None,
        kind: Some(Kind::AtLeast),
        goals: vec![Goal { part: None, value: decimal("50") }],
        baseline: None,
        path: Vec::new(),
        cadence: None,
        series: Series::Observations,
        breaks: Vec::new(),
        amendments: Vec::new(),
        same_as: None,
        places: Vec::new(),
        duty: None,
        owner: MeasureOwner::Target { plan: "p".into(), number: 1 },
        deadline: Some(Deadline { by: date(2025, 12, 31), words: None, firm: true }),
        exception: None,
        note: None,
        source: None,
        origin: Origin::nowhere(),
    }
}

/// Short ways to a measure that tests need.
impl Measure {
    pub(crate) fn goal(mut self, kind: Kind, unit: Unit, goal: &str) -> Measure {
        (self.kind, self.unit) = (Some(kind), unit);
        self.goals = vec![Goal { part: None, value: decimal(goal) }];
        self
    }

    pub(crate) fn part_goals(mut self, goals: &[(&str, &str)]) -> Measure {
        let goal = |(part, value): &(&str, &str)| Goal {
            part: Some((part.to_string(), words(part))),
            value: decimal(value),
        };
        self.goals = goals.iter().map(goal).collect();
        self
    }

    pub(crate) fn base(mut self, year: i16, value: &str) -> Measure {
        self.baseline = Some(baseline(year, Ok(decimal(value))));
        self
    }

    pub(crate) fn base_unknown(mut self, year: i16) -> Measure {
        self.baseline = Some(baseline(year, Err(Gap::NotPublished)));
        self
    }

    pub(crate) fn by(mut self, by: Date) -> Measure {
        self.deadline = Some(Deadline { by, words: None, firm: true });
        self
    }

    pub(crate) fn step(mut self, by: Date, value: &str) -> Measure {
        self.path.push(Milestone { by, value: decimal(value), part: None });
        self
    }

    pub(crate) fn cut(mut self, day: Date) -> Measure {
        self.breaks.push(Break { date: day, reason: words("cut") });
        self
    }

    pub(crate) fn of_target(mut self, number: u32) -> Measure {
        self.owner = MeasureOwner::Target { plan: "p".into(), number };
        self
    }

    pub(crate) fn deliverable(mut self) -> Measure {
        (self.kind, self.unit, self.goals) = (Some(Kind::Deliverable), Unit::Done, Vec::new());
        self
    }

    pub(crate) fn ranks_of(mut self, index: &str) -> Measure {
        self.series = Series::Index { index: index.to_owned(), rank: true };
        self
    }
}

fn baseline(year: i16, value: Result<Decimal, Gap>) -> Baseline {
    Baseline { period: Some(Period::year(year)), value, sources: Vec::new(), note: None }
}

/// An observation.
pub fn seen(measure: &str, period: Period, quantity: Quantity) -> Observation {
    Observation {
        measure: measure.to_owned(),
        part: None,
        period,
        quantity,
        proxy: None,
        aside: None,
        basis: Basis::Reported,
        how: None,
        words: None,
        note: None,
        evidence: Vec::new(),
        sources: Vec::new(),
        origin: Origin::nowhere(),
    }
}

/// A published value for a year.
pub fn value(measure: &str, year: i16, value: &str) -> Observation {
    seen(measure, Period::year(year), Quantity::Value(decimal(value)))
}

/// Short ways to an observation that tests need.
impl Observation {
    pub(crate) fn proxy(mut self) -> Observation {
        self.proxy = Some(words("proxy"));
        self
    }

    pub(crate) fn aside(mut self) -> Observation {
        self.aside = Some(words("aside"));
        self
    }

    pub(crate) fn of_part(mut self, part: &str) -> Observation {
        self.part = Some(part.to_owned());
        self
    }
}

/// An index with the province's ranks.
pub fn index(id: &str, ranks: &[(i16, u32)]) -> Index {
    let value = |(year, rank): &(i16, u32)| IndexValue {
        year: *year,
        agency: None,
        rank: Some(*rank),
        of: Some(63),
        score: None,
        change: None,
        words: None,
        gap: None,
        region: None,
        parts: Vec::new(),
        comparators: Vec::new(),
        basis: Basis::Reported,
        how: None,
        aside: None,
        note: None,
        sources: Vec::new(),
        origin: Origin::nowhere(),
    };
    Index {
        id: id.to_owned(),
        name: words(id),
        short_name: None,
        issuer: words("x"),
        scale: None,
        about: None,
        url: None,
        values: ranks.iter().map(value).collect(),
        origin: Origin::nowhere(),
    }
}

/// A plan `p` of 1/1/2021 without a due day, whose targets ask for the measures that name them.
pub fn model_of(measures: Vec<Measure>) -> Model {
    let number = |measure: &Measure| match measure.owner {
        MeasureOwner::Target { number, .. } => number,
        MeasureOwner::Nobody => 0,
    };
    let mut numbers: Vec<u32> = measures.iter().map(number).filter(|number| *number > 0).collect();
    numbers.dedup();
    let ids = |wanted: u32| {
        measures
            .iter()
            .filter(|measure| number(measure) == wanted)
            .map(|measure| measure.id.clone())
            .collect()
    };
    let targets = numbers.into_iter().map(|number| target(number, ids(number))).collect();
    Model { plans: vec![plan(targets)], measures, ..Model::default() }
}

fn plan(targets: Vec<Target>) -> Plan {
    Plan {
        id: "p".into(),
        number: "1/KH".into(),
        date: date(2021, 1, 1),
        issuer: words("x"),
        title: words("x"),
        short_title: None,
        purposes: Vec::new(),
        requirements: Vec::new(),
        pillars: Vec::new(),
        reporting: Some(reporting(Every::Quarter, None, false)),
        source: None,
        note: None,
        targets,
        tasks: Vec::new(),
        duties: Vec::new(),
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    }
}

fn target(number: u32, measures: Vec<String>) -> Target {
    Target {
        number,
        title: words("x"),
        statement: words("x"),
        pillar: None,
        deadline: Deadline { by: date(2025, 12, 31), words: None, firm: true },
        lead: Vec::new(),
        cooperating: Vec::new(),
        source: Source { document: None, place: None, title: None, publisher: None, url: None, date: None },
        measures,
        superseded: None,
        note: None,
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    }
}

/// A reporting duty.
pub fn reporting(every: Every, due_days: Option<u16>, working_days: bool) -> Reporting {
    Reporting { every, due_days, working_days, from: Vec::new(), to: None, source: None }
}

/// Measures a single measure `m` with its observations.
pub fn one(measure_of: Measure, observations: Vec<Observation>, as_of: Date) -> PartMeasured {
    all(vec![measure_of], observations, as_of).measures[0].parts[0].clone()
}

/// Measures several.
pub fn all(measures: Vec<Measure>, observations: Vec<Observation>, as_of: Date) -> Measures {
    measure(&Model { observations, ..model_of(measures) }, as_of)
}
