//! Figures of results, the catalogue, coverage and reports, each made when somebody asks for its address.
//!
//! D of a share: percentage points, one decimal. Shares and their sums are exact until they are printed. `<id>`, `<code>`,
//! `<field>`, `<level>` and `<plan>` are those of the content.
//!
//! **Results.** SUBJECT `results` (the province), `results/level/<level>`, `results/agency/<id>`, `results/field/<field>`,
//! `results/<code>` (a procedure in all of the province), `results/agency/<id>/<code>`, `results/agency/<id>/field/<field>`; PERIOD
//! an id of `periods.yaml` that has results and is over on `as_of`, or a year of it that four quarters with results tile.
//!
//! | KEY | decimals | what |
//! |---|---|---|
//! | the columns of results | 0 | the count: as reported for the subject itself, else summed, cell by cell; a cell unknown in one row is unknown in the sum; totals follow from parts that are all known, in each row and again in each sum |
//! | `resolved_in_time` | 0 | early + on_time |
//! | `total` | 0 | received + carried_over, else resolved + pending |
//! | `online_share` … (see [`Share`]) | 1 | 100 × part / whole; none where the whole is 0 or a part unknown |
//! | `<share>_change` | 1 | the share less that of the period of the same kind that ended on the day before, in points; of the province and of a level only where the same agencies are left out of both |
//! | `<column>_parts`, `<column>_parts_difference` | 0 | of `results` and `results/agency/<id>` with a row of their own and parts: the sum of the parts, and the figure less that sum |
//! | `<column>_provisional`, `<column>_provisional_difference` | 0 | of a sum of official rows that a provisional one gave way to: what that was, and the figure less that |
//! | `received_by_field`, `received_by_procedure`, each also with `_difference` (any other column likewise, but only these are shown) | 0 | of `results`: the sum over all fields (procedures), where there are any; the figure less that sum |
//! | `online_share_rank`, `online_share_rank_of`, `on_time_share_rank`, `on_time_share_rank_of` | 0 | of `results/agency/<id>`: competition rank among agencies of its level and kind that have the share, highest first; of how many |
//!
//! Per period, grain, agency and item the official row counts, else the provisional one. An agency is its own row, else its rows by
//! procedure, else those by field; the province is its own row, else all agencies; but a provisional row (or provisional rows by
//! procedure) gives way to official ones below it (by field) that are complete: they know every column that it knows, and have a row in
//! which something is known for every pair that coverage expects of the agency, or for its field; for the province each agency of
//! which something is expected has a row of its own or such rows. A row in which nothing is known is no row of its own where there are others; a level its agencies; a field what agencies
//! report by procedure or, where they do not, by field; a procedure its rows. A year from quarters adds what happened; carried_over
//! is the first quarter's, pending, in_time and overdue are the last one's.
//!
//! **Catalogue.** SUBJECT `procedures`, `procedures/<field>`; PERIOD `as_of`, or a period as above (judged on its last day): `in_force`,
//! `online`, `fully_online`, `partially_online` (0); `online_share`, `fully_online_share` (1, of `in_force`); of periods with rows by
//! procedure that know `online` also `used_online` (0) and `used_online_share` (1, of `online`).
//!
//! **Coverage.** SUBJECT `coverage`, `coverage/<id>`; PERIOD as above: `expected`, `published`, `missing` (0), `share` (1); only where
//! something is expected. Of a period without pairs that quarters make up, a pair is published when each quarter has it.
//!
//! **Reports.** SUBJECT `reports`, `reports/<id>` of the home page's plan, `reports/<plan>`, `reports/<plan>/<id>` of others; only with due
//! days and a register. PERIOD a period that is asked for: `days_late` (0) of an agency that is late. PERIOD of the whole a period, and of
//! both `as_of` for all of them: `expected`, `received`, `on_time`, `late`, `missing` (0), `punctuality` (1, on_time of expected), all of reports whose
//! due day lies before `as_of`.

use super::{
    Covered, Items, Kept, Key, Number, Offered, PeriodResults, Reporting, ResultsMeasured, Share, Sum, share,
    silence, sums,
};
use crate::measure::{Figure, FigureOrigin, FigureUnit};
use crate::model::{Address, Basis, Count, Decimal, Fraction, Grain, Level, Model};
use jiff::civil::Date;

