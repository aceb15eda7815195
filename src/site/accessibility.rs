//! The statement on accessibility: what the site's own page of that address says stands in it.

use super::At;
use super::news;
use super::views::AccessibilityView;
use crate::model::OwnPage;

/// Where it is.
pub const URL: &str = "/tro-nang/";

/// Whether a page of one's own is part of the statement instead of a page.
pub fn is_part(page: &OwnPage) -> bool {
    page.path == URL.trim_matches('/')
}

/// The statement's page.
pub fn accessibility(at: &At) -> AccessibilityView {
    let own = at.model.pages.iter().position(is_part);
    AccessibilityView { own: own.and_then(|own| news::own(at, own)) }
}
