//! Whose a row is: codes, ids and names, the former ones and the other ones too. Nothing is taken that is only alike.

use std::collections::{BTreeMap, BTreeSet};

use super::heading::plain;
use super::table::Value;
use crate::model::{Grain, Model, Words};

/// Something that a row can be of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What it is: a procedure, a field, an agency.
    pub grain: Grain,
    /// Its id.
    pub id: String,
}

/// All that can be named.
#[derive(Debug, Default)]
pub struct Names {
    /// By id and code, as they are written.
    ids: BTreeMap<String, BTreeSet<Subject>>,
    /// By folded names.
    names: BTreeMap<String, BTreeSet<Subject>>,
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
        for name in names.into_iter().map(key).filter(|name| !name.is_empty()) {
            self.names.entry(name).or_default().insert(subject.clone());
        }
    }

    /// What a cell may mean: by a code that stands in it, else by its name.
    pub fn meant(&self, value: &Value) -> BTreeSet<Subject> {
        let text = match value {
            // A code that a spreadsheet took for a number has lost the zeros at its end; codes have six digits there.
            Value::Number(number) => format!("{number:.6}"),
            other => other.shown(),
        };
        let words = text.split(|c: char| c.is_whitespace() || "()[]:;,–".contains(c));
        let coded = std::iter::once(text.trim()).chain(words).find_map(|word| self.ids.get(word));
        coded.or_else(|| self.names.get(&key(&text))).cloned().unwrap_or_default()
    }

    /// The ids of the three names most like a text, e.g. `1.001193 (dang ky khai sinh)`.
    pub fn near(&self, text: &str) -> Vec<String> {
        const ALIKE: f64 = 0.5;
        let text: String = key(text).chars().take(200).collect();
        let alike = |(name, subjects): (&String, &BTreeSet<Subject>)| {
            let likeness = strsim::sorensen_dice(&text, name);
            let id = subjects.first()?.id.clone();
            (likeness >= ALIKE).then(|| (likeness, format!("{id} ({name})")))
        };
        let mut near: Vec<(f64, String)> = self.names.iter().filter_map(alike).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        near.into_iter().take(3).map(|(_, name)| name).collect()
    }
}

fn both(words: &Words) -> impl Iterator<Item = &str> {
    words.vi.iter().chain(&words.en).map(String::as_str)
}

/// A name for comparing: folded, without a number before it and the word for what it is.
fn key(text: &str) -> String {
    let words = plain(text);
    let numbered = |word: &str| word.chars().all(|c| c.is_ascii_digit()) || is_roman(word);
    let rest = match words.split_once(' ') {
        Some((first, rest)) if numbered(first) && text.trim_start().contains(['.', ')', '-']) => rest,
        _ => &words,
    };
    let rest = ["linh vuc ", "thu tuc "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    rest.to_owned()
}

/// Whether a word is a Roman number, in small letters.
pub fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 6 && word.chars().all(|c| "ivxl".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_what_stands_around_them() {
        for (text, meant) in [
            ("I. Lĩnh vực Hộ tịch", "ho tich"),
            ("12) HỘ  TỊCH", "ho tich"),
            ("Hộ tịch (cấp xã)", "ho tich"),
            ("5 thủ tục", "5 thu tuc"),
        ] {
            assert_eq!(key(text), meant);
        }
    }
}
