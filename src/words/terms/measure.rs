//! Terms of measures: standings, gaps, units, kinds, goals, bases, statuses, cadences.

use super::{List, Term};
use crate::words::{Lang, number};

/// How a measure or a target stands, worst first as far as they have an order.
pub const STANDINGS: List = List(&[
    Term::new("missed", "Lỡ hạn", "Missed"),
    Term::new("worsening", "Đi lùi", "Worsening"),
    Term::new("off_path", "Lệch xa", "Off path"),
    Term::new("slow", "Chậm", "Slow"),
    Term::new("incomplete", "Chưa đủ số liệu", "Incomplete figures"),
    Term::new("unknown", "Chưa có số liệu", "No figures"),
    Term::new("too_early", "Còn sớm để nói", "Too early to say"),
    Term::new("on_path", "Đúng tiến độ", "On path"),
    Term::new("achieved_late", "Đạt trễ hạn", "Achieved late"),
    Term::new("achieved", "Đã đạt", "Achieved"),
    Term::new("superseded", "Không còn phù hợp", "Superseded"),
    Term::new("followed", "Chỉ theo dõi", "Followed"),
]);

/// Why there is no figure.
pub const GAPS: List = List(&[
    Term::new("not_yet_due", "Chưa đến hạn", "Not yet due"),
    Term::new("overdue", "Quá hạn chưa báo cáo", "Overdue, not reported"),
    Term::new("not_published", "Chưa công bố", "Not published"),
    Term::new("not_applicable", "Không áp dụng", "Not applicable"),
    Term::new("suppressed", "Đã ẩn", "Suppressed"),
]);

/// What a measure is counted in.
pub const UNITS: List = List(&[
    Term::new("share", "Tỷ lệ phần trăm của tổng số", "Share of a total in percent"),
    Term::new("ratio", "Tỷ lệ phần trăm, có thể vượt 100", "Ratio in percent, may pass 100"),
    Term::new("count", "Số đếm", "Count"),
    Term::new("score", "Điểm", "Score"),
    Term::new("rank", "Thứ hạng", "Rank"),
    Term::new("done", "Đã làm hay chưa", "Done or not"),
]);

/// Which way a measure is to go.
pub const KINDS: List = List(&[
    Term::new("at_least", "Đạt ít nhất", "At least"),
    Term::new("at_most", "Không quá", "At most"),
    Term::new("reduce_by", "Giảm so với mốc", "Reduction against the baseline"),
    Term::new("rank_within", "Trong nhóm đứng đầu", "Rank within the top"),
    Term::new("deliverable", "Làm xong", "To be delivered"),
]);

/// A goal as a phrase, by the measure's kind; `{goal}` stands where the figure goes.
pub const GOALS: List = List(&[
    Term::new("at_least", "từ {goal} trở lên", "at least {goal}"),
    Term::new("at_most", "không quá {goal}", "at most {goal}"),
    Term::new("reduce_by", "giảm ít nhất {goal}", "a reduction of at least {goal}"),
    Term::new("rank_within", "trong nhóm {goal} đứng đầu", "among the top {goal}"),
    Term::new("deliverable", "làm xong", "done"),
]);

/// Where a figure comes from.
pub const BASES: List = List(&[
    Term::new("reported", "nguồn công bố", "reported by the source"),
    Term::new("derived", "tính ra", "derived"),
    Term::new("inferred", "suy ra", "inferred"),
]);

/// How far a thing to be delivered is.
pub const STATUSES: List = List(&[
    Term::new("not_started", "Chưa bắt đầu", "Not started"),
    Term::new("under_way", "Đang làm", "Under way"),
    Term::new("done", "Đã xong", "Done"),
    Term::new("stopped", "Đã dừng", "Stopped"),
]);

/// Which way a figure went, seen from its goal.
pub const DIRECTIONS: List = List(&[
    Term::new("worse", "Xấu đi", "Worse"),
    Term::new("better", "Tốt lên", "Better"),
    Term::new("same", "Giữ nguyên", "Unchanged"),
]);

/// How many went which way, leaving out what is none: "1 xấu đi, 5 tốt lên, 2 giữ nguyên". Ways are keys of [`DIRECTIONS`]; the
/// noun, where the sentence has not said of what, stands behind each number: Vietnamese, one in English, several.
pub fn moved(counts: &[(usize, &str)], noun: Option<(&str, &str, &str)>, lang: Lang) -> String {
    let said = counts.iter().filter(|(count, _)| *count > 0).map(|(count, way)| {
        let noun = noun.map(|(vi, one, several)| lang.pick(vi, if *count == 1 { one } else { several }));
        let noun = noun.map_or_else(String::new, |noun| format!("{noun} "));
        format!("{} {noun}{}", number::count(*count as u64, lang), DIRECTIONS.word(way, lang).to_lowercase())
    });
    said.collect::<Vec<_>>().join(", ")
}

/// How often something is reported.
pub const CADENCES: List = List(&[
    Term::new("month", "hằng tháng", "every month"),
    Term::new("quarter", "hằng quý", "every quarter"),
    Term::new("half", "6 tháng một lần", "every six months"),
    Term::new("year", "hằng năm", "every year"),
]);

/// A goal as a phrase: `từ 50% trở lên`, `among the top 20`.
///
/// `kind` is a key of [`KINDS`], `figure` the goal as it is printed. A kind that is not on the list gives the figure alone.
pub fn goal(kind: &str, figure: &str, lang: Lang) -> String {
    let (before, after) = goal_around(kind, lang);
    match GOALS.get(kind) {
        Some(phrase) if !phrase.vi.contains(PLACE) => before.to_owned(),
        _ => format!("{before}{figure}{after}"),
    }
}

/// The words before and after the figure of a goal: `từ ` and ` trở lên`.
///
/// For pages that wrap the figure in markup of its own. Of a deliverable, which has no figure, all words come before.
pub fn goal_around(kind: &str, lang: Lang) -> (&'static str, &'static str) {
    let phrase = GOALS.get(kind).map_or(PLACE, |term| term.get(lang));
    phrase.split_once(PLACE).unwrap_or((phrase, ""))
}

/// What stands in a phrase of [`GOALS`] where the figure goes.
const PLACE: &str = "{goal}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_phrases() {
        for (kind, figure, vi, en) in [
            ("at_least", "50%", "từ 50% trở lên", "at least 50%"),
            ("at_most", "3", "không quá 3", "at most 3"),
            ("reduce_by", "10%", "giảm ít nhất 10%", "a reduction of at least 10%"),
            ("rank_within", "20", "trong nhóm 20 đứng đầu", "among the top 20"),
            ("deliverable", "", "làm xong", "done"),
            ("moon", "7", "7", "7"),
        ] {
            assert_eq!(goal(kind, figure, Lang::Vi), vi);
            assert_eq!(goal(kind, figure, Lang::En), en);
        }
        assert_eq!(goal_around("at_least", Lang::Vi), ("từ ", " trở lên"));
        assert_eq!(goal_around("deliverable", Lang::En), ("done", ""));
    }

    #[test]
    fn every_kind_has_a_goal() {
        assert!(KINDS.keys().eq(GOALS.keys()));
    }
}
