//! The typed contract with themes: everything a template may place, and nothing else.
//!
//! A template is called with `page` (a [`Chrome`]), `site` (a [`SiteView`]), `t` (the locale's words) and `view` (one of the
//! structs below, named as its template). Figures, words and phrases are printed by the filters `figure`, `words`, `phrase`.

use serde::Serialize;

use crate::chart::Chart;
use crate::words::phrase::{FigureText, Phrase, WordsText};

/// What every page says of itself.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    /// Language of the page: `vi`, `en`.
    pub lang: &'static str,
    /// Its address within the site, e.g. `/muc-tieu/`.
    pub url: String,
    /// Its absolute address; nothing where links are relative.
    pub canonical: Option<String>,
    /// The page in each language.
    pub languages: Vec<LanguageLink>,
    /// Contents of `<title>`.
    pub title: TitleText,
    /// One sentence for search engines, without percentages.
    pub description: String,
    /// The section it belongs to: `home, targets, tasks, agencies, indices, news, documents, data, other`.
    pub section: &'static str,
    /// The way down to it, without itself.
    pub crumbs: Vec<LinkText>,
    /// Subject of a mail that reports something wrong here.
    pub feedback: Option<String>,
    /// The address of its feed.
    pub feed: Option<String>,
}

/// Contents of `<title>`.
#[derive(Clone, Debug, Serialize)]
pub struct TitleText {
    /// The text.
    pub text: String,
    /// The content file whose words it is, where it is nothing else.
    pub file: Option<String>,
}

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// `vi`, `en`.
    pub lang: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// The page's address in it.
    pub url: String,
    /// It is this page's.
    pub current: bool,
}

/// A link with words.
#[derive(Clone, Debug, Serialize)]
pub struct LinkText {
    /// What it says.
    pub label: Phrase,
    /// Where it leads; nothing where there is nowhere to go.
    pub url: Option<String>,
}

/// What every page of a language shows.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its name.
    pub title: WordsText,
    /// Notices in force.
    pub notices: Vec<WordsText>,
    /// Figures are made up.
    pub illustrative: bool,
    /// The home page's address.
    pub home: String,
    /// Sections of the menu.
    pub menu: Vec<MenuLink>,
    /// Other pages, for the footer.
    pub footer: Vec<MenuLink>,
    /// Stylesheet and icon.
    pub stylesheet: String,
    /// Icon.
    pub icon: String,
    /// Who publishes.
    pub publisher: PublisherView,
    /// Licence of the data.
    pub licence: Option<LicenceView>,
    /// The day for which everything is judged, e.g. `31/12/2024`.
    pub as_of: String,
    /// That day for machines.
    pub as_of_iso: String,
    /// The site is pinned to that day.
    pub pinned: bool,
    /// Version of the program.
    pub generator: &'static str,
}

/// One link of the menu; its words are the theme's, by its key.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLink {
    /// e.g. `targets`.
    pub key: &'static str,
    /// Where it leads.
    pub url: String,
    /// The words, where they are the content's.
    pub words: Option<WordsText>,
}

/// The five facts about a publisher that the footer owes; each may be missing, and is then shown as missing.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in site.yaml")]
pub struct PublisherView {
    pub name: Option<WordsText>,
    pub responsible: Option<WordsText>,
    pub address: Option<WordsText>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// A licence.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name and a link")]
pub struct LicenceView {
    pub name: WordsText,
    pub url: Option<String>,
}

/// A standing or a gap: a key for shape and colour, and a word.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// e.g. `missed`, `not_published`; also the glyph's name.
    pub key: &'static str,
    /// e.g. "Lỡ hạn".
    pub word: &'static str,
    /// `good`, `slow`, `late`, `gap`: what it is to the reader.
    pub tone: &'static str,
    /// It rests on proxies ("theo số liệu thay thế").
    pub by_proxy: bool,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Its title, or the document's number.
    pub title: Phrase,
    /// Place, publisher and day, joined.
    pub details: Phrase,
    /// Where it leads: the document's row, or an address elsewhere.
    pub url: Option<String>,
    /// It leads elsewhere.
    pub external: bool,
}

