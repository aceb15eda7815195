//! Tables: a caption for everyone, headers that say they are, and room to scroll on a phone.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::Hole;
use super::out::Out;
use super::render::{Events, Renderer};

/// What opens a paragraph that is the caption of the table behind it.
const PREFIXES: [&str; 2] = ["Bảng:", "Table:"];
/// A heading with more HTML than this is no caption: repeated over many tables it could fill the disk.
const LONGEST_HEADING: usize = 300;

/// The table being printed, and the caption for the next.
#[derive(Default)]
pub(super) struct OpenTable {
    pub in_caption: bool,
    pub caption: Option<Out>,
    count: usize,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

/// Whether these events begin with a caption and a table behind it: the bytes of `Bảng: ` to leave out.
pub(super) fn caption_prefix(events: &Events<'_>) -> Option<usize> {
    let (Event::Text(text), _) = events.get(1)? else {
        return None;
    };
    let prefix = PREFIXES.iter().find(|prefix| text.starts_with(**prefix))?;
    let words = text.get(prefix.len()..)?.trim_start();
    let end = events.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Paragraph)))?;
    let has_words = !words.is_empty() || end > 2;
    let before_table = matches!(events.get(end + 1)?, (Event::Start(Tag::Table(_)), _));
    (has_words && before_table).then_some(text.len() - words.len())
}

impl<'s> Renderer<'s> {
    pub(super) fn start_table(&mut self, alignments: &[Alignment]) {
        self.table.count += 1;
        self.table.alignments = alignments.to_vec();
        let id = format!("bang-{}", self.table.count);
        self.out.markup(&format!(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">\n<table>\n"
        ));
        match self.table.caption.take() {
            Some(caption) => {
                self.out.markup("<caption");
                self.out.id(&id);
                self.out.markup(">");
                self.out.append(caption);
            }
            None => {
                self.out.markup("<caption");
                self.out.id(&id);
                self.out.markup(" class=\"from-heading\">");
                self.caption_from_heading();
            }
        }
        self.end_block("</caption>\n");
    }

    /// The nearest heading above: the body's, or else the page's. Its words are in the plain text already.
    fn caption_from_heading(&mut self) {
        let size = |parts: &[super::Part]| {
            parts
                .iter()
                .map(|part| if let super::Part::Html(html) = part { html.len() } else { 50 })
                .sum::<usize>()
        };
        match self
            .body
            .headings
            .last()
            .filter(|heading| !heading.parts.is_empty() && size(&heading.parts) <= LONGEST_HEADING)
        {
            Some(heading) => self.out.append(Out { parts: heading.parts.clone(), ..Out::default() }),
            None => self.out.hole(Hole::PageTitle),
        }
    }

    pub(super) fn end_table(&mut self) {
        self.end_block("</tbody>\n</table>\n</div>\n");
    }

    pub(super) fn start_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.out.markup("<thead>\n<tr>");
    }

    pub(super) fn end_head(&mut self) {
        self.table.in_head = false;
        self.end_block("</tr>\n</thead>\n<tbody>\n");
    }

    pub(super) fn start_row(&mut self) {
        self.table.column = 0;
        self.out.markup("<tr>");
    }

    pub(super) fn start_cell(&mut self) {
        let tag = if self.table.in_head { "<th scope=\"col\"" } else { "<td" };
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " class=\"num\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.table.column += 1;
        self.out.markup(&format!("{tag}{class}>"));
    }

    pub(super) fn end_cell(&mut self) {
        self.out.markup(if self.table.in_head { "</th>" } else { "</td>" });
        self.out.text.push(' ');
    }
}
