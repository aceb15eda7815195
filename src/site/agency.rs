//! Agencies: who they are, what they lead, their duties, what became of them.

use super::at::At;
use super::chrome::publisher;
use super::results;
use super::views::{
    AgenciesView, AgencyRow, AgencyView, CodeView, CoverageRow, GroupView, HistoryView, LevelView, Mark,
    NameView, Printed, SuccessorView, TableOfResults, UnderView,
};
use crate::measure::results::{Key, PeriodResults, Share, Subject, Sum};
use crate::model::{Agency, Gap, Grain, Level, Plan, Publisher, Succession, Successor};
use crate::words::phrase::Phrase;
use crate::words::{collate, terms};

/// All agencies: those in force by level and place, groups, those of before and after.
pub fn agencies(at: &At) -> AgenciesView {
    let today = at.today();
    let all = &at.model.agencies;
    let in_force: Vec<&Agency> = all.list.iter().filter(|agency| agency.in_force(today)).collect();
    let former = all.list.iter().filter(|agency| agency.to.is_some_and(|to| to < today));
    let later = all.list.iter().filter(|agency| agency.from.is_some_and(|from| from > today));
    let group = |group: &crate::model::Group| GroupView {
        anchor: format!("nhom-{}", group.id),
        name: at.words(&group.name),
        members: all.resolve(&group.id, today).len(),
        agencies: match all.resolve(&group.id, today) {
            few if few.len() <= 40 => few.iter().map(|agency| at.agency(&agency.id)).collect(),
            _ => Vec::new(),
        },
    };
    AgenciesView {
        levels: Level::ALL.into_iter().filter_map(|level| level_view(at, level, &in_force)).collect(),
        groups: all.groups.iter().map(group).collect(),
        former: sorted(at, former.collect()),
        later: sorted(at, later.collect()),
        total: in_force.len(),
    }
}

fn level_view(at: &At, level: Level, in_force: &[&Agency]) -> Option<LevelView> {
    let own: Vec<&Agency> = in_force.iter().filter(|agency| agency.level == level).copied().collect();
    if own.is_empty() {
        return None;
    }
    let mut parents: Vec<Option<&str>> = Vec::new();
    for agency in &own {
        let parent = agency.parent.as_deref().filter(|_| level == Level::Commune);
        if !parents.contains(&parent) {
            parents.push(parent);
        }
    }
    parents.sort_by_cached_key(|parent| parent.map(|id| collate::agency_key(&name(at, id))));
    let under = parents.into_iter().map(|parent| {
        let mine = own
            .iter()
            .filter(|agency| level != Level::Commune || agency.parent.as_deref() == parent)
            .copied();
        UnderView {
            anchor: parent.map_or_else(|| format!("cap-{}", level.key()), |id| format!("duoi-{id}")),
            heading: parent.map(|id| at.agency_in_full(id)),
            agencies: sorted(at, mine.collect()),
        }
    });
    let under = under.collect();
    let name = terms::LEVELS.get(level.key()).map_or("", |term| term.get(at.lang));
    Some(LevelView { key: level.key(), name, count: own.len(), under })
}

fn name(at: &At, id: &str) -> String {
    let named = at.model.agencies.get(id).and_then(|agency| agency.name_on(at.today()));
    named.map_or_else(|| id.to_owned(), |named| named.name.get(at.lang).0.to_owned())
}

fn sorted(at: &At, mut agencies: Vec<&Agency>) -> Vec<AgencyRow> {
    agencies.sort_by_cached_key(|agency| (collate::agency_key(&name(at, &agency.id)), agency.id.clone()));
    agencies.into_iter().filter_map(|agency| row(at, agency)).collect()
}

fn row(at: &At, agency: &Agency) -> Option<AgencyRow> {
    let named = agency.name_on(at.today())?;
    let leads = at
        .model
        .plans
        .iter()
        .flat_map(|plan| &plan.targets)
        .filter(|target| target.lead.contains(&agency.id));
    Some(AgencyRow {
        name: at.words(&named.name),
        url: at.link(&format!("/co-quan/{}/", agency.id)),
        kind: terms::AGENCY_KINDS.get(agency.kind.key()).map_or("", |term| term.get(at.lang)),
        leads: leads.count(),
        unverified: agency.unverified.is_some(),
        until: agency.to.map(|day| at.day(day)),
        from: agency.from.map(|day| at.day(day)),
    })
}

