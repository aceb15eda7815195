//! Who may show which pages in a frame: embeds those that `site.yaml` names, everything else this site alone.

use std::collections::BTreeSet;

use super::{Page, Site, embed};
use crate::data::headers::Rule;
use crate::model::Embedders;

/// One rule for each beginning of an address; none for what anyone may frame. Embeds first, as hosts read so many rules and no more.
pub fn rules(site: &Site) -> Vec<Rule> {
    let all: BTreeSet<String> = site.pages.iter().map(|page| beginning(site, page)).collect();
    let (embeds, others): (Vec<String>, Vec<String>) = all.into_iter().partition(|pages| is_embeds(pages));
    let hosts = match &site.model.settings.embeds {
        Embedders::Anyone => None,
        Embedders::Hosts(hosts) => Some(format!("'self' {}", hosts.join(" "))),
        Embedders::Nobody => Some("'self'".to_owned()),
    };
    let embeds =
        embeds.into_iter().zip(std::iter::repeat(hosts)).filter_map(|(pages, hosts)| Some((pages, hosts?)));
    let others = others.into_iter().map(|pages| (pages, "'self'".to_owned()));
    let rule = |(pages, ancestors)| Rule { pages: format!("{}{pages}", site.prefix()), ancestors };
    embeds.chain(others).map(rule).collect()
}

fn is_embeds(pages: &str) -> bool {
    pages.ends_with(&format!("{}*", embed::URL))
}

/// The section of a page with all below it, e.g. `/en/muc-tieu/*`; a page at the top of a language stands for itself.
fn beginning(site: &Site, page: &Page) -> String {
    let top = site.in_language("/", page.lang);
    let section = page.url.strip_prefix(&top).and_then(|rest| rest.split_once('/'));
    section.map_or_else(|| page.url.clone(), |(section, _)| format!("{top}{section}/*"))
}
