//! The typed contract with themes: everything a template may place, and nothing else.
//!
//! A template is called with `page` (a [`Chrome`]), `site` (a [`SiteView`]), `t` (the locale's words) and `view` (one of the
//! structs below, named as its template). Figures, words and phrases are printed by the filters `figure`, `words`, `phrase`.
//! What is the same on all pages of a section comes rendered: `links`, `skips`, `header`, `footer`, of the parts of these names.
//!
//! Tables of results, and the rows of rankings, come rendered ([`Printed`]): by `parts/results_table.html`, which is called with `table`, and
//! `parts/results_row.html` and `parts/ranked_row.html`, which are called with `row`; all with `t` and `lang`, and neither `site` nor `page`.
//! Each prints a shape once for all of that shape, so it may place their texts and ask whether one is there. A template that measures, cuts
//! or changes a text is refused; one that looks for words in it (`containing`, `replace`) finds none, and nobody can tell.
//!
//! A page keeps those symbols of its base that it names behind a `#`; a script that adds one needs it in a template too.

mod about;
mod agency;
mod chrome;
mod document;
mod embed;
mod figure;
mod home;
mod index;
mod measure;
mod news;
mod plan;
mod procedure;
mod report;
mod results;
mod rows;
mod search;
mod status;
mod target;

use serde::Serialize;

pub use about::{
    AccessibilityView, BreakOf, BulkView, ColumnView, DataView, ExampleView, FileOffered, KeyView,
    MethodView, NotFoundView, PeriodFiles, RedirectView, ResultsTables, SiteMapSection, SiteMapView,
    TableView,
};
pub use agency::{
    AgenciesView, AgencyRow, AgencyView, CodeView, GroupView, LevelView, NameView, SuccessorView, UnderView,
};
pub use chrome::{
    Chrome, HeadingView, LanguageLink, LicenceView, LinkText, MenuLink, PictureView, PublisherView, SiteView,
    TitleText,
};
pub use document::{AmendmentOf, CorrectionView, CorrectionsView, DocumentView, DocumentsView};
pub use embed::{EmbedResults, EmbedView, EmbedsView, LedView, ReadingView, SnippetKind, SnippetView};
pub use figure::{
    BasisView, BreakView, CountsView, Mark, MeterView, PointView, RowView, SourceView, StepView,
};
pub use home::{
    EarlierView, HeadlineView, HomeView, LateDossiers, LateReports, LateView, MovementRow, MovementsView,
    OverdueRow, OwingView,
};
pub use index::{IndexBrief, IndexRow, IndexView, IndicesView, NamedFigures};
pub use measure::{AmendmentView, AsideView, MeasureBrief, MeasureView, PartView};
pub use news::{NewsListView, NewsRow, NewsView, OwnPageView, TagView};
pub use plan::{DutyView, PlanTasks, PlanView, ReportingView, StatementView, TaskView, TasksView};
pub use procedure::{
    FieldGroup, FieldView, OfferedView, OnlineLevelView, ProcedureRow, ProcedureView, ProceduresView,
};
pub use report::{
    AgencyReportRow, AgencyReports, DutyToReport, KeptRow, KeptView, LateRow, PeriodMark, ReportPeriod,
    ReportRow, ReportsView,
};
pub use results::{
    CountRow, CoverageRow, CoverageView, DownloadView, FileView, HeadFigure, HistoryView, PeriodHead,
    PeriodKindView, PeriodView, RankedGroup, RankedRow, ResultsRow, ResultsView, SilenceView, SilentGroup,
    TableOfResults,
};
pub use rows::{Printed, Printer, Row, Shape};
pub use search::{IndexLink, LetterView, SearchForm, SearchIndexView, SearchView};
pub use status::{ComingView, FreshView, StatusView, WaitingRow};
pub use target::{
    PlanTargets, StripView, SupersededView, TargetGroup, TargetRow, TargetView, TargetsView, TileView,
};

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
    Results(Box<ResultsView>),
    Period(Box<PeriodView>),
    Procedures(Box<ProceduresView>),
    Procedure(Box<ProcedureView>),
    Field(Box<FieldView>),
    Reports(Box<ReportsView>),
    NewsList(Box<NewsListView>),
    News(Box<NewsView>),
    Documents(Box<DocumentsView>),
    Corrections(Box<CorrectionsView>),
    Method(Box<MethodView>),
    Page(Box<OwnPageView>),
    Status(Box<StatusView>),
    Accessibility(Box<AccessibilityView>),
    SiteMap(Box<SiteMapView>),
    Search(Box<SearchView>),
    SearchIndex(Box<SearchIndexView>),
    Data(Box<DataView>),
    Embeds(Box<EmbedsView>),
    Embed(Box<EmbedView>),
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
            View::Results(_) => "results.html",
            View::Period(_) => "period.html",
            View::Procedures(_) => "procedures.html",
            View::Procedure(_) => "procedure.html",
            View::Field(_) => "field.html",
            View::Reports(_) => "reports.html",
            View::NewsList(_) => "news_list.html",
            View::News(_) => "news.html",
            View::Documents(_) => "documents.html",
            View::Corrections(_) => "corrections.html",
            View::Method(_) => "method.html",
            View::Page(_) => "page.html",
            View::Status(_) => "status.html",
            View::Accessibility(_) => "accessibility.html",
            View::SiteMap(_) => "sitemap.html",
            View::Search(_) => "search.html",
            View::SearchIndex(_) => "search_index.html",
            View::Data(_) => "data.html",
            View::Embeds(_) => "embeds.html",
            View::Embed(_) => "embed.html",
            View::NotFound(_) => "404.html",
            View::Redirect(_) => "redirect.html",
        }
    }
}
