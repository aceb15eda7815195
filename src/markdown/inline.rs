//! What stands inside a line: links, images, code, references to footnotes.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType};

use super::address::{self, LinkKind, Refusal, escape_url};
use super::out::escape_attribute;
use super::render::Renderer;
use super::{Hole, Image, Link, ProblemKind};

/// The longest name of a footnote that is looked for, in bytes.
const LONGEST_NAME: usize = 100;

/// A link that has started.
pub(super) struct OpenLink {
    target: String,
    /// The address as the parser gives it: without the `mailto:` of an e-mail in angle brackets.
    written: String,
    judged: Result<LinkKind, Refusal>,
    pub text: String,
    pub has_figure: bool,
    /// Where the last thing inside the link ends.
    pub inner_end: usize,
}

/// An image that has started; its words are its alternative text.
pub(super) struct OpenImage {
    target: String,
    title: String,
    pub alt: String,
    /// Images inside the alternative text.
    depth: usize,
    /// Where the last thing inside the image ends.
    pub inner_end: usize,
}

impl<'s> Renderer<'s> {
    /// Prints what is no text and no element.
    pub(super) fn inline(&mut self, event: &Event<'s>, range: &Range<usize>) {
        match event {
            Event::Code(code) => {
                self.markup("<code>");
                self.restored_words(code);
                self.markup("</code>");
            }
            Event::InlineHtml(html) => {
                self.raw_html(range);
                self.text(html, range);
            }
            Event::FootnoteReference(name) => self.reference(name, range),
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Rule => self.out.markup("<hr>\n"),
            // Mathematics and task lists are switched off.
            _ => {}
        }
    }

    fn line_break(&mut self, html: &str) {
        if let Some(image) = &mut self.image {
            return image.alt.push(' ');
        }
        if let Some(link) = &mut self.link {
            link.text.push(' ');
        }
        if let Some(heading) = &mut self.heading {
            heading.words(" ");
        }
        self.out.markup(html);
        self.out.text.push(' ');
    }

    fn reference(&mut self, name: &str, range: &Range<usize>) {
        if !self.notes.has(name) {
            self.problem(ProblemKind::BrokenFootnote { name: name.to_owned() }, range.clone());
            return self.words(&format!("[^{name}]"));
        }
        if self.image.is_none() {
            self.notes.refer(name, self.link.is_some(), &mut self.out);
        }
    }

    /// Finds references to footnotes that do not exist: the parser leaves them as text.
    pub(super) fn check_references(&mut self, text: &str, range: &Range<usize>) {
        for (at, _) in text.match_indices('[') {
            let start = range.start + at;
            let Some(name) = self.source.text.get(start..).and_then(reference_name) else {
                continue;
            };
            let escaped = start.checked_sub(1).and_then(|before| self.source.text.as_bytes().get(before))
                == Some(&b'\\');
            if !escaped && !self.notes.has(name) {
                let name = name.to_owned();
                let end = start + name.len() + 3;
                self.problem(ProblemKind::BrokenFootnote { name }, start..end);
            }
        }
    }

    pub(super) fn start_link(&mut self, link_type: LinkType, dest: &str, title: &str) {
        let written = self.restored(dest);
        let target = if link_type == LinkType::Email { format!("mailto:{written}") } else { written.clone() };
        let judged = address::link(&target);
        if let Ok(kind) = judged {
            let title = self.title(title);
            self.out.markup("<a href=\"");
            match kind {
                LinkKind::Internal => self.out.hole(Hole::LinkUrl(self.body.links.len())),
                LinkKind::External | LinkKind::Contact => self.out.markup(&escape_url(&target)),
            }
            let rel = if kind == LinkKind::External { " rel=\"noopener external\"" } else { "" };
            self.out.markup(&format!("\"{rel}{title}>"));
        }
        self.link =
            Some(OpenLink { target, written, judged, text: String::new(), has_figure: false, inner_end: 0 });
    }

    pub(super) fn end_link(&mut self, range: &Range<usize>) {
        let Some(link) = self.link.take() else { return };
        let place = self.locate(&link.written, link.inner_end.max(range.start)..range.end, range);
        let OpenLink { target, text, .. } = link;
        match link.judged {
            Ok(kind) => {
                self.out.markup("</a>");
                if text.trim().is_empty() && !link.has_figure {
                    self.problem(ProblemKind::LinkWithoutText { target: target.clone() }, range.clone());
                }
                let spot = self.places.spot(place);
                self.body.links.push(Link { target, kind, text, spot });
            }
            Err(refusal) => self.refused(target, refusal, false, place),
        }
    }

    pub(super) fn start_image(&mut self, dest: &str, title: &str) {
        if let Some(image) = &mut self.image {
            image.depth += 1;
            return;
        }
        let target = self.restored(dest);
        let title = self.title(title);
        self.image = Some(OpenImage { target, title, alt: String::new(), depth: 0, inner_end: 0 });
    }

    pub(super) fn end_image(&mut self, range: &Range<usize>) {
        match self.image.take() {
            Some(image) if image.depth > 0 => {
                self.image = Some(OpenImage { depth: image.depth - 1, ..image })
            }
            Some(image) => self.print_image(image, range),
            None => {}
        }
    }

    fn print_image(&mut self, image: OpenImage, range: &Range<usize>) {
        let OpenImage { target, title, alt, inner_end, .. } = image;
        let place = self.locate(&target, inner_end.max(range.start)..range.end, range);
        if let Err(refusal) = address::image(&target) {
            self.words(&alt);
            return self.refused(target, refusal, true, place);
        }
        if alt.trim().is_empty() {
            self.problem(ProblemKind::ImageWithoutAlt { target: target.clone() }, range.clone());
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(&alt);
        }
        self.out.markup("<img src=\"");
        self.out.hole(Hole::ImageUrl(self.body.images.len()));
        self.out.markup(&format!("\" alt=\"{}\"{title}", escape_attribute(&alt)));
        self.out.hole(Hole::ImageSize(self.body.images.len()));
        // The first may be what one sees first; what follows waits until it is scrolled to.
        self.out.markup(if self.body.images.is_empty() { ">" } else { " loading=\"lazy\">" });
        let spot = self.places.spot(place);
        self.body.images.push(Image { target, alt, spot });
    }

    fn refused(&mut self, target: String, refusal: Refusal, image: bool, place: Range<usize>) {
        let kind = match refusal {
            Refusal::Scheme(scheme) => ProblemKind::ForbiddenScheme { target, scheme, image },
            Refusal::Malformed => ProblemKind::BadAddress { target, image },
        };
        self.problem(kind, place);
    }

    fn title(&mut self, title: &str) -> String {
        let title = self.restored(title);
        if title.is_empty() { title } else { format!(" title=\"{}\"", escape_attribute(&title)) }
    }

    /// Where an address is written: behind the words, or anywhere in the whole, or (by reference) elsewhere.
    fn locate(&self, target: &str, behind: Range<usize>, whole: &Range<usize>) -> Range<usize> {
        let find = |part: Range<usize>| {
            let at = self.source.written.get(part.clone())?.find(target)? + part.start;
            Some(at..at + target.len())
        };
        let found = if target.is_empty() { None } else { find(behind).or_else(|| find(whole.clone())) };
        found.unwrap_or_else(|| whole.clone())
    }
}

/// The name in a `[^name]` with which `text` begins.
fn reference_name(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("[^")?;
    let end = rest.bytes().take(LONGEST_NAME).position(|b| b == b']')?;
    rest.get(..end).filter(|name| !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '['))
}
