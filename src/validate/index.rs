//! Indices.

use super::at::At;
use super::context::Context;
use super::observation::basis;
use crate::diagnostic::{Finding, codes};
use crate::model::{Comparator, Index, IndexPart, IndexValue, Region};
use crate::raw;

/// All indices, by id.
pub fn indices(cx: &mut Context) -> Vec<Index> {
    let mut all: Vec<Index> = Vec::new();
    for entry in &cx.sources.indices {
        let at = &At::top(&entry.file);
        let values = cx.required_list(at, "indices", &entry.raw.indices).len();
        let index = cx.required(at, "index", &entry.raw.index, index);
        let values = if values == 0 { Vec::new() } else { cx.each(at, "indices", &entry.raw.indices, value) };
        let Some(mut index) = index else { continue };
        index.values = values;
        index.values.sort_by(|a, b| {
            (&a.agency, a.year, a.aside.is_some()).cmp(&(&b.agency, b.year, b.aside.is_some()))
        });
        one_a_year(cx, &index);
        all.push(index);
    }
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

fn index(cx: &mut Context, at: &At, raw: &raw::Index) -> Option<Index> {
    let id = cx.required(at, "id", &raw.id, Context::subject_id);
    let name = cx.required(at, "name", &raw.name, Context::words);
    let issuer = cx.required(at, "issuer", &raw.issuer, Context::words);
    let index = Index {
        short_name: cx.optional(at, "short_name", &raw.short_name, Context::words),
        scale: cx.optional(at, "scale", &raw.scale, Context::score),
        about: cx.optional(at, "about", &raw.about, Context::words),
        url: cx.optional(at, "url", &raw.url, Context::url),
        values: Vec::new(),
        origin: at.origin(),
        id: id?,
        name: name?,
        issuer: issuer?,
    };
    Some(index)
}

/// One value a year and agency; others are put aside by those who know why.
fn one_a_year(cx: &mut Context, index: &Index) {
    for pair in index.values.windows(2) {
        let [first, second] = pair else { continue };
        if (&first.agency, first.year) == (&second.agency, second.year) && second.aside.is_none() {
            let place = second.origin.clone();
            let finding =
                Finding::new(&codes::DUPLICATE_FIGURE, place).value(format!("{} {}", index.id, second.year));
            cx.push(finding.fact("first", first.origin.file.to_string()));
        }
    }
}

fn value(cx: &mut Context, at: &At, raw: &raw::IndexValue) -> Option<IndexValue> {
    let year = cx.required(at, "year", &raw.year, Context::year);
    let says = raw.rank.is_some() || raw.score.is_some() || raw.words.is_some();
    let refused = cx.has_lost(at);
    if says == raw.gap.is_some() && !refused {
        cx.push(Finding::new(&codes::INDEX_VALUE_FORM, at.origin()));
    }
    if says && raw.source.is_none() {
        cx.missing(at, "source");
    }
    let of = cx.optional(at, "of", &raw.of, Context::ordinal);
    let rank = cx.optional(at, "rank", &raw.rank, Context::ordinal);
    rank_within(cx, at, rank, of);
    let basis = basis(raw.basis);
    let how = cx.optional(at, "how", &raw.how, Context::words);
    super::observation::says_how(cx, at, basis, how.is_some());
    Some(IndexValue {
        agency: cx.optional(at, "agency", &raw.agency, Context::agency),
        rank,
        of,
        score: cx.optional(at, "score", &raw.score, Context::score),
        change: cx.optional(at, "change", &raw.change, Context::signed),
        words: cx.optional(at, "words", &raw.words, Context::words),
        gap: raw.gap.map(super::measure::gap),
        region: cx.optional(at, "region", &raw.region, region),
        parts: cx.each(at, "parts", &raw.parts, part),
        comparators: cx.each(at, "comparators", &raw.comparators, comparator),
        basis,
        how,
        aside: cx.optional(at, "aside", &raw.aside, Context::words),
        note: cx.optional(at, "note", &raw.note, Context::words),
        sources: cx.optional(at, "source", &raw.source, Context::sources).unwrap_or_default(),
        origin: at.origin(),
        year: year?,
    })
}

fn rank_within(cx: &mut Context, at: &At, rank: Option<u32>, of: Option<u32>) {
    if let (Some(rank), Some(of)) = (rank, of)
        && rank > of
    {
        let finding = Finding::new(&codes::OUT_OF_RANGE, at.key("rank").origin()).value(rank.to_string());
        cx.push(finding.fact("allowed", format!("1–{of}")));
    }
}

fn region(cx: &mut Context, at: &At, raw: &raw::Region) -> Option<Region> {
    let name = cx.required(at, "name", &raw.name, Context::words);
    let rank = cx.required(at, "rank", &raw.rank, Context::ordinal);
    let of = cx.optional(at, "of", &raw.of, Context::ordinal);
    rank_within(cx, at, rank, of);
    Some(Region { name: name?, rank: rank?, of })
}

fn part(cx: &mut Context, at: &At, raw: &raw::IndexPart) -> Option<IndexPart> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    let name = cx.required(at, "name", &raw.name, Context::words);
    let rank = cx.optional(at, "rank", &raw.rank, Context::ordinal);
    let score = cx.optional(at, "score", &raw.score, Context::score);
    Some(IndexPart { id: id?, name: name?, rank, score })
}

fn comparator(cx: &mut Context, at: &At, raw: &raw::Comparator) -> Option<Comparator> {
    let id = cx.required(at, "id", &raw.id, Context::id);
    let name = cx.required(at, "name", &raw.name, Context::words);
    let rank = cx.optional(at, "rank", &raw.rank, Context::ordinal);
    let score = cx.optional(at, "score", &raw.score, Context::score);
    let sources = cx.optional(at, "source", &raw.source, Context::sources).unwrap_or_default();
    Some(Comparator { id: id?, name: name?, rank, score, sources })
}
