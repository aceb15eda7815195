//! How tall a frame has to be, so that nothing in it has to be scrolled.
//!
//! Whoever copies the code writes a height once; what stands in the frame grows and shrinks with the column and with what is
//! published. So lines are counted generously, and a frame that is too low still scrolls. `tests/browser/embeds.mjs` holds the
//! numbers against a browser.

use super::super::chrome::plain;
use super::super::views::{
    CountsView, EmbedResults, EmbedView, HeadFigure, LedView, Mark, PointView, ReadingView, SourceView,
};

/// The narrowest column for which the code is made, in CSS pixels.
pub const NARROW: u32 = 240;

/// From this width on the lower height will do, in CSS pixels; the four figures of an agency then stand side by side.
pub const WIDE: u32 = 480;

/// Margins and borders of the card, left and right together, in CSS pixels.
const MARGINS: u32 = 30;

/// The same, above and below, and room for a line that breaks elsewhere in another face.
const CARD: u32 = 29 + 20;

/// Heights end in tens.
const STEP: u32 = 10;

/// Space between two blocks, and above a rule with the rule, in CSS pixels.
const GAP: u32 = 10;
const RULE: u32 = 9;

/// A size of letters: the height of a line, and the width of an average letter with the waste at the end of lines, in tenths of
/// a CSS pixel. Noto Sans, the widest of the faces that the style sheet names, is what counts.
#[derive(Clone, Copy)]
struct Letters {
    line: u32,
    width: u32,
}

const NAME: Letters = Letters { line: 221, width: 100 };
const BOLD: Letters = Letters { line: 225, width: 90 };
const SMALL: Letters = Letters { line: 183, width: 74 };
/// The only figure of an embed, one of several, one of an agency's four.
const FIGURE: u32 = 48;
const ROW_FIGURE: u32 = 29;
const CELL_FIGURE: u32 = 28;
/// A dashed box around a gap, without its words.
const VOID: u32 = 20;

/// Stand in for the theme's words, which are not known here: none of its languages is longer.
const GAP_ABOUT: &str =
    "Không tìm thấy số liệu công khai ở đâu. Đánh giá tốt của kỳ trước không được giữ lại.";
const RESULTS: &str = "Kết quả giải quyết thủ tục hành chính";
const BY_PROXY: &str = "theo số liệu thay thế";
const CELL: &str = "Giải quyết trước và đúng hạn";

/// The height of a frame of this width that shows an embed whole, in CSS pixels. `label`: what every embed of the site says.
pub fn height(view: &EmbedView, label: &[String], width: u32) -> u32 {
    let room = Room { width: width.saturating_sub(MARGINS), columns: if width < WIDE { 2 } else { 4 } };
    let labels = label.iter().map(|words| room.block(SMALL, words));
    let notices = view.notices.iter().map(|notice| room.block(SMALL, &notice.text));
    let all = CARD + labels.chain(notices).sum::<u32>() + room.head(view) + room.body(view) + room.foot(view);
    all.div_ceil(STEP) * STEP
}

/// A column of words.
struct Room {
    width: u32,
    /// In which the four figures of an agency stand.
    columns: u32,
}

impl Room {
    /// The height of a text in whole lines; nothing of no text.
    fn lines(&self, letters: Letters, text: &str) -> u32 {
        let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let lines = count.saturating_mul(letters.width).div_ceil(10 * self.width.max(1));
        lines.saturating_mul(letters.line).div_ceil(10)
    }

    /// The same, and the space to the next.
    fn block(&self, letters: Letters, text: &str) -> u32 {
        if text.is_empty() { 0 } else { self.lines(letters, text) + GAP }
    }

    /// A shape and a word.
    fn mark(&self, mark: &Mark) -> u32 {
        let proxy = if mark.by_proxy { self.lines(SMALL, BY_PROXY) } else { 0 };
        self.lines(BOLD, &format!("   {}", mark.word)) + proxy
    }

    /// What stands above the first figure, and the deadline.
    fn head(&self, view: &EmbedView) -> u32 {
        let standing = view.standing.as_ref().map_or(0, |mark| self.mark(mark) + GAP);
        let due = format!("{}, {}", plain(&view.deadline), view.remaining);
        let due =
            if view.deadline.is_empty() { 0 } else { self.block(SMALL, &format!("Thời hạn: {due}")) };
        let kicker = self.block(SMALL, &plain(&view.kicker));
        let counts = self.block(SMALL, &plain(&view.counts));
        kicker + self.block(NAME, &plain(&view.name)) + standing + counts + due
    }

