//! Periodic reports that came in.

use jiff::civil::Date;

use super::{Period, Words};
use crate::diagnostic::Origin;

/// A periodic report of an agency.
#[derive(Clone, Debug)]
pub struct Report {
    /// Id of the plan that asks for it.
    pub plan: String,
    /// Id of the agency.
    pub agency: String,
    /// Of when: a named period.
    pub period: Period,
    /// When it came in.
    pub received: Date,
    /// Id of the document.
    pub document: Option<String>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Where it was written.
    pub origin: Origin,
}
