//! Rows of tables of which a portal has hundreds of thousands.

use serde::Serialize;
use serde::ser::{Error, SerializeStruct, Serializer};

use super::{HistoryView, RankedRow, ResultsRow, TableOfResults, View};

/// The rows of a table: made by `site`, then printed by the theme's template of a row. A template places `rows.html` and may ask for
/// `rows.count`.
#[derive(Clone, Debug)]
pub struct Rows<R> {
    made: Vec<R>,
    count: usize,
    html: String,
}

impl<R> Rows<R> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Those that are not printed yet.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.made.iter()
    }

    /// Takes them out to be printed.
    pub fn take(&mut self) -> Vec<R> {
        std::mem::take(&mut self.made)
    }

    /// Puts in what was printed of them.
    pub fn printed(&mut self, html: String) {
        self.html = html;
    }
}

impl<R> From<Vec<R>> for Rows<R> {
    fn from(made: Vec<R>) -> Rows<R> {
        Rows { count: made.len(), made, html: String::new() }
    }
}

impl<R> FromIterator<R> for Rows<R> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Rows<R> {
        rows.into_iter().collect::<Vec<R>>().into()
    }
}

impl<R> Serialize for Rows<R> {
    /// Rows that nobody printed would be rows that nobody sees: they are refused.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.made.is_empty() {
            return Err(S::Error::custom("rows that were not printed"));
        }
        let mut rows = serializer.serialize_struct("Rows", 2)?;
        rows.serialize_field("count", &self.count)?;
        rows.serialize_field("html", &self.html)?;
        rows.end()
    }
}

/// A row whose texts a template only places, so that every row of one shape is printed alike: see `render`.
pub trait Row {
    /// Every text that is another in another row, always in the same order.
    fn texts(&mut self, each: &mut impl FnMut(&mut String));

    /// What is left when all texts are empty: which cells there are, and how they are marked.
    fn shape(self) -> Shape;
}

/// A row without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is a row of views")]
pub enum Shape {
    Results(Box<ResultsRow>),
    Ranked(Box<RankedRow>),
}

impl Shape {
    /// The template that prints it, as `row`.
    pub fn template(&self) -> &'static str {
        match self {
            Shape::Results(_) => "parts/results_row.html",
            Shape::Ranked(_) => "parts/ranked_row.html",
        }
    }

    /// See [`Row::texts`].
    pub fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        match self {
            Shape::Results(row) => row.texts(each),
            Shape::Ranked(row) => row.texts(each),
        }
    }
}

/// Who prints rows.
pub trait Printer {
    /// Prints all of a table.
    fn print<R: Row>(&mut self, rows: &mut Rows<R>);
}

impl View {
    /// Has all its rows printed.
    pub fn print(&mut self, printer: &mut impl Printer) {
        match self {
            View::Results(view) => view.kinds.iter_mut().for_each(|kind| printer.print(&mut kind.table.rows)),
            View::Period(view) => {
                tables(&mut view.levels, printer);
                view.ranked.iter_mut().for_each(|group| printer.print(&mut group.rows));
                tables(&mut view.fields, printer);
            }
            View::Agency(view) => {
                histories(&mut view.history, printer);
                tables(&mut view.by_procedure, printer);
                tables(&mut view.by_field, printer);
            }
            View::Procedure(view) => {
                histories(&mut view.history, printer);
                tables(&mut view.by_agency, printer);
            }
            View::Field(view) => {
                histories(&mut view.history, printer);
                tables(&mut view.by_procedure, printer);
            }
            _ => {}
        }
    }
}

fn histories(of: &mut [HistoryView], printer: &mut impl Printer) {
    of.iter_mut().for_each(|one| printer.print(&mut one.table.rows));
}

fn tables(of: &mut Option<TableOfResults>, printer: &mut impl Printer) {
    of.iter_mut().for_each(|table| printer.print(&mut table.rows));
}

impl Row for ResultsRow {
    fn texts(&mut self, each: &mut impl FnMut(&mut String)) {
        each(&mut self.anchor);
        each(&mut self.label);
        self.url.iter_mut().chain(&mut self.note).for_each(&mut *each);
        let counts =
            [&mut self.received, &mut self.online, &mut self.resolved, &mut self.in_time, &mut self.late];
        let rest = [&mut self.pending, &mut self.overdue, &mut self.online_share, &mut self.on_time_share];
        counts.into_iter().chain(rest).flatten().for_each(|figure| each(figure.text()));
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
            .for_each(|rank| each(rank.text()));
        let meters = [&mut self.online_meter, &mut self.on_time_meter];
        meters.into_iter().flatten().for_each(|meter| each(&mut meter.value));
    }

    fn shape(self) -> Shape {
        Shape::Ranked(Box::new(self))
    }
}
