//! Series of computed measures: a point for each named period of the measure's step.

use jiff::civil::Date;

use super::{Covered, Kept, Offered, PeriodResults, ResultsMeasured, Share, Sum, coverage, share, sums};
use crate::measure::series::{SMALL, breaks_before, owner};
use crate::measure::{FigureOrigin, Point, cadence};
use crate::model::{
    Address, Basis, Computation, Count, Decimal, Every, Fraction, Measure, MeasureOwner, Model, Period,
    PeriodKind, Scope,
};

/// What is computed for a period.
struct Computed {
    /// The part and its whole, or a count alone. Of a whole of nothing there is no share.
    counts: (u64, Option<u64>),
    proxy: bool,
    provisional: bool,
    /// It is judged by the service levels of Nghị định 42/2022/NĐ-CP: no line joins it with what is not.
    of_2022: bool,
}

/// The points of a measure that is computed, oldest first. `owner` is the measure whose series it is.
pub fn points(
    model: &Model,
    measured: &ResultsMeasured,
    owner: &Measure,
    measure: &Measure,
    computation: Computation,
    scope: &Scope,
    as_of: Date,
) -> Vec<Point> {
    let mut computed: Vec<_> =
        of_periods(model, measured, owner, measure, computation, scope, as_of).collect();
    computed.retain(|(.., computed)| !computed.is_of_nothing());
    // A series that begins with the levels of 2022 has nothing on the other side.
    let cut = computed.first().is_some_and(|(.., first)| !first.of_2022);
    let points = computed.iter().filter_map(|(position, period, computed)| {
        point(owner, measure, *position, period, computed, cut && computed.of_2022)
    });
    points.collect()
}

/// The last days of the periods whose results are known and leave nothing to take a share of, e.g. no dossier was received.
pub fn of_nothing(
    model: &Model,
    measured: &ResultsMeasured,
    measure: &Measure,
    computation: Computation,
    scope: &Scope,
) -> Vec<Date> {
    let owner = owner(model, measure);
    let all = of_periods(model, measured, owner, measure, computation, scope, Date::MAX);
    all.filter(|(.., computed)| computed.is_of_nothing()).map(|(_, period, _)| period.to).collect()
}

/// What is computed for each named period of the measure's step that is over, with the position of the period.
fn of_periods<'a>(
    model: &'a Model,
    measured: &'a ResultsMeasured,
    owner: &'a Measure,
    measure: &Measure,
    computation: Computation,
    scope: &'a Scope,
    as_of: Date,
) -> impl Iterator<Item = (usize, &'a Period, Computed)> {
    let step = cadence::cadence(model, measure).map_or(Every::Quarter, |cadence| cadence.every);
    let kind = PeriodKind::of_step(step).unwrap_or(PeriodKind::Quarter);
    let named = model.calendar.periods.iter().map(|named| &named.period).enumerate();
    named.filter(move |(_, period)| period.kind == kind && period.to <= as_of).filter_map(
        move |(position, period)| {
            let computed = match computation {
                Computation::ReportPunctuality => punctuality(model, measured, owner, scope, period),
                _ => of_period(model, measured.period(&period.key)?, computation, scope),
            };
            Some((position, period, computed?))
        },
    )
}

fn point(
    owner: &Measure,
    measure: &Measure,
    position: usize,
    period: &Period,
    computed: &Computed,
    behind_cut: bool,
) -> Option<Point> {
    let (part, whole) = computed.counts;
    let (value, printed) = match whole {
        Some(whole) => (share::exact(part, whole)?, share::percent(part, whole)?),
        None => (Fraction::from(part), Decimal::from_int(part.into())),
    };
    Some(Point {
        value,
        printed,
        counts: whole.map(|whole| (part, whole)),
        small: whole.is_some_and(|whole| whole < SMALL),
        proxy: computed.proxy,
        provisional: computed.provisional,
        change: false,
        after_breaks: breaks_before(owner, measure, period.from) + usize::from(behind_cut),
        basis: Basis::Derived,
        address: Address::new(owner.id.clone(), period.key.clone(), "value"),
        from: FigureOrigin::Results(position),
        period: period.clone(),
    })
}

impl Computed {
    fn is_of_nothing(&self) -> bool {
        self.counts.1 == Some(0)
    }
}