/// An agency's page.
pub fn agency(at: &At, index: usize) -> Option<AgencyView> {
    let agency = at.model.agencies.list.get(index)?;
    let today = at.today();
    let named = agency.name_on(today)?;
    let contact = Publisher {
        name: None,
        responsible: None,
        address: agency.address.clone(),
        phone: agency.phone.clone(),
        email: agency.email.clone(),
    };
    let results = AgencyResults { at, agency, place: index };
    let mut children: Vec<&Agency> =
        at.model.agencies.list.iter().filter(|child| child.parent.as_ref() == Some(&agency.id)).collect();
    children.sort_by_cached_key(|child| (collate::agency_key(&name(at, &child.id)), child.id.clone()));
    Some(AgencyView {
        name: at.words(&named.name),
        short_name: at.maybe(&named.short_name),
        kind: terms::AGENCY_KINDS.get(agency.kind.key()).map_or("", |term| term.get(at.lang)),
        level: terms::LEVELS.get(agency.level.key()).map_or("", |term| term.get(at.lang)),
        former: agency.to.is_some_and(|to| to < today),
        later: agency.from.is_some_and(|from| from > today),
        from: agency.from.map(|day| at.day(day)),
        to: agency.to.map(|day| at.day(day)),
        parent: agency.parent.as_deref().map(|id| at.agency_in_full(id)),
        children: children.into_iter().map(|child| at.agency(&child.id)).collect(),
        names: agency
            .names
            .iter()
            .map(|name| NameView {
                name: at.words(&name.name),
                short_name: at.maybe(&name.short_name),
                from: name.from.map(|day| at.day(day)),
            })
            .collect(),
        codes: agency
            .codes
            .iter()
            .map(|code| CodeView {
                system: code.system.clone(),
                code: code.code.clone(),
                from: code.from.map(|day| at.day(day)),
                to: code.to.map(|day| at.day(day)),
            })
            .collect(),
        aliases: agency.aliases.clone(),
        contact: publisher(at, &contact),
        portal: agency.portal.clone(),
        successors: became(agency).iter().map(|next| successor(at, &next.agency, next)).collect(),
        successor_unknown: matches!(agency.became, Succession::Unknown),
        predecessors: predecessors(at, agency),
        leads: at.targets_where(|target| target.lead.contains(&agency.id)),
        cooperates: cooperates(at, agency),
        places: at
            .model
            .measures
            .iter()
            .filter(|measure| measure.places.contains(&agency.id))
            .map(|measure| at.measure_link(measure))
            .collect(),
        duties: duties(at, agency),
        results_answer: results.answer(),
        history: results.history(),
        by_procedure: results.by_procedure(),
        by_field: results.by_field(),
        coverage: results.coverage(),
        procedures: super::procedure::handled_by(at, agency),
        results_gap: results.gap(),
        results_before: super::results::results_before(at, agency),
        reports: super::report::of_agency(at, index),
        indices: super::home::index_briefs(at, Some(&agency.id)),
        news: at.news_about(|about| at.led_by(about, &agency.id)),
        source: agency.source.as_ref().map(|source| at.source(source)),
        unverified: at.maybe(&agency.unverified),
    })
}

/// What an agency received and handled.
struct AgencyResults<'a> {
    at: &'a At<'a>,
    agency: &'a Agency,
    /// Its position.
    place: usize,
}

