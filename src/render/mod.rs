//! Site and theme into outputs: a list of paths, each knowing how its bytes are made.
//!
//! Nothing is made before somebody asks: `publish` takes all in parallel, `check` takes all and keeps none, `serve` takes what
//! the browser wants first.
//!
//! A page is made in three steps: `rows` prints its tables of results, of which there are many and few shapes (`mould`); its template places
//! them and all else; `glyphs` takes out the symbols that nothing on it uses.

mod checked;
mod filters;
mod glyphs;
mod locale;
mod mould;
mod outputs;
mod rows;
mod theme;

pub use outputs::Outputs;
pub use theme::{Compiled, Theme};
