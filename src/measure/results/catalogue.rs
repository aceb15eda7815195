//! What the catalogue offers online on a day.

use jiff::civil::Date;

use super::{Offers, pairs};
use crate::model::{Count, Model, Quality, Sheet};

/// Procedures in force on a day and how they are offered: "số TTHC cung cấp trực tuyến / số TTHC có hiệu lực".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// In force.
    pub in_force: u64,
    /// Of those, online in whole or in part (mức độ 3, 4; một phần, toàn trình).
    pub online: u64,
    /// Of those, every step online (mức độ 4; toàn trình).
    pub full: u64,
    /// Of those online, with at least one dossier received online in the period; nothing where nobody says by procedure.
    pub used: Option<u64>,
    /// A row that says so is not exactly the results.
    pub used_by_proxy: bool,
    /// A row that says so may still change.
    pub used_provisionally: bool,
    /// Whether any is offered by the levels of Nghị định 42/2022/NĐ-CP.
    pub of_2022: bool,
}

/// What is offered on a day; for a period also what was used in it.
pub fn offers(model: &Model, day: Date, position: Option<usize>) -> Offers {
    let used = position.and_then(|position| used(model, position));
    let mut all = Offered { used: used.as_ref().map(|_| 0), ..Offered::default() };
    let mut fields = vec![all; model.catalogue.fields.len()];
    for (at, procedure) in model.catalogue.procedures.iter().enumerate() {
        if !procedure.in_force(day) {
            continue;
        }
        let level = procedure.online_on(day);
        let own = used.as_ref().and_then(|used| used.get(at)).filter(|_| level.is_online());
        let is_used = used.as_ref().map(|_| own.is_some_and(|own| own.used));
        for offered in std::iter::once(&mut all).chain(fields.get_mut(procedure.field)) {
            offered.in_force += 1;
            offered.online += u64::from(level.is_online());
            offered.full += u64::from(level.is_full());
            offered.of_2022 |= level.is_of_2022();
            offered.used_by_proxy |= own.is_some_and(|own| own.by_proxy);
            offered.used_provisionally |= own.is_some_and(|own| own.provisionally);
            offered.used = offered.used.zip(is_used).map(|(count, used)| count + u64::from(used));
        }
    }
    Offers { all, fields }
}

/// Whether a procedure was used online, and whether a row that tells is a proxy, or may still change.
#[derive(Clone, Copy, Default)]
struct Used {
    used: bool,
    by_proxy: bool,
    provisionally: bool,
}

/// For each procedure whether anybody received a dossier online in a period; nothing where no row by procedure says.
fn used(model: &Model, position: usize) -> Option<Vec<Used>> {
    let sheet = pairs(model, position)?;
    let (_, online) = sheet.columns.iter().find(|(count, _)| *count == Count::Online)?;
    let mut used = vec![Used::default(); model.catalogue.procedures.len()];
    for (row, cell) in online.iter().enumerate().filter(|(_, cell)| **cell != Sheet::UNKNOWN) {
        let file = sheet.file(row).and_then(|file| model.results.files.get(file));
        if let Some(own) = sheet.item(row).and_then(|item| used.get_mut(item)) {
            own.used |= *cell > 0;
            own.by_proxy |= file.is_some_and(|file| file.proxy.is_some());
            own.provisionally |= file.is_some_and(|file| file.quality == Quality::Provisional);
        }
    }
    Some(used)
}