impl AgencyResults<'_> {
    fn subject(&self) -> Subject {
        Subject::Agency(self.place)
    }

    fn newest(&self) -> Option<&PeriodResults> {
        super::procedure::newest(self.at, |results| results.agency(self.place).is_some())
    }

    /// The newest period in one sentence, with the rank among its own kind.
    fn answer(&self) -> Phrase {
        let Some(results) = self.newest() else { return Phrase::new() };
        let said = results::answer(self.at, results, self.subject());
        let prefix = format!("{}@{}", self.subject().text(self.at.model), results.period.key);
        let text = |key| results::rank_text(self.at, results, self.place, &prefix, key);
        // The only one of its kind is first whatever it does.
        let of = text(Key::RankOf(Share::Online)).filter(|of| of.value != "1");
        match (text(Key::Rank(Share::Online)), of) {
            (Some(rank), Some(of)) => said
                .say(self.at.pick(" Tỷ lệ nộp trực tuyến xếp hạng ", " By the share online it ranks "))
                .figure(rank)
                .say(self.at.pick(" trên ", " of "))
                .figure(of)
                .say(self.at.pick(" cơ quan cùng cấp, cùng loại.", " agencies of its level and kind.")),
            _ => said,
        }
    }

    fn name(&self) -> Phrase {
        self.at.agency_in_full(&self.agency.id).label
    }

    fn history(&self) -> Vec<HistoryView> {
        results::history(self.at, self.subject(), &self.name())
    }

    fn by_procedure(&self) -> Option<Printed<TableOfResults>> {
        let (period, rows) = results::rows_of_agency(self.at, self.place, Grain::AgencyProcedure)?;
        let subject = |procedure| Subject::AgencyProcedure(self.place, procedure);
        let rows = rows.into_iter().map(|(procedure, sum)| (procedure, subject(procedure), sum)).collect();
        let note = results::note_of_parts(self.at, period, self.subject());
        results::by_procedure(self.at, period, self.name(), rows, note)
    }

    /// By field, for an agency that reports by field alone.
    fn by_field(&self) -> Option<Printed<TableOfResults>> {
        let (period, rows) = results::rows_of_agency(self.at, self.place, Grain::AgencyField)?;
        let row = |(field, sum): (usize, Sum)| {
            let subject = Subject::AgencyField(self.place, field);
            results::Cells::new(self.at, period, subject, sum).row(self.at.field_link(field), None)
        };
        let rows = rows.into_iter().map(row).collect();
        let note = results::note_of_parts(self.at, period, self.subject());
        results::table(self.at, period, "theo-linh-vuc", "field", self.name(), rows, note)
    }

    fn coverage(&self) -> Option<CoverageRow> {
        let results = super::procedure::newest(self.at, |results| results.covered(self.place).is_some())?;
        results::coverage_row(self.at, results, self.place)
    }

    /// It owes results and nobody published any.
    fn gap(&self) -> Option<Mark> {
        let is_silent = self.newest().is_none();
        let owes = || is_silent && results::owing_agencies(self.at, self.at.today()).contains(&self.place);
        owes().then(|| self.at.gap(Gap::NotPublished))
    }
}

fn became(agency: &Agency) -> &[Successor] {
    match &agency.became {
        Succession::Became(successors) => successors,
        Succession::None | Succession::Unknown => &[],
    }
}

fn successor(at: &At, id: &str, link: &Successor) -> SuccessorView {
    SuccessorView {
        agency: at.agency_in_full(id),
        whole: link.whole,
        date: at.day(link.date),
        source: link.source.as_ref().map(|source| at.source(source)),
        unverified: at.maybe(&link.unverified),
    }
}

fn predecessors(at: &At, agency: &Agency) -> Vec<SuccessorView> {
    let before = at.model.agencies.predecessors(&agency.id);
    let links = before.into_iter().flat_map(|old| became(old).iter().map(move |link| (old, link)));
    links
        .filter(|(_, link)| link.agency == agency.id)
        .map(|(old, link)| successor(at, &old.id, link))
        .collect()
}

fn cooperates(at: &At, agency: &Agency) -> Vec<super::views::TileView> {
    let mut tiles = Vec::new();
    for plan in &at.model.plans {
        let own = plan
            .targets
            .iter()
            .filter(|target| target.cooperating.iter().any(|id| at.means(id, agency, plan)));
        tiles.extend(own.map(|target| at.tile(plan, target)));
    }
    tiles
}

fn duties(at: &At, agency: &Agency) -> Vec<super::views::DutyView> {
    let mut duties = Vec::new();
    for plan in &at.model.plans {
        let own = plan.duties.iter().filter(|duty| duty.agencies.iter().any(|id| at.means(id, agency, plan)));
        duties.extend(own.map(|duty| at.duty(plan, duty)));
    }
    duties
}

impl At<'_> {
    /// Whether an id of an agency or group that a plan names means this agency: a group means who belongs to it when the plan
    /// is issued, and who belongs to it on the day of judgement.
    fn means(&self, id: &str, agency: &Agency, plan: &Plan) -> bool {
        let there = agency.in_force(plan.date) || agency.in_force(self.today());
        id == agency.id || (there && self.model.agencies.group(id).is_some_and(|group| group.holds(agency)))
    }

    /// Targets of all plans that fit.
    fn targets_where(&self, fits: impl Fn(&crate::model::Target) -> bool) -> Vec<super::views::TargetRow> {
        let plans = self.model.plans.iter();
        let own = plans.flat_map(|plan| plan.targets.iter().map(move |target| (plan, target)));
        own.filter(|(_, target)| fits(target))
            .filter_map(|(plan, target)| self.target_row(plan, target))
            .collect()
    }

    /// Whether what a news item is about is a target led by an agency.
    fn led_by(&self, about: &str, agency: &str) -> bool {
        let plans = self.model.plans.iter();
        let mut led = plans.flat_map(|plan| plan.targets.iter().map(move |target| (plan, target)));
        led.any(|(plan, target)| {
            target.lead.iter().any(|id| id == agency) && self.is_about_target(about, plan, target)
        })
    }
}
