//! congkhai
pub mod diagnostic;
pub mod markdown;
pub mod measure;
pub mod model;
pub mod raw;
pub mod read;
pub mod words;
