//! The page that says how to embed, shows each kind, and gives the code.

use super::super::at::At;
use super::super::chrome::plain;
use super::super::views::{EmbedsView, SnippetKind, SnippetView};
use super::height::{NARROW, WIDE, height};
use super::{Embed, anchor, embed, name};
use crate::model::Embedders;
use crate::words::phrase::escaped;

/// A kind of embeds: its key in the locale, and whether an embed is of it.
type Kind = (&'static str, fn(&Embed) -> bool);

const KINDS: [Kind; 3] = [
    ("headlines", |embed| matches!(embed, Embed::Headline(_))),
    ("targets", |embed| matches!(embed, Embed::Target { .. })),
    ("agencies", |embed| matches!(embed, Embed::Agency(_))),
];

/// The page.
pub fn embeds(at: &At) -> EmbedsView {
    let all = if at.site.has_embeds() { super::all(at.model, at.measures) } else { Vec::new() };
    let kinds: Vec<SnippetKind> = KINDS.into_iter().filter_map(|kind| of_kind(at, kind, &all)).collect();
    EmbedsView {
        off: kinds.is_empty().then(|| why_none(at)),
        hosts: match &at.model.settings.embeds {
            Embedders::Hosts(hosts) => hosts.clone(),
            Embedders::Anyone | Embedders::Nobody => Vec::new(),
        },
        samples: kinds.iter().filter_map(|kind| kind.embeds.first().cloned()).collect(),
        kinds,
        wide_from: WIDE,
        narrow_from: NARROW,
    }
}

fn why_none(at: &At) -> &'static str {
    match &at.model.settings.embeds {
        Embedders::Nobody => "nobody",
        _ if at.site.is_relative() => "from_disk",
        Embedders::Anyone | Embedders::Hosts(_) => "nothing",
    }
}

fn of_kind(at: &At, (key, is_one): Kind, all: &[(Embed, String)]) -> Option<SnippetKind> {
    let mut own: Vec<&(Embed, String)> = all.iter().filter(|(embed, _)| is_one(embed)).collect();
    own.sort_by_key(|(embed, _)| match embed {
        Embed::Agency(agency) => at.agency_place(*agency),
        Embed::Headline(_) | Embed::Target { .. } => 0,
    });
    let embeds: Vec<SnippetView> =
        own.into_iter().filter_map(|(embed, url)| code_view(at, key, embed, url)).collect();
    (!embeds.is_empty()).then_some(SnippetKind { key, embeds })
}

/// What every embed says beside its own: the link at its foot, and that its figures are made up.
fn label(at: &At, site: &str) -> Vec<String> {
    let link = format!("Xem đầy đủ ở {site} (mở trang mới)");
    let demo = "Số liệu minh họa. Không phải kết quả của cơ quan nào. Viền".to_owned();
    if at.model.settings.illustrative { vec![link, demo] } else { vec![link] }
}

fn code_view(at: &At, key: &'static str, own: &Embed, url: &str) -> Option<SnippetView> {
    let (name, view) = (name(at, own)?, embed(at, own)?);
    let site = at.words(&at.model.settings.title).text;
    let title = format!("{} – {site}", plain(&name));
    let label = label(at, &site);
    let [tall, low] = [NARROW, WIDE].map(|width| height(&view, &label, width));
    let address = at.site.base.absolute(&at.site.in_language(url, at.lang))?;
    let code = format!(
        "<iframe src=\"{address}\" title=\"{}\" width=\"100%\" height=\"{tall}\" loading=\"lazy\" style=\"border:0;max-width:600px\"></iframe>",
        escaped(&title)
    );
    Some(SnippetView { key, anchor: anchor(url), url: at.link(url), name, code, tall, low })
}
