//! Figures that were corrected. In tables the old one stands struck through beside the new one, and leads to the entry that says why;
//! elsewhere, where a link or a second figure would be in the way, two words say so.

use super::at::At;
use crate::chart::figure_text;
use crate::measure::Figure;
use crate::model::{Correction, CorrectionKind, Decimal, Gap, Words};
use crate::words::fold;
use crate::words::phrase::{FigureHtml, FigureText, WordsText, escaped};

/// The HTML id of an entry on the page of corrections; entries of one figure and one day share it.
pub fn anchor(correction: &Correction) -> String {
    format!("sua-{}-{}", correction.date, fold::slug(&correction.figure.value.to_string()))
}

/// In "33/63" the old rank stands behind both.
pub fn behind(figure: &mut FigureText, of: Option<&mut FigureText>) {
    if let Some(of) = of {
        of.was = figure.was.take().or(of.was.take());
    }
}

impl At<'_> {
    /// A figure of a table, with what it was before it was corrected.
    pub fn marked(&self, mut figure: FigureText) -> FigureText {
        if let Some((prefix, key)) = figure.address.rsplit_once(':') {
            figure.was = self.was(prefix, key);
        }
        figure
    }

    /// A figure outside tables: "95,7% (đã đính chính)".
    pub fn noted(&self, mut figure: FigureText) -> FigureText {
        let one = figure.address.rsplit_once(':');
        let one = one.and_then(|(prefix, key)| self.site.corrected.newest(self.model, prefix, key));
        figure.was = one.map(|one| {
            let done = match one.kind {
                CorrectionKind::Correction => self.pick("đã đính chính", "corrected"),
                CorrectionKind::Revision => self.pick("đã điều chỉnh", "revised"),
            };
            format!(" <small class=\"was\">({done})</small>")
        });
        figure
    }

    /// A figure of a table that is already written, with what it was.
    pub fn marked_html(&self, figure: FigureHtml, prefix: &str, key: &str) -> FigureHtml {
        match self.was(prefix, key) {
            Some(was) => figure.then(&was),
            None => figure,
        }
    }

    /// What an entry says that a figure was or is: a number as the figure is printed, anything else as it was written. A number with more
    /// decimals than the figure is none that it can have been: `1.234` of a count is a thousand, not one and a quarter.
    pub fn corrected_text(&self, correction: &Correction, words: &Words) -> WordsText {
        let text = self.words(words);
        if self.measures.results.hides(self.model, &correction.figure.value) {
            return WordsText { text: self.gap(Gap::Suppressed).word.to_owned(), lang: None, ..text };
        }
        let number = Decimal::parse(&Correction::plain(words)).ok();
        let figure = self.measures.figure(self.model, &correction.figure.value);
        match number.zip(figure) {
            Some((value, figure)) if value.scale() <= figure.value.scale() => WordsText {
                text: figure_text(&Figure { value, ..figure.into_owned() }, self.lang).text,
                ..text
            },
            _ => text,
        }
    }

    /// ` <a …>trước đây: <s>65.8</s>, đã đính chính ngày 12/11/2024</a>`; all but the old figure is for screen readers.
    fn was(&self, prefix: &str, key: &str) -> Option<String> {
        let one = self.site.corrected.newest(self.model, prefix, key)?;
        let done = match one.kind {
            CorrectionKind::Correction => self.pick(", đã đính chính ngày ", ", corrected on "),
            CorrectionKind::Revision => self.pick(", đã điều chỉnh ngày ", ", revised on "),
        };
        let url = self.link(&format!("/dinh-chinh/#{}", anchor(one)));
        let (before, old, day) = (
            self.pick("trước đây: ", "before: "),
            self.corrected_text(one, &one.old).html(),
            self.day(one.date),
        );
        Some(format!(
            " <a class=\"was\" href=\"{}\"><span class=\"hidden\">{before}</span><s>{old}</s><span class=\"hidden\">{done}{day}</span></a>",
            escaped(&url)
        ))
    }
}
