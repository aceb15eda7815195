//! What can be wrong with a body; the words for it are the business of `diagnostic`.

use super::Spot;

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where it stands in the file.
    pub spot: Spot,
}

/// What is wrong with a piece of a body, and what was published in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// An image without words for those who cannot see it. It is printed with an empty `alt`.
    ImageWithoutAlt {
        /// The address of the image as written.
        target: String,
    },
    /// A link or image with a scheme that is not allowed (web images count). Only its words are printed.
    ForbiddenScheme {
        /// The address as written.
        target: String,
        /// The scheme in lower case, e.g. `javascript`; `//` where the address only names a host.
        scheme: String,
        /// Whether it is an image.
        image: bool,
    },
    /// An address that cannot be one: empty, with control characters, a backslash, or without a host. Only its words are printed.
    BadAddress {
        /// The address as written.
        target: String,
        /// Whether it is an image.
        image: bool,
    },
    /// A link without words. It is printed.
    LinkWithoutText {
        /// The address as written.
        target: String,
    },
    /// A call that begins like a live figure and is none. It is printed as text.
    MalformedFigure {
        /// The call as written, shortened.
        text: String,
    },
    /// A live figure in an address, a title or an alternative text, where none can stand. It stays text.
    MisplacedFigure {
        /// The figure's address.
        address: String,
    },
    /// An id given to two headings, or one that footnotes and tables use. The second one gets another.
    DuplicateId {
        /// The id as written.
        id: String,
    },
    /// A reference to a footnote that is nowhere written. It stays text.
    BrokenFootnote {
        /// The name of the footnote, without `[^` and `]`.
        name: String,
    },
    /// A footnote to which nothing refers. It is printed last.
    UnusedFootnote {
        /// The name of the footnote.
        name: String,
    },
    /// A footnote with the name of an earlier one. It is not printed.
    DuplicateFootnote {
        /// The name of the footnote.
        name: String,
    },
    /// HTML, which is printed as text.
    RawHtml {
        /// The first line as written, shortened.
        text: String,
    },
    /// More levels of nesting than [`super::MAX_DEPTH`]. The whole body is printed as plain text.
    TooDeep,
}
