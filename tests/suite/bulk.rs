//! Files of many tables, as a spreadsheet's reader meets them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use ::parquet::file::reader::{FileReader, SerializedFileReader};
use calamine::{Data, DataType, Reader, Xlsx};
use serde_json::Value;

use crate::site::{Site, tree};

const BOOK: &str = "public/du-lieu/summary.xlsx";

fn bytes(site: &Site, path: &str) -> Vec<u8> {
    std::fs::read(site.root().join(path)).unwrap()
}

fn book(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The text of every part of an archive.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(|name| (name.clone(), part(name))).collect()
}

/// The figures of the JSON of a table, by the address of their row and their column.
fn figures(site: &Site) -> BTreeMap<(String, String), f64> {
    let mut figures = BTreeMap::new();
    for (path, _, bytes) in tree(&site.root().join("public/du-lieu")) {
        if !(path.starts_with("sums-") && path.ends_with(".json")) {
            continue;
        }
        let table: Value = serde_json::from_slice(&bytes).unwrap();
        let names: Vec<&str> = table["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| column["name"].as_str().unwrap())
            .collect();
        for row in table["rows"].as_array().unwrap() {
            let id = row[0].as_str().unwrap();
            for (name, value) in names.iter().zip(row.as_array().unwrap()) {
                if let Some(number) = value.as_f64() {
                    figures.insert((id.to_owned(), (*name).to_owned()), number);
                }
            }
        }
    }
    figures
}

#[test]
fn a_workbook_has_the_figures_of_the_tables_and_no_formula() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    let (bytes, asked) = (bytes(&site, BOOK), figures(&site));
    let mut book = book(&bytes);
    let mut seen = 0;
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name} has a formula");
        if !name.starts_with("Kết quả") {
            continue;
        }
        let range = book.worksheet_range(&name).unwrap();
        let names: Vec<String> = range.rows().nth(1).unwrap().iter().map(Data::to_string).collect();
        for row in range.rows().skip(2) {
            let id = row[0].to_string();
            for (column, cell) in names.iter().zip(row) {
                if let Some(number) = cell.get_float() {
                    assert_eq!(
                        Some(&number),
                        asked.get(&(id.clone(), column.clone())),
                        "{name}: {id} {column}"
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 1_000, "{seen} figures");
}

#[test]
fn the_first_sheet_says_whose_figures_these_are() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    let bytes = bytes(&site, BOOK);
    let mut book = book(&bytes);
    let range = book.worksheet_range("Giới thiệu").unwrap();
    let said: Vec<String> = range.rows().flatten().map(Data::to_string).collect();
    for words in ["SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT", "https://minh-hoa.vi-du.example/du-lieu/", "CC BY 4.0"]
    {
        assert!(said.iter().any(|own| own.contains(words)), "{words}: {said:?}");
    }
    let day = range.rows().flatten().find_map(|cell| cell.get_datetime()).unwrap();
    assert_eq!(day.to_ymd_hms_milli(), (2025, 2, 10, 0, 0, 0, 0));
    let core = &parts(&bytes)["docProps/core.xml"];
    assert_eq!(core.matches("2025-02-10T00:00:00Z").count(), 2, "a moment that is not the site's: {core}");
}

#[test]
fn what_looks_like_a_formula_is_a_text() {
    let evil = "=HYPERLINK(\"http://a.example\",\"b\")";
    let site = Site::small().change("content/site.yaml", "as_of:", "downloads: [xlsx, xlsx]\nas_of:").change(
        "content/agencies/co-quan.yaml",
        "name: Sở Nội vụ",
        &format!("name: '{evil}'"),
    );
    let _ = site.build().exits(0);
    let bytes = bytes(&site, BOOK);
    let mut book = book(&bytes);
    assert!(book.worksheet_formula("Cơ quan").unwrap().is_empty());
    let range = book.worksheet_range("Cơ quan").unwrap();
    assert!(range.rows().flatten().any(|cell| *cell == Data::String(evil.to_owned())));
    let parts = parts(&bytes);
    assert!(parts.iter().all(|(name, text)| !name.contains("worksheets") || !text.contains("<f>")));
    assert!(parts["xl/styles.xml"].contains("quotePrefix=\"1\""), "it becomes a formula when it is touched");
}

#[test]
fn all_results_stand_in_one_file() {
    let site = Site::illustrated();
    let _ = site.build().exits(0);
    let file = std::fs::File::open(site.root().join("public/du-lieu/all-results.parquet")).unwrap();
    let read = SerializedFileReader::new(file).unwrap();
    let told = read.metadata().file_metadata();
    let about: BTreeMap<&str, &str> = told
        .key_value_metadata()
        .unwrap()
        .iter()
        .map(|pair| (pair.key.as_str(), pair.value.as_deref().unwrap()))
        .collect();
    assert_eq!((about["as_of"], about["illustrative"]), ("2025-02-10", "true"));
    let files = tree(&site.root().join("public/du-lieu"));
    let rows = files.iter().filter(|(path, ..)| {
        path.starts_with("results-") && path.ends_with(".csv") && path != "results-latest.csv"
    });
    let rows: usize = rows.map(|(.., bytes)| bytes.split(|byte| *byte == b'\n').count() - 2).sum();
    assert_eq!(told.num_rows(), i64::try_from(rows).unwrap());
    let first = read.get_row_iter(None).unwrap().next().unwrap().unwrap();
    let names: Vec<&String> = first.get_column_iter().map(|(name, _)| name).collect();
    let csv = files.iter().find(|(path, ..)| path == "results-latest.csv").unwrap();
    let head =
        String::from_utf8_lossy(&csv.2).lines().next().unwrap().trim_start_matches('\u{feff}').to_owned();
    assert!(names.iter().copied().eq(head.split(',')), "{names:?}");
}

#[test]
fn who_asks_for_no_workbook_gets_none() {
    let site = Site::small();
    let _ = site.build().exits(0);
    assert!(!site.root().join(BOOK).exists());
    assert!(!site.read("public/du-lieu/index.html").contains("summary.xlsx"));
}

#[test]
fn page_package_and_catalogue_tell_of_the_workbook() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    let size = bytes(&site, BOOK).len();
    let manifest = site.read("public/manifest.json");
    assert!(manifest.contains("\"du-lieu/summary.xlsx\""));
    for page in ["public/du-lieu/index.html", "public/en/du-lieu/index.html"] {
        assert!(site.read(page).contains("/du-lieu/summary.xlsx\" download"), "{page}");
    }
    let package: Value = serde_json::from_str(&site.read("public/du-lieu/datapackage.json")).unwrap();
    let own = package["resources"].as_array().unwrap().iter().find(|own| own["name"] == "summary").unwrap();
    assert_eq!((own["bytes"].as_u64(), own["format"].as_str()), (Some(size as u64), Some("xlsx")));
    let catalogue = site.read("public/du-lieu/catalog.jsonld");
    assert!(
        catalogue.contains("media-types/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    );
}
