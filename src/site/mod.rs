//! What will exist.
pub mod views;
