//! What figures are called: by the first word of their subject, and their key.

use super::{List, Term};
use crate::words::Lang;

/// Figures of `results`, with the shares that follow from them.
pub const RESULT_FIGURES: List = List(&[
    Term::new("online", "hồ sơ nộp trực tuyến", "dossiers sent online"),
    Term::new("direct", "hồ sơ nộp trực tiếp", "dossiers handed in"),
    Term::new("postal", "hồ sơ nộp qua bưu chính", "dossiers sent by post"),
    Term::new("direct_or_postal", "hồ sơ nộp trực tiếp hoặc qua bưu chính", "dossiers handed in or posted"),
    Term::new("received", "hồ sơ tiếp nhận trong kỳ", "dossiers received"),
    Term::new("carried_over", "hồ sơ từ kỳ trước chuyển sang", "dossiers carried over"),
    Term::new("total", "hồ sơ phải giải quyết", "dossiers in all"),
    Term::new("early", "hồ sơ giải quyết trước hạn", "dossiers resolved early"),
    Term::new("on_time", "hồ sơ giải quyết đúng hạn", "dossiers resolved on time"),
    Term::new("resolved_in_time", "hồ sơ giải quyết trước và đúng hạn", "dossiers resolved early or on time"),
    Term::new("late", "hồ sơ giải quyết quá hạn", "dossiers resolved late"),
    Term::new("resolved", "hồ sơ đã giải quyết", "dossiers resolved"),
    Term::new("in_time", "hồ sơ đang giải quyết, còn trong hạn", "dossiers pending in time"),
    Term::new("overdue", "hồ sơ đang giải quyết, đã quá hạn", "dossiers pending past the due day"),
    Term::new("pending", "hồ sơ đang giải quyết", "dossiers pending"),
    Term::new("digitised_on_receipt", "hồ sơ số hóa khi tiếp nhận", "dossiers digitised on receipt"),
    Term::new("digitised_result", "kết quả được số hóa", "results digitised"),
    Term::new("fee_due", "hồ sơ có phí, lệ phí phải nộp", "dossiers with a fee due"),
    Term::new("paid_online", "hồ sơ nộp phí, lệ phí trực tuyến", "dossiers paid online"),
    Term::new("esigned", "kết quả ký số", "results signed electronically"),
    Term::new("electronic_dossier", "hồ sơ xử lý điện tử", "dossiers handled electronically"),
    Term::new("rated", "hồ sơ được đánh giá", "dossiers rated"),
    Term::new("satisfied", "hồ sơ được đánh giá hài lòng", "dossiers rated satisfied"),
    Term::new("online_share", "tỷ lệ nộp trực tuyến", "share sent online"),
    Term::new("on_time_share", "tỷ lệ giải quyết trước và đúng hạn", "share resolved in time"),
    Term::new(
        "on_time_share_strict",
        "tỷ lệ trước và đúng hạn, kể cả hồ sơ đang quá hạn",
        "share in time, overdue ones counted too",
    ),
    Term::new("digitised_receipt_share", "tỷ lệ số hóa khi tiếp nhận", "share digitised on receipt"),
    Term::new("digitised_result_share", "tỷ lệ số hóa kết quả", "share of results digitised"),
    Term::new("paid_online_share", "tỷ lệ nộp phí, lệ phí trực tuyến", "share paid online"),
    Term::new("esigned_share", "tỷ lệ kết quả ký số", "share of results signed electronically"),
    Term::new("electronic_share", "tỷ lệ xử lý điện tử", "share handled electronically"),
    Term::new("satisfied_share", "tỷ lệ hài lòng", "share satisfied"),
]);

/// Figures of `procedures`.
pub const CATALOGUE_FIGURES: List = List(&[
    Term::new("in_force", "thủ tục có hiệu lực", "procedures in force"),
    Term::new("online", "thủ tục nộp được trực tuyến", "procedures online"),
    Term::new("fully_online", "thủ tục trực tuyến toàn trình", "procedures fully online"),
    Term::new("partially_online", "thủ tục trực tuyến một phần", "procedures partly online"),
    Term::new("online_share", "tỷ lệ thủ tục nộp được trực tuyến", "share of procedures online"),
    Term::new(
        "fully_online_share",
        "tỷ lệ thủ tục trực tuyến toàn trình",
        "share of procedures fully online",
    ),
    Term::new("used_online", "thủ tục trực tuyến có hồ sơ", "online procedures with dossiers"),
    Term::new(
        "used_online_share",
        "tỷ lệ thủ tục trực tuyến có hồ sơ",
        "share of online procedures with dossiers",
    ),
]);

