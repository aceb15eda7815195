//! Every code once: what it is called, how bad it is, what it says, the way out, and an example of each.
//!
//! Sentences name facts in braces; `{value}` is the value at the place. Both languages are complete. The examples are shown
//! by `congkhai explain CODE` and run by a test: the wrong one gives the code, the right one does not.

mod correction;
mod file;
mod guard;
mod import;
mod new;
mod publish;
mod reference;
mod release;
mod rows;
mod rule;
mod shape;
mod tables;
mod text;
mod theme;
mod value;
mod verify;
mod yaml;

pub use correction::*;
pub use file::*;
pub use guard::*;
pub use import::*;
pub use new::*;
pub use publish::*;
pub use reference::*;
pub use release::*;
pub use rows::*;
pub use rule::*;
pub use shape::*;
pub use tables::*;
pub use text::*;
pub use theme::*;
pub use value::*;
pub use verify::*;
pub use yaml::*;

/// A kind of finding.
#[derive(Debug)]
pub struct Code {
    /// Stable, e.g. `value/not-a-number`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, and why.
    pub message: Said,
    /// The way out.
    pub hint: Said,
    /// How it looks when wrong.
    pub wrong: Example,
    /// How it looks when right.
    pub right: Example,
}

/// A text of ours in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published.
    Warning,
}

/// A file, or a command, that shows a code.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A file of a small site; `\u{FFFD}` in it stands for a byte that is not UTF-8.
    File {
        /// Path from the root.
        path: &'static str,
        /// All of it.
        text: &'static str,
    },
    /// What is typed in the folder of a small site.
    Shell(&'static str),
}

impl PartialEq for Code {
    fn eq(&self, other: &Code) -> bool {
        self.id == other.id
    }
}

impl Eq for Code {}

/// All codes, family by family.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        file::FAMILY,
        yaml::FAMILY,
        shape::FAMILY,
        value::FAMILY,
        reference::FAMILY,
        rows::FAMILY,
        tables::FAMILY,
        rule::FAMILY,
        correction::FAMILY,
        text::FAMILY,
        guard::FAMILY,
        theme::FAMILY,
        import::FAMILY,
        publish::FAMILY,
        release::FAMILY,
        verify::FAMILY,
        new::FAMILY,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The code with this id.
pub fn find(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}

/// Declares the codes of a family, and the list of them.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $severity:ident $id:literal {
        vi: $vi:literal, en: $en:literal, fix_vi: $fix_vi:literal, fix_en: $fix_en:literal,
        wrong: $wrong:expr, right: $right:expr $(,)?
    })*) => {
        $($(#[$doc])* pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            message: $crate::diagnostic::Said { vi: $vi, en: $en },
            hint: $crate::diagnostic::Said { vi: $fix_vi, en: $fix_en },
            wrong: $wrong,
            right: $right,
        };)*
        /// The codes of this family.
        pub(super) const FAMILY: &[&$crate::diagnostic::Code] = &[$(&$name),*];
    };
}
pub(crate) use codes;

/// An example that is a file.
const fn shown(path: &'static str, text: &'static str) -> Example {
    Example::File { path, text }
}

/// An example that is a command.
const fn typed(command: &'static str) -> Example {
    Example::Shell(command)
}
