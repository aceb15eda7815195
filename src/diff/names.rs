//! What the subjects of figures are called, read off the tables.

use std::collections::HashMap;

use serde::Serialize;

use super::portal::Portal;
use super::table::Row;
use crate::model::Lang;
use crate::words::terms;

/// A name, in English where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Name {
    /// In the first language of the portal.
    pub vi: String,
    /// In English.
    pub en: Option<String>,
}

/// The names of a portal.
#[derive(Debug, Default)]
pub struct Names {
    subjects: HashMap<String, Name>,
    periods: HashMap<String, Name>,
}

impl Name {
    /// The name in a language, the other one where it is missing.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.vi,
        }
    }

    fn new(vi: &str, en: Option<&str>) -> Name {
        Name { vi: vi.to_owned(), en: en.map(str::to_owned) }
    }

    /// A name of the columns `column` and `column_en`.
    pub fn of(row: Row, column: &str) -> Name {
        Name::new(row.get(column), row.text(&format!("{column}_en")))
    }

    /// With a part of it, or whose it is, behind it: "Máy tính: cấp xã".
    fn with(mut self, part: &Name) -> Name {
        let en = self.en.as_deref().unwrap_or(&self.vi);
        self.en = Some(format!("{en}: {}", part.get(Lang::En)));
        self.vi = format!("{}: {}", self.vi, part.vi);
        self
    }
}

impl Names {
    /// All names of a portal.
    pub fn new(portal: &Portal) -> Names {
        let mut names = Names::default();
        let mut add = |subject: String, name: Name| drop(names.subjects.insert(subject, name));
        for whole in ["results", "procedures", "coverage"] {
            add(whole.to_owned(), Name::new("Toàn tỉnh", Some("The whole province")));
        }
        for level in terms::LEVELS.0 {
            add(format!("results/level/{}", level.key), Name::new(level.vi, Some(level.en)));
        }
        for row in portal.rows("agencies") {
            let name = Name::of(row, "name");
            ["results/agency", "coverage", "reports"]
                .iter()
                .for_each(|above| add(format!("{above}/{}", row.get("id")), name.clone()));
        }
        for row in portal.rows("procedures") {
            add(format!("results/{}", row.get("code")), Name::of(row, "name"));
            let field = Name::new(row.text("field_name").unwrap_or(row.get("field")), None);
            ["results/field", "procedures"]
                .iter()
                .for_each(|above| add(format!("{above}/{}", row.get("field")), field.clone()));
        }
        for row in portal.rows("measures") {
            let (name, id) = (Name::of(row, "name"), row.get("id"));
            match row.text("part") {
                None => add(id.to_owned(), name),
                Some(part) => {
                    let own = Name::new(row.text("part_name").unwrap_or(part), None);
                    add(format!("{id}/{part}"), name.with(&own));
                }
            }
        }
        for row in portal.rows("indices") {
            let subject = row.get("id").split('@').next().unwrap_or_default().to_owned();
            let name = Name::of(row, "name");
            let own = match (row.text("agency"), row.text("item_name")) {
                (Some(agency), _) => names.subjects.get(&format!("results/agency/{agency}")).cloned(),
                (None, Some(item)) => Some(Name::new(item, None)),
                (None, None) => None,
            };
            let name = own.map_or_else(|| name.clone(), |own| name.clone().with(&own));
            names.subjects.insert(subject, name);
        }
        for row in portal.rows("periods") {
            names.periods.insert(row.get("id").to_owned(), Name::of(row, "name"));
        }
        names
    }

    /// What a subject is called; its own id where nothing says more.
    pub fn subject(&self, subject: &str) -> Name {
        let known = self.subjects.get(subject).cloned().or_else(|| self.of_agency(subject));
        known.unwrap_or_else(|| Name::new(subject, None))
    }

    /// What a field or a procedure of an agency is called: `results/agency/<agency>/…`.
    fn of_agency(&self, subject: &str) -> Option<Name> {
        let (agency, item) = subject.strip_prefix("results/agency/")?.split_once('/')?;
        let agency = self.subjects.get(&format!("results/agency/{agency}"))?;
        Some(agency.clone().with(self.subjects.get(&format!("results/{item}"))?))
    }

    /// What a period is called; its own id where nothing says more.
    pub fn period(&self, period: &str) -> Name {
        self.periods.get(period).cloned().unwrap_or_else(|| Name::new(period, None))
    }

    /// What a figure is called: its subject, and which figure of it.
    pub fn figure(&self, subject: &str, key: &str) -> Name {
        let name = self.subject(subject);
        let term = |lang| terms::figure(subject, key, lang);
        match (key, term(Lang::Vi), term(Lang::En)) {
            ("value", ..) | (_, None, _) => name,
            (_, Some(vi), en) => name.with(&Name { vi, en }),
        }
    }
}
