use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use serde_json::Value;

use super::json::Meta;
use super::*;
use crate::diagnostic::Origin;
use crate::measure::measure;
use crate::model::{
    Address, Basis, Comparator, Correction, CorrectionKind, Deadline, Decimal, Gap, Goal, Index, IndexValue,
    Kind, Measure, MeasureOwner, Observation, Period, Plan, Quantity, Series, Source, Sourced, Target, Unit,
};

const AS_OF: Date = date(2024, 12, 31);

fn words(text: &str) -> Words {
    Words { vi: Some(text.to_owned()), en: None, file: "x.yaml".into() }
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn source(title: &str) -> Source {
    Source {
        document: None,
        place: None,
        title: Some(words(title)),
        publisher: None,
        url: Some("https://a.example/?a=1&b=2".to_owned()),
        date: Some(date(2024, 11, 20)),
    }
}

fn share(id: &str) -> Measure {
    Measure {
        id: id.to_owned(),
        name: words(id),
        unit: Unit::Share,
        noun: None,
        kind: Some(Kind::AtLeast),
        goals: vec![Goal { part: None, value: decimal("50") }],
        baseline: None,
        path: Vec::new(),
        cadence: None,
        series: Series::Observations,
        breaks: Vec::new(),
        amendments: Vec::new(),
        same_as: None,
        places: Vec::new(),
        duty: None,
        owner: MeasureOwner::Target { plan: "p".into(), number: 4 },
        deadline: Some(Deadline { by: date(2025, 12, 31), words: None, firm: true }),
        exception: None,
        note: None,
        source: None,
        origin: Origin::nowhere(),
    }
}

fn seen(period: Period, quantity: Quantity) -> Observation {
    Observation {
        measure: "ho-so".to_owned(),
        part: None,
        period,
        quantity,
        proxy: None,
        aside: None,
        basis: Basis::Reported,
        how: None,
        words: None,
        note: None,
        evidence: Vec::new(),
        sources: vec![source("Bài một"), source("Bài hai")],
        origin: Origin::nowhere(),
    }
}

fn plan() -> Plan {
    let target = Target {
        number: 4,
        title: words("Hồ sơ trực tuyến"),
        statement: words("- Tỷ lệ hồ sơ đạt từ 50% trở lên;\n- Tỷ lệ khác"),
        pillar: None,
        deadline: Deadline { by: date(2025, 12, 31), words: Some(words("Cuối năm 2025")), firm: true },
        lead: vec!["so-a".into(), "so-b".into()],
        cooperating: Vec::new(),
        source: source("Kế hoạch"),
        measures: vec!["ho-so".into()],
        superseded: None,
        note: None,
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    };
    Plan {
        id: "p".into(),
        number: "1/KH".into(),
        date: date(2021, 1, 1),
        issuer: words("x"),
        title: words("x"),
        short_title: None,
        purposes: Vec::new(),
        requirements: Vec::new(),
        pillars: Vec::new(),
        reporting: None,
        source: None,
        note: None,
        targets: vec![target],
        tasks: Vec::new(),
        duties: Vec::new(),
        old_urls: Vec::new(),
        origin: Origin::nowhere(),
    }
}

fn index() -> Index {
    let comparator = Comparator {
        id: "noi-khac".into(),
        name: words("Nơi khác"),
        rank: Some(3),
        score: None,
        sources: vec![source("Nơi khác nói")],
    };
    let value = |aside: Option<&str>, rank| IndexValue {
        year: 2023,
        agency: None,
        rank: Some(rank),
        of: Some(63),
        score: Some(decimal("6.0")),
        change: None,
        words: None,
        gap: None,
        region: None,
        parts: Vec::new(),
        comparators: Vec::new(),
        basis: Basis::Reported,
        how: None,
        aside: aside.map(words),
        note: None,
        sources: vec![source("Bảng")],
        origin: Origin::nowhere(),
    };
    let first = IndexValue { comparators: vec![comparator], ..value(None, 54) };
    Index {
        id: "pci".into(),
        name: words("PCI"),
        short_name: None,
        issuer: words("x"),
        scale: None,
        about: None,
        url: None,
        values: vec![first, value(Some("mâu thuẫn"), 60), value(Some("mâu thuẫn nữa"), 61)],
        origin: Origin::nowhere(),
    }
}

fn correction(day: Date) -> Correction {
    let figure = Address::new("ho-so", "2024", "value");
    Correction {
        figure: Sourced { value: figure, origin: Origin::nowhere() },
        old: words("75,9%"),
        new: words("-76%"),
        kind: CorrectionKind::Correction,
        reason: words("đếm sai"),
        date: day,
        origin: Origin::nowhere(),
    }
}

fn model() -> Model {
    let counts = Quantity::Counts { numerator: 50_911, denominator: 131_788 };
    let aside = |value: &str| Observation {
        aside: Some(words("mâu thuẫn")),
        ..seen(Period::year(2022), Quantity::Value(decimal(value)))
    };
    Model {
        plans: vec![plan()],
        measures: vec![share("ho-so")],
        observations: vec![
            seen(Period::year(2021), Quantity::Gap(Gap::NotPublished)),
            seen(Period::year(2022), counts),
            aside("80"),
            aside("81.0"),
            seen(Period::year(2023), Quantity::Value(decimal("45.0"))),
        ],
        indices: vec![index()],
        corrections: vec![correction(date(2025, 1, 1)), correction(date(2024, 1, 1))],
        ..Model::default()
    }
}

fn meta() -> Meta {
    let licence = Some(("CC BY 4.0".to_owned(), None));
    Meta { lang: Lang::Vi, as_of: AS_OF, licence, source: None, illustrative: false }
}

fn tables(data: &Data) -> Vec<Table> {
    KEYS.iter().filter_map(|key| table(data, key)).collect()
}

fn all() -> Vec<Table> {
    let model = model();
    let measures = measure(&model, AS_OF);
    let addresses = Addresses { base: Some("https://a.example/") };
    tables(&Data { model: &model, measures: &measures, addresses, news: &[] })
}

fn one(key: &str) -> Table {
    all().into_iter().find(|table| table.key == key).unwrap()
}

fn cell<'a>(table: &'a Table, row: usize, name: &str) -> &'a Cell {
    let column = table.columns.iter().position(|column| column.name == name).expect(name);
    &table.rows[row].cells[column]
}

