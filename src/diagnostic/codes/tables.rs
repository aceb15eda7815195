//! Tables of results as spreadsheets save them: their headings, their cells, the files that name them.

use super::{codes, shown, typed};

const RESULTS: &str = "content/results/2024-q3.yaml";
const TABLE: &str = "content/results/2024-q2.csv";
const GOOD: &str = "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online, direct, postal, carried_over, early, on_time, late, in_time, overdue]\nrows:\n  - [so-noi-vu, \"1.000894\", 12, 4, 0, 2, 10, 6, 1, 1, 0]\n  - [so-noi-vu, \"1.001193\", 60, 15, 1, 8, 50, 25, 1, 8, 0]\n";

codes! {
    /// A very small count of a sensitive procedure that sums give back.
    CANNOT_HIDE = Error "rows/cannot-hide" {
        vi: "dòng `{value}` kỳ {period} có số từ 1 đến 4 của một thủ tục nhạy cảm (hoặc chỉ còn 1 đến 4 khi lấy số các kỳ trừ cho nhau), mà ai lấy tổng của cơ quan hay lĩnh vực trừ đi các dòng khác cũng tính lại được: không còn dòng nào để ẩn cùng nó.",
        en: "the row `{value}` of {period} has a count of 1 to 4 of a sensitive procedure (or 1 to 4 is left when periods are taken from each other), which anybody can work out from the sum of the agency or field and the other rows: there is no other row to withhold with it.",
        fix_vi: "Thêm các dòng còn lại của cơ quan trong lĩnh vực này; hồ sơ chuyển từ kỳ trước sang kỳ sau thì thủ tục phải có dòng ở cả hai kỳ; có cả số quý lẫn số sáu tháng, cả năm thì mỗi kỳ phải đủ các dòng như nhau; thủ tục không có hồ sơ nào thì ghi dòng toàn số 0. Không có thì bỏ dòng này, và bỏ cả số tổng của cơ quan hay lĩnh vực có gồm nó, vì còn tổng là còn tính ra được. Thủ tục không nhạy cảm thì bỏ `sensitive: true`.",
        fix_en: "Add the agency's other rows of the field; of dossiers that go over from one period into the next, the row of both; of quarters beside a half-year or year, the same rows in each; of a procedure without dossiers, a row of zeros. Where there are none, leave this row out, and with it any total of the agency or field that includes it, as a total still gives it back. If the procedure is not sensitive, drop `sensitive: true`.",
        wrong: typed("sed -i 's/fee: { amount: 0 }/sensitive: true/' content/procedures/ho-tich.yaml && sed -i '/1.001193/d' content/results/2024-q3.yaml"),
        right: typed("sed -i 's/fee: { amount: 0 }/sensitive: true/' content/procedures/ho-tich.yaml"),
    }
    /// A quotation mark that opens a cell of a table and does not close it.
    QUOTE_IN_CELL = Error "rows/quote-in-cell" {
        vi: "ô `{value}` mở bằng dấu nháy kép mà không đóng bằng dấu nháy kép ở cuối ô.",
        en: "the cell `{value}` opens with a quotation mark and does not close with one at its end.",
        fix_vi: "Xóa dấu nháy, hoặc thêm dấu nháy ở cuối ô; dấu nháy nằm trong ô có dấu nháy thì viết hai lần (\"\").",
        fix_en: "Delete the quotation mark, or add one at the end of the cell; inside quotation marks, write a mark twice (\"\").",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\n\"so-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// Figures under no heading.
    UNNAMED_COLUMN = Error "rows/unnamed-column" {
        vi: "cột thứ {column} không có tên ở dòng đầu, mà ô ở đây có `{value}`.",
        en: "the column number {column} has no heading, and there is `{value}` in this cell.",
        fix_vi: "Viết tên cột vào dòng đầu, hoặc xóa cả cột.",
        fix_en: "Write the column's name into the first line, or delete the whole column.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn;\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0;\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1;đã rà\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// Lines above the names of the columns.
    LINES_ABOVE = Error "rows/lines-above" {
        vi: "`{value}` không phải là dòng tên cột; tên cột nằm ở dòng {line}.",
        en: "`{value}` does not name the columns; line {line} does.",
        fix_vi: "Xóa các dòng trên dòng {line}: tên cột phải là dòng đầu của bảng.",
        fix_en: "Delete the lines above line {line}: the names of the columns are the first line of a table.",
        wrong: shown(TABLE, "Báo cáo quý II năm 2024;;;;;;;;;;\nMã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// Names of columns on two lines.
    TWO_HEADINGS = Error "rows/two-headings" {
        vi: "tên cột nằm trên hai dòng: dòng {line} và dòng này.",
        en: "the names of the columns stand on two lines: line {line} and this one.",
        fix_vi: "Giữ một dòng, mỗi cột một tên: agency, procedure, online, …; đã giải quyết thì viết early, on_time, late, đang giải quyết thì in_time, overdue.",
        fix_en: "Keep one line with one name for each column: agency, procedure, online, …; resolved early, on_time, late; pending in_time, overdue.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Tiếp nhận;;;;Đã giải quyết;;;Đang giải quyết;\n;;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A table without names of columns.
    NO_HEADINGS = Error "rows/no-headings" {
        vi: "dòng đầu của bảng phải là tên các cột; không nhận ra tên nào trong `{value}`.",
        en: "the first line of a table names its columns; none is known in `{value}`.",
        fix_vi: "Thêm một dòng tên cột lên đầu bảng, ví dụ agency;procedure;online;received, hoặc chữ của biểu II.06a.",
        fix_en: "Add a line with the names of the columns at the top, e.g. agency;procedure;online;received, or the words of form II.06a.",
        wrong: shown(TABLE, "so-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A table whose headings have `?` in the place of letters.
    LETTERS_LOST = Error "rows/letters-lost" {
        vi: "các chữ có dấu ở dòng tên cột đã mất, thành dấu `?`: `{value}`. Chúng mất khi bảng được lưu thành CSV.",
        en: "letters in the names of the columns are lost, each a `?` now: `{value}`. They were lost when the table was saved as CSV.",
        fix_vi: "Mở lại bảng gốc trong Excel, chọn Lưu với tên khác (Save As), kiểu CSV UTF-8 (Comma delimited); đừng sửa từng chữ trong tệp này, tên cơ quan và ghi chú cũng đã mất chữ.",
        fix_en: "Open the original table in Excel, choose Save As and the type CSV UTF-8 (Comma delimited); do not mend this file letter by letter, names and notes in it have lost letters too.",
        wrong: shown(TABLE, "M? c? quan;M? th? t?c;Tr?c tuy?n;Tr?c ti?p\nso-noi-vu;1.000894;10;5\nso-noi-vu;1.001193;40;20\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A table that is not UTF-8.
    TABLE_NOT_UTF8 = Error "rows/not-utf8" {
        vi: "bảng không phải là UTF-8: dòng này có byte {value} không đọc được. Excel đã lưu nó bằng kiểu CSV thường, chữ có dấu có thể đã mất.",
        en: "the table is not UTF-8: this line holds the byte {value}, which cannot be read. Excel saved it as plain CSV, and letters may be lost.",
        fix_vi: "Mở lại bảng gốc trong Excel, chọn Lưu với tên khác (Save As), kiểu CSV UTF-8 (Comma delimited), thay cho tệp này.",
        fix_en: "Open the original table in Excel, choose Save As and the type CSV UTF-8 (Comma delimited), and put that in the place of this file.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Tr\u{FFFD}c ti?p\nso-noi-vu;1.000894;10;5\nso-noi-vu;1.001193;40;20\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A line break within a cell of a table.
    LINE_IN_CELL = Error "rows/line-in-cell" {
        vi: "ô `{value}` có dấu xuống dòng ở trong.",
        en: "there is a line break within the cell `{value}`.",
        fix_vi: "Viết mỗi dòng của bảng trên một dòng; xóa dấu xuống dòng (Alt+Enter) trong ô rồi lưu lại.",
        fix_en: "Keep each row on one line; delete the line break (Alt+Enter) in the cell and save again.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\n\"so-noi-vu\n\";1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// A table that two files of results name.
    TABLE_TWICE = Error "rows/table-twice" {
        vi: "bảng `{value}` đã được dùng trong {first}; dùng lần nữa thì mỗi hồ sơ được đếm hai lần.",
        en: "the table `{value}` is already used by {first}; used again, each dossier would be counted twice.",
        fix_vi: "Viết tên bảng của đúng kỳ này, hoặc xóa một trong hai tệp.",
        fix_en: "Write the name of this period's own table, or delete one of the two files.",
        wrong: shown(RESULTS, "period: 2024-q3\nsource: { title: Báo cáo quý III }\nquality: official\ngrain: agency_procedure\nrows: 2024-q2.csv\n"),
        right: shown(RESULTS, GOOD),
    }
    /// A table without rows.
    NO_ROWS = Error "rows/none" {
        vi: "bảng `{value}` không có dòng nào dưới dòng tên cột.",
        en: "the table `{value}` has no row below the names of its columns.",
        fix_vi: "Thêm các dòng, hoặc xóa bảng và tệp .yaml dẫn tới nó.",
        fix_en: "Add the rows, or delete the table and the .yaml file that names it.",
        wrong: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\n"),
        right: shown(TABLE, "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\nso-noi-vu;1.000894;10;5;0;0;8;5;0;2;0\nso-noi-vu;1.001193;40;20;0;0;30;20;2;7;1\n"),
    }
    /// Names of columns in the YAML file, and rows in a table that has its own.
    COLUMNS_UNUSED = Warning "rows/columns-unused" {
        vi: "`columns` không được dùng: các dòng nằm trong `{value}`, ở đó dòng đầu là tên cột.",
        en: "`columns` is not used: the rows stand in `{value}`, whose first line names the columns.",
        fix_vi: "Xóa `columns`, và xem dòng đầu của bảng có đúng là tên cột.",
        fix_en: "Delete `columns`, and see that the first line of the table names the columns.",
        wrong: shown("content/results/2024-q2.yaml", "period: 2024-q2\nsource: { title: Báo cáo quý II }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online]\nrows: 2024-q2.csv\n"),
        right: shown("content/results/2024-q2.yaml", "period: 2024-q2\nsource: { title: Báo cáo quý II }\nquality: official\ngrain: agency_procedure\nrows: 2024-q2.csv\n"),
    }
}
