//! Entries: news, corrections, periods with results.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{absolute, address};
use crate::data::feed::Entry;
use crate::measure::results::{PeriodResults, Subject as Whose};
use crate::model::{Address, NewsItem};
use crate::site::Subject;
use crate::site::at::At;
use crate::site::chrome::plain;
use crate::site::layout::news_url;
use crate::site::results;
use crate::site::views::CorrectionView;
use crate::words::phrase::{Phrase, escaped};

/// The newest news, each with its whole text.
pub fn news(at: &At) -> Vec<Entry> {
    let newest = at.site.news.shown().iter().take(super::LENGTH);
    newest.filter_map(|item| news_entry(at, *item, at.model.news.get(*item)?)).collect()
}

/// Links in the text are absolute, so that they work in a reader.
fn news_entry(feed: &At, index: usize, item: &NewsItem) -> Option<Entry> {
    let site = feed.site;
    let page = site.page_at(&site.in_language(&news_url(item), feed.lang));
    let page = page.filter(|page| page.subject == Subject::News(index))?;
    let at = At::new(site, page);
    let (article, lang) = item.text.get(page.lang)?;
    let url = absolute(&at, page)?;
    let host = site.home()?.trim_end_matches('/').strip_suffix(site.prefix()).unwrap_or_default().to_owned();
    Some(Entry {
        id: url.clone(),
        title: article.title.get(page.lang).0.to_owned(),
        url,
        updated: item.date,
        published: item.date,
        summary: article.summary.as_ref().map(|summary| summary.get(page.lang).0.to_owned()),
        html: Some(at.body_elsewhere(&page.subject, lang, &host)),
    })
}

/// Corrections of figures whose address fits; one has the same name in every feed.
pub fn corrections(at: &At, fits: impl Fn(&Address) -> bool) -> Vec<Entry> {
    let views = at.corrections_where(|correction| fits(&correction.figure.value));
    views.into_iter().filter_map(|view| correction(at, view)).collect()
}

fn correction(at: &At, view: CorrectionView) -> Option<Entry> {
    let day: Date = view.date_iso.parse().ok()?;
    let url = address(at, "/dinh-chinh/")?;
    let what = match (&view.what, &view.name) {
        (Some(what), Some(name)) => {
            format!("{}, {name}, {}", plain(&what.label), plain(&view.period.label))
        }
        _ => view.address.clone(),
    };
    let (old, new, reason) = (&view.old.text, &view.new.text, &view.reason.text);
    let html = format!(
        "<p>{}: <del>{}</del> → <ins>{}</ins></p><p>{}</p><p><code>{}</code></p>",
        escaped(&what),
        escaped(old),
        escaped(new),
        escaped(reason),
        escaped(&view.address)
    );
    Some(Entry {
        id: format!("{url}#{}-{}", view.date_iso, view.address),
        title: format!("{}: {what}", view.kind),
        url,
        updated: day,
        published: day,
        summary: Some(format!("{old} → {new}. {reason}")),
        html: Some(html),
    })
}

/// Periods with results of their own.
pub fn periods(at: &At) -> Vec<Entry> {
    let all = at.measures.results.periods.iter().filter(|results| !results.is_added_up);
    all.filter_map(|results| {
        let url = address(at, &format!("/ket-qua/{}/", results.period.key))?;
        period(at, results, Whose::Province, url.clone(), url)
    })
    .collect()
}

/// A period's results of somebody: the sentence that its page opens with, what it must be read with, and where the rows are.
///
/// It appeared on the day of its newest source, else on the day after its end, and changes with the corrections of its figures.
pub fn period(at: &At, results: &PeriodResults, whose: Whose, id: String, url: String) -> Option<Entry> {
    let period = &results.period;
    let answer = plain(&results::answer(at, results, whose));
    let title = Phrase::new().say(at.pick("Kết quả giải quyết ", "Results of ")).then(at.period(period));
    let published = appeared(at, results)?;
    let subject = whose.text(at.model);
    let own = |address: &Address| address.period == period.key && is_below(&address.subject, &subject);
    let corrected =
        at.model.corrections.iter().filter(|one| one.date <= at.today() && own(&one.figure.value));
    let mut html = format!("<p>{}</p>", escaped(&answer));
    for reason in results::proxies(at, results, whose) {
        let about = at.pick("Số liệu thay thế: ", "Proxy: ");
        html.push_str(&format!("<p>{about}{}</p>", escaped(&plain(&reason))));
    }
    html.push_str(&format!("<ul>{}</ul>", links(at, &period.key)?));
    Some(Entry {
        id,
        title: plain(&title),
        url,
        updated: corrected.map(|one| one.date).fold(published, Date::max),
        published,
        summary: Some(answer),
        html: Some(html),
    })
}

fn links(at: &At, period: &str) -> Option<String> {
    let page = address(at, &format!("/ket-qua/{period}/"))?;
    let page = (page, at.pick("Trang của kỳ này", "The page of this period").to_owned());
    let file = |kind: &str| {
        let name = format!("{kind}-{period}.csv");
        Some((at.site.base.absolute(&format!("/du-lieu/{name}"))?, name))
    };
    let all = [page, file("sums")?, file("results")?];
    let link = |(url, words): &(String, String)| {
        format!("<li><a href=\"{}\">{}</a></li>", escaped(url), escaped(words))
    };
    Some(all.iter().map(link).collect())
}

fn appeared(at: &At, results: &PeriodResults) -> Option<Date> {
    let files = at.measures.results.files_of(at.model, results.position);
    let day = |source: &crate::model::Source| {
        let document = source.document.as_deref().and_then(|id| at.model.document(id));
        source.date.or_else(|| document.and_then(|document| document.date))
    };
    let newest = files.flat_map(|file| &file.sources).filter_map(day).max();
    newest.or_else(|| results.period.to.checked_add(1.day()).ok())
}

/// A subject is another or lies below it: `results/agency/a` below `results`.
pub fn is_below(subject: &str, other: &str) -> bool {
    subject.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