/// A figure with everything that makes it traceable.
#[derive(Clone, Debug, Serialize)]
pub struct PointView {
    /// The figure.
    pub figure: FigureText,
    /// Numerator and denominator.
    pub counts: Option<CountsView>,
    /// Of when, e.g. `1/1–14/11/2024`.
    pub period: Phrase,
    /// Why it is not exactly the measure.
    pub proxy: Option<WordsText>,
    /// How it is known, when not reported: word and explanation.
    pub basis: Option<BasisView>,
    /// The denominator is small.
    pub small: bool,
    /// The source's words.
    pub words: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Where it was published.
    pub sources: Vec<SourceView>,
}

/// Two counts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a part and its whole")]
pub struct CountsView {
    pub numerator: FigureText,
    pub denominator: FigureText,
}

/// How a figure is known.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a word and its explanation")]
pub struct BasisView {
    pub key: &'static str,
    pub word: &'static str,
    pub how: Option<WordsText>,
}

/// A row of a measure's table.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// Of when.
    pub period: Phrase,
    /// The figure; nothing where there is a gap.
    pub point: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// A deliverable's status in words.
    pub status: Option<&'static str>,
    /// Words about a gap or status.
    pub note: Option<WordsText>,
    /// Where that is known from.
    pub sources: Vec<SourceView>,
    /// A break lies between the row before (older) and this one: its day and reason.
    pub break_before: Option<BreakView>,
}

/// A break of the series.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a day and a reason")]
pub struct BreakView {
    pub date: String,
    pub reason: WordsText,
}

/// A measure, or one part of it.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// The part's name.
    pub name: Option<WordsText>,
    /// HTML id, unique on the page.
    pub anchor: String,
    /// "từ 50% trở lên", the figure with its address.
    pub goal: Option<Phrase>,
    /// How it stands.
    pub standing: Option<Mark>,
    /// Why it stands so, one sentence.
    pub why: Phrase,
    /// The newest figure.
    pub latest: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// The chart, where there is something to draw.
    pub chart: Option<Chart>,
    /// Figures and gaps, newest first.
    pub rows: Vec<RowView>,
    /// The arithmetic, step by step.
    pub steps: Vec<StepView>,
    /// Share meter: the figure and the goal on a scale from 0 to 100, for shares.
    pub meter: Option<MeterView>,
}

/// A meter in hundredths of its width.
#[derive(Clone, Debug, Serialize)]
pub struct MeterView {
    /// Width of the bar, e.g. `75.9%`; an SVG attribute.
    pub value: String,
    /// Place of the goal.
    pub goal: Option<String>,
    /// `good`, `slow`, `late`, `gap`.
    pub tone: &'static str,
}

/// One step of the arithmetic.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// What it gives.
    pub name: &'static str,
    /// The result.
    pub result: Phrase,
    /// How it comes about.
    pub how: Phrase,
}

/// A measure.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    /// Its id, also the HTML id.
    pub id: String,
    /// Its name.
    pub name: WordsText,
    /// What values are: `share, ratio, count, score, rank, done`.
    pub unit: &'static str,
    /// How it stands as a whole; nothing where it is only followed.
    pub standing: Option<Mark>,
    /// One, or one a part.
    pub parts: Vec<PartView>,
    /// What the plan exempts.
    pub exception: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Moves of the goal-posts.
    pub amendments: Vec<AmendmentView>,
    /// Figures that contradict the series: shown with their reasons, never counted.
    pub asides: Vec<AsideView>,
    /// Where a deliverable is to be delivered.
    pub places: Vec<LinkText>,
    /// The duty that asks for it.
    pub duty: Option<LinkText>,
    /// Where it is defined, when not in the plan's row.
    pub source: Option<SourceView>,
    /// The page of its series, for measures computed from an index.
    pub series: Option<LinkText>,
    /// Its own page or anchor.
    pub url: String,
}

/// A move of the goal-posts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct AmendmentView {
    pub date: String,
    pub document: LinkText,
    pub what: &'static str,
    pub old: Phrase,
    pub new: Phrase,
}

/// A figure beside the series.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a figure and why it stands aside")]
pub struct AsideView {
    pub point: PointView,
    pub reason: WordsText,
}

