//! The standing of a part.
