//! The form's own arithmetic: in a row, and from rows to their totals.

use super::body::{Entry, Kind, counting};
use super::head::Head;
use super::heading::Meaning;
use super::table::Table;
use crate::diagnostic::{Code, Few, Finding, codes};

/// Parts of a whole by their names; the form's columns 3, 7 and 11.
type Whole = (Meaning, &'static [&'static str], &'static [&'static str]);

const WHOLES: [Whole; 3] = [
    (
        Meaning::All,
        &["online", "direct_or_postal", "carried_over"],
        &["online", "direct", "postal", "carried_over"],
    ),
    (Meaning::Count("resolved"), &["early", "on_time", "late"], &["early", "on_time", "late"]),
    (Meaning::Count("pending"), &["in_time", "overdue"], &["in_time", "overdue"]),
];

/// Checks every line and every total.
pub fn check(table: &Table, head: &Head, entries: &[Entry], few: &mut Few) {
    for entry in entries.iter().filter(|entry| entry.counts_anything() && entry.odd.is_empty()) {
        Row { table, head, entry }.adds_up(few);
    }
    totals(table, head, entries, few);
}

/// A line, and the columns it is read by.
struct Row<'a, 't> {
    table: &'a Table,
    head: &'a Head,
    entry: &'a Entry<'t>,
}

impl Row<'_, '_> {
    fn get(&self, wanted: Meaning) -> Option<u64> {
        let at = counting(self.head).position(|(_, meaning)| meaning == wanted)?;
        self.entry.counts.get(at).copied().flatten().map(u64::from)
    }

    fn has(&self, name: &'static str) -> bool {
        counting(self.head).any(|(_, meaning)| meaning == Meaning::Count(name))
    }

    fn say(&self, code: &'static Code, at: Meaning) -> Finding {
        let column = counting(self.head).find(|(_, meaning)| *meaning == at).map_or(0, |(column, _)| column);
        self.table.say(code, self.entry.line, column)
    }

    fn adds_up(&self, few: &mut Few) {
        let all = self.get(Meaning::All);
        let carried = Meaning::Count("carried_over");
        let came = ["online", "direct", "postal", "direct_or_postal"]
            .iter()
            .filter_map(|name| self.get(Meaning::Count(name)))
            .sum::<u64>();
        if all.is_some() && all > Some(0) && self.get(carried) == all && came > 0 {
            return few.push(self.say(&codes::IMPORT_CARRIED_OVER, carried));
        }
        for (whole, merged, parted) in WHOLES {
            let parts = if self.has("direct_or_postal") { merged } else { parted };
            let Some(total) = self.get(whole) else { continue };
            let known: Vec<u64> = parts.iter().filter_map(|name| self.get(Meaning::Count(name))).collect();
            let sum: u64 = known.iter().sum();
            if sum > total || (known.len() == parts.len() && sum != total) {
                let finding = self.say(&codes::IMPORT_SUM_OFF, whole).fact("parts", parts.join(" + "));
                few.push(finding.fact("sum", sum.to_string()));
            }
        }
        let (resolved, pending) = (self.get(Meaning::Count("resolved")), self.get(Meaning::Count("pending")));
        if let (Some(all), Some(resolved), Some(pending)) = (all, resolved, pending)
            && all != resolved + pending
        {
            few.push(
                self.say(&codes::IMPORT_BALANCE_OFF, Meaning::All)
                    .fact("sum", (resolved + pending).to_string()),
            );
        }
    }
}

/// Compares totals, and groups with figures, with the rows they are of.
fn totals(table: &Table, head: &Head, entries: &[Entry], few: &mut Few) {
    let rows = |range: &[Entry], column: usize| -> u64 {
        let rows = range.iter().filter(|entry| entry.kind == Kind::Row);
        rows.filter_map(|row| row.counts.get(column).copied().flatten()).map(u64::from).sum()
    };
    let is_odd = |column: &usize| entries.iter().any(|entry| entry.odd.contains(column));
    let odd: Vec<usize> = (0..counting(head).count()).filter(is_odd).collect();
    for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.kind != Kind::Row) {
        // A total may be of its section or of all above it; a group is of what follows, to the next group or total.
        let (before, after) = entries.split_at(at);
        let after = after.get(1..).unwrap_or_default();
        let ends = |entry: &Entry| entry.kind != Kind::Row;
        let section = before.get(before.iter().rposition(ends).map_or(0, |at| at + 1)..).unwrap_or_default();
        let below = after.get(..after.iter().position(ends).unwrap_or(after.len())).unwrap_or_default();
        let ranges: &[&[Entry]] = match entry.kind {
            Kind::Total if before.iter().any(|entry| entry.kind == Kind::Row) => &[before, section],
            // A total above its rows.
            Kind::Total => &[after],
            _ => &[below],
        };
        let off = |range: &[Entry]| {
            let columns = entry
                .counts
                .iter()
                .enumerate()
                .filter_map(|(column, count)| Some((column, u64::from((*count)?))));
            columns
                .filter(|(column, total)| !odd.contains(column) && rows(range, *column) != *total)
                .map(|(column, _)| (column, rows(range, column)))
                .collect::<Vec<_>>()
        };
        let nearest = ranges.iter().map(|range| off(range)).min_by_key(Vec::len).unwrap_or_default();
        for (column, sum) in nearest {
            let Some((at, _)) = counting(head).nth(column) else { continue };
            few.push(table.say(&codes::IMPORT_TOTAL_OFF, entry.line, at).fact("sum", sum.to_string()));
        }
    }
}
