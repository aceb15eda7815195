//! Plans, their targets, tasks and duties.

use jiff::civil::Date;

use super::{Every, Source, Words};
use crate::diagnostic::Origin;

/// A government's plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its folder's name, e.g. `ke-hoach-01`.
    pub id: String,
    /// e.g. `01/KH-UBND`.
    pub number: String,
    /// Day of issue.
    pub date: Date,
    /// Who issued it.
    pub issuer: Words,
    /// Its title, verbatim.
    pub title: Words,
    /// A short name of ours.
    pub short_title: Option<Words>,
    /// Purposes, verbatim.
    pub purposes: Vec<Words>,
    /// Requirements, verbatim.
    pub requirements: Vec<Words>,
    /// The core contents.
    pub pillars: Vec<Pillar>,
    /// Who reports to whom, how often.
    pub reporting: Option<Reporting>,
    /// Where it can be read.
    pub source: Option<Source>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Targets by number.
    pub targets: Vec<Target>,
    /// Tasks in order.
    pub tasks: Vec<Task>,
    /// Duties in order.
    pub duties: Vec<Duty>,
    /// Former addresses of its page.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// A core content of a plan.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// e.g. `cai-cach-the-che`.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// The duty to report.
#[derive(Clone, Debug)]
pub struct Reporting {
    /// How often.
    pub every: Every,
    /// Days after the end of the period; `None`: the plan names no day, so nobody can be overdue.
    pub due_days: Option<u16>,
    /// The days are working days.
    pub working_days: bool,
    /// Agencies and groups that report.
    pub from: Vec<String>,
    /// To whom.
    pub to: Option<String>,
    /// Where the plan says so.
    pub source: Option<Source>,
}

/// A target: one row of the plan, with one measure or more.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its number in the plan.
    pub number: u32,
    /// A plain title of ours.
    pub title: Words,
    /// The plan's words, verbatim.
    pub statement: Words,
    /// Id of the core content.
    pub pillar: Option<String>,
    /// Its deadline.
    pub deadline: Deadline,
    /// Lead agencies.
    pub lead: Vec<String>,
    /// Co-operating agencies and groups.
    pub cooperating: Vec<String>,
    /// Where the plan says so.
    pub source: Source,
    /// Ids of its measures, in order.
    pub measures: Vec<String>,
    /// No longer meaningful, since when and why.
    pub superseded: Option<Superseded>,
    /// A note of ours.
    pub note: Option<Words>,
    /// Former addresses of its page.
    pub old_urls: Vec<String>,
    /// Where it was written.
    pub origin: Origin,
}

/// A deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub by: Date,
    /// The plan's words, e.g. "Phấn đấu đến năm 2025".
    pub words: Option<Words>,
    /// Not "phấn đấu".
    pub firm: bool,
}

/// A target that no longer makes sense.
#[derive(Clone, Debug)]
pub struct Superseded {
    /// Since.
    pub date: Date,
    /// Why.
    pub reason: Words,
    /// Where this is known from.
    pub source: Option<Source>,
}

/// A task, assigned to everyone.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its number in the plan.
    pub number: u32,
    /// Verbatim.
    pub statement: Words,
}

/// The duties of some agencies.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Agencies and groups.
    pub agencies: Vec<String>,
    /// Place in the plan, e.g. `IV.2.a`.
    pub place: String,
    /// Verbatim heading.
    pub heading: Option<Words>,
    /// Verbatim statements.
    pub statements: Vec<Words>,
}
