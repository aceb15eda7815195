//! congkhai
pub mod raw;
