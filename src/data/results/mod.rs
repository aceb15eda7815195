//! The tables of results, one for each period: the rows as published, and the sums with all that is computed from them.

pub mod columns;
mod rows;
mod sums;

use super::Data;
use super::digest::Made;
use super::json::Meta;
use super::stream::{Both, Field, Heading, Records};
use super::table::{CORRECTED, Column};
use super::tables::corrected;
use crate::measure::results::{PeriodResults, Share};
use crate::model::{Corrected, Counts, Lang};

/// Which table of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The rows as published, official ones in the place of provisional ones.
    Rows,
    /// Sums by level, agency, field and procedure; what is offered online.
    Sums,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Rows, Kind::Sums];

    /// What its files' names begin with.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Rows => "results",
            Kind::Sums => "sums",
        }
    }

    /// Its title.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Kind::Rows => lang.pick("Kết quả giải quyết, từng dòng", "Processing results, row by row"),
            Kind::Sums => {
                lang.pick("Kết quả giải quyết, số cộng và tỷ lệ", "Processing results, sums and shares")
            }
        }
    }

    /// What a row is.
    pub fn about(self, lang: Lang) -> &'static str {
        match self {
            Kind::Rows => lang.pick(
                "Mỗi dòng là số hồ sơ của một cơ quan, theo thủ tục hoặc lĩnh vực khi có; ô trống là chưa công bố (hoặc được ẩn: cột suppressed), không phải số 0.",
                "Each row counts the dossiers of an agency, by procedure or field where known; an empty cell was not published (or is withheld: column suppressed) and is no zero.",
            ),
            Kind::Sums => lang.pick(
                "Mỗi dòng là số của cả tỉnh, một cấp, một cơ quan, một lĩnh vực hay một thủ tục. Không cộng các dòng khác loại với nhau.",
                "Each row is of the province, a level, an agency, a field or a procedure. Rows of different grains are not to be added.",
            ),
        }
    }

    /// Its columns; those of parts only where a period has them.
    pub fn columns(self, parts: &[Column]) -> Vec<Column> {
        use columns::{
            CHANGES, COUNTS, DERIVED, ILLUSTRATIVE, NOT_APPLICABLE, OF_A_ROW, OFFERED, QUALITY, RANKS,
            SHARES, SOURCE, SUPPRESSED, WHOSE,
        };
        let own = WHOSE.iter().chain(&QUALITY);
        let last = [&CORRECTED, &NOT_APPLICABLE, &SUPPRESSED, &ILLUSTRATIVE];
        match self {
            Kind::Rows => own.chain([&SOURCE]).chain(&COUNTS).chain(&OF_A_ROW).chain(last).copied().collect(),
            Kind::Sums => {
                // `online` and `online_share` of the catalogue stand in the columns of that name.
                let offered = OFFERED.iter().filter(|own| !is_named_in(own.name, &COUNTS, &SHARES));
                let own = own.chain(&COUNTS).chain(&DERIVED).chain(&SHARES).chain(&CHANGES).chain(&RANKS);
                own.chain(parts).chain(offered).chain(last).copied().collect()
            }
        }
    }
}

fn is_named_in(name: &str, counts: &[Column], shares: &[Column]) -> bool {
    counts.iter().chain(shares).any(|own| own.name == name)
}

/// The columns of a period's table.
pub fn columns(data: &Data, results: &PeriodResults, kind: Kind) -> Vec<Column> {
    kind.columns(&match kind {
        Kind::Rows => Vec::new(),
        Kind::Sums => sums::parts(data, results),
    })
}

/// A period's table, as CSV and as JSON.
pub fn table(data: &Data, results: &PeriodResults, kind: Kind) -> Both<Made> {
    let lang = data.lang();
    let columns = columns(data, results, kind);
    let key = format!("{}-{}", kind.key(), results.period.key);
    let heading = Heading { key: &key, title: kind.title(lang), about: kind.about(lang), columns: &columns };
    let mut both = Both::new(&heading, &Meta::of(data));
    records(data, results, kind, &columns, &mut both);
    both.done()
}

/// Writes a period's table into records with these columns, of which those of parts may be left out.
pub fn records(
    data: &Data,
    results: &PeriodResults,
    kind: Kind,
    columns: &[Column],
    records: &mut impl Records,
) {
    match kind {
        Kind::Rows => rows::write(data, results, records),
        Kind::Sums => sums::write(data, results, columns, records),
    }
}

/// Writes what was corrected in the row whose figures' addresses begin so.
fn write_corrected(data: &Data, known: &Corrected, prefix: &str, to: &mut impl Records) {
    let text = corrected(data, known, prefix);
    to.field(if text.is_empty() { Field::Empty } else { Field::Text(&text) });
}

/// The keys of the shares that do not apply, as there is nothing to divide by.
fn not_applicable<'o>(out: &'o mut String, shares: &[Share], counts: &Counts) -> Field<'o> {
    out.clear();
    for share in shares.iter().filter(|share| share.is_of_nothing(counts)) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(share.key());
    }
    if out.is_empty() { Field::Empty } else { Field::Text(out) }
}

/// An id, or nothing.
fn id(text: &str) -> Field<'_> {
    if text.is_empty() { Field::Empty } else { Field::Id(text) }
}
