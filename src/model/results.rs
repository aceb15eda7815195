//! Processing results of administrative procedures, as sorted columns of integers.

use super::{Count, Counts, Source, Words};
use crate::diagnostic::Origin;

/// All results.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// Where rows come from, in the order of the files.
    pub files: Vec<ResultsFile>,
    /// One for each period and grain, in the order of the periods.
    pub sheets: Vec<Sheet>,
}

/// A file of results.
#[derive(Clone, Debug)]
pub struct ResultsFile {
    /// Position of its period in the calendar.
    pub period: usize,
    /// Whether its figures may still change.
    pub quality: Quality,
    /// Why these are not exactly the results of all dossiers.
    pub proxy: Option<Words>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Where they were published.
    pub sources: Vec<Source>,
    /// Where it was written.
    pub origin: Origin,
}

/// Whether figures may still change (provisional) or stand (official).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the type's doc names both")]
pub enum Quality {
    Provisional,
    Official,
}

/// Whose a row is: the province's, an agency's, an agency's in a field, an agency's of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the type's doc names them")]
pub enum Grain {
    Province,
    Agency,
    AgencyField,
    AgencyProcedure,
}

/// The rows of a period and grain, each once: by agency, then by field or procedure.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Position of the period in the calendar.
    pub period: usize,
    /// Whose the rows are.
    pub grain: Grain,
    /// Position of each row's agency; 0 for the province.
    pub agencies: Vec<u32>,
    /// Position of each row's field or procedure in the catalogue; 0 where the grain has none.
    pub items: Vec<u32>,
    /// Position of each row's file in [`Results::files`].
    pub files: Vec<u32>,
    /// The counts as written, column by column; [`Sheet::UNKNOWN`] where nothing is known, no column where no row knows.
    pub columns: Vec<(Count, Vec<u32>)>,
}

impl Sheet {
    /// What stands in a column where nothing is known.
    pub const UNKNOWN: u32 = u32::MAX;

    /// How many rows.
    pub fn len(&self) -> usize {
        self.agencies.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.agencies.is_empty()
    }

    /// The counts of a row, as written.
    pub fn written(&self, row: usize) -> Counts {
        let mut counts = Counts::default();
        for (count, column) in &self.columns {
            let cell = column.get(row).filter(|cell| **cell != Sheet::UNKNOWN);
            counts.set(*count, cell.map(|cell| u64::from(*cell)));
        }
        counts
    }

    /// The counts of a row, with the totals that follow from its parts.
    pub fn counts(&self, row: usize) -> Counts {
        self.written(row).completed()
    }

    /// The rows of an agency.
    pub fn rows_of(&self, agency: usize) -> std::ops::Range<usize> {
        let agency = u32::try_from(agency).unwrap_or(u32::MAX);
        let from = self.agencies.partition_point(|own| *own < agency);
        from..self.agencies.partition_point(|own| *own <= agency)
    }

    /// The row of an agency and a field or procedure.
    pub fn row_of(&self, agency: usize, item: usize) -> Option<usize> {
        let rows = self.rows_of(agency);
        let items = self.items.get(rows.clone())?;
        let at = items.binary_search(&u32::try_from(item).ok()?).ok()?;
        Some(rows.start + at)
    }

    /// The agency of a row.
    pub fn agency(&self, row: usize) -> Option<usize> {
        self.agencies.get(row).map(|agency| *agency as usize)
    }

    /// The field or procedure of a row.
    pub fn item(&self, row: usize) -> Option<usize> {
        self.items.get(row).map(|item| *item as usize)
    }

    /// The file of a row.
    pub fn file(&self, row: usize) -> Option<usize> {
        self.files.get(row).map(|file| *file as usize)
    }
}

impl Results {
    /// The rows of a period and grain.
    pub fn sheet(&self, period: usize, grain: Grain) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.period == period && sheet.grain == grain)
    }
}

impl Quality {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Quality::Provisional => "provisional",
            Quality::Official => "official",
        }
    }
}

impl Grain {
    /// As content writes it.
    pub fn key(self) -> &'static str {
        match self {
            Grain::Province => "province",
            Grain::Agency => "agency",
            Grain::AgencyField => "agency_field",
            Grain::AgencyProcedure => "agency_procedure",
        }
    }

    /// The columns that say whose a row is.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Grain::Province => &[],
            Grain::Agency => &["agency"],
            Grain::AgencyField => &["agency", "field"],
            Grain::AgencyProcedure => &["agency", "procedure"],
        }
    }
}
