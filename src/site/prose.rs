//! Texts: parsed once, every link, picture and live figure looked up before anything is published.

mod body;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::page::Subject;
use super::{Anchored, File, Site};
use crate::diagnostic::{Code, Finding, Origin, Span, codes};
use crate::markdown::{self, Body, Heading, ProblemKind, Spot};
use crate::memory::{self, OfTexts};
use crate::model::{Address, Article, Lang, Series, StaticFile};

/// All texts, and what only rendering can tell about them.
#[derive(Debug, Default)]
pub struct Texts {
    texts: Vec<Text>,
    /// Whose text stands where in them.
    places: HashMap<(Subject, Lang), usize>,
    /// Links into pages whose anchors are the theme's.
    pub anchored: Vec<Anchored>,
}

#[derive(Debug)]
struct Text {
    subject: Subject,
    lang: Lang,
    file: Arc<str>,
    body: Arc<Body>,
    /// Where each link leads.
    links: Vec<Aim>,
    /// Each picture's file; nothing where there is none, which was said.
    images: Vec<Option<StaticFile>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Aim {
    /// A page, in whatever language the reader reads; an anchor may follow.
    Page(String),
    /// A file, or a page in a language that the writer chose.
    File(String),
    /// An anchor on the same page.
    Here(String),
    /// Nowhere; said already.
    Nowhere,
}

impl Texts {
    /// The headings of a text.
    pub fn headings(&self, subject: &Subject, lang: Lang) -> &[Heading] {
        self.get(subject, lang).map_or(&[], |text| &text.body.headings)
    }

    fn get(&self, subject: &Subject, lang: Lang) -> Option<&Text> {
        let place = self.places.get(&(subject.clone(), lang))?;
        self.texts.get(*place)
    }
}

/// Parses all texts that are shown and checks what they lead to; `wrong` are the texts of content
/// of which something was left out.
pub fn texts(site: &mut Site, wrong: &[Arc<str>], bodies: &mut OfTexts<Body>) -> Vec<Finding> {
    let texts = parsed(site, bodies);
    let places = (0..).zip(&texts).map(|(at, text)| ((text.subject.clone(), text.lang), at)).collect();
    let mut all = Texts { texts, places, anchored: Vec::new() };
    let mut findings = Vec::new();
    let files = site.files.iter().map(File::url).collect();
    let known = Known { site, texts: &all, files };
    let checked: Vec<Checked> = all.texts.par_iter().map(|text| checked(&known, text, wrong)).collect();
    for (text, own) in all.texts.iter_mut().zip(checked) {
        (text.links, text.images) = (own.links, own.images);
        findings.extend(own.findings);
        all.anchored.extend(own.anchored);
    }
    site.texts = all;
    findings.extend(corrected_figures(site, wrong));
    findings
}

/// What one text leads to, and what is wrong with it.
struct Checked {
    links: Vec<Aim>,
    images: Vec<Option<StaticFile>>,
    findings: Vec<Finding>,
    anchored: Vec<Anchored>,
}

/// What links may lead to.
struct Known<'a> {
    site: &'a Site,
    texts: &'a Texts,
    /// Addresses of files.
    files: HashSet<String>,
}

fn checked(known: &Known, text: &Text, wrong: &[Arc<str>]) -> Checked {
    let mut findings: Vec<Finding> = problems(text).chain(figures(known.site, text, wrong)).collect();
    let mut anchored = Vec::new();
    let Known { site, texts, files } = known;
    let mut check = Check { site, texts, files, text, findings: &mut findings, anchored: &mut anchored };
    let links = text.body.links.iter().map(|link| check.link(&link.target, link.spot)).collect();
    let images = text.body.images.iter().map(|image| check.image(&image.target, image.spot)).collect();
    Checked { links, images, findings, anchored }
}

/// Whether no figure stands at an address. One that may have gone with a mistake is not called unknown: its subject and its period
/// stand in a text that is wrong, or its period in one that it would have been computed from.
fn is_unknown(site: &Site, address: &Address, wrong: &[Arc<str>]) -> bool {
    let root = address.subject.split('/').next().unwrap_or_default();
    let measure = site.model.measure(root);
    let counted = ["results", "procedures", "coverage", "reports", "plan"].contains(&root)
        || measure.is_some_and(|measure| matches!(measure.series, Series::Results { .. }));
    let may_hold = |text: &Arc<str>| text.contains(&*address.period) && (counted || text.contains(root));
    site.measures.figure(&site.model, address).is_none() && !wrong.iter().any(may_hold)
}

