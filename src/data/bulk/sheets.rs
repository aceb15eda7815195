//! Which tables stand in the summary, and as which sheets.

use super::gather::Gathered;
use crate::data::results::columns::OFFERED;
use crate::data::results::{self, Kind};
use crate::data::table::{Cell, Column, text};
use crate::data::{Data, table};
use crate::model::Lang;
use crate::words::terms;

/// A sheet of figures. Columns that no row fills are left out.
#[derive(Debug)]
pub struct Page {
    /// What its tab says: at most 25 characters, none of `[]:*?/\`.
    pub title: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// The language of its words.
    pub lang: Lang,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// Tables as they are: their key, and what their tab says.
const TABLES: [(&str, &str, &str); 4] = [
    ("targets", "Mục tiêu", "Targets"),
    ("measures", "Thước đo", "Measures"),
    ("indices", "Chỉ số", "Indices"),
    ("agencies", "Cơ quan", "Agencies"),
];

/// Rows of sums: what their `grain` is, and what their tab says. Those of procedures are many and stay in the files of their periods.
const GRAINS: [(&[&str], &str, &str); 3] = [
    (&["province", "level"], "Kết quả toàn tỉnh", "Results, all"),
    (&["agency"], "Kết quả theo cơ quan", "Results by agency"),
    (&["field"], "Kết quả theo lĩnh vực", "Results by field"),
];

const NAME: Column = text("name", "Tên, theo ngày chốt", "Name, on the day of judgement");

/// All sheets that have rows, in their order.
pub fn pages(data: &Data) -> Vec<Page> {
    let tables = TABLES.into_iter().filter_map(|(key, vi, en)| of_table(data, key, data.lang().pick(vi, en)));
    let pages: Vec<Page> = tables.chain(of_results(data)).collect();
    pages.into_iter().filter(|page| !page.rows.is_empty()).map(Page::without_empty_columns).collect()
}

fn of_table(data: &Data, key: &str, title: &'static str) -> Option<Page> {
    let table = table(data, key)?;
    Some(Page {
        title,
        about: table.about(data.lang()),
        lang: data.lang(),
        columns: table.columns,
        rows: table.rows.into_iter().map(|row| row.cells).collect(),
    })
}

/// Sums of every period, the oldest first, and what was offered online.
fn of_results(data: &Data) -> Vec<Page> {
    let mut columns = Kind::Sums.columns(&[]);
    let mut gathered = Gathered::default();
    for own in &data.measures.results.periods {
        results::records(data, own, Kind::Sums, &columns, &mut gathered);
    }
    let at = columns.iter().position(|column| column.name == "quality").unwrap_or(columns.len());
    columns.insert(at, NAME);
    let (lang, about) = (data.lang(), Kind::Sums.about(data.lang()));
    let page = |title| Page { title, about, lang, columns: columns.clone(), rows: Vec::new() };
    let mut pages: Vec<Page> = GRAINS.iter().map(|(_, vi, en)| page(lang.pick(vi, en))).collect();
    pages.push(page(lang.pick("Thủ tục trực tuyến", "Procedures online")).with_words_of(&OFFERED));
    for mut row in gathered.rows {
        let grain = word(&columns, &row, "grain");
        let is_offered = word(&columns, &row, "id").starts_with("procedures");
        let place = GRAINS.iter().position(|(grains, ..)| grains.contains(&grain));
        let Some(page) = (if is_offered { pages.last_mut() } else { place.and_then(|at| pages.get_mut(at)) })
        else {
            continue;
        };
        let name = name(data, &columns, &row, lang);
        row.insert(at.min(row.len()), name);
        page.rows.push(row);
    }
    pages
}

/// The text of a cell before the name was put in.
fn word<'r>(columns: &[Column], row: &'r [Cell], name: &str) -> &'r str {
    let at = columns.iter().position(|column| column.name == name);
    match at.and_then(|at| row.get(at)) {
        Some(Cell::Text(text)) => text,
        _ => "",
    }
}

/// Whose a row is, as people call it.
fn name(data: &Data, columns: &[Column], row: &[Cell], lang: Lang) -> Cell {
    let word = |name| word(columns, row, name);
    match (word("grain"), word("agency"), word("field")) {
        ("agency", id, _) => {
            let own = data.model.agencies.get(id);
            own.and_then(|own| own.name_on(data.measures.as_of)).map(|name| data.say(&name.name)).into()
        }
        ("field", _, id) => {
            let own = data.model.catalogue.fields.iter().find(|own| own.id == id);
            own.map(|own| data.say(&own.name)).into()
        }
        ("level", ..) => terms::LEVELS.word(word("level"), lang).into(),
        _ => lang.pick("Toàn tỉnh", "The province").into(),
    }
}

impl Page {
    /// With what these columns say of themselves: a name may mean another thing in another grain.
    fn with_words_of(mut self, columns: &[Column]) -> Page {
        for column in &mut self.columns {
            *column = columns.iter().find(|own| own.name == column.name).copied().unwrap_or(*column);
        }
        self
    }

    fn without_empty_columns(mut self) -> Page {
        let filled = |at: usize| self.rows.iter().any(|row| !matches!(row.get(at), None | Some(Cell::Empty)));
        let kept: Vec<bool> = (0..self.columns.len()).map(filled).collect();
        let mut keep = kept.iter();
        self.columns.retain(|_| keep.next().copied().unwrap_or(false));
        for row in &mut self.rows {
            let mut keep = kept.iter();
            row.retain(|_| keep.next().copied().unwrap_or(false));
        }
        self
    }
}
