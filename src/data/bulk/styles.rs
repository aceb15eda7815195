//! How cells of a workbook look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::data::table::{Cell, Column};
use crate::model::Decimal;
use crate::model::decimal::MAX_SCALE;

/// Numbers with more digits than this a spreadsheet rounds in silence.
const EXACT_DIGITS: usize = 15;

/// All looks, made once.
pub struct Styles {
    /// The first row: words.
    pub words: Format,
    /// The second row: names of columns.
    pub names: Format,
    /// Days.
    pub day: Format,
    /// Texts that would be formulas if somebody typed them.
    pub quoted: Format,
    /// Whole texts over several lines.
    pub wrapped: Format,
    /// The heading of the first sheet.
    pub title: Format,
    /// What stands beside a value on the first sheet.
    pub label: Format,
    /// The warning that figures are made up.
    pub warning: Format,
    plain: Vec<Format>,
    percent: Vec<Format>,
    year: Format,
}

impl Styles {
    /// All of them.
    pub fn new() -> Styles {
        let number =
            |unit: &'static str| move |scale: usize| Format::new().set_num_format(pattern(scale) + unit);
        let scales = 0..=MAX_SCALE as usize;
        let head =
            Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
        Styles {
            words: head.clone().set_bold().set_background_color(Color::RGB(0xE3_EF_EA)),
            names: head.set_font_color(Color::RGB(0x55_55_55)),
            day: Format::new().set_num_format("dd/mm/yyyy"),
            quoted: Format::new().set_quote_prefix(),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            title: Format::new().set_bold().set_font_size(14),
            label: Format::new().set_bold().set_align(FormatAlign::Top),
            warning: Format::new().set_bold().set_font_color(Color::RGB(0x9C_1C_1C)),
            plain: scales.clone().map(number("")).collect(),
            percent: scales.map(number("\"%\"")).collect(),
            year: Format::new().set_num_format("0"),
        }
    }

    /// How a number of a column looks; nothing for one that a spreadsheet cannot hold exactly.
    pub fn number(
        &self,
        columns: &[Column],
        row: &[Cell],
        column: &Column,
        number: &Decimal,
    ) -> Option<&Format> {
        let digits = number.to_string().bytes().filter(u8::is_ascii_digit).count();
        if digits > EXACT_DIGITS {
            return None;
        }
        if column.name == "year" {
            return Some(&self.year);
        }
        let scale = number.scale() as usize;
        if is_percent(columns, row, column.name) { self.percent.get(scale) } else { self.plain.get(scale) }
    }
}

/// `#,##0` with so many decimals.
fn pattern(scale: usize) -> String {
    let decimals = if scale == 0 { String::new() } else { format!(".{}", "0".repeat(scale)) };
    format!("#,##0{decimals}")
}

/// Whether a number counts per cents: shares always do, figures of a measure where its unit says so.
fn is_percent(columns: &[Column], row: &[Cell], name: &str) -> bool {
    let word = |name: &str| {
        let cell = columns.iter().zip(row).find(|(column, _)| column.name == name).map(|(_, cell)| cell);
        if let Some(Cell::Text(text)) = cell { text.as_str() } else { "" }
    };
    let is_share = name.contains("_share") && !name.ends_with("_change") && !name.contains("rank");
    let unit = || matches!(word("unit"), "share" | "ratio");
    match name {
        "goal" => unit() || word("kind") == "reduce_by",
        "value" | "baseline" | "path_value" => unit(),
        _ => is_share,
    }
}
