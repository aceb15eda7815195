//! What one layout of a site leaves to the next.

use std::sync::Arc;

use super::alphabet::Alphabet;
use crate::markdown::Body;
use crate::measure::Measures;
use crate::memory::OfTexts;
use crate::model::Model;

/// Bodies that were parsed, and the alphabet of what was measured. The default remembers nothing, which is right for one layout.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) bodies: OfTexts<Body>,
    alphabet: Option<(Arc<Measures>, Arc<Alphabet>)>,
}

impl Memory {
    /// For layouts that follow each other.
    pub fn lasting() -> Memory {
        Memory { bodies: OfTexts::lasting(), alphabet: None }
    }

    /// The alphabet of a model: what was measured is the very same only where the names and the day are.
    pub(super) fn alphabet(&mut self, model: &Model, measures: &Arc<Measures>) -> Arc<Alphabet> {
        let known = self.alphabet.take().filter(|(of, _)| Arc::ptr_eq(of, measures));
        let own =
            known.map_or_else(|| Arc::new(Alphabet::new(model, measures.as_of)), |(_, alphabet)| alphabet);
        self.alphabet = Some((measures.clone(), own.clone()));
        own
    }
}
