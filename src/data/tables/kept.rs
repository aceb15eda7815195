//! What is offered online, covered by publication, and reported in time: a row a subject, its figures by their keys.

use crate::data::Data;
use crate::data::results::columns::{COVERED, KEPT, OFFERED};
use crate::data::table::{Cell, Column, Identity, Row, Sheet, date, number, text};
use crate::measure::results::{Covered, Kept, Number, Offered, Report, Reporting};

/// What is offered on the day of judgement.
pub const CATALOGUE: Sheet = Sheet {
    key: "catalogue",
    title: ("Cung cấp trực tuyến", "Procedures online"),
    about: (
        "Số thủ tục có hiệu lực và cung cấp trực tuyến tại ngày chốt: cả tỉnh, rồi từng lĩnh vực.",
        "Procedures in force and online on the day of judgement: of the province, then of each field.",
    ),
    columns: &CATALOGUE_COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: false,
    figures: None,
};

/// What is covered by publication.
pub const COVERAGE: Sheet = Sheet {
    key: "coverage",
    title: ("Công khai kết quả", "Publication coverage"),
    about: (
        "Trong các cặp cơ quan – thủ tục phải công bố, bao nhiêu cặp đã có kết quả: theo kỳ, cả tỉnh rồi từng cơ quan.",
        "Of the pairs of agency and procedure that should be published, how many are: by period, of the province and each agency.",
    ),
    columns: &COVERAGE_COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: false,
    figures: Some("id"),
};

/// Who reports in time.
pub const REPORTS: Sheet = Sheet {
    key: "reports",
    title: ("Báo cáo định kỳ", "Periodic reports"),
    about: (
        "Báo cáo phải nộp: từng cơ quan từng kỳ (hạn, ngày nhận, số ngày trễ), và số cộng của cả tỉnh theo kỳ, của từng cơ quan đến ngày chốt.",
        "Reports owed: each agency and period (due, received, days late), and sums of the province by period and of each agency to the day of judgement.",
    ),
    columns: &REPORT_COLUMNS,
    identity: Identity::Primary(&["id"]),
    sourced: false,
    figures: Some("id"),
};

const REPORT_COLUMNS: [Column; 14] = {
    let [expected, received, on_time, late, missing, punctuality] = KEPT;
    [
        ID,
        text("plan", "Mã kế hoạch", "Id of the plan"),
        AGENCY,
        PERIOD,
        text(
            "state",
            "on_time, late, missing, not_yet_due, unknown",
            "on_time, late, missing, not_yet_due, unknown",
        ),
        date("due", "Hạn nộp", "Due"),
        date("received_on", "Ngày nhận", "Received on"),
        number("days_late", "Số ngày trễ", "Days late"),
        expected,
        received,
        on_time,
        late,
        missing,
        punctuality,
    ]
};

const ID: Column = text(
    "id",
    "Địa chỉ chung của các con số trong dòng, thêm :KHÓA là địa chỉ của từng số",
    "What the addresses of the row's figures begin with; :KEY follows",
);

const PERIOD: Column = text("period", "Mã kỳ, hoặc ngày chốt", "Id of the period, or the day of judgement");

const FIELD: Column = text("field", "Mã lĩnh vực; trống: cả tỉnh", "Id of the field; empty: the province");

const AGENCY: Column = text("agency", "Mã cơ quan; trống: cả tỉnh", "Id of the agency; empty: the province");

const CATALOGUE_COLUMNS: [Column; 11] = {
    let [in_force, online, full, partial, online_share, full_share, used, used_share] = OFFERED;
    [ID, PERIOD, FIELD, in_force, online, full, partial, online_share, full_share, used, used_share]
};

const COVERAGE_COLUMNS: [Column; 7] = {
    let [expected, published, missing, share] = COVERED;
    [ID, PERIOD, AGENCY, expected, published, missing, share]
};

fn cells(id: String, period: &str, whose: &str) -> Vec<Cell> {
    vec![Cell::Text(id), period.into(), whose.into()]
}

