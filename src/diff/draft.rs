//! Changes in words: a news item, to be read over before it is published.
//!
//! What is now is written as a live figure of the site, so that it leads to its arithmetic and stays right when it is corrected;
//! what was is written as it was published.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::Date;

use super::changes::{
    Change, Changes, DocumentChange, GoalChange, Moved, Rewritten, Seen, StandingChange, Why,
};
use super::markdown::{figure, link, plain, table};
use crate::chart::value_text;
use crate::measure::Direction;
use crate::model::{Decimal, Lang};
use crate::words::{date, number, terms};

/// So many rewritten figures are told one by one; a news item is no ledger, the JSON has all.
const FEW: usize = 40;

/// The item: front matter and body.
pub fn draft(changes: &Changes, lang: Lang) -> String {
    let said = Said { lang };
    let (lead, day) = (said.lead(changes), said.day(changes.new.data_until.or(changes.new.as_of)));
    let title = match lang {
        Lang::Vi => format!("Có gì thay đổi trong số liệu đến {day}"),
        Lang::En => format!("What changed in the figures up to {day}"),
    };
    let note = lang.pick(
        "# congkhai diff viết bài nháp này từ hai bản đã đăng: đọc lại, sửa lời, bỏ chỗ thừa, rồi xóa dòng draft.",
        "# Written by congkhai diff from two published sites: read it over, mend the words, then take the line draft away.",
    );
    let mut text = format!("---\n{note}\ndraft: true\ntitle: {}\n", quoted(&title));
    if let Some(day) = changes.new.as_of {
        let _ = writeln!(text, "date: {day}");
    }
    let _ = write!(text, "kind: tin\nsummary: {}\n", quoted(&lead));
    let about: Vec<&str> = changes
        .targets
        .iter()
        .filter(|target| target.now.is_some())
        .map(|target| target.id.as_str())
        .collect();
    if !about.is_empty() {
        let _ = writeln!(text, "about: [{}]", about.join(", "));
    }
    text.push_str("---\n");
    if changes.illustrative {
        let _ = write!(
            text,
            "\n{}\n",
            lang.pick("Số liệu minh họa, không có thật.", "Made-up figures for illustration.")
        );
    }
    for (heading, body) in said.sections(changes).into_iter().filter(|(_, body)| !body.is_empty()) {
        let _ = write!(text, "\n## {heading}\n\n{body}");
    }
    text
}

/// In the order in which movements are told: what got worse, what got better, what stayed, what cannot be told.
fn in_order<T>(all: &[T], direction: impl Fn(&T) -> Option<Direction>) -> impl Iterator<Item = &T> {
    let mut all: Vec<&T> = all.iter().collect();
    all.sort_by_key(|one| direction(one).map_or(Direction::ALL.len(), |own| own as usize));
    all.into_iter()
}

/// A text as YAML takes it, whatever it holds.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What is said, in a language.
#[derive(Clone, Copy)]
struct Said {
    lang: Lang,
}

