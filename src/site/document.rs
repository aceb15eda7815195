//! Documents, corrections and moves of goal-posts.

use std::collections::BTreeSet;

use super::at::{At, document_anchor};
use super::corrected::anchor;
use super::views::{AmendmentOf, CorrectionView, CorrectionsView, DocumentView, DocumentsView, LinkText};
use crate::model::{Correction, Document, Source};
use crate::words::terms;

/// All documents.
pub fn documents(at: &At) -> DocumentsView {
    DocumentsView { documents: at.model.documents.iter().map(|document| view(at, document)).collect() }
}

fn view(at: &At, document: &Document) -> DocumentView {
    DocumentView {
        anchor: document_anchor(&document.id),
        number: at.verbatim(&document.number, &document.origin),
        date: document.date.map(|day| at.day(day)),
        date_iso: document.date.map(|day| day.to_string()),
        issuer: at.words(&document.issuer),
        kind: at.words(&document.kind),
        title: at.words(&document.title),
        file: document.file.as_ref().map(|file| at.file(&format!("/static/{}", file.value))),
        link: document.link.clone(),
        note: at.maybe(&document.note),
        cited_by: cited_by(at, &document.id),
    }
}

/// Plans and targets that name the document.
fn cited_by(at: &At, id: &str) -> Vec<LinkText> {
    let names = |source: &Source| source.document.as_deref() == Some(id);
    let plans =
        at.model.plans.iter().filter(|plan| plan.number == id || plan.source.as_ref().is_some_and(names));
    plans.map(|plan| at.plan(plan)).collect()
}

/// Corrections, newest first, and all moves of goal-posts.
pub fn corrections(at: &At) -> CorrectionsView {
    let mut amendments = Vec::new();
    for measure in &at.model.measures {
        let shown = measure.amendments.iter().map(|amendment| AmendmentOf {
            measure: at.measure_link(measure),
            amendment: at.amendment(measure, amendment),
        });
        amendments.extend(shown);
    }
    CorrectionsView { corrections: at.corrections_of(|_| true), amendments }
}

impl At<'_> {
    /// Corrections of figures whose measure or index fits, up to the day of judgement.
    pub fn corrections_of(&self, fits: impl Fn(&str) -> bool) -> Vec<CorrectionView> {
        self.corrections_where(|correction| fits(measure_of(correction)))
    }

    /// Corrections that fit, up to the day of judgement.
    pub fn corrections_where(&self, fits: impl Fn(&Correction) -> bool) -> Vec<CorrectionView> {
        let due = self.model.corrections.iter().filter(|correction| correction.date <= self.today());
        let mut known = BTreeSet::new();
        due.filter(|correction| fits(correction))
            .map(|correction| CorrectionView {
                anchor: Some(anchor(correction)).filter(|own| known.insert(own.clone())),
                date: self.day(correction.date),
                date_iso: correction.date.to_string(),
                kind: terms::CORRECTION_KINDS
                    .get(correction.kind.key())
                    .map_or("", |term| term.get(self.lang)),
                address: correction.figure.value.to_string(),
                what: self.figure_subject(&correction.figure.value),
                period: self.figure_period(&correction.figure.value),
                name: self.figure_name(&correction.figure.value),
                old: self.corrected_text(correction, &correction.old),
                new: self.corrected_text(correction, &correction.new),
                reason: self.words(&correction.reason),
            })
            .collect()
    }
}

/// The measure or index whose figure was changed.
fn measure_of(correction: &Correction) -> &str {
    correction.figure.value.subject.split('/').next().unwrap_or_default()
}