/// A target in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TargetRow {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: WordsText,
    /// Its page.
    pub url: String,
    /// How it stands.
    pub standing: Mark,
    /// "2/4 phần vượt ngưỡng theo số liệu thay thế, 2 phần chưa công bố"; empty where one measure says it all.
    pub counts: Phrase,
    /// Its measures, shortly.
    pub measures: Vec<MeasureBrief>,
    /// Its deadline in the plan's words, else the day.
    pub deadline: Phrase,
    /// How far off, e.g. "còn 12 tháng".
    pub remaining: String,
    /// Lead agencies.
    pub lead: Vec<LinkText>,
    /// Its core content.
    pub pillar: Option<WordsText>,
}

/// A measure in a row of its target.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureBrief {
    /// Its name, or its part's.
    pub name: WordsText,
    /// How it stands.
    pub standing: Mark,
    /// Its newest figure.
    pub figure: Option<FigureText>,
    /// Of when.
    pub period: Phrase,
    /// Numerator and denominator.
    pub counts: Option<CountsView>,
    /// Its goal.
    pub goal: Option<Phrase>,
    /// The meter, for shares.
    pub meter: Option<MeterView>,
    /// It is a proxy.
    pub proxy: bool,
}

/// Targets of one standing, or of one core content, or of one agency.
#[derive(Clone, Debug, Serialize)]
pub struct TargetGroup {
    /// The standing they share, where that makes the group.
    pub standing: Option<Mark>,
    /// What they share otherwise.
    pub name: Option<LinkText>,
    /// The targets.
    pub targets: Vec<TargetRow>,
}

/// `home.html`
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The plan's number and short title.
    pub plan: Option<LinkText>,
    /// The plan's day in words.
    pub plan_date: String,
    /// "Tỉnh đặt 11 mục tiêu: 1 lỡ hạn, …": the answer, its counts as figures that add up.
    pub answer: Phrase,
    /// Counts by standing, worst first, the targets of each.
    pub strip: Vec<StripView>,
    /// Share of procedures online.
    pub procedures_online: Option<HeadlineView>,
    /// Share of procedures fully online.
    pub fully_online: Option<HeadlineView>,
    /// Share of dossiers online.
    pub dossiers_online: Option<HeadlineView>,
    /// All targets by standing, worst first; those without figures last.
    pub groups: Vec<TargetGroup>,
    /// Who owes figures: lead agencies and the targets they have published nothing about.
    pub owing: Vec<OwingView>,
    /// Index ranks, newest and the one before.
    pub indices: Vec<IndexBrief>,
    /// Newest corrections.
    pub corrections: Vec<CorrectionView>,
    /// Newest news.
    pub news: Vec<NewsRow>,
    /// The five gaps.
    pub gaps: Vec<Mark>,
}

/// Targets of one standing, as tiles.
#[derive(Clone, Debug, Serialize)]
pub struct StripView {
    /// The standing.
    pub standing: Mark,
    /// How many.
    pub count: FigureText,
    /// Their numbers, titles and pages.
    pub tiles: Vec<TileView>,
}

/// A target as a tile.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number that leads to a page")]
pub struct TileView {
    pub number: u32,
    pub title: WordsText,
    pub url: String,
}

/// A figure at the top of the home page.
#[derive(Clone, Debug, Serialize)]
pub struct HeadlineView {
    /// The measure's name.
    pub name: WordsText,
    /// Its page.
    pub url: String,
    /// The newest figure.
    pub latest: Option<PointView>,
    /// Why there is none.
    pub gap: Option<Mark>,
    /// Earlier figures, newest first; those before a break are marked.
    pub earlier: Vec<EarlierView>,
    /// The goal, where the measure has one.
    pub goal: Option<Phrase>,
    /// The chart.
    pub chart: Option<Chart>,
    /// Rows of its table.
    pub rows: Vec<RowView>,
    /// The meter.
    pub meter: Option<MeterView>,
}

/// An earlier figure.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierView {
    /// The figure.
    pub point: PointView,
    /// A break lies between: not comparable.
    pub incomparable: bool,
}

/// An agency that owes figures.
#[derive(Clone, Debug, Serialize)]
pub struct OwingView {
    /// Who.
    pub agency: LinkText,
    /// About which targets.
    pub targets: Vec<TileView>,
}

/// `targets.html`
#[derive(Clone, Debug, Serialize)]
pub struct TargetsView {
    /// One a plan.
    pub plans: Vec<PlanTargets>,
}

