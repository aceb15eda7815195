//! Whose a row is: codes, ids and names, the former ones and the other ones too. Nothing is taken that is only alike.

use std::collections::{BTreeMap, BTreeSet};

use super::spelling::{bare_key, code, is_unmarked, key, uncoded};
use crate::import::file::table::Value;
use crate::model::{Grain, Model, Words};
use crate::words::fold::fold;

/// Something that a row can be of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What it is: a procedure, a field, an agency.
    pub grain: Grain,
    /// Its id.
    pub id: String,
}

/// Subjects by what they are called.
type By = BTreeMap<String, BTreeSet<Subject>>;

/// All that can be named.
#[derive(Debug, Default)]
pub struct Names {
    /// By id and code, as they are written.
    ids: By,
    /// By whole names.
    whole: By,
    /// By names without their brackets about levels and codes, where they have such.
    bare: By,
    /// By names without any mark.
    folded: By,
    /// Every name without marks, with the id and the name as it is written.
    written: Vec<(String, String, String)>,
}

/// What a cell says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What its codes mean, or the cell as an id.
    pub coded: BTreeSet<Subject>,
    /// What its name means.
    pub named: BTreeSet<Subject>,
    /// It holds the code of a procedure that there is not.
    pub no_such_code: bool,
}

impl Names {
    /// The names of everything.
    pub fn of(model: &Model) -> Names {
        let mut all = Names::default();
        for one in &model.catalogue.procedures {
            let subject = Subject { grain: Grain::AgencyProcedure, id: one.code.clone() };
            all.ids([Some(&one.code), one.long_code.as_ref()].into_iter().flatten(), &subject);
            all.names(both(&one.name).chain(one.aliases.iter().map(String::as_str)), &subject);
        }
        for one in &model.catalogue.fields {
            let subject = Subject { grain: Grain::AgencyField, id: one.id.clone() };
            all.ids([&one.id], &subject);
            all.names(both(&one.name), &subject);
        }
        for one in &model.agencies.list {
            let subject = Subject { grain: Grain::Agency, id: one.id.clone() };
            all.ids([&one.id], &subject);
            let named = one
                .names
                .iter()
                .flat_map(|name| both(&name.name).chain(name.short_name.iter().flat_map(both)));
            all.names(named.chain(one.aliases.iter().map(String::as_str)), &subject);
        }
        all
    }

    fn ids<'a>(&mut self, ids: impl IntoIterator<Item = &'a String>, subject: &Subject) {
        for id in ids {
            self.ids.entry(id.clone()).or_default().insert(subject.clone());
        }
    }

    fn names<'a>(&mut self, names: impl IntoIterator<Item = &'a str>, subject: &Subject) {
        let put = |by: &mut By, name: String| {
            by.entry(name).or_default().insert(subject.clone());
        };
        for name in names.into_iter().filter(|name| !key(name).is_empty()) {
            let whole = key(name);
            let folded = fold(&whole);
            self.written.push((folded.clone(), subject.id.clone(), name.to_owned()));
            put(&mut self.folded, folded);
            put(&mut self.whole, whole);
            if let Some(bare) = bare_key(name) {
                put(&mut self.folded, fold(&bare));
                put(&mut self.bare, bare);
            }
        }
    }

    /// What a cell says: by the codes that stand in it, and by its name.
    pub fn read(&self, value: &Value) -> Reading {
        let text = match value {
            // A code that a spreadsheet took for a number has lost the zeros at its end; codes have six digits there.
            Value::Number(number) if number.fract() != 0.0 => format!("{number:.6}"),
            other => other.shown(),
        };
        let words = text.split(|c: char| c.is_whitespace() || "()[]:;,–/".contains(c));
        let codes: Vec<Option<&BTreeSet<Subject>>> = words
            .filter_map(|word| Some((word, code(word)?)))
            .map(|(word, code)| self.ids.get(word).or_else(|| self.ids.get(code)))
            .collect();
        let no_such_code = codes.contains(&None);
        let coded = match self.ids.get(text.trim()) {
            Some(subjects) => subjects.clone(),
            None => codes.into_iter().flatten().flatten().cloned().collect(),
        };
        Reading { coded, named: self.named(&uncoded(&text)), no_such_code }
    }

    /// The agencies whose names stand in a text, the longest names first of all: of `Văn phòng UBND tỉnh` the office, and not `UBND tỉnh`.
    pub fn agencies_in(&self, text: &str) -> Vec<BTreeSet<String>> {
        const SURE: usize = 6;
        let text = key(text);
        let of_agency = |subjects: &BTreeSet<Subject>| -> BTreeSet<String> {
            subjects.iter().filter(|own| own.grain == Grain::Agency).map(|own| own.id.clone()).collect()
        };
        let stands = |name: &str| name.len() >= SURE && text.contains(name);
        let found: Vec<(&String, BTreeSet<String>)> = self
            .whole
            .iter()
            .filter(|(name, _)| stands(name))
            .map(|(name, subjects)| (name, of_agency(subjects)))
            .filter(|(_, ids)| !ids.is_empty())
            .collect();
        let is_part =
            |name: &str| found.iter().any(|(other, _)| other.len() > name.len() && other.contains(name));
        found.iter().filter(|(name, _)| !is_part(name)).map(|(_, ids)| ids.clone()).collect()
    }

    /// What a name means. A bracket about a level may be missing on one side; two that differ are never taken for one.
    fn named(&self, text: &str) -> BTreeSet<Subject> {
        let (whole, bare) = (key(text), bare_key(text));
        let get = |by: &By, key: &str| by.get(key).cloned();
        let spelt = get(&self.whole, &whole)
            .or_else(|| get(&self.whole, bare.as_deref()?))
            .or_else(|| get(&self.bare, &whole));
        let typed = || get(&self.folded, &fold(&whole)).filter(|_| is_unmarked(text));
        spelt.or_else(typed).unwrap_or_default()
    }

    /// The three subjects whose names are most like a text, with their ids: `1.001193 (Đăng ký khai sinh)`.
    pub fn near(&self, text: &str) -> Vec<String> {
        const ALIKE: f64 = 0.5;
        let text: String = fold(&key(text)).chars().take(200).collect();
        let alike = self.written.iter().map(|(folded, id, name)| (likeness(&text, folded), id, name));
        let mut near: Vec<(f64, &String, &String)> = alike.filter(|(alike, ..)| *alike >= ALIKE).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        let mut seen = BTreeSet::new();
        near.retain(|(_, id, _)| seen.insert(*id));
        near.into_iter().take(3).map(|(_, id, name)| format!("{id} ({name})")).collect()
    }
}

