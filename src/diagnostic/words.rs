//! From a code and its facts to a sentence.

use super::{Fact, Finding, Said};
use crate::words::Lang;

/// The sentence that says what is wrong.
pub fn message(finding: &Finding, lang: Lang) -> String {
    filled(finding.code.message, finding, lang)
}

/// The sentence that says the way out, the nearest name first where there is one.
pub fn hint(finding: &Finding, lang: Lang) -> String {
    let way_out = filled(finding.code.hint, finding, lang);
    match (&finding.nearest, lang) {
        (None, _) => way_out,
        (Some(nearest), Lang::Vi) => format!("Có phải ý bạn là `{nearest}`? {way_out}"),
        (Some(nearest), Lang::En) => format!("Did you mean `{nearest}`? {way_out}"),
    }
}

impl Said {
    /// The text in this language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// Longest value quoted in a sentence; a page of text in a message helps nobody.
const QUOTED: usize = 80;

fn filled(said: Said, finding: &Finding, lang: Lang) -> String {
    let mut text = String::new();
    let mut rest = said.get(lang);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| Some((fact(finding, name, lang)?, tail)));
        match known {
            Some((fact, tail)) => {
                text.push_str(&fact);
                rest = tail;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text + rest
}

fn fact(finding: &Finding, name: &str, lang: Lang) -> Option<String> {
    if name == "value" {
        return finding.value.as_deref().map(shortened);
    }
    let (_, fact) = finding.facts.iter().find(|(known, _)| *known == name)?;
    Some(match fact {
        Fact::Text(text) => text.clone(),
        Fact::Said(said) => said.get(lang).to_owned(),
        Fact::Place(place) => place.file.to_string(),
    })
}

/// The value on one line, cut where it is long.
fn shortened(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
