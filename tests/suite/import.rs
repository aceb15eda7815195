//! `import`: spreadsheets as offices save them (`tests/sheets/`), each taken right or refused with every cell named.

use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use congkhai::import::{Wanted, import};
use congkhai::model::Model;
use congkhai::{read, validate};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::site::{Ran, Site, repository};

const FILE: &str = "content/results/2024-q3/vp-ubnd.yaml";

/// The rows of every file that is right. What is empty or `-` stays unknown.
const ROWS: &str = "  - [vp-ubnd, \"1.000894\", 10, 5, 0, 4, 6, 0, 10, 4, 1, 5]\n  - [vp-ubnd, \"1.001193\", 1200, 34, ~, 1234, 0, ~, 1234, 0, 0, 0]\n";

fn sheet(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/sheets").join(name)).unwrap()
}

/// A site with this spreadsheet beside its content.
fn with(name: &str) -> Site {
    Site::small().write(name, sheet(name))
}

fn imports(site: &Site, name: &str, more: &[&str]) -> Ran {
    let arguments = ["--format", "json", "import", name, "--agency", "vp-ubnd", "--period", "2024-q3"];
    site.run(&[&arguments, more].concat())
}

/// Codes and cells of what was found, as `code C12`.
fn cells(ran: &Ran) -> Vec<String> {
    let cell = |finding: &serde_json::Value| {
        let number = |key: &str| finding[key].as_u64().unwrap_or_default();
        let code = finding["code"].as_str().unwrap().trim_start_matches("import/").to_owned();
        format!("{code} {}:{}", number("line"), number("column"))
    };
    ran.findings().iter().map(cell).collect()
}

#[test]
fn what_is_right_is_taken_and_passes_check() {
    for name in [
        "sach.xlsx",
        "cong-thuc-libreoffice.xlsx",
        "cot-doi-cho.xlsx",
        "kich-thuoc-gia.xlsx",
        "windows-1258.csv",
        "utf-8-bom.csv",
        "utf-16-tab.csv",
    ] {
        let site = with(name);
        imports(&site, name, &[]).found_nothing();
        let text = site.read(FILE);
        assert!(text.ends_with(&format!("rows:\n{ROWS}")), "{name}\n{text}");
        site.check().found_nothing();
    }
}

#[test]
fn what_is_wrong_is_refused_with_every_cell_and_nothing_is_written() {
    let refused: [(&str, &[&str]); 13] = [
        ("bieu-khac.xlsx", &["no-form 0:0"]),
        ("bom.xlsx", &["unreadable 0:0"]),
        ("ca-nhan.xlsx", &["personal-data 6:14", "personal-data 6:15"]),
        ("cong-thuc-khong-ket-qua.xlsx", &["not-a-count 11:3", "not-a-count 11:7"]),
        ("cot-6-la-cot-3.xlsx", &["carried-over-is-total 11:6"]),
        ("doctype.xlsx", &["unreadable 0:0"]),
        ("hong.xlsx", &["unreadable 0:0"]),
        ("mat-khau.xlsx", &["unreadable 0:0"]),
        ("nhieu-trang.xlsx", &["which-sheet 0:0"]),
        ("sau.xlsx", &["unreadable 0:0"]),
        (
            "so-sai.xlsx",
            &[
                "not-a-count 11:4",
                "not-a-count 11:5",
                "not-a-count 11:8",
                "not-a-count 11:9",
                "not-a-count 12:4",
                "not-a-count 12:12",
                "not-a-count 12:13",
            ],
        ),
        ("ten-la.xlsx", &["unknown-name 11:2", "unknown-name 12:2"]),
        ("tong-sai.xlsx", &["sum-off 13:3", "total-off 13:4"]),
    ];
    for (name, expected) in refused {
        let site = with(name);
        let before = site.tree("content");
        let ran = imports(&site, name, &[]);
        assert_eq!(cells(&ran), expected, "{name}\n{}", ran.stdout);
        let _ = ran.exits(1);
        assert_eq!(site.tree("content"), before, "{name}");
    }
}

