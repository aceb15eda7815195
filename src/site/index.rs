//! Indices over the years.

use super::at::At;
use super::corrected::behind;
use super::views::{IndexRow, IndexView, IndicesView, LinkText, NamedFigures};
use crate::chart::{self, RankGoal};
use crate::measure::figures::{Asides, goal_address};
use crate::model::{Gap, Index, IndexValue, Measure, MeasureOwner, Series};
use crate::words::number;
use crate::words::phrase::Phrase;

/// All indices on one page.
pub fn indices(at: &At) -> IndicesView {
    let mut years: Vec<i16> =
        at.model.indices.iter().flat_map(|index| index.values.iter().map(|value| value.year)).collect();
    years.sort_unstable();
    years.dedup();
    IndicesView { indices: at.model.indices.iter().map(|index| view(at, index)).collect(), years }
}

fn view(at: &At, index: &Index) -> IndexView {
    let mut values: Vec<&IndexValue> = index.values.iter().collect();
    values.sort_by(|a, b| {
        (b.agency.is_none(), b.year, b.aside.is_none()).cmp(&(a.agency.is_none(), a.year, a.aside.is_none()))
    });
    let mut asides = Asides::default();
    IndexView {
        id: index.id.clone(),
        name: at.words(&index.name),
        short_name: at.maybe(&index.short_name),
        issuer: at.words(&index.issuer),
        about: at.maybe(&index.about),
        scale: index.scale.map(|scale| number::decimal(&scale, at.lang)),
        url: index.url.clone(),
        summary: summary(at, index),
        chart: chart::rank_chart(
            index,
            at.lang,
            at.today(),
            &format!("{}--bieu-do", index.id),
            goal(at, index).as_ref(),
        ),
        rows: values.into_iter().map(|value| row(at, index, value, &mut asides)).collect(),
        target: target(at, index),
    }
}

/// "Năm 2023: hạng 54/63, lên 2 bậc so với năm trước."
fn summary(at: &At, index: &Index) -> Phrase {
    let newest = index.series().rfind(|value| value.rank.is_some() && value.year <= at.today().year());
    let Some(value) = newest else {
        return Phrase::new()
            .say(at.pick("Chưa tìm thấy thứ hạng nào được công bố.", "No published rank was found."));
    };
    let year = value.year.to_string();
    let mut phrase =
        Phrase::new().say(at.pick("Năm ", "In ")).say(year.clone()).say(at.pick(": hạng ", ": rank "));
    phrase = phrase.maybe(at.figure(&index.id, &year, "rank"));
    if let Some(of) = at.figure(&index.id, &year, "of") {
        phrase = phrase.say(at.pick(" trên ", " of ")).figure(of);
    }
    if let Some(moved) = moved(at, &index.id, value.year) {
        phrase = phrase.say(", ").then(moved).say(at.pick(" so với năm trước", " since the year before"));
    }
    phrase.say(".")
}

/// "lên 2 bậc": a rank that falls is a gain.
pub fn moved(at: &At, subject: &str, year: i16) -> Option<Phrase> {
    let figure = at.find(subject, &year.to_string(), "difference")?;
    if figure.value.is_zero() {
        return Some(Phrase::new().say(at.pick("giữ hạng", "unchanged")));
    }
    let mut text = chart::figure_text(figure, at.lang);
    text.text = text.text.trim_start_matches(['-', '+', number::MINUS]).to_owned();
    let (up, down) = at.lang.pick(("lên ", "xuống "), ("up ", "down "));
    let places = at.pick(" bậc", " places");
    Some(Phrase::new().say(if figure.value.is_negative() { up } else { down }).figure(text).say(places))
}

fn row(at: &At, index: &Index, value: &IndexValue, asides: &mut Asides) -> IndexRow {
    let subject = match &value.agency {
        Some(agency) => format!("{}/{agency}", index.id),
        None => index.id.clone(),
    };
    let year = value.year.to_string();
    let prefix = asides.value(index, value);
    let figure = |key: &str| at.figure(&subject, &year, &format!("{prefix}{key}")).map(|own| at.marked(own));
    let named = |id: &str, name: &crate::model::Words, subject: String, sources| NamedFigures {
        name: at.words(name),
        rank: at.figure(&subject, &year, &format!("{prefix}rank")).map(|own| at.marked(own)),
        score: at.figure(&subject, &year, &format!("{prefix}score")).map(|own| at.marked(own)),
        sources: if id.is_empty() { Vec::new() } else { at.sources(sources) },
    };
    let (mut rank, mut of) = (figure("rank"), figure("of"));
    if let Some(rank) = rank.as_mut() {
        behind(rank, of.as_mut());
    }
    let silent = value.rank.is_none() && value.score.is_none() && value.words.is_none();
    IndexRow {
        anchor: format!(
            "{}-{year}{}{}",
            index.id,
            value.agency.as_deref().unwrap_or(""),
            prefix.trim_end_matches('_')
        ),
        year: value.year,
        agency: value.agency.as_deref().map(|id| at.agency_in_full(id)),
        rank,
        of,
        score: figure("score"),
        change: figure("change"),
        moved: value.aside.is_none().then(|| moved(at, &subject, value.year)).flatten(),
        words: at.maybe(&value.words),
        gap: value.gap.or(silent.then_some(Gap::NotPublished)).map(|gap| at.gap(gap)),
        region: region(at, value, &figure),
        parts: value
            .parts
            .iter()
            .map(|part| named(&part.id, &part.name, format!("{subject}/part/{}", part.id), &[]))
            .collect(),
        comparators: value
            .comparators
            .iter()
            .map(|other| named(&other.id, &other.name, format!("{}/{}", index.id, other.id), &other.sources))
            .collect(),
        basis: at.basis(value.basis, &value.how),
        aside: at.maybe(&value.aside),
        note: at.maybe(&value.note),
        sources: at.sources(&value.sources),
    }
}

fn region(
    at: &At,
    value: &IndexValue,
    figure: &impl Fn(&str) -> Option<crate::words::phrase::FigureText>,
) -> Option<Phrase> {
    let region = value.region.as_ref()?;
    let mut phrase = Phrase::new()
        .words(at.words(&region.name))
        .say(at.pick(": hạng ", ": rank "))
        .maybe(figure("region_rank"));
    if let Some(of) = figure("region_of") {
        phrase = phrase.say("/").figure(of);
    }
    Some(phrase)
}

/// The measure of a target that asks for a rank in this index.
fn asking<'a>(at: &At<'a>, index: &Index) -> Option<&'a Measure> {
    let asks = |series: &Series| matches!(series, Series::Index { index: id, rank: true } if *id == index.id);
    let mut measures = at.model.measures.iter().filter(|measure| asks(&measure.series));
    measures.find(|measure| matches!(measure.owner, MeasureOwner::Target { .. }))
}

fn target(at: &At, index: &Index) -> Option<LinkText> {
    asking(at, index).map(|measure| at.measure_link(measure))
}

fn goal(at: &At, index: &Index) -> Option<RankGoal> {
    let measure = asking(at, index)?;
    let part = at.measures.measure(&measure.id)?.whole()?;
    let figure = at.measures.figures.get(&goal_address(&measure.id, part, at.today(), "goal"))?;
    Some(RankGoal {
        rank: figure.value,
        figure: at.noted(chart::figure_text(figure, at.lang)),
        deadline: part.deadline,
        standing: part.standing,
    })
}
