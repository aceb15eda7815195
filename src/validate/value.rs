//! Judges of single values: texts, ids, dates, addresses.

use jiff::civil::Date;

use super::at::At;
use super::context::Context;
use crate::diagnostic::{Finding, codes};
use crate::model::{Lang, Words};
use crate::raw::{Bilingual, Flag, Text};

/// Words that figure addresses keep for themselves.
const RESERVED: [&str; 5] = ["results", "procedures", "coverage", "reports", "plan"];

impl Context<'_> {
    /// A text that says something.
    pub fn text(&mut self, at: &At, text: &Text) -> Option<String> {
        let trimmed = text.0.trim();
        if trimmed.is_empty() {
            self.say(&codes::EMPTY, at, &text.0);
        }
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text for readers.
    pub fn words(&mut self, at: &At, words: &Bilingual) -> Option<Words> {
        let file = at.content_file();
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let (vi, en) = match words {
            Bilingual::Plain(text) if self.known_first_language() == Lang::En => (None, filled(text)),
            Bilingual::Plain(text) => (filled(text), None),
            Bilingual::Each { vi, en } => {
                let side = |side: &Option<Text>| side.as_ref().and_then(|text| filled(&text.0));
                (side(vi), side(en))
            }
        };
        if vi.is_none() && en.is_none() {
            self.say(&codes::EMPTY, at, "");
            return None;
        }
        Some(Words { vi, en, file })
    }

    /// A text for readers in the site's first language.
    pub fn plain_words(&mut self, at: &At, text: &Text) -> Option<Words> {
        self.words(at, &Bilingual::Plain(text.0.clone()))
    }

    /// The language of texts without one: the first that `site.yaml` lists.
    fn known_first_language(&self) -> Lang {
        let first = self.sources.site.as_ref().and_then(|site| site.raw.languages.as_ref()?.first());
        first.and_then(|code| Lang::from_code(code.0.trim())).unwrap_or_default()
    }

    /// `true` or `false`.
    pub fn flag(&mut self, at: &At, flag: &Flag) -> Option<bool> {
        match flag.0.trim() {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            other => {
                self.say(&codes::NOT_A_FLAG, at, other);
                None
            }
        }
    }

    /// An id: lower-case letters without diacritics, digits, single hyphens.
    pub fn id(&mut self, at: &At, text: &Text) -> Option<String> {
        let id = text.0.trim();
        if is_id(id) {
            return Some(id.to_owned());
        }
        self.push(Finding::new(&codes::NOT_AN_ID, at.origin()).value(id).slug());
        None
    }

    /// An id of something that figure addresses begin with.
    pub fn subject_id(&mut self, at: &At, text: &Text) -> Option<String> {
        let id = self.id(at, text)?;
        if RESERVED.contains(&id.as_str()) {
            self.say(&codes::RESERVED_ID, at, &id);
            return None;
        }
        self.claim("figure", &id, at);
        Some(id)
    }

    /// A day, written year-month-day.
    pub fn date(&mut self, at: &At, text: &Text) -> Option<Date> {
        let written = text.0.trim();
        let shaped = written.len() == 10
            && written
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        let date = written.parse::<Date>().ok();
        match (shaped, date) {
            (true, Some(date)) => Some(date),
            (true, None) => {
                self.say(&codes::NO_SUCH_DATE, at, written);
                None
            }
            (false, _) => {
                let example = turned(written).unwrap_or_else(|| "2024-12-31".to_owned());
                self.push(
                    Finding::new(&codes::NOT_A_DATE, at.origin()).value(written).fact("example", example),
                );
                None
            }
        }
    }

    /// An address elsewhere.
    pub fn url(&mut self, at: &At, text: &Text) -> Option<String> {
        let url = text.0.trim();
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let plain = !url.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '`'));
        if !host.is_empty() && plain {
            return Some(url.to_owned());
        }
        self.say(&codes::NOT_A_URL, at, url);
        None
    }

    /// A host that may frame the embeds, as `frame-ancestors` takes it (CSP 3, §2.3.1 `host-source` without a path).
    pub fn host(&mut self, at: &At, text: &Text) -> Option<String> {
        let host = text.0.trim().to_ascii_lowercase();
        if is_host(&host) {
            return Some(host);
        }
        let example = bare_host(&host).unwrap_or_else(|| "https://xa-a.vi-du.vn".to_owned());
        let finding = Finding::new(&codes::NOT_A_HOST, at.origin()).value(text.0.trim());
        self.push(finding.fact("example", example));
        None
    }

    /// A former address within the site, with `/` at both ends.
    pub fn site_path(&mut self, at: &At, text: &Text) -> Option<String> {
        let path = text.0.trim();
        let inner = path.strip_prefix('/').and_then(|path| path.strip_suffix('/'));
        let good = |part: &str| {
            !part.is_empty() && part != ".." && part != "." && part.chars().all(is_path_character)
        };
        if inner.is_some_and(|inner| inner.split('/').all(good)) {
            return Some(path.to_owned());
        }
        self.say(&codes::NOT_A_PATH, at, path);
        None
    }
}

