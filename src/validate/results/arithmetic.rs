//! What has to add up: in a row, and from one period to the next.

use super::Part;
use super::sheets::Laid;
use crate::diagnostic::{Finding, codes};
use crate::model::{Calendar, Count, Counts, PARTS, Period, TOTALS};

/// Checks every row by itself, then against its own row of the period before.
pub fn check(calendar: &Calendar, laid: &[Laid], parts: &mut [Part]) {
    for sheet in laid {
        for row in 0..sheet.sheet.len() {
            let counts = sheet.sheet.written(row);
            if let Some((part, row)) = place(sheet, row, parts) {
                within(part, row, &counts);
            }
        }
    }
    for sheet in laid {
        let before = laid.iter().find_map(|other| {
            let (own, earlier) = (calendar.at(sheet.sheet.period)?, calendar.at(other.sheet.period)?);
            (other.sheet.grain == sheet.sheet.grain && own.follows(earlier)).then_some((other, earlier))
        });
        if let Some((before, period)) = before {
            carried_over(sheet, before, period, parts);
        }
    }
}

/// The part that a row of a sheet comes from, and its row there.
fn place<'p, 's>(sheet: &Laid, row: usize, parts: &'p mut [Part<'s>]) -> Option<(&'p mut Part<'s>, usize)> {
    let part = parts.get_mut(sheet.sheet.file(row)?)?;
    Some((part, *sheet.rows.get(row)? as usize))
}

/// Parts are no larger than their wholes; totals that are written are the sums of their parts; what came in went out or is left.
fn within(part: &mut Part, row: usize, written: &Counts) {
    let counts = written.completed();
    for (small, whole) in PARTS {
        let (Some(number), Some(total)) = (counts.get(small), counts.get(whole)) else { continue };
        if number > total {
            let origin = part.origin(row, Some(small.key()));
            let finding = Finding::new(&codes::ROW_ABOVE_WHOLE, origin).value(number.to_string());
            let finding = finding.fact("column", small.key()).fact("whole", whole.key());
            part.few.push(finding.fact("total", total.to_string()));
            return;
        }
    }
    for (total, summands) in TOTALS {
        let (Some(number), Some(sum)) = (written.get(total), counts.sum(summands)) else { continue };
        if number != sum {
            let names: Vec<&str> = summands.iter().map(|count| count.key()).collect();
            let origin = part.origin(row, Some(total.key()));
            let finding = Finding::new(&codes::SUM_OFF, origin).value(number.to_string());
            let finding = finding.fact("column", total.key()).fact("parts", names.join(" + "));
            part.few.push(finding.fact("sum", sum.to_string()));
        }
    }
    let came = counts.sum(&[Count::Received, Count::CarriedOver]);
    let went = counts.sum(&[Count::Resolved, Count::Pending]);
    if let (Some(came), Some(went)) = (came, went)
        && came != went
    {
        let finding = Finding::new(&codes::BALANCE_OFF, part.origin(row, None)).value(came.to_string());
        part.few.push(finding.fact("sum", went.to_string()));
    }
}

/// What was pending at the end of a period is what is carried over into the next.
fn carried_over(sheet: &Laid, before: &Laid, period: &Period, parts: &mut [Part]) {
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
            let origin = part.origin(row, Some(Count::CarriedOver.key()));
            let finding = Finding::new(&codes::CARRY_OVER_OFF, origin).value(carried.to_string());
            let finding = finding.fact("before", &period.key);
            part.few.push(finding.fact("pending", pending.to_string()));
        }
    }
}
