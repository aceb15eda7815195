//! Personal data in free text: what looks like somebody's number, address or dossier, and the same text with it masked.
//!
//! Knows texts alone. The families follow Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (in force from 1 January 2026) as far as a
//! machine can tell them: numbers of papers, phones, private e-mail, accounts, days of birth, a dossier joined to a name. A number
//! that is masked in part or hashed is still personal data: there is no middle way in the law.
//!
//! Names alone are not looked for: news names officials, and no rule tells them from others.

mod digits;
mod mail;
mod nearby;
mod numbers;
mod people;
pub mod picture;
#[cfg(test)]
mod tests;
mod veiled;

use std::borrow::Cow;
use std::ops::Range;

/// What somebody's data looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Twelve digits of a citizen's identity (CCCD, số định danh).
    CitizenId,
    /// Nine digits of the former identity card (CMND).
    FormerId,
    /// A passport.
    Passport,
    /// A mobile phone.
    Phone,
    /// An address at a provider of private mail.
    Email,
    /// A natural person's tax code (MST).
    TaxCode,
    /// A number of social or health insurance (BHXH, BHYT).
    Insurance,
    /// A bank account.
    Account,
    /// A number masked in part, or hashed.
    Veiled,
    /// A day of birth.
    Birth,
    /// The code of a dossier beside a person's name.
    Dossier,
}

/// Somebody's data in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it looks like.
    pub kind: Kind,
    /// Where, in bytes of the text.
    pub range: Range<usize>,
}

/// Everything in a text that looks like somebody's data, in its order, nothing twice.
pub fn hits(text: &str) -> Vec<Hit> {
    let mut all = Vec::new();
    let runs = digits::runs(text);
    numbers::find(text, &runs, &mut all);
    veiled::find(text, &mut all);
    mail::find(text, &mut all);
    people::find(text, &mut all);
    all.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end), hit.kind));
    let mut end = 0;
    all.retain(|hit| {
        let apart = hit.range.start >= end;
        end = end.max(hit.range.end);
        apart
    });
    all
}

/// The text with everybody's data as dots, letter for letter, so that places in it stay right.
pub fn masked(text: &str) -> Cow<'_, str> {
    let hits = hits(text);
    if hits.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for hit in hits {
        out.push_str(text.get(from..hit.range.start).unwrap_or_default());
        out.extend(text.get(hit.range.clone()).unwrap_or_default().chars().map(|_| '•'));
        from = hit.range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// The same however it is spaced: digits as ASCII, letters small, nothing else.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| digits::digit(c).or_else(|| c.is_alphabetic().then_some(c)))
        .flat_map(char::to_lowercase)
        .collect()
}