/// Whose results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "positions in the model, by what they name")]
pub enum Subject {
    Province,
    Level(Level),
    Agency(usize),
    Field(usize),
    Procedure(usize),
    AgencyProcedure(usize, usize),
    AgencyField(usize, usize),
}

impl Subject {
    /// As addresses write it.
    pub fn text(self, model: &Model) -> String {
        let agency = |at: usize| model.agencies.list.get(at).map_or("", |agency| agency.id.as_str());
        let field = |at: usize| model.catalogue.fields.get(at).map_or("", |field| field.id.as_str());
        let code = |at: usize| model.catalogue.procedures.get(at).map_or("", |one| one.code.as_str());
        match self {
            Subject::Province => "results".to_owned(),
            Subject::Level(level) => format!("results/level/{}", level.key()),
            Subject::Agency(at) => format!("results/agency/{}", agency(at)),
            Subject::Field(at) => format!("results/field/{}", field(at)),
            Subject::Procedure(at) => format!("results/{}", code(at)),
            Subject::AgencyProcedure(at, item) => format!("results/agency/{}/{}", agency(at), code(item)),
            Subject::AgencyField(at, item) => format!("results/agency/{}/field/{}", agency(at), field(item)),
        }
    }

    fn parse(model: &Model, text: &str) -> Option<Subject> {
        let parts: Vec<&str> = text.split('/').collect();
        let agency = |id: &str| model.agencies.position(id);
        let field = |id: &str| model.catalogue.field(id).map(|(at, _)| at);
        let code = |code: &str| model.catalogue.procedure(code).map(|(at, _)| at);
        Some(match parts.as_slice() {
            ["results"] => Subject::Province,
            ["results", "level", level] => {
                Subject::Level(Level::ALL.into_iter().find(|own| own.key() == *level)?)
            }
            ["results", "agency", id] => Subject::Agency(agency(id)?),
            ["results", "agency", id, "field", own] => Subject::AgencyField(agency(id)?, field(own)?),
            ["results", "agency", id, own] => Subject::AgencyProcedure(agency(id)?, code(own)?),
            ["results", "field", id] => Subject::Field(field(id)?),
            ["results", own] => Subject::Procedure(code(own)?),
            _ => return None,
        })
    }

    /// Whether its shares in two periods can be compared: the same agencies are left out of both. A share does not rise because
    /// somebody fell silent.
    pub fn is_comparable(self, model: &Model, one: &PeriodResults, other: &PeriodResults) -> bool {
        match self {
            Subject::Province => one.left_out == other.left_out,
            Subject::Level(level) => {
                let own = |of: &PeriodResults| silence::of_level(model, &of.silent, level);
                own(one) == own(other)
            }
            _ => true,
        }
    }

    /// Its sum in a period.
    pub fn sum(self, model: &Model, measured: &ResultsMeasured, results: &PeriodResults) -> Option<Sum> {
        match self {
            Subject::Province => Some(results.province.clone()),
            Subject::Level(level) => results.level(level).cloned(),
            Subject::Agency(at) => results.agency(at).cloned(),
            Subject::Field(at) => results.field(at).cloned(),
            Subject::Procedure(at) => results.procedure(at).cloned(),
            Subject::AgencyProcedure(at, item) => {
                measured.pair(model, results, at, Grain::AgencyProcedure, item)
            }
            Subject::AgencyField(at, item) => measured.pair(model, results, at, Grain::AgencyField, item),
        }
    }
}

impl ResultsMeasured {
    /// A number of a subject in a period.
    pub fn number(
        &self,
        model: &Model,
        results: &PeriodResults,
        subject: Subject,
        key: Key,
    ) -> Option<Number> {
        let rank = |share, pick: fn(super::Rank) -> u64| match subject {
            Subject::Agency(at) => results
                .rank(at, share)
                .map(|rank| Number { printed: Decimal::from_int(pick(rank).into()), unit: FigureUnit::Rank }),
            _ => None,
        };
        match key {
            Key::Change(share) => {
                let before = subject.sum(model, self, self.comparable(model, results, subject)?)?;
                Number::change(share, &subject.sum(model, self, results)?, &before)
            }
            Key::By(count, items) if subject == Subject::Province => {
                results.by(count, items).map(Number::count)
            }
            Key::ByDifference(count, items) if subject == Subject::Province => {
                let difference =
                    i128::from(results.province.get(count)?) - i128::from(results.by(count, items)?);
                Some(Number { printed: Decimal::from_int(difference), unit: FigureUnit::Count })
            }
            Key::Rank(share) => rank(share, |rank| rank.rank),
            Key::RankOf(share) => rank(share, |rank| rank.of),
            _ => key.of(&subject.sum(model, self, results)?),
        }
    }

