//! Blocks: what starts and ends with a tag of its own.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, HeadingLevel, Tag, TagEnd};

use super::footnote::Note;
use super::out::Out;
use super::render::Renderer;
use super::{AlertKind, Heading, Hole, ProblemKind};

/// The longest piece of HTML that a problem shows, in characters.
const EXCERPT: usize = 60;

impl<'s> Renderer<'s> {
    /// Starts an element; while an alternative text is read, only images count.
    pub(super) fn start(&mut self, tag: &Tag<'s>, range: &Range<usize>) {
        match tag {
            Tag::Image { dest_url, title, .. } => self.start_image(dest_url, title),
            _ if self.image.is_some() => {}
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(*link_type, dest_url, title),
            Tag::Heading { .. } => self.start_heading(),
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::CodeBlock(kind) => self.start_code(kind),
            Tag::HtmlBlock => self.start_html(range),
            Tag::List(Some(1)) => self.out.markup("<ol>\n"),
            Tag::List(Some(start)) => self.out.markup(&format!("<ol start=\"{start}\">\n")),
            Tag::List(None) => self.out.markup("<ul>\n"),
            Tag::Item => self.out.markup("<li>"),
            Tag::FootnoteDefinition(name) => {
                self.open_notes.push((name.to_string(), range.clone()));
                self.open();
            }
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.out.markup("<em>"),
            Tag::Strong => self.out.markup("<strong>"),
            Tag::Strikethrough => self.out.markup("<del>"),
            // Extensions that are switched off, and paragraphs, which the loop starts.
            _ => {}
        }
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Image => self.end_image(range),
            _ if self.image.is_some() => {}
            TagEnd::Link => self.end_link(range),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level, range),
            TagEnd::BlockQuote(kind) => {
                self.end_block(if kind.is_some() { "</div>\n" } else { "</blockquote>\n" })
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.end_block("</code></pre>\n");
            }
            TagEnd::HtmlBlock => self.end_block("</p>\n"),
            TagEnd::List(ordered) => self.end_block(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.end_block("</li>\n"),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_head(),
            TagEnd::TableRow => self.end_block("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.out.markup("</em>"),
            TagEnd::Strong => self.out.markup("</strong>"),
            TagEnd::Strikethrough => self.out.markup("</del>"),
            _ => {}
        }
    }

    pub(super) fn end_block(&mut self, html: &str) {
        self.out.markup(html);
        self.out.end_block();
    }

    /// Starts a paragraph, or the caption of the table that follows.
    pub(super) fn start_paragraph(&mut self) {
        self.table.in_caption = self.skip > 0;
        if self.table.in_caption {
            self.open();
        } else {
            self.out.markup("<p>");
        }
    }

    fn end_paragraph(&mut self) {
        if std::mem::take(&mut self.table.in_caption) {
            self.table.caption = Some(self.close());
        } else {
            self.end_block("</p>\n");
        }
    }

    fn start_heading(&mut self) {
        self.heading = Some(Out::default());
        self.open();
    }

    fn end_heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        let inner = self.close();
        let Out { parts, text, .. } = self.heading.take().unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = self.given_ids.remove(&range.start).unwrap_or_else(|| self.ids.of_words(&text));
        let level = (level as u8 + 1).min(6);
        self.out.markup(&format!("<h{level}"));
        self.out.id(&id);
        self.out.markup(">");
        self.out.append(inner);
        self.end_block(&format!("</h{level}>\n"));
        let spot = self.places.spot(range.clone());
        self.body.headings.push(Heading { level, id, text, parts, spot });
    }

    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind.map(alert) else {
            return self.out.markup("<blockquote>\n");
        };
        self.out.markup(&format!(
            "<div class=\"alert alert-{}\" role=\"note\">\n<p class=\"alert-title\">",
            kind.name()
        ));
        self.out.hole(Hole::AlertTitle(kind));
        self.out.markup("</p>\n");
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'s>) {
        self.in_code = true;
        let CodeBlockKind::Fenced(info) = kind else {
            return self.out.markup("<pre tabindex=\"0\"><code>");
        };
        let first = info.split_whitespace().next().unwrap_or_default();
        let known = !first.is_empty()
            && first.len() <= 30
            && first.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-_".contains(&b));
        let class = if known { format!(" class=\"language-{first}\"") } else { String::new() };
        self.out.markup(&format!("<pre tabindex=\"0\"><code{class}>"));
    }

    fn start_html(&mut self, range: &Range<usize>) {
        self.raw_html(range);
        self.out.markup("<p>");
    }

    /// Says that HTML is printed as text.
    pub(super) fn raw_html(&mut self, range: &Range<usize>) {
        let written = self.source.written.get(range.clone()).unwrap_or_default();
        let text = written.lines().next().unwrap_or_default().chars().take(EXCERPT).collect::<String>();
        let line = range.start..range.start + text.len();
        self.problem(ProblemKind::RawHtml { text }, line);
    }

    fn end_note(&mut self) {
        let out = self.close();
        let Some((name, range)) = self.open_notes.pop() else {
            return;
        };
        if let Some(Note { name, range, .. }) = self.notes.write(Note { name, out, range }) {
            self.problem(ProblemKind::DuplicateFootnote { name }, range);
        }
    }
}

fn alert(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}
