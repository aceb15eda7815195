//! Rows by the YAML parser's events: any layout that YAML allows, a place for every cell, no tree.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{Cell, Form, Row, is_nothing};
use crate::diagnostic::Span;
use crate::read::tree::Broken;

/// Hands every row to the sink, until that has seen enough.
///
/// # Errors
/// YAML that cannot be read, anchors, aliases and tags, a second document, a key that is no scalar.
pub fn rows(text: &str, sink: &mut impl FnMut(&Row) -> bool) -> Result<(), Broken> {
    let mut reader = Reader { depth: 0, row: None, sink };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, place) = event.map_err(Broken::Syntax)?;
        if !reader.event(event, span_of(&place))? {
            break;
        }
    }
    Ok(())
}

fn span_of(place: &saphyr_parser::Span) -> Span {
    let len = if place.end.line() == place.start.line() {
        place.end.col().saturating_sub(place.start.col())
    } else {
        1
    };
    Span { line: place.start.line(), column: place.start.col() + 1, len: len.max(1) }
}

/// A row on its way.
struct Open<'t> {
    form: Form,
    span: Span,
    cells: Vec<Owned<'t>>,
    key: Option<(Cow<'t, str>, Span)>,
}

/// A cell on its way.
struct Owned<'t> {
    key: Option<(Cow<'t, str>, Span)>,
    text: Option<Cow<'t, str>>,
    nested: bool,
    span: Span,
}

struct Reader<'t, 's, S> {
    /// How many lists and mappings are open; `rows:` itself is a list in a mapping.
    depth: usize,
    row: Option<Open<'t>>,
    sink: &'s mut S,
}

/// The list of rows is open at this depth.
const LIST: usize = 1;

/// A row is open at this depth, a cell of it at one more.
const ROW: usize = 2;

impl<'t, S: FnMut(&Row) -> bool> Reader<'t, '_, S> {
    /// Takes an event; whether more are wanted.
    fn event(&mut self, event: Event<'t>, span: Span) -> Result<bool, Broken> {
        match event {
            Event::Alias(_) => Err(Broken::Anchor(span)),
            Event::Scalar(_, _, anchor, ref tag)
            | Event::SequenceStart(anchor, ref tag)
            | Event::MappingStart(anchor, ref tag)
                if anchor != 0 || tag.is_some() =>
            {
                Err(Broken::Anchor(span))
            }
            Event::Scalar(text, style, ..) => Ok(self.scalar(text, style == ScalarStyle::Plain, span)),
            Event::SequenceStart(..) => self.open(Form::List, span),
            Event::MappingStart(..) => self.open(Form::Mapping, span),
            Event::SequenceEnd | Event::MappingEnd => {
                self.depth -= 1;
                Ok(self.depth != ROW || self.row.take().is_none_or(|row| self.emit(&row)))
            }
            _ => Ok(true),
        }
    }

    fn open(&mut self, form: Form, span: Span) -> Result<bool, Broken> {
        self.depth += 1;
        match (self.depth - 1, &mut self.row) {
            // In the place of the list itself; what it holds would be taken for rows.
            (LIST, _) if form == Form::Mapping => {
                let cell = Owned { key: None, text: None, nested: true, span };
                self.emit(&Open { form: Form::Scalar, span, cells: vec![cell], key: None });
                return Ok(false);
            }
            (ROW, _) => self.row = Some(Open { form, span, cells: Vec::new(), key: None }),
            (depth, Some(row)) if depth == ROW + 1 => {
                if row.form == Form::Mapping && row.key.is_none() {
                    return Err(Broken::OddKey(span));
                }
                let key = row.key.take();
                row.cells.push(Owned { key, text: None, nested: true, span });
            }
            _ => {}
        }
        Ok(true)
    }

    fn scalar(&mut self, text: Cow<'t, str>, plain: bool, span: Span) -> bool {
        let nothing = plain && is_nothing(&text);
        match (self.depth, &mut self.row) {
            (ROW, _) => {
                let cell = Owned { key: None, text: (!nothing).then_some(text), nested: false, span };
                self.emit(&Open { form: Form::Scalar, span, cells: vec![cell], key: None })
            }
            (depth, Some(row)) if depth == ROW + 1 => {
                match (row.form, row.key.take()) {
                    (Form::Mapping, None) => row.key = Some((text, span)),
                    (_, key) => {
                        row.cells.push(Owned { key, text: (!nothing).then_some(text), nested: false, span });
                    }
                }
                true
            }
            _ => true,
        }
    }

    fn emit(&mut self, row: &Open) -> bool {
        let cells: Vec<Cell> = row.cells.iter().map(Owned::cell).collect();
        (self.sink)(&Row { cells: &cells, form: row.form, span: row.span })
    }
}

impl Owned<'_> {
    fn cell(&self) -> Cell<'_> {
        Cell {
            key: self.key.as_ref().map(|(key, span)| (key.as_ref(), *span)),
            text: self.text.as_deref(),
            nested: self.nested,
            span: self.span,
        }
    }
}
