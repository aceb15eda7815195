//! A theme's words: `locales/<language>.yaml`, groups of keys and texts, the site's own over the built-in.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use crate::diagnostic::{Finding, Origin, Span, codes};
use crate::read::{ThemeFile, ThemeFiles};

/// A tree of texts. A template that names a key which is not there does not render, so no word is ever silently missing.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Locale {
    /// A text.
    Text(String),
    /// A group.
    Group(BTreeMap<String, Locale>),
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Locale, D::Error> {
        struct Tree;
        impl<'de> Visitor<'de> for Tree {
            type Value = Locale;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a text, or a group of keys and texts")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Locale, E> {
                Ok(Locale::Text(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Locale, A::Error> {
                let mut group = BTreeMap::new();
                while let Some((key, value)) = map.next_entry::<String, Locale>()? {
                    if group.contains_key(&key) {
                        return Err(de::Error::custom(format!("`{key}` stands twice")));
                    }
                    group.insert(key, value);
                }
                Ok(Locale::Group(group))
            }
        }
        deserializer.deserialize_any(Tree)
    }
}

/// The words of a language, and under `lang` which one it is.
pub fn of(theme: &ThemeFiles, lang: &str, findings: &mut Vec<Finding>) -> Locale {
    let path = format!("locales/{lang}.yaml");
    let mut words = Locale::Group(BTreeMap::new());
    for file in [theme.builtin.get(&path), theme.own.get(&path)].into_iter().flatten() {
        match serde_yaml::from_slice::<Locale>(&file.bytes) {
            Ok(own @ Locale::Group(_)) => words.put(own),
            Ok(Locale::Text(_)) => findings.push(refused(file, "a single text", None)),
            Err(error) => findings.push(refused(file, &error.to_string(), error.location())),
        }
    }
    words.put(Locale::Group(BTreeMap::from([("lang".to_owned(), Locale::Text(lang.to_owned()))])));
    words
}

impl Locale {
    /// Lays another tree over this one, key by key.
    fn put(&mut self, over: Locale) {
        match (self, over) {
            (Locale::Group(mine), Locale::Group(theirs)) => {
                for (key, value) in theirs {
                    match mine.get_mut(&key) {
                        Some(own) => own.put(value),
                        None => {
                            mine.insert(key, value);
                        }
                    }
                }
            }
            (mine, over) => *mine = over,
        }
    }
}

fn refused(file: &ThemeFile, detail: &str, place: Option<serde_yaml::Location>) -> Finding {
    let origin = match place {
        Some(place) => Origin::span(
            file.file.as_str(),
            Span { line: place.line().max(1), column: place.column().max(1), len: 1 },
        ),
        None => Origin::file(file.file.as_str()),
    };
    Finding::new(&codes::LOCALE, origin).fact("detail", detail)
}