    fn body(&self, view: &EmbedView) -> u32 {
        let only = view.readings.len() == 1;
        let readings: u32 = view.readings.iter().map(|one| self.reading(one, only)).sum();
        let results = view.results.as_ref().map_or(0, |results| self.results(results));
        let gap = if view.results_gap.is_some() { self.heading(RESULTS) + self.void() + 2 * GAP } else { 0 };
        let heading = if view.leads.is_empty() { 0 } else { self.heading("Mục tiêu chủ trì") + GAP };
        let led = |led: &LedView| {
            let title = format!("{}. {}", led.target.number, led.target.title.text);
            let plan = led.plan.as_ref().map_or(0, |plan| self.lines(SMALL, &plain(plan)));
            plan + self.lines(BOLD, &title) + self.mark(&led.standing) + GAP
        };
        let leads: u32 = view.leads.iter().map(led).sum();
        readings + results + gap + heading + leads + self.sources(view)
    }

    fn heading(&self, words: &str) -> u32 {
        self.lines(BOLD, words) + RULE
    }

    fn sources(&self, view: &EmbedView) -> u32 {
        let said = |one: &SourceView| format!("{}, {}", plain(&one.title), plain(&one.details));
        let all: Vec<String> = view.sources.iter().map(said).collect();
        if all.is_empty() { 0 } else { self.block(SMALL, &format!("Nguồn: {}.", all.join("; "))) }
    }

    fn foot(&self, view: &EmbedView) -> u32 {
        self.lines(SMALL, &format!("Số liệu chốt {}. ", view.as_of)) + RULE
    }

    fn void(&self) -> u32 {
        VOID + self.lines(BOLD, "Chưa công bố") + self.lines(SMALL, GAP_ABOUT)
    }

    fn reading(&self, one: &ReadingView, only: bool) -> u32 {
        let known = match (&one.latest, &one.gap) {
            (Some(point), _) => self.point(point) + if only { FIGURE } else { ROW_FIGURE },
            (None, Some(_)) if only => self.void(),
            (None, Some(gap)) => self.mark(gap),
            (None, None) => self.lines(SMALL, &plain(&one.why)),
        };
        let name = one.name.as_ref().map_or(0, |name| self.lines(BOLD, &name.text));
        let standing =
            one.standing.as_ref().filter(|_| one.latest.is_some()).map_or(0, |mark| self.mark(mark));
        let goal = one.goal.as_ref().map_or(0, |goal| self.lines(SMALL, &format!("Đích: {}", plain(goal))));
        name + standing + goal + known + GAP + if only { 0 } else { RULE }
    }

    /// What stands below a figure.
    fn point(&self, point: &PointView) -> u32 {
        let counts =
            |counts: &CountsView| format!("{} trên {}, ", counts.numerator.text, counts.denominator.text);
        let counts = point.counts.as_ref().map_or_else(String::new, counts);
        let mut tags = String::new();
        for (is_there, words) in [
            (point.proxy.is_some(), "Số liệu thay thế   "),
            (point.basis.is_some(), "Tính từ số liệu khác   "),
            (point.small, "Mẫu số nhỏ   "),
        ] {
            tags.push_str(if is_there { words } else { "" });
        }
        let period = plain(&point.period);
        self.lines(SMALL, &format!("{counts}{period}")) + self.lines(BOLD, &tags)
    }

    fn results(&self, results: &EmbedResults) -> u32 {
        let width = (self.width + GAP).div_euclid(self.columns).saturating_sub(GAP + 2);
        let cell = Room { width, columns: 1 };
        let rows = results.figures.chunks(usize::try_from(self.columns).unwrap_or(1));
        let rows = rows.map(|row| row.iter().map(|one| cell.cell(one)).max().unwrap_or(0) + GAP);
        self.heading(RESULTS)
            + self.block(SMALL, &format!("{} tạm tính, số thay thế", plain(&results.period)))
            + rows.sum::<u32>()
            + GAP
    }

    fn cell(&self, one: &HeadFigure) -> u32 {
        let counts = one.part.as_ref().zip(one.whole.as_ref());
        let counts = counts
            .map_or(0, |(part, whole)| self.lines(SMALL, &format!("{} trên {}", part.text, whole.text)));
        let small = if one.small { self.lines(SMALL, "Mẫu số nhỏ") } else { 0 };
        let known = one.gap.as_ref().map_or(CELL_FIGURE, |gap| self.mark(gap));
        self.lines(SMALL, CELL) + known + counts + small
    }
}
