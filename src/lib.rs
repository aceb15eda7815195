//! congkhai
pub mod markdown;
pub mod raw;