    /// The results of the period before, where they can be compared.
    fn comparable(&self, model: &Model, results: &PeriodResults, subject: Subject) -> Option<&PeriodResults> {
        self.before(results).filter(|before| subject.is_comparable(model, results, before))
    }

    /// A share less that of the period before, unrounded.
    fn change(
        &self,
        model: &Model,
        results: &PeriodResults,
        subject: Subject,
        share: Share,
    ) -> Option<Fraction> {
        let earlier = self.comparable(model, results, subject)?;
        let exact = |results| {
            let (part, whole) = share.of(&subject.sum(model, self, results)?.counts)?;
            share::exact(part, whole)
        };
        Some(exact(results)? - exact(earlier)?)
    }

    /// The figure at an address; nothing where the address is none of these.
    pub fn figure(&self, model: &Model, as_of: Date, address: &Address) -> Option<Figure> {
        let first = address.subject.split('/').next().unwrap_or_default();
        match first {
            "results" => self.of_results(model, address),
            "procedures" => self.of_catalogue(model, as_of, address),
            "coverage" => self.of_coverage(model, address),
            "reports" => self.of_reports(model, as_of, address),
            _ => None,
        }
    }

    /// Whether the figures of a subject are not shown in a period.
    pub fn hides(&self, model: &Model, address: &Address) -> bool {
        self.sum_at(model, &address.subject, &address.period).is_some_and(|sum| sum.hidden)
    }

    /// What a subject has in a period, both as addresses name them.
    pub fn sum_at(&self, model: &Model, subject: &str, period: &str) -> Option<Sum> {
        let results = self.period(period)?;
        Subject::parse(model, subject)?.sum(model, self, results)
    }

    fn of_results(&self, model: &Model, address: &Address) -> Option<Figure> {
        let results = self.period(&address.period)?;
        let (subject, key) = (Subject::parse(model, &address.subject)?, Key::named(&address.key)?);
        let number = self.number(model, results, subject, key)?;
        let sum = subject.sum(model, self, results)?;
        let exact = match key {
            Key::Share(share) => share.of(&sum.counts).and_then(|(part, whole)| share::exact(part, whole))?,
            Key::Change(share) => self.change(model, results, subject, share)?,
            _ => number.printed.fraction(),
        };
        let basis =
            if sum.reported && matches!(key, Key::Count(_)) { Basis::Reported } else { Basis::Derived };
        let (proxy, provisional) = (sum.proxy, sum.provisional);
        Some(Figure { proxy, provisional, basis, exact, ..made(address, number, results.position) })
    }

    fn of_catalogue(&self, model: &Model, as_of: Date, address: &Address) -> Option<Figure> {
        let results = self.period(&address.period);
        let offers = match results {
            Some(results) => &results.offered,
            None if address.period == as_of.to_string() => &self.offered,
            None => return None,
        };
        let offered = match address.subject.split_once('/') {
            None => &offers.all,
            Some((_, field)) => offers.fields.get(model.catalogue.field(field)?.0)?,
        };
        let number = offered.number(&address.key)?;
        Some(made(address, number, results.map_or(usize::MAX, |results| results.position)))
    }

    fn of_coverage(&self, model: &Model, address: &Address) -> Option<Figure> {
        let results = self.period(&address.period)?;
        let covered = match address.subject.split_once('/') {
            None => results.coverage,
            Some((_, id)) => {
                let at = model.agencies.position(id)?;
                results.covered(at)?
            }
        };
        Some(made(address, covered.number(&address.key)?, results.position))
    }