/// Figures of `coverage`.
pub const COVERAGE_FIGURES: List = List(&[
    Term::new("expected", "kết quả phải công bố", "results to be published"),
    Term::new("published", "kết quả đã công bố", "results published"),
    Term::new("missing", "kết quả chưa công bố", "results not published"),
    Term::new("share", "tỷ lệ kết quả đã công bố", "share of results published"),
]);

/// Figures of `reports`.
pub const REPORT_FIGURES: List = List(&[
    Term::new("expected", "báo cáo đã đến hạn", "reports due"),
    Term::new("received", "báo cáo đã nhận", "reports received"),
    Term::new("on_time", "báo cáo nộp đúng hạn", "reports on time"),
    Term::new("late", "báo cáo nộp trễ", "reports late"),
    Term::new("missing", "báo cáo chưa nộp", "reports missing"),
    Term::new("punctuality", "tỷ lệ báo cáo đúng hạn", "share of reports on time"),
    Term::new("days_late", "số ngày nộp trễ", "days late"),
]);

/// Figures of measures, indices and plans.
pub const OTHER_FIGURES: List = List(&[
    Term::new("value", "giá trị", "value"),
    Term::new("numerator", "tử số", "numerator"),
    Term::new("denominator", "mẫu số", "denominator"),
    Term::new("change", "mức thay đổi như nguồn công bố", "change as published"),
    Term::new("difference", "chênh lệch với lần trước", "difference from the time before"),
    Term::new("reported", "giá trị được báo cáo", "value as reported"),
    Term::new("reported_numerator", "tử số được báo cáo", "numerator as reported"),
    Term::new("reported_denominator", "mẫu số được báo cáo", "denominator as reported"),
    Term::new("reported_difference", "số báo cáo so với số tính ra", "reported less computed"),
    Term::new("goal", "đích", "goal"),
    Term::new("goal_old", "đích trước khi sửa", "goal before the amendment"),
    Term::new("goal_new", "đích sau khi sửa", "goal after the amendment"),
    Term::new("goal_value", "giá trị phải đạt để tới đích", "value that meets the goal"),
    Term::new("step", "mốc giữa đường", "step on the way"),
    Term::new("baseline", "mốc xuất phát", "baseline"),
    Term::new("path_value", "lộ trình vào ngày của số liệu", "path on the day of the figure"),
    Term::new("path_ratio", "quãng đã đi so với quãng phải đi", "way gone to way due"),
    Term::new("distance_share", "phần quãng đường đã đi được", "share of the way gone"),
    Term::new("per_quarter", "mức cần thêm mỗi quý", "needed each quarter"),
    Term::new("change_from_base", "thay đổi so với mốc", "change from the baseline"),
    Term::new("days_elapsed", "số ngày từ mốc", "days from the baseline"),
    Term::new("days_total", "số ngày từ mốc đến hạn", "days from the baseline to the deadline"),
    Term::new("days_left", "số ngày còn lại đến hạn", "days left"),
    Term::new("age_days", "tuổi của số liệu, tính bằng ngày", "age of the figure in days"),
    Term::new("rank", "thứ hạng", "rank"),
    Term::new("of", "số nơi được xếp hạng", "number ranked"),
    Term::new("region_rank", "thứ hạng trong vùng", "rank in the region"),
    Term::new("region_of", "số nơi được xếp hạng trong vùng", "number ranked in the region"),
    Term::new("score", "điểm", "score"),
    Term::new("score_difference", "chênh lệch điểm với năm trước", "score less that of the year before"),
    Term::new("targets", "số mục tiêu", "targets"),
    Term::new("achieved", "số mục tiêu đã đạt", "targets achieved"),
    Term::new("achieved_late", "số mục tiêu đạt trễ hạn", "targets achieved late"),
    Term::new("on_path", "số mục tiêu đúng tiến độ", "targets on path"),
    Term::new("too_early", "số mục tiêu còn sớm để nói", "targets too early to tell"),
    Term::new("behind", "số mục tiêu chậm", "targets behind"),
    Term::new("missed", "số mục tiêu lỡ hạn", "targets missed"),
    Term::new("incomplete", "số mục tiêu chưa đủ số liệu", "targets with incomplete figures"),
    Term::new("superseded", "số mục tiêu không còn phù hợp", "targets superseded"),
    Term::new("unknown", "số mục tiêu chưa có số liệu", "targets without figures"),
    Term::new("measures", "số phần của mục tiêu", "measures of the target"),
    Term::new("met", "số phần đã đạt", "measures met"),
    Term::new("met_by_proxy", "số phần đạt theo số liệu thay thế", "measures met by proxy"),
    Term::new("with_figures", "số phần có số liệu", "measures with figures"),
    Term::new("unpublished", "số phần chưa công bố", "measures not published"),
    Term::new("parts", "số phần của thước đo", "parts of the measure"),
    Term::new("parts_met", "số phần của thước đo đã đạt", "parts met"),
    Term::new("parts_met_by_proxy", "số phần của thước đo đạt theo số liệu thay thế", "parts met by proxy"),
    Term::new("parts_with_figures", "số phần của thước đo có số liệu", "parts with figures"),
    Term::new("parts_unpublished", "số phần của thước đo chưa công bố", "parts not published"),
]);

