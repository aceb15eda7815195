//! Targets: one row each.

use crate::data::source::records;
use crate::data::table::{Column, Identity, Row, Sheet, boolean, date, number, text};
use crate::data::{Data, english, listed};
use crate::model::{Plan, Target};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "targets",
    title: ("Mục tiêu", "Targets"),
    about: (
        "Mỗi dòng là một mục tiêu của kế hoạch: nguyên văn, hạn, cơ quan chủ trì và tình trạng tại ngày chốt.",
        "Each row is a target of a plan: its words, deadline, lead agencies and standing on the day of judgement.",
    ),
    columns: COLUMNS,
    identity: Identity::Primary(&["plan", "number"]),
    sourced: true,
    figures: None,
};

const COLUMNS: &[Column] = &[
    text("plan", "Mã kế hoạch", "Id of the plan"),
    number("number", "Số thứ tự trong kế hoạch", "Number in the plan"),
    text("title", "Tên gọi ngắn, do trang này đặt", "Short title, given by this site"),
    text("title_en", "Tên gọi ngắn bằng tiếng Anh", "Short title in English"),
    text("statement", "Nguyên văn trong kế hoạch", "The plan's words, verbatim"),
    text("statement_en", "Bản dịch tiếng Anh", "The plan's words in English"),
    text("pillar", "Mã nội dung cải cách", "Id of the core content"),
    date("deadline", "Hạn: ngày cuối cùng", "Deadline: the last day"),
    text("words", "Hạn: lời của kế hoạch", "Deadline: the plan's words"),
    boolean("firm", "false: kế hoạch chỉ “phấn đấu”", "false: the plan only “strives” for it"),
    text(
        "lead",
        "Mã cơ quan chủ trì, cách nhau bằng dấu chấm phẩy",
        "Ids of the lead agencies, separated by semicolons",
    ),
    text(
        "cooperating",
        "Mã cơ quan, nhóm cơ quan phối hợp, cách nhau bằng dấu chấm phẩy",
        "Ids of co-operating agencies and groups, separated by semicolons",
    ),
    text("standing", "Tình trạng tại ngày chốt", "Standing on the day of judgement"),
    boolean("by_proxy", "Tình trạng dựa vào số liệu thay thế", "The standing rests on proxies"),
    number("measure_count", "Số chỉ số có đích", "Number of measures that have a goal"),
    number("met", "Số chỉ số đã đạt", "Number of measures met"),
    number(
        "met_by_proxy",
        "Số chỉ số vượt ngưỡng theo số liệu thay thế",
        "Number of measures met by proxies only",
    ),
    number("with_figures", "Số chỉ số đã có số liệu", "Number of measures with figures"),
    number("unpublished", "Số chỉ số chưa công bố số liệu", "Number of measures without any figure"),
    text(
        "measures",
        "Mã các chỉ số, cách nhau bằng dấu chấm phẩy",
        "Ids of its measures, separated by semicolons",
    ),
    date("superseded", "Không còn phù hợp từ ngày", "No longer meaningful since"),
    text("superseded_reason", "Vì sao không còn phù hợp", "Why it is no longer meaningful"),
    text("note", "Ghi chú của trang này", "A note of this site"),
    text("url", "Trang của mục tiêu", "The target's page"),
];

/// A row for each target of each plan.
pub fn rows(data: &Data) -> Vec<Row> {
    let targets = |plan| move |target| row(data, plan, target);
    data.model.plans.iter().flat_map(|plan| plan.targets.iter().map(targets(plan))).collect()
}

fn row(data: &Data, plan: &Plan, target: &Target) -> Row {
    let measured = data.measures.target(&plan.id, target.number);
    let counts = measured.map(|measured| measured.counts);
    let superseded = target.superseded.as_ref();
    let cells = vec![
        plan.id.as_str().into(),
        target.number.into(),
        data.say(&target.title),
        english(&target.title),
        data.say(&target.statement),
        english(&target.statement),
        target.pillar.as_deref().into(),
        target.deadline.by.into(),
        data.maybe(&target.deadline.words),
        target.deadline.firm.into(),
        listed(&target.lead),
        listed(&target.cooperating),
        measured.map(|measured| measured.standing.key()).into(),
        measured.map(|measured| measured.by_proxy).into(),
        counts.map(|counts| counts.of).into(),
        counts.map(|counts| counts.met).into(),
        counts.map(|counts| counts.met_by_proxy).into(),
        counts.map(|counts| counts.with_figures).into(),
        counts.map(|counts| counts.unpublished).into(),
        listed(&target.measures),
        superseded.map(|superseded| superseded.date).into(),
        superseded.map(|superseded| data.say(&superseded.reason)).into(),
        data.maybe(&target.note),
        data.url(&format!("/muc-tieu/{}/{}/", plan.id, target.number)),
    ];
    Row { cells, sources: records(data, [&target.source]) }
}