/// A plan's targets in several orders.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the same targets, grouped in four ways")]
pub struct PlanTargets {
    pub plan: LinkText,
    pub answer: Phrase,
    pub strip: Vec<StripView>,
    pub by_standing: Vec<TargetGroup>,
    pub by_pillar: Vec<TargetGroup>,
    pub by_agency: Vec<TargetGroup>,
    pub by_deadline: Vec<TargetGroup>,
}

/// `plan.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in plan.yaml")]
pub struct PlanView {
    pub number: String,
    pub title: WordsText,
    pub short_title: Option<WordsText>,
    pub date: String,
    pub issuer: WordsText,
    pub answer: Phrase,
    pub purposes: Vec<WordsText>,
    pub requirements: Vec<WordsText>,
    pub pillars: Vec<WordsText>,
    pub targets: Vec<TargetRow>,
    pub statements: Vec<StatementView>,
    pub tasks: Vec<TaskView>,
    pub reporting: Option<ReportingView>,
    pub source: Option<SourceView>,
    pub note: Option<WordsText>,
    pub tasks_url: String,
}

/// A target's own words.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number and its words")]
pub struct StatementView {
    pub number: u32,
    pub statement: WordsText,
    pub deadline: Phrase,
    pub lead: Vec<LinkText>,
    pub cooperating: Vec<LinkText>,
    pub url: String,
}

/// A task.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a number and its words")]
pub struct TaskView {
    pub number: u32,
    pub statement: WordsText,
}

/// The duty to report.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in plan.yaml")]
pub struct ReportingView {
    pub every: &'static str,
    pub due: Option<String>,
    pub from: Vec<LinkText>,
    pub to: Option<LinkText>,
    pub source: Option<SourceView>,
}

/// `target.html`
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// Its number.
    pub number: u32,
    /// Its title, ours.
    pub title: WordsText,
    /// The plan.
    pub plan: LinkText,
    /// How it stands.
    pub standing: Mark,
    /// The page's heading: how it stands in one sentence.
    pub answer: Phrase,
    /// Met, met by proxy, without figures.
    pub counts: Phrase,
    /// The plan's words.
    pub statement: WordsText,
    /// Where they stand.
    pub source: SourceView,
    /// The deadline in the plan's words or the day.
    pub deadline: Phrase,
    /// How far off.
    pub remaining: String,
    /// "phấn đấu".
    pub firm: bool,
    /// Lead agencies.
    pub lead: Vec<LinkText>,
    /// Who leads on the day of judgement, where lead agencies were succeeded.
    pub lead_now: Vec<LinkText>,
    /// Co-operating agencies.
    pub cooperating: Vec<LinkText>,
    /// Core content, ours where the plan does not say.
    pub pillar: Option<WordsText>,
    /// The last day any figure speaks of.
    pub data_until: Option<String>,
    /// Its measures.
    pub measures: Vec<MeasureView>,
    /// No longer meaningful: since when, why.
    pub superseded: Option<SupersededView>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// News about it.
    pub news: Vec<NewsRow>,
    /// Corrections of its figures.
    pub corrections: Vec<CorrectionView>,
    /// The targets before and after.
    pub previous: Option<TileView>,
    /// The target after.
    pub next: Option<TileView>,
}

/// No longer meaningful.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct SupersededView {
    pub date: String,
    pub reason: WordsText,
    pub source: Option<SourceView>,
}

/// `tasks.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "tasks, duties, and the measures that no target asks for")]
pub struct TasksView {
    pub plans: Vec<PlanTasks>,
    pub duty_measures: Vec<MeasureView>,
    pub other_measures: Vec<MeasureView>,
}

/// A plan's tasks and duties.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct PlanTasks {
    pub plan: LinkText,
    pub tasks: Vec<TaskView>,
    pub duties: Vec<DutyView>,
}

/// Duties of some agencies.
#[derive(Clone, Debug, Serialize)]
pub struct DutyView {
    /// HTML id.
    pub anchor: String,
    /// Place in the plan.
    pub place: WordsText,
    /// Verbatim heading.
    pub heading: Option<WordsText>,
    /// Who.
    pub agencies: Vec<LinkText>,
    /// Verbatim statements.
    pub statements: Vec<WordsText>,
}

/// `agencies.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "agencies by level, groups, and those that are no more")]
pub struct AgenciesView {
    pub levels: Vec<LevelView>,
    pub groups: Vec<GroupView>,
    pub former: Vec<AgencyRow>,
    pub later: Vec<AgencyRow>,
    pub total: usize,
}

