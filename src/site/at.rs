//! Where a view is put together: a page, its language, and how things are said there.

use jiff::civil::Date;

use super::views::{LinkText, Mark, SourceView};
use super::{Page, Site};
use crate::chart::figure_text;
use crate::diagnostic::Origin;
use crate::measure::{Figure, Measures, Standing};
use crate::model::{Address, Gap, Lang, Model, Source, Words};
use crate::words::phrase::{FigureText, Phrase, WordsText};
use crate::words::{date, fold, terms};

/// A page of a site.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The site.
    pub site: &'a Site,
    /// What is true.
    pub model: &'a Model,
    /// What follows from it.
    pub measures: &'a Measures,
    /// The page's language.
    pub lang: Lang,
    /// The page's address.
    pub url: &'a str,
    /// The page.
    pub page: &'a Page,
}

impl<'a> At<'a> {
    /// At this page.
    pub fn new(site: &'a Site, page: &'a Page) -> At<'a> {
        At { site, model: &site.model, measures: &site.measures, lang: page.lang, url: &page.url, page }
    }

    /// The day of judgement.
    pub fn today(&self) -> Date {
        self.measures.as_of
    }

    /// A link to a path of the site in this page's language, e.g. `/muc-tieu/`.
    pub fn link(&self, path: &str) -> String {
        self.site.base.link(self.url, &self.site.in_language(path, self.lang))
    }

    /// A link to a file, which is in no language.
    pub fn file(&self, path: &str) -> String {
        self.site.base.link(self.url, path)
    }

    /// Words of the content in this page's language, marked where they are in another.
    pub fn words(&self, words: &Words) -> WordsText {
        let (text, lang) = words.get(self.lang);
        let lang = (lang != self.lang).then(|| lang.code());
        WordsText { text: text.to_owned(), lang, file: words.file.to_string() }
    }

    /// Words as a sentence of their own: with a full stop, where they end with none.
    pub fn sentence(&self, words: WordsText) -> Phrase {
        let ends = words.text.ends_with(['.', '!', '…']);
        let said = Phrase::new().words(words);
        if ends { said } else { said.say(".") }
    }

    /// Words that may be missing.
    pub fn maybe(&self, words: &Option<Words>) -> Option<WordsText> {
        words.as_ref().map(|words| self.words(words))
    }

    /// A string of the content, in no language of its own: a number, a name of a place in a plan.
    pub fn verbatim(&self, text: &str, origin: &Origin) -> WordsText {
        WordsText { text: text.to_owned(), lang: None, file: origin.content_file().to_string() }
    }

    /// One of two texts of ours.
    pub fn pick(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(vi, en)
    }

    /// A day, e.g. `31/12/2024`.
    pub fn day(&self, day: Date) -> String {
        date::short(day, self.lang)
    }

    /// The figure at an address.
    pub fn find(&self, subject: &str, period: &str, key: &str) -> Option<&'a Figure> {
        self.measures.figures.get(&Address::new(subject, period, key))
    }

    /// The figure at an address, as it is printed.
    pub fn figure(&self, subject: &str, period: &str, key: &str) -> Option<FigureText> {
        let address = Address::new(subject, period, key);
        let figure = self.measures.figure(self.model, &address)?;
        Some(self.noted(figure_text(&figure, self.lang)))
    }

    /// A standing.
    pub fn standing(&self, standing: Standing, by_proxy: bool) -> Mark {
        let key = standing.key();
        let tone = match standing {
            Standing::Achieved | Standing::AchievedLate | Standing::OnPath => "good",
            Standing::Slow => "slow",
            Standing::Missed | Standing::Worsening | Standing::OffPath => "late",
            _ => "gap",
        };
        Mark { key, word: terms::STANDINGS.word(key, self.lang), tone, by_proxy }
    }

    /// A gap.
    pub fn gap(&self, gap: Gap) -> Mark {
        let tone = if gap == Gap::Overdue { "late" } else { "gap" };
        Mark { key: gap.key(), word: terms::GAPS.word(gap.key(), self.lang), tone, by_proxy: false }
    }

    /// An agency's name on the day of judgement, linked.
    pub fn agency(&self, id: &str) -> LinkText {
        self.agency_named(id, true)
    }

    /// The same, in full.
    pub fn agency_in_full(&self, id: &str) -> LinkText {
        self.agency_named(id, false)
    }

    fn agency_named(&self, id: &str, short: bool) -> LinkText {
        if let Some(group) = self.model.agencies.group(id) {
            let url = self.link(&format!("/co-quan/#nhom-{id}"));
            return LinkText { label: Phrase::new().words(self.words(&group.name)), url: Some(url) };
        }
        let own = self.agency_name(id, short).map(|words| Phrase::new().words(words));
        let mut label = own.unwrap_or_else(|| Phrase::new().say(id));
        let parent = self.model.agencies.get(id).and_then(|agency| agency.parent.as_deref());
        if let Some(parent) = parent.filter(|_| self.site.namesakes.contains(id)) {
            let parent = self.agency_name(parent, true);
            label = parent.map_or(label.clone(), |parent| label.say(" (").words(parent).say(")"));
        }
        LinkText { label, url: Some(self.link(&format!("/co-quan/{id}/"))) }
    }

    fn agency_name(&self, id: &str, short: bool) -> Option<WordsText> {
        let name = self.model.agencies.get(id)?.name_on(self.today())?;
        Some(self.words(name.short_name.as_ref().filter(|_| short).unwrap_or(&name.name)))
    }

    /// The place of an agency in the alphabet, by its position in the model.
    pub fn agency_place(&self, position: usize) -> usize {
        self.site.alphabet.agency(self.lang, position)
    }

    /// The place of a procedure in the alphabet, by its position in the model.
    pub fn procedure_place(&self, position: usize) -> usize {
        self.site.alphabet.procedure(self.lang, position)
    }

    /// A document's row.
    pub fn document(&self, id: &str) -> LinkText {
        let url = self.link(&format!("/van-ban/#{}", document_anchor(id)));
        let document = self.model.document(id);
        let words = document.map(|document| self.verbatim(&document.number, &document.origin));
        let label = words.map_or_else(|| Phrase::new().say(id), |words| Phrase::new().words(words));
        LinkText { label, url: Some(url) }
    }

    /// A source.
    pub fn source(&self, source: &Source) -> SourceView {
        let document = source.document.as_deref().map(|id| self.document(id));
        let title = match (&source.title, &document, &source.url) {
            (Some(title), ..) => Phrase::new().words(self.words(title)),
            (None, Some(document), _) => document.label.clone(),
            (None, None, Some(url)) => Phrase::new().say(url.clone()),
            (None, None, None) => Phrase::new(),
        };
        let mut details: Vec<Phrase> = Vec::new();
        details.extend(source.place.as_ref().map(|place| Phrase::new().words(self.words(place))));
        details.extend(source.publisher.as_ref().map(|publisher| Phrase::new().words(self.words(publisher))));
        details.extend(source.date.map(|day| Phrase::new().say(self.day(day))));
        let url = source.url.clone().or_else(|| document.and_then(|document| document.url));
        SourceView { title, details: joined(details, ", "), url }
    }

    /// Several sources.
    pub fn sources(&self, sources: &[Source]) -> Vec<SourceView> {
        sources.iter().map(|source| self.source(source)).collect()
    }
}

/// The HTML id of a document's row.
pub fn document_anchor(id: &str) -> String {
    fold::slug(id)
}

/// Phrases with something between them.
pub fn joined(phrases: Vec<Phrase>, between: &str) -> Phrase {
    let mut whole = Phrase::new();
    for (index, phrase) in phrases.into_iter().enumerate() {
        if index > 0 {
            whole = whole.say(between);
        }
        whole = whole.then(phrase);
    }
    whole
}
