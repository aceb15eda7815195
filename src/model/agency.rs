//! Agencies, their names over time, what became of them, and groups.

use jiff::civil::Date;

use super::{Source, Words};
use crate::diagnostic::Origin;

/// An agency. Identity is the id alone: names change, codes are reused.
#[derive(Clone, Debug)]
pub struct Agency {
    /// e.g. `so-noi-vu`.
    pub id: String,
    /// Its names, oldest first; never empty.
    pub names: Vec<AgencyName>,
    /// Level of government.
    pub level: Level,
    /// What kind of body.
    pub kind: AgencyKind,
    /// Id of the agency above.
    pub parent: Option<String>,
    /// Codes in other systems.
    pub codes: Vec<AgencyCode>,
    /// Other names people search for.
    pub aliases: Vec<String>,
    /// Its own site.
    pub portal: Option<String>,
    /// Official contacts: address.
    pub address: Option<Words>,
    /// Official contacts: telephone.
    pub phone: Option<String>,
    /// Official contacts: e-mail.
    pub email: Option<String>,
    /// In force from; `None`: since before the portal's time.
    pub from: Option<Date>,
    /// In force to the end of; `None`: still.
    pub to: Option<Date>,
    /// What it became.
    pub became: Succession,
    /// Where this is known from.
    pub source: Option<Source>,
    /// Why this could not be checked yet.
    pub unverified: Option<Words>,
    /// Addresses that lead here.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// A name of an agency from a day on.
#[derive(Clone, Debug)]
pub struct AgencyName {
    /// In full.
    pub name: Words,
    /// Short, e.g. "Sở TT&TT".
    pub short_name: Option<Words>,
    /// The word of an administrative unit (xã, phường …), as written.
    pub unit: Option<String>,
    /// From this day; `None`: since the beginning.
    pub from: Option<Date>,
}

/// Level of government (cấp).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Province,
    District,
    Commune,
}

/// What kind of body an agency is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum AgencyKind {
    Committee,
    Office,
    Specialised,
    Attached,
    Branch,
    OneStop,
    Press,
}

/// A code of an agency in another system.
#[derive(Clone, Debug)]
pub struct AgencyCode {
    /// e.g. `gso`.
    pub system: String,
    /// e.g. `28912`.
    pub code: String,
    /// Valid from.
    pub from: Option<Date>,
    /// Valid to the end of.
    pub to: Option<Date>,
}

/// What became of an agency.
#[derive(Clone, Debug, Default)]
pub enum Succession {
    /// It goes on, or the content says nothing.
    #[default]
    None,
    /// It ended and nobody has said into what.
    Unknown,
    /// It became these.
    Became(Vec<Successor>),
}

/// An agency that took over from another.
#[derive(Clone, Debug)]
pub struct Successor {
    /// Its id.
    pub agency: String,
    /// It took over everything (else a part).
    pub whole: bool,
    /// Since.
    pub date: Date,
    /// Where this is known from.
    pub source: Option<Source>,
    /// Why this could not be checked yet.
    pub unverified: Option<Words>,
}

/// A group of agencies, e.g. "UBND cấp xã".
#[derive(Clone, Debug)]
pub struct Group {
    /// Id, in one space with the agencies'.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Who belongs to it.
    pub members: Membership,
}

/// Who belongs to a group; resolved on the day asked.
#[derive(Clone, Debug)]
pub enum Membership {
    /// Every agency of this level and kind.
    Rule {
        /// Level, where it matters.
        level: Option<Level>,
        /// Kind, where it matters.
        kind: Option<AgencyKind>,
    },
    /// These.
    Listed(Vec<String>),
}

/// All agencies and groups.
#[derive(Clone, Debug, Default)]
pub struct Agencies {
    /// Agencies by id.
    pub list: Vec<Agency>,
    /// Groups by id.
    pub groups: Vec<Group>,
}

impl Agency {
    /// Whether it is in force on this day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The name it bears on this day: the last that began by then, else the first.
    pub fn name_on(&self, day: Date) -> Option<&AgencyName> {
        let begun = self.names.iter().rfind(|name| name.from.is_none_or(|from| from <= day));
        begun.or_else(|| self.names.first())
    }
}

impl Agencies {
    /// The position of the agency with this id. The list is sorted by id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.list.binary_search_by(|agency| agency.id.as_str().cmp(id)).ok()
    }

    /// The agency with this id.
    pub fn get(&self, id: &str) -> Option<&Agency> {
        self.list.get(self.position(id)?)
    }

    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Whether an agency or a group bears this id.
    pub fn knows(&self, id: &str) -> bool {
        self.get(id).is_some() || self.group(id).is_some()
    }

    /// The agencies that an id means on a day: the agency itself, or the group's members in force.
    pub fn resolve<'a>(&'a self, id: &str, day: Date) -> Vec<&'a Agency> {
        match self.group(id) {
            None => self.get(id).into_iter().collect(),
            Some(group) => {
                self.list.iter().filter(|agency| agency.in_force(day) && group.holds(agency)).collect()
            }
        }
    }

    /// Who handles on a day what the catalogue gives to an id: the agencies meant that are in force, and those that took over from
    /// an agency that is not.
    pub fn handlers_on<'a>(&'a self, id: &str, day: Date) -> Vec<&'a Agency> {
        match self.get(id) {
            Some(agency) if !agency.in_force(day) => self.successors_on(agency, day),
            _ => self.resolve(id, day),
        }
    }

    /// The agencies that took over from this one and are in force on the day, the chain followed to its end; empty where it
    /// is still in force or nobody knows.
    pub fn successors_on<'a>(&'a self, agency: &'a Agency, day: Date) -> Vec<&'a Agency> {
        let mut found: Vec<&Agency> = Vec::new();
        let mut seen = vec![agency.id.as_str()];
        let mut ahead = vec![agency];
        while let Some(at) = ahead.pop() {
            let Succession::Became(successors) = &at.became else { continue };
            for successor in successors.iter().filter(|successor| successor.date <= day) {
                let Some(next) = self.get(&successor.agency) else { continue };
                if seen.contains(&next.id.as_str()) {
                    continue;
                }
                seen.push(&next.id);
                if next.in_force(day) { found.push(next) } else { ahead.push(next) }
            }
        }
        found.sort_by(|a, b| a.id.cmp(&b.id));
        found
    }

    /// The agencies that became this one.
    pub fn predecessors<'a>(&'a self, id: &str) -> Vec<&'a Agency> {
        let became = |agency: &&Agency| match &agency.became {
            Succession::Became(successors) => successors.iter().any(|successor| successor.agency == id),
            Succession::None | Succession::Unknown => false,
        };
        self.list.iter().filter(became).collect()
    }
}

impl Group {
    /// Whether the agency belongs to the group.
    pub fn holds(&self, agency: &Agency) -> bool {
        match &self.members {
            Membership::Listed(ids) => ids.contains(&agency.id),
            Membership::Rule { level, kind } => {
                level.is_none_or(|level| level == agency.level) && kind.is_none_or(|kind| kind == agency.kind)
            }
        }
    }
}

impl Level {
    /// All, from the top.
    pub const ALL: [Level; 3] = [Level::Province, Level::District, Level::Commune];

    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Level::Province => "province",
            Level::District => "district",
            Level::Commune => "commune",
        }
    }
}

impl AgencyKind {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            AgencyKind::Committee => "committee",
            AgencyKind::Office => "office",
            AgencyKind::Specialised => "specialised",
            AgencyKind::Attached => "attached",
            AgencyKind::Branch => "branch",
            AgencyKind::OneStop => "one_stop",
            AgencyKind::Press => "press",
        }
    }
}
