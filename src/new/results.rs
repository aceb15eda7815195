//! The table of a period before anybody knows its figures: the rows and columns of the period before.

use super::fill::filled;
use super::{Cannot, Draft, one_line};
use crate::model::{Agency, Count, Grain, Lang, Model, Period, Procedure, Sheet};

/// The columns of form II.06a, where no earlier period tells which were used.
const COLUMNS: [Count; 9] = [
    Count::Online,
    Count::Direct,
    Count::Postal,
    Count::CarriedOver,
    Count::Early,
    Count::OnTime,
    Count::Late,
    Count::InTime,
    Count::Overdue,
];

/// One table a grain: the rows of the newest earlier period of this kind, unknown but for what was pending then; without one,
/// the catalogue's.
///
/// # Errors
/// When the period has results of that grain, or nothing tells whose rows to lay out.
pub fn results(model: &Model, period: &Period, taken: impl Fn(&str) -> bool) -> Result<Vec<Draft>, Cannot> {
    let before = before(model, period);
    let tables: Vec<Table> = match &before {
        Some((earlier, sheets)) => {
            sheets.iter().map(|sheet| Table::after(model, period, earlier, sheet)).collect()
        }
        None => vec![Table::of_catalogue(model, period)],
    };
    let origin = match &before {
        Some((earlier, _)) => format!("Các dòng và cột như kỳ {}.", earlier.key),
        None => "Các dòng theo danh mục trong content/procedures/.".to_owned(),
    };
    let drafts = tables.into_iter().filter(|table| !table.rows.is_empty());
    let drafts: Result<Vec<Draft>, Cannot> = drafts
        .map(|table| {
            let draft = table.draft(period, &origin);
            let there =
                there(model, period, table.grain).or_else(|| taken(&draft.path).then(|| draft.path.clone()));
            there.map_or(Ok(draft), |path| Err(Cannot::Exists(path)))
        })
        .collect();
    drafts.and_then(|drafts| if drafts.is_empty() { Err(Cannot::NoRows) } else { Ok(drafts) })
}

/// The newest earlier period of the same kind that has results, and these.
fn before<'m>(model: &'m Model, period: &Period) -> Option<(&'m Period, Vec<&'m Sheet>)> {
    let sheets = model.results.sheets.iter().filter(|sheet| !sheet.is_empty());
    let earlier = sheets.filter_map(|sheet| Some((model.calendar.at(sheet.period)?, sheet)));
    let earlier = earlier.filter(|(own, _)| own.kind == period.kind && own.to < period.from);
    let newest = earlier.max_by_key(|(own, _)| own.to).map(|(own, _)| own)?;
    let of_it = |sheet: &&Sheet| model.calendar.at(sheet.period).is_some_and(|own| own.key == newest.key);
    Some((newest, model.results.sheets.iter().filter(of_it).collect()))
}

/// The file in which a period has results of a grain.
fn there(model: &Model, period: &Period, grain: Grain) -> Option<String> {
    let sheet = model.results.sheet(model.calendar.position(&period.key)?, grain)?;
    let file = model.results.files.get(sheet.file(0)?)?;
    Some(file.origin.file.to_string())
}

/// A table on its way to a text.
struct Table {
    grain: Grain,
    columns: Vec<Count>,
    rows: Vec<Row>,
}

/// Whose the row is, and what was left for it.
struct Row {
    keys: Vec<String>,
    carried_over: Option<u64>,
}

impl Table {
    fn after(model: &Model, period: &Period, earlier: &Period, sheet: &Sheet) -> Table {
        let rows = (0..sheet.len()).filter_map(|row| {
            let keys = keys(model, period, sheet, row)?;
            let pending = sheet.counts(row).get(Count::Pending);
            Some(Row { keys, carried_over: pending.filter(|_| period.follows(earlier)) })
        });
        let rows = rows.collect();
        Table { grain: sheet.grain, columns: sheet.columns.iter().map(|(count, _)| *count).collect(), rows }
    }

    fn of_catalogue(model: &Model, period: &Period) -> Table {
        let open = model.catalogue.procedures.iter().filter(|procedure| handled(procedure, period));
        let pairs = open.flat_map(|procedure| {
            let meant = procedure.agencies.iter().flat_map(|id| model.agencies.resolve(id, period.to));
            meant.filter(|agency| exists(agency, period)).map(|agency| {
                let keys = vec![agency.id.clone(), quoted(&procedure.code)];
                Row { keys, carried_over: None }
            })
        });
        let mut rows: Vec<Row> = pairs.collect();
        rows.sort_by(|a, b| a.keys.cmp(&b.keys));
        rows.dedup_by(|a, b| a.keys == b.keys);
        Table { grain: Grain::AgencyProcedure, columns: COLUMNS.into(), rows }
    }

    fn draft(&self, period: &Period, origin: &str) -> Draft {
        let rows: String = self.rows.iter().map(|row| format!("  - [{}]\n", self.cells(row))).collect();
        let keys = self.grain.keys().iter().copied();
        let columns: Vec<&str> = keys.chain(self.columns.iter().map(|count| count.key())).collect();
        let label = period.label.as_ref().map_or(&*period.key, |label| label.get(Lang::Vi).0);
        let marks = [
            ("label", &*one_line(label)),
            ("from", &period.from.to_string()),
            ("to", &period.to.to_string()),
            ("origin", origin),
            ("period", &quoted(&period.key)),
            ("grain", self.grain.key()),
            ("columns", &columns.join(", ")),
            ("rows", rows.trim_end_matches('\n')),
        ];
        let path = format!("content/results/{}/{}.yaml", period.key, self.grain.key().replace('_', "-"));
        Draft::text(path, filled(include_str!("draft/results.yaml"), &marks))
    }

    fn cells(&self, row: &Row) -> String {
        let counts = self.columns.iter().map(|count| match (count, row.carried_over) {
            (Count::CarriedOver, Some(left)) => left.to_string(),
            _ => "~".to_owned(),
        });
        row.keys.iter().cloned().chain(counts).collect::<Vec<_>>().join(", ")
    }
}

/// Whose a row of an earlier sheet is; nothing where that is no more.
fn keys(model: &Model, period: &Period, sheet: &Sheet, row: usize) -> Option<Vec<String>> {
    if sheet.grain == Grain::Province {
        return Some(Vec::new());
    }
    let agency = model.agencies.list.get(sheet.agency(row)?).filter(|agency| exists(agency, period))?;
    let mut keys = vec![agency.id.clone()];
    match sheet.grain {
        Grain::Province | Grain::Agency => {}
        Grain::AgencyField => keys.push(model.catalogue.fields.get(sheet.item(row)?)?.id.clone()),
        Grain::AgencyProcedure => {
            let procedure = model.catalogue.procedures.get(sheet.item(row)?)?;
            keys.push(quoted(&Some(procedure).filter(|own| handled(own, period))?.code));
        }
    }
    Some(keys)
}

/// Whether an agency is in force on any day of a period.
fn exists(agency: &Agency, period: &Period) -> bool {
    agency.from.is_none_or(|from| from <= period.to) && agency.to.is_none_or(|to| period.from <= to)
}

/// Whether a procedure is in force on any day of a period.
fn handled(procedure: &Procedure, period: &Period) -> bool {
    procedure.from.is_none_or(|from| from <= period.to) && procedure.to.is_none_or(|to| period.from <= to)
}

/// In quotation marks, so that a code does not look like a number.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
