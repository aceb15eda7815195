//! The integration tests: one program, run as a person runs it.

mod explain;
mod site;