    fn of_reports(&self, model: &Model, as_of: Date, address: &Address) -> Option<Figure> {
        let (reporting, agency) = self.duty(model, &address.subject)?;
        let all = address.period == as_of.to_string();
        let mut own = reporting.reports.iter().filter(|report| {
            agency.is_none_or(|agency| report.agency == agency)
                && (all || report.period.key == address.period)
        });
        let number = match (address.key.as_str(), agency) {
            ("days_late", Some(_)) if !all => {
                let days = own.next()?.days_late()?;
                Number { printed: Decimal::from_int(days.into()), unit: FigureUnit::Days }
            }
            (key, agency) if all || agency.is_none() => Kept::of(own).number(key)?,
            _ => return None,
        };
        Some(made(address, number, usize::MAX))
    }

    /// The duty and the agency that a subject names.
    fn duty(&self, model: &Model, subject: &str) -> Option<(&Reporting, Option<usize>)> {
        let place = |id: &str| model.agencies.position(id);
        let home = || self.reporting.iter().find(|reporting| reporting.home);
        let other = |plan: &str| self.reporting.iter().find(|one| !one.home && one.plan == plan);
        let parts: Vec<&str> = subject.split('/').skip(1).collect();
        let (reporting, agency) = match parts.as_slice() {
            [] => (home(), None),
            [id] => match place(id) {
                Some(agency) => (home(), Some(agency)),
                None => (other(id), None),
            },
            [plan, id] => (other(plan), Some(place(id)?)),
            _ => (None, None),
        };
        reporting.filter(|reporting| reporting.is_kept).map(|reporting| (reporting, agency))
    }
}

fn made(address: &Address, number: Number, position: usize) -> Figure {
    Figure {
        address: address.clone(),
        exact: number.printed.fraction(),
        value: number.printed,
        unit: number.unit,
        basis: Basis::Derived,
        proxy: false,
        provisional: false,
        from: vec![FigureOrigin::Results(position)],
    }
}

impl PeriodResults {
    /// The sum over all fields or procedures; none where there are none, or one does not know.
    fn by(&self, count: Count, items: Items) -> Option<u64> {
        match items {
            Items::Fields => sums::together(&self.fields)?.get(count),
            Items::Procedures => self.of_procedures.as_deref()?.get(count),
        }
    }
}

impl Offered {
    /// The keys of the catalogue's figures.
    pub const KEYS: [&'static str; 8] = [
        "in_force",
        "online",
        "fully_online",
        "partially_online",
        "online_share",
        "fully_online_share",
        "used_online",
        "used_online_share",
    ];

    /// The number of this key.
    pub fn number(&self, key: &str) -> Option<Number> {
        match key {
            "in_force" => Some(Number::count(self.in_force)),
            "online" => Some(Number::count(self.online)),
            "fully_online" => Some(Number::count(self.full)),
            "partially_online" => Some(Number::count(self.online - self.full)),
            "online_share" => Number::share(self.online, self.in_force),
            "fully_online_share" => Number::share(self.full, self.in_force),
            "used_online" => self.used.map(Number::count),
            "used_online_share" => Number::share(self.used?, self.online),
            _ => None,
        }
    }
}

impl Covered {
    /// The keys of coverage.
    pub const KEYS: [&'static str; 4] = ["expected", "published", "missing", "share"];

    /// The number of this key; none where nothing is expected.
    pub fn number(self, key: &str) -> Option<Number> {
        match key {
            _ if self.expected == 0 => None,
            "expected" => Some(Number::count(self.expected)),
            "published" => Some(Number::count(self.published)),
            "missing" => Some(Number::count(self.missing())),
            "share" => Number::share(self.published, self.expected),
            _ => None,
        }
    }
}

impl Kept {
    /// The keys of punctuality.
    pub const KEYS: [&'static str; 6] = ["expected", "received", "on_time", "late", "missing", "punctuality"];

    /// The number of this key.
    pub fn number(self, key: &str) -> Option<Number> {
        match key {
            "expected" => Some(Number::count(self.expected)),
            "received" => Some(Number::count(self.received)),
            "on_time" => Some(Number::count(self.on_time)),
            "late" => Some(Number::count(self.late)),
            "missing" => Some(Number::count(self.missing)),
            "punctuality" => Number::share(self.on_time, self.expected),
            _ => None,
        }
    }
}
