//! A text's HTML on a page, its holes filled.

use super::Aim;
use crate::chart::figure_text;
use crate::markdown::{self, AlertKind, Hole};
use crate::model::{Address, Lang, StaticFile};
use crate::site::Subject;
use crate::site::at::At;
use crate::words::terms;

impl At<'_> {
    /// A text's HTML, as it stands on this page.
    pub fn body(&self, subject: &Subject, lang: Lang) -> String {
        self.body_elsewhere(subject, lang, "")
    }

    /// The same for who reads it elsewhere: addresses of the site have its host before them.
    pub fn body_elsewhere(&self, subject: &Subject, lang: Lang, host: &str) -> String {
        let Some(text) = self.site.texts.get(subject, lang) else { return String::new() };
        text.body.html(|hole| match hole {
            Hole::LinkUrl(index) => on(host, self.aim(text.links.get(*index))),
            Hole::ImageUrl(index) => on(host, self.picture(text.images.get(*index))),
            Hole::ImageSize(index) => size(text.images.get(*index)),
            Hole::Figure(index) => {
                text.body.figures.get(*index).map_or_else(String::new, |figure| self.live(&figure.address))
            }
            Hole::AlertTitle(kind) => alert(*kind, self.lang).to_owned(),
            Hole::PageTitle => self.pick("Bảng", "Table").to_owned(),
            Hole::FootnotesLabel => self.pick("Chú thích", "Footnotes").to_owned(),
            Hole::BackToText { footnote, .. } => {
                format!("{} {footnote}", self.pick("Về chỗ dẫn chú thích", "Back to the call of footnote"))
            }
        })
    }

    fn aim(&self, aim: Option<&Aim>) -> String {
        let url = match aim {
            Some(Aim::Page(url)) => self.link(url),
            Some(Aim::File(url)) => self.file(url),
            Some(Aim::Here(anchor)) => anchor.clone(),
            Some(Aim::Nowhere) | None => String::new(),
        };
        markdown::escape_url(&url)
    }

    fn picture(&self, file: Option<&Option<StaticFile>>) -> String {
        let url = file.and_then(Option::as_ref).map(|file| self.file(&format!("/static/{}", file.path)));
        markdown::escape_url(&url.unwrap_or_default())
    }

    /// A live figure, as HTML: "95,7% (số sơ bộ)".
    fn live(&self, address: &str) -> String {
        let figure = Address::parse(address).and_then(|address| self.measures.figure(self.model, &address));
        let Some(figure) = figure else { return String::new() };
        let may_change = terms::MAY_CHANGE.get(self.lang);
        let note = if figure.provisional { format!(" <small>({may_change})</small>") } else { String::new() };
        self.noted(figure_text(&figure, self.lang)).html() + &note
    }
}

/// An address, with the host before it where it begins at the root.
fn on(host: &str, url: String) -> String {
    if url.starts_with('/') { format!("{host}{url}") } else { url }
}

/// The place that a picture will take, so that nothing moves when it comes.
fn size(file: Option<&Option<StaticFile>>) -> String {
    let size = file.and_then(|file| file.as_ref()?.picture);
    size.map_or_else(String::new, |size| format!(" width=\"{}\" height=\"{}\"", size.width, size.height))
}

fn alert(kind: AlertKind, lang: Lang) -> &'static str {
    match kind {
        AlertKind::Note => lang.pick("Ghi chú", "Note"),
        AlertKind::Tip => lang.pick("Mẹo", "Tip"),
        AlertKind::Important => lang.pick("Quan trọng", "Important"),
        AlertKind::Warning => lang.pick("Lưu ý", "Warning"),
        AlertKind::Caution => lang.pick("Cẩn thận", "Caution"),
    }
}