#[test]
fn what_is_hidden_is_said() {
    let site = with("an.xlsx");
    let ran = imports(&site, "an.xlsx", &[]);
    assert_eq!(cells(&ran), ["noticed 0:0", "noticed 7:11", "noticed 12:1"]);
    let _ = ran.exits(0);
}

#[test]
fn one_of_several_sheets_is_named() {
    let site = with("nhieu-trang.xlsx");
    imports(&site, "nhieu-trang.xlsx", &["--sheet", "biểu 06"]).found_nothing();
    assert!(site.read(FILE).ends_with(ROWS));
}

#[test]
fn a_file_whose_letters_cannot_be_read_says_so() {
    let lost = "TT;L?nh v?c;S? h? so nh?n gi?i quy?t\n1;??ng ký;5\n";
    for (bytes, words) in [
        (&b""[..], "tệp trống"),
        (b"\xEF\xBB\xBF;;\n", "tệp trống"),
        (lost.as_bytes(), "chữ có dấu trong tệp đã mất"),
        (b"TT;L\xFCnh v\xFC;S\xE8 h\xE5\n1;a;5\n", "tệp không phải UTF-8"),
    ] {
        let site = Site::small();
        site.put("bang.csv", bytes);
        let arguments = ["import", "bang.csv", "--agency", "vp-ubnd", "--period", "2024-q3", "--dry-run"];
        let said = site.run(&arguments).exits(1).stderr;
        assert!(said.contains("import/unreadable") && said.contains(words), "{words} is not in {said}");
    }
}

/// The head of a form on one line.
const HEAD: &str = "TT;Thủ tục;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Trước hạn;Đúng hạn\n";

/// What is said of a table of this text.
fn of_text(text: &str) -> Vec<String> {
    let site = Site::small();
    site.put("bang.csv", text);
    cells(&imports(&site, "bang.csv", &["--dry-run"]))
}

#[test]
fn rows_are_not_passed_over_below_a_total_or_for_their_writing() {
    let rows = "Tổng cộng;;12.355;2.105;0;14.460\n;1.000894;\"12,345\";2.100;0;14.445\n1;Đăng ký khai sinh;10;5;0;15\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), ["not-a-count 3:11"]);
    let rows = "1;Đăng ký khai sinh;10;5;0;15\n;1.000894;45 hồ sơ;5;0;50\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), ["not-a-count 3:11"]);
}

#[test]
fn a_table_ends_where_it_is_signed() {
    let rows = "1;1.000894;10;5;0;15\n;Tổng số;10;5;0;15\nNGƯỜI LẬP BIỂU;;;TM. ỦY BAN NHÂN DÂN;;\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), [""; 0]);
}

#[test]
fn two_tables_in_one_sheet_are_not_read_as_one() {
    let row = "1;1.000894;10;5;0;15\n";
    let other = "TT;Thủ tục;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Đúng hạn;Trước hạn\n";
    assert_eq!(of_text(&format!("{HEAD}{row}{other}{row}")), ["second-head 3:1"]);
    assert_eq!(of_text(&format!("{HEAD}{row}{HEAD}{row}")), ["row-twice 4:3"]);
}

#[test]
fn no_figure_is_taken_for_anothers() {
    let rows = |rows: &str| of_text(&format!("{HEAD}{rows}"));
    // A separator too many, a name on two lines, what is among a row, what only begins as a total does.
    assert_eq!(rows("1;1.000894;10;5;0;15;20\n"), ["unnamed-column 2:22"]);
    let torn = "1;1.000894;10;5;0;15\n;của người cao tuổi;;;;\n2;1.001193;4;0;0;4\n";
    assert_eq!(rows(torn), ["name-goes-on 3:2"]);
    assert_eq!(rows("1;1.000894;10;5;0;15\n;(số liệu đến hết quý);;;;\n"), [""; 0]);
    assert_eq!(rows("1;1.000894;10;5;0;15\n;Trong đó:;;;;\n-;1.001193;4;0;0;4\n"), ["among 3:2"]);
    assert_eq!(rows("1;1.000894;4;0;0;4\n2;Cộng tác viên;4;0;0;4\n"), ["unknown-name 3:3"]);
    assert_eq!(rows("1;1.000894 - Đăng ký khai sinh;4;0;0;4\n"), ["ambiguous-name 2:3"]);
    assert_eq!(rows("1;1.000894;912345678;0;0;4\n"), ["not-a-count 2:12"]);
    // Lines that carry over from page to page are sums of what stands above, and what is of the whole year is not taken.
    let pages = "1;1.000894;10;5;0;15\n;Cộng trang 1;10;5;0;15\n;Mang sang;10;5;0;15\n2;1.001193;4;0;0;4\n;Tổng cộng;14;5;0;19\n;Lũy kế;90;50;0;99\n";
    assert_eq!(rows(pages), ["noticed 7:2"]);
    assert_eq!(of_text(&format!("Đơn vị tính: nghìn hồ sơ\n{HEAD}1;1.000894;10;5;0;15\n")), ["unit 1:1"]);
    assert_eq!(of_text(&format!("Đơn vị tính: hồ sơ\n{HEAD}1;1.000894;10;5;0;15\n")), [""; 0]);
}

