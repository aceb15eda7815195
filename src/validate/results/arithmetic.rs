//! What has to add up: in a row, and from one period to the next.

use super::Part;
use super::sheets::Laid;
use crate::diagnostic::{Finding, codes};
use crate::model::{Calendar, Count, Counts, PARTS, TOTALS};

/// Checks every row of a sheet by itself; `parts` are the files of the sheet.
pub fn within(laid: &Laid, parts: &mut [Part]) {
    for row in 0..laid.sheet.len() {
        let counts = laid.sheet.written(row);
        if let Some((part, row)) = place(laid, row, parts) {
            row_adds_up(part, row, &counts);
        }
    }
}

/// The file that a row of a sheet comes from, and its row there.
fn place<'p, 's>(laid: &Laid, row: usize, parts: &'p mut [Part<'s>]) -> Option<(&'p mut Part<'s>, usize)> {
    let (part, row) = laid.rows.get(row)?;
    Some((parts.get_mut(*part as usize)?, *row as usize))
}

/// Parts are no larger than their wholes; totals that are written are the sums of their parts; what came in went out or is left.
fn row_adds_up(part: &mut Part, row: usize, written: &Counts) {
    let counts = written.completed();
    for (small, whole) in PARTS {
        let (Some(number), Some(total)) = (counts.get(small), counts.get(whole)) else { continue };
        if number > total {
            let origin = part.body.origin(row, Some(small.key()));
            let finding = Finding::new(&codes::ROW_ABOVE_WHOLE, origin).value(number.to_string());
            let finding = finding.fact("column", small.key()).fact("whole", whole.key());
            part.body.few.push(finding.fact("total", total.to_string()));
            return;
        }
    }
    if parts_above(part, row, written) {
        return;
    }
    for (total, summands) in TOTALS {
        let (Some(number), Some(sum)) = (written.get(total), counts.sum(summands)) else { continue };
        if number != sum {
            let names: Vec<&str> = summands.iter().map(|count| count.key()).collect();
            let origin = part.body.origin(row, Some(total.key()));
            let finding = Finding::new(&codes::SUM_OFF, origin).value(number.to_string());
            let finding = finding.fact("column", total.key()).fact("parts", names.join(" + "));
            part.body.few.push(finding.fact("sum", sum.to_string()));
        }
    }
    let came = counts.sum(&[Count::Received, Count::CarriedOver]);
    let went = counts.sum(&[Count::Resolved, Count::Pending]);
    if let (Some(came), Some(went)) = (came, went)
        && came != went
    {
        let finding = Finding::new(&codes::BALANCE_OFF, part.body.origin(row, None)).value(came.to_string());
        part.body.few.push(finding.fact("sum", went.to_string()));
    }
}

/// Whether the known parts of a written whole are together more than it; what is unknown can only add to them.
fn parts_above(part: &mut Part, row: usize, written: &Counts) -> bool {
    for (total, summands) in TOTALS {
        let Some(number) = written.get(total) else { continue };
        let known = summands.iter().copied().filter(|count| written.at_least(*count) > 0);
        let sum: u64 = summands.iter().map(|count| written.at_least(*count)).sum();
        if sum > number {
            let names: Vec<&str> = known.map(Count::key).collect();
            let origin = part.body.origin(row, Some(total.key()));
            let finding = Finding::new(&codes::ROW_PARTS_ABOVE, origin).value(number.to_string());
            let finding = finding.fact("column", total.key()).fact("parts", names.join(" + "));
            part.body.few.push(finding.fact("sum", sum.to_string()));
            return true;
        }
    }
    false
}

/// What was pending at the end of a period is what is carried over into the next; `parts` are the files of the sheet.
pub fn carried_over(calendar: &Calendar, sheet: &Laid, all: &[Laid], parts: &mut [Part]) {
    let earlier = |other: &&Laid| {
        let pair = calendar.at(sheet.sheet.period).zip(calendar.at(other.sheet.period));
        other.sheet.grain == sheet.sheet.grain && pair.is_some_and(|(own, earlier)| own.follows(earlier))
    };
    let Some(before) = all.iter().find(earlier) else { return };
    let Some(period) = calendar.at(before.sheet.period) else { return };
    for row in 0..sheet.sheet.len() {
        let Some(carried) = sheet.sheet.written(row).get(Count::CarriedOver) else { continue };
        let earlier = (|| before.sheet.row_of(sheet.sheet.agency(row)?, sheet.sheet.item(row)?))();
        let Some(pending) = earlier.and_then(|row| before.sheet.counts(row).get(Count::Pending)) else {
            continue;
        };
        if carried == pending {
            continue;
        }
        if let Some((part, row)) = place(sheet, row, parts) {
            let origin = part.body.origin(row, Some(Count::CarriedOver.key()));
            let finding = Finding::new(&codes::CARRY_OVER_OFF, origin).value(carried.to_string());
            let finding = finding.fact("before", &period.key);
            part.body.few.push(finding.fact("pending", pending.to_string()));
        }
    }
}