/// Agencies of a level, by kind or by the unit above.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a level's agencies under their parents")]
pub struct LevelView {
    pub key: &'static str,
    pub name: &'static str,
    pub count: usize,
    pub under: Vec<UnderView>,
}

/// Agencies under one heading.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a heading and its agencies")]
pub struct UnderView {
    pub anchor: String,
    pub heading: Option<LinkText>,
    pub agencies: Vec<AgencyRow>,
}

/// An agency in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct AgencyRow {
    pub name: WordsText,
    pub url: String,
    pub kind: &'static str,
    pub leads: usize,
    pub unverified: bool,
    pub until: Option<String>,
    pub from: Option<String>,
}

/// A group of agencies.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct GroupView {
    pub anchor: String,
    pub name: WordsText,
    pub members: usize,
    pub agencies: Vec<LinkText>,
}

/// `agency.html`
#[derive(Clone, Debug, Serialize)]
pub struct AgencyView {
    /// Its name on the day of judgement.
    pub name: WordsText,
    /// Its short name.
    pub short_name: Option<WordsText>,
    /// Kind and level in words.
    pub kind: &'static str,
    /// Level in words.
    pub level: &'static str,
    /// It is not in force on that day.
    pub former: bool,
    /// It does not exist yet on that day.
    pub later: bool,
    /// In force from.
    pub from: Option<String>,
    /// In force to.
    pub to: Option<String>,
    /// The agency above.
    pub parent: Option<LinkText>,
    /// Agencies below.
    pub children: Vec<LinkText>,
    /// All names, oldest first.
    pub names: Vec<NameView>,
    /// Codes in other systems.
    pub codes: Vec<CodeView>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Contact.
    pub contact: PublisherView,
    /// Its own site.
    pub portal: Option<String>,
    /// What it became.
    pub successors: Vec<SuccessorView>,
    /// It ended and nobody said into what.
    pub successor_unknown: bool,
    /// What it came from.
    pub predecessors: Vec<SuccessorView>,
    /// Targets it leads.
    pub leads: Vec<TargetRow>,
    /// Targets it co-operates in.
    pub cooperates: Vec<TileView>,
    /// Measures of deliverables in its place.
    pub places: Vec<LinkText>,
    /// Its duties.
    pub duties: Vec<DutyView>,
    /// Its own index values.
    pub indices: Vec<IndexBrief>,
    /// News about what it leads.
    pub news: Vec<NewsRow>,
    /// Where this is known from.
    pub source: Option<SourceView>,
    /// Why it could not be checked.
    pub unverified: Option<WordsText>,
}

/// A name and its time.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct NameView {
    pub name: WordsText,
    pub short_name: Option<WordsText>,
    pub from: Option<String>,
}

/// A code and its time.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct CodeView {
    pub system: String,
    pub code: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// An agency before or after.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct SuccessorView {
    pub agency: LinkText,
    pub whole: bool,
    pub date: String,
    pub source: Option<SourceView>,
    pub unverified: Option<WordsText>,
}

/// `indices.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "all indices on one page")]
pub struct IndicesView {
    pub indices: Vec<IndexView>,
    pub years: Vec<i16>,
}

/// An index.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// HTML id.
    pub id: String,
    /// In full.
    pub name: WordsText,
    /// Short.
    pub short_name: Option<WordsText>,
    /// Who publishes it.
    pub issuer: WordsText,
    /// What it measures.
    pub about: Option<WordsText>,
    /// The highest score.
    pub scale: Option<String>,
    /// Its own page.
    pub url: Option<String>,
    /// One sentence: the newest rank and how it moved.
    pub summary: Phrase,
    /// Ranks over the years.
    pub chart: Option<Chart>,
    /// Values, newest first; the province's, then agencies'.
    pub rows: Vec<IndexRow>,
    /// The target that asks for it.
    pub target: Option<LinkText>,
}