fn said(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn every_table_is_whole() {
    let tables = all();
    assert_eq!(tables.iter().map(|table| table.key).collect::<Vec<_>>(), KEYS);
    for table in &tables {
        let names: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), table.columns.len(), "{}: names twice", table.key);
        assert_eq!(table.columns.last().unwrap().name, "illustrative");
        for column in &table.columns {
            assert!(!column.about_vi.is_empty() && !column.about_en.is_empty(), "{}", column.name);
        }
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", table.key);
            let fits = row.cells.iter().zip(&table.columns).all(|(cell, column)| is_of(cell, column.kind));
            assert!(fits, "{}: {:?}", table.key, row.cells);
        }
    }
}

fn is_of(cell: &Cell, kind: ColumnKind) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => kind == ColumnKind::Text && !text.is_empty(),
        Cell::Number(_) | Cell::Int(_) => kind == ColumnKind::Number,
        Cell::Date(_) => kind == ColumnKind::Date,
        Cell::Bool(_) => kind == ColumnKind::Boolean,
    }
}

#[test]
fn a_gap_is_empty_and_says_why() {
    let table = one("observations");
    for name in ["value", "numerator", "denominator", "change", "status"] {
        assert_eq!(*cell(&table, 0, name), Cell::Empty, "{name}");
    }
    assert_eq!(*cell(&table, 0, "gap"), said("not_published"));
    assert_eq!(*cell(&table, 0, "id"), said("ho-so@2021:gap"));
}

#[test]
fn counts_stand_beside_their_share() {
    let table = one("observations");
    assert_eq!(*cell(&table, 1, "id"), said("ho-so@2022:value"));
    assert_eq!(*cell(&table, 1, "value"), Cell::Number(decimal("38.6")));
    assert_eq!(*cell(&table, 1, "numerator"), Cell::Number(decimal("50911")));
    assert_eq!(*cell(&table, 1, "gap"), Cell::Empty);
    let bytes = String::from_utf8(csv::csv(&table)).unwrap();
    assert!(bytes.contains(",45.0,"), "as published");
}

