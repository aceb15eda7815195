//! Events → parts: the loop, and what all kinds of events share.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::figure::Call;
use super::footnote::Notes;
use super::heading::Ids;
use super::inline::{OpenImage, OpenLink};
use super::out::Out;
use super::source::Source;
use super::spot::Places;
use super::table::{OpenTable, caption_prefix};
use super::{Body, Hole, LiveFigure, Problem, ProblemKind};

/// What the parser gives: events with their bytes in the source.
pub(super) type Events<'e> = [(Event<'e>, Range<usize>)];

/// A body half printed.
pub(super) struct Renderer<'s> {
    pub source: &'s Source<'s>,
    pub places: Places<'s>,
    pub body: Body,
    pub out: Out,
    /// The stretches that wait while an inner one (a heading, a caption, a footnote) is printed.
    waiting: Vec<Out>,
    pub ids: Ids,
    /// The ids that authors gave, by the offset of their heading.
    pub given_ids: BTreeMap<usize, String>,
    pub notes: Notes,
    pub open_notes: Vec<(String, Range<usize>)>,
    /// The words of a heading so far, without links and emphasis.
    pub heading: Option<Out>,
    pub link: Option<OpenLink>,
    pub image: Option<OpenImage>,
    pub table: OpenTable,
    pub in_code: bool,
    /// How many bytes of the next text are the `Bảng: ` of a caption, and not printed.
    pub skip: usize,
}

/// Prints a whole body.
pub(super) fn body<'s>(source: &'s Source<'s>, events: &Events<'s>, places: Places<'s>) -> Body {
    let mut renderer = Renderer {
        source,
        places,
        body: Body::default(),
        out: Out::default(),
        waiting: Vec::new(),
        ids: Ids::default(),
        given_ids: BTreeMap::new(),
        notes: Notes::default(),
        open_notes: Vec::new(),
        heading: None,
        link: None,
        image: None,
        table: OpenTable::default(),
        in_code: false,
        skip: 0,
    };
    renderer.prepare(events);
    for (index, (event, range)) in events.iter().enumerate() {
        renderer.event(event, range, events.get(index..).unwrap_or_default());
    }
    renderer.finish()
}

impl<'s> Renderer<'s> {
    fn prepare(&mut self, events: &Events<'s>) {
        let source = self.source;
        for range in &source.malformed {
            let text = source.written.get(range.clone()).unwrap_or_default().to_owned();
            self.problem(ProblemKind::MalformedFigure { text }, range.clone());
        }
        for (start, (id, range)) in &source.ids {
            if self.ids.reserve(id) {
                self.given_ids.insert(*start, id.clone());
            } else {
                self.problem(ProblemKind::DuplicateId { id: id.clone() }, range.clone());
            }
        }
        for (event, _) in events {
            if let Event::Start(Tag::FootnoteDefinition(name)) = event {
                self.notes.define(name);
            }
        }
    }

    /// Handles one event; `rest` are the events from this one on.
    fn event(&mut self, event: &Event<'s>, range: &Range<usize>, rest: &Events<'s>) {
        self.note_end(event, range);
        match event {
            Event::Start(Tag::Paragraph) => {
                self.skip = caption_prefix(rest).unwrap_or_default();
                self.start_paragraph();
            }
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag, range),
            Event::Text(text) if self.in_code => self.restored_words(text),
            Event::Text(text) => {
                self.check_references(text, range);
                self.text(text, range);
            }
            Event::Html(html) => self.text(html, range),
            other => self.inline(other, range),
        }
    }

    /// Remembers where the words of a link or image end: its address stands behind them.
    fn note_end(&mut self, event: &Event<'s>, range: &Range<usize>) {
        if let Some(image) = self.image.as_mut().filter(|_| !matches!(event, Event::End(TagEnd::Image))) {
            image.inner_end = image.inner_end.max(range.end);
        }
        if let Some(link) = self.link.as_mut().filter(|_| !matches!(event, Event::End(TagEnd::Link))) {
            link.inner_end = link.inner_end.max(range.end);
        }
    }

    fn finish(mut self) -> Body {
        let (section, unused) = std::mem::take(&mut self.notes).finish();
        for (name, range) in unused {
            self.problem(ProblemKind::UnusedFootnote { name }, range);
        }
        self.out.append(section.unwrap_or_default());
        self.body.problems.sort_by_key(|problem| problem.spot);
        Body { parts: self.out.parts, text: self.out.text, ids: self.out.ids, ..self.body }
    }

    /// Starts a stretch that is printed elsewhere or later.
    pub fn open(&mut self) {
        self.waiting.push(std::mem::take(&mut self.out));
    }

    /// Ends it and gives it back.
    pub fn close(&mut self) -> Out {
        let outer = self.waiting.pop().unwrap_or_default();
        std::mem::replace(&mut self.out, outer)
    }

    /// Prints words of the author's where they belong: into an alternative text, or into the page.
    pub fn words(&mut self, words: &str) {
        if let Some(image) = &mut self.image {
            image.alt.push_str(words);
            return;
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(words);
        }
        if let Some(heading) = &mut self.heading {
            heading.words(words);
        }
        self.out.words(words);
    }

    /// Prints markup of our own; inside an alternative text there is none.
    pub fn markup(&mut self, html: &str) {
        if self.image.is_none() {
            self.out.markup(html);
        }
    }

    /// Prints words among which no live figure can stand.
    pub fn restored_words(&mut self, text: &str) {
        let restored = self.restored(text);
        self.words(&restored);
    }

    /// Puts misplaced live figures back as text, and says so.
    pub fn restored(&mut self, text: &str) -> String {
        let (restored, calls) = self.source.restored(text);
        for call in calls {
            let address = call.address.clone().unwrap_or_default();
            self.problem(ProblemKind::MisplacedFigure { address }, call.range.clone());
        }
        restored
    }

    /// Prints text with its live figures.
    pub fn text(&mut self, text: &str, range: &Range<usize>) {
        let skip = std::mem::take(&mut self.skip);
        let (text, range) = (text.get(skip..).unwrap_or_default(), range.start + skip..range.end);
        // Only text that stands in the source as it is can hold a placeholder of ours.
        if self.image.is_some() || self.source.text.get(range.clone()) != Some(text) {
            return self.restored_words(text);
        }
        let (mut done, mut from) = (0, 0);
        while let Some((at, index)) = super::figure::find_placeholder(text, from) {
            from = at.end;
            let place = range.start + at.start..range.start + at.end;
            if let Some(call) = self.source.calls.get(index).filter(|call| call.range == place) {
                self.words(text.get(done..at.start).unwrap_or_default());
                self.figure(call);
                done = at.end;
            }
        }
        self.words(text.get(done..).unwrap_or_default());
    }

    fn figure(&mut self, call: &Call) {
        let hole = Hole::Figure(self.body.figures.len());
        let address = call.address.clone().unwrap_or_default();
        let spot = self.places.spot(call.range.clone());
        self.body.figures.push(LiveFigure { address, spot });
        if let Some(link) = &mut self.link {
            link.has_figure = true;
        }
        if let Some(heading) = &mut self.heading {
            heading.hole(hole);
        }
        self.out.hole(hole);
    }

    /// Notes something wrong with these bytes.
    pub fn problem(&mut self, kind: ProblemKind, range: Range<usize>) {
        let spot = self.places.spot(range);
        self.body.problems.push(Problem { kind, spot });
    }
}
