//! congkhai turns what a government promised and what was published about it into a static website.
//!
//! One way, every arrow a type:
//!
//! 1. [`read`](mod@read) opens `content/` and the theme: [`read::Sources`], texts with places and [`raw`] shapes.
//! 2. [`validate`](mod@validate) judges them: [`model::Model`], valid by construction, or all the reasons why not.
//! 3. [`measure`](mod@measure) computes standings and figures for a day: [`measure::Measures`], pure and cited.
//! 4. [`release`] compares them with what was sealed; [`site`](mod@site) decides every page, address and file before one byte is made: [`site::Site`].
//! 5. [`render`](mod@render) makes bytes on demand: [`render::Outputs`].
//! 6. [`publish`](mod@publish) stages them beside the old site and exchanges the two; [`serve`] shows them instead.
//!
//! What is noticed on the way are [`diagnostic`] findings: facts with places, put into words last. [`words`] writes numbers,
//! dates and terms; [`markdown`] bodies; [`chart`] drawings; [`data`] the open data; [`search`] what can be looked for;
//! [`picture`] pictures of links and icons; [`guard`] knows personal data when it sees it; [`new`](mod@new) what a person begins
//! with; [`import`](mod@import) makes files of results of spreadsheets. Of what is published, [`verify`](mod@verify) tells whether it is
//! still that, and [`diff`](mod@diff) what changed since an earlier time. `commands` alone prints, `main` alone reads the clock
//! for anything that is published; [`memory`] is what builds that follow each other keep.

pub mod chart;
pub mod cli;
pub mod commands;
pub mod data;
pub mod diagnostic;
pub mod diff;
pub mod guard;
pub mod import;
pub mod markdown;
pub mod measure;
pub mod memory;
pub mod model;
pub mod new;
pub mod picture;
pub mod publish;
pub mod raw;
pub mod read;
pub mod release;
pub mod render;
pub mod search;
pub mod serve;
pub mod site;
pub mod validate;
pub mod verify;
pub mod words;

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use diagnostic::{Finding, Report, RowOf};
use measure::Measures;
use measure::results::Hidden;
use model::{Grain, Model};
use publish::About;
use read::Sources;
use render::{Compiled, Outputs};
use site::{Base, Choices};

/// What the command line may change about a build.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day for which everything is judged, before `site.yaml`'s.
    pub as_of: Option<Date>,
    /// The site's address, before `site.yaml`'s; `./` for links that work from a disk.
    pub base_url: Option<String>,
    /// Drafts and later news are shown too.
    pub drafts: bool,
    /// Files that are not on the disk yet (paths from the root, with their bytes), read over those that are.
    pub instead: Vec<(String, Vec<u8>)>,
}

/// What a run over a site gave.
#[derive(Debug)]
pub struct Assembly {
    /// Everything noticed.
    pub report: Report,
    /// The site, where nothing stops it.
    pub built: Option<Built>,
    /// What was read, for the places of what is found later.
    pub sources: Arc<Sources>,
}

/// A site that can be published.
#[derive(Debug)]
pub struct Built {
    /// Its files.
    pub outputs: Outputs,
    /// What its manifest says of it.
    pub about: About,
    /// Where the site lies on its host, with `/` at both ends, e.g. `/` or `/cchc/`.
    pub base_path: String,
    /// What `--strict` complains about: a finding for each measure whose next figure is overdue.
    pub overdue: Vec<Finding>,
}

/// What one build leaves to the next of the same site: whatever did not change is not read, judged, measured and compiled again.
#[derive(Default)]
pub struct Memory {
    files: Option<read::Memory>,
    judged: validate::Memory,
    measures: Option<(u64, Arc<Measures>)>,
    site: site::Memory,
    theme: Option<Compiled>,
}

impl Memory {
    /// For builds that follow each other. The default remembers nothing, which is right for one.
    pub fn lasting() -> Memory {
        Memory {
            files: Some(read::Memory::default()),
            judged: validate::Memory::lasting(),
            measures: None,
            site: site::Memory::lasting(),
            theme: None,
        }
    }

