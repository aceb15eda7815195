//! Results, procedures and reports: rows that do not fit, and what does not add up.

use super::{codes, shown};

const RESULTS: &str = "content/results/2024-q3.yaml";
const TOTAL: &str = "content/results/tinh.yaml";
const TABLE: &str = "content/results/2024-q2.csv";
const PROCEDURES: &str = "content/procedures/ho-tich.yaml";
const GOOD: &str = "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n";

codes! {
    /// A key behind the rows.
    ROWS_NOT_LAST = Error "rows/not-last" {
        vi: "khóa `{value}` đứng sau `rows`; các dòng luôn là phần cuối của tệp.",
        en: "the key `{value}` stands behind `rows`; the rows are always the end of the file.",
        fix_vi: "Chuyển `{value}` lên trên `rows:`.",
        fix_en: "Move `{value}` above `rows:`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\nquality: official\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A column that is none of ours.
    UNKNOWN_COLUMN = Error "rows/unknown-column" {
        vi: "`{value}` không phải là tên một cột của kết quả giải quyết.",
        en: "`{value}` is not the name of a column of results.",
        fix_vi: "Tên cột: {known}; trong tệp CSV cũng dùng được chữ của biểu II.06a. Không đưa cột nào về người nộp hồ sơ.",
        fix_en: "Columns: {known}; in CSV files the words of form II.06a also serve. Columns about applicants have no place here.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, trễ, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A column twice.
    COLUMN_TWICE = Error "rows/column-twice" {
        vi: "cột `{column}` có hai lần (`{value}`); không biết ô nào đúng.",
        en: "the column `{column}` stands twice (`{value}`); which cell is right cannot be known.",
        fix_vi: "Giữ một cột.",
        fix_en: "Keep one of them.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, early, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// Rows that are lists, and nobody says what their cells are.
    NO_COLUMNS = Error "rows/no-columns" {
        vi: "các dòng là danh sách ô nhưng không có `columns` nói mỗi ô là gì.",
        en: "the rows are lists of cells and there is no `columns` that says what each cell is.",
        fix_vi: "Thêm `columns: [agency, procedure, online, …]` phía trên `rows`, hoặc viết mỗi dòng thành nhóm khóa: giá trị.",
        fix_en: "Add `columns: [agency, procedure, online, …]` above `rows`, or write each row as keys and values.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A row with more or fewer cells than there are columns.
    CELL_COUNT = Error "rows/cell-count" {
        vi: "dòng này có {cells} ô, còn bảng có {columns} cột.",
        en: "this row has {cells} cells, and there are {columns} columns.",
        fix_vi: "Đếm lại các ô; dấu phẩy trong một con số (12,5 hay 1,364) tách nó thành hai ô; ô chưa có số thì viết ~.",
        fix_en: "Count the cells; a comma within a number (12,5 or 1,364) makes it two cells; where there is no figure write ~.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A decimal comma that makes one cell too many.
    PARTED_NUMBER = Error "rows/parted-number" {
        vi: "`{value}` có dấu phẩy, nên thành hai ô: dòng này có {cells} ô, bảng có {columns} cột.",
        en: "`{value}` has a comma, which makes two cells of it: this row has {cells} cells, and there are {columns} columns.",
        fix_vi: "Số hồ sơ là số nguyên, viết liền chữ số, không dấu chấm, không dấu phẩy: 12 hoặc 1364.",
        fix_en: "Dossiers are counted in whole numbers, digits alone: 12 or 1364.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60,5, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A cell that counts no dossiers.
    CELL_NOT_A_COUNT = Error "rows/not-a-count" {
        vi: "ô này đếm hồ sơ nên phải là một số nguyên từ 0 đến 4294967294, không phải `{value}`.",
        en: "this cell counts dossiers, so it has to be a whole number from 0 to 4294967294, not `{value}`.",
        fix_vi: "Tra lại nguồn rồi viết số hồ sơ bằng chữ số viết liền, ví dụ 12 hoặc 1364; chưa có số thì viết ~ (trong tệp CSV cũng có thể để ô trống).",
        fix_en: "Look it up in the source and write the number of dossiers in digits alone, e.g. 12 or 1364; where there is no figure write ~ (in a CSV file the cell may also be left empty).",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", x, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A cell in brackets that holds nothing, or a dash alone.
    BLANK_CELL = Error "rows/blank-cell" {
        vi: "ô thứ {cell} của dòng này không có gì, hoặc chỉ có một dấu gạch.",
        en: "cell {cell} of this row holds nothing, or a dash alone.",
        fix_vi: "Chưa có số thì viết ~, ví dụ [a, ~, 4]; không có hồ sơ nào thì viết 0.",
        fix_en: "Where there is no figure write ~, as in [a, ~, 4]; where there are no dossiers write 0.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, , 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// "Quá hạn" or "Trong hạn" alone.
    AMBIGUOUS_HEADING = Error "rows/ambiguous-heading" {
        vi: "tên cột `{value}` có thể nói về hồ sơ đã giải quyết, cũng có thể về hồ sơ đang giải quyết; các cột đứng trước không cho biết là loại nào.",
        en: "the heading `{value}` may speak of resolved or of pending dossiers; the columns before it do not tell which.",
        fix_vi: "Nếu là hồ sơ đã giải quyết, viết tên cột là `{resolved}`; nếu là hồ sơ đang giải quyết, viết `{pending}`.",
        fix_en: "For resolved dossiers write the heading `{resolved}`; for pending ones write `{pending}`.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Quá hạn;Trước hạn;Đúng hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A table that a file of results names and that is not there.
    NO_TABLE = Error "rows/no-table" {
        vi: "không có tệp `{value}` cạnh tệp này ({expected}).",
        en: "there is no file `{value}` beside this one ({expected}).",
        fix_vi: "Đặt tệp CSV cạnh tệp này hoặc trong thư mục con, và viết đúng tên.",
        fix_en: "Put the CSV file beside this one or in a folder below, and write its name.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\nrows: quy-3.csv\n"),
        right: shown(RESULTS, GOOD),
    }
    /// Rows that do not stand at the beginning of a line.
    ROWS_INDENTED = Error "rows/indented" {
        vi: "`rows` phải nằm ở đầu dòng: không thụt vào, không nằm trong dấu ngoặc nhọn.",
        en: "`rows` has to stand at the beginning of a line: not indented, not inside braces.",
        fix_vi: "Xóa dấu cách trước mọi khóa ngoài cùng (period, source, …, rows), mỗi khóa một dòng.",
        fix_en: "Delete the spaces before all outermost keys (period, source, …, rows), one key a line.",
        wrong: shown(RESULTS, "  period: 2024-q3\n  source: { title: Báo cáo quý III }\n  quality: official\n  grain: agency\n  columns: [agency, received]\n  rows:\n    - [so-noi-vu, 92]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A table that nobody names.
    TABLE_UNUSED = Warning "rows/table-unused" {
        vi: "không tệp kết quả nào dẫn tới bảng này, nên các dòng của nó không được dùng.",
        en: "no file of results names this table, so its rows are not used.",
        fix_vi: "Viết `rows: {value}` trong tệp .yaml của kỳ, hoặc xóa bảng.",
        fix_en: "Write `rows: {value}` in the period's .yaml file, or delete the table.",
        wrong: shown("content/results/2024-q4.csv", "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A column that the grain needs.
    MISSING_COLUMN = Error "rows/missing-column" {
        vi: "mỗi dòng là `{grain}` nên phải có cột `{value}`.",
        en: "each row is of the grain `{grain}`, so there must be a column `{value}`.",
        fix_vi: "Thêm cột `{value}`, hoặc đổi `grain`.",
        fix_en: "Add the column `{value}`, or change `grain`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [procedure, online]\nrows:\n  - [\"1.001193\", 60]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A column that the grain has no use for.
    EXTRA_COLUMN = Error "rows/extra-column" {
        vi: "mỗi dòng là `{grain}` nên không có cột `{value}`.",
        en: "each row is of the grain `{grain}`, which has no column `{value}`.",
        fix_vi: "Xóa cột `{value}`, hoặc đổi `grain`.",
        fix_en: "Delete the column `{value}`, or change `grain`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency\ncolumns: [agency, procedure, online]\nrows:\n  - [so-noi-vu, \"1.001193\", 60]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// Rows that count nothing.
    NOTHING_COUNTED = Error "rows/nothing-counted" {
        vi: "các dòng không có cột đếm nào.",
        en: "the rows have no column that counts anything.",
        fix_vi: "Thêm ít nhất một cột, ví dụ received, online, resolved.",
        fix_en: "Add at least one column, e.g. received, online, resolved.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure]\nrows:\n  - [so-noi-vu, \"1.001193\"]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A row without an owner.
    MISSING_CELL = Error "rows/missing-cell" {
        vi: "dòng này không ghi `{value}`.",
        en: "this row does not say its `{value}`.",
        fix_vi: "Ghi mã vào cột `{value}`; không biết là của ai thì bỏ dòng.",
        fix_en: "Write the id into the column `{value}`; where nobody knows whose it is, leave the row out.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [~, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A group where one agency is wanted.
    GROUP_HERE = Error "rows/group-here" {
        vi: "`{value}` là một nhóm; mỗi dòng là của một cơ quan.",
        en: "`{value}` is a group; each row is of one agency.",
        fix_vi: "Ghi mã từng cơ quan. Chưa có số của từng cơ quan thì dùng `grain: province` hoặc bỏ dòng.",
        fix_en: "Write the id of each agency. Where there are no figures by agency use `grain: province`, or leave the row out.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-ban-nganh, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A row for an agency that is in force on no day of the period.
    NOT_IN_FORCE = Error "rows/not-in-force" {
        vi: "`{value}` không hoạt động ngày nào trong kỳ {period} (cơ quan: {from} – {to}).",
        en: "`{value}` is in force on no day of the period {period} (agency: {from} – {to}).",
        fix_vi: "Ghi số cho cơ quan kế thừa hay cơ quan trước đó, hoặc sửa `from`, `to` của cơ quan.",
        fix_en: "Write the figures for the successor or the predecessor, or correct the agency's `from` and `to`.",
        wrong: shown("content/agencies/co-quan.yaml", "agencies:\n  - { id: ubnd-tinh, names: [{ name: Ủy ban nhân dân tỉnh, short_name: UBND tỉnh }], level: province, kind: committee }\n  - { id: vp-ubnd, names: [{ name: Văn phòng Ủy ban nhân dân tỉnh }], level: province, kind: office, parent: ubnd-tinh }\n  - { id: so-noi-vu, names: [{ name: Sở Nội vụ }], level: province, kind: specialised, parent: ubnd-tinh, to: 2024-06-14 }\ngroups:\n  - { id: so-ban-nganh, name: Các sở, members: { level: province, kind: specialised } }\n"),
        right: shown("content/agencies/co-quan.yaml", "agencies:\n  - { id: ubnd-tinh, names: [{ name: Ủy ban nhân dân tỉnh, short_name: UBND tỉnh }], level: province, kind: committee }\n  - { id: vp-ubnd, names: [{ name: Văn phòng Ủy ban nhân dân tỉnh }], level: province, kind: office, parent: ubnd-tinh }\n  - { id: so-noi-vu, names: [{ name: Sở Nội vụ }], level: province, kind: specialised, parent: ubnd-tinh }\ngroups:\n  - { id: so-ban-nganh, name: Các sở, members: { level: province, kind: specialised } }\n"),
    }
    /// Rows of a procedure that was in force on no day of the period.
    PROCEDURE_NOT_IN_FORCE = Warning "rows/procedure-not-in-force" {
        vi: "thủ tục `{value}` không có hiệu lực ngày nào trong kỳ {period} (hiệu lực: {from} – {to}).",
        en: "the procedure `{value}` is in force on no day of the period {period} (in force: {from} – {to}).",
        fix_vi: "Kiểm tra mã thủ tục và mã kỳ, hoặc sửa `from`, `to` của thủ tục; hồ sơ nhận trước ngày bãi bỏ còn giải quyết thì cứ để.",
        fix_en: "Check the procedure and the period, or correct the procedure's `from` and `to`; dossiers of before that are still handled may stand.",
        wrong: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu], to: 2024-06-14 }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
        right: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
    }
    /// A row of an agency that does not handle the procedure.
    NOT_HANDLED = Warning "rows/not-handled" {
        vi: "theo danh mục, `{value}` không giải quyết thủ tục `{procedure}` (giải quyết: {agencies}).",
        en: "by the catalogue `{value}` does not handle the procedure `{procedure}` (who does: {agencies}).",
        fix_vi: "Kiểm tra mã cơ quan và mã thủ tục, hoặc thêm cơ quan vào `agencies` của thủ tục.",
        fix_en: "Check the agency and the procedure, or add the agency to the procedure's `agencies`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [ubnd-tinh, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// The same row twice.
    DUPLICATE_ROW = Error "rows/duplicate" {
        vi: "`{value}` đã có số liệu {quality} của kỳ này ở {first}; không biết dòng nào đúng.",
        en: "`{value}` already has {quality} figures of this period in {first}; which row is right cannot be known.",
        fix_vi: "Giữ một dòng. Số chính thức thay số sơ bộ thì ghi hai tệp, một tệp `quality: provisional`, một tệp `quality: official`.",
        fix_en: "Keep one row. Where official figures replace provisional ones write two files, one `quality: provisional`, one `quality: official`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A part that is larger than its whole.
    ROW_ABOVE_WHOLE = Error "rows/part-above-whole" {
        vi: "`{column}` là {value}, lớn hơn `{whole}` là {total}.",
        en: "`{column}` is {value}, more than `{whole}`, which is {total}.",
        fix_vi: "Kiểm tra lại hai con số với nguồn.",
        fix_en: "Check both numbers against the source.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, received, online, carried_over]\nrows:\n  - [so-noi-vu, \"1.000894\", 16, 12, 2]\n  - [so-noi-vu, \"1.001193\", 76, 80, 8]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// Known parts that are together larger than their whole.
    ROW_PARTS_ABOVE = Error "rows/parts-above-whole" {
        vi: "`{column}` là {value}, nhỏ hơn các phần đã biết ({parts}) cộng lại: {sum}.",
        en: "`{column}` is {value}, less than its known parts ({parts}) together: {sum}.",
        fix_vi: "Kiểm tra lại các con số với nguồn: tỷ lệ tính từ đây sẽ vượt 100%.",
        fix_en: "Check the numbers against the source: a share of them would pass 100%.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, received, online, direct, carried_over]\nrows:\n  - [so-noi-vu, \"1.000894\", 16, 12, 4, 2]\n  - [so-noi-vu, \"1.001193\", 76, 60, 20, 8]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A written total that is not the sum of its parts.
    SUM_OFF = Warning "rows/sum" {
        vi: "`{column}` ghi {value}, còn tổng các phần ({parts}) là {sum}.",
        en: "`{column}` says {value}, and its parts ({parts}) add up to {sum}.",
        fix_vi: "Kiểm tra với nguồn; nguồn đúng là như vậy thì để nguyên: trang hiện số đã ghi và số lệch.",
        fix_en: "Check it against the source; where the source says so leave it: the page shows the figure as written and the difference.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, received, online, direct, postal, carried_over]\nrows:\n  - [so-noi-vu, \"1.000894\", 16, 12, 4, 0, 2]\n  - [so-noi-vu, \"1.001193\", 77, 60, 15, 1, 8]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// What came in is not what went out and what is left.
    BALANCE_OFF = Warning "rows/balance" {
        vi: "tiếp nhận và từ kỳ trước là {value}, còn đã giải quyết và đang giải quyết là {sum}.",
        en: "received and carried over are {value}, and resolved and pending are {sum}.",
        fix_vi: "Kiểm tra với nguồn; hồ sơ rút hay trả lại có thể là lý do, khi đó ghi vào `note`.",
        fix_en: "Check it against the source; dossiers withdrawn or returned may be the reason, then say so in `note`.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 7, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A total of the whole that is not what its parts come to.
    TOTAL_OFF = Warning "rows/total" {
        vi: "`{subject}` ghi {value}, còn {parts} cộng lại là {sum}.",
        en: "`{subject}` says {value}, and {parts} add up to {sum}.",
        fix_vi: "Kiểm tra cả hai với nguồn; nguồn đúng là như vậy thì để nguyên: trang hiện số đã ghi cho toàn bộ và số của từng phần.",
        fix_en: "Check both against the source; where the source says so leave it: the page shows the total as written and the parts as they are.",
        wrong: shown(TOTAL, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: province\ncolumns: [received, resolved]\nrows:\n  - [51, 93]\n"),
        right: shown(TOTAL, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: province\ncolumns: [received, resolved]\nrows:\n  - [92, 93]\n"),
    }
    /// What was left is not what was carried over.
    CARRY_OVER_OFF = Warning "rows/carry-over" {
        vi: "`carried_over` là {value}, còn cuối kỳ trước ({before}) đang giải quyết {pending}.",
        en: "`carried_over` is {value}, and {pending} were pending at the end of the period before ({before}).",
        fix_vi: "Kiểm tra số của hai kỳ với nguồn.",
        fix_en: "Check the figures of both periods against the source.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 9, 50, 26, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// More findings of one kind than anybody reads; those that are named decide whether the site is published.
    MORE = Warning "rows/more" {
        vi: "còn {more} chỗ nữa trong tệp này cùng mã {value}.",
        en: "{more} more places in this file have the code {value}.",
        fix_vi: "Sửa các chỗ đã nêu rồi kiểm tra lại.",
        fix_en: "Mend the places that are named, then check again.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\nrows: [x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A period that is not in `periods.yaml`.
    UNNAMED_PERIOD = Error "rows/unnamed-period" {
        vi: "kỳ `{value}` không có trong content/periods.yaml; kỳ của kết quả không suy từ tên mà tra ở đó.",
        en: "the period `{value}` is not in content/periods.yaml; a period of results is looked up there, never derived from its name.",
        fix_vi: "Thêm kỳ vào content/periods.yaml với ngày đầu và ngày cuối đúng như báo cáo.",
        fix_en: "Add the period to content/periods.yaml with its first and last day as in the report.",
        wrong: shown(RESULTS, "period: \"2024\"\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A procedure that is not in the catalogue.
    UNKNOWN_PROCEDURE = Error "reference/unknown-procedure" {
        vi: "không có thủ tục nào mang mã `{value}` trong content/procedures/.",
        en: "no procedure has the code `{value}` in content/procedures/.",
        fix_vi: "Sửa lại mã (mã ngắn, ví dụ 1.001193), hoặc thêm thủ tục vào content/procedures/.",
        fix_en: "Correct the code (the short one, e.g. 1.001193), or add the procedure to content/procedures/.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001194\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A field that is not in the catalogue.
    UNKNOWN_FIELD = Error "reference/unknown-field" {
        vi: "không có lĩnh vực nào mang mã `{value}` trong content/procedures/.",
        en: "no field has the id `{value}` in content/procedures/.",
        fix_vi: "Lĩnh vực đang có: {known}.",
        fix_en: "Known fields: {known}.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_field\ncolumns: [agency, field, received]\nrows:\n  - [so-noi-vu, dat-dai, 76]\n"),
        right: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_field\ncolumns: [agency, field, received]\nrows:\n  - [so-noi-vu, ho-tich, 76]\n"),
    }
    /// A text that is not the code of a procedure.
    NOT_A_PROCEDURE_CODE = Error "procedure/not-a-code" {
        vi: "`{value}` không phải là mã ngắn của một thủ tục: 1, 2 hoặc 3, dấu chấm, sáu chữ số.",
        en: "`{value}` is not the short code of a procedure: 1, 2 or 3, a dot, six digits.",
        fix_vi: "Viết trong dấu nháy, ví dụ \"1.001193\"; mã đầy đủ để ở `long_code`.",
        fix_en: "Write it in quotes, e.g. \"1.001193\"; the long code goes into `long_code`.",
        wrong: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"khai-sinh\", name: Đăng ký lại khai sinh, levels: [province] }\n"),
        right: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
    }
    /// A long code that begins unlike the short one.
    LONG_CODE = Error "procedure/long-code" {
        vi: "mã đầy đủ `{value}` không bắt đầu bằng mã ngắn {code}.",
        en: "the long code `{value}` does not begin with the short code {code}.",
        fix_vi: "Sửa một trong hai mã cho khớp.",
        fix_en: "Make the two codes agree.",
        wrong: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", long_code: 1.001194.000.00.00.H07, name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
        right: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
    }
    /// Online levels out of order.
    ONLINE_ORDER = Error "procedure/online-order" {
        vi: "mức độ từ ngày {value} đứng sau mức độ của ngày muộn hơn hoặc cùng ngày.",
        en: "the level from {value} stands behind one of a later or the same day.",
        fix_vi: "Viết mức độ cũ trước, mỗi ngày một mức độ.",
        fix_en: "Write older levels first, one a day.",
        wrong: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], online: [{ level: full, from: 2023-01-01 }, { level: partial, from: 2022-08-15 }], agencies: [so-noi-vu] }\n"),
        right: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
    }
    /// A time limit or a fee that says nothing.
    EMPTY_TERM = Error "procedure/empty-term" {
        vi: "`{value}` không có số, cũng không có lời.",
        en: "`{value}` has neither a number nor words.",
        fix_vi: "Ghi `{number}`, `words`, hoặc cả hai; chưa công bố thì bỏ cả khóa.",
        fix_en: "Write `{number}`, `words`, or both; where nothing was published leave the key out.",
        wrong: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], time_limit: { working_days: true }, agencies: [so-noi-vu] }\n"),
        right: shown(PROCEDURES, "field: { id: ho-tich, name: Hộ tịch }\nprocedures:\n  - { code: \"1.000894\", name: Đăng ký kết hôn, levels: [province], agencies: [so-noi-vu] }\n  - { code: \"1.001193\", name: Đăng ký khai sinh, levels: [province], agencies: [so-noi-vu] }\n"),
    }
    /// A report of an agency that owes none.
    REPORT_NOT_ASKED = Warning "report/not-asked" {
        vi: "kế hoạch không giao `{value}` báo cáo kỳ {period}.",
        en: "the plan asks no report of `{value}` for {period}.",
        fix_vi: "Sửa mã cơ quan hay mã kỳ, hoặc thêm cơ quan vào `reporting.from` của kế hoạch; báo cáo này không được tính.",
        fix_en: "Correct the agency or the period, or add the agency to the plan's `reporting.from`; this report is not counted.",
        wrong: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-30 }\n  - { agency: vp-ubnd, period: 2024-q3, received: 2024-09-30 }\n"),
        right: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-30 }\n"),
    }
    /// A report of an agency that had ended, or did not exist yet, when the period ended.
    REPORT_NOT_IN_FORCE = Warning "report/not-in-force" {
        vi: "ngày cuối kỳ {period} ({to}), `{value}` không hoạt động, nên không phải báo cáo kỳ đó: báo cáo này không được tính.",
        en: "on the last day of {period} ({to}) `{value}` was not in force, so it owes no report for it: this report is not counted.",
        fix_vi: "Báo cáo của kỳ do cơ quan hoạt động vào ngày cuối kỳ nộp, thường là cơ quan kế tục: sửa `agency`, mã kỳ, hoặc ngày thôi hoạt động (`to`) của cơ quan.",
        fix_en: "The report is owed by the agency in force on the last day, mostly the one that took over: correct `agency`, the period, or the last day (`to`) of the agency.",
        wrong: shown("content/agencies/co-quan.yaml", "agencies:\n  - { id: ubnd-tinh, names: [{ name: Ủy ban nhân dân tỉnh }], level: province, kind: committee }\n  - { id: vp-ubnd, names: [{ name: Văn phòng Ủy ban nhân dân tỉnh }], level: province, kind: office, parent: ubnd-tinh }\n  - { id: so-noi-vu, names: [{ name: Sở Nội vụ }], level: province, kind: specialised, parent: ubnd-tinh, to: 2024-09-01 }\ngroups:\n  - { id: so-ban-nganh, name: Các sở, members: { level: province, kind: specialised } }\n"),
        right: shown("content/agencies/co-quan.yaml", "agencies:\n  - { id: ubnd-tinh, names: [{ name: Ủy ban nhân dân tỉnh }], level: province, kind: committee }\n  - { id: vp-ubnd, names: [{ name: Văn phòng Ủy ban nhân dân tỉnh }], level: province, kind: office, parent: ubnd-tinh }\n  - { id: so-noi-vu, names: [{ name: Sở Nội vụ }], level: province, kind: specialised, parent: ubnd-tinh, to: 2024-12-01 }\ngroups:\n  - { id: so-ban-nganh, name: Các sở, members: { level: province, kind: specialised } }\n"),
    }
    /// A report that came before its period began.
    REPORT_TOO_EARLY = Error "report/too-early" {
        vi: "ngày nhận {value} trước khi kỳ bắt đầu ({from}).",
        en: "the day {value} is before the period begins ({from}).",
        fix_vi: "Kiểm tra ngày nhận và mã kỳ.",
        fix_en: "Check the day and the period.",
        wrong: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-06-01 }\n"),
        right: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-30 }\n"),
    }
    /// A report that came before its period was over.
    REPORT_BEFORE_END = Warning "report/before-end" {
        vi: "ngày nhận {value} trước khi kỳ kết thúc ({to}): báo cáo này chưa thể có số liệu cả kỳ.",
        en: "the day {value} is before the period ends ({to}): this report cannot cover all of it.",
        fix_vi: "Kiểm tra ngày nhận và mã kỳ; nếu báo cáo được gửi lại sau khi kỳ kết thúc thì ghi ngày gửi lại.",
        fix_en: "Check the day and the period; where the report was sent again after the period, write that day.",
        wrong: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-06-16 }\n"),
        right: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-30 }\n"),
    }
    /// A report that came in after the day of judgement.
    REPORT_LATER = Warning "report/later" {
        vi: "ngày nhận {value} sau ngày tính của trang ({as_of}): báo cáo này coi như chưa nhận.",
        en: "the day {value} is after the day of judgement ({as_of}): this report counts as not yet in.",
        fix_vi: "Kiểm tra năm, tháng của `received`; nếu đúng, báo cáo được tính khi ngày tính của trang đến đó.",
        fix_en: "Check the year and the month of `received`; if they are right, the report counts once the day of judgement is there.",
        wrong: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2025-09-30 }\n"),
        right: shown("content/reports/2024.yaml", "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-30 }\n"),
    }
    /// Results of a period that is not over.
    RESULTS_UNFINISHED = Warning "results/unfinished" {
        vi: "kỳ `{value}` đến hết ngày {to} mới xong, sau ngày tính của trang ({as_of}): số liệu của tệp này chưa lên trang.",
        en: "the period `{value}` ends on {to}, after the day of judgement ({as_of}): the figures of this file are not shown yet.",
        fix_vi: "Kiểm tra `period`, và năm của `to` trong periods.yaml; nếu đúng, số liệu lên trang khi kỳ kết thúc.",
        fix_en: "Check `period`, and the year of `to` in periods.yaml; if they are right, the figures appear when the period is over.",
        wrong: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý I/2025, from: 2024-09-30, to: 2025-01-03 }\n"),
        right: shown("content/periods.yaml", "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
    }
    /// A plan that asks for no reports.
    NO_DUTY = Error "report/no-duty" {
        vi: "kế hoạch `{value}` không có `reporting`, nên không ai phải báo cáo.",
        en: "the plan `{value}` has no `reporting`, so nobody owes reports.",
        fix_vi: "Thêm `reporting` vào plan.yaml, hoặc sửa `plan`.",
        fix_en: "Add `reporting` to plan.yaml, or correct `plan`.",
        wrong: shown("content/plans/ke-hoach/plan.yaml", "number: 01/KH-UBND\ndate: 2021-01-05\nissuer: UBND tỉnh\ntitle: Kế hoạch cải cách hành chính\npillars:\n  - { id: cai-cach-the-che, name: Cải cách thể chế }\n"),
        right: shown("content/plans/ke-hoach/plan.yaml", "number: 01/KH-UBND\ndate: 2021-01-05\nissuer: UBND tỉnh\ntitle: Kế hoạch cải cách hành chính\npillars:\n  - { id: cai-cach-the-che, name: Cải cách thể chế }\nreporting: { every: quarter, due_days: 10, from: [so-ban-nganh], to: so-noi-vu }\n"),
    }
    /// A computation narrowed to what it cannot be computed for.
    NARROWED = Error "measure/narrowed" {
        vi: "`{value}` không tính được cho phạm vi này.",
        en: "`{value}` cannot be computed for this scope.",
        fix_vi: "Chọn một phạm vi: level, field hoặc agencies. Với {value}: {scopes}.",
        fix_en: "Choose one scope: level, field or agencies. For {value}: {scopes}.",
        wrong: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: share, computed_by: { from: results.publication_coverage, field: ho-tich } }\n"),
        right: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n"),
    }
}
