//! The form's own arithmetic: in a row, and from rows to their totals.

use super::body::{Entry, Kind, counting};
use super::head::Head;
use super::heading::Meaning;
use crate::diagnostic::{Code, Few, Finding, Said, codes};
use crate::import::file::table::Table;

/// The columns of a whole and of its parts.
struct Whole {
    whole: Meaning,
    parts: &'static [&'static str],
    /// The parts by the words of the form.
    said: Said,
}

/// The form's columns 3, 7 and 11.
const WHOLES: [Whole; 3] = [
    Whole {
        whole: Meaning::All,
        parts: &["online", "direct", "postal", "carried_over"],
        said: Said {
            vi: "trực tuyến, trực tiếp, dịch vụ bưu chính, từ kỳ trước",
            en: "online, direct, postal, carried over",
        },
    },
    Whole {
        whole: Meaning::Count("resolved"),
        parts: &["early", "on_time", "late"],
        said: Said { vi: "trước hạn, đúng hạn, quá hạn", en: "early, on time, late" },
    },
    Whole {
        whole: Meaning::Count("pending"),
        parts: &["in_time", "overdue"],
        said: Said { vi: "trong hạn, quá hạn", en: "in time, overdue" },
    },
];

/// The parts of what came where direct and postal ones are counted together, as the form does.
const TOGETHER: [&str; 3] = ["online", "direct_or_postal", "carried_over"];

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
        let [all, resolved, pending] = WHOLES.map(|whole| self.whole(whole, few));
        if let (Some(all), Some(resolved), Some(pending)) = (all, resolved, pending)
            && all != resolved + pending
        {
            let finding = self.say(&codes::IMPORT_BALANCE_OFF, Meaning::All).value(all.to_string());
            few.push(finding.fact("sum", (resolved + pending).to_string()));
        }
    }

    /// A whole as it is written, else the sum of its parts where all are known; says where the two differ.
    fn whole(&self, Whole { whole, parts, said }: Whole, few: &mut Few) -> Option<u64> {
        let together = whole == Meaning::All && self.has("direct_or_postal");
        let parts = if together { &TOGETHER } else { parts };
        let known: Vec<u64> = parts.iter().filter_map(|name| self.get(Meaning::Count(name))).collect();
        let (sum, is_all) = (known.iter().sum(), known.len() == parts.len());
        let Some(total) = self.get(whole) else { return is_all.then_some(sum) };
        if sum > total || (is_all && sum != total) {
            let finding = self.say(&codes::IMPORT_SUM_OFF, whole).said("parts", said);
            few.push(finding.fact("sum", sum.to_string()));
        }
        Some(total)
    }
}

/// Compares totals, and groups with figures, with the rows they are of.
fn totals(table: &Table, head: &Head, entries: &[Entry], few: &mut Few) {
    let is_odd = |column: &usize| entries.iter().any(|entry| entry.odd.contains(column));
    let odd: Vec<usize> = (0..counting(head).count()).filter(is_odd).collect();
    let sums: Vec<Vec<u64>> = (0..counting(head).count()).map(|column| running(entries, column)).collect();
    let sum = |column: usize, (from, to): (usize, usize)| {
        let up_to = |at: usize| sums.get(column).and_then(|sums| sums.get(at)).copied().unwrap_or_default();
        up_to(to).saturating_sub(up_to(from))
    };
    let ends: Vec<usize> = (0..entries.len())
        .filter(|at| entries.get(*at).is_some_and(|entry| entry.kind != Kind::Row))
        .collect();
    let mut section = 0;
    let mut rows_above = false;
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for (nth, at) in ends.iter().copied().enumerate() {
        let Some(entry) = entries.get(at) else { continue };
        rows_above |= at > section;
        // A total may be of its section, of a part that ends here or of all above it, or stand above its rows; a group is of what
        // stands below it by the numbers, or follows.
        let below = (at + 1, ends.get(nth + 1).copied().unwrap_or(entries.len()));
        let ranges = match entry.kind {
            Kind::Total if rows_above => {
                parts.retain(|(_, end)| *end >= at);
                let of_parts = parts.iter().map(|(from, _)| (*from, at));
                [(0, at), (section, at)].into_iter().chain(of_parts).collect()
            }
            Kind::Total => vec![(at + 1, entries.len())],
            _ => vec![(at + 1, entry.end), below],
        };
        if entry.kind == Kind::Group && entry.end > at + 1 {
            parts.retain(|(_, end)| *end > at);
            parts.push((at + 1, entry.end));
        }
        section = at + 1;
        let off = |range: &(usize, usize)| {
            let written = entry.counts.iter().enumerate().filter(|(column, _)| !odd.contains(column));
            let written = written.filter_map(|(column, count)| Some((column, u64::from((*count)?))));
            let sums = written.map(|(column, total)| (column, total, sum(column, *range)));
            let off = sums.filter(|(_, total, sum)| total != sum);
            off.map(|(column, _, sum)| (column, sum)).collect::<Vec<_>>()
        };
        for (column, sum) in ranges.iter().map(off).min_by_key(Vec::len).unwrap_or_default() {
            let Some((at, _)) = counting(head).nth(column) else { continue };
            few.push(table.say(&codes::IMPORT_TOTAL_OFF, entry.line, at).fact("sum", sum.to_string()));
        }
    }
}

/// What the rows before each entry, and before the end, count together in a column.
fn running(entries: &[Entry], column: usize) -> Vec<u64> {
    let mut sum = 0;
    let mut sums = vec![sum];
    for entry in entries {
        let count = entry.counts.get(column).copied().flatten().filter(|_| entry.kind == Kind::Row);
        sum += u64::from(count.unwrap_or_default());
        sums.push(sum);
    }
    sums
}
