//! Procedures and fields.

use serde::Serialize;

use super::{FileView, HistoryView, LinkText, Mark, MeterView, Printed, SourceView, TableOfResults};
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// `procedures.html`: the catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct ProceduresView {
    /// How many are in force and how many of them online, in one sentence with addresses; empty where there is no catalogue.
    pub answer: Phrase,
    /// Counts and shares of the day of judgement; nothing where there is no catalogue.
    pub offered: Option<OfferedView>,
    /// All that are listed, in force or not.
    pub total: usize,
    /// Fields by name, each with its procedures by name.
    pub fields: Vec<FieldGroup>,
    /// Procedures that are no longer in force, or not yet.
    pub others: Vec<ProcedureRow>,
    /// Measures of the share online, where the portal has reported ones: they stand in for a catalogue that nobody published.
    pub measures: Vec<LinkText>,
}

/// What is offered online.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in addresses")]
pub struct OfferedView {
    pub in_force: FigureText,
    pub online: FigureText,
    pub fully_online: FigureText,
    pub partially_online: FigureText,
    pub online_share: Option<FigureText>,
    pub fully_online_share: Option<FigureText>,
    pub online_meter: Option<MeterView>,
    pub fully_online_meter: Option<MeterView>,
}

/// A field and its procedures.
#[derive(Clone, Debug, Serialize)]
pub struct FieldGroup {
    /// HTML id.
    pub anchor: String,
    /// Name, linked to its page.
    pub field: LinkText,
    /// In force.
    pub in_force: FigureText,
    /// Of those online.
    pub online: FigureText,
    /// Its procedures in force, by name.
    pub procedures: Vec<ProcedureRow>,
}

/// A procedure in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: WordsText,
    /// Its page.
    pub url: String,
    /// Levels that handle it, in words joined by commas.
    pub levels: String,
    /// How it is offered online on the day of judgement, in words.
    pub online: &'static str,
    /// In force to, or from.
    pub note: Option<String>,
}

/// `field.html`: one field.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Its name.
    pub name: WordsText,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// In one sentence: procedures in force, online, dossiers of the newest period.
    pub answer: Phrase,
    /// What is offered.
    pub offered: OfferedView,
    /// Its procedures in force, by name.
    pub procedures: Vec<ProcedureRow>,
    /// Those of before and after.
    pub others: Vec<ProcedureRow>,
    /// Its results over the periods.
    pub history: Vec<HistoryView>,
    /// By procedure in the newest period with results.
    pub by_procedure: Option<Printed<TableOfResults>>,
}

/// `procedure.html`: one procedure.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureView {
    /// Its short code.
    pub code: String,
    /// Its long code.
    pub long_code: Option<String>,
    /// Its name.
    pub name: WordsText,
    /// Its field.
    pub field: LinkText,
    /// Levels that handle it.
    pub levels: Vec<&'static str>,
    /// Agencies and groups that handle it; empty: nobody published who.
    pub agencies: Vec<LinkText>,
    /// How long: "5 ngày làm việc"; nothing: not published.
    pub days: Option<String>,
    /// The decision's words.
    pub time_limit: Option<WordsText>,
    /// What it costs: "8.000 đồng", "Không thu"; nothing: not published.
    pub amount: Option<String>,
    /// The decision's words.
    pub fee: Option<WordsText>,
    /// How it can be done online today, in words.
    pub online: &'static str,
    /// How it could be done online over time, newest first; the change to the levels of 2022 is marked.
    pub levels_over_time: Vec<OnlineLevelView>,
    /// It is not in force: since or from when, in words.
    pub not_in_force: Option<String>,
    /// Other words people use.
    pub aliases: Vec<String>,
    /// Its page on the national portal.
    pub portal: Option<String>,
    /// The newest period in one sentence; empty where nobody published results.
    pub answer: Phrase,
    /// Its results over the periods.
    pub history: Vec<HistoryView>,
    /// By agency in the newest period with results.
    pub by_agency: Option<Printed<TableOfResults>>,
    /// Agencies that handle it and have published nothing about it in that period.
    pub silent: Vec<LinkText>,
    /// Nothing is published about it at all.
    pub gap: Option<Mark>,
    /// Files of the newest period that speak of it.
    pub files: Vec<FileView>,
    /// Where it is known from.
    pub sources: Vec<SourceView>,
    /// A note of ours.
    pub note: Option<WordsText>,
}

/// How a procedure could be done online from a day on.
#[derive(Clone, Debug, Serialize)]
pub struct OnlineLevelView {
    /// Since.
    pub from: String,
    /// In words.
    pub word: &'static str,
    /// The key.
    pub key: &'static str,
    /// Between this one and the one before it (older) the levels of Nghị định 42/2022/NĐ-CP began: not comparable.
    pub new_scale: bool,
    /// Where it is known from.
    pub source: Option<SourceView>,
}
