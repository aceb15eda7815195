//! Why a part stands as it stands, in one sentence, and the arithmetic step by step.

use super::at::At;
use super::views::StepView;
use crate::chart::figure_text;
use crate::measure::figures::{goal_address, path_address};
use crate::measure::{PartMeasured, Point, Reason, Standing};
use crate::model::{Address, Gap, Kind, Lang, Measure, Status};
use crate::words::phrase::{FigureText, Phrase};
use crate::words::terms;

/// A measure's part on a page.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// Where.
    pub at: &'a At<'a>,
    /// The measure.
    pub measure: &'a Measure,
    /// Its part.
    pub part: &'a PartMeasured,
}

impl Case<'_> {
    fn pick(&self, vi: &'static str, en: &'static str) -> &'static str {
        self.at.pick(vi, en)
    }

    fn figure(&self, address: &Address) -> Option<FigureText> {
        let figure = self.at.measures.figures.get(address)?;
        Some(self.at.noted(figure_text(figure, self.at.lang)))
    }

    fn goal(&self, key: &str) -> Option<FigureText> {
        self.figure(&goal_address(&self.measure.id, self.part, self.at.today(), key))
    }

    fn path(&self, key: &str) -> Option<FigureText> {
        self.figure(&path_address(&self.measure.id, self.part, key)?)
    }

    fn value(&self, point: &Point) -> Option<FigureText> {
        self.figure(&point.address)
    }

    /// "từ 50% trở lên".
    pub fn goal_words(&self) -> Option<Phrase> {
        let kind = self.measure.kind?;
        if kind == Kind::Deliverable {
            return Some(Phrase::new().say(terms::goal(kind.key(), "", self.at.lang)));
        }
        let (before, after) = terms::goal_around(kind.key(), self.at.lang);
        Some(Phrase::new().say(before).figure(self.goal("goal")?).say(after))
    }

    /// The goal as it is compared with a value: for a reduction the value to come down to.
    fn goal_value(&self) -> Option<FigureText> {
        self.goal("goal_value").or_else(|| self.goal("goal"))
    }

    /// One sentence.
    pub fn why(&self) -> Phrase {
        match self.part.reason {
            Reason::NoGoal => Phrase::new().say(self.pick(
                "Chỉ theo dõi: không văn bản nào đặt đích cho con số này.",
                "Followed only: no document sets a goal for this figure.",
            )),
            Reason::GoalMet | Reason::GoalMetByProxy | Reason::DeadlineOver | Reason::FellBack => self.compared(),
            Reason::Path => self.on_the_path(),
            Reason::OneFigure => Phrase::new().say(self.pick(
                "Mới có một con số, chưa thể nói đang đi thế nào.",
                "There is one figure only, so nothing can be said of its way.",
            )),
            Reason::PathNotMoved => Phrase::new().say(self.pick(
                "Theo kế hoạch, đến kỳ này con số chưa phải thay đổi.",
                "By the plan, the figure need not have moved by this period.",
            )),
            Reason::NoPath => Phrase::new().say(self.pick(
                "Không có hạn hoặc không có mốc xuất phát, nên không vẽ được lộ trình.",
                "There is no deadline or no starting day, so there is no path.",
            )),
            Reason::Status(status) => self.status(status),
            Reason::Gap(gap) => Phrase::new().say(gap_words(gap, self.at.lang)),
            Reason::Overdue => Phrase::new().say(self.pick(
                "Số liệu kỳ mới đã quá hạn, nên không giữ đánh giá cũ.",
                "The next figure is overdue, so the last judgement does not stand.",
            )),
            Reason::BaseUnknown => Phrase::new().say(self.pick(
                "Kế hoạch so với một năm mà không ai công bố con số, nên không tính được mức giảm.",
                "The plan compares with a year whose figure nobody published, so the reduction cannot be computed.",
            )),
            Reason::BaseBeforeBreak => Phrase::new().say(self.pick(
                "Năm gốc nằm trước chỗ ngắt của chuỗi số liệu, nên không so sánh được.",
                "The base year lies before a break of the series, so the two cannot be compared.",
            )),
        }
    }

    /// "66,6%, đích từ 100% trở lên".
    pub fn figure_and_goal(&self) -> Option<Phrase> {
        let judged = self.part.judged.as_ref()?;
        let goal = self.goal_words()?;
        let mut value = Phrase::new().figure(self.value(judged)?);
        if let Some(of) = self.figure(&judged.sibling("of")) {
            value = value.say("/").figure(of);
        }
        Some(value.say(self.pick(", đích ", ", goal ")).then(goal))
    }

    /// The figure judged beside the goal.
    fn compared(&self) -> Phrase {
        let Some(point) = &self.part.judged else { return Phrase::new() };
        let mut phrase = Phrase::new().maybe(self.value(point));
        phrase = phrase.say(self.pick(" (kỳ ", " (")).then(self.at.period(&point.period)).say("), ");
        phrase = phrase.say(self.pick("đích ", "goal ")).then(self.goal_words().unwrap_or_default());
        if self.part.judged_first_later {
            phrase = phrase.say(self.pick(
                ". Không có số liệu nào kết thúc trước hạn, nên xét theo số liệu đầu tiên sau hạn",
                ". No figure ends by the deadline, so the first one after it is judged",
            ));
        }
        if self.part.reason == Reason::GoalMetByProxy {
            phrase = phrase.say(self.pick(
                ". Đây là số liệu thay thế, nên không tính là đã đạt",
                ". This is a proxy, so it does not count as achieved",
            ));
        }
        if self.part.reason == Reason::FellBack {
            phrase = phrase.say(self.pick(
                ". Lúc xuất phát đã ở mức này, nay lại kém đi",
                ". It stood there at the start and has fallen back",
            ));
        }
        phrase.say(".")
    }

    fn on_the_path(&self) -> Phrase {
        let (Some(ratio), Some(point)) = (self.path("path_ratio"), &self.part.judged) else {
            return self.compared();
        };
        let (Some(value), Some(path)) = (self.value(point), self.path("path_value")) else {
            return self.compared();
        };
        let phrase = Phrase::new().figure(value);
        if self.part.standing == Standing::Worsening {
            let phrase = phrase.say(self.pick(", lúc xuất phát là ", ", at the start ")).maybe(self.base());
            return phrase.say(self.pick(": đang đi ngược với đích.", ": it moves away from the goal."));
        }
        let phrase =
            phrase.say(self.pick(", trong khi lộ trình tới đích lúc đó là ", ", where the path stood at "));
        // "Mới" is short of what was to be: it is not said of what is on the path.
        let gone = if self.part.standing == Standing::OnPath {
            "; đã đi được "
        } else {
            "; mới đi được "
        };
        let phrase = phrase.figure(path).say(self.pick(gone, "; it has gone ")).figure(ratio);
        phrase.say(self.pick(" lần quãng phải đi.", " times the way it should have."))
    }

    /// Where the path starts.
    fn base(&self) -> Option<FigureText> {
        let base = &self.part.arithmetic.as_ref()?.base;
        let subject = crate::measure::series::subject(&self.measure.id, self.part.part.as_deref());
        self.figure(&Address::new(subject, base.period.clone(), "baseline"))
    }

    fn status(&self, status: Status) -> Phrase {
        let word = terms::STATUSES.word(status.key(), self.at.lang);
        let phrase = Phrase::new().say(format!("{}{word}", self.pick("Tình trạng: ", "Status: ")));
        match &self.part.status {
            Some(seen) => phrase.say(format!(" ({}).", self.at.day(seen.date))),
            None => phrase.say("."),
        }
    }

    /// The arithmetic of the path method, every number in it.
    pub fn steps(&self) -> Vec<StepView> {
        let (Some(point), Some(_)) = (&self.part.judged, &self.part.arithmetic) else {
            return Vec::new();
        };
        let base = self.base();
        let step = |name, result: Option<FigureText>, how: Phrase| {
            result.map(|result| StepView { name, result: result.into(), how })
        };
        let mut steps = Vec::new();
        steps.extend(step(self.pick("Mốc xuất phát", "Starting point"), base.clone(), self.base_words()));
        steps.extend(step(self.pick("Đích", "Goal"), self.goal_value(), self.goal_how()));
        steps.extend(step(
            self.pick("Số liệu được xét", "Figure judged"),
            self.value(point),
            Phrase::new().then(self.at.period(&point.period)),
        ));
        steps.extend(step(
            self.pick("Lộ trình lúc đó", "Path on that day"),
            self.path("path_value"),
            self.path_how(base.as_ref()),
        ));
        steps.extend(step(
            self.pick("Tỷ số với lộ trình", "Ratio to the path"),
            self.path("path_ratio"),
            self.ratio_how(base.as_ref(), point),
        ));
        steps.extend(step(
            self.pick("Phần quãng đường đã đi", "Share of the distance"),
            self.path("distance_share"),
            Phrase::new().say(self.pick("từ mốc xuất phát tới đích", "from the starting point to the goal")),
        ));
        steps.extend(step(
            self.pick("Cần thêm mỗi quý", "Needed each quarter"),
            self.path("per_quarter"),
            Phrase::new().say(self.pick("từ ngày chốt tới hạn", "from the day of judgement to the deadline")),
        ));
        steps
    }

    fn base_words(&self) -> Phrase {
        let Some(base) = self.part.arithmetic.as_ref().map(|arithmetic| &arithmetic.base) else {
            return Phrase::new();
        };
        let day = self.at.day(base.date);
        let words = match (base.from_break, base.first_observation) {
            (true, _) => self.pick(
                "số liệu đầu tiên sau chỗ ngắt của chuỗi, tính đến ",
                "the first figure after the break, up to ",
            ),
            (false, true) => self.pick(
                "không có mốc công bố, lấy số liệu đầu tiên, tính đến ",
                "no published baseline; the first figure there is, up to ",
            ),
            (false, false) => self.pick("tính đến ", "up to "),
        };
        Phrase::new().say(format!("{words}{day}"))
    }

    fn goal_how(&self) -> Phrase {
        let deadline = self
            .part
            .deadline
            .map_or_else(String::new, |day| format!(", {} {}", self.pick("hạn", "by"), self.at.day(day)));
        self.goal_words().unwrap_or_default().say(deadline)
    }

    fn path_how(&self, base: Option<&FigureText>) -> Phrase {
        let days = (self.path("days_elapsed"), self.path("days_total"));
        let (Some(base), Some(goal), (Some(elapsed), Some(total))) = (base, self.goal_value(), days) else {
            return Phrase::new();
        };
        if !self.measure.path.is_empty() {
            return Phrase::new().say(
                self.pick("đường thẳng qua các bước đã công bố", "straight through the announced steps"),
            );
        }
        let base = bare(base);
        Phrase::new()
            .figure(base.clone())
            .say(" + (")
            .figure(bare(&goal))
            .say(" − ")
            .figure(base)
            .say(") × ")
            .figure(elapsed)
            .say(" ÷ ")
            .figure(total)
            .say(self.pick(" ngày", " days"))
    }

    fn ratio_how(&self, base: Option<&FigureText>, point: &Point) -> Phrase {
        let (Some(base), Some(path), Some(value)) = (base, self.path("path_value"), self.value(point)) else {
            return Phrase::new();
        };
        let base = bare(base);
        Phrase::new()
            .say("(")
            .figure(bare(&value))
            .say(" − ")
            .figure(base.clone())
            .say(") ÷ (")
            .figure(bare(&path))
            .say(" − ")
            .figure(base)
            .say(self.pick("), tính bằng số chưa làm tròn", "), from unrounded numbers"))
    }
}

