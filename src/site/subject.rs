//! What a figure's address says in words: whose it is, of when, and what it is called.

use jiff::civil::Date;

use super::At;
use super::results::procedure_label;
use super::views::LinkText;
use crate::model::{Address, Period};
use crate::words::phrase::{Phrase, WordsText};
use crate::words::terms;

impl At<'_> {
    /// What a figure is about, linked; nothing where the content has no such thing.
    pub fn figure_subject(&self, address: &Address) -> Option<LinkText> {
        let parts: Vec<&str> = address.subject.split('/').collect();
        match parts.split_first()? {
            (&"results", rest) => self.results_subject(rest, &address.period),
            (&"procedures", rest) => self.catalogue_subject(rest),
            (&"coverage", rest) => self.coverage_subject(rest, &address.period),
            (&"reports", rest) => self.reports_subject(rest),
            (&"plan", [plan]) => self.model.plan(plan).map(|plan| self.plan(plan)),
            (&"plan", [plan, number]) => self.subject_link(&format!("{plan}/{number}")),
            (own, rest) => self.measure_subject(own, rest),
        }
    }

    /// The period of a figure, linked where it has a page.
    pub fn figure_period(&self, address: &Address) -> LinkText {
        let key = address.period.as_str();
        if let Some(period) = self.model.calendar.period(key) {
            return self.period_link(period);
        }
        let day = |text: &str| text.parse::<Date>().ok();
        let span = || key.split_once("--").and_then(|(from, to)| Some((day(from)?, day(to)?)));
        let year = || (key.len() == 4).then(|| key.parse().ok()).flatten();
        let label = match (year(), span(), day(key)) {
            (Some(year), ..) => self.period(&Period::year(year)),
            (_, Some((from, to)), _) => self.period(&Period::between(from, to)),
            (.., Some(day)) => Phrase::new().say(self.day(day)),
            _ => Phrase::new().say(key),
        };
        LinkText { label, url: None }
    }

    /// What a figure is called: "tỷ lệ nộp trực tuyến"; nothing for a key that no figure has.
    pub fn figure_name(&self, address: &Address) -> Option<String> {
        terms::figure(&address.subject, &address.key, self.lang)
    }

    fn results_subject(&self, rest: &[&str], period: &str) -> Option<LinkText> {
        let province = || {
            let url = match self.measures.results.period(period) {
                Some(_) => format!("/ket-qua/{period}/"),
                None => "/ket-qua/".to_owned(),
            };
            self.ours("Kết quả giải quyết toàn tỉnh", "Results of the whole province", &url)
        };
        match rest {
            [] => Some(province()),
            ["level", level] => {
                let term = terms::LEVELS.get(level)?;
                Some(LinkText { label: Phrase::new().say(term.get(self.lang)), url: province().url })
            }
            ["agency", id] => self.known_agency(id),
            ["field", id] => self.known_field(id),
            ["agency", id, "field", field] => {
                Some(with(self.known_agency(id)?, self.known_field(field)?.label))
            }
            ["agency", id, code] => Some(with(self.known_agency(id)?, self.known_procedure(code)?.label)),
            [code] => self.known_procedure(code),
            _ => None,
        }
    }

    fn catalogue_subject(&self, rest: &[&str]) -> Option<LinkText> {
        match rest {
            [] => Some(self.ours("Danh mục thủ tục", "Catalogue of procedures", "/thu-tuc/")),
            [field] => self.known_field(field),
            _ => None,
        }
    }

    fn coverage_subject(&self, rest: &[&str], period: &str) -> Option<LinkText> {
        match rest {
            [] => self.results_subject(rest, period),
            [agency] => self.known_agency(agency),
            _ => None,
        }
    }

    fn reports_subject(&self, rest: &[&str]) -> Option<LinkText> {
        match rest {
            [] => Some(self.ours("Báo cáo định kỳ", "Periodic reports", "/bao-cao/")),
            [own] => self.known_agency(own).or_else(|| self.model.plan(own).map(|plan| self.plan(plan))),
            [_, agency] => self.known_agency(agency),
            _ => None,
        }
    }

    /// A measure or one of its parts; an index, or an agency, a part or somebody else in it.
    fn measure_subject(&self, own: &str, rest: &[&str]) -> Option<LinkText> {
        let whole = self.subject_link(own)?;
        let within = match rest {
            [] => None,
            ["part", part] => self.index_part(own, part),
            [id, "part", part] => {
                let agency = self.known_agency(id)?.label;
                self.index_part(own, part).map(|part| agency.say(", ").then(part))
            }
            [id] => self.part_or_place(own, id),
            _ => None,
        };
        match (within, rest) {
            (Some(label), _) => Some(with(whole, label)),
            (None, []) => Some(whole),
            (None, _) => None,
        }
    }

    fn part_or_place(&self, own: &str, id: &str) -> Option<Phrase> {
        let said = |words: WordsText| Phrase::new().words(words);
        if let Some(measure) = self.model.measure(own) {
            let goals = measure.goals.iter().filter_map(|goal| goal.part.as_ref());
            let mut parts = goals.filter(|(part, _)| part == id);
            return parts.next().map(|(_, name)| said(self.words(name)));
        }
        let comparators = self.model.index(own)?.values.iter().flat_map(|value| &value.comparators);
        let mut comparators = comparators.filter(|one| one.id == id);
        let comparator = comparators.next_back().map(|one| said(self.words(&one.name)));
        comparator.or_else(|| self.known_agency(id).map(|agency| agency.label))
    }

    fn index_part(&self, index: &str, part: &str) -> Option<Phrase> {
        let parts = self.model.index(index)?.values.iter().flat_map(|value| &value.parts);
        let mut parts = parts.filter(|own| own.id == part);
        parts.next_back().map(|own| Phrase::new().words(self.words(&own.name)))
    }

    fn known_agency(&self, id: &str) -> Option<LinkText> {
        self.model.agencies.get(id).map(|_| self.agency(id))
    }

    fn known_field(&self, id: &str) -> Option<LinkText> {
        self.model.catalogue.field(id).map(|(place, _)| self.field_link(place))
    }

    fn known_procedure(&self, code: &str) -> Option<LinkText> {
        self.model.catalogue.procedure(code).map(|(place, _)| procedure_label(self, place))
    }

    fn ours(&self, vi: &'static str, en: &'static str, url: &str) -> LinkText {
        LinkText { label: Phrase::new().say(self.pick(vi, en)), url: Some(self.link(url)) }
    }

    /// A measure, an index or a target by the name that news and figures use.
    pub fn subject_link(&self, subject: &str) -> Option<LinkText> {
        if let Some(measure) = self.model.measure(subject) {
            return Some(self.measure_link(measure));
        }
        if let Some(index) = self.model.index(subject) {
            let label = Phrase::new().words(self.words(&index.name));
            return Some(LinkText { label, url: Some(self.link(&format!("/chi-so/#{subject}"))) });
        }
        let (plan, number) = subject.rsplit_once('/')?;
        let plan = self.model.plan(plan)?;
        let target = plan.targets.iter().find(|target| target.number.to_string() == number)?;
        let tile = self.tile(plan, target);
        let label = format!("{} {}: ", self.pick("Mục tiêu", "Target"), tile.number);
        Some(LinkText { label: Phrase::new().say(label).words(tile.title), url: Some(tile.url) })
    }
}

/// The same link with more of a name.
fn with(own: LinkText, more: Phrase) -> LinkText {
    LinkText { label: own.label.say(", ").then(more), url: own.url }
}
