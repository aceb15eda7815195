//! Sentences whose figures keep their addresses and whose quotations keep their files.

use serde::Serialize;

/// A figure as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureText {
    /// Its address, e.g. `ho-so-truc-tuyen@2024-01-01--2024-11-14:value`.
    pub address: String,
    /// For machines, e.g. `75.9`.
    pub value: String,
    /// For people, e.g. `75,9%`.
    pub text: String,
    /// That it was corrected, as HTML that stands behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

impl FigureText {
    /// `<data value="75.9" data-figure="…">75,9%</data>`.
    pub fn html(&self) -> String {
        let html = figure_html(&self.address, &self.value, &self.text);
        match &self.was {
            Some(was) => html + was,
            None => html,
        }
    }
}

/// A figure already written as HTML, for tables with thousands of them; templates print it with `html`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct FigureHtml(String);

impl FigureHtml {
    /// A figure whose address is put together from parts; `text` appends what people read, escaped.
    pub fn new(address: &[&str], value: &str, text: impl FnOnce(&mut String)) -> FigureHtml {
        FigureHtml(written(address, value, text))
    }

    /// With more HTML behind it.
    #[must_use]
    pub fn then(mut self, html: &str) -> FigureHtml {
        self.0.push_str(html);
        self
    }

    /// The HTML itself.
    pub fn html_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl From<FigureText> for FigureHtml {
    fn from(figure: FigureText) -> FigureHtml {
        FigureHtml(figure.html())
    }
}

/// `<data value="75.9" data-figure="…">75,9%</data>`.
pub fn figure_html(address: &str, value: &str, text: &str) -> String {
    written(&[address], value, |html| push_escaped(html, text))
}

fn written(address: &[&str], value: &str, text: impl FnOnce(&mut String)) -> String {
    let size: usize = address.iter().map(|part| part.len()).sum();
    // Readers see a few bytes more than machines.
    let mut html = String::with_capacity(size + value.len() * 2 + 56);
    html.push_str("<data value=\"");
    push_escaped(&mut html, value);
    html.push_str("\" data-figure=\"");
    address.iter().for_each(|part| push_escaped(&mut html, part));
    html.push_str("\">");
    text(&mut html);
    html.push_str("</data>");
    html
}

/// A text that can stand between tags and in double quotes.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push_escaped(&mut html, text);
    html
}

/// Appends a text so that it can stand between tags and in double quotes.
pub fn push_escaped(html: &mut String, text: &str) {
    // Hardly any text has one, and to look through all of it without a branch for each byte is faster.
    if !text.bytes().fold(false, |found, byte| found | matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        return html.push_str(text);
    }
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(text.get(from..at).unwrap_or_default());
        html.push_str(entity);
        from = at + 1;
    }
    html.push_str(text.get(from..).unwrap_or_default());
}

/// Words that the content says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordsText {
    /// The words.
    pub text: String,
    /// The language they are in, where that is not the page's.
    pub lang: Option<&'static str>,
    /// The content file they stand in, relative to `content/`.
    pub file: String,
}

impl WordsText {
    /// `<span data-text-source="…">…</span>`.
    pub fn html(&self) -> String {
        words_html(&self.file, self.lang, &self.text)
    }
}

/// `<span data-text-source="…" lang="en">…</span>`.
pub fn words_html(file: &str, lang: Option<&str>, text: &str) -> String {
    let mut html = String::with_capacity(file.len() + text.len() + 48);
    html.push_str("<span data-text-source=\"");
    push_escaped(&mut html, file);
    if let Some(lang) = lang {
        html.push_str("\" lang=\"");
        push_escaped(&mut html, lang);
    }
    html.push_str("\">");
    push_escaped(&mut html, text);
    html.push_str("</span>");
    html
}

/// One piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Piece {
    /// A figure.
    Figure(FigureText),
    /// Words of the content.
    Words(WordsText),
    /// Words of ours, without figures that have an address.
    Ours(String),
}

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Phrase(pub Vec<Piece>);

impl Phrase {
    /// Nothing yet.
    pub fn new() -> Phrase {
        Phrase::default()
    }

    /// With words of ours.
    #[must_use]
    pub fn say(mut self, words: impl Into<String>) -> Phrase {
        self.0.push(Piece::Ours(words.into()));
        self
    }

    /// With a figure.
    #[must_use]
    pub fn figure(mut self, figure: FigureText) -> Phrase {
        self.0.push(Piece::Figure(figure));
        self
    }

    /// With a figure, where there is one.
    #[must_use]
    pub fn maybe(self, figure: Option<FigureText>) -> Phrase {
        match figure {
            Some(figure) => self.figure(figure),
            None => self,
        }
    }

    /// With words of the content.
    #[must_use]
    pub fn words(mut self, words: WordsText) -> Phrase {
        self.0.push(Piece::Words(words));
        self
    }

    /// With another phrase.
    #[must_use]
    pub fn then(mut self, phrase: Phrase) -> Phrase {
        self.0.extend(phrase.0);
        self
    }

    /// As HTML.
    pub fn html(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Figure(figure) => figure.html(),
            Piece::Words(words) => words.html(),
            Piece::Ours(words) => escaped(words),
        };
        self.0.iter().map(piece).collect()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<FigureText> for Phrase {
    fn from(figure: FigureText) -> Phrase {
        Phrase::new().figure(figure)
    }
}