#[test]
fn what_is_put_aside_has_its_own_address() {
    let table = one("observations");
    assert_eq!(*cell(&table, 2, "id"), said("ho-so@2022:aside_value"));
    assert_eq!(*cell(&table, 3, "id"), said("ho-so@2022:aside_2_value"));
    let table = one("indices");
    let ids: Vec<&Cell> = (0..table.rows.len()).map(|row| cell(&table, row, "id")).collect();
    let wanted = ["pci@2023", "pci/noi-khac@2023", "pci@2023:aside", "pci@2023:aside_2"].map(said);
    assert_eq!(ids, wanted.iter().collect::<Vec<_>>());
    assert_eq!(*cell(&table, 3, "rank_address"), said("pci@2023:aside_2_rank"));
    assert_eq!(*cell(&table, 1, "source_title"), said("Nơi khác nói"));
    assert_eq!(*cell(&table, 1, "kind"), said("comparator"));
}

#[test]
fn every_figure_is_a_row_with_its_source() {
    let model = model();
    let measures = measure(&model, AS_OF);
    let table = one("figures");
    assert_eq!(table.rows.len(), measures.figures.len());
    let row = |address: &str| {
        (0..table.rows.len()).find(|row| *cell(&table, *row, "address") == said(address)).expect(address)
    };
    assert_eq!(*cell(&table, row("ho-so@2022:value"), "source_title"), said("Bài một"));
    assert_eq!(*cell(&table, row("ho-so@2025-12-31:goal"), "source_title"), said("Kế hoạch"));
    assert_eq!(*cell(&table, row("pci/noi-khac@2023:rank"), "source_title"), said("Nơi khác nói"));
    assert_eq!(*cell(&table, row("pci@2023:score"), "value"), Cell::Number(decimal("6.0")));
}

#[test]
fn measures_and_targets_say_how_they_stand() {
    let table = one("measures");
    assert_eq!(table.rows.len(), 1);
    assert_eq!(*cell(&table, 0, "address"), said("ho-so@2023:value"));
    assert_eq!(*cell(&table, 0, "value"), Cell::Number(decimal("45.0")));
    assert_eq!(*cell(&table, 0, "url"), said("https://a.example/muc-tieu/p/4/#ho-so"));
    assert_eq!(*cell(&table, 0, "method"), said(crate::measure::METHOD));
    let targets = one("targets");
    assert_eq!(cell(&targets, 0, "standing"), cell(&table, 0, "standing"));
    assert_eq!(*cell(&targets, 0, "lead"), said("so-a;so-b"));
    let bytes = String::from_utf8(csv::csv(&targets)).unwrap();
    assert!(bytes.contains("\"'- Tỷ lệ hồ sơ đạt từ 50% trở lên;\n'- Tỷ lệ khác\""), "{bytes}");
}

#[test]
fn later_corrections_wait() {
    let table = one("corrections");
    assert_eq!(table.rows.len(), 1);
    let bytes = String::from_utf8(csv::csv(&table)).unwrap();
    assert!(bytes.contains("75,9%") && bytes.contains(",'-76%,"), "{bytes}");
}

#[test]
fn json_says_what_it_is() {
    for table in all() {
        let text = String::from_utf8(json::json(&table, &meta())).unwrap();
        assert!(text.ends_with("}\n"));
        let value: Value = serde_json::from_str(&text).unwrap();
        let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        let wanted = "table title description as_of licence source generator illustrative columns rows";
        assert_eq!(keys.join(" "), wanted);
        let columns = value["columns"].as_array().unwrap();
        let names: Vec<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
        for row in value["rows"].as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().keys().collect::<Vec<_>>(), names, "{}", table.key);
        }
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        assert_eq!(pretty.lines().count(), text.lines().count());
    }
}

