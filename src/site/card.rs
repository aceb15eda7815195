//! Pages as pictures, for whoever passes a link on: what each says, worded as on the page itself.

use super::at::At;
use super::chrome::plain;
use super::views::{HeadFigure, PeriodHead, PictureView};
use super::{Page, Site, Subject, outline, plan, results, target};
use crate::measure::results::Subject as Whose;
use crate::model::{Gap, Notice};
use crate::picture::{self, Card, Fonts, Role, Text};
use crate::words::phrase::Phrase;
use crate::words::{date, terms};

/// What a picture is called beside its page: "preview".
const NAME: &str = "xem-truoc.png";

/// Where a page's picture is; nothing where the page has none.
pub fn url(page: &Page) -> Option<String> {
    let shown = matches!(page.subject, Subject::Home | Subject::Target { .. } | Subject::Period(_));
    shown.then(|| format!("{}{NAME}", page.url))
}

/// The picture as PNG.
pub fn bytes(site: &Site, page: usize) -> Option<Vec<u8>> {
    let page = site.pages.get(page)?;
    let fonts = site.fonts.get_or_init(Fonts::new).as_ref()?;
    picture::card(&card(&At::new(site, page))?, fonts)
}

/// What a page says of its picture; nothing where links are relative: nobody passes on what lies on a disk.
pub fn view(at: &At) -> Option<PictureView> {
    let url = at.site.base.absolute(&url(at.page)?)?;
    let (width, height) = (picture::WIDTH, picture::HEIGHT);
    Some(PictureView { url, width, height, alt: spoken(&card(at)?) })
}

/// The picture in words, as one line. Beside the page no figure bears its address, so nothing with a percentage is said: of such a text
/// only what stands before its colon, e.g. the standing.
fn spoken(card: &Card) -> String {
    let said = card.texts.iter().filter_map(|text| without_percentage(&text.words));
    let first = [Some(card.site.as_str()), card.label.as_deref()];
    let all: Vec<&str> =
        first.into_iter().flatten().chain(said).map(|text| text.trim_end_matches('.')).collect();
    format!("{}.", all.join(". "))
}

fn without_percentage(text: &str) -> Option<&str> {
    let before = || text.split_once(':').map(|(before, _)| before).filter(|before| !before.contains('%'));
    if text.contains('%') { before() } else { Some(text) }
}

/// What a page's picture shows.
fn card(at: &At) -> Option<Card> {
    let (standing, texts) = match &at.page.subject {
        Subject::Home => (None, home(at)),
        Subject::Target { plan, target } => of_target(at, *plan, *target)?,
        Subject::Period(period) => (None, of_period(at, *period)?),
        _ => return None,
    };
    let settings = &at.model.settings;
    let label = at.pick("Số liệu minh họa", "Illustrative figures");
    let always = |notice: &&Notice| notice.from.is_none() && notice.to.is_none();
    let notice = settings.notices.iter().find(always);
    Some(Card {
        site: at.words(&settings.title).text,
        label: settings.illustrative.then(|| label.to_owned()),
        standing,
        texts,
        foot: notice.map(|notice| at.words(&notice.text).text).unwrap_or_default(),
    })
}

fn text(role: Role, words: impl Into<String>) -> Text {
    Text { role, words: words.into() }
}

/// The day of judgement, in the words of the pages.
fn judged(at: &At) -> String {
    let pinned = at.model.settings.as_of.is_some();
    let words =
        if pinned { at.pick("Chốt ngày", "As of") } else { at.pick("Xét theo ngày", "Judged as of") };
    format!("{words} {}", at.day(at.today()))
}

/// The plan, and how many of its promises were kept.
fn home(at: &At) -> Vec<Text> {
    let Some(plan) = at.model.home_plan() else {
        return vec![text(Role::Answer, plain(&super::home::no_plan(at)))];
    };
    let name = format!("{}, {}", plain(&at.plan(plan).label), date::in_words(plan.date, at.lang));
    vec![
        text(Role::Kicker, name),
        text(Role::Answer, plain(&plan::answer(at, plan))),
        text(Role::Detail, judged(at)),
    ]
}

/// The target, how it stands, until when, and up to which day figures speak.
fn of_target(at: &At, plan: usize, target: usize) -> Option<(Option<&'static str>, Vec<Text>)> {
    let view = target::target(at, plan, target)?;
    let name = plain(&outline::name(at, at.page));
    let mut deadline = format!("{}: {}", at.pick("Hạn", "Deadline"), plain(&view.deadline));
    if !view.remaining.is_empty() {
        deadline = format!("{deadline}, {}", view.remaining);
    }
    let until = view.data_until.map(|day| format!("{} {day}", at.pick("Số liệu đến", "Figures up to")));
    let mut texts = vec![text(Role::Title, name), text(Role::Answer, plain(&view.answer))];
    texts.push(text(Role::Detail, deadline));
    let until = until.map_or_else(|| judged(at), |until| format!("{until} · {}", judged(at)));
    texts.push(text(Role::Detail, until));
    Some((Some(view.standing.key), texts))
}

/// The period, its share in time (else online) with its counts, and the period in one sentence.
fn of_period(at: &At, period: usize) -> Option<Vec<Text>> {
    let own = at.measures.results.periods.get(period)?;
    let head = results::head(at, own);
    let heading = at.pick("Kết quả giải quyết hồ sơ, ", "Handling of dossiers, ");
    let mut texts = vec![text(Role::Title, format!("{heading}{}", plain(&head.label)))];
    let share = ["on_time", "online"].into_iter().find_map(|key| shared(&head, key));
    match share {
        Some(share) => texts.extend(said(at, &head, share)),
        None => {
            let gap = terms::GAPS.word(Gap::NotPublished.key(), at.lang);
            let name = share_name(at, "on_time");
            texts.push(text(Role::Answer, format!("{name}: {}", gap.to_lowercase())));
        }
    }
    let answer: Phrase = results::answer(at, own, Whose::Province);
    texts.push(text(Role::Detail, plain(&answer)));
    texts.push(text(Role::Detail, judged(at)));
    Some(texts)
}

fn shared<'h>(head: &'h PeriodHead, key: &str) -> Option<&'h HeadFigure> {
    head.figures.iter().find(|one| one.key == key && one.figure.is_some())
}

fn said(at: &At, head: &PeriodHead, share: &HeadFigure) -> Vec<Text> {
    let figure = share.figure.as_ref().map(|figure| figure.text.clone()).unwrap_or_default();
    let mut words = share_name(at, share.key).to_owned();
    if let (Some(part), Some(whole)) = (&share.part, &share.whole) {
        let (of, dossiers) = (at.pick("trên", "of"), at.pick("hồ sơ", "dossiers"));
        words = format!("{words}: {} {of} {} {dossiers}", part.text, whole.text);
    }
    for (is, vi, en) in [
        (share.small, "mẫu số nhỏ", "small denominator"),
        (head.added_up, "cộng từ 4 quý", "added up from four quarters"),
        (head.provisional, terms::MAY_CHANGE.vi, terms::MAY_CHANGE.en),
        (!head.proxies.is_empty(), "số thay thế", "proxy"),
    ] {
        if is {
            words = format!("{words} · {}", at.pick(vi, en));
        }
    }
    vec![text(Role::Figure, figure), text(Role::Detail, words)]
}

fn share_name(at: &At, key: &str) -> &'static str {
    match key {
        "online" => at.pick("Nộp trực tuyến", "Submitted online"),
        _ => at.pick("Giải quyết trước và đúng hạn", "Handled early or on time"),
    }
}
