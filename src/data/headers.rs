//! `_headers`: who may show which pages in a frame, for hosts of static files that read this file (Cloudflare Pages, Netlify and
//! others). No `<meta>` can say it: `frame-ancestors` counts in a header alone (CSP 3, §3.3).

/// Pages and who may frame them, e.g. `/muc-tieu/*` and `'self'`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Their address, or its beginning and `*`.
    pub pages: String,
    /// Sources as `frame-ancestors` names them, with spaces between.
    pub ancestors: String,
}

/// The file. Hosts join the values of all rules that fit a page, and a browser obeys all of them at once: so no two rules may fit
/// one page.
pub fn headers(rules: &[Rule]) -> Vec<u8> {
    let rule = |rule: &Rule| {
        format!("{}\n  Content-Security-Policy: frame-ancestors {}\n", rule.pages, rule.ancestors)
    };
    rules.iter().map(rule).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_an_address_and_a_header() {
        let rule = |pages: &str, ancestors: &str| Rule { pages: pages.into(), ancestors: ancestors.into() };
        let text = headers(&[rule("/nhung/*", "'self' https://a.example"), rule("/", "'self'")]);
        assert_eq!(
            String::from_utf8(text).unwrap(),
            "/nhung/*\n  Content-Security-Policy: frame-ancestors 'self' https://a.example\n/\n  \
             Content-Security-Policy: frame-ancestors 'self'\n"
        );
    }
}