#[test]
fn json_has_every_source_and_exact_numbers() {
    let text = String::from_utf8(json::json(&one("observations"), &meta())).unwrap();
    assert!(text.contains("\"value\": 45.0,"));
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["rows"][4]["sources"][1]["title"], "Bài hai");
    assert_eq!(value["rows"][4]["sources"][1]["date"], "2024-11-20");
    assert_eq!(value["rows"][0]["value"], Value::Null);
    assert_eq!(value["illustrative"], Value::Bool(false));
}

#[test]
fn json_names_the_sites_licence() {
    let mut model = model();
    let name = words("CC BY 4.0");
    model.settings.licence = Some(crate::model::Licence { name, url: Some("https://a.example/by".into()) });
    let measures = measure(&model, AS_OF);
    let addresses = Addresses { base: Some("https://a.example/") };
    let data = Data { model: &model, measures: &measures, addresses, news: &[] };
    let bytes = json::json(&table(&data, "news").unwrap(), &Meta::of(&data));
    let value: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["licence"]["name"], "CC BY 4.0");
    assert_eq!(value["source"], "https://a.example/");
    assert_eq!(value["as_of"], "2024-12-31");
    assert_eq!(value["rows"], Value::Array(Vec::new()));
}

#[test]
fn illustrations_say_so_in_every_row() {
    let mut model = model();
    model.settings.illustrative = true;
    let measures = measure(&model, AS_OF);
    let addresses = Addresses::default();
    for table in tables(&Data { model: &model, measures: &measures, addresses, news: &[] }) {
        assert!(table.rows.iter().all(|row| row.cells.last() == Some(&Cell::Bool(true))), "{}", table.key);
    }
}

#[test]
fn same_content_same_bytes() {
    for (once, again) in all().iter().zip(&all()) {
        assert_eq!(csv::csv(once), csv::csv(again));
        assert_eq!(json::json(once, &meta()), json::json(again, &meta()));
    }
}

#[test]
fn what_tells_rows_apart_does() {
    use super::table::Identity;
    for table in all() {
        let at = |name: &str| table.columns.iter().position(|column| column.name == name).unwrap();
        let (key, whole) = match tables::sheet(table.key).unwrap().identity {
            Identity::Primary(key) => (key, true),
            Identity::Unique(key) => (key, false),
            Identity::None => continue,
        };
        let mut seen = BTreeSet::new();
        for row in &table.rows {
            let cells: Vec<String> = key.iter().map(|name| format!("{:?}", row.cells[at(name)])).collect();
            assert!(!whole || !cells.contains(&format!("{:?}", Cell::Empty)), "{}: {cells:?}", table.key);
            assert!(seen.insert(cells.clone()), "{}: {cells:?} twice", table.key);
        }
    }
}

#[test]
fn the_package_describes_the_columns_of_the_tables() {
    let model = model();
    let measures = measure(&model, AS_OF);
    let data = Data { model: &model, measures: &measures, addresses: Addresses::default(), news: &[] };
    let digest = digest::Made { bytes: b"abc".to_vec(), rows: 7 }.digest();
    let file = |key: &str| dataset::Download {
        url: format!("/du-lieu/{key}.csv"),
        format: media::Media::Csv,
        digest: digest.clone(),
    };
    let datasets: Vec<_> =
        KEYS.iter().filter_map(|key| dataset::Dataset::of_table(&data, key, vec![file(key)])).collect();
    let package: Value = serde_json::from_slice(&package::package(&data, &datasets)).unwrap();
    assert_eq!(package["resources"].as_array().unwrap().len(), KEYS.len());
    for (table, resource) in tables(&data).iter().zip(package["resources"].as_array().unwrap()) {
        assert_eq!(resource["path"], format!("{}.csv", table.key));
        assert_eq!(
            resource["hash"],
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!((resource["bytes"].as_u64(), resource["rows"].as_u64()), (Some(3), Some(7)));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names, table.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            let to = key["reference"]["resource"].as_str().unwrap();
            let to = one(if to.is_empty() { table.key } else { to });
            let column = key["reference"]["fields"][0].as_str().unwrap();
            assert!(to.columns.iter().any(|own| own.name == column), "{key}");
        }
    }
    assert!(package.get("homepage").is_none(), "a site on a disk has none");
}
