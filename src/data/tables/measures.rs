//! Measures: one row each, and one a part where they have parts.

use crate::data::source::{of_measure, records};
use crate::data::table::{Cell, Column, Identity, Row, Sheet, boolean, date, number, text};
use crate::data::{Data, english};
use crate::measure::{Measured, PartMeasured, goal_address, path_address};
use crate::model::{Measure, MeasureOwner, Series};

/// The table.
pub const SHEET: Sheet = Sheet {
    key: "measures",
    title: ("Chỉ số", "Measures"),
    about: (
        "Mỗi dòng là một chỉ số, và một dòng cho từng phần nếu chỉ số có nhiều phần: đích, số mới nhất, tình trạng. Nguồn là nơi đặt ra chỉ số; nguồn của con số ở bảng observations.",
        "Each row is a measure, and a part of it where it has parts: goal, newest figure, standing. Sources are where it is defined; those of figures are in the table observations.",
    ),
    columns: COLUMNS,
    identity: Identity::Unique(&["id", "part"]),
    sourced: true,
    figures: Some("address"),
};

const COLUMNS: &[Column] = &[
    text("id", "Mã chỉ số", "Id of the measure"),
    text("part", "Mã phần; trống: cả chỉ số", "Id of the part; empty: the whole measure"),
    text("name", "Tên chỉ số", "Name of the measure"),
    text("name_en", "Tên chỉ số bằng tiếng Anh", "Name of the measure in English"),
    text("part_name", "Tên phần", "Name of the part"),
    text("plan", "Mã kế hoạch đòi hỏi chỉ số này", "Id of the plan that asks for it"),
    number("target", "Số thứ tự mục tiêu trong kế hoạch", "Number of the target in the plan"),
    text("duty", "Vị trí của nhiệm vụ trong kế hoạch", "Place of the duty in the plan"),
    text(
        "unit",
        "Đơn vị: share (0–100 phần trăm), ratio (phần trăm, có thể hơn 100), count, score, rank, done",
        "Unit: share (0–100 per cent), ratio (per cent, may pass 100), count, score, rank, done",
    ),
    text("noun", "Đếm cái gì", "What is counted"),
    text(
        "kind",
        "Chiều của đích: at_least, at_most, reduce_by, rank_within, deliverable; trống: chỉ theo dõi",
        "Sense of the goal: at_least, at_most, reduce_by, rank_within, deliverable; empty: only followed",
    ),
    number("goal", "Đích tại ngày chốt; với reduce_by là phần trăm", "Goal in force; per cent for reduce_by"),
    text("goal_address", "Địa chỉ của đích", "Address of the goal"),
    date("deadline", "Hạn tại ngày chốt", "Deadline in force"),
    number("baseline", "Số gốc của đường đi", "Where the path starts"),
    text("baseline_period", "Kỳ của số gốc", "Period of the base"),
    number("value", "Số mới nhất đến ngày chốt", "Newest figure up to the day of judgement"),
    text("period", "Kỳ của số mới nhất", "Period of the newest figure"),
    text("address", "Địa chỉ của số mới nhất", "Address of the newest figure"),
    boolean("proxy", "Số mới nhất là số liệu thay thế", "The newest figure is a proxy"),
    boolean(
        "provisional",
        "Số mới nhất tính từ kết quả sơ bộ, còn có thể đổi",
        "The newest figure comes from provisional results, which may still change",
    ),
    text("status", "Mức hoàn thành của sản phẩm phải có", "How far a deliverable is"),
    text("gap", "Vì sao không có số", "Why there is no figure"),
    text("standing", "Tình trạng tại ngày chốt", "Standing on the day of judgement"),
    boolean("by_proxy", "Tình trạng dựa vào số liệu thay thế", "The standing rests on proxies"),
    text("judged_address", "Địa chỉ của số dùng để đánh giá", "Address of the figure that is judged"),
    number("path_value", "Mức lẽ ra phải có theo đường đi", "Where the path should be"),
    number(
        "path_ratio",
        "Tỷ số giữa quãng đã đi và quãng lẽ ra phải đi",
        "Way covered by way that should be covered",
    ),
    number(
        "distance_share",
        "Phần trăm quãng đường đến đích đã đi",
        "Per cent of the way to the goal covered",
    ),
    boolean("overdue", "Số kế tiếp đã quá hạn", "The next figure is overdue"),
    number("age_days", "Tuổi của số mới nhất, tính bằng ngày", "Age of the newest figure in days"),
    text(
        "computed_by",
        "Tính từ đâu, nếu không từ bảng observations",
        "Computed from what, when not from observations",
    ),
    text("same_as", "Dùng chung số liệu với chỉ số này", "Shares the figures of this measure"),
    text("method", "Phiên bản của phương pháp", "Version of the method"),
    text("url", "Trang có chỉ số này", "The page that shows it"),
];

