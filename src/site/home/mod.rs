//! The home page: did the province keep its word, and what does nobody say?

mod late;
mod movements;

use super::at::At;
use super::plan::{answer, by_standing, strip};
use super::results::head;
use super::status;
use super::views::{EarlierView, HeadlineView, HomeView, IndexBrief, OwingView, TileView};
use crate::chart;
use crate::measure::Standing;
use crate::model::{Gap, Plan};
use crate::words::date;
use crate::words::phrase::Phrase;

/// Newest news on the home page.
const NEWS: usize = 4;

/// Newest corrections on the home page.
const CORRECTIONS: usize = 3;

/// The home page.
pub fn home(at: &At) -> HomeView {
    let plan = at.model.home_plan();
    let headline = &at.model.settings.headline;
    HomeView {
        plan: plan.map(|plan| at.plan(plan)),
        plan_date: plan.map(|plan| date::in_words(plan.date, at.lang)).unwrap_or_default(),
        answer: plan.map_or_else(|| no_plan(at), |plan| answer(at, plan)),
        strip: plan.map(|plan| strip(at, plan)).unwrap_or_default(),
        procedures_online: headline_view(at, headline.procedures_online.as_deref()),
        fully_online: headline_view(at, headline.fully_online.as_deref()),
        dossiers_online: headline_view(at, headline.dossiers_online.as_deref()),
        results: at.measures.results.newest().map(|newest| head(at, newest)),
        late: late::late(at),
        movements: plan.and_then(|plan| movements::movements(at, plan)),
        coming: status::coming(at),
        groups: plan.map(|plan| by_standing(at, plan)).unwrap_or_default(),
        owing: plan.map(|plan| owing(at, plan)).unwrap_or_default(),
        indices: index_briefs(at, None),
        corrections: at.corrections_of(|_| true).into_iter().take(CORRECTIONS).collect(),
        news: at.newest_news(NEWS),
        gaps: Gap::ALL.into_iter().map(|gap| at.gap(gap)).collect(),
    }
}

/// Nobody has promised anything.
pub fn no_plan(at: &At) -> Phrase {
    Phrase::new().say(at.pick("Chưa có kế hoạch nào ở đây.", "There is no plan here yet."))
}

fn headline_view(at: &At, id: Option<&str>) -> Option<HeadlineView> {
    let measure = at.model.measure(id?)?;
    let part = at.measures.measure(&measure.id)?.parts.first()?;
    let view = at.measure(measure)?;
    let newest = part.latest();
    let earlier = part.series.iter().rev().nth(1).and_then(|point| {
        let incomparable = newest.is_some_and(|newest| newest.after_breaks != point.after_breaks);
        Some(EarlierView { point: at.point(point)?, incomparable })
    });
    let shown = view.parts.into_iter().next()?;
    Some(HeadlineView {
        name: view.name,
        url: view.url,
        earlier,
        goal: shown.goal,
        latest: shown.latest,
        gap: shown.gap,
        rows: shown.rows,
        meter: shown.meter,
        chart: chart::path_chart(
            measure,
            part,
            at.model,
            at.today(),
            at.lang,
            &format!("dau-trang-{}", measure.id),
        ),
    })
}

/// Lead agencies, and the targets about which nothing was published.
fn owing(at: &At, plan: &Plan) -> Vec<OwingView> {
    let silent = |number: u32| {
        let measured = at.measures.target(&plan.id, number);
        measured.is_some_and(|measured| {
            measured.counts.unpublished > 0 && measured.standing != Standing::Superseded
        })
    };
    let mut owing: Vec<(&String, Vec<TileView>)> = Vec::new();
    for target in plan.targets.iter().filter(|target| silent(target.number)) {
        for id in &target.lead {
            let tile = at.tile(plan, target);
            match owing.iter_mut().find(|(agency, _)| *agency == id) {
                Some((_, targets)) => targets.push(tile),
                None => owing.push((id, vec![tile])),
            }
        }
    }
    owing.sort_by_key(|(_, targets)| std::cmp::Reverse(targets.len()));
    owing.into_iter().map(|(id, targets)| OwingView { agency: at.agency_in_full(id), targets }).collect()
}

/// Every index: its newest value and the one before, of the province or of an agency.
pub fn index_briefs(at: &At, agency: Option<&str>) -> Vec<IndexBrief> {
    let mut briefs = Vec::new();
    for index in &at.model.indices {
        let own =
            index.values.iter().filter(|value| value.agency.as_deref() == agency && value.aside.is_none());
        let known: Vec<_> =
            own.clone().filter(|value| value.rank.is_some() && value.year <= at.today().year()).collect();
        let subject = agency.map_or_else(|| index.id.clone(), |agency| format!("{}/{agency}", index.id));
        let rank = |value: Option<&&crate::model::IndexValue>, key| {
            value.and_then(|value| at.figure(&subject, &value.year.to_string(), key))
        };
        let (newest, before) = (known.last(), known.iter().rev().nth(1));
        if agency.is_some() && newest.is_none() {
            continue;
        }
        briefs.push(IndexBrief {
            name: at.words(index.short_name.as_ref().unwrap_or(&index.name)),
            url: at.link(&format!("/chi-so/#{}", index.id)),
            newest: rank(newest, "rank"),
            newest_of: rank(newest, "of"),
            newest_year: newest.map(|value| value.year),
            before: rank(before, "rank"),
            before_year: before.map(|value| value.year),
            moved: newest.and_then(|value| super::index::moved(at, &subject, value.year)),
            gap: newest.is_none().then(|| at.gap(Gap::NotPublished)),
        });
    }
    briefs
}