fn parsed(site: &Site, bodies: &mut OfTexts<Body>) -> Vec<Text> {
    let news =
        site.news.shown().iter().filter_map(|at| Some((Subject::News(*at), &site.model.news.get(*at)?.text)));
    let own = site.model.pages.iter().enumerate().map(|(at, page)| (Subject::Own(at), &page.text));
    let each = news
        .chain(own)
        .flat_map(|(subject, text)| text.each().map(move |(article, lang)| (subject.clone(), article, lang)));
    let all: Vec<(Subject, &Article, Lang)> = each.collect();
    let written: Vec<memory::Known<Arc<str>>> =
        all.iter().map(|(_, article, _)| (article.file.clone(), article.body.clone())).collect();
    let line = |at: usize| all.get(at).map_or(1, |(_, article, _)| article.body_line);
    let parsed = bodies.make(&written, |at, (_, body)| markdown::parse(body, line(at)));
    let text = |((subject, article, lang), body): ((Subject, &Article, Lang), Arc<Body>)| Text {
        subject,
        lang,
        file: article.file.clone(),
        body,
        links: Vec::new(),
        images: Vec::new(),
    };
    all.into_iter().zip(parsed).map(text).collect()
}

fn place(file: &Arc<str>, spot: Spot) -> Origin {
    Origin::span(file.clone(), Span { line: spot.line, column: spot.column, len: spot.len.max(1) })
}

fn problems(text: &Text) -> impl Iterator<Item = Finding> {
    text.body.problems.iter().map(|problem| {
        let said = |code: &'static Code, value: &str| {
            Finding::new(code, place(&text.file, problem.spot)).value(value)
        };
        match &problem.kind {
            ProblemKind::ImageWithoutAlt { target } => said(&codes::NO_ALT, target),
            ProblemKind::ForbiddenScheme { target, image: false, .. }
            | ProblemKind::BadAddress { target, image: false } => said(&codes::FORBIDDEN_LINK, target),
            ProblemKind::ForbiddenScheme { target, .. } | ProblemKind::BadAddress { target, .. } => {
                said(&codes::MISSING_IMAGE, target)
            }
            ProblemKind::LinkWithoutText { target } => said(&codes::LINK_WITHOUT_TEXT, target),
            ProblemKind::MalformedFigure { text } => said(&codes::MALFORMED_FIGURE, text),
            ProblemKind::MisplacedFigure { address } => said(&codes::MISPLACED_FIGURE, address),
            ProblemKind::DuplicateId { id } => said(&codes::DUPLICATE_ANCHOR, id),
            ProblemKind::BrokenFootnote { name } => said(&codes::BROKEN_FOOTNOTE, name),
            ProblemKind::UnusedFootnote { name } => said(&codes::UNUSED_FOOTNOTE, name),
            ProblemKind::DuplicateFootnote { name } => said(&codes::DUPLICATE_FOOTNOTE, name),
            ProblemKind::RawHtml { text } => said(&codes::RAW_HTML, text),
            ProblemKind::TooDeep => said(&codes::TEXT_TOO_DEEP, ""),
        }
    })
}

fn figures(site: &Site, text: &Text, wrong: &[Arc<str>]) -> Vec<Finding> {
    let unknown = text.body.figures.iter().filter(|figure| {
        Address::parse(&figure.address).is_none_or(|address| is_unknown(site, &address, wrong))
    });
    unknown.map(|figure| unknown_figure(site, place(&text.file, figure.spot), &figure.address)).collect()
}

fn unknown_figure(site: &Site, origin: Origin, written: &str) -> Finding {
    let known: Vec<String> = site.measures.figures.iter().map(|figure| figure.address.to_string()).collect();
    Finding::new(&codes::UNKNOWN_FIGURE, origin).value(written).near(known.iter().map(String::as_str))
}

/// Corrections speak of figures that exist.
fn corrected_figures(site: &Site, wrong: &[Arc<str>]) -> Vec<Finding> {
    let corrections = site.model.corrections.iter().map(|correction| &correction.figure);
    let unknown = corrections.filter(|figure| {
        let hidden = site.measures.results.hides(&site.model, &figure.value);
        let sealed = || site.model.releases.iter().any(|release| release.holds(&figure.value));
        !hidden && is_unknown(site, &figure.value, wrong) && !sealed()
    });
    unknown.map(|figure| unknown_figure(site, figure.origin.clone(), &figure.value.to_string())).collect()
}

/// A text whose links are being checked.
struct Check<'a> {
    site: &'a Site,
    texts: &'a Texts,
    files: &'a HashSet<String>,
    text: &'a Text,
    findings: &'a mut Vec<Finding>,
    anchored: &'a mut Vec<Anchored>,
}