#[test]
fn a_number_that_its_comma_cut_is_refused_where_cells_are_missing() {
    let head = "TT,Thủ tục,Trực tuyến,Trực tiếp,Trước hạn,Đúng hạn\n";
    let rows = |rows: &str| of_text(&format!("{head}{rows}"));
    assert_eq!(rows("1,1.000894,1,234,20\n"), ["not-a-count 2:12"]);
    assert_eq!(rows("1,1.000894,20,1,234\n2,1.001193,12,345\n"), ["not-a-count 2:15", "not-a-count 3:12"]);
    // No cell is missing, or none that a comma could have made; what stands in quotation marks is one number.
    for right in
        ["1,1.000894,1,234,20,215", "1,1.000894,234,20,5", "1,1.000894,0,234,20", "1,1.000894,1,\"234\",20"]
    {
        assert_eq!(rows(&format!("{right}\n")), [""; 0], "{right}");
    }
    assert_eq!(of_text(&format!("{HEAD}1;1.000894;1;234;20\n")), [""; 0]);
    // A remark that most lines leave out is what a line has too many for.
    let head = head.replace('\n', ",Ghi chú\n");
    let said = of_text(&format!("{head}1,1.000894,1,234,20,3,5\n2,1.001193,10,5,0,15\n"));
    assert!(said.contains(&"not-a-count 2:12".to_owned()), "{said:?}");
}

#[test]
fn a_head_that_every_printed_page_repeats_is_no_second_one() {
    let numbers = "(1);(2);(3);(4);(5);(6)\n";
    let pages =
        format!("{HEAD}{numbers}1;1.000894;10;5;0;15\nTrang 2;;;;;\n{HEAD}{numbers}2;1.001193;1;0;0;1\n");
    assert_eq!(of_text(&pages), [""; 0]);
}

#[test]
fn what_stands_below_a_line_by_its_number_is_part_of_it() {
    let two = "1;1.000894;10;5;0;15\n2;1.001193;4;0;0;4\n";
    for above in [
        "A;Cấp tỉnh;14;5;0;19\nI;Hộ tịch;14;5;0;19\n",
        "a;Cấp tỉnh;14;5;0;19\n",
        "I;Hộ tịch;;;;\n;Cấp tỉnh;;;;\n",
    ] {
        assert_eq!(of_text(&format!("{HEAD}{above}{two}")), [""; 0], "{above}");
    }
    let parts = "1;Hộ tịch;14;5;0;19\n1.1;1.000894;10;5;0;15\n1.2;1.001193;4;0;0;4\nTổng cộng;;14;5;0;19\n";
    assert_eq!(of_text(&format!("{HEAD}{parts}")), [""; 0]);
    let parts = "A;Cấp tỉnh;15;5;0;19\nI;Hộ tịch;14;5;0;19\n1;1.000894;10;5;0;15\n2;1.001193;4;0;0;4\n";
    assert_eq!(of_text(&format!("{HEAD}{parts}")), ["total-off 2:12"]);
    // A procedure with others below it is their sum.
    let parts = "1;1.000894;10;5;0;15\n-;1.001193;4;0;0;4\n";
    let off = ["noticed 2:3", "total-off 2:12", "total-off 2:15", "total-off 2:19"];
    assert_eq!(of_text(&format!("{HEAD}{parts}")), off);
}