/// An index's value for a year.
#[derive(Clone, Debug, Serialize)]
pub struct IndexRow {
    /// HTML id, unique on the page.
    pub anchor: String,
    /// The year.
    pub year: i16,
    /// Whose, when an agency's.
    pub agency: Option<LinkText>,
    /// Rank, and of how many.
    pub rank: Option<FigureText>,
    /// Of how many.
    pub of: Option<FigureText>,
    /// Score.
    pub score: Option<FigureText>,
    /// Change of the score as published.
    pub change: Option<FigureText>,
    /// Places gained (positive) or lost since the year before.
    pub moved: Option<Phrase>,
    /// The source's words.
    pub words: Option<WordsText>,
    /// Why there is nothing.
    pub gap: Option<Mark>,
    /// Rank in the region.
    pub region: Option<Phrase>,
    /// Parts: name and rank or score.
    pub parts: Vec<NamedFigures>,
    /// Others.
    pub comparators: Vec<NamedFigures>,
    /// How it is known.
    pub basis: Option<BasisView>,
    /// Why it stands aside.
    pub aside: Option<WordsText>,
    /// A note of ours.
    pub note: Option<WordsText>,
    /// Where it was published.
    pub sources: Vec<SourceView>,
}

/// A name with its figures.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name, a rank, a score")]
pub struct NamedFigures {
    pub name: WordsText,
    pub rank: Option<FigureText>,
    pub score: Option<FigureText>,
    pub sources: Vec<SourceView>,
}

/// An index in a short list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the newest value and the one before")]
pub struct IndexBrief {
    pub name: WordsText,
    pub url: String,
    pub newest: Option<FigureText>,
    pub newest_of: Option<FigureText>,
    pub newest_year: Option<i16>,
    pub before: Option<FigureText>,
    pub before_year: Option<i16>,
    pub moved: Option<Phrase>,
    pub gap: Option<Mark>,
}

/// `news_list.html`
#[derive(Clone, Debug, Serialize)]
pub struct NewsListView {
    /// All, a year, or a tag.
    pub heading: Phrase,
    /// `all`, `year`, `tag`.
    pub kind: &'static str,
    /// This page's items.
    pub items: Vec<NewsRow>,
    /// Years that have news.
    pub years: Vec<LinkText>,
    /// Tags, with how many.
    pub tags: Vec<TagView>,
    /// The page's number and how many there are.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
    /// The page before.
    pub newer: Option<String>,
    /// The page after.
    pub older: Option<String>,
}

/// A tag.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a tag and how many items bear it")]
pub struct TagView {
    pub name: WordsText,
    pub url: String,
    pub count: usize,
}

/// A news item in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct NewsRow {
    pub title: WordsText,
    pub url: String,
    pub date: String,
    pub date_iso: String,
    pub kind: &'static str,
    pub summary: Option<WordsText>,
    pub source: Option<SourceView>,
    pub draft: bool,
}

/// `news.html`
#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    /// The item.
    pub item: NewsRow,
    /// Its day in words.
    pub date_in_words: String,
    /// Its text, ready HTML.
    pub body: String,
    /// The language of the text, where that is not the page's.
    pub body_lang: Option<&'static str>,
    /// The content file.
    pub file: String,
    /// Its tags.
    pub tags: Vec<TagView>,
    /// Its sources.
    pub sources: Vec<SourceView>,
    /// What it is about.
    pub about: Vec<LinkText>,
    /// The newer item.
    pub newer: Option<NewsRow>,
    /// The older item.
    pub older: Option<NewsRow>,
}