fn of_period(
    model: &Model,
    results: &PeriodResults,
    computation: Computation,
    scope: &Scope,
) -> Option<Computed> {
    if computation.is_of_catalogue() {
        return of_catalogue(&offered(model, results, scope)?, computation);
    }
    if computation == Computation::PublicationCoverage {
        let covered = covered(model, results, scope);
        let counts = (covered.published, Some(covered.expected).filter(|expected| *expected > 0));
        return counts.1.map(|_| Computed { counts, proxy: false, provisional: false, of_2022: false });
    }
    let sum = sum(model, results, scope)?;
    let counts = match Share::of_computation(computation) {
        Some(share) if share.is_of_nothing(&sum.counts) => (0, Some(0)),
        Some(share) => share.of(&sum.counts).map(|(part, whole)| (part, Some(whole)))?,
        None => (sum.get(counted(computation)?)?, None),
    };
    let proxy = sum.proxy || leaves_out(model, results, scope);
    Some(Computed { counts, proxy, provisional: sum.provisional, of_2022: false })
}

/// Whether an agency of which nothing is known belongs into the figure of a field or of some agencies; sums of the province and of
/// levels say so of themselves.
fn leaves_out(model: &Model, results: &PeriodResults, scope: &Scope) -> bool {
    match scope {
        Scope::Province | Scope::Level(_) => false,
        _ if results.silent.is_empty() => false,
        Scope::Agencies(ids) => {
            positions(model, ids, results.period.to).iter().any(|agency| results.silent.contains(agency))
        }
        Scope::Field(field) => {
            let Some((field, _)) = model.catalogue.field(field) else { return false };
            let of_field = |procedure: usize| {
                model.catalogue.procedures.get(procedure).is_some_and(|own| own.field == field)
            };
            let owing = coverage::expected(model, results.period.to);
            owing.iter().any(|(agency, procedure)| results.silent.contains(agency) && of_field(*procedure))
        }
    }
}

fn counted(computation: Computation) -> Option<Count> {
    Count::from_key(computation.key())
}

/// The sum of a scope; of agencies those that have results.
fn sum(model: &Model, results: &PeriodResults, scope: &Scope) -> Option<Sum> {
    match scope {
        Scope::Province => Some(results.province.clone()),
        Scope::Level(level) => results.level(*level).cloned(),
        Scope::Field(field) => results.field(model.catalogue.field(field)?.0).cloned(),
        Scope::Agencies(ids) => {
            let meant = positions(model, ids, results.period.to);
            sums::added(meant.iter().filter_map(|agency| results.agency(*agency)))
        }
    }
}

fn offered(model: &Model, results: &PeriodResults, scope: &Scope) -> Option<Offered> {
    match scope {
        Scope::Field(field) => results.offered.fields.get(model.catalogue.field(field)?.0).copied(),
        _ => Some(results.offered.all),
    }
}

fn of_catalogue(offered: &Offered, computation: Computation) -> Option<Computed> {
    let (part, whole) = match computation {
        Computation::ProceduresOnlineShare => (offered.online, offered.in_force),
        Computation::ProceduresFullyOnlineShare => (offered.full, offered.in_force),
        _ => (offered.used?, offered.online),
    };
    let of_rows = computation == Computation::ProceduresUsedOnlineShare;
    (whole > 0).then_some(Computed {
        counts: (part, Some(whole)),
        proxy: of_rows && offered.used_by_proxy,
        provisional: of_rows && offered.used_provisionally,
        of_2022: offered.of_2022,
    })
}

fn covered(model: &Model, results: &PeriodResults, scope: &Scope) -> Covered {
    let Scope::Agencies(ids) = scope else { return results.coverage };
    let own =
        positions(model, ids, results.period.to).into_iter().filter_map(|agency| results.covered(agency));
    own.fold(Covered::default(), |sum, own| Covered {
        expected: sum.expected + own.expected,
        published: sum.published + own.published,
    })
}

fn punctuality(
    model: &Model,
    measured: &ResultsMeasured,
    owner: &Measure,
    scope: &Scope,
    period: &Period,
) -> Option<Computed> {
    let of_plan = |plan: &str| measured.reporting.iter().find(|reporting| reporting.plan == plan);
    let reporting = match &owner.owner {
        MeasureOwner::Target { plan, .. } => of_plan(plan),
        MeasureOwner::Nobody => measured.reporting.iter().find(|reporting| reporting.home),
    }?;
    let asked: Option<Vec<usize>> = match scope {
        Scope::Agencies(ids) => Some(positions(model, ids, period.to)),
        _ => None,
    };
    let reports = reporting.of_period(&period.key);
    let kept =
        Kept::of(reports.filter(|report| asked.as_ref().is_none_or(|asked| asked.contains(&report.agency))));
    let counts = (kept.on_time, Some(kept.expected));
    (kept.expected > 0).then_some(Computed { counts, proxy: false, provisional: false, of_2022: false })
}

/// Positions of the agencies that ids of agencies and groups mean on a day.
fn positions(model: &Model, ids: &[String], day: Date) -> Vec<usize> {
    let meant = ids.iter().flat_map(|id| model.agencies.resolve(id, day));
    let mut positions: Vec<usize> = meant.filter_map(|agency| model.agencies.position(&agency.id)).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}
