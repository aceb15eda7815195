//! Rows of tables of which a portal has hundreds of thousands, and the tables.

use serde::Serialize;
use serde::ser::{Error, Serializer};

use super::{HistoryView, RankedRow, ResultsRow, TableOfResults, View};

/// Rows, or a table: made by `site`, then printed by the theme's template of one. A page's template places what was printed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Printed<R> {
    made: Vec<R>,
    html: String,
}

impl<R> Printed<R> {
    /// Takes them out to be printed.
    pub fn take(&mut self) -> Vec<R> {
        std::mem::take(&mut self.made)
    }

    /// Puts in what was printed of them.
    pub fn put(&mut self, html: String) {
        self.html = html;
    }
}

impl<R> From<Vec<R>> for Printed<R> {
    fn from(made: Vec<R>) -> Printed<R> {
        Printed { made, html: String::new() }
    }
}

impl<R> Serialize for Printed<R> {
    /// What nobody printed nobody would see: it is refused.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.made.is_empty() {
            true => serializer.serialize_str(&self.html),
            false => Err(S::Error::custom("rows that were not printed")),
        }
    }
}

/// A row, or a table, whose texts a template only places, so that all of one shape are printed alike: see `render`.
pub trait Row {
    /// Prints what it holds.
    fn inner(&mut self, _: &mut impl Printer) {}

    /// Every text that is another in another row, always in the same order.
    fn texts(&mut self, each: &mut impl FnMut(&mut String));

    /// What is left when all texts are empty: which cells there are, and how they are marked.
    fn shape(self) -> Shape;
}

/// A row or a table without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is what it is named after")]
pub enum Shape {
    Table(Box<TableOfResults>),
    Results(Box<ResultsRow>),
    Ranked(Box<RankedRow>),
}

impl Shape {
    /// The template that prints it, and what it is called there.
    pub fn template(&self) -> (&'static str, &'static str) {
        match self {
            Shape::Table(_) => ("parts/results_table.html", "table"),
            Shape::Results(_) => ("parts/results_row.html", "row"),
            Shape::Ranked(_) => ("parts/ranked_row.html", "row"),
        }
    }

    /// See [`Row::texts`].
    pub fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        match self {
            Shape::Table(table) => table.texts(each),
            Shape::Results(row) => row.texts(each),
            Shape::Ranked(row) => row.texts(each),
        }
    }
}

/// Who prints rows.
pub trait Printer {
    /// Prints all of them.
    fn print<R: Row>(&mut self, rows: &mut Printed<R>);
}

impl View {
    /// Has all its tables printed.
    pub fn print(&mut self, printer: &mut impl Printer) {
        match self {
            View::Results(view) => view.kinds.iter_mut().for_each(|kind| printer.print(&mut kind.table)),
            View::Period(view) => {
                view.levels.iter_mut().chain(&mut view.fields).for_each(|table| printer.print(table));
                view.ranked.iter_mut().for_each(|group| printer.print(&mut group.rows));
            }
            View::Agency(view) => {
                histories(&mut view.history, printer);
                view.by_procedure.iter_mut().chain(&mut view.by_field).for_each(|table| printer.print(table));
            }
            View::Procedure(view) => {
                histories(&mut view.history, printer);
                view.by_agency.iter_mut().for_each(|table| printer.print(table));
            }
            View::Field(view) => {
                histories(&mut view.history, printer);
                view.by_procedure.iter_mut().for_each(|table| printer.print(table));
            }
            _ => {}
        }
    }
}

fn histories(of: &mut [HistoryView], printer: &mut impl Printer) {
    of.iter_mut().for_each(|one| printer.print(&mut one.table));
}

impl Row for TableOfResults {
    fn inner(&mut self, printer: &mut impl Printer) {
        printer.print(&mut self.rows);
    }

    fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        each(&mut self.anchor);
        each(&mut self.rows.html);
        [&mut self.subject, &mut self.period, &mut self.note].into_iter().flatten().for_each(each);
    }

    fn shape(self) -> Shape {
        Shape::Table(Box::new(self))
    }
}

impl Row for ResultsRow {
    fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        each(&mut self.anchor);
        each(&mut self.label);
        self.url.iter_mut().chain(&mut self.note).for_each(&mut *each);
        let counts =
            [&mut self.received, &mut self.online, &mut self.resolved, &mut self.in_time, &mut self.late];
        let rest = [&mut self.pending, &mut self.overdue, &mut self.online_share, &mut self.on_time_share];
        counts.into_iter().chain(rest).flatten().for_each(|figure| each(figure.html_mut()));
    }

    fn shape(self) -> Shape {
        Shape::Results(Box::new(self))
    }
}

impl Row for RankedRow {
    fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        self.row.texts(each);
        [&mut self.online_rank, &mut self.on_time_rank]
            .into_iter()
            .flatten()
            .for_each(|rank| each(rank.html_mut()));
        let meters = [&mut self.online_meter, &mut self.on_time_meter];
        meters.into_iter().flatten().for_each(|meter| each(&mut meter.value));
    }

    fn shape(self) -> Shape {
        Shape::Ranked(Box::new(self))
    }
}