    /// The measures of a reading and a day, where these are the ones that were measured last.
    fn measures(&mut self, facts: Option<u64>, model: &Model, as_of: Date) -> Arc<Measures> {
        let known = self.measures.take().filter(|(of, known)| facts == Some(*of) && known.as_of == as_of);
        let measures = known.map_or_else(|| Arc::new(measure::measure(model, as_of)), |(_, known)| known);
        self.measures = facts.map(|of| (of, measures.clone()));
        measures
    }
}

/// Reads, validates, measures, lays out; the bytes are made when somebody asks. `today` is asked for the day in the site's
/// time zone when neither the options nor `site.yaml` name one.
///
/// # Errors
/// When the root cannot be opened at all.
pub fn assemble(
    root: &Path,
    options: &Options,
    today: impl Fn(&TimeZone) -> Date,
) -> std::io::Result<Assembly> {
    assemble_with(&mut Memory::default(), root, options, today)
}

/// As [`assemble`], with what is remembered of the last time.
///
/// # Errors
/// When the root cannot be opened at all.
pub fn assemble_with(
    memory: &mut Memory,
    root: &Path,
    options: &Options,
    today: impl Fn(&TimeZone) -> Date,
) -> std::io::Result<Assembly> {
    let read = read::read_with(root, options.instead.iter().cloned(), memory.files.as_mut())?;
    let mut sources = read.value;
    let validated = validate::validate_with(&sources, &mut memory.judged);
    sources.forget_rows();
    let sources = Arc::new(sources);
    let model = validated.value;
    let settings = &model.settings;
    let as_of = options.as_of.or(settings.as_of).unwrap_or_else(|| today(&settings.time_zone));
    let base_url = options.base_url.as_deref().unwrap_or(&settings.base_url);
    let (base, base_path) = (Base::new(base_url), base_path(base_url));
    let langs: Vec<&str> = settings.languages.iter().map(|lang| lang.code()).collect();
    let wrong = sources.wrong(read.findings.iter().chain(&validated.findings));
    let known = memory.theme.take();
    let lay_out = || {
        let measures = memory.measures(sources.facts, &model, as_of);
        let mut changed = release::changed(&model, &measures);
        changed.extend(release::doubtful(&model, &measures));
        let mut site =
            site::site(model, measures, Choices { base, drafts: options.drafts, wrong }, &mut memory.site);
        site.findings.extend(changed);
        let gone = release::gone(site.value.model(), as_of, |url| site.value.page_at(url).is_some());
        site.findings.extend(gone);
        site
    };
    let (site, theme) = rayon::join(lay_out, || Compiled::of(known, &sources.theme, langs));
    let overdue = site.value.overdue();
    let about = About {
        as_of,
        data_until: site.value.data_until(),
        valid_until: site.value.valid_until(),
        releases: site.value.model().releases.iter().map(published).collect(),
    };
    let mut findings = [read.findings, validated.findings, site.findings].concat();
    withhold(&mut findings, &site.value.measures().results.hidden);
    let outputs = match theme {
        Ok(compiled) => {
            let theme = compiled.theme.clone();
            memory.theme = Some(compiled);
            Some(Outputs::new(site.value, theme, sources.clone()))
        }
        Err(more) => {
            findings.extend(more);
            None
        }
    };
    findings.extend(outputs.iter().flat_map(Outputs::dead_anchors));
    let report = sources.report(findings);
    let built =
        outputs.filter(|_| !report.has_errors()).map(|outputs| Built { outputs, about, base_path, overdue });
    Ok(Assembly { report, built, sources })
}

/// Takes the numbers of rows that are not shown out of what was found in them.
fn withhold(findings: &mut [Finding], hidden: &Hidden) {
    let grain = |by_field| if by_field { Grain::AgencyField } else { Grain::AgencyProcedure };
    let hides = |row: RowOf| hidden.hides(grain(row.by_field), row.agency, row.item);
    let withheld = findings.iter_mut().filter(|finding| finding.row.is_some_and(hides));
    withheld.for_each(Finding::withhold);
}

/// A release as the manifest names it.
fn published(release: &model::Release) -> publish::Release {
    publish::Release {
        version: release.version,
        period: release.period.clone(),
        date: release.date.to_string(),
        sha256: release.sha256.clone(),
    }
}

/// The path of the site's address; `/` where links are relative.
fn base_path(base_url: &str) -> String {
    let rest = base_url.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    rest.map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}