/// Whether a text is an id.
pub fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(part)
}

/// Whether a text is a host by its name, with `https://` or `http://` before it, `*.` for all below it, and a port after it.
fn is_host(text: &str) -> bool {
    let bare = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let (name, port) = bare.split_once(':').map_or((bare, None), |(name, port)| (name, Some(port)));
    let name = name.strip_prefix("*.").unwrap_or(name);
    let label = |label: &str| {
        let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        plain && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0)) && name.split('.').all(label)
}

/// The host of what was written with too much around it: `https://a.vn` of `https://a.vn/trang`.
fn bare_host(written: &str) -> Option<String> {
    let (scheme, rest) = written.split_once("://").unwrap_or(("https", written));
    let scheme = if scheme == "http" { "http" } else { "https" };
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    (host.contains('.') && is_host(host)).then(|| format!("{scheme}://{host}"))
}

fn is_path_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.' | '~' | '@')
}

/// `15/6/2024` as `2024-06-15`, when that is what was meant.
fn turned(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(['/', '-', '.']).collect();
    let number = |part: &&str| part.trim().parse::<i16>().ok();
    let [first, month, last] = parts.iter().map(number).collect::<Option<Vec<_>>>()?.try_into().ok()?;
    let (year, day) = if first > 999 { (first, last) } else { (last, first) };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok().filter(|_| year > 999).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        assert!(["a", "so-noi-vu", "1-010700", "2024-q3"].into_iter().all(is_id));
        assert!(!["", "Sở", "so--noi", "-a", "a-", "a_b", "a b", "A"].into_iter().any(is_id));
    }

    #[test]
    fn days_in_other_forms_are_turned() {
        for (written, turned_round) in [
            ("2024-9-5", Some("2024-09-05")),
            ("2024/9/5", Some("2024-09-05")),
            ("5/9/2024", Some("2024-09-05")),
            ("15.6.2024", Some("2024-06-15")),
            ("2024-13-1", None),
            ("5/9/24", None),
            ("1-2-3-2024", None),
            ("ngày 5", None),
        ] {
            assert_eq!(turned(written).as_deref(), turned_round, "{written}");
        }
    }

    #[test]
    fn hosts_are_names_alone() {
        for good in [
            "xa-a.vi-du.vn",
            "https://xa-a.vi-du.vn",
            "http://a.vn:8080",
            "*.vi-du.vn",
            "localhost",
            "10.0.0.1",
        ] {
            assert!(is_host(good), "{good}");
        }
        for (wrong, meant) in [
            ("https://a.vn/trang", Some("https://a.vn")),
            ("http://a.vn/", Some("http://a.vn")),
            ("a.vn/trang?x#y", Some("https://a.vn")),
            ("ftp://a.vn", Some("https://a.vn")),
            ("https://ai@a.vn/", Some("https://a.vn")),
            ("javascript:alert(1)", None),
            ("a.vn b.vn", None),
            ("a.vn; script-src *", None),
            ("cổng-xã.vn", None),
            ("*", None),
            ("'self'", None),
            ("https://a.vn:0", None),
            ("", None),
        ] {
            assert!(!is_host(wrong), "{wrong}");
            assert_eq!(bare_host(wrong).as_deref(), meant, "{wrong}");
        }
    }

    #[test]
    fn dates_as_people_write_them_are_turned_round() {
        assert_eq!(turned("15/6/2024").as_deref(), Some("2024-06-15"));
        assert_eq!(turned("31.12.2024").as_deref(), Some("2024-12-31"));
        assert_eq!(turned("31/2/2024"), None);
        assert_eq!(turned("hôm qua"), None);
    }
}