#[test]
fn a_line_without_figures_is_said_and_cuts_no_group() {
    let rows = "I;Hộ tịch;10;5;0;15\n1;1.001193;;;;\n2;1.000894;10;5;0;15\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), ["no-figures 3:3"]);
    assert_eq!(of_text(&format!("{HEAD}1;;10;5;0;15\n2;1.001193;4;0;0;4\n")), ["nameless 2:2"]);
}

#[test]
fn rows_that_name_their_agencies_are_theirs() {
    let head = HEAD.replace("Thủ tục;", "Cơ quan;Thủ tục;");
    let rows = "1;Văn phòng UBND tỉnh;1.000894;10;5;0;15\n2;UBND tỉnh;1.000894;4;0;0;4\n";
    let site = Site::small().write("bang.csv", format!("{head}{rows};Tổng cộng;;14;5;0;19\n"));
    let _ = imports(&site, "bang.csv", &[]).exits(0);
    let text = site.read(FILE);
    assert!(
        text.contains("[vp-ubnd, \"1.000894\", 10,") && text.contains("[ubnd-tinh, \"1.000894\", 4,"),
        "{text}"
    );
    let rows = "1;UBND tỉnh;1.000894;10;5;0;15\n2;UBND tỉnh;1.001193;4;0;0;4\n";
    assert_eq!(of_text(&format!("{head}{rows}")), ["other-agency 2:3", "other-agency 3:3"]);
}

#[test]
fn a_report_of_another_agency_is_not_imported() {
    let row = "1;1.000894;10;5;0;15\n";
    for (title, said) in [
        ("ỦY BAN NHÂN DÂN TỈNH;;BÁO CÁO", &[] as &[&str]),
        ("Đơn vị báo cáo: Sở Nội vụ", &["other-agency 1:1"]),
        ("Đơn vị báo cáo: Văn phòng UBND tỉnh (Sở Nội vụ nhận)", &[]),
        ("Đơn vị nhận báo cáo: Sở Nội vụ", &[]),
        ("SỞ NỘI VỤ\nVăn phòng Ủy ban nhân dân tỉnh", &[]),
        ("UBND TỈNH - VĂN PHÒNG UBND TỈNH", &[]),
        ("Đơn vị báo cáo: Sở Nội vụ tỉnh Bến Tre", &["other-agency 1:1"]),
    ] {
        assert_eq!(of_text(&format!("{title}\n{HEAD}{row}")), said, "{title}");
    }
}

#[test]
fn columns_are_numbered_with_how_they_are_worked_out() {
    let numbers = "(1);(2);(3);(4)=(5)+(6);(5);(6)\n";
    assert_eq!(of_text(&format!("{HEAD}{numbers}1;1.000894;10;5;0;15\n")), [""; 0]);
    let numbers = "A;B;1;2=3+4;3;4\n";
    assert_eq!(of_text(&format!("{HEAD}{numbers}1;1.000894;10;5;0;15\n")), [""; 0]);
}

#[test]
fn another_quarter_is_not_imported() {
    for said in
        ["BÁO CÁO QUÝ II NĂM 2024", "Kỳ báo cáo: Quý II năm 2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)"]
    {
        assert_eq!(of_text(&format!("{said}\n{HEAD}1;1.000894;10;5;0;15\n")), ["other-period 1:1"], "{said}");
    }
    assert_eq!(of_text(&format!("BÁO CÁO QUÝ III NĂM 2024\n{HEAD}1;1.000894;10;5;0;15\n")), [""; 0]);
    let row = "1;1.000894;10;5;0;15\n";
    for title in
        ["BÁO CÁO 9 THÁNG NĂM 2024", "Kỳ báo cáo: Quý;II/2024", "NĂM 2024", "(Từ 15/3/2024 - 14/6/2024)"]
    {
        assert_eq!(of_text(&format!("{title}\n{HEAD}{row}")), ["other-period 1:1"], "{title}");
    }
    assert_eq!(
        of_text(&format!("{HEAD}{row}Lũy kế từ đầu năm;;;;;\n2;1.001193;4;0;0;4\n")),
        ["other-period 3:1"]
    );
    assert_eq!(of_text(&format!("Bến Tre, ngày 20 tháng 9 năm 2024\n{HEAD}{row}")), [""; 0]);
    // The year on a line of its own.
    assert_eq!(of_text(&format!("Năm;2024\nQuý;II\n{HEAD}{row}")), ["other-period 2:1"]);
    assert_eq!(of_text(&format!("Năm;2024\nQuý;III\n{HEAD}{row}")), [""; 0]);
}