/// `documents.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "all documents, newest first")]
pub struct DocumentsView {
    pub documents: Vec<DocumentView>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct DocumentView {
    pub anchor: String,
    pub number: WordsText,
    pub date: Option<String>,
    pub date_iso: Option<String>,
    pub issuer: WordsText,
    pub kind: WordsText,
    pub title: WordsText,
    pub file: Option<String>,
    pub link: Option<String>,
    pub note: Option<WordsText>,
    pub cited_by: Vec<LinkText>,
}

/// `corrections.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "corrections, and moves of goal-posts")]
pub struct CorrectionsView {
    pub corrections: Vec<CorrectionView>,
    pub amendments: Vec<AmendmentOf>,
}

/// A move of the goal-posts, with what moved.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a measure and its amendment")]
pub struct AmendmentOf {
    pub measure: LinkText,
    pub amendment: AmendmentView,
}

/// A correction.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in the content")]
pub struct CorrectionView {
    pub date: String,
    pub date_iso: String,
    pub kind: &'static str,
    pub address: String,
    pub what: Option<LinkText>,
    pub old: WordsText,
    pub new: WordsText,
    pub reason: WordsText,
}

/// `method.html`
#[derive(Clone, Debug, Serialize)]
pub struct MethodView {
    /// Its version.
    pub version: &'static str,
    /// Thresholds of the ratio, as the code has them: on path, slow.
    pub on_path_from: String,
    /// Slow from.
    pub slow_from: String,
    /// Denominators below this are small.
    pub small_below: u64,
    /// All standings, worst first.
    pub standings: Vec<Mark>,
    /// The five gaps.
    pub gaps: Vec<Mark>,
    /// Worked examples: measures of this site that have arithmetic.
    pub examples: Vec<ExampleView>,
    /// Breaks of series.
    pub breaks: Vec<BreakOf>,
    /// Figures by key: key, unit, decimals, meaning key.
    pub keys: Vec<KeyView>,
}

/// A worked example.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a measure and its arithmetic")]
pub struct ExampleView {
    pub measure: LinkText,
    pub standing: Mark,
    pub why: Phrase,
    pub steps: Vec<StepView>,
}

/// A break and the measures it cuts.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a break and its measures")]
pub struct BreakOf {
    pub at: BreakView,
    pub measures: Vec<LinkText>,
}

/// A key of figure addresses.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a key and how many figures bear it")]
pub struct KeyView {
    pub key: String,
    pub count: usize,
    pub example: String,
}

/// `page.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a page of one's own")]
pub struct OwnPageView {
    pub title: WordsText,
    pub summary: Option<WordsText>,
    pub body: String,
    pub body_lang: Option<&'static str>,
    pub file: String,
    pub headings: Vec<HeadingView>,
}

/// A heading of a page.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "an anchor and its words")]
pub struct HeadingView {
    pub anchor: String,
    pub text: WordsText,
    pub level: u8,
}

/// `sitemap.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the site as a tree of text")]
pub struct SiteMapView {
    pub sections: Vec<SiteMapSection>,
}

/// A section of the site map.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a section and its pages")]
pub struct SiteMapSection {
    pub key: &'static str,
    pub url: Option<String>,
    pub pages: Vec<LinkText>,
}

/// `data.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the files of the open data")]
pub struct DataView {
    pub tables: Vec<TableView>,
    pub figures: usize,
}

/// A table of the open data.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a table and its two files")]
pub struct TableView {
    pub key: &'static str,
    pub csv: String,
    pub json: String,
    pub rows: usize,
    pub columns: Vec<ColumnView>,
}

/// A column of the open data.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "a name and what it holds")]
pub struct ColumnView {
    pub name: &'static str,
    pub about: &'static str,
}

/// `404.html`
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {}

/// `redirect.html`
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "where the page went")]
pub struct RedirectView {
    pub target: String,
}

/// The contents of a page, by template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is named as its template")]
pub enum View {
    Home(Box<HomeView>),
    Targets(Box<TargetsView>),
    Plan(Box<PlanView>),
    Target(Box<TargetView>),
    Tasks(Box<TasksView>),
    Agencies(Box<AgenciesView>),
    Agency(Box<AgencyView>),
    Indices(Box<IndicesView>),
    NewsList(Box<NewsListView>),
    News(Box<NewsView>),
    Documents(Box<DocumentsView>),
    Corrections(Box<CorrectionsView>),
    Method(Box<MethodView>),
    Page(Box<OwnPageView>),
    SiteMap(Box<SiteMapView>),
    Data(Box<DataView>),
    NotFound(NotFoundView),
    Redirect(RedirectView),
}

impl View {
    /// The template that places it.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::Targets(_) => "targets.html",
            View::Plan(_) => "plan.html",
            View::Target(_) => "target.html",
            View::Tasks(_) => "tasks.html",
            View::Agencies(_) => "agencies.html",
            View::Agency(_) => "agency.html",
            View::Indices(_) => "indices.html",
            View::NewsList(_) => "news_list.html",
            View::News(_) => "news.html",
            View::Documents(_) => "documents.html",
            View::Corrections(_) => "corrections.html",
            View::Method(_) => "method.html",
            View::Page(_) => "page.html",
            View::SiteMap(_) => "sitemap.html",
            View::Data(_) => "data.html",
            View::NotFound(_) => "404.html",
            View::Redirect(_) => "redirect.html",
        }
    }
}
