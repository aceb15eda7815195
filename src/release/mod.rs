//! What was sealed, and what became of it: the figures of a closed period, as they were published.
//!
//! [`seal`] makes a release of a period's figures and of the addresses of all pages; [`changed`] finds figures that have changed since
//! without a word of why ([`explained`] tells), [`gone`] pages that cannot be reached any more. Releases dated after the day of judgement
//! are not looked at: a site built for an earlier day does not know of them. [`doubtful`] finds corrections that say what the site does
//! not.

mod compare;
mod corrections;
mod figures;
mod rows;
mod seal;

pub use compare::{changed, explained, gone};
pub use corrections::doubtful;
pub use figures::{KEYS, figures};
pub use seal::{NotSealed, Sealed, seal};
