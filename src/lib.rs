//! congkhai
pub mod publish;
pub mod raw;
