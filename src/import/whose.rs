//! Whose figures are: the names of everything, and what lines and titles mean by them.

pub mod names;
pub mod spelling;
pub mod subjects;
pub mod who;
