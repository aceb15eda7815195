//! Who is late, as far as anybody has published it: reports, and dossiers past their day.

use std::cmp::Reverse;

use crate::measure::results::{PeriodResults, Subject, Sum};
use crate::model::{Count, Gap};
use crate::site::at::At;
use crate::site::report;
use crate::site::results::Cells;
use crate::site::views::{LateDossiers, LateView, OverdueRow};

/// So many are named here; the rest stand on the pages that the section leads to.
const NAMED: usize = 5;

/// Late reports of every plan that asks for reports, and the dossiers past their day in the newest period that tells.
pub fn late(at: &At) -> LateView {
    LateView {
        reports: report::briefs(at, NAMED),
        dossiers: speaking(at).map(|results| dossiers(at, results)),
    }
}

/// The newest period in which agencies say how many dossiers are past their day; where none does, the newest of all.
fn speaking<'a>(at: &At<'a>) -> Option<&'a PeriodResults> {
    let measured = &at.measures.results;
    let says =
        |results: &&PeriodResults| results.agencies.iter().any(|(_, sum)| sum.get(Count::Overdue).is_some());
    let periods = measured.periods.iter().filter(|results| !results.is_added_up);
    periods.filter(says).max_by_key(|results| results.period.to).or_else(|| measured.newest())
}

fn dossiers(at: &At, results: &PeriodResults) -> LateDossiers {
    let all = Cells::new(at, results, Subject::Province, results.province.clone()).count(Count::Overdue);
    let mut late: Vec<&(usize, Sum)> = results
        .agencies
        .iter()
        .filter(|(_, sum)| sum.get(Count::Overdue).is_some_and(|late| late > 0))
        .collect();
    late.sort_by_key(|(agency, sum)| (Reverse(sum.get(Count::Overdue)), *agency));
    LateDossiers {
        period: at.period_link(&results.period),
        gap: all.is_none().then(|| at.gap(Gap::NotPublished)),
        all,
        provisional: results.province.provisional,
        proxy: results.province.proxy,
        agencies: late
            .iter()
            .take(NAMED)
            .filter_map(|(agency, sum)| row(at, results, *agency, sum.clone()))
            .collect(),
        more: late.len().saturating_sub(NAMED),
    }
}

fn row(at: &At, results: &PeriodResults, agency: usize, sum: Sum) -> Option<OverdueRow> {
    let own = at.model.agencies.list.get(agency)?;
    let cells = Cells::new(at, results, Subject::Agency(agency), sum.clone());
    Some(OverdueRow {
        agency: at.agency_in_full(&own.id),
        overdue: cells.count(Count::Overdue)?,
        pending: cells.count(Count::Pending),
        provisional: sum.provisional,
        proxy: sum.proxy,
    })
}
