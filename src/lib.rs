//! congkhai
pub mod diagnostic;
pub mod markdown;
pub mod model;
pub mod publish;
pub mod raw;
pub mod read;
pub mod validate;
pub mod words;
