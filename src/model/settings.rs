//! The site itself.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Lang;
use super::Words;

/// What `site.yaml` says.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's name.
    pub title: Words,
    /// One sentence that says what the site is.
    pub description: Option<Words>,
    /// Absolute address with a closing `/`, e.g. `https://cchc.example.vn/`; `None` where links are to be relative.
    pub base_url: String,
    /// Languages, the first one at `/`.
    pub languages: Vec<Lang>,
    /// Name of the theme's folder.
    pub theme: String,
    /// Where "today" is decided.
    pub time_zone: TimeZone,
    /// Licence of the data.
    pub licence: Option<Licence>,
    /// Who publishes.
    pub publisher: Publisher,
    /// Id of the plan on the home page; `None` means the newest.
    pub plan: Option<String>,
    /// The figures at the top of the home page.
    pub headline: Headline,
    /// The day for which everything is judged, when the site is pinned.
    pub as_of: Option<Date>,
    /// Who may frame the embeds.
    pub embeds: Embedders,
    /// Files of many tables that are offered beside those of each table, none twice.
    pub downloads: Vec<Bulk>,
    /// Notices of every page.
    pub notices: Vec<Notice>,
    /// Figures are made up; every page and file says so.
    pub illustrative: bool,
}

/// Who may show the embeds in a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Embedders {
    /// Anyone.
    #[default]
    Anyone,
    /// These hosts alone, as a `frame-ancestors` names them, e.g. `https://xa-a.vi-du.vn`, `*.vi-du.vn`; never empty.
    Hosts(Vec<String>),
    /// Nobody: there are no embeds.
    Nobody,
}

/// A file of many tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bulk {
    /// The summary tables as sheets of a workbook.
    Workbook,
    /// The rows of results of all periods as one table for programs.
    Parquet,
}

/// A licence for the data.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Its name.
    pub name: Words,
    /// Its text.
    pub url: Option<String>,
}

/// Who publishes the site (Thông tư 32/2017/TT-BTTTT, Điều 16.3.c asks for these five); what is missing is shown as missing.
#[derive(Clone, Debug, Default)]
pub struct Publisher {
    /// The responsible body.
    pub name: Option<Words>,
    /// The person in charge.
    pub responsible: Option<Words>,
    /// Postal address.
    pub address: Option<Words>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail, also for reports of wrong figures.
    pub email: Option<String>,
}

/// Ids of the measures at the top of the home page.
#[derive(Clone, Debug, Default)]
pub struct Headline {
    /// Share of procedures provided online.
    pub procedures_online: Option<String>,
    /// Share of procedures provided fully online.
    pub fully_online: Option<String>,
    /// Share of dossiers submitted online.
    pub dossiers_online: Option<String>,
}

/// A notice on every page, between two days.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What it says.
    pub text: Words,
    /// First day; `None`: always.
    pub from: Option<Date>,
    /// Last day; `None`: for ever.
    pub to: Option<Date>,
}

impl Notice {
    /// Whether the notice is shown on this day.
    pub fn is_shown(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// An abbreviation and what it stands for.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    /// e.g. `TTHC`.
    pub short: String,
    /// e.g. "thủ tục hành chính".
    pub full: Words,
}

impl Default for Settings {
    /// What stands in while `site.yaml` is wrong; never published.
    fn default() -> Settings {
        Settings {
            title: Words { vi: Some(String::new()), en: None, file: "site.yaml".into() },
            description: None,
            base_url: "http://localhost/".to_owned(),
            languages: vec![Lang::Vi],
            theme: "congkhai".to_owned(),
            time_zone: TimeZone::UTC,
            licence: None,
            publisher: Publisher::default(),
            plan: None,
            headline: Headline::default(),
            as_of: None,
            embeds: Embedders::default(),
            downloads: Vec::new(),
            notices: Vec::new(),
            illustrative: false,
        }
    }
}
