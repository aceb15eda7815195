//! Markdown bodies.

/// One Markdown body, parsed.
#[derive(Clone, Debug, Default)]
pub struct Body {}
