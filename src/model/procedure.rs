//! The catalogue of administrative procedures: fields, procedures, how they are offered online over time.

use jiff::civil::Date;

use super::{Level, Source, Words};
use crate::diagnostic::Origin;

/// All fields and procedures.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// By id.
    pub fields: Vec<Field>,
    /// By code.
    pub procedures: Vec<Procedure>,
}

/// A field (lĩnh vực).
#[derive(Clone, Debug)]
pub struct Field {
    /// e.g. `ho-tich`.
    pub id: String,
    /// e.g. "Hộ tịch".
    pub name: Words,
    /// A note of ours.
    pub note: Option<Words>,
    /// Addresses that lead here.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// An administrative procedure (thủ tục hành chính).
#[derive(Clone, Debug)]
pub struct Procedure {
    /// The short national code, e.g. `1.001193`.
    pub code: String,
    /// e.g. `1.001193.000.00.00.H07`.
    pub long_code: Option<String>,
    /// Its name.
    pub name: Words,
    /// Position of its field in the catalogue.
    pub field: usize,
    /// Levels of government that handle it; never empty.
    pub levels: Vec<Level>,
    /// Agencies and groups that handle it; empty where nobody published who.
    pub agencies: Vec<String>,
    /// How long it may take.
    pub time_limit: Option<TimeLimit>,
    /// What it costs.
    pub fee: Option<Fee>,
    /// How it is offered online, oldest first.
    pub online: Vec<OnlineLevel>,
    /// In force from; `None`: since before the portal's time.
    pub from: Option<Date>,
    /// In force to the end of; `None`: still.
    pub to: Option<Date>,
    /// Other words people search for.
    pub aliases: Vec<String>,
    /// Very small counts could tell who it was.
    pub sensitive: bool,
    /// Its page on the national portal.
    pub url: Option<String>,
    /// Where this is known from.
    pub sources: Vec<Source>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Former addresses of its page.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// How long a procedure may take: days, words, or both.
#[derive(Clone, Debug)]
pub struct TimeLimit {
    /// Days.
    pub days: Option<u16>,
    /// The days are working days.
    pub working_days: bool,
    /// The decision's words.
    pub words: Option<Words>,
}

/// What a procedure costs: an amount, words, or both.
#[derive(Clone, Debug)]
pub struct Fee {
    /// In đồng; 0 is free.
    pub amount: Option<u64>,
    /// The decision's words.
    pub words: Option<Words>,
}

/// How a procedure is offered online from a day on.
#[derive(Clone, Debug)]
pub struct OnlineLevel {
    /// How far.
    pub level: ServiceLevel,
    /// Since.
    pub from: Date,
    /// Where this is known from.
    pub source: Option<Source>,
}

/// How far a procedure can be done online: levels 1 to 4 (Thông tư 32/2017/TT-BTTTT) until Nghị định 42/2022/NĐ-CP, partial or full since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the type's doc names them")]
pub enum ServiceLevel {
    None,
    Level1,
    Level2,
    Level3,
    Level4,
    Partial,
    Full,
}

impl Catalogue {
    /// The procedure with this code, and its position.
    pub fn procedure(&self, code: &str) -> Option<(usize, &Procedure)> {
        let at = self.procedures.binary_search_by(|procedure| procedure.code.as_str().cmp(code)).ok()?;
        Some((at, self.procedures.get(at)?))
    }

    /// The field with this id, and its position.
    pub fn field(&self, id: &str) -> Option<(usize, &Field)> {
        let at = self.fields.binary_search_by(|field| field.id.as_str().cmp(id)).ok()?;
        Some((at, self.fields.get(at)?))
    }
}

impl Procedure {
    /// Whether it is in force on a day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// How far it can be done online on a day.
    pub fn online_on(&self, day: Date) -> ServiceLevel {
        let begun = self.online.iter().rfind(|online| online.from <= day);
        begun.map_or(ServiceLevel::None, |online| online.level)
    }
}

impl ServiceLevel {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            ServiceLevel::None => "none",
            ServiceLevel::Level1 => "level_1",
            ServiceLevel::Level2 => "level_2",
            ServiceLevel::Level3 => "level_3",
            ServiceLevel::Level4 => "level_4",
            ServiceLevel::Partial => "partial",
            ServiceLevel::Full => "full",
        }
    }

    /// Whether a dossier can be handed in online at all.
    pub fn is_online(self) -> bool {
        matches!(
            self,
            ServiceLevel::Level3 | ServiceLevel::Level4 | ServiceLevel::Partial | ServiceLevel::Full
        )
    }

    /// Whether every step can be done online.
    pub fn is_full(self) -> bool {
        matches!(self, ServiceLevel::Level4 | ServiceLevel::Full)
    }

    /// Whether it is a level of Nghị định 42/2022/NĐ-CP, which no line joins with the levels before it.
    pub fn is_of_2022(self) -> bool {
        matches!(self, ServiceLevel::Partial | ServiceLevel::Full)
    }
}
