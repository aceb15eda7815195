//! The theme: templates compiled once, the site's own before the built-in, and their words.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, ReportError, Tera, Value};

use super::checked::{self, Checked};
use super::filters;
use super::locale;
use super::mould::Moulds;
use crate::diagnostic::{Finding, Origin, Span, codes};
use crate::read::{ThemeFiles, not_utf8};

/// Few pages are larger, in bytes: a page that grows is copied.
const ABOUT: usize = 64 << 10;

/// Under this name a template of one's own finds the built-in one: `{% extends "builtin/base.html" %}`.
const BUILTIN: &str = "builtin/";

/// Templates and words, ready to render.
pub struct Theme {
    tera: Tera,
    /// Words by language, as templates see them.
    words: BTreeMap<&'static str, Value>,
    checked: Option<Checked>,
    /// Tables and rows that were printed.
    moulds: Moulds,
    /// Where each template is, for findings.
    files: BTreeMap<String, String>,
}

/// A theme, and what it was compiled of.
#[derive(Clone)]
pub struct Compiled {
    files: ThemeFiles,
    langs: Vec<&'static str>,
    /// The theme.
    pub theme: Arc<Theme>,
}

impl Compiled {
    /// The known one where it is of the same files and languages, else a new one.
    ///
    /// # Errors
    /// As [`Theme::new`].
    pub fn of(
        known: Option<Compiled>,
        files: &ThemeFiles,
        langs: Vec<&'static str>,
    ) -> Result<Compiled, Vec<Finding>> {
        match known.filter(|known| known.files == *files && known.langs == langs) {
            Some(known) => Ok(known),
            None => {
                let theme = Arc::new(Theme::new(files, langs.iter().copied())?);
                Ok(Compiled { files: files.clone(), langs, theme })
            }
        }
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Theme").field("files", &self.files).finish_non_exhaustive()
    }
}

impl Theme {
    /// Compiles the theme for these languages.
    ///
    /// # Errors
    /// Templates that cannot be parsed, words that cannot be read: all of them.
    pub fn new(
        files: &ThemeFiles,
        langs: impl IntoIterator<Item = &'static str>,
    ) -> Result<Theme, Vec<Finding>> {
        let mut findings = Vec::new();
        let words = |lang| (lang, Value::from_serializable(&locale::of(files, lang, &mut findings)));
        let words = langs.into_iter().map(words).collect();
        let checked = checked::of(files, &mut findings);
        let mut theme = Theme {
            tera: Tera::default(),
            words,
            checked,
            moulds: Moulds::default(),
            files: BTreeMap::new(),
        };
        filters::register(&mut theme.tera);
        let texts = theme.texts(files, &mut findings);
        let compiled =
            theme.tera.set_fallback_prefixes([BUILTIN]).and_then(|()| theme.tera.add_raw_templates(texts));
        if let Err(error) = compiled {
            findings.extend(theme.say(&error, None));
        }
        if findings.is_empty() { Ok(theme) } else { Err(findings) }
    }

    fn texts(&mut self, files: &ThemeFiles, findings: &mut Vec<Finding>) -> Vec<(String, String)> {
        let builtin = files.builtin.iter().map(|(path, file)| (BUILTIN, path, file));
        let own = files.own.iter().map(|(path, file)| ("", path, file));
        let mut texts = Vec::new();
        for (prefix, path, file) in builtin.chain(own) {
            let Some(name) = path.strip_prefix("templates/").filter(|name| name.ends_with(".html")) else {
                continue;
            };
            let name = format!("{prefix}{name}");
            self.files.insert(name.clone(), file.file.clone());
            match String::from_utf8(file.bytes.clone()) {
                Ok(text) => texts.push((name, text)),
                Err(error) => findings.push(not_utf8(&file.file, error.as_bytes())),
            }
        }
        texts
    }

    /// The words of a language.
    pub fn words(&self, lang: &str) -> Value {
        self.words.get(lang).cloned().unwrap_or_else(Value::none)
    }

    /// What a browser found when it last looked at it.
    pub fn checked(&self) -> Option<&Checked> {
        self.checked.as_ref()
    }

    /// Renders a template: HTML in UTF-8, which nobody needs to be told again.
    ///
    /// # Errors
    /// What the template asks for and is not there; `page` is named in the finding.
    pub fn render(&self, template: &str, context: &Context, page: &str) -> Result<Vec<u8>, Vec<Finding>> {
        let mut html = Vec::with_capacity(ABOUT);
        match self.tera.render_to(template, context, &mut html) {
            Ok(()) => Ok(html),
            Err(error) => Err(self.say(&error, Some(page))),
        }
    }

    /// Tables and rows that were printed.
    pub fn moulds(&self) -> &Moulds {
        &self.moulds
    }

    /// The file of a template, the site's own before the built-in.
    pub fn file<'a>(&'a self, template: &'a str) -> &'a str {
        let built_in = || self.files.get(&format!("{BUILTIN}{template}"));
        self.files.get(template).or_else(built_in).map_or(template, String::as_str)
    }

    fn say(&self, error: &tera::Error, page: Option<&str>) -> Vec<Finding> {
        let code = if page.is_some() { &codes::TEMPLATE_RENDER } else { &codes::TEMPLATE_SYNTAX };
        let on = |detail: &str| page.map_or_else(|| detail.to_owned(), |page| format!("{detail} ({page})"));
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                vec![Finding::new(code, self.place(report)).fact("detail", on(report.message()))]
            }
            other => {
                let source =
                    std::error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
                let whole = format!("{other}{source}");
                let several = self.several(&whole);
                if several.is_empty() {
                    return vec![Finding::new(code, self.named_in(&whole)).fact("detail", on(&whole))];
                }
                several
                    .into_iter()
                    .map(|(detail, place)| Finding::new(code, place).fact("detail", on(&detail)))
                    .collect()
            }
        }
    }

    /// Several mistakes come in one message: a line that says what, and a line `--> template:line:column`.
    fn several(&self, message: &str) -> Vec<(String, Origin)> {
        let mut found = Vec::new();
        let mut what = "";
        for line in message.lines() {
            let Some((_, place)) = line.split_once("--> ") else {
                what = line.split_once("error: ").map_or(what, |(_, what)| what);
                continue;
            };
            let mut parts = place.trim().rsplitn(3, ':');
            let (column, line, name) = (parts.next(), parts.next(), parts.next());
            let numbers =
                line.and_then(|line| line.parse().ok()).zip(column.and_then(|column| column.parse().ok()));
            if let (Some((line, column)), Some(file)) = (numbers, name.and_then(|name| self.files.get(name)))
            {
                found.push((what.to_owned(), Origin::span(file.as_str(), Span { line, column, len: 1 })));
            }
        }
        found
    }

    /// The file of a template that a message names between quotation marks, where it is one of ours.
    fn named_in(&self, message: &str) -> Origin {
        let named = message.split(['\'', '`', '"', ' ']).find_map(|word| self.files.get(word));
        named.map_or_else(Origin::nowhere, |file| Origin::file(file.as_str()))
    }

    fn place(&self, report: &ReportError) -> Origin {
        let span = report.span();
        let len = span.end_col.saturating_sub(span.start_col).max(1);
        let place = Span { line: span.start_line.max(1), column: span.start_col + 1, len };
        let file = self.files.get(report.filename()).map_or_else(|| report.filename(), String::as_str);
        Origin::span(file, place)
    }
}