#[test]
fn names_that_are_only_alike_and_codes_that_are_not_there_are_refused() {
    for name in
        ["Đăng ký khai sinh (có yếu tố nước ngoài)", "Đăng ký khải sinh", "Đăng ký khai sinh (1.999999)"]
    {
        assert_eq!(of_text(&format!("{HEAD}1;{name};10;5;0;15\n")), ["unknown-name 2:3"], "{name}");
    }
    for name in
        ["ĐĂNG KÝ KHAI SINH", "Dang ky khai sinh", "1.001193.000.00.00.H07", "Đăng ký khai sinh (cấp xã)"]
    {
        assert_eq!(of_text(&format!("{HEAD}1;{name};10;5;0;15\n")), [""; 0], "{name}");
    }
}

#[test]
fn what_is_short_is_written_out_and_what_nobody_can_read_is_said() {
    let rows = "1;VP UBND tỉnh;10;5;0;15\n2;Uỷ ban nhân dân tỉnh;4;0;0;4\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), [""; 0]);
    assert_eq!(of_text(&format!("{HEAD}1;§¨ng ký khai sinh;10;5;0;15\n")), ["old-font 2:3"]);
    assert_eq!(
        of_text("TT;Tªn thñ tôc;Trùc tuyÕn;Tr¦íc h¹n;§óng h¹n\n1;1.000894;10;4;6\n"),
        ["old-font 1:4"]
    );
    // Of old Macs, and with what nobody sees.
    assert_eq!(of_text(&format!("{HEAD}1;1.000\u{200B}894;10;5;0;15\n").replace('\n', "\r")), [""; 0]);
}

#[test]
fn rows_of_another_agency_are_not_taken_for_ones_own() {
    let rows = "I;Sở Nội vụ;;;;\n1;1.000894;10;5;0;15\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), ["other-agency 2:3"]);
    let rows = "I;Văn phòng Ủy ban nhân dân tỉnh;;;;\n1;1.000894;10;5;0;15\n";
    assert_eq!(of_text(&format!("{HEAD}{rows}")), [""; 0]);
}

#[test]
fn a_nearest_name_is_offered_and_never_taken() {
    let site = with("ten-la.xlsx");
    let ran = imports(&site, "ten-la.xlsx", &[]);
    assert!(ran.stdout.contains("1.000894 (Đăng ký kết hôn)"), "{}", ran.stdout);
}

#[test]
fn a_dry_run_writes_nothing_and_a_second_run_changes_nothing() {
    let site = with("sach.xlsx");
    let before = site.tree("content");
    imports(&site, "sach.xlsx", &["--dry-run"]).found_nothing();
    assert_eq!(site.tree("content"), before);
    imports(&site, "sach.xlsx", &[]).found_nothing();
    let once = site.tree("content");
    imports(&site, "sach.xlsx", &[]).found_nothing();
    assert_eq!(site.tree("content"), once);
}