/// How much two names are alike, up to 1: a name that stands whole in a text, or a text in it, is more so than one of the same letters.
fn likeness(text: &str, name: &str) -> f64 {
    const PART: usize = 5;
    let is_part = |whole: &str, part: &str| part.len() >= PART && whole.contains(part);
    let part = if is_part(text, name) || is_part(name, text) { 0.9 } else { 0.0 };
    strsim::sorensen_dice(text, name).max(part)
}

fn both(words: &Words) -> impl Iterator<Item = &str> {
    words.vi.iter().chain(&words.en).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[(Grain, &str, &str)]) -> Names {
        let mut all = Names::default();
        for (grain, id, name) in list {
            let subject = Subject { grain: *grain, id: (*id).to_owned() };
            all.ids([&subject.id], &subject);
            all.names([*name], &subject);
        }
        all
    }

    fn ids(subjects: &BTreeSet<Subject>) -> Vec<&str> {
        subjects.iter().map(|subject| subject.id.as_str()).collect()
    }

    #[test]
    fn an_exact_spelling_is_meant_and_one_without_marks_may_be_several() {
        let all = names(&[
            (Grain::Agency, "xa-1", "UBND xã Bình Hòa"),
            (Grain::Agency, "xa-2", "UBND xã Bình Hóa"),
            (Grain::AgencyProcedure, "1.000001", "Đăng ký khai sinh (cấp xã)"),
            (Grain::AgencyProcedure, "1.000002", "Đăng ký giám hộ"),
        ]);
        let read = |text: &str| all.read(&Value::Text(text.to_owned())).named;
        assert_eq!(ids(&read("ubnd xã BÌNH HOÀ")), ["xa-1"]);
        assert_eq!(ids(&read("UBND xa Binh Hoa")), ["xa-1", "xa-2"]);
        assert_eq!(ids(&read("UBND xã Bình Họa")), [""; 0]);
        assert_eq!(ids(&read("Đăng ký khai sinh")), ["1.000001"]);
        assert_eq!(ids(&read("Dang ky khai sinh")), ["1.000001"]);
        assert_eq!(ids(&read("Đăng ký khai sinh (cấp tỉnh)")), [""; 0]);
        assert_eq!(ids(&read("Đăng ký giám hộ (cấp tỉnh)")), ["1.000002"]);
        assert_eq!(ids(&read("Đăng ký giám hộ (có yếu tố nước ngoài)")), [""; 0]);
        assert_eq!(all.near("UBND xã Bình Họa").len(), 2);
    }

    #[test]
    fn codes_are_short_or_long_and_one_that_is_not_there_is_said() {
        let all = names(&[(Grain::AgencyProcedure, "3.900560", "Nhập quốc tịch")]);
        let read = |text: &str| all.read(&Value::Text(text.to_owned()));
        for text in ["3.900560", "3.900560.000.00.00.H07", "3.900560 - Nhập", "Nhập (3.900560)"] {
            assert_eq!(ids(&read(text).coded), ["3.900560"], "{text}");
        }
        assert_eq!(ids(&all.read(&Value::Number(3.90056)).coded), ["3.900560"]);
        assert!(read("Nhập quốc tịch (1.999999)").no_such_code);
        assert!(!read("Nhập quốc tịch").no_such_code && !all.read(&Value::Number(2.0)).no_such_code);
    }
}