/// The same figure without its percent sign, for arithmetic.
fn bare(figure: &FigureText) -> FigureText {
    FigureText { text: figure.text.trim_end_matches('%').to_owned(), ..figure.clone() }
}

fn gap_words(gap: Gap, lang: Lang) -> &'static str {
    match gap {
        Gap::NotYetDue => lang.pick("Chưa đến hạn phải có số liệu.", "No figure is due yet."),
        Gap::Overdue => lang.pick("Đã quá hạn mà chưa có số liệu.", "The figure is overdue."),
        Gap::NotPublished => lang.pick(
            "Không tìm thấy con số nào được công bố. Trống không phải là 0.",
            "No published figure was found. A gap is not a zero.",
        ),
        Gap::NotApplicable => lang.pick("Không áp dụng cho kỳ này.", "Not applicable to this period."),
        Gap::Suppressed => lang.pick(
            "Con số được giữ kín để không lộ thông tin cá nhân.",
            "The figure is withheld to protect personal data.",
        ),
    }
}

/// Numbers of a target's measures in words: "2/4 phần vượt ngưỡng theo số liệu thay thế, 2 phần chưa công bố".
pub fn counts(at: &At, subject: &str, keys: [&str; 4]) -> Phrase {
    let period = at.today().to_string();
    let [of, met, by_proxy, unpublished] = keys.map(|key| at.find(subject, &period, key));
    let Some(of) = of.filter(|of| of.value > crate::model::Decimal::from_int(1)) else {
        return Phrase::new();
    };
    let said = |figure: Option<&crate::measure::Figure>| {
        figure.filter(|figure| !figure.value.is_zero()).map(|figure| figure_text(figure, at.lang))
    };
    let mut parts: Vec<Phrase> = Vec::new();
    let of = figure_text(of, at.lang);
    for (figure, vi, en) in [
        (said(met), " phần đã đạt", " parts achieved"),
        (said(by_proxy), " phần vượt ngưỡng theo số liệu thay thế", " parts past the goal by proxy figures"),
    ] {
        parts.extend(figure.map(|figure| {
            let between = at.pick("/", " of ");
            Phrase::new().figure(figure).say(between).figure(of.clone()).say(at.pick(vi, en))
        }));
    }
    if let Some(figure) = said(unpublished) {
        let phrase = Phrase::new().figure(figure);
        let phrase = if parts.is_empty() { phrase.say(at.pick("/", " of ")).figure(of) } else { phrase };
        parts.push(phrase.say(at.pick(" phần chưa công bố", " parts not published")));
    }
    super::at::joined(parts, ", ")
}