fn figures<const N: usize>(
    keys: [&'static str; N],
    number: impl Fn(&str) -> Option<Number>,
) -> impl Iterator<Item = Cell> {
    keys.into_iter().map(move |key| number(key).map(|number| number.printed).into())
}

/// The province's row and the fields'.
pub fn catalogue(data: &Data) -> Vec<Row> {
    let day = data.measures.as_of.to_string();
    let offers = &data.measures.results.offered;
    let row = |subject: String, field: &str, offered: &Offered| {
        let mut row = cells(format!("{subject}@{day}"), &day, field);
        row.extend(figures(Offered::KEYS, |key| offered.number(key)));
        Row::new(row)
    };
    let fields = data.model.catalogue.fields.iter().zip(&offers.fields);
    let fields = fields.map(|(field, offered)| row(format!("procedures/{}", field.id), &field.id, offered));
    let known = !data.model.catalogue.procedures.is_empty();
    std::iter::once(row("procedures".to_owned(), "", &offers.all)).chain(fields).filter(|_| known).collect()
}

/// The province's row and the agencies', period by period.
pub fn coverage(data: &Data) -> Vec<Row> {
    let mut rows = Vec::new();
    for results in &data.measures.results.periods {
        let period = &results.period.key;
        let row = |subject: String, agency: &str, covered: Covered| {
            let mut row = cells(format!("{subject}@{period}"), period, agency);
            row.extend(figures(Covered::KEYS, |key| covered.number(key)));
            Row::new(row)
        };
        if results.coverage.expected > 0 {
            rows.push(row("coverage".to_owned(), "", results.coverage));
        }
        rows.extend(results.covered.iter().filter_map(|(place, covered)| {
            let agency = data.model.agencies.list.get(*place)?;
            Some(row(format!("coverage/{}", agency.id), &agency.id, *covered))
        }));
    }
    rows
}

/// Every report that is owed, then sums.
pub fn reports(data: &Data) -> Vec<Row> {
    data.measures.results.reporting.iter().flat_map(|duty| of_duty(data, duty)).collect()
}

fn of_duty(data: &Data, duty: &Reporting) -> Vec<Row> {
    let subject = if duty.home { "reports".to_owned() } else { format!("reports/{}", duty.plan) };
    let id_of = |place: usize| data.model.agencies.list.get(place).map_or("", |agency| agency.id.as_str());
    let mut rows: Vec<Row> =
        duty.reports.iter().map(|report| of_report(duty, &subject, id_of(report.agency), report)).collect();
    if !duty.is_kept {
        return rows;
    }
    let day = data.measures.as_of.to_string();
    let sum = |subject: String, agency: &str, period: &str, kept: Kept| {
        let mut row = vec![
            Cell::Text(format!("{subject}@{period}")),
            duty.plan.as_str().into(),
            agency.into(),
            period.into(),
        ];
        row.extend(std::iter::repeat_n(Cell::Empty, 4));
        row.extend(figures(Kept::KEYS, |key| kept.number(key)));
        Row::new(row)
    };
    for reports in duty.reports.chunk_by(|a, b| a.period.key == b.period.key) {
        let period = reports.first().map_or("", |report| report.period.key.as_str());
        rows.push(sum(subject.clone(), "", period, Kept::of(reports)));
    }
    rows.push(sum(subject.clone(), "", &day, Kept::of(&duty.reports)));
    let mut agencies: Vec<usize> = duty.reports.iter().map(|report| report.agency).collect();
    agencies.sort_unstable();
    agencies.dedup();
    for place in agencies {
        let kept = Kept::of(duty.of_agency(place));
        rows.push(sum(format!("{subject}/{}", id_of(place)), id_of(place), &day, kept));
    }
    rows
}

fn of_report(duty: &Reporting, subject: &str, agency: &str, report: &Report) -> Row {
    let mut row = vec![
        Cell::Text(format!("{subject}/{agency}@{}", report.period.key)),
        duty.plan.as_str().into(),
        agency.into(),
        report.period.key.as_str().into(),
        report.state.key().into(),
        report.due.filter(|_| duty.is_kept).into(),
        report.received.into(),
        report.days_late().into(),
    ];
    row.extend(std::iter::repeat_n(Cell::Empty, Kept::KEYS.len()));
    Row::new(row)
}