impl Said {
    fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(vi, en)
    }

    fn day(self, day: Option<Date>) -> String {
        day.map(|day| date::short(day, self.lang)).unwrap_or_default()
    }

    /// "So với số liệu đến 30/9/2024: 1 mục tiêu xấu đi, 3 mục tiêu tốt lên, 12 mục tiêu giữ nguyên."
    fn lead(self, changes: &Changes) -> String {
        let day = self.day(changes.old.data_until.or(changes.old.as_of));
        let against = match self.lang {
            Lang::Vi => format!("So với số liệu đến {day}"),
            Lang::En => format!("Against the figures up to {day}"),
        };
        if changes.is_empty() {
            return format!("{against}: {}", self.pick("không có gì khác.", "nothing differs."));
        }
        let moved = Direction::ALL.map(|direction| (changes.targets_moved(direction), direction.key()));
        let other = changes.targets.iter().filter(|target| target.direction.is_none()).count();
        let mut parts = vec![terms::moved(&moved, Some(("mục tiêu", "target", "targets")), self.lang)];
        if other > 0 {
            let words =
                self.pick("mục tiêu đổi mà chưa nói được tốt hay xấu", "otherwise, neither better nor worse");
            parts.push(format!("{} {words}", number::count(other as u64, self.lang)));
        }
        if changes.targets.is_empty() {
            parts.push(
                self.pick("không mục tiêu nào đổi tình trạng", "no target stands otherwise").to_owned(),
            );
        }
        parts.retain(|part| !part.is_empty());
        format!("{against}: {}.", parts.join(", "))
    }

    fn sections(self, changes: &Changes) -> Vec<(&'static str, String)> {
        let (target, measure) = (self.pick("Mục tiêu", "Target"), self.pick("Thước đo", "Measure"));
        vec![
            (
                self.pick("Mục tiêu đổi tình trạng", "Targets that stand otherwise"),
                self.standings(target, &changes.targets),
            ),
            (
                self.pick("Thước đo đổi tình trạng", "Measures that stand otherwise"),
                self.standings(measure, &changes.measures),
            ),
            (self.pick("Đích và hạn đổi", "Goals and deadlines moved"), self.goals(&changes.goals)),
            (self.pick("Số mới", "New figures"), self.moved(measure, &changes.figures)),
            (
                self.pick("Kết quả giải quyết toàn tỉnh", "Results of the whole province"),
                self.moved(measure, &changes.results),
            ),
            (self.pick("Thứ hạng đổi", "Ranks that moved"), self.ranks(&changes.ranks)),
            (
                self.pick("Số đã công bố nay khác", "Published figures that are others now"),
                self.rewritten(&changes.rewritten),
            ),
            (self.pick("Kỳ có kết quả", "Periods with results"), self.periods(changes)),
            (self.pick("Văn bản", "Documents"), self.documents(&changes.documents)),
        ]
    }

    /// The head of a table of what was and what is.
    fn before_and_now(self, what: &str, rows: Vec<Vec<String>>) -> String {
        let head = [what, self.pick("Trước", "Before"), self.pick("Nay", "Now"), self.pick("Chiều", "Way")];
        if rows.is_empty() { String::new() } else { table(&head, rows) }
    }

    fn way(self, direction: Option<Direction>) -> String {
        direction.map_or("—", |direction| terms::DIRECTIONS.word(direction.key(), self.lang)).to_owned()
    }

    fn standings(self, what: &str, all: &[StandingChange]) -> String {
        let word = |key: &Option<String>, none| {
            key.as_deref().map_or(none, |key| terms::STANDINGS.word(key, self.lang)).to_owned()
        };
        let row = |change: &StandingChange| {
            vec![
                link(change.name.get(self.lang), change.page.as_deref()),
                word(&change.before, self.pick("chưa có", "not there")),
                word(&change.now, self.pick("không còn", "gone")),
                self.way(change.direction),
            ]
        };
        self.before_and_now(what, in_order(all, |change| change.direction).map(row).collect())
    }

    fn goals(self, all: &[GoalChange]) -> String {
        let shown =
            |change: &GoalChange, text: &str| match (change.what, text.parse::<Date>(), Decimal::parse(text))
            {
                ("deadline", Ok(day), _) => date::short(day, self.lang),
                ("goal", _, Ok(goal)) if ["share", "ratio"].contains(&change.unit.as_str()) => {
                    number::percent(&goal, self.lang)
                }
                ("goal", _, Ok(goal)) => number::decimal(&goal, self.lang),
                _ => plain(text),
            };
        let row = |change: &GoalChange| {
            let what = if change.what == "goal" {
                self.pick("đích", "goal")
            } else {
                self.pick("hạn", "deadline")
            };
            let name = format!("{}: {what}", change.name.get(self.lang));
            vec![
                link(&name, change.page.as_deref()),
                shown(change, &change.before),
                shown(change, &change.now),
            ]
        };
        let head = [self.pick("Thước đo", "Measure"), self.pick("Trước", "Before"), self.pick("Nay", "Now")];
        if all.is_empty() { String::new() } else { table(&head, all.iter().map(row)) }
    }

    fn moved(self, what: &str, all: &[Moved]) -> String {
        let row = |moved: &Moved| {
            let before = moved.before.as_ref();
            let was = before.map(|seen| self.with_period(self.value(seen, seen.value), seen));
            vec![
                link(moved.name.get(self.lang), moved.page.as_deref()),
                was.unwrap_or_else(|| self.pick("chưa có", "none").to_owned()),
                self.with_period(figure(&moved.now.address), &moved.now),
                self.way(moved.direction),
            ]
        };
        self.before_and_now(what, in_order(all, |moved| moved.direction).map(row).collect())
    }

    /// Ranks that stayed are counted.
    fn ranks(self, all: &[Moved]) -> String {
        let (same, others): (Vec<_>, Vec<_>) =
            all.iter().cloned().partition(|rank| rank.direction == Some(Direction::Same));
        let mut text = self.moved(self.pick("Thứ hạng", "Rank"), &others);
        if !same.is_empty() {
            let count = number::count(same.len() as u64, self.lang);
            let _ = match self.lang {
                Lang::Vi => write!(text, "\n{count} thứ hạng giữ nguyên.\n"),
                Lang::En => write!(text, "\n{count} ranks are as they were.\n"),
            };
        }
        text.trim_start_matches('\n').to_owned()
    }

    fn with_period(self, text: String, seen: &Seen) -> String {
        format!("{text} ({})", plain(seen.period_name.get(self.lang)))
    }

    fn value(self, seen: &Seen, value: Decimal) -> String {
        let key = seen.address.rsplit(':').next().unwrap_or_default();
        value_text(&value, seen.unit, key, self.lang)
    }

    /// Figures that became official with their period are counted; the others are told one by one.
    fn rewritten(self, all: &[Rewritten]) -> String {
        let (official, others): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.why == Some(Why::Official));
        let mut text = String::new();
        let head = [
            self.pick("Con số", "Figure"),
            self.pick("Đã công bố", "As published"),
            self.pick("Nay", "Now"),
            self.pick("Vì sao", "Why"),
        ];
        if !others.is_empty() {
            text += &table(&head, others.iter().take(FEW).map(|one| self.rewritten_row(one)));
        }
        if let Some(more) = others.len().checked_sub(FEW).filter(|more| *more > 0) {
            let more = number::count(more as u64, self.lang);
            let _ = match self.lang {
                Lang::Vi => write!(text, "\nCòn {more} con số nữa: xem đủ bằng --format json.\n"),
                Lang::En => write!(text, "\n{more} more figures: --format json has them all.\n"),
            };
        }
        let mut periods: BTreeMap<&str, usize> = BTreeMap::new();
        official
            .iter()
            .for_each(|one| *periods.entry(one.before.period_name.get(self.lang)).or_default() += 1);
        for (period, count) in periods {
            let (period, count) = (plain(period), number::count(count as u64, self.lang));
            let _ = match self.lang {
                Lang::Vi => write!(text, "\n{period}: số chính thức thay số sơ bộ ở {count} con số.\n"),
                Lang::En => {
                    write!(text, "\n{period}: {count} figures are official now and were provisional.\n")
                }
            };
        }
        text.trim_start_matches('\n').to_owned()
    }

    fn rewritten_row(self, one: &Rewritten) -> Vec<String> {
        let name = format!("{} ({})", one.name.get(self.lang), one.before.period_name.get(self.lang));
        let now = match one.now {
            Some(_) => figure(&one.before.address),
            None => self.pick("không còn", "gone").to_owned(),
        };
        let why = match &one.why {
            Some(Why::Corrected { reason, .. }) => link(reason, Some("/dinh-chinh/")),
            Some(Why::Official) => {
                self.pick("số chính thức thay số sơ bộ", "official now, provisional before").to_owned()
            }
            None => self.pick("**chưa ghi trong đính chính**", "**no correction says**").to_owned(),
        };
        vec![plain(&name), self.value(&one.before, one.before.value), now, why]
    }

    fn periods(self, changes: &Changes) -> String {
        let line = |period: &super::NewPeriod| {
            let quality = terms::QUALITIES.word(&period.quality, self.lang).to_lowercase();
            format!("- {} ({quality})\n", plain(period.name.get(self.lang)))
        };
        changes.periods.iter().map(line).collect()
    }

    fn documents(self, all: &[DocumentChange]) -> String {
        let line = |document: &DocumentChange| {
            let day =
                document.date.map(|day| format!(", {}", date::short(day, self.lang))).unwrap_or_default();
            let what = match document.change {
                Change::Added => self.pick("mới", "new"),
                Change::Changed => self.pick("sửa thông tin", "described otherwise"),
                Change::Removed => self.pick("không còn", "gone"),
            };
            format!("- {}{day}: {} ({what})\n", plain(&document.id), plain(document.title.get(self.lang)))
        };
        all.iter().map(line).collect()
    }
}
