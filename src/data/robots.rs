//! `robots.txt`: what crawlers may read.

/// Everything may be read, but nothing of a site whose figures are made up. `base` is the site's absolute address with a closing
/// `/`; without it there is no sitemap to name.
pub fn robots(base: Option<&str>, illustrative: bool) -> Vec<u8> {
    let rule = if illustrative { "Disallow: /" } else { "Allow: /" };
    let mut text = format!("User-agent: *\n{rule}\n");
    if let Some(base) = base {
        text.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
    }
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_figures_are_not_for_crawlers() {
        let real = String::from_utf8(robots(Some("https://a.example/"), false)).unwrap();
        assert_eq!(real, "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n");
        assert_eq!(robots(None, true), b"User-agent: *\nDisallow: /\n");
    }
}