#[test]
fn what_stands_above_the_rows_is_kept() {
    let head = "# Của phòng tổng hợp.\nperiod: 2024-q3\nsource: { title: Báo cáo 12 } # đã ký\nquality: official\ngrain: agency_procedure\n\
                columns: # cột\n  - agency\n  # mã\n  - procedure # ngắn\n  - online\n# đến đây\n";
    let site = with("sach.xlsx").write(FILE, format!("{head}rows:\n  - [vp-ubnd, \"1.000894\", 9]\n"));
    let ran = imports(&site, "sach.xlsx", &[]).exits(0);
    assert_eq!(cells(&ran), ["source-stays 0:0"]);
    let text = site.read(FILE);
    assert!(text.starts_with("# Của phòng tổng hợp.\nperiod: 2024-q3\nsource: { title: Báo cáo 12 } # đã ký\nquality: official\n"), "{text}");
    assert!(
        text.contains("  # mã\n# đến đây\ncolumns: [") && text.contains("pending] # cột # ngắn\nrows:"),
        "{text}"
    );
    assert!(text.ends_with(ROWS), "{text}");
    assert_eq!(text.matches("columns:").count(), 1, "{text}");
}

#[test]
fn what_stands_among_the_rows_and_what_the_sheet_lacks_is_kept() {
    let rows = "rows: # do phòng nhập\n  # hỏi lại cô Ba\n  - [\"1.000894\", vp-ubnd, 9, 3, ~] # đã rà\n  - [\"1.000895\", vp-ubnd, 2, 1, 1] # đã gộp\n# hết\n";
    let head = "period: 2024-q3\nsource: { title: Báo cáo 12 }\nquality: official\ngrain: agency_procedure\n";
    let columns = "columns: [procedure, agency, online, paid_online, direct]\n";
    let site = with("sach.xlsx").write(FILE, format!("{head}{columns}{rows}"));
    let ran = site.run(&["import", "sach.xlsx", "--agency", "vp-ubnd", "--period", "2024-q3"]).exits(0);
    for said in [
        "mới 1, đổi 1, bỏ 1, giữ 0",
        "mới: vp-ubnd 1.001193",
        "đổi: vp-ubnd 1.000894: online 9 → 10",
        "bỏ: vp-ubnd 1.000895",
        "số cũ được giữ: paid_online",
        "các cột này bị bỏ: direct\n",
    ] {
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
    }
    let text = site.read(FILE);
    assert!(text.contains("rows: # do phòng nhập\n"), "{text}");
    assert!(text.contains("  # hỏi lại cô Ba\n  - [vp-ubnd, \"1.000894\", 10,"), "{text}");
    assert!(text.contains(", 3] # đã rà\n"), "{text}");
    assert!(text.ends_with("  # vp-ubnd 1.000895: đã gộp\n# hết\n"), "{text}");
    let again = || site.run(&["import", "sach.xlsx", "--agency", "vp-ubnd", "--period", "2024-q3"]).exits(0);
    let _ = again();
    assert_eq!(site.read(FILE), text);
    let of_windows = text.replace('\n', "\r\n");
    site.put(FILE, of_windows.replace(", 10, 5,", ", 11, 5,"));
    let _ = again();
    assert_eq!(site.read(FILE), of_windows);
}

#[test]
fn nothing_enters_that_check_would_refuse() {
    let site = with("sach.xlsx").change("content/periods.yaml", "from: 2024-06-15", "from: 2024-06-31");
    let before = site.tree("content");
    let ran = imports(&site, "sach.xlsx", &[]);
    assert_ne!(ran.status.code(), Some(0), "{}", ran.stdout);
    assert_eq!(site.tree("content"), before);
    let site = with("sach.xlsx").change("content/site.yaml", "base_url", "base_urn");
    imports(&site, "sach.xlsx", &[]).exits(1).says("shape/unknown-key");
    assert!(!site.root().join(FILE).exists());
}

#[test]
fn rows_that_others_stand_before_or_that_nobody_handles_are_said() {
    let row = format!("{HEAD}1;1.000894;10;5;0;15\n");
    let site = Site::small().write("bang.csv", &row);
    let run = |agency: &str| {
        site.run(&[
            "--format",
            "json",
            "import",
            "bang.csv",
            "--agency",
            agency,
            "--period",
            "2024-q3",
            "--dry-run",
        ])
    };
    run("so-noi-vu").exits(0).says("import/without-effect").about("so-noi-vu 1.000894");
    run("ubnd-tinh").exits(0).says("rows/not-handled");
}

