//! The names that files use to speak of each other, gathered before anything is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Code, Finding, codes};
use crate::raw::{FileKind, Text};
use crate::read::Sources;

/// Ids by what they name. A record that is wrong elsewhere is known all the same.
#[derive(Debug, Default)]
pub struct Known {
    /// Agencies and groups.
    pub agencies: BTreeSet<String>,
    /// Measures.
    pub measures: BTreeSet<String>,
    /// Indices.
    pub indices: BTreeSet<String>,
    /// Codes of procedures.
    pub procedures: BTreeSet<String>,
    /// Ids of fields.
    pub fields: BTreeSet<String>,
    /// Folders of plans.
    pub plans: BTreeSet<String>,
    /// `plan/number` of targets.
    pub targets: BTreeSet<String>,
    /// Places of duties.
    pub duties: BTreeSet<String>,
    /// Numbers of documents, with the days of each.
    pub documents: BTreeMap<String, Vec<Option<String>>>,
    /// Static files.
    pub files: BTreeSet<String>,
    /// Ids already taken, by their space, and the file that took them.
    taken: BTreeMap<(&'static str, String), Arc<str>>,
}

impl Known {
    /// Gathers everything.
    pub fn of(sources: &Sources) -> Known {
        let mut known = Known::default();
        for entry in &sources.agencies {
            let agencies = entry.raw.agencies.iter().flatten().filter_map(|agency| name(&agency.id));
            let groups = entry.raw.groups.iter().flatten().filter_map(|group| name(&group.id));
            known.agencies.extend(agencies.chain(groups));
        }
        for entry in &sources.targets {
            known
                .measures
                .extend(entry.raw.measures.iter().flatten().filter_map(|measure| name(&measure.id)));
            known.targets.extend(name(&entry.raw.number).map(|number| format!("{}/{number}", entry.plan)));
        }
        for entry in &sources.measures {
            known
                .measures
                .extend(entry.raw.measures.iter().flatten().filter_map(|measure| name(&measure.id)));
        }
        for entry in &sources.documents {
            for document in entry.raw.documents.iter().flatten() {
                if let Some(number) = name(&document.number) {
                    known.documents.entry(number).or_default().push(name(&document.date));
                }
            }
        }
        for entry in &sources.procedures {
            let procedures = entry.raw.procedures.iter().flatten();
            known.procedures.extend(procedures.filter_map(|procedure| name(&procedure.code)));
            known.fields.extend(entry.raw.field.as_ref().and_then(|field| name(&field.id)));
        }
        let duties = sources.duties.iter().flat_map(|entry| entry.raw.duties.iter().flatten());
        known.duties.extend(duties.filter_map(|duty| name(&duty.place)));
        let indices = sources.indices.iter().filter_map(|entry| entry.raw.index.as_ref());
        known.indices.extend(indices.filter_map(|index| name(&index.id)));
        let plans = sources.plans.iter().map(|entry| &entry.plan);
        let targets = sources.targets.iter().map(|entry| &entry.plan);
        known.plans.extend(plans.chain(targets).cloned());
        known.files.extend(sources.files.iter().map(|file| file.path.clone()));
        known
    }
}

/// The kinds of files that define what a code looks for.
fn defined_in(code: &Code) -> &'static [FileKind] {
    match code.id {
        id if id == codes::UNKNOWN_AGENCY.id => &[FileKind::Agencies],
        id if id == codes::UNKNOWN_MEASURE.id => &[FileKind::Target, FileKind::Measures],
        id if id == codes::UNKNOWN_PLAN.id => &[FileKind::Plan],
        id if id == codes::UNKNOWN_DUTY.id => &[FileKind::Duties],
        id if id == codes::UNKNOWN_DOCUMENT.id => &[FileKind::Documents],
        id if id == codes::UNKNOWN_SUBJECT.id => &[FileKind::Target, FileKind::Measures, FileKind::Index],
        id if id == codes::UNKNOWN_COMPUTATION.id => &[FileKind::Index],
        id if id == codes::UNKNOWN_PERIOD.id => &[FileKind::Periods],
        id if id == codes::UNKNOWN_PROCEDURE.id => &[FileKind::Procedures],
        id if id == codes::UNKNOWN_FIELD.id => &[FileKind::Procedures],
        _ => &[],
    }
}

fn name(text: &Option<Text>) -> Option<String> {
    text.as_ref().map(|text| text.0.trim().to_owned()).filter(|text| !text.is_empty())
}

