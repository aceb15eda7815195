//! Addresses of private mail: agencies write from their own domains.

use super::{Hit, Kind};

/// Providers of mail for everybody.
const PROVIDERS: [&str; 16] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "ymail.com",
    "hotmail.com",
    "hotmail.com.vn",
    "outlook.com",
    "outlook.com.vn",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "proton.me",
    "protonmail.com",
    "zoho.com",
];

/// Every such address.
pub fn find(text: &str, all: &mut Vec<Hit>) {
    for (at, _) in text.match_indices(['@', '＠']) {
        let head = text.get(..at).unwrap_or_default();
        let local =
            head.chars().rev().take_while(|c| c.is_ascii_alphanumeric() || "._%+-".contains(*c)).count();
        let sign = text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let rest = text.get(at + sign..).unwrap_or_default();
        let domain: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
        let domain = domain.trim_end_matches(['.', '-']);
        if local > 0 && PROVIDERS.contains(&domain.to_ascii_lowercase().as_str()) {
            all.push(Hit { kind: Kind::Email, range: at - local..at + sign + domain.len() });
        }
    }
}