/// A row for each measure; where it has parts, for the whole and for each part.
pub fn rows(data: &Data) -> Vec<Row> {
    let mut rows = Vec::new();
    for (measure, measured) in data.model.measures.iter().zip(&data.measures.measures) {
        if measured.whole().is_none() {
            rows.push(row(data, measure, measured, None));
        }
        rows.extend(measured.parts.iter().map(|part| row(data, measure, measured, Some(part))));
    }
    rows
}

/// A row of a part, or of a whole that has parts: then nothing but how it stands is known.
fn row(data: &Data, measure: &Measure, measured: &Measured, part: Option<&PartMeasured>) -> Row {
    let mut cells = definition(data, measure, part);
    cells.extend(goal(data, measure, part));
    cells.extend(newest(part));
    cells.extend(standing(measured, part));
    cells.extend(path(measure, part, data));
    cells.extend([
        computed_by(&measure.series).as_deref().into(),
        measure.same_as.as_deref().into(),
        data.measures.method.into(),
        data.url(&page(measure)),
    ]);
    Row { cells, sources: records(data, &of_measure(data.model, measure)) }
}

fn definition(data: &Data, measure: &Measure, part: Option<&PartMeasured>) -> Vec<Cell> {
    let id = part.and_then(|part| part.part.as_deref());
    let named = measure.goals.iter().filter_map(|goal| goal.part.as_ref());
    let name = named.into_iter().find(|(part, _)| Some(part.as_str()) == id);
    let (plan, number) = match &measure.owner {
        MeasureOwner::Target { plan, number } => (Some(plan.as_str()), Some(*number)),
        MeasureOwner::Nobody => (None, None),
    };
    vec![
        measure.id.as_str().into(),
        id.into(),
        data.say(&measure.name),
        english(&measure.name),
        name.map(|(_, name)| data.say(name)).into(),
        plan.into(),
        number.into(),
        measure.duty.as_deref().into(),
        measure.unit.key().into(),
        data.maybe(&measure.noun),
        measure.kind.map(|kind| kind.key()).into(),
    ]
}

fn goal(data: &Data, measure: &Measure, part: Option<&PartMeasured>) -> [Cell; 5] {
    let address = part.map(|part| goal_address(&measure.id, part, data.measures.as_of, "goal"));
    let known = address.filter(|address| data.measures.figures.get(address).is_some());
    let base = part.and_then(|part| part.arithmetic.as_ref()).map(|arithmetic| &arithmetic.base);
    [
        part.and_then(|part| part.goal).into(),
        known.map(|address| address.to_string()).as_deref().into(),
        measure.deadline_on(data.measures.as_of).into(),
        base.map(|base| base.printed).into(),
        base.map(|base| base.period.as_str()).into(),
    ]
}

fn newest(part: Option<&PartMeasured>) -> [Cell; 7] {
    let latest = part.and_then(PartMeasured::latest);
    let status = part.and_then(|part| part.status.as_ref());
    let gap = part.and_then(PartMeasured::gap).map(|gap| gap.key());
    let period = latest.map(|point| point.period.key.as_str()).or(status.map(|seen| seen.period.as_str()));
    let proxy = latest.map(|point| point.proxy).or(status.map(|seen| seen.proxy));
    [
        latest.map(|point| point.printed).into(),
        period.into(),
        latest.map(|point| point.address.to_string()).as_deref().into(),
        proxy.into(),
        latest.map(|point| point.provisional).into(),
        status.map(|seen| seen.status.key()).into(),
        gap.into(),
    ]
}

fn standing(measured: &Measured, part: Option<&PartMeasured>) -> [Cell; 3] {
    // A superseded target supersedes its measures; their parts do not know it.
    let own = measured.parts.len() > 1 && measured.standing != crate::measure::Standing::Superseded;
    let (standing, by_proxy) = match part.filter(|_| own) {
        Some(part) => (part.standing, part.by_proxy),
        None => (measured.standing, measured.by_proxy),
    };
    let judged = part.and_then(|part| part.judged.as_ref()).map(|point| point.address.to_string());
    [standing.key().into(), by_proxy.into(), judged.as_deref().into()]
}

fn path(measure: &Measure, part: Option<&PartMeasured>, data: &Data) -> [Cell; 5] {
    let printed = |key: &str| {
        let address = path_address(&measure.id, part?, key)?;
        data.measures.figures.get(&address).map(|figure| figure.value)
    };
    [
        printed("path_value").into(),
        printed("path_ratio").into(),
        printed("distance_share").into(),
        part.map(|part| part.overdue.is_some()).into(),
        part.and_then(|part| part.age_days).into(),
    ]
}

fn computed_by(series: &Series) -> Option<String> {
    match series {
        Series::Observations => None,
        Series::Index { index, rank } => {
            Some(format!("indices.{index}.{}", if *rank { "rank" } else { "score" }))
        }
        Series::Results { computation, .. } => Some(format!("results.{}", computation.key())),
    }
}

fn page(measure: &Measure) -> String {
    match &measure.owner {
        MeasureOwner::Target { plan, number } => format!("/muc-tieu/{plan}/{number}/#{}", measure.id),
        MeasureOwner::Nobody => format!("/nhiem-vu/#{}", measure.id),
    }
}