impl Context<'_> {
    /// Takes an id in its space, and whether it was free; the second to ask is told who has it.
    pub fn claim(&mut self, space: &'static str, id: &str, at: &At) -> bool {
        let taken = self.known.taken.entry((space, id.to_owned()));
        match taken {
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(at.file().clone());
                true
            }
            std::collections::btree_map::Entry::Occupied(first) => {
                let first = first.get().to_string();
                self.push(Finding::new(&codes::DUPLICATE_ID, at.origin()).value(id).fact("first", first));
                false
            }
        }
    }

    /// Whether a name is known; if not, what is wrong is said with the nearest known name.
    fn is_known(
        &mut self,
        code: &'static Code,
        names: fn(&Known) -> &BTreeSet<String>,
        at: &At,
        id: &str,
    ) -> bool {
        let names = names(&self.known);
        if names.contains(id) || self.may_stand(code, id) {
            return true;
        }
        let listed = names.iter().take(20).cloned().collect::<Vec<_>>().join(", ");
        let finding = Finding::new(code, at.origin()).value(id).near(names.iter().map(String::as_str));
        self.push(finding.fact("known", if listed.is_empty() { "–".to_owned() } else { listed }));
        false
    }

    /// Whether a name stands in a file that could define it and could not be read: then it is not called unknown.
    pub fn may_stand(&self, code: &Code, name: &str) -> bool {
        defined_in(code).iter().any(|kind| self.sources.lost_file_names(*kind, name))
    }

    /// The id of an agency or a group.
    pub fn agency(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        self.is_known(&codes::UNKNOWN_AGENCY, |known| &known.agencies, at, id).then(|| id.to_owned())
    }

    /// The id of an agency, not of a group.
    pub fn one_agency(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = self.agency(at, id)?;
        let groups = self.sources.agencies.iter().flat_map(|entry| entry.raw.groups.iter().flatten());
        let is_group =
            groups.into_iter().any(|group| group.id.as_ref().is_some_and(|own| own.0.trim() == id));
        if is_group {
            self.say(&codes::GROUP_HERE, at, &id);
        }
        (!is_group).then_some(id)
    }

    /// The id of a field.
    pub fn field_id(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        self.is_known(&codes::UNKNOWN_FIELD, |known| &known.fields, at, id).then(|| id.to_owned())
    }

    /// The id of a measure.
    pub fn measure_id(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        self.is_known(&codes::UNKNOWN_MEASURE, |known| &known.measures, at, id).then(|| id.to_owned())
    }

    /// The folder of a plan.
    pub fn plan_id(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        self.is_known(&codes::UNKNOWN_PLAN, |known| &known.plans, at, id).then(|| id.to_owned())
    }

    /// The place of a duty.
    pub fn duty_place(&mut self, at: &At, place: &Text) -> Option<String> {
        let place = place.0.trim();
        self.is_known(&codes::UNKNOWN_DUTY, |known| &known.duties, at, place).then(|| place.to_owned())
    }

    /// The id of a document: its number, or number@day where several bear the number.
    pub fn document_id(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        let (number, day) = id.split_once('@').map_or((id, None), |(number, day)| (number, Some(day)));
        let days = self.known.documents.get(number).cloned().unwrap_or_default();
        match (days.as_slice(), day) {
            ([_], None) => Some(number.to_owned()),
            ([only], Some(day)) if only.as_deref() == Some(day) => Some(number.to_owned()),
            ([_, _, ..], Some(day)) if days.iter().any(|known| known.as_deref() == Some(day)) => {
                Some(id.to_owned())
            }
            ([_, _, ..], None) => {
                let listed =
                    days.iter().flatten().map(|day| format!("{number}@{day}")).collect::<Vec<_>>().join(", ");
                self.push(
                    Finding::new(&codes::AMBIGUOUS_DOCUMENT, at.origin()).value(id).fact("known", listed),
                );
                None
            }
            _ if self.may_stand(&codes::UNKNOWN_DOCUMENT, number) => None,
            _ => {
                let finding = Finding::new(&codes::UNKNOWN_DOCUMENT, at.origin()).value(id);
                let near = finding.near(self.known.documents.keys().map(String::as_str));
                self.push(near);
                None
            }
        }
    }

    /// What a news item is about: `plan/number`, a measure or an index.
    pub fn subject(&mut self, at: &At, id: &Text) -> Option<String> {
        let id = id.0.trim();
        let Known { targets, measures, indices, .. } = &self.known;
        let known = [targets, measures, indices].iter().any(|names| names.contains(id));
        if known || self.may_stand(&codes::UNKNOWN_SUBJECT, id) {
            return Some(id.to_owned());
        }
        let names = targets.iter().chain(measures).chain(indices).map(String::as_str);
        let finding = Finding::new(&codes::UNKNOWN_SUBJECT, at.origin()).value(id).near(names);
        self.push(finding);
        None
    }
}
