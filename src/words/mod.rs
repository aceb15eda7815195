//! The one right way to write a number, a date, a list or a term, for pages, downloads and messages alike.
//!
//! Everything here only prints: it takes values and gives strings.

pub mod collate;
pub mod date;
pub mod fold;
pub mod list;
pub mod number;
pub mod phrase;
pub mod terms;

pub use crate::model::Lang;