/// What the end of a key adds to its beginning, the longer ends first.
const ENDS: [(&str, &str, &str); 9] = [
    ("_parts_difference", "chênh so với tổng các phần", "less the sum of the parts"),
    ("_by_field_difference", "chênh so với tổng các lĩnh vực", "less the sum of the fields"),
    ("_by_procedure_difference", "chênh so với tổng các thủ tục", "less the sum of the procedures"),
    ("_parts", "tổng các phần", "sum of the parts"),
    ("_by_field", "tổng các lĩnh vực", "sum of the fields"),
    ("_by_procedure", "tổng các thủ tục", "sum of the procedures"),
    ("_change", "thay đổi so với kỳ trước", "change from the period before"),
    ("_rank_of", "số cơ quan được xếp hạng", "number of agencies ranked"),
    ("_rank", "thứ hạng", "rank"),
];

/// What the figure with this subject and key is called; nothing for a key that no figure has.
pub fn figure(subject: &str, key: &str, lang: Lang) -> Option<String> {
    let list = match subject.split('/').next().unwrap_or_default() {
        "results" => RESULT_FIGURES,
        "procedures" => CATALOGUE_FIGURES,
        "coverage" => COVERAGE_FIGURES,
        "reports" => REPORT_FIGURES,
        _ => OTHER_FIGURES,
    };
    let plain = |key: &str| list.get(key).map(|term| term.get(lang).to_owned());
    if let Some(aside) = key.strip_prefix("aside_") {
        let own = aside.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('_');
        return plain(own).map(|name| format!("{name}, {}", lang.pick("ngoài chuỗi", "outside the series")));
    }
    let ended = || {
        let (own, vi, en) =
            ENDS.into_iter().find_map(|(end, vi, en)| Some((key.strip_suffix(end)?, vi, en)))?;
        plain(own).map(|name| format!("{name}, {}", lang.pick(vi, en)))
    };
    plain(key).or_else(ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_names() {
        for (subject, key, vi) in [
            ("results/agency/so-y-te", "on_time_share", "tỷ lệ giải quyết trước và đúng hạn"),
            ("results", "online_share_change", "tỷ lệ nộp trực tuyến, thay đổi so với kỳ trước"),
            (
                "results",
                "received_by_field_difference",
                "hồ sơ tiếp nhận trong kỳ, chênh so với tổng các lĩnh vực",
            ),
            (
                "results/agency/so-y-te",
                "on_time_share_rank_of",
                "tỷ lệ giải quyết trước và đúng hạn, số cơ quan được xếp hạng",
            ),
            ("procedures", "online", "thủ tục nộp được trực tuyến"),
            ("coverage/so-y-te", "share", "tỷ lệ kết quả đã công bố"),
            ("reports/so-y-te", "days_late", "số ngày nộp trễ"),
            ("par-index", "aside_2_rank", "thứ hạng, ngoài chuỗi"),
            ("par-index", "rank", "thứ hạng"),
        ] {
            assert_eq!(figure(subject, key, Lang::Vi).as_deref(), Some(vi), "{subject}:{key}");
        }
        assert_eq!(figure("results", "moon", Lang::En), None);
        assert_eq!(figure("par-index", "moon_rank", Lang::En), None);
    }
}
