//! Prints a page's tables of results, and the rows of its rankings.

use std::sync::Arc;

use tera::Context;

use super::mould::{FILLINGS, Mould, with_holes};
use super::theme::Theme;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::site::views::{Printed, Printer, Row, Shape, View};

/// Few rows are longer, in bytes: what grows is copied. Tables, of which there is one at a time, are.
const ABOUT: usize = 1500;

/// Prints all that a page has of them.
///
/// # Errors
/// What the theme's template of a table or of a row asks for and is not there; that it does something to a text.
pub fn print(view: &mut View, theme: &Theme, lang: &'static str, page: &str) -> Result<(), Vec<Finding>> {
    let mut printing =
        Printing { theme, lang, page, seen: Vec::new(), texts: Vec::new(), findings: Vec::new() };
    view.print(&mut printing);
    if printing.findings.is_empty() { Ok(()) } else { Err(printing.findings) }
}

struct Printing<'a> {
    theme: &'a Theme,
    lang: &'static str,
    page: &'a str,
    /// Shapes of rows before: those of the next ones, most often.
    seen: Vec<(Shape, Arc<Mould>)>,
    texts: Vec<String>,
    findings: Vec<Finding>,
}

impl Printer for Printing<'_> {
    fn print<R: Row>(&mut self, rows: &mut Printed<R>) {
        let made = rows.take();
        let mut html = String::with_capacity(made.len() * ABOUT);
        for mut row in made {
            row.inner(self);
            self.texts.clear();
            row.texts(&mut |text| self.texts.push(std::mem::take(text)));
            match self.mould(row.shape()) {
                Ok(mould) => mould.fill(&self.texts, &mut html),
                Err(findings) => return self.findings.extend(findings),
            }
        }
        rows.put(html);
    }
}

impl Printing<'_> {
    fn mould(&mut self, shape: Shape) -> Result<Arc<Mould>, Vec<Finding>> {
        if let Some((_, mould)) = self.seen.iter().find(|(seen, _)| *seen == shape) {
            return Ok(mould.clone());
        }
        let key = (self.lang, shape);
        let mould = match self.theme.moulds().known(&key) {
            Some(known) => known,
            None => {
                let made = Arc::new(self.make(&key.1)?);
                self.theme.moulds().keep(key.clone(), made.clone());
                made
            }
        };
        self.seen.push((key.1, mould.clone()));
        Ok(mould)
    }

    /// Printed once with each filling, which has to come to the same.
    fn make(&self, shape: &Shape) -> Result<Mould, Vec<Finding>> {
        let (template, name) = shape.template();
        let mut moulds = Vec::new();
        for filling in FILLINGS {
            let mut context = Context::new();
            context.insert("lang", self.lang);
            context.insert_value("t", self.theme.words(self.lang));
            context.insert(name, &with_holes(shape.clone(), filling));
            let html = self.theme.render(template, &context, self.page)?;
            moulds.push(Mould::of(&String::from_utf8_lossy(&html), filling));
        }
        let alike = moulds.windows(2).all(|two| matches!(two, [one, other] if one == other));
        let mould = moulds.pop().flatten().filter(|_| alike);
        mould.ok_or_else(|| vec![changed(self.theme.file(template))])
    }
}

/// A template changes a text, where all of that shape are printed alike.
fn changed(file: &str) -> Finding {
    const PLACED: Said = Said {
        vi: "mẫu của bảng và của dòng chỉ được đặt chữ và số của chúng vào chỗ, không được đổi bằng bộ lọc",
        en: "the template of a table or a row may place its texts alone, not change them with a filter",
    };
    Finding::new(&codes::TEMPLATE_RENDER, Origin::file(file)).said("detail", PLACED)
}