impl Check<'_> {
    fn link(&mut self, target: &str, spot: Spot) -> Aim {
        let (path, anchor) =
            target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        if is_elsewhere(target) {
            return Aim::Nowhere;
        }
        if path.is_empty() {
            let anchor = anchor.unwrap_or_default();
            self.anchor_in(self.text, anchor, target, spot);
            return Aim::Here(format!("#{anchor}"));
        }
        let Some(found) = self.find(path, target, spot) else { return Aim::Nowhere };
        let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else { return found };
        self.anchor(&found, anchor, target, spot);
        match found {
            Aim::Page(url) => Aim::Page(format!("{url}#{anchor}")),
            Aim::File(url) => Aim::File(format!("{url}#{anchor}")),
            other => other,
        }
    }

    fn image(&mut self, target: &str, spot: Spot) -> Option<StaticFile> {
        let Some(path) = self.resolve(target) else {
            self.findings.push(Finding::new(&codes::OUTSIDE, place(&self.text.file, spot)).value(target));
            return None;
        };
        let found = self.static_file(&path).cloned();
        if found.is_none() {
            let files =
                self.site.model.files.iter().map(|file| format!("/static/{}", file.path)).collect::<Vec<_>>();
            let finding = Finding::new(&codes::MISSING_IMAGE, place(&self.text.file, spot)).value(target);
            self.findings.push(finding.near(files.iter().map(String::as_str)));
        }
        found
    }

    /// The path from the root of the site (or of `content/`, for relative ones); nothing where it leads out.
    fn resolve(&self, path: &str) -> Option<String> {
        if path.starts_with('/') {
            return Some(path.to_owned());
        }
        let inside = self.text.file.strip_prefix("content/").unwrap_or(&self.text.file);
        let mut parts: Vec<&str> = inside.split('/').collect();
        parts.pop();
        if path.starts_with("static/") {
            parts.clear();
        }
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(format!("/{}", parts.join("/")))
    }

    fn find(&mut self, path: &str, written: &str, spot: Spot) -> Option<Aim> {
        let Some(resolved) = self.resolve(path) else {
            self.findings.push(Finding::new(&codes::OUTSIDE, place(&self.text.file, spot)).value(written));
            return None;
        };
        let found = self
            .page(&resolved)
            .or_else(|| self.files.contains(&resolved).then(|| Aim::File(resolved.clone())))
            .or_else(|| self.text_file(&resolved));
        if found.is_none() {
            let known = self.site.pages.iter().map(|page| page.url.as_str());
            let finding = Finding::new(&codes::DEAD_LINK, place(&self.text.file, spot)).value(written);
            self.findings.push(finding.near(known));
        }
        found
    }

    fn page(&self, path: &str) -> Option<Aim> {
        let slashed = format!("{path}/");
        let url = [path, slashed.as_str()].into_iter().find(|url| self.site.by_url.contains_key(*url))?;
        let page = self.site.page_at(url)?;
        let first = page.lang == self.site.first_language();
        let everywhere = page.subject != Subject::NotFound;
        Some(if first && everywhere { Aim::Page(url.to_owned()) } else { Aim::File(url.to_owned()) })
    }

    fn static_file(&self, path: &str) -> Option<&StaticFile> {
        let below = path.strip_prefix("/static/")?;
        self.site.model.files.iter().find(|file| file.path == below)
    }

    /// Another Markdown file, by its path in `content/`.
    fn text_file(&self, path: &str) -> Option<Aim> {
        let file = format!("content{path}");
        let text = self.texts.texts.iter().find(|text| *text.file == *file)?;
        let page = self.site.pages.iter().find(|page| page.subject == text.subject)?;
        Some(Aim::Page(page.url.clone()))
    }

    fn anchor(&mut self, found: &Aim, anchor: &str, written: &str, spot: Spot) {
        let (Aim::Page(url) | Aim::File(url)) = found else { return };
        let Some(page) = self.site.page_at(url) else { return };
        match self.texts.get(&page.subject, page.lang) {
            Some(text) => self.anchor_in(text, anchor, written, spot),
            None => self.anchored.push(Anchored {
                url: url.clone(),
                anchor: anchor.to_owned(),
                origin: place(&self.text.file, spot),
                written: written.to_owned(),
            }),
        }
    }

    fn anchor_in(&mut self, text: &Text, anchor: &str, written: &str, spot: Spot) {
        let known = text.body.ids.iter().any(|id| id == anchor);
        if !known && anchor != "noi-dung" {
            let names: Vec<&str> = text.body.headings.iter().map(|heading| heading.id.as_str()).collect();
            let finding = dead_anchor(place(&self.text.file, spot), written, anchor, &names);
            self.findings.push(finding);
        }
    }
}

/// A link to a place that a page does not have.
pub fn dead_anchor(origin: Origin, written: &str, anchor: &str, names: &[&str]) -> Finding {
    let listed = names.iter().take(20).map(|name| format!("#{name}")).collect::<Vec<_>>().join(", ");
    let finding = Finding::new(&codes::DEAD_ANCHOR, origin).value(written).fact("anchor", anchor);
    finding.fact("known", if listed.is_empty() { "–".to_owned() } else { listed })
}

fn is_elsewhere(target: &str) -> bool {
    ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}