#[test]
fn who_and_when_have_to_be_known() {
    let site = with("sach.xlsx");
    let run = |agency: &str, period: &str| {
        site.run(&["--format", "json", "import", "sach.xlsx", "--agency", agency, "--period", period])
    };
    run("so-nio-vu", "2024-q3").exits(2).says("command/bad-argument").about("so-nio-vu");
    run("so-noi-vu", "2024-q9").exits(2).says("command/bad-argument").about("2024-q9");
    site.run(&["--format", "json", "import", "khong-co.xlsx", "--agency", "vp-ubnd", "--period", "2024-q3"])
        .exits(1)
        .says("file/unreadable");
}

/// The small site's model.
fn model(site: &Site) -> Model {
    let sources = read::read(&site.root()).unwrap().value;
    validate::validate(&sources).value
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(3) {
            let (at, from) = (self.roll(bytes.len()), self.roll(bytes.len()));
            match self.roll(5) {
                0 => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                1 => bytes[at] ^= 1 << self.roll(8),
                2 => bytes.truncate(at.max(1)),
                3 => drop(bytes.splice(
                    at..at,
                    [b"<c r=\"ZZ9\">" as &[u8], b"\xFF", b"99999999999", b"</row>"][self.roll(4)].to_vec(),
                )),
                _ => {
                    let piece = bytes[from..(from + 40).min(bytes.len())].to_vec();
                    drop(bytes.splice(at..at, piece));
                }
            }
        }
    }
}

/// The archive with one of its parts spoilt.
fn repacked(archive: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    // The sheet in one turn, any part in the next.
    let sheet = archive.index_for_name("xl/worksheets/sheet1.xml").unwrap();
    let spoilt = if dice.roll(2) == 0 { sheet } else { dice.roll(archive.len()) };
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if index == spoilt {
            dice.spoil(&mut bytes);
        }
        packed.start_file(name, SimpleFileOptions::default()).unwrap();
        packed.write_all(&bytes).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

/// The archive with its styles as old workbooks gather them: thousands that nobody uses.
fn with_styles(archive: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name == "xl/styles.xml" {
            let more = (0..90_000)
                .map(|_| format!("<xf numFmtId=\"{}\" fillId=\"{}\"/>", dice.roll(40), dice.roll(90_000)));
            text = text.replace("</cellXfs>", &format!("{}</cellXfs>", more.collect::<String>()));
            assert!(text.len() > 2 << 20);
        }
        packed.start_file(name, SimpleFileOptions::default()).unwrap();
        packed.write_all(text.as_bytes()).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

#[test]
fn thousands_of_styles_are_no_burden() {
    let site = Site::small().write("bang.xlsx", with_styles(&sheet("sach.xlsx"), &mut Dice(1)));
    imports(&site, "bang.xlsx", &["--dry-run"]).found_nothing();
}

#[test]
fn spoilt_files_neither_panic_nor_take_long() {
    let site = Site::small();
    let model = model(&site);
    let period = model.calendar.period("2024-q3").unwrap();
    let wanted = Wanted { sheet: None, agency: "vp-ubnd", period };
    let clean = sheet("sach.xlsx");
    let text = sheet("utf-8-bom.csv");
    let mut dice = Dice(20_240_914);
    let (mut taken, mut refused) = (0, 0);
    for turn in 0..400 {
        let (name, bytes) = match turn % 4 {
            0 => ("a.xlsx", {
                let mut raw = clean.clone();
                dice.spoil(&mut raw);
                raw
            }),
            1 => ("a.csv", {
                let mut raw = text.clone();
                dice.spoil(&mut raw);
                raw
            }),
            _ => ("a.xlsx", repacked(&clean, &mut dice)),
        };
        let start = Instant::now();
        let imported = import(&name.into(), &bytes, wanted, &model);
        assert!(start.elapsed() < Duration::from_secs(5), "turn {turn} took {:?}", start.elapsed());
        match imported.value {
            Some(_) => taken += 1,
            None => {
                assert!(
                    imported.findings.iter().any(|finding| finding.is_error()),
                    "turn {turn} is refused in silence"
                );
                refused += 1;
            }
        }
    }
    assert!(taken > 10 && refused > 100, "{taken} taken, {refused} refused: the test says little");
}
